using System.Runtime.InteropServices;
using System.Text;

namespace Cotation;

/// <summary>Keeps by what applications are ordered and nothing else of them, a few dozen bytes each. Filled by one thread.</summary>
internal sealed class RankRows(RankOrder order, int capacity = 0)
{
    private const int Large = -1;
    private const int DrawLength = 32;
    private const long Million = 1_000_000;
    private const decimal Most = 1_000_000_000_000;

    private readonly int chain = order.Chain.Count;
    private readonly List<long> floors = new(capacity);
    private readonly List<RankTier> tiers = new(capacity);
    private readonly List<Outcome?> outcomes = new(capacity);
    private readonly List<Fraction64> ties = new(capacity * order.Chain.Count);
    private readonly List<byte> ids = new(capacity * 20);
    private readonly List<int> ends = new(capacity);
    private readonly List<byte> draws = [];
    private readonly List<Rational> large = [];
    private readonly Dictionary<int, decimal> odd = [];

    public int Count => tiers.Count;

    /// <summary>Whether some points are no whole millionths.</summary>
    public bool HasOdd => odd.Count > 0;

    public void Add(RankKey key)
    {
        if (key.Points is { } points && (points is < -Most or > Most || decimal.Truncate(points * Million) != points * Million)) odd[Count] = points;
        long floor = odd.TryGetValue(Count, out decimal one) ? (long)Math.Floor(Math.Clamp(one, -Most, Most) * Million) : (long)((key.Points ?? 0) * Million);
        Span<Fraction64> found = stackalloc Fraction64[chain];
        for (int i = 0; i < chain; i++) found[i] = Shortened(key.TieAt(i));
        Add(key.Points is null ? null : floor, key.Outcome, found, key.Id);
    }

    /// <summary>Adds an application of whole millionths; null where the grid is not for it.</summary>
    public void Add(long? millionths, Outcome? outcome, ReadOnlySpan<Fraction64> found, string id)
    {
        int start = ids.Count;
        CollectionsMarshal.SetCount(ids, start + Encoding.UTF8.GetByteCount(id));
        Encoding.UTF8.GetBytes(id, CollectionsMarshal.AsSpan(ids)[start..]);
        if (order.Seed is { } seed) draws.AddRange(RankKey.DrawOf(seed, id));
        Add(millionths ?? 0, millionths is null ? RankTier.OutOfScope : RankKey.TierOf(outcome), outcome, found);
    }

    /// <summary>Adds a row of others of the same order.</summary>
    public void Add(RankRow row)
    {
        RankRows from = row.Rows;
        if (from.odd.TryGetValue(row.Index, out decimal points)) odd[Count] = points;
        ids.AddRange(from.IdOf(row.Index));
        if (order.Seed is not null) draws.AddRange(from.DrawOf(row.Index));
        int start = ties.Count;
        Add(from.floors[row.Index], from.tiers[row.Index], from.outcomes[row.Index], CollectionsMarshal.AsSpan(from.ties).Slice(row.Index * chain, chain));
        for (int i = start; i < ties.Count && from.large.Count > 0; i++)
            if (ties[i].Bottom == Large) ties[i] = Shortened(from.large[(int)ties[i].Top]);
    }

    public RankTier TierOf(int row) => tiers[row];

    /// <summary>The millionths of the points, rounded down; 0 where there are none.</summary>
    public long FloorOf(int row) => floors[row];

    /// <summary>The points of a row; null where it has none.</summary>
    public decimal? PointsOf(int row)
    {
        if (tiers[row] == RankTier.OutOfScope) return null;
        return HasOdd && odd.TryGetValue(row, out decimal points) ? points : Scorer.Points(floors[row]);
    }

    public Outcome? OutcomeOf(int row) => outcomes[row];

    /// <summary>The id of a row in UTF-8.</summary>
    public ReadOnlySpan<byte> IdOf(int row) => CollectionsMarshal.AsSpan(ids)[(row == 0 ? 0 : ends[row - 1])..ends[row]];

    /// <summary>Touches the rows to bring them into the cache.</summary>
    /// <returns>A meaningless number, which only stops the compiler from removing the loads.</returns>
    public long Near(ReadOnlySpan<int> some)
    {
        ReadOnlySpan<int> ended = CollectionsMarshal.AsSpan(ends);
        ReadOnlySpan<long> floor = CollectionsMarshal.AsSpan(floors);
        ReadOnlySpan<RankTier> tier = CollectionsMarshal.AsSpan(tiers);
        ReadOnlySpan<byte> id = CollectionsMarshal.AsSpan(ids);
        long looked = 0;
        foreach (int row in some) looked ^= ended[row] ^ floor[row] ^ (long)tier[row];
        foreach (int row in some) looked ^= id[ended[row] - 1];
        return looked;
    }

    public ReadOnlySpan<byte> DrawOf(int row) => CollectionsMarshal.AsSpan(draws).Slice(row * DrawLength, DrawLength);

    public Rational? TieOf(int row, int key)
    {
        Fraction64 tie = ties[(row * chain) + key];
        return tie.Bottom == Large ? large[(int)tie.Top] : tie.IsKnown ? tie.ToRational() : null;
    }

    /// <summary>A key of the chain where it is whole or unknown.</summary>
    public bool TryWhole(int row, int key, out Fraction64 tie)
    {
        tie = ties[(row * chain) + key];
        return !tie.IsKnown || tie.Bottom == 1;
    }

    /// <summary>Whether every id is plain ASCII.</summary>
    public bool HasPlainIds => !CollectionsMarshal.AsSpan(ids).ContainsAnyExceptInRange((byte)0, (byte)127);

    private void Add(long floor, RankTier tier, Outcome? outcome, ReadOnlySpan<Fraction64> found)
    {
        floors.Add(floor);
        tiers.Add(tier);
        outcomes.Add(outcome);
        ties.AddRange(found);
        ends.Add(ids.Count);
    }

    private Fraction64 Shortened(Rational? tie)
    {
        if (tie is not { } known) return Fraction64.Unknown;
        if (Fraction64.TryOf(known, out Fraction64 exact)) return exact;
        large.Add(known);
        return new Fraction64(large.Count - 1, Large);
    }
}

/// <summary>Is one application among rows.</summary>
internal sealed record RankRow(RankRows Rows, int Index);
