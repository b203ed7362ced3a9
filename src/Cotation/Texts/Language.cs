namespace Cotation;

/// <summary>Names a language that Cotation speaks.</summary>
public enum Language
{
    /// <summary>French, the language of the law and the first one.</summary>
    French,

    /// <summary>English.</summary>
    English,
}
