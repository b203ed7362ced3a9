using System.Globalization;
using NodaTime;

namespace Cotation;

/// <summary>English numbers: a comma between thousands, a dot, a singular for one alone.</summary>
internal sealed class EnglishNumberWords : NumberWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    protected override char Decimal => '.';

    protected override string Group => ",";

    protected override string PercentSign => "%";

    public override string Date(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}");

    public override string Money(Rational value, int decimals = 2) =>
        (value.Sign < 0 ? Minus.ToString() : "") + "€" + Digits(Rational.Abs(value), decimals, value.IsInteger ? 0 : 2, grouped: true);

    public override bool IsOne(decimal count) => !IsPlural(Rational.From(count));

    public override string Points(Rational value) => Number(value) + NoBreak + (IsPlural(value) ? "points" : "point");

    protected override string? UnitOf(Rational value, string? unit)
    {
        bool many = IsPlural(value);
        return unit switch
        {
            "month" => many ? "months" : "month",
            "year" => many ? "years" : "year",
            "day" => many ? "days" : "day",
            "person" => many ? "people" : "person",
            "child" => many ? "children" : "child",
            "room" => many ? "rooms" : "room",
            "m2" => "m²",
            "point" => many ? "points" : "point",
            "proposal" => many ? "offers" : "offer",
            _ => null,
        };
    }

    public override string YesNo(bool value) => value ? "yes" : "no";

    public override string List(IReadOnlyList<string> parts, string word) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        2 => parts[0] + " " + word + " " + parts[1],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " " + word + " " + parts[^1],
    };

    public override string Ordinal(int place) => (place % 100) is 11 or 12 or 13
        ? string.Create(CultureInfo.InvariantCulture, $"{place}th")
        : string.Create(CultureInfo.InvariantCulture, $"{place}{(place % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }}");

    private static bool IsPlural(Rational value) => !Rational.Abs(value).Equals(Rational.One);
}
