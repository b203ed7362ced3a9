using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cotation.Cli;

/// <summary>Lays the formulas and the dated tables of a grid out as rows, after its criteria: a vote is about them too. Those that its vocabulary gives it stand under the vocabulary's name, to be read and not changed.</summary>
internal static partial class FactRows
{
    /// <summary>The forms of a row that stands for a fact or a table, as the grid's JSON names them.</summary>
    public const string Is = "is", Span = "span", Lookup = "lookup", TableRows = "rows", TableFile = "file";

    private static readonly string[] OfFacts = [Is, Span, Lookup];

    public static IReadOnlyList<string> Forms { get; } = [.. OfFacts, TableRows, TableFile];

    /// <summary>The keys of the other ways in which a fact may follow from others.</summary>
    public static IEnumerable<string> KeysBeside(string form) => OfFacts.Concat(form == Lookup ? [] : ["by", "on"]).Where(k => k != form);

    /// <summary>The facts that follow from others, by the name that their rows bear: those of lists stand behind the list's, list.field.</summary>
    public static IEnumerable<(string Name, JsonObject Fact)> Derived(JsonObject root) => Members(root["facts"]).SelectMany(f =>
        Members(f.Value["fields"]).Select(i => ($"{f.Key}.{i.Key}", i.Value)).Prepend((f.Key, f.Value))).Where(f => OfFacts.Any(f.Item2.ContainsKey));

    public static IEnumerable<KeyValuePair<string, JsonObject>> Tables(JsonObject root) => Members(root["tables"]);

    public static IEnumerable<Dictionary<string, Cell>> Of(JsonObject root) => Derived(root).Select(f => OfFact(f.Name, f.Fact)).Concat(Tables(root).SelectMany(t => OfTable(t.Key, t.Value)));

    /// <summary>The facts of its vocabulary that the grid rests on and that follow from others, in the order of their names.</summary>
    public static IEnumerable<Dictionary<string, Cell>> OfVocabulary(Grid grid) =>
        grid.Reached.Where(f => f.IsDerived && !grid.Vocabulary.Owns(f.List is { } list ? grid.Vocabulary.Find(list)! : f)).OrderBy(f => f.FullName, StringComparer.Ordinal).Select(f => OfVocabulary(f, grid));

    private static Dictionary<string, Cell> OfVocabulary(Fact fact, Grid grid)
    {
        Dictionary<string, Cell> row = Row(fact.FullName, fact.Derivation switch { Derivation.Span => Span, Derivation.Lookup => Lookup, _ => Is });
        (row[GridColumn.Section], row["title"], row["title.en"]) = (GridTable.Text(grid.Vocabulary.Id), GridTable.Text(fact.Label.In(Language.French)), GridTable.Text(fact.Label.In(Language.English)));
        if (fact.Source is { } source) row["basis"] = GridTable.Text(source);
        if (fact.Derivation is Derivation.Span span) (row[GridColumn.From], row[GridColumn.To]) = (GridTable.Text(span.From), GridTable.Text(span.To));
        else row[GridColumn.When] = GridTable.Text(fact.Derivation is Derivation.Lookup lookup ? LookupOf(lookup.Table, lookup.By, lookup.On == Vocabulary.AsOf ? null : lookup.On) : ((Derivation.Formula)fact.Derivation!).Text.Content);
        return row;
    }

    /// <summary>A table, its keys and the date on which it is read: table (key, key ; date).</summary>
    public static JsonObject? ReadLookup(string text)
    {
        if (LookupText().Match(text) is not { Success: true } match) return null;
        var lookup = new JsonObject { [Lookup] = match.Groups["table"].Value, ["by"] = new JsonArray([.. match.Groups["key"].Captures.Select(k => JsonValue.Create(k.Value))]) };
        if (match.Groups["on"].Success) lookup["on"] = match.Groups["on"].Value;
        return lookup;
    }

