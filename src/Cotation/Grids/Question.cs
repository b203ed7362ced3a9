using System.Text;

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
    private static readonly EnumNames<QuestionAbout> Abouts = new()
    {
        ["facts"] = QuestionAbout.Facts,
        ["proof"] = QuestionAbout.Proof,
        ["refusals"] = QuestionAbout.Refusals,
        ["time"] = QuestionAbout.Time,
        ["top"] = QuestionAbout.Top,
    };

    /// <summary>What desks are asked everywhere.</summary>
    public static IReadOnlyList<Question> BuiltIn => Known.Value;

    private static readonly Lazy<IReadOnlyList<Question>> Known = new(ReadBuiltIn);

    /// <summary>Reads a question; one of the built-in list by its id alone, with more facts that answer it.</summary>
    public static Question Read(JsonItem item, Problems problems)
    {
        if (item["id"]?.Content is { } id && item["question"] is null && BuiltIn.FirstOrDefault(q => q.Id == id) is { About: QuestionAbout.Facts } known)
        {
            var more = new ObjectReader(item, problems);
            more.RequiredText("id");
            known = known with { Facts = [.. known.Facts, .. more.Texts("facts")] };
            more.Done();
            return known;
        }

        return ReadWhole(item, problems);
    }

    private static Question ReadWhole(JsonItem item, Problems problems)
    {
        var keys = new ObjectReader(item, problems);
        if (!keys.Has("question")) keys.Missing("question");
        var question = new Question(keys.RequiredText("id"), keys.OneOf("about", Abouts) ?? QuestionAbout.Facts, keys.Localized("question") ?? new LocalizedText("", ""), keys.Localized("topic"), keys.Texts("facts"));
        keys.Done();
        return question;
    }

    private static IReadOnlyList<Question> ReadBuiltIn()
    {
        using Stream stream = typeof(Question).Assembly.GetManifestResourceStream("questions.json")!;
        using var text = new StreamReader(stream, Encoding.UTF8);
        var problems = new Problems();
        return [.. JsonReader.Read(new Source("questions.json", text.ReadToEnd()), problems)!.Items.Select(i => ReadWhole(i, problems))];
    }
}
