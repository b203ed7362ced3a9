using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cotation.Cli;

/// <summary>Reads a grid back from the table it was laid out in, over the grid it came from: rows give sections and criteria, their order and their figures, formulas and dated tables; all else stays as it was. A fault is a problem at its cell.</summary>
internal sealed partial class GridTableReader
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is wrong with a grid that has not even the shape of one.</summary>
    private static readonly HashSet<string> Shapeless = ["syntax", "too-large", "wrong-kind", "missing-key", "duplicate-key", "duplicate-id", "too-deep"];

    private readonly FileWords words;
    private readonly Problems problems = new();
    private readonly GridCells cells;
    private readonly FactRowsReader facts;
    private readonly SectionRowsReader sections;
    private readonly List<(string Id, int Part, int Line)> rows = [];

    private GridTableReader(Sheet sheet, FileWords words)
    {
        this.words = words;
        cells = new GridCells(sheet, words, problems);
        facts = new FactRowsReader(cells, words, problems);
        sections = new SectionRowsReader(cells, words, problems);
        foreach (string key in new[] { GridColumn.Id, GridColumn.When, GridColumn.Points }.Where(k => !cells.Has(k)))
            problems.Error(sheet.At(sheet.Header.Line, 0), "missing-column", _ => words.MissingColumn(GridColumn.All.First(c => c.Key == key).French));
    }

    /// <summary>The new JSON of the grid, in the layout of the old: of a table in which nothing changed, the old one's bytes.</summary>
    /// <exception cref="CotationException">Some cell cannot be read; all are listed.</exception>
    public static string Read(Sheet sheet, string baseJson, string basePath, FileWords words)
    {
        List<Row> all = [.. sheet.Rows];
        var reader = new GridTableReader(sheet, words);
        (Grid? given, IReadOnlyList<Problem> found) = Read(baseJson, basePath);
        // A figure that is wrong may be what the table mends; a part that is none has no place to take it.
        if (found.Where(p => Shapeless.Contains(p.Code)).ToList() is { Count: > 0 } shapeless) throw new CotationException(shapeless);
        JsonObject root = JsonNode.Parse(baseJson)!.AsObject();
        if (given is null && !GridForms.IsShaped(root)) throw new CotationException(found);
        if (!reader.problems.HasErrors) reader.Fill(root, all, given);
        if (reader.problems.HasErrors) throw new CotationException(reader.problems.InOrder());
        string json = root.ToJsonString(Indented) + "\n";
        reader.Check(json, basePath);
        return reader.problems.HasErrors ? throw new CotationException(reader.problems.InOrder()) : JsonLayout.Keep(baseJson, root);
    }

    private void Fill(JsonObject root, IReadOnlyList<Row> all, Grid? given)
    {
        foreach (Row row in all) cells.CheckShape(row);
        facts.Fill(root, [.. all.Where(facts.IsOne)], given);
        sections.Fill(root, [.. all.Where(sections.IsOne)]);
        Dictionary<string, JsonObject> old = Criteria(root).DistinctBy(c => c["id"]!.GetValue<string>()).ToDictionary(c => c["id"]!.GetValue<string>(), StringComparer.Ordinal);
        Dictionary<string, JsonObject> homes = new(StringComparer.Ordinal) { [""] = root };
        foreach (JsonObject section in GridForms.Sections(root)) homes[section["id"]!.GetValue<string>()] = section;
        foreach (JsonObject home in homes.Values) (home["criteria"] as JsonArray)?.Clear();
        foreach (IGrouping<string, Row> group in all.Where(r => !facts.IsOne(r) && !sections.IsOne(r)).GroupBy(r => cells.TextOf(r, GridColumn.Id)))
        {
            List<Row> parts = [.. group];
            if (group.Key.Length == 0)
            {
                foreach (Row row in parts) problems.Error(cells.At(row, GridColumn.Id), "missing-key", _ => words.NoCriterion);
                continue;
            }

            string section = cells.TextOf(parts[0], GridColumn.Section);
            if (!homes.TryGetValue(section, out JsonObject? into))
            {
                problems.Error(cells.At(parts[0], GridColumn.Section), "unknown-section", _ => words.UnknownSection(section), w => w.DidYouMean(SpellChecker.Nearest(section, homes.Keys)));
                continue;
            }

            for (int i = 0; i < parts.Count; i++) rows.Add((group.Key, i, parts[i].Line));
            JsonObject made = Made(group.Key, parts, old.GetValueOrDefault(group.Key));
            if (into["criteria"] is not JsonArray criteria) into["criteria"] = criteria = [];
            criteria.Add(made);
        }
    }

    private void CheckPlaces(string form, IReadOnlyList<Row> parts)
    {
        foreach (Row row in parts.Skip(1))
            cells.ExpectEmpty(row, GridColumn.OfCriterion.Append(GridColumn.Form), words.FirstRowOnly);
        if (form == "value") return;
        foreach (Row row in parts)
            cells.ExpectEmpty(row, GridForms.Bounds, words.BandsOnly);
    }

    /// <summary>The criterion with the figures of its rows; the keys keep the order of the old one, so that nothing moves that did not change.</summary>
    private JsonObject Made(string id, IReadOnlyList<Row> parts, JsonObject? old)
    {
        JsonObject made = old is null ? new JsonObject { ["id"] = id } : old.DeepClone().AsObject();
        string given = cells.TextOf(parts[0], GridColumn.Form), form = GridForms.IsForm(given) ? given : old is not null ? GridForms.FormOf(old) : "when";
        if (given.Length > 0 && !GridForms.IsForm(given)) problems.Error(cells.At(parts[0], GridColumn.Form), "unknown-choice", _ => words.UnknownForm, w => w.DidYouMean(SpellChecker.Nearest(given, [.. GridForms.All, .. SectionRows.Forms, .. FactRows.Forms])));
        if (old is not null && GridForms.FormOf(old) != form) foreach (string key in new[] { "when", "points", "cases", "otherwise", "value", "bands", "per", "beyond", "assessed" }) made.Remove(key);
        foreach (string key in GridColumn.OfCriterion.Where(cells.Has)) cells.Set(made, key, parts[0]);
        CheckPlaces(form, parts);
        SetForm(made, form, parts);
        return made;
    }

    private void SetForm(JsonObject made, string form, IReadOnlyList<Row> parts)
    {
        switch (form)
        {
            case "cases":
                bool isInside = (made["cases"] as JsonArray)?.LastOrDefault() is JsonObject last && last.ContainsKey("otherwise");
                var cases = new JsonArray();
                JsonNode? otherwise = null;
                bool hasOtherwise = false;
                foreach (Row row in parts)
                {
                    JsonNode? points = cells.FigureOf(row, GridColumn.Points);
                    if (CellReader.Plain(cells.TextOf(row, GridColumn.When)) is "sinon" or "otherwise") (otherwise, hasOtherwise) = (points, true);
                    else cases.Add(new JsonObject { ["when"] = cells.TextOf(row, GridColumn.When), ["points"] = points });
                }

                if (hasOtherwise && isInside) cases.Add(new JsonObject { ["otherwise"] = otherwise });
                made["cases"] = cases;
                if (hasOtherwise && !isInside) made["otherwise"] = otherwise;
                else made.Remove("otherwise");
                break;
            case "value":
                var bands = new JsonArray();
                foreach (Row row in parts)
                {
                    var band = new JsonObject();
                    foreach (string bound in GridForms.Bounds.Where(b => cells.CellOf(row, b).Kind != CellKind.Empty)) band[bound] = cells.FigureOf(row, bound);
                    band["points"] = cells.FigureOf(row, GridColumn.Points);
                    bands.Add(band);
                }

                made["value"] = cells.TextOf(parts[0], GridColumn.When);
                made["bands"] = bands;
                break;
            case "assessed":
                if (GridForms.TryJson(cells.TextOf(parts[0], GridColumn.When)) is { } judged) made["assessed"] = judged;
                else problems.Error(cells.At(parts[0], GridColumn.When), "wrong-cell", _ => words.NotJsonCell);
                break;
            default:
                made[form] = cells.TextOf(parts[0], GridColumn.When);
                made["points"] = cells.FigureOf(parts[0], GridColumn.Points);
                foreach (Row row in parts.Skip(1)) problems.Error(cells.At(row, GridColumn.Id), "duplicate-id", _ => words.OneRowOnly);
                break;
        }
    }

    /// <summary>Reads the grid that came out, and tells each problem at the cell it comes from.</summary>
    private void Check(string json, string basePath)
    {
        (Grid? grid, IReadOnlyList<Problem> found) = Read(json, basePath);
        if (grid is not null) return;
        List<(int Start, int Line)> starts = [.. Starts(json).OrderBy(s => s.Start)];
        foreach (Problem problem in found.Where(p => p.Severity == Severity.Error)) problems.Error(CellOf(problem.Place, starts, json.Split('\n')), problem.Code, w => problem.Message(w.Language), w => problem.Suggestion(w.Language));
    }

    private static (Grid? Grid, IReadOnlyList<Problem> Problems) Read(string json, string path) =>
        GridReader.Read(new Source(path, json), null, new ConfinedFolder(Path.GetDirectoryName(Path.GetFullPath(path))!));

    private Location CellOf(Location place, List<(int Start, int Line)> starts, string[] text)
    {
        int line = starts.LastOrDefault(s => s.Start <= place.Line) is { Line: > 0 } found ? found.Line : 0;
        int at = place.Line;
        while (at > 1 && !KeyOf().IsMatch(text[at - 1]) && text[at - 1].Trim() is not ("{" or "},")) at--;
        string key = KeyOf().Match(text[at - 1]) is { Success: true } match ? match.Groups[1].Value : "";
        string column = key switch { "value" or "per" or "assessed" or "is" or "lookup" or "keys" or "combine" => GridColumn.When, "otherwise" or "gives" or "set" => GridColumn.Points, "fr" or "en" or "label" => "title", _ => key };
        return cells.At(line, column);
    }

    /// <summary>The line of the JSON on which each criterion, case and band begins, with its row of the table.</summary>
    private IEnumerable<(int Start, int Line)> Starts(string json)
    {
        JsonItem root = JsonReader.Read(new Source("", json), new Problems())!;
        foreach ((JsonNode part, int line) in facts.Lines.Concat(sections.Lines))
            if (ItemAt(root, part) is { } item) yield return (item.Place.Line, line);
        foreach (JsonItem criterion in Items(root))
        {
            string id = criterion["id"]?.Content ?? "";
            List<int> lines = [.. rows.Where(r => r.Id == id).OrderBy(r => r.Part).Select(r => r.Line)];
            if (lines.Count == 0) continue;
            yield return (criterion.Place.Line, lines[0]);
            List<JsonItem> parts = (criterion["cases"] ?? criterion["bands"])?.Items ?? [];
            for (int i = 0; i < parts.Count && i < lines.Count; i++) yield return (parts[i].Place.Line, lines[i]);
        }
    }

    private static IEnumerable<JsonItem> Items(JsonItem section) =>
        (section["criteria"]?.Items ?? []).Concat((section["sections"]?.Items ?? []).SelectMany(Items));

    /// <summary>The item of the written JSON at the place of a node: keys and numbers from the root on.</summary>
    private static JsonItem? ItemAt(JsonItem root, JsonNode part) => part.Parent switch
    {
        null => root,
        JsonArray all => ItemAt(root, all)?.Items.ElementAtOrDefault(part.GetElementIndex()),
        JsonNode parent => ItemAt(root, parent)?[part.GetPropertyName()],
    };

    private static IEnumerable<JsonObject> Criteria(JsonObject root) =>
        GridForms.Sections(root).Prepend(root).SelectMany(s => (s["criteria"]?.AsArray() ?? []).Select(c => c!.AsObject()));

    [GeneratedRegex("^\\s*\"([a-zA-Z]+)\":")]
    private static partial Regex KeyOf();
}
