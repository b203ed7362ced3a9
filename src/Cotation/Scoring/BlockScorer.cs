using NodaTime;

namespace Cotation;

/// <summary>Scores applications a block at a time, and finds with their points what else is asked of each; what it found stands until the next block. Used by one thread at a time.</summary>
internal sealed class BlockScorer(Scorer scorer, Kernel kernel, LocalDate on, bool isAllProved = false)
{
    private readonly KernelLanes lanes = kernel.Lanes();
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

        for (int i = 0; i < applications.Length; i++) Stand(applications[i], i);
    }

    /// <summary>Scores a block.</summary>
    public void Run(Block block)
    {
        kernel.Run(block, on, lanes);
        for (int i = lanes.IsOdd.AsSpan(0, block.Count).IndexOf(true); i >= 0 && i < block.Count; i++)
            if (lanes.IsOdd[i]) Stand(block.Applications[i], i);
    }

    /// <summary>Whether an application was scored apart, so that nothing else that is asked was found of it.</summary>
    public bool IsApart(int index) => lanes.IsOdd[index];

    /// <summary>The points; null where the grid is not for it.</summary>
    public decimal? PointsOf(int index) => lanes.IsOdd[index] ? lanes.OddPoints[index] : lanes.IsOutside[index] ? null : Scorer.Points(lanes.Totals[index]);

    /// <summary>The points in millionths, of one that was not scored apart; null where the grid is not for it.</summary>
    public long? MillionthsOf(int index) => lanes.IsOutside[index] ? null : lanes.Totals[index];

    /// <summary>The points of a line, one an application, in millionths.</summary>
    public ReadOnlySpan<long> Line(int line) => lanes.Line(line);

    /// <summary>What was asked for at a place, of one that was not scored apart; unknown where it is not known.</summary>
    public long Asked(int place, int index) => lanes.Column(kernel.Asked[place]!.Value)[index];

    private void Stand(Application application, int index)
    {
        var each = new long[kernel.Lines];
        lanes.IsOdd[index] = true;
        lanes.Put(index, each, isAllProved ? scorer.PointsIfProved(application, on) : scorer.Points(application, on, each));
    }
}

/// <summary>Is what is asked of each application beside its points: a number in millionths, a day, or a yes or no; where proof is asked for, whether it may hold.</summary>
internal readonly record struct Asked(Expression Of, EvidencePolicy? Policy);
