namespace Cotation;

/// <summary>
/// Is what is taken away from an application before others are looked for that would read the same: all that the merged parts name.
/// Where a priority shows, what gives it beside the lines goes too: else the form of the page would tell whose priority comes from a line that is hidden.
/// </summary>
internal sealed class NeutralApplication
{
    private readonly Grid grid;
    private readonly IReadOnlyList<FactChange> merged;
    private readonly IReadOnlyList<FactChange> mergedAndPriorities;

    public NeutralApplication(Grid grid, IReadOnlyList<MaskCluster> clusters)
    {
        this.grid = grid;
        Facts = clusters.SelectMany(c => c.Drivers).ToHashSet();
        merged = [.. Facts.Select(Denied)];
        mergedAndPriorities = [.. merged, .. BesideLines().Distinct().Where(f => !Facts.Contains(f)).Select(Denied)];
    }

    /// <summary>What the merged parts name.</summary>
    public IReadOnlySet<Fact> Facts { get; }

    /// <summary>An application with nothing in the merged parts.</summary>
    public Application Of(Application application, bool hasPriority) => application.With(hasPriority ? mergedAndPriorities : merged, grid.Vocabulary);

    private static FactChange Denied(Fact fact) => new(fact, fact.ValueKind switch
    {
        ValueKind.YesNo => Value.False,
        ValueKind.Number => Value.Of(fact.Min ?? Rational.Zero),
        ValueKind.Codes => Value.Of((IReadOnlyList<string>)[]),
        ValueKind.List => Value.Of((IReadOnlyList<ListRecord>)[]),
        _ => Value.Unknown,
    }, Evidence.Declared);

    private IEnumerable<Fact> BesideLines()
    {
        HashSet<Fact> read = [.. grid.Criteria.SelectMany(c => c.Expressions).Concat(grid.Outcomes.Select(o => o.When)).Concat(grid.Adjustments.Select(a => a.When)).SelectMany(e => Reading.Reached(e, grid.Formulas))];
        return grid.Priorities.SelectMany(p => Reading.BaseFacts(p.When, grid.Formulas)).Where(f => !read.Contains(f));
    }
}
