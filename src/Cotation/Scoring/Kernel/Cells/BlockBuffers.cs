namespace Cotation;

/// <summary>Holds the buffers for one block: a column for each line and for each derived cell, the totals, and which rows need the fallback. Used by one thread at a time.</summary>
internal sealed class BlockBuffers(int lines, int cells)
{
    public static readonly long[] AllUnknown = [.. Enumerable.Repeat(ApplicationRow.Unknown, Block.Size)];

    private readonly long[] each = new long[lines * Block.Size];
    private readonly long[]?[] derived = new long[]?[cells];
    private readonly long[]?[] derivedWholes = new long[]?[cells];

    public long[] Totals { get; } = new long[Block.Size];

    /// <summary>The column that each cell of the kernel is read from; null where nothing reads it.</summary>
    public long[]?[] Columns { get; } = new long[]?[cells];

    /// <summary>The whole units of each cell, beside its column; null where nobody's is known.</summary>
    public long[]?[] Wholes { get; } = new long[]?[cells];

    /// <summary>Marks the rows in which some value needs the exact evaluator.</summary>
    public bool[] NeedsFallback { get; } = new bool[Block.Size];

    /// <summary>The points of those rows that the fallback scored.</summary>
    public decimal?[] FallbackPoints { get; } = new decimal?[Block.Size];

    /// <summary>Those whom the grid is not for.</summary>
    public bool[] IsOutside { get; } = new bool[Block.Size];

    /// <summary>The points of a line, one an application, in millionths.</summary>
    public Span<long> Line(int line) => each.AsSpan(line * Block.Size, Block.Size);

    /// <summary>The column of a cell, also where nobody's is known.</summary>
    public long[] Column(int cell) => Columns[cell] ?? AllUnknown;

    /// <summary>A column of its own for a cell.</summary>
    public long[] Derived(int cell) => derived[cell] ??= new long[Block.Size];

    /// <summary>A column of its own for the whole units of a cell.</summary>
    public long[] DerivedWholes(int cell) => derivedWholes[cell] ??= new long[Block.Size];

    public void Clear()
    {
        Array.Clear(NeedsFallback);
        Array.Clear(IsOutside);
    }

    /// <summary>Writes what was found one by one.</summary>
    public void Put(int index, ReadOnlySpan<long> lines, decimal? points)
    {
        for (int line = 0; line < lines.Length; line++) each[(line * Block.Size) + index] = lines[line];
        FallbackPoints[index] = points;
    }
}
