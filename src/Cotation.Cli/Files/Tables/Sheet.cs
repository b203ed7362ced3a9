namespace Cotation.Cli;

/// <summary>Names what a cell of a table holds.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,
    Day,
    YesNo,
    Error,
}

/// <summary>Is one cell as the file gives it: its text, for a number with a point, for a day as ISO.</summary>
internal readonly record struct Cell(CellKind Kind, string Text)
{
    /// <summary>A cell of a file that knows text alone; blank is empty, and what a spreadsheet writes for its own errors is an error.</summary>
    public static Cell Of(string text)
    {
        if (text.Length == 0) return default;
        if (IsBlank(text[0]) || IsBlank(text[^1])) text = text.Trim(Blanks);
        if (text.Length == 0) return default;
        bool isError = text[0] == '#' && text.Length is > 2 and < 9 && text.Skip(1).All(c => char.IsAsciiLetterUpper(c) || c is '/' or '!' or '?' or '0');
        return new Cell(isError ? CellKind.Error : CellKind.Text, text);
    }

    /// <summary>A cell as people and programs write it, without the apostrophe that keeps a spreadsheet from running it.</summary>
    public static Cell OfField(string text) => text.Length > 1 && text[0] == '\'' && IsFormula(text) ? Of(text[1..]) : Of(text);

    /// <summary>Whether a spreadsheet would run a text, were it not for the apostrophes before it.</summary>
    public static bool IsFormula(string text) => text.AsSpan().TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', NumberWords.NoBreak, NumberWords.ThinNoBreak];

    private static bool IsBlank(char c) => char.IsWhiteSpace(c);
}

/// <summary>Is one row: where it stands, its cells, and what its file says is wrong with it, if anything.</summary>
internal sealed record Row(int Line, IReadOnlyList<Cell> Cells, bool IsBroken = false)
{
    /// <summary>Whether its spreadsheet does not show it.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>Is a table that is read as it comes: a name for problems, its header, its rows, and what had to be guessed to read it.</summary>
internal sealed record Sheet(string Name, Row Header, IEnumerable<Row> Rows, string? Guess)
{
    /// <summary>The most columns that are read.</summary>
    public const int MostColumns = 4000;

    /// <summary>Whether numbers that stand for days are counted from 1904, as old Macintosh workbooks do.</summary>
    public bool IsCountedFrom1904 { get; init; }

    /// <summary>All rows once more, to see how each column writes its values; null where the file has nothing that may be read in two ways.</summary>
    public Func<IEnumerable<Row>>? Again { get; init; }

    /// <summary>The place of a cell: its row, and its column counted from 1; never with what it holds.</summary>
    public Location At(int line, int column) => new(Name, line, column + 1, 1, null);
}
