using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using NodaTime;
using NodaTime.Text;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace Cotation.Cli;

/// <summary>Says what the numbers of a workbook stand for by the formats of their cells: days, ids whose zeros the format alone shows, or numbers.</summary>
internal sealed partial class CellStyles
{
    private static readonly LocalDate Epoch = new(1899, 12, 30), MacintoshEpoch = new(1904, 1, 1);

    /// <summary>The number formats that Excel keeps for days.</summary>
    private static readonly HashSet<uint> DayFormats = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

    private readonly bool isCountedFrom1904;
    private readonly List<(bool IsDay, int Zeros)> styles = [];

    public CellStyles(WorkbookPart workbook, bool isCountedFrom1904)
    {
        this.isCountedFrom1904 = isCountedFrom1904;
        if (workbook.WorkbookStylesPart?.Stylesheet is not { } sheet) return;
        Dictionary<uint, string> own = sheet.NumberingFormats?.Elements<Spreadsheet.NumberingFormat>().Where(f => f.NumberFormatId is not null).ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "") ?? [];
        foreach (Spreadsheet.CellFormat format in sheet.CellFormats?.Elements<Spreadsheet.CellFormat>() ?? [])
        {
            uint id = format.NumberFormatId?.Value ?? 0;
            string code = own.GetValueOrDefault(id) ?? "";
            styles.Add((DayFormats.Contains(id) || IsDayFormat(code), code.Length > 1 && code.All(c => c == '0') ? code.Length : 0));
        }
    }

    /// <summary>A number as its cell shows it.</summary>
    public Cell CellOf(string text, uint? style)
    {
        (bool isDay, int zeros) = style < styles.Count ? styles[(int)style.Value] : default;
        if (isDay && DayOf(text, isCountedFrom1904) is { } day) return new Cell(CellKind.Day, LocalDatePattern.Iso.Format(day));
        return zeros > text.Length && text.All(char.IsAsciiDigit) ? new Cell(CellKind.Text, text.PadLeft(zeros, '0')) : new Cell(CellKind.Number, text);
    }

    /// <summary>The day that a number stands for, counted from the end of 1899 or from 1904; null where it stands for none.</summary>
    public static LocalDate? DayOf(string digits, bool isCountedFrom1904) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal days) && days is >= 61 and < 2_956_000 ? (isCountedFrom1904 ? MacintoshEpoch : Epoch).PlusDays((int)days) : null;

    /// <summary>Whether a format writes years or days: what stands in quotes, in brackets or after a backslash is no part of the pattern.</summary>
    private static bool IsDayFormat(string code) => Literals().Replace(code, "").Any(c => c is 'y' or 'Y' or 'd' or 'D') && !code.Contains("General", StringComparison.Ordinal);

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", RegexOptions.CultureInvariant)]
    private static partial Regex Literals();
}
