using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using NodaTime;

namespace Cotation.Tests;

/// <summary>What people read: approved letters for each reader and language, with every state of a line, every outcome and every mask.</summary>
public class LetterTests
{
    public static TheoryData<string, string> Letters()
    {
        var data = new TheoryData<string, string>();
        foreach ((string grid, string id) in Cases.Letters) data.Add(grid, id);
        return data;
    }

    public static TheoryData<string> Rulesets() => [.. Cases.Rulesets];

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_is_the_one_that_was_read(string name, string id)
    {
        Score score = Cases.Score(name, id);
        var text = new StringBuilder();
        foreach (Audience audience in Enum.GetValues<Audience>())
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                Explanation letter = score.Explain(audience, language);
                text.Append(CultureInfo.InvariantCulture, $"=== {audience}, {language}\n\n{letter}\n");
                if (letter.PrintVersion is { } paper) text.Append(CultureInfo.InvariantCulture, $"=== {audience}, {language}, on paper\n\n{paper}\n");
            }
        }

        Approved.Check(text.ToString(), "Letters", $"{name}-{id.TrimStart('#')}.txt");
    }

    [Fact]
    public void Every_state_outcome_and_mask_has_its_letter()
    {
        List<Score> scores = [.. Cases.Letters.Select(l => Cases.Score(l.Grid, l.Id))];
        Assert.Equal(Enum.GetValues<LineState>().ToHashSet(), scores.SelectMany(s => s.Lines).Select(l => l.State).ToHashSet());
        Assert.Equal(Enum.GetValues<OutcomeEffect>().ToHashSet(), scores.SelectMany(s => s.Outcomes).Select(o => o.Outcome.Effect).ToHashSet());
        List<Score> seen = [.. scores.Select(s => s.SeenBy(Audience.Landlord))];
        Assert.Contains(seen, s => s.Merged is null);
        Assert.Contains(seen, s => s.Merged is not null && !s.Lines.Any());
        Assert.Contains(seen, s => s.Merged is not null && s.Lines.Any());
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_numbers_of_a_letter_add_up_to_its_total(string name, string id)
    {
        Score score = Cases.Score(name, id);
        HashSet<string?> outranked = OutrankedIn(score);
        foreach (Masking masking in new[] { Masking.Never, Masking.Always })
        {
            Explanation letter = score.Explain(Audience.Applicant, Language.French, masking);
            decimal sum = letter.Blocks.Where(b => b.Kind is "headlines" or "otherLines" or "whyNotMore" or "rest").SelectMany(b => b.Entries).Where(e => !outranked.Contains(e.Id)).Sum(e => e.Points ?? 0);
            decimal total = score.SeenBy(Audience.Applicant, masking).Points!.Value;
            Assert.Equal(total, sum);
            Assert.Contains(NumberWords.In(Language.French).Points(Rational.From(total)), letter.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_applies_because_a_proof_is_missing_is_said() => The_numbers_of_a_generated_letter_add_up_to_its_total(new Sample(1282627707));

    [Property(Arbitrary = [typeof(Samples)], MaxTest = 100)]
    public void The_numbers_of_a_generated_letter_add_up_to_its_total(Sample sample)
    {
        Scorer scorer = sample.Grid.Compile();
        foreach (Score score in sample.Applications.Select(a => scorer.Score(a, sample.On)))
        {
            HashSet<string?> outranked = OutrankedIn(score);
            Explanation letter = score.Explain(Audience.Applicant, Language.French, Masking.Never);
            decimal sum = letter.Blocks.Where(b => b.Kind is "headlines" or "otherLines" or "whyNotMore" or "rest").SelectMany(b => b.Entries).Where(e => !outranked.Contains(e.Id)).Sum(e => e.Points ?? 0);
            Assert.Equal(score.Points, sum);
        }
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Total_lines_and_numbers_are_the_same_for_every_reader(string ruleset)
    {
        foreach (Score score in Cases.Examples(ruleset))
        {
            Dictionary<string, decimal?> lines = score.Lines.ToDictionary(l => l.Criterion.Id, l => (decimal?)l.Points);
            foreach (Audience audience in Enum.GetValues<Audience>())
            {
                Explanation letter = score.Explain(audience, Language.French, Masking.Never);
                string total = score.Points is { } points ? NumberWords.In(Language.French).Points(Rational.From(points)) : "pas de cotation";
                Assert.Contains(total, letter.Title, StringComparison.Ordinal);
                foreach (ExplanationEntry entry in letter.Blocks.Where(b => b.Kind is not "parameters").SelectMany(b => b.Entries).Where(e => e.Id is not null && lines.ContainsKey(e.Id)))
                    Assert.Equal((entry.Id, lines[entry.Id!]), (entry.Id, entry.Points));
                if (audience is Audience.Desk or Audience.Auditor) Assert.Equal(lines.Keys, letter.Blocks.Where(b => b.Kind == "lines").SelectMany(b => b.Entries).Select(e => e.Id).OfType<string>().Where(lines.ContainsKey));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Every_example_is_explained_to_every_reader_without_a_raw_name_or_a_foreign_word(string ruleset)
    {
        foreach (Score score in Cases.Examples(ruleset))
        {
            string[] raw = [.. score.Grid.Vocabulary.Facts.SelectMany(f => f.Fields.Prepend(f)).Select(f => f.Name).Where(n => n.Any(char.IsUpper)).Distinct()];
            foreach (Audience audience in Enum.GetValues<Audience>())
            {
                foreach (Language language in Enum.GetValues<Language>())
                {
                    string text = string.Join('\n', score.Explain(audience, language).Blocks.Where(b => b.Kind is not ("data" or "parameters" or "record" or "operations")).SelectMany(TextsOf).Where(s => !s.Contains("http", StringComparison.Ordinal)));
                    Assert.DoesNotContain(raw, n => System.Text.RegularExpressions.Regex.IsMatch(text, $@"\b{n}\b"));
                    string foreign = language == Language.French ? @"\b(the|of|and|with|your|points? for|if)\b" : @"\b(le|les|du|des|vous|votre|avec|une|est)\b";
                    Assert.DoesNotMatch(foreign, System.Text.RegularExpressions.Regex.Replace(text, "(?<=by |par |Speak to an agent: |Parlez-en à un agent\u00a0: |verified |in )[^\n]*", ""));
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(Samples)], MaxTest = 60)]
    public void A_letter_has_no_brace_no_empty_sentence_and_no_plain_space_before_a_sign(Sample sample)
    {
        Scorer scorer = sample.Grid.Compile();
        foreach (Score score in sample.Applications.Select(a => scorer.Score(a, Cases.On)))
        {
            foreach (Audience audience in Enum.GetValues<Audience>())
            {
                foreach (Language language in Enum.GetValues<Language>())
                {
                    foreach (string sentence in score.Explain(audience, language).Blocks.Where(b => b.Kind is not ("record" or "data" or "parameters")).SelectMany(TextsOf))
                    {
                        Assert.NotEmpty(sentence.Trim());
                        Assert.DoesNotMatch("[{}]|  | [:;!?]|« | »", sentence);
                        Assert.Equal(sentence.TrimStart(), sentence);
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_culture_changes_no_byte(string name, string id)
    {
        string before = Everything(name, id);
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            var hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            hostile.NumberFormat.NegativeSign = "minus ";
            hostile.NumberFormat.NumberDecimalSeparator = "'";
            hostile.NumberFormat.NumberGroupSeparator = "_";
            hostile.NumberFormat.NumberGroupSizes = [1];
            hostile.DateTimeFormat.Calendar = new GregorianCalendar();
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = hostile;
            Assert.Equal(before, Everything(name, id));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        }
    }

    [Property(MaxTest = 2000)]
    public void A_shown_number_stays_on_its_side_of_the_bound(int numerator, int denominator, int bound)
    {
        Rational value = (Rational)numerator / (denominator == 0 ? 1 : Math.Abs((long)denominator)), limit = (Rational)bound / 100;
        foreach ((string? unit, Rational scale) in new[] { ("percent", (Rational)100), ("month", Rational.One), ((string?)null, Rational.One) })
        {
            int decimals = NumberWords.DecimalsFor(value, unit, [limit]);
            if (decimals >= 12) continue;
            string shown = NumberWords.In(Language.French).Counted(value, unit, decimals);
            string digits = new([.. shown.Replace(NumberWords.Minus, '-').Replace(',', '.').TakeWhile(c => c is not (NumberWords.NoBreak or '%')).Where(c => c != NumberWords.ThinNoBreak)]);
            Assert.True(Rational.TryParse(digits, out Rational read) || digits.Length > 14, digits);
            if (digits.Length <= 14) Assert.Equal(value.CompareTo(limit), (read / scale).CompareTo(limit));
        }
    }

    internal static IEnumerable<string> TextsOf(ExplanationBlock block) => block.Entries.SelectMany(e => e.Sentences).SelectMany(TextsOf);

    internal static IEnumerable<string> TextsOf(ExplanationSentence sentence) => sentence.Items.SelectMany(TextsOf).Prepend(sentence.Text);

    private static HashSet<string?> OutrankedIn(Score score) => [.. score.Lines.Where(l => l.OutrankedBy is not null).Select(l => l.Criterion.Id)];

    private static string Everything(string name, string id)
    {
        Score score = Cases.Score(name, id);
        using var json = new MemoryStream();
        new[] { score }.WriteJson(json);
        Enum.GetValues<Audience>().Select(a => score.Explain(a, Language.French)).WriteJson(json);
        return Encoding.UTF8.GetString(json.ToArray()) + score.Explain(Audience.Desk, Language.English) + score.Explain(Audience.Applicant, Language.French).ToHtml() + score.Explain(Audience.Landlord, Language.French).ToMarkdown();
    }
}
