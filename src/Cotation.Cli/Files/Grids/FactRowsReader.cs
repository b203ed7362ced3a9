using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cotation.Cli;

/// <summary>Reads the rows of formulas and dated tables back over the grid they came from. What has no row stays as it was: a fact is made in the grid, where its kind is said.</summary>
internal sealed class FactRowsReader(GridCells cells, FileWords words, Problems problems)
{
    private readonly List<(JsonNode Part, int Line)> lines = [];

    public bool IsOne(Row row) => FactRows.Forms.Contains(cells.TextOf(row, GridColumn.Form));

    public void Fill(JsonObject root, IReadOnlyList<Row> all, Grid? given)
    {
        if (given is not null) CheckVocabulary(all.Where(IsOfVocabulary), given);
        List<Row> rows = [.. all.Where(r => !IsOfVocabulary(r))];
        Dictionary<string, JsonObject> facts = FactRows.Derived(root).ToDictionary(f => f.Name, f => f.Fact, StringComparer.Ordinal), tables = FactRows.Tables(root).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        foreach (IGrouping<string, Row> group in rows.GroupBy(r => cells.TextOf(r, GridColumn.Id)))
        {
            List<Row> parts = [.. group];
            bool isTable = cells.TextOf(parts[0], GridColumn.Form) is FactRows.TableRows or FactRows.TableFile;
            if (isTable && tables.TryGetValue(group.Key, out JsonObject? table)) FillTable(table, parts);
            else if (!isTable && facts.TryGetValue(group.Key, out JsonObject? fact)) FillFact(fact, parts);
            else if (isTable) problems.Error(cells.At(parts[0], GridColumn.Id), "unknown-table", w => w.UnknownTable(group.Key), w => w.DidYouMean(SpellChecker.Nearest(group.Key, tables.Keys)));
            else problems.Error(cells.At(parts[0], GridColumn.Id), "unknown-fact", w => w.UnknownFact(group.Key), w => w.DidYouMean(SpellChecker.Nearest(group.Key, facts.Keys)));
        }
    }

    /// <summary>The parts that were read, each with its row of the table.</summary>
    public IEnumerable<(JsonNode Part, int Line)> Lines => lines;

    private bool IsOfVocabulary(Row row) => cells.TextOf(row, GridColumn.Section).Length > 0;

    /// <summary>What a vocabulary says is there to be read: a cell that was changed is told, so that no vote is lost.</summary>
    private void CheckVocabulary(IEnumerable<Row> rows, Grid given)
    {
        Dictionary<string, Dictionary<string, Cell>> known = FactRows.OfVocabulary(given).ToDictionary(r => r[GridColumn.Id].Text!, StringComparer.Ordinal);
        foreach (Row row in rows)
        {
            string id = cells.TextOf(row, GridColumn.Id);
            if (!known.TryGetValue(id, out Dictionary<string, Cell>? was)) problems.Error(cells.At(row, GridColumn.Id), "unknown-fact", w => w.UnknownFact(id), w => w.DidYouMean(SpellChecker.Nearest(id, known.Keys)));
            else
                foreach (string key in GridColumn.All.Select(c => c.Key).Where(k => cells.Has(k) && cells.TextOf(row, k) != (was.GetValueOrDefault(k).Text ?? "")))
                    problems.Error(cells.At(row, key), "inherited-fact", _ => words.OfVocabulary(id, given.Vocabulary.Id), _ => words.OfVocabularyMend);
        }
    }

