namespace Cotation;

/// <summary>Names what a mutation changes.</summary>
internal enum MutationKind
{
    Points,
    Bound,
    Strictness,
    Operator,
    Cap,
    Floor,
    Beyond,
    Proof,
    Combination,
}

/// <summary>Is what examples showed of the small changes of a grid: those that none noticed, and how many of all were tried.</summary>
internal sealed record MutationReport(IReadOnlyList<Mutation> Unnoticed, int Tried, int All);

/// <summary>Is one small change of a grid, which good examples notice: what stood, what stands instead, and how the grid is changed.</summary>
internal sealed record Mutation(string Id, LocalizedText Title, Location? Place, MutationKind Kind, string Before, string After, Func<Grid> Change)
{
    /// <summary>The grid so changed, made when it is first asked for: a grid has mutations by the thousand.</summary>
    public Grid Grid => field ??= Change();
}
