namespace Cotation;

/// <summary>Evaluates expressions in three values and exactly: what rests on an unknown is unknown, never no and never nought.</summary>
internal static class Evaluator
{
    public static Value Evaluate(Expression expression, Situation situation, Scope? scope = null) => expression switch
    {
        Expression.Literal e => e.Value,
        Expression.FactRef e => situation.Of(e.Fact),
        Expression.FieldRef e => FieldOf(e.Field, situation, scope!),
        Expression.Not e => Not(Evaluate(e.Of, situation, scope)),
        Expression.And e => AllOf(e.Operands, situation, scope),
        Expression.Or e => AnyOf(e.Operands, situation, scope),
        Expression.Compare e => Compare(e.Operator, Evaluate(e.Left, situation, scope), Evaluate(e.Right, situation, scope)),
        Expression.Arithmetic e => Compute(e.Operator, Evaluate(e.Left, situation, scope), Evaluate(e.Right, situation, scope)),
        Expression.Negate e => Evaluate(e.Of, situation, scope) is { IsKnown: true } of ? Value.Of(-of.Number) : Value.Unknown,
        Expression.Choice e => Choose(e, situation, scope),
        Expression.In e => In(e, situation, scope),
        Expression.Contains e => Contains(Evaluate(e.Set, situation, scope), Evaluate(e.What, situation, scope)),
        Expression.Aggregate e => Aggregate(e, situation, scope),
        Expression.Known e => Value.Of(Evaluate(e.Of, situation, scope).IsKnown),
        Expression.Extreme e => Extreme(e.Operands.Select(p => Evaluate(p, situation, scope)), e.IsGreatest),
        Expression.Lookup e => RowOf(e, situation, scope)?.Gives ?? Value.Unknown,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The row of a table that a lookup finds, null where there is none or a key is unknown.</summary>
    public static FactTable.Row? RowOf(Expression.Lookup lookup, Situation situation, Scope? scope = null) =>
        situation.Row(lookup.Table.Name, [.. lookup.Keys.Select(k => Evaluate(k, situation, scope))], situation.On);

    /// <summary>A field of the record that the nearest aggregate over its list looks at.</summary>
    public static Value FieldOf(Fact field, Situation situation, Scope scope)
    {
        Scope? at = scope;
        while (at is not null && at.List.Name != field.List) at = at.Outer;
        if (at is null) return Value.Unknown;
        Value given = at.Record.Fields[field.Slot];
        return given.IsKnown || !field.IsDerived ? given : situation.Derived(field, at);
    }

    private static Value Not(Value of) => of.IsKnown ? Value.Of(!of.IsTrue) : Value.Unknown;

    private static Value AllOf(Operands parts, Situation situation, Scope? scope)
    {
        bool isUnknown = false;
        foreach (Expression part in parts)
        {
            Value value = Evaluate(part, situation, scope);
            if (value.IsFalse) return Value.False;
            isUnknown |= !value.IsKnown;
        }

        return isUnknown ? Value.Unknown : Value.True;
    }

    private static Value AnyOf(Operands parts, Situation situation, Scope? scope)
    {
        bool isUnknown = false;
        foreach (Expression part in parts)
        {
            Value value = Evaluate(part, situation, scope);
            if (value.IsTrue) return Value.True;
            isUnknown |= !value.IsKnown;
        }

        return isUnknown ? Value.Unknown : Value.False;
    }

    private static Value Compare(Comparison how, Value left, Value right)
    {
        if (!left.IsKnown || !right.IsKnown) return Value.Unknown;
        if (left.Kind == ValueKind.Code) return Value.Of((left.Code == right.Code) == (how == Comparison.Equal));
        return Value.Of(how.Holds(left.Number.CompareTo(right.Number)));
    }

    private static Value Compute(ArithmeticOperator how, Value left, Value right)
    {
        if (!left.IsKnown || !right.IsKnown) return Value.Unknown;
        return how switch
        {
            ArithmeticOperator.Add => Value.Of(left.Number + right.Number),
            ArithmeticOperator.Subtract => Value.Of(left.Number - right.Number),
            ArithmeticOperator.Multiply => Value.Of(left.Number * right.Number),
            ArithmeticOperator.Divide => right.Number.Sign == 0 ? Value.Unknown : Value.Of(left.Number / right.Number),
        };
    }

    private static Value Choose(Expression.Choice choice, Situation situation, Scope? scope)
    {
        Value when = Evaluate(choice.If, situation, scope);
        if (when.IsTrue) return Evaluate(choice.Then, situation, scope);
        if (when.IsFalse) return Evaluate(choice.Else, situation, scope);
        Value then = Evaluate(choice.Then, situation, scope);
        return then.Equals(Evaluate(choice.Else, situation, scope)) ? then : Value.Unknown;
    }

    private static Value In(Expression.In e, Situation situation, Scope? scope)
    {
        Value what = Evaluate(e.What, situation, scope);
        bool isUnknown = false;
        foreach (Expression one in e.Among)
        {
            Value same = Compare(Comparison.Equal, what, Evaluate(one, situation, scope));
            if (same.IsTrue) return Value.True;
            isUnknown |= !same.IsKnown;
        }

        return isUnknown ? Value.Unknown : Value.False;
    }

    private static Value Contains(Value set, Value code) => set.IsKnown && code.IsKnown ? Value.Of(set.Codes.Contains(code.Code)) : Value.Unknown;

    private static Value Aggregate(Expression.Aggregate e, Situation situation, Scope? scope)
    {
        Value list = situation.Of(e.List);
        if (!list.IsKnown) return Value.Unknown;
        if (e.Body is null) return e.Function == AggregateFunction.Any ? Value.Of(list.Records.Count > 0) : Value.Of((Rational)list.Records.Count);
        bool isUnknown = false;
        int met = 0, unmet = 0;
        Rational sum = Rational.Zero;
        Value extreme = Value.Unknown;
        foreach (ListRecord record in list.Records)
        {
            Value value = Evaluate(e.Body, situation, new Scope(e.List, record, scope));
            isUnknown |= !value.IsKnown;
            met += value.IsTrue ? 1 : 0;
            unmet += value.IsFalse ? 1 : 0;
            if (e.Function == AggregateFunction.Sum) sum += value.Number;
            else if (e.Function is AggregateFunction.Min or AggregateFunction.Max) extreme = Further(extreme, value, e.Function == AggregateFunction.Max);
        }

        return e.Function switch
        {
            AggregateFunction.Any => met > 0 ? Value.True : isUnknown ? Value.Unknown : Value.False,
            AggregateFunction.All => unmet > 0 ? Value.False : isUnknown ? Value.Unknown : Value.True,
            _ when isUnknown => Value.Unknown,
            AggregateFunction.Count => Value.Of((Rational)met),
            AggregateFunction.Sum => Value.Of(sum),
            _ => extreme,
        };
    }

    private static Value Further(Value found, Value value, bool isGreatest) =>
        !found.IsKnown || (isGreatest ? value.Number > found.Number : value.Number < found.Number) ? value : found;

    private static Value Extreme(IEnumerable<Value> values, bool isGreatest)
    {
        Value found = Value.Unknown;
        foreach (Value value in values)
        {
            if (!value.IsKnown) return Value.Unknown;
            found = Further(found, value, isGreatest);
        }

        return found;
    }
}
