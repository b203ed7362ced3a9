using System.Text.RegularExpressions;

namespace Cotation.Cli;

/// <summary>Writes the rows that were refused, as they were, each with its line and its reasons, so that they can be mended and read again.</summary>
internal static partial class RejectsTable
{
    public static void Write(Stream stream, string path, Sheet table, IReadOnlyList<(Row Row, IReadOnlyList<Problem> Problems)> refused, Language language)
    {
        int width = Math.Max(table.Header.Cells.Count(c => !IsReason(c.Text ?? "")), refused.Max(r => r.Row.Cells.Count(c => c.Kind != CellKind.Empty)) is var most && most > table.Header.Cells.Count ? most : 0);
        IReadOnlyList<Cell> header = [.. table.Header.Cells.Where(c => !IsReason(c.Text ?? "")), .. Enumerable.Repeat(default(Cell), Math.Max(0, width - table.Header.Cells.Count)), new Cell(CellKind.Text, FileWords.In(language).Reason)];
        TableWriter.Write(stream, Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? "xlsx" : "csv", Dialect.ExcelFr, refused.Select(r => Row(r.Row, r.Problems)).Prepend(header));

        IReadOnlyList<Cell> Row(Row row, IReadOnlyList<Problem> problems) =>
        [
            .. row.Cells.Take(width).Select(AsWritten),
            .. Enumerable.Repeat(default(Cell), Math.Max(0, width - row.Cells.Count)),
            new Cell(CellKind.Text, FileWords.In(language).Reasons(problems.Select(p => string.Create(null, $"{p.Place.Line}:{p.Place.Column} {p.Message(language)}")))),
        ];
    }

    /// <summary>Whether a file is one that was written here, each row with its reasons in the last column, or an empty one.</summary>
    public static bool IsOne(string path, FileWords words)
    {
        try
        {
            if (new FileInfo(path).Length == 0) return true;
            Sheet table = TableFile.Open(path, words);
            int last = table.Header.Cells.Count - 1;
            return last >= 0 && IsReason(table.Header.Cells[last].Text ?? "") && table.Rows.All(r => r.Cells.Count > last && Place().IsMatch(r.Cells[last].Text ?? ""));
        }
        catch (Exception other) when (other is CotationException or UsageException or IOException or UnauthorizedAccessException or FormatException or InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Whether a header is the one of the reasons, which a second reading passes over.</summary>
    public static bool IsReason(string header) => header == FileWords.In(Language.French).Reason || header == FileWords.In(Language.English).Reason;

    [GeneratedRegex("^[0-9]+:[0-9]+ ")]
    private static partial Regex Place();

    /// <summary>What could not be read is written back letter for letter.</summary>
    private static Cell AsWritten(Cell cell) => cell.Kind == CellKind.Empty ? cell : cell with { Kind = CellKind.Text };
}
