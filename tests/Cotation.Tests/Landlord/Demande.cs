namespace Cotation.Tests;

/// <summary>How a landlord's database holds a request.</summary>
internal enum Logement
{
    Locataire,
    Hlm,
    ChezParents,
    SansAbri,
}

internal sealed record Enfant(DateOnly Naissance);

internal sealed record Demande
{
    public required string Numero { get; init; }

    public DateOnly? Depot { get; init; }

    public string? Commune { get; init; }

    public string? Type { get; init; }

    public bool? ParentIsole { get; init; }

    public IReadOnlyList<Enfant> Enfants { get; init; } = [];

    public int? EnfantsACharge { get; init; }

    public Logement? Logement { get; init; }

    public decimal? Loyer { get; init; }

    public decimal? Aide { get; init; }

    public decimal? Ressources { get; init; }

    public decimal? Surface { get; init; }

    public int? Personnes { get; init; }

    public bool? Conge { get; init; }

    public DateOnly? CongeVerifieLe { get; init; }

    public DateOnly? TravailDepuis { get; init; }

    public IReadOnlyList<DateOnly> Refus { get; init; } = [];
}

/// <summary>The landlord's mapping: said once, checked against every grid.</summary>
internal static class Demandes
{
    private static readonly Dictionary<Logement, string> Codes = new()
    {
        [Logement.Locataire] = "LP",
        [Logement.Hlm] = "HLM",
        [Logement.ChezParents] = "CPE",
        [Logement.SansAbri] = "SD",
    };

    public static Mapping<Demande> Mapping(Vocabulary vocabulary) => new Mapping<Demande>(vocabulary)
        .Id(d => d.Numero)
        .Fact("dateDepot", d => d.Depot)
        .List("souhaits", d => d.Commune is { } commune ? [(Commune: commune, d.Type)] : (IEnumerable<(string Commune, string? Type)>?)null, s => s
            .Fact("commune", x => x.Commune)
            .Fact("type", x => x.Type))
        .Fact("parentIsole", d => d.ParentIsole)
        .Fact("enfantsACharge", d => d.EnfantsACharge)
        .List("membres", d => d.Enfants, m => m.Fact("dateNaissance", e => e.Naissance))
        .Code("logementActuel", d => d.Logement, Codes)
        .Fact("loyer", d => d.Loyer)
        .Fact("aideLogement", d => d.Aide)
        .Fact("ressourcesMensuelles", d => d.Ressources)
        .Fact("surface", d => d.Surface)
        .Fact("personnes", d => d.Personnes)
        .Fact("congeProprietaire", d => d.Conge)
        .Proof("congeProprietaire", d => d.CongeVerifieLe is { } on ? new Evidence(EvidenceStatus.Verified, On: new NodaTime.LocalDate(on.Year, on.Month, on.Day)) : null)
        .Fact("travailTerritoireDepuis", d => d.TravailDepuis)
        .List("refus", d => d.Refus, r => r
            .Fact("date", x => x)
            .Fact("adapte", _ => true)
            .Fact("legitime", _ => false));
}
