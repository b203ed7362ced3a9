using NodaTime;

namespace Cotation;

/// <summary>Scores a block of applications in columns.</summary>
internal sealed partial class Kernel
{
    /// <summary>Scores a block side by side into lanes, with every line; who is odd there is left to <see cref="TryPoints(Application, LocalDate, Span{long}, out long, out bool)"/>.</summary>
    public void Run(Block block, LocalDate on, KernelLanes lanes)
    {
        lanes.Clear();
        if (!Fits || leaves is null || (!ReferenceEquals(block.Vocabulary, grid.Vocabulary) && block.Vocabulary.Sha256 != grid.Vocabulary.Sha256))
        {
            lanes.IsOdd.AsSpan(0, block.Count).Fill(true);
            return;
        }

        Fill(block, on, lanes);
        KernelColumns.Run(flat, block, on, lanes);
        KernelColumns.Run(rest, block, on, lanes);
        if (rest.Careful.Length > 0) RunCareful(block, on, lanes);
        leaves.Total(lanes);
        foreach (int line in chosenFrom) lanes.Line(line).Replace(KernelLine.NotCounting, 0);
        if (wishes is null && applies is null) return;
        for (int i = 0; i < block.Count; i++)
        {
            if (lanes.IsOdd[i] || IsInside(block.Applications[i], on)) continue;
            lanes.IsOutside[i] = true;
            for (int line = 0; line < Lines; line++) lanes.Line(line)[i] = 0;
        }
    }

    public KernelLanes Lanes() => new(Lines, cells.Length);

    private void Fill(Block block, LocalDate on, KernelLanes lanes)
    {
        foreach ((int cell, int from) in fills)
        {
            (lanes.Columns[cell], lanes.Wholes[cell]) = (block.Column(from), block.Wholes(from));
            if (block.HasOther(from)) MarkOdd(lanes.Columns[cell]!, lanes);
        }

        foreach ((int cell, int slot) in answers)
        {
            lanes.Columns[cell] = lanes.Derived(cell);
            KernelColumns.Answers(block.Truths(slot), block.Answers(slot), lanes.Derived(cell));
        }

        foreach (int cell in spans)
        {
            int from = cells[cell].SpanFrom!.Cell;
            if (block.Column(from) is not { } days) continue;
            if (block.HasOther(from)) MarkOdd(days, lanes);
            KernelColumns.Spans(days, lanes, cell, on, cells[cell].Unit);
        }
    }

    private static void MarkOdd(long[] column, KernelLanes lanes)
    {
        for (int i = 0; i < column.Length; i++) lanes.IsOdd[i] |= column[i] == ApplicationRow.Other;
    }

    /// <summary>The lines that look at more than cells, one application after the other.</summary>
    private void RunCareful(Block block, LocalDate on, KernelLanes lanes)
    {
        var row = new long[cells.Length];
        var each = new long[Lines];
        for (int i = 0; i < block.Count; i++)
        {
            if (lanes.IsOdd[i]) continue;
            for (int cell = 0; cell < row.Length; cell++) row[cell] = lanes.Columns[cell] is { } column ? column[i] : Unknown;
            lanes.IsOdd[i] = !TryCareful(rest, block.Applications[i], on, new KernelFrame(grid, block.Applications[i], on, row, tests, cells), each);
            foreach (KernelLine line in rest.Careful) lanes.Line(line.Index)[i] = each[line.Index];
        }
    }
}
