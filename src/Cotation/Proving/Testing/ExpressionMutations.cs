namespace Cotation;

/// <summary>Is an expression changed in one place.</summary>
internal sealed record ExpressionMutation(MutationKind Kind, string Before, string After, Expression Whole)
{
    public FormMutation Made(CriterionForm form) => new(Kind, Before, After, form);
}

/// <summary>Changes an expression in one place at a time: a number, a strictness, an operator, a combination.</summary>
internal static class ExpressionMutations
{
    public static IEnumerable<ExpressionMutation> Of(Expression whole)
    {
        foreach (ExpressionMutation here in Here(whole)) yield return here;
        List<Expression> children = [.. whole.Children];
        for (int i = 0; i < children.Count; i++)
            foreach (ExpressionMutation below in Of(children[i]))
                yield return below with { Whole = Rebuild(whole, [.. children.Select((c, j) => j == i ? below.Whole : c)]) };
    }

    private static IEnumerable<ExpressionMutation> Here(Expression e)
    {
        switch (e)
        {
            case Expression.Literal { Kind: ValueKind.Number } number:
                Rational step = number.Value.Number.IsInteger ? Rational.One : Rational.One / 100;
                yield return Make(MutationKind.Bound, new Expression.Literal(Value.Of(number.Value.Number + step)));
                break;
            case Expression.Literal { Kind: ValueKind.Date } day:
                yield return Make(MutationKind.Bound, new Expression.Literal(Value.OfDays((long)day.Value.Number.Numerator + 1)));
                break;
            case Expression.Compare compare when Turned(compare.Operator) is { } turned:
                yield return Make(compare.Operator is Comparison.Equal or Comparison.NotEqual ? MutationKind.Operator : MutationKind.Strictness, compare with { Operator = turned });
                break;
            case Expression.And and:
                yield return Make(MutationKind.Operator, new Expression.Or(and.Operands));
                break;
            case Expression.Or or:
                yield return Make(MutationKind.Operator, new Expression.And(or.Operands));
                break;
            case Expression.Not not:
                yield return Make(MutationKind.Operator, not.Of);
                break;
            case Expression.In { Among.Count: > 1 } among:
                foreach (Expression left in among.Among) yield return Make(MutationKind.Bound, among with { Among = new Operands([.. among.Among.Where(a => a != left)]) });
                break;
        }

        ExpressionMutation Make(MutationKind kind, Expression changed) => new(kind, e.ToString(), changed.ToString(), changed);
    }

    private static Comparison? Turned(Comparison how) => how switch
    {
        Comparison.Less => Comparison.LessOrEqual,
        Comparison.LessOrEqual => Comparison.Less,
        Comparison.Greater => Comparison.GreaterOrEqual,
        Comparison.GreaterOrEqual => Comparison.Greater,
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
    };

    private static Expression Rebuild(Expression whole, IReadOnlyList<Expression> c) => whole switch
    {
        Expression.Not e => e with { Of = c[0] },
        Expression.And e => e with { Operands = new Operands(c) },
        Expression.Or e => e with { Operands = new Operands(c) },
        Expression.Compare e => e with { Left = c[0], Right = c[1] },
        Expression.Arithmetic e => e with { Left = c[0], Right = c[1] },
        Expression.Negate e => e with { Of = c[0] },
        Expression.Choice e => e with { If = c[0], Then = c[1], Else = c[2] },
        Expression.In e => e with { What = c[0], Among = new Operands([.. c.Skip(1)]) },
        Expression.Contains e => e with { Set = c[0], What = c[1] },
        Expression.Aggregate e => e with { Body = c[0] },
        Expression.Known e => e with { Of = c[0] },
        Expression.Extreme e => e with { Operands = new Operands(c) },
        Expression.Lookup e => e with { Keys = new Operands(c) },
        _ => whole,
    };
}
