using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Cotation.Cli;
using FsCheck.Xunit;

namespace Cotation.Tests;

/// <summary>What is written is read back to the same applications, whatever the form: JSON, one object a line, separated text in three dialects, a workbook, the register's XML.</summary>
[Properties(MaxTest = 20)]
public class RoundTripLaws
{
    private const string GridText = """{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "fictional": true, "criteria": [{ "id": "A", "title": "A", "when": "handicap", "points": 1 }] }""";

    private static readonly Vocabulary Sne = Vocabulary.Sne;

    [Property]
    public void Applications_come_back_from_every_form(int seed)
    {
        var random = new Random(seed);
        JsonObject[] written = [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => Invented(random, Id(random, i), Sne.Facts.Where(f => !f.IsAsOf)))];
        List<Application> applications = [.. written.Select(w => Application.Parse(w.ToJsonString(), Sne))];
        string[] expected = [.. applications.Select(a => a.ToJson())];
        using var folder = new TemporaryFolder();
        Same(expected, Read(folder.Write("a.json", $"[{string.Join(",", expected)}]")));
        Same(expected, Read(folder.Write("a.ndjson", string.Join("\n", expected))));
        Same(Proved(folder, folder.Write("p.json", $"[{string.Join(",", expected)}]")), Proved(folder, Table(folder, "p.csv", "csv", Dialect.Standard, applications)));
        foreach (Dialect dialect in new[] { Dialect.ExcelFr, Dialect.Standard }) Same(expected, Read(Table(folder, "a.csv", "csv", dialect, applications)));
        Same(expected, Read(Table(folder, "t.tsv", "csv", Dialect.Standard with { Separator = "\t" }, applications)));
        Same(expected, Read(Table(folder, "a.xlsx", "xlsx", Dialect.Standard, applications)));
    }

    /// <summary>The register has its own elements: the household's people, resources, wishes and reasons come back with all that stands at a path of its own.</summary>
    [Property(MaxTest = 60)]
    public void Applications_come_back_from_the_register_s_form(int seed)
    {
        var random = new Random(seed);
        RegisterRecord[] records = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new RegisterRecord(random, $"0990126{random.Next(100_000):00000}{i}G0099"))];
        using var folder = new TemporaryFolder();
        Same([.. records.Select(r => r.Application.ToJson())], Read(folder.Write("a.xml", RegisterRecord.File(Pick(random, "02.00", "02.01"), records))));
    }

    /// <summary>Rows that were refused come back as they were, reasons aside: read again they are refused again.</summary>
    [Property]
    public void Refused_rows_come_back_from_the_file_of_those_that_were_refused(int seed)
    {
        var random = new Random(seed);
        string[] cells = ["a;b", "a,b", "\"x\"", "=1+1", "-2", "'@x", "l\nm", "l\r\nm", "é", "x\ty", "''=y"];
        IEnumerable<IReadOnlyList<Cell>> rows = Enumerable.Range(0, 4).Select(i => (IReadOnlyList<Cell>)[new Cell(CellKind.Text, Id(random, i)), new Cell(CellKind.Text, "beaucoup"), new Cell(CellKind.Text, Pick(random, cells)), new Cell(CellKind.Text, Pick(random, cells))]).Prepend([new(CellKind.Text, "id"), new(CellKind.Text, "loyer"), new(CellKind.Text, "profession"), new(CellKind.Text, "note")]);
        using var folder = new TemporaryFolder();
        foreach ((string name, Dialect dialect) in new[] { ("a.csv", Dialect.ExcelFr), ("b.csv", Dialect.Standard), ("c.xlsx", Dialect.Standard) })
        {
            string path = folder.Write(name, ""), first = folder.Path("1-" + name), second = folder.Path("2-" + name);
            using (FileStream file = File.Create(path)) TableWriter.Write(file, Path.GetExtension(name)[1..], dialect, rows);
            string grid = folder.Write("g.json", GridText);
            Assert.Equal(1, Tool.Run("score", grid, path, "--on", "2026-06-01", "--rejects", first, "--lang", "en").ExitCode);
            Assert.Equal(1, Tool.Run("score", grid, first, "--on", "2026-06-01", "--rejects", second, "--lang", "en").ExitCode);
            List<IReadOnlyList<Cell>> given = RowsOf(path), refused = RowsOf(first), again = RowsOf(second);
            Assert.Equal(4, refused.Count);
            Assert.Equal(given, refused.Select(r => (IReadOnlyList<Cell>)[.. r.Take(4)]));
            Assert.Equal(refused, again);
        }
    }

    private static List<IReadOnlyList<Cell>> RowsOf(string path) => [.. TableFile.Open(path, FileWords.In(Language.English)).Rows.Select(r => r.Cells)];

    /// <summary>A file that was damaged anywhere gives a result or problems, in any form, and no problem quotes what a person said.</summary>
    [Property(MaxTest = 30)]
    public void A_mangled_file_gives_a_result_or_problems_that_quote_nobody(int seed)
    {
        var random = new Random(seed);
        string number = $"77{random.Next(100, 1000)}.45", id = $"0990126077{random.Next(100, 1000)}G0099";
        List<Application> applications = [.. Enumerable.Range(0, 3).Select(i => Application.Parse($$"""{ "id": "{{id}}{{i}}", "facts": { "loyer": {{number}}, "dateDepot": "2024-0{{i + 1}}-15", "parentIsole": true, "refus": [{ "date": "2025-05-05" }] } }""", Sne))];
        using var folder = new TemporaryFolder();
        string[] paths =
        [
            Table(folder, "a.csv", "csv", Dialect.ExcelFr, applications), Table(folder, "b.csv", "csv", Dialect.Standard, applications), Table(folder, "a.xlsx", "xlsx", Dialect.Standard, applications),
            folder.Write("a.json", $"[{string.Join(",", applications.Select(a => a.ToJson()))}]"), folder.Write("a.xml", RegisterRecord.File("02.01", Record(random, id, number))),
        ];
        string grid = folder.Write("g.json", GridText);
        foreach (string path in paths)
        {
            List<byte> bytes = [.. File.ReadAllBytes(path)];
            for (int i = random.Next(1, 4); i > 0; i--) Damage(bytes, random);
            File.WriteAllBytes(path, [.. bytes]);
            Tool.Result result = Tool.Run("score", grid, path, "--on", "2026-06-01", "--format", "receipt", "--audience", "auditor", "--lang", "en");
            Assert.True(result.ExitCode is >= 0 and <= 2, $"{Path.GetFileName(path)} {seed}: {result.Talk}");
            Assert.DoesNotContain("Exception", result.Talk, StringComparison.Ordinal);
            foreach (string secret in new[] { number[..5], id[..13] }) Assert.DoesNotContain(secret, result.Talk, StringComparison.Ordinal);
        }
    }

    private static RegisterRecord Record(Random random, string id, string rent)
    {
        var record = new RegisterRecord(random, id);
        record.Say(Sne.Find("loyer")!, JsonNode.Parse(rent)!);
        return record;
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count), count = Math.Min(random.Next(1, 30), bytes.Count - at);
        switch (random.Next(5))
        {
            case 0: bytes.RemoveRange(at, count); break;
            case 1: bytes.InsertRange(at, bytes.GetRange(at, count)); break;
            case 2: bytes[at] = (byte)random.Next(256); break;
            case 3: bytes.Insert(at, (byte)Pick(random, "\"", ";", ",", "\n", "<", "{", "-", "=")[0]); break;
            default: bytes.RemoveRange(at, bytes.Count - at); break;
        }

        if (bytes.Count == 0) bytes.Add((byte)'x');
    }

    /// <summary>What each application counts where proof is asked for, on days about its proofs'.</summary>
    private static string[] Proved(TemporaryFolder folder, string path)
    {
        string lines = string.Join(",", Sne.Facts.Where(f => f is { Kind: FactKind.YesNo, IsDerived: false }).Select((f, i) => $$"""{ "id": "K{{i}}", "title": "k", "when": "{{f.Name}}", "points": {{1 << (i % 20)}}, "evidence": "verified" }"""));
        string grid = folder.Write("proved.json", $$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "fictional": true, "criteria": [{{lines}}] }""");
        return [.. new[] { "1930-01-01", "1980-01-01", "2026-06-01", "2070-01-01" }.Select(on => Tool.Run("score", grid, path, "--on", on, "--format", "csv").Data)];
    }

    private static void Same(string[] expected, string[] read)
    {
        foreach ((string one, string other) in expected.Zip(read)) Assert.Equal(one, other);
        Assert.Equal(expected.Length, read.Length);
    }

    private static string[] Read(string path)
    {
        using var folder = new TemporaryFolder();
        string grid = folder.Write("g.json", GridText);
        Tool.Result result = Tool.Run("score", grid, path, "--on", "2026-06-01", "--format", "receipt", "--audience", "auditor", "--lang", "en");
        Assert.True(result.ExitCode == 0, result.Talk);
        return [.. result.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Application.Parse(JsonNode.Parse(l)!["application"]!.ToJsonString(), Sne).ToJson())];
    }

    private static string Table(TemporaryFolder folder, string name, string form, Dialect dialect, IReadOnlyList<Application> applications)
    {
        string path = folder.Write(name, "");
        using FileStream file = File.Create(path);
        ApplicationTable.Write(file, form, dialect, Sne, applications);
        return path;
    }

    private static JsonObject Invented(Random random, string id, IEnumerable<Fact> all)
    {
        var facts = new JsonObject();
        var evidence = new JsonObject();
        foreach (Fact fact in all.Where(_ => random.Next(2) == 0))
        {
            if (ValueOf(fact, random) is not { } value) continue;
            facts[fact.Name] = value;
            if (random.Next(3) > 0) continue;
            var proof = new JsonObject { ["status"] = Pick(random, "declared", "registered", "verified", "rejected") };
            foreach (string part in new[] { "on", "until" }) if (random.Next(2) == 0) proof[part] = Day(random);
            foreach (string part in new[] { "by", "role", "document" }) if (random.Next(2) == 0) proof[part] = Pick(random, "agent", "guichet 099", "avis d'imposition", "=1+1", "a;b \"c\"", "-");
            evidence[fact.Name] = proof;
        }

        return new JsonObject { ["id"] = id, ["facts"] = facts, ["evidence"] = evidence };
    }

    internal static JsonNode? ValueOf(Fact fact, Random random) => fact.Kind switch
    {
        FactKind.YesNo => random.Next(2) == 0,
        FactKind.Integer => JsonNode.Parse(Within(fact, random.Next(0, 60)).ToString(CultureInfo.InvariantCulture)),
        FactKind.Number => JsonNode.Parse(Within(fact, random.Next(0, 5_000_000) / 1_000_000m).ToString(CultureInfo.InvariantCulture)),
        FactKind.Money => JsonNode.Parse(Within(fact, random.Next(0, 500_000) / 100m).ToString(CultureInfo.InvariantCulture)),
        FactKind.Date => Day(random),
        FactKind.Code => CodeOf(fact, random) is { } code ? code : null,
        FactKind.Codes => new JsonArray([.. fact.Codes!.All.Where(c => !c.IsUnknown && random.Next(4) == 0).Select(c => JsonValue.Create(c.Name))]),
        _ => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)new JsonObject(fact.Fields.Where(_ => random.Next(2) == 0).Select(f => KeyValuePair.Create(f.Name, ValueOf(f, random))).Where(f => f.Value is not null)))]),
    };

    private static decimal Within(Fact fact, decimal number)
    {
        decimal low = fact.Min?.ToDecimal() ?? 0, high = fact.Max?.ToDecimal() ?? decimal.MaxValue;
        return Math.Clamp(number, low, high);
    }

    private static string? CodeOf(Fact fact, Random random)
    {
        string[] codes = fact.Codes!.Pattern is null ? [.. fact.Codes.All.Where(c => !c.IsUnknown).Select(c => c.Name)] : [.. new[] { "01", "2A", "099", "01004", "2A004", "75001", "245300330", "aide-soignant", "a; b, \"c\"", "'=x", "-1 %", "1,5" }.Where(fact.Codes.Allows)];
        return codes.Length == 0 ? null : Pick(random, codes);
    }

    private static string Day(Random random) => new NodaTime.LocalDate(1901, 1, 1).PlusDays(random.Next(0, 70_000)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Id(Random random, int index) => Pick(random, $"0990126{random.Next(100_000):00000}{index}G0099", $"00{index}", $"A;{index}", $"\"A\" {index}", $"=A{index}", $"+{index}B", $"'@{index}", $"''-{index}C", $"à{index} é", $"_x000D_{index}", $"{index},5 %");

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("cotation").FullName;

        public string Path(string name) => System.IO.Path.Combine(path, name);

        public string Write(string name, string text)
        {
            string file = Path(name);
            File.WriteAllText(file, text, new UTF8Encoding(false));
            return file;
        }

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}
