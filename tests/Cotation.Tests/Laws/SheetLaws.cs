using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace Cotation.Tests;

/// <summary>Nothing is counted that is not said: what a sheet and a letter say is enough to find every figure again.</summary>
[Properties(Arbitrary = [typeof(Samples)], MaxTest = 150)]
public partial class SheetLaws
{
    [Property]
    public void A_sheet_s_rules_alone_give_every_line_and_total(Sample sample)
    {
        JsonElement rules = SheetTests.RulesOf(sample.Grid);
        Scorer scorer = sample.Grid.Compile();
        foreach (string text in sample.ApplicationTexts)
        {
            using JsonDocument application = JsonDocument.Parse(text);
            var sheet = new SheetEvaluator(rules, application.RootElement, sample.On);
            Score score = scorer.Score(Application.Parse(text, Toy.Vocabulary), sample.On);
            if (score.Lines.Any(l => l.Note == LineNote.TooLarge)) continue;
            Assert.Equal(Rational.From(score.Points!.Value).FloorTo(9), sheet.Total().FloorTo(9));
            Assert.Equal(score.Lines.Select(l => (l.Criterion.Id, Rational.From(l.Points).FloorTo(9))), sheet.Lines().Select(l => (l.Id, l.Points.FloorTo(9))));
        }
    }

    /// <summary>Every number, day and code by which a grid computes stands in the words of its sheet, in both languages.</summary>
    [Property]
    public void Every_literal_of_a_grid_stands_in_its_sheet(Sample sample)
    {
        Grid grid = sample.Grid;
        List<Value> literals =
        [
            .. grid.Criteria.SelectMany(c => c.Expressions).Concat(grid.Adjustments.Select(a => a.When)).Concat(grid.Reached.Select(grid.Formulas.Of).OfType<Expression>())
                .SelectMany(e => e.All).OfType<Expression.Literal>().Select(l => l.Value),
            .. grid.TablesRead.SelectMany(t => t.Rows).SelectMany(r => r.Keys.Append(r.Gives).Append(Value.Of(r.From))),
            .. grid.Criteria.Select(c => c.Form).OfType<CriterionForm.Bands>().SelectMany(b => b.Ordered).SelectMany(b => new[] { b.Low, b.High }).OfType<Rational>().Select(Value.Of),
            .. grid.Criteria.Select(c => c.Form).OfType<CriterionForm.PerUnit>().Select(p => p.Beyond).Where(b => b.Sign != 0).Select(Value.Of),
            .. grid.Criteria.Select(c => c.Transform).Concat(grid.Root.AllSections.Select(s => s.Transform)).SelectMany(t => new[] { t.Weight == Rational.One ? null : t.Weight, t.Floor, t.Cap, t.Round?.To }).OfType<Rational>().Select(Value.Of),
            .. grid.Criteria.Select(c => c.Unknown).OfType<Rational>().Select(Value.Of),
            .. grid.Adjustments.Select(a => Value.Of(a.Amount)),
        ];
        foreach (Language language in Enum.GetValues<Language>())
        {
            NumberWords words = NumberWords.In(language);
            string sheet = grid.ToPublicSheet(language).ToString();
            foreach (Value literal in literals) Assert.Contains(Told(literal, words), sheet, StringComparison.Ordinal);
        }
    }

    private static string Told(Value literal, NumberWords words) => literal.Kind switch
    {
        ValueKind.Number => words.Number(Rational.Abs(literal.Number), grouped: true),
        ValueKind.Date => words.Date(literal.Date),
        ValueKind.Code => Toy.Vocabulary.Find("c0")!.Codes!.Find(literal.Code)!.Label.In(Language.French),
        _ => "",
    };

