using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cotation.Cli;

/// <summary>Reads a cell as a number: 1 234,50 €, 33 %, or what a workbook keeps. What may be thousands or thousandths is a problem, never a guess.</summary>
internal sealed partial class NumberReader(FileWords words)
{
    /// <summary>A share of 5 is 500 %: a number from there on was meant as a percentage, or as something else.</summary>
    private static readonly Rational MostShare = 5;

    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" '\u00a0\u202f");

    /// <summary>The sign of a number that can only mark its decimals, as in 600,50; null where it has none.</summary>
    public static char? MarkOf(string text)
    {
        int comma = text.LastIndexOf(','), point = text.LastIndexOf('.');
        return comma == point || MayBeThousands(text) ? null : comma > point ? ',' : '.';
    }

    /// <summary>Whether the signs of a number may set off its thousands, as in 1.250 or 1,250,000: thousandths would look the same.</summary>
    private static bool MayBeThousands(string text) => Thousands().IsMatch(text);

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}([.,])[0-9]{3}(\1[0-9]{3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    /// <summary>A number whose blanks set off its thousands: 1 250 or 1 250,50.</summary>
    [GeneratedRegex("^[-\u2212+]?[0-9]{1,3}([ '\u00a0\u202f][0-9]{3})+([.,][0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    /// <summary>The number, or what is wrong; the mark is the one of the decimals of its column, null where none is sure.</summary>
    public Value Read(Cell cell, Fact fact, char? mark, out string? trouble)
    {
        trouble = null;
        string text = cell.Text;
        if (text.Length <= 9 && fact.Unit != "percent" && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int whole)) return Bounded(whole, fact, out trouble);
        bool isShare = text.EndsWith('%');
        var digits = new StringBuilder();
        string bare = text.TrimEnd('%', '€', ' ', NumberWords.NoBreak, NumberWords.ThinNoBreak);
        if (cell.Kind == CellKind.Text && bare.AsSpan().ContainsAny(Blanks) && !Grouped().IsMatch(bare)) return CellReader.Fail(words.NotNumber, out trouble);
        foreach (char c in bare)
            if (!(c is ' ' or NumberWords.NoBreak or NumberWords.ThinNoBreak or '\'')) digits.Append(c == NumberWords.Minus ? '-' : c);
        string read = digits.ToString();
        if (cell.Kind == CellKind.Text && !TryMark(read, mark, out read)) return CellReader.Fail(words.AmbiguousNumber, out trouble);
        if (cell.Kind == CellKind.Number && !TryShort(read, out read)) return CellReader.Fail(words.NotNumber, out trouble);
        if (!read.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or 'E' or 'e' or '+') || !Rational.TryParse(read, out Rational number, Value.MostDigits)) return CellReader.Fail(words.NotNumber, out trouble);
        if (isShare && fact.Unit != "percent") return CellReader.Fail(words.NotNumber, out trouble);
        if (isShare) number /= 100;
        else if (fact.Unit == "percent" && Rational.Abs(number) >= MostShare) return CellReader.Fail(words.NotShare, out trouble);
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
        if (fact.Kind == FactKind.Integer && !number.IsInteger) return CellReader.Fail(words.NotWhole, out trouble);
        return number < fact.Min || number > fact.Max ? CellReader.Fail(words.OutOfBounds(fact.Min, fact.Max), out trouble) : Value.Of(number);
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
}
