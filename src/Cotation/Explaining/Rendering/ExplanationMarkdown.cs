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
        var text = new StringBuilder().Append("# ").Append(Markup.Markdown(explanation.Title)).Append('\n');
        foreach (ExplanationBlock block in explanation.Blocks)
        {
            if (block.Heading is not null) text.Append("\n## ").Append(Markup.Markdown(block.Heading)).Append('\n');
            foreach (ExplanationEntry entry in block.Entries) WriteMarkdown(text, entry);
        }

        return text.Append("\n---\n\n").Append(Markup.Markdown(explanation.Footer)).Append('\n').ToString();
    }

    private static void WriteMarkdown(StringBuilder text, ExplanationEntry entry)
    {
        text.Append('\n');
        if (entry.Heading is not null) text.Append("- **").Append(Markup.Markdown(entry.Heading)).Append("**\n");
        foreach (ExplanationSentence sentence in entry.Sentences) Write(text, sentence, entry.Heading is null ? "- " : "  - ");
    }

    private static void Write(StringBuilder text, ExplanationSentence sentence, string indent)
    {
        text.Append(indent).Append(Markup.Markdown(sentence.Text)).Append('\n');
        foreach (ExplanationSentence item in sentence.Items) Write(text, item, "  " + indent);
    }

}
