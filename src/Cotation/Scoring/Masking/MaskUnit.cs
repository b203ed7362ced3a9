namespace Cotation;

/// <summary>Is a line, or a section that does more than add up its lines, as one of the parts that a total adds up. Immutable.</summary>
internal sealed class MaskUnit
{
    private MaskUnit(Criterion? criterion, Section? section, Grid grid, PossibleSums sums)
    {
        (Criterion, Section, Sums) = (criterion, section, sums);
        Criteria = criterion is not null ? [criterion] : [.. section!.AllCriteria];
        Adjustments = [.. section?.AllSections.SelectMany(s => s.Adjustments) ?? []];
        Expressions = [.. Criteria.SelectMany(c => c.Expressions), .. Adjustments.Select(a => a.When)];
        IsSensitive = Criteria.Any(grid.IsSensitive) || Adjustments.Any(grid.IsSensitive);
        IsDated = Expressions.Any(e => Reading.IsDated(e, grid.Formulas));
        Facts = [.. Expressions.SelectMany(e => Reading.BaseFacts(e, grid.Formulas)).Distinct()];
    }

    public Criterion? Criterion { get; }

    public Section? Section { get; }

    public IReadOnlyList<Criterion> Criteria { get; }

    public IReadOnlyList<Adjustment> Adjustments { get; }

    public IReadOnlyList<Expression> Expressions { get; }

    public bool IsSensitive { get; }

    /// <summary>Whether the day alone may turn it.</summary>
    public bool IsDated { get; }

    /// <summary>The facts that it reads, and those that they follow from.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>What it may give.</summary>
    public PossibleSums Sums { get; }

    /// <summary>The parts that a grid's total adds up; the whole grid as one where it does more than add up.</summary>
    public static IReadOnlyList<MaskUnit> Of(Grid grid) => [.. UnitsOf(grid.Root, grid)];

    private static IEnumerable<MaskUnit> UnitsOf(Section section, Grid grid)
    {
        if (!AddsUp(section, grid)) return [new MaskUnit(null, section, grid, PossibleSums.Of(section, grid))];
        return [.. section.Criteria.Select(c => new MaskUnit(c, null, grid, PossibleSums.Of(c, grid.IsSensitive(c)))), .. section.Sections.SelectMany(s => UnitsOf(s, grid))];
    }

    /// <summary>Whether its points are the sum of its lines whatever they are: a cap that is never reached cuts nothing.</summary>
    private static bool AddsUp(Section section, Grid grid)
    {
        if (section.Combine != Combination.Sum || section.Adjustments.Count > 0) return false;
        if (section.Transform == PointTransform.None) return true;
        PossibleSums sums = PossibleSums.Of(section.With(transform: PointTransform.None), grid);
        return !sums.IsAny && sums.All.All(p => section.Transform.Bounded(section.Transform.Weighed(p)) == p);
    }
}
