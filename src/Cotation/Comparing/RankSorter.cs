using System.Runtime.InteropServices;

namespace Cotation;

/// <summary>Sorts rows by columns of plain numbers, each where those before it are equal; what no column tells apart goes by the rest.</summary>
internal sealed class RankSorter(IReadOnlyList<long[]> columns, Comparison<int> rest)
{
    /// <summary>Fewer rows are sorted sooner by comparing them.</summary>
    public const int Many = 1024;

    /// <summary>Rows on every pile, at least, or else dealing gains nothing.</summary>
    private const int PerPile = 8;
    private const int MostPiles = 1 << 14;

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

    /// <summary>Sorts by one column and tells each range of rows that it holds for equal.</summary>
    private void Split(Memory<int> memory, Memory<long> room, int level, Action<int, int> tell)
    {
        Span<int> rows = memory.Span;
        Span<long> values = room.Span;
        long[] column = columns[level];
        for (int i = 0; i < rows.Length; i++) values[i] = column[rows[i]];
        if (rows.Length >= Many && TryDeal(rows, values, tell)) return;
        values.Sort(rows);
        for (int i = 1, begun = 0; i <= rows.Length; i++)
        {
            if (i < rows.Length && values[i] == values[begun]) continue;
            if (i - begun > 1) tell(begun, i - begun);
            begun = i;
        }
    }

    /// <summary>Deals the rows on a pile for each value and lays the piles in order, which compares no rows; false, with nothing moved, where there are too many values.</summary>
    private static bool TryDeal(Span<int> rows, ReadOnlySpan<long> values, Action<int, int> tell)
    {
        Dictionary<long, int> piles = [];
        List<long> valueOf = [];
        List<int> sizes = [];
        var dealt = new int[rows.Length];
        int most = Math.Min(MostPiles, rows.Length / PerPile);
        for (int i = 0; i < values.Length; i++)
        {
            ref int pile = ref CollectionsMarshal.GetValueRefOrAddDefault(piles, values[i], out bool isThere);
            if (!isThere)
            {
                if (sizes.Count == most) return false;
                pile = sizes.Count;
                valueOf.Add(values[i]);
                sizes.Add(0);
            }

            dealt[i] = pile;
            CollectionsMarshal.AsSpan(sizes)[pile]++;
        }

        var next = new int[sizes.Count];
        int[] inOrder = [.. Enumerable.Range(0, sizes.Count)];
        CollectionsMarshal.AsSpan(valueOf).Sort(inOrder.AsSpan());
        int start = 0;
        foreach (int pile in inOrder)
        {
            next[pile] = start;
            start += sizes[pile];
        }

        int[] before = rows.ToArray();
        for (int i = 0; i < before.Length; i++) rows[next[dealt[i]]++] = before[i];
        foreach (int pile in inOrder)
            if (sizes[pile] > 1) tell(next[pile] - sizes[pile], sizes[pile]);
        return true;
    }
}
