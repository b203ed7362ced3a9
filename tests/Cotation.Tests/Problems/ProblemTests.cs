using System.Text;
using NJsonSchema;

namespace Cotation.Tests;

/// <summary>One bad grid for each thing that can be wrong: its code, its place and its exact message, in both languages.</summary>
public class ProblemTests
{
    /// <summary>What a JSON Schema cannot know: names, places of other things, arithmetic, texts in a language.</summary>
    private static readonly string[] BeyondSchema =
    [
        "always-holds", "bands-overlap", "bare-list", "circle", "digits-in-text", "duplicate-code", "duplicate-fact", "duplicate-id", "duplicate-key", "duplicate-role", "empty-band", "empty-bounds",
        "empty-expression", "empty-section", "expression-too-deep", "expression-too-long", "field-named-as-fact", "fixed-seed", "floor-above-cap", "list-in-list", "lists-too-deep", "missing-round",
        "missing-text", "needless-key", "never-holds", "not-allowed", "not-in-language", "not-published", "not-understood", "noun-without-article", "number-too-large", "number-too-long", "reserved-name", "span-without-unit",
        "syntax", "ten-faults", "too-deep", "two-derivations", "unknown-brace", "unknown-code", "unknown-codes", "unknown-criterion", "unknown-fact", "unknown-name", "unknown-table",
        "unknown-vocabulary", "unreachable-case", "validity-reversed", "wrong-date", "wrong-keys", "wrong-name", "wrong-pattern", "wrong-type",
    ];

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    private static string Folder => Root.PathOf("tests", "Cotation.Tests", "Problems", "Grids");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_grid_is_told_with_its_place_and_its_mend(string name)
    {
        string json = File.ReadAllText(Path.Combine(Folder, name + ".json"));
        bool isRead = Grid.TryParse(json, out Grid? grid, out IReadOnlyList<Problem> problems, name: name + ".json");
        Assert.NotEmpty(problems);
        Assert.Equal(isRead, problems.All(p => p.Severity == Severity.Warning));
        Assert.Equal(isRead, grid is not null);
        if (name != "ten-faults") Assert.Contains(problems, p => name.StartsWith(p.Code, StringComparison.Ordinal));
        var text = new StringBuilder();
        foreach (Language language in Enum.GetValues<Language>())
            foreach (Problem problem in problems) text.Append(problem.Render(language)).Append('\n');
        Approved.Check(text.ToString(), "Problems", "Grids", name + ".txt");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_place_lies_inside_its_file(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, name + ".json"));
        Grid.TryParse(string.Join('\n', lines) + "\n", out _, out IReadOnlyList<Problem> problems);
        foreach (Problem problem in problems)
        {
            Assert.InRange(problem.Place.Line, 1, lines.Length + 1);
            string line = problem.Place.Line <= lines.Length ? lines[problem.Place.Line - 1] : "";
            Assert.Equal(line, problem.Place.Quote);
            Assert.InRange(problem.Place.Column + problem.Place.Length - 1, 1, line.Length + 1);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_schema_refuses_what_it_can_know(string name)
    {
        string json = File.ReadAllText(Path.Combine(Folder, name + ".json"));
        string code = BeyondSchema.FirstOrDefault(c => name == c || name.StartsWith(c + "-", StringComparison.Ordinal)) ?? "";
        if (code == "syntax") return;
        JsonSchema schema = await JsonSchema.FromJsonAsync(Schemas.Find("grid")!);
        bool isRefused = schema.Validate(json).Count > 0;
        Assert.True(isRefused || code.Length > 0, $"The reader refuses {name}, the schema does not.");
    }

    [Fact]
    public void Ten_faults_in_one_file_are_told_all_at_once()
    {
        Grid.TryParse(File.ReadAllText(Path.Combine(Folder, "ten-faults.json")), out _, out IReadOnlyList<Problem> problems);
        Assert.Equal(
            ["missing-text", "validity-reversed", "unknown-key", "unknown-name", "unknown-code", "duplicate-id", "wrong-type", "missing-points", "bands-overlap", "empty-band", "unknown-name"],
            problems.Select(p => p.Code));
    }
}
