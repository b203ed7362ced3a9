namespace Cotation;

/// <summary>Says in one language what a synthetic population is made of.</summary>
internal sealed class PopulationWords
{
    private static readonly PopulationWords French = new(Language.French)
    {
        Caption = "Voulu et obtenu",
        Part = "Part",
        Target = "Voulu",
        Obtained = "Obtenu",
        Count = "Demandes",
        TitleOf = (count, seed) => $"Population inventée : {count} demandes, graine « {seed} »",
        SourceOf = source => $"Source : {source}.",
        KnownOf = percent => $"Connu pour {percent} % des demandes.",
        FootOf = profile => $"Profil : {profile}. Aucune de ces demandes n'existe. Les numéros sont ceux du département 099, qui n'existe pas.",
        BandOf = (from, to) => $"{from} à moins de {to}",
    };

    private static readonly PopulationWords English = new(Language.English)
    {
        Caption = "Target and obtained",
        Part = "Part",
        Target = "Target",
        Obtained = "Obtained",
        Count = "Applications",
        TitleOf = (count, seed) => $"Invented population: {count} applications, seed “{seed}”",
        SourceOf = source => $"Source: {source}.",
        KnownOf = percent => $"Known for {percent}% of the applications.",
        FootOf = profile => $"Profile: {profile}. None of these applications exists. The ids are of department 099, which does not exist.",
        BandOf = (from, to) => $"{from} to under {to}",
    };

    private readonly NumberWords numbers;

    private PopulationWords(Language language) => numbers = NumberWords.In(language);

    public required string Caption { get; init; }

    public required string Part { get; init; }

    public required string Target { get; init; }

    public required string Obtained { get; init; }

    public required string Count { get; init; }

    private Func<string, string, string> TitleOf { get; init; } = null!;

    private Func<string, string> SourceOf { get; init; } = null!;

    private Func<string, string> KnownOf { get; init; } = null!;

    private Func<string, string> FootOf { get; init; } = null!;

    private Func<string, string, string> BandOf { get; init; } = null!;

    public static PopulationWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string Title(long count, string seed) => TitleOf(Number(count), seed);

    public string Source(string source) => SourceOf(source);

    public string Known(int percent) => KnownOf(Number(percent));

    public string Foot(string profile) => FootOf(profile);

    /// <summary>Months that make whole years from ten years on are told in years.</summary>
    public string Band(Rational from, Rational to, string? unit) => unit == "month" && from >= 120 && (from / 12).IsInteger && (to / 12).IsInteger ? BandOf(numbers.Counted(from / 12, "year"), numbers.Counted(to / 12, "year")) : Plain(from, to, unit);

    private string Plain(Rational from, Rational to, string? unit) => to == from + 1 && unit is null ? numbers.Number(from) : BandOf(numbers.Counted(from, unit), numbers.Counted(to, unit));

    public string Number(long count) => numbers.Number(Rational.From(count), grouped: true);

    public string Share(long part, long all) => all == 0 ? "—" : numbers.Percent(Rational.From(part) / Rational.From(all));
}
