using System.Text.Json;

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
        string[] reasons = problems.Split("; ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(reasons.Length, told.Count);
        foreach ((string reason, string problem) in reasons.Zip(told))
        {
            Assert.Contains($"{file}:{reason.Split(' ')[0]}", problem, StringComparison.Ordinal);
            Assert.Contains(reason[(reason.IndexOf(' ', StringComparison.Ordinal) + 1)..], problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_number_after_the_first_rows_that_may_be_thousands_is_refused_there()
    {
        (List<JsonElement> read, List<string> told) = Read("y3.csv");
        Assert.Equal(2, told.Count);
        Assert.Contains("y3.csv:202:2", told[0], StringComparison.Ordinal);
        Assert.Equal("1250", read[^1].GetProperty("facts").GetProperty("loyer").ToString());
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
    private static (List<JsonElement> Read, List<string> Told) Load(string path, params string[] more)
    {
        using var folder = new Folder();
        Tool.Result result = Tool.Run(["score", folder.Write("g.json", GridText), path, "--on", "2026-06-01", "--format", "receipt", .. more]);
        List<JsonElement> read = [.. result.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("application").Clone())];
        string talk = result.Talk.Replace('\u00a0', ' ');
        List<string> told = [.. System.Text.RegularExpressions.Regex.Matches(talk, @"^(?:erreur|avertissement)\[.*\n +--> .*$", System.Text.RegularExpressions.RegexOptions.Multiline).Select(m => m.Value)];
        return (read, told);
    }

    /// <summary>Is a folder that goes with its test.</summary>
    private sealed class Folder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("cotation").FullName;

        public string Write(string name, string text)
        {
            string file = Path.Combine(path, name);
            File.WriteAllText(file, text);
            return file;
        }

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}
