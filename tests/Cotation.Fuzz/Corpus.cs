using System.Text;
using Cotation.Cli;

namespace Cotation.Fuzz;

/// <summary>Is one file that may be damaged, with all that the commands which read it need beside it.</summary>
/// <param name="Form">What the file is.</param>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Bytes">It as it should be.</param>
/// <param name="Beside">The other files of the folder.</param>
/// <param name="Commands">The command lines that read it.</param>
internal sealed record Target(string Form, string Name, byte[] Bytes, IReadOnlyDictionary<string, byte[]> Beside, string[] Commands);

/// <summary>Makes the files that are damaged: one of every format that the tool reads, small and full of what the format can say.</summary>
internal sealed class Corpus
{
    private const string Day = " --on 2026-06-01";

    private static readonly string[] OfGrid =
    [
        "check g.json", "check g.json --format sarif", "score g.json a.json" + Day, "score g.json a.json --format json" + Day, "score g.json many.json --format csv" + Day, "rank g.json many.json --format json" + Day, "rank g.json many.json --top 3" + Day, "rank g.json a.json --robustness" + Day,
        "explain g.json a.json" + Day, "explain g.json a.json --audience desk" + Day, "explain g.json a.json --audience auditor --format html" + Day, "explain g.json a.json --audience landlord --format json" + Day,
        "document g.json", "document g.json --for desk --format html", "document g.json --for applicant", "document g.json --format json", "document g.json --format csv", "document g.json --format xlsx",
        "compare g.json whole.json", "compare whole.json g.json --applications many.json" + Day, "test g.json --examples e.json", "test g.json --examples e.json --mutate", "generate g.json --count 3" + Day, "facts g.json", "init --table t.csv --grid g.json",
    ];

    private static readonly string[] OfApplications = ["score g.json {0}" + Day, "score g.json {0} --format json" + Day, "score g.json {0} --format receipt --audience auditor" + Day, "score g.json {0} --format register" + Day, "rank g.json {0} --format json" + Day, "rank g.json {0}" + Day, "explain g.json {0}" + Day, "compare g.json whole.json --applications {0}" + Day];

    public static IReadOnlyList<Target> Targets(string rulesets)
    {
        List<Target> all = [];
        foreach (string folder in Directory.GetDirectories(rulesets).Order(StringComparer.Ordinal).Where(f => File.Exists(Path.Combine(f, "examples.json"))))
        {
            byte[] grid = File.ReadAllBytes(Path.Combine(folder, "grid.json")), examples = File.ReadAllBytes(Path.Combine(folder, "examples.json"));
            Dictionary<string, byte[]> beside = new() { ["g.json"] = grid, ["whole.json"] = grid, ["e.json"] = examples };
            foreach (string more in Directory.GetFiles(folder, "*.json").Where(f => Path.GetFileName(f) is not ("grid.json" or "examples.json"))) beside[Path.GetFileName(more)] = File.ReadAllBytes(more);
            AddMade(beside);
            all.Add(new Target("grid", "g.json", grid, beside, OfGrid));
            if (beside.TryGetValue("vocabulary.json", out byte[]? vocabulary)) all.Add(new Target("vocabulary", "vocabulary.json", vocabulary, beside, OfGrid));
            all.Add(new Target("examples", "e.json", examples, beside, ["test g.json --examples e.json", "test g.json --examples e.json --format junit", "test g.json --examples e.json --mutate"]));
            foreach ((string form, string name) in new[] { ("json", "a.json"), ("ndjson", "a.ndjson"), ("csv", "a.csv"), ("xlsx", "a.xlsx") })
                all.Add(new Target(form, name, beside[name], beside, [.. OfApplications.Select(c => string.Format(null, c, name))]));
            all.Add(new Target("rejects", "a.csv", beside["a.csv"], beside, ["score g.json a.csv --rejects r.csv --force" + Day, "init --mapping a.csv"]));
            all.Add(new Target("grid table", "t.csv", beside["t.csv"], beside, ["init --table t.csv --grid g.json"]));
            all.Add(new Target("grid workbook", "t.xlsx", beside["t.xlsx"], beside, ["init --table t.xlsx --grid g.json"]));
            all.Add(new Target("receipt", "r.json", beside["r.json"], beside, ["audit r.json --grid g.json"]));
            all.Add(new Target("mapping", "m.json", beside["m.json"], beside, ["score g.json a.csv --mapping m.json" + Day]));
        }

        byte[] sne = File.ReadAllBytes(Path.Combine(rulesets, "rivemarne", "grid.json"));
        foreach (string xml in new[] { "r1.xml", "r2.xml" })
            all.Add(new Target("register", "a.xml", File.ReadAllBytes(Path.Combine(rulesets, "..", "tests", "Cotation.Tests", "Files", "Cases", xml)), new Dictionary<string, byte[]> { ["g.json"] = sne, ["whole.json"] = sne }, [.. OfApplications.Select(c => string.Format(null, c, "a.xml"))]));
        byte[] profile = File.ReadAllBytes(Path.Combine(rulesets, "..", "src", "Cotation", "Proving", "Population", "profile-sne.json"));
        all.Add(new Target("profile", "p.json", profile, new Dictionary<string, byte[]> { ["g.json"] = sne }, ["generate g.json --profile p.json --count 3" + Day]));
        return all;
    }

    /// <summary>What the tool itself writes from the grid: applications in every form, a receipt, its table, a mapping.</summary>
    private static void AddMade(Dictionary<string, byte[]> beside)
    {
        using var folder = new Folder();
        folder.Fill(beside);
        beside["a.json"] = folder.Run("generate g.json --count 2 --format json" + Day).Data;
        beside["many.json"] = folder.Run("generate g.json --count 30 --format json" + Day).Data;
        beside["a.ndjson"] = folder.Run("generate g.json --count 3" + Day).Data;
        beside["a.csv"] = folder.Run("generate g.json --count 3 --format csv" + Day).Data;
        beside["a.xlsx"] = folder.Run("generate g.json --count 3 --format xlsx" + Day).Data;
        beside["t.csv"] = folder.Run("document g.json --format csv").Data;
        beside["t.xlsx"] = folder.Run("document g.json --format xlsx").Data;
        folder.Fill(beside);
        beside["r.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(folder.Run("score g.json a.json --format receipt --audience auditor" + Day).Data).Split('\n')[0]);
        beside["m.json"] = folder.Run("init --mapping a.csv").Data;
    }
}

/// <summary>Is a folder of its own in which commands run.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("cotation-fuzz").FullName;

    public void Fill(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach ((string name, byte[] bytes) in files) Write(name, bytes);
    }

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(path, name), bytes);

    /// <summary>Runs a command line whose words that name files stand for those of the folder.</summary>
    public (int Code, byte[] Data, string Talk) Run(string line)
    {
        using var data = new MemoryStream();
        using var talk = new MemoryStream();
        int code;
        using (var screen = new Screen(data, talk, Stream.Null, isTerminal: false))
            code = Cli.Program.Run([.. line.Split(' ').Select(w => w.Contains('.', StringComparison.Ordinal) && !w.StartsWith('-') ? Path.Combine(path, w) : w), "--lang", "en"], screen, _ => null);
        return (code, data.ToArray(), Encoding.UTF8.GetString(talk.ToArray()));
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
