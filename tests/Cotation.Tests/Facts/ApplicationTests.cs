using System.Text;
using NodaTime;

namespace Cotation.Tests;

/// <summary>Files of applications: every form, every fault at its place, the good ones go on, and no value or id in any message.</summary>
public class ApplicationTests
{
    private const string Good = """{ "id": "099A", "facts": { "loyer": 500 } }""";
    private const string Next = """{ "id": "099B", "facts": { "loyer": 700 } }""";

    [Theory]
    [InlineData("one object", Good, "099A")]
    [InlineData("array", $"[ {Good}, {Next} ]", "099A 099B")]
    [InlineData("lines", $"{Good}\n{Next}\n", "099A 099B")]
    [InlineData("lines with CRLF and blank ones", $"{Good}\r\n\r\n{Next}\r\n", "099A 099B")]
    [InlineData("byte order mark", "\uFEFF" + Good, "099A")]
    [InlineData("pretty array", "[\n  {\n    \"id\": \"099A\",\n    \"facts\": {}\n  }\n]", "099A")]
    [InlineData("empty array", "[]", "")]
    [InlineData("empty file", "", "")]
    public void Every_form_of_file_is_read(string form, string text, string ids)
    {
        ApplicationEntry[] entries = Read(text);
        Assert.Equal((form, ids), (form, string.Join(' ', entries.Select(e => e.Application!.Id))));
        Assert.All(entries, e => Assert.Empty(e.Problems));
    }

