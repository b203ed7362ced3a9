using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using NodaTime;

namespace Cotation;

/// <summary>Keeps by what many applications are ordered and nothing else of them, a few dozen bytes each. Filled by one thread, then ordered once.</summary>
internal sealed class RankTable(Scorer scorer, RankOrder order, LocalDate on)
{
    private const int Large = -1;
    private const int DrawLength = 32;
    private const int PointBits = 61;
    private const int IdWords = 3;
    private const decimal Most = 1_000_000_000_000;

    private readonly int chain = order.Chain.Count;
    private readonly List<decimal> points = [];
    private readonly List<long> floors = [];
    private readonly List<RankTier> tiers = [];
    private readonly List<Outcome?> outcomes = [];
    private readonly List<Exact> ties = [];
    private readonly List<Rational> large = [];
    private readonly List<byte> ids = [];
    private readonly List<int> ends = [];
    private readonly List<byte> draws = [];
    private bool hasOdd;
    private long[][]? plain;

    public int Count => tiers.Count;

    /// <summary>The points of each row, in the order they came; 0 where it has none.</summary>
    public IReadOnlyList<decimal> Points => points;

    public Scorer Scorer => scorer;

    public void Add(RankKey key)
    {
        points.Add(key.Points ?? 0);
        floors.Add(Floor(points[^1], out bool isWhole));
        hasOdd |= !isWhole;
        tiers.Add(key.Tier);
        outcomes.Add(key.Outcome);
        for (int i = 0; i < chain; i++) ties.Add(Shortened(key.TieAt(i)));
        int start = ids.Count;
        CollectionsMarshal.SetCount(ids, start + Encoding.UTF8.GetByteCount(key.Id));
        Encoding.UTF8.GetBytes(key.Id, CollectionsMarshal.AsSpan(ids)[start..]);
        ends.Add(ids.Count);
        if (order.Seed is not null) draws.AddRange(key.Draw);
    }

    /// <summary>The places, each made when it is looked at.</summary>
    public IReadOnlyList<Place> Places()
    {
        int[] sorted = Sorted();
        var positions = new int[sorted.Length];
        for (int i = 0; i < sorted.Length; i++) positions[i] = i > 0 && IsBeside(sorted[i - 1], sorted[i]) ? positions[i - 1] : i + 1;
        return new RankListing(this, sorted, positions);
    }

    /// <summary>Whether nothing separates two rows.</summary>
    public bool IsBeside(int a, int b)
    {
        if (tiers[a] != tiers[b] || floors[a] != floors[b]) return false;
        if (plain is null) return order.Separate(new Row(this, a), new Row(this, b)).Separation.Kind == SeparationKind.Nothing;
        foreach (long[] column in plain)
            if (column[a] != column[b]) return false;
        return order.Seed is null || !HasPosition(a) || DrawOf(a).SequenceEqual(DrawOf(b));
    }

    public bool HasPosition(int row) => tiers[row] is RankTier.First or RankTier.Ranked;

    /// <summary>The points of a row; null where it has none.</summary>
    public decimal? PointsOf(int row) => tiers[row] == RankTier.OutOfScope ? null : points[row];

    /// <summary>The id of a row in UTF-8.</summary>
    public ReadOnlySpan<byte> IdOf(int row) => CollectionsMarshal.AsSpan(ids)[(row == 0 ? 0 : ends[row - 1])..ends[row]];

    /// <summary>A row as a key that orders alone.</summary>
    public RankKey KeyOf(int row) => new(order, null, Encoding.UTF8.GetString(IdOf(row)), on, PointsOf(row), outcomes[row]) { Found = TiesOf(row) };

    private Exact Shortened(Rational? tie)
    {
        if (tie is not { } known) return Exact.Unknown;
        if (Exact.TryOf(known, out Exact exact)) return exact;
        large.Add(known);
        return new Exact(large.Count - 1, Large);
    }

