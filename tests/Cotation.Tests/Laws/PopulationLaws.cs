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

    private static IEnumerable<(int?, string, decimal?)> Told(IEnumerable<Place> places) => places.Select(p => (p.Position, p.ApplicationId, p.Points));

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
