namespace Cotation;

/// <summary>Says what may be done and what time will do: never a life event.</summary>
internal sealed class LetterAdvice(ScoreView view)
{
    private readonly LetterWords words = view.Words;
    private readonly Score score = view.Score;

    private List<Awaited> Pending =>
    [
        .. view.Shown.Where(l => l.State == LineState.Pending).Select(l => new Awaited(TitleOf(l), l.Criterion.Document?.In(view.Language), l.Earned, score.PointsIfProved(l))),
        .. view.Adjusting.Where(a => a.State == LineState.Pending).Select(a => (a.Adjustment.Title, Then: score.PointsIfProved(a))).Select(a => new Awaited(a.Title.In(view.Language), null, a.Then - score.Points!.Value, a.Then)),
    ];

    /// <summary>Is a line or an adjustment that awaits proof: what it gives then, and what the total is.</summary>
    private sealed record Awaited(string Title, string? Document, decimal Earned, decimal Total);

    public IEnumerable<ExplanationBlock> Changes()
    {
        if (score.Points is null) yield break;
        var entries = new List<ExplanationEntry>();
        foreach (Awaited one in Pending)
            Add(one.Document is { } document ? words.Bring(document) : words.BringFor(one.Title), score.IsSheet ? words.OnceVerifiedOnSheet(view.Points(one.Earned)) : words.OnceVerified(view.Points(one.Earned), view.Points(one.Total)));
        foreach (MissingFact missing in score.Missing.Where(m => IsHis(m.Fact)))
            Add(words.Complete(new LetterSummary(view).NameOf(missing)), missing.Stake is { } stake ? words.Stake(view.Points(stake)) : words.StakeOpen);
        if (score.Next is { } next) Add((score.IsSheet ? words.SheetChangesOn : (Func<string, string, string>)words.TotalChangesOn)(view.Numbers.Date(next.On), view.Points(next.Points)));
        foreach (ScoreLine line in view.Shown.Where(l => l is { State: LineState.Awarded, Next: null, Criterion: { Lever: Lever.Time, Form: CriterionForm.PerUnit, Transform.Cap: not null } } && Rational.From(l.Points) == l.Criterion.Transform.Cap)) Add(words.AtMaximum(TitleOf(line)));
        Add(words.KeepUpToDate);
        if (view.ValueOf(FactRole.Expiry) is { IsKnown: true } end && end.Date >= score.On) Add(words.Renew(view.Numbers.Date(end.Date)));
        yield return new ExplanationBlock("changes", null, words.ChangesHeading, entries);

        void Add(params string[] sentences) => entries.Add(ExplanationEntry.Plain(SentenceKind.Change, sentences));
    }

    public IEnumerable<ExplanationBlock> Refusals()
    {
        // A refusal that counts is told with its rule among the lines.
        bool isTold = view.Shown.Any(l => l.State == LineState.Awarded && l.Points != 0 && score.Grid.RefusalCriteria.Contains(l.Criterion));
        List<ExplanationSentence> sentences = [.. RefusalsOf(score.Grid, view.Language, view.IsApplicant, withRules: !isTold)];
        yield return new ExplanationBlock("refusals", null, words.RefusalsHeading, [new ExplanationEntry(null, null, null, null, sentences)]);
    }

    /// <summary>What the grid says of refusals, then what the law says of silence.</summary>
    public static IEnumerable<ExplanationSentence> RefusalsOf(Grid grid, Language language, bool isSpoken, bool withRules)
    {
        LetterWords words = LetterWords.In(language);
        var rules = new RuleExplainer(language, isSpoken);
        IReadOnlyList<Criterion> counted = grid.RefusalCriteria;
        if (grid.Identity.Refusals?.Cases?.In(language) is { } cases) yield return ExplanationSentence.Note(words.RefusalCases(cases));
        else if (counted.Count + grid.RefusalAdjustments.Count > 0) yield return ExplanationSentence.Note(words.RefusalsCount);
        else if (grid.RefusalOutcomes.Count == 0) yield return ExplanationSentence.Note(grid.Identity.Extract is null ? words.RefusalsUnread : words.RefusalsUnsaid);
        if (withRules) foreach (ExplanationSentence rule in counted.SelectMany(c => rules.RuleOf(c, null)).Concat(grid.RefusalAdjustments.Select(rules.RuleOf))) yield return rule;
        foreach (Outcome outcome in grid.RefusalOutcomes) yield return ExplanationSentence.Note(GridWords.In(language).Outside(outcome.Title.In(language)));
        if (grid.IsFrench) yield return ExplanationSentence.Note(words.Silence);
    }

    public IEnumerable<ExplanationBlock> Todo()
    {
        if (score.Points is null) yield break;
        var sentences = new List<string>();
        foreach (Awaited one in Pending)
        {
            string stake = view.Signed(one.Total - score.Points.Value);
            sentences.Add(one.Document is { } document ? words.Ask(document, one.Title, stake) : words.Verify(one.Title, stake));
        }

        foreach (MissingFact missing in score.Missing.Where(m => m.Fact.Role != FactRole.Dwelling))
        {
            string name = new LetterSummary(view).NameOf(missing);
            sentences.Add(missing.Stake is { } stake ? words.Fill(name, view.Points(stake)) : words.FillOpen(name));
        }

        if (sentences.Count == 0) sentences.Add(words.NothingTodo);
        yield return new ExplanationBlock("todo", null, words.TodoHeading, [ExplanationEntry.Plain(SentenceKind.Missing, sentences)]);
    }

    public IEnumerable<ExplanationBlock> Say()
    {
        if (score.Points is not { } points) yield break;
        var sentences = new List<string> { score.IsSheet ? words.SayOnSheet(view.Points(points)) : words.SayPoints(view.Points(points)) };
        foreach (Awaited one in Pending)
            sentences.Add(one.Document is { } document ? words.SayDocument(document, view.Points(one.Earned)) : words.SayVerify(one.Title, view.Points(one.Earned)));
        if (score.Next is { } next) sentences.Add((score.IsSheet ? words.SayTimeOnSheet : (Func<string, string, string>)words.SayTime)(view.Numbers.Date(next.On), view.Points(next.Points)));
        if (view.Deciding.ToSay is { } decides) sentences.Add(decides);
        yield return new ExplanationBlock("say", null, words.SayHeading, [ExplanationEntry.Plain(SentenceKind.Note, sentences)]);
        yield return new ExplanationBlock("notSay", null, words.NotSayHeading, [ExplanationEntry.Plain(SentenceKind.Note, [words.NotSay])]);
    }

    /// <summary>What the person can bring up to date: not what the register or a commission alone knows.</summary>
    private bool IsHis(Fact fact) => fact.Role != FactRole.Dwelling && !fact.IsRegistered && !fact.IsDerived && !fact.IsSensitive;

    private string TitleOf(ScoreLine line) => line.Criterion.Title.In(view.Language);
}
