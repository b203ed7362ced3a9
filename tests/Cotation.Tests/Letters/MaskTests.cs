using System.Text;
using NodaTime;

namespace Cotation.Tests;

/// <summary>The mask holds against the public grid: what an attacker would do is done here, over every application of a small world.</summary>
public class MaskTests
{
    private static readonly LocalDate On = new(2026, 6, 1);

    /// <summary>Two sensitive lines, one that asks for proof, and lines an applicant often has; the facts of the world are all yes-or-no but seniority and children. A dwelling unfit to live in gives a priority of the law and stands in no line.</summary>
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

    /// <summary>What an attacker would do, over every file of small worlds; COTATION_WORLDS says how many.</summary>
    [Fact]
    public void No_reader_of_a_total_sees_through_a_generated_grid()
    {
        int worlds = int.TryParse(Environment.GetEnvironmentVariable("COTATION_WORLDS"), out int many) ? many : 10, counting = 0, told = 0;
        for (int seed = 0; seed < worlds; seed++)
        {
            MaskWorld world = MaskWorld.From(seed);
            var attack = new MaskAttack(world.Grid, world.Everyone);
            string[] breaches = [.. attack.Breaches(attack.ToLandlord, seed % 5 == 0 ? attack.InWords : null).Take(1)];
            Assert.True(breaches.Length == 0, $"world {seed}: {world.Text}\n{string.Join('\n', breaches)}\n{string.Join(' ', world.Grid.Criteria.Select(c => c.Id))}");
            counting += attack.Seen.Counting;
            told += attack.Seen.Told;
        }

        Assert.True(counting > worlds && told < counting, $"{counting} {told}");
    }

    [Fact]
    public void No_reader_of_a_total_sees_through_the_small_world()
    {
        var attack = new MaskAttack(Grid, [.. Applications()]);
        string[] breaches = [.. attack.Breaches(attack.ToLandlord, attack.InWords).Take(1)];
        Assert.True(breaches.Length == 0, string.Join("\n", breaches));
        Assert.True(attack.Seen.Counting > attack.Seen.Told);
    }

    /// <summary>The small grids that once gave their readers away.</summary>
    [Theory]
    [InlineData("f1.json", "o0", "o1", "o2", "o3", "s")]
    [InlineData("g1.json", "violencesCouple", "parentIsole", "demolition", "congeProprietaire", "loyerTropEleve", "dateDepot", "habitatIndigne")]
    [InlineData("g3.json", "violencesCouple", "parentIsole", "demolition", "congeProprietaire", "loyerTropEleve", "dateDepot", "habitatIndigne")]
    public void A_grid_that_once_told_no_longer_does(string file, params string[] facts)
    {
        MaskWorld world = MaskWorld.Of(File.ReadAllText(Path.Combine(Root.PathOf("tests"), "Cotation.Tests", "Letters", "Masks", file)), facts);
        var attack = new MaskAttack(world.Grid, world.Everyone);
        string[] breaches = [.. attack.Breaches(attack.ToLandlord, attack.InWords).Take(1)];
        Assert.True(breaches.Length == 0, string.Join('\n', breaches));
        Assert.True(attack.Seen.Counting > 0);
    }

    [Theory]
    [InlineData("f1.json", "total-tells")]
    [InlineData("g3.json", "tie-tells", "cohort-tells")]
    public void What_a_mask_cannot_hide_is_told_by_the_check(string file, params string[] codes) =>
        Assert.Superset(codes.ToHashSet(), GridLinter.Lint(Grid.Parse(File.ReadAllText(Path.Combine(Root.PathOf("tests"), "Cotation.Tests", "Letters", "Masks", file))), On).Select(p => p.Code).ToHashSet());

