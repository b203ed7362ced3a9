namespace Cotation.Tests;

/// <summary>The language gate: what an applicant reads is plain, measured over hundreds of generated letters.</summary>
public class LanguageTests
{
    private const int LettersOfEach = 45;

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
                Assert.Empty(texts.SelectMany(PlainLanguage.SentencesOf).Where(s => PlainLanguage.WordsIn(s) > ClauseWriter.MostWords).Distinct());
                Assert.DoesNotContain(texts, t => t.Trim().Length == 0 || t.Contains('{', StringComparison.Ordinal) || t.Contains("(e)", StringComparison.Ordinal) || t.Contains("il/elle", StringComparison.Ordinal) || t.Contains(';', StringComparison.Ordinal));
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
