using NodaTime;

namespace Cotation.Tests;

/// <summary>What a scorer promises: nothing allocated for a total, nothing shared that changes, no data of the wrong vocabulary, no input that breaks it.</summary>
public class ScorerTests
{
    private static readonly LocalDate On = new(2026, 6, 1);

    [Theory]
    [InlineData("compiegne")]
    [InlineData("bruxelles")]
    [InlineData("wallonie")]
    [InlineData("umbria-2005")]
    public void A_total_allocates_nothing(string folder)
    {
        Grid grid = Grid.Load(Root.Ruleset(folder));
        Scorer scorer = grid.Compile();
        using var examples = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Root.Ruleset(folder, "examples.json")));
        Application application = Application.Parse(examples.RootElement.GetProperty("examples")[0].GetProperty("application").GetRawText(), grid.Vocabulary);
        decimal? points = scorer.Points(application, On);
        long[] lines = new long[grid.Criteria.Count()];
        scorer.Points(application, On, lines);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) points = scorer.Points(application, On);
        for (int i = 0; i < 100; i++) points = scorer.Points(application, On, lines);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotNull(points);
    }

    [Fact]
    public void One_scorer_serves_many_threads()
    {
        Scorer scorer = new Sample(7).Grid.Compile();
        Application[] applications = [.. new Sample(7).Applications, .. new Sample(8).Applications];
        string[] alone = [.. applications.Select(a => scorer.Score(a, On).Explain(Audience.Desk, Language.French).ToString())];
        Parallel.For(0, 400, i => Assert.Equal(alone[i % alone.Length], scorer.Score(applications[i % alone.Length], On).Explain(Audience.Desk, Language.French).ToString()));
        Parallel.For(0, 400, i => Assert.Equal(scorer.Score(applications[i % alone.Length], On).Points, scorer.Points(applications[i % alone.Length], On)));
    }

    /// <summary>A desk and an applicant may ask for the letters of one score at once.</summary>
    [Fact]
    public void One_score_is_told_by_many_threads_as_by_one()
    {
        Scorer scorer = Grid.Load(Path.Combine(Root.PathOf("rulesets"), "modele-de-depart", "grid.json")).Compile();
        Fact[] facts = [.. scorer.Grid.Vocabulary.Facts.Where(f => f.IsDerived && f.List is null)];
        foreach (string json in new PopulationMaker(ProfileReader.For(scorer.Grid), scorer.Grid, On, "099").Make(40))
        {
            Application application = Application.Parse(json, scorer.Grid.Vocabulary);
            Score alone = scorer.Score(application, On), shared = scorer.Score(application, On);
            Value[] values = [.. facts.Select(alone.Situation.Of)];
            string letter = alone.Explain(Audience.Landlord, Language.French).ToString();
            Parallel.For(0, 16, i =>
            {
                for (int k = 0; k < facts.Length; k++) Assert.Equal(values[(k + (i * 7)) % facts.Length], shared.Situation.Of(facts[(k + (i * 7)) % facts.Length]));
                Assert.Equal(letter, shared.Explain(Audience.Landlord, Language.French).ToString());
            });
        }
    }

    [Fact]
    public void An_application_read_with_the_vocabulary_a_grid_adds_to_is_scored_alike()
    {
        Scorer scorer = Grid.Load(Root.Ruleset("rivemarne")).Compile();
        const string Text = """{ "id": "a", "facts": { "parentIsole": true, "dateDepot": "2024-01-15", "souhaits": [ { "commune": "99123" } ] } }""";
        Application wide = Application.Parse(Text, scorer.Grid.Vocabulary), narrow = Application.Parse(Text, Vocabulary.Sne);
        Assert.Equal(36, scorer.Points(wide, On));
        Assert.Equal(36, scorer.Points(narrow, On));
        Assert.Equal(36, scorer.Score(narrow, On).Points);
    }

    [Fact]
    public void An_application_of_another_vocabulary_is_refused()
    {
        Scorer scorer = Grid.Load(Root.Ruleset("rivemarne")).Compile();
        Assert.Throws<ArgumentException>(() => scorer.Score(Application.Parse("""{ "id": "a", "facts": {} }""", Toy.Vocabulary), On));
    }

    [Theory]
    [InlineData("99123", ScopeState.Inside)]
    [InlineData("75056", ScopeState.OutsideTerritory)]
    public void Out_of_scope_is_a_result_with_a_reason_and_not_a_zero(string commune, ScopeState scope)
    {
        Scorer scorer = Grid.Load(Root.Ruleset("rivemarne")).Compile();
        Application application = Application.Parse($$"""{ "id": "a", "facts": { "souhaits": [ { "commune": "{{commune}}" } ] } }""", scorer.Grid.Vocabulary);
        Score score = scorer.Score(application, On);
        Assert.Equal(scope, score.Scope);
        Assert.Equal(scope == ScopeState.Inside, score.Points is not null);
        Assert.Equal(score.Points, scorer.Points(application, On));
        Assert.NotEmpty(score.Explain(Audience.Applicant, Language.French).ToString());
    }

    [Theory]
    [InlineData("""{ "when": "logementActuel == \"HLM\"", "title": { "fr": "Elle est réservée aux locataires HLM." } }""", "HLM", ScopeState.Inside)]
    [InlineData("""{ "when": "logementActuel == \"HLM\"", "title": { "fr": "Elle est réservée aux locataires HLM." } }""", "LP", ScopeState.NotConcerned)]
    [InlineData("""{ "when": "logementActuel == \"HLM\"", "title": { "fr": "Elle est réservée aux locataires HLM." } }""", null, ScopeState.Unknown)]
    public void A_transfer_grid_applies_to_tenants_of_social_housing(string applies, string? home, ScopeState scope)
    {
        Grid grid = Grid.Parse($$"""{ "format": 1, "id": "m", "version": "1", "title": "m", "territory": { "name": "t" }, "kind": "transfer", "vocabulary": "sne", "applies": {{applies}}, "criteria": [ { "id": "A", "title": "a", "when": "parentIsole", "points": 8 } ] }""");
        Application application = Application.Parse($$"""{ "id": "a", "facts": { "logementActuel": {{(home is null ? "null" : $"\"{home}\"")}}, "parentIsole": true } }""", grid.Vocabulary);
        Score score = grid.Compile().Score(application, On);
        Assert.Equal((scope, scope == ScopeState.NotConcerned ? null : (decimal?)8), (score.Scope, score.Points));
        Assert.Equal(score.Points, grid.Compile().Points(application, On));
    }

    [Theory]
    [InlineData("\"value\": \"loyer\", \"bands\": [ { \"below\": 5, \"points\": 4 }, { \"from\": 5, \"points\": 4 } ]", 4)]
    [InlineData("\"cases\": [ { \"when\": \"parentIsole\", \"points\": 5 }, { \"otherwise\": 5 } ]", 5)]
    public void A_line_is_awarded_where_all_that_may_follow_gives_the_same(string form, int points)
    {
        Grid grid = Grid.Parse($$"""{ "format": 1, "id": "m", "version": "1", "title": "m", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [ { "id": "A", "title": "a", {{form}} } ] }""");
        Application nothing = Application.Parse("""{ "id": "a", "facts": {} }""", grid.Vocabulary);
        Score score = grid.Compile().Score(nothing, On);
        Assert.Equal((LineState.Awarded, points, new PointRange(points, points), 0), (score.Lines.Single().State, (int)score.Points!, score.Range, score.Missing.Count));
        Assert.Equal(points, grid.Compile().Points(nothing, On));
    }

    [Fact]
    public void A_fact_that_only_an_adjustment_reads_is_missing_too()
    {
        Grid grid = Grid.Parse("""{ "format": 1, "id": "m", "version": "1", "title": "m", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [ { "id": "A", "title": "a", "when": "parentIsole", "points": 5 } ], "adjust": [ { "title": "r", "when": "fausseDeclaration", "set": 0 } ] }""");
        Score score = grid.Compile().Score(Application.Parse("""{ "id": "a", "facts": { "parentIsole": true } }""", grid.Vocabulary), On);
        Assert.Equal(("fausseDeclaration", 5m), (Assert.Single(score.Missing).Path, score.Missing[0].Stake));
        Assert.Equal(new PointRange(0, 5), score.Range);
    }

    [FsCheck.Xunit.Property(MaxTest = 300)]
    public void A_mangled_file_of_applications_gives_entries_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        var toy = new Toy(random);
        string text = string.Join('\n', Enumerable.Range(0, 3).Select(i => toy.Application($"a{i}").ReplaceLineEndings(" ")));
        for (int i = 0; i < random.Next(1, 5); i++)
        {
            int at = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)),
                1 => text.Insert(at, ((char)random.Next(1, 300)).ToString()),
                _ => text.Insert(at, "\n"),
            };
        }

        Scorer scorer = new Sample(3).Grid.Compile();
        foreach (ApplicationEntry entry in ApplicationFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "mangled", Toy.Vocabulary))
        {
            if (entry.Application is { } application) Assert.NotNull(scorer.Score(application, On).Points);
            else Assert.Contains(entry.Problems, p => p.Severity == Severity.Error);
        }
    }
}
