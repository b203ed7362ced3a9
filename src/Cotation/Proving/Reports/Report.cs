namespace Cotation;

/// <summary>Is a report in words, tables and pictures; every picture has its table.</summary>
internal sealed record Report(Language Language, string Title, IReadOnlyList<ReportPart> Parts, string Foot)
{
    /// <summary>What stands under the title: that a grid is invented, an extract, contested or a model.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}

/// <summary>Is one part of a report: sentences, then tables.</summary>
internal sealed record ReportPart(string Heading, IReadOnlyList<string> Sentences, IReadOnlyList<ReportTable> Tables);

/// <summary>Is a table: what it shows, its columns, its rows; the first cell of a row names it. A picture shows the same.</summary>
internal sealed record ReportTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public Chart? Picture { get; init; }
}

/// <summary>Is a picture of a table.</summary>
internal abstract record Chart(string Label)
{
    /// <summary>One bar for each series and row, side by side.</summary>
    public sealed record Bars(string Label, IReadOnlyList<string> Series, IReadOnlyList<(string Name, IReadOnlyList<decimal> Values)> Rows) : Chart(Label);

    /// <summary>A bar to the left and one to the right of a line.</summary>
    public sealed record Balance(string Label, string Left, string Right, IReadOnlyList<(string Name, decimal Left, decimal Right)> Rows) : Chart(Label);

    /// <summary>Each step begins where the last one ended; the end is the total.</summary>
    public sealed record Waterfall(string Label, IReadOnlyList<(string Name, decimal From, decimal To)> Steps) : Chart(Label);

    /// <summary>Values that hold from a place on a line to the next.</summary>
    public sealed record Stairs(string Label, IReadOnlyList<(string Name, int At, decimal Value)> Steps) : Chart(Label);
}
