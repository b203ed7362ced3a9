using System.Text;
using System.Text.Json;
using NodaTime;

namespace Cotation;

/// <summary>Holds something in words for one reader in one language: blocks of entries, made of the same lines that gave the points. Immutable.</summary>
public sealed partial record Explanation
{
    internal Explanation(Audience audience, Language language, string title, IReadOnlyList<ExplanationBlock> blocks) => (Audience, Language, Title, Blocks) = (audience, language, title, blocks);

    /// <summary>Gives the reader.</summary>
    public Audience Audience { get; init; }

    /// <summary>Gives the language.</summary>
    public Language Language { get; init; }

    /// <summary>Gives the title, with the points where it tells a score.</summary>
    public string Title { get; init; }

    internal IReadOnlyList<ExplanationBlock> Blocks { get; init; }

    /// <summary>Gives the same with sensitive lines merged, for paper; null where paper shows the same.</summary>
    public Explanation? PrintVersion { get; init; }

    /// <summary>Gives the line at the foot of a page: application, grid, version, date, fingerprint.</summary>
    public string Footer { get; init; } = "";

    /// <summary>All that the grid counts by, where it is the grid's public sheet: what its words say, for a program; else null.</summary>
    internal JsonElement? Rules { get; init; }

    /// <summary>The score it tells; null for a grid's own pages, and for one that was read back.</summary>
    internal Score? Score { get; init; }

    /// <summary>What it was made from; null for a grid's own pages.</summary>
    internal ExplanationSource? Source { get => field ?? (Score is { } score ? new ExplanationSource(score.ApplicationId, score.Grid.Id, score.Grid.Version, score.Grid.Sha256, score.On, score.Points) : null); init; }

    /// <summary>Writes it as plain text, one fact per line, fit for a screen reader.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Title).Append('\n');
        foreach (ExplanationBlock block in Blocks)
        {
            if (block != Blocks[0]) text.Append('\n');
            if (block.Heading is not null) text.Append(block.Heading).Append('\n');
            foreach (ExplanationEntry entry in block.Entries)
            {
                if (entry.Heading is not null) text.Append("- ").Append(entry.Heading).Append('\n');
                foreach (ExplanationSentence sentence in entry.Sentences) Write(text, sentence, entry.Heading is null ? "" : "  ");
            }
        }

        return text.Append('\n').Append(Footer).Append('\n').ToString();
    }

    private static void Write(StringBuilder text, ExplanationSentence sentence, string indent)
    {
        text.Append(indent).Append(sentence.Text).Append('\n');
        foreach (ExplanationSentence item in sentence.Items) Write(text, item with { Text = "- " + item.Text }, indent + "  ");
    }
}

/// <summary>Names the score that an explanation tells. Immutable.</summary>
internal sealed record ExplanationSource(string Id, string Grid, string Version, string Sha256, LocalDate On, decimal? Points);

/// <summary>Holds one part of an explanation. Immutable.</summary>
/// <param name="Kind">What it tells: <c>summary</c>, <c>lines</c>, <c>changes</c>, <c>mention</c>…; one word for each part, the same in every language.</param>
/// <param name="Id">The id of the section it tells, or null.</param>
/// <param name="Heading">Its heading, or null.</param>
/// <param name="Entries">What it holds, in order.</param>
internal sealed record ExplanationBlock(string Kind, string? Id, string? Heading, IReadOnlyList<ExplanationEntry> Entries)
{
    /// <summary>A block of plain sentences, without lines.</summary>
    internal static ExplanationBlock Of(string kind, string? heading, SentenceKind what, IEnumerable<string> sentences) => new(kind, null, heading, [ExplanationEntry.Plain(what, sentences)]);

    /// <summary>Gives whether a page folds it until it is asked for; paper shows it.</summary>
    public bool IsFolded { get; init; }
}

/// <summary>Holds one line of an explanation. Immutable.</summary>
/// <param name="Id">The id of the criterion, adjustment or section, or null.</param>
/// <param name="Heading">Its title with its points, or null.</param>
/// <param name="State">The state of the line, or null where it tells no line.</param>
/// <param name="Points">The points that count, or null where it tells none.</param>
/// <param name="Sentences">The sentences, in order.</param>
internal sealed record ExplanationEntry(string? Id, string? Heading, LineState? State, decimal? Points, IReadOnlyList<ExplanationSentence> Sentences)
{
    /// <summary>Gives the facts it tells, as values with their proof; empty where the reader may not know them.</summary>
    public IReadOnlyList<FactReading> Facts { get; init; } = [];

    /// <summary>The same facts as JSON, where the explanation was read back.</summary>
    public JsonElement? KeptFacts { get; init; }

    /// <summary>An entry of plain sentences.</summary>
    internal static ExplanationEntry Plain(SentenceKind kind, IEnumerable<string> sentences) => new(null, null, null, null, [.. sentences.Select(s => new ExplanationSentence(kind, s))]);
}

/// <summary>Holds one sentence, and the list it introduces where one sentence would be too long. Immutable.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Items">The items of its list; empty for most.</param>
internal sealed record ExplanationSentence(SentenceKind Kind, string Text, IReadOnlyList<ExplanationSentence> Items)
{
    internal ExplanationSentence(SentenceKind kind, string text)
        : this(kind, text, [])
    {
    }

    /// <summary>Whether another sentence has the same words, with the same list below.</summary>
    internal bool SaysAs(ExplanationSentence other) => Text == other.Text && Items.Select(i => i.Text).SequenceEqual(other.Items.Select(i => i.Text));

    internal static ExplanationSentence Note(string text) => new(SentenceKind.Note, text);
}

/// <summary>Names what a sentence tells; the first three are items 2 to 4 of CRPA, article R. 311-3-1-2.</summary>
internal enum SentenceKind
{
    /// <summary>A fact with its source.</summary>
    Data,

    /// <summary>A rule of the grid, or a weight, as it applies to the person.</summary>
    Parameter,

    /// <summary>What was computed, and what was cut.</summary>
    Operation,

    /// <summary>What is missing or still to be verified.</summary>
    Missing,

    /// <summary>What will change, or what may be done.</summary>
    Change,

    /// <summary>Anything else.</summary>
    Note,
}
