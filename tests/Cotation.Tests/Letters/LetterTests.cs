using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using NodaTime;

namespace Cotation.Tests;

/// <summary>What people read: approved letters for each reader and language, with every state of a line.</summary>
public class LetterTests
{
    private static readonly LocalDate On = new(2026, 6, 1);

    public static TheoryData<string, string> Cases() => new()
    {
        { "rivemarne", "0990323004127G0042" },
        { "rivemarne", "0990124000871G0042" },
        { "etats", "099000000000000001" },
        { "etats", "099000000000000002" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_letter_is_the_one_that_was_read(string name, string id)
    {
        Score score = ScoreOf(name, id);
        var text = new StringBuilder();
        foreach (Audience audience in Enum.GetValues<Audience>())
            foreach (Language language in Enum.GetValues<Language>()) text.Append(CultureInfo.InvariantCulture, $"=== {audience}, {language}\n\n{score.Explain(audience, language)}\n");
        Approved.Check(text.ToString(), "Letters", $"{name}-{id}.txt");
    }

    [Fact]
    public void Every_state_has_its_letter() => Assert.Equal(
        Enum.GetValues<LineState>().ToHashSet(), ScoreOf("etats", "099000000000000001").Lines.Select(l => l.State).ToHashSet());

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_numbers_of_a_letter_add_up_to_its_total(string name, string id)
    {
        Score score = ScoreOf(name, id);
        foreach (Audience audience in Enum.GetValues<Audience>())
        {
            Explanation letter = score.Explain(audience, Language.French);
            Assert.Equal(score.Lines.Select(l => (l.Criterion.Id, (decimal?)l.Points)), letter.Blocks.SelectMany(b => b.Entries).Where(e => e.Id is not null && score.Lines.Any(l => l.Criterion.Id == e.Id)).Select(e => (e.Id!, e.Points)));
            Assert.Contains(NumberWords.In(Language.French).Points(Rational.From(score.Points!.Value)), letter.Title, StringComparison.Ordinal);
        }
    }

    [Property(Arbitrary = [typeof(Samples)], MaxTest = 60)]
    public void A_letter_has_no_brace_no_empty_sentence_and_no_plain_space_before_a_sign(Sample sample)
    {
        Scorer scorer = sample.Grid.Compile();
        foreach (Application application in sample.Applications)
        {
            Score score = scorer.Score(application, On);
            foreach (Audience audience in Enum.GetValues<Audience>())
            {
                foreach (Language language in Enum.GetValues<Language>())
                {
                    Explanation letter = score.Explain(audience, language);
                    foreach (string sentence in letter.Blocks.SelectMany(b => b.Entries).SelectMany(e => e.Sentences))
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
    [MemberData(nameof(Cases))]
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

    private static string Everything(string name, string id)
    {
        Score score = ScoreOf(name, id);
        using var json = new MemoryStream();
        ScoreJson.Write(json, [score]);
        ExplanationJson.Write(json, Enum.GetValues<Audience>().Select(a => score.Explain(a, Language.French)));
        return Encoding.UTF8.GetString(json.ToArray()) + score.Explain(Audience.Desk, Language.English);
    }

    private static Score ScoreOf(string name, string id)
    {
        string folder = name == "etats" ? Root.PathOf("tests", "Cotation.Tests", "Letters", "etats") : Root.PathOf("rulesets", name);
        Grid grid = Grid.Load(Path.Combine(folder, "grid.json"));
        Application application = ApplicationFile.Load(Path.Combine(folder, "applications.json"), grid.Vocabulary).Select(e => e.Application!).Single(a => a.Id == id);
        return grid.Compile().Score(application, On);
    }
}
