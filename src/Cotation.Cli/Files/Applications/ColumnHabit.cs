namespace Cotation.Cli;

/// <summary>Says how a column writes its values, as its first rows show: the mark of its decimals, null where none is sure, and whether some day is written month first.</summary>
internal readonly record struct ColumnHabit(char? DecimalMark, bool HasMonthFirst)
{
    public static ColumnHabit Of(ValueKind? kind, IEnumerable<Cell> cells) => kind switch
    {
        ValueKind.Number => new(NumberReader.MarkOf(cells), HasMonthFirst: false),
        ValueKind.Date => new(DecimalMark: null, DayReader.HasMonthFirst(cells)),
        _ => default,
    };
}
