using NodaTime;

namespace Cotation;

/// <summary>Tells which applications may rise once what is pending is verified; a bound of the grid spares the whole score where it can.</summary>
internal sealed class PendingReach
{
    private readonly Scorer scorer;
    private readonly LocalDate on;
    private readonly decimal? most;
    private readonly bool hasPendingOutcome;

    public PendingReach(Scorer scorer, LocalDate on)
    {
        (this.scorer, this.on) = (scorer, on);
        hasPendingOutcome = scorer.Grid.Outcomes.Any(o => o.Evidence.IsVerified && o.Effect == OutcomeEffect.First);
        bool isPlain = scorer.Grid.Root.AllSections.All(s => s.Combine == Combination.Sum && s.Adjustments.Count == 0 && s.Trim.Weight == Rational.One && s.Trim.Round is null);
        Rational? sum = Rational.Zero;
        foreach (Criterion criterion in scorer.Grid.Criteria.Where(c => c.Evidence.IsVerified)) sum += WidthOf(criterion);
        most = isPlain ? sum?.ToDecimal() : null;
    }

    /// <summary>Whether an application may still pass another, as far as the grid's own figures tell.</summary>
    public bool CouldPass(RankKey key, RankKey other) => hasPendingOutcome || most is not { } gain || key.Points + gain >= other.Points || key.Tier < other.Tier;

    /// <summary>Whether the application itself could stand at or before another's place.</summary>
    public bool MayEnter(RankKey key, RankKey other)
    {
        Score score = scorer.Score(key.Application, key.On);
        bool mayBeFirst = score.Outcomes.Any(o => o is { State: LineState.Pending, Outcome.Effect: OutcomeEffect.First });
        if (mayBeFirst && other.Tier > RankTier.First) return true;
        return (mayBeFirst || (key.Tier == other.Tier && score.Pending > 0)) && score.Points + score.Pending >= other.Points;
    }

    /// <summary>The most that proving one line may add: from its least points to its greatest, for any application.</summary>
    private Rational? WidthOf(Criterion criterion)
    {
        var nothing = new Application("", new ApplicationRow(scorer.Grid.Vocabulary), [], null);
        var nobody = new Situation(nothing, on, Lens.All, scorer.Grid.Formulas, scorer.Grid.Tables);
        return LineOutlook.Of(criterion, nobody).Whole.Width;
    }
}
