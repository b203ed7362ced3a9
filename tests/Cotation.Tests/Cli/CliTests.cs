using System.Text.Json;

namespace Cotation.Tests;

/// <summary>The tool: data on one side and talk on the other, exit codes, and the same bytes under every locale.</summary>
public class CliTests
{
    private static readonly string Csf = Root.Ruleset("exemple-csf-rhone");
    private static readonly string CsfApplication = Root.Ruleset("exemple-csf-rhone", "example-application.json");
    private static readonly string Rivemarne = Root.Ruleset("rivemarne");
    private static readonly string Applications = Root.Ruleset("rivemarne", "applications.json");

    [Theory]
    [InlineData(0, "")]
    [InlineData(0, "--help")]
    [InlineData(0, "--version")]
    [InlineData(0, "check {grid}")]
    [InlineData(0, "vérifier {clean} --strict")]
    [InlineData(0, "schema")]
    [InlineData(0, "schema score")]
    [InlineData(0, "score {grid} {apps} --on 2026-06-01")]
    [InlineData(0, "coter {grid} {apps} --on 2026-06-01 --zone America/Cayenne")]
    [InlineData(0, "expliquer {grid} {apps} --audience desk")]
    [InlineData(1, "check {bad}")]
    [InlineData(1, "score {bad} {apps}")]
    [InlineData(2, "chekc {grid}")]
    [InlineData(2, "check")]
    [InlineData(2, "check no-such-file.json")]
    [InlineData(1, "check {folder}")]
    [InlineData(2, "check {empty}")]
    [InlineData(2, "test {bad} --format yaml")]
    [InlineData(0, "tester {grid} --mutate")]
    [InlineData(2, "check {grid} --formt json")]
    [InlineData(2, "check {grid} --format yaml")]
    [InlineData(2, "check {grid} --lang de")]
    [InlineData(2, "score {grid}")]
    [InlineData(2, "score {grid} no-such-file.json")]
    [InlineData(2, "score {grid} {apps} --on 01/06/2026")]
    [InlineData(2, "score {grid} {apps} --on")]
    [InlineData(2, "score {grid} {apps} --zone Mars/Olympus")]
    [InlineData(2, "score {grid} {apps} --audience applicant")]
    [InlineData(2, "explain {grid} {apps} --id nobody")]
    [InlineData(2, "explain {grid} {apps} more")]
    [InlineData(2, "schema grids")]
    [InlineData(2, "rank {grid} {apps} --top 1 --robustness")]
    [InlineData(0, "comparer {grid} {clean}")]
    [InlineData(2, "compare {grid}")]
    [InlineData(2, "compare {grid} {grid} --applications nowhere.csv")]
    [InlineData(0, "peupler {grid} --count 3")]
    [InlineData(2, "generate {grid} --count 0")]
    [InlineData(2, "generate {grid} --format yaml")]
    [InlineData(2, "generate {grid} --count many")]
    [InlineData(2, "completion tcsh")]
    [InlineData(0, "completion fish")]
    [InlineData(2, "init {folder}/rivemarne")]
    [InlineData(2, "init --table {apps}")]
    [InlineData(0, "score {grid} {apps} --format csv --csv standard")]
    [InlineData(2, "score {grid} {apps} --format csv --csv excel")]
    [InlineData(2, "test {grid} --examples nowhere.json")]
    public void A_command_line_has_its_exit_code_and_never_a_stack_trace(int code, string line)
    {
        foreach (string language in new[] { "fr", "en" })
        {
            string[] args = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Fill)];
            Tool.Result result = Tool.Run(args.Contains("--lang") ? args : [.. args, "--lang", language]);
            Assert.True(code == result.ExitCode, $"exit {result.ExitCode}\n{result.Data}\n{result.Talk}");
            Assert.DoesNotContain("   at ", result.Data + result.Talk, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", result.Data + result.Talk, StringComparison.Ordinal);
            if (code == 2) Assert.NotEmpty(result.Talk);
            if (code == 2) Assert.DoesNotContain("--id", result.Data, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_picture_beside_the_first_places_shows_all_that_are_ranked_and_where_the_cut_lies()
    {
        string whole = System.Net.WebUtility.HtmlDecode(Tool.Run("rank", Rivemarne, Applications, "--on", "2026-06-01", "--lang", "fr", "--format", "html").Data);
        string first = System.Net.WebUtility.HtmlDecode(Tool.Run("rank", Rivemarne, Applications, "--on", "2026-06-01", "--lang", "fr", "--format", "html", "--top", "1").Data);
        int ranked = JsonDocument.Parse(Tool.Run("rank", Rivemarne, Applications, "--on", "2026-06-01", "--format", "json").Data).RootElement.GetProperty("places").EnumerateArray().Count(p => p.GetProperty("position").ValueKind == JsonValueKind.Number);
        Assert.True(ranked > 1);
        Assert.DoesNotContain("Cette page montre", whole, StringComparison.Ordinal);
        Assert.Contains($"Cette page montre 1 des {ranked} demandes classées.", first, StringComparison.Ordinal);
        Assert.Contains("Parmi les premières places", first, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_example_is_35_points_line_by_line()
    {
        Tool.Result result = Tool.Run("explain", Csf, CsfApplication, "--on", "2026-06-01", "--lang", "fr");
        Assert.Equal(0, result.ExitCode);
        foreach (string line in new[] { "Votre cotation\u00a0: 35\u00a0points", "Menace d'expulsion\u00a0: +20\u00a0points", "Parent isolé\u00a0: +5\u00a0points", "Taux d'effort trop élevé\u00a0: +10\u00a0points" })
            Assert.Contains(line, result.Data, StringComparison.Ordinal);
        Assert.Equal("Calcul du 1er juin 2026.\n", result.Talk);
    }

    [Fact]
    public void Scores_come_as_the_array_of_the_design_in_input_order()
    {
        Tool.Result result = Tool.Run("score", Rivemarne, Applications, "--on", "2026-06-01", "--format", "json");
        using JsonDocument json = JsonDocument.Parse(result.Data);
        Assert.Equal([61, 66, 58], json.RootElement.EnumerateArray().Select(s => s.GetProperty("points").GetInt32()));
        JsonElement first = json.RootElement[0];
        Assert.Equal(12, first.GetProperty("pending").GetInt32());
        Assert.Equal(61, first.GetProperty("verified").GetInt32());
        Assert.Equal(73, first.GetProperty("range").GetProperty("highest").GetInt32());
        Assert.Equal("rivemarne", first.GetProperty("grid").GetProperty("id").GetString());
        Assert.Equal(64, first.GetProperty("grid").GetProperty("sha256").GetString()!.Length);
        JsonElement con = first.GetProperty("sections")[0].GetProperty("sections")[2].GetProperty("lines")[1];
        Assert.Equal(("CON", "pending", 0, 12, 0), (con.GetProperty("criterion").GetString(), con.GetProperty("state").GetString(), con.GetProperty("points").GetInt32(), con.GetProperty("earned").GetInt32(), con.GetProperty("cut").GetInt32()));
        Assert.True(con.GetProperty("facts").GetProperty("congeProprietaire").GetProperty("value").GetBoolean());
    }

    [Fact]
    public void The_order_of_the_example_comes_with_its_reasons_and_its_range_of_places()
    {
        string[] rank = ["rank", Rivemarne, Applications, "--on", "2026-06-01", "--lang", "fr"];
        Tool.Result text = Tool.Run(rank);
        Assert.Equal(0, text.ExitCode);
        foreach (string line in new[] { "1re · 0990822001934G0042\u00a0: 66\u00a0points", "Devant la suivante de 5\u00a0points.", "2e · 0990323004127G0042\u00a0: 61\u00a0points", "Devant la suivante de 3\u00a0points.", "3e · 0990124000871G0042\u00a0: 58\u00a0points", "Aucune égalité." })
            Assert.Contains(line, text.Data, StringComparison.Ordinal);
        Assert.Contains("0990323004127G0042 peut passer devant\u00a0: 0990822001934G0042.", text.Data, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Tool.Run([.. rank, "--robustness", "--format", "json"]).Data);
        Assert.Equal(
            [("0990822001934G0042", 1, 66, 1, 2), ("0990323004127G0042", 2, 61, 1, 2), ("0990124000871G0042", 3, 58, 3, 3)],
            json.RootElement.GetProperty("places").EnumerateArray().Select(p => (p.GetProperty("id").GetString(), p.GetProperty("position").GetInt32(), p.GetProperty("points").GetInt32(), p.GetProperty("best").GetInt32(), p.GetProperty("worst").GetInt32())));
    }

    [Theory]
    [InlineData("0990822001934G0042", "0990323004127G0042", "REF +5")]
    [InlineData("0990323004127G0042", "0990124000871G0042", "ANC +8, EFF −5, ENF −3, ISO +8, REF −5")]
    public void Two_applications_are_told_apart_line_by_line(string first, string second, string lines)
    {
        string[] pair = ["rank", Rivemarne, Applications, "--on", "2026-06-01", "--explain", first, second];
        using JsonDocument json = JsonDocument.Parse(Tool.Run([.. pair, "--format", "json"]).Data);
        JsonElement block = json.RootElement[0].GetProperty("blocks").EnumerateArray().Single(b => b.GetProperty("kind").GetString() == "differences");
        Assert.Equal(lines, string.Join(", ", block.GetProperty("entries").EnumerateArray().OrderBy(e => e.GetProperty("id").GetString(), StringComparer.Ordinal).Select(e => $"{e.GetProperty("id")} {(e.GetProperty("points").GetInt32() > 0 ? "+" : "−")}{Math.Abs(e.GetProperty("points").GetInt32())}")));
        Assert.Equal(lines.Split(", ").Length, Tool.Run([.. pair, "--lang", "fr"]).Data.Split('\n').Count(l => l.Contains(" contre ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("surface=24", 0, "La place passerait de la 2e à la 1re.")]
    [InlineData("surface=31", 0, "La demande garderait 61\u00a0points.")]
    [InlineData("surface=abc", 2, "ne change aucune donnée connue")]
    [InlineData("surface=true", 2, "attend un nombre")]
    [InlineData("surfaces=24", 2, "ne change aucune donnée connue")]
    public void What_another_fact_would_change_is_said_in_points_and_place(string change, int code, string sentence)
    {
        Tool.Result result = Tool.Run("rank", Rivemarne, Applications, "--on", "2026-06-01", "--lang", "fr", "--what-if", "0990323004127G0042", change);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(sentence, code == 0 ? result.Data : result.Talk, StringComparison.Ordinal);
    }

    /// <summary>What tells everything is asked for by name, in both languages.</summary>
    [Theory]
    [InlineData("score GRID - --format receipt")]
    [InlineData("score GRID - --format register")]
    [InlineData("rank GRID - --robustness")]
    [InlineData("rank GRID - --what-if a violencesCouple=non")]
    public void What_tells_everything_is_refused_to_a_landlord_and_given_to_the_desk(string line)
    {
        const string Application = """{ "id": "a", "facts": { "violencesCouple": true } }""";
        string[] args = [.. line.Replace("GRID", Root.Ruleset("modele-de-depart"), StringComparison.Ordinal).Split(' '), "--on", "2026-06-01"];
        Tool.Result french = Tool.RunWith(Application, [.. args, "--lang", "fr"]), english = Tool.RunWith(Application, [.. args, "--lang", "en"]), desk = Tool.RunWith(Application, [.. args, "--audience", "desk"]);
        Assert.Equal((2, 2, 0), (french.ExitCode, english.ExitCode, desk.ExitCode));
        Assert.Contains("demandez-le avec «\u00A0--audience desk\u00A0» si vous instruisez la demande", french.Talk, StringComparison.Ordinal);
        Assert.Contains("ask for it with “--audience desk” if you instruct the application", english.Talk, StringComparison.Ordinal);
        Assert.Equal(("", ""), (french.Data, english.Data));
    }

    /// <summary>No form of a landlord's figures tells what is open; the desk and the auditor read the same bytes.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    public void A_landlord_reads_the_same_whether_a_violence_is_declared_or_not(string form)
    {
        Tool.Result Run(bool isDeclared, params string[] more) => Tool.RunWith($$"""{ "id": "a", "facts": { "violencesCouple": {{(isDeclared ? "true" : "false")}} } }""", ["score", Root.Ruleset("modele-de-depart"), "-", "--on", "2026-06-01", "--lang", "fr", "--format", form, .. more]);
        Assert.Equal(Run(isDeclared: false).Data, Run(isDeclared: true).Data);
        Assert.Contains("Ce qu'un bailleur peut voir", Run(isDeclared: true).Talk, StringComparison.Ordinal);
        Assert.NotEqual(Run(isDeclared: false, "--audience", "desk").Data, Run(isDeclared: true, "--audience", "desk").Data);
        Assert.Equal(Run(isDeclared: true, "--audience", "desk").Data, Run(isDeclared: true, "--audience", "contrôle").Data);
    }

    [Fact]
    public void The_facts_of_sensitive_lines_are_for_the_auditor_alone()
    {
        string application = """{ "id": "a", "facts": { "violencesFamiliales": true, "parentIsole": true } }""";
        Assert.DoesNotContain("\"violencesFamiliales\"", Tool.RunWith(application, "score", Csf, "-", "--format", "json").Data, StringComparison.Ordinal);
        Assert.Contains("\"violencesFamiliales\"", Tool.RunWith(application, "score", Csf, "-", "--format", "json", "--audience", "auditor").Data, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_application_is_told_the_others_are_scored_and_the_exit_code_is_1()
    {
        string lines = """
            { "id": "a", "facts": { "parentIsole": true } }
            { "id": "b", "facts": { "parentIsole": "98765" } }
            { "id": "a", "facts": {} }
            { "id": "c", "facts": { "parentisole": true } }
            """;
        Tool.Result result = Tool.RunWith(lines, "score", Csf, "-", "--lang", "en", "--on", "2026-06-01");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a: 5\u00a0points", result.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("c: ", result.Data, StringComparison.Ordinal);
        Assert.Contains("-:2:40", result.Talk, StringComparison.Ordinal);
        Assert.Contains("-:3:1", result.Talk, StringComparison.Ordinal);
        Assert.Contains("did you mean “parentIsole”?", result.Talk, StringComparison.Ordinal);
        Assert.Contains("3 applications rejected.", result.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("98765", result.Talk, StringComparison.Ordinal);
        Tool.Result lenient = Tool.RunWith(lines, "score", Csf, "-", "--lang", "en", "--on", "2026-06-01", "--lenient");
        Assert.Contains("c: 0\u00a0points", lenient.Data, StringComparison.Ordinal);
        Assert.Contains("warning[unknown-fact]", lenient.Talk, StringComparison.Ordinal);
        Assert.Contains("2 applications rejected.", lenient.Talk, StringComparison.Ordinal);
    }

    /// <summary>A name that nobody knows in every record is told once with its place, and counted after.</summary>
    [Fact]
    public void A_name_that_every_record_has_and_nobody_knows_is_told_once()
    {
        string lines = string.Concat(Enumerable.Range(0, 50).Select(i => $"{{ \"id\": \"a{i}\", \"facts\": {{ \"parentisole\": true }} }}\n"));
        Tool.Result result = Tool.RunWith(lines, "score", Csf, "-", "--lang", "en", "--on", "2026-06-01");
        Assert.Equal(1, result.ExitCode);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(result.Talk, @"error\[unknown-fact\]"));
        Assert.Contains("49 times more", result.Talk, StringComparison.Ordinal);
        Assert.Contains("50 applications rejected.", result.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_alone_exit_0_and_strict_makes_them_1()
    {
        string grid = Root.PathOf("tests", "Cotation.Tests", "Problems", "Grids", "never-holds.json");
        Assert.Equal(0, Tool.Run("check", grid).ExitCode);
        Assert.Equal(1, Tool.Run("check", grid, "--strict").ExitCode);
    }

    [Fact]
    public void Problems_come_as_json_too()
    {
        Tool.Result result = Tool.Run("check", Fill("{bad}"), "--format", "json", "--lang", "en");
        using JsonDocument json = JsonDocument.Parse(result.Data);
        Assert.Equal(11, json.RootElement.GetArrayLength());
        Assert.Equal(("missing-text", 5, 12), (json.RootElement[0].GetProperty("code").GetString(), json.RootElement[0].GetProperty("line").GetInt32(), json.RootElement[0].GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Outside_its_validity_a_grid_scores_and_the_tool_warns()
    {
        Tool.Result result = Tool.Run("score", Rivemarne, Applications, "--on", "2025-06-01", "--lang", "en");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("not in force", result.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_command_gives_the_same_bytes_under_every_locale()
    {
        Dictionary<string, string>[] locales =
        [
            new() { ["LANG"] = "C", ["LC_ALL"] = "C" },
            new() { ["LANG"] = "fr_FR.UTF-8", ["LC_ALL"] = "fr_FR.UTF-8" },
            new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" },
            new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
            new() { ["LANG"] = "en_US.UTF-8", ["TZ"] = "Pacific/Kiritimati" },
        ];
        foreach (string[] args in new string[][] { ["explain", Rivemarne, Applications, "--on", "2026-06-01", "--lang", "fr"], ["score", Rivemarne, Applications, "--on", "2026-06-01", "--format", "json", "--lang", "en"] })
        {
            Tool.Result[] results = [.. locales.Select(l => Tool.RunChild(l, args))];
            Assert.All(results, r => Assert.Equal(0, r.ExitCode));
            Assert.Single(results.Select(r => r.Data).Distinct());
            Assert.Single(results.Select(r => r.Talk).Distinct());
        }
    }

    [Theory]
    [InlineData(null, Language.French)]
    [InlineData("C", Language.French)]
    [InlineData("en_GB.UTF-8", Language.English)]
    [InlineData("de_DE.UTF-8", Language.French)]
    public void The_language_is_that_of_the_environment_French_if_unknown(string? locale, Language language) =>
        Assert.Equal(language, Cli.Languages.Of([], name => name == "LANG" ? locale : null));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void The_help_pages_are_the_ones_that_were_read(string language)
    {
        string[][] pages = [[], ["check", "--help"], ["score", "--help"], ["explain", "--help"], ["schema", "--help"], ["chekc"], ["score", "x"], ["score", "--on"], ["check", "nowhere.json"]];
        IEnumerable<string> texts = pages.Select(p => Tool.Run([.. p, "--lang", language])).Select(r => r.Data + r.Talk);
        Approved.Check(string.Join("\n----\n", texts), "Cli", $"help.{language}.txt");
    }

    private static string Fill(string arg) => arg
        .Replace("{grid}", Rivemarne, StringComparison.Ordinal)
        .Replace("{apps}", Applications, StringComparison.Ordinal)
        .Replace("{clean}", Root.Ruleset("rennes-2015"), StringComparison.Ordinal)
        .Replace("{empty}", Root.PathOf("src", "Cotation", "Texts"), StringComparison.Ordinal)
        .Replace("{folder}", Root.PathOf("rulesets"), StringComparison.Ordinal)
        .Replace("{bad}", Root.PathOf("tests", "Cotation.Tests", "Problems", "Grids", "ten-faults.json"), StringComparison.Ordinal);
}
