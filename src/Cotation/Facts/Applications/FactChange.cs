namespace Cotation;

/// <summary>Is one fact as another application may have it.</summary>
internal sealed record FactChange(Fact Fact, Value Value, Evidence Proof);
