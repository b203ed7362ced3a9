using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Cotation;
using Cotation.Benchmarks;

Demonstration.Check();
Console.WriteLine($"Totals checked equal: {Demonstration.Grid.Criteria.Count()} criteria, 10,000 records.");
if (args is ["--export", var file])
{
    Demonstration.Export(file);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(OneRecord).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithRuntime(CoreRuntime.Core10_0)));

/// <summary>One record against the grid; each call takes the next of 10,000, so that no branch is learnt by heart.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class OneRecord
{
    private const int Count = 10_000;
    private readonly Scorer scorer = Demonstration.Grid.Compile();
    private readonly RulesEngineWay rules = new();
    private readonly HandWritten[] hands;
    private readonly Application[] applications;
    private readonly Application[] oneByOne = Demonstration.OneByOne(Count);
    private readonly int[] handLines = new int[64];
    private readonly long[] lines = new long[64];
    private int next;

    public OneRecord() => (hands, applications) = Demonstration.Apart(Count);

    [Benchmark(Baseline = true, Description = "hand-written C#, total")]
    public int Hand() => hands[Next()].Total(Demonstration.On);

    [Benchmark(Description = "hand-written C#, with lines")]
    public int HandWithLines() => hands[Next()].Total(Demonstration.On, handLines);

    [Benchmark(Description = "Cotation, total")]
    public decimal? Total() => scorer.Points(applications[Next()], Demonstration.On);

    [Benchmark(Description = "Cotation, with lines")]
    public decimal? WithLines() => scorer.Points(applications[Next()], Demonstration.On, lines);

    [Benchmark(Description = "Cotation, with lines, applications parsed one by one")]
    public decimal? OneByOne() => scorer.Points(oneByOne[Next()], Demonstration.On, lines);

    [Benchmark(Description = "Cotation, whole score, ready to explain")]
    public Score Whole() => scorer.Score(applications[Next()], Demonstration.On);

    [Benchmark(Description = "RulesEngine, ExecuteAllRulesAsync")]
    public int RulesEngine() => rules.Total(hands[Next()]);

    private int Next() => next = next + 1 == Count ? 0 : next + 1;
}

/// <summary>100,000 records in memory.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class ManyRecords
{
    private readonly Scorer scorer = Demonstration.Grid.Compile();
    private readonly RulesEngineWay rules = new();
    private readonly HandWritten[] hands;
    private readonly Application[] applications;
    private readonly int[] handLines = new int[64];
    private readonly long[] lines = new long[64];

    private readonly Population population;
    private readonly BlockScorer scored;

    public ManyRecords()
    {
        (hands, applications) = Demonstration.Apart(100_000);
        population = Population.Of(applications);
        scored = scorer.Blocks(Demonstration.On);
    }

    [Benchmark(Baseline = true, Description = "hand-written C#, total")]
    public long Hand()
    {
        long sum = 0;
        foreach (HandWritten hand in hands) sum += hand.Total(Demonstration.On);
        return sum;
    }

    [Benchmark(Description = "hand-written C#, with lines")]
    public long HandWithLines()
    {
        long sum = 0;
        foreach (HandWritten hand in hands) sum += hand.Total(Demonstration.On, handLines);
        return sum;
    }

    [Benchmark(Description = "Cotation, total")]
    public long Total()
    {
        long sum = 0;
        foreach (Application application in applications) sum += (long)scorer.Points(application, Demonstration.On)!.Value;
        return sum;
    }

    [Benchmark(Description = "Cotation, with lines")]
    public long WithLines()
    {
        long sum = 0;
        foreach (Application application in applications) sum += (long)scorer.Points(application, Demonstration.On, lines)!.Value;
        return sum;
    }

    [Benchmark(Description = "Cotation, population, every line, one thread")]
    public long Columns()
    {
        long sum = 0;
        foreach (Block block in population.Blocks)
        {
            scored.Run(block);
            for (int i = 0; i < block.Count; i++) sum += scored.MillionthsOf(i)!.Value;
        }

        return sum;
    }

    [Benchmark(Description = "Cotation, population, totals, every thread")]
    public int Totals() => scorer.Points(population, Demonstration.On).Length;

    [Benchmark(Description = "RulesEngine, ExecuteAllRulesAsync")]
    public long RulesEngine()
    {
        long sum = 0;
        foreach (HandWritten hand in hands) sum += rules.Total(hand);
        return sum;
    }
}

/// <summary>One application explained. A score finds what time will change when it is first asked: the first letter pays for it, another of the same score does not.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class Explaining
{
    private readonly Scorer scorer = Demonstration.Town.Compile();
    private readonly Scorer model = Grid.Load(Path.Combine(Demonstration.Rulesets(), "modele-de-depart", "grid.json")).Compile();
    private readonly Application[] invented;
    private readonly Score score;
    private readonly Explanation letter;
    private int next;

    public Explaining()
    {
        invented = [.. new PopulationMaker(ProfileReader.For(model.Grid), model.Grid, Demonstration.On, "2026").Make(200).Select(json => Application.Parse(json, model.Grid.Vocabulary))];
        score = Computed();
        letter = Letter();
    }

    [Benchmark(Description = "a whole score computed")]
    public Score Computed() => scorer.Score(Demonstration.Rivemarne, Demonstration.On);

    [Benchmark(Description = "a whole score computed, and its letter")]
    public Explanation First() => Computed().Explain(Audience.Applicant, Language.French);

    [Benchmark(Description = "the same on a published model, whose sensitive lines are merged")]
    public Explanation Masked() => model.Score(Invented(), Demonstration.On).Explain(Audience.Applicant, Language.French);

    [Benchmark(Baseline = true, Description = "the applicant's letter again, in the model")]
    public Explanation Letter() => score.Explain(Audience.Applicant, Language.French);

    [Benchmark(Description = "the desk's sheet, in the model")]
    public Explanation Sheet() => score.Explain(Audience.Desk, Language.French);

    [Benchmark(Description = "the letter as text")]
    public string Text() => letter.ToString();

    [Benchmark(Description = "the letter as a page")]
    public string Page() => letter.ToHtml();

    private Application Invented() => invented[next = next + 1 == invented.Length ? 0 : next + 1];
}

/// <summary>100,000 scores in memory: sorted, and ranked with the reason of each place and its standing.</summary>
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "RatioSD", "IterationCount", "LaunchCount", "WarmupCount", "Runtime")]
public class Ordering
{
    private readonly Scorer scorer = Demonstration.Town.Compile();
    private readonly RankOrder order;
    private readonly RankKey[] keys;
    private readonly RankKey[] work;

    public Ordering()
    {
        order = new RankOrder(scorer, null);
        keys = [.. Demonstration.Townspeople(scorer.Grid, 100_000).Select(a => order.KeyOf(a, Demonstration.On))];
        work = new RankKey[keys.Length];
        Ranked();
    }

    [Benchmark(Baseline = true, Description = "plain sort by points, the chain and id")]
    public object Sorted()
    {
        keys.CopyTo(work, 0);
        Array.Sort(work, order);
        return work[0];
    }

    [Benchmark(Description = "ranking with every reason, and the standing of each")]
    public int Ranked()
    {
        keys.CopyTo(work, 0);
        IReadOnlyList<RankedApplication> places = Comparing.PlacesOf(scorer, order, work, work.Length);
        Cohorts cohorts = Cohorts.Of(scorer, places, Demonstration.On);
        int above = 0;
        foreach (RankedApplication place in places) above += cohorts.StandingsOf(place)[0].Above;
        return above;
    }
}
