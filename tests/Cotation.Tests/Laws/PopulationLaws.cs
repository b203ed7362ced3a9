using System.Text;
using NodaTime;

namespace Cotation.Tests;

/// <summary>A population in columns has the points, and each line's, that its applications have one by one.</summary>
public class PopulationLaws
{
    public static TheoryData<string> Folders() => RulesetTests.AllFolders();

    /// <summary>Compared with one application at a time, which other laws compare with the tree.</summary>
    internal static void Compare(Scorer scorer, Application[] applications, LocalDate on)
    {
        int count = scorer.Grid.Criteria.Count();
        long[] each = new long[count], lines = new long[count * applications.Length];
        Population population = Population.Of(applications);
        decimal?[] totals = scorer.Points(population, on, lines);
        Assert.Equal(applications.Length, population.Count);
        Assert.Equal(totals, scorer.Points(population, on));
        for (int i = 0; i < applications.Length; i++)
        {
            Assert.Same(applications[i], population[i]);
            Assert.Equal(scorer.Points(applications[i], on, each), totals[i]);
            Assert.Equal(each, Enumerable.Range(0, count).Select(line => lines[(line * applications.Length) + i]));
        }

        foreach (string? seed in new[] { null, "graine" })
        {
            var order = new RankOrder(scorer, seed);
            Assert.Equal(Written(scorer, scorer.Rank(applications, on, seed)), Written(scorer, RankedByBlocks(scorer, applications, on, seed)));
            Assert.Equal(Written(scorer, scorer.RankTop(applications, on, 9, seed)), Written(scorer, scorer.PlacesOfTop(order, new TopMaker(order, on).MakeAll(applications), 9)));
        }
    }

    /// <summary>The order as the tool finds it while it reads.</summary>
    private static IReadOnlyList<RankedApplication> RankedByBlocks(Scorer scorer, Application[] applications, LocalDate on, string? seed)
    {
        var order = new RankOrder(scorer, seed);
        var table = new RankTable(scorer, order, on);
        foreach (RankRow row in new RankMaker(order, on).MakeAll(applications)) table.Add(row);
        return table.Places();
    }

