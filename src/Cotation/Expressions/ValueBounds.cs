namespace Cotation;

/// <summary>Is all that a value may still become: yes, no, or unknown; the numbers or days between two bounds; one code, or any.</summary>
internal sealed record ValueBounds(ValueKind Kind)
{
    public bool CanBeUnknown { get; init; }

    public bool CanBeTrue { get; init; }

    public bool CanBeFalse { get; init; }

    /// <summary>Whether it may come true and may as well not.</summary>
    public bool IsOpen => CanBeTrue && (CanBeFalse || CanBeUnknown);

    /// <summary>Whether a known number, day or code is possible at all.</summary>
    public bool CanBeKnown { get; init; }

    /// <summary>The least number, or null where nothing limits it.</summary>
    public Rational? Low { get; init; }

    public Rational? High { get; init; }

    /// <summary>The one code or set it is, where that is certain if it is known.</summary>
    public Value? Only { get; init; }

    public static ValueBounds Nothing(ValueKind kind) => new(kind) { CanBeUnknown = true };

    public static ValueBounds Truth(bool canBeTrue, bool canBeFalse, bool canBeUnknown) =>
        new(ValueKind.YesNo) { CanBeTrue = canBeTrue, CanBeFalse = canBeFalse, CanBeUnknown = canBeUnknown, CanBeKnown = canBeTrue || canBeFalse };

    public static ValueBounds Between(ValueKind kind, Rational? low, Rational? high, bool canBeUnknown) =>
        new(kind) { Low = low, High = high, CanBeKnown = true, CanBeUnknown = canBeUnknown };

    public static ValueBounds Of(Value value, ValueKind kind, bool canBeUnknown = false) => value.Kind switch
    {
        ValueKind.Unknown => Nothing(kind),
        ValueKind.YesNo => Truth(value.IsTrue, value.IsFalse, canBeUnknown),
        ValueKind.Number or ValueKind.Date => Between(kind, value.Number, value.Number, canBeUnknown),
        _ => new ValueBounds(kind) { Only = value, CanBeKnown = true, CanBeUnknown = canBeUnknown },
    };

    /// <summary>Anything a fact may be.</summary>
    public static ValueBounds Any(Fact fact) => fact.ValueKind switch
    {
        ValueKind.YesNo => Truth(true, true, true),
        ValueKind.Number or ValueKind.Date => Between(fact.ValueKind, fact.Min, fact.Max, true),
        _ => new ValueBounds(fact.ValueKind) { CanBeKnown = true, CanBeUnknown = true },
    };

    /// <summary>What this or the other may become.</summary>
    public ValueBounds Or(ValueBounds other)
    {
        if (!other.CanBeKnown) return this with { CanBeUnknown = CanBeUnknown || other.CanBeUnknown };
        if (!CanBeKnown) return other with { CanBeUnknown = CanBeUnknown || other.CanBeUnknown };
        return new ValueBounds(Kind)
        {
            CanBeKnown = true,
            CanBeUnknown = CanBeUnknown || other.CanBeUnknown,
            CanBeTrue = CanBeTrue || other.CanBeTrue,
            CanBeFalse = CanBeFalse || other.CanBeFalse,
            Low = Low is { } a && other.Low is { } b ? Rational.Min(a, b) : null,
            High = High is { } c && other.High is { } d ? Rational.Max(c, d) : null,
            Only = Only is { } one && other.Only is { } two && one.Equals(two) ? one : null,
        };
    }

    /// <summary>This, kept within the bounds that a fact declares.</summary>
    public ValueBounds Within(Fact fact) => Kind != ValueKind.Number || !CanBeKnown ? this : this with
    {
        Low = Greater(Low, fact.Min),
        High = Lesser(High, fact.Max),
    };

    public static Rational? Greater(Rational? a, Rational? b) => a is { } x && b is { } y ? Rational.Max(x, y) : a ?? b;

    public static Rational? Lesser(Rational? a, Rational? b) => a is { } x && b is { } y ? Rational.Min(x, y) : a ?? b;
}
