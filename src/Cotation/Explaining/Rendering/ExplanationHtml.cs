using System.Globalization;
using System.Net;
using System.Text;

namespace Cotation;

/// <summary>Writes explanations as HTML: one file that needs no script and asks the network for nothing.</summary>
public static partial class Explaining
{
    private static readonly string Style = ReadStyle("explanation.css");

    /// <summary>Writes an explanation as a page of its own, or as a fragment for a page that has its own head and style.</summary>
    /// <param name="explanation">The explanation; where it has another for paper, that one is what gets printed.</param>
    /// <param name="isFragment">Whether to leave out the head: classes begin with <c>cotation-</c>, headings at level 2.</param>
    public static string ToHtml(this Explanation explanation, bool isFragment = false)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return isFragment ? explanation.ToHtml(isFragment, level: 2) : Page([explanation]);
    }

    /// <summary>A fragment whose title stands at a level of headings.</summary>
    internal static string ToHtml(this Explanation explanation, bool isFragment, int level)
    {
        var html = new StringBuilder();
        WriteBoth(html, explanation, level, isFragment ? $" lang=\"{CodeOf(explanation.Language)}\"" : "");
        return html.ToString();
    }

    /// <summary>One page with several explanations in the same language, each printed on sheets of its own.</summary>
    internal static string Page(IReadOnlyList<Explanation> explanations)
    {
        StringBuilder html = Open(explanations[0].Language, explanations[0].Title);
        foreach (Explanation explanation in explanations) WriteBoth(html, explanation, level: 1, "");
        return Close(html);
    }

    /// <summary>A page as far as its first article: head, style and the link that skips to the content.</summary>
    internal static StringBuilder Open(Language language, string title, string more = "")
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(CodeOf(language)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        html.Append(Markup.Html(title)).Append("</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>\n").Append(Style).Append(more).Append("</style>\n</head>\n<body>\n");
        return html.Append("<a class=\"cotation-skip\" href=\"#contenu\">").Append(Markup.Html(LetterWords.In(language).SkipLink)).Append("</a>\n<main id=\"contenu\">\n");
    }

    internal static string Close(StringBuilder html) => html.Append("</main>\n</body>\n</html>\n").ToString();

    internal static string CodeOf(Language language) => language switch { Language.French => "fr", Language.English => "en" };

    private static void WriteBoth(StringBuilder html, Explanation explanation, int level, string attributes)
    {
        Write(html, explanation, level, attributes, explanation.PrintVersion is null ? "cotation" : "cotation cotation-screen");
        if (explanation.PrintVersion is { } paper) Write(html, paper, level, attributes, "cotation cotation-paper");
    }

    private static void Write(StringBuilder html, Explanation explanation, int level, string attributes, string classes)
    {
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"{classes} cotation-for-{explanation.Audience.ToString().ToLowerInvariant()}\"{attributes}>\n<h{level}>{Markup.Html(explanation.Title)}</h{level}>\n");
        foreach (ExplanationBlock block in explanation.Blocks) Write(html, block, level + 1);
        html.Append("<footer><p>").Append(Markup.Html(explanation.Footer)).Append("</p></footer>\n</article>\n");
    }

    private static void Write(StringBuilder html, ExplanationBlock block, int level)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"cotation-{block.Kind.ToLowerInvariant()}\">\n");
        string heading = block.Heading is null ? "" : $"<h{level}>{Markup.Html(block.Heading)}</h{level}>";
        if (block.IsFolded && block.Heading is not null) html.Append("<details>\n<summary>").Append(heading).Append("</summary>\n");
        else if (heading.Length > 0) html.Append(heading).Append('\n');
        bool isList = false;
        foreach (ExplanationEntry entry in block.Entries)
        {
            bool isItem = entry.Heading is not null;
            if (isItem != isList) html.Append(isItem ? "<ul class=\"cotation-entries\">\n" : "</ul>\n");
            isList = isItem;
            Write(html, entry);
        }

        if (isList) html.Append("</ul>\n");
        if (block.IsFolded && block.Heading is not null) html.Append("</details>\n");
        html.Append("</section>\n");
    }

    private static void Write(StringBuilder html, ExplanationEntry entry)
    {
        if (entry.Heading is not null) html.Append("<li><p class=\"cotation-heading\"><strong>").Append(Markup.Html(entry.Heading)).Append("</strong></p>\n");
        foreach (ExplanationSentence sentence in entry.Sentences)
        {
            html.Append("<p>").Append(Markup.Html(sentence.Text)).Append("</p>\n");
            Write(html, sentence.Items);
        }

        if (entry.Heading is not null) html.Append("</li>\n");
    }

    private static void Write(StringBuilder html, IReadOnlyList<ExplanationSentence> items)
    {
        if (items.Count == 0) return;
        html.Append("<ul>\n");
        foreach (ExplanationSentence item in items)
        {
            html.Append("<li>").Append(Markup.Html(item.Text));
            Write(html, item.Items);
            html.Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    internal static string ReadStyle(string name)
    {
        using Stream stream = typeof(Explaining).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
