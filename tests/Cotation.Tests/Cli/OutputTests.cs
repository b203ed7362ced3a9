using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Cotation.Tests;

/// <summary>No file is ever lost: what is written is whole or not there, and nothing that was read or stood there before is written over unasked.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cotation").FullName;
    private readonly string grid = Root.Ruleset("modele-de-depart");

    private string Csv => In("in.csv", "id;parentIsole\r\n0990126000001G0042;oui\r\n0990126000002G0042;peut-être\r\n");

    [Theory]
    [InlineData("fr", "est lu par cette commande")]
    [InlineData("en", "is read by this command")]
    public void What_is_read_is_never_a_target(string language, string said)
    {
        string table = Csv, link = Path.Combine(folder, "link.csv");
        File.CreateSymbolicLink(link, table);
        foreach (string target in new[] { table, link, Path.Combine(folder, ".", "in.csv") })
        {
            Tool.Result result = Tool.Run("score", grid, table, "--rejects", target, "--lang", language);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains(said, result.Talk, StringComparison.Ordinal);
            Assert.Equal(2, Tool.Run("score", grid, table, "--output", target, "--force", "--lang", language).ExitCode);
            Assert.Equal(3, File.ReadLines(table).Count());
        }

        Assert.Equal(2, Tool.Run("check", grid, "--output", grid, "--force").ExitCode);
        Assert.NotEmpty(File.ReadAllText(grid));
    }

    /// <summary>What a grid reads beside itself, and a file behind a link of a folder, are read as well.</summary>
    [Fact]
    public void What_a_grid_reads_with_it_is_no_target_either()
    {
        string home = Directory.CreateDirectory(Path.Combine(folder, "g")).FullName, linked = Path.Combine(folder, "link");
        foreach (string file in new[] { "grid.json", "examples.json", "vocabulary.json" }) File.Copy(Root.Ruleset("wallonie", file), Path.Combine(home, file));
        Directory.CreateSymbolicLink(linked, home);
        foreach (string target in new[] { Path.Combine(home, "examples.json"), Path.Combine(home, "vocabulary.json"), Path.Combine(linked, "examples.json"), Path.Combine(linked, "grid.json") })
            Assert.Equal(2, Tool.Run("test", Path.Combine(home, "grid.json"), "--output", target, "--force").ExitCode);
        foreach (string file in new[] { "grid.json", "examples.json", "vocabulary.json" }) Assert.Equal(File.ReadAllText(Root.Ruleset("wallonie", file)), File.ReadAllText(Path.Combine(home, file)));
    }

    [Fact]
    public void Two_outputs_never_share_a_file_and_no_output_has_no_name()
    {
        string both = Path.Combine(folder, "both.csv");
        Assert.Equal(2, Tool.Run("score", grid, Csv, "--format", "csv", "--rejects", both, "--output", both).ExitCode);
        Assert.Equal(2, Tool.Run("check", grid, "--watch", "--output", both).ExitCode);
        Assert.Equal(2, Tool.Run("schema", "--output", "").ExitCode);
        Assert.Equal(2, Tool.Run("score", grid, Csv, "--rejects", "").ExitCode);
        Assert.False(File.Exists(both));
    }

    [Fact]
    public void A_device_is_written_to_and_a_file_that_is_replaced_keeps_its_rights()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(0, Tool.Run("schema", "--output", "/dev/null").ExitCode);
        Assert.Equal(0, Tool.Run("schema", "--output", "/dev/null", "--force").ExitCode);
        Assert.Equal("", File.ReadAllText("/dev/null"));
        string secret = In("secret.json", "before");
        File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(0, Tool.Run("schema", "--output", secret, "--force").ExitCode);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(secret));
    }

    [Fact]
    public void A_table_of_others_that_ends_in_reasons_is_not_ours_and_an_empty_file_may_be_filled()
    {
        string other = In("mine.csv", "num;raison\r\n1;trop loin\r\n"), empty = In("empty.csv", "");
        Assert.Equal(2, Tool.Run("score", grid, Csv, "--rejects", other).ExitCode);
        Assert.Equal("num;raison\r\n1;trop loin\r\n", File.ReadAllText(other));
        Assert.Equal(1, Tool.Run("score", grid, Csv, "--rejects", empty).ExitCode);
        Assert.NotEmpty(File.ReadAllText(empty));
    }

    [Fact]
    public void An_interrupt_leaves_nothing_behind()
    {
        if (OperatingSystem.IsWindows()) return;
        using Process process = Start("generate", grid, "--count", "3000000", "--output", Path.Combine(folder, "people.ndjson"));
        for (int i = 0; i < 200 && Directory.GetFiles(folder, ".*.part").Length == 0; i++) Thread.Sleep(50);
        Assert.NotEmpty(Directory.GetFiles(folder, ".*.part"));
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.True(process.WaitForExit(20_000));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Rows_that_were_refused_before_are_replaced_and_another_file_is_not()
    {
        string table = Csv, other = In("notes.csv", "mes notes"), rejects = Path.Combine(folder, "rejects.csv");
        Tool.Result refused = Tool.Run("score", grid, table, "--rejects", other, "--lang", "fr");
        Assert.Equal((2, "mes notes"), (refused.ExitCode, File.ReadAllText(other)));
        Assert.Contains("--force", refused.Talk, StringComparison.Ordinal);
        Assert.Equal(1, Tool.Run("score", grid, table, "--rejects", rejects).ExitCode);
        string first = File.ReadAllText(rejects);
        Assert.Equal(1, Tool.Run("score", grid, table, "--rejects", rejects).ExitCode);
        Assert.Equal(first, File.ReadAllText(rejects));
        Assert.Equal(1, Tool.Run("score", grid, table, "--rejects", other, "--force").ExitCode);
        Assert.Equal(first, File.ReadAllText(other));
        File.WriteAllText(table, "id;parentIsole\r\n0990126000001G0042;oui\r\n");
        Assert.Equal(0, Tool.Run("score", grid, table, "--rejects", rejects).ExitCode);
        Assert.False(File.Exists(rejects));
        string kept = In("kept.csv", "mes notes");
        Assert.Equal(2, Tool.Run("score", grid, table, "--rejects", kept).ExitCode);
        Assert.Equal("mes notes", File.ReadAllText(kept));
    }

    [Theory]
    [InlineData("a.json", "fr", "écrit les lignes refusées d'un tableau")]
    [InlineData("a.json", "en", "writes the refused rows of a table")]
    [InlineData("a.xml", "en", "writes the refused rows of a table")]
    public void Rejects_of_what_is_no_table_are_refused_and_not_forgotten(string name, string language, string said)
    {
        Tool.Result result = Tool.Run("score", grid, In(name, "[]"), "--rejects", Path.Combine(folder, "r.csv"), "--lang", language);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_has_the_bytes_of_standard_output_in_every_command()
    {
        string applications = In("a.json", """[{ "id": "0990126000001G0042", "facts": { "parentIsole": true } }]""");
        foreach (string[] command in new string[][]
        {
            ["check", grid], ["test", grid], ["score", grid, applications, "--on", "2026-06-01"], ["score", grid, applications, "--format", "csv", "--on", "2026-06-01"],
            ["explain", grid, applications, "--on", "2026-06-01", "--format", "html"], ["rank", grid, applications, "--on", "2026-06-01", "--format", "json"],
            ["document", grid, "--format", "json"], ["schema"], ["generate", grid, "--count", "3", "--on", "2026-06-01"],
        })
        {
            string target = Path.Combine(folder, "out");
            Tool.Result shown = Tool.Run(command), written = Tool.Run([.. command, "--output", target, "--force"]);
            Assert.Equal((shown.ExitCode, ""), (written.ExitCode, written.Data));
            Assert.Equal(shown.Data, Encoding.UTF8.GetString(File.ReadAllBytes(target)));
        }

        Assert.Equal(["a.json", "out"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order());
    }

    [Fact]
    public void A_command_that_fails_leaves_what_stood_there()
    {
        string target = In("out.json", "before");
        Assert.Equal(2, Tool.Run("schema", "--output", target).ExitCode);
        Assert.Equal(1, Tool.Run("score", Root.PathOf("tests", "Cotation.Tests", "Problems", "Grids", "circle.json"), In("a.json", "[]"), "--output", target, "--force").ExitCode);
        Assert.Equal("before", File.ReadAllText(target));
        Assert.Equal(2, Tool.Run("schema", "--output", Path.Combine(folder, "nowhere", "x.json")).ExitCode);
        Assert.Equal(2, Tool.Run("schema", "--output", folder, "--force").ExitCode);
        Assert.Equal(2, Tool.Run("schema", "--output", "/proc/cotation-cannot-stand-here").ExitCode);
        Assert.Equal(["a.json", "out.json"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order());
    }

    [Fact]
    public void A_process_that_is_killed_leaves_the_whole_file_of_before()
    {
        string target = In("people.ndjson", "before");
        for (int i = 0; i < 10; i++)
        {
            using Process process = Start("generate", grid, "--count", "300000", "--output", target, "--force");
            process.WaitForExit(250 + (60 * i));
            process.Kill();
            process.WaitForExit();
            Assert.Equal("before", File.ReadAllText(target));
        }
    }

    [Fact]
    public void Eight_processes_add_eight_examples()
    {
        string own = Path.Combine(folder, "grid.json");
        File.Copy(grid, own);
        List<Process> all = [];
        for (int i = 0; i < 8; i++)
            all.Add(Start("test", own, "--add", In($"a{i}.json", $$"""{ "id": "099012600000{{i}}G0042", "facts": { "parentIsole": true } }"""), "--name", $"n{i}", "--on", "2026-06-01"));
        foreach (Process process in all)
        {
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }

        using JsonDocument examples = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "examples.json")));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"n{i}"), examples.RootElement.GetProperty("examples").EnumerateArray().Select(e => e.GetProperty("name").GetString()).Order());
    }

    /// <summary>/dev/full takes nothing, as a full disk.</summary>
    [Theory]
    [InlineData("fr", "la sortie n'a pas pu être écrite")]
    [InlineData("en", "the output could not be written")]
    public void An_output_that_is_full_ends_with_a_sentence(string language, string said)
    {
        if (!File.Exists("/dev/full")) return;
        foreach (string command in new[] { $"schema --lang {language}", $"generate {grid} --count 2000 --lang {language}", $"document {grid} --format json --lang {language}" })
        {
            using Process process = Start("/bin/sh", "-c", $"\"{Host}\" \"{Dll}\" {command} > /dev/full");
            string talk = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(2, process.ExitCode);
            Assert.Contains(said, talk, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", talk, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("rank GRID APPS --seed --robustness", "--seed", "--robustness")]
    [InlineData("score GRID APPS --rejects --lang fr", "--rejects", "--lang")]
    [InlineData("init --territory --help", "--territory", "--help")]
    [InlineData("rank GRID APPS --explain 1 --robustness", "--explain", "--robustness")]
    [InlineData("schema --output --force", "--output", "--force")]
    public void An_option_whose_value_was_forgotten_does_not_take_the_next(string line, string option, string next)
    {
        string applications = In("a.json", "[]");
        string[] args = [.. line.Split(' ').Select(w => w switch { "GRID" => grid, "APPS" => applications, _ => w })];
        Tool.Result french = Tool.Run([.. args.Where(a => a != "fr"), .. line.Contains("--lang", StringComparison.Ordinal) ? new[] { "fr" } : ["--lang", "fr"]]);
        Assert.Equal(2, french.ExitCode);
        Assert.Contains($"{option} attend une valeur, et «\u00A0{next}\u00A0» est une option", french.Talk, StringComparison.Ordinal);
        Assert.Equal(["a.json"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void An_option_with_as_many_values_as_one_likes_leaves_the_next_option_alone()
    {
        Assert.Equal(0, Tool.Run("compare", grid, grid, "--by", "parentIsole", "--by", "handicap", "--format", "json").ExitCode);
        Assert.Contains("--by", Tool.Run("compare", grid, grid, "--by", "--format", "json", "--lang", "fr").Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_looks_like_an_option_is_written_with_an_equals_sign() =>
        Assert.Equal(0, Tool.Run("rank", grid, In("a.json", "[]"), "--seed=--x", "--on", "2026-06-01").ExitCode);

    [Fact]
    public void A_table_becomes_a_grid_in_the_folder_that_was_named()
    {
        string table = Path.Combine(folder, "t.csv"), home = Path.Combine(folder, "made");
        Assert.Equal(0, Tool.Run("document", grid, "--format", "csv", "--output", table).ExitCode);
        Assert.Equal(0, Tool.Run("init", home, "--table", table, "--grid", grid).ExitCode);
        Assert.True(Grid.TryLoad(Path.Combine(home, "grid.json"), out _, out _));
        Assert.Equal(2, Tool.Run("init", home, "--table", table, "--grid", grid).ExitCode);
        Assert.Equal(0, Tool.Run("init", home, "--table", table, "--grid", grid, "--force").ExitCode);
    }

    [Fact]
    public void Settings_are_of_their_own_folder_are_told_where_they_show_more_and_never_stand_in_the_way_of_help()
    {
        string inner = Directory.CreateDirectory(Path.Combine(folder, "inner")).FullName, applications = In("a.json", "[]");
        In("cotation.json", """{ "audience": "auditor", "mapping": "m.json" }""");
        Tool.Result told = RunIn(inner, "score", grid, applications, "--on", "2026-06-01", "--lang", "fr");
        Assert.Contains("--audience auditor\u00A0: dit par", told.Talk, StringComparison.Ordinal);
        string table = Csv;
        Tool.Result mapped = RunIn(inner, "score", grid, table, "--on", "2026-06-01", "--lang", "fr");
        Assert.Contains(Path.Combine(folder, "m.json"), mapped.Talk, StringComparison.Ordinal);
        Assert.Contains("--audience auditor", RunIn(inner, "--lang", "fr", "score", grid, applications, "--on", "2026-06-01").Talk, StringComparison.Ordinal);
        Assert.Equal(0, RunIn(inner, "score", "--on", "2026-06-01", "--", grid, applications).ExitCode);
        Assert.Equal(0, RunIn(inner, "init", Path.Combine(folder, "begun")).ExitCode);
        Assert.True(File.Exists(Path.Combine(folder, "begun", "grid.json")));
        In("cotation.json", "{ broken");
        Assert.Equal(0, RunIn(inner, "score", "--help").ExitCode);
        Assert.Equal(1, RunIn(inner, "score", grid, applications).ExitCode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Host => Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";

    private static string Dll => Path.Combine(AppContext.BaseDirectory, "Cotation.Cli.dll");

    private static Process Start(params string[] args)
    {
        bool isShell = args[0] == "/bin/sh";
        var start = new ProcessStartInfo(isShell ? args[0] : Host) { RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        foreach (string arg in isShell ? args[1..] : [Dll, .. args]) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }

    private static Tool.Result RunIn(string at, params string[] args)
    {
        using var data = new MemoryStream();
        using var talk = new MemoryStream();
        int code;
        using (var screen = new Cli.Screen(data, talk, Stream.Null, isTerminal: false)) code = Cli.Program.Run(args, screen, _ => null, at);
        return new Tool.Result(code, Encoding.UTF8.GetString(data.ToArray()), Encoding.UTF8.GetString(talk.ToArray()), default);
    }

    private string In(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
