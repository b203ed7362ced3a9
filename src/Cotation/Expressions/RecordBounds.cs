namespace Cotation;

/// <summary>Finds what an aggregate over records may still become. A record whose event has no day yet may turn out to lie in the future, and then not to count.</summary>
internal static class RecordBounds
{
    public static ValueBounds OfUnknownList(Expression.Aggregate e) => e.Function switch
    {
        AggregateFunction.Any or AggregateFunction.All => ValueBounds.Truth(true, true, true),
        AggregateFunction.Count => ValueBounds.Between(ValueKind.Number, Rational.Zero, null, true),
        _ => ValueBounds.Between(e.Kind, null, null, true),
    };

    public static ValueBounds Of(Expression.Aggregate e, IReadOnlyList<ListRecord> records, ValueBounds[]? each)
    {
        Fact? day = e.List.Event is { } name ? e.List.Field(name) : null;
        bool[] mayLeave = [.. records.Select(r => day is not null && !r.Fields[day.Slot].IsKnown)];
        if (each is null) each = [.. records.Select(_ => ValueBounds.Truth(true, false, false))];
        switch (e.Function)
        {
            case AggregateFunction.Any:
                return BoundsEvaluator.AnyOf([.. each.Select((r, i) => mayLeave[i] ? r with { CanBeFalse = true } : r)]);
            case AggregateFunction.All:
                return BoundsEvaluator.AllOf([.. each.Select((r, i) => mayLeave[i] ? r with { CanBeTrue = true } : r)]);
            case AggregateFunction.Count:
                int least = each.Where((r, i) => !mayLeave[i] && r is { CanBeFalse: false, CanBeUnknown: false }).Count();
                return ValueBounds.Between(ValueKind.Number, least, each.Count(r => r.CanBeTrue), each.Any(r => r.CanBeUnknown));
            case AggregateFunction.Sum:
                return Sum(each, mayLeave);
            default:
                return Extreme(e, each, mayLeave);
        }
    }

    private static ValueBounds Sum(ValueBounds[] each, bool[] mayLeave)
    {
        if (each.Where((r, i) => !r.CanBeKnown && !mayLeave[i]).Any()) return ValueBounds.Nothing(ValueKind.Number);
        Rational? low = Rational.Zero, high = Rational.Zero;
        for (int i = 0; i < each.Length; i++)
        {
            ValueBounds one = each[i];
            if (!one.CanBeKnown) continue;
            low += mayLeave[i] ? one.Low is { } least ? Rational.Min(least, 0) : null : one.Low;
            high += mayLeave[i] ? one.High is { } most ? Rational.Max(most, 0) : null : one.High;
        }

        return ValueBounds.Between(ValueKind.Number, low, high, each.Any(r => r.CanBeUnknown));
    }

    /// <summary>The extreme of those that stay, or of those with any that may leave: the hull of both, and unknown where none need stay.</summary>
    private static ValueBounds Extreme(Expression.Aggregate e, ValueBounds[] each, bool[] mayLeave)
    {
        bool isGreatest = e.Function == AggregateFunction.Max;
        ValueBounds staying = BoundsEvaluator.Extreme([.. each.Where((_, i) => !mayLeave[i])], isGreatest, e.Kind);
        ValueBounds found = staying;
        for (int i = 0; i < each.Length; i++)
        {
            if (!mayLeave[i]) continue;
            ValueBounds joined = staying.CanBeKnown ? BoundsEvaluator.Extreme([staying, each[i]], isGreatest, e.Kind) : each[i];
            found = found.Or(joined).Or(BoundsEvaluator.Extreme([found.CanBeKnown ? found : each[i], each[i]], isGreatest, e.Kind));
        }

        return found;
    }
}
