using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Cotation.Tests;

/// <summary>The files that people have: each row is read surely or refused with a clear reason; nothing is silently wrong and nothing is lost.</summary>
public sealed class TableTests : IDisposable
{
    private static readonly string Grid = Root.Ruleset("modele-de-depart");

    private readonly string folder = Directory.CreateTempSubdirectory("cotation").FullName;

    [Fact]
    public void An_office_file_of_Windows_is_read_row_by_row()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string path = PathOf("demandes.csv");
        File.WriteAllBytes(path, Encoding.GetEncoding(1252).GetBytes(
            "Numéro unique;Date de dépôt;Parent isolé;Loyer;Ressources;Situation de logement;Remarque\r\n"
            + "099A;15/03/2023;Oui;648,50;1 780,00 €;locataire du parc privé;rien\r\n"
            + "\r\n"
            + "099B;2023-03-15;NON;600;1.780,00;LP;\r\n"
            + ";;;;;;\r\n"
            + "099C;15/03/23;peut-être;#N/A;abc;XYZ;\r\n"
            + "1,11E+17;15/03/2023;oui;600;1780;LP;\r\n"
            + "099A;15/03/2023;oui;600;1780;LP;\r\n"
            + "099D;15/03/2023;inconnu;;1780;;\r\n"
            + "099E;15/03/2023;oui;60"));
        string mapping = PathOf("mapping.json"), rejects = PathOf("rejets.csv");
        File.WriteAllText(mapping, """{ "format": 1, "columns": { "Situation de logement": "logementActuel", "Remarque": null }, "codes": { "logementActuel": { "locataire du parc privé": "LP" } } }""");
        Tool.Result result = Tool.Run("score", Grid, path, "--mapping", mapping, "--rejects", rejects, "--on", "2026-06-01", "--lang", "fr", "--format", "json");
        using JsonDocument scores = JsonDocument.Parse(result.Data);
        Assert.Equal(["099B", "099D"], scores.RootElement.EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        Assert.Equal(1, result.ExitCode);
        string talk = Plain(result.Talk);
        foreach (string line in new[]
        {
            "Lu : encodage Windows-1252, séparateur « ; ».",
            "demandes.csv:2:1", "plusieurs lignes portent cet identifiant : aucune n'est lue",
            "demandes.csv:6:2", "l'année s'écrit avec quatre chiffres", "oui ou non est attendu", "la cellule contient une erreur du tableur", "ce code n'est pas dans la liste",
            "demandes.csv:7:1", "le tableur a transformé cet identifiant en nombre", "mettez la colonne au format Texte",
            "demandes.csv:8:1", "demandes.csv:10:4", "cette ligne a 4 cellules sur 7 : elle semble coupée", "5 demandes rejetées.", "5 lignes refusées, écrites dans",
        })
            Assert.Contains(line, talk, StringComparison.Ordinal);
        foreach (string secret in new[] { "099C", "peut-être", "XYZ", "1.780" }) Assert.DoesNotContain(secret, talk, StringComparison.Ordinal);
        string[] rejected = File.ReadAllText(rejects, Encoding.UTF8).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, rejected.Length);
        Assert.EndsWith(";raison", rejected[0], StringComparison.Ordinal);
        Assert.Contains(rejected, r => r.StartsWith("099C;15/03/23;peut-être;#N/A;abc;XYZ;", StringComparison.Ordinal));
        JsonElement first = scores.RootElement[0];
        Assert.Contains("\"loyer\"", first.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("600", first.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_with_days_as_numbers_and_mangled_ids_is_read_or_refused()
    {
        string path = PathOf("demandes.xlsx");
        Workbook(path, "", "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>", "", """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>
                <row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" s="1"><v>45000</v></c><c r="C2"><v>648.20000000000005</v></c><c r="D2" t="b"><v>1</v></c></row>
                <row r="3"><c r="A3"><v>1.1103180169820001E+17</v></c><c r="B3" s="1"><v>45000</v></c></row>
                <row r="5"><c r="A5" t="s"><v>5</v></c><c r="B5"><v>45000</v></c><c r="C5" t="e"><v>#N/A</v></c></row>
                <row r="6"><c r="A6"><v>990101</v></c><c r="B6" t="inlineStr"><is><t>15/03/2023</t></is></c></row>
                """);

        Tool.Result result = Tool.Run("score", Grid, path, "--on", "2026-06-01", "--lang", "fr", "--format", "json", "--audience", "auditor");
        using JsonDocument scores = JsonDocument.Parse(result.Data);
        Assert.Equal(["099A", "990101"], scores.RootElement.EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        Assert.Contains("2023-03-15", scores.RootElement[0].GetRawText(), StringComparison.Ordinal);
        Assert.Contains("648.2", scores.RootElement[0].GetRawText(), StringComparison.Ordinal);
        foreach (string line in new[] { "demandes.xlsx:3:1", "mangled-id", "demandes.xlsx:5:3", "la cellule contient une erreur du tableur", "2 demandes rejetées." }) Assert.Contains(line, Plain(result.Talk), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_red_is_no_day_and_the_days_of_a_Macintosh_are_its_own()
    {
        const string Numbers = """<numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;mineurs à charge d'un parent&quot;;[Red]\\-#,##0.00"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>""", Rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
            <row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" s="1"><v>43538</v></c><c r="C2" s="0"><v>450</v></c></row>
            <row r="3"><c r="A3" s="1"><v>45000</v></c><c r="B3" s="1"><v>43538</v></c></row>
            """;
        string path = PathOf("m.xlsx");
        Workbook(path, "<workbookPr date1904=\"1\"/>", "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>", Numbers, Rows);
        Tool.Result result = Tool.Run("score", Grid, path, "--on", "2026-06-01", "--lang", "fr", "--format", "json", "--audience", "auditor");
        using JsonDocument scores = JsonDocument.Parse(result.Data);
        string only = Assert.Single(scores.RootElement.EnumerateArray()).GetRawText();
        Assert.Contains("450", only, StringComparison.Ordinal);
        Assert.Contains("2023-03-15", only, StringComparison.Ordinal);
        Assert.Contains("mangled-id", result.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id;loyer;surface\nA1;600;40\nA2;200;\"cha\nA3;300;50\nA4;400;\"\nA5;500;60\n", "broken-row", "A1,A5")]
    [InlineData("id;loyer\nA1;1.250\nA2;1.100\n", "deux façons", "")]
    [InlineData("id;loyer\nA1;450 %\nA2;600\n", "un nombre est attendu", "A2")]
    [InlineData("id;dateDepot\nA1;75011\nA2;15/03/0023\nA3;15/03/2203\nA4;2023.03\nA5;15/03/2023\n", "une année de 1900 à 2100", "A5")]
    [InlineData("id;dateDepot\nA1;2023-13-01\nA2;15/03/2023\n", "une date est attendue", "A2")]
    [InlineData("sep=;\nid;loyer\nA1;600\n", "", "A1")]
    [InlineData("id;refus;loyer\nA1;51;600\nA2;inconnu;600\nA3;0;600\n", "de 0 à 50", "A2,A3")]
    [InlineData("id;loyer;loyer:status;loyer:on\nA1;600;verified;15/01/2026\nA2;600;;15/01/2026\n", "n'a pas d'état", "A1")]
    [InlineData("Dupont;075120000012;450\nMartin;075120000013;500\n", "missing-header", "")]
    public void What_could_be_read_in_two_ways_or_lost_without_a_word_is_told(string text, string told, string read)
    {
        string path = PathOf("d.csv");
        File.WriteAllText(path, text);
        Tool.Result result = Tool.Run("score", Grid, path, "--on", "2026-06-01", "--lang", "fr", "--format", "json");
        using JsonDocument scores = JsonDocument.Parse(result.Data);
        Assert.Equal(read, string.Join(",", scores.RootElement.EnumerateArray().Select(s => s.GetProperty("id").GetString())));
        Assert.Contains(told, Plain(result.Talk), StringComparison.Ordinal);
        Assert.DoesNotContain("Dupont", result.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts.personnes", "personnes")]
    [InlineData("personne", "personnes")]
    [InlineData("facts.personne", "personnes")]
    public void A_column_that_nearly_names_a_fact_is_told_with_that_fact(string header, string meant)
    {
        string path = PathOf("d.csv");
        File.WriteAllText(path, $"id;{header}\nA1;3\n");
        Assert.Contains($"did you mean “{meant}”", Tool.Run("score", Grid, path, "--lang", "en").Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "columns": { "Loyer brut": 5 } }""", "wrong-kind")]
    [InlineData("""{ "columns": { "Id": "id" } }""", "unknown-column")]
    [InlineData("""{ "columns": {}, "codes": { "logementActuel": { "x": "HLMX" } } }""", "unknown-code")]
    [InlineData("""{ "columns": {}, "codes": { "logement": { "x": "LP" } } }""", "unknown-fact")]
    [InlineData("""{ "columns": {}, "codes": { "logementActuel": 3 } }""", "wrong-kind")]
    public void A_faulty_mapping_is_told(string mapping, string code)
    {
        string path = PathOf("d.csv"), file = PathOf("m.json");
        File.WriteAllText(path, "id;loyer\nA1;600\n");
        File.WriteAllText(file, mapping);
        Assert.Contains($"[{code}]", Tool.Run("score", Grid, path, "--mapping", file).Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_rows_can_be_mended_and_read_again()
    {
        string path = PathOf("d.csv"), first = PathOf("r1.csv"), second = PathOf("r2.csv");
        File.WriteAllText(path, "id;loyer\n=A1;beaucoup\nA2;600\nA3;600;de trop\n");
        Tool.Run("score", Grid, path, "--rejects", first);
        Tool.Run("score", Grid, first, "--rejects", second);
        // What stood beyond the header has a column without a name in the rejects: it is told, and the row is read.
        Tool.Result again = Tool.Run("score", Grid, second, "--lang", "fr");
        Assert.Single(again.Talk.Split('\n'), l => l.StartsWith("erreur[", StringComparison.Ordinal));
        Assert.Contains("cette colonne n'a pas de nom", again.Talk, StringComparison.Ordinal);
        Assert.Contains("de trop", File.ReadAllText(first), StringComparison.Ordinal);
        Assert.DoesNotContain("raison;raison", File.ReadAllText(second), StringComparison.Ordinal);
        File.WriteAllText(first, File.ReadAllText(first).Replace("beaucoup", "600", StringComparison.Ordinal).Replace(";de trop", ";", StringComparison.Ordinal));
        Assert.Contains("=A1", Tool.Run("score", Grid, first, "--format", "json").Data, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_of_the_register_with_missing_amounts_is_read_and_what_is_missing_is_said()
    {
        string path = PathOf("export.xml");
        File.WriteAllText(path, """
            <?xml version="1.0" encoding="UTF-8"?>
            <interfaceNuu versionInterface="02.00" xmlns="http://nuu.application.i2/"><entete><dateFichier>2026-06-01</dateFichier></entete><demande>
            <demandeLogement><numUnique>0990318000001G0099</numUnique><dateCreationDemande>2018-03-15</dateCreationDemande><personnePhysique>
              <demandeur><civilite code="2"/><dateNaissance>1985-02-01</dateNaissance><revenuFiscal><anneeMoins1>2025</anneeMoins1></revenuFiscal><listeRessourceRecue><detailRessource><ressource code="SAL"/><montant>1200</montant></detailRessource><detailRessource><ressource code="AF"/></detailRessource></listeRessourceRecue></demandeur>
              <listePersonneACharge><personneACharge><dateNaissance>2015-05-05</dateNaissance><sexe code="F"/><lienParente code="E"/></personneACharge></listePersonneACharge>
              <logementActuel><listeModeleLogement><modeleLogement code="LP"/></listeModeleLogement><montantMensuelLoyer>600</montantMensuelLoyer><typeLogementActuel code="T3"/><surface>45</surface></logementActuel>
            </personnePhysique></demandeLogement>
            <demandeLogement><dateCreationDemande>2018-03-15</dateCreationDemande></demandeLogement>
            <demandeLogement><numUnique>0990318000002G0099</numUnique><dateCreationDemande>naguère</dateCreationDemande></demandeLogement>
            <demandeLogement><numUnique>0990318000003G0099</numUnique><dateCreationDemande>2019-01-01</dateCreationDemande></demandeLogement>
            <demandeLogement><numUnique>09903
            """);
        Tool.Result result = Tool.Run("score", Grid, path, "--on", "2026-06-01", "--lang", "fr", "--format", "json", "--audience", "auditor");
        using JsonDocument scores = JsonDocument.Parse(result.Data);
        Assert.Equal(["0990318000001G0099", "0990318000003G0099"], scores.RootElement.EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        string first = scores.RootElement[0].GetRawText(), talk = Plain(result.Talk);
        Assert.Contains("\"enfantsACharge\"", first, StringComparison.Ordinal);
        JsonElement effort = scores.RootElement[0].GetProperty("missing");
        Assert.Contains("ressourcesRecues", effort.GetRawText(), StringComparison.Ordinal);
        foreach (string line in new[] { "missing-amount", "montant", "il manque numUnique", "export.xml:8:", "export.xml:9:", "export.xml:11", "n'est pas un fichier XML lisible jusqu'au bout", "3 demandes rejetées." }) Assert.Contains(line, talk, StringComparison.Ordinal);
        Assert.DoesNotContain("naguère", talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "excel-fr")]
    [InlineData("csv", "standard")]
    [InlineData("xlsx", "excel-fr")]
    public void Applications_that_go_out_as_a_table_come_back_the_same(string form, string dialect)
    {
        Grid grid = Cotation.Grid.Load(Grid);
        string path = PathOf("a." + form);
        string[] generate = ["generate", Grid, "--count", "200", "--on", "2026-06-01", "--seed", "7"];
        File.WriteAllBytes(path, Run([.. generate, "--format", form, "--csv", dialect]));
        string json = PathOf("a.ndjson");
        File.WriteAllBytes(json, Run(generate));
        string[] score = ["--on", "2026-06-01", "--format", "json", "--audience", "auditor"];
        Assert.Equal(Tool.Run(["score", Grid, json, .. score]).Data, Tool.Run(["score", Grid, path, .. score]).Data);
        Assert.Equal(Run([.. generate, "--format", form, "--csv", dialect]), File.ReadAllBytes(path));
        Assert.NotEmpty(grid.Criteria);
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_tamed_and_a_number_below_nought_is_not()
    {
        using var stream = new MemoryStream();
        Cli.TableWriter.Write(stream, "csv", Cli.Dialect.ExcelFr, [[new(Cli.CellKind.Text, "=HYPERLINK(\"x\")"), new(Cli.CellKind.Text, "+33"), new(Cli.CellKind.Text, "@x"), new(Cli.CellKind.Number, "-5.5"), new(Cli.CellKind.Day, "2026-06-01"), new(Cli.CellKind.YesNo, "true"), new(Cli.CellKind.Text, "a;\"b\"")]]);
        Assert.Equal("\uFEFF\"'=HYPERLINK(\"\"x\"\")\";'+33;'@x;-5,5;01/06/2026;oui;\"a;\"\"b\"\"\"\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>CsvHelper 33.1.0 quotes only the line break that ends its rows: see findings/csvhelper-lone-line-feed.sh.</summary>
    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\r\nb")]
    [InlineData("a;b\n\"c\"")]
    public void A_cell_with_a_line_break_stays_one_cell(string text)
    {
        foreach (Cli.Dialect dialect in new[] { Cli.Dialect.ExcelFr, Cli.Dialect.Standard })
        {
            string path = PathOf("lines.csv");
            using (FileStream stream = File.Create(path))
                Cli.TableWriter.Write(stream, "csv", dialect, [[new(Cli.CellKind.Text, "id"), new(Cli.CellKind.Text, "note")], [new(Cli.CellKind.Text, "A"), new(Cli.CellKind.Text, text)], [new(Cli.CellKind.Text, "B"), new(Cli.CellKind.Text, "x")]]);
            Cli.Sheet read = Cli.CsvTable.Open(path, Cli.FileWords.In(Language.French));
            Assert.Equal([["A", text], ["B", "x"]], read.Rows.Select(r => r.Cells.Select(c => c.Text)));
        }
    }

    [Fact]
    public void The_register_gets_number_points_day_grid_and_the_points_of_each_code()
    {
        string grid = PathOf("grid.json"), application = PathOf("a.json");
        File.WriteAllText(grid, """{ "format": 1, "id": "g", "version": "2", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [ { "id": "A", "title": "a", "when": "dalo", "points": 5.5, "sneCode": "C12" }, { "id": "B", "title": "b", "when": "demolition", "points": 3 } ] }""");
        File.WriteAllText(application, """{ "id": "0990318000001G0099", "facts": { "dalo": true, "demolition": true } }""");
        string[] lines = Tool.Run("score", grid, application, "--on", "2026-06-01", "--format", "register", "--audience", "desk").Data.Split("\r\n");
        Assert.Equal("\uFEFFnumUnique;points;dateCalcul;grille;version;empreinte;C12", lines[0]);
        Assert.Matches("^0990318000001G0099;8,5;01/06/2026;g;2;[0-9a-f]{64};5,5$", lines[1]);
    }

    [Fact]
    public void A_mapping_is_proposed_from_the_headers_and_can_be_used_as_it_is()
    {
        string path = PathOf("d.csv"), mapping = PathOf("m.json");
        File.WriteAllText(path, "N° Unique,Loyer mensuel,parent isolé,Commentaire\n099A,600,oui,rien\n");
        File.WriteAllText(mapping, Tool.Run("init", "--mapping", path).Data);
        using JsonDocument proposed = JsonDocument.Parse(File.ReadAllText(mapping));
        Assert.Equal([("N° Unique", "id"), ("Loyer mensuel", "loyer"), ("parent isolé", "parentIsole"), ("Commentaire", null)], proposed.RootElement.GetProperty("columns").EnumerateObject().Select(c => (c.Name, c.Value.GetString())));
        Assert.Equal(0, Tool.Run("score", Grid, path, "--mapping", mapping).ExitCode);
        Tool.Result without = Tool.Run("score", Grid, path, "--lang", "fr");
        Assert.Contains("la colonne « Commentaire » ne correspond à aucune donnée", Plain(without.Talk), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id;loyer;loyer\n1;2;3\n", "duplicate-column")]
    [InlineData("loyer\n2\n", "missing-key")]
    [InlineData("id;loyer;Loyer mensuel\n1;2;3\n", "duplicate-column")]
    public void A_table_whose_columns_cannot_be_told_is_refused_whole(string text, string code)
    {
        string path = PathOf("d.csv");
        File.WriteAllText(path, text);
        Tool.Result result = Tool.Run("score", Grid, path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(code, result.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a workbook", "x.xlsx", 2)]
    [InlineData("<html></html>", "x.xml", 2)]
    [InlineData("", "x.csv", 1)]
    public void A_file_that_is_not_what_its_name_says_is_told(string text, string name, int code)
    {
        File.WriteAllText(PathOf(name), text);
        Tool.Result result = Tool.Run("score", Grid, PathOf(name));
        Assert.Equal(code, result.ExitCode);
        Assert.DoesNotContain("Exception", result.Talk, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static byte[] Run(string[] args)
    {
        using var data = new MemoryStream();
        using (var screen = new Cli.Screen(data, Stream.Null, Stream.Null, isTerminal: false)) Assert.Equal(0, Cli.Program.Run(args, screen, _ => null));
        return data.ToArray();
    }

    /// <summary>A workbook of one sheet, written by hand: its properties, its cell formats, its own number formats, its rows.</summary>
    private static void Workbook(string path, string properties, string formats, string numbers, string rows)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        Add(archive, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Types}.sharedStrings+xml"/></Types>""");
        Add(archive, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="r3" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        Add(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}">{properties}<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Add(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Main}">{numbers}<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>{formats}</cellXfs></styleSheet>""");
        Add(archive, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}"><si><t>id</t></si><si><t>dateDepot</t></si><si><t>loyer</t></si><si><t>parentIsole</t></si><si><t>099A</t></si><si><t>099B</t></si></sst>""");
        Add(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static string Plain(string text) => text.Replace(NumberWords.NoBreak, ' ').Replace(NumberWords.ThinNoBreak, ' ');

    private string PathOf(string name) => Path.Combine(folder, name);
}
