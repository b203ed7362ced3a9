namespace Cotation.Tests;

/// <summary>The language gate: what an applicant reads is plain, measured over hundreds of generated letters.</summary>
public class LanguageTests
{
    private const int LettersOfEach = 45;

    /// <summary>What the letter itself spells out, or the law's own names.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "CCH", "DALO", "DAHO", "PDALHPD" };

    public static TheoryData<string> Rulesets() => [.. Cases.Rulesets];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void What_an_applicant_reads_is_plain(string ruleset)
    {
        Grid grid = Grid.Load(Root.Ruleset(ruleset));
        Scorer scorer = grid.Compile();
        var crowd = new Crowd(grid, new Random(7));
        List<Score> scores = [.. Enumerable.Range(0, LettersOfEach).Select(i => scorer.Score(crowd.Next(i), Cases.On)), .. Cases.Examples(ruleset)];
        foreach (Language language in Enum.GetValues<Language>())
        {
            var all = new List<string>();
            foreach (Score score in scores)
            {
                Explanation letter = score.Explain(Audience.Applicant, language, Masking.Never);
                List<string> texts = [.. letter.Blocks.Where(b => b.Kind != "mention").SelectMany(LetterTests.TextsOf).Where(t => !IsAuthors(t, grid))];
                Assert.Empty(texts.SelectMany(PlainLanguage.SentencesOf).Where(s => PlainLanguage.WordsIn(s) > PlainLanguage.MostWords).Distinct());
                Assert.DoesNotContain(texts, t => t.Trim().Length == 0 || t.Contains('{', StringComparison.Ordinal) || t.Contains("(e)", StringComparison.Ordinal) || t.Contains("il/elle", StringComparison.Ordinal) || t.Contains(';', StringComparison.Ordinal));
                Assert.Empty(texts.SelectMany(t => LanguageChecker.Find(t, language, Known).Where(f => f.Rule.IsError).Select(f => (f.Rule.Code, t))));
                Assert.Empty(UnexplainedIn(letter));
                all.AddRange(texts);
            }

            List<string> sentences = [.. all.SelectMany(PlainLanguage.SentencesOf)];
            Assert.InRange((decimal)sentences.Sum(PlainLanguage.WordsIn) / sentences.Count, 0, 12);
            if (language == Language.French) Assert.InRange(PlainLanguage.KandelMoles(all), 75, 207);
        }
    }

    [Fact]
    public void The_gate_sees_at_least_five_hundred_letters() => Assert.InRange(Cases.Rulesets.Count() * LettersOfEach, 500, int.MaxValue);

    [Fact]
    public void The_mention_of_law_is_measured_apart()
    {
        Explanation letter = Cases.Score("rivemarne", "0990323004127G0042").Explain(Audience.Applicant, Language.French);
        List<string> mention = [.. letter.Blocks.Where(b => b.Kind == "mention").SelectMany(LetterTests.TextsOf)];
        Assert.InRange(PlainLanguage.KandelMoles(mention), 40, 75);
        Assert.InRange(mention.SelectMany(PlainLanguage.SentencesOf).Max(PlainLanguage.WordsIn), 20, 40);
    }

    [Theory]
    [InlineData("LC01", "Cette phrase est bien trop longue parce qu'elle veut dire en une seule fois tout ce que trois phrases courtes diraient mieux.")]
    [InlineData("LC02", "Vous attendez ; la commission décide.")]
    [InlineData("LC03", "Le DALO compte.")]
    [InlineData("LC04", "Les points sont calculés.")]
    [InlineData("LC05", "Le dossier que le demandeur apporte.")]
    [InlineData("LC06", "Au regard de votre situation, les points montent.")]
    [InlineData("LC07", "Vous n'avez rien si vous ne dites pas cela.")]
    [InlineData("LC08", "Apportez votre dossier.")]
    [InlineData("LC09", "Vous payez 12.5 €.")]
    [InlineData("LC10", "Vous avez 0\u00A0points.")]
    [InlineData("LC11", "Depuis le 01/01/2026.")]
    [InlineData("LC12", "Demande N°12.")]
    [InlineData("LC13", "Pourquoi ?")]
    [InlineData("LC14", "Le numéro 099 0323 004127 est le vôtre.")]
    [InlineData("LC15", "Le loyer max. est connu.")]
    [InlineData("LC17", "Cela augmente vos chances.")]
    [InlineData("LC18", "Vous êtes logé(e) ici.")]
    public void Each_rule_of_plain_language_finds_what_breaks_it(string code, string text)
    {
        Assert.Contains(code, LanguageChecker.Find(text, Language.French, new HashSet<string>()).Select(f => f.Rule.Code));
        Assert.Empty(LanguageChecker.Find("Vous avez 2\u00A0enfants à charge. La grille donne 6\u00A0points.", Language.French, new HashSet<string>()));
    }

    [Fact]
    public void The_texts_of_a_grid_are_checked_at_their_places()
    {
        const string Json = "{ \"title\": { \"fr\": \"Priorité DALO\", \"en\": \"Priority\" } }";
        Problem problem = Assert.Single(LanguageChecker.Check("g.json", Json));
        Assert.Equal(("LC03", 1, Json.IndexOf("DALO", StringComparison.Ordinal) + 1), (problem.Code, problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void The_texts_of_a_shipped_grid_break_no_rule_that_is_an_error(string ruleset) =>
        Assert.DoesNotContain(LanguageChecker.Check("grid.json", File.ReadAllText(Root.Ruleset(ruleset))), p => p.Code is "LC03" or "LC05" or "LC18" or "LC14");

    [Theory]
    [InlineData("Votre score est calculé au regard de critères susvisés.", 9)]
    [InlineData("Vous attendez depuis 38\u00A0mois.", 5)]
    [InlineData("(790\u00A0€ − 142\u00A0€) / 1\u202F780\u00A0€ = 36,4\u00A0%.", 4)]
    public void Words_are_what_holds_a_letter_or_a_digit(string text, int words) => Assert.Equal(words, PlainLanguage.WordsIn(text));

    [Theory]
    [InlineData("maison", 2)]
    [InlineData("demande", 2)]
    [InlineData("logement", 3)]
    [InlineData("loyer", 2)]
    [InlineData("38", 1)]
    public void Syllables_are_groups_of_vowels_without_the_mute_end(string word, int syllables) => Assert.Equal(syllables, PlainLanguage.SyllablesIn(word));

    /// <summary>The words of the territory itself: what it says of its grid, and of what is handled elsewhere.</summary>
    private static bool IsAuthors(string text, Grid grid) =>
        new[] { grid.Identity.Notice, grid.Identity.Extract }.OfType<LocalizedText>().Any(said => text.Contains(said.In(Language.French), StringComparison.Ordinal) || text.Contains(said.In(Language.English), StringComparison.Ordinal));

    /// <summary>Acronyms that no parenthesis after their words brings in: « droit au logement opposable (DALO) ».</summary>
    private static IEnumerable<string> UnexplainedIn(Explanation letter)
    {
        string text = string.Join('\n', letter.Blocks.Where(b => b.Kind != "mention").SelectMany(b => b.Entries.SelectMany(e => LetterTests.TextsOf(new ExplanationBlock("", null, null, [e])).Prepend(e.Heading ?? "")).Prepend(b.Heading ?? "")));
        foreach (string acronym in PlainLanguage.AcronymsIn(text).Where(a => a is not "CCH"))
        {
            int first = text.IndexOf(acronym, StringComparison.Ordinal);
            if (first == 0 || text[first - 1] != '(') yield return acronym;
        }
    }
}