    private static string Written(Scorer scorer, IReadOnlyList<RankedApplication> places)
    {
        using var stream = new MemoryStream();
        places.WriteJson(stream, scorer.Grid);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The ends of months, where a span counts otherwise, and a day before anyone asked.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void An_invented_population_scores_the_same_in_columns(string folder)
    {
        Grid grid = Grid.Load(Root.Ruleset(folder));
        Scorer scorer = grid.Compile();
        LocalDate on = new(2026, 6, 1);
        Application[] applications = [.. new PopulationMaker(ProfileReader.For(grid), grid, on, "columns").Make(700).Select(json => Application.Parse(json, grid.Vocabulary))];
        Assert.Equal(Told(scorer.Rank(applications, on)), Told(scorer.Rank(Population.Of(applications), on)));
        foreach (LocalDate day in new[] { on, new(2026, 2, 28), new(2024, 2, 28), new(2024, 2, 29), new(2026, 4, 30), new(2026, 12, 31), new(1980, 1, 1) }) Compare(scorer, applications, day);
    }

    private static IEnumerable<(int?, string, decimal?)> Told(IEnumerable<RankedApplication> places) => places.Select(p => (p.Position, p.ApplicationId, p.Points));

    [Fact]
    public void A_number_too_fine_or_too_large_for_a_cell_is_found_all_the_same()
    {
        Scorer scorer = Grid.Parse("""
            { "format": 1, "id": "odd", "version": "1", "title": { "fr": "t" }, "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [
              { "id": "A", "title": { "fr": "a" }, "when": "loyer >= 500", "points": 5 }, { "id": "B", "title": { "fr": "b" }, "per": "ressourcesMensuelles", "points": 1 }, { "id": "C", "title": { "fr": "c" }, "when": "parentIsole and loyer < 900", "points": 2.5 } ] }
            """).Compile();
        string[] rents = ["500", "499.9999999", "500.00000000001", "999999999999999", "0", "899.9999999"];
        Application[] applications = [.. rents.Select((r, i) => Application.Parse($$"""{ "id": "{{i}}", "facts": { "loyer": {{r}}, "ressourcesMensuelles": {{rents[^(i + 1)]}}, "parentIsole": {{(i % 2 == 0 ? "true" : "false")}} } }""", Vocabulary.Sne))];
        Compare(scorer, applications, new LocalDate(2026, 6, 1));
    }

    /// <summary>What the rulesets do not have side by side: sections that choose, days counted one by one, units counted from the middle of one, proofs of one document alone, more points than a cell holds.</summary>
    [Fact]
    public void Every_way_to_combine_and_to_count_gives_the_same_in_columns()
    {
        Vocabulary vocabulary = Vocabulary.Parse("""
            { "format": 1, "id": "v", "version": "1", "facts": {
              "d": { "kind": "date", "label": "d" }, "days": { "kind": "integer", "unit": "day", "label": "s", "span": { "from": "d", "to": "asOf" } }, "years": { "kind": "integer", "unit": "year", "label": "y", "span": { "from": "d", "to": "asOf" } },
              "n": { "kind": "number", "label": "n" }, "b": { "kind": "yesNo", "label": "b" }, "r": { "kind": "yesNo", "label": "r", "registered": true } } }
            """);
        string Lines(string id) => $$"""
            "criteria": [ { "id": "{{id}}1", "title": "t", "when": "b", "points": 3 }, { "id": "{{id}}2", "title": "t", "per": "days", "points": 1, "cap": 40 }, { "id": "{{id}}3", "title": "t", "per": "n", "beyond": 0.5, "points": -2, "floor": -9 },
              { "id": "{{id}}4", "title": "t", "per": "n", "beyond": 1, "points": 1000000 }, { "id": "{{id}}5", "title": "t", "per": "years", "points": 4 }, { "id": "{{id}}6", "title": "t", "when": "r and b", "points": 7 },
              { "id": "{{id}}7", "title": "t", "when": "b", "points": 6, "evidence": { "documents": ["acte"] } }, { "id": "{{id}}8", "title": "t", "when": "r", "points": 5, "evidence": "verified" } ]
            """;
        Scorer scorer = Grid.Parse($$"""
            { "format": 1, "id": "g", "version": "1", "title": "t", "territory": { "name": "t" }, "vocabulary": "v",
              "outcomes": [ { "id": "O1", "title": "t", "when": "b", "effect": "first", "evidence": "verified" }, { "id": "O2", "title": "t", "when": "r and n > 4", "effect": "aside" }, { "id": "O3", "title": "t", "when": "not known(days) and n < 0", "effect": "ineligible", "evidence": "verified" } ],
              "ranking": { "ties": [ { "by": "years", "order": "descending" }, { "by": "n", "order": "ascending" }, { "by": "d", "order": "ascending" } ] },
              "sections": [
              {{string.Join(", ", new[] { "sum", "best", "worst", "first" }.Select((how, i) => $$"""{ "id": "S{{i}}", "title": "t", "combine": "{{how}}", "cap": 50, {{Lines($"L{i}")}} }"""))}} ] }
            """, vocabulary).Compile();
        var random = new Random(5);
        Application[] applications = [.. Enumerable.Range(0, 600).Select(i => Application.Parse(One(i), vocabulary))];
        foreach (LocalDate day in new[] { new LocalDate(2026, 6, 1), new(2024, 2, 29), new(2025, 2, 28) }) Compare(scorer, applications, day);

        string One(int id)
        {
            List<string> facts = [], proofs = [];
            if (random.Next(5) > 0) facts.Add($"\"d\": \"20{random.Next(20, 27)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}\"");
            if (random.Next(5) > 0) facts.Add($"\"n\": {random.Next(-2, 9)}.{random.Next(10)}");
            if (random.Next(60) == 0) facts = [.. facts.Where(f => !f.Contains("\"n\"", StringComparison.Ordinal)), "\"n\": 900000000000"];
            foreach (string flag in new[] { "b", "r" })
            {
                if (random.Next(5) > 0) facts.Add($"\"{flag}\": {(random.Next(2) == 0 ? "true" : "false")}");
                if (random.Next(2) == 0) proofs.Add($"\"{flag}\": {{ \"status\": \"{(random.Next(4) == 0 ? "declared" : "verified")}\", \"on\": \"202{random.Next(3, 7)}-03-01\", \"document\": \"{(random.Next(2) == 0 ? "acte" : "autre")}\" }}");
            }

            return $"{{ \"id\": \"{id}\", \"facts\": {{ {string.Join(", ", facts)} }}, \"evidence\": {{ {string.Join(", ", proofs)} }} }}";
        }
    }

    /// <summary>A comparison whose quotient no cell carries, around another, as deep as a grid may go: each part is bound once, or this never ends.</summary>
    [Fact]
    public void A_condition_nested_as_deep_as_it_may_be_is_made_ready_at_once()
    {
        string when = "b0";
        for (int depth = 0; depth < 60; depth++) when = $"({when} ? 1 : 2) + n0 / n1 > 2";
        Scorer scorer = Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "toy", "criteria": [ { "id": "A", "title": "a", "when": "{{when}}", "points": 5 } ] }""", Toy.Vocabulary).Compile();
        Application[] applications = [.. Enumerable.Range(0, 40).Select(i => Application.Parse($$"""{ "id": "{{i}}", "facts": { "b0": {{(i % 2 == 0 ? "true" : "false")}}, "n0": {{i % 7}}, "n1": {{i % 5}} } }""", Toy.Vocabulary))];
        Compare(scorer, applications, new LocalDate(2026, 6, 1));
    }

    [Fact]
    public void A_population_may_be_empty_and_has_one_vocabulary()
    {
        Scorer scorer = Grid.Load(Root.Ruleset("rivemarne")).Compile();
        Assert.Empty(scorer.Points(Population.Of([]), new LocalDate(2026, 6, 1)));
        Application own = Application.Parse("""{ "id": "a", "facts": {} }""", Vocabulary.Sne), other = Application.Parse("""{ "id": "b", "facts": {} }""", Toy.Vocabulary);
        Assert.Throws<ArgumentException>(() => Population.Of([own, other]));
        Assert.Throws<ArgumentException>(() => scorer.Points(Population.Of([other]), new LocalDate(2026, 6, 1)));
        Assert.Throws<ArgumentException>(() => scorer.Points(Population.Of([own]), new LocalDate(2026, 6, 1), new long[1]));
    }
}
