namespace Cotation;

/// <summary>Evaluates what an expression may still become in a prospect. Sound always; tight where no part is read twice.</summary>
internal static class ReachEvaluator
{
    public static Reach Evaluate(Expression expression, Prospect prospect, ReachScope? scope = null) => expression switch
    {
        Expression.Literal e => Reach.Of(e.Value, e.Kind),
        Expression.FactRef e => OfFact(e.Fact, prospect),
        Expression.FieldRef e => OfField(e.Field, prospect, scope),
        Expression.Not e => Evaluate(e.Of, prospect, scope) is var of ? Reach.Truth(of.CanBeFalse, of.CanBeTrue, of.CanBeUnknown) : throw new InvalidOperationException(),
        Expression.And e => AllOf([.. e.Parts.Select(p => Evaluate(p, prospect, scope))]),
        Expression.Or e => AnyOf([.. e.Parts.Select(p => Evaluate(p, prospect, scope))]),
        Expression.Compare e => Compare(e.How, Evaluate(e.Left, prospect, scope), Evaluate(e.Right, prospect, scope)),
        Expression.Arithmetic e => Compute(e.How, Evaluate(e.Left, prospect, scope), Evaluate(e.Right, prospect, scope)),
        Expression.Negate e => Negate(Evaluate(e.Of, prospect, scope)),
        Expression.Choice e => Choose(Evaluate(e.If, prospect, scope), Evaluate(e.Then, prospect, scope), Evaluate(e.Else, prospect, scope)),
        Expression.In e => AnyOf([.. e.Among.Select(one => Compare(Comparison.Equal, Evaluate(e.What, prospect, scope), Evaluate(one, prospect, scope)))]),
        Expression.Contains e => Contains(Evaluate(e.Set, prospect, scope), Evaluate(e.What, prospect, scope)),
        Expression.Aggregate e => Aggregate(e, prospect, scope),
        Expression.Known e => Evaluate(e.Of, prospect, scope) is var of ? Reach.Truth(of.CanBeKnown, of.CanBeUnknown, false) : throw new InvalidOperationException(),
        Expression.Extreme e => Extreme([.. e.Parts.Select(p => Evaluate(p, prospect, scope))], e.IsGreatest, e.Kind),
        Expression.Lookup e => Look(e.Table, [.. e.Keys.Select(k => Evaluate(k, prospect, scope))], prospect),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The record an aggregate looks at.</summary>
    public sealed record ReachScope(Fact List, ListRecord? Record, ReachScope? Outer);

    private static Reach OfFact(Fact fact, Prospect prospect)
    {
        if (fact.IsAsOf) return prospect.AsOf;
        Value given = prospect.Situation.Given(fact);
        if (given.IsKnown)
        {
            if (prospect.Accepts(fact)) return Reach.Of(given, fact.ValueKind);
            Reach unproved = Reach.Of(given, fact.ValueKind, canBeUnknown: true);
            return fact.IsDerived ? unproved.Or(OfDerivation(fact, prospect, null)) : unproved;
        }

        return fact.IsDerived ? prospect.Kept(OfDerivation(fact, prospect, null), fact) : prospect.NotGiven(fact);
    }

    private static Reach OfField(Fact field, Prospect prospect, ReachScope? scope)
    {
        ReachScope? at = scope;
        while (at is not null && at.List.Name != field.List) at = at.Outer;
        if (at?.Record is not { } record) return Reach.Any(field);
        Value given = record.Fields[field.Slot];
        if (given.IsKnown) return Reach.Of(given, field.ValueKind);
        return field.IsDerived ? prospect.Kept(OfDerivation(field, prospect, at), field) : prospect.NotGiven(field);
    }

    private static Reach OfDerivation(Fact fact, Prospect prospect, ReachScope? scope)
    {
        switch (fact.Derivation)
        {
            case Derivation.Span span:
                Reach from = DateOf(span.From, fact, prospect, scope), to = DateOf(span.To, fact, prospect, scope);
                if (!from.CanBeKnown || !to.CanBeKnown) return Reach.Nothing(ValueKind.Number);
                Value least = from.High is { } last && to.Low is { } first ? SpanOf(last, first, span.Unit) : Value.Unknown;
                Value most = from.Low is { } early && to.High is { } late ? SpanOf(early, late, span.Unit) : Value.Unknown;
                bool isSettled = from is { CanBeUnknown: false } && to is { CanBeUnknown: false } && from.Low == from.High && to.Low == to.High;
                if (isSettled) return Reach.Of(least, ValueKind.Number);
                bool isAlwaysReversed = from.Low is { } a && to.High is { } b && a > b;
                if (isAlwaysReversed) return Reach.Nothing(ValueKind.Number);
                bool isNeverReversed = from.High is { } c && to.Low is { } d && c <= d;
                return Reach.Between(ValueKind.Number, least.IsKnown ? least.Number : Rational.Zero, most.IsKnown ? most.Number : null, from.CanBeUnknown || to.CanBeUnknown || !isNeverReversed);
            case Derivation.Formula when prospect.Situation.Formulas.Of(fact) is { } expression:
                return Evaluate(expression, prospect, scope);
            case Derivation.Lookup lookup:
                TableShape table = prospect.Situation.Formulas.Vocabulary.Table(lookup.Table)!;
                if (lookup.On != Vocabulary.AsOf) return Reach.Any(fact);
                return Look(table, [.. lookup.By.Select(n => OfFact(prospect.Situation.Formulas.Vocabulary.Find(n)!, prospect))], prospect);
            default:
                return Reach.Any(fact);
        }
    }

    private static Value SpanOf(Rational from, Rational to, SpanUnit unit) =>
        Situation.SpanBetween(Value.OfDays((long)from.Numerator), Value.OfDays((long)to.Numerator), unit);

    private static Reach DateOf(string name, Fact seenFrom, Prospect prospect, ReachScope? scope)
    {
        Fact? fact = Reading.Find(name, seenFrom, prospect.Situation.Formulas);
        return fact is null ? Reach.Nothing(ValueKind.Date) : fact.List is null ? OfFact(fact, prospect) : OfField(fact, prospect, scope);
    }

    public static Reach AllOf(Reach[] parts) => Reach.Truth(
        parts.All(p => p.CanBeTrue),
        parts.Any(p => p.CanBeFalse),
        parts.Any(p => p.CanBeUnknown) && parts.All(p => p.CanBeUnknown || p.CanBeTrue));

    public static Reach AnyOf(Reach[] parts) => Reach.Truth(
        parts.Any(p => p.CanBeTrue),
        parts.All(p => p.CanBeFalse),
        parts.Any(p => p.CanBeUnknown) && parts.All(p => p.CanBeUnknown || p.CanBeFalse));

    private static Reach Compare(Comparison how, Reach left, Reach right)
    {
        bool canBeUnknown = left.CanBeUnknown || right.CanBeUnknown;
        if (!left.CanBeKnown || !right.CanBeKnown) return Reach.Truth(false, false, true);
        (bool canBeLess, bool canBeEqual, bool canBeGreater) = OrdersOf(left, right);
        bool canHold = how switch
        {
            Comparison.Equal => canBeEqual,
            Comparison.NotEqual => canBeLess || canBeGreater,
            Comparison.Less => canBeLess,
            Comparison.LessOrEqual => canBeLess || canBeEqual,
            Comparison.Greater => canBeGreater,
            Comparison.GreaterOrEqual => canBeGreater || canBeEqual,
        };
        bool canFail = how switch
        {
            Comparison.Equal => canBeLess || canBeGreater,
            Comparison.NotEqual => canBeEqual,
            Comparison.Less => canBeGreater || canBeEqual,
            Comparison.LessOrEqual => canBeGreater,
            Comparison.Greater => canBeLess || canBeEqual,
            Comparison.GreaterOrEqual => canBeLess,
        };
        return Reach.Truth(canHold, canFail, canBeUnknown);
    }

    private static (bool Less, bool Equal, bool Greater) OrdersOf(Reach left, Reach right)
    {
        switch (left.Kind)
        {
            case ValueKind.YesNo:
                bool same = (left.CanBeTrue && right.CanBeTrue) || (left.CanBeFalse && right.CanBeFalse);
                return (left.CanBeFalse && right.CanBeTrue, same, left.CanBeTrue && right.CanBeFalse);
            case ValueKind.Code:
                if (left.Only is not { } one || right.Only is not { } two) return (true, true, true);
                return (!one.Equals(two), one.Equals(two), !one.Equals(two));
            default:
                bool less = left.Low is not { } low || right.High is not { } high || low < high;
                bool greater = left.High is not { } top || right.Low is not { } bottom || top > bottom;
                bool meet = (left.Low is not { } a || right.High is not { } b || a <= b) && (left.High is not { } c || right.Low is not { } d || c >= d);
                return (less, meet, greater);
        }
    }

    private static Reach Negate(Reach of) => of.CanBeKnown ? Reach.Between(ValueKind.Number, -of.High, -of.Low, of.CanBeUnknown) : of;

    private static Reach Compute(Operation how, Reach left, Reach right)
    {
        bool canBeUnknown = left.CanBeUnknown || right.CanBeUnknown;
        if (!left.CanBeKnown || !right.CanBeKnown) return Reach.Nothing(ValueKind.Number);
        switch (how)
        {
            case Operation.Add:
                return Reach.Between(ValueKind.Number, left.Low + right.Low, left.High + right.High, canBeUnknown);
            case Operation.Subtract:
                return Reach.Between(ValueKind.Number, left.Low - right.High, left.High - right.Low, canBeUnknown);
            case Operation.Multiply:
                return Product(left, right, canBeUnknown);
            default:
                bool mayBeZero = (right.Low is not { } low || low.Sign <= 0) && (right.High is not { } high || high.Sign >= 0);
                if (right.Low is { Sign: 0 } && right.High is { Sign: 0 }) return Reach.Nothing(ValueKind.Number);
                if (mayBeZero) return ByNearZero(left, right);
                Reach inverse = Reach.Between(ValueKind.Number, Inverse(right.High), Inverse(right.Low), false);
                return Product(left, inverse, canBeUnknown);
        }
    }

    /// <summary>A bound that nothing limits has nought for its inverse.</summary>
    private static Rational? Inverse(Rational? bound) => bound is { } known ? Rational.One / known : Rational.Zero;

    /// <summary>A quotient whose divisor may come near nought keeps only its sign.</summary>
    private static Reach ByNearZero(Reach left, Reach right)
    {
        bool isPositive = left.Low is { Sign: >= 0 } && right.Low is { Sign: >= 0 };
        return Reach.Between(ValueKind.Number, isPositive ? Rational.Zero : null, null, true);
    }

    private static Reach Product(Reach left, Reach right, bool canBeUnknown)
    {
        Rational? low = null, high = null;
        bool isLowOpen = false, isHighOpen = false, isFirst = true;
        foreach ((Rational? a, int aSide) in new[] { (left.Low, -1), (left.High, 1) })
        {
            foreach ((Rational? b, int bSide) in new[] { (right.Low, -1), (right.High, 1) })
            {
                if (a is { } x && b is { } y)
                {
                    Rational product = x * y;
                    low = isFirst ? product : Reach.Lesser(low, product);
                    high = isFirst ? product : Reach.Greater(high, product);
                    isFirst = false;
                    continue;
                }

                int sign = (a?.Sign ?? aSide) * (b?.Sign ?? bSide);
                isHighOpen |= sign > 0;
                isLowOpen |= sign < 0;
                if (sign == 0)
                {
                    low = isFirst ? Rational.Zero : Reach.Lesser(low, Rational.Zero);
                    high = isFirst ? Rational.Zero : Reach.Greater(high, Rational.Zero);
                    isFirst = false;
                }
            }
        }

        return Reach.Between(ValueKind.Number, isLowOpen ? null : low, isHighOpen ? null : high, canBeUnknown);
    }

    private static Reach Choose(Reach when, Reach then, Reach otherwise)
    {
        Reach? found = null;
        if (when.CanBeTrue || when.CanBeUnknown) found = then;
        if (when.CanBeFalse || when.CanBeUnknown) found = found is null ? otherwise : found.Or(otherwise);
        return when.CanBeUnknown ? found! with { CanBeUnknown = true } : found!;
    }

    private static Reach Contains(Reach set, Reach code)
    {
        bool canBeUnknown = set.CanBeUnknown || code.CanBeUnknown;
        if (!set.CanBeKnown || !code.CanBeKnown) return Reach.Truth(false, false, true);
        if (set.Only is not { } codes || code.Only is not { } one) return Reach.Truth(true, true, canBeUnknown);
        bool holds = codes.Codes.Contains(one.Code);
        return Reach.Truth(holds, !holds, canBeUnknown);
    }

    private static Reach Aggregate(Expression.Aggregate e, Prospect prospect, ReachScope? scope)
    {
        Reach list = OfFact(e.List, prospect);
        if (list.Only is not { } only) return RecordReach.OfUnknownList(e);
        Reach[]? each = e.Body is null ? null : [.. only.Records.Select(r => Evaluate(e.Body, prospect, new ReachScope(e.List, r, scope)))];
        Reach found = RecordReach.Of(e, only.Records, each);
        return list.CanBeUnknown ? found with { CanBeUnknown = true } : found;
    }

    public static Reach Extreme(Reach[] parts, bool isGreatest, ValueKind kind)
    {
        if (parts.Length == 0 || parts.Any(p => !p.CanBeKnown)) return Reach.Nothing(kind);
        Rational? low = parts[0].Low, high = parts[0].High;
        foreach (Reach part in parts.Skip(1))
        {
            low = isGreatest ? Reach.Greater(low, part.Low) : low is null || part.Low is null ? null : Reach.Lesser(low, part.Low);
            high = isGreatest ? high is null || part.High is null ? null : Reach.Greater(high, part.High) : Reach.Lesser(high, part.High);
        }

        return Reach.Between(kind, low, high, parts.Any(p => p.CanBeUnknown));
    }

    private static Reach Look(TableShape table, Reach[] keys, Prospect prospect)
    {
        if (keys.Any(k => !k.CanBeKnown)) return Reach.Nothing(table.Gives);
        bool canBeUnknown = keys.Any(k => k.CanBeUnknown);
        Value[] settled = [.. keys.Select(Settled)];
        if (settled.All(k => k.IsKnown)) return prospect.Situation.Look(table.Name, settled, prospect.Situation.On) is { IsKnown: true } found ? Reach.Of(found, table.Gives, canBeUnknown) : Reach.Nothing(table.Gives);
        return table.Gives switch
        {
            ValueKind.YesNo => Reach.Truth(true, true, true),
            ValueKind.Number or ValueKind.Date => Reach.Between(table.Gives, null, null, true),
            _ => new Reach(table.Gives) { CanBeKnown = true, CanBeUnknown = true },
        };
    }

    /// <summary>The one value a reach leaves, where it leaves one.</summary>
    private static Value Settled(Reach reach) => reach.Kind switch
    {
        ValueKind.YesNo => reach.CanBeTrue == reach.CanBeFalse ? Value.Unknown : Value.Of(reach.CanBeTrue),
        ValueKind.Number or ValueKind.Date when reach.Low is { } low && reach.Low == reach.High => reach.Kind == ValueKind.Date ? Value.OfDays((long)low.Numerator) : Value.Of(low),
        _ => reach.Only ?? Value.Unknown,
    };
}
