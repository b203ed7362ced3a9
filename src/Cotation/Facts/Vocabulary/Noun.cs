namespace Cotation;

/// <summary>Is what one record of a list is called in one language, with what its articles depend on. Immutable.</summary>
/// <param name="Word">The noun without an article: « refus », "refusal".</param>
/// <param name="IsFeminine">Whether a French article before it is feminine.</param>
internal sealed record Noun(string Word, bool IsFeminine);

/// <summary>Is what one record of a list is called. Immutable.</summary>
/// <param name="French">The noun in French, or null.</param>
/// <param name="English">The noun in English, or null.</param>
/// <param name="IsDefinite">Whether there is but one such thing: « le logement proposé ».</param>
internal sealed record RecordNoun(Noun? French, Noun? English, bool IsDefinite)
{
    /// <summary>The noun in a language, or the other one's where this one is missing.</summary>
    public Noun In(Language language) => (language switch { Language.French => French ?? English, Language.English => English ?? French })!;
}
