namespace Cotation;

/// <summary>Shows how the points of a ranking lie, beside its order.</summary>
internal static class RankReport
{
    /// <summary>One part, in bands; none where fewer than two applications have points.</summary>
    public static IReadOnlyList<ReportPart> Of(IReadOnlyList<RankedApplication> places, Language language)
    {
        var words = ImpactWords.In(language);
        List<decimal> all = [.. places.Select(p => p.Points).OfType<decimal>()];
        if (all.Count < 2) return [];
        decimal width = Histogram.WidthOf(all), last = Histogram.BandOf(all.Max(), width);
        ILookup<decimal, decimal> byBand = all.ToLookup(p => Histogram.BandOf(p, width));
        List<(string Name, int Count)> bands = [];
        for (decimal from = Histogram.BandOf(all.Min(), width); from <= last; from += width) bands.Add((words.Band(words.Number(from), words.Number(from + width)), byBand[from].Count()));
        var table = new ReportTable(words.RankDistribution, [words.Points, words.Applications], [.. bands.Select(b => (IReadOnlyList<string>)[b.Name, words.Count(b.Count)])])
        {
            Picture = new Chart.Bars(words.RankDistribution, [words.Applications], [.. bands.Select(b => (b.Name, (IReadOnlyList<decimal>)[b.Count]))]),
        };
        return [new ReportPart(words.Points, [], [table])];
    }
}
