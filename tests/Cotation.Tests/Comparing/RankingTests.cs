using NodaTime;

namespace Cotation.Tests;

/// <summary>Rankings and days that once were told wrong: each was found by someone who attacked them.</summary>
public class RankingTests
{
    private static readonly Vocabulary Words = Vocabulary.Parse("""
        { "format": 1, "id": "v", "version": "1", "facts": {
          "b0": { "kind": "yesNo", "label": "b0" }, "b1": { "kind": "yesNo", "label": "b1" }, "b2": { "kind": "yesNo", "label": "b2" },
          "hurt": { "kind": "yesNo", "label": "Hurt", "sensitive": true },
          "n0": { "kind": "integer", "label": "n0", "min": 0, "max": 12 },
          "d0": { "kind": "date", "label": "d0" },
          "months": { "kind": "integer", "label": "months", "unit": "month", "span": { "from": "d0", "to": "asOf" } },
          "left": { "kind": "integer", "label": "left", "unit": "day", "span": { "from": "asOf", "to": "d0" } },
          "late": { "kind": "yesNo", "label": "late", "is": "b0 and asOf >= \"2026-09-01\"" } } }
        """);

    [Fact]
    public void All_who_share_the_last_place_are_told_with_it()
    {
        IReadOnlyList<RankedApplication> top = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 5 }""").RankTop([.. "abc".Select(c => One($"{c}", "\"b0\": true"))], Cases.On, 1);
        Assert.Equal([("a", 1, true), ("b", 1, true), ("c", 1, true)], top.Select(p => (p.ApplicationId, p.Position!.Value, p.IsTied)));
    }

    [Fact]
    public void One_who_could_enter_has_no_position_and_no_next()
    {
        Scorer scorer = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 15 }, { "id": "B", "title": "b", "when": "b1 and asOf >= \"2025-01-01\"", "points": 50, "evidence": "verified" }""");
        IReadOnlyList<RankedApplication> top = scorer.RankTop([One("a", "\"b0\": true, \"b1\": false"), One("m", "\"b0\": false, \"b1\": false"), One("z", "\"b0\": false, \"b1\": true")], Cases.On, 1);
        Assert.Equal([("a", 1, false, false), ("z", null, true, false)], top.Select(p => (p.ApplicationId, p.Position, p.CouldEnter, p.Next is not null)));
    }

    [Fact]
    public void Who_goes_first_once_verified_still_needs_the_points_of_those_who_do()
    {
        Scorer scorer = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 100 }""", """, "outcomes": [{ "title": "o", "when": "b1", "effect": "first" }]""");
        Application first = One("a", "\"b0\": true, \"b1\": true", "\"b1\": { \"status\": \"verified\" }"), other = One("b", "\"b0\": false, \"b1\": true");
        Assert.Single(scorer.RankTop([first, other], Cases.On, 1));
    }

    [Theory]
    [InlineData("\"b0\": true, \"n0\": 5", "\"b0\": true", """, "ranking": { "ties": [{ "by": "n0", "order": "descending" }] }""")]
    [InlineData("\"b0\": true", "\"b0\": false, \"n0\": 1", """, "outcomes": [{ "title": "o", "when": "not known(n0)", "effect": "aside" }]""")]
    public void What_is_unknown_leaves_the_order_open(string a, string b, string more)
    {
        IReadOnlyList<Robustness> all = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 10 }""", more).Rank([One("a", a), One("b", b)], Cases.On).Robustness();
        Assert.All(all, r => Assert.Equal((1, 2), (r.Best!.Value, r.Worst!.Value)));
    }

    /// <summary>Who was placed by the draw, with the seed, the day and the grid, stands in every form: with the page alone anyone makes the order again.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("fragment")]
    [InlineData("json")]
    [InlineData("json --robustness")]
    [InlineData("json --top 1")]
    [InlineData("text --top 1")]
    public void A_draw_can_be_done_again_from_its_page(string form)
    {
        string folder = Root.PathOf("tests", "Cotation.Tests", "Words", "draw"), grid = Path.Combine(folder, "grid.json");
        string[] words = form.Split(' ');
        string page = System.Net.WebUtility.HtmlDecode(Tool.Run(["rank", grid, Path.Combine(folder, "apps.json"), "--on", "2026-06-01", "--seed", "s1", "--format", .. words, "--lang", "en"]).Data);
        bool isJson = words[0] == "json";
        string fingerprint = Grid.Load(grid).Sha256, shown = LetterWords.In(Language.English).FootOfGrid("g", "1", Grid.Load(grid).Fingerprint);
        foreach (string said in isJson ? [$"\"sha256\": \"{fingerprint}\"", "\"on\": \"2026-06-01\"", "\"seed\": \"s1\""] : new[] { shown, "1 June 2026", "“s1”" }) Assert.Contains(said, page.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        if (!isJson) Assert.Contains("the draw decides", page, StringComparison.Ordinal);
        if (!isJson && !form.EndsWith('1')) Assert.Contains("Equal with the one before: the draw decides.", page, StringComparison.Ordinal);
        if (!isJson) return;
        string[] placed = [.. System.Text.Json.JsonDocument.Parse(page).RootElement.GetProperty("places").EnumerateArray().Where(p => p.TryGetProperty("drawn", out _)).Select(p => p.GetProperty("id").GetString()!)];
        string[] again = [.. new[] { "X", "Y" }.OrderBy(id => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"s1\n{id}"))), StringComparer.Ordinal)];
        Assert.Equal(again[..placed.Length], placed);
    }

    [Fact]
    public void A_sensitive_key_for_equal_points_is_not_named()
    {
        Scorer scorer = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 10 }""", """, "ranking": { "ties": [{ "by": "hurt", "order": "descending" }] }""");
        string text = scorer.Rank([One("a", "\"b0\": true, \"hurt\": true"), One("b", "\"b0\": true, \"hurt\": false")], Cases.On).Explain(scorer.Grid, Language.English).ToString();
        Assert.Contains("Equal points with the next one: the grid's rule for ties decides.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("“Hurt”", text, StringComparison.Ordinal);
        Assert.Contains(GridLinter.Lint(scorer.Grid, Cases.On), p => p.Code == "tie-tells");
    }

    [Fact]
    public void Where_a_line_is_sensitive_a_ranking_does_not_tell_what_is_pending()
    {
        Scorer scorer = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 10 }, { "id": "H", "title": "h", "when": "hurt", "points": 20, "evidence": "verified" }""");
        Assert.DoesNotContain("Pending", scorer.Rank([One("a", "\"b0\": true, \"hurt\": true")], Cases.On).Explain(scorer.Grid, Language.English).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_is_masked_on_paper_where_a_line_is_sensitive()
    {
        Scorer scorer = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 10 }, { "id": "H", "title": "Harm", "when": "hurt", "points": 20 }""");
        Explanation said = scorer.Score(One("a", "\"b0\": true, \"hurt\": true"), Cases.On).ExplainChangesSince(scorer.Score(One("a", "\"b0\": true, \"hurt\": false"), Cases.On), Audience.Desk, Language.English);
        Assert.Contains("Harm", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Harm", said.PrintVersion!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_keeps_to_the_draw_of_its_ranking()
    {
        Scorer scorer = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 10 }""");
        IReadOnlyList<RankedApplication> places = scorer.Rank([One("a", "\"b0\": true"), One("b", "\"b0\": true")], Cases.On, "s");
        Assert.StartsWith($"Why {places[0].ApplicationId} stands before", places[0].ExplainAgainst(places[1], Language.English).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_set_aside_has_no_place_to_compare()
    {
        Scorer scorer = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 10 }""", """, "outcomes": [{ "title": "o", "when": "b1", "effect": "aside", "evidence": "declared" }]""");
        IReadOnlyList<RankedApplication> places = scorer.Rank([One("a", "\"b0\": true, \"b1\": true"), One("b", "\"b0\": false, \"b1\": true")], Cases.On);
        Assert.Equal("Applications a and b have no place in the order", places[0].ExplainAgainst(places[1], Language.English).Title);
    }

    [Theory]
    [InlineData("late", "\"b0\": true", "2026-09-01")]
    [InlineData("left < 30", "\"d0\": \"2026-12-31\"", "2026-12-02")]
    [InlineData("months >= 3", "\"d0\": \"2026-04-15\"", "2026-07-15")]
    public void The_next_change_sees_days_inside_derived_facts(string when, string facts, string day) =>
        Assert.Equal(day, Make($$"""{ "id": "L", "title": "l", "when": {{System.Text.Json.JsonSerializer.Serialize(when)}}, "points": 7 }""").Score(One("a", facts), Cases.On).Next?.On.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_next_change_sees_a_judgement_dated_later()
    {
        Application judged = Application.Parse("""{ "id": "a", "facts": {}, "assessments": { "J": { "points": 10, "by": "ts", "role": "ts", "on": "2026-07-01", "reason": "seen" } } }""", Words);
        Assert.Equal((new LocalDate(2026, 7, 1), 10m), Make("""{ "id": "J", "title": "j", "assessed": { "by": ["ts"], "from": 0, "to": 20, "step": 5 } }""").Score(judged, Cases.On).Next is { } next ? (next.On, next.Points) : default);
    }

    [Theory]
    [InlineData("\"verified\"", "\"status\": \"verified\", \"until\": \"9999-12-31\"", 2026)]
    [InlineData("{ \"maxAge\": \"P6M\" }", "\"status\": \"verified\", \"on\": \"9999-12-31\"", 2026)]
    [InlineData("{ \"maxAge\": \"P9999Y\" }", "\"status\": \"verified\", \"on\": \"2026-05-01\"", 2026)]
    [InlineData("\"verified\"", "\"status\": \"verified\", \"on\": \"2026-05-01\"", 9999)]
    public void The_last_day_of_the_calendar_is_no_end(string policy, string proof, int year)
    {
        Scorer scorer = Make($$"""{ "id": "A", "title": "a", "when": "months >= 3", "points": 5, "evidence": {{policy}} }, { "id": "B", "title": "b", "when": "left > 3", "points": 1 }""");
        foreach (string day in new[] { "2020-02-29", "9999-12-31" })
        {
            Score score = scorer.Score(One("a", $"\"d0\": \"{day}\"", $"\"d0\": {{ {proof} }}"), new LocalDate(year, 6, 1));
            foreach (Audience audience in Enum.GetValues<Audience>()) Assert.NotEmpty(score.Explain(audience, Language.French).ToString());
        }
    }

    [Fact]
    public void A_receipt_with_a_member_that_no_calculation_gives_does_not_hold()
    {
        Scorer scorer = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 10 }""");
        string receipt = Receipt.Of(scorer.Score(One("a", "\"b0\": true"), Cases.On)).ToString();
        Assert.NotEmpty(Receipt.Parse("""{"format":1,"on":"2026-06-01","gridSha256":"0","a\"b":1,"a\\":2,"seal":"x"}""").Audit(scorer.Grid));
        int seal = receipt.IndexOf(",\"seal\":", StringComparison.Ordinal);
        Assert.True(seal > 0);
        string grown = CanonicalJson.Write(JsonReader.Read(new Source("", string.Concat(receipt.AsSpan(0, seal), ",\"decision\":\"granted\"", receipt.AsSpan(receipt.IndexOf('"', seal + 9) + 1)), isPrivate: true), new Problems())!);
        string sealedAgain = $"{grown[..^1]},\"seal\":\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(grown)))}\"}}";
        Assert.Equal(["decision: the receipt says \"granted\", the calculation gives nothing"], Receipt.Parse(sealedAgain).Audit(scorer.Grid));
    }

    [Fact]
    public void A_receipt_of_another_grid_says_that_alone_and_nothing_of_the_application()
    {
        Scorer then = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 10 }"""), now = Make("""{ "id": "A", "title": "a", "when": "b0", "points": 12 }""");
        Receipt receipt = Receipt.Of(then.Score(One("a", "\"b0\": true"), Cases.On));
        Assert.Equal([$"the receipt names another grid, of hash {then.Grid.Sha256}; this one's hash is {now.Grid.Sha256}: give the grid of that day"], receipt.Audit(now.Grid));
        Assert.Equal([$"le reçu nomme une autre grille, d'empreinte {then.Grid.Sha256}\u00A0; celle-ci a pour empreinte {now.Grid.Sha256}\u00A0: donnez la grille de ce jour-là"], receipt.Audit(now.Grid, language: Language.French));
    }

    [Fact]
    public void An_application_not_counted_yet_is_added_to_its_cohort()
    {
        Scorer scorer = Make("""{ "id": "A", "title": "a", "per": "n0", "points": 99999999 }""", """, "ranking": { "comparable": ["b0", { "value": "n0", "bands": [{ "from": 0, "to": 5 }, { "over": 5 }] }, "hurt"] }""");
        Cohorts cohorts = Cohorts.Of(scorer, [.. Enumerable.Range(0, 12).Select(i => One($"x{i}", $"\"b0\": true, \"n0\": {i % 5}, \"hurt\": true"))], Cases.On);
        Application other = One("new", "\"b0\": true, \"n0\": 2, \"hurt\": true");
        Assert.Equal(13, Assert.Single(cohorts.StandingsOf(other)).Count);
        string letter = scorer.Score(other, Cases.On).Explain(Audience.Landlord, Language.English).With(cohorts.StandingsOf(other)).ToString();
        Assert.Contains("There are 13 similar applications, this one included: b0: yes, n0: from 0 to 5.", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void The_records_of_another_vocabulary_keep_the_names_of_their_fields()
    {
        (Scorer then, Score before) = Version("\"age\": { \"kind\": \"integer\", \"label\": \"age\" }, \"ok\": { \"kind\": \"yesNo\", \"label\": \"ok\" }");
        (_, Score now) = Version("\"name\": { \"kind\": \"integer\", \"label\": \"name\" }, \"ok\": { \"kind\": \"yesNo\", \"label\": \"ok\" }, \"age\": { \"kind\": \"integer\", \"label\": \"age\" }");
        Assert.Equal(5, then.Score(before.Application, Cases.On).Points);
        Assert.Empty(now.ChangesSince(before));
    }

    private static (Scorer Scorer, Score Score) Version(string fields)
    {
        Vocabulary words = Vocabulary.Parse($$"""{ "format": 1, "id": "v", "version": "1", "facts": { "l0": { "kind": "list", "label": "l0", "fields": { {{fields}} } } } }""");
        Scorer scorer = Grid.Parse("""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "v", "criteria": [{ "id": "A", "title": "a", "when": "l0.Any(age > 18)", "points": 5 }] }""", words).Compile();
        return (scorer, scorer.Score(Application.Parse("""{ "id": "a", "facts": { "l0": [{ "age": 30, "ok": true }] } }""", words), Cases.On));
    }

    private static Scorer Make(string criteria, string more = "") =>
        Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "v", "criteria": [{{criteria}}]{{more}} }""", Words).Compile();

    private static Application One(string id, string facts, string evidence = "") =>
        Application.Parse($$"""{ "id": "{{id}}", "facts": { {{facts}} }, "evidence": { {{evidence}} } }""", Words);
}
