using NodaTime;

namespace Cotation;

/// <summary>Makes the report of a change of grid: what changes in the rules, and what it does to a population and to the grid's own examples.</summary>
internal sealed class ComparisonReport(GridComparison comparison, Impact? impact, Language language)
{
    /// <summary>How far into the future the points of an example are drawn.</summary>
    private const int MostSteps = 12;

    private readonly ImpactWords words = ImpactWords.In(language);

    private readonly bool isFew = impact?.TellsOfFew(comparison) == true;

    public static Report Of(GridComparison comparison, Impact? impact, LocalDate on, Language language, IReadOnlyList<ExampleImpact>? examples = null)
    {
        var made = new ComparisonReport(comparison, impact, language);
        List<ReportPart> parts = [made.Changes()];
        if (impact is { All: < ImpactAnalysis.MinimumCellSize }) parts.Add(new ReportPart(made.words.EffectHeading, [impact.All == 0 ? made.words.NoApplication : made.words.TooFew], []));
        else if (impact is not null) parts.AddRange([made.Effect(impact, on), made.Distribution(impact), .. impact.Groups.Count == 0 ? [] : new[] { made.Groups(impact) }, made.Lines(impact)]);
        if (examples is { Count: > 0 }) parts.Add(made.Examples(examples));
        return new Report(language, made.words.Title(comparison.After.Identity.Title.In(language)), parts, made.words.Foot(comparison.Before, comparison.After)) { Notices = [.. new DecidingWords(comparison.After, language).Notices] };
    }

    private ReportPart Changes()
    {
        var said = CompareWords.In(language);
        List<string> sentences = [.. comparison.Changes.Select(c => $"{(c.Sign switch { ChangeSign.Added => "+", ChangeSign.Removed => NumberWords.Minus.ToString(), ChangeSign.Changed => "~" })} {c.Says(said)}")];
        return new ReportPart(words.ChangesHeading, sentences.Count == 0 ? [words.NoChange] : sentences, []);
    }

    private ReportPart Effect(Impact impact, LocalDate on)
    {
        List<string> sentences = [words.Population(impact.All, impact.Cohorts, on)];
        if (impact.OutOfScope > 0) sentences.Add(words.OutOfScope(impact.OutOfScope));
        sentences.AddRange(impact.Tops.Select(words.Top));
        sentences.Add(words.TiedFirst(impact.TiedFirst.Before, impact.TiedFirst.After));
        sentences.Add(words.Tied(impact.Tied.Before, impact.Tied.After));
        if (impact.AtCap is { } cap) sentences.Add(words.AtCap(cap.Before, cap.After));
        sentences.Add(words.NamesNobody);
        IReadOnlyList<string> points = words.Shares(impact.Points, isFew), places = words.Shares(impact.Places, isFew);
        var table = new ReportTable(words.MovesCaption, [words.Effect, words.Points, words.Places],
        [
            [words.Up, points[0], places[0]],
            [words.Down, points[1], places[1]],
            [words.Same, points[2], places[2]],
        ]);
        return new ReportPart(words.EffectHeading, sentences, [table]);
    }

    private ReportPart Distribution(Impact impact)
    {
        if (impact.Bands.Count == 0) return new ReportPart(words.DistributionHeading, [words.Withheld(words.DistributionCaption)], []);
        List<(string Name, BandImpact Band)> bands = [.. impact.Bands.Select(b => (words.Band(words.Number(b.From), words.Number(b.To)), b))];
        return new ReportPart(words.DistributionHeading, [],
        [
            new ReportTable(words.DistributionCaption, [words.Points, words.Before, words.After], [.. bands.Select(b => (IReadOnlyList<string>)[b.Name, words.Count(b.Band.Before), words.Count(b.Band.After)])])
            {
                Picture = new Chart.Bars(words.DistributionCaption, [words.Before, words.After], [.. bands.Select(b => (b.Name, (IReadOnlyList<decimal>)[b.Band.Before, b.Band.After]))]),
            },
        ]);
    }

    private ReportPart Groups(Impact impact)
    {
        List<string> withheld = [.. impact.Groups.Where(g => g.Groups.Count == 0).Select(g => words.Withheld(g.Grouping.Title.In(language)))];
        return new ReportPart(words.GroupsHeading, withheld, [.. impact.Groups.Where(g => g.Groups.Count > 0).Select(g => TableOf(g.Grouping.Title.In(language), g.Groups))]);
    }

