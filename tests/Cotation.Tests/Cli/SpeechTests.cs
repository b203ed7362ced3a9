using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FsCheck.Xunit;

namespace Cotation.Tests;

/// <summary>What a grid or a file says never speaks out of turn: it moves no cursor, turns no letters about, gives no orders to a build server and stands for nobody else.</summary>
public class SpeechTests
{
    private static readonly string[] Pieces = ["\u001b[2J", "\u001b]0;x\u0007", "\u202e", "\u2066", "\n::error::x", "\r\n  ::stop-commands::y", "\n##[group]z", "::warning::w", "\u0000", "\u009b1m", "\u2028", "\r", "é", " ", "A", ":", "#", "[", "##", "\t"];

    /// <summary>Commands that print text for people, and those that print forms of their own.</summary>
    private static readonly string[] Texts =
    [
        "check {g}", "score {g} {a}", "rank {g} {a}", "rank {g} {a} --format markdown", "explain {g} {a}", "explain {g} {a} --audience auditor", "explain {g} {a} --format markdown", "explain {g} {a} --format html",
        "document {g}", "document {g} --for desk", "compare {g} {h}", "compare {g} {h} --applications {a}", "test {g} --examples {e}", "facts {g}", "check {g} --format github", "test {g} --examples {e} --format github",
    ];

    [Property(MaxTest = 25)]
    public void No_text_holds_a_sign_that_is_not_seen_or_a_line_that_gives_orders(int seed)
    {
        var random = new Random(seed);
        string folder = Directory.CreateTempSubdirectory("cotation").FullName;
        try
        {
            string[] names = [.. "ghae".Select(n => Path.Combine(folder, n + ".json"))];
            File.WriteAllText(names[0], GridOf(random));
            File.WriteAllText(names[1], GridOf(random));
            File.WriteAllText(names[2], $"[{ApplicationOf(random)},{ApplicationOf(random)}]");
            File.WriteAllText(names[3], $$"""{ "format": 1, "examples": [{ "name": {{Quoted(random)}}, "on": "2026-06-01", "application": {{ApplicationOf(random)}}, "points": 7 }] }""");
            foreach (string line in Texts)
            {
                string[] args = [.. line.Split(' ').Select(a => a.Replace("{g}", names[0], StringComparison.Ordinal).Replace("{h}", names[1], StringComparison.Ordinal).Replace("{a}", names[2], StringComparison.Ordinal).Replace("{e}", names[3], StringComparison.Ordinal))];
                Tool.Result result = Tool.Run([.. args, "--lang", "en"]);
                Assert.NotEqual(101, result.ExitCode);
                foreach (string said in new[] { result.Data, result.Talk })
                {
                    Assert.All(said, c => Assert.True(c is '\n' or '\t' || Visible.Is(c), $"{line}: U+{(int)c:X4}\n{said}"));
                    foreach (string each in said.Split('\n').Select(l => l.TrimStart()))
                        Assert.False(each.StartsWith("##[", StringComparison.Ordinal) || (each.StartsWith("::", StringComparison.Ordinal) && !(line.EndsWith("github", StringComparison.Ordinal) && IsOurs(each))), $"{line}: {each}");
                }
            }

            Tool.Result junit = Tool.Run("test", names[0], "--examples", names[3], "--format", "junit");
            if (junit.Data.Length > 0) XDocument.Parse(junit.Data);
            foreach (string form in new[] { "json", "sarif" }) JsonDocument.Parse(Tool.Run("check", names[0], "--format", form).Data);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>An id on two lines could stand for two people in any list: it is refused at its place, and the rows beside it go on.</summary>
    [Theory]
    [InlineData("a.json", "[{\"id\":\"A\\n0990126000002G0099: 99 points\",\"facts\":{}},{\"id\":\"B\",\"facts\":{}}]", "a.json:1:8")]
    [InlineData("a.ndjson", "{\"id\":\"A\\u202eB\",\"facts\":{}}\n{\"id\":\"B\",\"facts\":{}}", "a.ndjson:1:7")]
    [InlineData("a.csv", "id;loyer\r\n\"A\n0990126000002G0099\";5\r\nB;6\r\n", "a.csv:2:1")]
    [InlineData("b.xml", "<interfaceNuu versionInterface=\"02.01\"><demandeLogement><numUnique>A&#x202E;B</numUnique></demandeLogement><demandeLogement><numUnique>B</numUnique></demandeLogement></interfaceNuu>", "b.xml:1:41")]
    public void An_id_stands_on_one_line(string name, string text, string place)
    {
        string folder = Directory.CreateTempSubdirectory("cotation").FullName;
        try
        {
            string path = Path.Combine(folder, name), grid = Root.Ruleset("modele-de-depart");
            File.WriteAllText(path, text);
            foreach ((string language, string said) in new[] { ("fr", "sur une ligne et tous visibles"), ("en", "on one line and all of them visible") })
            {
                Tool.Result result = Tool.Run("score", grid, path, "--format", "csv", "--lang", language);
                Assert.Equal(1, result.ExitCode);
                Assert.Contains(said, result.Talk, StringComparison.Ordinal);
                Assert.Contains(place, result.Talk, StringComparison.Ordinal);
                Assert.Equal(["B"], result.Data.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';')[0]));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsOurs(string line) => line.StartsWith("::error file=", StringComparison.Ordinal) || line.StartsWith("::warning file=", StringComparison.Ordinal) || line.StartsWith("::error title=", StringComparison.Ordinal);

    private static string GridOf(Random random) => $$"""
        { "format": 1, "id": "g", "version": {{Quoted(random)}}, "title": {{Quoted(random)}}, "fictional": true, "notice": {{Quoted(random)}}, "territory": { "name": {{Quoted(random)}} }, "vocabulary": "sne",
          "facts": { "own": { "kind": "yesNo", "label": {{Quoted(random)}} } }, "contact": { "name": {{Quoted(random)}} },
          "criteria": [{ "id": "A", "title": {{Quoted(random)}}, "when": "handicap", "points": {{random.Next(9)}}, "basis": {{Quoted(random)}} }, { "id": "B", "title": {{Quoted(random)}}, "when": "own", "points": 1 }, { "id": "C", "title": "c", "when": "{{Pick(random, "loyer > 5", "loyerr")}}", "points": 1 }],
          "adjust": [{ "title": {{Quoted(random)}}, "when": "dalo", "points": 1 }], "outcomes": [{ "title": {{Quoted(random)}}, "when": "demolition", "effect": "first" }] }
        """;

    private static string ApplicationOf(Random random) =>
        $$"""{ "id": {{Quoted(random)}}, "facts": { "handicap": true, "own": {{Pick(random, "true", "false")}}, "demolition": {{Pick(random, "true", "false")}}, "profession": {{Quoted(random)}}, {{(random.Next(4) == 0 ? Quoted(random) : "\"loyer\"")}}: 5 } }""";

    private static string Quoted(Random random)
    {
        var text = new StringBuilder("t");
        for (int i = random.Next(4); i > 0; i--) text.Insert(random.Next(2) * text.Length, Pick(random, Pieces));
        return JsonValue.Create(text.ToString()).ToJsonString();
    }

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
