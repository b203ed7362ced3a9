namespace Cotation;

/// <summary>Sorts scores into bands: of ten points, or of a hundred, a thousand and so on where they lie far apart.</summary>
internal static class Histogram
{
    private const int Most = 40;

    /// <summary>The width that keeps the bands of a range few.</summary>
    public static decimal WidthOf(IReadOnlyCollection<decimal> points)
    {
        decimal width = 10;
        while (points.Count > 0 && (points.Max() - points.Min()) / width > Most) width *= 10;
        return width;
    }

    public static decimal BandOf(decimal points, decimal width) => Math.Floor(points / width) * width;
}

/// <summary>Sorts scores under two grids into bands; neighbours are merged until no band tells of fewer than 11 under either grid.</summary>
internal static class ImpactBands
{
    public static IReadOnlyList<BandImpact> Of(IReadOnlyList<decimal> before, IReadOnlyList<decimal> after)
    {
        if (before.Count < ImpactAnalysis.MinimumCellSize) return [];
        decimal width = Histogram.WidthOf([.. before, .. after]);
        var counts = new SortedDictionary<decimal, (int Before, int After)>();
        foreach (decimal points in before) counts[Histogram.BandOf(points, width)] = counts.GetValueOrDefault(Histogram.BandOf(points, width)) is var c ? (c.Before + 1, c.After) : default;
        foreach (decimal points in after) counts[Histogram.BandOf(points, width)] = counts.GetValueOrDefault(Histogram.BandOf(points, width)) is var c ? (c.Before, c.After + 1) : default;
        var bands = new List<BandImpact>();
        for (decimal from = counts.Keys.First(); from <= counts.Keys.Last(); from += width)
        {
            (int old, int now) = counts.GetValueOrDefault(from);
            if (bands.Count > 0 && IsSmall(bands[^1])) bands[^1] = bands[^1] with { To = from + width, Before = bands[^1].Before + old, After = bands[^1].After + now };
            else bands.Add(new BandImpact(from, from + width, old, now));
        }

        while (bands.Count > 1 && IsSmall(bands[^1])) bands = [.. bands[..^2], bands[^2] with { To = bands[^1].To, Before = bands[^2].Before + bands[^1].Before, After = bands[^2].After + bands[^1].After }];
        return bands;
    }

    private static bool IsSmall(BandImpact band) => band.Before is > 0 and < ImpactAnalysis.MinimumCellSize || band.After is > 0 and < ImpactAnalysis.MinimumCellSize;
}
