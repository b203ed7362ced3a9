using System.Text.RegularExpressions;

namespace Cotation.Tests;

/// <summary>The pages stand on their own: no script, no request, read by everyone, printed on few sheets.</summary>
public class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, string, Audience, Language> Pages()
    {
        var data = new TheoryData<string, string, Audience, Language>();
        foreach (Audience audience in Enum.GetValues<Audience>())
        {
            data.Add("rivemarne", "0990323004127G0042", audience, Language.French);
            data.Add("modele-de-depart", "#4", audience, Language.English);
        }

        return data;
    }

    [ChromiumTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_without_an_error_or_a_request_is_accessible_and_prints_on_one_or_two_sheets(string grid, string id, Audience audience, Language language)
    {
        Chromium.Visit visit = await chromium.Open(Cases.Score(grid, id).Explain(audience, language).ToHtml(), PictureOf($"{grid}-{audience}"));
        Assert.Empty(visit.Console);
        Assert.Empty(visit.Requests);
        Assert.DoesNotContain(visit.Violations, v => v.StartsWith("serious", StringComparison.Ordinal) || v.StartsWith("critical", StringComparison.Ordinal));
        Assert.InRange(visit.Sheets, 1, 2);
    }

    [ChromiumTheory]
    [InlineData("rivemarne")]
    [InlineData("modele-de-depart")]
    public async Task A_sheet_and_its_answers_open_without_an_error_and_are_accessible(string ruleset)
    {
        Grid grid = Grid.Load(Root.Ruleset(ruleset));
        foreach ((string name, Explanation page) in new[] { ("sheet", grid.ToPublicSheet(Language.French, GridExample.LoadBeside(Root.Ruleset(ruleset), grid))), ("answers", grid.ToDeskAnswers(Language.French)) })
        {
            Chromium.Visit visit = await chromium.Open(page.ToHtml(), PictureOf($"{ruleset}-{name}"));
            Assert.Empty(visit.Console);
            Assert.Empty(visit.Requests);
            Assert.DoesNotContain(visit.Violations, v => v.StartsWith("serious", StringComparison.Ordinal) || v.StartsWith("critical", StringComparison.Ordinal));
        }
    }

    [ChromiumTheory]
    [InlineData("compare")]
    [InlineData("rank")]
    public async Task A_report_opens_without_an_error_or_a_request_is_accessible_and_has_a_table_for_every_picture(string command)
    {
        string folder = Directory.CreateTempSubdirectory("cotation").FullName;
        try
        {
            string grid = Root.Ruleset("rivemarne"), changed = Path.Combine(folder, "grid.json"), applications = Path.Combine(folder, "a.ndjson");
            File.WriteAllText(changed, File.ReadAllText(grid).Replace("\"cap\": 36", "\"cap\": 24", StringComparison.Ordinal));
            File.WriteAllText(applications, Tool.Run("generate", grid, "--count", "200", "--on", "2026-06-01").Data);
            string[] args = command == "compare" ? ["compare", grid, changed, "--applications", applications] : ["rank", grid, applications];
            string page = Tool.Run([.. args, "--on", "2026-06-01", "--format", "html", "--lang", "fr"]).Data;
            Chromium.Visit visit = await chromium.Open(page, PictureOf($"report-{command}"));
            Assert.Empty(visit.Console);
            Assert.Empty(visit.Requests);
            Assert.DoesNotContain(visit.Violations, v => v.StartsWith("serious", StringComparison.Ordinal) || v.StartsWith("critical", StringComparison.Ordinal));
            Assert.NotEqual(0, Regex.Count(page, "<svg"));
            foreach (Match picture in Regex.Matches(page, "<svg[^>]*aria-label=\"([^\"]*)\"")) Assert.Matches($"(?s){Regex.Escape(picture.Value)}.*?</figure>\n<div class=\"cotation-table\"", page);
            Assert.DoesNotMatch("<script| on[a-z]+=\"", page);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(LetterTests.Letters), MemberType = typeof(LetterTests))]
    public void A_page_has_one_title_a_language_and_nothing_that_runs_or_loads(string grid, string id)
    {
        foreach (Audience audience in Enum.GetValues<Audience>())
        {
            Explanation letter = Cases.Score(grid, id).Explain(audience, Language.French);
            string page = letter.ToHtml();
            Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
            Assert.Equal(letter.PrintVersion is null ? 1 : 2, Regex.Count(page, "<h1>"));
            Assert.DoesNotMatch("<script|<img|<iframe|src=|@import|url\\(| on[a-z]+=\"", page);
            Assert.DoesNotMatch("<(html|head|style|h1)", letter.ToHtml(isFragment: true));
            foreach (string text in letter.Blocks.SelectMany(LetterTests.TextsOf)) Assert.Contains(System.Net.WebUtility.HtmlEncode(text).Replace("&#160;", "\u00A0", StringComparison.Ordinal), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_that_looks_like_markup_stays_text()
    {
        Grid hostile = Grid.Parse("""{ "format": 1, "id": "x", "version": "1", "title": "<script>alert(1)</script> & *bold* [link](http://x)", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [ { "id": "A", "title": "<b>a</b>", "when": "parentIsole", "points": 5 } ] }""");
        Explanation letter = hostile.Compile().Score(Application.Parse("""{ "id": "\"><img src=x>", "facts": { "parentIsole": true } }""", hostile.Vocabulary), Cases.On).Explain(Audience.Applicant, Language.French);
        Assert.DoesNotMatch("<script|<b>|<img", letter.ToHtml());
        Assert.DoesNotMatch(@"(?<!\\)<|(?<!\\)\*bold|(?<!\\)\[link", letter.ToMarkdown());
    }

    /// <summary>Where to put a picture of a page, where the environment asks for pictures.</summary>
    private static string? PictureOf(string name) => Environment.GetEnvironmentVariable("COTATION_PICTURES") is { } folder ? Path.Combine(folder, name + ".png") : null;
}
