namespace Cotation;

/// <summary>Writes what a fact is to a grid in one canonical line.</summary>
internal static class FactNormalForm
{
    public static string Of(Fact fact, Grid grid) => string.Join(" ", new[]
    {
        fact.Kind.ToString(),
        fact.Unit,
        fact.Min is { } min ? $"min {min}" : null,
        fact.Max is { } max ? $"max {max}" : null,
        fact.Codes is { } codes ? $"({string.Join(", ", codes.All.Select(c => c.IsUnknown ? c.Name + "?" : c.Name))} {codes.Pattern})" : null,
        fact.IsSensitive ? "sensitive" : null,
        fact.IsRegistered ? "registered" : null,
        fact.Ground,
        fact.Event is { } date ? $"event {date}" : null,
        fact.Derivation switch
        {
            Derivation.Span span => $"{span.From} → {span.To} {span.Unit}",
            Derivation.Lookup lookup => $"{lookup.Table}[{string.Join(", ", lookup.By)}; {lookup.On}]",
            Derivation.Formula => $"= {CriterionNormalForm.Of(grid.Formulas.Of(fact))}",
            _ => null,
        },
        fact.Fields.Count == 0 ? null : $"{{ {string.Join("; ", fact.Fields.Select(f => f.Name + " " + Of(f, grid)))} }}",
    }.Where(t => !string.IsNullOrEmpty(t)));
}