    /// <summary>Each of these was told once: the attack finds it.</summary>
    [Theory]
    [InlineData("every line")]
    [InlineData("which priority is met")]
    [InlineData("the form")]
    [InlineData("how many lines differ")]
    [InlineData("what if")]
    [InlineData("what is pending")]
    [InlineData("the range")]
    [InlineData("what is missing")]
    [InlineData("the order of equals")]
    public void The_attack_finds_what_was_told_once(string leak)
    {
        var attack = new MaskAttack(Grid, [.. Applications()]);
        Application first = Applications().First();
        Fact secret = Grid.Vocabulary.Find("violencesCouple")!;
        Func<Score, string> told = leak switch
        {
            "every line" => s => string.Join(' ', s.Lines.Select(l => l.Points)),
            "which priority is met" => s => string.Join(' ', s.PrioritiesMet),
            "the form" => s => $"{s.Lines.Any(l => l.Points != 0 && Grid.IsSensitive(l.Criterion))}",
            "how many lines differ" => s => $"{s.DifferenceFrom(Scorer.Score(first, s.On)).Parts.Count}",
            "what if" => s => $"{Scorer.Score(s.Application.With(secret, Value.False, Evidence.Registered, Grid.Vocabulary), s.On).Points}",
            "what is pending" => s => $"{s.Pending} {s.Verified}",
            "the range" => s => $"{s.Lowest} {s.Highest}",
            "what is missing" => s => string.Join(' ', s.Lines.Select(l => l.State)),
            "the order of equals" => s => $"{s.Situation.Of(secret).IsTrue}",
            _ => throw new ArgumentOutOfRangeException(nameof(leak)),
        };
        Assert.NotEmpty(attack.Breaches(a => attack.ToLandlord(a) + told(Scorer.Score(a, On))));
    }

