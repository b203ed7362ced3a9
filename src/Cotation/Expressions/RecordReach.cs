namespace Cotation;

/// <summary>Finds what an aggregate over records may still become. A record whose event has no day yet may turn out to lie in the future, and then not to count.</summary>
internal static class RecordReach
{
    public static Reach OfUnknownList(Expression.Aggregate e) => e.How switch
    {
        AggregateHow.Any or AggregateHow.All => Reach.Truth(true, true, true),
        AggregateHow.Count => Reach.Between(ValueKind.Number, Rational.Zero, null, true),
        _ => Reach.Between(e.Kind, null, null, true),
    };

    public static Reach Of(Expression.Aggregate e, IReadOnlyList<ListRecord> records, Reach[]? each)
    {
        Fact? day = e.List.Event is { } name ? e.List.Field(name) : null;
        bool[] mayLeave = [.. records.Select(r => day is not null && !r.Fields[day.Slot].IsKnown)];
        if (each is null) each = [.. records.Select(_ => Reach.Truth(true, false, false))];
        switch (e.How)
        {
            case AggregateHow.Any:
                return ReachEvaluator.AnyOf([.. each.Select((r, i) => mayLeave[i] ? r with { CanBeFalse = true } : r)]);
            case AggregateHow.All:
                return ReachEvaluator.AllOf([.. each.Select((r, i) => mayLeave[i] ? r with { CanBeTrue = true } : r)]);
            case AggregateHow.Count:
                int least = each.Where((r, i) => !mayLeave[i] && r is { CanBeFalse: false, CanBeUnknown: false }).Count();
                return Reach.Between(ValueKind.Number, least, each.Count(r => r.CanBeTrue), each.Any(r => r.CanBeUnknown));
            case AggregateHow.Sum:
                return Sum(each, mayLeave);
            default:
                return Extreme(e, each, mayLeave);
        }
    }

    private static Reach Sum(Reach[] each, bool[] mayLeave)
    {
        if (each.Where((r, i) => !r.CanBeKnown && !mayLeave[i]).Any()) return Reach.Nothing(ValueKind.Number);
        Rational? low = Rational.Zero, high = Rational.Zero;
        for (int i = 0; i < each.Length; i++)
        {
            Reach one = each[i];
            if (!one.CanBeKnown) continue;
            low += mayLeave[i] ? one.Low is { } least ? Rational.Min(least, 0) : null : one.Low;
            high += mayLeave[i] ? one.High is { } most ? Rational.Max(most, 0) : null : one.High;
        }

        return Reach.Between(ValueKind.Number, low, high, each.Any(r => r.CanBeUnknown));
    }

    /// <summary>The extreme of those that stay, or of those with any that may leave: the hull of both, and unknown where none need stay.</summary>
    private static Reach Extreme(Expression.Aggregate e, Reach[] each, bool[] mayLeave)
    {
        bool isGreatest = e.How == AggregateHow.Max;
        Reach staying = ReachEvaluator.Extreme([.. each.Where((_, i) => !mayLeave[i])], isGreatest, e.Kind);
        Reach found = staying;
        for (int i = 0; i < each.Length; i++)
        {
            if (!mayLeave[i]) continue;
            Reach joined = staying.CanBeKnown ? ReachEvaluator.Extreme([staying, each[i]], isGreatest, e.Kind) : each[i];
            found = found.Or(joined).Or(ReachEvaluator.Extreme([found.CanBeKnown ? found : each[i], each[i]], isGreatest, e.Kind));
        }

        return found;
    }
}
