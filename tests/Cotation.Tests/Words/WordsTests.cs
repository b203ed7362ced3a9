namespace Cotation.Tests;

/// <summary>All that counts is told: small grids whose rule stands outside a plain criterion, and the sentences and figures that they need.</summary>
public class WordsTests
{
    [Theory]
    [InlineData("derived", "document", "fr", "La réponse est oui si l'un de ces cas est vrai :", "votre loyer est de plus de 600 € par mois, et vous avez 2 enfants ou plus à charge", "Le calcul : le plus grand de 500 € et (le plus petit de (« ressources mensuelles » / 2) et 1 300 €).", "Sinon, c'est le plus petit de 70 m² et (16 m² + 9 × (« personnes à loger » − 2 personnes)).")]
    [InlineData("derived", "document", "en", "The answer is yes if one of these is true:", "your rent is more than €600 a month, and you have 2 children or more to support", "The computation: the greatest of €500 and (the least of (“monthly resources” / 2) and €1,300).")]
    [InlineData("derived", "explain", "fr", "Le plus grand de 500 € et (le plus petit de (1 450 € / 2) et 1 300 €) = 725 €.", "Ce cas compte, car vous êtes 3 personnes à loger, soit plus de 1 personne.", "Le plus petit de 70 m² et (16 m² + 9 × (3 personnes − 2 personnes)) = 25 m².")]
    [InlineData("derived", "explain", "en", "The greatest of €500 and (the least of (€1,450 / 2) and €1,300) = €725.", "The least of 70 m² and (16 m² + 9 × (3 people − 2 people)) = 25 m².")]
    [InlineData("derived", "explain --audience desk", "fr", "la personne a 1 enfant à charge, soit moins de 2 enfants", "le loyer est de 650 € par mois, soit 800 € au plus")]
    [InlineData("derived", "explain --audience desk", "en", "the person has 1 child to support, that is less than 2 children", "the rent is €650 a month, that is €800 at most")]
    [InlineData("derived", "explain --audience auditor", "en", "urgence: loyer > 600 and enfantsACharge >= 2 or parentIsole and loyer > 800", "plafond: max(500, min(ressourcesMensuelles / 2, 1300))")]
    [InlineData("derived", "explain --audience auditor", "fr", "urgence : loyer > 600 and enfantsACharge >= 2 or parentIsole and loyer > 800", "plafond : max(500, min(ressourcesMensuelles / 2, 1300))")]
    [InlineData("per", "document", "en", "The grid looks at “months in the home” if the answer to “lease in own name” is yes, otherwise 0.", "The grid gives 0.5 points for each full month of this computation.", "The grid applies if “months in the home” is 12 months or more.", "It applies to this: A year in the home.")]
    [InlineData("per", "document", "fr", "La grille regarde « mois dans le logement » si la réponse à « bail à son nom » est oui, sinon 0.", "La grille donne 0,5 point par mois complet de ce calcul.", "La grille s'applique si « mois dans le logement » vaut 12 mois ou plus.")]
    [InlineData("per", "explain", "fr", "La grille regarde « mois dans le logement » si la réponse à « bail à son nom » est oui, sinon 0.", "30 mois × 0,5 point = 15 points.")]
    [InlineData("per/g2.json", "document", "fr", "La grille regarde 2 × « mois dans le logement » si la réponse à « bail à son nom » est oui, sinon « mois dans le logement ».", "La grille donne 0,5 point par mois complet de ce calcul.")]
    [InlineData("per/g2.json", "document", "en", "The grid looks at 2 × “months in the home” if the answer to “lease in own name” is yes, otherwise “months in the home”.", "The grid gives 0.5 points for each full month of this computation.")]
    [InlineData("per", "explain", "en", "30 months × 0.5 points = 15 points.")]
    [InlineData("set", "document", "fr", "La grille fixe les points à 100 points si la réponse à « bail à son nom » est oui.", "La grille multiplie ces points par 1,5.")]
    [InlineData("set", "document", "en", "The grid sets the points to 100 points if the answer to “lease in own name” is yes.", "The grid multiplies these points by 1.5.")]
    [InlineData("draw", "rank", "fr", "Puis un tirage au sort. Sa graine n'est pas encore publiée : celles qui restent à égalité partagent leur place.")]
    [InlineData("draw", "rank", "en", "Then a draw. Its seed is not published yet: those that remain equal share their place.")]
    [InlineData("draw", "rank --seed s1", "fr", "Puis un tirage au sort, que chacun peut refaire avec cette graine : « s1 ».")]
    [InlineData("member", "explain", "en", "Your score: 60 points", "the total may lie between 60 and 120 points", "In “members”, this counts: no. 1 (45 years) and no. 2 (41 years).", "In “members”, this is not known: no. 3.", "Part of this line is not known.", "2 × 30 points = 60 points.")]
    [InlineData("member", "explain", "fr", "Votre cotation : 60 points", "Dans « membres », cela compte : n° 1 (45 ans) et n° 2 (41 ans).", "Dans « membres », cela reste inconnu : n° 3.")]
    [InlineData("member-derived", "explain", "fr", "Votre cotation : 60 points", "le total peut aller de 60 à 90 points", "Dans « membres », cela compte : n° 1 (45 ans) et n° 2 (20 ans, 250 €).", "Dans « membres », cela reste inconnu : n° 3.", "2 personnes × 30 points = 60 points.", "Complétez votre demande : revenu (membres, n° 3).")]
    [InlineData("member-derived", "explain", "en", "Your score: 60 points", "the total may lie between 60 and 90 points", "In “members”, this counts: no. 1 (45 years) and no. 2 (20 years, €250).", "In “members”, this is not known: no. 3.", "2 people × 30 points = 60 points.")]
    [InlineData("unknown-points", "explain", "fr", "D'où viennent vos 5 points ?", "- Taux d'effort : 5 points pour l'instant", "En attendant, la grille compte 5 points.")]
    [InlineData("unknown-points", "explain", "en", "Where do your 5 points come from?", "- Rent burden: 5 points for now", "Meanwhile the grid counts 5 points.", "the total may lie between 2 and 10 points")]
    [InlineData("unknown-points/grid0.json", "explain", "fr", "Votre cotation : 0 point", "- Taux d'effort : 0 point pour l'instant", "le total peut aller de 0 à 10 points")]
    [InlineData("unknown-points/gridn.json", "explain", "en", "Your score: 0 points", "- Rent burden: 0 points for now", "the total may lie between 0 and 10 points")]
    [InlineData("formula-range", "document", "fr", "- A : jusqu'à 5 points", "- B : jusqu'à 8 points", "Le nombre de points est 10 − « x ».")]
    [InlineData("formula-range", "document", "en", "- A: up to 5 points", "- B: up to 8 points", "The number of points is 10 − “x”.")]
    [InlineData("formula-range", "explain", "fr", "le total peut aller de 0 à 13 points", "Jusqu'à 13 points en jeu.")]
    [InlineData("formula-range", "explain", "en", "the total may lie between 0 and 13 points", "Up to 13 points at stake.")]
    [InlineData("range", "explain", "fr", "le total peut aller de 0 à 6 points", "La table « limit » du territoire n'a pas de ligne pour cette situation.", "La table « limit » donne ceci pour « région » (01) : 100.", "Cette valeur est en vigueur depuis le 1er janvier 2020.", "Il manque : revenu.")]
    [InlineData("range", "explain", "en", "the total may lie between 0 and 6 points", "The territory's table “limit” has no row for this situation.", "The table “limit” gives this for “region” (01): 100.", "This value has been in force since 1 January 2020.", "What is missing: income.")]
    [InlineData("elision", "document", "en", "The grid gives 1 point if the advert counts.", "The grid gives 1 point if the advert does not count.")]
    [InlineData("elision", "document", "fr", "La grille donne 1 point si l'annonce compte.", "La grille donne 1 point si l'annonce ne compte pas.")]
    public void A_rule_is_said_wherever_it_stands(string folder, string command, string language, params string[] sentences)
    {
        string[] words = command.Split(' ');
        string path = Root.PathOf("tests", "Cotation.Tests", "Words", folder), grid = path.EndsWith(".json", StringComparison.Ordinal) ? path : Path.Combine(path, "grid.json");
        string[] applications = words[0] == "document" ? [] : [Directory.GetFiles(Path.GetDirectoryName(grid)!, "a*.json").Single(), "--on", "2026-06-01"];
        Tool.Result result = Tool.Run([words[0], grid, .. applications, .. words[1..], "--lang", language, "--format", "text"]);
        foreach (string sentence in sentences) Assert.Contains(sentence, Plain(result.Data), StringComparison.Ordinal);
    }

