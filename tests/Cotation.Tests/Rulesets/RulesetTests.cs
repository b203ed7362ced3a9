using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Cotation.Tests;

/// <summary>Every ruleset's own examples hold: the total, the lines, their states, the range.</summary>
public class RulesetTests
{
    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (string folder in Folders())
        {
            using JsonDocument file = Read(folder);
            for (int i = 0; i < file.RootElement.GetProperty("examples").GetArrayLength(); i++) data.Add(folder, i);
        }

        return data;
    }

    public static TheoryData<string> AllFolders() => [.. Folders()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_it_says(string folder, int index)
    {
        using JsonDocument file = Read(folder);
        JsonElement example = file.RootElement.GetProperty("examples")[index];
        Grid grid = Grid.Load(Root.Ruleset(folder));
        Scorer scorer = grid.Compile();
        LocalDate on = LocalDatePattern.Iso.Parse(example.GetProperty("on").GetString()!).Value;
        Application application = Application.Parse(example.GetProperty("application").GetRawText(), grid.Vocabulary);
        Score score = scorer.Score(application, on);

        Assert.Equal(example.GetProperty("points").GetDecimal(), score.Points);
        Assert.Equal(score.Points, scorer.Points(application, on));
        foreach (JsonProperty line in example.GetProperty("lines").EnumerateObject())
            Assert.Equal((line.Name, line.Value.GetDecimal()), (line.Name, Line(score, line.Name).Points));
        if (example.TryGetProperty("states", out JsonElement states))
            foreach (JsonProperty line in states.EnumerateObject())
                Assert.Equal((line.Name, line.Value.GetString()), (line.Name, JsonNamingPolicy.CamelCase.ConvertName(Line(score, line.Name).State.ToString())));
        if (example.TryGetProperty("pending", out JsonElement pending)) Assert.Equal(pending.GetDecimal(), score.Pending);
        if (example.TryGetProperty("verified", out JsonElement verified)) Assert.Equal(verified.GetDecimal(), score.Verified);
        if (example.TryGetProperty("range", out JsonElement range)) Assert.Equal(new PointRange(Bound(range[0]), Bound(range[1])), score.Range);
        if (example.TryGetProperty("outcomes", out JsonElement outcomes)) Assert.Equal(outcomes.EnumerateArray().Select(o => o.GetString()), score.Outcomes.Where(o => o.Applies).Select(o => o.Outcome.Id));
        if (example.TryGetProperty("next", out JsonElement next)) Assert.Equal(next.GetString(), score.Next is { } change ? LocalDatePattern.Iso.Format(change.On) : null);
    }

    [Theory]
    [MemberData(nameof(AllFolders))]
    public void A_ruleset_is_whole_and_without_warning(string folder)
    {
        Assert.Empty(Grid.Load(Root.Ruleset(folder)).Warnings);
        string readme = File.ReadAllText(Root.Ruleset(folder, "README.md"));
        Assert.Contains("Whose grid:", readme, StringComparison.Ordinal);
        Assert.Contains("Left out", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_twelve_rulesets_are_there() => Assert.Equal(
        ["bondy-proposition", "bruxelles", "compiegne", "exemple-csf-rhone", "irlande-du-nord", "modele-de-depart", "paris-2014", "rennes-2015", "rivemarne", "toulouse-metropole", "umbria-2005", "wallonie"],
        Folders());

    [Theory]
    [InlineData("compiegne")]
    [InlineData("modele-de-depart")]
    [InlineData("paris-2014")]
    public void An_extract_or_a_notice_is_said_in_every_output(string folder)
    {
        using JsonDocument file = Read(folder);
        Grid grid = Grid.Load(Root.Ruleset(folder));
        Application application = Application.Parse(file.RootElement.GetProperty("examples")[0].GetProperty("application").GetRawText(), grid.Vocabulary);
        Score score = grid.Compile().Score(application, new LocalDate(2026, 6, 1));
        string said = (grid.Identity.Notice ?? grid.Identity.Extract)!.In(Language.French);
        using var json = new MemoryStream();
        new[] { score }.WriteJson(json);
        Assert.Contains(said, System.Text.Encoding.UTF8.GetString(json.ToArray()), StringComparison.Ordinal);
        foreach (Audience audience in Enum.GetValues<Audience>()) Assert.Contains(said, score.Explain(audience, Language.French).ToString(), StringComparison.Ordinal);
    }

    private static ScoreLine Line(Score score, string id) => Assert.Single(score.Lines, l => l.Criterion.Id == id);

    private static decimal? Bound(JsonElement bound) => bound.ValueKind == JsonValueKind.Null ? null : bound.GetDecimal();

    private static IEnumerable<string> Folders() => Directory.GetDirectories(Root.PathOf("rulesets")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    private static JsonDocument Read(string folder) => JsonDocument.Parse(File.ReadAllText(Root.Ruleset(folder, "examples.json")));
}
