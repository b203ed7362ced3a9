using System.Collections.Concurrent;
using NodaTime;

namespace Cotation;

/// <summary>Makes of applications the keys that order alone, with what more proof could bring: many side by side, a few one by one. Safe to share between threads.</summary>
internal sealed class TopMaker(RankOrder order, LocalDate on) : IRecordProcessor<RankKey>
{
    private readonly ConcurrentBag<(BlockScorer Now, BlockScorer Proved)> free = [];

    public int Room => Block.Size;

    public void Make(ReadOnlySpan<Application> applications, Span<RankKey> made)
    {
        if (applications.Length < RankMaker.Few || !order.HasBlocks)
        {
            for (int i = 0; i < applications.Length; i++) made[i] = order.KeyWithReach(applications[i], on).Alone();
            return;
        }

        if (!free.TryTake(out (BlockScorer Now, BlockScorer Proved) blocks)) blocks = (order.Blocks(on), order.ProvedBlocks(on));
        blocks.Now.Run(applications);
        blocks.Proved.Run(applications);
        for (int i = 0; i < applications.Length; i++) made[i] = order.KeyWithReach(applications[i], blocks.Now, blocks.Proved, i, on);
        free.Add(blocks);
    }
}
