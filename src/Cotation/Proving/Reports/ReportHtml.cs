using System.Globalization;
using System.Text;

namespace Cotation;

/// <summary>Writes reports as one HTML file that needs no script and asks the network for nothing; every picture stands above its table.</summary>
internal static class ReportHtml
{
    private static readonly string Style = Explaining.ReadStyle("report.css");

    public static string ToHtml(this Report report)
    {
        StringBuilder html = Explaining.Open(report.Language, report.Title, Style);
        html.Append("<article class=\"cotation cotation-report\">\n<h1>").Append(Markup.Html(report.Title)).Append("</h1>\n");
        foreach (string notice in report.Notices) html.Append("<p>").Append(Markup.Html(notice)).Append("</p>\n");
        WriteParts(html, report.Parts, report.Language);
        html.Append("<footer><p>").Append(Markup.Html(report.Foot)).Append("</p></footer>\n</article>\n");
        return Explaining.Close(html);
    }

    /// <summary>An explanation as a page of its own, with parts of a report after it.</summary>
    public static string ToHtml(this Explanation explanation, IReadOnlyList<ReportPart> parts)
    {
        StringBuilder html = Explaining.Open(explanation.Language, explanation.Title, Style);
        html.Append(explanation.ToHtml(isFragment: true, level: 1)).Append("<article class=\"cotation cotation-report\">\n");
        WriteParts(html, parts, explanation.Language);
        return Explaining.Close(html.Append("</article>\n"));
    }

    private static void WriteParts(StringBuilder html, IReadOnlyList<ReportPart> parts, Language language)
    {
        int pictures = 0;
        foreach (ReportPart part in parts)
        {
            html.Append("<section>\n<h2>").Append(Markup.Html(part.Heading)).Append("</h2>\n");
            if (part.Sentences.Count > 0)
            {
                html.Append("<ul>\n");
                foreach (string sentence in part.Sentences) html.Append("<li>").Append(Markup.Html(sentence)).Append("</li>\n");
                html.Append("</ul>\n");
            }

            foreach (ReportTable table in part.Tables)
            {
                if (table.Picture is { } picture) html.Append("<figure>\n").Append(ChartSvg.Draw(picture, ++pictures, language)).Append("<figcaption>").Append(Markup.Html(picture.Label)).Append("</figcaption>\n</figure>\n");
                Write(html, table);
            }

            html.Append("</section>\n");
        }
    }

    private static void Write(StringBuilder html, ReportTable table)
    {
        html.Append("<div class=\"cotation-table\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Markup.Html(table.Caption)).Append("\">\n<table>\n<caption>").Append(Markup.Html(table.Caption)).Append("</caption>\n<thead>\n<tr>");
        foreach (string column in table.Columns) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Markup.Html(column)}</th>");
        html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Markup.Html(row[0])).Append("</th>");
            foreach (string cell in row.Skip(1)) html.Append("<td>").Append(Markup.Html(cell)).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }
}
