using System.Collections;
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
        return new List(this, sorted, positions);
    }

    private bool IsBeside(int a, int b) => order.Separate(new Row(this, a), new Row(this, b)).Separation.Kind == SeparationKind.Nothing;

    private Exact Shortened(Rational? tie)
    {
        if (tie is not { } known) return Exact.Unknown;
        if (Exact.TryOf(known, out Exact exact)) return exact;
        large.Add(known);
        return new Exact(large.Count - 1, Large);
    }

    /// <summary>First by tier and points as plain numbers; only equals among these are compared key by key.</summary>
    private int[] Sorted()
    {
        int[] sorted = new int[Count];
        int start = 0;
        List<(int Start, int Length)> equal = [];
        foreach (RankTier tier in Enum.GetValues<RankTier>())
        {
            int length = 0;
            for (int i = 0; i < sorted.Length; i++)
                if (tiers[i] == tier) sorted[start + length++] = i;
            long[] first = new long[length];
            for (int i = 0; i < length; i++) first[i] = -Floor(points[sorted[start + i]]);
            MemoryExtensions.Sort(first.AsSpan(), sorted.AsSpan(start, length));
            for (int i = 0, begun = 0; i < length; i++)
            {
                if (i + 1 < length && first[i + 1] == first[i]) continue;
                if (i > begun) equal.Add((start + begun, i + 1 - begun));
                begun = i + 1;
            }

            start += length;
        }

        Comparer<int> byKeys = Comparer<int>.Create((a, b) => order.Compare(new Row(this, a), new Row(this, b)));
        Parallel.ForEach(equal, run => Array.Sort(sorted, run.Start, run.Length, byKeys));
        return sorted;
    }

    private static long Floor(decimal points) => (long)Math.Floor(Math.Clamp(points, -1_000_000_000_000m, 1_000_000_000_000m) * 1_000_000m);

    private string IdOf(int row)
    {
        int start = row == 0 ? 0 : ends[row - 1];
        return Encoding.UTF8.GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ids)[start..ends[row]]);
    }

    private Rational? TieOf(int row, int key)
    {
        Exact tie = ties[(row * chain) + key];
        return tie.Bottom == Large ? large[(int)tie.Top] : tie.IsKnown ? tie.ToRational() : null;
    }

    private RankKey KeyOf(int row) => new(order, null, IdOf(row), on, tiers[row] == RankTier.OutOfScope ? null : points[row], outcomes[row]) { Found = [.. Enumerable.Range(0, chain).Select(i => TieOf(row, i))] };

    /// <summary>Is one row, as the order looks at it.</summary>
    private readonly struct Row(RankTable table, int row) : IRanked
    {
        public RankTier Tier => table.tiers[row];

        public decimal? Points => table.points[row];

        public string Id => table.IdOf(row);

        public ReadOnlySpan<byte> Draw => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(table.draws).Slice(row * DrawLength, DrawLength);

        public Rational? TieAt(int key) => table.TieOf(row, key);
    }

    /// <summary>Is the order, place by place.</summary>
    private sealed class List(RankTable table, int[] sorted, int[] positions) : IReadOnlyList<Place>
    {
        public int Count => sorted.Length;

        public Place this[int index]
        {
            get
            {
                bool hasNext = index + 1 < sorted.Length, hasPosition = table.tiers[sorted[index]] is RankTier.First or RankTier.Ranked;
                bool isTied = hasPosition && ((index > 0 && positions[index - 1] == positions[index]) || (hasNext && positions[index + 1] == positions[index]));
                RankKey key = table.KeyOf(sorted[index]), next = hasNext ? table.KeyOf(sorted[index + 1]) : key;
                return new Place(table.Scorer, key)
                {
                    Position = hasPosition ? positions[index] : null,
                    IsTied = isTied,
                    Next = hasNext ? key.Order.Separate(key, next).Separation : null,
                    Gap = hasNext ? key.Points - next.Points : null,
                };
            }
        }

        public IEnumerator<Place> GetEnumerator()
        {
            for (int i = 0; i < sorted.Length; i++) yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
