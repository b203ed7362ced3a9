using System.Text.Json;
using NodaTime;

namespace Cotation.Tests;

/// <summary>The lint: for each warning a grid that has it and one that nearly has it; what French law forbids is an error that no text silences.</summary>
public sealed class LintTests
{
    private const string Whole = "\"refusals\": { \"criteria\": [\"P\"] }, \"ranking\": { \"ties\": [ { \"by\": \"dateDepot\", \"order\": \"ascending\" } ], \"draw\": {} },";

    private static readonly LocalDate On = new(2026, 6, 1);

    public static TheoryData<string, string, string> Doubts() => new()
    {
        { "never-points", One("\"per\": \"enfantsACharge\", \"points\": 2, \"cap\": 0"), One("\"per\": \"enfantsACharge\", \"points\": 2, \"cap\": 1") },
        { "always-points", One("\"cases\": [ { \"when\": \"dalo\", \"points\": 5 } ], \"otherwise\": 5"), One("\"cases\": [ { \"when\": \"dalo\", \"points\": 5 } ], \"otherwise\": 0") },
        { "band-gap", One("\"value\": \"surface\", \"bands\": [ { \"below\": 20, \"points\": 9 }, { \"from\": 21, \"points\": 5 } ]"), One("\"value\": \"surface\", \"bands\": [ { \"below\": 20, \"points\": 9 }, { \"from\": 20, \"points\": 5 } ]") },
        { "band-gap", One("\"value\": \"surface\", \"bands\": [ { \"below\": 20, \"points\": 9 }, { \"over\": 20, \"points\": 5 } ]"), One("\"value\": \"surface\", \"bands\": [ { \"from\": 10, \"below\": 20, \"points\": 9 } ]") },
        { "same-fact", One("\"when\": \"surface < 20\", \"points\": 9", "\"when\": \"surface < 30\", \"points\": 4"), One("\"when\": \"surface < 20\", \"points\": 9", "\"when\": \"loyer > 30\", \"points\": 4") },
        { "same-fact", One("\"when\": \"logementActuel == \\\"SD\\\"\", \"points\": 9", "\"when\": \"logementActuel in (\\\"SD\\\", \\\"HOT\\\")\", \"points\": 4"), One("\"when\": \"logementActuel == \\\"SD\\\"\", \"points\": 9", "\"when\": \"logementActuel in (\\\"SQUAT\\\", \\\"HOT\\\")\", \"points\": 4") },
        { "same-fact", One("\"when\": \"surface < 20\", \"points\": 9", "\"when\": \"surface < 30\", \"points\": 4"), Section("\"combine\": \"best\"", "\"when\": \"surface < 20\", \"points\": 9", "\"when\": \"surface < 30\", \"points\": 4") },
        { "same-fact", One("\"when\": \"mineurs >= 1\", \"points\": 9", "\"when\": \"mineurs >= 2\", \"points\": 4"), One("\"when\": \"mineurs == 1\", \"points\": 9", "\"when\": \"mineurs >= 2\", \"points\": 4") },
        { "band-gap", One("\"value\": \"surface\", \"bands\": [ { \"from\": 0, \"to\": 1, \"points\": 9 }, { \"from\": 2, \"points\": 5 } ]"), One("\"value\": \"personnes\", \"bands\": [ { \"from\": 0, \"to\": 1, \"points\": 9 }, { \"from\": 2, \"points\": 5 } ]") },
        { "band-gap", One("\"value\": \"loyer\", \"bands\": [ { \"to\": 600, \"points\": 9 }, { \"from\": 600.02, \"points\": 5 } ]"), One("\"value\": \"loyer\", \"bands\": [ { \"to\": 600, \"points\": 9 }, { \"from\": 600.01, \"points\": 5 } ]") },
        { "band-gap", One("\"value\": \"membres.Count(age < 18)\", \"bands\": [ { \"from\": 0, \"to\": 1, \"points\": 9 }, { \"from\": 3, \"points\": 5 } ]"), One("\"value\": \"membres.Count(age < 18)\", \"bands\": [ { \"from\": 0, \"to\": 1, \"points\": 9 }, { \"from\": 2, \"points\": 5 } ]") },
        { "band-gap", One("\"cases\": [ { \"when\": \"surface < 20\", \"points\": 9 }, { \"when\": \"surface > 21\", \"points\": 5 } ]"), One("\"cases\": [ { \"when\": \"surface < 20\", \"points\": 9 }, { \"when\": \"surface >= 20\", \"points\": 5 } ]") },
        { "same-fact", One("\"per\": \"membres.Count(age < 18)\", \"points\": 9", "\"per\": \"membres.Count(age < 12)\", \"points\": 4"), One("\"per\": \"membres.Count(age < 18)\", \"points\": 9", "\"per\": \"membres.Count(age >= 18)\", \"points\": 4") },
        { "share-as-number", One("\"when\": \"tauxEffort > 33\", \"points\": 4"), One("\"when\": \"tauxEffort > 0.33\", \"points\": 4") },
        { "share-as-number", One("\"value\": \"tauxEffort\", \"bands\": [ { \"from\": 33, \"points\": 4 } ]"), One("\"value\": \"tauxEffort\", \"bands\": [ { \"from\": 0.33, \"points\": 4 } ]") },
        { "always-points", One("\"cases\": [ { \"when\": \"dalo\", \"points\": 5 } ], \"otherwise\": 5"), One("\"cases\": [ { \"when\": \"dalo\", \"points\": 5 } ], \"otherwise\": 5, \"unknown\": 1") },
        { "always-points", One("\"cases\": [ { \"when\": \"dalo\", \"points\": 5 } ], \"otherwise\": 5"), One("\"when\": \"true\", \"points\": 5") },
        { "two-meanings", Section("\"combine\": \"sum\"", "\"when\": \"demolition\", \"points\": 9", "\"when\": \"dalo\", \"points\": 9").Replace("\"s\"", "\"dalo\"", StringComparison.Ordinal), Section("\"combine\": \"sum\"", "\"when\": \"demolition\", \"points\": 9", "\"when\": \"dalo\", \"points\": 9") },
        { "hardship-lowers", Section("\"combine\": \"average\", \"round\": { \"to\": 1, \"mode\": \"halfUp\" }", "\"when\": \"dalo\", \"points\": 9", "\"when\": \"demolition\", \"points\": 4"), Section("\"combine\": \"best\"", "\"when\": \"dalo\", \"points\": 9", "\"when\": \"demolition\", \"points\": 4") },
        { "always-at-cap", Section("\"cap\": 3", "\"cases\": [ { \"when\": \"dalo\", \"points\": 5 } ], \"otherwise\": 4, \"unknown\": 4", "\"when\": \"demolition\", \"points\": 4"), Section("\"cap\": 5", "\"cases\": [ { \"when\": \"dalo\", \"points\": 5 } ], \"otherwise\": 4, \"unknown\": 4", "\"when\": \"demolition\", \"points\": 4") },
        { "cap-not-reached", Section("\"cap\": 20", "\"when\": \"dalo\", \"points\": 9", "\"when\": \"demolition\", \"points\": 4"), Section("\"cap\": 13", "\"when\": \"dalo\", \"points\": 9", "\"when\": \"demolition\", \"points\": 4") },
        { "cap-hides", Section("\"cap\": 9", "\"when\": \"dalo\", \"points\": 9", "\"when\": \"demolition\", \"points\": 4"), Section("\"cap\": 10", "\"when\": \"dalo\", \"points\": 9", "\"when\": \"demolition\", \"points\": 4") },
        { "no-priority", Grid("\"refusals\": { \"criteria\": [] }, \"ranking\": { \"draw\": {} },", "\"when\": \"demolition\", \"points\": 4"), One("\"when\": \"demolition\", \"points\": 4") },
        { "no-refusals", Grid("", "\"when\": \"demolition\", \"points\": 4"), Grid("", "\"per\": \"refus.Count(adapte)\", \"points\": -4") },
        { "local-above-priority", One("\"when\": \"residenceTerritoire\", \"points\": 41, \"basis\": \"x\""), One("\"when\": \"residenceTerritoire\", \"points\": 40, \"basis\": \"x\"") },
        { "unlisted-document", One("\"when\": \"demolition\", \"points\": 4, \"document\": \"le relevé bancaire\""), One("\"when\": \"demolition\", \"points\": 4, \"document\": \"le congé du propriétaire\"") },
        { "declared-malus", One("\"when\": \"fausseDeclaration\", \"points\": -4"), One("\"when\": \"fausseDeclaration\", \"points\": -4, \"evidence\": \"verified\"") },
        { "member-malus", One("\"per\": \"membres.Count(handicapMembre)\", \"points\": -4, \"evidence\": \"verified\", \"basis\": \"x\""), One("\"per\": \"membres.Count(handicapMembre)\", \"points\": 4, \"basis\": \"x\"") },
        { "missing-spoken", One("\"when\": \"propre\", \"points\": 4", facts: "\"propre\": { \"kind\": \"yesNo\", \"label\": \"chose propre\" }"), One("\"when\": \"propre\", \"points\": 4", facts: "\"propre\": { \"kind\": \"yesNo\", \"label\": \"chose propre\", \"spoken\": \"Vous avez la chose.\" }") },
        { "ties-remain", Grid("\"ranking\": { \"ties\": [ { \"by\": \"dateDepot\", \"order\": \"ascending\" } ] },", "\"when\": \"demolition\", \"points\": 4"), One("\"when\": \"demolition\", \"points\": 4") },
        { "evaluation-passed", Grid("\"evaluation\": { \"next\": \"2026-05-31\" },", "\"when\": \"demolition\", \"points\": 4"), Grid("\"evaluation\": { \"next\": \"2026-06-01\" },", "\"when\": \"demolition\", \"points\": 4") },
        { "ground-without-basis", One("\"when\": \"ageDemandeur < 30\", \"points\": 4"), One("\"when\": \"ageDemandeur < 30\", \"points\": 4, \"basis\": \"CCH, art. L. 441-1\"") },
        { "ground-without-basis", One("\"when\": \"handicap\", \"points\": 4"), One("\"when\": \"handicap\", \"points\": 4, \"priority\": \"a\"") },
    };

