namespace Cotation;

/// <summary>Writes what a fact of a grid's own is in one canonical line.</summary>
internal static class FactNormalForm
{
    public static string Of(Fact fact, Expression? formula) => string.Join(" ", new[]
    {
        fact.Kind.ToString(),
        fact.Unit,
        fact.Min is { } min ? $"min {min}" : null,
        fact.Max is { } max ? $"max {max}" : null,
        fact.Codes is { } codes ? $"({string.Join(", ", codes.All.Select(c => c.IsUnknown ? c.Name + "?" : c.Name))} {codes.Pattern})" : null,
        fact.IsSensitive ? "sensitive" : null,
        fact.IsRegistered ? "registered" : null,
        fact.Ground,
        fact.Derivation switch
        {
            Derivation.Span span => $"{span.From} → {span.To} {span.Unit}",
            Derivation.Lookup lookup => $"{lookup.Table}[{string.Join(", ", lookup.By)}; {lookup.On}]",
            Derivation.Formula => $"= {CriterionNormalForm.Of(formula)}",
            _ => null,
        },
        fact.Fields.Count == 0 ? null : $"{{ {string.Join("; ", fact.Fields.Select(f => f.Name + " " + Of(f, null)))} }}",
    }.Where(t => !string.IsNullOrEmpty(t)));
}
