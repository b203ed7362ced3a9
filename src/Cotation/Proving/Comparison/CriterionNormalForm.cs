namespace Cotation;

/// <summary>Writes what a criterion does in one canonical line: two of the same meaning give the same, in whatever order their conditions stand.</summary>
internal static class CriterionNormalForm
{
    public static string Of(Criterion criterion) => $"{Of(criterion.Form)} × {criterion.Transform.Weight} [{criterion.Transform.Floor};{criterion.Transform.Cap}]";

    public static string Of(CriterionForm form) => form switch
    {
        CriterionForm.Condition f => $"when {Of(f.When)}: {Of(f.Points)}",
        CriterionForm.Cases f => string.Join("; ", f.Ordered.Select(c => $"{Of(c.When)}: {Of(c.Points)}")) + (f.HasOtherwise ? $"; otherwise {Of(f.Otherwise)}" : ""),
        CriterionForm.Bands f => $"{Of(f.Value)} in {string.Join("; ", f.Ordered.OrderBy(b => b.Low is not null).ThenBy(b => b.Low ?? Rational.Zero).Select(b => $"{Of(b)}: {Of(b.Points)}"))}",
        CriterionForm.PerUnit f => $"per {Of(f.Value)} beyond {f.Beyond}: {Of(f.Points)}",
        CriterionForm.Assessed f => $"assessed by {string.Join(",", f.By)} {f.From}..{f.To}/{f.Step}",
        _ => "",
    };

    public static string Of(ComparableKey key) => key.Fact + string.Concat(key.Bands.Select(Of));

    public static string Of(Band band) => $"{(band.IsLowIncluded ? '[' : ']')}{band.Low};{band.High}{(band.IsHighIncluded ? ']' : '[')}";

    public static string Of(Expression? expression) => expression switch
    {
        null => "null",
        Expression.And e => $"({string.Join(" and ", e.Operands.Select(Of).Order(StringComparer.Ordinal))})",
        Expression.Or e => $"({string.Join(" or ", e.Operands.Select(Of).Order(StringComparer.Ordinal))})",
        Expression.Not e => $"not ({Of(e.Of)})",
        Expression.In e => $"{Of(e.What)} in ({string.Join(", ", e.Among.Select(Of).Order(StringComparer.Ordinal))})",
        Expression.Compare { Operator: Comparison.Greater or Comparison.GreaterOrEqual } e => $"({Of(e.Right)} {(e.Operator == Comparison.Greater ? "<" : "<=")} {Of(e.Left)})",
        Expression.Compare { Operator: Comparison.Equal or Comparison.NotEqual } e => $"({string.Join($" {ExpressionPrinter.Sign(e.Operator)} ", new[] { Of(e.Left), Of(e.Right) }.Order(StringComparer.Ordinal))})",
        Expression.Compare e => $"({Of(e.Left)} {ExpressionPrinter.Sign(e.Operator)} {Of(e.Right)})",
        Expression.Aggregate { Body: { } body } e => $"{e.List.Name}.{e.Function}({Of(body)})",
        _ => expression.ToString(),
    };
}
