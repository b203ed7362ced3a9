using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cotation.Cli;

/// <summary>Lays all that a grid counts by out as a table: a row for each section and adjustment, each criterion, case or band, as people vote them, then for each formula and each row of a dated table.</summary>
internal sealed class GridTable(Language language)
{
    private readonly FileWords words = FileWords.In(language);

    public void Write(Stream stream, string form, Dialect dialect, string json, Grid grid)
    {
        JsonObject root = JsonNode.Parse(json)!.AsObject();
        IReadOnlyList<Cell> header = [.. GridColumn.All.Select(c => new Cell(CellKind.Text, c.In(language)))];
        IEnumerable<IReadOnlyList<Cell>> rows = SectionRows.Of(root, null).Concat(Rows(root, "")).Concat(FactRows.Of(root)).Concat(FactRows.OfVocabulary(grid)).Select(r => (IReadOnlyList<Cell>)[.. GridColumn.All.Select(c => r.GetValueOrDefault(c.Key))]);
        TableWriter.Write(stream, form, dialect, rows.Prepend(header));
    }

    private IEnumerable<Dictionary<string, Cell>> Rows(JsonObject section, string id)
    {
        foreach (JsonNode? criterion in section["criteria"]?.AsArray() ?? [])
            foreach (Dictionary<string, Cell> row in RowsOf(criterion!.AsObject(), id)) yield return row;
        foreach (JsonNode? inner in section["sections"]?.AsArray() ?? [])
            foreach (Dictionary<string, Cell> row in SectionRows.Of(inner!.AsObject(), id).Concat(Rows(inner.AsObject(), inner["id"]!.GetValue<string>()))) yield return row;
    }

    private IEnumerable<Dictionary<string, Cell>> RowsOf(JsonObject criterion, string section)
    {
        string form = GridForms.FormOf(criterion);
        bool isFirst = true;
        foreach (Dictionary<string, Cell> row in PartsOf(criterion, form))
        {
            row[GridColumn.Section] = Text(section);
            row[GridColumn.Id] = Text(criterion["id"]!.GetValue<string>());
            if (isFirst)
            {
                row[GridColumn.Form] = Text(form);
                foreach (string key in GridColumn.OfCriterion) row[key] = CellOf(key, criterion[key == "title.en" ? "title" : key]);
            }

            isFirst = false;
            yield return row;
        }
    }

    private IEnumerable<Dictionary<string, Cell>> PartsOf(JsonObject criterion, string form)
    {
        switch (form)
        {
            case "cases":
                foreach (JsonNode? one in criterion["cases"]!.AsArray())
                    yield return one!["otherwise"] is not null || one.AsObject().ContainsKey("otherwise") ? Part(Text(words.Otherwise), one["otherwise"]) : Part(CellOf(one["when"]), one["points"]);
                if (criterion.ContainsKey("otherwise")) yield return Part(Text(words.Otherwise), criterion["otherwise"]);
                break;
            case "value":
                bool isFirst = true;
                foreach (JsonNode? band in criterion["bands"]!.AsArray())
                {
                    Dictionary<string, Cell> row = Part(isFirst ? CellOf(criterion["value"]) : default, band!["points"]);
                    foreach (string bound in GridForms.Bounds.Where(band.AsObject().ContainsKey)) row[bound] = Published(band[bound]);
                    isFirst = false;
                    yield return row;
                }

                break;
            case "assessed":
                Dictionary<string, Cell> judged = Part(Text(criterion["assessed"]!.ToJsonString(GridForms.Compact)), null);
                judged[GridColumn.Points] = default;
                yield return judged;
                break;
            default:
                yield return Part(CellOf(criterion[form]), criterion["points"]);
                break;
        }
    }

    private Dictionary<string, Cell> Part(Cell when, JsonNode? points) => new(StringComparer.Ordinal) { [GridColumn.When] = when, [GridColumn.Points] = Published(points) };

    private Cell Published(JsonNode? value) => value is null ? Text(words.NotPublished) : CellOf(value);

    /// <summary>The cell of a column: the French and the English text of a title, the French one of other texts, a rounding as its step and its mode.</summary>
    public static Cell CellOf(string column, JsonNode? value) => column switch
    {
        "title.en" => CellOf((value as JsonObject)?["en"]),
        "title" or "document" or "basis" => CellOf(value is JsonObject texts ? texts["fr"] ?? texts["en"] : value),
        GridColumn.Round when value is JsonObject round => Text($"{round["to"]!.ToJsonString()} {round["mode"]!.GetValue<string>()}"),
        _ => CellOf(value),
    };

    public static Cell CellOf(JsonNode? value) => value switch
    {
        null => default,
        JsonValue one when one.GetValueKind() == JsonValueKind.Number => new Cell(CellKind.Number, one.ToJsonString()),
        JsonValue one when one.GetValueKind() is JsonValueKind.True or JsonValueKind.False => new Cell(CellKind.YesNo, one.ToJsonString()),
        JsonValue one => Text(one.GetValue<string>()),
        JsonArray all when all.All(a => a is JsonValue v && v.GetValueKind() == JsonValueKind.String) => Text(string.Join(' ', all.Select(a => a!.GetValue<string>()))),
        _ => Text(value.ToJsonString(GridForms.Compact)),
    };

    public static Cell Text(string text) => text.Length == 0 ? default : new Cell(CellKind.Text, text);
}

/// <summary>Names the forms of a criterion, and reads what stands as JSON in a cell.</summary>
internal static class GridForms
{
    public static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly string[] Bounds = [GridColumn.From, GridColumn.Over, GridColumn.To, GridColumn.Below];

    public static readonly string[] All = ["when", "cases", "value", "per", "assessed"];

    /// <summary>The form of a criterion; of one that has none yet, the plainest.</summary>
    public static string FormOf(JsonObject criterion) => All.FirstOrDefault(criterion.ContainsKey) ?? All[0];

    /// <summary>Whether a part and all below it have ids, as lists of objects: what a table can be laid over.</summary>
    public static bool IsShaped(JsonNode? part) =>
        part is JsonObject own && own["id"] is JsonValue id && id.TryGetValue(out string? _)
        && (own["criteria"] is null || (own["criteria"] is JsonArray criteria && criteria.All(IsShaped)))
        && (own["sections"] is null || (own["sections"] is JsonArray sections && sections.All(IsShaped)));

    public static bool IsForm(string text) => All.Contains(text);

    /// <summary>The sections below, each before those in it.</summary>
    public static IEnumerable<JsonObject> Sections(JsonObject root) =>
        (root["sections"] as JsonArray ?? []).Select(s => s!.AsObject()).SelectMany(s => Sections(s).Prepend(s));

    public static JsonNode? TryJson(string text)
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
}
