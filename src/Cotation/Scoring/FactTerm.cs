namespace Cotation;

/// <summary>Reads a fact: as it is given, where its evidence is what is asked for, else what it follows from.</summary>
internal sealed class FactTerm(Fact fact, Term? derived, int place) : Term
{
    public override Exact Of(ref TermFrame frame)
    {
        if (derived is null) return Given(ref frame);
        if (frame.TryKept(place, out Exact kept)) return kept;
        Exact given = Given(ref frame);
        return frame.Keep(place, given.IsKnown ? given : derived.Of(ref frame));
    }

    public override string? CodeOf(ref TermFrame frame)
    {
        long cell = frame.Application.Row.CellOf(fact);
        if (cell == ApplicationRow.Unknown || !frame.Accepts(fact)) return derived?.CodeOf(ref frame);
        return cell == ApplicationRow.Other ? frame.Application.ValueOf(fact).Code : fact.Codes!.All[(int)cell].Name;
    }

    private Exact Given(ref TermFrame frame)
    {
        long cell = frame.Application.Row.CellOf(fact);
        if (cell == ApplicationRow.Unknown || !frame.Accepts(fact)) return Exact.Unknown;
        if (cell == ApplicationRow.Other) return frame.Small(frame.Application.ValueOf(fact));
        return fact.ValueKind switch
        {
            ValueKind.Number => Exact.Micro(cell),
            ValueKind.Code => Exact.Yes,
            _ => new Exact(cell, 1),
        };
    }
}

/// <summary>Reads a given yes or no.</summary>
internal sealed class AnswerTerm(Fact fact) : Term
{
    private readonly int slot = fact.Slot;

    public override Exact Of(ref TermFrame frame)
    {
        ref readonly ApplicationRow row = ref frame.Application.Row;
        if (slot >= row.Vocabulary.Slots) return Exact.Unknown;
        long answer = row.AnswerAt(slot);
        return answer == ApplicationRow.Unknown || !frame.Accepts(fact) ? Exact.Unknown : new Exact(answer, 1);
    }
}

/// <summary>Reads the reference date.</summary>
internal sealed class DayTerm : Term
{
    public override Exact Of(ref TermFrame frame) => new(frame.Day, 1);
}

/// <summary>Asks whether a given code of a closed list is one of a mask.</summary>
internal sealed class MaskTerm(Fact fact, ulong mask, bool isNegated) : Term
{
    public override Exact Of(ref TermFrame frame)
    {
        long cell = frame.Application.Row.CellOf(fact);
        return cell < 0 || !frame.Accepts(fact) ? Exact.Unknown : Exact.Of((mask >> (int)cell & 1) != 0 != isNegated);
    }
}

/// <summary>Reads a field of the record that an aggregate looks at.</summary>
internal sealed class FieldTerm(Fact field, bool isInner, Term? derived) : Term
{
    public override Exact Of(ref TermFrame frame)
    {
        Value given = ValueIn(ref frame);
        return given.IsKnown || derived is null ? frame.Small(given) : derived.Of(ref frame);
    }

    public override string? CodeOf(ref TermFrame frame) => ValueIn(ref frame) is { IsKnown: true } given ? given.Code : derived?.CodeOf(ref frame);

    private Value ValueIn(ref TermFrame frame) => (isInner ? frame.Inner : frame.Outer)!.Fields[field.Slot];
}

/// <summary>Counts full units between two days.</summary>
internal sealed class SpanTerm(Term from, Term to, SpanUnit unit) : Term
{
    public override Exact Of(ref TermFrame frame)
    {
        Exact first = from.Of(ref frame), last = to.Of(ref frame);
        return first.IsKnown && last.IsKnown && first.Top <= last.Top ? new Exact(KernelFrame.FullUnits(first.Top, last.Top, unit), 1) : Exact.Unknown;
    }
}

