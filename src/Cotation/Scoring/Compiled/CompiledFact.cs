namespace Cotation;

/// <summary>Reads a fact: as it is given, where its evidence is what is asked for, else what it follows from.</summary>
internal sealed class CompiledFact(Fact fact, CompiledExpression? derived, int place) : CompiledExpression
{
    public override Fraction64 Of(ref EvaluationFrame frame)
    {
        if (derived is null) return Given(ref frame);
        if (frame.TryKept(place, out Fraction64 kept)) return kept;
        Fraction64 given = Given(ref frame);
        return frame.Keep(place, given.IsKnown ? given : derived.Of(ref frame));
    }

    public override string? CodeOf(ref EvaluationFrame frame)
    {
        long cell = frame.Application.Row.CellOf(fact);
        if (cell == ApplicationRow.Unknown || !frame.Accepts(fact)) return derived?.CodeOf(ref frame);
        return cell == ApplicationRow.Other ? frame.Application.ValueOf(fact).Code : fact.Codes!.All[(int)cell].Name;
    }

    private Fraction64 Given(ref EvaluationFrame frame)
    {
        long cell = frame.Application.Row.CellOf(fact);
        if (cell == ApplicationRow.Unknown || !frame.Accepts(fact)) return Fraction64.Unknown;
        if (cell == ApplicationRow.Other) return frame.Small(frame.Application.ValueOf(fact));
        return fact.ValueKind switch
        {
            ValueKind.Number => Fraction64.Micro(cell),
            ValueKind.Code => Fraction64.Yes,
            _ => new Fraction64(cell, 1),
        };
    }
}

/// <summary>Reads a given yes or no.</summary>
internal sealed class CompiledAnswer(Fact fact) : CompiledExpression
{
    private readonly int slot = fact.Slot;

    public override Fraction64 Of(ref EvaluationFrame frame)
    {
        ref readonly ApplicationRow row = ref frame.Application.Row;
        if (slot >= row.Vocabulary.Slots) return Fraction64.Unknown;
        long answer = row.AnswerAt(slot);
        return answer == ApplicationRow.Unknown || !frame.Accepts(fact) ? Fraction64.Unknown : new Fraction64(answer, 1);
    }
}

/// <summary>Reads the reference date.</summary>
internal sealed class CompiledDay : CompiledExpression
{
    public override Fraction64 Of(ref EvaluationFrame frame) => new(frame.Day, 1);
}

/// <summary>Asks whether a given code of a closed list is one of a mask.</summary>
internal sealed class CompiledCodeTest(Fact fact, ulong mask, bool isNegated) : CompiledExpression
{
    public override Fraction64 Of(ref EvaluationFrame frame)
    {
        long cell = frame.Application.Row.CellOf(fact);
        return cell < 0 || !frame.Accepts(fact) ? Fraction64.Unknown : Fraction64.Of((mask >> (int)cell & 1) != 0 != isNegated);
    }
}

/// <summary>Reads a field of the record that an aggregate looks at.</summary>
internal sealed class CompiledField(Fact field, bool isInner, CompiledExpression? derived) : CompiledExpression
{
    public override Fraction64 Of(ref EvaluationFrame frame)
    {
        Value given = ValueIn(ref frame);
        return given.IsKnown || derived is null ? frame.Small(given) : derived.Of(ref frame);
    }

    public override string? CodeOf(ref EvaluationFrame frame) => ValueIn(ref frame) is { IsKnown: true } given ? given.Code : derived?.CodeOf(ref frame);

    private Value ValueIn(ref EvaluationFrame frame) => (isInner ? frame.Inner : frame.Outer)!.Fields[field.Slot];
}

/// <summary>Counts full units between two days.</summary>
internal sealed class CompiledSpan(CompiledExpression from, CompiledExpression to, SpanUnit unit) : CompiledExpression
{
    public override Fraction64 Of(ref EvaluationFrame frame)
    {
        Fraction64 first = from.Of(ref frame), last = to.Of(ref frame);
        return first.IsKnown && last.IsKnown && first.Top <= last.Top ? new Fraction64(Days.FullUnits(first.Top, last.Top, unit), 1) : Fraction64.Unknown;
    }
}

