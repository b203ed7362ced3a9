using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Cotation.Tests;

/// <summary>The mask holds against the public grid: what an attacker would do is done here, over every application of a small world.</summary>
public partial class MaskTests
{
    private static readonly LocalDate On = new(2026, 6, 1);

    /// <summary>Two sensitive lines, one that asks for proof, and lines an applicant often has; the facts of the world are all yes-or-no but seniority and children.</summary>
    private const string World = """
        { "format": 1, "id": "monde", "version": "1", "title": { "fr": "Monde", "en": "World" }, "territory": { "name": "Monde" }, "vocabulary": "sne",
          "sections": [
            { "id": "a", "title": { "fr": "Situation", "en": "Situation" }, "criteria": [
              { "id": "VIO", "title": { "fr": "Violences", "en": "Violence" }, "when": "violencesCouple", "points": 20, "sensitive": true, "evidence": "verified", "document": { "fr": "l'ordonnance de protection", "en": "the protection order" }, "lever": "document" },
              { "id": "HAN", "title": { "fr": "Handicap", "en": "Disability" }, "when": "handicap", "points": 10 },
              { "id": "EXP", "title": { "fr": "Expulsion", "en": "Eviction" }, "when": "menaceExpulsion", "points": 10 },
              { "id": "POM", "title": { "fr": "Pompier", "en": "Firefighter" }, "when": "pompierVolontaire", "points": 5 } ] },
            { "id": "b", "title": { "fr": "Demande", "en": "Application" }, "criteria": [
              { "id": "ANC", "title": { "fr": "Ancienneté", "en": "Seniority" }, "per": "ancienneteAnnees", "points": 5, "cap": 25, "lever": "time" },
              { "id": "ENF", "title": { "fr": "Enfants", "en": "Children" }, "per": "enfantsACharge", "points": 5, "cap": 10 },
              { "id": "SEP", "title": { "fr": "Séparation", "en": "Separation" }, "when": "separation", "points": 10 } ] } ] }
        """;

    private static readonly Grid Grid = Grid.Parse(World);

    public static TheoryData<Audience, Masking> Readers() => new()
    {
        { Audience.Landlord, Masking.Paper },
        { Audience.Applicant, Masking.Always },
        { Audience.Desk, Masking.Always },
    };

    /// <summary>Every application of the world is explained; those that read the same to one reader must differ enough in their lines.</summary>
    [Theory]
    [MemberData(nameof(Readers))]
    public void Whatever_a_reader_sees_at_least_three_sets_of_lines_stay_possible_or_only_the_total_is_shown(Audience audience, Masking masking)
    {
        var seen = new Dictionary<string, List<(bool Violence, bool Disability, string Lines)>>(StringComparer.Ordinal);
        foreach (Application application in Applications())
        {
            Score score = Scorer.Score(application, On);
            string output = EverythingOf(score, audience, masking);
            bool isTotalOnly = output.Contains("Seul le total", StringComparison.Ordinal);
            if (!seen.TryGetValue(output, out List<(bool, bool, string)>? sets)) seen[output] = sets = [];
            if (!isTotalOnly) sets.Add((Touched(score, "VIO"), Touched(score, "HAN"), string.Join(' ', score.Lines.Where(l => Grid.IsSensitive(l.Criterion) || IsMerged(l.Criterion)).Select(l => $"{l.Points}"))));
        }

        Assert.Contains(seen.Values, s => s.Count > 0);
        foreach ((string output, List<(bool Violence, bool Disability, string Lines)> sets) in seen.Where(s => s.Value.Count > 0))
        {
            Assert.True(sets.Select(s => s.Lines).Distinct().Count() >= 3, output + string.Join('\n', sets));
            Assert.Contains(sets, s => !s.Violence);
            Assert.Contains(sets, s => !s.Disability);
        }
    }

    [Fact]
    public void What_is_merged_depends_on_the_grid_alone() =>
        Assert.Single(Applications().Take(400).Select(a => Mask.Of(Scorer.Score(a, On))!).Select(m => string.Join(' ', Grid.Criteria.Where(m.Plan.Hides).Select(c => c.Id))).Distinct());

