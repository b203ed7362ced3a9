using System.Text.Json;
using NodaTime;

namespace Cotation.Tests;

/// <summary>Finds scores to explain: of the letters' own grid, of a ruleset's applications, of its examples.</summary>
internal static class Cases
{
    public static readonly LocalDate On = new(2026, 6, 1);

    /// <summary>The dozen of letters that were read: between them every state of a line, every outcome, every mask.</summary>
    public static readonly IReadOnlyList<(string Grid, string Id)> Letters =
    [
        ("rivemarne", "0990323004127G0042"),
        ("rivemarne", "0990822001934G0042"),
        ("rivemarne", "0990124000871G0042"),
        ("etats", "099000000000000001"),
        ("etats", "099000000000000002"),
        ("modele-de-depart", "#1"),
        ("modele-de-depart", "#3"),
        ("modele-de-depart", "#4"),
        ("toulouse-metropole", "#0"),
        ("compiegne", "#0"),
        ("wallonie", "#0"),
        ("irlande-du-nord", "#0"),
        ("bondy-proposition", "#1"),
    ];

    public static IEnumerable<string> Rulesets => Directory.GetDirectories(Root.PathOf("rulesets")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public static Score Score(string name, string id)
    {
        if (id.StartsWith('#')) return Examples(name).ElementAt(int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture));
        string folder = name == "etats" ? Root.PathOf("tests", "Cotation.Tests", "Letters", "etats") : Root.PathOf("rulesets", name);
        Grid grid = Grid.Load(Path.Combine(folder, "grid.json"));
        return grid.Compile().Score(ApplicationFile.Load(Path.Combine(folder, "applications.json"), grid.Vocabulary).Select(e => e.Application!).Single(a => a.Id == id), On);
    }

    /// <summary>The scores of a ruleset's examples, in their order.</summary>
    public static IEnumerable<Score> Examples(string ruleset)
    {
        Grid grid = Grid.Load(Root.Ruleset(ruleset));
        Scorer scorer = grid.Compile();
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Root.Ruleset(ruleset, "examples.json")));
        foreach (JsonElement example in file.RootElement.GetProperty("examples").EnumerateArray())
            yield return scorer.Score(Application.Parse(example.GetProperty("application").GetRawText(), grid.Vocabulary), NodaTime.Text.LocalDatePattern.Iso.Parse(example.GetProperty("on").GetString()!).Value);
    }
}