/// <summary>Asks whether a given set of codes has one.</summary>
internal sealed class CompiledContains(Fact set, CompiledExpression what) : CompiledExpression
{
    public override Fraction64 Of(ref EvaluationFrame frame)
    {
        Value given = frame.Application.ValueOf(set);
        return given.IsKnown && frame.Accepts(set) && what.CodeOf(ref frame) is { } code ? Fraction64.Of(given.Codes.Contains(code)) : Fraction64.Unknown;
    }
}

/// <summary>Looks at every record of a given list that is not dated after the day.</summary>
internal sealed class CompiledAggregate(AggregateFunction how, Fact list, CompiledExpression? body, bool isInner) : CompiledExpression
{
    private readonly Fact? date = list.Event is { } name ? list.Field(name) : null;

    public override Fraction64 Of(ref EvaluationFrame frame)
    {
        Value given = frame.Application.ValueOf(list);
        if (!given.IsKnown || !frame.Accepts(list)) return Fraction64.Unknown;
        ListRecord? before = isInner ? frame.Inner : frame.Outer;
        Fraction64 found = Of(ref frame, given.Records);
        if (isInner) frame.Inner = before;
        else frame.Outer = before;
        return found;
    }

    private Fraction64 Of(ref EvaluationFrame frame, IReadOnlyList<ListRecord> records)
    {
        long count = 0, met = 0;
        bool isUnknown = false, hasNo = false;
        Fraction64 extreme = Fraction64.Unknown;
        Rational sum = Rational.Zero;
        for (int i = 0; i < records.Count; i++)
        {
            if (date is not null && records[i].Fields[date.Slot] is { IsKnown: true } day && ApplicationRow.DayCell(day.Date) > frame.Day) continue;
            count++;
            if (body is null) continue;
            if (isInner) frame.Inner = records[i];
            else frame.Outer = records[i];
            Fraction64 value = body.Of(ref frame);
            isUnknown |= !value.IsKnown;
            hasNo |= value.IsNo;
            if (value.IsYes) met++;
            if (!value.IsKnown || how is AggregateFunction.Any or AggregateFunction.All or AggregateFunction.Count) continue;
            if (how == AggregateFunction.Sum) sum += value.ToRational();
            else if (!extreme.IsKnown || (how == AggregateFunction.Max ? value.CompareTo(extreme) > 0 : value.CompareTo(extreme) < 0)) extreme = value;
        }

        if (body is null) return how == AggregateFunction.Any ? Fraction64.Of(count > 0) : new Fraction64(count, 1);
        if (how == AggregateFunction.Any) return met > 0 ? Fraction64.Yes : isUnknown ? Fraction64.Unknown : Fraction64.No;
        if (how == AggregateFunction.All) return hasNo ? Fraction64.No : isUnknown ? Fraction64.Unknown : Fraction64.Yes;
        if (isUnknown) return Fraction64.Unknown;
        return how switch
        {
            AggregateFunction.Count => new Fraction64(met, 1),
            AggregateFunction.Sum => frame.Small(sum),
            _ => extreme,
        };
    }
}

/// <summary>Looks a row up in a dated table whose keys are codes; a table with other keys is left to the tree.</summary>
internal sealed class CompiledLookup(FactTable? table, CompiledExpression[] keys, CompiledExpression on) : CompiledExpression
{
    private readonly ILookup<string, FactTable.Row>? rows = table?.Rows.ToLookup(r => r.Keys[0].Code, StringComparer.Ordinal);

    public override Fraction64 Of(ref EvaluationFrame frame)
    {
        Fraction64 day = on.Of(ref frame);
        if (!day.IsKnown || rows is null) return Fraction64.Unknown;
        foreach (CompiledExpression key in keys)
            if (key.CodeOf(ref frame) is null) return Fraction64.Unknown;
        FactTable.Row? found = null;
        foreach (FactTable.Row row in rows[keys[0].CodeOf(ref frame)!])
        {
            bool isInForce = ApplicationRow.DayCell(row.From) <= day.Top && (found is null || row.From > found.From);
            for (int i = 1; isInForce && i < keys.Length; i++) isInForce = row.Keys[i].Code == keys[i].CodeOf(ref frame);
            if (isInForce) found = row;
        }

        return found is null ? Fraction64.Unknown : frame.Small(found.Gives);
    }
}
