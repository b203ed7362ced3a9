using System.Text.Json;

namespace Cotation.Tests;

/// <summary>The facts of a vocabulary are found by what an agent would type.</summary>
public class FactsTests
{
    [Theory]
    [InlineData("femme enceinte", "enfantsANaitre")]
    [InlineData("pregnant", "enfantsANaitre")]
    [InlineData("maman seule", "parentIsole")]
    [InlineData("famille monoparentale", "parentIsole")]
    [InlineData("salaire", "ressourcesMensuelles")]
    [InlineData("APL", "aideLogement")]
    [InlineData("SDF", "sansLogement")]
    [InlineData("à la rue", "sansLogement")]
    [InlineData("homeless", "sansLogement")]
    [InlineData("dort dans sa voiture", "sansLogement")]
    [InlineData("chez ses parents", "hebergeParFamille")]
    [InlineData("foyer", "hebergeEnStructure")]
    [InlineData("expulsé", "menaceExpulsion")]
    [InlineData("huissier", "menaceExpulsion")]
    [InlineData("fauteuil roulant", "handicap")]
    [InlineData("sans ascenseur", "logementInadapteHandicap")]
    [InlineData("conjoint violent", "violencesCouple")]
    [InlineData("moisissures", "habitatIndigne")]
    [InlineData("sans chauffage", "logementNonDecent")]
    [InlineData("divorce", "separation")]
    [InlineData("infirmière", "travailleurEssentiel")]
    [InlineData("RSA", "minimaSociaux")]
    [InlineData("retraité", "ageDemandeur")]
    [InlineData("nombre d'enfants", "enfantsACharge")]
    [InlineData("avis d'imposition", "revenuFiscalMoins1")]
    [InlineData("durée d'attente", "ancienneteMois")]
    [InlineData("surpeuplé", "suroccupation")]
    [InlineData("propriétaire vend", "congeProprietaire")]
    [InlineData("HLM", "locataireHlm")]
    [InlineData("malade", "raisonsSante")]
    [InlineData("rénovation urbaine", "demolition")]
    [InlineData("foster care", "ancienAse")]
    [InlineData("loyer trop cher", "tauxEffort")]
    public void An_everyday_word_finds_its_fact(string typed, string fact)
    {
        Tool.Result result = Tool.Run("facts", "--search", typed, "--format", "json");
        Assert.Equal(0, result.ExitCode);
        using JsonDocument found = JsonDocument.Parse(result.Data);
        Assert.Contains(fact, found.RootElement.EnumerateArray().Take(5).Select(f => f.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("fr", "Aucune donnée ne répond à ces mots.")]
    [InlineData("en", "No fact answers to these words.")]
    public void A_word_that_finds_nothing_says_so(string language, string sentence)
    {
        Tool.Result result = Tool.Run("donnees", "--search", "zzz", "--lang", language);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(sentence, result.Data, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fact_and_field_is_listed_in_every_form_and_a_grid_s_own_too()
    {
        int all = Vocabulary.Sne.Facts.Where(f => !f.IsAsOf).Sum(f => 1 + f.Fields.Count);
        Assert.Equal(all, JsonDocument.Parse(Tool.Run("facts", "--format", "json").Data).RootElement.GetArrayLength());
        Assert.Equal(all + 1, Tool.Run("facts", "--format", "csv").Data.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(all + 2, Tool.Run("facts", "--format", "markdown").Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("ressourcesMensuelles (money", Tool.Run("facts", "--lang", "en").Data, StringComparison.Ordinal);
        Assert.Contains("travailTerritoireMois", Tool.Run("facts", Root.Ruleset("rivemarne")).Data, StringComparison.Ordinal);
        Assert.StartsWith("PK", Tool.Run("facts", "--format", "xlsx").Data, StringComparison.Ordinal);
    }
}
