using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace Cotation.Tests;

/// <summary>Synthetic populations: the same bytes for the same seed, near their profile, and good for every vocabulary.</summary>
public class PopulationTests
{
    private static readonly LocalDate On = new(2026, 6, 1);

    public static TheoryData<string> Rulesets() => [.. Cases.Rulesets];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Every_ruleset_gets_a_population_that_it_reads_without_a_word_and_scores(string ruleset)
    {
        Grid grid = Grid.Load(Root.Ruleset(ruleset));
        Scorer scorer = grid.Compile();
        List<string> made = [.. new PopulationMaker(ProfileReader.For(grid), grid, On, "1").Make(300)];
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', made)));
        List<ApplicationEntry> entries = [.. ApplicationFile.Read(stream, "made", grid.Vocabulary)];
        Assert.Equal(300, entries.Count);
        Assert.All(entries, e => Assert.Empty(e.Problems));
        Assert.True(entries.Select(e => scorer.Points(e.Application!, On)).Distinct().Count() > 1);
        Assert.Equal(300, entries.Select(e => e.Application!.Id).Distinct().Count());
        if (grid.IsFrench) Assert.All(entries, e => Assert.Matches(new Regex("^099(0[1-9]|1[0-2])\\d{2}\\d{6}[0-9A-Z]{5}$"), e.Application!.Id));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_another_seed_others_and_more_only_adds()
    {
        string[] args = ["generate", Root.Ruleset("rivemarne"), "--on", "2026-06-01", "--count"];
        string first = Tool.Run([.. args, "50", "--seed", "mai"]).Data;
        Assert.Equal(first, Tool.Run([.. args, "50", "--seed", "mai", "--lang", "en"]).Data);
        Assert.NotEqual(first, Tool.Run([.. args, "50", "--seed", "juin"]).Data);
        Assert.StartsWith(first, Tool.Run([.. args, "60", "--seed", "mai"]).Data, StringComparison.Ordinal);
        Assert.Equal(50, JsonDocument.Parse(Tool.Run([.. args, "50", "--format", "json"]).Data).RootElement.GetArrayLength());
    }

    [Fact]
    public void What_is_obtained_is_near_what_is_wanted()
    {
        Grid grid = Grid.Load(Root.Ruleset("modele-de-depart"));
        Profile profile = ProfileReader.For(grid);
        var maker = new PopulationMaker(profile, grid, On, "1");
        Assert.Equal(20_000, maker.Make(20_000).Count());
        var household = profile.Draws.OfType<Marginal.Choose>().First(d => d.Title!.French!.StartsWith("TAB03-05", StringComparison.Ordinal));
        long shares = household.Choices.Sum(c => c.Share);
        foreach (Situated situated in household.Choices) Assert.InRange(maker.DrawnInto(situated), (20_000 * situated.Share / shares) - 300, (20_000 * situated.Share / shares) + 300);
        string report = PopulationReport.Of(profile, maker, 20_000, "1", Language.French).ToText();
        Assert.Contains("TAB03-05 Composition du ménage", report, StringComparison.Ordinal);
        Assert.Contains("OPH, 2020", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "format": 1, "draws": [ { "fact": "loyr", "bands": [ { "share": 1, "from": 1, "to": 2 } ] } ] }""", "unknown-fact")]
    [InlineData("""{ "format": 1, "draws": [ { "fact": "loyer" } ] }""", "no-form")]
    [InlineData("""{ "format": 1, "draws": [ { "fact": "loyer", "bands": [ { "share": -1, "from": 1, "to": 2 } ] } ] }""", "wrong-share")]
    [InlineData("""{ "format": 1, "draws": [ { "fact": "loyer", "bands": [ { "share": 1, "from": 2, "to": 2 } ] } ] }""", "empty-band")]
    [InlineData("""{ "format": 1, "draws": [ { "fact": "handicap", "yes": 101 } ] }""", "wrong-share")]
    [InlineData("""{ "format": 1, "draws": [ { "choose": [ { "set": { "handicap": true } } ] } ] }""", "missing-key")]
    [InlineData("""{ "format": 1, "draws": [ { "choose": [] } ] }""", "no-parts")]
    [InlineData("""{ "format": 1, "draws": [ { "fact": "loyer", "bands": [] } ] }""", "no-parts")]
    [InlineData("""{ "format": 1, "draws": [ { "list": "refus", "each": [] } ] }""", "no-parts")]
    [InlineData("""{ "format": 1, "draws": [ { "fact": "loyer", "bands": [ { "share": 1, "from": 1, "to": 1e30 } ] } ] }""", "number-too-large")]
    [InlineData("""{ "format": 1, "draws": [ { "choose": [ { "share": 1, "set": { "personnes": "abc" } } ] } ] }""", "wrong-kind")]
    [InlineData("""{ "format": 1, "draws": [ { "choose": [ { "share": 1, "set": { "logementActuel": "NOPE" } } ] } ] }""", "unknown-code")]
    [InlineData("""{ "format": 1, "draws": [ { "fact": "parentIsole", "bands": [ { "share": 1, "from": 1 } ] } ] }""", "wrong-type")]
    [InlineData("""{ "format": 1, "draws": [ { "fact": "dateDepot", "monthsBefore": [ { "share": 1, "from": 0, "to": 90000 } ] } ] }""", "wrong-months")]
    [InlineData("""{ "format": 9, "draws": [ { "fact": "handicap", "yes": 1 } ] }""", "unknown-format")]
    [InlineData("""{ "format": 1 }""", "missing-key")]
    public void A_faulty_profile_is_told_at_its_place(string profile, string code)
    {
        CotationException invalid = Assert.Throws<CotationException>(() => ProfileReader.Read(new Source("p.json", profile), Vocabulary.Sne));
        Assert.Contains(code, invalid.Problems.Select(p => p.Code));
    }
}
