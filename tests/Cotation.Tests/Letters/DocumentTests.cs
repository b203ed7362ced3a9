using System.Text.Json.Nodes;

namespace Cotation.Tests;

/// <summary>What a territory publishes of its grid, and what its desks answer.</summary>
public class DocumentTests
{
    public static TheoryData<string> Rulesets() => [.. Cases.Rulesets];

    [Theory]
    [InlineData("rivemarne")]
    [InlineData("toulouse-metropole")]
    [InlineData("modele-de-depart")]
    public void A_sheet_and_its_answers_are_the_ones_that_were_read(string ruleset)
    {
        Grid grid = Grid.Load(Root.Ruleset(ruleset));
        string text = string.Join('\n', Enum.GetValues<Language>().SelectMany(l => new[] { grid.ToPublicSheet(l, GridExample.LoadBeside(Root.Ruleset(ruleset), grid)), grid.ToDeskAnswers(l), grid.ToNotCountedSheet(l) }));
        Approved.Check(text, "Letters", $"document-{ruleset}.txt");
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void A_sheet_names_every_line_and_every_figure(string ruleset)
    {
        Grid grid = Grid.Load(Root.Ruleset(ruleset));
        foreach (Language language in Enum.GetValues<Language>())
        {
            string text = grid.ToPublicSheet(language).ToString();
            foreach (Criterion criterion in grid.Criteria)
            {
                Assert.Contains(criterion.Title.In(language), text, StringComparison.Ordinal);
                foreach (Expression.Literal points in criterion.Form.Figures.OfType<Expression.Literal>().Where(p => p.Value.Number.Sign != 0)) Assert.Contains(NumberWords.In(language).Points(Rational.Abs(points.Value.Number)), text, StringComparison.Ordinal);
                if (criterion.Transform.Cap is { } cap) Assert.Contains(NumberWords.In(language).Points(cap), text, StringComparison.Ordinal);
            }
        }
    }

    public static TheoryData<string, string> QuestionsOfToulouse()
    {
        var data = new TheoryData<string, string>();
        Grid grid = Grid.Load(Root.Ruleset("toulouse-metropole"));
        foreach (Question question in new GridAnswers(grid, Language.French).Questions)
        {
            if (question.About != QuestionAbout.Facts) data.Add(question.Id, "");
            else foreach (string fact in question.Facts.Where(f => grid.Vocabulary.Find(f.Split('.')[0]) is not null)) data.Add(question.Id, fact);
        }

        return data;
    }

    /// <summary>A grid that reads the fact in question answers otherwise; a question that names no fact turns on what it is about.</summary>
    [Theory]
    [MemberData(nameof(QuestionsOfToulouse))]
    public void A_criterion_that_reads_the_fact_in_question_turns_the_answer_round(string id, string fact)
    {
        JsonNode json = JsonNode.Parse(File.ReadAllText(Root.Ruleset("toulouse-metropole")))!;
        JsonObject Without(string key)
        {
            JsonNode copy = json.DeepClone();
            copy["sections"] = new JsonArray(new JsonObject { ["id"] = "s", ["title"] = "S", ["criteria"] = new JsonArray(new JsonObject { ["id"] = "SEUL", ["title"] = "Seul", ["when"] = "activiteDomicile", ["points"] = 1 }) });
            return (JsonObject)copy;
        }

        JsonObject bare = Without(fact), changed = (JsonObject)bare.DeepClone();
        var criteria = (JsonArray)changed["sections"]![0]!["criteria"]!;
        switch (id)
        {
            case "refus": criteria.Add(Line("refus.Count(adapte) >= 1", -5)); break;
            case "temps": criteria.Add(Line("ancienneteMois >= 12", 5)); break;
            case "justificatifs": criteria[0]!["evidence"] = "verified"; break;
            case "premier": changed["outcomes"] = new JsonArray(new JsonObject { ["title"] = "Démolition", ["when"] = "demolition", ["effect"] = "first" }); break;
            default: criteria.Add(Line(ConditionOn(fact), 5)); break;
        }

        foreach (Language language in Enum.GetValues<Language>())
        {
            string before = AnswerOf(bare, id, language), after = AnswerOf(changed, id, language);
            Assert.NotEqual(before, after);
            if (fact.Length == 0) continue;
            Assert.StartsWith(language == Language.French ? "Non" : "No", before, StringComparison.Ordinal);
            Assert.StartsWith(language == Language.French ? "Oui" : "Yes", after, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_territory_adds_its_own_questions()
    {
        JsonNode json = JsonNode.Parse(File.ReadAllText(Root.Ruleset("rivemarne")))!;
        json["questions"] = new JsonArray(new JsonObject { ["id"] = "pompier", ["question"] = new JsonObject { ["fr"] = "Être sapeur-pompier donne-t-il des points ?" }, ["facts"] = new JsonArray("pompierVolontaire") });
        Assert.StartsWith("Non. Aucune ligne de la grille ne regarde cela.", AnswerOf((JsonObject)json, "pompier", Language.French), StringComparison.Ordinal);
    }

    private static JsonObject Line(string when, int points) => new() { ["id"] = "NEUF", ["title"] = "Neuf", ["when"] = when, ["points"] = points };

    private static string AnswerOf(JsonObject grid, string id, Language language) =>
        string.Join('\n', Grid.Parse(grid.ToJsonString()).ToDeskAnswers(language).Blocks.Single(b => b.Id == id).Entries.SelectMany(e => e.Sentences).SelectMany(LetterTests.TextsOf));

    private static string ConditionOn(string name)
    {
        string[] parts = name.Split('.');
        Fact fact = Vocabulary.Sne.Find(parts[0])!;
        return parts.Length == 1 ? Test(fact) : $"{fact.Name}.Any({Test(fact.Field(parts[1])!)})";
    }

    private static string Test(Fact fact) => fact.ValueKind switch
    {
        ValueKind.YesNo => fact.Name,
        ValueKind.Number => $"{fact.Name} > 1",
        ValueKind.Date => $"{fact.Name} > \"2000-01-01\"",
        ValueKind.Code => $"{fact.Name} == \"{(fact.Codes!.All.Count > 0 ? fact.Codes.All[0].Name : new[] { "99123", "099", "x" }.First(fact.Codes.Allows))}\"",
        ValueKind.Codes => $"{fact.Name}.Contains(\"{fact.Codes!.All[0].Name}\")",
        _ => $"{fact.Name}.Count() > 1",
    };
}