    public static TheoryData<string> Forbidden() =>
    [
        One("\"when\": \"nationalite == \\\"1\\\"\", \"points\": 5, \"basis\": \"délibération\""),
        One("\"when\": \"civilite == \\\"1\\\"\", \"points\": 5, \"basis\": \"délibération\""),
        One("\"when\": \"membres.Any(sexe == \\\"F\\\")\", \"points\": 5, \"basis\": \"délibération\""),
        One("\"when\": \"propre\", \"points\": 5, \"basis\": \"délibération\"", facts: "\"propre\": { \"kind\": \"yesNo\", \"label\": \"casier judiciaire vierge\", \"spoken\": \"x\" }"),
        One("\"when\": \"derive\", \"points\": 5, \"basis\": \"délibération\"", facts: "\"derive\": { \"kind\": \"yesNo\", \"label\": \"rien à voir\", \"spoken\": \"x\", \"is\": \"nationalite == \\\"1\\\"\" }"),
        One("\"when\": \"propre\", \"points\": 5", facts: "\"propre\": { \"kind\": \"yesNo\", \"label\": \"pratique religieuse\", \"spoken\": \"x\" }"),
    ];

    public static TheoryData<string> Rulesets() => [.. Cases.Rulesets];

    [Theory]
    [MemberData(nameof(Doubts))]
    public void A_doubt_is_told_of_the_grid_that_has_it_and_not_of_the_one_that_nearly_has_it(string code, string has, string nearly)
    {
        Assert.Contains(code, CodesOf(has));
        Assert.DoesNotContain(code, CodesOf(nearly));
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void What_no_text_allows_is_an_error_whatever_the_basis(string grid)
    {
        Problem problem = Assert.Single(GridLinter.Lint(Cotation.Grid.Parse(grid), On), p => p.Code == "forbidden-ground");
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Equal(5, problem.Place.Line);
    }

    [Fact]
    public void A_victim_is_not_an_offender_and_a_priority_of_the_law_is_not_forbidden()
    {
        Assert.DoesNotContain("forbidden-ground", CodesOf(One("\"when\": \"violencesCouple or sortieProstitution or victimeTraite\", \"points\": 5")));
        Assert.DoesNotContain("forbidden-ground", CodesOf(One("\"when\": \"propre\", \"points\": 5", facts: "\"propre\": { \"kind\": \"yesNo\", \"label\": \"victime d'une infraction\", \"spoken\": \"x\" }")));
    }

    [Theory]
    [InlineData("\"adjust\": [ { \"title\": \"x\", \"when\": \"nationalite == \\\"1\\\"\", \"points\": 10 } ],")]
    [InlineData("\"outcomes\": [ { \"title\": \"x\", \"when\": \"nationalite == \\\"3\\\"\", \"effect\": \"aside\" } ],")]
    [InlineData("\"applies\": { \"title\": \"x\", \"when\": \"nationalite == \\\"1\\\"\" },")]
    [InlineData("\"ranking\": { \"comparable\": [\"civilite\"] },")]
    public void What_no_text_allows_is_an_error_beside_the_criteria_too(string more) => Assert.Contains("forbidden-ground", CodesOf(Grid(more, "\"when\": \"dalo\", \"points\": 5, \"priority\": \"dalo\"")));

    [Theory]
    [InlineData("agriculteur", false)]
    [InlineData("difficulté financière", false)]
    [InlineData("quartier prioritaire de la politique de la ville", false)]
    [InlineData("immeuble condamné à la démolition", false)]
    [InlineData("loyer d'origine", false)]
    [InlineData("logement de ce genre", false)]
    [InlineData("né hors de France", true)]
    [InlineData("orientation sexuelle", true)]
    [InlineData("couleur de peau", true)]
    [InlineData("pratiquant musulman", true)]
    [InlineData("a purgé une peine de prison", true)]
    [InlineData("condamné pour des violences, avec victime", true)]
    [InlineData("a subi une infraction", false)]
    public void The_words_of_a_fact_of_its_own_tell_its_ground_and_no_other_word_does(string label, bool isForbidden) => Assert.Equal(isForbidden, Law.France.ForbiddenIn(label) is not null);

    /// <summary>A grid's own fact about one member is known by its name, as its law file says.</summary>
    [Fact]
    public void The_extract_of_Compiegne_takes_points_from_a_household_for_what_one_member_did() => Assert.Equal(
        4, GridLinter.Lint(Cotation.Grid.Load(Root.Ruleset("compiegne")), Cases.On).Count(p => p.Code == "member-malus"));

    [Fact]
    public void The_extract_of_Compiegne_is_red_in_every_form()
    {
        string path = Root.Ruleset("compiegne");
        Tool.Result text = Tool.Run("check", path, "--lang", "fr", "--on", "2026-06-01");
        Assert.Equal(1, text.ExitCode);
        Assert.Contains("Le critère TRA regarde une infraction", text.Data, StringComparison.OrdinalIgnoreCase);
        using JsonDocument sarif = JsonDocument.Parse(Tool.Run("check", path, "--format", "sarif", "--lang", "fr").Data);
        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal(2, run.GetProperty("results").EnumerateArray().Count(r => r.GetProperty("ruleId").GetString() == "forbidden-ground" && r.GetProperty("level").GetString() == "error"));
        Assert.Contains("forbidden-ground", run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        Assert.Equal(2, Tool.Run("check", path, "--format", "github", "--lang", "fr").Data.Split('\n').Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void A_shipped_ruleset_gives_no_warning_that_its_README_does_not_explain(string ruleset)
    {
        string readme = File.ReadAllText(Root.Ruleset(ruleset, "README.md"));
        foreach (Problem problem in GridLinter.Lint(Cotation.Grid.Load(Root.Ruleset(ruleset)), On))
            Assert.True(readme.Contains($"`{problem.Code}`", StringComparison.Ordinal), $"{problem} is not explained: `{problem.Code}`");
    }

    [Theory]
    [InlineData("2026-01-01", null, "general", "Essai", true)]
    [InlineData("2026-01-01", null, "transfer", "Essai", false)]
    [InlineData("2027-01-01", null, "general", "Essai", false)]
    [InlineData("2026-01-01", null, "general", "Ailleurs", false)]
    [InlineData("2026-12-31", "2027-06-01", "general", "Essai", true)]
    public void Two_grids_of_one_kind_in_force_in_one_territory_on_one_day_are_an_error_of_the_folder(string from, string? to, string kind, string territory, bool isError)
    {
        string folder = Directory.CreateTempSubdirectory("cotation").FullName;
        try
        {
            string Text(string validity, string name, string sort) => $$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "{{name}}" }, "kind": "{{sort}}", {{validity}} "vocabulary": "sne", "criteria": [ { "id": "A", "title": "a", "when": "dalo", "points": 5, "priority": "dalo" } ] }""";
            File.WriteAllText(Path.Combine(folder, "une.json"), Text("\"validity\": { \"from\": \"2026-01-01\", \"to\": \"2026-12-31\" },", "Essai", "general"));
            File.WriteAllText(Path.Combine(folder, "deux.json"), Text($"\"validity\": {{ \"from\": \"{from}\"{(to is null ? "" : $", \"to\": \"{to}\"")} }},", territory, kind));
            File.WriteAllText(Path.Combine(folder, "examples.json"), """{ "format": 1, "examples": [] }""");
            Tool.Result result = Tool.Run("check", folder, "--lang", "fr", "--on", "2026-06-01");
            Assert.Equal(isError ? 1 : 0, result.ExitCode);
            Assert.Equal(isError, result.Data.Contains("[two-grids]", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string One(string criterion, string? second = null, string facts = "") => Grid(Whole, criterion, second, facts);

    private static string Section(string how, string first, string second) => $$"""
        { "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "Essai" }, "vocabulary": "sne", {{Whole}}
          "sections": [ { "id": "p", "title": "p", "criteria": [ { "id": "P", "title": "p", "when": "menaceExpulsion", "points": 40, "priority": "l" } ] },
            { "id": "s", "title": "s", {{how}}, "criteria": [
              { "id": "A", "title": "a", {{first}} },
              { "id": "B", "title": "b", {{second}} } ] } ] }
        """;

    private static string Grid(string whole, string criterion, string? second = null, string facts = "") => $$"""
        { "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "Essai" }, "vocabulary": "sne", {{whole}}
          "facts": { {{facts}} },
          "criteria": [
            {{(whole == Whole ? "{ \"id\": \"P\", \"title\": \"p\", \"when\": \"menaceExpulsion\", \"points\": 40, \"priority\": \"l\" }," : "")}}
            { "id": "A", "title": "a", {{criterion}} }{{(second is null ? "" : $", {{ \"id\": \"B\", \"title\": \"b\", {second} }}")}} ] }
        """;

    private static IReadOnlyList<string> CodesOf(string text)
    {
        Assert.True(Cotation.Grid.TryParse(text, out Grid? grid, out IReadOnlyList<Problem> problems), string.Join("\n", problems) + text);
        return [.. grid.Warnings.Concat(GridLinter.Lint(grid, On)).Select(p => p.Code)];
    }
}
