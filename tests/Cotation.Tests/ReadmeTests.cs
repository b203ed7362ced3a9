using System.Text.RegularExpressions;
using NodaTime;

namespace Cotation.Tests;

/// <summary>The README cannot lie: its commands, its output, its grid and its code are run.</summary>
public partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Root.PathOf("README.md"));

    [Fact]
    public void The_first_command_prints_what_stands_below_it()
    {
        string command = Command().Match(Text).Groups[1].Value;
        string[] args = [.. command.Split(' ').Select(a => a.StartsWith("rulesets/", StringComparison.Ordinal) ? Root.PathOf(a.Split('/')) : a)];
        string output = Tool.Run(args).Data;
        string shown = Output().Match(Text).Groups[1].Value;
        foreach (string line in shown.Split('\n').Where(l => l.Length > 0 && l != "…"))
            Assert.Contains(line + "\n", output.Replace(NumberWords.NoBreak, ' ').Replace(NumberWords.ThinNoBreak, ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void The_grid_of_the_README_is_valid() => Assert.Empty(Grid.Parse(Json().Match(Text).Groups[1].Value).Warnings);

    [Fact]
    public void The_code_of_the_README_is_this_code()
    {
        string code = Regex.Replace(Code().Match(Text).Groups[1].Value, " +//.*", "");
        string here = File.ReadAllText(Root.PathOf("tests", "Cotation.Tests", "ReadmeTests.cs"));
        foreach (string line in code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 2 && !l.StartsWith("using Cotation", StringComparison.Ordinal) && !l.StartsWith("Console", StringComparison.Ordinal)))
            Assert.Contains(line.Replace("\"rulesets/rivemarne/grid.json\"", "gridPath", StringComparison.Ordinal).Replace("\"rulesets/rivemarne/applications.json\"", "applicationsPath", StringComparison.Ordinal), here, StringComparison.Ordinal);
        Assert.Equal(["61 points, 12 pending, 61 verified", "66 points, 0 pending, 66 verified", "58 points, 0 pending, 52 verified"], Run());
    }

    [Fact]
    public void The_walk_from_nothing_to_a_vote_goes_as_it_stands()
    {
        string folder = Directory.CreateTempSubdirectory("cotation").FullName;
        try
        {
            foreach (string line in Walk().Match(Text).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.StartsWith("cp ", StringComparison.Ordinal)) File.Copy(Path.Combine(folder, "essai", "grid.json"), Path.Combine(folder, "essai", "today.json"));
                else if (line.StartsWith("sed ", StringComparison.Ordinal)) File.WriteAllText(Path.Combine(folder, "essai", "grid.json"), File.ReadAllText(Path.Combine(folder, "essai", "grid.json")).Replace("\"when\": \"parentIsole\", \"points\": 8", "\"when\": \"parentIsole\", \"points\": 10", StringComparison.Ordinal));
                else RunLine(line, folder);
            }

            string impact = System.Net.WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(folder, "impact.html"))).Replace(NumberWords.NoBreak, ' ').Replace(NumberWords.ThinNoBreak, ' ');
            Assert.Contains("« Parent isolé » passe de 8 points à 10 points.", impact, StringComparison.Ordinal);
            Assert.Contains("20 000 demandes calculées", impact, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void RunLine(string line, string folder)
    {
        string[] parts = line.Split(" > ");
        string[] args = [.. parts[0].Split(' ').Skip(1).Select(a => a.StartsWith("essai", StringComparison.Ordinal) || a == "applications.ndjson" ? Path.Combine(folder, a) : a)];
        Tool.Result result = Tool.Run([.. args, "--lang", "fr"]);
        Assert.True(result.ExitCode == 0, $"{line}\n{result.Data}\n{result.Talk}");
        if (parts.Length > 1) File.WriteAllText(Path.Combine(folder, parts[1]), result.Data);
    }

    private static List<string> Run()
    {
        string gridPath = Root.Ruleset("rivemarne"), applicationsPath = Root.Ruleset("rivemarne", "applications.json");
        var written = new List<string>();
        Grid grid = Grid.Load(gridPath);
        Scorer scorer = grid.Compile();
        var on = new LocalDate(2026, 6, 1);

        foreach (ApplicationEntry entry in ApplicationFile.Load(applicationsPath, grid.Vocabulary))
        {
            if (entry.Application is not { } application) continue;
            Score score = scorer.Score(application, on);
            written.Add($"{score.Points} points, {score.Pending} pending, {score.Verified} verified");
            Assert.NotEmpty(score.Explain(Audience.Applicant, Language.French).ToString());
        }

        return written;
    }

    [GeneratedRegex(@"^    dotnet run --project src/Cotation.Cli -- (.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Walk();

    [GeneratedRegex(@"```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
