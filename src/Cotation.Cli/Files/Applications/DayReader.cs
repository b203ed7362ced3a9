using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Cotation.Cli;

/// <summary>Reads a cell as a day: 15/03/2023, 2023-03-15, with a time or an offset, or the number that a workbook keeps for one. What may be two days is a problem, never a guess.</summary>
internal sealed partial class DayReader(FileWords words, bool isCountedFrom1904)
{
    /// <summary>A number without the format of a day is taken for one only where no year and few postcodes look alike.</summary>
    private const int LeastStoredYear = 1954, MostStoredYear = 2050;

    private static readonly LocalDatePattern French = LocalDatePattern.CreateWithInvariantCulture("d/M/uuuu");

    /// <summary>The day, or what is wrong; in a column that has a day written month first, one that may be either is not read.</summary>
    public Value Read(Cell cell, bool hasMonthFirst, out string? trouble)
    {
        trouble = null;
        string text = cell.Text;
        if (hasMonthFirst && Slashes(cell) is { First: <= 12, Second: <= 12 } both && both.First != both.Second) return CellReader.Fail(words.AmbiguousDay, out trouble);
        if (TryPlainDay(text, out LocalDate day)) return Likely(day, out trouble);
        if (cell.Kind == CellKind.Number)
            return text.All(char.IsAsciiDigit) && CellStyles.DayOf(text, isCountedFrom1904) is { } stored && stored.Year is >= LeastStoredYear and < MostStoredYear ? Likely(stored, out trouble) : CellReader.Fail(words.NumberForDay, out trouble);
        if (TryMoment(text, out LocalDate moment)) return Likely(moment, out trouble);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } iso) return Likely(iso.Value, out trouble);
        string[] parts = text.Split('/', '-', '.');
        if (parts.Length == 3 && parts[0].Length <= 2 && parts[2].Length == 2) return CellReader.Fail(words.ShortYear, out trouble);
        return French.Parse(string.Join('/', parts)) is { Success: true } said ? Likely(said.Value, out trouble) : CellReader.Fail(words.NotDay, out trouble);
    }

    /// <summary>A day with a time; where an offset stands beside it, it is the day in Paris at that instant.</summary>
    private static bool TryMoment(string text, out LocalDate day)
    {
        day = default;
        int at = text.IndexOfAny(['T', ' ']);
        if (at < 8 || at > 10 || at + 1 >= text.Length) return false;
        string first = text[..at];
        if (!TryPlainDay(first, out LocalDate date))
        {
            if (French.Parse(first) is not { Success: true } said) return false;
            date = said.Value;
        }

        Match clock = Clock().Match(text[(at + 1)..]);
        if (!clock.Success || !TryTime(clock, out LocalTime time)) return false;
        string offset = clock.Groups["offset"].Value.Replace("Z", "+00:00", StringComparison.Ordinal);
        day = date;
        if (offset.Length == 0) return true;
        if (OffsetPattern.CreateWithInvariantCulture("+HH:mm").Parse(offset.Contains(':', StringComparison.Ordinal) ? offset : offset.Insert(3, ":")) is not { Success: true } known) return false;
        day = Days.InParis((date + time).WithOffset(known.Value).ToInstant());
        return true;
    }

    private static bool TryTime(Match clock, out LocalTime time)
    {
        int Part(string name) => clock.Groups[name].Success ? int.Parse(clock.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        (int hour, int minute, int second) = (Part("hour"), Part("minute"), Part("second"));
        time = hour < 24 && minute < 60 && second < 60 ? new LocalTime(hour, minute, second) : default;
        return hour < 24 && minute < 60 && second < 60;
    }

    [GeneratedRegex("^(?<hour>[0-9]{1,2})[:h](?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]+)?)?(?<offset>Z|[+-][0-9]{2}:?[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    /// <summary>Whether a day is written month first, as 03/15/2023.</summary>
    public static bool IsMonthFirst(Cell cell) => Slashes(cell) is { First: <= 12, Second: > 12 };

    private static (int First, int Second)? Slashes(Cell cell) => cell.Kind == CellKind.Text && Slashed().Match(cell.Text) is { Success: true } day
        ? (int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(day.Groups[2].Value, CultureInfo.InvariantCulture))
        : null;

    [GeneratedRegex("^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    /// <summary>A day of another century is a slip of the keyboard.</summary>
    private Value Likely(LocalDate day, out string? trouble)
    {
        trouble = null;
        return day.Year is >= 1900 and <= 2100 ? Value.Of(day) : CellReader.Fail(words.UnlikelyDay, out trouble);
    }

    /// <summary>The two forms in which nearly every file writes a day: 15/03/2023 and 2023-03-15.</summary>
    private static bool TryPlainDay(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        if (text.Length != 10) return false;
        bool isFrench = text[2] == '/' && text[5] == '/';
        if (!isFrench && !(text[4] == '-' && text[7] == '-')) return false;
        int year = Digits(isFrench ? text[6..] : text[..4]), month = Digits(isFrench ? text[3..5] : text[5..7]), dayOfMonth = Digits(isFrench ? text[..2] : text[8..]);
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        day = new LocalDate(year, month, dayOfMonth);
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int number = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
