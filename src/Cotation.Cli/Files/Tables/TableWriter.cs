using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NodaTime;
using NodaTime.Text;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace Cotation.Cli;

/// <summary>Writes tables as separated text or as an XLSX workbook: the same bytes on every machine; a text that a spreadsheet would run is written so that it does not.</summary>
internal static partial class TableWriter
{
    private static readonly LocalDate Epoch = new(1899, 12, 30);
    private static readonly LocalDatePattern FrenchDay = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");

    public static void Write(Stream stream, string form, Dialect dialect, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        if (form == "xlsx") WriteXlsx(stream, rows);
        else WriteCsv(stream, dialect, rows);
    }

    /// <summary>A text that a spreadsheet takes for a formula gets an apostrophe before it, and so does one that has some already, so that what is read back has as many.</summary>
    public static string Tame(string text) => Cell.IsFormula(text) ? "'" + text : text;

    private static void WriteCsv(Stream stream, Dialect dialect, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        // CsvHelper quotes a line break only where it is the one that ends a row: a lone line feed in a cell would begin another.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = dialect.Separator,
            HasHeaderRecord = false,
            NewLine = "\r\n",
            InjectionOptions = InjectionOptions.None,
            ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field.AsSpan().ContainsAny('\r', '\n'),
        };
        using var text = new StreamWriter(stream, dialect.Encoding, bufferSize: 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(text, configuration, leaveOpen: true);
        foreach (IReadOnlyList<Cell> row in rows)
        {
            foreach (Cell cell in row) csv.WriteField(Said(cell, dialect));
            csv.NextRecord();
        }
    }

    private static string Said(Cell cell, Dialect dialect) => cell.Kind switch
    {
        CellKind.Number => (LooksGrouped().IsMatch(cell.Text) ? cell.Text + "0" : cell.Text).Replace('.', dialect.DecimalMark),
        CellKind.Day when dialect.HasFrenchDates => FrenchDay.Format(LocalDatePattern.Iso.Parse(cell.Text).Value),
        CellKind.Day => cell.Text,
        CellKind.YesNo => dialect.HasFrenchDates ? cell.Text == "true" ? "oui" : "non" : cell.Text,
        CellKind.Empty => "",
        _ => Tame(cell.Text),
    };

    /// <summary>Three decimals alone may be thousands to whoever reads the file: a fourth says that they are decimals.</summary>
    [GeneratedRegex("^-?[1-9][0-9]{0,2}\\.[0-9]{3}$")]
    private static partial Regex LooksGrouped();

    private static void WriteXlsx(Stream stream, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        using var memory = new MemoryStream();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = Styles();
            WorksheetPart sheet = workbook.AddNewPart<WorksheetPart>("rId1");
            WriteSheet(sheet, rows);
            workbook.Workbook = new Spreadsheet.Workbook(new Spreadsheet.Sheets(new Spreadsheet.Sheet { Id = "rId1", SheetId = 1, Name = "cotation" }));
        }

        WriteDated(memory, stream);
    }

    /// <summary>The first row is the header: bold, and still while one scrolls.</summary>
    private static void WriteSheet(WorksheetPart part, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Spreadsheet.Worksheet());
        writer.WriteElement(new Spreadsheet.SheetViews(new Spreadsheet.SheetView(new Spreadsheet.Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = Spreadsheet.PaneValues.BottomLeft, State = Spreadsheet.PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new Spreadsheet.SheetData());
        bool isHeader = true;
        foreach (IReadOnlyList<Cell> row in rows)
        {
            writer.WriteStartElement(new Spreadsheet.Row());
            foreach (Cell cell in row) writer.WriteElement(CellOf(cell, isHeader));
            writer.WriteEndElement();
            isHeader = false;
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Spreadsheet.Cell CellOf(Cell cell, bool isHeader) => cell.Kind switch
    {
        CellKind.Empty => new Spreadsheet.Cell(),
        CellKind.Number => new Spreadsheet.Cell { CellValue = new Spreadsheet.CellValue(cell.Text), StyleIndex = 0 },
        CellKind.Day => new Spreadsheet.Cell { CellValue = new Spreadsheet.CellValue(Period.DaysBetween(Epoch, LocalDatePattern.Iso.Parse(cell.Text).Value).ToString(CultureInfo.InvariantCulture)), StyleIndex = 1 },
        CellKind.YesNo => new Spreadsheet.Cell { DataType = Spreadsheet.CellValues.Boolean, CellValue = new Spreadsheet.CellValue(cell.Text == "true" ? "1" : "0") },
        _ => new Spreadsheet.Cell { DataType = Spreadsheet.CellValues.InlineString, StyleIndex = isHeader ? 2U : 3U, InlineString = new Spreadsheet.InlineString(new Spreadsheet.Text(Escaped(Printable(cell.Text[0] == '\'' ? Tame(cell.Text) : cell.Text))) { Space = SpaceProcessingModeValues.Preserve }) },
    };

    /// <summary>A carriage return, which XML does not keep, and what would be read as one that is written so (ECMA-376, 22.9.2.19).</summary>
    private static string Escaped(string text) => EscapeLike().Replace(text, "_x005F_x$1_").Replace("\r", "_x000D_", StringComparison.Ordinal);

    [GeneratedRegex("_x(?=([0-9A-Fa-f]{4})_)[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex EscapeLike();

    /// <summary>What XML cannot hold is left out.</summary>
    private static string Printable(string text) => text.All(System.Xml.XmlConvert.IsXmlChar) || text.Any(char.IsSurrogate) ? text : new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)]);

    /// <summary>Plain, a day, the header, and text that stays text.</summary>
    private static Spreadsheet.Stylesheet Styles() => new(
        new Spreadsheet.Fonts(new Spreadsheet.Font(), new Spreadsheet.Font(new Spreadsheet.Bold())),
        new Spreadsheet.Fills(new Spreadsheet.Fill(new Spreadsheet.PatternFill { PatternType = Spreadsheet.PatternValues.None }), new Spreadsheet.Fill(new Spreadsheet.PatternFill { PatternType = Spreadsheet.PatternValues.Gray125 })),
        new Spreadsheet.Borders(new Spreadsheet.Border()),
        new Spreadsheet.CellStyleFormats(new Spreadsheet.CellFormat()),
        new Spreadsheet.CellFormats(
            new Spreadsheet.CellFormat(),
            new Spreadsheet.CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new Spreadsheet.CellFormat { FontId = 1, ApplyFont = true },
            new Spreadsheet.CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }));

    /// <summary>A workbook is an archive whose entries bear the time of day: they get one that never changes.</summary>
    private static void WriteDated(MemoryStream memory, Stream stream)
    {
        memory.Position = 0;
        using var from = new ZipArchive(memory, ZipArchiveMode.Read);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            ZipArchiveEntry copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using Stream source = entry.Open();
            using Stream target = copy.Open();
            source.CopyTo(target);
        }
    }
}
