using System.Globalization;
using NodaTime;

namespace Cotation;

/// <summary>French numbers: U+202F between thousands, a comma, U+00A0 before a unit, a singular below two.</summary>
internal sealed class FrenchNumberWords : NumberWords
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    protected override char Decimal => ',';

    protected override string Group => ThinNoBreak.ToString();

    protected override string PercentSign => NoBreak + "%";

    public override string Date(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))} {Months[date.Month - 1]} {date.Year}");

    public override string Money(Rational value, int decimals = 2) => Digits(value, decimals, value.IsInteger ? 0 : 2, grouped: true) + NoBreak + "€";

    public override bool IsOne(decimal count) => !IsPlural(Rational.From(count));

    public override string Points(Rational value) => Number(value) + NoBreak + (IsPlural(value) ? "points" : "point");

    protected override string? UnitOf(Rational value, string? unit)
    {
        bool many = IsPlural(value);
        return unit switch
        {
            "month" => "mois",
            "year" => many ? "ans" : "an",
            "day" => many ? "jours" : "jour",
            "person" => many ? "personnes" : "personne",
            "child" => many ? "enfants" : "enfant",
            "room" => many ? "pièces" : "pièce",
            "m2" => "m²",
            "point" => many ? "points" : "point",
            "proposal" => many ? "propositions" : "proposition",
            _ => null,
        };
    }

    public override string YesNo(bool value) => value ? "oui" : "non";

    public override string List(IReadOnlyList<string> parts, string word) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " " + word + " " + parts[^1],
    };

    public override string Ordinal(int place) => place == 1 ? "1re" : place.ToString(CultureInfo.InvariantCulture) + "e";

    private static bool IsPlural(Rational value) => Rational.Abs(value) >= 2;
}
