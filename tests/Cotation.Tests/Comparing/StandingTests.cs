using System.Globalization;
using System.Text;

namespace Cotation.Tests;

/// <summary>The place among comparable applications: counts only, nothing of a few.</summary>
public class StandingTests
{
    private static readonly Scorer Scorer = Grid.Load(Root.Ruleset("rivemarne")).Compile();

    /// <summary>A small town: many want a T3 in Rivemarne, few a T5; the scores spread, and some stretches are nearly empty.</summary>
    private static readonly Application[] Town = [.. Enumerable.Range(0, 420).Select(i => Make(i, "T3", i % 37)), .. Enumerable.Range(420, 7).Select(i => Make(i, "T5", i % 37))];

    private static readonly Cohorts Cohorts = Cohorts.Of(Scorer, Town, Cases.On);

    [Fact]
    public void A_standing_counts_above_equal_and_below()
    {
        Standing standing = Assert.Single(Cohorts.StandingsOf(Town[100]));
        decimal points = Scorer.Points(Town[100], Cases.On)!.Value;
        List<decimal> others = [.. Town.Take(420).Select(a => Scorer.Points(a, Cases.On)!.Value)];
        Assert.False(standing.IsByStretch);
        Assert.Equal((420, others.Count(p => p > points), others.Count(p => p == points) - 1, others.Count(p => p < points)), (standing.Count, standing.Above, standing.Equal, standing.Below));
        Assert.Equal(["T3", "99123"], standing.Cohort.Select(c => c.Key));
    }

    [Fact]
    public void A_ranking_gives_the_same_standings_as_the_applications()
    {
        IReadOnlyList<RankedApplication> places = Scorer.Rank(Town, Cases.On);
        Cohorts ranked = Cohorts.Of(Scorer, places, Cases.On);
        foreach (RankedApplication place in places)
        {
            Standing one = ranked.StandingsOf(place)[0], two = Cohorts.StandingsOf(Town.Single(a => a.Id == place.ApplicationId))[0];
            Assert.Equal((two.Count, two.Above, two.Equal, two.Below, two.Mean, two.Median), (one.Count, one.Above, one.Equal, one.Below, one.Mean, one.Median));
        }
    }

