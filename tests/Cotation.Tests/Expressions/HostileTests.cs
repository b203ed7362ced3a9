namespace Cotation.Tests;

/// <summary>A grid is untrusted input: each hostile line ends in a problem, in a child with a stack of 1 MB and a heap of 64 MB, within a second of processor time.</summary>
public class HostileTests
{
    private static readonly Dictionary<string, string> Bounds = new() { ["DOTNET_GCHeapHardLimit"] = "0x4000000", ["DOTNET_TieredPGO"] = "0", ["LANG"] = "C" };

    private static string[] Lines() =>
    [
        "\"\".GetType().Assembly.Location",
        "\"\".GetType() == null",
        "parentIsole.GetType().Assembly.DefinedTypes.First().DeclaredMethods.First().Name == \"x\"",
        "\"a\".GetType().Assembly.EntryPoint.Invoke(null, null)",
        "\"a\".PadLeft(100000000).Length > 0",
        "Enumerable.Range(0, 2000000000).Count() > 0",
        "Enumerable.Repeat(\"a\", 2000000000).Any()",
        "new string('a', 1000000000).Length > 0",
        "DateTime.Now > DateTime.Today",
        "DateTime.UtcNow.Year > 2020",
        "Guid.NewGuid() == Guid.Empty",
        "\"a\".GetHashCode() > 0",
        "loyer.GetHashCode() > 0",
        "loyer.ToString() == \"1500,5\"",
        "logementActuel.ToUpper() == \"SD\"",
        "logementActuel.Length > 1",
        "logementActuel.Substring(1) == \"D\"",
        "logementActuel[0] == 'S'",
        "motifs[0] == \"01\"",
        "membres[0].age > 3",
        "membres.First().age > 3",
        "membres.OrderBy(age).Any()",
        "membres.Select(age).Sum() > 0",
        "membres.SelectMany(age).Any()",
        "membres.Aggregate(1, 2) > 0",
        "parentIsole = true",
        "loyer += 1",
        "loyer++ > 2",
        "Math.Pow(10, 400) > 0",
        "Convert.ToDateTime(\"01/02/2024\") > asOf",
        "double.Parse(\"1.5\") > 1",
        "File.ReadAllText(\"/etc/passwd\") == \"\"",
        "System.IO.File.Exists(\"/etc/passwd\")",
        "Environment.Exit(0)",
        "Process.Start(\"sh\")",
        "Type.GetType(\"System.IO.File\") == null",
        "np(loyer) > 3",
        "iif(parentIsole, true, false)",
        "it.loyer > 3",
        "parent.loyer > 3",
        "root.loyer > 3",
        "new (loyer as x).x > 3",
        "as(loyer, \"System.String\") == null",
        "is(\"System.String\")",
        "Fn.known(loyer)",
        "p0 == 1",
        "loyer % 2 == 0",
        "loyer & 1 == 1",
        "parentIsole & true",
        "parentIsole | true",
        "parentIsole ^ true",
        "!parentIsole",
        "loyer << 3 > 1",
        "loyer > 0x10",
        "loyer > 1e400",
        "loyer > .5",
        "loyer > 24f",
        "loyer ?? 3 > 2",
        "loyer?.x > 2",
        "null == null",
        "loyer == null",
        "\"\\u0041\" == \"A\"",
        "x => x",
        "membres.Any(m => m.age > 3)",
        "membres.Any(membres.Any(membres.Any(membres.Any(age > 3))))" + new string(')', 60),
        "-" + new string('-', 5000) + "loyer > 3",
    ];

    public static TheoryData<string, int> Bulk() => new()
    {
        { "(", 2000 },
        { "not (", 1990 },
        { "known(", 1600 },
        { "parentIsole and ", 600 },
        { "loyer + ", 1200 },
        { "parentIsole ? true : ", 470 },
        { "loyer * (", 1000 },
        { "a", 1024 * 1024 },
        { "(", 1024 * 1024 },
        { "parentIsole or ", 70_000 },
    };

