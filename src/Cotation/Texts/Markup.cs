using System.Net;
using System.Text;

namespace Cotation;

/// <summary>Makes a text plain for a markup language, so that nothing in it is read as markup.</summary>
internal static class Markup
{
    /// <summary>The text encoded for HTML and SVG; no-break spaces stay characters.</summary>
    public static string Html(string text) => WebUtility.HtmlEncode(text).Replace("&#160;", "\u00A0", StringComparison.Ordinal);

    /// <summary>The text for one line of Markdown.</summary>
    public static string Markdown(string text)
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
