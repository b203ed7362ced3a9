using NodaTime;

namespace Cotation;

/// <summary>Orders applications as a grid says: tier, points, the chain for equal points, a draw; those that are still equal share their place and stand by id.</summary>
internal sealed class RankOrder : IComparer<RankKey>
{
    private static readonly Separation ByOutcome = new(SeparationKind.Outcome), ByPoints = new(SeparationKind.Points), ByDraw = new(SeparationKind.Draw), ByNothing = new(SeparationKind.Nothing);

    private readonly Scorer scorer;
    private readonly Separation[] byTie;
    private readonly IReadOnlyList<TieKey> chain;
    private readonly Fact?[] facts;

    public RankOrder(Scorer scorer, string? seed)
    {
        this.scorer = scorer;
        Seed = seed ?? scorer.Grid.Ranking.Seed;
        chain = scorer.Grid.Ranking.Ties;
        byTie = [.. chain.Select(k => new Separation(SeparationKind.Tie, k))];
        facts = [.. chain.Select(k => scorer.Grid.Root.AllSections.Any(s => s.Id == k.By) ? null : scorer.Grid.Vocabulary.Find(k.By))];
    }

    /// <summary>The published seed of the draw, or null where none ends the ties.</summary>
    public string? Seed { get; }

    public RankKey KeyOf(Application application, LocalDate on) => KeyOf(application, on, scorer.Points(application, on));

    /// <summary>The key of an application whose points are known already.</summary>
    public RankKey KeyOf(Application application, LocalDate on, decimal? points)
    {
        Outcome? outcome = scorer.Grid.Outcomes.Count == 0 || points is null ? null : OutcomeOf(new Situation(application, on, Lens.All, scorer.Grid.Formulas, scorer.Grid.Tables));
        return new RankKey(this, application, on, points, outcome);
    }

    /// <summary>The outcome that weighs most among those that apply: not fit, then aside, then first.</summary>
    public Outcome? OutcomeOf(Situation all) => scorer.Grid.Outcomes
        .Where(o => Evaluator.Evaluate(o.When, all.Through(Lens.For(o.Evidence))).IsTrue)
        .OrderByDescending(o => RankKey.TierOf(o.Effect))
        .FirstOrDefault();

    public Value[] TiesOf(RankKey key)
    {
        var all = new Situation(key.Application, key.On, Lens.All, scorer.Grid.Formulas, scorer.Grid.Tables);
        Score? score = facts.Contains(null) ? scorer.Score(key.Application, key.On) : null;
        return [.. chain.Select((k, i) => facts[i] is { } fact ? all.Of(fact) : score!.Root is { } root ? Value.Of(Rational.From(root.AllSections.First(s => s.Section.Id == k.By).Points)) : Value.Unknown)];
    }

    public int Compare(RankKey? a, RankKey? b)
    {
        (Separation separation, int order) = Separate(a!, b!);
        return separation.Kind != SeparationKind.Nothing ? order : string.CompareOrdinal(a!.Id, b!.Id);
    }

    /// <summary>What separates two applications, and which goes first.</summary>
    public (Separation Separation, int Order) Separate(RankKey a, RankKey b)
    {
        if (a.Tier != b.Tier) return (ByOutcome, a.Tier.CompareTo(b.Tier));
        if (a.Points != b.Points) return (ByPoints, Nullable.Compare(b.Points, a.Points));
        if (!a.HasPosition) return (ByNothing, 0);
        for (int i = 0; i < chain.Count; i++)
            if (CompareBy(chain[i], a.Ties[i], b.Ties[i]) is not 0 and var order) return (byTie[i], order);
        if (Seed is not null && a.Draw.AsSpan().SequenceCompareTo(b.Draw) is not 0 and var drawn) return (ByDraw, drawn);
        return (ByNothing, 0);
    }

    /// <summary>An unknown goes last in either direction unless the grid says first; two unknowns are equal.</summary>
    private static int CompareBy(TieKey key, Value a, Value b)
    {
        if (!a.IsKnown || !b.IsKnown) return a.IsKnown == b.IsKnown ? 0 : a.IsKnown == key.IsUnknownFirst ? 1 : -1;
        int order = a.Number.CompareTo(b.Number);
        return key.IsDescending ? -order : order;
    }
}
