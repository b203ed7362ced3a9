namespace Cotation;

/// <summary>Writes what changed between two scores of one application: cause by cause, and to a landlord what the two told him.</summary>
internal sealed class LetterChanges(Score now, Score before, Audience audience, Language language)
{
    private readonly RankWords words = RankWords.In(language);
    private readonly LetterWords letter = LetterWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly LineExplainer lines = new(audience, language);
    private readonly bool isSensitive = MaskPlan.Of(now.Grid) is { IsOrderSensitive: true } || MaskPlan.Of(before.Grid) is { IsOrderSensitive: true };

    private bool IsApplicant => audience == Audience.Applicant;

    public Explanation Explain()
    {
        if (!isSensitive || audience == Audience.Auditor) return Whole();
        return audience == Audience.Landlord ? Told() : Whole() with { PrintVersion = Page(SheetOf(now), SheetOf(before), letter.OnSheet, now.OnSheet(audience)) };
    }

    private static Score SheetOf(Score score) => MaskPlan.Of(score.Grid) is { } plan ? plan.Sheet.Compile().Score(score.Application, score.On) : score;

    private Explanation Whole() => Page(now, before, points => points, now);

    /// <summary>What made the change would tell: a landlord compares what he was told.</summary>
    private Explanation Told()
    {
        Difference difference = now.SeenBy(audience).DifferenceFrom(before.SeenBy(audience));
        List<ExplanationBlock> blocks = difference.Parts.Count == 0 ? [] : [new ExplanationBlock("change", null, words.DifferencesHeading, [EntryOf(difference)])];
        return Page(PointsOf(before), PointsOf(now), isGridAlone: false, isSame: difference.Parts.Count == 0, blocks, difference.First);
    }

    private Explanation Page(Score later, Score earlier, Func<string, string> said, Score seen)
    {
        IReadOnlyList<Difference> changes = later.ChangesSince(earlier);
        return Page(said(PointsOf(earlier)), said(PointsOf(later)), changes.Count > 0 && changes.All(c => c.Cause == ChangeCause.Grid), changes.Count == 0, changes.Select(BlockOf), seen);
    }

    private Explanation Page(string then, string after, bool isGridAlone, bool isSame, IEnumerable<ExplanationBlock> changes, Score seen)
    {
        var deciding = new DecidingWords(now.Grid, language);
        var summary = new List<string>(deciding.Notices);
        if (isGridAlone && IsApplicant && now.Grid.Identity.From is { } from) summary.Add(words.GridChanged(numbers.Date(from)));
        summary.Add(IsApplicant ? words.YouHad(then, after) : words.ItHad(then, after));
        if (isSame) summary.Add(words.Same);
        List<ExplanationBlock> blocks = [new("summary", null, null, [ExplanationEntry.Plain(SentenceKind.Note, summary)]), .. changes];
        if (IsApplicant) blocks.Add(new ExplanationBlock("deciding", null, deciding.Heading, [ExplanationEntry.Plain(SentenceKind.Note, [deciding.WhoDecides])]));
        return new Explanation(audience, language, IsApplicant ? words.ChangeTitle(then, after) : words.ChangeTitleOther(now.ApplicationId, then, after), blocks)
        {
            Score = seen,
            Footer = letter.Foot(now.ApplicationId, now.Grid.Identity.Id, now.Grid.Identity.Version, numbers.Date(now.On), now.Grid.Fingerprint),
        };
    }

    private string PointsOf(Score score) => score.Points is { } points ? lines.Points(points) : letter.NoScore;

    private ExplanationBlock BlockOf(Difference change) => new("change", null, words.Cause(change.Cause!.Value, lines.SignedPoints(Rational.From(change.Points))), [EntryOf(change)]);

    private ExplanationEntry EntryOf(Difference change) =>
        new(null, null, null, null, [.. change.Parts.Select(p => new ExplanationSentence(SentenceKind.Change, words.CausePart(p.Title.In(language), lines.Points(p.Second), lines.Points(p.First))))]);
}
