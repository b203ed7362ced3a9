using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NodaTime;
using NodaTime.Text;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace Cotation.Cli;

/// <summary>Reads the first sheet of an XLSX workbook, row by row; numbers keep their digits, days that are stored as numbers become days.</summary>
internal static class XlsxTable
{
    private const long MostCharacters = 1L << 30;

    private static readonly LocalDate Epoch = new(1899, 12, 30), MacintoshEpoch = new(1904, 1, 1);

    /// <summary>The number formats that Excel keeps for days.</summary>
    private static readonly HashSet<uint> DayFormats = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

    public static Sheet Open(string path, FileWords words)
    {
        try
        {
            IEnumerator<Row> rows = Rows(path).GetEnumerator();
            Row header = rows.MoveNext() ? rows.Current : new Row(1, []);
            return new Sheet(path, header, Rest(rows), SheetsOf(path) > 1 ? words.FirstSheetOnly : null);
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
        LocalDate epoch = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? MacintoshEpoch : Epoch;
        string[] shared = [.. workbook.SharedStringTablePart?.SharedStringTable.Elements<Spreadsheet.SharedStringItem>().Select(i => i.InnerText) ?? []];
        bool[] isDay = [.. DayStyles(workbook)];
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
                cells.Add(CellOf(cell, shared, isDay, epoch));
            }

            if (cells.Exists(c => c.Kind != CellKind.Empty)) yield return new Row(line, cells);
        }
    }

    private static Cell CellOf(Spreadsheet.Cell cell, string[] shared, bool[] isDay, LocalDate epoch)
    {
        string text = cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
        Spreadsheet.CellValues? type = cell.DataType?.Value;
        if (type == Spreadsheet.CellValues.SharedString) return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < shared.Length ? Cell.Of(shared[place]) : default;
        if (type == Spreadsheet.CellValues.InlineString || type == Spreadsheet.CellValues.String) return Cell.Of(text);
        if (type == Spreadsheet.CellValues.Boolean) return new Cell(CellKind.YesNo, text == "1" ? "true" : "false");
        if (type == Spreadsheet.CellValues.Error) return new Cell(CellKind.Error, text);
        if (text.Length == 0) return default;
        if (type == Spreadsheet.CellValues.Date) return new Cell(CellKind.Day, text.Split('T')[0]);
        return cell.StyleIndex?.Value is { } style && style < isDay.Length && isDay[style] && DayOf(text, epoch) is { } day ? new Cell(CellKind.Day, LocalDatePattern.Iso.Format(day)) : new Cell(CellKind.Number, text);
    }

    /// <summary>The day that a number stands for, counted from the end of 1899; null where it stands for none.</summary>
    public static LocalDate? DayOf(string digits, LocalDate? epoch = null) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal days) && days is >= 61 and < 2_956_000 ? (epoch ?? Epoch).PlusDays((int)days) : null;

    private static int SheetsOf(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false);
        return document.WorkbookPart?.Workbook.Descendants<Spreadsheet.Sheet>().Count() ?? 0;
    }

    private static IEnumerable<bool> DayStyles(WorkbookPart workbook)
    {
        if (workbook.WorkbookStylesPart?.Stylesheet is not { } sheet) yield break;
        Dictionary<uint, string> own = sheet.NumberingFormats?.Elements<Spreadsheet.NumberingFormat>().Where(f => f.NumberFormatId is not null).ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "") ?? [];
        foreach (Spreadsheet.CellFormat format in sheet.CellFormats?.Elements<Spreadsheet.CellFormat>() ?? [])
            yield return format.NumberFormatId?.Value is { } id && (DayFormats.Contains(id) || (own.TryGetValue(id, out string? code) && IsDayFormat(code)));
    }

    /// <summary>Whether a format writes years or days: what stands in quotes, in brackets or after a backslash is no part of the pattern.</summary>
    private static bool IsDayFormat(string code) =>
        System.Text.RegularExpressions.Regex.Replace(code, "\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "", System.Text.RegularExpressions.RegexOptions.CultureInvariant).Any(c => c is 'y' or 'Y' or 'd' or 'D')
        && !code.Contains("General", StringComparison.Ordinal);

    /// <summary>The column of « B7 », from nought.</summary>
    private static int ColumnOf(string reference)
    {
        int column = 0;
        foreach (char c in reference.TakeWhile(char.IsAsciiLetter).Take(3)) column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        return column - 1;
    }
}
