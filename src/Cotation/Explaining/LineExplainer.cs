using NodaTime;

namespace Cotation;

/// <summary>Says one line: the facts, the rule, the operation, what was cut, what is missing and what time will change.</summary>
internal sealed class LineExplainer(Audience audience, Language language)
{
    private readonly ExplanationWords words = ExplanationWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly ConditionPhraser phraser = new(language);

    public ExplanationEntry Explain(ScoreLine line)
    {
        var facts = new FactPhraser(audience, language, line.Criterion);
        var sentences = new List<string>();
        foreach (FactReading reading in line.Facts) sentences.AddRange(facts.Sentences(reading));
        foreach (FactReading reading in line.Facts) sentences.AddRange(facts.Notes(reading, line.Situation));
        if (line.State == LineState.NotMet) sentences.Add(words.NotMet);
        if (line.State == LineState.Unknown) sentences.AddRange(UnknownOf(line, facts));
        sentences.AddRange(RuleOf(line, facts));
        sentences.AddRange(OperationOf(line));
        if (line.State == LineState.Pending) sentences.AddRange(PendingOf(line));
        if (line.OutrankedBy is { } other) sentences.Add(words.Outranked(other.In(language)));
        if (line.Next is { } next) sentences.Add(words.ChangesOn(numbers.Date(next.On), SignedPoints(Rational.From(next.Change))));
        return new ExplanationEntry(line.Criterion.Id, words.LineHeading(line.Criterion.Title.In(language), PointsOf(line)), line.State, line.Points, [.. sentences.Distinct()]);
    }

    public string Points(decimal points) => numbers.Points(Rational.From(points));

    public string SignedPoints(Rational points) => (points.Sign > 0 ? "+" : "") + numbers.Points(points);

    private string PointsOf(ScoreLine line) => line.State switch
    {
        LineState.Pending => words.ForNow(Points(line.Points)),
        LineState.Unknown when line.Note == LineNote.NotPublished => words.NotPublishedPoints,
        LineState.Unknown => words.ForNow(Points(line.Points)),
        LineState.Outranked => words.NotCounted(Points(line.Points)),
        LineState.Awarded => SignedPoints(Rational.From(line.Points)),
        LineState.NotMet => Points(line.Points),
    };

    private IEnumerable<string> RuleOf(ScoreLine line, FactPhraser facts)
    {
        Criterion criterion = line.Criterion;
        if (criterion.Rule is { } own) return [Braces.Fill(own.In(language), name => line.Facts.FirstOrDefault(f => f.Fact.Name == name) is { } reading ? facts.ValueOf(reading.Fact, reading.Value) : name)];
        return criterion.Form switch
        {
            CriterionForm.Condition form => [line.Proved.Finding == Finding.Awarded ? RuleHere(form.When, form.Points) : Rule(form.When, form.Points)],
            CriterionForm.Cases form => RuleOfCases(form, line.Proved.Held),
            CriterionForm.Bands form => RuleOfBands(form, line.Proved.Held),
            CriterionForm.PerUnit form => RuleOfUnits(form),
            CriterionForm.Assessed form => [words.RuleAssessed(numbers.Number(form.From), numbers.Points(form.To))],
            _ => [],
        };
    }

    /// <summary>The rule of a plain yes that was just said of the person.</summary>
    private string RuleHere(Expression when, Expression? points) =>
        when is Expression.FactRef && points is Expression.Literal { Value.Number: { Sign: >= 0 } plain } ? words.RuleHere(numbers.Points(plain)) : Rule(when, points);

    private string Rule(Expression when, Expression? points)
    {
        string condition = phraser.Condition(when);
        if (points is null) return words.RuleNotPublished(condition);
        if (points is not Expression.Literal { Value.Number: var number }) return words.RuleIfComputed(condition, phraser.Thing(points));
        return number.Sign < 0 ? words.RuleTakes(numbers.Points(-number), condition) : words.RuleIf(numbers.Points(number), condition);
    }

    /// <summary>The case that holds, or all of them where none does.</summary>
    private IEnumerable<string> RuleOfCases(CriterionForm.Cases form, int held)
    {
        if (held >= 0 && held < form.Ordered.Count) return [Rule(form.Ordered[held].When, form.Ordered[held].Points)];
        List<string> rules = [.. form.Ordered.Select(c => Rule(c.When, c.Points))];
        if (form.HasOtherwise && form.Otherwise is Expression.Literal otherwise) rules.Add(words.RuleOtherwise(numbers.Points(otherwise.Value.Number)));
        return rules;
    }

    private IEnumerable<string> RuleOfBands(CriterionForm.Bands form, int held)
    {
        string thing = phraser.Thing(form.Value);
        string? unit = phraser.UnitOf(form.Value);
        IEnumerable<Band> bands = held >= 0 ? [form.Ordered[held]] : form.Ordered;
        return bands.Where(b => b.IsBounded).Select(b =>
        {
            string condition = PhraseWords.In(language).Keeps(thing, phraser.Band(b, unit));
            return b.Points is Expression.Literal { Value.Number: var points }
                ? points.Sign < 0 ? words.RuleTakes(numbers.Points(-points), condition) : words.RuleIf(numbers.Points(points), condition)
                : b.Points is null ? words.RuleNotPublished(condition) : words.RuleIfComputed(condition, phraser.Thing(b.Points));
        });
    }

