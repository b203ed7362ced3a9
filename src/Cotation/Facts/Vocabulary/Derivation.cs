namespace Cotation;

/// <summary>Says how a fact follows from others.</summary>
internal abstract record Derivation
{
    /// <summary>Full units between two dates, by calendar.</summary>
    public sealed record Span(string From, string To, SpanUnit Unit, Location Place) : Derivation;

    /// <summary>An expression, kept as text with its place; Expressions parses it.</summary>
    public sealed record Formula(JsonItem Text) : Derivation;

    /// <summary>A row of a dated table.</summary>
    public sealed record Lookup(string Table, IReadOnlyList<string> By, string On, Location Place) : Derivation;
}

internal enum SpanUnit
{
    Day,
    Month,
    Year,
}
