using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using Cotation;
using Cotation.Benchmarks;

/// <summary>The runtime as the tool has it, no guided recompiling and no collecting beside the work, once the code is compiled for good.</summary>
public sealed class AsTheTool : ManualConfig
{
    public AsTheTool() => AddJob(Job.Default.WithGcConcurrent(false).WithEnvironmentVariable("DOTNET_TieredPGO", "0").WithWarmupCount(12).AsMutator());
}

/// <summary>100,000 records, one a line: skipped through, read, and ranked to the last place.</summary>
[Config(typeof(AsTheTool))]
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class FromFiles
{
    private const int Count = 100_000;
    private Scorer scorer = Demonstration.Grid.Compile();
    private byte[] bytes = [];

    /// <summary>The demonstration's own records, or those that are invented for the published model: twice as long, with five proofs.</summary>
    [Params("demonstration", "modele-de-depart")]
    public string Of { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        if (Of != "demonstration") scorer = Grid.Load(Path.Combine(Demonstration.Rulesets(), Of, "grid.json")).Compile();
        IEnumerable<string> records = Of == "demonstration"
            ? Demonstration.Records(Count).Select(r => r.Application.ToJson())
            : new PopulationMaker(ProfileReader.For(scorer.Grid), scorer.Grid, Demonstration.On, "2026").Make(Count);
        bytes = Encoding.UTF8.GetBytes(string.Concat(records.Select(r => r + "\n")));
        Console.WriteLine($"{Count} records, {bytes.Length / Count} bytes each.");
    }

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, skipping through")]
    public int Skip()
    {
        int tokens = 0;
        for (int start = 0; start < bytes.Length;)
        {
            int length = bytes.AsSpan(start).IndexOf((byte)'\n');
            var reader = new Utf8JsonReader(bytes.AsSpan(start, length));
            while (reader.Read()) tokens++;
            start += length + 1;
        }

        return tokens;
    }

    [Benchmark(Description = "Cotation, read")]
    public int Read() => ApplicationFile.Make(new MemoryStream(bytes), "f", scorer.Grid.Vocabulary, new RecordProcessor<int>(a => a.Id.Length)).Count();

    [Benchmark(Description = "Cotation, read, scored and ranked")]
    public int Rank()
    {
        var order = new RankOrder(scorer, null);
        var table = new RankTable(scorer, order, Demonstration.On);
        foreach (RecordResult<RankRow> made in ApplicationFile.Make(new MemoryStream(bytes), "f", scorer.Grid.Vocabulary, new RankMaker(order, Demonstration.On))) table.Add(made.Value!);
        return table.Places()[0].Position!.Value;
    }
}

/// <summary>An object of one's own, mapped and scored, beside the application that is there already.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class OwnClass
{
    private const int Count = 10_000;
    private readonly Scorer scorer = Demonstration.Grid.Compile();
    private readonly Mapping<HandWritten> mapping = Demonstration.Grid.Check(Demonstration.Mapping());
    private readonly HandWritten[] hands;
    private readonly Application[] applications;
    private int next;

    public OwnClass()
    {
        (hands, applications) = Demonstration.Apart(Count);
        for (int i = 0; i < Count; i++)
            if (scorer.Points(mapping.Read(hands[i]), Demonstration.On) != scorer.Points(applications[i], Demonstration.On)) throw new InvalidOperationException($"Record {i} has different totals.");
    }

    [Benchmark(Baseline = true, Description = "an application, the whole score")]
    public Score Native() => scorer.Score(applications[Next()], Demonstration.On);

    [Benchmark(Description = "an object mapped, the whole score")]
    public Score Mapped() => scorer.Score(mapping.Read(hands[Next()]), Demonstration.On);

    [Benchmark(Description = "an application, the total")]
    public decimal? NativeTotal() => scorer.Points(applications[Next()], Demonstration.On);

    [Benchmark(Description = "an object mapped, the total")]
    public decimal? MappedTotal() => scorer.Points(mapping.Read(hands[Next()]), Demonstration.On);

    private int Next() => next = next + 1 == Count ? 0 : next + 1;
}

/// <summary>Growth over the number of criteria: loading a grid, and one total.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class Growth
{
    private string text = "";
    private Scorer scorer = Demonstration.Grid.Compile();
    private readonly Application application = Demonstration.Records(1).Single().Application;

    [Params(10, 100, 1000)]
    public int Criteria { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        IEnumerable<string> criteria = Enumerable.Range(0, Criteria).Select(i => $$"""{ "id": "K{{i}}", "title": "k", "when": "f{{i % 25}} and n0 >= {{i / 25}}", "points": {{(i % 9) + 1}} }""");
        text = $$"""{ "format": 1, "id": "demo", "version": "1", "title": "Demonstration", "territory": { "name": "demo" }, "vocabulary": "demo", "criteria": [ {{string.Join(", ", criteria)}} ] }""";
        scorer = Load();
    }

    [Benchmark(Description = "a grid loaded and made ready")]
    public Scorer Load()
    {
        Scorer loaded = Grid.Parse(text, Demonstration.Vocabulary).Compile();
        _ = loaded.Points(application, Demonstration.On);
        return loaded;
    }

    [Benchmark(Description = "one total")]
    public decimal? Total() => scorer.Points(application, Demonstration.On);
}

/// <summary>The same ten lines under vocabularies of more and more facts that no line reads.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class GrowthOfVocabulary
{
    private const int Lines = 10;
    private Scorer scorer = Demonstration.Grid.Compile();
    private Application application = Demonstration.Records(1).Single().Application;

    [Params(20, 120, 1020)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        IEnumerable<string> facts = Enumerable.Range(0, Facts).Select(i => $$"""{{(i % 2 == 0 ? $"\"f{i}\": {{ \"kind\": \"yesNo\"" : $"\"n{i}\": {{ \"kind\": \"integer\"")}}, "label": "f" }""");
        IEnumerable<string> criteria = Enumerable.Range(0, Lines).Select(i => $$"""{ "id": "K{{i}}", "title": "k", "when": "f{{2 * i}} and n{{(2 * i) + 1}} >= {{i}}", "points": {{i + 1}} }""");
        var vocabulary = Vocabulary.Parse($$"""{ "format": 1, "id": "wide", "version": "1", "facts": { {{string.Join(", ", facts)}} } }""");
        scorer = Grid.Parse($$"""{ "format": 1, "id": "wide", "version": "1", "title": "Wide", "territory": { "name": "wide" }, "vocabulary": "wide", "criteria": [ {{string.Join(", ", criteria)}} ] }""", vocabulary).Compile();
        application = Application.Parse($$"""{ "id": "0", "facts": { {{string.Join(", ", Enumerable.Range(0, Lines).Select(i => $"\"f{2 * i}\": true, \"n{(2 * i) + 1}\": 5"))}} } }""", vocabulary);
    }

    [Benchmark(Description = "one total of ten lines")]
    public decimal? Total() => scorer.Points(application, Demonstration.On);
}
