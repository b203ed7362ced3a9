namespace Cotation;

/// <summary>Holds the sentences that work points out, in one language.</summary>
internal sealed class OperationWords : Sentences
{
    private static readonly OperationWords French = new(Language.French);
    private static readonly OperationWords English = new(Language.English);

    private OperationWords(Language language)
        : base(language)
    {
    }

    public static OperationWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    /// <summary>A product; one whose digits do not end is about what is shown.</summary>
    public string Product(string count, string points, string total, bool isExact) => $"{count} × {points} {(isExact ? "=" : "≈")} {total}.";

    public string Difference(string whole, string part, string rest) => $"{whole} − {part} = {rest}.";

    public string Whole(string number, string whole) => IsFrench ? $"{number} : seules les unités entières comptent, ici {whole}." : $"{number}: only whole units count, here {whole}.";

    public string Rounded(Rational points, Rational rounded) => IsFrench
        ? $"{Numbers.Points(points)}, {Many(points, "arrondi")} à {Numbers.Points(rounded)}."
        : $"{Numbers.Points(points)}, rounded to {Numbers.Points(rounded)}.";

    public string Capped(Rational points, Rational cap) => IsFrench
        ? $"{Numbers.Points(points)}, {Many(points, "compté")} {Numbers.Points(cap)} : c'est le maximum."
        : $"{Numbers.Points(points)}, counted as {Numbers.Points(cap)}: that is the maximum.";

    public string Floored(Rational points, Rational floor) => IsFrench
        ? $"{Numbers.Points(points)}, {Many(points, "compté")} {Numbers.Points(floor)} : c'est le minimum."
        : $"{Numbers.Points(points)}, counted as {Numbers.Points(floor)}: that is the minimum.";

    public string Mean(string points, bool isExact) => IsFrench ? $"La moyenne est {(isExact ? "de" : "d'environ")} {points}." : $"The mean is {(isExact ? "" : "about ")}{points}.";

    /// <summary>The heading of what a part cuts at its maximum.</summary>
    public string AtMost(string title, string cap) => IsFrench ? $"{title} : {cap} au plus" : $"{title}: {cap} at most";

    public string Changed(string title, string before, string after) => IsFrench ? $"« {title} » : de {before} à {after}." : $"“{title}”: from {before} to {after}.";

    private string Many(Rational points, string word) => Numbers.IsOne(Math.Abs(points.ToDecimal())) ? word : word + "s";
}
