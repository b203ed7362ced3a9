using NodaTime;

namespace Cotation;

/// <summary>Scores a block of applications in columns.</summary>
internal sealed partial class Kernel
{
    /// <summary>Scores a block side by side into buffers, with every line; rows that need the fallback are left to <see cref="TryPoints(Application, LocalDate, Span{long}, out long, out bool)"/>.</summary>
    public void Run(Block block, LocalDate on, BlockBuffers buffers)
    {
        buffers.Clear();
        if (!Fits || (!ReferenceEquals(block.Vocabulary, grid.Vocabulary) && block.Vocabulary.Sha256 != grid.Vocabulary.Sha256))
        {
            buffers.NeedsFallback.AsSpan(0, block.Count).Fill(true);
            return;
        }

        columns.Fill(block, on, buffers);
        KernelColumns.Run(flat, block, on, buffers);
        KernelColumns.Run(rest, block, on, buffers);
        if (rest.Fallback.Length > 0) RunFallback(block, on, buffers);
        if (leaves is not null) leaves.Total(buffers);
        else Total(block, on, buffers);
        foreach (int line in chosenFrom) buffers.Line(line).Replace(KernelLine.NotCounting, 0);
        if (wishes is null && applies is null) return;
        for (int i = 0; i < block.Count; i++)
        {
            if (buffers.NeedsFallback[i] || IsInside(block.Applications[i], on)) continue;
            buffers.IsOutside[i] = true;
            for (int line = 0; line < Lines; line++) buffers.Line(line)[i] = 0;
        }
    }

    public BlockBuffers Buffers() => new(Lines, cells.Length);

    /// <summary>The totals of sections that choose, adjust or pass through fractions, one application after the other.</summary>
    private void Total(Block block, LocalDate on, BlockBuffers buffers)
    {
        var row = new long[cells.Length];
        var each = new long[Lines];
        for (int i = 0; i < block.Count; i++)
        {
            if (buffers.NeedsFallback[i]) continue;
            foreach (int cell in adjusting) row[cell] = buffers.Column(cell)[i];
            for (int line = 0; line < each.Length; line++) each[line] = buffers.Line(line)[i];
            bool isLost = false;
            buffers.Totals[i] = KernelTotal.Of(root, new KernelFrame(grid, block.Applications[i], on, row, tests, cells), each, 0, false, out _, ref isLost);
            buffers.NeedsFallback[i] = isLost;
        }
    }

    /// <summary>The lines that look at more than cells, one application after the other.</summary>
    private void RunFallback(Block block, LocalDate on, BlockBuffers buffers)
    {
        var row = new long[cells.Length];
        var each = new long[Lines];
        foreach (KernelLine line in rest.Fallback) buffers.Line(line.Index).Fill(line.Nothing);
        for (int i = 0; i < block.Count; i++)
        {
            if (buffers.NeedsFallback[i] || IsGuarded(buffers, i)) continue;
            foreach (int cell in fallbackCells) row[cell] = buffers.Column(cell)[i];
            buffers.NeedsFallback[i] = !TryFallback(rest, block.Applications[i], on, row, each);
            foreach (KernelLine line in rest.Fallback) buffers.Line(line.Index)[i] = each[line.Index];
        }
    }

    /// <summary>Whether every line that looks at more gives nothing.</summary>
    private bool IsGuarded(BlockBuffers buffers, int index)
    {
        foreach (KernelLine line in rest.Fallback)
            if (line.Guard is not { } guard || buffers.Column(guard)[index] == 1) return false;
        return true;
    }
}
