using System.Diagnostics;
using System.Text;

namespace Cotation.Tests;

/// <summary>What makes the tool pleasant: progress at a terminal and nowhere else, watching, completion, defaults kept in a file.</summary>
public sealed class ComfortTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cotation").FullName;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Progress_is_drawn_at_a_terminal_and_nowhere_else(bool isTerminal)
    {
        using var talk = new MemoryStream();
        using (var screen = new Cli.Screen(Stream.Null, talk, Stream.Null, isTerminal: false, isTalkTerminal: isTerminal))
        {
            IEnumerable<int> slow = Enumerable.Range(0, 3000).Select(i =>
            {
                if (i % 1000 == 999) Thread.Sleep(220);
                return i;
            });
            Assert.Equal(Enumerable.Range(0, 3000), new Cli.Progress(screen, Cli.CliWords.In(Language.French)).Along(slow, 3000));
        }

        string drawn = Encoding.UTF8.GetString(talk.ToArray());
        Assert.Equal(isTerminal, drawn.Contains("par seconde, encore ", StringComparison.Ordinal));
        Assert.True(isTerminal || drawn.Length == 0);
    }

    [Fact]
    public async Task A_watched_grid_is_checked_again_when_it_changes()
    {
        string grid = Path.Combine(folder, "grid.json");
        File.Copy(Root.Ruleset("umbria-2005"), grid);
        File.Copy(Root.Ruleset("umbria-2005", "vocabulary.json"), Path.Combine(folder, "vocabulary.json"));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, StandardErrorEncoding = Encoding.UTF8 };
        foreach (string arg in new[] { Path.Combine(AppContext.BaseDirectory, "Cotation.Cli.dll"), "check", grid, "--watch", "--lang", "en" }) start.ArgumentList.Add(arg);
        using Process process = Process.Start(start)!;
        try
        {
            await Until(process, "Waiting for a change");
            await Task.Delay(300);
            File.WriteAllText(grid, "{ broken");
            await Until(process, "1 error");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public void A_file_above_the_folder_holds_defaults_and_what_is_typed_wins()
    {
        string below = Path.Combine(folder, "a", "b");
        Directory.CreateDirectory(below);
        File.WriteAllText(Path.Combine(folder, "cotation.json"), """{ "lang": "en", "csv": "standard" }""");
        string grid = Root.Ruleset("rivemarne"), applications = Root.Ruleset("rivemarne", "applications.json");
        Assert.Contains("\nApplication,", Run(below, "score", grid, applications, "--format", "csv"), StringComparison.Ordinal);
        Assert.Contains("\nDemande;", Run(below, "score", grid, applications, "--format", "csv", "--csv", "excel-fr", "--lang", "fr"), StringComparison.Ordinal);
        Assert.Contains("Usage", Run(below, "--help", "--lang", "en"), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "cotation.json"), """{ "csvs": "standard" }""");
        Assert.Contains("unknown-key", Run(below, "score", grid, applications), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void A_completion_script_knows_every_command_in_both_languages_and_its_options(string shell)
    {
        string script = Tool.Run("completion", shell).Data;
        foreach (string name in new[] { "check", "verifier", "compare", "comparer", "generate", "peupler", "init", "creer" }) Assert.Contains(name, script, StringComparison.Ordinal);
        foreach (string option in new[] { "applications", "mutate", "seed" }) Assert.Contains(option, script, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task Until(Process process, string words)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardError.ReadLineAsync(limit.Token) is { } line)
            if (line.Contains(words, StringComparison.Ordinal)) return;
        Assert.Fail($"The tool never said “{words}”.");
    }

    private static string Run(string folder, params string[] args)
    {
        using var data = new MemoryStream();
        using (var screen = new Cli.Screen(data, data, Stream.Null, isTerminal: false)) Cli.Program.Run(args, screen, _ => null, folder);
        return Encoding.UTF8.GetString(data.ToArray());
    }
}
