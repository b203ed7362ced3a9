namespace Cotation;

/// <summary>Is a condition in words: one clause, or several of which all or one must hold.</summary>
internal sealed record Clause(string Text, IReadOnlyList<Clause> Parts, bool IsAny)
{
    public Clause(string text)
        : this(text, [], false)
    {
    }

    public bool IsLeaf => Parts.Count == 0;

    /// <summary>Whether its parts are plain clauses, which one sentence can hold.</summary>
    public bool IsFlat => Parts.All(p => p.IsLeaf);
}

/// <summary>Puts clauses into sentences: one sentence where twenty words hold it, else a list.</summary>
internal sealed class ClauseWriter(Language language)
{
    private readonly PhraseWords words = PhraseWords.In(language);

    /// <summary>A sentence made around a condition; <paramref name="around"/> puts the words before and after it.</summary>
    public ExplanationSentence Write(SentenceKind kind, Clause clause, Func<string, string> around)
    {
        if (Inline(clause) is { } inline && PlainLanguage.WordsIn(around(inline)) <= PlainLanguage.MostWords) return new ExplanationSentence(kind, around(inline) + ".");
        if (clause.IsLeaf) return new ExplanationSentence(kind, around(words.This) + words.Colon, [new ExplanationSentence(kind, clause.Text)]);
        return new ExplanationSentence(kind, around(clause.IsAny ? words.OneOfThese : words.AllOfThese) + words.Colon, [.. clause.Parts.Select(p => Item(kind, p))]);
    }

    /// <summary>A condition as one clause without a list, for headings and narrow places.</summary>
    public string InOne(Clause clause) => clause.IsLeaf ? clause.Text : string.Join(Joint(clause), clause.Parts.Select(p => p.IsLeaf ? p.Text : $"({InOne(p)})"));

    private ExplanationSentence Item(SentenceKind kind, Clause part)
    {
        if (Inline(part) is { } inline && PlainLanguage.WordsIn(inline) <= PlainLanguage.MostWords) return new ExplanationSentence(kind, inline);
        if (part.IsLeaf) return new ExplanationSentence(kind, part.Text);
        return new ExplanationSentence(kind, (part.IsAny ? words.OneOfThese : words.AllOfThese) + words.Colon, [.. part.Parts.Select(p => Item(kind, p))]);
    }

    private string? Inline(Clause clause) => clause.IsLeaf ? clause.Text : clause.IsFlat ? string.Join(Joint(clause), clause.Parts.Select(p => p.Text)) : null;

    private string Joint(Clause clause) => $"{words.Comma} {(clause.IsAny ? words.Or : words.And)} ";
}
