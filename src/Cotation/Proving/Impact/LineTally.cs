namespace Cotation;

/// <summary>Adds up, line by line, what a change of grid does: whom each line raises or lowers, for whom it weighs most, and the neighbours it sets in order.</summary>
internal sealed class LineTally
{
    private readonly IReadOnlyList<(Criterion? Before, Criterion? After)> pairs;
    private readonly int[] oldIndex;
    private readonly int[] newIndex;
    private readonly LineShares oldShares;
    private readonly LineShares newShares;
    private readonly int oldCount;
    private readonly int newCount;
    private readonly int[] raises;
    private readonly int[] lowers;
    private readonly int[] decides;
    private readonly Int128[] sums;
    private readonly int[] beneficiaries;
    private readonly int[] atMost;
    private readonly int[] ordered;
    private readonly long?[] most;
    private readonly List<long[]> kept = [];

    public LineTally(GridComparison comparison)
    {
        pairs = comparison.Lines;
        (oldShares, newShares) = (new LineShares(comparison.Before), new LineShares(comparison.After));
        List<Criterion> old = [.. comparison.Before.Criteria], now = [.. comparison.After.Criteria];
        oldIndex = [.. pairs.Select(p => p.Before is null ? -1 : old.IndexOf(p.Before))];
        newIndex = [.. pairs.Select(p => p.After is null ? -1 : now.IndexOf(p.After))];
        oldCount = old.Count;
        newCount = now.Count;
        (raises, lowers, decides, beneficiaries, atMost, ordered) = (new int[pairs.Count], new int[pairs.Count], new int[pairs.Count], new int[pairs.Count], new int[pairs.Count], new int[pairs.Count]);
        sums = new Int128[pairs.Count];
        most = [.. pairs.Select(p => p.After?.Transform.Cap is { } cap && cap.TryMicro(out long millionths) ? millionths : (long?)null)];
    }

    /// <summary>Room for the points of every line under both grids.</summary>
    public (long[] Old, long[] New) Room() => (new long[oldCount], new long[newCount]);

    /// <summary>The points of an application under both grids, and what each line brings of those it gives; safe to call from many threads.</summary>
    public LinePoints PointsOf(decimal? was, decimal? isNow, long[] first, long[] second) => new(was, isNow, oldShares.Of(first), newShares.Of(second));

    public void Add(LinePoints points)
    {
        (long[] oldPoints, long[] newPoints) = (points.Old, points.New);
        kept.Add(newPoints);
        int greatest = -1;
        long greatestChange = 0;
        for (int i = 0; i < pairs.Count; i++)
        {
            long given = newIndex[i] < 0 ? 0 : newPoints[newIndex[i]], change = given - (oldIndex[i] < 0 ? 0 : oldPoints[oldIndex[i]]);
            if (change > 0) raises[i]++;
            if (change < 0) lowers[i]++;
            if (given != 0) beneficiaries[i]++;
            if (given != 0 && given == most[i]) atMost[i]++;
            sums[i] += change;
            if (Math.Abs(change) > greatestChange) (greatest, greatestChange) = (i, Math.Abs(change));
        }

        if (greatest >= 0) decides[greatest]++;
    }

    /// <summary>A line sets two neighbours in order where, without it, the first would no longer be before.</summary>
    public void AddPair(int first, int second, decimal gap)
    {
        long[] one = kept[first], other = kept[second];
        for (int i = 0; i < pairs.Count; i++)
            if (newIndex[i] >= 0 && one[newIndex[i]] - other[newIndex[i]] is > 0 and var more && more / 1_000_000m >= gap) ordered[i]++;
    }

    public IReadOnlyList<LineImpact> Result(int count) =>
        [.. pairs.Select((p, i) => new LineImpact((p.After ?? p.Before)!, raises[i], lowers[i], decides[i], count == 0 ? 0 : (decimal)sums[i] / 1_000_000m / count, beneficiaries[i], atMost[i], ordered[i]))];
}

/// <summary>Holds the points of one application under two grids, and of each line, in millionths.</summary>
internal sealed record LinePoints(decimal? Before, decimal? After, long[] Old, long[] New);
