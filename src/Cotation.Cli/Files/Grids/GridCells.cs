using System.Text.Json.Nodes;

namespace Cotation.Cli;

/// <summary>Is the table of a grid as a file gives it: its cells by the key of their column, read as figures, days and answers. A fault is a problem at its cell.</summary>
internal sealed class GridCells
{
    private static readonly Fact Answer = new() { Name = "answer", Kind = FactKind.YesNo, Label = new LocalizedText(null, null) };
    private static readonly Fact Day = new() { Name = "day", Kind = FactKind.Date, Label = new LocalizedText(null, null) };

    private static readonly string[] Texts = ["title", "document", "basis"];

    private readonly Sheet sheet;
    private readonly FileWords words;
    private readonly Problems problems;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    public GridCells(Sheet sheet, FileWords words, Problems problems)
    {
        this.sheet = sheet;
        this.words = words;
        this.problems = problems;
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
    }

    public bool Has(string key) => columns.ContainsKey(key);

    public Cell CellOf(Row row, string key) => columns.TryGetValue(key, out int column) && column < row.Cells.Count ? row.Cells[column] : default;

    public string TextOf(Row row, string key) => CellOf(row, key).Text ?? "";

    public Location At(Row row, string key) => sheet.At(row.Line, columns.GetValueOrDefault(key));

    /// <summary>The cell of a line of the file, under the first column where the key has none.</summary>
    public Location At(int line, string key) => sheet.At(line > 0 ? line : sheet.Header.Line, columns.GetValueOrDefault(key));

    /// <summary>A row that was cut or runs over, and a cell that a spreadsheet could not compute, are told and not read.</summary>
    public void CheckShape(Row row)
    {
        int width = sheet.Header.Cells.Count;
        if (row.IsBroken) problems.Error(sheet.At(row.Line, 0), "broken-row", _ => words.BrokenRow);
        else if (row.Cells.Count < width && !sheet.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) problems.Error(sheet.At(row.Line, Math.Max(0, row.Cells.Count - 1)), "short-row", _ => words.ShortRow(row.Cells.Count, width));
        else if (row.Cells.Skip(width).Any(c => c.Kind != CellKind.Empty)) problems.Error(sheet.At(row.Line, width), "long-row", _ => words.LongRow(row.Cells.Count, width));
        for (int i = 0; i < Math.Min(width, row.Cells.Count); i++)
            if (row.Cells[i].Kind == CellKind.Error) problems.Error(sheet.At(row.Line, i), "wrong-cell", _ => words.ErrorCell);
    }

    /// <summary>A number, an expression, or null for what is not published.</summary>
    public JsonNode? FigureOf(Row row, string key)
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
        if (cell.Kind == CellKind.Number && NumberReader.TryShort(digits, out string read)) digits = read;
        if (Rational.TryParse(digits, out Rational number)) return JsonNode.Parse(number.ToString());
        if (key == GridColumn.Points) return cell.Text;
        problems.Error(At(row, key), "wrong-cell", _ => words.NotNumber);
        return null;
    }

    /// <summary>What stands where it means nothing is told, so that no vote is lost.</summary>
    public void ExpectEmpty(Row row, IEnumerable<string> keys, string message)
    {
        foreach (string key in keys.Where(k => CellOf(row, k).Kind != CellKind.Empty)) problems.Error(At(row, key), "needless-cell", _ => message);
    }

    public JsonNode? AnswerOf(Row row, string key) => Read(row, key, Answer) is { IsKnown: true } read ? read.IsTrue : null;

    /// <summary>A day as ISO, however the spreadsheet wrote it.</summary>
    public JsonNode? DayOf(Row row, string key) => Read(row, key, Day) is { IsKnown: true } read ? NodaTime.Text.LocalDatePattern.Iso.Format(read.Date) : null;

    /// <summary>Sets a key of a part of the grid to what its cell says, or takes it out where the cell is empty.</summary>
    public void Set(JsonObject made, string key, Row row)
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
        else if (key == "sensitive") made[key] = AnswerOf(row, key) ?? made[key]?.DeepClone();
        else if (key == "priority") made[key] = cell.Text.Contains(' ', StringComparison.Ordinal) ? new JsonArray([.. cell.Text.Split(' ').Select(p => JsonValue.Create(p))]) : cell.Text;
        else if (key == GridColumn.Round) made[key] = RoundingOf(row, cell.Text);
        else if (key == "sneCode") made[key] = cell.Text;
        else if (key == "evidence") made[key] = cell.Text.StartsWith('{') ? GridForms.TryJson(cell.Text) ?? cell.Text : cell.Text;
        else made[key] = FigureOf(row, key);
    }

    private static void SetText(JsonObject made, string key, string text)
    {
        if (made[key] is JsonObject texts) texts[texts.ContainsKey("fr") ? "fr" : "en"] = text;
        else made[key] = made[key] is null && key == "title" ? new JsonObject { ["fr"] = text } : text;
    }

    /// <summary>A step and a mode: 0.5 halfUp.</summary>
    private JsonObject? RoundingOf(Row row, string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && parts[0].Replace(',', '.') is var to && Rational.TryParse(to, out _)) return new JsonObject { ["to"] = JsonNode.Parse(to), ["mode"] = parts[1] };
        problems.Error(At(row, GridColumn.Round), "wrong-cell", _ => words.NotRounding);
        return null;
    }

    private Value Read(Row row, string key, Fact fact)
    {
        Value read = new CellReader(words).Read(CellOf(row, key), fact, default, null, out string? trouble);
        if (trouble is not null) problems.Error(At(row, key), "wrong-cell", _ => trouble);
        return read;
    }
}
