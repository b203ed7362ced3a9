namespace Cotation;

/// <summary>Writes what changed between two scores of one application, cause by cause.</summary>
internal sealed class LetterChanges(Score now, Score before, Audience audience, Language language)
{
    private readonly RankWords words = RankWords.In(language);
    private readonly LetterWords letter = LetterWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly LineExplainer lines = new(audience, language);

    private readonly MaskPlan? plan = audience == Audience.Auditor ? null : MaskPlan.Of(now.Grid) ?? MaskPlan.Of(before.Grid);

    public Explanation Explain() => audience == Audience.Landlord || plan is null ? Explain(plan) : Explain(null) with { PrintVersion = Explain(plan) };

    private Explanation Explain(MaskPlan? mask)
    {
        IReadOnlyList<Difference> changes = now.ChangesSince(before);
        string then = PointsOf(before), after = PointsOf(now);
        bool isGridAlone = changes.Count > 0 && changes.All(c => c.Cause == ChangeCause.Grid), isApplicant = audience == Audience.Applicant;
        var deciding = new DecidingWords(now.Grid, language);
        var summary = new List<string>(deciding.Notices);
        if (isGridAlone && isApplicant && now.Grid.Identity.From is { } from) summary.Add(words.GridChanged(numbers.Date(from)));
        summary.Add(isApplicant ? words.YouHad(then, after) : words.ItHad(then, after));
        if (changes.Count == 0) summary.Add(words.Same);
        List<ExplanationBlock> blocks = [new("summary", null, null, [ExplanationEntry.Plain(SentenceKind.Note, summary)])];
        blocks.AddRange(changes.Select(c => BlockOf(c, mask)));
        if (isApplicant) blocks.Add(new ExplanationBlock("deciding", null, deciding.Heading, [ExplanationEntry.Plain(SentenceKind.Note, [deciding.WhoDecides])]));
        return new Explanation(audience, language, isApplicant ? words.ChangeTitle(then, after) : words.ChangeTitleOther(now.ApplicationId, then, after), blocks)
        {
            Score = now,
            Footer = letter.Foot(now.ApplicationId, now.Grid.Identity.Id, now.Grid.Identity.Version, numbers.Date(now.On), now.Grid.Fingerprint),
        };
    }

    private string PointsOf(Score score) => score.Points is { } points ? lines.Points(points) : letter.NoScore;

    /// <summary>A landlord, and paper, tell no line where some are sensitive.</summary>
    private ExplanationBlock BlockOf(Difference change, MaskPlan? mask)
    {
        IEnumerable<ExplanationSentence> sentences = mask is null
            ? change.Parts.Select(p => new ExplanationSentence(SentenceKind.Change, words.CausePart(p.Title.In(language), lines.Points(p.Second), lines.Points(p.First))))
            : [new ExplanationSentence(SentenceKind.Note, letter.OnlyTotal)];
        return new ExplanationBlock("change", null, words.Cause(change.Cause!.Value, lines.SignedPoints(Rational.From(change.Points))), [new ExplanationEntry(null, null, null, null, [.. sentences])]);
    }
}
