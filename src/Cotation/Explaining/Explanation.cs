using System.Text;

namespace Cotation;

/// <summary>Holds a score in words for one reader in one language: blocks of entries, made of the same lines that gave the points. Immutable.</summary>
/// <param name="Audience">The reader.</param>
/// <param name="Language">The language.</param>
/// <param name="Title">The title, with the points.</param>
/// <param name="Blocks">What follows, in order.</param>
public sealed record Explanation(Audience Audience, Language Language, string Title, IReadOnlyList<ExplanationBlock> Blocks)
{
    internal Score? Score { get; init; }

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
                foreach (string sentence in entry.Sentences) text.Append(entry.Heading is null ? "" : "  ").Append(sentence).Append('\n');
            }
        }

        return text.ToString();
    }
}

/// <summary>Holds one part of an explanation. Immutable.</summary>
/// <param name="Kind">What it tells: <c>summary</c>, <c>section</c>, <c>outcomes</c>, <c>missing</c>, <c>changes</c> or <c>closing</c>.</param>
/// <param name="Id">The id of the section, or null.</param>
/// <param name="Heading">Its heading, or null.</param>
/// <param name="Entries">What it holds, in order.</param>
public sealed record ExplanationBlock(string Kind, string? Id, string? Heading, IReadOnlyList<ExplanationEntry> Entries);

/// <summary>Holds one line of an explanation. Immutable.</summary>
/// <param name="Id">The id of the criterion or adjustment, or null.</param>
/// <param name="Heading">Its title with its points, or null.</param>
/// <param name="State">The state of the line, or null where it tells no line.</param>
/// <param name="Points">The points that count, or null where it tells none.</param>
/// <param name="Sentences">The sentences, in order.</param>
public sealed record ExplanationEntry(string? Id, string? Heading, LineState? State, decimal? Points, IReadOnlyList<string> Sentences);
