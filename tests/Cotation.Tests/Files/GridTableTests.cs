using System.Text;

namespace Cotation.Tests;

/// <summary>A grid laid out as a table, as people vote it: it comes back the same, and a faulty cell is a problem at its cell.</summary>
public sealed class GridTableTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cotation").FullName;

    public static TheoryData<string, string, string> Forms()
    {
        var data = new TheoryData<string, string, string>();
        foreach (string ruleset in Cases.Rulesets)
            foreach ((string form, string dialect) in new[] { ("xlsx", "excel-fr"), ("csv", "excel-fr"), ("csv", "standard") }) data.Add(ruleset, form, dialect);
        return data;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_round_trip_loses_nothing(string ruleset, string form, string dialect)
    {
        ComesBack(Root.Ruleset(ruleset), form, dialect);
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public void An_English_table_speaks_English_and_comes_back_too(string ruleset)
    {
        string path = Root.Ruleset(ruleset), table = Path.Combine(folder, "g.csv");
        Tool.Result written = Tool.Run("document", path, "--format", "csv", "--csv", "standard", "--lang", "en");
        File.WriteAllText(table, written.Data);
        Assert.DoesNotContain("sinon", written.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("non publié", written.Data, StringComparison.Ordinal);
        Tool.Result back = Tool.Run("init", "--table", table, "--grid", path, "--lang", "en");
        Assert.True(back.ExitCode == 0, back.Talk);
        Assert.Equal(File.ReadAllText(path), back.Data);
    }

    public static TheoryData<string> Grids() => [.. Cases.Rulesets];

    [Fact]
    public void What_people_change_in_the_table_changes_in_the_grid_and_nothing_else_does()
    {
        string path = Root.Ruleset("rivemarne"), table = Path.Combine(folder, "g.csv"), changed = Path.Combine(folder, "grid.json");
        string text = Encoding.UTF8.GetString(Document(path, "csv", "excel-fr"));
        string[] lines = text.Split("\r\n");
        int iso = Array.FindIndex(lines, l => l.Contains(";ISO;", StringComparison.Ordinal));
        lines[iso] = lines[iso].Replace(";8;", ";10,5;", StringComparison.Ordinal);
        string added = lines[iso].Replace(";ISO;", ";NEW;", StringComparison.Ordinal);
        File.WriteAllText(table, string.Join("\r\n", lines[..(iso + 1)].Append(added).Concat(lines[(iso + 1)..].Where(l => !l.Contains(";ENF;", StringComparison.Ordinal)))));
        File.WriteAllText(changed, Tool.Run("init", "--table", table, "--grid", path).Data);
        string[] before = File.ReadAllLines(path), after = File.ReadAllLines(changed);
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(2, before.Zip(after).Count(l => l.First != l.Second));
        Assert.Equal(["Changed ISO", "Added NEW", "Removed ENF"], GridComparer.Compare(Grid.Load(path), Grid.Load(changed)).Changes.Select(c => $"{c.Sign} {c.Id}"));
    }

    [Theory]
    [InlineData("ISO", "sensible", "peut-être", "wrong-cell")]
    [InlineData("ISO", "moins de", "5", "needless-cell")]
    [InlineData("ISO", "titre", "#REF!", "wrong-cell")]
    [InlineData("ISO", "points", "beaucoup", "unknown-name")]
    [InlineData("ISO", "condition ou valeur", "parentIsol", "unknown-name")]
    [InlineData("ISO", "rubrique", "menages", "unknown-section")]
    [InlineData("ISO", "forme", "si", "unknown-choice")]
    [InlineData("ANC", "plafond", "trente", "wrong-cell")]
    [InlineData("ANC", "priorité", "zz", "unknown-priority")]
    public void A_faulty_cell_is_a_problem_at_its_cell(string criterion, string column, string value, string code)
    {
        string path = Root.Ruleset("rivemarne"), table = Path.Combine(folder, "g.csv");
        string[] lines = Encoding.UTF8.GetString(Document(path, "csv", "excel-fr")).Split("\r\n");
        string[] headers = lines[0].TrimStart('\uFEFF').Split(';');
        int row = Array.FindIndex(lines, l => l.Contains($";{criterion};", StringComparison.Ordinal)), at = Array.IndexOf(headers, column);
        string[] cells = lines[row].Split(';');
        cells[at] = value;
        lines[row] = string.Join(';', cells);
        File.WriteAllText(table, string.Join("\r\n", lines));
        Tool.Result result = Tool.Run("init", "--table", table, "--grid", path, "--lang", "en");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error[{code}]", result.Talk, StringComparison.Ordinal);
        Assert.Contains($"g.csv:{row + 1}:{at + 1}\n", result.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", true)]
    [InlineData("oui", true)]
    [InlineData("non", false)]
    public void A_mark_in_the_sensitive_column_is_read_as_people_make_it(string mark, bool isSensitive)
    {
        string path = Root.Ruleset("rivemarne"), table = Path.Combine(folder, "g.csv"), made = Path.Combine(folder, "grid.json");
        string[] lines = Encoding.UTF8.GetString(Document(path, "csv", "excel-fr")).Split("\r\n");
        int row = Array.FindIndex(lines, l => l.Contains(";ISO;", StringComparison.Ordinal));
        lines[row] = lines[row][..lines[row].LastIndexOf(';')] + ";" + mark;
        File.WriteAllText(table, string.Join("\r\n", lines));
        File.WriteAllText(made, Tool.Run("init", "--table", table, "--grid", path).Data);
        Assert.Equal(isSensitive, Grid.Load(made).Criteria.Single(c => c.Id == "ISO").IsSensitive);
    }

    [Fact]
    public void A_row_that_was_cut_is_told_and_not_read()
    {
        string path = Root.Ruleset("rivemarne"), table = Path.Combine(folder, "g.csv");
        string[] lines = Encoding.UTF8.GetString(Document(path, "csv", "excel-fr")).Split("\r\n");
        int row = Array.FindIndex(lines, l => l.Contains(";ISO;", StringComparison.Ordinal));
        lines[row] = string.Join(';', lines[row].Split(';')[..11]);
        File.WriteAllText(table, string.Join("\r\n", lines));
        Assert.Contains("short-row", Tool.Run("init", "--table", table, "--grid", path).Talk, StringComparison.Ordinal);
    }

    /// <summary>A grid with each way in which a fact may follow from others, a list's too, and a table of each kind.</summary>
    private string Everything()
    {
        string path = Path.Combine(folder, "everything.json");
        File.WriteAllText(path, """
            {
              "format": 1, "id": "essai", "version": "1", "title": "Essai", "territory": { "name": "Essai" }, "vocabulary": "sne", "fictional": true,
              "facts": {
                "urgence": { "kind": "yesNo", "label": { "fr": "urgence", "en": "emergency" }, "source": "délibération 1", "is": "loyer > 600 and enfantsACharge >= 2" },
                "arrivee": { "kind": "date", "label": "date d'arrivée" },
                "presence": { "kind": "integer", "unit": "month", "label": "présence", "span": { "from": "arrivee", "to": "asOf" } },
                "attente": { "kind": "number", "label": { "fr": "attente", "en": "wait" }, "lookup": "delaiAnormal", "by": ["departementSouhaite", "typologieSouhaitee"], "on": "arrivee" },
                "departementSouhaite": { "kind": "code", "codes": "departement", "label": "département" },
                "typologieSouhaitee": { "kind": "code", "codes": "profession", "label": "typologie" },
                "toits": { "kind": "list", "label": "toits", "fields": { "depuis": { "kind": "date", "label": "depuis" }, "jusqua": { "kind": "date", "label": "jusqu'à" }, "duree": { "kind": "integer", "unit": "month", "label": "durée", "span": { "from": "depuis", "to": "asOf" } }, "montant": { "kind": "money", "label": "montant" }, "cher": { "kind": "yesNo", "label": "cher", "is": "montant > 700 and duree >= 1" } } }
              },
              "criteria": [
                { "id": "URG", "title": "Urgence", "when": "urgence", "points": 20 },
                { "id": "ATT", "title": "Attente", "when": "attente > presence", "points": 5 },
                { "id": "TOI", "title": "Toits", "when": "toits.Any(duree > 12 and cher)", "points": 5 }
              ],
              "tables": {
                "delaiAnormal": { "version": "1", "source": "arrêté", "rows": [{ "keys": ["099", "T1"], "from": "2024-01-15", "gives": 36 }, { "keys": ["09|9", "T1"], "from": "2025-03-04", "gives": 40.5 }] },
                "metiersEssentiels": { "version": "2", "rows": [{ "keys": ["aide-soignant"], "from": "2024-01-01", "gives": true }, { "keys": ["comptable"], "from": "2024-01-01", "gives": false }] },
                "premierQuartile": { "version": "3", "rows": [{ "keys": ["099000001"], "from": "2026-01-01", "gives": 10000 }] }
              }
            }
            """);
        Assert.True(Tool.Run("check", path).ExitCode == 0, Tool.Run("check", path).Talk);
        return path;
    }

    [Theory]
    [InlineData("xlsx", "excel-fr")]
    [InlineData("csv", "excel-fr")]
    [InlineData("csv", "standard")]
    public void Formulas_spans_lookups_and_dated_tables_come_back_too(string form, string dialect)
    {
        ComesBack(Everything(), form, dialect);
    }

    /// <summary>A grid that has not the shape of one is told at its own place; one whose figure is wrong is mended by the table; a cell is no more than it says.</summary>
    [Theory]
    [InlineData("{ \"format\": 1, ", "syntax", 1)]
    [InlineData("{ \"format\": 1, \"id\": \"g\", \"criteria\": [{ \"title\": 5 }] }", "wrong-kind", 1)]
    [InlineData("{ \"format\": 1, \"id\": \"g\", \"criteria\": [[]] }", "wrong-kind", 1)]
    [InlineData("{ \"format\": 1, \"id\": null, \"version\": \"1\", \"title\": \"t\", \"territory\": { \"name\": \"t\" }, \"vocabulary\": \"sne\", \"criteria\": [{ \"id\": \"A\", \"title\": \"a\", \"when\": \"dalo\", \"points\": 1 }] }", "missing-key", 1)]
    public void A_table_over_what_is_no_grid_is_refused_at_the_grid_s_place(string text, string code, int exit)
    {
        string table = Path.Combine(folder, "g.csv"), broken = Path.Combine(folder, "broken.json");
        File.WriteAllBytes(table, Document(Everything(), "csv", "excel-fr"));
        File.WriteAllText(broken, text);
        Tool.Result result = Tool.Run("init", "--table", table, "--grid", broken, "--lang", "en");
        Assert.Equal(exit, result.ExitCode);
        Assert.Contains($"error[{code}]", result.Talk, StringComparison.Ordinal);
        Assert.Contains("broken.json:1:", result.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",5", 0, "0.5")]
    [InlineData("07", 0, "7")]
    [InlineData("5-", 1, "g.csv:2:")]
    [InlineData("1.2.3", 1, "g.csv:2:")]
    public void A_figure_in_a_cell_is_a_number_or_is_told(string cell, int exit, string said)
    {
        string path = Everything(), table = Path.Combine(folder, "g.csv");
        File.WriteAllText(table, Encoding.UTF8.GetString(Document(path, "csv", "excel-fr")).Replace(";20;", $";{cell};", StringComparison.Ordinal));
        Tool.Result result = Tool.Run("init", "--table", table, "--grid", path, "--lang", "en");
        Assert.Equal(exit, result.ExitCode);
        Assert.Contains(said, result.Data + result.Talk, StringComparison.Ordinal);
        if (exit == 0) Assert.Contains($"\"points\": {said} }}", result.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> 600", "> 650", "urgence")]
    [InlineData(";depuis;;asOf", ";depuis;;jusqua", "toits")]
    [InlineData(";36;", ";48;", "delaiAnormal")]
    [InlineData("\"[\"\"09|9\"\",\"\"T1\"\"]\"", "099 | T2", "delaiAnormal")]
    [InlineData("099 | T1", "099 | T2", "delaiAnormal")]
    [InlineData("15/01/2024", "16/01/2024", "delaiAnormal")]
    [InlineData(";oui;", ";non;", "metiersEssentiels")]
    [InlineData("(departementSouhaite, typologieSouhaitee ; arrivee)", "(departementSouhaite, typologieSouhaitee)", "attente")]
    public void A_formula_or_a_row_that_people_change_changes_in_the_grid(string was, string becomes, string what)
    {
        Assert.Equal([what], ChangedBy(Everything(), was, becomes).Distinct());
    }

    /// <summary>A small tree of sections with all that a section may say.</summary>
    private string Nested()
    {
        string path = Path.Combine(folder, "nested.json");
        File.WriteAllText(path, """
            {
              "format": 1, "id": "essai", "version": "1", "title": "Essai", "territory": { "name": "Essai" }, "vocabulary": "sne", "fictional": true, "cap": 90,
              "adjust": [{ "title": "Rien", "when": "dalo", "set": 100, "basis": "délibération 2" }],
              "sections": [
                { "id": "foyer", "title": { "fr": "Foyer", "en": "Household" }, "combine": "average", "round": { "to": 0.5, "mode": "halfUp" }, "weight": 2,
                  "adjust": [{ "id": "seul", "title": "Seul", "when": "parentIsole", "points": 3, "evidence": "verified" }, { "title": "Double", "when": "adultes >= 2", "weight": 1.5 }],
                  "sections": [{ "id": "enfants", "title": "Enfants", "cap": 12, "criteria": [{ "id": "ENF", "title": "Enfants", "per": "enfantsACharge", "points": 3, "round": { "to": 1, "mode": "up" } }] }],
                  "criteria": [{ "id": "ISO", "title": "Seul", "when": "parentIsole", "points": 8 }] },
                { "id": "vide", "title": "Travail", "criteria": [{ "id": "TRA", "title": "Travail", "when": "travailTerritoire", "points": 6 }] }
              ]
            }
            """);
        Assert.True(Tool.Run("check", path).ExitCode == 0, Tool.Run("check", path).Talk);
        return path;
    }

    [Theory]
    [InlineData("xlsx", "excel-fr")]
    [InlineData("csv", "excel-fr")]
    [InlineData("csv", "standard")]
    public void Sections_their_depth_their_bounds_and_their_adjustments_come_back_too(string form, string dialect)
    {
        ComesBack(Nested(), form, dialect);
    }

    [Theory]
    [InlineData("foyer;enfants;Enfants;", "vide;enfants;Enfants;", "enfants")]
    [InlineData(";section;average;", ";section;best;", "foyer")]
    [InlineData(";0.5 halfUp;", ";0.5 down;", "foyer")]
    [InlineData(";1 up;", ";1 down;", "ENF")]
    [InlineData("foyer;seul;Seul;;adjust;parentIsole;;;;;3;", "foyer;seul;Seul;;adjust;parentIsole;;;;;4;", "seul")]
    [InlineData(";;Rien;;set;dalo;;;;;100;", ";;Rien;;adjust;dalo;;;;;100;", "essai-adjust-1")]
    public void A_section_that_people_change_in_the_table_changes_in_the_grid(string was, string becomes, string what)
    {
        Assert.Contains(what, ChangedBy(Nested(), was, becomes));
    }

    [Fact]
    public void A_section_that_people_add_or_take_out_in_the_table_is_made_or_goes()
    {
        string path = Nested(), table = Path.Combine(folder, "g.csv"), text = Encoding.UTF8.GetString(Document(path, "csv", "excel-fr"));
        string[] lines = [.. text.Split("\r\n").Where(l => !l.StartsWith(";vide;", StringComparison.Ordinal) && !l.StartsWith("vide;", StringComparison.Ordinal))];
        int at = Array.FindIndex(lines, l => l.StartsWith("enfants;ENF;", StringComparison.Ordinal));
        string added = lines[at - 1].Replace("foyer;enfants;Enfants;", "enfants;petits;Petits;", StringComparison.Ordinal), line = lines[at].Replace("enfants;ENF;", "petits;PET;", StringComparison.Ordinal);
        File.WriteAllText(table, string.Join("\r\n", [.. lines[..(at + 1)], added, line, .. lines[(at + 1)..]]));
        Tool.Result back = Tool.Run("init", "--table", table, "--grid", path);
        Assert.True(back.ExitCode == 0, back.Talk);
        Grid made = Grid.Parse(back.Data);
        Assert.Equal(["essai", "foyer", "enfants", "petits"], made.Root.AllSections.Select(s => s.Id));
        Assert.Equal("PET", made.Root.AllSections.Single(s => s.Id == "petits").Criteria.Single().Id);
    }

    [Theory]
    [InlineData("foyer;enfants;", "enfants;enfants;", "circle", "enfants", 1)]
    [InlineData("foyer;enfants;", "foier;enfants;", "unknown-section", "foier", 1)]
    [InlineData(";section;average;", ";section;moyenne;", "unknown-choice", ";foyer;", 6)]
    [InlineData(";0.5 halfUp;", ";au demi;", "wrong-cell", ";foyer;", 16)]
    [InlineData("foyer;seul;Seul;;adjust;parentIsole;", "foyer;seul;Seul;;adjust;parentIsol;", "unknown-name", "foyer;seul;", 6)]
    [InlineData("sne;enfantsACharge;enfants à charge", "sne;enfantsACharge;enfants du foyer", "inherited-fact", "sne;enfantsACharge;", 3)]
    [InlineData("lienParente == \"\"E\"\"", "lienParente == \"\"F\"\"", "inherited-fact", "sne;enfantsACharge;", 6)]
    public void A_faulty_cell_of_a_section_or_of_the_vocabulary_is_a_problem_at_its_cell(string was, string becomes, string code, string id, int column)
    {
        string path = Nested(), table = Path.Combine(folder, "g.csv"), text = Encoding.UTF8.GetString(Document(path, "csv", "excel-fr"));
        if (!text.Contains(was, StringComparison.Ordinal)) throw new InvalidOperationException(text);
        File.WriteAllText(table, text.Replace(was, becomes, StringComparison.Ordinal));
        Tool.Result result = Tool.Run("init", "--table", table, "--grid", path, "--lang", "en");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error[{code}]", result.Talk, StringComparison.Ordinal);
        int row = Array.FindIndex(File.ReadAllText(table).Split("\r\n"), l => l.Contains(id, StringComparison.Ordinal));
        Assert.Contains($"g.csv:{row + 1}:{column}\n", result.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loyer > 600", "loyr > 600", "unknown-name", "urgence", 6)]
    [InlineData("(departementSouhaite,", "departementSouhaite,", "wrong-cell", "attente", 6)]
    [InlineData(";is;loyer", ";iz;loyer", "unknown-choice", "urgence", 5)]
    [InlineData(";urgence;urgence", ";urgense;urgence", "unknown-fact", "urgense", 2)]
    [InlineData(";36;", ";trente-six;", "wrong-kind", "delaiAnormal", 11)]
    [InlineData("15/01/2024", "quinze", "wrong-cell", "delaiAnormal", 7)]
    public void A_faulty_cell_of_a_formula_or_a_table_is_a_problem_at_its_cell(string was, string becomes, string code, string id, int column)
    {
        string path = Everything(), table = Path.Combine(folder, "g.csv"), text = Encoding.UTF8.GetString(Document(path, "csv", "excel-fr"));
        if (!text.Contains(was, StringComparison.Ordinal)) throw new InvalidOperationException(text);
        File.WriteAllText(table, text = text.Replace(was, becomes, StringComparison.Ordinal));
        int row = Array.FindIndex(text.Split("\r\n"), l => l.StartsWith($";{id};", StringComparison.Ordinal)) + 1;
        Tool.Result result = Tool.Run("init", "--table", table, "--grid", path, "--lang", "en");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error[{code}]", result.Talk, StringComparison.Ordinal);
        Assert.True(result.Talk.Contains($"g.csv:{row}:{column}\n", StringComparison.Ordinal), result.Talk);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The table of a grid gives the grid back, byte for byte.</summary>
    private void ComesBack(string path, string form, string dialect)
    {
        string table = Path.Combine(folder, "g." + form);
        File.WriteAllBytes(table, Document(path, form, dialect));
        Tool.Result back = Tool.Run("init", "--table", table, "--grid", path);
        Assert.True(back.ExitCode == 0, back.Talk);
        Assert.Equal(File.ReadAllText(path), back.Data);
    }

    /// <summary>What changes in a grid where a text of its table is changed.</summary>
    private IEnumerable<string> ChangedBy(string path, string was, string becomes)
    {
        string table = Path.Combine(folder, "g.csv"), changed = Path.Combine(folder, "changed.json"), text = Encoding.UTF8.GetString(Document(path, "csv", "excel-fr"));
        if (!text.Contains(was, StringComparison.Ordinal)) throw new InvalidOperationException(text);
        File.WriteAllText(table, text.Replace(was, becomes, StringComparison.Ordinal));
        Tool.Result back = Tool.Run("init", "--table", table, "--grid", path);
        Assert.True(back.ExitCode == 0, back.Talk);
        File.WriteAllText(changed, back.Data);
        return GridComparer.Compare(Grid.Load(path), Grid.Load(changed)).Changes.Select(c => c.Id!);
    }

    private static byte[] Document(string path, string form, string dialect)
    {
        using var data = new MemoryStream();
        using (var screen = new Cli.Screen(data, Stream.Null, Stream.Null, isTerminal: false)) Assert.Equal(0, Cli.Program.Run(["document", path, "--format", form, "--csv", dialect, "--lang", "fr"], screen, _ => null));
        return data.ToArray();
    }

    internal static string Canonical(string json) => CanonicalJson.Write(JsonReader.Read(new Source("", json), new Problems())!);
}
