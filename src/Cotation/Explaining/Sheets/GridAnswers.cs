namespace Cotation;

/// <summary>Answers what people ask or believe of a grid, the answer first; a line counts where it reads a fact directly or through another.</summary>
internal sealed class GridAnswers(Grid grid, Language language)
{
    private readonly GridWords words = GridWords.In(language);
    private readonly LetterWords letter = LetterWords.In(language);
    private readonly DecidingWords deciding = new(grid, language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly RuleExplainer rules = new(language, isSpoken: true);
    private readonly GridBounds reach = new(grid);

    /// <summary>The built-in list, then the territory's own; those of the list about facts its vocabulary does not know are left out.</summary>
    public IReadOnlyList<Question> Questions { get; } =
    [
        .. Question.BuiltIn.Select(q => grid.Questions.FirstOrDefault(own => own.Id == q.Id) ?? q).Where(q => q.About != QuestionAbout.Facts || q.Facts.Any(f => grid.Vocabulary.Find(f.Split('.')[0]) is not null)),
        .. grid.Questions.Where(q => Question.BuiltIn.All(b => b.Id != q.Id)),
    ];

    public IReadOnlyList<ExplanationBlock> Blocks() => [.. Questions.Select(q => new ExplanationBlock("answer", q.Id, q.Asked.In(language), [new ExplanationEntry(null, null, null, null, [.. AnswerTo(q)])])), .. Others()];

    private IEnumerable<ExplanationBlock> Others() => OwnLines() is { Count: > 0 } own ? [new ExplanationBlock("answer", "autres", words.OthersAsked, [new ExplanationEntry(null, null, null, null, own)])] : [];

    /// <summary>What no line looks at, of what people ask about; null where nothing is asked about this vocabulary.</summary>
    public ExplanationBlock? NotCounted(string? heading)
    {
        if (Questions.All(q => q.About != QuestionAbout.Facts)) return null;
        List<ExplanationSentence> topics = [.. Questions.Where(q => q.About == QuestionAbout.Facts && q.Topic is not null && !IsRead(q)).Select(q => ExplanationSentence.Note(PhraseWords.In(language).Inner(q.Topic!.In(language))))];
        List<ExplanationSentence> said = [topics.Count == 0 ? ExplanationSentence.Note(words.Nothing) : new ExplanationSentence(SentenceKind.Note, words.NotLookedAt(grid.Identity.Extract is not null), topics)];
        if (topics.Count > 0) said.AddRange(OwnLines());
        return new ExplanationBlock("notCounted", null, heading, [new ExplanationEntry(null, null, null, null, said)]);
    }

    public IEnumerable<ExplanationSentence> AnswerTo(Question question) => question.About switch
    {
        QuestionAbout.Facts => AboutFacts(question),
        QuestionAbout.Refusals => AboutRefusals(),
        QuestionAbout.Top => AboutTop(),
        QuestionAbout.Time => AboutTime(),
        QuestionAbout.Proof => AboutProof(),
    };

    private bool IsRead(Question question) => ReadersOf(question).Count > 0 || AdjustersOf(question).Count > 0 || OutsideOf(question).Any();

    private List<Criterion> ReadersOf(Question question) => [.. grid.Criteria.Where(c => c.Expressions.Any(e => Reads(e, question)))];

    private List<Adjustment> AdjustersOf(Question question) => [.. grid.Adjustments.Where(a => Reads(a.When, question))];

    private IEnumerable<LocalizedText> OutsideOf(Question question) =>
        grid.Outcomes.Where(o => Reads(o.When, question)).Select(o => o.Title)
            .Concat(grid.Applies is { } applies && Reads(applies, question) ? [grid.AppliesTitle ?? grid.Identity.Title] : []);

    /// <summary>The lines that read facts of the grid's own, about which no question asks: a « no » does not speak for them.</summary>
    private IReadOnlyList<ExplanationSentence> OwnLines()
    {
        bool IsOwn(Expression when) => Reading.Reached(when, grid.Formulas).Any(f => f is { List: null, IsAsOf: false, IsDerived: false } && Vocabulary.Sne.Find(f.Name) is null && Questions.All(q => !q.Facts.Contains(f.FullName)));
        string titles = TitlesOf([.. grid.Criteria.Where(c => c.Expressions.Any(IsOwn)).Select(c => c.Title), .. grid.Adjustments.Where(a => IsOwn(a.When)).Select(a => a.Title), .. grid.Outcomes.Where(o => IsOwn(o.When)).Select(o => o.Title)]);
        return titles.Length == 0 ? [] : [ExplanationSentence.Note(words.OwnLines(titles))];
    }

    private string NoOf(string whole) => grid.Identity.Extract is null ? whole : words.NoInExtract;

    private bool Reads(Expression expression, Question question) => Reading.Reached(expression, grid.Formulas).Any(f => question.Facts.Contains(f.FullName));

    private IEnumerable<ExplanationSentence> AboutFacts(Question question)
    {
        List<Criterion> readers = ReadersOf(question);
        List<string> outside = [.. OutsideOf(question).Select(t => t.In(language))];
        List<Adjustment> adjusters = AdjustersOf(question);
        if (readers.Count + adjusters.Count > 0) yield return ExplanationSentence.Note(MostOf(readers, adjusters));
        else yield return ExplanationSentence.Note(outside.Count > 0 ? words.YesOutside : NoOf(OwnLines().Any() ? words.NoInRegister : words.No));
        foreach (Criterion criterion in readers)
        {
            bool isDirect = criterion.Reads.Any(f => question.Facts.Contains(f.FullName));
            Fact? through = isDirect ? null : criterion.Reads.FirstOrDefault(f => Reads(new Expression.FactRef(f), question));
            string title = criterion.Title.In(language);
            yield return ExplanationSentence.Note(through is null ? words.Line(title, PointsOf(criterion)) : words.Through(title, through.Label.In(language)));
        }

        foreach (ExplanationSentence rule in adjusters.SelectMany(RuleOf)) yield return rule;
        foreach (string title in outside) yield return ExplanationSentence.Note(words.Outside(title));
    }

    private IEnumerable<ExplanationSentence> RuleOf(Adjustment adjustment) => [ExplanationSentence.Note(words.Adjusts(adjustment.Title.In(language))), rules.RuleOf(adjustment)];

    private string PointsOf(Criterion criterion)
    {
        if (!criterion.IsPublished) return ExplanationWords.In(language).NotPublishedPoints;
        Interval points = reach.Of(criterion);
        if (points.High is { Sign: 0 } && points.Low is { } low) return numbers.Points(low);
        return points.High is { } high ? words.UpToPoints(numbers.Points(high)) : words.WithoutLimit;
    }

    /// <summary>What these parts alone may give or take, through the sections that weigh, choose and bound them.</summary>
    private string MostOf(IReadOnlyList<Criterion> readers, IReadOnlyList<Adjustment> adjusters)
    {
        if (adjusters.Count == 0 && readers.All(c => !c.IsPublished)) return words.YesUnpublished;
        SectionBounds tally = new SectionBounds(c => readers.Contains(c) && c.IsPublished ? reach.OutlookOf(c) : PointBounds.OfLine(null, canBeNothing: true), a => (adjusters.Contains(a), false));
        if (tally.Of(grid.Root).Whole is not { High: { } high, Low: { } low }) return words.YesUnbounded;
        if (low.Sign < 0 && high.Sign > 0) return words.YesBoth(numbers.Points(high), numbers.Points(-low));
        if (low.Sign == 0 && high.Sign == 0 && adjusters.Count > 0) return words.YesAdjusts;
        return low.Sign < 0 ? words.YesTakes(numbers.Points(-low)) : words.Yes(numbers.Points(high));
    }

    private IEnumerable<ExplanationSentence> AboutRefusals()
    {
        bool isCounted = grid.RefusalCriteria.Count + grid.RefusalAdjustments.Count > 0;
        if (isCounted) yield return ExplanationSentence.Note(MostOf(grid.RefusalCriteria, grid.RefusalAdjustments));
        else if (grid.RefusalOutcomes.Count > 0) yield return ExplanationSentence.Note(words.YesOutside);
        if (isCounted || grid.RefusalOutcomes.Count > 0 || grid.Identity.Refusals?.Cases is not null)
        {
            foreach (ExplanationSentence rule in LetterAdvice.RefusalsOf(grid, language, isSpoken: true, withRules: true)) yield return rule;
            yield break;
        }

        yield return ExplanationSentence.Note(grid.Identity.Extract is null ? words.RefusalsNo : letter.RefusalsUnsaid);
        if (grid.IsFrench) yield return ExplanationSentence.Note(letter.Silence);
    }

    private IEnumerable<ExplanationSentence> AboutTop()
    {
        foreach (string sentence in deciding.OfTop) yield return ExplanationSentence.Note(sentence);
        List<string> first = [.. grid.Outcomes.Where(o => o.Effect == OutcomeEffect.First).Select(o => o.Title.In(language))];
        if (first.Count > 0) yield return ExplanationSentence.Note(words.SomeGoFirst(string.Join(", ", first)));
        yield return ExplanationSentence.Note(deciding.WhoDecides);
    }

    /// <summary>The parts whose facts follow from the date of the calculation.</summary>
    private IEnumerable<ExplanationSentence> AboutTime()
    {
        List<Criterion> moving = [.. grid.Criteria.Where(c => c.Expressions.Any(Moves))];
        string titles = TitlesOf([.. moving.Select(c => c.Title), .. grid.Adjustments.Where(a => Moves(a.When)).Select(a => a.Title)]), outside = TitlesOf([.. grid.Outcomes.Where(o => Moves(o.When)).Select(o => o.Title)]);
        if (titles.Length > 0) yield return ExplanationSentence.Note(words.TimeYes(titles));
        else yield return ExplanationSentence.Note(outside.Length > 0 ? words.YesOutside : NoOf(words.TimeNo));
        foreach (ExplanationSentence rule in moving.Where(c => c.Lever == Lever.Time).SelectMany(c => rules.RuleOf(c, null))) yield return rule;
        if (outside.Length > 0) yield return ExplanationSentence.Note(words.TimeOutside(outside));
    }

    private bool Moves(Expression expression) => Reading.Reached(expression, grid.Formulas).Any(f => f.IsAsOf || f.Derivation is Derivation.Span { To: Vocabulary.AsOf } or Derivation.Span { From: Vocabulary.AsOf } || f.Event is not null);

    private IEnumerable<ExplanationSentence> AboutProof()
    {
        string titles = TitlesOf([.. grid.Criteria.Where(c => c.Evidence.IsVerified).Select(c => c.Title), .. grid.Adjustments.Where(a => a.Evidence.IsVerified).Select(a => a.Title)]), outside = TitlesOf([.. grid.Outcomes.Where(o => o.Evidence.IsVerified).Select(o => o.Title)]);
        yield return ExplanationSentence.Note(titles.Length > 0 ? words.ProofYes(titles) : NoOf(words.ProofNo));
        if (outside.Length > 0) yield return ExplanationSentence.Note(words.ProofOutside(outside));
    }

    private string TitlesOf(IEnumerable<LocalizedText> titles) => string.Join(", ", titles.Select(t => PhraseWords.In(language).Quoted(t.In(language))));
}