    /// <summary>Keys are words with a bar between them; where a spreadsheet would take one for a number or a day, or a bar is part of it, they stand as JSON.</summary>
    public static JsonArray? ReadKeys(string text)
    {
        if (text.Length == 0) return null;
        return text.StartsWith('[') ? GridForms.TryJson(text) as JsonArray : new JsonArray([.. text.Split('|', StringSplitOptions.TrimEntries).Select(k => JsonValue.Create(k))]);
    }

    private static Dictionary<string, Cell> OfFact(string name, JsonObject fact)
    {
        string form = OfFacts.First(fact.ContainsKey);
        Dictionary<string, Cell> row = Row(name, form);
        row["title"] = GridTable.CellOf(fact["label"] is JsonObject label ? label["fr"] : fact["label"]);
        row["title.en"] = GridTable.CellOf((fact["label"] as JsonObject)?["en"]);
        row["basis"] = GridTable.CellOf(fact["source"]);
        if (form == Span) (row[GridColumn.From], row[GridColumn.To]) = (GridTable.CellOf(fact[Span]!["from"]), GridTable.CellOf(fact[Span]!["to"]));
        else row[GridColumn.When] = form == Lookup ? GridTable.Text(LookupOf(fact[Lookup]!.GetValue<string>(), (fact["by"] as JsonArray ?? []).Select(k => k!.GetValue<string>()), fact["on"]?.GetValue<string>())) : GridTable.CellOf(fact[Is]);
        return row;
    }

    private static string LookupOf(string table, IEnumerable<string> by, string? on) => $"{table} ({string.Join(", ", by)}{(on is null ? "" : $" ; {on}")})";

    /// <summary>The version of a table stands as its title, on its first row.</summary>
    private static IEnumerable<Dictionary<string, Cell>> OfTable(string name, JsonObject table)
    {
        JsonArray rows = table["rows"] as JsonArray ?? [];
        for (int i = 0; i < Math.Max(1, rows.Count); i++)
        {
            Dictionary<string, Cell> row = Row(name, table.ContainsKey("file") ? TableFile : TableRows);
            if (i == 0) (row["title"], row["basis"], row[GridColumn.When]) = (GridTable.CellOf(table["version"]), GridTable.CellOf(table["source"]), GridTable.CellOf(table["file"]));
            if (i < rows.Count) (row[GridColumn.When], row[GridColumn.From], row[GridColumn.Points]) = (GridTable.Text(KeysOf(rows[i]!["keys"]!.AsArray())), new Cell(CellKind.Day, rows[i]!["from"]!.GetValue<string>()), GridTable.CellOf(rows[i]!["gives"]));
            yield return row;
        }
    }

    private static string KeysOf(JsonArray keys)
    {
        bool isPlain = keys.Count > 0 && keys.All(k => k!.GetValueKind() == JsonValueKind.String && PlainKey().IsMatch(k.GetValue<string>())) && (keys.Count > 1 || !char.IsAsciiDigit(keys[0]!.GetValue<string>()[0]));
        return isPlain ? string.Join(" | ", keys.Select(k => k!.GetValue<string>())) : keys.ToJsonString(GridForms.Compact);
    }

    private static Dictionary<string, Cell> Row(string id, string form) => new(StringComparer.Ordinal) { [GridColumn.Id] = GridTable.Text(id), [GridColumn.Form] = GridTable.Text(form) };

    private static IEnumerable<KeyValuePair<string, JsonObject>> Members(JsonNode? node) => (node as JsonObject ?? []).Where(m => m.Value is JsonObject).Select(m => KeyValuePair.Create(m.Key, m.Value!.AsObject()));

    [GeneratedRegex(@"^\s*(?<table>[a-zA-Z0-9]+)\s*\(\s*(?:(?<key>[a-zA-Z0-9.]+)\s*,?\s*)*(?:;\s*(?<on>[a-zA-Z0-9.]+)\s*)?\)\s*$")]
    private static partial Regex LookupText();

    [GeneratedRegex(@"^[\p{L}\p{N}](?:[^|]*[^|\s])?\z")]
    private static partial Regex PlainKey();
}
