using System.Text.RegularExpressions;
using NodaTime;

namespace Cotation.Tests;

/// <summary>The README cannot lie: its commands, its output, its grid and its code are run.</summary>
public partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Root.PathOf("README.md"));

    [Fact]
    public void The_first_example_prints_the_letter_that_stands_below_it()
    {
        string letter = Run(out _);
        foreach (string line in Output().Match(Text).Groups[1].Value.Split('\n').Where(l => l.Length > 0 && l != "…"))
            Assert.Contains(line + "\n", letter.Replace(NumberWords.NoBreak, ' ').Replace(NumberWords.ThinNoBreak, ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_of_ones_own_gives_the_points_that_stand_below_it()
    {
        Run(out decimal? points);
        Assert.Contains($"It prints `{points}`.", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_grid_of_the_README_is_valid() => Assert.Empty(Grid.Parse(Json().Match(Text).Groups[1].Value).Warnings);

    /// <summary>That it compiles as it stands, on the package alone, is shown by <c>.ci/run</c>; here each line of it is run.</summary>
    [Fact]
    public void The_code_of_the_README_is_this_code()
    {
        string here = string.Join('\n', File.ReadAllLines(Root.PathOf("tests", "Cotation.Tests", "ReadmeTests.cs")).Select(l => l.Trim()));
        foreach (Match block in Code().Matches(Text))
            foreach (string line in Comment().Replace(block.Groups[1].Value, "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 2 && !l.StartsWith("using ", StringComparison.Ordinal) && !l.StartsWith("Console", StringComparison.Ordinal) && !l.StartsWith("Application application", StringComparison.Ordinal)))
                Assert.Contains(line.Replace("\"grid.json\"", "gridPath", StringComparison.Ordinal), here, StringComparison.Ordinal);
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

    private static string Run(out decimal? points)
    {
        string gridPath = Path.GetTempFileName();
        File.WriteAllText(gridPath, Json().Match(Text).Groups[1].Value);
        Grid grid = Grid.Load(gridPath);
        File.Delete(gridPath);
        Scorer scorer = grid.Compile();
        Application application = Application.Parse(Given().Match(Text).Groups[1].Value, grid.Vocabulary);
        Score score = scorer.Score(application, new LocalDate(2026, 6, 1));
        Mapping<Demande> mapping = grid.Check(new Mapping<Demande>(grid.Vocabulary)
            .Id(d => d.Numero)
            .Fact("dateDepot", d => d.Depot)
            .Fact("parentIsole", d => d.ParentIsole)
            .Fact("enfantsACharge", d => d.Enfants.Count)
            .Fact("loyer", d => d.Loyer)
            .Fact("ressourcesMensuelles", d => d.Ressources)
            .Without("aideLogement"));
        var demande = new Demande("0990126000002G0042", new DateOnly(2024, 3, 2), true, ["Lou", "Sacha"], 612, 1450);
        points = scorer.Score(mapping.Read(demande), new LocalDate(2026, 6, 1)).Points;
        return score.Explain(Audience.Applicant, Language.French).ToString();
    }

    private sealed
    record Demande(string Numero, DateOnly Depot, bool? ParentIsole, List<string> Enfants, decimal? Loyer, decimal? Ressources);

    [GeneratedRegex(@"Application\.Parse\(""""""(.*?)""""""")]
    private static partial Regex Given();

    [GeneratedRegex(@" +//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Walk();

    [GeneratedRegex(@"```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
