namespace Cotation;

/// <summary>Is how many sets of lines of files without anything sensitive come to each sum, up to as many as are asked for: never more than there are. Immutable.</summary>
internal sealed class Witnesses
{
    /// <summary>So many sets must read the same before one of them may be sensitive.</summary>
    public const int Fewest = 3;

    private const int Most = 1_000;

    private readonly Dictionary<Rational, int> counts;

    private Witnesses(Dictionary<Rational, int> counts) => this.counts = counts;

    /// <summary>Of nothing at all: one set, that of no line.</summary>
    public static Witnesses Nothing { get; } = Of([Rational.Zero]);

    public static Witnesses Of(IEnumerable<Rational> sums)
    {
        var counts = new Dictionary<Rational, int>();
        foreach (Rational sum in sums) Add(counts, sum, 1);
        return new Witnesses(counts);
    }

    public static Witnesses operator +(Witnesses a, Witnesses b)
    {
        var counts = new Dictionary<Rational, int>();
        foreach ((Rational x, int many) in a.counts.OrderBy(c => Rational.Abs(c.Key)))
            foreach ((Rational y, int others) in b.counts)
                if (counts.Count < Most || counts.ContainsKey(x + y)) Add(counts, x + y, many * others);
        return new Witnesses(counts);
    }

    /// <summary>Whether enough sets come to a sum.</summary>
    public bool AreEnoughFor(Rational sum) => counts.GetValueOrDefault(sum) >= Fewest;

    private static void Add(Dictionary<Rational, int> counts, Rational sum, int many) => counts[sum] = Math.Min(Fewest, counts.GetValueOrDefault(sum) + many);
}
