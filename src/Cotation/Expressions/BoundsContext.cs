using NodaTime;

namespace Cotation;

/// <summary>Holds the values each fact may take: all completions of unknown or unproved facts on one day, or all days of an interval.</summary>
internal sealed class BoundsContext
{
    private readonly EvidenceFilter? filter;
    private readonly IReadOnlyList<(Expression Of, ValueBounds Bounds)> assumed;
    private Dictionary<(Fact, ListRecord?), ValueBounds>? derived;

    private BoundsContext(Situation situation, EvidenceFilter? filter, ValueBounds asOf, IReadOnlyList<(Expression Of, ValueBounds Bounds)>? assumed = null)
    {
        Situation = situation;
        this.filter = filter;
        AsOf = asOf;
        this.assumed = assumed ?? [];
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

    /// <summary>The same where a number is known and lies between two bounds, as it does in the band or the case that it stands in; null where it cannot.</summary>
    public BoundsContext? Assuming(Expression number, Rational? low, Rational? high)
    {
        ValueBounds found = BoundsEvaluator.Evaluate(number, this);
        Rational? least = ValueBounds.Greater(found.Low, low), most = ValueBounds.Lesser(found.High, high);
        if (!found.CanBeKnown || (least is { } from && most is { } to && from > to)) return null;
        return new BoundsContext(Situation, filter, AsOf, [(number, ValueBounds.Between(number.Kind, least, most, canBeUnknown: false)), .. assumed]);
    }

    /// <summary>The same where a condition holds, as far as it compares numbers with what is written.</summary>
    public BoundsContext? Assuming(Expression condition) => condition switch
    {
        Expression.And and => and.Operands.Aggregate((BoundsContext?)this, (context, part) => context?.Assuming(part)),
        Expression.Compare { Left: { Kind: ValueKind.Number } left, Right: Expression.Literal { Value: var right } } compare => Assuming(left, compare.Operator, right.Number),
        Expression.Compare { Left: Expression.Literal { Value: var left }, Right: { Kind: ValueKind.Number } right } compare => Assuming(right, compare.Operator.Mirror(), left.Number),
        _ => this,
    };

    /// <summary>The same where a condition does not hold, as far as it asks whether a number is known.</summary>
    public BoundsContext Excluding(Expression condition) => condition switch
    {
        Expression.Not { Of: Expression.Known { Of: { Kind: ValueKind.Number } number } } => Assuming(number, null, null) ?? this,
        Expression.Or or => or.Operands.Aggregate(this, (context, part) => context.Excluding(part)),
        _ => this,
    };

    /// <summary>What an expression is assumed to be, or null.</summary>
    public ValueBounds? AssumedOf(Expression expression)
    {
        foreach ((Expression of, ValueBounds bounds) in assumed)
            if (of.Equals(expression)) return bounds;
        return null;
    }

    /// <summary>What a fact derives to, of a field in a record, found once: each of many may name the one before it twice.</summary>
    public ValueBounds Once(Fact fact, ListRecord? record, Func<ValueBounds> find)
    {
        derived ??= [];
        return derived.TryGetValue((fact, record), out ValueBounds? found) ? found : derived[(fact, record)] = find();
    }

    /// <summary>Whether a given value counts now.</summary>
    public bool Accepts(Fact fact) => filter?.Accepts(Situation.Application.EvidenceOf(fact), Situation.On) != false;

    /// <summary>What a fact that is not given may be.</summary>
    public ValueBounds NotGiven(Fact fact) => IsStanding ? ValueBounds.Nothing(fact.ValueKind) : ValueBounds.Any(fact);

    /// <summary>What was derived from what may be, kept within the bounds that its fact declares; from what is, it is what it is.</summary>
    public ValueBounds Limited(ValueBounds derived, Fact fact) => IsStanding ? derived : derived.Within(fact);

    private BoundsContext? Assuming(Expression number, Comparison how, Rational bound) => how switch
    {
        Comparison.Less or Comparison.LessOrEqual => Assuming(number, null, bound),
        Comparison.Greater or Comparison.GreaterOrEqual => Assuming(number, bound, null),
        Comparison.Equal => Assuming(number, bound, bound),
        Comparison.NotEqual => this,
    };
}
