using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace Cotation.Cli;

/// <summary>Reads the first sheet that a workbook shows, row by row; numbers keep their digits, days that are stored as numbers become days.</summary>
internal static class XlsxTable
{
    /// <summary>The greatest of the parts that are read whole, in characters.</summary>
    private const long MostWhole = 16 * 1024 * 1024;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true };

    public static Sheet Open(string path, FileWords words)
    {
        try
        {
            using SpreadsheetDocument document = Package(path);
            Spreadsheet.Workbook? workbook = document.WorkbookPart?.Workbook;
            IEnumerator<Row> rows = Told(Rows(path), path, words).GetEnumerator();
            Row header = rows.MoveNext() ? rows.Current : new Row(1, []);
            return new Sheet(path, header, Rest(rows), workbook?.Descendants<Spreadsheet.Sheet>().Count() > 1 ? words.FirstSheetOnly : null)
            {
                IsCountedFrom1904 = workbook is not null && IsCountedFrom1904(workbook),
                Again = IsTwofold(document.WorkbookPart, path) ? () => Told(Rows(path), path, words).Skip(1) : null,
            };
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new UsageException(words.NotAWorkbook(path));
        }
    }

    /// <summary>Whether a workbook is damaged: the libraries that read archives, packages and XML tell it by all of these.</summary>
    private static bool IsBroken(Exception broken) => broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or InvalidOperationException or ArgumentException or FormatException or NotSupportedException or OverflowException or EndOfStreamException or KeyNotFoundException;

    /// <summary>The same rows; a workbook that is damaged further down is told as one that cannot be opened.</summary>
    private static IEnumerable<Row> Told(IEnumerable<Row> rows, string path, FileWords words)
    {
        using IEnumerator<Row> all = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!all.MoveNext()) yield break;
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                throw new UsageException(words.NotAWorkbook(path));
            }

            yield return all.Current;
        }
    }

    private static IEnumerable<Row> Rest(IEnumerator<Row> rows)
    {
        using (rows)
            while (rows.MoveNext()) yield return rows.Current;
    }

    private static OpenXmlPart? Shown(WorkbookPart? workbook) =>
        workbook?.Workbook.Descendants<Spreadsheet.Sheet>().FirstOrDefault(s => s.State is null || s.State.Value == Spreadsheet.SheetStateValues.Visible)?.Id?.Value is { } id ? workbook.GetPartById(id) : null;

    private static bool IsTwofold(WorkbookPart? workbook, string path)
    {
        foreach (OpenXmlPart part in new[] { workbook?.SharedStringTablePart, Shown(workbook) }.OfType<OpenXmlPart>())
        {
            using Stream stream = StreamOf(part, path);
            if (TwofoldScan.Finds(stream, '>')) return true;
        }

        return false;
    }

    private static SpreadsheetDocument Package(string path) => SpreadsheetDocument.Open(path, isEditable: false, new OpenSettings { MaxCharactersInPart = MostWhole });

    private static Stream StreamOf(OpenXmlPart part, string path) => BoundedStream.OfPart(part.GetStream(FileMode.Open, FileAccess.Read), new FileInfo(path).Length);

    /// <summary>The strings that cells share.</summary>
    private static string[] SharedIn(OpenXmlPart part, string path)
    {
        using Stream stream = StreamOf(part, path);
        using XmlReader xml = XmlReader.Create(stream, Safe);
        List<string> shared = [];
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") shared.Add(Unescaped(Inline(xml)));
            else xml.Read();
        }

        return [.. shared];
    }

    private static IEnumerable<Row> Rows(string path)
    {
        using SpreadsheetDocument document = Package(path);
        WorkbookPart? workbook = document.WorkbookPart;
        if (Shown(workbook) is not { } sheet) yield break;
        string[] shared = workbook!.SharedStringTablePart is { } strings ? SharedIn(strings, path) : [];
        var styles = new CellStyles(workbook, IsCountedFrom1904(workbook.Workbook));
        using Stream stream = StreamOf(sheet, path);
        using XmlReader xml = XmlReader.Create(stream, Safe);
        int line = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            line = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : line + 1;
            bool isHidden = xml.GetAttribute("hidden") is "1" or "true";
            List<Cell> cells = CellsOf(xml, shared, styles);
            if (cells.Exists(c => c.Kind != CellKind.Empty)) yield return new Row(line, cells) { IsHidden = isHidden };
        }
    }

    private static List<Cell> CellsOf(XmlReader xml, string[] shared, CellStyles styles)
    {
        List<Cell> cells = [];
        if (xml.IsEmptyElement) return cells;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row"))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            int column = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : cells.Count;
            // One cell too many is kept: it tells that there are.
            if (column > Sheet.MostColumns) continue;
            while (cells.Count < column) cells.Add(default);
            cells.Add(CellOf(xml, shared, styles));
        }

        return cells;
    }

    private static Cell CellOf(XmlReader xml, string[] shared, CellStyles styles)
    {
        string? type = xml.GetAttribute("t"), value = null, inline = null;
        uint? style = uint.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out uint given) ? given : null;
        bool isComputed = false;
        if (!xml.IsEmptyElement)
        {
            int depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element) xml.Read();
                else if (xml.LocalName == "v") value = xml.ReadElementContentAsString();
                else if (xml.LocalName == "is") inline = Inline(xml);
                else
                {
                    isComputed |= xml.LocalName == "f";
                    xml.Skip();
                }
            }
        }

        // A program that computes nothing leaves its formulas without a value: what they would give is not known.
        if (isComputed && value is null) return new Cell(CellKind.Error, "");
        string text = value ?? inline ?? "";
        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < shared.Length ? Cell.OfField(shared[place]) : default,
            "inlineStr" or "str" => Cell.OfField(Unescaped(text)),
            "b" => text.ToLowerInvariant() switch
            {
                "1" or "true" => new Cell(CellKind.YesNo, "true"),
                "0" or "false" => new Cell(CellKind.YesNo, "false"),
                _ => new Cell(CellKind.Error, text),
            },
            "e" => new Cell(CellKind.Error, text),
            _ when text.Length == 0 => default,
            "d" => new Cell(CellKind.Day, text.Split('T')[0]),
            _ => styles.CellOf(text, style),
        };
    }

    /// <summary>The text of a string that stands in its cell, without its readings, which Japanese keeps beside it.</summary>
    private static string Inline(XmlReader xml)
    {
        int depth = xml.Depth;
        string text = "";
        if (!xml.IsEmptyElement) xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t") text += xml.ReadElementContentAsString();
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh") xml.Skip();
            else xml.Read();
        }

        xml.Read();
        return text;
    }

    /// <summary>The signs that XML cannot hold stand as « _x000D_ » (ECMA-376, 22.9.2.19).</summary>
    private static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : System.Text.RegularExpressions.Regex.Replace(text, "_x([0-9A-Fa-f]{4})_", m => ((char)Convert.ToUInt16(m.Groups[1].Value, 16)).ToString(), System.Text.RegularExpressions.RegexOptions.CultureInvariant);

    private static bool IsCountedFrom1904(Spreadsheet.Workbook workbook) => workbook.WorkbookProperties?.Date1904?.Value == true;

    /// <summary>The column of « B7 », from nought.</summary>
    private static int ColumnOf(string reference)
    {
        int column = 0;
        for (int i = 0; i < reference.Length && i < 3 && char.IsAsciiLetter(reference[i]); i++) column = (column * 26) + (char.ToUpperInvariant(reference[i]) - 'A' + 1);
        return column - 1;
    }
}