    /// <summary>A sheet is read at home: it says the same whatever is sensitive.</summary>
    [Theory]
    [InlineData(Audience.Applicant)]
    [InlineData(Audience.Desk)]
    public void A_sheet_of_paper_says_nothing_of_what_is_sensitive(Audience audience)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            MaskWorld world = MaskWorld.From(seed);
            Scorer scorer = world.Grid.Compile();
            Fact[] secrets = [.. world.Grid.Vocabulary.Facts.Where(f => f.IsSensitive && world.Grid.Reached.Contains(f))];
            foreach (Application application in world.Everyone.Where((_, i) => i % 7 == seed % 7).Take(60))
            {
                Application without = application.With([.. secrets.Select(f => new FactChange(f, Value.False, Evidence.Declared))], world.Grid.Vocabulary);
                Score one = scorer.Score(application, On), other = scorer.Score(without, On);
                Assert.Equal(other.Explain(audience, Language.French).PrintVersion!.ToString(), one.Explain(audience, Language.French).PrintVersion!.ToString());
                Assert.Equal(other.Explain(audience, Language.English, Masking.Always).ToString(), one.Explain(audience, Language.English, Masking.Always).ToString());
                Score earlier = scorer.Score(application, On.PlusYears(-1)), before = scorer.Score(without, On.PlusYears(-1));
                Assert.Equal(other.ExplainChangesSince(before, audience, Language.French).PrintVersion!.ToString(), one.ExplainChangesSince(earlier, audience, Language.French).PrintVersion!.ToString());
            }
        }
    }

    public static TheoryData<string> Sensitive() => [.. Directory.GetDirectories(Root.PathOf("rulesets")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>Lines are told by name; where a grid makes that impossible, its check says so.</summary>
    [Theory]
    [MemberData(nameof(Sensitive))]
    public void A_landlord_reads_lines_by_name_or_the_check_says_why_not(string ruleset)
    {
        Grid grid = Grid.Load(Path.Combine(Root.PathOf("rulesets"), ruleset, "grid.json"));
        if (MaskPlan.Of(grid) is not { HasSensitiveLines: true }) return;
        Scorer scorer = grid.Compile();
        List<decimal> shares = [];
        int named = 0;
        foreach (string json in new PopulationMaker(ProfileReader.For(grid), grid, On, "099").Make(300))
        {
            Score score = scorer.Score(Application.Parse(json, grid.Vocabulary), On);
            if (score.Points is null) continue;
            decimal all = SizeOf(score), told = SizeOf(score.SeenBy(Audience.Landlord));
            if (score.SeenBy(Audience.Landlord).Lines.Any()) named++;
            shares.Add(all == 0 ? 1 : told / all);
        }

        shares.Sort();
        bool holds = named * 10 >= shares.Count * 9 && shares[shares.Count / 2] >= 0.5m;
        Assert.True(holds || GridLinter.Lint(grid, On).Any(p => p.Code is "total-tells" or "mask-hides"), $"{named} of {shares.Count}, median {shares[shares.Count / 2]}");

        static decimal SizeOf(Score score) => score.Lines.Where(l => l.OutrankedBy is null).Sum(l => Math.Abs(l.Points));
    }

    /// <summary>Of 300 invented people of each ruleset, whoever has something sensitive that counts, and is told more than everyone is, reads like three others without.</summary>
    [Fact]
    public void No_reader_of_a_total_sees_through_a_shipped_ruleset()
    {
        int looked = 0;
        foreach (string ruleset in Sensitive())
        {
            Grid grid = Grid.Load(Path.Combine(Root.PathOf("rulesets"), ruleset, "grid.json"));
            if (MaskPlan.Of(grid) is not { HasSensitiveLines: true }) continue;
            Scorer scorer = grid.Compile();
            List<Score> scores = [.. new PopulationMaker(ProfileReader.For(grid), grid, On, "099").Make(300).Select(j => scorer.Score(Application.Parse(j, grid.Vocabulary), On)).Where(s => s.Points is not null)];
            int least = scores.Min(s => s.SeenBy(Audience.Landlord).Lines.Count());
            foreach (Score score in scores.Where(s => s.Lines.Any(l => l is { Points: not 0, OutrankedBy: null } && grid.IsSensitive(l.Criterion)) && s.SeenBy(Audience.Landlord).Lines.Count() > least))
            {
                var others = new MaskNeighbours(scorer, score);
                Assert.True(others.Count >= 3, $"{ruleset}: {others.Count} read like {string.Join(' ', score.Lines.Where(l => l.Points != 0).Select(l => $"{l.Criterion.Id}={l.Points}"))}");
                looked++;
            }
        }

        Assert.True(looked > 50, $"{looked}");
    }

    /// <summary>What a grid keeps of one score for the next is what it would have found.</summary>
    [Theory]
    [InlineData("bruxelles")]
    [InlineData("irlande-du-nord")]
    [InlineData("modele-de-depart")]
    [InlineData("wallonie")]
    public void What_a_landlord_reads_does_not_depend_on_whose_was_asked_for_before(string folder)
    {
        Scorer shared = Load().Compile();
        var maker = new PopulationMaker(ProfileReader.For(shared.Grid), shared.Grid, On, "099");
        foreach (string json in maker.Make(12))
        {
            LocalDate on = On.PlusMonths(json.Length % 3);
            Score score = shared.Score(Application.Parse(json, shared.Grid.Vocabulary), on), alone = Load().Compile() is var fresh ? fresh.Score(Application.Parse(json, fresh.Grid.Vocabulary), on) : null!;
            Assert.Equal(alone.Explain(Audience.Landlord, Language.French).ToString(), score.Explain(Audience.Landlord, Language.French).ToString());
        }

        Grid Load() => Grid.Load(Path.Combine(Root.PathOf("rulesets"), folder, "grid.json"));
    }

    [Fact]
    public void A_score_made_for_a_landlord_gives_nothing_else_away()
    {
        Score seen = Scorer.Score(Applications().Last(), On).SeenBy(Audience.Landlord);
        Assert.Throws<ArgumentException>(() => seen.SeenBy(Audience.Auditor));
        Assert.Throws<ArgumentException>(() => Receipt.Of(seen));
        Assert.Throws<ArgumentException>(() => seen.ChangesSince(seen));
        Assert.Throws<ArgumentException>(() => seen.Explain(Audience.Desk, Language.French));
        Assert.Empty(seen.PrioritiesMet);
        Assert.Equal(seen.Points, seen.Lines.Sum(l => l.Points) + seen.Merged);
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
        Assert.Contains("relève d'une priorité prévue par la loi", text, StringComparison.Ordinal);
        Assert.DoesNotContain("L. 441-1", text, StringComparison.Ordinal);
    }

    private static readonly Scorer Scorer = Grid.Compile();

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
                                        foreach (bool unfit in both)
                                        {
                                            string text = $$"""{ "id": "099{{number++:D6}}", "facts": { "ancienneteAnnees": {{years}}, "enfantsACharge": {{children}}, "violencesCouple": {{Json(violence)}}, "handicap": {{Json(disability)}}, "menaceExpulsion": {{Json(eviction)}}, "pompierVolontaire": {{Json(firefighter)}}, "separation": {{Json(separation)}}, "habitatIndigne": {{Json(unfit)}} }, "evidence": { "ancienneteAnnees": { "status": "registered" }, "enfantsACharge": { "status": "verified" }, "handicap": { "status": "verified" }, "menaceExpulsion": { "status": "verified" }, "pompierVolontaire": { "status": "verified" }, "separation": { "status": "verified" }{{(isProved ? ", \"violencesCouple\": { \"status\": \"verified\" }" : "")}} } }""";
                                            yield return Application.Parse(text, Grid.Vocabulary);
                                        }
    }

    private static string Json(bool value) => value ? "true" : "false";
}
