using NodaTime;

namespace Cotation;

/// <summary>Says one line: the facts, the rule, the operation, what was cut, what is missing and what time will change.</summary>
internal sealed class LineExplainer(Audience audience, Language language)
{
    private readonly ExplanationWords words = ExplanationWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly RuleExplainer rules = new(language, audience == Audience.Applicant);
    private readonly OperationPhraser operations = new(audience, language);

    /// <summary>A dossier tells once how a fact was found, at the first line that reads it; other readers may look at one line alone.</summary>
    private readonly HashSet<Fact>? toldInDossier = audience == Audience.Auditor ? [] : null;

    private bool IsApplicant => audience == Audience.Applicant;

    public ExplanationEntry Explain(ScoreLine line)
    {
        var facts = new FactPhraser(audience, language, line.Criterion, line.Situation.Formulas);
        var sentences = new List<ExplanationSentence>();
        sentences.AddRange(DataOf(line, facts));
        if (line.State == LineState.NotMet) Add(SentenceKind.Operation, [words.NotMet]);
        if (line.State == LineState.Unknown) Add(SentenceKind.Missing, UnknownOf(line, facts));
        sentences.AddRange(RuleOf(line, facts));
        sentences.AddRange(OperationOf(line));
        if (line.State == LineState.Pending) Add(SentenceKind.Missing, PendingOf(line));
        if (line.OutrankedBy is { } other) Add(SentenceKind.Operation, [words.Outranked(other.In(language))]);
        if (line.Next is { } next) Add(SentenceKind.Change, [next.Points == 0 && line.Points != 0 ? words.Disappears(numbers.Date(next.On)) : words.ChangesOn(numbers.Date(next.On), SignedPoints(Rational.From(next.Change)))]);
        return new ExplanationEntry(line.Criterion.Id, HeadingOf(line), line.State, line.Points, [.. sentences.Where((s, i) => !sentences.Take(i).Any(s.SaysAs))]) { Facts = line.Facts };

        void Add(SentenceKind kind, IEnumerable<string> texts) => sentences.AddRange(texts.Select(t => new ExplanationSentence(kind, t)));
    }

    public string HeadingOf(ScoreLine line) => words.LineHeading(line.Criterion.Title.In(language), PointsOf(line));

    public string Points(decimal points) => numbers.Points(Rational.From(points));

    public string SignedPoints(Rational points) => (points.Sign > 0 ? "+" : "") + numbers.Points(points);

    public ExplanationEntry Explain(AdjustmentLine line)
    {
        Adjustment adjustment = line.Adjustment;
        string heading = words.LineHeading(adjustment.Title.In(language), line.State == LineState.Awarded ? SignedPoints(Rational.From(line.Change)) : Points(line.Change));
        string? state = line.State switch
        {
            LineState.Pending => IsApplicant ? words.PendingApplicant : words.PendingDesk,
            LineState.Unknown => IsApplicant ? words.UnknownApplicant : words.UnknownDesk,
            LineState.NotMet => words.NoChange,
            LineState.Awarded or LineState.Outranked => null,
        };
        List<ExplanationSentence> sentences = state is null ? [] : [new ExplanationSentence(line.State == LineState.NotMet ? SentenceKind.Operation : SentenceKind.Missing, state)];
        return new ExplanationEntry(adjustment.Id, heading, line.State, line.Change, [.. sentences, rules.RuleOf(adjustment)]);
    }

    /// <summary>How a section combines its lines, and what it cuts.</summary>
    public IEnumerable<ExplanationSentence> CombiningOf(SectionScore section)
    {
        if (section.Section.Combine != Combination.Sum) yield return new ExplanationSentence(SentenceKind.Parameter, words.OnlyOneCounts(section.Section.Combine));
        foreach (ExplanationSentence sentence in rules.WeighingOf(section.Section.Transform)) yield return sentence;
        foreach (ExplanationSentence sentence in operations.Of(section)) yield return sentence;
    }

    private string PointsOf(ScoreLine line) => line.State switch
    {
        LineState.Pending => words.ForNow(Points(line.Points)),
        LineState.Unknown when line.Note == LineNote.NotPublished => words.NotPublishedPoints,
        LineState.Unknown => words.ForNow(Points(line.Points)),
        LineState.Outranked => words.NotCounted(Points(line.Points)),
        LineState.Awarded => SignedPoints(Rational.From(line.Points)),
        LineState.NotMet => Points(line.Points),
    };

    /// <summary>Each fact, how it was found where it was not given, who counted in lists, and what differs from a computation.</summary>
    private IEnumerable<ExplanationSentence> DataOf(ScoreLine line, FactPhraser facts)
    {
        var decisions = new DecisionPhraser(facts, language, IsApplicant, line.Situation, toldInDossier ?? []);
        foreach (FactReading reading in line.Facts)
        {
            foreach (ExplanationSentence sentence in InputsOf(reading)) yield return sentence;
            foreach (ExplanationSentence sentence in decisions.Of(reading.Fact)) yield return sentence;
        }

        foreach (ExplanationSentence sentence in line.Criterion.Expressions.SelectMany(decisions.Within)) yield return sentence;
        foreach (string note in line.Facts.SelectMany(f => facts.Notes(f, line.Situation))) yield return new ExplanationSentence(SentenceKind.Data, note);

        IEnumerable<ExplanationSentence> InputsOf(FactReading reading) => facts.Sentences(reading).Select(s => new ExplanationSentence(SentenceKind.Data, s))
            .Concat(reading.IsKnown && (audience == Audience.Desk || toldInDossier?.Contains(reading.Fact) == false) ? reading.From.Where(f => f.IsKnown).SelectMany(InputsOf) : []);
    }

