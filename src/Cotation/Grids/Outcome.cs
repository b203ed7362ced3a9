namespace Cotation;

/// <summary>Names what an outcome does; none ever makes an application disappear.</summary>
public enum OutcomeEffect
{
    /// <summary>Goes before all others: an absolute priority.</summary>
    First,

    /// <summary>Is handled elsewhere.</summary>
    Aside,

    /// <summary>Does not fit this dwelling or this grid.</summary>
    Ineligible,
}

/// <summary>Says what happens to some applications outside points. Immutable.</summary>
public sealed class Outcome
{
    internal Outcome(Expression when) => When = when;

    /// <summary>Gives its id.</summary>
    public required string Id { get; init; }

    /// <summary>Gives its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gives what it does.</summary>
    public OutcomeEffect Effect { get; init; }

    /// <summary>Gives its tier among those that go first, from 1; the first tier goes before the second.</summary>
    internal int Tier { get; init; } = 1;

    /// <summary>How many tiers may go first.</summary>
    internal const int MostTiers = 9;

    /// <summary>Gives who handles these applications, or null.</summary>
    public LocalizedText? HandledBy { get; init; }

    /// <summary>Gives the proof it asks for.</summary>
    internal EvidencePolicy Evidence { get; init; } = EvidencePolicy.Declared;

    /// <summary>Gives its legal or local source, or null.</summary>
    public LocalizedText? Basis { get; init; }

    /// <summary>Gives the priorities of CCH, article L. 441-1, that it implements.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>Gives whether it is to be masked for readers who may not know.</summary>
    public bool IsSensitive { get; init; }

    internal Expression When { get; }
}

/// <summary>Says how equal scores are told apart and which applications are comparable. Immutable.</summary>
/// <param name="Ties">The keys, in their order.</param>
/// <param name="Seed">The published seed of a draw that ends the ties, or null.</param>
/// <param name="Comparable">What comparable applications share.</param>
internal sealed record RankingRules(IReadOnlyList<TieKey> Ties, string? Seed, IReadOnlyList<ComparableKey> Comparable)
{
    /// <summary>Whether a draw ends the ties; its seed may be published for each session instead of in the grid.</summary>
    internal bool HasDraw { get; init; }
}

/// <summary>Tells equal scores apart by a fact or a section's points. Immutable.</summary>
/// <param name="By">The fact or the section.</param>
/// <param name="IsDescending">Whether the greatest goes first.</param>
/// <param name="IsUnknownFirst">Whether an unknown key goes first; it goes last unless said.</param>
internal sealed record TieKey(string By, bool IsDescending, bool IsUnknownFirst);

/// <summary>Says one thing that comparable applications share: an equal fact, a number in the same band, or wishes that meet. Immutable.</summary>
/// <param name="Fact">The fact.</param>
internal sealed record ComparableKey(string Fact)
{
    internal IReadOnlyList<Band> Bands { get; init; } = [];
}