    /// <summary>What a grid keeps of one mask for the next is what it would have found.</summary>
    [Theory]
    [InlineData("bruxelles")]
    [InlineData("irlande-du-nord")]
    [InlineData("modele-de-depart")]
    [InlineData("wallonie")]
    public void A_mask_does_not_depend_on_whose_was_asked_for_before(string folder)
    {
        Scorer shared = Load().Compile();
        var maker = new PopulationMaker(ProfileReader.For(shared.Grid), shared.Grid, On, "099");
        foreach (string json in maker.Make(12))
        {
            LocalDate on = On.PlusMonths(json.Length % 3);
            Score score = shared.Score(Application.Parse(json, shared.Grid.Vocabulary), on), alone = Load().Compile() is var fresh ? fresh.Score(Application.Parse(json, fresh.Grid.Vocabulary), on) : null!;
            Assert.Equal(Mask.Of(alone)!.IsTotalOnly, Mask.Of(score)!.IsTotalOnly);
            Assert.Equal(alone.Explain(Audience.Applicant, Language.French).ToString(), score.Explain(Audience.Applicant, Language.French).ToString());
        }

        Grid Load() => Grid.Load(Path.Combine(Root.PathOf("rulesets"), folder, "grid.json"));
    }

    /// <summary>What is kept of a cluster for all applications, and what is left to each, is what every change gives when all is found again.</summary>
    [Theory]
    [InlineData("bondy-proposition")]
    [InlineData("irlande-du-nord")]
    [InlineData("modele-de-depart")]
    [InlineData("paris-2014")]
    [InlineData("umbria-2005")]
    [InlineData("wallonie")]
    public void What_a_mask_keeps_is_what_it_would_find_again(string folder)
    {
        Grid grid = Grid.Load(Path.Combine(Root.PathOf("rulesets"), folder, "grid.json"));
        MaskPlan plan = MaskPlan.Of(grid)!;
        var maker = new PopulationMaker(ProfileReader.For(grid), grid, On, "099");
        int options = 0;
        foreach (string json in maker.Make(20))
        {
            Score score = grid.Compile().Score(Application.Parse(json, grid.Vocabulary), On);
            Situation denied = score.Situation.Of(plan.Denial.Of(score.Application, hasPriority: json.Length % 2 == 0));
            foreach ((MaskCluster cluster, Alternatives ways) in plan.Clusters.Zip(plan.WaysOn(On)))
            {
                List<Situation> others = [.. cluster.Changes.Select(c => Other(denied, c)).Prepend(denied)];
                List<MaskFigures[]> expected = [.. others.Where(o => !cluster.Units.Any(u => CountsSensitive(u, o))).Select(o => AllOf(cluster, o)).DistinctBy(f => string.Join(" / ", f.AsEnumerable()))];
                IReadOnlyList<CandidateWorld> found = ways.OptionsOf(denied).All;
                Assert.Equal(expected, found.Select(o => AllOf(cluster, Other(denied, o.Change))));
                Assert.Equal(expected.Select(MaskFigures.Sum), found.Select(o => o.Figures));
                options += expected.Count;
            }
        }

        Assert.True(options > 20 * plan.Clusters.Count);

        Situation Other(Situation denied, FactChange? change) => change is null ? denied : denied.Of(denied.Application.With([change], grid.Vocabulary));

        MaskFigures[] AllOf(MaskCluster cluster, Situation all) => [.. cluster.Units.Select(u => FiguresOf(u, all))];

        MaskFigures FiguresOf(MaskUnit unit, Situation all) => MaskFigures.Of(unit, all, (c, v) => LineView.Find(c, all, v));

        bool CountsSensitive(MaskUnit unit, Situation all) =>
            unit.IsSensitive && FiguresOf(unit, all) != MaskFigures.None
            && (unit.SensitiveLines.Any(c => LineView.Find(c, all, MaskView.Earned).Verdict == Verdict.Awarded) || unit.SensitiveAdjustments.Any(a => Evaluator.Evaluate(a.When, all).IsTrue));
    }

