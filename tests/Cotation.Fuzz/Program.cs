using System.Diagnostics;
using System.Globalization;
using Cotation.Fuzz;

// Damages every format that the tool reads and runs the commands that read it: nothing may end as a bug of ours, take over two seconds of processor or pass 512 MB.
// Usage: [--seconds N | --inputs N] [--seed N] | --replay N…    The seeds of seeds.txt, which were faults once, are run first.
string folder = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(folder, "Cotation.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository is not above.");
long Number(string option, long otherwise) => Array.IndexOf(args, option) is >= 0 and var at ? long.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
IReadOnlyList<Target> targets = Corpus.Targets(Path.Combine(folder, "rulesets"));
long[] kept = args.Contains("--replay") ? [.. args.SkipWhile(a => a != "--replay").Skip(1).Select(a => long.Parse(a, CultureInfo.InvariantCulture))] : [.. File.ReadAllLines(Path.Combine(folder, "tests", "Cotation.Fuzz", "seeds.txt")).Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0).Select(l => long.Parse(l, CultureInfo.InvariantCulture))];
using var fuzz = new Fuzzer(targets, isTold: args.Contains("--replay"));
if (args.Contains("--replay")) AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => Console.WriteLine(thrown.Exception.GetType().Name + "\n" + new StackTrace(1, fNeedFileInfo: true));
int code = 1;
var runner = new Thread(() => code = fuzz.Run(kept, args.Contains("--replay") ? 0 : Number("--inputs", long.MaxValue), TimeSpan.FromSeconds(Number("--seconds", long.MaxValue / 10_000_000_000)), Number("--seed", 1)), 1024 * 1024);
runner.Start();
runner.Join();
return code;

/// <summary>Runs inputs one after the other, each known by its seed alone.</summary>
internal sealed class Fuzzer(IReadOnlyList<Target> targets, bool isTold) : IDisposable
{
    private readonly Dictionary<IReadOnlyDictionary<string, byte[]>, Folder> homes = new(ReferenceEqualityComparer.Instance);
    private const double MostSeconds = 2;

    private readonly SortedDictionary<string, long[]> counts = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];
    private readonly Process self = Process.GetCurrentProcess();
    private double slowest;
    private long slowestSeed;

    public int Run(IReadOnlyList<long> kept, long inputs, TimeSpan time, long seed)
    {
        var watch = Stopwatch.StartNew();
        foreach (long one in kept) Try(one);
        long next = seed * 1_000_000_000_000;
        for (long i = 0; i < inputs && watch.Elapsed < time; i++) Try(next + i);
        foreach ((string form, long[] codes) in counts) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form}: {codes.Sum()} inputs, {codes[0]} well, {codes[1]} with problems, {codes[2]} refused, {codes[3]} faults"));
        self.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Values.Sum(c => c.Sum())} inputs in {watch.Elapsed.TotalSeconds:0} s; slowest {slowest:0.00} s of processor (seed {slowestSeed}); at most {self.PeakWorkingSet64 >> 20} MB; {faults.Count} faults."));
        foreach (string fault in faults) Console.WriteLine(fault);
        return faults.Count == 0 ? 0 : 1;
    }

    private void Try(long seed)
    {
        var random = new Random(HashCode(seed));
        Target target = targets[random.Next(targets.Count)];
        byte[] damaged = new Damage(random).Of(target);
        string line = target.Commands[random.Next(target.Commands.Length)];
        Folder folder = Home(target);
        folder.Write(target.Name, damaged);
        TimeSpan before = self.TotalProcessorTime;
        using var alarm = new Timer(_ => Environment.FailFast($"seed {seed} does not end: {target.Form}, {line}"), null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);
        (int code, byte[] data, string talk) = folder.Run(line);
        if (target.Beside.TryGetValue(target.Name, out byte[]? whole)) folder.Write(target.Name, whole);
        self.Refresh();
        double seconds = (self.TotalProcessorTime - before).TotalSeconds;
        if (seconds > slowest) (slowest, slowestSeed) = (seconds, seed);
        bool isFault = code is not (0 or 1 or 2) || seconds > MostSeconds || talk.Contains("Exception", StringComparison.Ordinal);
        if (!counts.TryGetValue(target.Form, out long[]? codes)) counts[target.Form] = codes = new long[4];
        codes[isFault ? 3 : code]++;
        if (isFault) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{seed} # {target.Form}, {line}: exit {code}, {seconds:0.00} s, {talk.Split('\n').LastOrDefault(l => l.Length > 0)}"));
        if (isTold) Console.WriteLine($"{line}\n{System.Text.Encoding.UTF8.GetString(damaged)}\n{System.Text.Encoding.UTF8.GetString(data)}\n{talk}");
    }

    /// <summary>The folder of a target's files, filled once for all targets that share them.</summary>
    private Folder Home(Target target)
    {
        if (homes.TryGetValue(target.Beside, out Folder? home)) return home;
        homes[target.Beside] = home = new Folder();
        home.Fill(target.Beside);
        return home;
    }

    public void Dispose()
    {
        foreach (Folder home in homes.Values) home.Dispose();
    }

    /// <summary>The same on every machine.</summary>
    private static int HashCode(long seed) => unchecked((int)((ulong)seed * 0x9E3779B97F4A7C15 >> 33));
}
