using NodaTime;

namespace Cotation;

/// <summary>Is what is known of a fact: nothing, yes or no, a number, a day, a code, a set of codes, or records.</summary>
internal readonly struct Value : IEquatable<Value>
{
    /// <summary>How many significant digits a number of an application may have: programs write a twelfth of a sum with 17.</summary>
    public const int MostDigits = 28;

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private readonly Rational number;
    private readonly object? content;

    private Value(ValueKind kind, Rational number, object? content)
    {
        Kind = kind;
        this.number = number;
        this.content = content;
    }

    public ValueKind Kind { get; }

    public static Value Unknown => default;

    public static Value True => Of(true);

    public static Value False => Of(false);

    public bool IsKnown => Kind != ValueKind.Unknown;

    public bool IsTrue => Kind == ValueKind.YesNo && number.Sign > 0;

    public bool IsFalse => Kind == ValueKind.YesNo && number.Sign == 0;

    /// <summary>The number; days since 1970 for a date, 1 for yes.</summary>
    public Rational Number => number;

    public LocalDate Date => Epoch.PlusDays((int)number.Numerator);

    public string Code => (string)content!;

    public IReadOnlyList<string> Codes => (IReadOnlyList<string>)content!;

    public IReadOnlyList<ListRecord> Records => (IReadOnlyList<ListRecord>)content!;

    public static Value Of(bool value) => new(ValueKind.YesNo, value ? 1 : 0, null);

    public static Value Of(Rational value) => new(ValueKind.Number, value, null);

    public static Value Of(LocalDate value) => new(ValueKind.Date, DaysOf(value), null);

    public static Value OfDays(long days) => new(ValueKind.Date, days, null);

    public static Value OfCode(string value) => new(ValueKind.Code, default, value);

    public static Value Of(IReadOnlyList<string> codes) => new(ValueKind.Codes, default, codes);

    public static Value Of(IReadOnlyList<ListRecord> records) => new(ValueKind.List, default, records);

    /// <summary>The same value under another vocabulary's fact: the fields of a record keep their names, not their slots.</summary>
    public Value As(Fact own, Fact other)
    {
        if (!IsKnown || Kind != ValueKind.List || ReferenceEquals(own, other)) return this;
        return Of((IReadOnlyList<ListRecord>)[.. Records.Select(r => new ListRecord([.. other.Fields.Select(f => own.Field(f.Name) is { } same && same.Kind == f.Kind ? r.Fields[same.Slot] : Unknown)]))]);
    }

    public static int DaysOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    public bool Equals(Value other)
    {
        if (Kind != other.Kind) return false;
        return Kind switch
        {
            ValueKind.Code => Code == other.Code,
            ValueKind.Codes => Codes.Order(StringComparer.Ordinal).SequenceEqual(other.Codes.Order(StringComparer.Ordinal)),
            ValueKind.List => Records.SequenceEqual(other.Records),
            _ => number == other.number,
        };
    }

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => Kind switch
    {
        ValueKind.Code => Code.GetHashCode(StringComparison.Ordinal),
        ValueKind.Codes => Codes.Count,
        ValueKind.List => Records.Count,
        _ => number.GetHashCode(),
    };
}

/// <summary>One record of a list fact: a value for each field of the list, in the order of its fields.</summary>
internal sealed record ListRecord(IReadOnlyList<Value> Fields)
{
    /// <summary>The most records of one list of an application: a condition may look at each of them for each of them.</summary>
    public const int Most = 500;

    public bool Equals(ListRecord? other) => other is not null && Fields.SequenceEqual(other.Fields);

    public override int GetHashCode() => Fields.Count;
}
