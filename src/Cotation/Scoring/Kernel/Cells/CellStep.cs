namespace Cotation;

/// <summary>Finds one cell of a kernel's row from cells before it: of one application, or of a block of them. What rests on an unknown cell is unknown. Immutable.</summary>
internal abstract class CellStep(int cell, int a, int b, int c)
{
    /// <summary>The cell it writes.</summary>
    public int Cell => cell;

    /// <summary>The cells it looks at.</summary>
    public IEnumerable<int> Reads => new[] { a, b, c }.Where(read => read >= 0);

    /// <summary>Writes the cell of a row; false where a number is too large.</summary>
    public abstract bool TryRun(Span<long> row);

    /// <summary>Writes a column; who has a number that is too large stands apart.</summary>
    public abstract void Run(BlockBuffers buffers);
}

/// <summary>Is a step that does one operation.</summary>
/// <param name="operation">The operation.</param>
/// <param name="cell">The cell it writes.</param>
/// <param name="a">The first cell it looks at, or -1.</param>
/// <param name="b">The second, or -1.</param>
/// <param name="c">The third, or -1.</param>
internal sealed class CellStep<T>(T operation, int cell, int a = -1, int b = -1, int c = -1) : CellStep(cell, a, b, c)
    where T : struct, ICellOperation
{
    private readonly int first = Math.Max(a, 0);
    private readonly int second = Math.Max(b, 0);
    private readonly int third = Math.Max(c, 0);

    public override bool TryRun(Span<long> row)
    {
        bool isLost = false;
        row[Cell] = operation.Of(row[first], row[second], row[third], ref isLost);
        return !isLost;
    }

    public override void Run(BlockBuffers buffers)
    {
        long[] found = buffers.Derived(Cell);
        ReadOnlySpan<long> ones = buffers.Column(first), twos = buffers.Column(second), threes = buffers.Column(third);
        bool[] isOdd = buffers.NeedsFallback;
        for (int i = 0; i < found.Length && i < isOdd.Length && i < ones.Length && i < twos.Length && i < threes.Length; i++)
            found[i] = operation.Of(ones[i], twos[i], threes[i], ref isOdd[i]);
        buffers.Columns[Cell] = found;
    }
}
