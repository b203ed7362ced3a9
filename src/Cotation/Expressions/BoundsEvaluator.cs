namespace Cotation;

/// <summary>Evaluates what an expression may still become in a context. Sound always; tight where no part is read twice.</summary>
internal static class BoundsEvaluator
{
    public static ValueBounds Evaluate(Expression expression, BoundsContext context, BoundsScope? scope = null) => context.AssumedOf(expression) ?? expression switch
    {
        Expression.Literal e => ValueBounds.Of(e.Value, e.Kind),
        Expression.FactRef e => OfFact(e.Fact, context),
        Expression.FieldRef e => OfField(e.Field, context, scope),
        Expression.Not e => Evaluate(e.Of, context, scope) is var of ? ValueBounds.Truth(of.CanBeFalse, of.CanBeTrue, of.CanBeUnknown) : throw new InvalidOperationException(),
        Expression.And e => AllOf([.. e.Operands.Select(p => Evaluate(p, context, scope))]),
        Expression.Or e => AnyOf([.. e.Operands.Select(p => Evaluate(p, context, scope))]),
        Expression.Compare e => Compare(e.Operator, Evaluate(e.Left, context, scope), Evaluate(e.Right, context, scope)),
        Expression.Arithmetic e => Compute(e.Operator, Evaluate(e.Left, context, scope), Evaluate(e.Right, context, scope)),
        Expression.Negate e => Negate(Evaluate(e.Of, context, scope)),
        Expression.Choice e => Choose(Evaluate(e.If, context, scope), Evaluate(e.Then, context, scope), Evaluate(e.Else, context, scope)),
        Expression.In e => AnyOf([.. e.Among.Select(one => Compare(Comparison.Equal, Evaluate(e.What, context, scope), Evaluate(one, context, scope)))]),
        Expression.Contains e => Contains(Evaluate(e.Set, context, scope), Evaluate(e.What, context, scope)),
        Expression.Aggregate e => Aggregate(e, context, scope),
        Expression.Known e => Evaluate(e.Of, context, scope) is var of ? ValueBounds.Truth(of.CanBeKnown, of.CanBeUnknown, false) : throw new InvalidOperationException(),
        Expression.Extreme e => Extreme([.. e.Operands.Select(p => Evaluate(p, context, scope))], e.IsGreatest, e.Kind),
        Expression.Lookup e => Look(e.Table, [.. e.Keys.Select(k => Evaluate(k, context, scope))], context),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The record an aggregate looks at.</summary>
    public sealed record BoundsScope(Fact List, ListRecord? Record, BoundsScope? Outer);

    private static ValueBounds OfFact(Fact fact, BoundsContext context)
    {
        if (fact.IsAsOf) return context.AsOf;
        Value given = context.Situation.Given(fact);
        if (given.IsKnown)
        {
            if (context.Accepts(fact)) return ValueBounds.Of(given, fact.ValueKind);
            ValueBounds unproved = ValueBounds.Of(given, fact.ValueKind, canBeUnknown: true);
            return fact.IsDerived ? unproved.Or(OfDerivation(fact, context, null)) : unproved;
        }

        return fact.IsDerived ? context.Limited(OfDerivation(fact, context, null), fact) : context.NotGiven(fact);
    }

    private static ValueBounds OfField(Fact field, BoundsContext context, BoundsScope? scope)
    {
        BoundsScope? at = scope;
        while (at is not null && at.List.Name != field.List) at = at.Outer;
        if (at?.Record is not { } record) return ValueBounds.Any(field);
        Value given = record.Fields[field.Slot];
        if (given.IsKnown) return ValueBounds.Of(given, field.ValueKind);
        return field.IsDerived ? context.Limited(OfDerivation(field, context, at), field) : context.NotGiven(field);
    }

    private static ValueBounds OfDerivation(Fact fact, BoundsContext context, BoundsScope? scope)
    {
        switch (fact.Derivation)
        {
            case Derivation.Span span:
                ValueBounds from = DateOf(span.From, fact, context, scope), to = DateOf(span.To, fact, context, scope);
                if (!from.CanBeKnown || !to.CanBeKnown) return ValueBounds.Nothing(ValueKind.Number);
                Value least = from.High is { } last && to.Low is { } first ? SpanOf(last, first, span.Unit) : Value.Unknown;
                Value most = from.Low is { } early && to.High is { } late ? SpanOf(early, late, span.Unit) : Value.Unknown;
                bool isSettled = from is { CanBeUnknown: false } && to is { CanBeUnknown: false } && from.Low == from.High && to.Low == to.High;
                if (isSettled) return ValueBounds.Of(least, ValueKind.Number);
                bool isAlwaysReversed = from.Low is { } a && to.High is { } b && a > b;
                if (isAlwaysReversed) return ValueBounds.Nothing(ValueKind.Number);
                bool isNeverReversed = from.High is { } c && to.Low is { } d && c <= d;
                return ValueBounds.Between(ValueKind.Number, least.IsKnown ? least.Number : Rational.Zero, most.IsKnown ? most.Number : null, from.CanBeUnknown || to.CanBeUnknown || !isNeverReversed);
            case Derivation.Formula when context.Situation.Formulas.Of(fact) is { } expression:
                return context.Once(fact, scope?.Record, () => Evaluate(expression, context, scope));
            case Derivation.Lookup lookup:
                TableShape table = context.Situation.Formulas.Vocabulary.Table(lookup.Table)!;
                if (lookup.On != Vocabulary.AsOf) return ValueBounds.Any(fact);
                return Look(table, [.. lookup.By.Select(n => OfFact(context.Situation.Formulas.Vocabulary.Find(n)!, context))], context);
            default:
                return ValueBounds.Any(fact);
        }
    }

    private static Value SpanOf(Rational from, Rational to, SpanUnit unit) =>
        Situation.SpanBetween(Value.OfDays((long)from.Numerator), Value.OfDays((long)to.Numerator), unit);

    private static ValueBounds DateOf(string name, Fact seenFrom, BoundsContext context, BoundsScope? scope)
    {
        Fact? fact = Reading.Find(name, seenFrom, context.Situation.Formulas);
        return fact is null ? ValueBounds.Nothing(ValueKind.Date) : fact.List is null ? OfFact(fact, context) : OfField(fact, context, scope);
    }

    public static ValueBounds AllOf(ValueBounds[] parts) => ValueBounds.Truth(
        parts.All(p => p.CanBeTrue),
        parts.Any(p => p.CanBeFalse),
        parts.Any(p => p.CanBeUnknown) && parts.All(p => p.CanBeUnknown || p.CanBeTrue));

    public static ValueBounds AnyOf(ValueBounds[] parts) => ValueBounds.Truth(
        parts.Any(p => p.CanBeTrue),
        parts.All(p => p.CanBeFalse),
        parts.Any(p => p.CanBeUnknown) && parts.All(p => p.CanBeUnknown || p.CanBeFalse));

    private static ValueBounds Compare(Comparison how, ValueBounds left, ValueBounds right)
    {
        bool canBeUnknown = left.CanBeUnknown || right.CanBeUnknown;
        if (!left.CanBeKnown || !right.CanBeKnown) return ValueBounds.Truth(false, false, true);
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
        return ValueBounds.Truth(canHold, canFail, canBeUnknown);
    }

    private static (bool Less, bool Equal, bool Greater) OrdersOf(ValueBounds left, ValueBounds right)
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

    private static ValueBounds Negate(ValueBounds of) => of.CanBeKnown ? ValueBounds.Between(ValueKind.Number, -of.High, -of.Low, of.CanBeUnknown) : of;

    private static ValueBounds Compute(ArithmeticOperator how, ValueBounds left, ValueBounds right)
    {
        bool canBeUnknown = left.CanBeUnknown || right.CanBeUnknown;
        if (!left.CanBeKnown || !right.CanBeKnown) return ValueBounds.Nothing(ValueKind.Number);
        switch (how)
        {
            case ArithmeticOperator.Add:
                return ValueBounds.Between(ValueKind.Number, left.Low + right.Low, left.High + right.High, canBeUnknown);
            case ArithmeticOperator.Subtract:
                return ValueBounds.Between(ValueKind.Number, left.Low - right.High, left.High - right.Low, canBeUnknown);
            case ArithmeticOperator.Multiply:
                return Product(left, right, canBeUnknown);
            default:
                bool mayBeZero = (right.Low is not { } low || low.Sign <= 0) && (right.High is not { } high || high.Sign >= 0);
                if (right.Low is { Sign: 0 } && right.High is { Sign: 0 }) return ValueBounds.Nothing(ValueKind.Number);
                if (mayBeZero) return ByNearZero(left, right);
                ValueBounds inverse = ValueBounds.Between(ValueKind.Number, Inverse(right.High), Inverse(right.Low), false);
                return Product(left, inverse, canBeUnknown);
        }
    }

    /// <summary>A bound that nothing limits has nought for its inverse.</summary>
    private static Rational? Inverse(Rational? bound) => bound is { } known ? Rational.One / known : Rational.Zero;

    /// <summary>A quotient whose divisor may come near nought keeps only its sign.</summary>
    private static ValueBounds ByNearZero(ValueBounds left, ValueBounds right)
    {
        bool isPositive = left.Low is { Sign: >= 0 } && right.Low is { Sign: >= 0 };
        return ValueBounds.Between(ValueKind.Number, isPositive ? Rational.Zero : null, null, true);
    }

    private static ValueBounds Product(ValueBounds left, ValueBounds right, bool canBeUnknown)
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
                    low = isFirst ? product : ValueBounds.Lesser(low, product);
                    high = isFirst ? product : ValueBounds.Greater(high, product);
                    isFirst = false;
                    continue;
                }

