using System.Text;
using NodaTime;

namespace Cotation.Tests;

/// <summary>Many territories, grids that change, and threads that score meanwhile.</summary>
public class LibraryTests
{
    private static readonly LocalDate On = new(2026, 6, 1);

    [Fact]
    public void The_grid_in_force_is_found_by_territory_kind_and_day()
    {
        Grid old = Town("A", 5, "\"from\": \"2024-01-01\", \"to\": \"2025-12-31\""), now = Town("A", 6, "\"from\": \"2026-01-01\""), other = Town("B", 7, "\"from\": \"2024-01-01\""), transfer = Town("A", 9, "\"from\": \"2024-01-01\"", "transfer");
        GridLibrary library = GridLibrary.Of(old, now, other, transfer);
        Assert.Same(now, library.InForce("A", On));
        Assert.Same(old, library.InForce("a", new LocalDate(2025, 12, 31)));
        Assert.Same(transfer, library.InForce("A", On, GridKind.Transfer));
        Assert.Same(other, library.InForce("99002", On));
        Assert.Null(library.InForce("A", new LocalDate(2023, 1, 1)));
        Assert.Same(old, library.Find(old.Sha256));
        Assert.Equal([now, other], library.InForce(On));
    }

    [Fact]
    public void Two_grids_in_force_on_one_day_are_refused()
    {
        Grid one = Town("A", 5, "\"from\": \"2024-01-01\""), other = Town("A", 6, "\"from\": \"2026-01-01\"");
        Problem problem = Assert.Single(Assert.Throws<CotationException>(() => GridLibrary.Of(one, other)).Problems);
        Assert.Equal("two-grids", problem.Code);
    }

    [Fact]
    public void A_folder_is_read_as_a_whole_and_every_problem_is_told()
    {
        GridLibrary library = GridLibrary.Load(Root.PathOf("rulesets"));
        Assert.Equal(12, library.Grids.Count);
        string folder = Directory.CreateTempSubdirectory("cotation").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "grid-2025.json"), "{ \"format\": 1 }");
            File.WriteAllText(Path.Combine(folder, "grid.json"), "{ ");
            Assert.False(GridLibrary.TryLoad(folder, out _, out IReadOnlyList<Problem> problems));
            Assert.Equal(["grid-2025.json", "grid.json"], problems.Select(p => Path.GetFileName(p.File)).Distinct());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void One_application_is_scored_in_every_territory_and_told_where_it_asks_for_nothing()
    {
        var scorer = new LibraryScorer(GridLibrary.Of(Town("A", 5, ""), Town("B", 7, "")));
        IReadOnlyList<Score> scores = scorer.Score(Application.Parse("""{ "id": "a", "facts": { "parentIsole": true, "souhaits": [ { "commune": "99002" } ] } }""", Vocabulary.Sne), On);
        Assert.Equal([ScopeState.OutsideTerritory, ScopeState.Inside], scores.Select(s => s.Scope));
        Assert.Equal([null, 7m], scores.Select(s => s.Points));
    }

    /// <summary>A joint applicant is a member of the household with a role: what a line asks of either is asked of both, and what is not known of one is not taken for no.</summary>
    [Theory]
    [InlineData("\"1980-01-01\"", "\"1999-05-04\"", LineState.Awarded)]
    [InlineData("\"1980-01-01\"", "\"1979-05-04\"", LineState.NotMet)]
    [InlineData("\"1980-01-01\"", "null", LineState.Unknown)]
    public void Joint_applicants_are_looked_at_each(string first, string second, LineState expected)
    {
        Scorer scorer = Grid.Parse("""
            { "format": 1, "id": "joint", "version": "1", "title": { "fr": "t" }, "territory": { "name": "t" }, "vocabulary": "sne",
              "criteria": [ { "id": "JEUNE", "title": { "fr": "Demandeur ou cotitulaire de moins de 30 ans" }, "when": "membres.Any(role in (\"DEM\", \"COT\") and age < 30)", "points": 5 } ] }
            """).Compile();
        string member = second == "null" ? "" : $", \"dateNaissance\": {second}";
        Application pair = Application.Parse($$"""{ "id": "0990126000001G0000", "facts": { "membres": [ { "role": "DEM", "dateNaissance": {{first}} }, { "role": "COT", "lienDemandeur": "P"{{member}} } ] } }""", Vocabulary.Sne);
        Score score = scorer.Score(pair, On);
        Assert.Equal(expected, score.Lines.Single().State);
        Assert.Equal(expected == LineState.Unknown ? ["membres[1].dateNaissance"] : [], score.MissingFacts);
    }

    [Fact]
    public async Task Sixteen_threads_score_rank_and_explain_while_the_library_is_replaced_a_thousand_times()
    {
        Grid first = Grid.Load(Root.Ruleset("rivemarne"));
        string town = first.Territory;
        Application[] applications = [.. Application.Load(Root.Ruleset("rivemarne", "applications.json"), first.Vocabulary).Select(e => e.Application!)];
        GridLibrary[] libraries = [GridLibrary.Of(first), GridLibrary.Of(Town("A", 5, ""), first)];
        var library = new LibraryScorer(libraries[0]);
        Scorer shared = first.Compile();
        string expected = Told(shared, applications);
        using var stop = new CancellationTokenSource();
        Task<int>[] readers = [.. Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(() => Check(library, shared, town, applications, expected, stop.Token), TaskCreationOptions.LongRunning))];
        for (int i = 0; i < 1000; i++) library.Replace(libraries[(i + 1) % 2]);
        await Task.Delay(500);
        await stop.CancelAsync();
        int[] rounds = await Task.WhenAll(readers);
        Assert.All(rounds, r => Assert.True(r > 0));
        Assert.NotNull(library.Find(first.Sha256));
    }

    private static int Check(LibraryScorer library, Scorer shared, string town, Application[] applications, string expected, CancellationToken stop)
    {
        int rounds = 0;
        do
        {
            Assert.Equal(expected, Told(library.InForce(town, On)!, applications));
            Assert.Equal(expected, Told(shared, applications));
            rounds++;
        }
        while (!stop.IsCancellationRequested);
        return rounds;
    }

    private static string Told(Scorer scorer, Application[] applications)
    {
        var text = new StringBuilder();
        foreach (RankedApplication place in scorer.Rank(applications, On)) text.Append(place.Position).Append(' ').Append(place.ApplicationId).Append(' ').Append(place.Score.Explain(Audience.Applicant, Language.French));
        foreach (Application application in applications) text.Append(scorer.Points(application, On));
        return text.ToString();
    }

    private static string CommuneOf(string name) => name == "A" ? "99001" : "99002";

    internal static Grid Town(string name, int points, string validity, string kind = "general") => Grid.Parse(
        $$"""
        { "format": 1, "id": "{{name}}-{{kind}}-{{points}}", "version": "1", "title": { "fr": "{{name}}" }, "territory": { "name": "{{name}}", "communes": [ "{{CommuneOf(name)}}" ] }, "kind": "{{kind}}", "vocabulary": "sne",
          {{(validity.Length > 0 ? $"\"validity\": {{ {validity} }}," : "")}}{{(kind == "transfer" ? "\"applies\": { \"when\": \"locataireHlm\", \"title\": { \"fr\": \"locataires HLM\" } }," : "")}}
          "criteria": [ { "id": "ISO", "title": { "fr": "Parent isolé" }, "when": "parentIsole", "points": {{points}} }, { "id": "ANC", "title": { "fr": "Ancienneté" }, "per": "ancienneteMois", "points": 1, "cap": 36 } ] }
        """);
}
