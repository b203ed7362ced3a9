using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Cotation.Cli;

/// <summary>Reads a cell as the value of a fact, as people write them: oui and non, 1 234,50 €, 15/03/2023, a code or its words. What cannot be read surely is a problem, never a guess.</summary>
internal sealed partial class CellReader(FileWords words, bool isCountedFrom1904 = false)
{
    /// <summary>The letters of French and its neighbours with a sign, and without; the framework folds none where it knows no culture.</summary>
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", Bare = "aaaaaaceeeeiiiinooooouuuuyy";

    /// <summary>Stands for a column whose days are written month first somewhere: 03/04/2023 is two days.</summary>
    public const char MixedDays = 'M';

    /// <summary>A share of 5 is 500 %: a number from there on was meant as a percentage, or as something else.</summary>
    private static readonly Rational MostShare = 5;

    private static readonly HashSet<string> Yes = new(["oui", "o", "vrai", "true", "yes", "y", "1", "x"], StringComparer.Ordinal);
    private static readonly HashSet<string> No = new(["non", "n", "faux", "false", "no", "0"], StringComparer.Ordinal);
    private static readonly HashSet<string> NotKnown = new(["inconnu", "inconnue", "nsp", "nc", "n/a", "na", "?", "-", "unknown", "non renseigne", "non renseignee", "non communique"], StringComparer.Ordinal);
    private static readonly System.Buffers.SearchValues<char> PlainLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" '\u00a0\u202f");
    private static readonly LocalDatePattern French = LocalDatePattern.CreateWithInvariantCulture("d/M/uuuu");

    /// <summary>A number without the format of a day is taken for one only where no year and few postcodes look alike.</summary>
    private const int LeastStoredYear = 1954, MostStoredYear = 2050;

    /// <summary>The value, or what is wrong.</summary>
    public Value Read(Cell cell, Fact fact, char? mark, IReadOnlyDictionary<string, string>? codes, out string? trouble)
    {
        trouble = null;
        if (cell.Kind == CellKind.Empty) return Value.Unknown;
        if (cell.Kind == CellKind.Error) return Fail(cell.Text.Length == 0 ? words.NoSavedValue : words.ErrorCell, out trouble);
        if (char.IsAsciiDigit(cell.Text[0]) && (fact.ValueKind is ValueKind.Number or ValueKind.Date)) return fact.Kind == FactKind.Date ? ReadDay(cell, mark == MixedDays, out trouble) : ReadNumber(cell, fact, mark, out trouble);
        if (fact.Kind == FactKind.YesNo && (cell.Text is "oui" or "non" or "true" or "false")) return cell.Text is "oui" or "true" ? Value.True : Value.False;
        // What a mapping names is a code of its table, even where others write the same for what they do not know.
        if (codes is not null && codes.TryGetValue(cell.Text, out string? mapped) && fact.Codes?.Allows(mapped) == true) return fact.Kind == FactKind.Codes ? Value.Of([mapped]) : fact.Codes.Find(mapped)?.IsUnknown == true ? Value.Unknown : Value.OfCode(mapped);
        if (fact.Kind == FactKind.Code && codes is null && fact.Codes!.Find(cell.Text) is { IsUnknown: false }) return Value.OfCode(cell.Text);
        string plain = Plain(cell.Text);
        if (NotKnown.Contains(plain)) return Value.Unknown;
        return fact.Kind switch
        {
            FactKind.YesNo => ReadYesNo(plain, out trouble),
            FactKind.Integer or FactKind.Number or FactKind.Money => ReadNumber(cell, fact, mark, out trouble),
            FactKind.Date => ReadDay(cell, mark == MixedDays, out trouble),
            FactKind.Code => ReadCode(cell.Text, plain, fact, codes, out trouble) is { } code ? fact.Codes!.Find(code)?.IsUnknown == true ? Value.Unknown : Value.OfCode(code) : Value.Unknown,
            FactKind.Codes => ReadCodes(cell.Text, fact, codes, out trouble),
            _ => Fail(words.ListCell, out trouble),
        };
    }

    /// <summary>Letters alone, in lower case, without accents: how headers and words are compared.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(PlainLetters)) return text.ToLowerInvariant();
        var plain = new StringBuilder();
        foreach (char c in text)
        {
            char lower = char.ToLowerInvariant(c);
            int at = Accented.IndexOf(lower, StringComparison.Ordinal);
            if (at >= 0) plain.Append(Bare[at]);
            else if (lower is 'œ' or 'æ') plain.Append(lower == 'œ' ? "oe" : "ae");
            else if (lower == '\u2019') plain.Append('\'');
            else if (!char.IsWhiteSpace(c)) plain.Append(lower);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().Trim();
    }

    public static bool IsNotKnown(string text) => NotKnown.Contains(Plain(text));

    /// <summary>The decimal mark of a column: the one sign that some cell has where it can be nothing else, as in 600,50; null where none or both do.</summary>
    public static char? MarkOf(IEnumerable<Cell> cells)
    {
        bool hasComma = false, hasPoint = false;
        foreach (string text in cells.Where(c => c.Kind == CellKind.Text).Select(c => c.Text))
        {
            if (MayBeThousands(text)) continue;
            int comma = text.LastIndexOf(','), point = text.LastIndexOf('.');
            hasComma |= comma > point;
            hasPoint |= point > comma;
        }

        return hasComma == hasPoint ? null : hasComma ? ',' : '.';
    }

    /// <summary>Whether the signs of a number may set off its thousands, as in 1.250 or 1,250,000: thousandths would look the same.</summary>
    private static bool MayBeThousands(string text) => Thousands().IsMatch(text);

    [System.Text.RegularExpressions.GeneratedRegex(@"^-?[1-9][0-9]{0,2}([.,])[0-9]{3}(\1[0-9]{3})*$", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Thousands();

    /// <summary>A number whose blanks set off its thousands: 1 250 or 1 250,50.</summary>
    [System.Text.RegularExpressions.GeneratedRegex("^[-\u2212+]?[0-9]{1,3}([ '\u00a0\u202f][0-9]{3})+([.,][0-9]+)?$", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Grouped();

    private Value ReadYesNo(string plain, out string? trouble)
    {
        trouble = null;
        if (Yes.Contains(plain)) return Value.True;
        return No.Contains(plain) ? Value.False : Fail(words.NotYesNo, out trouble);
    }

    private Value ReadNumber(Cell cell, Fact fact, char? mark, out string? trouble)
    {
        trouble = null;
        string text = cell.Text;
        if (text.Length <= 9 && fact.Unit != "percent" && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int whole)) return Bounded(whole, fact, out trouble);
        bool isShare = text.EndsWith('%');
        var digits = new StringBuilder();
        string bare = text.TrimEnd('%', '€', ' ', NumberWords.NoBreak, NumberWords.ThinNoBreak);
        if (cell.Kind == CellKind.Text && bare.AsSpan().ContainsAny(Blanks) && !Grouped().IsMatch(bare)) return Fail(words.NotNumber, out trouble);
        foreach (char c in bare)
            if (!(c is ' ' or NumberWords.NoBreak or NumberWords.ThinNoBreak or '\'')) digits.Append(c == NumberWords.Minus ? '-' : c);
        string read = digits.ToString();
        if (cell.Kind == CellKind.Text && !TryMark(read, mark, out read)) return Fail(words.AmbiguousNumber, out trouble);
        if (cell.Kind == CellKind.Number && !TryShort(read, out read)) return Fail(words.NotNumber, out trouble);
        if (!read.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or 'E' or 'e' or '+') || !Rational.TryParse(read, out Rational number, Value.MostDigits)) return Fail(words.NotNumber, out trouble);
        if (isShare && fact.Unit != "percent") return Fail(words.NotNumber, out trouble);
        if (isShare) number /= 100;
        else if (fact.Unit == "percent" && Rational.Abs(number) >= MostShare) return Fail(words.NotShare, out trouble);
        return Bounded(number, fact, out trouble);
    }

    /// <summary>The number with a point where its decimals begin; false where its comma or point can mean two things.</summary>
    private static bool TryMark(string text, char? mark, out string read)
    {
        read = text;
        int comma = text.LastIndexOf(','), point = text.LastIndexOf('.');
        if (comma < 0 && point < 0) return true;
        char own = comma > point ? ',' : '.';
        string whole = text[..Math.Max(comma, point)];
        // Both signs: the last one begins the decimals, where the other sets off thousands before it.
        if (comma >= 0 && point >= 0)
        {
            read = whole.Replace(own == ',' ? "." : ",", "", StringComparison.Ordinal) + "." + text[(Math.Max(comma, point) + 1)..];
            return (mark is null || mark == own) && MayBeThousands(whole + (whole.Contains(own == ',' ? '.' : ',', StringComparison.Ordinal) ? "" : own + "000"));
        }

        read = text.Replace(',', '.');
        return mark == own || (mark is null && !MayBeThousands(text));
    }

    private Value Bounded(Rational number, Fact fact, out string? trouble)
    {
        trouble = null;
        if (fact.Kind == FactKind.Integer && !number.IsInteger) return Fail(words.NotWhole, out trouble);
        return number < fact.Min || number > fact.Max ? Fail(words.OutOfBounds(fact.Min, fact.Max), out trouble) : Value.Of(number);
    }

    /// <summary>A spreadsheet keeps 17 digits of a number of which 15 are meant.</summary>
    public static bool TryShort(string digits, out string read)
    {
        read = digits;
        if (digits.Length <= 15) return true;
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)) return false;
        int whole = (int)Math.Min(14, (decimal)decimal.Truncate(Math.Abs(exact)).ToString(CultureInfo.InvariantCulture).Length);
        read = Math.Round(exact, 15 - whole, MidpointRounding.AwayFromZero).ToString("0.###############", CultureInfo.InvariantCulture);
        return true;
    }

    public Value ReadDay(Cell cell, bool isMixed, out string? trouble)
    {
        trouble = null;
        string text = cell.Text;
        if (isMixed && cell.Kind == CellKind.Text && Slashed().Match(text) is { Success: true } both && both.Groups[1].Value.TrimStart('0') != both.Groups[2].Value.TrimStart('0') && int.Parse(both.Groups[1].Value, CultureInfo.InvariantCulture) <= 12 && int.Parse(both.Groups[2].Value, CultureInfo.InvariantCulture) <= 12) return Fail(words.AmbiguousDay, out trouble);
        if (TryPlainDay(text, out LocalDate day)) return Likely(day, out trouble);
        if (cell.Kind == CellKind.Number)
            return text.All(char.IsAsciiDigit) && CellStyles.DayOf(text, isCountedFrom1904) is { } stored && stored.Year is >= LeastStoredYear and < MostStoredYear ? Likely(stored, out trouble) : Fail(words.NumberForDay, out trouble);
        if (TryMoment(text, out LocalDate moment)) return Likely(moment, out trouble);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } iso) return Likely(iso.Value, out trouble);
        string[] parts = text.Split('/', '-', '.');
        if (parts.Length == 3 && parts[0].Length <= 2 && parts[2].Length == 2) return Fail(words.ShortYear, out trouble);
        return French.Parse(string.Join('/', parts)) is { Success: true } said ? Likely(said.Value, out trouble) : Fail(words.NotDay, out trouble);
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

        System.Text.RegularExpressions.Match clock = Clock().Match(text[(at + 1)..]);
        if (!clock.Success || !TryTime(clock, out LocalTime time)) return false;
        string offset = clock.Groups["offset"].Value.Replace("Z", "+00:00", StringComparison.Ordinal);
        day = date;
        if (offset.Length == 0) return true;
        if (OffsetPattern.CreateWithInvariantCulture("+HH:mm").Parse(offset.Contains(':', StringComparison.Ordinal) ? offset : offset.Insert(3, ":")) is not { Success: true } known) return false;
        day = Days.InParis((date + time).WithOffset(known.Value).ToInstant());
        return true;
    }

    private static bool TryTime(System.Text.RegularExpressions.Match clock, out LocalTime time)
    {
        int Part(string name) => clock.Groups[name].Success ? int.Parse(clock.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        (int hour, int minute, int second) = (Part("hour"), Part("minute"), Part("second"));
        time = hour < 24 && minute < 60 && second < 60 ? new LocalTime(hour, minute, second) : default;
        return hour < 24 && minute < 60 && second < 60;
    }

    [System.Text.RegularExpressions.GeneratedRegex("^(?<hour>[0-9]{1,2})[:h](?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]+)?)?(?<offset>Z|[+-][0-9]{2}:?[0-9]{2})?$", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Clock();

    /// <summary>Whether some day of a column is written month first, as 03/15/2023.</summary>
    public static bool HasMonthFirst(IEnumerable<Cell> cells) => cells.Any(c => c.Kind == CellKind.Text && Slashed().Match(c.Text) is { Success: true } day && int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture) <= 12 && int.Parse(day.Groups[2].Value, CultureInfo.InvariantCulture) > 12);

    [System.Text.RegularExpressions.GeneratedRegex("^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{4}", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Slashed();

    /// <summary>A day of another century is a slip of the keyboard.</summary>
    private Value Likely(LocalDate day, out string? trouble)
    {
        trouble = null;
        return day.Year is >= 1900 and <= 2100 ? Value.Of(day) : Fail(words.UnlikelyDay, out trouble);
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

    private string? ReadCode(string text, string plain, Fact fact, IReadOnlyDictionary<string, string>? codes, out string? trouble)
    {
        trouble = null;
        CodeList list = fact.Codes!;
        if (codes is null && list.Allows(text)) return text;
        if (codes is not null && codes.TryGetValue(text, out string? mapped) && list.Allows(mapped)) return mapped;
        if (list.Allows(text)) return text;
        List<string> said = [.. list.All.Where(c => Plain(c.Name) == plain || (c.Label.French is { } fr && Plain(fr) == plain) || (c.Label.English is { } en && Plain(en) == plain)).Select(c => c.Name)];
        if (said.Count == 0 && text.All(char.IsAsciiDigit)) said = [.. Enumerable.Range(text.Length + 1, 4).Select(n => text.PadLeft(n, '0')).Where(list.Allows).Take(1)];
        if (said.Count == 1) return said[0];
        trouble = words.NotCode;
        return null;
    }

    private Value ReadCodes(string text, Fact fact, IReadOnlyDictionary<string, string>? codes, out string? trouble)
    {
        trouble = null;
        List<string> read = [];
        foreach (string part in text.Split([',', ';', '|', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadCode(part, Plain(part), fact, codes, out trouble) is { } code) read.Add(code);
            if (trouble is not null) return Value.Unknown;
        }

        return Value.Of([.. read.Distinct()]);
    }

    private static Value Fail(string message, out string? trouble)
    {
        trouble = message;
        return Value.Unknown;
    }
}
