namespace Cotation;

/// <summary>Describes one priority of the law (CCH, article L. 441-1, and DALO), read apart from every grid. Immutable.</summary>
/// <param name="Id">The letter <c>a</c> to <c>m</c>, <c>gbis</c>, or <c>dalo</c>.</param>
/// <param name="Title">Whom the law names.</param>
/// <param name="Basis">The article.</param>
/// <param name="IsSensitive">Whether it is to be masked for readers who may not know.</param>
internal sealed record Priority(string Id, LocalizedText Title, LocalizedText Basis, bool IsSensitive)
{
    internal JsonItem? When { get; init; }

    internal static readonly IReadOnlyList<string> Ids = ["dalo", "a", "b", "c", "d", "e", "f", "g", "gbis", "h", "i", "j", "k", "l", "m"];
}
