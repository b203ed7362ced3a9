namespace Cotation;

/// <summary>Holds the best and the worst position of one candidate under all that is unknown or pending. Immutable; sound always.</summary>
/// <param name="Place">The candidate's place now.</param>
/// <param name="Best">The best position; null where it has none in any case.</param>
/// <param name="Worst">The worst position; null where it has none in any case.</param>
/// <param name="CouldPass">The ids of those now before it that it could come to stand before.</param>
internal sealed record Robustness(RankedApplication Place, int? Best, int? Worst, IReadOnlyList<string> CouldPass);

/// <summary>Tells how firm an order is.</summary>
public static partial class Comparing
{
    /// <summary>The most candidates whose order is tested: each is compared with all the others.</summary>
    internal const int MostRobust = 4000;

    /// <summary>Finds the best and the worst position of each candidate of a ranking; made for the few that a commission looks at.</summary>
    /// <param name="places">The whole ranking.</param>
    internal static IReadOnlyList<Robustness> Robustness(this IReadOnlyList<RankedApplication> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        List<Span> spans = [.. places.Select(SpanOf)];
        return [.. spans.Select(s => Of(s, spans))];
    }

    /// <summary>What a candidate may come to be: the tiers and the points between two bounds; none where nothing limits them.</summary>
    private sealed record Span(RankedApplication Place, RankTier BestTier, RankTier WorstTier, decimal? Low, decimal? High, bool AreTiesSettled)
    {
        public bool IsSettled => Low == High && BestTier == WorstTier && AreTiesSettled;
    }

    private static Span SpanOf(RankedApplication place)
    {
        Score score = place.Score;
        Grid grid = score.Grid;
        List<(Outcome Outcome, ValueBounds When)> outcomes = [.. grid.Outcomes.Select(o => (o, BoundsEvaluator.Evaluate(o.When, BoundsContext.Open(score.Situation, EvidenceFilter.For(o.Evidence)))))];
        bool isOpen = outcomes.Exists(o => o.When.IsOpen);
        List<RankTier> tiers = [place.Key.Tier];
        if (isOpen && score.Points is not null) tiers.AddRange(outcomes.Where(o => o.When.CanBeTrue).Select(o => RankKey.TierOf(o.Outcome)));
        if (isOpen && score.Points is not null && outcomes.TrueForAll(o => o.When.CanBeFalse || o.When.CanBeUnknown)) tiers.Add(RankTier.Ranked);
        if (score.Scope == ScopeState.Unknown) tiers.Add(RankTier.OutOfScope);
        return new Span(place, tiers.Min(), tiers.Max(), score.Lowest, score.Highest, AreTiesSettled(place, score));
    }

    /// <summary>Whether no key of the chain may come to be another: each is known, and a section's points rest on nothing open.</summary>
    private static bool AreTiesSettled(RankedApplication place, Score score)
    {
        if (!place.Key.Ties.All(t => t is not null)) return false;
        IEnumerable<Section> sections = score.Grid.Root.AllSections.Where(s => score.Grid.Ranking.Ties.Any(t => t.By == s.Id));
        return sections.All(s => s.AllCriteria.All(c => LineBounds.Of(c, score.Situation).Whole.Width is { Sign: 0 })
            && s.AllSections.SelectMany(i => i.Adjustments).All(a => !BoundsEvaluator.Evaluate(a.When, BoundsContext.Open(score.Situation, EvidenceFilter.For(a.Evidence))).IsOpen));
    }

    private static Robustness Of(Span one, List<Span> all)
    {
        if (one.BestTier > RankTier.Ranked) return new Robustness(one.Place, null, null, []);
        int best = 1 + all.Count(o => o != one && MustPrecede(o, one)), worst = 1 + all.Count(o => o != one && MayPrecede(o, one));
        IEnumerable<string> passable = all.TakeWhile(o => o != one).Where(o => o.BestTier <= RankTier.Ranked && Stands(o, one) && MayPrecede(one, o)).Select(o => o.Place.ApplicationId);
        return new Robustness(one.Place, best, worst, [.. passable]);
    }

    /// <summary>Whether the first stands strictly before the second today.</summary>
    private static bool Stands(Span first, Span second) => first.Place.Position is { } a && (second.Place.Position is not { } b || a < b);

    private static bool MustPrecede(Span other, Span one)
    {
        if (other.WorstTier > RankTier.Ranked) return false;
        if (other.WorstTier < one.BestTier) return true;
        if (other.WorstTier > one.BestTier) return false;
        return other.Low is { } low && one.High is { } high && (low > high || (low == high && other.IsSettled && one.IsSettled && Stands(other, one)));
    }

    private static bool MayPrecede(Span other, Span one)
    {
        if (other.BestTier > RankTier.Ranked) return false;
        if (other.BestTier < one.WorstTier) return true;
        if (other.BestTier > one.WorstTier) return false;
        if (other.High is not { } high || one.Low is not { } low) return true;
        return high > low || (high == low && (!(other.IsSettled && one.IsSettled) || Stands(other, one)));
    }
}