    [Theory]
    [InlineData("violence|ordonnance|Violences|Disability|Handicap")]
    public void No_word_of_a_sensitive_line_is_left(string words)
    {
        Application application = Application.Parse("""{ "id": "099", "facts": { "violencesCouple": true, "handicap": true, "ancienneteAnnees": 4, "enfantsACharge": 2, "separation": true, "menaceExpulsion": false, "pompierVolontaire": true }, "evidence": {} }""", Grid.Vocabulary);
        Score score = Scorer.Score(application, On);
        foreach (Language language in Enum.GetValues<Language>())
        {
            Explanation letter = score.Explain(Audience.Landlord, language);
            using var json = new MemoryStream();
            new[] { letter }.WriteJson(json);
            Assert.DoesNotMatch(words, letter + letter.ToMarkdown() + letter.ToHtml() + Encoding.UTF8.GetString(json.ToArray()));
            Assert.DoesNotMatch(words, score.Explain(Audience.Applicant, language).PrintVersion!.ToString());
            Assert.Matches(words, score.Explain(Audience.Applicant, language).ToString());
        }
    }

    [Fact]
    public void Paper_masks_unless_it_is_told_not_to()
    {
        Score score = Scorer.Score(Application.Parse("""{ "id": "099", "facts": { "violencesCouple": true, "ancienneteAnnees": 4, "enfantsACharge": 2 } }""", Grid.Vocabulary), On);
        Assert.NotNull(score.Explain(Audience.Applicant, Language.French).PrintVersion);
        Assert.NotNull(score.Explain(Audience.Desk, Language.French).PrintVersion);
        Assert.Null(score.Explain(Audience.Applicant, Language.French, Masking.Never).PrintVersion);
        Assert.Null(score.Explain(Audience.Auditor, Language.French).PrintVersion);
        string page = score.Explain(Audience.Applicant, Language.French).ToHtml();
        Assert.Contains("cotation-paper", page, StringComparison.Ordinal);
        Assert.Contains(".cotation-screen { display: none; }", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commission_reads_that_there_is_a_legal_priority_and_never_which()
    {
        Score score = Scorer.Score(Application.Parse("""{ "id": "099", "facts": { "violencesCouple": true, "ancienneteAnnees": 4, "enfantsACharge": 2 } }""", Grid.Vocabulary), On);
        string text = score.Explain(Audience.Landlord, Language.French).ToString();
        Assert.Contains("Priorité légale\u00A0: oui, sous réserve de vérification.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("L. 441-1", text, StringComparison.Ordinal);
    }

    private static readonly Scorer Scorer = Grid.Compile();

    private static bool Touched(Score score, string id) => score.Lines.Single(l => l.Criterion.Id == id) is var line && (line.Points != 0 || line.Earned != 0);

    private static bool IsMerged(Criterion criterion) => MaskPlan.Of(Grid)!.Hides(criterion);

    private static string EverythingOf(Score score, Audience audience, Masking masking)
    {
        Explanation letter = score.Explain(audience, Language.French, masking);
        using var json = new MemoryStream();
        new[] { letter }.WriteJson(json);
        return Ids().Replace(letter + Encoding.UTF8.GetString(json.ToArray()), "");
    }

    /// <summary>The world: what the visible facts are, and every way the others may be, verified or only declared.</summary>
    private static IEnumerable<Application> Applications()
    {
        int number = 0;
        bool[] both = [false, true];
        for (int years = 0; years <= 5; years++)
            for (int children = 0; children <= 2; children++)
                foreach (bool violence in both)
                    foreach (bool isProved in violence ? both : [false])
                        foreach (bool disability in both)
                            foreach (bool eviction in both)
                                foreach (bool firefighter in both)
                                    foreach (bool separation in both)
                                    {
                                        string text = $$"""{ "id": "099{{number++:D6}}", "facts": { "ancienneteAnnees": {{years}}, "enfantsACharge": {{children}}, "violencesCouple": {{Json(violence)}}, "handicap": {{Json(disability)}}, "menaceExpulsion": {{Json(eviction)}}, "pompierVolontaire": {{Json(firefighter)}}, "separation": {{Json(separation)}} }, "evidence": { "ancienneteAnnees": { "status": "registered" }, "enfantsACharge": { "status": "verified" }, "handicap": { "status": "verified" }, "menaceExpulsion": { "status": "verified" }, "pompierVolontaire": { "status": "verified" }, "separation": { "status": "verified" }{{(isProved ? ", \"violencesCouple\": { \"status\": \"verified\" }" : "")}} } }""";
                                        yield return Application.Parse(text, Grid.Vocabulary);
                                    }
    }

    private static string Json(bool value) => value ? "true" : "false";

    [GeneratedRegex("099[0-9]{6}")]
    private static partial Regex Ids();
}