    /// <summary>What stands on a verified line, on an unknown one and on the same rule written in another way is the same.</summary>
    [Theory]
    [InlineData("""{ "id": "E", "title": "Effort", "value": "tauxEffort", "bands": [{ "below": 0.33, "points": 2 }, { "from": 0.33, "points": 10 }], "unknown": 5 }""", 5, 2, 10)]
    [InlineData("""{ "id": "E", "title": "Effort", "cases": [{ "when": "not known(tauxEffort)", "points": 5 }, { "when": "tauxEffort < 0.33", "points": 2 }], "otherwise": 10 }""", 5, 2, 10)]
    [InlineData("""{ "id": "E", "title": "Effort", "value": "tauxEffort", "bands": [{ "below": 0.33, "points": 2 }, { "from": 0.33, "points": 10 }], "unknown": 0 }""", 0, 0, 10)]
    public void What_an_unknown_counts_is_the_same_in_every_figure(string line, int points, int lowest, int highest)
    {
        Grid grid = Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [{{line}}] }""");
        Score score = grid.Compile().Score(Application.Parse("""{ "id": "a", "facts": { "loyer": 650 } }""", grid.Vocabulary), new NodaTime.LocalDate(2026, 6, 1));
        Assert.Equal((points, points, lowest, highest), (score.Points, score.Verified, score.Lowest, score.Highest));
        Assert.DoesNotContain(GridLinter.Lint(grid, new NodaTime.LocalDate(2026, 6, 1)), p => p.Code == "always-points");
    }

    /// <summary>A number as a program prints it is read to its last digit, from JSON and from CSV alike, scored, and kept in the receipt.</summary>
    [Theory]
    [InlineData("a.json", "loyer", "734.40000000000009", "734.4")]
    [InlineData("a.csv", "loyer", "734.40000000000009", "734.4")]
    [InlineData("b.json", "ressourcesMensuelles", "1450.0416666666667")]
    [InlineData("b.csv", "ressourcesMensuelles", "1450.0416666666667", "1450.0416666666667")]
    public void A_number_of_many_digits_is_read_exactly(string file, string fact, params string[] numbers)
    {
        string folder = Root.PathOf("tests", "Cotation.Tests", "Words", "digits"), grid = Path.Combine(folder, "grid.json");
        Tool.Result result = Tool.Run("score", grid, Path.Combine(folder, file), "--on", "2026-06-01", "--format", "receipt", "--audience", "auditor");
        Assert.Equal(0, result.ExitCode);
        string[] receipts = result.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(numbers, receipts.Select(r => System.Text.Json.JsonDocument.Parse(r).RootElement.GetProperty("application").GetProperty("facts").GetProperty(fact).GetRawText()));
        Grid read = Grid.Load(grid);
        Scorer scorer = read.Compile();
        foreach (string receipt in receipts)
        {
            Application application = Application.Parse(System.Text.Json.JsonDocument.Parse(receipt).RootElement.GetProperty("application").GetRawText(), read.Vocabulary);
            var on = new NodaTime.LocalDate(2026, 6, 1);
            Score score = scorer.Score(application, on);
            Assert.Equal(score.Points, scorer.Points(application, on));
            Assert.Equal(application.ToJson(), Application.Parse(application.ToJson(), read.Vocabulary).ToJson());
            Assert.Equal(score.Points, Receipt.Parse(receipt).Score(read).Points);
        }
    }

    [Theory]
    [InlineData("formula-range", "0", 0, 13)]
    [InlineData("range", "X", 0, 6)]
    [InlineData("member", "X", 60, 120)]
    public void A_range_holds_what_is_certain(string folder, string id, int lowest, int highest)
    {
        string file = Root.PathOf("tests", "Cotation.Tests", "Words", folder);
        Grid grid = Grid.Load(Path.Combine(file, "grid.json"));
        ApplicationEntry entry = Application.Load(Directory.GetFiles(file, "a*.json").Single(), grid.Vocabulary).First(e => id == "0" || e.Application!.Id == id);
        Score score = grid.Compile().Score(entry.Application!, new NodaTime.LocalDate(2026, 6, 1));
        Assert.Equal((lowest, highest), (score.Lowest, score.Highest));
    }

    [Theory]
    [InlineData("fr", "« income » est à la fois une donnée et une section", "donnez un autre « id » à la section")]
    [InlineData("en", "“income” is both a fact and a section", "give the section another \"id\"")]
    public void A_tie_key_names_one_thing(string language, string message, string mend)
    {
        Tool.Result result = Tool.Run("check", Root.PathOf("tests", "Cotation.Tests", "Words", "tie", "grid.json"), "--lang", language);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, Plain(result.Data), StringComparison.Ordinal);
        Assert.Contains(mend, Plain(result.Data), StringComparison.Ordinal);
    }

    /// <summary>What no grid of another country says, nobody says for it.</summary>
    [Theory]
    [InlineData("wallonie")]
    [InlineData("irlande-du-nord")]
    [InlineData("umbria-2005")]
    public void A_grid_of_another_country_speaks_of_no_French_procedure(string ruleset)
    {
        Grid grid = Grid.Load(Root.Ruleset(ruleset));
        Scorer scorer = grid.Compile();
        List<Score> scores = [.. Cases.Examples(ruleset)];
        foreach (Language language in Enum.GetValues<Language>())
        {
            IReadOnlyList<RankedApplication> places = scorer.Rank(scores.Select(s => s.Application), scores[0].On);
            List<string> pages =
            [
                .. scores.SelectMany(s => Enum.GetValues<Audience>().Select(a => s.Explain(a, language).ToString())),
                grid.ToPublicSheet(language).ToString(), grid.ToDeskAnswers(language).ToString(), grid.ToNotCountedSheet(language).ToString(),
                places.Explain(grid, language, withRobustness: true).ToString(), places[0].ExplainAgainst(places[^1], language).ToString(), places[0].ExplainWhatIf(places[0], language).ToString(),
                scores[0].ExplainChangesSince(scores[0], Audience.Applicant, language).ToString(),
                ComparisonReport.Of(GridComparer.Compare(grid, grid), null, scores[0].On, language).ToText(),
            ];
            foreach (string page in pages)
                foreach (string word in new[] { "commission", "CADA", "DALO", "CRPA", "CCH" }) Assert.DoesNotContain(word, page, word == "commission" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Who_decides_is_said_in_the_grid_s_own_words()
    {
        Grid grid = Grid.Parse("""
            { "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "publication": "https://grille.invalid/regles", "source": "un journal",
              "decision": { "fr": "Le bureau de la coopérative décide.", "en": "The board of the cooperative decides." }, "criteria": [{ "id": "A", "title": "A", "when": "handicap", "points": 1 }] }
            """);
        Score score = grid.Compile().Score(Application.Parse("""{ "id": "a", "facts": {} }""", grid.Vocabulary), new NodaTime.LocalDate(2026, 6, 1));
        string letter = score.Explain(Audience.Applicant, Language.French).ToString(), sheet = grid.ToPublicSheet(Language.English).ToString();
        Assert.Contains("Le bureau de la coopérative décide.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("commission regarde", letter, StringComparison.Ordinal);
        Assert.Contains("https://grille.invalid/regles", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("un journal", letter, StringComparison.Ordinal);
        Assert.Contains("The board of the cooperative decides.", sheet, StringComparison.Ordinal);
        Assert.Contains("Read here: un journal", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"contact\": { \"name\": \"Guichet à nommer\" }", "Guichet à nommer")]
    [InlineData("\"authority\": { \"name\": \"Autorité\", \"dpo\": \"dpo@example.org\" }", "dpo@example.org")]
    public void A_name_that_waits_for_one_is_an_error_of_check_in_a_grid_that_is_not_invented(string key, string text)
    {
        string json = $$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", {{key}}, "criteria": [{ "id": "A", "title": "A", "when": "handicap", "points": 1 }] }""";
        Problem problem = Assert.Single(GridLinter.Lint(Grid.Parse(json), new NodaTime.LocalDate(2026, 6, 1)), p => p.Code == "placeholder");
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains(text, problem.Render(Language.French), StringComparison.Ordinal);
        Assert.DoesNotContain(GridLinter.Lint(Grid.Parse(json.Replace("\"format\": 1", "\"format\": 1, \"fictional\": true", StringComparison.Ordinal)), new NodaTime.LocalDate(2026, 6, 1)), p => p.Code == "placeholder");
    }

    /// <summary>A number that changed in a vocabulary is named, and the fingerprints differ.</summary>
    [Theory]
    [InlineData("600", "700", "« situation d'urgence » (urgence) change.", "plus de 600 €", "plus de 700 €")]
    [InlineData("1300", "1400", "« plafond » (plafond) change.", "1 300 €", "1 400 €")]
    public void A_number_that_changed_in_a_formula_is_named(string from, string to, params string[] sentences)
    {
        string text = File.ReadAllText(Root.PathOf("tests", "Cotation.Tests", "Words", "derived", "grid.json"));
        Grid before = Grid.Parse(text), after = Grid.Parse(text.Replace(from, to, StringComparison.Ordinal));
        string said = Plain(string.Join('\n', GridComparer.Compare(before, after).Changes.Select(c => c.Says(CompareWords.In(Language.French)))));
        foreach (string sentence in sentences) Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
    }

    [Fact]
    public void A_number_that_changed_in_an_inherited_vocabulary_or_in_a_table_is_named()
    {
        string file = Root.PathOf("tests", "Cotation.Tests", "Words", "range");
        string vocabulary = File.ReadAllText(Path.Combine(file, "vocabulary.json")).Replace("\"kind\":\"number\",\"label\":{\"en\":\"income\"", "\"kind\":\"number\",\"is\":\"100 * 2\",\"label\":{\"en\":\"income\"", StringComparison.Ordinal);
        string grid = File.ReadAllText(Path.Combine(file, "grid.json"));
        Grid before = Grid.Parse(grid, Vocabulary.Parse(vocabulary));
        Grid other = Grid.Parse(grid, Vocabulary.Parse(vocabulary.Replace("100 * 2", "100 * 3", StringComparison.Ordinal)));
        Grid row = Grid.Parse(grid.Replace("\"gives\":100", "\"gives\":120", StringComparison.Ordinal), Vocabulary.Parse(vocabulary));
        Assert.Equal("“income” (income) changes. Before: The computation: 100 × 2. After: The computation: 100 × 3.", Assert.Single(GridComparer.Compare(before, other).Changes).Says(CompareWords.In(Language.English)));
        Assert.Equal("Table “limit”, 01, from 1 January 2020: from 100 to 120.", Plain(Assert.Single(GridComparer.Compare(before, row).Changes).Says(CompareWords.In(Language.English))));
        Assert.Empty(GridComparer.Compare(before, Grid.Parse(grid, Vocabulary.Parse(vocabulary))).Changes);
        Assert.Equal(3, new[] { before, other, row }.Select(g => g.RulesSha256).Distinct().Count());
        Assert.Contains(Mutator.Of(before), m => m.Id == "limit" && m.After == "\"01\" 101");
        Assert.Contains(Mutator.Of(before), m => m.Id == "income");
    }

    /// <summary>Lines whose rule or figure was once told in part, and the words that say it whole.</summary>
    [Theory]
    [InlineData("""{ "id": "A", "title": "A", "per": "personnes", "points": "surface > 20 ? 2 : 3" }""", """{ "personnes": 5, "surface": 30 }""", "Le nombre de points par personne est 2 si votre logement mesure plus de 20 m², sinon 3.", "5 personnes × 2 points = 10 points.")]
    [InlineData("""{ "id": "A", "title": "A", "cases": [{ "when": "loyer > 600", "points": 1 }], "otherwise": "personnes * 2" }""", """{ "loyer": 500, "personnes": 5 }""", "Dans les autres cas, le nombre de points est « personnes à loger » × 2.")]
    [InlineData("""{ "id": "A", "title": "A", "when": "true", "points": 1.9, "round": { "to": 1, "mode": "down" } }""", "{}", "Les points sont arrondis vers zéro : pas de 1 point.", "1,9 point, arrondi à 1 point.")]
    [InlineData("""{ "id": "A", "title": "A", "per": "loyer / 100 * 3", "points": 1 }""", """{ "loyer": 666.66 }""", "666,66 € / 100 × 3 = 19,9998.", "19,9998 : seules les unités entières comptent, ici 19.")]
    [InlineData("""{ "id": "A", "title": "A", "when": "true", "points": "10 / 3", "round": { "to": 0.01, "mode": "halfUp" } }""", "{}", "10 / 3 ≈ 3,333333 points.", "3,333333 points, arrondis à 3,33 points.")]
    [InlineData("""{ "id": "A", "title": "A", "when": "membres.All(age >= 18)", "points": 1 }""", """{ "membres": [{ "dateNaissance": "1980-01-01" }, { "dateNaissance": "2015-01-01" }] }""", "Dans « personnes à loger », ne répond pas à la condition : n° 2 (11 ans).")]
    [InlineData("""{ "id": "A", "title": "A", "when": "(loyer > 600) == parentIsole", "points": 1 }""", """{ "loyer": 700, "parentIsole": true }""", "- la personne s'occupe de ses enfants sans autre parent au foyer", "- un autre parent vit au foyer, ou aucun enfant n'est à charge")]
    public void What_a_line_counts_is_said_whole(string line, string facts, params string[] sentences)
    {
        Grid grid = Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [{{line}}] }""");
        Score score = grid.Compile().Score(Application.Parse($$"""{ "id": "a", "facts": {{facts}} }""", grid.Vocabulary), new NodaTime.LocalDate(2026, 6, 1));
        string said = Plain(score.Explain(Audience.Desk, Language.French).ToString() + grid.ToPublicSheet(Language.French));
        foreach (string sentence in sentences) Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("average", 3.5, "La moyenne est d'environ 3,333333 points.", "3,333333 points, arrondis à 3,5 points.")]
    [InlineData("best", 5.5, "5,25 points, arrondis à 5,5 points.")]
    public void What_a_section_does_to_what_it_combines_is_worked_out(string combine, double points, params string[] sentences)
    {
        Grid grid = Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "sections": [{ "id": "S", "title": "S", "combine": "{{combine}}", "round": { "to": 0.5, "mode": "halfUp" }, "criteria": [{ "id": "A", "title": "A", "when": "true", "points": 5.25 }, { "id": "B", "title": "B", "when": "true", "points": 3 }, { "id": "C", "title": "C", "when": "true", "points": 1.75 }] }] }""");
        Score score = grid.Compile().Score(Application.Parse("""{ "id": "a", "facts": {} }""", grid.Vocabulary), new NodaTime.LocalDate(2026, 6, 1));
        Assert.Equal((decimal)points, score.Points);
        string said = Plain(score.Explain(Audience.Desk, Language.French).ToString());
        foreach (string sentence in sentences) Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shown_share_stays_on_its_side_of_the_bound_in_a_fact_s_formula()
    {
        Grid grid = Grid.Parse("""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "facts": { "fort": { "kind": "yesNo", "label": "effort fort", "is": "tauxEffort > 0.33" } }, "criteria": [{ "id": "A", "title": "A", "when": "fort", "points": 1 }] }""");
        Score score = grid.Compile().Score(Application.Parse("""{ "id": "a", "facts": { "loyer": 660.05, "aideLogement": 0, "ressourcesMensuelles": 2000 } }""", grid.Vocabulary), new NodaTime.LocalDate(2026, 6, 1));
        Assert.Contains("33,003 % de vos ressources, soit plus de 33 %", Plain(score.Explain(Audience.Applicant, Language.French).ToString()), StringComparison.Ordinal);
    }

    /// <summary>Of a line that asks for proof and is known in part, what proof would give is pending, asked for and worked out.</summary>
    [Fact]
    public void What_proof_would_give_of_a_line_that_is_known_in_part_is_told()
    {
        Grid grid = Grid.Parse("""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "vocabulary.json", "criteria": [{ "id": "A", "title": "A", "per": "members.Count(years > 40)", "points": 7, "evidence": "verified" }] }""", Vocabulary.Parse(File.ReadAllText(Root.PathOf("tests", "Cotation.Tests", "Words", "member", "vocabulary.json"))));
        Score score = grid.Compile().Score(Application.Parse("""{ "id": "a", "facts": { "members": [{ "years": 45 }, { "years": 41 }, { "years": null }] } }""", grid.Vocabulary), new NodaTime.LocalDate(2026, 6, 1));
        Assert.Equal((0m, 14m, LineState.Pending), (score.Points, score.Pending, score.Lines.Single().State));
        string said = Plain(score.Explain(Audience.Applicant, Language.French).ToString());
        Assert.Contains("Si un agent valide cette information, la ligne comptera pour 14 points.", said, StringComparison.Ordinal);
        Assert.Contains("2 × 7 points = 14 points.", said, StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
