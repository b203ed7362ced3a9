using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using NodaTime;

namespace Cotation.Tests;

/// <summary>The laws of scoring, over generated grids and applications.</summary>
[Properties(Arbitrary = [typeof(Samples)], MaxTest = 200)]
public partial class ScoringLaws
{

    [Property]
    public void The_engine_finds_what_the_naive_walk_finds(Sample sample)
    {
        LocalDate on = sample.On;
        Grid grid = sample.Grid;
        Scorer scorer = grid.Compile();
        foreach (Application application in sample.Applications)
        {
            var naive = new Naive(grid, application, on);
            Score score = scorer.Score(application, on);
            Assert.Equal(naive.Total(Naive.View.Now).ToDecimal(), score.Points);
            Assert.Equal(naive.Total(Naive.View.Verified).ToDecimal(), score.Verified);
            Assert.Equal((naive.Total(Naive.View.Proved) - naive.Total(Naive.View.Now)).ToDecimal(), score.Pending);
            foreach (ScoreLine line in score.Lines)
            {
                Assert.Equal(naive.Line(line.Criterion, Naive.View.Now).Points.ToDecimal(), line.Points);
                Assert.Equal(naive.Line(line.Criterion, Naive.View.Proved).Points.ToDecimal(), line.Earned);
            }
        }
    }

    [Property]
    public void The_kernel_finds_what_the_walk_finds(Sample sample)
    {
        LocalDate on = sample.On;
        Scorer scorer = sample.Grid.Compile();
        foreach (Application application in sample.Applications)
        {
            Score score = scorer.Score(application, on);
            long[] lines = new long[score.Lines.Count()];
            Assert.Equal(score.Points, scorer.Points(application, on));
            Assert.Equal(score.Points, scorer.Points(application, on, lines));
            Assert.Equal(score.Lines.Select(l => l.Points), lines.Select(l => l / 1_000_000m));
        }
    }

    [Property]
    public void Every_level_adds_up(Sample sample)
    {
        LocalDate on = sample.On;
        Scorer scorer = sample.Grid.Compile();
        foreach (Application application in sample.Applications)
        {
            Score score = scorer.Score(application, on);
            Assert.Equal(score.Points, score.Root!.Points);
            foreach (SectionScore section in score.Root.AllSections)
            {
                Assert.Equal(section.Points, section.Combined - section.Cut + section.Adjustments.Sum(a => a.Change));
                if (section.Section.Combine == Combination.Sum && section.Section.Transform.Weight == Rational.One)
                    Assert.Equal(section.Combined, section.Lines.Sum(l => l.Points) + section.Sections.Sum(s => s.Points));
            }
        }
    }

    [Property]
    public void The_range_holds_the_score_and_every_completion(Sample sample)
    {
        LocalDate on = sample.On;
        Scorer scorer = sample.Grid.Compile();
        var random = new Random(sample.Seed);
        foreach (string text in sample.ApplicationTexts)
        {
            Score score = scorer.Score(Application.Parse(text, Toy.Vocabulary), on);
            AssertInside(score.Range, score.Points!.Value);
            for (int i = 0; i < 8; i++) AssertInside(score.Range, scorer.Score(Application.Parse(Complete(text, random, on), Toy.Vocabulary), on).Points!.Value);
        }
    }

    [Property(MaxTest = 60)]
    public void An_unread_fact_changes_nothing(Sample sample)
    {
        LocalDate on = sample.On;
        Scorer scorer = sample.Grid.Compile();
        foreach (string text in sample.ApplicationTexts)
        {
            string more = text.Replace("\"facts\": { ", "\"facts\": { \"unread\": 7, ", StringComparison.Ordinal).Replace("7,  }", "7 }", StringComparison.Ordinal);
            Assert.Equal(Written(scorer, text, on), Written(scorer, more, on));
        }
    }

    [Property]
    public void The_order_of_criteria_changes_only_the_order_of_lines(Sample sample)
    {
        LocalDate on = sample.On;
        Grid grid = sample.Grid;
        if (grid.Root.AllSections.Any(s => s.Combine == Combination.First)) return;
        Grid turned = Grid.Parse(Turned(sample.GridText), Toy.Vocabulary);
        foreach (Application application in sample.Applications)
        {
            Score score = grid.Compile().Score(application, on), other = turned.Compile().Score(application, on);
            Assert.Equal((score.Points, score.Pending, score.Verified, score.Range), (other.Points, other.Pending, other.Verified, other.Range));
            Assert.Equal(score.Lines.Select(l => (l.Criterion.Id, l.Points)).Order(), other.Lines.Select(l => (l.Criterion.Id, l.Points)).Order());
        }
    }

