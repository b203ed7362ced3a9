using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Cotation;
using Cotation.Benchmarks;

Demonstration.Check();
Console.WriteLine($"Totals checked equal: {Demonstration.Grid.Criteria.Count()} criteria, 10,000 records.");
BenchmarkSwitcher.FromAssembly(typeof(OneRecord).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithRuntime(CoreRuntime.Core10_0)));

/// <summary>One record against the grid; each call takes the next of 10,000, so that no branch is learnt by heart.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class OneRecord
{
    private readonly Scorer scorer = Demonstration.Grid.Compile();
    private readonly RulesEngineWay rules = new();
    private readonly (HandWritten Hand, Application Application)[] records = Demonstration.Records(10_000);
    private readonly int[] handLines = new int[64];
    private readonly long[] lines = new long[64];
    private int next;

    [Benchmark(Baseline = true, Description = "hand-written C#, total")]
    public int Hand() => Next().Hand.Total(Demonstration.On);

    [Benchmark(Description = "hand-written C#, with lines")]
    public int HandWithLines() => Next().Hand.Total(Demonstration.On, handLines);

    [Benchmark(Description = "Cotation, total")]
    public decimal? Total() => scorer.Points(Next().Application, Demonstration.On);

    [Benchmark(Description = "Cotation, with lines")]
    public decimal? WithLines() => scorer.Points(Next().Application, Demonstration.On, lines);

    [Benchmark(Description = "Cotation, whole score, ready to explain")]
    public Score Whole() => scorer.Score(Next().Application, Demonstration.On);

    [Benchmark(Description = "RulesEngine, ExecuteAllRulesAsync")]
    public int RulesEngine() => rules.Total(Next().Hand);

    private (HandWritten Hand, Application Application) Next()
    {
        if (++next == records.Length) next = 0;
        return records[next];
    }
}

/// <summary>100,000 records in memory.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class ManyRecords
{
    private readonly Scorer scorer = Demonstration.Grid.Compile();
    private readonly RulesEngineWay rules = new();
    private readonly (HandWritten Hand, Application Application)[] records = Demonstration.Records(100_000);
    private readonly int[] handLines = new int[64];
    private readonly long[] lines = new long[64];

    [Benchmark(Baseline = true, Description = "hand-written C#, total")]
    public long Hand()
    {
        long sum = 0;
        foreach ((HandWritten hand, _) in records) sum += hand.Total(Demonstration.On);
        return sum;
    }

    [Benchmark(Description = "hand-written C#, with lines")]
    public long HandWithLines()
    {
        long sum = 0;
        foreach ((HandWritten hand, _) in records) sum += hand.Total(Demonstration.On, handLines);
        return sum;
    }

    [Benchmark(Description = "Cotation, total")]
    public decimal Total()
    {
        decimal sum = 0;
        foreach ((_, Application application) in records) sum += scorer.Points(application, Demonstration.On)!.Value;
        return sum;
    }

    [Benchmark(Description = "Cotation, with lines")]
    public decimal WithLines()
    {
        decimal sum = 0;
        foreach ((_, Application application) in records) sum += scorer.Points(application, Demonstration.On, lines)!.Value;
        return sum;
    }

    [Benchmark(Description = "RulesEngine, ExecuteAllRulesAsync")]
    public long RulesEngine()
    {
        long sum = 0;
        foreach ((HandWritten hand, _) in records) sum += rules.Total(hand);
        return sum;
    }
}
