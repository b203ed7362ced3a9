using NodaTime;

namespace Cotation;

/// <summary>Describes what a dated table is keyed by and gives.</summary>
internal sealed record TableShape(string Name, LocalizedText Label, IReadOnlyList<ValueKind> Keys, ValueKind Gives, Location Place);

/// <summary>Holds the rows of one dated table of a territory. Immutable.</summary>
internal sealed class FactTable(string name, string version, IReadOnlyList<FactTable.Row> rows, string sha256)
{
    internal sealed record Row(IReadOnlyList<Value> Keys, LocalDate From, Value Gives);

    public string Name => name;

    public string Version => version;

    public string Sha256 => sha256;

    public IReadOnlyList<Row> Rows => rows;

    /// <summary>The same with another row in the place of one.</summary>
    public FactTable With(int index, Row changed) => new(name, version, [.. rows.Select((r, i) => i == index ? changed : r)], sha256);

    /// <summary>The row with these keys that is in force on a day: the latest that began; null where there is none.</summary>
    public Row? Find(IReadOnlyList<Value> keys, LocalDate on)
    {
        Row? found = null;
        foreach (Row row in rows)
            if (row.From <= on && (found is null || row.From > found.From) && row.Keys.SequenceEqual(keys)) found = row;
        return found;
    }
}