                int sign = (a?.Sign ?? aSide) * (b?.Sign ?? bSide);
                isHighOpen |= sign > 0;
                isLowOpen |= sign < 0;
                if (sign == 0)
                {
                    low = isFirst ? Rational.Zero : ValueBounds.Lesser(low, Rational.Zero);
                    high = isFirst ? Rational.Zero : ValueBounds.Greater(high, Rational.Zero);
                    isFirst = false;
                }
            }
        }

        return ValueBounds.Between(ValueKind.Number, isLowOpen ? null : low, isHighOpen ? null : high, canBeUnknown);
    }

    private static ValueBounds Choose(ValueBounds when, ValueBounds then, ValueBounds otherwise)
    {
        ValueBounds? found = null;
        if (when.CanBeTrue || when.CanBeUnknown) found = then;
        if (when.CanBeFalse || when.CanBeUnknown) found = found is null ? otherwise : found.Or(otherwise);
        return when.CanBeUnknown ? found! with { CanBeUnknown = true } : found!;
    }

    private static ValueBounds Contains(ValueBounds set, ValueBounds code)
    {
        bool canBeUnknown = set.CanBeUnknown || code.CanBeUnknown;
        if (!set.CanBeKnown || !code.CanBeKnown) return ValueBounds.Truth(false, false, true);
        if (set.Only is not { } codes || code.Only is not { } one) return ValueBounds.Truth(true, true, canBeUnknown);
        bool holds = codes.Codes.Contains(one.Code);
        return ValueBounds.Truth(holds, !holds, canBeUnknown);
    }

    private static ValueBounds Aggregate(Expression.Aggregate e, BoundsContext context, BoundsScope? scope)
    {
        ValueBounds list = OfFact(e.List, context);
        if (list.Only is not { } only) return RecordBounds.OfUnknownList(e);
        ValueBounds[]? each = e.Body is null ? null : [.. only.Records.Select(r => Evaluate(e.Body, context, new BoundsScope(e.List, r, scope)))];
        ValueBounds found = RecordBounds.Of(e, only.Records, each);
        return list.CanBeUnknown ? found with { CanBeUnknown = true } : found;
    }

    public static ValueBounds Extreme(ValueBounds[] parts, bool isGreatest, ValueKind kind)
    {
        if (parts.Length == 0 || parts.Any(p => !p.CanBeKnown)) return ValueBounds.Nothing(kind);
        Rational? low = parts[0].Low, high = parts[0].High;
        foreach (ValueBounds part in parts.Skip(1))
        {
            low = isGreatest ? ValueBounds.Greater(low, part.Low) : low is null || part.Low is null ? null : ValueBounds.Lesser(low, part.Low);
            high = isGreatest ? high is null || part.High is null ? null : ValueBounds.Greater(high, part.High) : ValueBounds.Lesser(high, part.High);
        }

        return ValueBounds.Between(kind, low, high, parts.Any(p => p.CanBeUnknown));
    }

    private static ValueBounds Look(TableShape table, ValueBounds[] keys, BoundsContext context)
    {
        if (keys.Any(k => !k.CanBeKnown)) return ValueBounds.Nothing(table.Gives);
        bool canBeUnknown = keys.Any(k => k.CanBeUnknown);
        Value[] settled = [.. keys.Select(Settled)];
        if (settled.All(k => k.IsKnown) && context.Situation.Row(table.Name, settled, context.Situation.On) is { } row) return ValueBounds.Of(row.Gives, table.Gives, canBeUnknown);
        // A row that is not there yet may still be published; no row comes while only the day moves.
        if (context.IsStanding && settled.All(k => k.IsKnown)) return ValueBounds.Nothing(table.Gives);
        return table.Gives switch
        {
            ValueKind.YesNo => ValueBounds.Truth(true, true, true),
            ValueKind.Number or ValueKind.Date => ValueBounds.Between(table.Gives, null, null, true),
            _ => new ValueBounds(table.Gives) { CanBeKnown = true, CanBeUnknown = true },
        };
    }

    /// <summary>The one value that bounds leave, where they leave one.</summary>
    private static Value Settled(ValueBounds reach) => reach.Kind switch
    {
        ValueKind.YesNo => reach.CanBeTrue == reach.CanBeFalse ? Value.Unknown : Value.Of(reach.CanBeTrue),
        ValueKind.Number or ValueKind.Date when reach.Low is { } low && reach.Low == reach.High => reach.Kind == ValueKind.Date ? Value.OfDays((long)low.Numerator) : Value.Of(low),
        _ => reach.Only ?? Value.Unknown,
    };
}
