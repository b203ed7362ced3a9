using System.Xml.Linq;

namespace Cotation.Tests;

/// <summary>Examples prove a grid: what they expect, what they obtain and why, what they do not show, and which mistakes they would not notice.</summary>
public sealed class ExampleTests : IDisposable
{
    private const string Text = """
        { "format": 1, "id": "essai", "version": "1", "title": "essai", "territory": { "name": "Essai" }, "vocabulary": "sne", "criteria": [
          { "id": "ISO", "title": { "fr": "Parent isolé" }, "when": "parentIsole and enfantsACharge >= 2", "points": 8 },
          { "id": "EFF", "title": { "fr": "Taux d'effort" }, "value": "tauxEffort", "bands": [ { "from": 0.33, "points": 10 } ] }
        ] }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("cotation").FullName;

    private string GridPath => Path.Combine(folder, "grid.json");

    private string ExamplesPath => Path.Combine(folder, "examples.json");

    public static TheoryData<string> Rulesets() => [.. Cases.Rulesets];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Every_shipped_example_passes(string ruleset)
    {
        Tool.Result result = Tool.Run("test", Root.Ruleset(ruleset), "--lang", "en");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("✗", result.Data, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_example_says_what_was_expected_what_was_obtained_and_why()
    {
        Tool.Result result = Test("""{ "name": "jeune", "on": "2026-06-01", "application": { "id": "a", "facts": { "parentIsole": true, "loyer": 400, "aideLogement": 0, "ressourcesMensuelles": 1000 } }, "points": 18, "lines": { "ISO": 8, "EFF": 10 } }""", "--lang", "fr");
        Assert.Equal(1, result.ExitCode);
        foreach (string line in new[] { "✗ jeune", "total : attendu 18 points, obtenu 10 points", "ligne ISO « Parent isolé » : attendu 8 points, obtenu 0 point", "Il manque : personnes à loger." })
            Assert.Contains(line, Plain(result.Data), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("0 réussi, 1 échec.", Plain(result.Talk), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"ponits\": 3", "unknown-key")]
    [InlineData("\"lines\": { \"ISA\": 8 }", "unknown-criterion")]
    [InlineData("\"states\": { \"ISO\": \"given\" }", "unknown-choice")]
    public void An_expectation_that_means_nothing_is_a_problem_at_its_place(string expectation, string code)
    {
        Tool.Result result = Test($$"""{ "name": "x", "on": "2026-06-01", "application": { "id": "a", "facts": {} }, {{expectation}} }""", "--lang", "en");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error[{code}]", result.Talk, StringComparison.Ordinal);
        Assert.Contains("examples.json:2:", result.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_tells_each_side_of_a_bound()
    {
        Grid grid = Grid.Parse(Text);
        var set = Set(grid, [(0.32m, 0), (0.33m, 10)]);
        BoundCoverage bound = grid.Test(set).Coverage.Single(c => c.Criterion.Id == "EFF").Bounds.Single();
        Assert.Equal((true, true, false), (bound.IsBelowTried, bound.IsAtTried, bound.IsAboveTried));
        Assert.True(grid.Test(Set(grid, [(0.32m, 0), (0.33m, 10), (0.335m, 10)])).Coverage.Single(c => c.Criterion.Id == "EFF").IsWhole);
    }

    [Fact]
    public void Mutations_find_a_weak_set_of_examples_and_are_silent_on_a_strong_one()
    {
        Grid grid = Grid.Parse(Text);
        ExampleSet weak = Set(grid, [(0.50m, 10)]);
        MutationReport report = Mutator.Try(grid, weak);
        IReadOnlyList<Mutation> unnoticed = report.Unnoticed;
        Assert.Equal(["3", "9", "enfantsACharge > 2", "parentIsole or enfantsACharge >= 2"], unnoticed.Where(m => m.Id == "ISO").Select(m => m.After).Order(StringComparer.Ordinal));
        Assert.Contains(unnoticed, m => m is { Id: "EFF", Kind: MutationKind.Strictness });

        ExampleSet strong = Read(grid, string.Join(",\n", [
            Example("au seuil", "\"parentIsole\": true, \"enfantsACharge\": 2, " + Effort(0.33m), 18),
            Example("sous le seuil", "\"parentIsole\": true, \"enfantsACharge\": 1, " + Effort(0.329m), 0),
            Example("en couple", "\"parentIsole\": false, \"enfantsACharge\": 3, " + Effort(0.2m), 0),
        ]));
        MutationReport none = Mutator.Try(grid, strong);
        Assert.Empty(none.Unnoticed);
        Assert.Equal((8, 8, report.All), (none.Tried, none.All, none.Tried));
    }

    /// <summary>A grid of a thousand lines has mutations by the thousand: some are tried, spread over all of it, and it is said.</summary>
    [Fact]
    public void Of_very_many_mutations_some_are_tried_and_it_is_said()
    {
        string lines = string.Join(",", Enumerable.Range(0, 1000).Select(i => $$"""{ "id": "A{{i}}", "title": "a", "when": "surface > {{i}} and parentIsole", "points": {{i}} }"""));
        Grid grid = Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [{{lines}}] }""");
        ExampleSet set = Read(grid, string.Join(",", Enumerable.Range(0, 5).Select(i => Example($"e{i}", "\"parentIsole\": false", 0))));
        MutationReport report = Mutator.Try(grid, set);
        Assert.InRange(report.Tried, 10, 200);
        Assert.True(report.All > 3000);
        Assert.Contains(report.Unnoticed, m => int.Parse(m.Id[1..], System.Globalization.CultureInfo.InvariantCulture) > 900);
        Assert.Contains($"with so many examples, {report.Tried} were tried", ProvingWords.In(Language.English).MutationsTried(report.Tried, report.All), StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_fails_proves_nothing_and_does_not_hide_a_mutation()
    {
        Grid grid = Grid.Parse(Text);
        Assert.Equal(8, Mutator.Try(grid, Set(grid, [(0.50m, 11)])).Unnoticed.Count);
    }

    [Fact]
    public void A_new_example_expects_the_present_result_and_leaves_the_rest_of_the_file_as_it_was()
    {
        string first = "{\n\"format\": 1, \"examples\": [\n" + Example("un", Effort(0.5m), 10) + " ]   }";
        File.WriteAllText(GridPath, Text);
        File.WriteAllText(ExamplesPath, first);
        string application = Path.Combine(folder, "a.json");
        File.WriteAllText(application, """{ "id": "099", "facts": { "parentIsole": true, "enfantsACharge": 2 } }""");
        Tool.Result added = Tool.Run("test", GridPath, "--add", application, "--name", "deux « enfants »", "--on", "2026-06-01", "--lang", "fr");
        Assert.Equal(0, added.ExitCode);
        string text = File.ReadAllText(ExamplesPath);
        Assert.StartsWith(first[..first.LastIndexOf(']')].TrimEnd(), text, StringComparison.Ordinal);
        Assert.EndsWith("]   }", text, StringComparison.Ordinal);
        Tool.Result tested = Tool.Run("test", GridPath, "--lang", "fr");
        Assert.Equal(0, tested.ExitCode);
        Assert.Contains("✓ deux « enfants » : 8 points", Plain(tested.Data), StringComparison.Ordinal);
        File.Delete(ExamplesPath);
        Tool.Run("test", GridPath, "--add", application, "--on", "2026-06-01");
        Assert.Equal(0, Tool.Run("test", GridPath).ExitCode);
    }

    [Fact]
    public void An_order_among_examples_is_expected_too()
    {
        string examples = Example("haut", Effort(0.5m), 10, "a") + ",\n" + Example("bas", Effort(0.1m), 0, "b");
        string Orders(string order) => $$""", "orders": [ { "name": "l'ordre", "on": "2026-06-01", "order": [ {{order}} ] } ]""";
        Assert.Equal(0, Test(examples, Orders("\"a\", \"b\""), "--lang", "fr").ExitCode);
        Tool.Result wrong = Test(examples, Orders("\"b\", \"a\""), "--lang", "fr");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("ordre : attendu b, a, obtenu a, b", Plain(wrong.Data), StringComparison.Ordinal);
        Assert.Contains("unknown-example", Test(examples, Orders("\"c\""), "--lang", "fr").Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_come_as_JUnit_and_as_annotations()
    {
        string examples = Example("bon", Effort(0.5m), 10) + ",\n" + Example("mauvais: <100 %>, deux", Effort(0.5m), 11);
        XElement suite = XElement.Parse(Test(examples, "--format", "junit", "--lang", "fr").Data);
        Assert.Equal(("2", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Equal(["bon", "mauvais: <100 %>, deux"], suite.Elements("testcase").Select(c => c.Attribute("name")!.Value));
        string line = Assert.Single(Test(examples, "--format", "github", "--lang", "fr").Data.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("::error file=", line, StringComparison.Ordinal);
        Assert.Contains("line=3,col=1,title=mauvais%3A <100 %25>%2C deux::total", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.csv", "id;loyer\n")]
    [InlineData("none.json", "[]")]
    [InlineData("bad.csv", "id;loyer\nA;beaucoup\n")]
    public void Nothing_to_add_is_told(string name, string text)
    {
        File.WriteAllText(GridPath, Text);
        File.WriteAllText(Path.Combine(folder, name), text);
        Tool.Result result = Tool.Run("test", GridPath, "--add", Path.Combine(folder, name));
        Assert.Equal(2, result.ExitCode);
        Assert.False(File.Exists(ExamplesPath));
    }

    [Fact]
    public void A_name_that_XML_cannot_hold_does_not_break_the_report() =>
        Assert.Equal("a\uFFFDb", XElement.Parse(Test(Example("a\\u0001b", Effort(0.5m), 10), "--format", "junit").Data).Element("testcase")!.Attribute("name")!.Value);

    [Fact]
    public void Without_examples_the_tool_says_how_to_begin()
    {
        File.WriteAllText(GridPath, Text);
        Tool.Result result = Tool.Run("test", GridPath, "--lang", "en");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--add", result.Talk, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Effort(decimal share) => System.FormattableString.Invariant($"\"loyer\": {share * 1000}, \"aideLogement\": 0, \"ressourcesMensuelles\": 1000");

    private static string Example(string name, string facts, int points, string id = "099") => $$"""{ "name": "{{name}}", "on": "2026-06-01", "application": { "id": "{{id}}", "facts": { {{facts}} } }, "points": {{points}} }""";

    private static string Plain(string text) => text.Replace(NumberWords.NoBreak, ' ').Replace(NumberWords.ThinNoBreak, ' ');

    private ExampleSet Set(Grid grid, (decimal Share, int Points)[] examples) => Read(grid, string.Join(",\n", examples.Select((e, i) => Example($"e{i}", Effort(e.Share), e.Points))));

    private ExampleSet Read(Grid grid, string examples)
    {
        File.WriteAllText(ExamplesPath, "{ \"format\": 1, \"examples\": [\n" + examples + " ] }");
        return ExampleSet.Load(ExamplesPath, grid);
    }

    private Tool.Result Test(string examples, params string[] args)
    {
        string orders = args[0].StartsWith(',') ? args[0] : "";
        File.WriteAllText(GridPath, Text);
        File.WriteAllText(ExamplesPath, "{ \"format\": 1, \"examples\": [\n" + examples + " ]" + orders + " }");
        return Tool.Run(["test", GridPath, .. args.Where(a => a != orders || orders.Length == 0)]);
    }
}