    private IEnumerable<string> RuleOfUnits(CriterionForm.PerUnit form)
    {
        string? unit = phraser.UnitOf(form.Value);
        string each = form.Value is Expression.Aggregate { How: AggregateHow.Count } count
            ? words.EachOf(count.List.Label.In(language), count.Body is null ? null : phraser.Condition(count.Body))
            : words.FullUnit(unit, phraser.Thing(form.Value));
        if (form.Points is Expression.Literal { Value.Number: var points }) yield return points.Sign < 0 ? words.RulePerTakes(numbers.Points(-points), each) : words.RulePer(numbers.Points(points), each);
        if (form.Beyond.Sign != 0) yield return words.Beyond(numbers.Counted(form.Beyond, unit));
    }

    private IEnumerable<string> OperationOf(ScoreLine line)
    {
        LineResult result = line.State == LineState.Pending ? line.Proved : line.Now;
        if (line.Criterion.Form is CriterionForm.PerUnit { Points: Expression.Literal { Value.Number: var points } } && result.Finding == Finding.Awarded && (result.Quantity != Rational.One || result.Cut.Sign != 0))
            yield return words.Product(numbers.Number(result.Quantity), numbers.Points(points), numbers.Points(points * result.Quantity));
        if (line.Criterion.Form is CriterionForm.Assessed && result.Finding == Finding.Awarded && line.Situation.Application.AssessmentOf(line.Criterion.Id) is { } given)
            yield return words.AssessedBy(given.By!, given.Role, given.Reason!.TrimEnd('.') + ".");
        if (result.Finding == Finding.Awarded) foreach (string sentence in WeighingOf(line.Criterion.Trim)) yield return sentence;
        if (result.Cut.Sign > 0 && line.Criterion.Trim.Cap is { } cap)
            yield return words.Maximum(numbers.Points(cap)) + " " + words.Capital(words.CutAway(numbers.Points(result.Cut), result.Cut < 2)) + ".";
        if (result.Cut.Sign < 0 && line.Criterion.Trim.Floor is { } floor) yield return words.FloorRaised(numbers.Points(floor));
    }

    /// <summary>What is done to points before floor and cap.</summary>
    public IEnumerable<string> WeighingOf(Trim trim)
    {
        if (trim.Weight != Rational.One) yield return words.Weighed(numbers.Number(trim.Weight));
        if (trim.Round is { } round) yield return words.Rounded(numbers.Points(round.To));
    }

    private IEnumerable<string> PendingOf(ScoreLine line)
    {
        yield return audience == Audience.Applicant ? words.PendingApplicant : words.PendingDesk;
        foreach (FactReading reading in line.Facts.Concat(line.Facts.SelectMany(f => f.From)))
        {
            if (reading.Evidence is not { } evidence) continue;
            if (evidence.Status == EvidenceStatus.Rejected) yield return words.ProofRejected;
            else if (evidence.Until is { } until && until < line.Situation.On) yield return words.ProofExpired(numbers.Date(until.PlusDays(1)));
            else if (evidence.Status == EvidenceStatus.Verified && line.Criterion.Evidence.MaxAge is { } age && evidence.On is { } on && on.Plus(age) < line.Situation.On) yield return words.ProofExpired(numbers.Date(on.Plus(age).PlusDays(1)));
        }

        if (line.Criterion.Document is { } document) yield return words.Capital(words.MissingDocument(document.In(language)));
        yield return words.IfProved(numbers.Points(Rational.From(line.Earned)));
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

        yield return audience == Audience.Applicant ? words.UnknownApplicant : words.UnknownDesk;
        List<Fact> missing = [.. MissingFacts.MissingIn(line.Criterion.Reads, line.Situation).Select(m => m.Fact).Distinct()];
        if (missing.Exists(f => f.Name == "logement")) yield return words.DependsOnDwelling;
        List<Fact> others = missing.FindAll(f => f.Name != "logement");
        foreach (Fact row in others.Where(f => f.Derivation is Derivation.Lookup))
            if (line.Situation.Formulas.Vocabulary.Table(((Derivation.Lookup)row.Derivation!).Table) is { } table) yield return words.NoRow(table.Label.In(language));
        others.RemoveAll(f => f.Derivation is Derivation.Lookup);
        if (others.Count > 0) yield return words.MissingFacts(facts.LabelsOf(others));
        if (missing.Count == 0 && line.Facts.All(f => f.Note == FactNote.None)) yield return words.NotComputable;
        if (line.Points != 0) yield return words.UnknownCounts(Points(line.Points));
    }
}
