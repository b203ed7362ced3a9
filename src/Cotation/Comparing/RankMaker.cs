using System.Collections.Concurrent;
using NodaTime;

namespace Cotation;

/// <summary>Makes of applications the rows by which they are ordered: many side by side, a few one by one. Safe to share between threads.</summary>
internal sealed class RankMaker(RankOrder order, LocalDate on) : IRecordProcessor<RankRow>
{
    /// <summary>So few are found sooner one by one.</summary>
    public const int Few = 16;

    private readonly ConcurrentBag<BlockScorer> free = [];

    public int Room => Block.Size;

    public void Make(ReadOnlySpan<Application> applications, Span<RankRow> made)
    {
        RankRows rows = applications.Length < Few || !order.HasBlocks ? OneByOne(applications) : SideBySide(applications);
        for (int i = 0; i < applications.Length; i++) made[i] = new RankRow(rows, i);
    }

    private RankRows OneByOne(ReadOnlySpan<Application> applications)
    {
        var rows = new RankRows(order, applications.Length);
        foreach (Application application in applications) rows.Add(order.KeyOf(application, on));
        return rows;
    }

    private RankRows SideBySide(ReadOnlySpan<Application> applications)
    {
        if (!free.TryTake(out BlockScorer? block)) block = order.Blocks(on);
        block.Run(applications);
        RankRows rows = order.RowsOf(applications, block, on);
        free.Add(block);
        return rows;
    }
}
