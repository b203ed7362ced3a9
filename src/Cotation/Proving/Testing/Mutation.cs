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

/// <summary>Is one small change of a grid, which good examples notice: what stood, what stands instead, and the grid so changed.</summary>
internal sealed record Mutation(string Id, LocalizedText Title, Location? Place, MutationKind Kind, string Before, string After, Grid Grid);
