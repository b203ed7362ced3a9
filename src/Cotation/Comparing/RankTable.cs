using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using NodaTime;

namespace Cotation;

/// <summary>Keeps by what many applications are ordered and nothing else of them, a few dozen bytes each. Filled by one thread, then ordered once.</summary>
internal sealed class RankTable(Scorer scorer, RankOrder order, LocalDate on)
{
    private const int Large = -1;
    private const int DrawLength = 32;

    private readonly int chain = order.Chain.Count;
    private readonly List<decimal> points = [];
    private readonly List<RankTier> tiers = [];
    private readonly List<Outcome?> outcomes = [];
    private readonly List<Exact> ties = [];
    private readonly List<Rational> large = [];
    private readonly List<byte> ids = [];
    private readonly List<int> ends = [];
    private readonly List<byte> draws = [];

    public int Count => tiers.Count;

    /// <summary>The points of each row, in the order they came; 0 where it has none.</summary>
    public IReadOnlyList<decimal> Points => points;

    private Scorer Scorer => scorer;

    public void Add(RankKey key)
    {
        points.Add(key.Points ?? 0);
        tiers.Add(key.Tier);
        outcomes.Add(key.Outcome);
        for (int i = 0; i < chain; i++) ties.Add(Shortened(key.TieAt(i)));
        Span<byte> id = stackalloc byte[1024];
        ids.AddRange(id[..Encoding.UTF8.GetBytes(key.Id, id)]);
        ends.Add(ids.Count);
        if (order.Seed is not null) draws.AddRange(key.Draw);
    }

    /// <summary>The places, each made when it is looked at.</summary>
    public IReadOnlyList<Place> Places()
    {
        int[] sorted = Sorted();
        var positions = new int[sorted.Length];
        for (int i = 0; i < sorted.Length; i++) positions[i] = i > 0 && IsBeside(sorted[i - 1], sorted[i]) ? positions[i - 1] : i + 1;
        return new Listing(this, sorted, positions);
    }

    /// <summary>Whether nothing separates two rows.</summary>
    public bool IsBeside(int a, int b) => order.Separate(new Row(this, a), new Row(this, b)).Separation.Kind == SeparationKind.Nothing;

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
        int[] sorted = [.. Enumerable.Range(0, Count)];
        List<Range> equal = SortBy([.. tiers.Select(t => (long)t)], sorted, [0..sorted.Length]);
        equal = SortBy([.. points.Select(p => -Floor(p))], sorted, equal);
        // Those without a position stand by id alone.
        List<Range> apart = [.. equal.Where(r => tiers[sorted[r.Start]] is not (RankTier.First or RankTier.Ranked))];
        equal.RemoveAll(apart.Contains);
        bool isPlain = points.TrueForAll(p => p == Floor(p) / 1_000_000m);
        for (int key = 0; key < chain && isPlain; key++)
        {
            if (Column(key) is { } column) equal = SortBy(column, sorted, equal);
            else isPlain = false;
        }

        bool isById = isPlain && order.Seed is null && !CollectionsMarshal.AsSpan(ids).ContainsAnyExceptInRange((byte)0, (byte)127);
        Comparer<int> byAll = Comparer<int>.Create((a, b) => isById ? BytesOf(a).SequenceCompareTo(BytesOf(b)) : order.Compare(new Row(this, a), new Row(this, b)));
        Parallel.ForEach(equal.Concat(apart), run => Array.Sort(sorted, run.Start.Value, run.End.Value - run.Start.Value, byAll));
        return sorted;
    }

    /// <summary>A key of the chain as numbers that sort as it does; null where one is not whole.</summary>
    private long[]? Column(int key)
    {
        TieKey by = order.Chain[key];
        var column = new long[Count];
        for (int i = 0; i < column.Length; i++)
        {
            Exact tie = ties[(i * chain) + key];
            if (tie is { IsKnown: true, Bottom: not 1 }) return null;
            column[i] = !tie.IsKnown ? by.IsUnknownFirst ? long.MinValue : long.MaxValue : by.IsDescending ? -tie.Top : tie.Top;
        }

        return column;
    }

    /// <summary>Sorts each stretch of rows by a column, and gives the stretches that are still equal.</summary>
    private static List<Range> SortBy(long[] column, int[] sorted, List<Range> stretches)
    {
        var found = new List<Range>[stretches.Count];
        Parallel.For(0, found.Length, which =>
        {
            (int start, int length) = stretches[which].GetOffsetAndLength(sorted.Length);
            Span<int> rows = sorted.AsSpan(start, length);
            var values = new long[length];
            for (int i = 0; i < length; i++) values[i] = column[rows[i]];
            values.AsSpan().Sort(rows);
            List<Range> equal = [];
            for (int i = 1, begun = 0; i <= length; i++)
            {
                if (i < length && values[i] == values[begun]) continue;
                if (i - begun > 1) equal.Add((start + begun)..(start + i));
                begun = i;
            }

            found[which] = equal;
        });
        return [.. found.SelectMany(f => f)];
    }

    private static long Floor(decimal points) => (long)Math.Floor(Math.Clamp(points, -1_000_000_000_000m, 1_000_000_000_000m) * 1_000_000m);

    private string IdOf(int row) => Encoding.UTF8.GetString(BytesOf(row));

    private ReadOnlySpan<byte> BytesOf(int row) => CollectionsMarshal.AsSpan(ids)[(row == 0 ? 0 : ends[row - 1])..ends[row]];

    private Rational? TieOf(int row, int key)
    {
        Exact tie = ties[(row * chain) + key];
        return tie.Bottom == Large ? large[(int)tie.Top] : tie.IsKnown ? tie.ToRational() : null;
    }

    private RankKey KeyOf(int row) => new(order, null, IdOf(row), on, tiers[row] == RankTier.OutOfScope ? null : points[row], outcomes[row]) { Found = TiesOf(row) };

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

        public string Id => table.IdOf(row);

        public ReadOnlySpan<byte> Draw => CollectionsMarshal.AsSpan(table.draws).Slice(row * DrawLength, DrawLength);

        public Rational? TieAt(int key) => table.TieOf(row, key);
    }

    /// <summary>Is the order, place by place.</summary>
    private sealed class Listing(RankTable table, int[] sorted, int[] positions) : IReadOnlyList<Place>
    {
        public int Count => sorted.Length;

        public Place this[int index] => PlaceOf(index, table.KeyOf(sorted[index]), KeyAfter(index));

        public IEnumerator<Place> GetEnumerator()
        {
            RankKey? next = sorted.Length == 0 ? null : table.KeyOf(sorted[0]);
            for (int i = 0; i < sorted.Length; i++)
            {
                RankKey key = next!;
                next = KeyAfter(i);
                yield return PlaceOf(i, key, next);
            }
        }

        private RankKey? KeyAfter(int index) => index + 1 < sorted.Length ? table.KeyOf(sorted[index + 1]) : null;

        private Place PlaceOf(int index, RankKey key, RankKey? next)
        {
            bool isTied = key.HasPosition && ((index > 0 && positions[index - 1] == positions[index]) || (next is not null && positions[index + 1] == positions[index]));
            return new Place(table.Scorer, key)
            {
                Position = key.HasPosition ? positions[index] : null,
                IsTied = isTied,
                Next = next is null ? null : key.Order.Separate(key, next).Separation,
                Gap = next is null ? null : key.Points - next.Points,
            };
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
