using System.Text;

namespace Cotation;

/// <summary>Writes explanations as Markdown.</summary>
public static partial class Explaining
{
    /// <summary>Writes an explanation as Markdown: a title, a heading for each part, a list of lines.</summary>
    /// <param name="explanation">The explanation.</param>
    public static string ToMarkdown(this Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = new StringBuilder().Append("# ").Append(Escaped(explanation.Title)).Append('\n');
        foreach (ExplanationBlock block in explanation.Blocks)
        {
            if (block.Heading is not null) text.Append("\n## ").Append(Escaped(block.Heading)).Append('\n');
            foreach (ExplanationEntry entry in block.Entries) WriteMarkdown(text, entry);
        }

        return text.Append("\n---\n\n").Append(Escaped(explanation.Footer)).Append('\n').ToString();
    }

    private static void WriteMarkdown(StringBuilder text, ExplanationEntry entry)
    {
        text.Append('\n');
        if (entry.Heading is not null) text.Append("- **").Append(Escaped(entry.Heading)).Append("**\n");
        foreach (ExplanationSentence sentence in entry.Sentences) Write(text, sentence, entry.Heading is null ? "- " : "  - ");
    }

    private static void Write(StringBuilder text, ExplanationSentence sentence, string indent)
    {
        text.Append(indent).Append(Escaped(sentence.Text)).Append('\n');
        foreach (ExplanationSentence item in sentence.Items) Write(text, item, "  " + indent);
    }

    /// <summary>The text with every character that Markdown would read as its own made plain.</summary>
    private static string Escaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~') plain.Append('\\');
            plain.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return plain.ToString();
    }
}
