namespace Cotation;

/// <summary>Names how a part of a grid differs from the same part of another.</summary>
internal enum ChangeSign
{
    Added,
    Removed,
    Changed,
}

/// <summary>Is one thing that differs between two grids, said in a sentence.</summary>
internal sealed record GridChange(ChangeSign Sign, string Id, Func<CompareWords, string> Says);

/// <summary>Holds what differs between two grids, and which criteria of one are those of the other.</summary>
internal sealed record GridComparison(Grid Before, Grid After, IReadOnlyList<GridChange> Changes, IReadOnlyList<(Criterion? Before, Criterion? After)> Lines)
{
    /// <summary>Whether a line is sensitive in either grid.</summary>
    public bool IsSensitive(Criterion line) => Before.IsSensitive(line) || After.IsSensitive(line);
}
