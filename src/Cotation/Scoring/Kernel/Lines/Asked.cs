namespace Cotation;

/// <summary>Is what is asked of each application beside its points: a number in millionths, a day, or a yes or no; where proof is asked for, whether it may hold.</summary>
internal readonly record struct Asked(Expression Of, EvidencePolicy? Policy);
