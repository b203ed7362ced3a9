using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cotation.Cli;

/// <summary>Reads a grid back from the table it was laid out in, over the grid it came from: rows give criteria, their order and their figures; all else stays as it was. A fault is a problem at its cell.</summary>
internal sealed partial class GridTableReader
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Fact Answer = new() { Name = "answer", Kind = FactKind.YesNo, Label = new LocalizedText(null, null) };
    private static readonly string[] Texts = ["title", "document", "basis"];

    private readonly Sheet sheet;
    private readonly FileWords words;
    private readonly Problems problems = new();
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<(string Id, int Part, int Line)> rows = [];

    private GridTableReader(Sheet sheet, FileWords words)
    {
        this.sheet = sheet;
        this.words = words;
        for (int i = 0; i < sheet.Header.Cells.Count; i++)
        {
            string header = sheet.Header.Cells[i].Text ?? "";
            int column = i;
            if (GridColumn.Find(header) is { } found)
            {
                if (!columns.TryAdd(found.Key, i)) problems.Error(sheet.At(sheet.Header.Line, column), "duplicate-column", _ => words.DuplicateColumn(header, columns[found.Key] + 1));
            }
            else if (header.Length > 0) problems.Error(sheet.At(sheet.Header.Line, column), "unknown-column", _ => words.UnknownGridColumn(header), w => w.DidYouMean(SpellChecker.Nearest(header, GridColumn.All.SelectMany(c => new[] { c.French, c.English }))));
        }

        foreach (string key in new[] { GridColumn.Id, GridColumn.When, GridColumn.Points }.Where(k => !columns.ContainsKey(k)))
            problems.Error(sheet.At(sheet.Header.Line, 0), "missing-column", _ => words.MissingColumn(GridColumn.All.First(c => c.Key == key).French));
    }

    /// <summary>The new JSON of the grid.</summary>
    /// <exception cref="CotationException">Some cell cannot be read; all are listed.</exception>
    public static string Read(Sheet sheet, string baseJson, string basePath, FileWords words)
    {
        List<Row> all = [.. sheet.Rows];
        var reader = new GridTableReader(sheet, words);
        JsonObject root = JsonNode.Parse(baseJson)!.AsObject();
        if (!reader.problems.HasErrors) reader.Fill(root, all);
        if (reader.problems.HasErrors) throw new CotationException(reader.problems.InOrder());
        string json = root.ToJsonString(Indented) + "\n";
        reader.Check(json, basePath);
        return reader.problems.HasErrors ? throw new CotationException(reader.problems.InOrder()) : json;
    }

    private void Fill(JsonObject root, IReadOnlyList<Row> all)
    {
        foreach (Row row in all) CheckShape(row);
        Dictionary<string, JsonObject> old = Criteria(root).ToDictionary(c => c["id"]!.GetValue<string>(), StringComparer.Ordinal);
        Dictionary<string, JsonObject> sections = new(StringComparer.Ordinal) { [""] = root };
        foreach (JsonObject section in Sections(root)) sections[section["id"]!.GetValue<string>()] = section;
        foreach (JsonObject home in sections.Values) (home["criteria"] as JsonArray)?.Clear();
        foreach (IGrouping<string, Row> group in all.GroupBy(r => TextOf(r, GridColumn.Id)))
        {
            List<Row> parts = [.. group];
            if (group.Key.Length == 0)
            {
                foreach (Row row in parts) problems.Error(At(row, GridColumn.Id), "missing-key", _ => words.NoCriterion);
                continue;
            }

            string section = TextOf(parts[0], GridColumn.Section);
            if (!sections.TryGetValue(section, out JsonObject? into))
            {
                problems.Error(At(parts[0], GridColumn.Section), "unknown-section", _ => words.UnknownSection(section), w => w.DidYouMean(SpellChecker.Nearest(section, sections.Keys)));
                continue;
            }

            for (int i = 0; i < parts.Count; i++) rows.Add((group.Key, i, parts[i].Line));
            JsonObject made = Made(group.Key, parts, old.GetValueOrDefault(group.Key));
            if (into["criteria"] is not JsonArray criteria) into["criteria"] = criteria = [];
            criteria.Add(made);
        }
    }

    /// <summary>A row that was cut or runs over, and a cell that a spreadsheet could not compute, are told and not read.</summary>
    private void CheckShape(Row row)
    {
        int width = sheet.Header.Cells.Count;
        if (row.IsBroken) problems.Error(sheet.At(row.Line, 0), "broken-row", _ => words.BrokenRow);
        else if (row.Cells.Count < width && !sheet.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) problems.Error(sheet.At(row.Line, Math.Max(0, row.Cells.Count - 1)), "short-row", _ => words.ShortRow(row.Cells.Count, width));
        else if (row.Cells.Skip(width).Any(c => c.Kind != CellKind.Empty)) problems.Error(sheet.At(row.Line, width), "long-row", _ => words.LongRow(row.Cells.Count, width));
        for (int i = 0; i < Math.Min(width, row.Cells.Count); i++)
            if (row.Cells[i].Kind == CellKind.Error) problems.Error(sheet.At(row.Line, i), "wrong-cell", _ => words.ErrorCell);
    }

    /// <summary>What stands where it means nothing is told, so that no vote is lost.</summary>
    private void CheckPlaces(string form, IReadOnlyList<Row> parts)
    {
        foreach (Row row in parts.Skip(1))
            foreach (string key in GridColumn.OfCriterion.Append(GridColumn.Form).Where(k => CellOf(row, k).Kind != CellKind.Empty)) problems.Error(At(row, key), "needless-cell", _ => words.FirstRowOnly);
        if (form == "value") return;
        foreach (Row row in parts)
            foreach (string bound in GridForms.Bounds.Where(b => CellOf(row, b).Kind != CellKind.Empty)) problems.Error(At(row, bound), "needless-cell", _ => words.BandsOnly);
    }

    /// <summary>The criterion with the figures of its rows; the keys keep the order of the old one, so that nothing moves that did not change.</summary>
    private JsonObject Made(string id, IReadOnlyList<Row> parts, JsonObject? old)
    {
        JsonObject made = old is null ? new JsonObject { ["id"] = id } : old.DeepClone().AsObject();
        string given = TextOf(parts[0], GridColumn.Form), form = GridForms.IsForm(given) ? given : old is not null ? GridForms.FormOf(old) : "when";
        if (given.Length > 0 && !GridForms.IsForm(given)) problems.Error(At(parts[0], GridColumn.Form), "unknown-choice", _ => words.UnknownForm, w => w.DidYouMean(SpellChecker.Nearest(given, ["when", "cases", "value", "per", "assessed"])));
        if (old is not null && GridForms.FormOf(old) != form) foreach (string key in new[] { "when", "points", "cases", "otherwise", "value", "bands", "per", "beyond", "assessed" }) made.Remove(key);
        foreach (string key in GridColumn.OfCriterion.Where(columns.ContainsKey)) SetOne(made, key, parts[0]);
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
                    JsonNode? points = FigureOf(row, GridColumn.Points);
                    if (CellReader.Plain(TextOf(row, GridColumn.When)) is "sinon" or "otherwise") (otherwise, hasOtherwise) = (points, true);
                    else cases.Add(new JsonObject { ["when"] = TextOf(row, GridColumn.When), ["points"] = points });
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
                    foreach (string bound in GridForms.Bounds.Where(b => CellOf(row, b).Kind != CellKind.Empty)) band[bound] = FigureOf(row, bound);
                    band["points"] = FigureOf(row, GridColumn.Points);
                    bands.Add(band);
                }

                made["value"] = TextOf(parts[0], GridColumn.When);
                made["bands"] = bands;
                break;
            case "assessed":
                if (TryJson(TextOf(parts[0], GridColumn.When)) is { } judged) made["assessed"] = judged;
                else problems.Error(At(parts[0], GridColumn.When), "wrong-cell", _ => words.NotJsonCell);
                break;
            default:
                made[form] = TextOf(parts[0], GridColumn.When);
                made["points"] = FigureOf(parts[0], GridColumn.Points);
                foreach (Row row in parts.Skip(1)) problems.Error(At(row, GridColumn.Id), "duplicate-id", _ => words.OneRowOnly);
                break;
        }
    }

    private void SetOne(JsonObject made, string key, Row row)
    {
        Cell cell = CellOf(row, key);
        if (key == "title.en")
        {
            if (cell.Kind == CellKind.Empty) (made["title"] as JsonObject)?.Remove("en");
            else if (made["title"] is JsonObject titles) titles["en"] = cell.Text;
            else made["title"] = new JsonObject { ["fr"] = made["title"]?.GetValue<string>(), ["en"] = cell.Text };
            return;
        }

        if (cell.Kind == CellKind.Empty)
        {
            made.Remove(key);
            return;
        }

        if (Texts.Contains(key)) SetText(made, key, cell.Text);
        else if (key == "sensitive") SetYesNo(made, key, cell, row);
        else if (key == "priority") made[key] = cell.Text.Contains(' ', StringComparison.Ordinal) ? new JsonArray([.. cell.Text.Split(' ').Select(p => JsonValue.Create(p))]) : cell.Text;
        else if (key == "sneCode") made[key] = cell.Text;
        else if (key == "evidence") made[key] = cell.Text.StartsWith('{') ? TryJson(cell.Text) ?? cell.Text : cell.Text;
        else made[key] = FigureOf(row, key);
    }

    private void SetYesNo(JsonObject made, string key, Cell cell, Row row)
    {
        Value read = new CellReader(words).Read(cell, Answer, null, null, out string? trouble);
        if (trouble is not null) problems.Error(At(row, key), "wrong-cell", _ => trouble);
        else made[key] = read.IsTrue;
    }

    private static void SetText(JsonObject made, string key, string text)
    {
        if (made[key] is JsonObject texts) texts[texts.ContainsKey("fr") ? "fr" : "en"] = text;
        else made[key] = made[key] is null && key == "title" ? new JsonObject { ["fr"] = text } : text;
    }

    /// <summary>A number, an expression, or null for what is not published.</summary>
    private JsonNode? FigureOf(Row row, string key)
    {
        Cell cell = CellOf(row, key);
        if (cell.Kind == CellKind.Empty)
        {
            problems.Error(At(row, key), "missing-points", w => w.MissingPoints);
            return null;
        }

        if (CellReader.Plain(cell.Text) is "non publie" or "not published") return null;
        if (cell.Kind is CellKind.Day or CellKind.Error or CellKind.YesNo)
        {
            problems.Error(At(row, key), "wrong-cell", _ => words.NotNumber);
            return null;
        }

        bool isPlain = cell.Text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '-' or '+');
        string digits = isPlain ? cell.Text.Replace(',', '.') : cell.Text;
        if (cell.Kind == CellKind.Number && CellReader.TryShort(digits, out string read)) digits = read;
        if (Rational.TryParse(digits, out _)) return JsonNode.Parse(digits.TrimStart('+'));
        if (key == GridColumn.Points) return cell.Text;
        problems.Error(At(row, key), "wrong-cell", _ => words.NotNumber);
        return null;
    }

    /// <summary>Reads the grid that came out, and tells each problem at the cell it comes from.</summary>
    private void Check(string json, string basePath)
    {
        ConfinedFolder files = new ConfinedFolder(Path.GetDirectoryName(Path.GetFullPath(basePath))!);
        (Grid? grid, IReadOnlyList<Problem> found) = GridReader.Read(new Source(basePath, json), null, files);
        if (grid is not null) return;
        List<(int Start, int Line)> starts = [.. Starts(json)];
        foreach (Problem problem in found.Where(p => p.Severity == Severity.Error)) problems.Error(CellOf(problem.Place, starts, json.Split('\n')), problem.Code, w => problem.Message(w.Language), w => problem.Suggestion(w.Language));
    }

    private Location CellOf(Location place, List<(int Start, int Line)> starts, string[] text)
    {
        int line = starts.LastOrDefault(s => s.Start <= place.Line) is { Line: > 0 } found ? found.Line : sheet.Header.Line;
        int at = place.Line;
        while (at > 1 && !KeyOf().IsMatch(text[at - 1]) && text[at - 1].Trim() is not ("{" or "},")) at--;
        string key = KeyOf().Match(text[at - 1]) is { Success: true } match ? match.Groups[1].Value : "";
        string column = key switch { "value" or "per" or "assessed" => GridColumn.When, "otherwise" => GridColumn.Points, "fr" or "en" => "title", _ => key };
        return sheet.At(line, columns.GetValueOrDefault(column));
    }

    /// <summary>The line of the JSON on which each criterion, case and band begins, with its row of the table.</summary>
    private IEnumerable<(int Start, int Line)> Starts(string json)
    {
        JsonItem root = JsonReader.Read(new Source("", json), new Problems())!;
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

    private static IEnumerable<JsonObject> Sections(JsonObject root) =>
        (root["sections"]?.AsArray() ?? []).Select(s => s!.AsObject()).SelectMany(s => Sections(s).Prepend(s));

    private static IEnumerable<JsonObject> Criteria(JsonObject root) =>
        Sections(root).Prepend(root).SelectMany(s => (s["criteria"]?.AsArray() ?? []).Select(c => c!.AsObject()));

    private static JsonNode? TryJson(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Cell CellOf(Row row, string key) => columns.TryGetValue(key, out int column) && column < row.Cells.Count ? row.Cells[column] : default;

    private string TextOf(Row row, string key) => CellOf(row, key).Text ?? "";

    private Location At(Row row, string key) => sheet.At(row.Line, columns.GetValueOrDefault(key));

    [GeneratedRegex("^\\s*\"([a-zA-Z]+)\":")]
    private static partial Regex KeyOf();
}