    [Theory]
    [InlineData("wrong-kind", """{ "id": "s3cret", "facts": { "loyer": "98765" } }""", 1, 39)]
    [InlineData("wrong-kind", """{ "id": "s3cret", "facts": { "parentIsole": 98765 } }""", 1, 45)]
    [InlineData("wrong-kind", """{ "id": "s3cret", "facts": { "membres": { "age": 98765 } } }""", 1, 41)]
    [InlineData("wrong-kind", "98765", 1, 1)]
    [InlineData("wrong-kind", """{ "id": 98765, "facts": {} }""", 1, 9)]
    [InlineData("unknown-code", """{ "id": "s3cret", "facts": { "logementActuel": "98765" } }""", 1, 48)]
    [InlineData("unknown-code", """{ "id": "s3cret", "facts": { "motifs": ["01", "98765"] } }""", 1, 47)]
    [InlineData("unknown-code", """{ "id": "s3cret", "facts": { "souhaits": [{ "commune": "98765\n" }] } }""", 1, 56)]
    [InlineData("wrong-date", """{ "id": "s3cret", "facts": { "dateDepot": "98765" } }""", 1, 43)]
    [InlineData("wrong-date", """{ "id": "s3cret", "facts": { "dateDepot": "2026-02-30" } }""", 1, 43)]
    [InlineData("no-date", """{ "id": "s3cret", "facts": { "dateDepot": "0001-01-01" } }""", 1, 43)]
    [InlineData("not-whole", """{ "id": "s3cret", "facts": { "enfantsACharge": 98.765 } }""", 1, 48)]
    [InlineData("out-of-bounds", """{ "id": "s3cret", "facts": { "enfantsACharge": -98765 } }""", 1, 48)]
    [InlineData("number-too-long", """{ "id": "s3cret", "facts": { "loyer": 98765123456789012345678901234567 } }""", 1, 39)]
    [InlineData("duplicate-key", """{ "id": "s3cret", "facts": { "loyer": 1, "loyer": 98765 } }""", 1, 42)]
    [InlineData("missing-key", """{ "facts": { "loyer": 98765 } }""", 1, 1)]
    [InlineData("missing-key", """{ "id": "s3cret" }""", 1, 1)]
    [InlineData("wrong-id", """{ "id": "", "facts": { "loyer": 98765 } }""", 1, 9)]
    [InlineData("unknown-key", """{ "id": "s3cret", "facts": { "loyer": 98765 }, "fact": {} }""", 1, 48)]
    [InlineData("unknown-choice", """{ "id": "s3cret", "facts": { "loyer": 98765 }, "evidence": { "loyer": { "status": "checked" } } }""", 1, 83)]
    [InlineData("missing-key", """{ "id": "s3cret", "facts": { "loyer": 98765 }, "evidence": { "loyer": { "by": "x" } } }""", 1, 71)]
    [InlineData("missing-key", """{ "id": "s3cret", "facts": { "loyer": 98765 }, "assessments": { "A": { "by": "x" } } }""", 1, 70)]
    [InlineData("syntax", """{ "id": "s3cret", "facts": { "loyer": 98765 }""", 1, 46)]
    [InlineData("syntax", """{ "id": "s3cret", "facts": { "loyer": 98765 """, 1, 44)]
    [InlineData("syntax", """{ "id": "s3cret", "facts": { "loyer" 98765 } }""", 1, 38)]
    public void A_faulty_application_is_rejected_at_its_place_and_the_others_go_on(string code, string faulty, int line, int column)
    {
        ApplicationEntry[] entries = Read($"{Good}\n{faulty}\n{Next}\n");
        Assert.Equal(3, entries.Length);
        Assert.Equal("099A", entries[0].Application!.Id);
        Assert.Null(entries[1].Application);
        Assert.Equal("099B", entries[2].Application!.Id);
        Problem problem = Assert.Single(entries[1].Problems);
        Assert.Equal((code, line + 1, column), (problem.Code, problem.Place.Line, problem.Place.Column));
        foreach (Language language in Enum.GetValues<Language>())
        {
            Assert.DoesNotContain("98765", problem.Render(language), StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", problem.Render(language), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_fact_of_a_file_refuses_its_record_or_is_a_warning_with_the_likely_name_where_it_may_be_passed_over()
    {
        const string Text = """{ "id": "a", "facts": { "parentisole": true, "membres": [ { "agee": 3 } ] }, "evidence": { "loyers": { "status": "declared" } } }""";
        ApplicationEntry entry = Assert.Single(Application.Load(new MemoryStream(Encoding.UTF8.GetBytes(Text)), "file", Vocabulary.Sne, isLenient: true)), refused = Assert.Single(Read(Text));
        Assert.NotNull(entry.Application);
        Assert.Null(refused.Application);
        Assert.Equal(["unknown-fact", "unknown-field", "unknown-fact"], entry.Problems.Select(p => p.Code));
        Assert.Equal(entry.Problems.Select(p => p.Code), refused.Problems.Select(p => p.Code));
        Assert.All(entry.Problems, p => Assert.Equal(Severity.Warning, p.Severity));
        Assert.All(refused.Problems, p => Assert.Equal(Severity.Error, p.Severity));
        Assert.Equal(["did you mean “parentIsole”?", "did you mean “age”?", "did you mean “loyer”?"], entry.Problems.Select(p => p.Suggestion(Language.English)));
    }

    [Fact]
    public void An_unknown_fact_or_field_in_memory_is_an_error_unless_it_may_be_passed_over()
    {
        const string Text = """{ "id": "a", "facts": { "parentisole": true, "enfantsACharge": 2, "membres": [ { "agee": 3 } ] } }""";
        CotationException fault = Assert.Throws<CotationException>(() => Application.Parse(Text, Vocabulary.Sne));
        Assert.Equal(["unknown-fact", "unknown-field"], fault.Problems.Select(p => p.Code));
        Assert.All(fault.Problems, p => Assert.True(p.IsError));
        Assert.False(Application.TryParse(Text, Vocabulary.Sne, out Application? none, out IReadOnlyList<Problem> problems));
        Assert.Null(none);
        Assert.Equal("did you mean “parentIsole”?", problems[0].Suggestion(Language.English));
        Assert.True(Application.TryParse(Text, Vocabulary.Sne, out Application? read, out problems, isLenient: true));
        Assert.All(problems, p => Assert.False(p.IsError));
        Assert.Equal(read.ToJson(), Application.Parse(Text, Vocabulary.Sne, isLenient: true).ToJson());
        System.Text.Json.JsonException wrong = Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize(Text, CotationJson.For(Vocabulary.Sne).Application));
        Assert.Contains("parentisole", wrong.Message, StringComparison.Ordinal);
        Assert.Equal("a", System.Text.Json.JsonSerializer.Deserialize(Text, CotationJson.For(Vocabulary.Sne, isLenient: true).Application)!.Id);
    }

    [Fact]
    public void Of_a_repeated_id_the_first_stands()
    {
        ApplicationEntry[] entries = Read($"{Good}\n{Next}\n{Good}\n");
        Assert.Equal(["", "", "repeated-id"], entries.Select(e => e.Problems.FirstOrDefault()?.Code ?? ""));
        Assert.Null(entries[2].Application);
    }

    [Theory]
    [InlineData("lines cut in the middle", "{ \"id\": \"099C\", \"facts\": {\n" + Good + "\n")]
    [InlineData("lines cut in a text", "{ \"id\": \"099C\n" + Good + "\n")]
    [InlineData("lines with stray words", "hello\n" + Good + "\n")]
    public void After_a_cut_line_the_next_ones_are_read(string what, string text)
    {
        ApplicationEntry[] entries = Read(Next + "\n" + text);
        Assert.Equal((what, 3), (what, entries.Length));
        Assert.Equal(["099B", null, "099A"], entries.Select(e => e.Application?.Id));
    }

    [Fact]
    public void A_place_counts_from_the_start_of_its_line()
    {
        ApplicationEntry[] entries = Read("\uFEFF[ { \"id\": \"été\", \"facts\": {} }, { \"id\": \"b\", \"facts\": { \"loyer\": true } } ]");
        Assert.Equal(" { \"id\": \"été\", \"facts\": {} }, { \"id\": \"b\", \"facts\": { \"loyer\": ".Length + 2, entries[1].Problems[0].Place.Column);
    }

    [Fact]
    public void A_truncated_array_keeps_its_good_rows_and_says_that_it_is_cut()
    {
        ApplicationEntry[] entries = Read($"[ {Good}, {Next[..20]}");
        Assert.Equal(["099A", null], entries.Select(e => e.Application?.Id));
        Assert.Equal("syntax", Assert.Single(entries[1].Problems).Code);
        ApplicationEntry[] open = Read($"[ {Good}, ");
        Assert.Equal(["099A", null], open.Select(e => e.Application?.Id));
    }

    [Theory]
    [InlineData("""{ "loyer": null }""", false)]
    [InlineData("""{ }""", false)]
    [InlineData("""{ "accordCollectif": "NONDOC" }""", false)]
    [InlineData("""{ "loyer": 0 }""", true)]
    public void Null_absent_and_not_stated_are_unknown_and_nought_is_not(string facts, bool isKnown)
    {
        Application application = Application.Parse($$"""{ "id": "a", "facts": {{facts}} }""", Vocabulary.Sne);
        Assert.Equal(isKnown, application.ValueOf(Vocabulary.Sne.Find("loyer")!).IsKnown || application.ValueOf(Vocabulary.Sne.Find("accordCollectif")!).IsKnown);
    }

    [Theory]
    [InlineData("none", EvidenceStatus.Declared)]
    [InlineData("""{ "status": "verified" }""", EvidenceStatus.Verified)]
    [InlineData("""{ "status": "verified", "on": "2026-06-02" }""", EvidenceStatus.Declared)]
    [InlineData("""{ "status": "verified", "until": "2026-06-01" }""", EvidenceStatus.Verified)]
    [InlineData("""{ "status": "verified", "until": "2026-05-31" }""", EvidenceStatus.Declared)]
    [InlineData("""{ "status": "registered" }""", EvidenceStatus.Registered)]
    [InlineData("""{ "status": "rejected" }""", EvidenceStatus.Rejected)]
    public void Evidence_counts_on_its_days(string evidence, EvidenceStatus status)
    {
        string given = evidence == "none" ? "" : $", \"evidence\": {{ \"loyer\": {evidence} }}";
        Application application = Application.Parse($$"""{ "id": "a", "facts": { "loyer": 500 }{{given}} }""", Vocabulary.Sne);
        Assert.Equal(status, application.EvidenceOf(Vocabulary.Sne.Find("loyer")!).StatusOn(new LocalDate(2026, 6, 1)));
    }

    [Theory]
    [InlineData("""{ "status": "verified", "by": "x" }""", false)]
    [InlineData("""{ "status": "verified", "role": "notaire", "document": "acte", "on": "2026-01-01" }""", true)]
    [InlineData("""{ "status": "verified", "role": "notaire", "document": "autre", "on": "2026-01-01" }""", false)]
    [InlineData("""{ "status": "verified", "role": "notaire", "document": "acte", "on": "2025-06-01" }""", true)]
    [InlineData("""{ "status": "verified", "role": "notaire", "document": "acte", "on": "2025-05-31" }""", false)]
    [InlineData("""{ "status": "verified", "role": "notaire", "document": "acte" }""", false)]
    [InlineData("""{ "status": "rejected", "role": "notaire", "document": "acte", "on": "2026-01-01" }""", false)]
    [InlineData("""{ "status": "registered" }""", true)]
    public void A_policy_asks_for_role_document_and_age(string evidence, bool accepted)
    {
        var policy = new EvidencePolicy(true, ["notaire"], ["acte"], Period.FromYears(1));
        Application application = Application.Parse($$"""{ "id": "a", "facts": { "loyer": 500 }, "evidence": { "loyer": {{evidence}} } }""", Vocabulary.Sne);
        Assert.Equal(accepted, policy.Accepts(application.EvidenceOf(Vocabulary.Sne.Find("loyer")!), new LocalDate(2026, 6, 1)));
    }

    [Fact]
    public void An_application_never_shows_itself() => Assert.Equal("Application", Application.Parse(Good, Vocabulary.Sne).ToString());

    private static ApplicationEntry[] Read(string text) => [.. ApplicationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "file", Vocabulary.Sne)];
}
