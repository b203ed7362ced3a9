namespace Cotation;

/// <summary>Counts who goes up, who goes down, who stays.</summary>
internal readonly record struct Moves(int Up, int Down, int Same)
{
    public int All => Up + Down + Same;

    /// <summary>Whether one of the parts is of 1 to 10 persons.</summary>
    public bool TellsOfFew => new[] { Up, Down, Same }.Any(ImpactAnalysis.IsFew);

    public static Moves operator +(Moves a, Moves b) => new(a.Up + b.Up, a.Down + b.Down, a.Same + b.Same);
}

/// <summary>Is one group of a grouping: how many applications, who moves, the mean change in points, the median change in places (positive towards the top). Neighbours are merged until none holds fewer than 11.</summary>
internal sealed record GroupImpact(IReadOnlyList<LocalizedText?> Titles, Moves Points, decimal MeanChange, decimal MedianPlaces);

/// <summary>Is what one line does to the change: whose points it raises and lowers, for whom it weighs most, the mean change over all.</summary>
internal sealed record LineImpact(Criterion Criterion, int Raises, int Lowers, int Decides, decimal MeanChange, int Beneficiaries, int AtMost, int Pairs)
{
    /// <summary>Whether it moves so few persons that a mean could be worked back to them.</summary>
    public bool IsFew => ImpactAnalysis.IsFew(Raises) || ImpactAnalysis.IsFew(Lowers);
}

/// <summary>Counts who enters and who leaves the first places of the groups of comparable applications.</summary>
internal sealed record TopImpact(int Top, int Entries, int Exits);

/// <summary>Holds how many scores lie in a range of points under each grid.</summary>
internal sealed record BandImpact(decimal From, decimal To, int Before, int After);

/// <summary>Is one worked example under both grids; null where a grid is not for it.</summary>
internal sealed record ExampleImpact(string Title, Score? Before, Score? After);

/// <summary>Holds what a change of grid does to a population: counts only, no application is named.</summary>
internal sealed record Impact
{
    /// <summary>How many applications were scored under both grids.</summary>
    public required int All { get; init; }

    /// <summary>How many one grid or both are not for.</summary>
    public required int OutOfScope { get; init; }

    public required Moves Points { get; init; }

    /// <summary>One for each application in each group of comparable ones.</summary>
    public required Moves Places { get; init; }

    public required int Cohorts { get; init; }

    public required IReadOnlyList<TopImpact> Tops { get; init; }

    /// <summary>Groups of comparable applications whose first place is shared.</summary>
    public required (int Before, int After) TiedFirst { get; init; }

    /// <summary>Applications that share a place in a group.</summary>
    public required (int Before, int After) Tied { get; init; }

    /// <summary>Applications at the grid's own greatest total, where it has one.</summary>
    public required (int Before, int After)? AtCap { get; init; }

    /// <summary>Neighbours in a group under the new grid whose points differ.</summary>
    public required int Pairs { get; init; }

    public required IReadOnlyList<(Grouping Grouping, IReadOnlyList<GroupImpact> Groups)> Groups { get; init; }

    public required IReadOnlyList<LineImpact> Lines { get; init; }

    public required IReadOnlyList<BandImpact> Bands { get; init; }

    /// <summary>Whether a sensitive line moves a few persons: then no figure may tell how many moved in all.</summary>
    public bool TellsOfFew(GridComparison comparison) => Lines.Any(l => l.IsFew && comparison.IsSensitive(l.Criterion));
}