    [Property]
    public void More_of_a_positive_criterion_never_lowers(Sample sample)
    {
        LocalDate on = sample.On;
        Scorer scorer = sample.MonotonicGrid.Compile();
        foreach (string text in sample.MonotonicApplications)
        {
            decimal before = scorer.Points(Application.Parse(text, Toy.Vocabulary), on)!.Value;
            foreach (string more in new[] { Flag().Replace(text, "$1true"), Count().Replace(text, m => m.Groups[1].Value + "12") })
                Assert.True(scorer.Points(Application.Parse(more, Toy.Vocabulary), on) >= before);
        }
    }

    [Property]
    public void The_next_change_is_the_first_day_with_other_points(Sample sample)
    {
        LocalDate on = sample.On;
        Scorer scorer = sample.Grid.Compile();
        Application application = sample.Applications.First();
        Score score = scorer.Score(application, on);
        LocalDate last = score.Next?.On ?? on.PlusDays(400);
        for (LocalDate day = on; day < last && day < on.PlusDays(400); day = day.PlusDays(1)) Assert.Equal(score.Points, scorer.Points(application, day));
        if (score.Next is { } next) Assert.Equal(next.Points, scorer.Points(application, next.On));
    }

    private static void AssertInside(PointRange range, decimal points)
    {
        Assert.True(range.Lowest is not { } low || low <= points, string.Create(CultureInfo.InvariantCulture, $"{points} is below {range.Lowest}"));
        Assert.True(range.Highest is not { } high || points <= high, string.Create(CultureInfo.InvariantCulture, $"{points} is above {range.Highest}"));
    }

    private static string Written(Scorer scorer, string application, LocalDate on)
    {
        using var stream = new MemoryStream();
        new[] { scorer.Score(Application.Parse(application, Toy.Vocabulary), on) }.WriteJson(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The same application with more of its facts stated, and some of them proved; what is stated stays.</summary>
    private static string Complete(string text, Random random, LocalDate on)
    {
        var complete = new Toy(random);
        System.Text.Json.Nodes.JsonObject known = System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject(), more = System.Text.Json.Nodes.JsonNode.Parse(complete.Application())!.AsObject();
        System.Text.Json.Nodes.JsonObject facts = known["facts"]!.AsObject(), proofs = known["evidence"]!.AsObject();
        foreach ((string name, System.Text.Json.Nodes.JsonNode? value) in more["facts"]!.AsObject())
        {
            // A derived fact given is another statement, not a completion of what is missing.
            if (!facts.ContainsKey(name) && !Toy.Vocabulary.Find(name)!.IsDerived) facts[name] = value!.DeepClone();
        }

        foreach (System.Text.Json.Nodes.JsonNode? record in facts["l0"]?.AsArray() ?? [])
        {
            System.Text.Json.Nodes.JsonObject fields = record!.AsObject();
            if (!fields.ContainsKey("age") && random.Next(3) > 0) fields["age"] = random.Next(61);
            if (!fields.ContainsKey("ok") && random.Next(3) > 0) fields["ok"] = random.Next(2) == 0;
            if (!fields.ContainsKey("day") && random.Next(3) > 0) fields["day"] = string.Create(CultureInfo.InvariantCulture, $"{random.Next(2022, 2026):0000}-{random.Next(1, 13):00}-{random.Next(1, 29):00}");
        }

        foreach ((string name, _) in facts)
            if (random.Next(2) == 0) proofs[name] = new System.Text.Json.Nodes.JsonObject { ["status"] = "verified", ["role"] = "agent", ["on"] = NodaTime.Text.LocalDatePattern.Iso.Format(on) };
        return known.ToJsonString();
    }

    private static string Turned(string grid)
    {
        System.Text.Json.Nodes.JsonNode root = System.Text.Json.Nodes.JsonNode.Parse(grid)!;
        Turn(root);
        return root.ToJsonString();

        static void Turn(System.Text.Json.Nodes.JsonNode section)
        {
            foreach (string key in new[] { "criteria", "sections" })
            {
                if (section[key] is not System.Text.Json.Nodes.JsonArray items) continue;
                section[key] = new System.Text.Json.Nodes.JsonArray([.. items.Reverse().Select(i => i!.DeepClone())]);
                foreach (System.Text.Json.Nodes.JsonNode? item in section[key]!.AsArray()) Turn(item!);
            }
        }
    }

    [GeneratedRegex("""("b[0-9]": )false""")]
    private static partial Regex Flag();

    [GeneratedRegex("""("n[0-9]": )[0-9]+""")]
    private static partial Regex Count();
}
