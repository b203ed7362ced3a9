namespace Cotation;

/// <summary>Says what may be done and what time will do: never a life event.</summary>
internal sealed class AdviceParts(ScoreView view)
{
    private readonly LetterWords words = view.Words;
    private readonly Score score = view.Score;

    private IEnumerable<ScoreLine> Pending => view.Shown.Where(l => l.State == LineState.Pending);

    public IEnumerable<ExplanationBlock> Changes()
    {
        if (score.Points is null) yield break;
        var entries = new List<ExplanationEntry>();
        foreach (ScoreLine line in Pending)
            Add(line.Criterion.Document?.In(view.Language) is { } document ? words.Bring(document) : words.BringFor(TitleOf(line)), words.OnceVerified(view.Points(line.Earned), view.Points(score.PointsIfProved(line.Criterion))));
        foreach (MissingFact missing in score.Missing.Where(m => IsHis(m.Fact)))
            Add(words.Complete(new SummaryParts(view).NameOf(missing)), missing.Stake is { } stake ? words.Stake(view.Points(stake)) : words.StakeOpen);
        if (NextOf() is { } next) Add(words.TotalChangesOn(view.Numbers.Date(next.On), view.Points(next.Points)));
        foreach (ScoreLine line in view.Shown.Where(l => l is { State: LineState.Awarded, Next: null, Criterion: { Lever: Lever.Time, Form: CriterionForm.PerUnit, Trim.Cap: not null } } && Rational.From(l.Points) == l.Criterion.Trim.Cap)) Add(words.AtMaximum(TitleOf(line)));
        Add(words.KeepUpToDate);
        if (view.ValueOf("dateFinValidite") is { IsKnown: true } end && end.Date >= score.On) Add(words.Renew(view.Numbers.Date(end.Date)));
        yield return new ExplanationBlock("changes", null, words.ChangesHeading, entries);

        void Add(params string[] sentences) => entries.Add(ScoreView.Plain(SentenceKind.Change, sentences));
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
        if (grid.Identity.Refusals?.Cases?.In(language) is { } cases) yield return Note(words.RefusalCases(cases));
        else if (counted.Count > 0) yield return Note(words.RefusalsCount);
        else yield return Note(grid.Identity.Extract is null ? words.RefusalsUnread : words.RefusalsUnsaid);
        if (withRules) foreach (ExplanationSentence rule in counted.SelectMany(c => rules.RuleOf(c, null))) yield return rule;
        if (grid.IsFrench) yield return Note(words.Silence);
    }

    private static ExplanationSentence Note(string text) => new(SentenceKind.Note, text);

    public IEnumerable<ExplanationBlock> Todo()
    {
        if (score.Points is null) yield break;
        var sentences = new List<string>();
        foreach (ScoreLine line in Pending)
        {
            string stake = view.Signed(score.PointsIfProved(line.Criterion) - score.Points.Value);
            sentences.Add(line.Criterion.Document?.In(view.Language) is { } document ? words.Ask(document, TitleOf(line), stake) : words.Verify(TitleOf(line), stake));
        }

        foreach (MissingFact missing in score.Missing.Where(m => m.Fact.Name != "logement" && !view.Hides(m.Fact)))
        {
            string name = new SummaryParts(view).NameOf(missing);
            sentences.Add(missing.Stake is { } stake ? words.Fill(name, view.Points(stake)) : words.FillOpen(name));
        }

        if (sentences.Count == 0) sentences.Add(words.NothingTodo);
        yield return new ExplanationBlock("todo", null, words.TodoHeading, [ScoreView.Plain(SentenceKind.Missing, sentences)]);
    }

    public IEnumerable<ExplanationBlock> Say()
    {
        if (score.Points is not { } points) yield break;
        var sentences = new List<string> { words.SayPoints(view.Points(points)) };
        foreach (ScoreLine line in Pending)
            sentences.Add(line.Criterion.Document?.In(view.Language) is { } document ? words.SayDocument(document, view.Points(line.Earned)) : words.SayVerify(TitleOf(line), view.Points(line.Earned)));
        if (NextOf() is { } next) sentences.Add(words.SayTime(view.Numbers.Date(next.On), view.Points(next.Points)));
        sentences.Add(words.SayDecides);
        yield return new ExplanationBlock("say", null, words.SayHeading, [ScoreView.Plain(SentenceKind.Note, sentences)]);
        yield return new ExplanationBlock("notSay", null, words.NotSayHeading, [ScoreView.Plain(SentenceKind.Note, [words.NotSay])]);
    }

    /// <summary>The total's next change, where no hidden line could have a part in it.</summary>
    private NextChange? NextOf() => view.Mask is null ? score.Next : null;

    /// <summary>What the person can bring up to date: not what the register or a commission alone knows.</summary>
    private bool IsHis(Fact fact) => fact.Name != "logement" && !fact.IsRegistered && !fact.IsDerived && !view.Hides(fact) && !fact.IsSensitive;

    private string TitleOf(ScoreLine line) => line.Criterion.Title.In(view.Language);
}