    /// <summary>A number, a day or a code is changed into one that stands nowhere else: of whoever then has other points, it decided, and it stands in the dossier.</summary>
    [Property(MaxTest = 15)]
    public void What_decided_stands_in_the_dossier_of_whom_it_decided(Sample sample)
    {
        JsonObject grid = JsonNode.Parse(sample.GridText)!.AsObject(), vocabulary = JsonNode.Parse(Toy.VocabularyText)!.AsObject();
        var random = new Random(sample.Seed);
        foreach (JsonObject root in new[] { grid, vocabulary })
        {
            List<Literal> literals = [.. Literals(root, "")];
            for (int i = 0; i < Math.Min(12, literals.Count); i++)
            {
                Literal literal = literals[random.Next(literals.Count)];
                Said becomes = literal.Changed(random);
                JsonNode changed = literal.With(becomes.Written);
                literal.Place.ReplaceWith(changed);
                Vocabulary toy = Vocabulary.Parse(vocabulary.ToJsonString());
                if (Grid.TryParse(grid.ToJsonString(), out Grid? mutant, out _, toy)) Compare(sample, mutant, toy, literal, becomes);
                changed.ReplaceWith(literal.Place);
            }
        }
    }

    private static void Compare(Sample sample, Grid mutant, Vocabulary toy, Literal literal, Said becomes)
    {
        Scorer scorer = sample.Grid.Compile(), other = mutant.Compile();
        foreach (string text in sample.ApplicationTexts)
        {
            Score score = scorer.Score(Application.Parse(text, Toy.Vocabulary), sample.On), changed = other.Score(Application.Parse(text, toy), sample.On);
            if (score.Points == changed.Points && score.Lines.Select(l => l.Points).SequenceEqual(changed.Lines.Select(l => l.Points))) continue;
            string dossier = changed.Explain(Audience.Auditor, Language.French).ToString();
            // A row that no longer answers is not told of whom it no longer answers: there it is what it stood under before that decided.
            if (literal.IsOfRow) dossier += score.Explain(Audience.Auditor, Language.French).ToString();
            Assert.True(becomes.Told.Concat(literal.IsOfRow ? literal.Said.Told : []).Any(t => dossier.Contains(t, StringComparison.Ordinal)), $"{literal.Said.Written} → {becomes.Written}\n{text}\n{dossier}");
        }
    }

    /// <summary>A figure as a grid writes it, and the ways in which a page in French says it.</summary>
    private sealed record Said(string Written, params string[] Told);

    /// <summary>A number, a day or a code that counts: the text or number of the JSON in which it stands, and where there.</summary>
    private sealed record Literal(JsonNode Place, int At, Said Said, bool IsOfRow)
    {
        public Said Changed(Random random)
        {
            if (Said.Written.Contains('-', StringComparison.Ordinal))
                return OfDay(new LocalDate(2022, 1, 1).PlusDays(random.Next(365 * 5)));
            if (!char.IsDigit(Said.Written[0])) return new Said("Q9", "Q9");
            string number = (random.Next(5) * 3) + random.Next(10) + ".0937";
            return new Said(number, number, number.Replace('.', ','));
        }

        public JsonNode With(string written) => Place.GetValueKind() == JsonValueKind.String
            ? JsonValue.Create(Place.GetValue<string>() is var text ? text[..At] + written + text[(At + Said.Written.Length)..] : "")
            : JsonNode.Parse(written)!;

        public static Said OfDay(LocalDate day) => new(LocalDatePattern.Iso.Format(day), NumberWords.In(Language.French).Date(day), LocalDatePattern.Iso.Format(day));
    }

    /// <summary>The literals of a JSON document that count, alone or in a text that is a formula.</summary>
    private static IEnumerable<Literal> Literals(JsonNode node, string within)
    {
        switch (node)
        {
            case JsonObject all:
                foreach ((string key, JsonNode? value) in all)
                    if (value is not null && key is not ("format" or "min" or "max" or "version" or "id" or "title" or "label" or "by" or "maxAge" or "lookup" or "event" or "unit" or "kind" or "codes" or "mode" or "combine" or "vocabulary" or "territory" or "status" or "evidence")) foreach (Literal found in Literals(value, key)) yield return found;
                break;
            case JsonArray all:
                foreach (JsonNode? item in all)
                    foreach (Literal found in Literals(item!, within)) yield return found;
                break;
            default:
                string text = node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
                foreach (Match match in LiteralText().Matches(text)) yield return new Literal(node, match.Index, SaidOf(match.Value), within == "keys" || (within == "from" && match.Length == 10));
                break;
        }
    }

