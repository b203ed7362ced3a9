using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using NodaTime;

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

    /// <summary>Every number by which a grid computes stands in the words of its sheet, in both languages.</summary>
    [Property]
    public void Every_number_of_a_grid_stands_in_its_sheet(Sample sample)
    {
        Grid grid = sample.Grid;
        List<Rational> numbers =
        [
            .. grid.Criteria.SelectMany(c => c.Expressions).Concat(grid.Adjustments.Select(a => a.When)).Concat(grid.Reached.Select(grid.Formulas.Of).OfType<Expression>())
                .SelectMany(e => e.All).OfType<Expression.Literal>().Where(l => l.Kind == ValueKind.Number).Select(l => l.Value.Number),
            .. grid.Criteria.Select(c => c.Form).OfType<CriterionForm.Bands>().SelectMany(b => b.Ordered).SelectMany(b => new[] { b.Low, b.High }).OfType<Rational>(),
            .. grid.Criteria.Select(c => c.Form).OfType<CriterionForm.PerUnit>().Select(p => p.Beyond).Where(b => b.Sign != 0),
            .. grid.Criteria.Select(c => c.Transform).Concat(grid.Root.AllSections.Select(s => s.Transform)).SelectMany(t => new[] { t.Weight == Rational.One ? null : t.Weight, t.Floor, t.Cap, t.Round?.To }).OfType<Rational>(),
            .. grid.Criteria.Select(c => c.Unknown).OfType<Rational>(),
            .. grid.Adjustments.Select(a => a.Amount),
            .. grid.TablesRead.SelectMany(t => t.Rows).Select(r => r.Gives).Where(g => g.Kind == ValueKind.Number).Select(g => g.Number),
        ];
        foreach (Language language in Enum.GetValues<Language>())
        {
            string sheet = grid.ToPublicSheet(language).ToString();
            foreach (Rational number in numbers) Assert.Contains(NumberWords.In(language).Number(Rational.Abs(number), grouped: true), sheet, StringComparison.Ordinal);
        }
    }

    /// <summary>A number is changed into one that stands nowhere else: of whoever then has other points, it decided, and it stands in the dossier.</summary>
    [Property(MaxTest = 15)]
    public void Every_number_that_decided_stands_in_the_dossier_of_whom_it_decided(Sample sample)
    {
        JsonObject grid = JsonNode.Parse(sample.GridText)!.AsObject(), vocabulary = JsonNode.Parse(Toy.VocabularyText)!.AsObject();
        var random = new Random(sample.Seed);
        foreach (JsonObject root in new[] { grid, vocabulary })
        {
            List<(JsonNode Place, int At)> numbers = [.. Numbers(root)];
            for (int i = 0; i < Math.Min(8, numbers.Count); i++)
            {
                (JsonNode place, int at) = numbers[random.Next(numbers.Count)];
                string was = place.ToJsonString();
                string number = (random.Next(5) * 3) + random.Next(10) + ".0937";
                JsonNode changed = JsonNode.Parse(NumberText().Replace(was, m => m.Index == at ? number : m.Value))!;
                JsonNode before = place.DeepClone();
                place.ReplaceWith(changed);
                Vocabulary toy = Vocabulary.Parse(vocabulary.ToJsonString());
                if (Grid.TryParse(grid.ToJsonString(), out Grid? mutant, out _, toy)) Compare(sample, mutant, toy, number, was);
                Swap(root, numbers, changed, before);
            }
        }
    }

    private static void Compare(Sample sample, Grid mutant, Vocabulary toy, string number, string was)
    {
        Scorer scorer = sample.Grid.Compile(), other = mutant.Compile();
        foreach (string text in sample.ApplicationTexts)
        {
            Score score = scorer.Score(Application.Parse(text, Toy.Vocabulary), sample.On), changed = other.Score(Application.Parse(text, toy), sample.On);
            if (score.Points == changed.Points && score.Lines.Select(l => l.Points).SequenceEqual(changed.Lines.Select(l => l.Points))) continue;
            string dossier = changed.Explain(Audience.Auditor, Language.French).ToString();
            Assert.True(dossier.Contains(number, StringComparison.Ordinal) || dossier.Contains(number.Replace('.', ','), StringComparison.Ordinal), $"{was} → {number}\n{text}\n{dossier}");
        }
    }

    /// <summary>The places of a JSON document at which a number counts, alone or in a text that is a formula.</summary>
    private static IEnumerable<(JsonNode Place, int At)> Numbers(JsonNode node)
    {
        switch (node)
        {
            case JsonObject all:
                foreach ((string key, JsonNode? value) in all)
                    if (value is not null && key is not ("format" or "min" or "max" or "version" or "id" or "title" or "from" or "keys" or "label" or "by" or "maxAge" or "lookup" or "to" or "event" or "unit")) foreach ((JsonNode, int) found in Numbers(value)) yield return found;
                break;
            case JsonArray all:
                foreach (JsonNode? item in all)
                    foreach ((JsonNode, int) found in Numbers(item!)) yield return found;
                break;
            default:
                foreach (Match match in NumberText().Matches(node.ToJsonString())) yield return (node, match.Index);
                break;
        }
    }

    private static void Swap(JsonObject root, List<(JsonNode Place, int At)> numbers, JsonNode changed, JsonNode before)
    {
        changed.ReplaceWith(before);
        numbers.Clear();
        numbers.AddRange(Numbers(root));
    }

    [GeneratedRegex("(?<![A-Za-z0-9.\\-])[0-9]+(?:\\.[0-9]+)?(?![0-9A-Za-z.\\-])")]
    private static partial Regex NumberText();

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
