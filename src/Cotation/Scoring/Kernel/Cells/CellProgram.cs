using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;

namespace Cotation;

/// <summary>Fills the cells of a kernel that something reads: what is given first, then spans and what is looked up, then step by step what follows. Immutable.</summary>
internal sealed class CellProgram
{
    private const long Unknown = ApplicationRow.Unknown;

    private readonly Grid grid;
    private readonly (int Cell, int From)[] fills;
    private readonly (int Cell, int Slot)[] answers;
    private readonly (int Cell, int From, SpanUnit Unit)[] spans;
    private readonly KernelExpression[] found;
    private readonly CellStep[] steps;
    private readonly int kept;

    /// <param name="grid">The grid.</param>
    /// <param name="compiled">All its cells.</param>
    /// <param name="needed">Those that are read at the end.</param>
    public CellProgram(Grid grid, CellCompiler compiled, IEnumerable<int> needed)
    {
        this.grid = grid;
        IReadOnlyList<KernelCell> cells = compiled.Cells;
        var isRead = new bool[cells.Count];
        foreach (int cell in needed) isRead[cell] = true;
        foreach (CellStep step in Enumerable.Reverse(compiled.Steps))
            foreach (int cell in step.Reads) isRead[cell] |= isRead[step.Cell];
        steps = [.. compiled.Steps.Where(s => isRead[s.Cell])];
        foreach (KernelExpression term in Enumerable.Reverse(compiled.Found))
            if (isRead[term.Cell] && term.Given is { } cell) isRead[cell] = true;
        found = [.. compiled.Found.Where(f => isRead[f.Cell])];
        fills = [.. Given().Where(i => cells[i].Fact!.Kind != FactKind.YesNo).Select(i => (i, cells[i].Fact!.Cell))];
        answers = [.. Given().Where(i => cells[i].Fact!.Kind == FactKind.YesNo).Select(i => (i, cells[i].Fact!.Slot))];
        spans = [.. Given().Where(i => cells[i].SpanFrom is not null).Select(i => (i, cells[i].SpanFrom!.Cell, cells[i].Unit))];
        kept = found.Length == 0 ? 0 : compiled.Expressions.Kept;

        Facts = [.. Given().Select(i => cells[i].Fact!), .. Given().Select(i => cells[i].SpanFrom).OfType<Fact>()];

        IEnumerable<int> Given() => Enumerable.Range(0, cells.Count).Where(i => isRead[i] && cells[i].Fact is not null);
    }

    /// <summary>The facts it reads as they are given.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Fills the row of an application; false where some value does not fit a cell.</summary>
    public bool TryFill(Application application, LocalDate on, long day, Span<long> row)
    {
        ref readonly ApplicationRow given = ref application.Row;
        if (!ReferenceEquals(given.Vocabulary, grid.Vocabulary) && given.Vocabulary.Sha256 != grid.Vocabulary.Sha256) return false;
        ReadOnlySpan<long> givenCells = given.Cells;
        ref long to = ref MemoryMarshal.GetReference(row), own = ref MemoryMarshal.GetReference(givenCells), known = ref MemoryMarshal.GetReference(given.Known), truths = ref MemoryMarshal.GetReference(given.Truths);
        foreach ((int cell, int from) in fills) Branchless.At(ref to, cell) = Branchless.At(ref own, from);
        if (!given.IsPlain && HasOther(row, givenCells)) return false;
        foreach ((int cell, int slot) in answers) Branchless.At(ref to, cell) = ApplicationRow.Answer(Branchless.At(ref known, slot >> 6), Branchless.At(ref truths, slot >> 6), slot);
        foreach ((int cell, int from, SpanUnit unit) in spans)
            if (Branchless.At(ref to, cell) == Unknown) Branchless.At(ref to, cell) = Days.Span(Branchless.At(ref own, from), day, unit);
        if (found.Length > 0 && !TryFind(application, on, row)) return false;
        foreach (CellStep step in steps)
            if (!step.TryRun(row)) return false;
        return true;
    }

    /// <summary>Fills the columns of a block; who has a value that does not fit a cell stands apart.</summary>
    public void Fill(Block block, LocalDate on, BlockBuffers buffers)
    {
        foreach ((int cell, int from) in fills)
        {
            (buffers.Columns[cell], buffers.Wholes[cell]) = (block.Column(from), block.Wholes(from));
            if (block.HasOther(from)) MarkOdd(buffers.Columns[cell]!, buffers);
        }

        foreach ((int cell, int slot) in answers)
        {
            buffers.Columns[cell] = buffers.Derived(cell);
            CellColumns.UnpackBits(block.ValueBits(slot), block.Answers(slot), buffers.Derived(cell));
        }

        foreach ((int cell, int from, SpanUnit unit) in spans)
        {
            if (block.Column(from) is not { } days) continue;
            if (block.HasOther(from)) MarkOdd(days, buffers);
            CellColumns.Spans(days, buffers, cell, on, unit);
        }

        Find(block, on, buffers);
        foreach (CellStep step in steps) step.Run(buffers);
    }

    /// <summary>Whether some cell that is read, or from which a span counts, holds a value that no number carries.</summary>
    private bool HasOther(ReadOnlySpan<long> row, ReadOnlySpan<long> givenCells)
    {
        bool hasOther = false;
        foreach ((int cell, int _) in fills) hasOther |= row[cell] == ApplicationRow.Other;
        foreach ((int _, int from, SpanUnit _) in spans) hasOther |= givenCells[from] == ApplicationRow.Other;
        return hasOther;
    }

    [SkipLocalsInit]
    private bool TryFind(Application application, LocalDate on, Span<long> row)
    {
        EvaluationFrame frame = new EvaluationFrame(grid, application, on, null, stackalloc Fraction64[kept]);
        foreach (ref readonly KernelExpression term in found.AsSpan())
        {
            if (term.Given is { } given && row[given] != Unknown) row[term.Cell] = row[given];
            else if (!term.TryFind(ref frame, out row[term.Cell])) return false;
        }

        return true;
    }

    private void Find(Block block, LocalDate on, BlockBuffers buffers)
    {
        foreach (ref readonly KernelExpression term in found.AsSpan()) buffers.Columns[term.Cell] = buffers.Derived(term.Cell);
        Span<Fraction64> memo = stackalloc Fraction64[kept];
        for (int i = 0; found.Length > 0 && i < block.Count; i++)
        {
            EvaluationFrame frame = new EvaluationFrame(grid, block.Applications[i], on, null, memo);
            foreach (ref readonly KernelExpression term in found.AsSpan())
            {
                ref long cell = ref buffers.Columns[term.Cell]![i];
                cell = term.Given is { } given ? buffers.Column(given)[i] : Unknown;
                if (cell == Unknown && !buffers.NeedsFallback[i]) buffers.NeedsFallback[i] = !term.TryFind(ref frame, out cell);
            }
        }
    }

    private static void MarkOdd(long[] column, BlockBuffers buffers)
    {
        for (int i = 0; i < column.Length; i++) buffers.NeedsFallback[i] |= column[i] == ApplicationRow.Other;
    }
}
