using System.Globalization;
using NodaTime.Text;

namespace Cotation;

/// <summary>Prints a tree back in its own language; parsing the print gives the same tree.</summary>
internal static class ExpressionPrinter
{
    public static string Print(Expression expression) => Print(expression, 0);

    public static string Sign(Comparison how) => how switch
    {
        Comparison.Equal => "==",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
    };

    private static string Print(Expression expression, int around)
    {
        int own = Rank(expression);
        string text = Bare(expression);
        return own < around ? $"({text})" : text;
    }

    /// <summary>How tightly a form binds; a part that binds less tightly than its place asks for stands in parentheses.</summary>
    private static int Rank(Expression expression) => expression switch
    {
        Expression.Choice => 1,
        Expression.Or => 2,
        Expression.And => 3,
        Expression.Compare or Expression.In => 4,
        Expression.Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } => 5,
        Expression.Arithmetic => 6,
        Expression.Not => 7,
        Expression.Negate => 7,
        Expression.Literal { Value.Kind: ValueKind.Number } number when number.Value.Number.Sign < 0 => 7,
        _ => 8,
    };

    private static string Bare(Expression expression) => expression switch
    {
        Expression.Literal e => Literal(e.Value),
        Expression.FactRef e => e.Fact.Name,
        Expression.FieldRef e => e.Field.Name,
        Expression.Not e => $"not ({Print(e.Of)})",
        Expression.And e => string.Join(" and ", e.Operands.Select(p => Print(p, 4))),
        Expression.Or e => string.Join(" or ", e.Operands.Select(p => Print(p, 3))),
        Expression.Compare e => $"{Print(e.Left, 5)} {Sign(e.Operator)} {Print(e.Right, 5)}",
        Expression.Arithmetic { Operator: ArithmeticOperator.Add } e => $"{Print(e.Left, 5)} + {Print(e.Right, 6)}",
        Expression.Arithmetic { Operator: ArithmeticOperator.Subtract } e => $"{Print(e.Left, 5)} - {Print(e.Right, 6)}",
        Expression.Arithmetic { Operator: ArithmeticOperator.Multiply } e => $"{Print(e.Left, 6)} * {Print(e.Right, 7)}",
        Expression.Arithmetic { Operator: ArithmeticOperator.Divide } e => $"{Print(e.Left, 6)} / {Print(e.Right, 7)}",
        Expression.Negate e => $"-{Print(e.Of, 8)}",
        Expression.Choice e => $"{Print(e.If, 2)} ? {Print(e.Then, 2)} : {Print(e.Else, 1)}",
        Expression.In e => $"{Print(e.What, 5)} in ({List(e.Among)})",
        Expression.Contains e => $"{Print(e.Set, 8)}.Contains({Print(e.What)})",
        Expression.Aggregate e => $"{e.List.Name}.{e.Function}({(e.Body is null ? "" : Print(e.Body))})",
        Expression.Known e => $"known({Print(e.Of)})",
        Expression.Extreme e => $"{(e.IsGreatest ? "max" : "min")}({List(e.Operands)})",
        Expression.Lookup e => $"Table(\"{e.Table.Name}\"{string.Concat(e.Keys.Select(k => ", " + Print(k)))})",
        _ => throw new InvalidOperationException(),
    };

    private static string List(Operands parts) => string.Join(", ", parts.Select(p => Print(p)));

    private static string Literal(Value value) => value.Kind switch
    {
        ValueKind.YesNo => value.IsTrue ? "true" : "false",
        ValueKind.Number => value.Number.ToString(),
        ValueKind.Date => string.Create(CultureInfo.InvariantCulture, $"\"{LocalDatePattern.Iso.Format(value.Date)}\""),
        _ => $"\"{value.Code}\"",
    };
}
