using NodaTime;

namespace Cotation.Tests;

/// <summary>A class of the landlord's own becomes an application.</summary>
public class MappingTests
{
    private static readonly Grid Rivemarne = Grid.Load(Root.Ruleset("rivemarne"));
    private static readonly LocalDate On = new(2026, 6, 1);

    private enum Sorte
    {
        HLM,
        Chateau,
    }

    private sealed record Small(string Id, bool? Yes = null, int? Count = null, decimal? Rent = null, LocalDate? Day = null, DateTime? Time = null, string? Code = null, IEnumerable<string>? Codes = null, Sorte? Sorte = null);

    [Fact]
    public void A_mapped_object_is_the_application_that_JSON_gives()
    {
        Mapping<Demande> mapping = Rivemarne.Check(Demandes.Mapping(Rivemarne.Vocabulary));
        Application mapped = mapping.Read(new Demande
        {
            Numero = "0990126000001G0042",
            Depot = new DateOnly(2024, 3, 2),
            Commune = "99123",
            Type = "T3",
            ParentIsole = true,
            EnfantsACharge = 2,
            Enfants = [new Enfant(new DateOnly(2015, 5, 1)), new Enfant(new DateOnly(2019, 1, 31))],
            Logement = Logement.ChezParents,
            Loyer = 612.5m,
            Aide = 0,
            Ressources = 1450,
            Personnes = 3,
            Conge = true,
            CongeVerifieLe = new DateOnly(2026, 5, 1),
            Refus = [new DateOnly(2026, 2, 1)],
        });
        Application read = Application.Parse(
            """
            { "id": "0990126000001G0042", "facts": { "dateDepot": "2024-03-02", "souhaits": [ { "type": "T3", "commune": "99123" } ], "parentIsole": true, "enfantsACharge": 2,
              "membres": [ { "dateNaissance": "2015-05-01" }, { "dateNaissance": "2019-01-31" } ], "logementActuel": "CPE", "loyer": 612.5, "aideLogement": 0, "ressourcesMensuelles": 1450, "personnes": 3,
              "congeProprietaire": true, "refus": [ { "date": "2026-02-01", "adapte": true, "legitime": false } ] },
              "evidence": { "congeProprietaire": { "status": "verified", "on": "2026-05-01" } } }
            """,
            Rivemarne.Vocabulary);
        Assert.Equal(read.ToJson(), mapped.ToJson());
        Assert.Equal(read.ToJson(), Application.Parse(mapped.ToJson(), Rivemarne.Vocabulary).ToJson());
        Scorer scorer = Rivemarne.Compile();
        Assert.Equal(scorer.Score(read, On).Explain(Audience.Auditor, Language.French).ToString(), scorer.Score(mapped, On).Explain(Audience.Auditor, Language.French).ToString());
    }

    [Fact]
    public void Everything_that_does_not_fit_is_told_at_once_at_its_line()
    {
        Mapping<Small> mapping = new Mapping<Small>(Rivemarne.Vocabulary)
            .Fact("parentIsol", s => s.Yes)
            .Fact("loyer", s => s.Yes)
            .Fact("enfantsACharge", s => s.Count)
            .Fact("enfantsACharge", s => s.Count)
            .Code("logementActuel", s => s.Sorte)
            .List("refus", s => (IEnumerable<Small>)[s], r => r.Fact("adaptee", x => x.Yes))
            .Without("parentIsole", "dateDepot", "surface", "personnes", "congeProprietaire", "souhaits", "travailTerritoireDepuis");
        CotationException refused = Assert.Throws<CotationException>(() => Rivemarne.Check(mapping));
        Assert.Equal(
            ["unknown-fact", "wrong-kind", "mapped-twice", "unknown-code", "unknown-fact", "unmapped-id", "unmapped-fact"],
            refused.Problems.Select(p => p.Code));
        Assert.All(refused.Problems.Take(5), p => Assert.Equal("MappingTests.cs", p.File));
        Assert.Equal([0, 1, 3, 4, 5], refused.Problems.Take(5).Select(p => p.Line - refused.Problems[0].Line));
        Assert.Equal("“Chateau” stands for no code of “logementActuel”", refused.Problems[3].Message(Language.English));
        Assert.Equal("la grille lit « tauxEffort », et rien ne la relie, ni tout ce dont elle découle", refused.Problems[^1].Message(Language.French).Replace(NumberWords.NoBreak, ' ').Replace(NumberWords.ThinNoBreak, ' '));
    }

