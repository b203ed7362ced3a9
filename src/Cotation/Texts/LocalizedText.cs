namespace Cotation;

/// <summary>Holds one text in French, in English or in both. Immutable.</summary>
/// <param name="French">The text in French, or null.</param>
/// <param name="English">The text in English, or null.</param>
public sealed record LocalizedText(string? French, string? English)
{
    /// <summary>Gives the text in a language, or in the other one where this one is missing.</summary>
    /// <param name="language">The language wanted.</param>
    public string In(Language language) => Exactly(language) ?? French ?? English ?? "";

    internal string? Exactly(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };
}
