using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using Cotation.Benchmarks;

/// <summary>The command line, published as it is packed, each call a process of its own.</summary>
[Config(typeof(Whole))]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime", "InvocationCount", "UnrollFactor")]
public class AsTool
{
    private const int Country = 3_000_000, Town = 200_000;
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "cotation-benchmarks"), Tool = Path.Combine(Folder, "tool", "Cotation.Cli");
    private static readonly string Grid = Path.Combine(Demonstration.Rulesets(), "modele-de-depart", "grid.json"), Many = Path.Combine(Folder, "country.ndjson"), Table = Path.Combine(Folder, "town43.csv"), Workbook = Path.Combine(Folder, "town43.xlsx"), One = Path.Combine(Folder, "one.json");
    private long greatest;

    /// <summary>A process is run whole, once for each measure.</summary>
    private sealed class Whole : ManualConfig
    {
        public Whole() => AddJob(Job.Default.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(2).WithIterationCount(7).AsMutator());
    }

    [GlobalSetup]
    public void Publish()
    {
        Directory.CreateDirectory(Folder);
        string project = Path.Combine(Demonstration.Rulesets(), "..", "src", "Cotation.Cli");
        Run("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-o", Path.Combine(Folder, "tool")]);
        Generate(1, One);
    }

    [GlobalSetup(Target = nameof(Rank))]
    public void PublishAndGenerate()
    {
        Publish();
        if (!File.Exists(Many) || File.ReadLines(Many).Count() != Country) Generate(Country, Many);
    }

    [GlobalSetup(Targets = [nameof(RankTable), nameof(RankWorkbook)])]
    public void PublishAndLayOut()
    {
        Publish();
        string profile = Path.Combine(Folder, "profile.json");
        File.WriteAllText(profile, ProfileOf43Columns());
        foreach ((string path, string format) in new[] { (Table, "csv"), (Workbook, "xlsx") })
            if (!File.Exists(path)) Generate(Town, path, format, "--profile", profile);
        if (File.ReadLines(Table).First().Split(';').Length != 43) throw new InvalidOperationException("The table has not 43 columns.");
    }

    /// <summary>The national profile with as many of its facts as fill 43 columns.</summary>
    private static string ProfileOf43Columns()
    {
        JsonNode profile = JsonNode.Parse(File.ReadAllText(Path.Combine(Demonstration.Rulesets(), "..", "src", "Cotation", "Proving", "Population", "profile-sne.json")))!;
        profile["draws"] = new JsonArray([.. profile["draws"]!.AsArray().Where((d, i) => i < 14 || d!["fact"]?.GetValue<string>() is "travailTerritoire" or "residenceTerritoire").Select(d => d!.DeepClone())]);
        return profile.ToJsonString();
    }

    [Benchmark(Description = "200,000 rows of 43 columns of a CSV, ranked to the last place")]
    public void RankTable() => Run(Tool, ["rank", Grid, Table, "--on", "2026-06-01", "--format", "json"], Path.Combine(Folder, "ranking.json"));

    [Benchmark(Description = "200,000 rows of 43 columns of a workbook, ranked to the last place")]
    public void RankWorkbook() => Run(Tool, ["rank", Grid, Workbook, "--on", "2026-06-01", "--format", "json"], Path.Combine(Folder, "ranking.json"));

    [Benchmark(Description = "the first letter of a fresh process")]
    public void Explain() => Run(Tool, ["explain", Grid, One, "--on", "2026-06-01"]);

    [Benchmark(Description = "3,000,000 applications ranked to the last place, as JSON in a file")]
    public void Rank() => Run(Tool, ["rank", Grid, Many, "--on", "2026-06-01", "--format", "json"], Path.Combine(Folder, "ranking.json"));

    [GlobalCleanup]
    public void Tell() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Greatest memory seen: {greatest / (1 << 20)} MB."));

    private void Generate(int count, string path, string format = "ndjson", params string[] more) => Run(Tool, ["generate", Grid, "--count", count.ToString(CultureInfo.InvariantCulture), "--seed", "2026", "--on", "2026-06-01", "--format", format, .. more], path);

    /// <summary>Runs a program to its end by way of the shell, which writes what it says into a file, or nowhere, as a user's does.</summary>
    private void Run(string program, string[] arguments, string into = "/dev/null")
    {
        using var process = Process.Start("/bin/sh", ["-c", "into=$1; shift; exec \"$@\" > \"$into\" 2> /dev/null", "sh", into, program, .. arguments]);
        while (!process.WaitForExit(100))
        {
            process.Refresh();
            if (!process.HasExited) greatest = Math.Max(greatest, process.PeakWorkingSet64);
        }

        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }
}
