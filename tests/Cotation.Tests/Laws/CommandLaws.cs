using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;

namespace Cotation.Tests;

/// <summary>Every grid that is accepted runs in every command; one that is not is told by each in the same way. What is damaged at random is run by <c>tests/Cotation.Fuzz</c>.</summary>
[Properties(Arbitrary = [typeof(Samples)], MaxTest = 8)]
public class CommandLaws
{
    private static readonly string[] Lines =
    [
        "check g.json", "score g.json a.json", "score g.json a.json --format json", "score g.json a.json --format csv", "score g.json a.json --format register --audience desk", "score g.json a.json --format receipt --audience auditor",
        "rank g.json a.json", "rank g.json a.json --format json", "rank g.json a.json --top 3", "rank g.json a.json --top 3 --format json", "rank g.json a.json --robustness --audience desk", "rank g.json a.json --seed s --format html",
        "explain g.json a.json", "explain g.json a.json --audience desk", "explain g.json a.json --audience landlord", "explain g.json a.json --audience auditor --format html",
        "document g.json", "document g.json --for desk", "document g.json --for applicant", "document g.json --format csv", "document g.json --format json",
        "compare g.json g.json", "compare g.json g.json --applications a.json", "test g.json --mutate", "facts g.json", "generate g.json --count 3",
    ];

    [Property]
    public void A_generated_grid_runs_in_every_command(Sample sample)
    {
        JsonObject grid = JsonNode.Parse(sample.GridText)!.AsObject();
        grid["vocabulary"] = "toy.json";
        // Enough for the columns, where figures are kept otherwise than one by one.
        string[] applications = [.. Enumerable.Range(0, 5).SelectMany(i => sample.ApplicationTexts.Select((a, at) => a.Replace($"\"id\": \"a{at}\"", $"\"id\": \"x{i}-{at}\"", StringComparison.Ordinal)))];
        Run(grid.ToJsonString(), $"[{string.Join(",", applications)}]", mostExit: 1);
    }

    /// <summary>Grids that once ended a command.</summary>
    [Theory]
    [InlineData("""{ "id": "A", "title": "a", "per": "loyer + aideLogement", "points": 1 }""", "")]
    [InlineData("""{ "id": "A", "title": "a", "when": "handicap", "points": null }""", "")]
    [InlineData("""{ "id": "A", "title": "a", "assessed": { "from": 5 } }""", "")]
    [InlineData("""{ "id": "A", "title": "a", "assessed": { "to": -5 } }""", "")]
    [InlineData("""{ "id": "A", "title": "a", "when": "handicap", "points": 1 }""", """, "waiting": [{ "type": "T3", "months": 5, "year": 99999999 }]""")]
    [InlineData("""{ "id": "A", "title": "a", "when": "toits.Any(cher)", "points": 1 }""", """, "facts": { "toits": { "kind": "list", "label": "toits", "fields": { "prix": { "kind": "money", "label": "prix" }, "cher": { "kind": "yesNo", "label": "cher", "is": "prix > 5" } } } }""")]
    public void A_grid_that_once_ended_a_command_no_longer_does(string criterion, string more)
    {
        string applications = $"[{string.Join(",", Enumerable.Range(0, 40).Select(i => $$"""{ "id": "x{{i}}", "facts": { "loyer": {{600 + i}}.0000001, "aideLogement": 100.0000001, "handicap": {{(i % 2 == 0 ? "true" : "false")}} } }"""))}]";
        Run($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "fictional": true, "territory": { "name": "t" }, "vocabulary": "sne"{{more}}, "criteria": [{{criterion}}] }""", applications, mostExit: 1);
    }

    private static void Run(string grid, string applications, int mostExit)
    {
        string folder = Directory.CreateTempSubdirectory("cotation").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "toy.json"), Toy.VocabularyText);
            File.WriteAllText(Path.Combine(folder, "g.json"), grid);
            File.WriteAllText(Path.Combine(folder, "a.json"), applications);
            File.WriteAllText(Path.Combine(folder, "examples.json"), $$"""{ "format": 1, "examples": [{ "name": "e", "on": "2025-06-01", "application": {{JsonNode.Parse(applications)![0]!.ToJsonString()}}, "points": 0 }] }""");
            string? refusal = null;
            foreach (string line in Lines)
            {
                string[] args = [.. line.Split(' ').Select(w => w.EndsWith(".json", StringComparison.Ordinal) ? Path.Combine(folder, w) : w)];
                bool isDated = args[0] is "score" or "rank" or "explain" or "generate";
                Tool.Result result = Tool.Run([.. args, .. isDated ? ["--on", "2025-06-01"] : Array.Empty<string>(), "--lang", "en"]);
                Assert.True(result.ExitCode >= 0 && result.ExitCode <= mostExit, $"{line}: {result.ExitCode}\n{result.Talk}");
                if (args[0] == "check" && result.Data.Contains("error[", StringComparison.Ordinal)) refusal = result.Data;
                if (refusal is not null && args[0] != "check") Assert.Equal(1, result.ExitCode);
                if (refusal is null && line.EndsWith("--format json", StringComparison.Ordinal)) JsonDocument.Parse(result.Data);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