    private ReportTable TableOf(string title, IReadOnlyList<GroupImpact> groups) => new(
        title,
        ["", words.Applications, words.Up, words.Down, words.Same, words.MeanPoints, words.MedianPlaces],
        [.. groups.Select(g => (IReadOnlyList<string>)[NameOf(g), words.Count(g.Points.All), .. words.Shares(g.Points, isFew), isFew && g.Points.TellsOfFew ? ImpactWords.Untold : words.Signed(g.MeanChange), words.Signed(g.MedianPlaces)])])
    {
        Picture = new Chart.Balance(words.WinnersAndLosers(title), words.Down, words.Up, [.. groups.Where(g => !(isFew && g.Points.TellsOfFew)).Select(g => (NameOf(g), (decimal)g.Points.Down, (decimal)g.Points.Up))]),
    };

    private string NameOf(GroupImpact group) => string.Join(", ", group.Titles.Select(t => t?.In(language) ?? words.NotKnown));

    private ReportPart Lines(Impact impact)
    {
        HashSet<Criterion> now = [.. comparison.After.Criteria];
        string dead = string.Join(", ", impact.Lines.Where(l => l.Beneficiaries == 0 && now.Contains(l.Criterion)).Select(l => l.Criterion.Title.In(language)));
        var table = new ReportTable(
            words.LinesCaption,
            [words.Line, words.Raises, words.Lowers, words.Decides, words.MeanPoints, words.AtMost, words.Power],
            [.. impact.Lines.Select(l => (IReadOnlyList<string>)[l.Criterion.Title.In(language), Count(l.Raises, l), Count(l.Lowers, l), Count(l.Decides, l), IsSensitive(l) && l.IsFew ? ImpactWords.Untold : words.Signed(l.MeanChange), Count(l.AtMost, l), IsSensitive(l) && l.Pairs is > 0 and < ImpactAnalysis.MinimumCellSize ? words.Few : words.Share(l.Pairs, impact.Pairs)])]);
        return new ReportPart(words.LinesHeading, [dead.Length == 0 ? words.NoDead : words.Dead(dead)], [table]);
    }

    /// <summary>A line that names a violence tells of nobody, even in a count.</summary>
    private string Count(int count, LineImpact line) => words.Count(count, IsSensitive(line));

    private bool IsSensitive(LineImpact line) => comparison.IsSensitive(line.Criterion);

    private ReportPart Examples(IReadOnlyList<ExampleImpact> examples)
    {
        List<ReportTable> tables =
        [
            new ReportTable(words.ExamplesCaption, [words.Example, words.Before, words.After, words.Difference], [.. examples.Select(Row)]),
        ];
        if (examples.Where(e => e.After?.Root is not null).MaxBy(e => Math.Abs((e.After!.Points ?? 0) - (e.Before?.Points ?? 0))) is { After: { } score } shown) tables.AddRange([Waterfall(shown.Title, score), .. Stairs(shown.Title, score)]);
        return new ReportPart(words.ExamplesHeading, [], tables);
    }

    private IReadOnlyList<string> Row(ExampleImpact example)
    {
        (decimal? before, decimal? after) = (example.Before?.Points, example.After?.Points);
        return [example.Title, Said(before), Said(after), before is { } old && after is { } now ? words.Signed(now - old) : ""];

        string Said(decimal? points) => points is { } number ? words.Number(number) : words.NotForIt;
    }

    private ReportTable Waterfall(string title, Score score)
    {
        var steps = new List<(string Name, decimal From, decimal To)>();
        decimal at = 0;
        foreach (ScoreLine line in score.Lines.Where(l => l.Points != 0 && l.OutrankedBy is null))
        {
            steps.Add((line.Criterion.Title.In(language), at, at + line.Points));
            at += line.Points;
        }

        decimal total = score.Points ?? 0;
        if (at != total) steps.Add((words.Cut, at, total));
        steps.Add((words.Total, 0, total));
        return new ReportTable(words.WaterfallCaption(title), [words.Line, words.LinePoints], [.. steps.Select(s => (IReadOnlyList<string>)[s.Name, words.Signed(s.To - s.From)])])
        {
            Picture = new Chart.Waterfall(words.WaterfallCaption(title), steps),
        };
    }

    /// <summary>The points of an example from its day on, as time alone changes them.</summary>
    private IEnumerable<ReportTable> Stairs(string title, Score score)
    {
        var steps = new List<(LocalDate On, decimal Points)> { (score.On, score.Points ?? 0) };
        Score at = score;
        while (steps.Count < MostSteps && at.Next is { } next)
        {
            at = new GridEvaluator(score.Grid, score.Application, next.On).Score();
            steps.Add((next.On, next.Points));
        }

        if (steps.Count < 2) yield break;
        yield return new ReportTable(words.StairsCaption(title), [words.From, words.Points], [.. steps.Select(s => (IReadOnlyList<string>)[words.Day(s.On), words.Number(s.Points)])])
        {
            Picture = new Chart.Stairs(words.StairsCaption(title), [.. steps.Select(s => (words.Day(s.On), Value.DaysOf(s.On), s.Points))]),
        };
    }
}
