namespace Cotation;

/// <summary>Sorts rows by columns of plain numbers, each where those before it are equal; what no column tells apart goes by the rest.</summary>
internal sealed class RankSorter(IReadOnlyList<long[]> columns, Comparison<int> rest)
{
    /// <summary>The rows from 0 in their order.</summary>
    public int[] Sort(int count)
    {
        var rows = new int[count];
        for (int i = 0; i < count; i++) rows[i] = i;
        var values = new long[count];
        List<(int Start, int Length)> equal = [];
        Split(rows, values, 0, (start, length) => equal.Add((start, length)));
        Parallel.ForEach(equal, run => SortFrom(1, rows.AsMemory(run.Start, run.Length), values.AsMemory(run.Start, run.Length)));
        return rows;
    }

    private void SortFrom(int level, Memory<int> rows, Memory<long> values)
    {
        if (level == columns.Count) rows.Span.Sort(rest);
        else Split(rows, values, level, (start, length) => SortFrom(level + 1, rows.Slice(start, length), values.Slice(start, length)));
    }

    /// <summary>Sorts by one column and tells each stretch of rows that it holds for equal.</summary>
    private void Split(Memory<int> memory, Memory<long> room, int level, Action<int, int> tell)
    {
        Span<int> rows = memory.Span;
        Span<long> values = room.Span;
        long[] column = columns[level];
        for (int i = 0; i < rows.Length; i++) values[i] = column[rows[i]];
        values.Sort(rows);
        for (int i = 1, begun = 0; i <= rows.Length; i++)
        {
            if (i < rows.Length && values[i] == values[begun]) continue;
            if (i - begun > 1) tell(begun, i - begun);
            begun = i;
        }
    }
}
