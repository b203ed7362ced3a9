using System.Text;

namespace Cotation;

/// <summary>Writes reports as plain text and as Markdown; a picture is left to its table.</summary>
internal static class ReportText
{
    public static string ToText(this Report report)
    {
        var text = new StringBuilder();
        text.Append(report.Title).Append('\n');
        foreach (string notice in report.Notices) text.Append(notice).Append('\n');
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
        text.Append("# ").Append(Markup.Markdown(report.Title)).Append('\n');
        foreach (string notice in report.Notices) text.Append('\n').Append(Markup.Markdown(notice)).Append('\n');
        foreach (ReportPart part in report.Parts)
        {
            text.Append("\n## ").Append(Markup.Markdown(part.Heading)).Append("\n\n");
            foreach (string sentence in part.Sentences) text.Append("- ").Append(Markup.Markdown(sentence)).Append('\n');
            foreach (ReportTable table in part.Tables) WriteMarkdown(text, table);
        }

        return text.Append('\n').Append(Markup.Markdown(report.Foot)).Append('\n').ToString();
    }

    private static void WriteText(StringBuilder text, ReportTable table)
    {
        text.Append("\n  ").Append(table.Caption).Append('\n').Append(Columns([table.Columns, .. table.Rows]));
    }

    /// <summary>Rows in columns as wide as their widest cell; all but the first stand to the right.</summary>
    public static string Columns(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        int[] widths = [.. rows[0].Select((_, i) => rows.Max(r => r[i].Length))];
        foreach (IReadOnlyList<string> row in rows)
        {
            text.Append("  ").Append(row[0].PadRight(widths[0]));
            for (int i = 1; i < row.Count; i++) text.Append("  ").Append(row[i].PadLeft(widths[i]));
            while (text[^1] == ' ') text.Length--;
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void WriteMarkdown(StringBuilder text, ReportTable table)
    {
        text.Append('\n').Append(Markup.Markdown(table.Caption)).Append("\n\n");
        text.Append("| ").Append(string.Join(" | ", table.Columns.Select(Markup.Markdown))).Append(" |\n|---").Append(string.Concat(table.Columns.Skip(1).Select(_ => "|---:"))).Append("|\n");
        foreach (IReadOnlyList<string> row in table.Rows) text.Append("| ").Append(string.Join(" | ", row.Select(Markup.Markdown))).Append(" |\n");
    }

}
