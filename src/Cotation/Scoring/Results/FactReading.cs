namespace Cotation;

/// <summary>Says what is worth telling about how a fact was found.</summary>
internal enum FactNote
{
    /// <summary>There is nothing to tell.</summary>
    None,

    /// <summary>It is given, and its derivation gives another value; the given one stands.</summary>
    DiffersFromDerivation,

    /// <summary>It is a span whose start lies after its end, so it is unknown.</summary>
    SpanReversed,
}

/// <summary>Holds a fact as a line read it: its value, its proof, and what it was derived from. Immutable.</summary>
internal sealed class FactReading
{
    internal FactReading(Fact fact, Value value, EvidenceStatus status, Evidence? evidence, FactNote note, IReadOnlyList<FactReading> from, Situation all)
    {
        Fact = fact;
        Value = value;
        Status = status;
        Evidence = evidence;
        Note = note;
        From = from;
        On = all.On;
        Formula = all.Formulas.Of(fact);
    }

    /// <summary>Gives the fact.</summary>
    public Fact Fact { get; }

    /// <summary>Gives whether its value is known.</summary>
    public bool IsKnown => Value.IsKnown;

    /// <summary>Gives how far it is proved; a derived fact stands as its weakest input.</summary>
    public EvidenceStatus Status { get; }

    /// <summary>Gives the evidence that came with it, or null for a derived fact.</summary>
    public Evidence? Evidence { get; }

    /// <summary>Gives what is worth telling about how it was found.</summary>
    public FactNote Note { get; }

    /// <summary>Gives the facts it was derived from; empty for one that was given.</summary>
    public IReadOnlyList<FactReading> From { get; }

    internal Value Value { get; }

    internal NodaTime.LocalDate On { get; }

    internal Expression? Formula { get; }

    internal static IReadOnlyList<FactReading> Of(Criterion criterion, Situation all) =>
        [.. criterion.Reads.Where(f => f is { List: null, IsAsOf: false }).Select(f => Of(f, all))];

    internal static FactReading Of(Fact fact, Situation all)
    {
        bool isGiven = all.Given(fact).IsKnown;
        Value value = all.Of(fact);
        FactNote note = FactNote.None;
        IReadOnlyList<FactReading> from = [];
        if (fact.IsDerived)
        {
            Value derived = all.Derived(fact);
            if (isGiven && derived.IsKnown && !derived.Equals(value)) note = FactNote.DiffersFromDerivation;
            if (!isGiven)
            {
                from = [.. all.Formulas.InputsOf(fact).Where(f => f is { List: null, IsAsOf: false }).Select(f => Of(f, all))];
                if (IsReversed(fact, all)) note = FactNote.SpanReversed;
            }
        }

        return new FactReading(fact, value, all.StatusOf(fact), isGiven || !fact.IsDerived ? all.Application.EvidenceOf(fact) : null, note, from, all);
    }

    private static bool IsReversed(Fact fact, Situation all) =>
        fact.Derivation is Derivation.Span span
        && all.Formulas.Vocabulary.Find(span.From) is { } start && all.Formulas.Vocabulary.Find(span.To) is { } end
        && all.Of(start) is { IsKnown: true } from && all.Of(end) is { IsKnown: true } to && from.Number > to.Number;
}
