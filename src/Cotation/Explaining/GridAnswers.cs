using System.Text;

namespace Cotation;

/// <summary>Answers what people ask or believe of a grid, the answer first; a line counts where it reads a fact directly or through another.</summary>
internal sealed class GridAnswers(Grid grid, Language language)
{
    private readonly GridWords words = GridWords.In(language);
    private readonly LetterWords letter = LetterWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly RuleExplainer rules = new(language, isSpoken: true);
    private readonly GridReach reach = new(grid);

    /// <summary>The built-in list, then the territory's own; those of the list about facts its vocabulary does not know are left out.</summary>
    public IReadOnlyList<Question> Questions { get; } =
        [.. BuiltIn().Where(q => q.About != QuestionAbout.Facts || q.Facts.Any(f => grid.Vocabulary.Find(f.Split('.')[0]) is not null)), .. grid.Questions];

    public IReadOnlyList<ExplanationBlock> Blocks() => [.. Questions.Select(q => new ExplanationBlock("answer", q.Id, q.Asked.In(language), [new ExplanationEntry(null, null, null, null, [.. AnswerTo(q)])]))];

    public ExplanationBlock NotCounted(string? heading)
    {
        List<ExplanationSentence> topics = [.. Questions.Where(q => q.About == QuestionAbout.Facts && q.Topic is not null && !IsRead(q)).Select(q => Note(PhraseWords.In(language).Inner(q.Topic!.In(language))))];
        ExplanationSentence said = topics.Count == 0 ? Note(words.Nothing) : new ExplanationSentence(SentenceKind.Note, words.NotLookedAt(grid.Identity.Extract is not null), topics);
        return new ExplanationBlock("notCounted", null, heading, [new ExplanationEntry(null, null, null, null, [said])]);
    }

    public IEnumerable<ExplanationSentence> AnswerTo(Question question) => question.About switch
    {
        QuestionAbout.Facts => AboutFacts(question),
        QuestionAbout.Refusals => AboutRefusals(),
        QuestionAbout.Top => AboutTop(),
        QuestionAbout.Time => AboutTime(),
        QuestionAbout.Proof => AboutProof(),
    };

    private static List<Question> BuiltIn()
    {
        using Stream stream = typeof(GridAnswers).Assembly.GetManifestResourceStream("questions.json")!;
        using var text = new StreamReader(stream, Encoding.UTF8);
        var problems = new Problems();
        return [.. JsonReader.Read(new Source("questions.json", text.ReadToEnd()), problems)!.Items.Select(i => Question.Read(i, problems))];
    }

    private static ExplanationSentence Note(string text) => new(SentenceKind.Note, text);

    private bool IsRead(Question question) => ReadersOf(question).Count > 0 || OutsideOf(question).Any();

    private List<Criterion> ReadersOf(Question question) => [.. grid.Criteria.Where(c => c.Expressions.Any(e => Reads(e, question)))];

    private IEnumerable<LocalizedText> OutsideOf(Question question) =>
        grid.Outcomes.Where(o => Reads(o.When, question)).Select(o => o.Title)
            .Concat(grid.Root.AllSections.SelectMany(s => s.Adjustments).Where(a => Reads(a.When, question)).Select(a => a.Title))
            .Concat(grid.Applies is { } applies && Reads(applies, question) ? [grid.AppliesTitle ?? grid.Identity.Title] : []);

    private bool Reads(Expression expression, Question question) => Reading.Reached(expression, grid.Formulas).Any(f => question.Facts.Contains(f.FullName));

    private IEnumerable<ExplanationSentence> AboutFacts(Question question)
    {
        List<Criterion> readers = ReadersOf(question);
        List<string> outside = [.. OutsideOf(question).Select(t => t.In(language))];
        if (readers.Count == 0) yield return Note(outside.Count > 0 ? words.YesOutside : grid.Identity.Extract is null ? words.No : words.NoInExtract);
        else yield return Note(MostOf(readers));
        foreach (Criterion criterion in readers)
        {
            bool isDirect = criterion.Reads.Any(f => question.Facts.Contains(f.FullName));
            Fact? through = isDirect ? null : criterion.Reads.FirstOrDefault(f => Reads(new Expression.FactRef(f), question));
            string title = criterion.Title.In(language);
            yield return Note(through is null ? words.Line(title, PointsOf(criterion)) : words.Through(title, through.Label.In(language)));
        }

        foreach (string title in outside) yield return Note(words.Outside(title));
    }

    private string PointsOf(Criterion criterion)
    {
        if (!criterion.IsPublished) return ExplanationWords.In(language).NotPublishedPoints;
        Interval points = reach.Of(criterion);
        if (points.High is { Sign: 0 } && points.Low is { } low) return numbers.Points(low);
        return points.High is { } high ? words.UpToPoints(numbers.Points(high)) : words.Unbounded("").TrimStart(' ', NumberWords.NoBreak, ':');
    }

    private string MostOf(List<Criterion> readers)
    {
        if (readers.TrueForAll(c => !c.IsPublished)) return words.YesUnpublished;
        Interval all = readers.Where(c => c.IsPublished).Aggregate(Interval.Zero, (sum, c) => sum + reach.Of(c));
        if (all.High is not { } high || all.Low is not { } low) return words.YesUnbounded;
        if (low.Sign < 0 && high.Sign > 0) return words.YesBoth(numbers.Points(high), numbers.Points(-low));
        return low.Sign < 0 ? words.YesTakes(numbers.Points(-low)) : words.Yes(numbers.Points(high));
    }

    private IEnumerable<ExplanationSentence> AboutRefusals()
    {
        if (grid.RefusalCriteria.Count == 0 && grid.Identity.Refusals is null) return [Note(grid.Identity.Extract is null ? words.RefusalsNo : letter.RefusalsUnsaid), .. grid.IsFrench ? [Note(letter.Silence)] : Array.Empty<ExplanationSentence>()];
        return [Note(MostOf([.. grid.RefusalCriteria])), .. AdviceParts.RefusalsOf(grid, language, isSpoken: true, withRules: true)];
    }

    private IEnumerable<ExplanationSentence> AboutTop()
    {
        yield return Note(words.TopScore);
        List<string> first = [.. grid.Outcomes.Where(o => o.Effect == OutcomeEffect.First).Select(o => o.Title.In(language))];
        if (first.Count > 0) yield return Note(words.SomeGoFirst(string.Join(", ", first)));
        yield return Note(letter.WhoDecides);
    }

    /// <summary>The lines whose facts follow from the date of the calculation.</summary>
    private IEnumerable<ExplanationSentence> AboutTime()
    {
        List<Criterion> moving = [.. grid.Criteria.Where(c => c.Expressions.Any(e => Reading.Reached(e, grid.Formulas).Any(f => f.IsAsOf || f.Derivation is Derivation.Span { To: Vocabulary.AsOf } || f.Event is not null)))];
        yield return Note(moving.Count > 0 ? words.TimeYes(Titles(moving)) : words.TimeNo);
        foreach (ExplanationSentence rule in moving.Where(c => c.Lever == Lever.Time).SelectMany(c => rules.RuleOf(c, null))) yield return rule;
    }

    private IEnumerable<ExplanationSentence> AboutProof()
    {
        List<Criterion> proved = [.. grid.Criteria.Where(c => c.Evidence.IsVerified)];
        yield return Note(proved.Count > 0 ? words.ProofYes(Titles(proved)) : words.ProofNo);
    }

    private string Titles(IEnumerable<Criterion> criteria) => string.Join(", ", criteria.Select(c => PhraseWords.In(language).Quoted(c.Title.In(language))));
}
