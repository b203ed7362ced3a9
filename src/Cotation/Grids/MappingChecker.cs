namespace Cotation;

/// <summary>Checks mappings against the grids they are made for.</summary>
internal static class MappingChecker
{
    /// <summary>Checks a whole mapping against what grids read, and gives it.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="grids">The grids that will score its objects.</param>
    /// <exception cref="CotationException">Something does not fit: an unknown fact, a wrong kind, a code that is not in its list, a fact that a grid reads and nothing gives. All is listed, each at its line of your source.</exception>
    public static Mapping<T> Check<T>(Mapping<T> mapping, IReadOnlyList<Grid> grids)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(grids);
        IEnumerable<string> missing = grids.SelectMany(g => NotGiven(g, mapping.Named)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        List<Problem> found = [.. mapping.Found, .. missing.Select(name => new Problem(Severity.Error, "unmapped-fact", Mapping<T>.Whole, w => w.NotMapped(name), w => w.NotMappedMend(name)))];
        return found.Count > 0 ? throw new CotationException(found) : mapping;
    }

    /// <summary>The facts that a grid reads and that are neither given nor follow from given ones.</summary>
    private static IEnumerable<string> NotGiven(Grid grid, IReadOnlySet<string> named)
    {
        IEnumerable<Expression> read = [
            .. grid.Criteria.SelectMany(c => c.Expressions),
            .. grid.Adjustments.Select(a => a.When),
            .. grid.Outcomes.Select(o => o.When),
            .. grid.Applies is { } applies ? new[] { applies } : [],
            .. grid.InTerritory is { } inside ? new[] { inside } : [],
        ];
        IEnumerable<Fact> facts = [.. read.SelectMany(Reading.NamedIn), .. grid.Ranking.Ties.Select(t => grid.Vocabulary.Find(t.By)).OfType<Fact>()];
        return facts.Where(f => f.List is null && !IsGiven(f, grid, named)).Select(f => f.Name);
    }

    private static bool IsGiven(Fact fact, Grid grid, IReadOnlySet<string> named) =>
        fact.IsAsOf || fact.List is not null || named.Contains(fact.Name) || (fact.IsDerived && grid.Formulas.InputsOf(fact).All(f => IsGiven(f, grid, named)));
}
