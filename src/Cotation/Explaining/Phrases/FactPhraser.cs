namespace Cotation;

/// <summary>Says a fact as its reader would: to the applicant as a sentence, to the others with its proof.</summary>
internal sealed class FactPhraser(Audience audience, Language language, Criterion? criterion, Formulas? formulas = null)
{
    private readonly ExplanationWords words = ExplanationWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);

    private readonly IReadOnlyList<Rational> bounds = criterion is null ? [] : [.. criterion.Bounds, .. formulas is null ? [] : BoundsIn(criterion, formulas)];

    /// <summary>As few decimals as keep a shown number on its side of all that the criterion and the formulas below it compare with, and of the whole units that it counts.</summary>
    public int DecimalsFor(Rational number, string? unit) =>
        NumberWords.DecimalsFor(number, unit, criterion?.Form is CriterionForm.PerUnit ? [.. bounds, number.Floor(), number.Ceiling()] : bounds);

    /// <summary>What the fact is, to this reader.</summary>
    public IEnumerable<string> Sentences(FactReading reading)
    {
        if (!reading.IsKnown)
        {
            if (reading.Note == FactNote.SpanReversed) yield return words.Capital(words.Reversed(reading.Fact.Label.In(language)));
            yield break;
        }

        if (audience != Audience.Applicant) yield return words.FactWithProof(words.Capital(reading.Fact.Label.In(language)), ValueOf(reading), ProofOf(reading));
        else foreach (string sentence in Spoken(reading)) yield return sentence;
    }

    public IEnumerable<string> Notes(FactReading reading, Situation all)
    {
        if (reading.Note != FactNote.DiffersFromDerivation) return [];
        Value derived = all.Derived(reading.Fact);
        return [words.Differs(reading.Fact.Label.In(language), ValueOf(reading.Fact, derived))];
    }

    public string ValueOf(Fact fact, Value value) => value.Kind switch
    {
        ValueKind.YesNo => numbers.YesNo(value.IsTrue),
        ValueKind.Number => numbers.Counted(value.Number, fact.Unit, DecimalsFor(value.Number, fact.Unit)),
        ValueKind.Date => numbers.Date(value.Date),
        ValueKind.Code => LabelOf(fact, value.Code),
        ValueKind.Codes => value.Codes.Count == 0 ? "0" : string.Join(", ", value.Codes.Order(StringComparer.Ordinal).Select(c => PhraseWords.In(language).Quoted(LabelOf(fact, c)))),
        ValueKind.List => ListOf(fact, value.Records),
        _ => words.NotKnown,
    };

    public string ProofOf(FactReading reading)
    {
        if (reading.Evidence is not { } evidence) return words.Derived;
        return reading.Status switch
        {
            EvidenceStatus.Verified => words.VerifiedBy(evidence.On is { } on ? numbers.Date(on) : null, evidence.By, evidence.Document),
            EvidenceStatus.Registered => words.Registered,
            EvidenceStatus.Rejected => words.Rejected,
            _ => words.Declared,
        };
    }

    public string LabelsOf(IEnumerable<Fact> facts) => string.Join(", ", facts.Select(f => f.Label.In(language)).Distinct());

    private static IEnumerable<Rational> BoundsIn(Criterion criterion, Formulas formulas) => Reading.Reached(criterion.Expressions, formulas)
        .Select(formulas.Of).OfType<Expression>().SelectMany(e => e.All).OfType<Expression.Literal>().Where(l => l.Kind == ValueKind.Number).Select(l => l.Value.Number);

    private string ValueOf(FactReading reading) => ValueOf(reading.Fact, reading.Value);

    private string LabelOf(Fact fact, string code) => fact.Codes?.Find(code)?.Label.In(language) ?? code;

    /// <summary>How many records, with their days where they are events.</summary>
    private string ListOf(Fact list, IReadOnlyList<ListRecord> records)
    {
        string count = numbers.Number(records.Count);
        if (list.Event is not { } date || list.Field(date) is not { } field) return count;
        List<ListRecord> dated = [.. records.Where(r => r.Fields[field.Slot].IsKnown)];
        dated.Sort((a, b) => a.Fields[field.Slot].Date.CompareTo(b.Fields[field.Slot].Date));
        return dated.Count == 0 ? count : $"{count} ({string.Join(", ", dated.Select(r => numbers.Date(r.Fields[field.Slot].Date)))})";
    }

    private IEnumerable<string> Spoken(FactReading reading)
    {
        Fact fact = reading.Fact;
        if (reading.Value.Kind == ValueKind.List && fact.SecondPerson?.Exactly(language) is { } one && reading.Value.Records.Count > 0) return reading.Value.Records.Select(r => Record(fact, r, one)).Distinct();
        LocalizedText? spoken = reading.Value.Kind switch
        {
            ValueKind.YesNo => reading.Value.IsTrue ? fact.SecondPerson : fact.SecondPersonNot,
            ValueKind.Code => fact.Codes?.Find(reading.Value.Code)?.SecondPerson,
            ValueKind.Number or ValueKind.Date => fact.SecondPerson,
            _ => null,
        };
        return [spoken?.Exactly(language) is { } sentence ? Placeholders.Fill(sentence, _ => ValueOf(reading)) + "." : words.Fact(words.Capital(fact.Label.In(language)), ValueOf(reading))];
    }

    /// <summary>One record in words: « Vous avez refusé un logement le 12 février 2026. »</summary>
    private string Record(Fact list, ListRecord record, string sentence)
    {
        if (list.Otherwise is { } other && list.Field(other.When) is { } when && record.Fields[when.Slot].IsTrue && other.SecondPerson?.Exactly(language) is { } silent) sentence = silent;
        return Placeholders.Fill(sentence, name => list.Field(name) is { } field ? ValueOf(field, record.Fields[field.Slot]) : name) + ".";
    }
}
