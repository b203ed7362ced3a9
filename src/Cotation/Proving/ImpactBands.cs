namespace Cotation;

/// <summary>Sorts scores under two grids into bands of ten points; neighbours are merged until no band tells of fewer than 11 under either grid.</summary>
internal static class ImpactBands
{
    private const int Width = 10;

    public static IReadOnlyList<BandImpact> Of(IReadOnlyList<decimal> before, IReadOnlyList<decimal> after)
    {
        if (before.Count < ImpactMeter.Fewest) return [];
        var counts = new SortedDictionary<decimal, (int Before, int After)>();
        foreach (decimal points in before) counts[BandOf(points)] = counts.GetValueOrDefault(BandOf(points)) is var c ? (c.Before + 1, c.After) : default;
        foreach (decimal points in after) counts[BandOf(points)] = counts.GetValueOrDefault(BandOf(points)) is var c ? (c.Before, c.After + 1) : default;
        var bands = new List<BandImpact>();
        for (decimal from = counts.Keys.First(); from <= counts.Keys.Last(); from += Width)
        {
            (int old, int now) = counts.GetValueOrDefault(from);
            if (bands.Count > 0 && IsSmall(bands[^1])) bands[^1] = bands[^1] with { To = from + Width, Before = bands[^1].Before + old, After = bands[^1].After + now };
            else bands.Add(new BandImpact(from, from + Width, old, now));
        }

        while (bands.Count > 1 && IsSmall(bands[^1])) bands = [.. bands[..^2], bands[^2] with { To = bands[^1].To, Before = bands[^2].Before + bands[^1].Before, After = bands[^2].After + bands[^1].After }];
        return bands;
    }

    private static decimal BandOf(decimal points) => Math.Floor(points / Width) * Width;

    private static bool IsSmall(BandImpact band) => band.Before is > 0 and < ImpactMeter.Fewest || band.After is > 0 and < ImpactMeter.Fewest;
}