    private IEnumerable<ExplanationSentence> RuleOf(ScoreLine line, FactPhraser facts)
    {
        if (line.Criterion.Rule?.Exactly(language) is not { } own) return rules.RuleOf(line.Criterion, line);
        return [new ExplanationSentence(SentenceKind.Parameter, Placeholders.Fill(own, name => line.Facts.FirstOrDefault(f => f.Fact.Name == name) is { } reading ? facts.ValueOf(reading.Fact, reading.Value) : name))];
    }

    /// <summary>The judgement given, what is done to points, and the points worked out.</summary>
    private IEnumerable<ExplanationSentence> OperationOf(ScoreLine line)
    {
        LineResult result = line.State == LineState.Pending ? line.Proved : line.Now;
        if (result.Verdict != Verdict.Awarded && result.Quantity.Sign == 0) yield break;
        if (line.Criterion.Form is CriterionForm.Assessed && line.Situation.Application.AssessmentOf(line.Criterion.Id) is { } given)
            yield return new ExplanationSentence(SentenceKind.Data, words.AssessedBy(given.By!, given.Role, given.Reason!.TrimEnd('.') + "."));
        foreach (ExplanationSentence sentence in rules.WeighingOf(line.Criterion.Transform)) yield return sentence;
        foreach (ExplanationSentence sentence in operations.Of(line)) yield return sentence;
    }

    private IEnumerable<string> PendingOf(ScoreLine line)
    {
        List<string> refused = [.. RefusedProofs(line)];
        if (refused.Count == 0) yield return IsApplicant ? words.PendingApplicant : words.PendingDesk;
        foreach (string sentence in refused) yield return sentence;
        if (line.Criterion.Document?.In(language) is { } document) yield return IsApplicant ? words.Capital(words.MissingDocument(document)) : words.ExpectedDocument(document);
        yield return words.IfProved(numbers.Points(Rational.From(line.Earned)));
    }

    /// <summary>What was proved once and no longer is, or not well enough.</summary>
    private IEnumerable<string> RefusedProofs(ScoreLine line)
    {
        foreach (FactReading reading in line.Facts.Concat(line.Facts.SelectMany(f => f.From)))
        {
            if (reading.Evidence is not { } evidence) continue;
            if (evidence.Status == EvidenceStatus.Rejected) yield return words.ProofRejected;
            else if (evidence.Until is { } until && until < line.Situation.On) yield return words.ProofExpired(numbers.Date(until.Next()));
            else if (evidence.Status == EvidenceStatus.Verified && line.Criterion.Evidence.MaxAge is { } age && evidence.On is { } on && on.PlusSaturating(age) < line.Situation.On) yield return words.ProofExpired(numbers.Date(on.PlusSaturating(age).Next()));
        }
    }

    private IEnumerable<string> UnknownOf(ScoreLine line, FactPhraser facts)
    {
        string? note = line.Note switch
        {
            LineNote.NotPublished => words.NotPublished,
            LineNote.NotAssessed => words.NotAssessed,
            LineNote.AssessmentUnsigned => words.AssessmentUnsigned,
            LineNote.AssessmentOutOfBounds => words.AssessmentOutOfBounds,
            LineNote.TooLarge => words.TooLarge,
            LineNote.None => null,
        };
        if (note is not null)
        {
            yield return note;
            yield break;
        }

        yield return line.Now.Quantity.Sign > 0 ? words.PartlyKnown : IsApplicant ? words.UnknownApplicant : words.UnknownDesk;
        List<Fact> missing = [.. OpenFacts.Of(line.Criterion, line.Situation).Select(m => m.Fact).Distinct()];
        if (missing.Exists(f => f.Role == FactRole.Dwelling)) yield return words.DependsOnDwelling;
        List<Fact> others = missing.FindAll(f => f.Role != FactRole.Dwelling);
        foreach (Fact row in others.Where(f => f.Derivation is Derivation.Lookup))
            if (line.Situation.Formulas.Vocabulary.Table(((Derivation.Lookup)row.Derivation!).Table) is { } table) yield return words.NoRow(table.Label.In(language));
        others.RemoveAll(f => f.Derivation is Derivation.Lookup);
        if (others.Count > 0) yield return words.MissingFacts(facts.LabelsOf(others));
        if (missing.Count == 0 && line.Facts.All(f => f.Note == FactNote.None)) yield return words.NotComputable;
        if (line.Points != 0) yield return words.UnknownCounts(Points(line.Points));
    }
}
