using System.IO.Compression;
using System.Text;
using Cotation.Cli;

namespace Cotation.Tests;

/// <summary>Cost follows size: what is larger than any household's file or any grid is refused at once, in one sentence, at its place.</summary>
public sealed class LimitTests : IDisposable
{
    private const string Head = "<interfaceNuu versionInterface=\"02.01\"><demandeLogement><numUnique>A</numUnique>", Foot = "</demandeLogement><demandeLogement><numUnique>B</numUnique></demandeLogement></interfaceNuu>";

    private readonly string folder = Directory.CreateTempSubdirectory("cotation").FullName;

    public static TheoryData<string, string, string, string, string> Texts() => new()
    {
        { "many columns", "a.csv", "id;" + string.Join(';', Enumerable.Range(0, 4000).Select(i => $"c{i}")) + "\nA;1\n", "plus de 4000 colonnes", "more than 4000 columns" },
        { "a long cell", "a.csv", $"id;loyer\nA;5\nB;\"{new string('x', 1_000_001)}\"\n", "un guillemet est mal placé ou n'est pas fermé", "a quote is misplaced or not closed" },
        { "a long record", "a.ndjson", $"{{\"id\":\"B\",\"facts\":{{\"profession\":\"{new string('x', 34_000_000)}\"}}}}\n{{\"id\":\"A\",\"facts\":{{}}}}\n", "16 777 216 caractères", "longer than 16,777,216 characters" },
        { "a deep element", "a.xml", Head + string.Concat(Enumerable.Repeat("<a>", 33)) + string.Concat(Enumerable.Repeat("</a>", 33)) + Foot, "plus grande que toute demande", "larger than any of the register" },
        { "many elements", "a.xml", Head + string.Concat(Enumerable.Repeat("<a>1</a>", 20_001)) + Foot, "plus grande que toute demande", "larger than any of the register" },
        { "a long text", "a.xml", Head + $"<a>{new string('x', 10_001)}</a>" + Foot, "plus grande que toute demande", "larger than any of the register" },
        { "a long tag", "a.xml", Head + $"<a {string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"a{i}=\"1\""))}/>" + Foot, "plus grande que toute demande", "larger than any of the register" },
        { "many records", "a.json", $"[{{\"id\":\"B\",\"facts\":{{\"refus\":[{string.Join(',', Enumerable.Repeat("{}", 501))}]}}}},{{\"id\":\"A\",\"facts\":{{}}}}]", "plus de 500 éléments", "more than 500 records" },
        { "many wishes", "a.xml", Head.Replace("<numUnique>A</numUnique>", "<numUnique>C</numUnique>", StringComparison.Ordinal) + "<logementRecherche><listeTypeLogement>" + string.Concat(Enumerable.Repeat("<typeLogement code=\"T2\"/>", 30)) + "</listeTypeLogement><listeLocalisationSouhaite>" + string.Concat(Enumerable.Repeat("<localisationSouhaite><commune code=\"99123\"/></localisationSouhaite>", 30)) + "</listeLocalisationSouhaite></logementRecherche>" + Foot, "plus de 500 éléments", "more than 500 records" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_larger_than_any_application_is_refused_and_the_others_go_on(string what, string name, string text, string french, string english)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        foreach ((string language, string said) in new[] { ("fr", french), ("en", english) })
        {
            Tool.Result result = Tool.Run("score", Root.Ruleset("modele-de-depart"), path, "--format", "csv", "--lang", language);
            Assert.True(result.ExitCode == 1, what + result.Talk);
            Assert.Contains(said, result.Talk.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
            string[] scored = [.. result.Data.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';')[0])];
            string[] good = what switch { "many columns" or "a long tag" => [], "a deep element" or "many elements" or "a long text" or "many wishes" => ["B"], _ => ["A"] };
            Assert.Equal(good, scored);
        }
    }

    /// <summary>A workbook of a few kilobytes that unfolds to more than any sheet does is refused while it is read.</summary>
    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "<row r=\"9\"/>")]
    [InlineData("xl/worksheets/sheet1.xml", "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row>")]
    public void A_workbook_that_unfolds_to_a_flood_is_refused(string part, string piece)
    {
        string path = Path.Combine(folder, "a.xlsx");
        using (FileStream file = File.Create(path)) TableWriter.Write(file, "xlsx", Dialect.Standard, [[new Cell(CellKind.Text, "id"), new Cell(CellKind.Text, "loyer")], [new Cell(CellKind.Text, "A"), new Cell(CellKind.Number, "5")]]);
        using (ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            ZipArchiveEntry entry = archive.GetEntry(part)!;
            using var read = new StreamReader(entry.Open());
            string sheet = read.ReadToEnd();
            read.Close();
            entry.Delete();
            using var write = new StreamWriter(archive.CreateEntry(part).Open());
            int at = sheet.IndexOf("</", sheet.LastIndexOf("row>", StringComparison.Ordinal), StringComparison.Ordinal);
            string prefix = sheet.Contains("<x:row", StringComparison.Ordinal) ? "x:" : "";
            write.Write(sheet[..at]);
            for (int i = 0; i < 40_000_000 / piece.Length; i++) write.Write(piece.Replace("<", "<" + prefix, StringComparison.Ordinal).Replace("<" + prefix + "/", "</" + prefix, StringComparison.Ordinal));
            write.Write(sheet[at..]);
        }

        foreach ((string language, string said) in new[] { ("fr", "n'est pas un classeur XLSX lisible"), ("en", "is not a readable XLSX workbook") })
        {
            Tool.Result result = Tool.Run("score", Root.Ruleset("modele-de-depart"), path, "--lang", language);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains(said, result.Talk.Replace('\u00a0', ' '), StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