    private void FillFact(JsonObject fact, IReadOnlyList<Row> parts)
    {
        Row row = parts[0];
        lines.Add((fact, row.Line));
        foreach (Row more in parts.Skip(1)) problems.Error(cells.At(more, GridColumn.Id), "duplicate-id", _ => words.OneRowOnly);
        string form = cells.TextOf(row, GridColumn.Form), when = cells.TextOf(row, GridColumn.When);
        CheckPlaces(row, form == FactRows.Span ? ["title", "title.en", "basis", GridColumn.From, GridColumn.To] : ["title", "title.en", "basis", GridColumn.When]);
        foreach (string key in FactRows.KeysBeside(form)) fact.Remove(key);
        SetLabel(fact, row);
        SetText(fact, "source", row, "basis");
        if (form == FactRows.Is) fact[form] = when;
        else if (form == FactRows.Span) fact[form] = new JsonObject { ["from"] = cells.TextOf(row, GridColumn.From), ["to"] = cells.TextOf(row, GridColumn.To) };
        else if (FactRows.ReadLookup(when) is { } lookup)
        {
            fact.Remove("on");
            foreach ((string key, JsonNode? value) in lookup.ToList()) fact[key] = value!.DeepClone();
        }
        else problems.Error(cells.At(row, GridColumn.When), "wrong-cell", _ => words.NotLookup);
    }

    private void FillTable(JsonObject table, IReadOnlyList<Row> parts)
    {
        JsonValueKind gives = (table["rows"] as JsonArray)?.FirstOrDefault()?["gives"]?.GetValueKind() ?? JsonValueKind.Number;
        var rows = new JsonArray();
        foreach (Row row in parts)
        {
            bool isFile = cells.TextOf(row, GridColumn.Form) == FactRows.TableFile, isFirst = row.Line == parts[0].Line;
            CheckPlaces(row, [.. isFirst ? ["title", "basis"] : Array.Empty<string>(), GridColumn.When, .. isFile ? Array.Empty<string>() : [GridColumn.From, GridColumn.Points]]);
            string when = cells.TextOf(row, GridColumn.When);
            bool isEmpty = parts.Count == 1 && when.Length == 0 && cells.CellOf(row, GridColumn.Points).Kind == CellKind.Empty;
            if (isFile || isEmpty) continue;
            JsonArray? read = FactRows.ReadKeys(when);
            if (read is null) problems.Error(cells.At(row, GridColumn.When), "wrong-cell", _ => words.NotKeys);
            var made = new JsonObject { ["keys"] = read, ["from"] = cells.DayOf(row, GridColumn.From), ["gives"] = GivesOf(row, gives) };
            lines.Add((made, row.Line));
            rows.Add(made);
        }

        SetText(table, "version", parts[0], "title");
        SetText(table, "source", parts[0], "basis");
        bool isElsewhere = cells.TextOf(parts[0], GridColumn.Form) == FactRows.TableFile;
        table.Remove(isElsewhere ? FactRows.TableRows : FactRows.TableFile);
        if (isElsewhere) table[FactRows.TableFile] = cells.TextOf(parts[0], GridColumn.When);
        else table[FactRows.TableRows] = rows;
    }

    private JsonNode? GivesOf(Row row, JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => cells.AnswerOf(row, GridColumn.Points),
        JsonValueKind.String => cells.CellOf(row, GridColumn.Points).Text,
        _ => cells.FigureOf(row, GridColumn.Points),
    };

    private void SetLabel(JsonObject fact, Row row)
    {
        if (fact["label"] is not JsonObject && cells.TextOf(row, "title.en").Length > 0) fact["label"] = new JsonObject { ["fr"] = fact["label"]?.DeepClone() };
        bool isLocalized = fact["label"] is JsonObject;
        SetText(isLocalized ? fact["label"]!.AsObject() : fact, isLocalized ? "fr" : "label", row, "title");
        if (isLocalized) SetText(fact["label"]!.AsObject(), "en", row, "title.en");
    }

    private void SetText(JsonObject into, string key, Row row, string column)
    {
        if (!cells.Has(column)) return;
        if (cells.TextOf(row, column) is { Length: > 0 } text) into[key] = text;
        else into.Remove(key);
    }

    private void CheckPlaces(Row row, IEnumerable<string> allowed) =>
        cells.ExpectEmpty(row, GridColumn.All.Select(c => c.Key).Except(allowed).Except([GridColumn.Id, GridColumn.Form]), words.NotForFacts);
}
