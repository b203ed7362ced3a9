using NJsonSchema;
using NodaTime;

namespace Cotation.Tests;

/// <summary>The schemas accept whatever the readers accept.</summary>
public class SchemaTests
{
    public static TheoryData<string> Folders() => RulesetTests.AllFolders();

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_ruleset_fits_the_schemas(string folder)
    {
        await Check("grid", File.ReadAllText(Root.Ruleset(folder)));
        if (File.Exists(Root.Ruleset(folder, "vocabulary.json"))) await Check("vocabulary", File.ReadAllText(Root.Ruleset(folder, "vocabulary.json")));
        Grid grid = Grid.Load(Root.Ruleset(folder));
        Scorer scorer = grid.Compile();
        using var examples = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Root.Ruleset(folder, "examples.json")));
        var scores = new List<Score>();
        foreach (System.Text.Json.JsonElement example in examples.RootElement.GetProperty("examples").EnumerateArray())
        {
            string application = example.GetProperty("application").GetRawText();
            await Check("application", application);
            scores.Add(scorer.Score(Application.Parse(application, grid.Vocabulary), new LocalDate(2026, 6, 1)));
        }

        using var json = new MemoryStream();
        scores.Select(s => s.SeenBy(Audience.Auditor)).WriteJson(json);
        await Check("score", System.Text.Encoding.UTF8.GetString(json.ToArray()));
        using var ranked = new MemoryStream();
        scorer.Rank(scores.Select(s => s.Application), new LocalDate(2026, 6, 1), "graine").WriteJson(ranked, grid);
        await Check("ranking", System.Text.Encoding.UTF8.GetString(ranked.ToArray()));
        using var explained = new MemoryStream();
        Explanation[] pages = [.. scores.SelectMany(s => Enum.GetValues<Audience>().Select(a => s.Explain(a, Language.English))), grid.ToPublicSheet(Language.French), grid.ToDeskAnswers(Language.French)];
        pages.WriteJson(explained);
        await Check("explanation", System.Text.Encoding.UTF8.GetString(explained.ToArray()));
        foreach (Score score in scores)
        {
            await Check("receipt", Receipt.Of(score).ToString());
            await Check("receipt", Receipt.Of(score, [1, 2, 3], "pseudonyme").ToString());
        }
    }

    [Fact]
    public Task The_built_in_vocabulary_fits_its_schema() => Check("vocabulary", File.ReadAllText(Root.PathOf("src", "Cotation", "Facts", "Vocabulary", "sne.json")));

    [Theory]
    [InlineData("""{ "id": "a", "facts": {}, "evidences": {} }""")]
    [InlineData("""{ "facts": {} }""")]
    [InlineData("""{ "id": "", "facts": {} }""")]
    [InlineData("""{ "id": "a", "facts": {}, "evidence": { "loyer": { "status": "checked" } } }""")]
    [InlineData("""{ "id": "a", "facts": {}, "assessments": { "X": { "by": "b" } } }""")]
    public async Task Reader_and_schema_refuse_the_same_application(string application)
    {
        Assert.Throws<CotationException>(() => Application.Parse(application, Vocabulary.Sne));
        JsonSchema schema = await JsonSchema.FromJsonAsync(Schemas.Find("application")!);
        Assert.NotEmpty(schema.Validate(application));
    }

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void A_schema_is_the_file_beside_the_rulesets(string name) =>
        Assert.Equal(File.ReadAllText(Root.PathOf("rulesets", name + ".schema.json")), Schemas.Find(name));

    public static TheoryData<string> SchemaNames() => [.. Schemas.Names];

    private static async Task Check(string name, string json)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Schemas.Find(name)!);
        Assert.Equal([], schema.Validate(json).Select(e => e.ToString()));
    }
}
