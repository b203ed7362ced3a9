using System.Globalization;
using System.Numerics;
using System.Text;
using NodaTime;

namespace Cotation;

/// <summary>Writes numbers, money, shares, dates and counted things in one language: the same characters under every culture and every ICU.</summary>
internal abstract class NumberWords
{
    /// <summary>A space that keeps a number and its unit on one line.</summary>
    public const char NoBreak = '\u00A0';

    /// <summary>A thin space that does the same.</summary>
    public const char ThinNoBreak = '\u202F';

    /// <summary>The true minus.</summary>
    public const char Minus = '\u2212';

    private static readonly Rational Half = Rational.One / 2;
    private static readonly long[] Scales = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000];
    private static readonly NumberWords French = new FrenchNumberWords();
    private static readonly NumberWords English = new EnglishNumberWords();

    public static NumberWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public abstract string Date(LocalDate date);

    public abstract string Money(Rational value, int decimals = 2);

    /// <summary>Whether a count takes the singular: under 2 in French, 1 alone in English.</summary>
    public abstract bool IsOne(decimal count);

    public abstract string Points(Rational value);

    /// <summary>A count with its unit and at most so many decimals: « 38 mois », "38 months"; a unit that is not known is left out.</summary>
    public string Counted(Rational value, string? unit, int? decimals = null) => unit switch
    {
        "percent" => Percent(value, decimals is { } shown ? Math.Max(0, shown - 2) : 1),
        "euro" => Money(value, decimals ?? 2),
        _ => Digits(value, decimals ?? 2, 0, grouped: true) + (UnitOf(value, unit) is { } word ? NoBreak + word : ""),
    };

    /// <summary>As few decimals, from the usual ones, as keep the shown number on its side of every bound.</summary>
    public static int DecimalsFor(Rational value, string? unit, IReadOnlyList<Rational> bounds)
    {
        int decimals = unit == "percent" ? 3 : 2;
        while (decimals < 12 && Rounded(value, decimals) is var shown && shown != value && bounds.Any(b => shown.CompareTo(b) != value.CompareTo(b))) decimals++;
        return decimals;
    }

    /// <summary>The word of a unit, for many, or null where it has none.</summary>
    public string? UnitName(string unit) => UnitOf(2, unit);

    /// <summary>The word of a unit for a number of things, or null where the unit has none.</summary>
    protected abstract string? UnitOf(Rational value, string? unit);

    public abstract string YesNo(bool value);

    public abstract string List(IReadOnlyList<string> parts, string word);

    public abstract string Ordinal(int place);

    protected abstract char Decimal { get; }

    protected abstract string Group { get; }

    protected abstract string PercentSign { get; }

    /// <summary>A plain number with its own decimals, at most six.</summary>
    public string Number(Rational value, bool grouped = false) => Digits(value.IsInteger || value.IsFinite ? value : value.FloorTo(6), 6, 0, grouped);

    /// <summary>A share as a percentage with so many decimals, trailing zeros left out.</summary>
    public string Percent(Rational share, int decimals = 1) => Digits(share * 100, decimals, 0, grouped: false) + PercentSign;

    public string Signed(Rational value) => value.Sign > 0 ? "+" + Number(value) : Number(value);

    private static Rational Rounded(Rational value, int decimals)
    {
        if (value.IsInteger) return value;
        Rational rounded = ((Rational.Abs(value) * Scales[decimals]) + Half).Floor() / Scales[decimals];
        return value.Sign < 0 ? -rounded : rounded;
    }

    /// <summary>Digits rounded half away from zero to at most so many decimals.</summary>
    protected string Digits(Rational value, int most, int least, bool grouped)
    {
        if (least == 0 && value.TrySmall(out long number, out long bottom) && bottom == 1 && number is > -1000 and < 1000)
            return number < 0 ? Minus + (-number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);
        Rational rounded = Rational.Abs(Rounded(value, most)) * Scales[most];
        string digits = rounded.Numerator.ToString(CultureInfo.InvariantCulture).PadLeft(most + 1, '0');
        string whole = digits[..^most], part = digits[^most..].TrimEnd('0').PadRight(least, '0');
        var text = new StringBuilder();
        if (value.Sign < 0 && !rounded.Equals(Rational.Zero)) text.Append(Minus);
        for (int i = 0; i < whole.Length; i++)
        {
            if (grouped && i > 0 && (whole.Length - i) % 3 == 0) text.Append(Group);
            text.Append(whole[i]);
        }

        if (part.Length > 0) text.Append(Decimal).Append(part);
        return text.ToString();
    }
}