    [Fact]
    public void A_cohort_under_eleven_is_withheld_whole()
    {
        Standing standing = Assert.Single(Cohorts.StandingsOf(Town[421]));
        Assert.Equal((null, 0, 0, 0, 0), (standing.Count, standing.Above, standing.Equal, standing.Below, standing.Bands.Count));
        Assert.Contains("Trop peu de demandes", Letter(Town[421], Audience.Applicant), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_band_holds_at_least_eleven()
    {
        Standing standing = Assert.Single(Cohorts.StandingsOf(Town[3]));
        Assert.All(standing.Bands, b => Assert.InRange(b.Count, 11, int.MaxValue));
        Assert.Equal(standing.Count, standing.Bands.Sum(b => b.Count));
        Assert.Contains(standing.Bands, b => b.To - b.From > 10);
    }

    /// <summary>All that everyone's outputs say together is how many lie before each edge told; no edge inside a merged stretch is ever told.</summary>
    [Fact]
    public void Nothing_withheld_can_be_had_back_from_all_outputs_together()
    {
        IReadOnlyList<StandingBand> bands = Cohorts.StandingsOf(Town[0])[0].Bands;
        foreach (Application application in Town.Take(420))
        {
            Standing standing = Cohorts.StandingsOf(application)[0];
            decimal points = Scorer.Points(application, Cases.On)!.Value;
            StandingBand own = bands.Single(b => b.From <= points && points < b.To);
            Assert.Equal(bands, standing.Bands);
            Assert.Equal(own.To - own.From > 10, standing.IsByStretch);
            if (!standing.IsByStretch) continue;
            Assert.Equal((bands.Where(b => b.From >= own.To).Sum(b => b.Count), bands.Where(b => b.To <= own.From).Sum(b => b.Count)), (standing.Above, standing.Below));
        }
    }

    [Theory]
    [InlineData(Audience.Applicant)]
    [InlineData(Audience.Desk)]
    public void A_standing_tells_of_no_other_application(Audience audience)
    {
        string letter = Letter(Town[100], audience);
        Assert.DoesNotContain(Town.Where(a => a.Id != Town[100].Id), a => letter.Contains(a.Id, StringComparison.Ordinal));
        Assert.Contains("420", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_orders_are_the_ones_that_were_read()
    {
        var text = new StringBuilder();
        IReadOnlyList<RankedApplication> places = Scorer.Rank(ApplicationFile.Load(Root.Ruleset("rivemarne", "applications.json"), Scorer.Grid.Vocabulary).Select(e => e.Application!), Cases.On);
        Grid next = Grid.Parse(File.ReadAllText(Root.Ruleset("rivemarne")).Replace("\"version\": \"3\"", "\"version\": \"4\"", StringComparison.Ordinal).Replace("\"points\": 1, \"cap\": 36", "\"points\": 1, \"cap\": 24", StringComparison.Ordinal).Replace("\"from\": \"2026-01-01\"", "\"from\": \"2026-06-01\"", StringComparison.Ordinal));
        Application second = ApplicationFile.Load(Root.Ruleset("rivemarne", "applications.json"), Scorer.Grid.Vocabulary).ElementAt(0).Application!;
        Application known = ApplicationFile.Load(Root.Ruleset("rivemarne", "applications.json"), next.Vocabulary).ElementAt(0).Application!;
        foreach (Language language in Enum.GetValues<Language>())
        {
            Say("ranking", places.Explain(Scorer.Grid, language, withRobustness: true));
            Say("first and second", places[0].ExplainAgainst(places[1], language));
            Say("third against second", places[2].ExplainAgainst(places[1], language));
            foreach (Audience audience in new[] { Audience.Applicant, Audience.Desk }) Say($"standing, {audience}", Standing(Town[100], audience, language));
            Say("standing by stretch", Standing(Town.First(a => Cohorts.StandingsOf(a)[0].IsByStretch), Audience.Applicant, language));
            Say("standing withheld", Standing(Town[421], Audience.Applicant, language));
            Say("the grid changed", next.Compile().Score(known, Cases.On).ExplainChangesSince(Scorer.Score(second, Cases.On), Audience.Applicant, language));
            Say("time and a document", Scorer.Score(second.With(Scorer.Grid.Vocabulary.Find("congeProprietaire")!, Value.True, new Evidence(EvidenceStatus.Verified), Scorer.Grid.Vocabulary), Cases.On.PlusYears(1)).ExplainChangesSince(Scorer.Score(second, Cases.On), Audience.Applicant, language));
        }

        Approved.Check(text.ToString(), "Letters", "orders.txt");

        void Say(string what, object page) => text.Append(CultureInfo.InvariantCulture, $"=== {what}\n\n{page}\n");
    }

    private static string Standing(Application application, Audience audience, Language language)
    {
        Explanation letter = Scorer.Score(application, Cases.On).Explain(audience, language).With(Cohorts.StandingsOf(application));
        return string.Join('\n', letter.Blocks.Single(b => b.Kind == "standing") is var block ? LetterTests.TextsOf(block).Prepend(block.Heading!) : []) + "\n";
    }

    private static string Letter(Application application, Audience audience) => Scorer.Score(application, Cases.On).Explain(audience, Language.French).With(Cohorts.StandingsOf(application)).ToString();

    private static Application Make(int number, string type, int months) => Application.Parse(
        $$"""{ "id": "099{{number:D6}}", "facts": { "ancienneteMois": {{(number % 60 == 0 ? 0 : months)}}, "parentIsole": {{(number % 3 == 0 ? "true" : "false")}}, "enfantsACharge": {{number % 4}}, "tauxEffort": {{(number % 5 * 0.1m).ToString(CultureInfo.InvariantCulture)}}, "souhaits": [ { "type": "{{type}}", "commune": "99123" } ], "refus": [] } }""",
        Scorer.Grid.Vocabulary);
}