    private static Said SaidOf(string written) => LocalDatePattern.Iso.Parse(written) is { Success: true } day ? Literal.OfDay(day.Value) : new Said(written, Toy.Vocabulary.Find("c0")!.Codes!.Find(written)?.Label.In(Language.French) ?? written);

    /// <summary>A day, a code of the lists, or a number that is no part of a name.</summary>
    [GeneratedRegex("(?<![A-Za-z0-9.\\-])(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[A-C](?![A-Za-z0-9])|[0-9]+(?:\\.[0-9]+)?(?![0-9A-Za-z.\\-]))")]
    private static partial Regex LiteralText();

    /// <summary>Where a line's points are worked out, the last number is what the line gives.</summary>
    [Property]
    public void The_operation_of_a_line_ends_with_its_points(Sample sample)
    {
        Scorer scorer = sample.Grid.Compile();
        foreach (Application application in sample.Applications)
        {
            Score score = scorer.Score(application, sample.On);
            foreach (Language language in Enum.GetValues<Language>())
            {
                var operations = new OperationPhraser(Audience.Applicant, language);
                foreach (ScoreLine line in score.Lines)
                {
                    List<ExplanationSentence> told = [.. operations.Of(line)];
                    Rational points = Rational.From(line.State == LineState.Pending ? line.Earned : line.Points);
                    LineResult result = line.State == LineState.Pending ? line.Proved : line.Now;
                    if (told.Count > 0) Assert.Contains(NumberWords.In(language).Points(points), told[^1].Text, StringComparison.Ordinal);
                    else if (result.Verdict == Verdict.Awarded) Assert.True(line.Criterion.Form.Figures.OfType<Expression.Literal>().Any(l => l.Value.Number == points) || !line.Criterion.Form.Figures.All(f => f is Expression.Literal), $"{line.Criterion.Id}: {points}");
                }
            }
        }
    }

    /// <summary>Where a section's points are worked out, the last number is what it gives before its adjustments; where they are not, it is what it holds.</summary>
    [Property]
    public void The_operation_of_a_section_ends_with_its_points(Sample sample)
    {
        Scorer scorer = sample.Grid.Compile();
        foreach (SectionScore section in sample.Applications.SelectMany(a => scorer.Score(a, sample.On).Root!.AllSections))
        {
            Rational given = section.Section.Transform.Bounded(section.Section.Transform.Weighed(section.Found));
            Assert.Equal(section.Combined - section.Cut, given.ToDecimal(), 9);
            foreach (Language language in Enum.GetValues<Language>())
            {
                List<ExplanationSentence> told = [.. new OperationPhraser(Audience.Applicant, language).Of(section)];
                if (told.Count > 0) Assert.Contains(NumberWords.In(language).Points(given), told[^1].Text, StringComparison.Ordinal);
                else Assert.Equal(section.Found, given);
            }
        }
    }

    /// <summary>Of a plain condition the range ends at what it gives where it holds, where it does not, or where that is unknown.</summary>
    [Property]
    public void The_ends_of_a_range_are_what_a_line_can_give(Sample sample)
    {
        foreach (Application application in sample.Applications)
        {
            Score score = sample.Grid.Compile().Score(application, sample.On);
            foreach (ScoreLine line in score.Lines.Where(l => l.Criterion.Form is CriterionForm.Condition { Points: Expression.Literal }))
            {
                Interval whole = line.Bounds.Whole;
                LineResult met = LineResult.Awarded(line.Criterion, ((Expression.Literal)((CriterionForm.Condition)line.Criterion.Form).Points!).Value, 0, default);
                Rational unknown = line.Criterion.Unknown ?? 0;
                Assert.True(whole.Low is { } low && new[] { met.Points, unknown, Rational.Zero }.Contains(low));
                Assert.True(whole.High is { } high && new[] { met.Points, unknown, Rational.Zero }.Contains(high));
            }
        }
    }
}
