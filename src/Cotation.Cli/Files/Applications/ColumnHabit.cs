namespace Cotation.Cli;

/// <summary>Says how a column writes its values, over all its rows: whether some number has a comma or a point that can only mark its decimals, and whether some day is written month first.</summary>
internal readonly record struct ColumnHabit(bool HasComma, bool HasPoint, bool HasMonthFirst)
{
    /// <summary>The mark of its decimals; null where none is sure.</summary>
    public char? DecimalMark => HasComma == HasPoint ? null : HasComma ? ',' : '.';

    /// <summary>The same with one more cell seen.</summary>
    public ColumnHabit And(ValueKind? kind, Cell cell) => (cell.Kind, kind) switch
    {
        (CellKind.Text, ValueKind.Number) => NumberReader.MarkOf(cell.Text) switch { ',' => this with { HasComma = true }, '.' => this with { HasPoint = true }, _ => this },
        (CellKind.Text, ValueKind.Date) => this with { HasMonthFirst = HasMonthFirst || DayReader.IsMonthFirst(cell) },
        _ => this,
    };
}
