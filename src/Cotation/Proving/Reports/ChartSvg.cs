using System.Globalization;
using System.Text;

namespace Cotation;

/// <summary>Draws pictures as inline SVG: readable without colour, by pattern, sign and number; whole pixels only, so that the bytes are the same everywhere.</summary>
internal sealed class ChartSvg(Language language)
{
    private const int Width = 720;
    private const int Names = 230;
    private const int Figures = 80;
    private const int Row = 24;
    private const string Solid = "#0b4f6c";

    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly StringBuilder svg = new();

    public static string Draw(Chart chart, int number, Language language) => new ChartSvg(language).Draw(chart, number);

    private string Draw(Chart chart, int number)
    {
        int height = chart switch
        {
            Chart.Bars c => (c.Rows.Count * ((c.Series.Count * Row) + 8)) + Row + 8,
            Chart.Balance c => (c.Rows.Count * (Row + 4)) + Row + 8,
            Chart.Waterfall c => (c.Steps.Count * (Row + 4)) + 8,
            Chart.Stairs => 240,
            _ => 0,
        };
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Markup.Html(chart.Label)}\">\n<defs><pattern id=\"h{number}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/><rect width=\"2\" height=\"6\" fill=\"#595959\"/></pattern></defs>\n");
        string hatched = $"url(#h{number.ToString(CultureInfo.InvariantCulture)})";
        switch (chart)
        {
            case Chart.Bars bars: Draw(bars, hatched); break;
            case Chart.Balance balance: Draw(balance, hatched); break;
            case Chart.Waterfall waterfall: Draw(waterfall, hatched); break;
            case Chart.Stairs stairs: Draw(stairs); break;
        }

        return svg.Append("</svg>\n").ToString();
    }

    private void Draw(Chart.Bars chart, string hatched)
    {
        decimal most = Math.Max(1, chart.Rows.Max(r => r.Values.Max()));
        Legend([.. chart.Series.Select((s, i) => (s, i == chart.Series.Count - 1 ? Solid : hatched))]);
        int y = Row + 8;
        foreach ((string name, IReadOnlyList<decimal> values) in chart.Rows)
        {
            Label(0, y + (values.Count * Row / 2) + 4, name);
            for (int i = 0; i < values.Count; i++)
            {
                int width = Scaled(values[i], most, Width - Names - Figures);
                Bar(Names, y + 2, width, Row - 4, i == values.Count - 1 ? Solid : hatched);
                Label(Names + width + 6, y + 17, Number(values[i]));
                y += Row;
            }

            y += 8;
        }
    }

    private void Draw(Chart.Balance chart, string hatched)
    {
        decimal most = Math.Max(1, chart.Rows.Max(r => Math.Max(r.Left, r.Right)));
        int half = (Width - Names) / 2, middle = Names + half;
        Legend([(chart.Left, hatched), (chart.Right, Solid)]);
        int y = Row + 8;
        foreach ((string name, decimal left, decimal right) in chart.Rows)
        {
            int leftWidth = Scaled(left, most, half - 60), rightWidth = Scaled(right, most, half - 60);
            Label(0, y + 17, name);
            Bar(middle - leftWidth, y + 2, leftWidth, Row - 4, hatched);
            Bar(middle, y + 2, rightWidth, Row - 4, Solid);
            Label(middle - leftWidth - 6, y + 17, Number(left), "end");
            Label(middle + rightWidth + 6, y + 17, Number(right));
            y += Row + 4;
        }

        Line(middle, Row + 4, middle, y);
    }

    private void Draw(Chart.Waterfall chart, string hatched)
    {
        decimal low = Math.Min(0, chart.Steps.Min(s => Math.Min(s.From, s.To))), high = Math.Max(1, chart.Steps.Max(s => Math.Max(s.From, s.To)));
        int room = Width - Names - Figures, y = 4;
        foreach ((string name, decimal from, decimal to) in chart.Steps)
        {
            int left = Names + Scaled(Math.Min(from, to) - low, high - low, room), width = Math.Max(1, Scaled(Math.Abs(to - from), high - low, room));
            Label(0, y + 17, name);
            Bar(left, y + 2, width, Row - 4, to < from ? hatched : Solid);
            Label(left + width + 6, y + 17, (to > from ? "+" : to < from ? NumberWords.Minus.ToString() : "") + Number(Math.Abs(to - from)));
            y += Row + 4;
        }

        Line(Names + Scaled(-low, high - low, room), 0, Names + Scaled(-low, high - low, room), y);
    }

    private void Draw(Chart.Stairs chart)
    {
        const int Left = 60, Top = 20, Bottom = 200;
        int first = chart.Steps[0].At, last = Math.Max(first + 1, chart.Steps[^1].At);
        decimal low = Math.Min(0, chart.Steps.Min(s => s.Value)), high = Math.Max(1, chart.Steps.Max(s => s.Value));
        var path = new StringBuilder();
        int seen = -100;
        for (int i = 0; i < chart.Steps.Count; i++)
        {
            int x = Left + Scaled(chart.Steps[i].At - first, last - first, Width - Left - 120), y = Bottom - Scaled(chart.Steps[i].Value - low, high - low, Bottom - Top);
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "M" : "H")}{x}{(i == 0 ? " " : " V")}{y}");
            if (x - seen < 90) continue;
            Label(x, y - 6, Number(chart.Steps[i].Value));
            Label(x, Bottom + 18 + (i % 2 * 16), chart.Steps[i].Name);
            seen = x;
        }

        Line(Left, Bottom, Width - 20, Bottom);
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path} H{Width - 20}\" fill=\"none\" stroke=\"{Solid}\" stroke-width=\"3\"/>\n");
    }

    private void Legend(IReadOnlyList<(string Name, string Fill)> entries)
    {
        int x = Names;
        foreach ((string name, string fill) in entries)
        {
            Bar(x, 4, 16, 14, fill);
            Label(x + 22, 16, name);
            x += 34 + (name.Length * 8);
        }
    }

    private void Bar(int x, int y, int width, int height, string fill) =>
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\" stroke=\"#1b1b1b\" stroke-width=\"1\"/>\n");

    private void Line(int x, int y, int toX, int toY) =>
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x} {y} L{toX} {toY}\" stroke=\"#1b1b1b\" stroke-width=\"1\"/>\n");

    private void Label(int x, int y, string text, string anchor = "start") =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{Markup.Html(text.Length > 36 ? text[..35] + "…" : text)}</text>\n");

    private static int Scaled(decimal value, decimal most, int pixels) => (int)Math.Round(value * pixels / most, MidpointRounding.AwayFromZero);

    private string Number(decimal value) => numbers.Number(Rational.From(value), grouped: true);
}
