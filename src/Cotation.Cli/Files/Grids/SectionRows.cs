using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cotation.Cli;

/// <summary>Lays the sections of a grid out as rows, each before its criteria and under the section it stands in: how it combines them and bounds them, then each of its adjustments.</summary>
internal static class SectionRows
{
    /// <summary>The forms of a row that stands for a section or an adjustment, and for one that sets the points.</summary>
    public const string Section = "section", Adjust = "adjust", Set = "set";

    public static IReadOnlyList<string> Forms { get; } = [Section, Adjust, Set];

    /// <summary>The ways in which a section may combine, as the grid's JSON names them.</summary>
    public static IReadOnlyList<string> Combinations { get; } = ["average", "best", "first", "sum", "worst"];

    public static IReadOnlyList<string> Titles { get; } = ["title", "title.en"];

    /// <summary>What a row of a section may say beside its place and its words.</summary>
    public static IReadOnlyList<string> OfSection { get; } = [GridColumn.When, "floor", "cap", "weight", GridColumn.Round];

    /// <summary>What a row of an adjustment may say beside its place and its words.</summary>
    public static IReadOnlyList<string> OfAdjustment { get; } = [GridColumn.When, GridColumn.Points, "weight", "evidence", "basis", "sensitive"];

    /// <summary>The row of a section and those of its adjustments; the grid itself has one where it bounds or adjusts its total.</summary>
    public static IEnumerable<Dictionary<string, Cell>> Of(JsonObject section, string? parent)
    {
        string id = section["id"]!.GetValue<string>();
        if (parent is not null || new[] { "combine", "floor", "cap", "weight", GridColumn.Round }.Any(section.ContainsKey)) yield return OfOne(section, id, parent);
        foreach (JsonNode? adjustment in section["adjust"] as JsonArray ?? []) yield return OfAdjust(adjustment!.AsObject(), parent is null ? "" : id);
    }

    private static Dictionary<string, Cell> OfOne(JsonObject section, string id, string? parent)
    {
        Dictionary<string, Cell> row = Row(parent ?? "", id, Section, section);
        row[GridColumn.When] = GridTable.CellOf(section["combine"]);
        foreach (string key in OfSection.Skip(1)) row[key] = GridTable.CellOf(key, section[key]);
        return row;
    }

    private static Dictionary<string, Cell> OfAdjust(JsonObject adjustment, string section)
    {
        bool isSet = adjustment.ContainsKey(Set);
        Dictionary<string, Cell> row = Row(section, adjustment["id"]?.GetValue<string>() ?? "", isSet ? Set : Adjust, adjustment);
        foreach (string key in OfAdjustment) row[key] = GridTable.CellOf(key, adjustment[key]);
        if (isSet) row[GridColumn.Points] = GridTable.CellOf(adjustment[Set]);
        return row;
    }

    private static Dictionary<string, Cell> Row(string section, string id, string form, JsonObject part) => new(StringComparer.Ordinal)
    {
        [GridColumn.Section] = GridTable.Text(section),
        [GridColumn.Id] = GridTable.Text(id),
        [GridColumn.Form] = GridTable.Text(form),
        ["title"] = GridTable.CellOf("title", part["title"]),
        ["title.en"] = GridTable.CellOf("title.en", part["title"]),
    };
}
