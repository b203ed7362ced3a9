using NodaTime;

namespace Cotation;

/// <summary>Is what may still become of an application: over all that is unknown or not yet proved on its day, or as it stands while days go by.</summary>
internal sealed class Prospect
{
    private readonly Lens? lens;

    private Prospect(Situation situation, Lens? lens, Reach asOf)
    {
        Situation = situation;
        this.lens = lens;
        AsOf = asOf;
    }

    /// <summary>The application on its day, or on the first of the stretch.</summary>
    public Situation Situation { get; }

    /// <summary>The reference date, or all those of the stretch.</summary>
    public Reach AsOf { get; }

    /// <summary>Whether nothing changes but the day.</summary>
    public bool IsStanding => lens is null;

    /// <summary>All that is unknown may be found, and all that a lens does not yet accept may be proved.</summary>
    public static Prospect Open(Situation all, Lens lens) => new(all, lens, Reach.Of(Value.Of(all.On), ValueKind.Date));

    /// <summary>What a lens shows stays as it is from the situation's day to a last one; no proof, record, judgement or row of a table begins or ends between them.</summary>
    public static Prospect Standing(Situation seen, LocalDate last) => new(seen, null, Reach.Between(ValueKind.Date, Value.Of(seen.On).Number, Value.Of(last).Number, canBeUnknown: false));

    /// <summary>Whether a given value counts now.</summary>
    public bool Accepts(Fact fact) => lens?.Accepts(Situation.Application.EvidenceOf(fact), Situation.On) != false;

    /// <summary>What a fact that is not given may be.</summary>
    public Reach NotGiven(Fact fact) => IsStanding ? Reach.Nothing(fact.ValueKind) : Reach.Any(fact);

    /// <summary>What was derived from what may be, kept within the bounds that its fact declares; from what is, it is what it is.</summary>
    public Reach Kept(Reach derived, Fact fact) => IsStanding ? derived : derived.Within(fact);
}
