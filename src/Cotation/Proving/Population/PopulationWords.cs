namespace Cotation;

/// <summary>Says in one language what a synthetic population is made of.</summary>
internal sealed class PopulationWords : Sentences
{
    private static readonly PopulationWords French = new(Language.French);
    private static readonly PopulationWords English = new(Language.English);

    private PopulationWords(Language language)
        : base(language)
    {
    }

    public static PopulationWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string Caption => IsFrench ? "Voulu et obtenu" : "Target and obtained";

    public string Part => IsFrench ? "Part" : "Part";

    public string Target => IsFrench ? "Voulu" : "Target";

    public string Obtained => IsFrench ? "Obtenu" : "Obtained";

    public string Count => IsFrench ? "Demandes" : "Applications";

    public string Title(long number, string seed)
    {
        string count = Number(number);
        return IsFrench ? $"Population inventée : {count} demandes, graine « {seed} »" : $"Invented population: {count} applications, seed “{seed}”";
    }

    public string Source(string source) => IsFrench ? $"Source : {source}." : $"Source: {source}.";

    public string Known(int share)
    {
        string percent = Number(share);
        return IsFrench ? $"Connu pour {percent} % des demandes." : $"Known for {percent}% of the applications.";
    }

    public string Foot(string profile) => IsFrench
        ? $"Profil : {profile}. Aucune de ces demandes n'existe. Les numéros sont ceux du département 099, qui n'existe pas."
        : $"Profile: {profile}. None of these applications exists. The ids are of department 099, which does not exist.";

    /// <summary>Months that make whole years from ten years on are told in years.</summary>
    public string Band(Rational from, Rational to, string? unit) => unit == "month" && from >= 120 && (from / 12).IsInteger && (to / 12).IsInteger ? Between(Numbers.Counted(from / 12, "year"), Numbers.Counted(to / 12, "year")) : Plain(from, to, unit);

    private string Plain(Rational from, Rational to, string? unit) => to == from + 1 && unit is null ? Numbers.Number(from) : Between(Numbers.Counted(from, unit), Numbers.Counted(to, unit));

    public string Number(long count) => Numbers.Number(Rational.From(count), grouped: true);

    public string Share(long part, long all) => all == 0 ? "—" : Numbers.Percent(Rational.From(part) / Rational.From(all));

    private string Between(string from, string to) => IsFrench ? $"{from} à moins de {to}" : $"{from} to under {to}";
}
