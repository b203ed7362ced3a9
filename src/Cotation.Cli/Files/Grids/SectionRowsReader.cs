using System.Text.Json.Nodes;

namespace Cotation.Cli;

/// <summary>Reads the rows of sections and adjustments back over the grid they came from: a new section is made where its row says, one that has no row left goes. A table without such rows leaves them all as they were.</summary>
internal sealed class SectionRowsReader(GridCells cells, FileWords words, Problems problems)
{
    private readonly List<(JsonNode Part, int Line)> lines = [];

    public bool IsOne(Row row) => SectionRows.Forms.Contains(cells.TextOf(row, GridColumn.Form));

    /// <summary>The parts that were read, each with its row of the table.</summary>
    public IEnumerable<(JsonNode Part, int Line)> Lines => lines;

    public void Fill(JsonObject root, IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0) return;
        string rootId = root["id"]!.GetValue<string>();
        Dictionary<string, JsonObject> old = GridForms.Sections(root).DistinctBy(s => s["id"]!.GetValue<string>()).ToDictionary(s => s["id"]!.GetValue<string>(), StringComparer.Ordinal), sections = new(StringComparer.Ordinal) { [""] = root };
        foreach (Row row in rows.Where(IsSection)) Declare(row);
        foreach (JsonObject home in old.Values.Append(root)) (home["sections"] as JsonArray)?.Clear();
        foreach (Row row in rows.Where(IsSection).Where(r => !IsRoot(r))) Put(row);
        foreach (IGrouping<string, Row> group in rows.Where(r => !IsSection(r)).GroupBy(r => cells.TextOf(r, GridColumn.Section)))
            if (sections.TryGetValue(group.Key, out JsonObject? section)) section["adjust"] = Adjustments(section["adjust"] as JsonArray ?? [], [.. group]);
            else UnknownSection(group.First(), group.Key);
        foreach (JsonObject home in sections.Values.Where(s => s["sections"] is JsonArray { Count: 0 })) home.Remove("sections");
        IEnumerable<string> adjusted = rows.Where(r => !IsSection(r)).Select(r => cells.TextOf(r, GridColumn.Section));
        foreach ((string id, JsonObject section) in sections)
            if (!adjusted.Contains(id)) section.Remove("adjust");

        bool IsRoot(Row row) => cells.TextOf(row, GridColumn.Section).Length == 0 && cells.TextOf(row, GridColumn.Id) == rootId;

        void Declare(Row row)
        {
            string id = cells.TextOf(row, GridColumn.Id);
            JsonObject section = IsRoot(row) ? root : old.GetValueOrDefault(id) ?? new JsonObject { ["id"] = id };
            if (id.Length == 0) problems.Error(cells.At(row, GridColumn.Id), "missing-key", _ => words.NoCriterion);
            else if (!IsRoot(row) && !sections.TryAdd(id, section)) problems.Error(cells.At(row, GridColumn.Id), "duplicate-id", _ => words.OneRowOnly);
            lines.Add((section, row.Line));
            FillSection(section, row);
        }

        void Put(Row row)
        {
            string parent = cells.TextOf(row, GridColumn.Section);
            if (!sections.TryGetValue(cells.TextOf(row, GridColumn.Id), out JsonObject? section) || section.Parent is not null) return;
            if (!sections.TryGetValue(parent, out JsonObject? home))
            {
                UnknownSection(row, parent);
                return;
            }

            for (JsonNode? around = home; around is not null; around = around.Parent)
            {
                if (around != section) continue;
                problems.Error(cells.At(row, GridColumn.Section), "circle", _ => words.SectionInItself(parent));
                return;
            }

            if (home["sections"] is not JsonArray inner) home["sections"] = inner = [];
            inner.Add(section);
        }

        void UnknownSection(Row row, string id) =>
            problems.Error(cells.At(row, GridColumn.Section), "unknown-section", _ => words.UnknownSection(id), w => w.DidYouMean(SpellChecker.Nearest(id, sections.Keys)));
    }

    private bool IsSection(Row row) => cells.TextOf(row, GridColumn.Form) == SectionRows.Section;

    private void FillSection(JsonObject section, Row row)
    {
        cells.ExpectEmpty(row, Beside(SectionRows.OfSection), words.NotForSections);
        string combine = cells.TextOf(row, GridColumn.When);
        if (combine.Length > 0 && !SectionRows.Combinations.Contains(combine)) problems.Error(cells.At(row, GridColumn.When), "unknown-choice", _ => words.UnknownCombination(SectionRows.Combinations), w => w.DidYouMean(SpellChecker.Nearest(combine, SectionRows.Combinations)));
        foreach (string key in SectionRows.Titles.Concat(SectionRows.OfSection.Skip(1)).Where(cells.Has)) cells.Set(section, key, row);
        if (combine.Length > 0) section["combine"] = combine;
        else section.Remove("combine");
    }

    /// <summary>Adjustments in the order of their rows, each over the one of its name, or of its place where it has none.</summary>
    private JsonArray Adjustments(JsonArray old, IReadOnlyList<Row> rows)
    {
        var made = new JsonArray();
        for (int i = 0; i < rows.Count; i++)
        {
            string id = cells.TextOf(rows[i], GridColumn.Id);
            JsonNode? before = old.FirstOrDefault(a => id.Length > 0 && a!["id"]?.GetValue<string>() == id) ?? (id.Length == 0 && i < old.Count && old[i]!["id"] is null ? old[i] : null);
            JsonObject adjustment = before?.DeepClone().AsObject() ?? (id.Length > 0 ? new JsonObject { ["id"] = id } : []);
            FillAdjustment(adjustment, rows[i]);
            made.Add(adjustment);
            lines.Add((adjustment, rows[i].Line));
        }

        return made;
    }

    private void FillAdjustment(JsonObject adjustment, Row row)
    {
        cells.ExpectEmpty(row, Beside(SectionRows.OfAdjustment), words.NotForSections);
        bool isSet = cells.TextOf(row, GridColumn.Form) == SectionRows.Set;
        foreach (string key in SectionRows.Titles.Concat(SectionRows.OfAdjustment.Skip(2)).Where(cells.Has)) cells.Set(adjustment, key, row);
        adjustment[GridColumn.When] = cells.TextOf(row, GridColumn.When);
        bool hasPoints = cells.CellOf(row, GridColumn.Points).Kind != CellKind.Empty;
        foreach ((string key, bool isIt) in new[] { (GridColumn.Points, hasPoints && !isSet), (SectionRows.Set, hasPoints && isSet) })
            if (isIt) adjustment[key] = cells.FigureOf(row, GridColumn.Points);
            else adjustment.Remove(key);
    }

    private static IEnumerable<string> Beside(IEnumerable<string> said) => GridColumn.All.Select(c => c.Key).Except(said).Except([GridColumn.Section, GridColumn.Id, GridColumn.Form, .. SectionRows.Titles]);
}