    /// <summary>By tier, then by points, then key by key as plain numbers; what plain numbers cannot tell is compared as the order says.</summary>
    public int[] Sorted()
    {
        List<long[]> columns = [[.. tiers.Zip(floors, (tier, floor) => ((long)(tier - RankTier.Aside) << PointBits) - floor)]];
        bool isPlain = !hasOdd;
        for (int key = 0; key < chain && isPlain; key++)
        {
            if (Column(key) is { } column) columns.Add(column);
            else isPlain = false;
        }

        plain = isPlain ? [.. columns] : null;
        bool isById = isPlain && order.Seed is null && !CollectionsMarshal.AsSpan(ids).ContainsAnyExceptInRange((byte)0, (byte)127);
        for (int word = 0; word < IdWords && isById; word++) columns.Add(IdColumn(word));
        return new RankSorter(columns, isById ? (a, b) => IdOf(a).SequenceCompareTo(IdOf(b)) : (a, b) => order.Compare(new Row(this, a), new Row(this, b))).Sort(Count);
    }

    /// <summary>A key of the chain as numbers that sort as it does; null where one is not whole. Those without a position stand by id alone.</summary>
    private long[]? Column(int key)
    {
        TieKey by = order.Chain[key];
        var column = new long[Count];
        for (int i = 0; i < column.Length; i++)
        {
            Exact tie = ties[(i * chain) + key];
            if (tie is { IsKnown: true, Bottom: not 1 }) return null;
            if (!HasPosition(i)) continue;
            column[i] = !tie.IsKnown ? by.IsUnknownFirst ? long.MinValue : long.MaxValue : by.IsDescending ? -tie.Top : tie.Top;
        }

        return column;
    }

    /// <summary>Eight bytes of each id as a number that sorts as they do.</summary>
    private long[] IdColumn(int word)
    {
        var column = new long[Count];
        Span<byte> eight = stackalloc byte[sizeof(long)];
        for (int i = 0; i < column.Length; i++)
        {
            ReadOnlySpan<byte> id = IdOf(i);
            int start = Math.Min(word * sizeof(long), id.Length), length = Math.Min(sizeof(long), id.Length - start);
            eight.Clear();
            id.Slice(start, length).CopyTo(eight);
            column[i] = BinaryPrimitives.ReadInt64BigEndian(eight);
        }

        return column;
    }

    /// <summary>The millionths of points rounded down, and whether nothing is lost by it.</summary>
    private static long Floor(decimal points, out bool isWhole)
    {
        if (points.Scale == 0 && points is >= -Most and <= Most)
        {
            isWhole = true;
            return (long)points * 1_000_000;
        }

        decimal millionths = Math.Clamp(points, -Most, Most) * 1_000_000;
        var floor = (long)Math.Floor(millionths);
        isWhole = floor == millionths && points is >= -Most and <= Most;
        return floor;
    }

    private ReadOnlySpan<byte> DrawOf(int row) => CollectionsMarshal.AsSpan(draws).Slice(row * DrawLength, DrawLength);

    private Rational? TieOf(int row, int key)
    {
        Exact tie = ties[(row * chain) + key];
        return tie.Bottom == Large ? large[(int)tie.Top] : tie.IsKnown ? tie.ToRational() : null;
    }

    private Rational?[] TiesOf(int row)
    {
        var found = new Rational?[chain];
        for (int i = 0; i < found.Length; i++) found[i] = TieOf(row, i);
        return found;
    }

    /// <summary>Is one row, as the order looks at it.</summary>
    private readonly struct Row(RankTable table, int row) : IRanked
    {
        public RankTier Tier => table.tiers[row];

        public decimal? Points => table.points[row];

        public string Id => Encoding.UTF8.GetString(table.IdOf(row));

        public ReadOnlySpan<byte> Draw => table.DrawOf(row);

        public Rational? TieAt(int key) => table.TieOf(row, key);
    }
}