/// <summary>Asks whether a given set of codes has one.</summary>
internal sealed class ContainsTerm(Fact set, Term what) : Term
{
    public override Exact Of(ref TermFrame frame)
    {
        Value given = frame.Application.ValueOf(set);
        return given.IsKnown && frame.Accepts(set) && what.CodeOf(ref frame) is { } code ? Exact.Of(given.Codes.Contains(code)) : Exact.Unknown;
    }
}

/// <summary>Looks at every record of a given list that is not dated after the day.</summary>
internal sealed class ListTerm(AggregateHow how, Fact list, Term? body, bool isInner) : Term
{
    private readonly Fact? date = list.Event is { } name ? list.Field(name) : null;

    public override Exact Of(ref TermFrame frame)
    {
        Value given = frame.Application.ValueOf(list);
        if (!given.IsKnown || !frame.Accepts(list)) return Exact.Unknown;
        ListRecord? before = isInner ? frame.Inner : frame.Outer;
        Exact found = Of(ref frame, given.Records);
        if (isInner) frame.Inner = before;
        else frame.Outer = before;
        return found;
    }

    private Exact Of(ref TermFrame frame, IReadOnlyList<ListRecord> records)
    {
        long count = 0, met = 0;
        bool isUnknown = false, hasNo = false;
        Exact extreme = Exact.Unknown;
        Rational sum = Rational.Zero;
        for (int i = 0; i < records.Count; i++)
        {
            if (date is not null && records[i].Fields[date.Slot] is { IsKnown: true } day && ApplicationRow.DayCell(day.Date) > frame.Day) continue;
            count++;
            if (body is null) continue;
            if (isInner) frame.Inner = records[i];
            else frame.Outer = records[i];
            Exact value = body.Of(ref frame);
            isUnknown |= !value.IsKnown;
            hasNo |= value.IsNo;
            if (value.IsYes) met++;
            if (!value.IsKnown || how is AggregateHow.Any or AggregateHow.All or AggregateHow.Count) continue;
            if (how == AggregateHow.Sum) sum += value.ToRational();
            else if (!extreme.IsKnown || (how == AggregateHow.Max ? value.CompareTo(extreme) > 0 : value.CompareTo(extreme) < 0)) extreme = value;
        }

        if (body is null) return how == AggregateHow.Any ? Exact.Of(count > 0) : new Exact(count, 1);
        if (how == AggregateHow.Any) return met > 0 ? Exact.Yes : isUnknown ? Exact.Unknown : Exact.No;
        if (how == AggregateHow.All) return hasNo ? Exact.No : isUnknown ? Exact.Unknown : Exact.Yes;
        if (isUnknown) return Exact.Unknown;
        return how switch
        {
            AggregateHow.Count => new Exact(met, 1),
            AggregateHow.Sum => frame.Small(sum),
            _ => extreme,
        };
    }
}

/// <summary>Looks a row up in a dated table whose keys are codes; a table with other keys is left to the tree.</summary>
internal sealed class TableTerm(FactTable? table, Term[] keys, Term on) : Term
{
    private readonly ILookup<string, FactTable.Row>? rows = table?.Rows.ToLookup(r => r.Keys[0].Code, StringComparer.Ordinal);

    public override Exact Of(ref TermFrame frame)
    {
        Exact day = on.Of(ref frame);
        if (!day.IsKnown || rows is null) return Exact.Unknown;
        foreach (Term key in keys)
            if (key.CodeOf(ref frame) is null) return Exact.Unknown;
        FactTable.Row? found = null;
        foreach (FactTable.Row row in rows[keys[0].CodeOf(ref frame)!])
        {
            bool isInForce = ApplicationRow.DayCell(row.From) <= day.Top && (found is null || row.From > found.From);
            for (int i = 1; isInForce && i < keys.Length; i++) isInForce = row.Keys[i].Code == keys[i].CodeOf(ref frame);
            if (isInForce) found = row;
        }

        return found is null ? Exact.Unknown : frame.Small(found.Gives);
    }
}