    [Fact]
    public void A_value_that_cannot_be_is_told_without_the_value()
    {
        Mapping<Small> mapping = new Mapping<Small>(Vocabulary.Sne).Id(s => s.Id).Fact("loyer", s => s.Rent).Fact("personnes", s => s.Count).Fact("logementActuel", s => s.Code).Fact("motifs", s => s.Codes);
        Assert.False(mapping.TryRead(new Small("a", Rent: -612, Count: -3, Code: "PALAIS", Codes: ["01", "99999"]), out Application? application, out IReadOnlyList<Problem> problems));
        Assert.Null(application);
        Assert.Equal(["out-of-bounds", "out-of-bounds", "unknown-code", "unknown-code"], problems.Select(p => p.Code).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(problems, p => p.Render(Language.French).Contains("612", StringComparison.Ordinal) || p.Render(Language.French).Contains("PALAIS", StringComparison.Ordinal));
        Assert.True(mapping.TryRead(new Small("b", Rent: 612.123456m), out application, out problems));
        Assert.Contains("612.123456", application.ToJson(), StringComparison.Ordinal);
        Assert.True(mapping.TryRead(new Small("b", Rent: 0.00000001m), out application, out _));
        Assert.Contains("1e-8", application.ToJson(), StringComparison.Ordinal);
    }

    /// <summary>What a database without a date gives a DateTime is no day.</summary>
    [Fact]
    public void The_first_day_of_the_calendar_is_no_date()
    {
        Mapping<Small> mapping = new Mapping<Small>(Vocabulary.Sne).Id(s => s.Id).Fact("dateDepot", s => s.Day).Fact("dateFinValidite", s => s.Time);
        Assert.False(mapping.TryRead(new Small("a", Day: new LocalDate(1, 1, 1), Time: default(DateTime)), out _, out IReadOnlyList<Problem> problems));
        Assert.Equal(["no-date", "no-date"], problems.Select(p => p.Code));
        Assert.True(mapping.TryRead(new Small("a", Day: new LocalDate(2026, 1, 1), Time: new DateTime(2027, 1, 1)), out _, out _));
    }

    [Fact]
    public void Days_come_from_every_type_of_day()
    {
        Mapping<Small> mapping = new Mapping<Small>(Vocabulary.Sne).Id(s => s.Id).Fact("dateDepot", s => s.Day).Fact("dateNaissanceDemandeur", s => s.Time);
        string json = mapping.Read(new Small("a", Day: new LocalDate(2024, 2, 29), Time: new DateTime(1990, 12, 31, 23, 59, 0, DateTimeKind.Utc))).ToJson();
        // A minute to midnight in UTC is the next day in Paris; without a zone, the day is the one that is written.
        Assert.Equal("""{"facts":{"dateDepot":"2024-02-29","dateNaissanceDemandeur":"1991-01-01"},"id":"a"}""", json);
        Assert.Contains("\"1990-12-31\"", mapping.Read(new Small("a", Time: new DateTime(1990, 12, 31, 23, 59, 0, DateTimeKind.Unspecified))).ToJson(), StringComparison.Ordinal);
        Assert.Equal("""{"facts":{},"id":"a"}""", mapping.Read(new Small("a")).ToJson());
    }

    [Fact]
    public void A_dwelling_offered_is_one_more_fact_and_ineligible_is_told_apart_from_points()
    {
        Grid grid = Grid.Parse(
            """
            { "format": 1, "id": "offre", "version": "1", "title": { "fr": "Offre" }, "territory": { "name": "Offre" }, "vocabulary": "sne",
              "criteria": [ { "id": "ISO", "title": { "fr": "Parent isolé" }, "when": "parentIsole", "points": 8 } ],
              "outcomes": [ { "id": "petit", "title": { "fr": "Logement trop petit pour le ménage" }, "when": "logement.Any(surfaceProposee < surfaceMinimale)", "effect": "ineligible", "handledBy": { "fr": "la commission" } } ] }
            """);
        Scorer scorer = grid.Compile();
        Application application = Application.Parse("""{ "id": "a", "facts": { "parentIsole": true, "personnes": 4 } }""", grid.Vocabulary);
        Score without = scorer.Score(application, On), small = scorer.Score(application.With("logement", """[ { "surfaceProposee": 20 } ]"""), On), fit = scorer.Score(application.With("logement", """[ { "surfaceProposee": 80 } ]"""), On);
        Assert.Equal((8m, 8m, 8m), (without.Points, small.Points, fit.Points));
        Assert.Empty(without.AppliedOutcomes);
        Assert.Empty(fit.AppliedOutcomes);
        Assert.Equal("petit", Assert.Single(small.AppliedOutcomes).Id);
        RankedApplication last = Assert.Single(scorer.Rank([application.With("logement", """[ { "surfaceProposee": 20 } ]""")], On));
        Assert.Null(last.Position);
        Assert.Equal("unknown-fact", Assert.Throws<CotationException>(() => application.With("logemen", "[]")).Problems[0].Code);
    }

    /// <summary>An instant is the day in Paris; a null id and a null record are problems at their line.</summary>
    [Fact]
    public void An_instant_is_the_day_in_Paris_and_what_is_null_is_a_problem()
    {
        Mapping<Case> mapping = new Mapping<Case>(Vocabulary.Sne).Id(c => c.Id!).Fact("dateDepot", c => c.Filed).Fact("dateFinValidite", c => c.Ends).List("membres", c => c.People, m => m.Fact("dateNaissance", p => p!.Born));
        var late = new DateTimeOffset(2024, 12, 31, 23, 30, 0, TimeSpan.FromHours(-5));
        Application read = mapping.Read(new Case("a", late, new DateTime(2024, 3, 1, 23, 30, 0, DateTimeKind.Utc), [new Person(new DateTime(2015, 5, 1, 0, 0, 0, DateTimeKind.Unspecified))]));
        Assert.Contains("\"dateDepot\":\"2025-01-01\"", read.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"dateFinValidite\":\"2024-03-02\"", read.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"dateNaissance\":\"2015-05-01\"", read.ToJson(), StringComparison.Ordinal);
        Assert.False(mapping.TryRead(new Case(null, default, default, [null]), out _, out IReadOnlyList<Problem> problems));
        Assert.Equal(["no-date", "no-date", "null-record", "wrong-id"], problems.Select(p => p.Code).Order());
    }

    private sealed record Case(string? Id, DateTimeOffset Filed, DateTime Ends, IReadOnlyList<Person?> People);

    private sealed record Person(DateTime Born);
}
