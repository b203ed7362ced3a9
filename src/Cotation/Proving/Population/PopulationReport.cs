namespace Cotation;

/// <summary>Sets what a profile asks for beside what a population got.</summary>
internal static class PopulationReport
{
    public static Report Of(Profile profile, PopulationMaker made, long count, string seed, Language language)
    {
        var words = PopulationWords.In(language);
        var parts = new List<ReportPart>();
        foreach (Marginal draw in Flat(profile.Draws).Where(d => d.Title is not null))
        {
            List<IReadOnlyList<string>> rows = [.. RowsOf(draw, made, words, language)];
            List<string> sentences = draw.Source is { } source ? [words.Source(source.In(language))] : [];
            if (draw.KnownPercent < 100) sentences.Add(words.Known(draw.KnownPercent));
            if (rows.Count > 0) parts.Add(new ReportPart(draw.Title!.In(language), sentences, [new ReportTable(words.Caption, [words.Part, words.Target, words.Obtained, words.Count], rows)]));
        }

        return new Report(language, words.Title(count, seed), parts, words.Foot(profile.Title.In(language)));
    }

    private static IEnumerable<Marginal> Flat(IEnumerable<Marginal> draws) => draws.SelectMany(d => d is Marginal.Choose choose ? choose.Choices.SelectMany(c => Flat(c.Then)).Prepend(d) : d is Marginal.Records records ? Flat(records.Each).Prepend(d) : [d]);

    private static IEnumerable<IReadOnlyList<string>> RowsOf(Marginal draw, PopulationMaker made, PopulationWords words, Language language)
    {
        IReadOnlyList<(string Name, long Share, object Part)> parts = draw switch
        {
            Marginal.Choose choose => [.. choose.Choices.Select(c => (c.Title?.In(language) ?? string.Join(", ", c.Sets.Select(s => $"{s.Fact.Name} = {s.Json}")), c.Share, (object)c))],
            Marginal.Stretch amount => [.. amount.Bands.Select(b => (words.Band(b.From, b.To, amount.Fact.Unit), b.Share, (object)b))],
            Marginal.Day day => [.. day.Months.Select(b => (words.Band(b.From, b.To, "month"), b.Share, (object)b))],
            Marginal.Records records => [.. records.Counts.Select(b => (words.Band(b.From, b.To, null), b.Share, (object)b))],
            _ => [],
        };
        long shares = parts.Sum(p => p.Share), all = parts.Sum(p => made.DrawnInto(p.Part));
        foreach ((string name, long share, object part) in parts) yield return [name, words.Share(share, shares), words.Share(made.DrawnInto(part), all), words.Number(made.DrawnInto(part))];
    }
}
