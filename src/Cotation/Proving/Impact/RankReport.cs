namespace Cotation;

/// <summary>Shows how the points of a ranking lie, beside its order. Not thread-safe: it counts points as they come.</summary>
internal sealed class RankReport
{
    private readonly SortedDictionary<decimal, int> counts = [];

    /// <summary>Counts the points of one that has a place.</summary>
    public void Add(decimal points) => counts[points] = counts.GetValueOrDefault(points) + 1;

    /// <summary>One part, in bands; none where fewer than two applications have points. Of a ranking that stops after its first places, how many of each band are among them, and where the cut lies.</summary>
    public IReadOnlyList<ReportPart> In(Language language, IReadOnlyList<RankedApplication>? first = null)
    {
        var words = ImpactWords.In(language);
        if (counts.Values.Sum() < 2) return [];
        decimal width = Histogram.WidthOf([counts.Keys.First(), counts.Keys.Last()]), last = Histogram.BandOf(counts.Keys.Last(), width);
        List<decimal>? shown = first?.Where(p => p.Position is not null).Select(p => p.Points).OfType<decimal>().ToList();
        ILookup<decimal, int> all = counts.ToLookup(c => Histogram.BandOf(c.Key, width), c => c.Value), among = (shown ?? []).ToLookup(p => Histogram.BandOf(p, width), _ => 1);
        List<(string Name, IReadOnlyList<int> Counts)> bands = [];
        for (decimal from = Histogram.BandOf(counts.Keys.First(), width); from <= last; from += width)
            bands.Add((words.Band(words.Number(from), words.Number(from + width)), shown is null ? [all[from].Sum()] : [all[from].Sum(), among[from].Sum()]));
        IReadOnlyList<string> series = shown is null ? [words.Applications] : [words.Applications, words.AmongFirst];
        var table = new ReportTable(words.RankDistribution, [words.Points, .. series], [.. bands.Select(b => (IReadOnlyList<string>)[b.Name, .. b.Counts.Select(words.Count)])])
        {
            Picture = new Chart.Bars(words.RankDistribution, series, [.. bands.Select(b => (b.Name, (IReadOnlyList<decimal>)[.. b.Counts.Select(c => (decimal)c)]))]),
        };
        return [new ReportPart(words.Points, shown is { Count: > 0 } ? [words.FirstShown(words.Count(shown.Count), words.Count(counts.Values.Sum()), NumberWords.In(language).Points(Rational.From(shown.Min())))] : [], [table])];
    }
}
