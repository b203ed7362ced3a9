using NodaTime;

namespace Cotation;

/// <summary>Holds the values each fact may take: all completions of unknown or unproved facts on one day, or all days of an interval.</summary>
internal sealed class BoundsContext
{
    private readonly EvidenceFilter? filter;

    private BoundsContext(Situation situation, EvidenceFilter? filter, ValueBounds asOf)
    {
        Situation = situation;
        this.filter = filter;
        AsOf = asOf;
    }

    /// <summary>The application on its day, or on the first of the interval.</summary>
    public Situation Situation { get; }

    /// <summary>The reference date, or all those of the interval.</summary>
    public ValueBounds AsOf { get; }

    /// <summary>Whether nothing changes but the day.</summary>
    public bool IsStanding => filter is null;

    /// <summary>All that is unknown may be found, and all that a filter does not yet accept may be proved.</summary>
    public static BoundsContext Open(Situation all, EvidenceFilter filter) => new(all, filter, ValueBounds.Of(Value.Of(all.On), ValueKind.Date));

    /// <summary>What a filter shows stays as it is from the situation's day to a last one; no proof, record, judgement or row of a table begins or ends between them.</summary>
    public static BoundsContext Standing(Situation seen, LocalDate last) => new(seen, null, ValueBounds.Between(ValueKind.Date, Value.Of(seen.On).Number, Value.Of(last).Number, canBeUnknown: false));

    /// <summary>Whether a given value counts now.</summary>
    public bool Accepts(Fact fact) => filter?.Accepts(Situation.Application.EvidenceOf(fact), Situation.On) != false;

    /// <summary>What a fact that is not given may be.</summary>
    public ValueBounds NotGiven(Fact fact) => IsStanding ? ValueBounds.Nothing(fact.ValueKind) : ValueBounds.Any(fact);

    /// <summary>What was derived from what may be, kept within the bounds that its fact declares; from what is, it is what it is.</summary>
    public ValueBounds Limited(ValueBounds derived, Fact fact) => IsStanding ? derived : derived.Within(fact);
}
