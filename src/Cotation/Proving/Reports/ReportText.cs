using System.Text;

namespace Cotation;

/// <summary>Writes reports as plain text and as Markdown; a picture is left to its table.</summary>
internal static class ReportText
{
    public static string ToText(this Report report)
    {
        var text = new StringBuilder();
        text.Append(report.Title).Append('\n');
        foreach (ReportPart part in report.Parts)
        {
            text.Append('\n').Append(part.Heading).Append('\n');
            foreach (string sentence in part.Sentences) text.Append("  ").Append(sentence).Append('\n');
            foreach (ReportTable table in part.Tables) WriteText(text, table);
        }

        return text.Append('\n').Append(report.Foot).Append('\n').ToString();
    }

    public static string ToMarkdown(this Report report)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(report.Title)).Append('\n');
        foreach (ReportPart part in report.Parts)
        {
            text.Append("\n## ").Append(Escaped(part.Heading)).Append("\n\n");
            foreach (string sentence in part.Sentences) text.Append("- ").Append(Escaped(sentence)).Append('\n');
            foreach (ReportTable table in part.Tables) WriteMarkdown(text, table);
        }

        return text.Append('\n').Append(Escaped(report.Foot)).Append('\n').ToString();
    }

    /// <summary>Columns as wide as their widest cell; all but the first stand to the right.</summary>
    private static void WriteText(StringBuilder text, ReportTable table)
    {
        text.Append("\n  ").Append(table.Caption).Append('\n');
        List<IReadOnlyList<string>> rows = [table.Columns, .. table.Rows];
        int[] widths = [.. table.Columns.Select((_, i) => rows.Max(r => r[i].Length))];
        foreach (IReadOnlyList<string> row in rows)
        {
            text.Append("  ").Append(row[0].PadRight(widths[0]));
            for (int i = 1; i < row.Count; i++) text.Append("  ").Append(row[i].PadLeft(widths[i]));
            while (text[^1] == ' ') text.Length--;
            text.Append('\n');
        }
    }

    private static void WriteMarkdown(StringBuilder text, ReportTable table)
    {
        text.Append('\n').Append(Escaped(table.Caption)).Append("\n\n");
        text.Append("| ").Append(string.Join(" | ", table.Columns.Select(Escaped))).Append(" |\n|---").Append(string.Concat(table.Columns.Skip(1).Select(_ => "|---:"))).Append("|\n");
        foreach (IReadOnlyList<string> row in table.Rows) text.Append("| ").Append(string.Join(" | ", row.Select(Escaped))).Append(" |\n");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '|' or '#') escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
