using NodaTime;
using NodaTime.Text;

namespace Cotation;

/// <summary>Reads the dated tables of a territory, in the grid's own file or in files below its folder.</summary>
internal sealed class TableReader(Vocabulary vocabulary, Problems problems, ConfinedFolder? files)
{
    public IReadOnlyDictionary<string, FactTable> Read(ObjectReader? keys)
    {
        var tables = new OrderedDictionary<string, FactTable>(StringComparer.Ordinal);
        foreach (JsonMember member in (keys?.Item.Members ?? []).OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (vocabulary.Table(member.Key) is { } shape) tables[member.Key] = ReadTable(shape, member.Value);
            else problems.Error(member.Place, "unknown-table", w => w.UnknownTable(member.Key), w => w.DidYouMean(SpellChecker.Nearest(member.Key, vocabulary.Tables.Select(t => t.Name))));
        }

        return tables;
    }

    private FactTable ReadTable(TableShape shape, JsonItem item)
    {
        var keys = new ObjectReader(item, problems);
        if (keys.Value("file", JsonKind.Text) is { } file)
        {
            keys.Done();
            if (files?.Read(file.Content) is { } text && JsonReader.Read(new Source(file.Content, text), problems) is { } root) return ReadTable(shape, root);
            if (!problems.HasErrors) problems.Error(file.Place, "no-file", w => w.NoFileBelow(file.Content));
            return new FactTable(shape.Name, "", [], "");
        }

        string version = keys.RequiredText("version");
        keys.Text("source");
        if (!keys.Has("rows")) keys.Missing("rows");
        List<FactTable.Row> rows = [.. keys.Items("rows").Select(r => ReadRow(shape, r))];
        keys.Done();
        return new FactTable(shape.Name, version, rows, CanonicalJson.Sha256(item));
    }

    private FactTable.Row ReadRow(TableShape shape, JsonItem item)
    {
        var keys = new ObjectReader(item, problems);
        IReadOnlyList<JsonItem> cells = keys.Items("keys");
        if (cells.Count != shape.Keys.Count) problems.Error(keys.Place, "wrong-keys", w => w.WrongTableKeys(shape.Name, shape.Keys.Count));
        var values = new Value[Math.Min(cells.Count, shape.Keys.Count)];
        for (int i = 0; i < values.Length; i++) values[i] = ReadCell(shape.Keys[i], cells[i], keys);
        LocalDate from = keys.Date("from") ?? LocalDate.MinIsoValue;
        if (!keys.Has("from")) keys.Missing("from");
        if (!keys.Has("gives")) keys.Missing("gives");
        Value gives = keys.Value("gives") is { } cell ? ReadCell(shape.Gives, cell, keys) : Value.Unknown;
        keys.Done();
        return new FactTable.Row(values, from, gives);
    }

    private Value ReadCell(ValueKind kind, JsonItem item, ObjectReader keys)
    {
        switch (kind)
        {
            case ValueKind.Number:
                return keys.NumberOf(item) is { } number ? Value.Of(number) : Value.Unknown;
            case ValueKind.YesNo when item.Kind == JsonKind.Boolean:
                return Value.Of(item.Content == "true");
            case ValueKind.Date when item.Kind == JsonKind.Text && LocalDatePattern.Iso.Parse(item.Content) is { Success: true } date:
                return Value.Of(date.Value);
            case ValueKind.Code when item.Kind == JsonKind.Text:
                return Value.OfCode(item.Content);
            default:
                problems.Error(item.Place, "wrong-kind", w => w.ExpressionOfWrongKind(kind, ValueKind.Unknown));
                return Value.Unknown;
        }
    }
}
