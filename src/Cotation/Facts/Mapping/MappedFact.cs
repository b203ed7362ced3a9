using NodaTime;

namespace Cotation;

/// <summary>Is a row being filled from an object, and what is wrong with its values.</summary>
internal struct MappedRow(ApplicationRow facts)
{
    public ApplicationRow Facts = facts;

    public Problems? Problems { get; private set; }

    public void Error(Location place, string code, Func<ProblemWords, string> message) => (Problems ??= new Problems()).Error(place, code, message);
}

/// <summary>Puts one fact of an object into a row, or gives it as a field of a record.</summary>
internal abstract record MappedFact<T>(Fact Fact)
{
    public Location? Where { get; init; }

    public virtual void Put(T source, ref MappedRow row)
    {
        Value value = ValueOf(source, ref row);
        if (value.IsKnown) row.Facts.Set(Fact, value);
    }

    public abstract Value ValueOf(T source, ref MappedRow row);

    /// <summary>The number, where its fact may have it.</summary>
    protected Value Bounded(Rational number, ref MappedRow row)
    {
        if (Fact.Kind == FactKind.Integer && !number.IsInteger) row.Error(Where!, "not-whole", w => w.NotWhole(Fact.FullName));
        else if (number < Fact.Min || number > Fact.Max) row.Error(Where!, "out-of-bounds", w => w.OutOfBounds(Fact.FullName, Fact.Min, Fact.Max));
        else return Value.Of(number);
        return Value.Unknown;
    }

    /// <summary>The code, where it is one of the list; one that stands for nothing known is unknown.</summary>
    protected string? Allowed(string? code, ref MappedRow row)
    {
        if (code is null) return null;
        if (Fact.Codes!.Find(code) is { } known) return known.IsUnknown ? null : known.Name;
        if (Fact.Codes.Allows(code)) return code;
        row.Error(Where!, "unknown-code", w => w.UnknownCodeOf(Fact.FullName));
        return null;
    }
}

internal sealed record MappedAnswer<T>(Fact Fact, Func<T, bool?> Value) : MappedFact<T>(Fact)
{
    public override void Put(T source, ref MappedRow row)
    {
        if (Value(source) is { } answer) row.Facts.SetAnswer(Fact.Slot, answer);
    }

    public override Value ValueOf(T source, ref MappedRow row) => Value(source) is { } answer ? Cotation.Value.Of(answer) : Cotation.Value.Unknown;
}

internal sealed record MappedWhole<T>(Fact Fact, Func<T, int?> Value) : MappedFact<T>(Fact)
{
    private readonly bool isBare = (Fact.Min ?? 0) == 0 && Fact.Max is null;

    public override void Put(T source, ref MappedRow row)
    {
        if (Value(source) is not { } whole) return;
        if (isBare && whole >= 0) row.Facts.SetCell(Fact.Cell, whole * 1_000_000L);
        else if (Bounded(whole, ref row) is { IsKnown: true } value) row.Facts.Set(Fact, value);
    }

    public override Value ValueOf(T source, ref MappedRow row) => Value(source) is { } whole ? Bounded(whole, ref row) : Cotation.Value.Unknown;
}

internal sealed record MappedNumber<T>(Fact Fact, Func<T, decimal?> Value) : MappedFact<T>(Fact)
{
    private const decimal Most = 1_000_000_000_000m;
    private readonly bool isBare = Fact.Kind != FactKind.Integer && (Fact.Min ?? 0) == 0 && Fact.Max is null;

    public override void Put(T source, ref MappedRow row)
    {
        if (Value(source) is not { } number) return;
        decimal millionths = number is >= 0 and < Most ? number * 1_000_000m : 0.5m;
        if (isBare && decimal.IsInteger(millionths)) row.Facts.SetCell(Fact.Cell, (long)millionths);
        else if (Bounded(Rational.From(number), ref row) is { IsKnown: true } value) row.Facts.Set(Fact, value);
    }

    public override Value ValueOf(T source, ref MappedRow row) => Value(source) is { } number ? Bounded(Rational.From(number), ref row) : Cotation.Value.Unknown;
}

internal sealed record MappedDay<T>(Fact Fact, Func<T, LocalDate?> Value) : MappedFact<T>(Fact)
{
    public override void Put(T source, ref MappedRow row)
    {
        if (DayOf(source, ref row) is { } day) row.Facts.SetCell(Fact.Cell, ApplicationRow.DayCell(day));
    }

    public override Value ValueOf(T source, ref MappedRow row) => DayOf(source, ref row) is { } day ? Cotation.Value.Of(day) : Cotation.Value.Unknown;

    private LocalDate? DayOf(T source, ref MappedRow row)
    {
        if (Value(source) is not { } day) return null;
        if (!ObjectReader.IsNoDate(day)) return day;
        row.Error(Where!, "no-date", w => w.NoDate);
        return null;
    }
}

internal sealed record MappedCode<T>(Fact Fact, Func<T, string?> Value) : MappedFact<T>(Fact)
{
    public override Value ValueOf(T source, ref MappedRow row) => Allowed(Value(source), ref row) is { } code ? Cotation.Value.OfCode(code) : Cotation.Value.Unknown;
}

internal sealed record MappedCodes<T>(Fact Fact, Func<T, IEnumerable<string>?> Value) : MappedFact<T>(Fact)
{
    public override Value ValueOf(T source, ref MappedRow row)
    {
        if (Value(source) is not { } codes) return Cotation.Value.Unknown;
        List<string> among = [];
        foreach (string code in codes.Distinct())
            if (Allowed(code, ref row) is { } known) among.Add(known);
        return Cotation.Value.Of((IReadOnlyList<string>)among);
    }
}

internal sealed record MappedList<T, TRecord>(Fact Fact, Func<T, IEnumerable<TRecord>?> Records, MappedFact<TRecord>[] Fields) : MappedFact<T>(Fact)
{
    public override Value ValueOf(T source, ref MappedRow row)
    {
        if (Records(source) is not { } records) return Cotation.Value.Unknown;
        List<ListRecord> all = [];
        foreach (TRecord record in records)
        {
            if (record is null)
            {
                row.Error(Where!, "null-record", w => w.NullRecord(Fact.FullName));
                continue;
            }

            var fields = new Value[Fact.Fields.Count];
            foreach (MappedFact<TRecord> field in Fields) fields[field.Fact.Slot] = field.ValueOf(record, ref row);
            all.Add(new ListRecord(fields));
            if (all.Count <= ListRecord.Most) continue;
            row.Error(Where!, "too-many-records", w => w.TooManyRecords(Fact.FullName, ListRecord.Most));
            return Cotation.Value.Unknown;
        }

        return Cotation.Value.Of((IReadOnlyList<ListRecord>)all);
    }
}
