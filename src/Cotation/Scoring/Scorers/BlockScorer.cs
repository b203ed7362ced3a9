using NodaTime;

namespace Cotation;

/// <summary>Scores applications a block at a time, and finds with their points what else is asked of each; what it found stands until the next block. Used by one thread at a time.</summary>
internal sealed class BlockScorer(Scorer scorer, Kernel kernel, LocalDate on, bool isAllProved = false)
{
    private readonly BlockBuffers buffers = kernel.Buffers();
    private readonly Block own = new(scorer.Grid.Vocabulary, kernel.Wanted);

    /// <summary>Scores as many applications as a block holds, or fewer.</summary>
    public void Run(ReadOnlySpan<Application> applications)
    {
        if (applications[0].Vocabulary.Sha256 == own.Vocabulary.Sha256)
        {
            own.Fill(applications);
            Run(own);
            return;
        }

        for (int i = 0; i < applications.Length; i++) Fallback(applications[i], i);
    }

    /// <summary>Scores a block.</summary>
    public void Run(Block block)
    {
        kernel.Run(block, on, buffers);
        for (int i = buffers.NeedsFallback.AsSpan(0, block.Count).IndexOf(true); i >= 0 && i < block.Count; i++)
            if (buffers.NeedsFallback[i]) Fallback(block.Applications[i], i);
    }

    /// <summary>Whether an application was scored apart, so that nothing else that is asked was found of it.</summary>
    public bool IsFallback(int index) => buffers.NeedsFallback[index];

    /// <summary>The points; null where the grid is not for it.</summary>
    public decimal? PointsOf(int index) => buffers.NeedsFallback[index] ? buffers.FallbackPoints[index] : buffers.IsOutside[index] ? null : Scorer.Points(buffers.Totals[index]);

    /// <summary>The points in millionths, of one that was not scored apart; null where the grid is not for it.</summary>
    public long? MillionthsOf(int index) => buffers.IsOutside[index] ? null : buffers.Totals[index];

    /// <summary>The points of a line, one an application, in millionths.</summary>
    public ReadOnlySpan<long> Line(int line) => buffers.Line(line);

    /// <summary>What was asked for at a place, of one that was not scored apart; unknown where it is not known.</summary>
    public long Asked(int place, int index) => buffers.Column(kernel.Asked[place]!.Value)[index];

    private void Fallback(Application application, int index)
    {
        var each = new long[kernel.Lines];
        buffers.NeedsFallback[index] = true;
        buffers.Put(index, each, isAllProved ? scorer.PointsIfProved(application, on) : scorer.Points(application, on, each));
    }
}
