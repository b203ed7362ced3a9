namespace Cotation;

/// <summary>Names what a question of the desk's list is about.</summary>
internal enum QuestionAbout
{
    /// <summary>Whether some line reads one of its facts.</summary>
    Facts,

    /// <summary>What refusals do.</summary>
    Refusals,

    /// <summary>Whether the highest score always wins.</summary>
    Top,

    /// <summary>Whether time alone changes points.</summary>
    Time,

    /// <summary>Whether some line asks for proof.</summary>
    Proof,
}

/// <summary>Is one question that people ask at the desk; its answer is computed from a grid, never written by hand.</summary>
internal sealed record Question(string Id, QuestionAbout About, LocalizedText Asked, LocalizedText? Topic, IReadOnlyList<string> Facts)
{
    private static readonly IReadOnlyDictionary<string, QuestionAbout> Abouts = new SortedDictionary<string, QuestionAbout>(StringComparer.Ordinal)
    {
        ["facts"] = QuestionAbout.Facts,
        ["proof"] = QuestionAbout.Proof,
        ["refusals"] = QuestionAbout.Refusals,
        ["time"] = QuestionAbout.Time,
        ["top"] = QuestionAbout.Top,
    };

    public static Question Read(JsonItem item, Problems problems)
    {
        var keys = new ObjectReader(item, problems);
        if (!keys.Has("question")) keys.Missing("question");
        var question = new Question(keys.RequiredText("id"), keys.OneOf("about", Abouts) ?? QuestionAbout.Facts, keys.Localized("question") ?? new LocalizedText("", ""), keys.Localized("topic"), keys.Texts("facts"));
        keys.Done();
        return question;
    }
}
