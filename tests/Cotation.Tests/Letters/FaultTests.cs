namespace Cotation.Tests;

/// <summary>Sentences that once were wrong, untrue of the grid or told too much: each was found by someone who attacked them.</summary>
public class FaultTests
{
    private const string Five = """
        { "id": "A", "title": "Ligne A", "when": "congeProprietaire", "points": 7 }, { "id": "B", "title": "Ligne B", "when": "demolition", "points": 7 }
        """;

    [Theory]
    [InlineData("", "\"combine\": \"best\", \"cap\": 12", "Oui, jusqu'à 12 points.", "Un handicap")]
    [InlineData("\"adjust\": [{ \"id\": \"x\", \"title\": \"Malus enfants\", \"when\": \"enfantsACharge > 2\", \"points\": -10 }],", "", "Oui, cela peut enlever jusqu'à 10 points.", "Avoir des enfants")]
    [InlineData("\"adjust\": [{ \"id\": \"x\", \"title\": \"Malus refus\", \"when\": \"refus.Count() >= 2\", \"points\": -15 }],", "", "Oui, cela peut enlever jusqu'à 15 points.", "si je refuse")]
    [InlineData("\"adjust\": [{ \"id\": \"x\", \"title\": \"Bonus attente\", \"when\": \"ancienneteMois > 36\", \"points\": 9, \"evidence\": \"verified\" }],", "", "Oui, avec ces lignes : « Bonus attente ».", "avec le temps")]
    [InlineData("\"adjust\": [{ \"id\": \"x\", \"title\": \"Bonus attente\", \"when\": \"ancienneteMois > 36\", \"points\": 9, \"evidence\": \"verified\" }],", "", "Oui, pour ces lignes : « Bonus attente ». Sans justificatif, elles ne comptent pas encore.", "des justificatifs")]
    [InlineData("\"outcomes\": [{ \"title\": \"Trois refus\", \"when\": \"refus.Count() >= 3\", \"effect\": \"ineligible\" }],", "", "Oui, en dehors des points.", "si je refuse")]
    [InlineData("\"extract\": { \"fr\": \"Un extrait.\", \"en\": \"An extract.\" },", "", "Non, pas dans cet extrait. La grille entière peut le regarder.", "avec le temps")]
    [InlineData("\"refusals\": { \"cases\": { \"fr\": \"le refus sans motif\", \"en\": \"the refusal without reason\" } },", "", "La grille compte ce refus : le refus sans motif.", "si je refuse")]
    public void An_answer_is_true_of_the_whole_grid(string more, string section, string answer, string question)
    {
        string comma = section.Length == 0 ? "" : ", ";
        Grid grid = Make(Five, $$"""{{more}} "sections": [{ "id": "s", "title": "Santé"{{comma}}{{section}}, "criteria": [{ "id": "H", "title": "Handicap", "when": "handicap", "points": 20 }, { "id": "I", "title": "Handicap isolé", "when": "handicap and parentIsole", "points": 30 }] }],""");
        ExplanationBlock block = grid.ToDeskAnswers(Language.French).Blocks.Single(b => b.Heading?.Contains(question, StringComparison.Ordinal) == true);
        Assert.Equal(answer.Replace(" :", "\u00a0:", StringComparison.Ordinal).Replace("« ", "«\u00a0", StringComparison.Ordinal).Replace(" »", "\u00a0»", StringComparison.Ordinal).Replace(@" points", "\u00a0points", StringComparison.Ordinal).Replace("des\u00a0points", "des points", StringComparison.Ordinal), block.Entries[0].Sentences[0].Text);
    }

