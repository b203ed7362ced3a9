namespace Cotation;

/// <summary>Shows how the points of a ranking lie, beside its order.</summary>
internal static class RankReport
{
    private const int Width = 10;

    /// <summary>One part, in bands of ten points; none where fewer than two applications have points.</summary>
    public static IReadOnlyList<ReportPart> Of(IReadOnlyList<Place> places, Language language)
    {
        var words = ImpactWords.In(language);
        var counts = new SortedDictionary<decimal, int>();
        foreach (decimal points in places.Select(p => p.Points).OfType<decimal>())
        {
            decimal band = Math.Floor(points / Width) * Width;
            counts[band] = counts.GetValueOrDefault(band) + 1;
        }

        if (counts.Values.Sum() < 2) return [];
        List<(string Name, int Count)> bands = [];
        for (decimal from = counts.Keys.First(); from <= counts.Keys.Last(); from += Width) bands.Add((words.Band(words.Number(from), words.Number(from + Width)), counts.GetValueOrDefault(from)));
        var table = new ReportTable(words.RankDistribution, [words.Points, words.Applications], [.. bands.Select(b => (IReadOnlyList<string>)[b.Name, words.Count(b.Count)])])
        {
            Picture = new Chart.Bars(words.RankDistribution, [words.Applications], [.. bands.Select(b => (b.Name, (IReadOnlyList<decimal>)[b.Count]))]),
        };
        return [new ReportPart(words.Points, [], [table])];
    }
}
