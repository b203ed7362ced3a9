namespace Cotation;

/// <summary>Is a condition or a computation as a small closed tree. Immutable; equality is by content.</summary>
internal abstract record Expression(ValueKind Kind)
{
    private IReadOnlyList<Expression>? all;

    /// <summary>A copy is made to be changed: what was found below the original does not go with it.</summary>
    protected Expression(Expression original) => Kind = original.Kind;

    public sealed record Literal(Value Value) : Expression(Value.Kind);

    public sealed record FactRef(Fact Fact) : Expression(Fact.ValueKind);

    /// <summary>A field of the record that an enclosing aggregate looks at.</summary>
    public sealed record FieldRef(Fact Field) : Expression(Field.ValueKind);

    public sealed record Not(Expression Of) : Expression(ValueKind.YesNo);

    public sealed record And(Operands Operands) : Expression(ValueKind.YesNo);

    public sealed record Or(Operands Operands) : Expression(ValueKind.YesNo);

    public sealed record Compare(Comparison Operator, Expression Left, Expression Right) : Expression(ValueKind.YesNo);

    public sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right) : Expression(ValueKind.Number);

    public sealed record Negate(Expression Of) : Expression(ValueKind.Number);

    public sealed record Choice(Expression If, Expression Then, Expression Else) : Expression(Then.Kind);

    public sealed record In(Expression What, Operands Among) : Expression(ValueKind.YesNo);

    public sealed record Contains(Expression Set, Expression What) : Expression(ValueKind.YesNo);

    public sealed record Aggregate(AggregateFunction Function, Fact List, Expression? Body, ValueKind Gives) : Expression(Gives);

    public sealed record Known(Expression Of) : Expression(ValueKind.YesNo);

    public sealed record Extreme(bool IsGreatest, Operands Operands) : Expression(Operands[0].Kind);

    public sealed record Lookup(TableShape Table, Operands Keys) : Expression(Table.Gives);

    public sealed override string ToString() => ExpressionPrinter.Print(this);

    /// <summary>The expressions directly below.</summary>
    public IEnumerable<Expression> Children => this switch
    {
        Not e => [e.Of],
        And e => e.Operands,
        Or e => e.Operands,
        Compare e => [e.Left, e.Right],
        Arithmetic e => [e.Left, e.Right],
        Negate e => [e.Of],
        Choice e => [e.If, e.Then, e.Else],
        In e => [e.What, .. e.Among],
        Contains e => [e.Set, e.What],
        Aggregate e => e.Body is null ? [] : [e.Body],
        Known e => [e.Of],
        Extreme e => e.Operands,
        Lookup e => e.Keys,
        _ => [],
    };

    /// <summary>This expression and all below it, found once.</summary>
    public IReadOnlyList<Expression> All => all ??= Below([]);

    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract && Kind == other.Kind;

    public override int GetHashCode() => (int)Kind;

    private List<Expression> Below(List<Expression> found)
    {
        found.Add(this);
        foreach (Expression child in Children) child.Below(found);
        return found;
    }
}

/// <summary>Is a list of expressions that are equal where their contents are.</summary>
internal sealed class Operands(IReadOnlyList<Expression> items) : System.Collections.ObjectModel.ReadOnlyCollection<Expression>([.. items]), IEquatable<Operands>
{
    public bool Equals(Operands? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as Operands);

    public override int GetHashCode() => Count;
}

internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

internal enum AggregateFunction
{
    Count,
    Any,
    All,
    Sum,
    Min,
    Max,
}
