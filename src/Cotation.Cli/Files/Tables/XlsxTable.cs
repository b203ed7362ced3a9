using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace Cotation.Cli;

/// <summary>Reads the first sheet of an XLSX workbook, row by row; numbers keep their digits, days that are stored as numbers become days.</summary>
internal static class XlsxTable
{
    private const long MostCharacters = 1L << 30;

    public static Sheet Open(string path, FileWords words)
    {
        try
        {
            IEnumerator<Row> rows = Rows(path).GetEnumerator();
            Row header = rows.MoveNext() ? rows.Current : new Row(1, []);
            using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false);
            Spreadsheet.Workbook? workbook = document.WorkbookPart?.Workbook;
            return new Sheet(path, header, Rest(rows), workbook?.Descendants<Spreadsheet.Sheet>().Count() > 1 ? words.FirstSheetOnly : null) { IsCountedFrom1904 = workbook is not null && IsCountedFrom1904(workbook) };
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new UsageException(words.NotAWorkbook(path));
        }
    }

    private static IEnumerable<Row> Rest(IEnumerator<Row> rows)
    {
        using (rows)
            while (rows.MoveNext()) yield return rows.Current;
    }

    private static IEnumerable<Row> Rows(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
        WorkbookPart? workbook = document.WorkbookPart;
        if (workbook?.Workbook.Descendants<Spreadsheet.Sheet>().FirstOrDefault(s => s.State is null || s.State.Value == Spreadsheet.SheetStateValues.Visible)?.Id?.Value is not { } id) yield break;
        string[] shared = [.. workbook.SharedStringTablePart?.SharedStringTable.Elements<Spreadsheet.SharedStringItem>().Select(TextOf) ?? []];
        var styles = new CellStyles(workbook, IsCountedFrom1904(workbook.Workbook));
        using OpenXmlReader reader = OpenXmlReader.Create(workbook.GetPartById(id));
        int line = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Spreadsheet.Row) || !reader.IsStartElement) continue;
            var row = (Spreadsheet.Row)reader.LoadCurrentElement()!;
            line = row.RowIndex is { } given ? (int)given.Value : line + 1;
            List<Cell> cells = [];
            foreach (Spreadsheet.Cell cell in row.Elements<Spreadsheet.Cell>())
            {
                int column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
                while (cells.Count < column && cells.Count < 20_000) cells.Add(default);
                cells.Add(CellOf(cell, shared, styles));
            }

            if (cells.Exists(c => c.Kind != CellKind.Empty)) yield return new Row(line, cells) { IsHidden = row.Hidden?.Value == true };
        }
    }

    private static Cell CellOf(Spreadsheet.Cell cell, string[] shared, CellStyles styles)
    {
        string text = cell.CellValue?.Text ?? (cell.InlineString is { } inline ? TextOf(inline) : "");
        Spreadsheet.CellValues? type = cell.DataType?.Value;
        // A program that computes nothing leaves its formulas without a value: what they would give is not known.
        if (cell.CellFormula is not null && cell.CellValue is null) return new Cell(CellKind.Error, "");
        if (type == Spreadsheet.CellValues.SharedString) return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < shared.Length ? Cell.Of(shared[place]) : default;
        if (type == Spreadsheet.CellValues.InlineString) return Cell.Of(text);
        if (type == Spreadsheet.CellValues.String) return Cell.Of(Unescaped(text));
        if (type == Spreadsheet.CellValues.Boolean) return text.ToLowerInvariant() switch
        {
            "1" or "true" => new Cell(CellKind.YesNo, "true"),
            "0" or "false" => new Cell(CellKind.YesNo, "false"),
            _ => new Cell(CellKind.Error, text),
        };
        if (type == Spreadsheet.CellValues.Error) return new Cell(CellKind.Error, text);
        if (text.Length == 0) return default;
        return type == Spreadsheet.CellValues.Date ? new Cell(CellKind.Day, text.Split('T')[0]) : styles.CellOf(text, cell.StyleIndex?.Value);
    }

    /// <summary>The text of a string without its readings, which Japanese keeps beside it.</summary>
    private static string TextOf(OpenXmlElement item) =>
        Unescaped(string.Concat(item.ChildElements.Select(c => c switch
        {
            Spreadsheet.Text own => own.Text,
            Spreadsheet.Run run => run.Text?.Text ?? "",
            _ => "",
        })));

    /// <summary>The signs that XML cannot hold stand as « _x000D_ » (ECMA-376, 22.9.2.19).</summary>
    private static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : System.Text.RegularExpressions.Regex.Replace(text, "_x([0-9A-Fa-f]{4})_", m => ((char)Convert.ToUInt16(m.Groups[1].Value, 16)).ToString(), System.Text.RegularExpressions.RegexOptions.CultureInvariant);

    private static bool IsCountedFrom1904(Spreadsheet.Workbook workbook) => workbook.WorkbookProperties?.Date1904?.Value == true;

    /// <summary>The column of « B7 », from nought.</summary>
    private static int ColumnOf(string reference)
    {
        int column = 0;
        foreach (char c in reference.TakeWhile(char.IsAsciiLetter).Take(3)) column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        return column - 1;
    }
}
