using System.Text.Json;
using Cotation.Cli;

namespace Cotation.Tests;

/// <summary>Files that people really hold, of each kind that was read wrongly: every value is what its writer meant, or its row is refused with the reason.</summary>
public class CaseFilesTests
{
    private const string GridText = """
        { "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "fictional": true,
          "criteria": [{ "id": "A", "title": "A", "when": "handicap", "points": 1 }] }
        """;

    [Theory]
    [InlineData("x1.xlsx", "A2 personnes=3 loyer=600; A3 personnes= loyer=600", "2:2 une formule dont la valeur n'est pas enregistrée")]
    [InlineData("e4n-1.4.0.xlsx", "A2 parentIsole=false loyer=600.5", "2:4 une formule dont la valeur n'est pas enregistrée")]
    [InlineData("x2.xlsx", "A1 dateDepot=2023-03-15; A2 dateDepot=2023-03-15", "")]
    [InlineData("x3.xlsx", "A2 dateDepot=2023-03-15 dateNaissanceDemandeur=1984-11-14", "2:2 ce nombre n'a pas le format d'une date; 2:3 ce nombre n'a pas le format d'une date; 4:2 ce nombre n'a pas le format d'une date; 4:3 ce nombre n'a pas le format d'une date")]
    [InlineData("x4.xlsx", "A1 dateDepot=2023-03-15 parentIsole=true logementActuel=LP; A2 dateDepot=2023-03-15 parentIsole=true logementActuel=LP", "")]
    [InlineData("x5.xlsx", "A1 parentIsole=true; A2 parentIsole=true; A3 parentIsole=true; A4 parentIsole=false", "")]
    [InlineData("x7.xlsx", "0990126000001G0042 personnes=2; 0990126000002G0042 personnes=3", "4:1 cette ligne est un total ou une note; 5:1 cette ligne est un total ou une note; 5:2 un nombre entier est attendu")]
    [InlineData("x8.xlsx", "", "1:3 cette colonne n'a pas de nom; 2:1 l'en-tête tient sur deux lignes")]
    [InlineData("x10.xlsx", "099012600001 departement=01 communeResidence=01004 codePostalResidence=01500; A2 departement=75; A4 departement=971 communeResidence=97105", "4:3 ce code n'est pas dans la liste")]
    [InlineData("x11.xlsx", "A1 parentIsole=true", "")]
    [InlineData("y1.xlsx", "A3 tauxEffort=0.367; A4 tauxEffort=0.367; A5 tauxEffort=0.367", "2:2 une part s'écrit 36,7 % ou 0,367; 3:2 une part s'écrit 36,7 % ou 0,367")]
    [InlineData("f1.csv", "A1 loyer=600.5", "3:2 ce nombre peut se lire de deux façons")]
    [InlineData("y5.csv", "A2 loyer=500", "2:1 plusieurs lignes portent cet identifiant; 3:1 plusieurs lignes portent cet identifiant; 4:1 plusieurs lignes portent cet identifiant")]
    public void A_file_is_read_as_its_owner_means_it_or_its_row_is_refused(string file, string rows, string problems)
    {
        (List<JsonElement> read, List<string> told) = Read(file);
        string[] expected = rows.Split("; ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Select(r => r.Split(' ')[0]), read.Select(a => a.GetProperty("id").GetString()));
        foreach ((string row, JsonElement application) in expected.Zip(read))
            foreach (string[] fact in row.Split(' ').Skip(1).Select(f => f.Split('='))) Assert.Equal(fact[1], application.GetProperty("facts").TryGetProperty(fact[0], out JsonElement value) ? value.ToString().ToLowerInvariant() == "true" ? "true" : value.ToString() is "False" ? "false" : value.ToString() : "");
        (List<JsonElement> same, List<string> english) = Read(file, "--lang", "en");
        Assert.Equal(read.Select(a => a.GetRawText()), same.Select(a => a.GetRawText()));
        Assert.Equal(told.Select(t => t[t.IndexOf("-->", StringComparison.Ordinal)..]), english.Select(t => t[t.IndexOf("-->", StringComparison.Ordinal)..]));
        Assert.All(english, t => Assert.DoesNotContain("colonne", t, StringComparison.Ordinal));
        string[] reasons = problems.Split("; ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(reasons.Length, told.Count);
        foreach ((string reason, string problem) in reasons.Zip(told))
        {
            Assert.Contains($"{file}:{reason.Split(' ')[0]}", problem, StringComparison.Ordinal);
            Assert.Contains(reason[(reason.IndexOf(' ', StringComparison.Ordinal) + 1)..], problem, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Root.PathOf("tests", "Cotation.Tests", "Files", "Cases")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>Whoever reads French and whoever reads English has the same applications and the same places of problems.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_reads_alike_in_both_languages(string file)
    {
        (List<JsonElement> french, List<string> said) = Read(file, "--lang", "fr");
        (List<JsonElement> english, List<string> told) = Read(file, "--lang", "en");
        Assert.Equal(french.Select(a => a.GetRawText()), english.Select(a => a.GetRawText()));
        Assert.Equal(said.Select(Place), told.Select(Place));
        Assert.All(said.Zip(told), p => Assert.NotEqual(p.First, p.Second));

        static string Place(string problem) => problem[problem.IndexOf("-->", StringComparison.Ordinal)..];
    }

    /// <summary>A refused row whose cell holds a line break stays one row, with its reason, and the others are scored.</summary>
    [Fact]
    public void A_cell_with_a_line_break_survives_in_the_file_of_what_was_refused()
    {
        using var folder = new Folder();
        foreach (string name in new[] { "r.csv", "r.xlsx" })
        {
            string rejects = folder.Path(name);
            (List<JsonElement> read, List<string> told) = Read("d1.csv", "--rejects", rejects, "--lang", "fr");
            Assert.Equal("A2", Assert.Single(read).GetProperty("id").GetString());
            Assert.Contains("d1.csv:2:2", told[^1], StringComparison.Ordinal);
            Row row = Assert.Single(TableFile.Open(rejects, FileWords.In(Language.French)).Rows);
            Assert.Equal(["A1", "beaucoup", "ligne 1\nligne 2"], row.Cells.Take(3).Select(c => c.Text));
            Assert.Contains("un nombre est attendu", row.Cells[3].Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_register_s_dates_and_decimals_are_read_in_every_form_of_XML_Schema()
    {
        (List<JsonElement> read, List<string> told) = Read("r1.xml");
        Assert.Empty(told);
        Assert.Equal("0990318000001G0099", read[0].GetProperty("id").GetString());
        Assert.Equal(["2018-03-15", "2018-03-15", "2018-03-15", "2018-07-01"], read.Take(4).Select(a => a.GetProperty("facts").GetProperty("dateDepot").GetString()));
        Assert.Equal(("600", "45", "1250", "1.25"), (Fact(3, "loyer"), Fact(3, "surface"), Fact(4, "loyer"), Fact(5, "loyer")));
        Assert.Equal(("True", "01004"), (Fact(4, "adresseEtranger"), Fact(4, "communeResidence")));
        Assert.False(read[3].GetProperty("facts").TryGetProperty("membres", out _));
        Assert.False(read[6].GetProperty("facts").TryGetProperty("dateDepot", out _));

        string Fact(int index, string name) => read[index].GetProperty("facts").GetProperty(name).ToString();
    }

    [Fact]
    public void The_register_s_resources_wishes_and_people_are_the_household_s()
    {
        (List<JsonElement> read, List<string> told) = Read("r2.xml");
        JsonElement facts = Assert.Single(read).GetProperty("facts");
        Assert.Equal([1000m, 2000m], facts.GetProperty("ressourcesRecues").EnumerateArray().Select(r => r.GetProperty("montant").GetDecimal()));
        Assert.Equal(0, facts.GetProperty("ressourcesVersees").GetArrayLength());
        Assert.Equal(1000, facts.GetProperty("ressourcesDemandeur").GetDecimal());
        Assert.Equal(["T3 99123", "T3 99124", "T4 99123", "T4 99124"], facts.GetProperty("souhaits").EnumerateArray().Select(w => $"{w.GetProperty("type")} {w.GetProperty("commune")}"));
        Assert.Equal(2, facts.GetProperty("membres").GetArrayLength());
        Assert.Equal(2, told.Count);
        Assert.Contains("l'élément numGuichet n'est pas lu", told[0], StringComparison.Ordinal);
    }

    /// <summary>The form of the register's public test set, with values of our own: the household, less what it pays.</summary>
    [Theory]
    [InlineData("<listeRessourceRecue><detailRessource><ressource code=\"SAL\"/><montant>1500.50</montant></detailRessource></listeRessourceRecue>", "3141.25", 0)]
    [InlineData("", null, 1)]
    [InlineData("<listeRessourceRecue/>", "1640.75", 0)]
    public void A_household_s_resources_are_those_of_all_less_what_they_pay(string ofSpouse, string? resources, int doubts)
    {
        using var folder = new Folder();
        string xml = folder.Write("r.xml", $"""
            <r:interfaceNuu versionInterface="02.00" xmlns:r="http://nuu.application.i2/" xmlns="http://nuu.application.i2/"><demande><demandeLogement><numUnique>0990126000009G0099</numUnique><dateCreationDemande>2024-03-02+01:00</dateCreationDemande>
            <personnePhysique><demandeur><dateNaissance>1985-02-01</dateNaissance><situationFamiliale code="M"/><revenuFiscal><anneeMoins1>2024</anneeMoins1></revenuFiscal>
              <listeRessourceRecue><detailRessource><ressource code="SAL"/><montant>1700</montant></detailRessource><detailRessource><ressource code="AF"/><montant>140.75</montant></detailRessource></listeRessourceRecue>
              <listeRessourceVersee><detailRessource><ressource code="PAV"/><montant>300</montant></detailRessource></listeRessourceVersee>
              <listeRessourceRecuePersACharge><detailRessource><ressource code="AUT"/><montant>100</montant></detailRessource></listeRessourceRecuePersACharge></demandeur>
            <listeCotitulaire><cotitulaire><dateNaissance>1986-05-01</dateNaissance><lienDemandeur code="M"/>{ofSpouse}</cotitulaire></listeCotitulaire>
            <listePersonneACharge><personneACharge><dateNaissance>2015-05-01</dateNaissance><lienParente code="E"/></personneACharge></listePersonneACharge>
            <listePersonneEnGarde><personneEnGarde><dateNaissance>2012-05-01</dateNaissance><coParentalite code="G"/></personneEnGarde><personneEnGarde><dateNaissance>2010-05-01</dateNaissance><coParentalite code="D"/></personneEnGarde></listePersonneEnGarde>
            <personneANaitre><nombre>1</nombre><dateNaissancePrevue>2026-09-01</dateNaissancePrevue></personneANaitre></personnePhysique></demandeLogement></demande></r:interfaceNuu>
            """);
        (List<JsonElement> read, List<string> told) = Load(xml);
        Application application = Application.Parse(Assert.Single(read).GetRawText(), Vocabulary.Sne);
        Grid grid = Grid.Parse(GridText.Replace("\"handicap\"", "\"ressourcesMensuelles > 0 and enfantsACharge > 0 and enfantsGardeAlternee > 0 and enfantsDroitVisite > 0 and enfantsANaitre > 0\"", StringComparison.Ordinal));
        Situation all = grid.Compile().Score(application, new NodaTime.LocalDate(2026, 6, 1)).Situation;
        string? Of(string name) => all.Of(Vocabulary.Sne.Find(name)!) is { IsKnown: true } value ? value.Number.ToString() : null;
        Assert.Equal(resources, Of("ressourcesMensuelles"));
        Assert.Equal(("1", "1", "1", "1"), (Of("enfantsACharge"), Of("enfantsGardeAlternee"), Of("enfantsDroitVisite"), Of("enfantsANaitre")));
        Assert.Equal("1540.75", Of("ressourcesDemandeur"));
        Assert.Equal(doubts, told.Count);
    }

    [Fact]
    public void A_number_after_the_first_rows_that_may_be_thousands_is_refused_there()
    {
        (List<JsonElement> read, List<string> told) = Read("y3.csv");
        Assert.Equal(2, told.Count);
        Assert.Contains("y3.csv:202:2", told[0], StringComparison.Ordinal);
        Assert.Equal("1250", read[^1].GetProperty("facts").GetProperty("loyer").ToString());
    }

    /// <summary>A column is judged by all its rows, in every encoding: what stands far down decides what may be read in two ways above.</summary>
    [Theory]
    [InlineData("dateDepot", "15/03/2023", "03/04/2023", "03/15/2023", "utf-8", 3)]
    [InlineData("dateDepot", "15/03/2023", "03/04/2023", "03/15/2023", "utf-16", 3)]
    [InlineData("dateDepot", "15/03/2023", "03/04/2023", "16/03/2023", "utf-8", 0)]
    [InlineData("loyer", "600.50", "1.250", "700,25", "utf-8", 2)]
    [InlineData("loyer", "600.50", "1.250", "700.25", "windows-1252", 0)]
    [InlineData("loyer", "600", "1.250", "700", "utf-8", 2)]
    public void A_column_is_judged_by_all_its_rows(string fact, string plain, string twofold, string far, string encoding, int refused)
    {
        using var folder = new Folder();
        string rows = string.Concat(Enumerable.Range(0, 3000).Select(i => $"A{i};{(i is 20 or 2500 ? twofold : i == 2900 ? far : plain)};é\n"));
        string path = folder.Write("n.csv", "");
        File.WriteAllText(path, $"id;{fact};note\n{rows}", System.Text.Encoding.GetEncoding(encoding));
        (List<JsonElement> read, List<string> told) = Load(path);
        Assert.Equal(3000 - refused, read.Count);
        Assert.Equal(refused, told.Count(t => t.Contains("wrong-cell", StringComparison.Ordinal)));
        if (refused > 0) Assert.Contains(told, t => t.Contains("n.csv:22:2", StringComparison.Ordinal));
        if (refused > 0) Assert.Contains(told, t => t.Contains("n.csv:2502:2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_with_a_time_and_an_offset_is_the_day_in_Paris_and_a_day_that_may_be_two_is_refused()
    {
        (List<JsonElement> read, List<string> told) = Read("y4.csv");
        Assert.Equal(
            ["A5 2023-03-15", "A6 2024-03-02", "A7 2025-01-01", "B1 2023-03-15", "B2 2023-03-15", "B9 1900-01-01", "C3 2023-03-15"],
            read.Select(a => $"{a.GetProperty("id").GetString()} {a.GetProperty("facts").GetProperty("dateDepot").GetString()}"));
        Assert.Equal(17, told.Count);
        Assert.Contains(told, t => t.Contains("y4.csv:5:2", StringComparison.Ordinal) && t.Contains("où le mois vient d'abord", StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_that_a_mapping_names_is_a_code_even_where_it_looks_like_missing()
    {
        using var folder = new Folder();
        string mapping = folder.Write("m.json", """{ "format": 1, "columns": { "id": "id", "situationFamiliale": "situationFamiliale", "logementActuel": "logementActuel" }, "codes": { "situationFamiliale": { "NC": "C", "NA": "M" }, "logementActuel": { "n/a": "SD", "-": "HOT", "?": "LP" } } }""");
        (List<JsonElement> read, _) = Read("y2.csv", "--mapping", mapping);
        Assert.Equal(["C SD", "C HOT", "M LP", "M LP"], read.Select(a => $"{a.GetProperty("facts").GetProperty("situationFamiliale")} {a.GetProperty("facts").GetProperty("logementActuel")}"));
    }

    [Theory]
    [InlineData("1.780,00", "1780")]
    [InlineData("1,780.50", "1780.5")]
    [InlineData("1 780,00", "1780")]
    [InlineData("0,125", "0.125")]
    [InlineData("12,5", "12.5")]
    [InlineData("1.250.000", null)]
    [InlineData("1.250", null)]
    [InlineData("1.78,0.0", null)]
    public void A_number_alone_in_its_column_is_read_where_it_can_mean_one_thing(string text, string? number)
    {
        using var folder = new Folder();
        (List<JsonElement> read, List<string> told) = Load(folder.Write("n.csv", $"id;surface\nA1;{text}\n"));
        Assert.Equal(number, read.Count == 0 ? null : read[0].GetProperty("facts").GetProperty("surface").ToString());
        Assert.Equal(number is null, told.Count == 1);
    }

    [Theory]
    [InlineData("tauxEffort", "35", null)]
    [InlineData("tauxEffort", "100", null)]
    [InlineData("tauxEffort", "1", "1")]
    [InlineData("personnes", "2 3", null)]
    [InlineData("loyer", "650 700", "650700")]
    [InlineData("loyer", "6 50", null)]
    [InlineData("loyer", "15 03 2023", null)]
    [InlineData("loyer", "1 250,50 €", "1250.5")]
    public void A_share_without_its_sign_and_blanks_that_set_off_no_thousands_are_refused(string fact, string text, string? number)
    {
        using var folder = new Folder();
        (List<JsonElement> read, List<string> told) = Load(folder.Write("n.csv", $"id;{fact}\nA1;{text}\n"));
        Assert.Equal(number, read.Count == 0 ? null : read[0].GetProperty("facts").GetProperty(fact).ToString());
        Assert.Equal(number is null, told.Count == 1);
    }

    [Fact]
    public void The_day_of_a_proof_in_a_column_with_months_first_is_refused_as_any_other()
    {
        using var folder = new Folder();
        (List<JsonElement> read, List<string> told) = Load(folder.Write("n.csv", "id;loyer;loyer:status;loyer:on\nA1;600;verified;03/15/2026\nA2;600;verified;01/04/2026\nA3;600;verified;20/04/2026\n"));
        Assert.Equal("A3", Assert.Single(read).GetProperty("id").GetString());
        Assert.Contains("où le mois vient d'abord", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_an_id_that_was_refused_are_refused_however_far_they_stand()
    {
        using var folder = new Folder();
        string rows = string.Concat(Enumerable.Range(0, 2100).Select(i => $"B{i};600\n"));
        (List<JsonElement> read, List<string> told) = Load(folder.Write("n.csv", $"id;loyer\nA;600\nA;700\n{rows}A;800\n"));
        Assert.Equal(2100, read.Count);
        Assert.Equal(3, told.Count(t => t.Contains("several-rows", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_id_of_several_words_is_an_id_and_a_sentence_alone_in_its_row_is_none()
    {
        using var folder = new Folder();
        (List<JsonElement> read, List<string> told) = Load(folder.Write("n.csv", "id;loyer\nRésidence Les Grands Chênes;600\nRemplir une ligne par demande;\n"));
        Assert.Single(read);
        Assert.Contains("un total ou une note", Assert.Single(told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1;600\na1;700\n", "3:1", "de la ligne 2")]
    [InlineData("A1;600\nA 1;700\n", "3:1", "de la ligne 2")]
    [InlineData("A1\u200b;600\nA1;700\n", "3:1", "de la ligne 2")]
    public void Two_ids_that_differ_by_next_to_nothing_are_doubted_with_both_rows(string rows, string place, string other)
    {
        using var folder = new Folder();
        (List<JsonElement> read, List<string> told) = Load(folder.Write("n.csv", "id;loyer\n" + rows));
        Assert.Equal(2, read.Count);
        Assert.Contains(place, Assert.Single(told), StringComparison.Ordinal);
        Assert.Contains(other, told[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.ods", "fr", "enregistrez-le en .xlsx ou en .csv")]
    [InlineData("t.xls", "en", "save it as .xlsx or .csv")]
    public void A_workbook_of_another_kind_is_refused_in_one_line_that_says_what_to_do(string name, string language, string message)
    {
        using var folder = new Folder();
        Tool.Result result = Tool.Run("score", folder.Write("g.json", GridText), folder.Write(name, "PK"), "--on", "2026-06-01", "--lang", language);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Talk, StringComparison.Ordinal);
    }

    private static (List<JsonElement> Read, List<string> Told) Read(string file, params string[] more) => Load(Root.PathOf("tests", "Cotation.Tests", "Files", "Cases", file), more);

    /// <summary>The applications as a receipt keeps them, and what was told, a line each.</summary>
    internal static (List<JsonElement> Read, List<string> Told) Load(string path, params string[] more)
    {
        using var folder = new Folder();
        Tool.Result result = Tool.Run(["score", folder.Write("g.json", GridText), path, "--on", "2026-06-01", "--format", "receipt", "--audience", "auditor", .. more]);
        List<JsonElement> read = [.. result.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("application").Clone())];
        string talk = result.Talk.Replace('\u00a0', ' ');
        List<string> told = [.. System.Text.RegularExpressions.Regex.Matches(talk, @"^(?:erreur|avertissement|error|warning)\[.*\n +--> .*$", System.Text.RegularExpressions.RegexOptions.Multiline).Select(m => m.Value)];
        return (read, told);
    }

    /// <summary>Is a folder that goes with its test.</summary>
    private sealed class Folder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("cotation").FullName;

        public string Path(string name) => System.IO.Path.Combine(path, name);

        public string Write(string name, string text)
        {
            string file = Path(name);
            File.WriteAllText(file, text);
            return file;
        }

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}
