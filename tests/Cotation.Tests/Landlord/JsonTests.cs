using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cotation.Tests;

/// <summary>What System.Text.Json wrote comes back the same: applications, explanations and receipts, and from a receipt the whole score.</summary>
public class JsonTests
{
    public static TheoryData<string> Folders() => RulesetTests.AllFolders();

    [Theory]
    [MemberData(nameof(Folders))]
    public void An_explanation_comes_back_in_the_same_words_and_forms(string folder)
    {
        foreach (Score score in Scores(folder).Take(4))
            foreach (Audience audience in Enum.GetValues<Audience>())
                foreach (Language language in Enum.GetValues<Language>()) Check(score.Explain(audience, language));
        Grid grid = Grid.Load(Root.Ruleset(folder));
        foreach (Explanation page in new[] { grid.ToPublicSheet(Language.French), grid.ToDeskAnswers(Language.English) }) Check(page);

        static void Check(Explanation told)
        {
            string json = JsonSerializer.Serialize(told, CotationJson.Default.Explanation);
            Explanation back = JsonSerializer.Deserialize(json, CotationJson.Default.Explanation)!;
            Assert.Equal(told.ToString(), back.ToString());
            Assert.Equal(told.ToHtml(), back.ToHtml());
            Assert.Equal(told.ToMarkdown(), back.ToMarkdown());
            Assert.Equal((told.Audience, told.Language), (back.Audience, back.Language));
            Assert.Equal(Written(told), Written(back));
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void An_application_comes_back_the_same(string folder)
    {
        foreach (Score score in Scores(folder))
        {
            CotationJson context = CotationJson.For(score.Grid.Vocabulary);
            Application back = JsonSerializer.Deserialize(JsonSerializer.Serialize(score.Application, context.Application), context.Application)!;
            Assert.Equal(score.Application.ToJson(), back.ToJson());
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_receipt_comes_back_and_gives_the_whole_score(string folder)
    {
        foreach (Score score in Scores(folder))
        {
            string json = JsonSerializer.Serialize(Receipt.Of(score), CotationJson.Default.Receipt);
            Receipt back = JsonSerializer.Deserialize(json, CotationJson.Default.Receipt)!;
            Assert.Equal(Receipt.Of(score).ToString(), back.ToString());
            Assert.Equal((score.Grid.Sha256, score.On), (back.GridSha256, back.On));
            Assert.Empty(back.Audit(score.Grid));
            Score again = back.Score(score.Grid);
            Assert.Equal(JsonSerializer.Serialize(score, CotationJson.Default.Score), JsonSerializer.Serialize(again, CotationJson.Default.Score));
            Assert.Equal(score.Explain(Audience.Auditor, Language.French).ToString(), again.Explain(Audience.Auditor, Language.French).ToString());
        }
    }

    [Fact]
    public void A_receipt_without_facts_gives_the_score_of_the_application_that_is_given()
    {
        Score score = Scores("rivemarne").First();
        Receipt closed = Receipt.Parse(Receipt.Of(score, [1, 2, 3], "pseudonyme").ToString());
        Assert.Equal("application", Assert.Throws<ArgumentException>(() => closed.Score(score.Grid)).ParamName);
        Assert.Equal(score.Points, closed.Score(score.Grid, score.Application).Points);
        Assert.Equal("grid", Assert.Throws<ArgumentException>(() => closed.Score(Grid.Load(Root.Ruleset("compiegne")))).ParamName);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "format": 1, "on": "2026-06-31", "gridSha256": "0", "seal": "x" }""")]
    [InlineData("""{ "format": 2, "on": "2026-06-01", "gridSha256": "0", "seal": "x" }""")]
    [InlineData("""{ "format": 1, "on": "2026-06-01", "gridSha256": "0" }""")]
    public void What_is_not_a_receipt_is_refused_with_one_problem(string json)
    {
        CotationException fault = Assert.Throws<CotationException>(() => Receipt.Parse(json));
        Assert.Equal("not-a-receipt", Assert.Single(fault.Problems).Code);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CotationJson.Default.Receipt));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null1")]
    [InlineData("""{ "format": 2 }""")]
    [InlineData("""{ "format": 2, "audience": "SECRET", "language": "fr", "title": "t", "blocks": [], "foot": "f" }""")]
    [InlineData("""{ "format": 2, "audience": "desk", "language": "fr", "title": "t", "blocks": [{ "kind": "lines", "entries": [{ "notes": [{ "text": "SECRET" }] }] }], "foot": "f" }""")]
    [InlineData("""{ "format": 2, "audience": "desk", "language": "fr", "title": "t", "blocks": [{ "kind": "lines", "entries": [{ "notes": ["n"], "order": ["SECRET"] }] }], "foot": "f" }""")]
    [InlineData("""{ "format": 2, "audience": "desk", "language": "fr", "title": "t", "blocks": [{ "kind": "lines", "entries": [{ "order": ["notes"] }] }], "foot": "f" }""")]
    [InlineData("""{ "format": 2, "id": "a", "on": "SECRET", "audience": "desk", "language": "fr", "title": "t", "blocks": [], "foot": "f" }""")]
    public void What_is_not_an_explanation_is_refused_and_not_quoted(string json)
    {
        JsonException fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CotationJson.Default.Explanation));
        Assert.DoesNotContain("SECRET", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_says_what_can()
    {
        Score score = Scores("rivemarne").First();
        string json = JsonSerializer.Serialize(score, CotationJson.Default.Score);
        Assert.Contains("receipt", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(json, CotationJson.Default.Score)).Message, StringComparison.Ordinal);
        Assert.Contains("CotationJson.For", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(score.Application.ToJson(), CotationJson.Default.Application)).Message, StringComparison.Ordinal);
        JsonException fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{ "id": "a", "facts": { "loyer": "SECRET" } }""", CotationJson.For(Vocabulary.Sne).Application));
        Assert.DoesNotContain("SECRET", fault.ToString(), StringComparison.Ordinal);
    }

    /// <summary>As a web application answers: its own options, without reflection.</summary>
    [Fact]
    public void A_web_application_adds_them_to_its_own_options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine(CotationJson.Default) };
        Score[] scores = [.. Scores("rivemarne")];
        using JsonDocument all = JsonDocument.Parse(JsonSerializer.Serialize<IReadOnlyList<Score>>(scores, options));
        Assert.Equal(scores.Select(s => s.Points), all.RootElement.EnumerateArray().Select(s => s.GetProperty("points").ValueKind == JsonValueKind.Null ? (decimal?)null : s.GetProperty("points").GetDecimal()));
        Explanation letter = scores[0].Explain(Audience.Applicant, Language.French);
        Assert.Equal(letter.ToString(), JsonSerializer.Deserialize<IReadOnlyList<Explanation>>(JsonSerializer.Serialize<IReadOnlyList<Explanation>>([letter], options), options)![0].ToString());
    }

    [Fact]
    public void An_explanation_that_was_kept_in_format_2_is_told_again()
    {
        Explanation letter = Scores("modele-de-depart").Select(s => s.Explain(Audience.Applicant, Language.French)).First(l => l.PrintVersion is not null);
        string now = JsonSerializer.Serialize(letter, CotationJson.Default.Explanation);
        string before = now.Replace("\"format\":3", "\"format\":2", StringComparison.Ordinal).Replace("\"footer\"", "\"foot\"", StringComparison.Ordinal).Replace("\"printVersion\"", "\"paper\"", StringComparison.Ordinal);
        Assert.NotEqual(now, before);
        Explanation read = JsonSerializer.Deserialize(before, CotationJson.Default.Explanation)!;
        Assert.Equal(letter.ToHtml(), read.ToHtml());
        Assert.Equal(now, JsonSerializer.Serialize(read, CotationJson.Default.Explanation));
    }

    private static string Written(Explanation explanation)
    {
        using var stream = new MemoryStream();
        new[] { explanation }.WriteJson(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<Score> Scores(string folder)
    {
        Scorer scorer = Grid.Load(Root.Ruleset(folder)).Compile();
        using var examples = JsonDocument.Parse(File.ReadAllText(Root.Ruleset(folder, "examples.json")));
        return [.. examples.RootElement.GetProperty("examples").EnumerateArray().Select(e => scorer.Score(Application.Parse(e.GetProperty("application").GetRawText(), scorer.Grid.Vocabulary), Cases.On))];
    }
}