    /// <summary>All in one process, within the bounds of one: what each costs beside the start is next to nothing.</summary>
    [Fact]
    public void Every_hostile_line_ends_in_a_problem()
    {
        string folder = Directory.CreateTempSubdirectory("cotation").FullName;
        try
        {
            string[] lines = Lines();
            for (int i = 0; i < lines.Length; i++) File.WriteAllText(Path.Combine(folder, $"grid-{i:000}.json"), GridOf(lines[i], $"h{i}"));
            Tool.Result result = Tool.RunChild(Bounds, "check", folder, "--lang", "en");
            Assert.True(result.ExitCode == 1, $"exit {result.ExitCode}: {result.Data} {result.Talk}");
            Assert.DoesNotContain("   at ", result.Data + result.Talk, StringComparison.Ordinal);
            Assert.InRange(result.Processor, TimeSpan.Zero, TimeSpan.FromSeconds(5));
            string[] problems = result.Data.Split("\n\n");
            Assert.All(Enumerable.Range(0, lines.Length), i => Assert.True(problems.Any(p => p.Contains("error[", StringComparison.Ordinal) && p.Contains($"grid-{i:000}.json:", StringComparison.Ordinal)), lines[i]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Bulk))]
    public void A_flood_ends_in_a_problem(string piece, int times) =>
        Check(string.Concat(Enumerable.Repeat(piece, times)) + (piece is "(" or "a" ? "" : "loyer") + (piece.EndsWith('(') ? new string(')', times) : ""));

    /// <summary>Facts and fields that each name the one before twice cost what so many facts cost, in every command.</summary>
    [Theory]
    [InlineData("check")]
    [InlineData("score")]
    [InlineData("explain")]
    [InlineData("rank")]
    public void Facts_that_double_are_found_once_each(string command)
    {
        string folder = Directory.CreateTempSubdirectory("cotation").FullName, grid = Path.Combine(folder, "grid.json"), applications = Path.Combine(folder, "a.json");
        try
        {
            string Chain(char name) => string.Join(", ", Enumerable.Range(0, 80).Select(i => $"\"{name}{i}\": {{ \"kind\": \"number\", \"label\": \"{name}{i}\"{(i == 0 ? "" : $", \"is\": \"({name}{i - 1} + {name}{i - 1}) / 2\"")} }}"));
            File.WriteAllText(grid, $$"""
                { "format": 1, "id": "h", "version": "1", "title": "h", "territory": { "name": "h" }, "vocabulary": "sne", "fictional": true,
                  "facts": { {{Chain('f')}}, "l": { "kind": "list", "label": "l", "fields": { {{Chain('g')}} } } },
                  "criteria": [{ "id": "F", "title": "f", "when": "f79 > 3", "points": 2 }, { "id": "G", "title": "g", "per": "l.Count(g79 > 3)", "points": 5 }, { "id": "H", "title": "h", "when": "f0 > 0", "points": "f79" }] }
                """);
            File.WriteAllText(applications, """[{ "id": "A", "facts": { "f0": 4, "l": [{ "g0": 4 }, { "g0": 2 }, {}] } }, { "id": "B", "facts": {} }]""");
            Tool.Result result = Tool.RunChild(new Dictionary<string, string> { ["LANG"] = "C" }, [command, grid, .. command == "check" ? Array.Empty<string>() : [applications, "--on", "2026-06-01"], "--lang", "en"]);
            Assert.True(result.ExitCode == 0, result.Data + result.Talk);
            if (command == "score") Assert.Contains("A: 11\u00a0points", result.Data, StringComparison.Ordinal);
            Assert.InRange(result.Processor, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_long_chain_that_the_language_allows_is_read_within_the_bounds()
    {
        Tool.Result result = CheckFile(string.Join(" and ", Enumerable.Repeat("parentIsole", 600)));
        Assert.Equal((0, ""), (result.ExitCode, result.Data));
    }

    private static void Check(string condition)
    {
        Tool.Result result = CheckFile(condition);
        Assert.True(result.ExitCode == 1, $"exit {result.ExitCode}: {result.Data} {result.Talk}");
        Assert.StartsWith("error[", result.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Data + result.Talk, StringComparison.Ordinal);
        Assert.InRange(result.Processor, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static string GridOf(string condition, string id) => $$"""
        { "format": 1, "id": "{{id}}", "version": "1", "title": "h", "territory": { "name": "h" }, "extract": "h", "vocabulary": "sne",
          "criteria": [ { "id": "H", "title": "h", "when": {{System.Text.Json.JsonSerializer.Serialize(condition)}}, "points": 1, "basis": "h" } ] }
        """;

    private static Tool.Result CheckFile(string condition)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, GridOf(condition, "h"));
            return Tool.RunChild(Bounds, "check", file, "--lang", "en");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
