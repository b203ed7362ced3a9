using NodaTime;

namespace Cotation;

/// <summary>Scores a block of applications in columns.</summary>
internal sealed partial class Kernel
{
    /// <summary>Scores a block side by side into lanes, with every line; who is odd there is left to <see cref="TryPoints(Application, LocalDate, Span{long}, out long, out bool)"/>.</summary>
    public void Run(Block block, LocalDate on, KernelLanes lanes)
    {
        lanes.Clear();
        if (!Fits || (!ReferenceEquals(block.Vocabulary, grid.Vocabulary) && block.Vocabulary.Sha256 != grid.Vocabulary.Sha256))
        {
            lanes.IsOdd.AsSpan(0, block.Count).Fill(true);
            return;
        }

        columns.Fill(block, on, lanes);
        KernelColumns.Run(flat, block, on, lanes);
        KernelColumns.Run(rest, block, on, lanes);
        if (rest.Careful.Length > 0) RunCareful(block, on, lanes);
        if (leaves is not null) leaves.Total(lanes);
        else Total(block, on, lanes);
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

    /// <summary>The totals of sections that choose, adjust or pass through fractions, one application after the other.</summary>
    private void Total(Block block, LocalDate on, KernelLanes lanes)
    {
        var row = new long[cells.Length];
        var each = new long[Lines];
        for (int i = 0; i < block.Count; i++)
        {
            if (lanes.IsOdd[i]) continue;
            foreach (int cell in adjusting) row[cell] = lanes.Column(cell)[i];
            for (int line = 0; line < each.Length; line++) each[line] = lanes.Line(line)[i];
            bool isLost = false;
            lanes.Totals[i] = KernelTotal.Of(root, new KernelFrame(grid, block.Applications[i], on, row, tests, cells), each, 0, false, out _, ref isLost);
            lanes.IsOdd[i] = isLost;
        }
    }

    /// <summary>The lines that look at more than cells, one application after the other.</summary>
    private void RunCareful(Block block, LocalDate on, KernelLanes lanes)
    {
        var row = new long[cells.Length];
        var each = new long[Lines];
        foreach (KernelLine line in rest.Careful) lanes.Line(line.Index).Fill(line.Nothing);
        for (int i = 0; i < block.Count; i++)
        {
            if (lanes.IsOdd[i] || IsGuarded(lanes, i)) continue;
            foreach (int cell in carefulCells) row[cell] = lanes.Column(cell)[i];
            lanes.IsOdd[i] = !TryCareful(rest, block.Applications[i], on, row, each);
            foreach (KernelLine line in rest.Careful) lanes.Line(line.Index)[i] = each[line.Index];
        }
    }

    /// <summary>Whether every line that looks at more gives nothing.</summary>
    private bool IsGuarded(KernelLanes lanes, int index)
    {
        foreach (KernelLine line in rest.Careful)
            if (line.Guard is not { } guard || lanes.Column(guard)[index] == 1) return false;
        return true;
    }
}