    [Fact]
    public void A_no_does_not_speak_for_facts_of_the_grid_s_own()
    {
        string own = """ "facts": { "taux": { "kind": "number", "label": "taux" } }, """;
        string handicap = """{ "id": "T", "title": "Handicap lourd", "when": "taux >= 80", "points": 200 }""";
        Assert.Contains("Voyez aussi les lignes propres à la grille", Make(handicap, own).ToDeskAnswers(Language.French).ToString(), StringComparison.Ordinal);
        string linked = Make(handicap, own + """ "questions": [{ "id": "handicap", "facts": ["taux"] }],""").ToDeskAnswers(Language.French).ToString();
        Assert.Contains("Oui, jusqu'à 200\u00a0points.", linked, StringComparison.Ordinal);
        Assert.DoesNotContain("propres à la grille", linked, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_facts_in_cases_are_each_told_with_their_bound()
    {
        string letter = Letter("""{ "id": "M", "title": "Argent", "cases": [{ "when": "loyer > 700", "points": 5 }, { "when": "aideLogement > 300", "points": 3 }] }""", "\"loyer\": 600, \"aideLogement\": 200");
        Assert.DoesNotContain("Au-delà de 300", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_days_are_before_or_after_one_another()
    {
        string letter = Letter("""{ "id": "M", "title": "Jours", "when": "dateDepot < dateFinValidite", "points": 3 }""", "\"dateDepot\": \"2024-02-29\", \"dateFinValidite\": \"2025-01-01\"");
        Assert.DoesNotContain("Avant le 1er janvier 2025", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("vaut moins", letter, StringComparison.Ordinal);
        Assert.Contains("est avant", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pending_adjustment_is_told_among_what_may_change()
    {
        Grid grid = Make(Five, """ "adjust": [{ "id": "x", "title": "Bonus", "when": "separation", "points": 9, "evidence": "verified" }],""");
        Score score = grid.Compile().Score(One(grid, "\"separation\": true, \"congeProprietaire\": false, \"demolition\": false"), Cases.On);
        Explanation applicant = score.Explain(Audience.Applicant, Language.French), desk = score.Explain(Audience.Desk, Language.French);
        Assert.Contains("Une information reste à vérifier.", applicant.ToString(), StringComparison.Ordinal);
        Assert.Contains(applicant.Blocks.Single(b => b.Kind == "whyNotMore").Entries, e => e.Id == "x");
        Assert.DoesNotContain(applicant.Blocks.Where(b => b.Kind == "otherLines").SelectMany(b => b.Entries), e => e.Id == "x");
        Assert.Contains("+9\u00a0points", desk.Blocks.Single(b => b.Kind == "todo").Entries[0].Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"status\": \"rejected\"")]
    [InlineData("\"status\": \"verified\", \"until\": \"2026-05-01\"")]
    public void A_proof_that_was_looked_at_is_not_called_unseen(string proof)
    {
        Grid grid = Make("""{ "id": "A", "title": "Ligne A", "when": "demolition", "points": 7, "evidence": "verified" }""", "");
        Application application = Application.Parse($$"""{ "id": "a", "facts": { "demolition": true }, "evidence": { "demolition": { {{proof}} } } }""", grid.Vocabulary);
        Assert.DoesNotContain("pas encore vérifié", grid.Compile().Score(application, Cases.On).Explain(Audience.Applicant, Language.French).Blocks.Single(b => b.Kind == "whyNotMore").Entries[0].Sentences.Aggregate("", (all, s) => all + s.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void English_takes_the_singular_for_one_alone()
    {
        Grid grid = Make(Five, "");
        Assert.Contains("Where do your 0\u00a0points come from?", grid.Compile().Score(One(grid, "\"congeProprietaire\": false, \"demolition\": false"), Cases.On).Explain(Audience.Applicant, Language.English).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_computed_count_is_said_before_its_points()
    {
        string letter = Letter("""{ "id": "M", "title": "Effort", "per": "loyer / ressourcesMensuelles * 100", "points": 1.5 }""", "\"loyer\": 600, \"ressourcesMensuelles\": 1200");
        Assert.DoesNotContain("«\u00a0«", letter, StringComparison.Ordinal);
        Assert.Contains("par unité entière", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_sensitive_outcome_is_not_announced_to_a_landlord()
    {
        Grid grid = Make(Five, """ "outcomes": [{ "title": "Violences", "when": "violencesCouple", "effect": "first", "evidence": "declared" }],""");
        string With(string answer) => grid.Compile().Score(One(grid, $"\"congeProprietaire\": true, \"demolition\": false, \"violencesCouple\": {answer}"), Cases.On).Explain(Audience.Landlord, Language.French).Blocks.Where(b => b.Kind != "outcomes").Aggregate("", (all, b) => all + b.Kind + string.Join(' ', b.Entries.SelectMany(e => e.Sentences).Select(s => s.Text)));
        Assert.Equal(With("false"), With("true"));
        Assert.DoesNotContain("fait passer cette demande", grid.Compile().Score(One(grid, "\"violencesCouple\": true"), Cases.On).Explain(Audience.Landlord, Language.French).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_a_grid_is_for_is_not_named_to_a_landlord_where_it_is_sensitive()
    {
        Grid grid = Make(Five, """ "applies": { "when": "handicap", "title": { "fr": "Pour les personnes handicapées.", "en": "For disabled persons." } },""");
        Assert.DoesNotContain("handicap", grid.Compile().Score(One(grid, "\"handicap\": false"), Cases.On).Explain(Audience.Landlord, Language.French).ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_form_of_a_masked_page_follows_what_it_shows_not_whom_it_is_about()
    {
        Grid grid = Make(Five, """
            "sections": [{ "id": "s", "title": "Famille", "adjust": [{ "id": "x", "title": "Plus", "when": "violencesCouple", "points": 14 }], "criteria": [
              { "id": "C", "title": "c", "when": "separation", "points": 7 }, { "id": "D", "title": "d", "when": "rapprochementTravail", "points": 7 }, { "id": "E", "title": "e", "when": "parentIsole", "points": 7 }] }],
            """);
        string none = "\"congeProprietaire\": false, \"demolition\": false, \"separation\": false, \"rapprochementTravail\": false, \"parentIsole\": false";
        string Page(string changes) => grid.Compile().Score(One(grid, changes), Cases.On).Explain(Audience.Landlord, Language.French).ToString();
        string victim = Page(none + ", \"violencesCouple\": true, \"malLoge\": false");
        string other = Page(none.Replace("\"separation\": false", "\"separation\": true", StringComparison.Ordinal).Replace("\"parentIsole\": false", "\"parentIsole\": true", StringComparison.Ordinal) + ", \"violencesCouple\": false, \"malLoge\": true");
        Assert.Equal(other, victim);
    }

    private static string Letter(string criteria, string facts)
    {
        Grid grid = Make(criteria, "");
        return grid.Compile().Score(One(grid, facts), Cases.On).Explain(Audience.Applicant, Language.French).ToString();
    }

    /// <summary>An article comes from the noun's gender, never from how a text begins.</summary>
    [Theory]
    [InlineData(2, """{ "fr": { "noun": "animal", "gender": "masculine" }, "en": { "noun": "animal" } }""", "aucun animal ne répond à ceci", "no animal meets this")]
    [InlineData(2, """{ "fr": { "noun": "bête", "gender": "feminine" }, "en": { "noun": "animal" } }""", "aucune bête ne répond à ceci", "no animal meets this")]
    [InlineData(2, """{ "fr": { "noun": "animal", "gender": "masculine" }, "en": { "noun": "animal" }, "definite": true }""", "votre animal n'est pas gros", "your animal is not big")]
    [InlineData(1, """{ "fr": "un animal", "en": "an animal" }""", "aucun animal ne répond à ceci", "no animal meets this")]
    [InlineData(1, """{ "fr": "une bête", "en": "an animal" }""", "aucune bête ne répond à ceci", "no animal meets this")]
    [InlineData(1, """{ "fr": "l'animal", "en": "the animal" }""", "votre animal n'est pas gros", "your animal is not big")]
    public void One_record_of_a_list_has_its_article(int format, string one, string french, string english)
    {
        (string yes, string no) = format == 1 ? ("spoken", "spokenNot") : ("secondPerson", "secondPersonNot");
        var grid = Grid.Parse($$"""
            { "format": {{format}}, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne",
              "facts": { "animaux": { "kind": "list", "label": "vos animaux", "one": {{one}}, "fields": { "gros": { "kind": "yesNo", "label": "gros",
                "{{yes}}": { "fr": "Votre animal est gros", "en": "Your animal is big" }, "{{no}}": { "fr": "Votre animal n'est pas gros", "en": "Your animal is not big" } } } } },
              "criteria": [{ "id": "A", "title": "a", "when": "not (animaux.Any(gros))", "points": 5 }] }
            """);
        Assert.Contains(french, grid.ToPublicSheet(Language.French).ToString(), StringComparison.Ordinal);
        Assert.Contains(english, grid.ToPublicSheet(Language.English).ToString(), StringComparison.Ordinal);
    }

    private static Grid Make(string criteria, string more) =>
        Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", {{more}} "criteria": [{{criteria}}] }""");

    private static Application One(Grid grid, string facts) => Application.Parse($$"""{ "id": "a", "facts": { {{facts}} } }""", grid.Vocabulary);
}
