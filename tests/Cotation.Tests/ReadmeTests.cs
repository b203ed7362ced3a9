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

    [GeneratedRegex(@"```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
