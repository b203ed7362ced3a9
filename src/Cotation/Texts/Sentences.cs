namespace Cotation;

/// <summary>Is what a file of sentences on one topic rests on: French and English of each stand side by side, so that a missing one does not compile.</summary>
internal abstract class Sentences(Language language)
{
    /// <summary>The language they are said in.</summary>
    public Language Language => language;

    /// <summary>Numbers, dates and counted things in the same language.</summary>
    protected NumberWords Numbers { get; } = NumberWords.In(language);

    protected bool IsFrench => language == Language.French;
}
