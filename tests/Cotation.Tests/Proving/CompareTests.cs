using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using NodaTime;

namespace Cotation.Tests;

/// <summary>A change of grid: its sentences, and an effect of which every figure is known beforehand.</summary>
[Properties(Arbitrary = [typeof(Samples)], MaxTest = 25)]
public sealed class CompareTests : IDisposable
{
    private static readonly LocalDate On = new(2026, 6, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("cotation").FullName;

    public static TheoryData<string, string, string> Changes() => new()
    {
        { "\"when\": \"dalo\", \"points\": 5", "\"when\": \"dalo\", \"points\": 8", "~ « Ligne » passe de 5 points à 8 points." },
        { "\"when\": \"dalo\", \"points\": 5", "\"when\": \"dalo\", \"points\": 5, \"cap\": 3", "~ « Ligne » a désormais un maximum de 3 points." },
        { "\"when\": \"dalo\", \"points\": 5, \"cap\": 3", "\"when\": \"dalo\", \"points\": 5, \"cap\": 4", "~ « Ligne » : le maximum passe de 3 à 4 points." },
        { "\"when\": \"surface < 20\", \"points\": 5", "\"when\": \"surface < 25\", \"points\": 5", "~ « Ligne » : le seuil passe de 20 m² à 25 m²." },
        { "\"per\": \"ancienneteMois\", \"points\": 1", "\"per\": \"ancienneteMois\", \"points\": 2, \"beyond\": 12", "~ « Ligne » : pour chaque unité, de 1 point à 2 points." },
        { "\"per\": \"ancienneteMois\", \"points\": 1", "\"per\": \"ancienneteMois\", \"points\": 1, \"beyond\": 12", "~ « Ligne » : les points commencent après 12 mois au lieu de 0 mois." },
        { "\"value\": \"tauxEffort\", \"bands\": [ { \"from\": 0.3, \"points\": 5 } ]", "\"value\": \"tauxEffort\", \"bands\": [ { \"from\": 0.33, \"points\": 5 } ]", "~ « Ligne » : la tranche « À partir de 30 % » devient « À partir de 33 % »." },
        { "\"value\": \"tauxEffort\", \"bands\": [ { \"from\": 0.3, \"points\": 5 } ]", "\"value\": \"tauxEffort\", \"bands\": [ { \"from\": 0.3, \"points\": 6 } ]", "~ « Ligne », à partir de 30 % : de 5 points à 6 points." },
        { "\"when\": \"dalo\", \"points\": 5", "\"when\": \"dalo\", \"points\": 5, \"evidence\": \"verified\"", "~ « Ligne » ne compte plus qu'une fois vérifié." },
        { "\"when\": \"dalo\", \"points\": 5", "\"when\": \"dalo\", \"points\": 5, \"weight\": 2", "~ « Ligne » : le coefficient passe de 1 à 2." },
        { "\"when\": \"dalo\", \"points\": 5", "\"when\": \"dalo\", \"points\": 5, \"basis\": \"délibération\"", "~ « Ligne » : ses textes changent, pas ses points." },
        { "\"when\": \"dalo and demolition\", \"points\": 5", "\"when\": \"demolition and dalo\", \"points\": 5", "" },
        { "\"when\": \"surface > 3\", \"points\": 5", "\"when\": \"3 < surface\", \"points\": 5", "" },
        { "\"when\": \"dalo\", \"points\": 5", "\"when\": \"demolition\", \"points\": 5", "~ « Ligne » change de règle. Avant : La grille donne 5 points si la demande est reconnue prioritaire au titre du droit au logement opposable. Après :" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_one_sentence_and_no_change_is_none(string before, string after, string sentence)
    {
        string said = string.Join('\n', ComparisonReport.Of(GridComparer.Compare(One(before), One(after)), null, On, Language.French).Parts[0].Sentences);
        Assert.Contains(sentence.Length == 0 ? "Rien ne change dans les règles." : sentence, Plain(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_added_removed_renamed_or_moved_and_each_is_told_as_such()
    {
        Grid before = Parse("""{ "id": "A", "title": "Une", "when": "dalo", "points": 5 }, { "id": "B", "title": "Deux", "when": "demolition", "points": 4 }, { "id": "C", "title": "Trois", "when": "handicap", "points": 3 }""");
        Grid after = Cotation.Grid.Parse("""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "sections": [ { "id": "s", "title": "Rubrique", "criteria": [ { "id": "A", "title": "Une", "when": "dalo", "points": 5 }, { "id": "B2", "title": "Deux", "when": "demolition", "points": 4 }, { "id": "D", "title": "Quatre", "when": "separation", "points": 1 } ] } ] }""");
        string said = string.Join('\n', GridComparer.Compare(before, after).Changes.Select(c => $"{c.Sign} {c.Id}"));
        Assert.Equal("Changed A\nChanged B2\nChanged B2\nAdded D\nRemoved C\nAdded s", said);
        Assert.Equal("Added A", string.Join('\n', GridComparer.Compare(Parse("""{ "id": "B", "title": "b", "when": "demolition", "points": 4 }"""), Parse("""{ "id": "B", "title": "b", "when": "demolition", "points": 4 }, { "id": "A", "title": "a", "when": "dalo", "points": 5 }""")).Changes.Select(c => $"{c.Sign} {c.Id}")));
    }

    [Fact]
    public void The_effect_on_a_population_that_was_counted_by_hand_is_that_one()
    {
        // Sixty applications, two of each: 12 single parents who wait 0 to 11 months, 18 others who wait 12 to 29; a point a month, then 10 for single parents too.
        Grid before = Parse("""{ "id": "ANC", "title": "Attente", "per": "ancienneteMois", "points": 1 }"""), after = Parse("""{ "id": "ANC", "title": "Attente", "per": "ancienneteMois", "points": 1, "cap": 20 }, { "id": "ISO", "title": "Parent", "when": "parentIsole", "points": 10 }, { "id": "EXP", "title": "Expulsion", "when": "menaceExpulsion", "points": 3 }""");
        List<Application> all = [.. Enumerable.Range(0, 60).Select(n => (Id: n, Months: n / 2)).Select(p => Application.Parse($$"""{ "id": "099{{p.Id:00}}", "facts": { "parentIsole": {{(p.Months < 12 ? "true" : "false")}}, "menaceExpulsion": false, "dateDepot": "{{NodaTime.Text.LocalDatePattern.Iso.Format(On.PlusMonths(-p.Months))}}" } }""", after.Vocabulary))];
        Impact impact = Measure(GridComparer.Compare(before, after), all.Select(a => (a, a)), On, [Grouping.By(after.Vocabulary.Find("parentIsole")!)!]);
        Assert.Equal((60, 0, 1), (impact.All, impact.OutOfScope, impact.Cohorts));
        // Twelve gain ten; those who wait 21 to 29 lose; 12 to 20 keep theirs.
        Assert.Equal(new Moves(24, 18, 18), impact.Points);
        // Everyone shares a place with a twin before and after, the first place too.
        Assert.Equal((60, 60), impact.Tied);
        Assert.Equal((1, 1), impact.TiedFirst);
        Assert.Equal([("oui", new Moves(24, 0, 0), 10m), ("non", new Moves(0, 18, 18), -2.5m)], impact.Groups[0].Groups.Select(g => (g.Titles.Single()!.French!, g.Points, g.MeanChange)));
        LineImpact anc = impact.Lines.Single(l => l.Criterion.Id == "ANC"), iso = impact.Lines.Single(l => l.Criterion.Id == "ISO"), exp = impact.Lines.Single(l => l.Criterion.Id == "EXP");
        Assert.Equal((0, 18, 18, -1.5m, 58, 20), (anc.Raises, anc.Lowers, anc.Decides, anc.MeanChange, anc.Beneficiaries, anc.AtMost));
        Assert.Equal((24, 0, 24, 4m, 24), (iso.Raises, iso.Lowers, iso.Decides, iso.MeanChange, iso.Beneficiaries));
        Assert.Equal((0, 0, 0, 0), (exp.Raises, exp.Lowers, exp.Beneficiaries, exp.Pairs));
        string report = Plain(ComparisonReport.Of(GridComparer.Compare(before, after), impact, On, Language.French).ToText());
        Assert.Contains("Ne donnent de points à personne dans la nouvelle grille : Expulsion.", report, StringComparison.Ordinal);
        Assert.Contains("60 demandes calculées avec les deux grilles au 1er juin 2026, dans 1 groupe de demandes semblables.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_and_exits_of_the_first_places_are_counted_in_each_group()
    {
        Grid Ranked(string criteria) => Cotation.Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [ {{criteria}} ], "ranking": { "ties": [], "comparable": ["souhaits"] } }""");
        Grid before = Ranked("""{ "id": "ANC", "title": "Attente", "per": "ancienneteMois", "points": 1 }"""), after = Ranked("""{ "id": "ANC", "title": "Attente", "per": "ancienneteMois", "points": 1 }, { "id": "ISO", "title": "Parent", "when": "parentIsole", "points": 50 }""");
        List<Application> all = [.. Enumerable.Range(0, 12).Select(i => Application.Parse($$"""{ "id": "099{{i:00}}", "facts": { "parentIsole": {{(i == 0 ? "true" : "false")}}, "dateDepot": "{{NodaTime.Text.LocalDatePattern.Iso.Format(On.PlusMonths(-i))}}", "souhaits": [ { "type": "T3", "commune": "{{(i % 2 == 0 ? "99001" : "99002")}}" } ] } }""", after.Vocabulary))];
        Impact impact = Measure(GridComparer.Compare(before, after), all.Select(a => (a, a)), On, []);
        Assert.Equal(2, impact.Cohorts);
        Assert.Equal(new TopImpact(3, 1, 1), impact.Tops[0]);
        Assert.Equal(new TopImpact(10, 0, 0), impact.Tops[1]);
        Assert.Equal(new Moves(1, 5, 6), impact.Places);
        Assert.Equal(new Moves(1, 0, 11), impact.Points);
    }

    [Fact]
    public void A_group_of_fewer_than_eleven_is_never_told_alone()
    {
        Grid grid = Parse("""{ "id": "ANC", "title": "Attente", "per": "ancienneteMois", "points": 1 }""");
        Impact Of(int yes, int no) => Measure(GridComparer.Compare(grid, grid), Enumerable.Range(0, yes + no).Select(i => Application.Parse($$"""{ "id": "099{{i:000}}", "facts": { "dalo": {{(i < yes ? "true" : "false")}} } }""", grid.Vocabulary)).Select(a => (a, a)), On, [Grouping.By(grid.Vocabulary.Find("dalo")!)!]);
        Assert.Equal([11, 11], Of(11, 11).Groups[0].Groups.Select(g => g.Points.All));
        Assert.Equal(40, Assert.Single(Of(10, 30).Groups[0].Groups).Points.All);
        Assert.Empty(Of(5, 5).Groups[0].Groups);
        Assert.Empty(Of(5, 5).Bands);
    }

    public static TheoryData<string, string, string> Untold() => new()
    {
        { "\"refusals\": { \"criteria\": [\"A\"] },", "\"refusals\": { \"criteria\": [] },", "refusals" },
        { "\"outcomes\": [ { \"id\": \"o\", \"title\": \"o\", \"when\": \"handicap\", \"effect\": \"first\", \"evidence\": \"verified\" } ],", "\"outcomes\": [ { \"id\": \"o\", \"title\": \"o\", \"when\": \"handicap\", \"effect\": \"first\" } ],", "o" },
        { "\"adjust\": [ { \"id\": \"x\", \"title\": \"x\", \"when\": \"handicap\", \"weight\": 2 }, { \"id\": \"y\", \"title\": \"y\", \"when\": \"handicap\", \"points\": 10 } ],", "\"adjust\": [ { \"id\": \"y\", \"title\": \"y\", \"when\": \"handicap\", \"points\": 10 }, { \"id\": \"x\", \"title\": \"x\", \"when\": \"handicap\", \"weight\": 2 } ],", "g" },
        { "\"facts\": { \"p\": { \"kind\": \"integer\", \"label\": \"p\", \"min\": 0 } },", "\"facts\": { \"p\": { \"kind\": \"integer\", \"label\": \"p\", \"min\": 1 } },", "p" },
        { "\"ranking\": { \"ties\": [ { \"by\": \"dateDepot\" } ] },", "\"ranking\": { \"ties\": [ { \"by\": \"surface\" } ] },", "ties" },
        { "\"sections\": [ { \"id\": \"s\", \"title\": \"Une\", \"criteria\": [ { \"id\": \"B\", \"title\": \"b\", \"when\": \"demolition\", \"points\": 1 } ] } ],", "\"sections\": [ { \"id\": \"s\", \"title\": \"Autre\", \"criteria\": [ { \"id\": \"B\", \"title\": \"b\", \"when\": \"demolition\", \"points\": 1 } ] } ],", "s" },
    };

    [Theory]
    [MemberData(nameof(Untold))]
    public void What_changes_beside_the_points_of_lines_is_told_too(string before, string after, string id)
    {
        Grid With(string more) => Cotation.Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", {{more}} "criteria": [ { "id": "A", "title": "a", "when": "dalo", "points": 5 } ] }""");
        Assert.Equal([id], GridComparer.Compare(With(before), With(after)).Changes.Select(c => c.Id));
    }

    [Fact]
    public void A_line_that_another_one_outranks_moves_nobody()
    {
        Grid Best(int b) => Cotation.Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "combine": "best", "weight": 3, "criteria": [ { "id": "A", "title": "a", "when": "dalo", "points": 20 }, { "id": "B", "title": "b", "when": "demolition", "points": {{b}} } ] }""");
        GridComparison comparison = GridComparer.Compare(Best(5), Best(15));
        Impact impact = Measure(comparison, Enumerable.Range(0, 20).Select(i => Application.Parse($$"""{ "id": "{{i:00}}", "facts": { "dalo": {{(i < 12 ? "true" : "false")}}, "demolition": true } }""", comparison.After.Vocabulary)).Select(a => (a, a)), On, []);
        Assert.Equal(new Moves(8, 0, 12), impact.Points);
        Assert.Equal([("A", 0, 0), ("B", 8, 1)], impact.Lines.Select(l => (l.Criterion.Id, l.Raises, l.Criterion.Id == "A" ? 0 : impact.Pairs)));
        Assert.Equal((30m * 8 / 20, 1), (impact.Lines[1].MeanChange, impact.Lines[0].Pairs));
    }

    [Theory]
    [InlineData(0, "il n'y a pas d'effet à montrer")]
    [InlineData(10, "Moins de 11 demandes")]
    public void Of_few_applications_nothing_is_shown(int count, string sentence)
    {
        Grid grid = Parse("""{ "id": "A", "title": "Une", "when": "dalo", "points": 5 }""");
        GridComparison comparison = GridComparer.Compare(grid, grid);
        Impact impact = Measure(comparison, Enumerable.Range(0, count).Select(i => Application.Parse($$"""{ "id": "{{i}}", "facts": {} }""", grid.Vocabulary)).Select(a => (a, a)), On, []);
        Report report = ComparisonReport.Of(comparison, impact, On, Language.French);
        Assert.Contains(sentence, report.ToText(), StringComparison.Ordinal);
        Assert.Empty(report.Parts.SelectMany(p => p.Tables));
    }

    [Fact]
    public void Points_that_lie_far_apart_make_few_bands()
    {
        List<decimal> points = [.. Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? -1_000_000m : 1_000_000_000m)];
        Assert.InRange(ImpactBands.Of(points, points).Count, 1, 42);
    }

    [Fact]
    public void A_sensitive_line_tells_of_nobody_even_in_a_count()
    {
        Grid grid = Parse("""{ "id": "VIO", "title": "Violences", "when": "violencesCouple", "points": 5 }, { "id": "DEM", "title": "Démolition", "when": "demolition", "points": 5 }"""), more = Parse("""{ "id": "VIO", "title": "Violences", "when": "violencesCouple", "points": 6 }, { "id": "DEM", "title": "Démolition", "when": "demolition", "points": 6 }""");
        List<Application> all = [.. Enumerable.Range(0, 40).Select(i => Application.Parse($$"""{ "id": "099{{i:00}}", "facts": { "violencesCouple": {{(i < 3 ? "true" : "false")}}, "demolition": {{(i is >= 3 and < 7 ? "true" : "false")}} } }""", grid.Vocabulary))];
        GridComparison comparison = GridComparer.Compare(grid, more);
        Impact impact = Measure(comparison, all.Select(a => (a, a)), On, []);
        string[] lines = Plain(ComparisonReport.Of(comparison, impact, On, Language.French).ToText()).Split('\n');
        Assert.Contains(lines, l => l.TrimStart().StartsWith("Violences", StringComparison.Ordinal) && l.Contains("moins de 11", StringComparison.Ordinal) && !l.Contains(" 3 ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.TrimStart().StartsWith("Démolition", StringComparison.Ordinal) && l.Contains(" 4 ", StringComparison.Ordinal));
    }

    [Property]
    public void Up_down_and_same_are_all_and_a_grid_compared_with_itself_changes_nothing(Sample sample)
    {
        GridComparison same = GridComparer.Compare(sample.Grid, sample.Grid);
        Assert.Empty(same.Changes);
        Impact impact = Measure(same, sample.Applications.Select(a => (a, a)), On, []);
        Assert.Equal(impact.All + impact.OutOfScope, sample.Applications.Count());
        Assert.Equal(new Moves(0, 0, impact.All), impact.Points);
        Assert.Equal((0, 0), (impact.Places.Up, impact.Places.Down));
        Assert.All(impact.Tops, t => Assert.Equal((0, 0), (t.Entries, t.Exits)));
    }

    [Property]
    public void To_swap_the_grids_swaps_up_and_down(Sample one, Sample other)
    {
        Impact there = Measure(one.Grid, other.Grid, one.Applications), back = Measure(other.Grid, one.Grid, one.Applications);
        Assert.Equal(there.All, there.Points.All);
        Assert.Equal((there.Points.Up, there.Points.Down, there.Points.Same), (back.Points.Down, back.Points.Up, back.Points.Same));
        Assert.Equal((there.Places.Up, there.Places.Down), (back.Places.Down, back.Places.Up));
        Assert.Equal(there.Tops.Select(t => (t.Entries, t.Exits)), back.Tops.Select(t => (t.Exits, t.Entries)));
        Assert.Equal(there.Tied, (back.Tied.After, back.Tied.Before));
        Assert.Equal(GridComparer.Compare(one.Grid, other.Grid).Changes.Count(c => c.Sign == ChangeSign.Added), GridComparer.Compare(other.Grid, one.Grid).Changes.Count(c => c.Sign == ChangeSign.Removed));
    }

    [Theory]
    [InlineData("rivemarne")]
    [InlineData("modele-de-depart")]
    [InlineData("compiegne")]
    public void A_population_is_measured_the_same_side_by_side_and_one_by_one(string name)
    {
        string text = File.ReadAllText(Root.Ruleset(name));
        Grid grid = Cotation.Grid.Parse(text), changed = Cotation.Grid.Parse(Regex.Replace(text, "\"points\": (5|10)\\b", "\"points\": 11"));
        GridComparison comparison = GridComparer.Compare(grid, changed);
        Application[] all = [.. new PopulationMaker(ProfileReader.For(grid), grid, On, "side").Make(600).Select(json => Application.Parse(json, grid.Vocabulary))];
        Assert.NotEmpty(comparison.Changes);
        Assert.Equal(
            Written(comparison, Measure(comparison, all.Select(a => (a, a)), On, Grouping.For(grid))),
            Written(comparison, ImpactAnalysis.Measure(comparison, meter => meter.MakeAll(all), On, Grouping.For(grid))));
    }

    [Fact]
    public void The_tool_compares_in_every_form_and_names_no_application()
    {
        string path = Root.Ruleset("rivemarne"), changed = Path.Combine(folder, "grid.json"), applications = Path.Combine(folder, "a.ndjson");
        File.WriteAllText(changed, File.ReadAllText(path).Replace("\"cap\": 36", "\"cap\": 24", StringComparison.Ordinal));
        File.WriteAllText(applications, Tool.Run("generate", path, "--count", "400", "--on", "2026-06-01").Data);
        foreach (string form in new[] { "text", "markdown", "html", "json" })
        {
            foreach (string language in new[] { "fr", "en" })
            {
                Tool.Result result = Tool.Run("compare", path, changed, "--applications", applications, "--on", "2026-06-01", "--format", form, "--lang", language);
                Assert.Equal(0, result.ExitCode);
                foreach (string line in File.ReadLines(applications)) Assert.DoesNotContain(line[7..25], result.Data, StringComparison.Ordinal);
                if (form == "html") Assert.DoesNotMatch("<script|src=|@import|url\\((?!#h)| on[a-z]+=\"", result.Data);
            }
        }

        using JsonDocument json = JsonDocument.Parse(Tool.Run("compare", path, changed, "--applications", applications, "--on", "2026-06-01", "--format", "json").Data);
        JsonElement points = json.RootElement.GetProperty("impact").GetProperty("points");
        Assert.Equal(400 - json.RootElement.GetProperty("impact").GetProperty("outOfScope").GetInt32(), points.GetProperty("up").GetInt32() + points.GetProperty("down").GetInt32() + points.GetProperty("same").GetInt32());
        Assert.Equal(0, points.GetProperty("up").GetInt32());
        Assert.Equal(1, Tool.Run("compare", path, changed, "--fail-if-different").ExitCode);
        Assert.Equal(0, Tool.Run("compare", path, path, "--fail-if-different").ExitCode);
        Assert.Equal(2, Tool.Run("compare", path, changed, "--applications", applications, "--by", "surface").ExitCode);
        Assert.Equal(0, Tool.Run("compare", path, changed, "--applications", applications, "--by", "handicap").ExitCode);
    }

    [Fact]
    public void Applications_are_read_as_each_grid_reads_them_where_their_facts_differ()
    {
        string Text(string name) => $$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "facts": { "{{name}}": { "kind": "yesNo", "label": "{{name}}" } }, "criteria": [ { "id": "A", "title": "a", "when": "{{name}}", "points": 5 } ] }""";
        string before = Path.Combine(folder, "before.json"), after = Path.Combine(folder, "after.json"), applications = Path.Combine(folder, "a.json");
        File.WriteAllText(before, Text("ancien"));
        File.WriteAllText(after, Text("nouveau"));
        File.WriteAllLines(applications, Enumerable.Range(0, 22).Select(i => $$"""{ "id": "{{i}}", "facts": { "ancien": {{(i < 11 ? "true" : "false")}}, "nouveau": {{(i < 11 ? "false" : "true")}} } }"""));
        using JsonDocument json = JsonDocument.Parse(Tool.Run("compare", before, after, "--applications", applications, "--format", "json").Data);
        Assert.Equal((11, 11, 0), (json.RootElement.GetProperty("impact").GetProperty("points").GetProperty("up").GetInt32(), json.RootElement.GetProperty("impact").GetProperty("points").GetProperty("down").GetInt32(), json.RootElement.GetProperty("impact").GetProperty("points").GetProperty("same").GetInt32()));
    }

    /// <summary>What one table keeps back no other tells.</summary>
    [Fact]
    public void A_sensitive_line_that_moves_three_persons_is_told_in_no_figure()
    {
        string Text(int points) => $$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [ { "id": "V", "title": "v", "when": "violencesCouple", "points": {{points}} }, { "id": "D", "title": "d", "when": "demolition", "points": 5 } ] }""";
        string before = Path.Combine(folder, "before.json"), after = Path.Combine(folder, "after.json"), applications = Path.Combine(folder, "a.json");
        File.WriteAllText(before, Text(20));
        File.WriteAllText(after, Text(30));
        File.WriteAllLines(applications, Enumerable.Range(0, 40).Select(i => $$"""{ "id": "{{i}}", "facts": { "violencesCouple": {{(i < 3 ? "true" : "false")}}, "demolition": {{(i % 2 == 0 ? "true" : "false")}} } }"""));
        using JsonDocument json = JsonDocument.Parse(Tool.Run("compare", before, after, "--applications", applications, "--format", "json").Data);
        JsonElement impact = json.RootElement.GetProperty("impact"), points = impact.GetProperty("points");
        Assert.Equal((JsonValueKind.Null, 0, JsonValueKind.Null), (points.GetProperty("up").ValueKind, points.GetProperty("down").GetInt32(), points.GetProperty("same").ValueKind));
        Assert.Equal(JsonValueKind.Null, impact.GetProperty("lines")[0].GetProperty("meanChange").ValueKind);
        foreach ((string language, string few, string others) in new[] { ("fr", "moins de 11", "les autres"), ("en", "under 11", "the others") })
        {
            string text = Tool.Run("compare", before, after, "--applications", applications, "--lang", language).Data;
            Assert.Contains(few, text, StringComparison.Ordinal);
            Assert.Contains(others, text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"7,5|7\.5|0,8|0\.8|\b37\b|\b3 \(", text);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Written(GridComparison comparison, Impact impact)
    {
        using var stream = new MemoryStream();
        ComparisonJson.Write(stream, comparison, impact, [], Language.French);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Impact Measure(Grid before, Grid after, IEnumerable<Application> applications) => Measure(GridComparer.Compare(before, after), applications.Select(a => (a, a)), On, []);

    private static Grid One(string criterion) => Parse($$"""{ "id": "A", "title": "Ligne", {{criterion}} }""");

    private static Grid Parse(string criteria) => Cotation.Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [ {{criteria}} ] }""");

    private static string Plain(string text) => text.Replace(NumberWords.NoBreak, ' ').Replace(NumberWords.ThinNoBreak, ' ');

    private static Impact Measure(GridComparison comparison, IEnumerable<(Application Before, Application After)> applications, LocalDate on, IReadOnlyList<Grouping> groupings) =>
        ImpactAnalysis.Measure(comparison, meter => applications.Select(a => meter.Find(a.Before, a.After)), on, groupings);
}
