using System.Runtime.CompilerServices;
using NodaTime;

namespace Cotation;

/// <summary>Orders applications as a grid says: tier, points, the chain for equal points, a draw; those that are still equal share their place and stand by id.</summary>
internal sealed class RankOrder : IComparer<RankKey>
{
    private static readonly Separation ByOutcome = new(SeparationKind.Outcome), ByPoints = new(SeparationKind.Points), ByDraw = new(SeparationKind.Draw), ByNothing = new(SeparationKind.Nothing);

    private readonly Scorer scorer;
    private readonly Separation[] byTie;
    private readonly Fact?[] facts;
    private readonly CompiledExpression?[] terms;
    private readonly (Outcome Outcome, CompiledExpression When, EvidencePolicy? Policy)[] outcomes;
    private readonly int kept;
    private Kernel? kernel;

    public RankOrder(Scorer scorer, string? seed)
    {
        this.scorer = scorer;
        Seed = seed ?? scorer.Grid.Ranking.Seed;
        Chain = scorer.Grid.Ranking.Ties;
        byTie = [.. Chain.Select(k => new Separation(SeparationKind.Tie, k))];
        facts = [.. Chain.Select(k => scorer.Grid.Root.AllSections.Any(s => s.Id == k.By) ? null : scorer.Grid.Vocabulary.Find(k.By))];
        ExpressionCompiler compiler = new ExpressionCompiler(scorer.Grid);
        terms = [.. facts.Select(f => f is null ? null : compiler.Of(new Expression.FactRef(f)))];
        // The outcome that weighs most is looked at first: not fit, then aside, then first, the first tier of these before the second.
        outcomes = [.. scorer.Grid.Outcomes.OrderByDescending(o => o.Effect == OutcomeEffect.First ? RankTier.First : RankKey.TierOf(o)).ThenBy(o => o.Tier).Select(o => (o, compiler.Of(o.When), o.Evidence.IsVerified ? o.Evidence : null))];
        kept = compiler.Kept;
    }

    /// <summary>The keys for equal points, in their order.</summary>
    public IReadOnlyList<TieKey> Chain { get; }

    /// <summary>Whether those that go first have an order among themselves.</summary>
    public bool HasTiers => scorer.Grid.Outcomes.Any(o => o.Tier > 1);

    /// <summary>The published seed of the draw, or null where none ends the ties.</summary>
    public string? Seed { get; }

    /// <summary>The grid as numbers that find of each application of a block what its row needs: whether each outcome holds, or may where it asks for proof, then the chain.</summary>
    public Kernel Kernel => LazyInitializer.EnsureInitialized(ref kernel, () => scorer.Compile([.. outcomes.Select(o => new Asked(o.Outcome.When, o.Policy)), .. facts.Select(f => new Asked(f is null ? new Expression.Literal(Value.Unknown) : new Expression.FactRef(f), null))]));

    /// <summary>Whether rows can be found a block at a time.</summary>
    public bool HasBlocks => !Kernel.Asked.Contains(null);

    /// <summary>Scores blocks for their rows on one thread.</summary>
    public BlockScorer Blocks(LocalDate on) => new(scorer, Kernel, on);

    /// <summary>Scores blocks as if all that is known were proved.</summary>
    public BlockScorer ProvedBlocks(LocalDate on) => scorer.ProvedBlocks(on);

    public RankKey KeyOf(Application application, LocalDate on) => KeyOf(application, on, scorer.Points(application, on));

    /// <summary>The key of an application whose points are known already.</summary>
    public RankKey KeyOf(Application application, LocalDate on, decimal? points) => new(this, application, application.Id, on, points, points is null ? null : OutcomeOf(application, on));

    /// <summary>The key, with what more proof could bring.</summary>
    public RankKey KeyWithReach(Application application, LocalDate on)
    {
        decimal? points = scorer.Points(application, on);
        if (points is null) return KeyOf(application, on, points);
        Outcome? outcome = OutcomeOf(application, on);
        return new RankKey(this, application, application.Id, on, points, outcome)
        {
            Pending = scorer.PointsIfProved(application, on)!.Value - points.Value,
            MayBeFirst = outcomes.Any(o => MayBeFirst(o, application, on)),
        };
    }

    /// <summary>The rows of applications that a block of this order's kernel has just scored.</summary>
    public RankRows RowsOf(ReadOnlySpan<Application> applications, BlockScorer block, LocalDate on)
    {
        var rows = new RankRows(this, applications.Length);
        Span<Fraction64> ties = stackalloc Fraction64[facts.Length];
        for (int i = 0; i < applications.Length; i++)
        {
            if (block.IsFallback(i))
            {
                rows.Add(KeyOf(applications[i], on, block.PointsOf(i)));
                continue;
            }

            for (int key = 0; key < ties.Length; key++) ties[key] = TieOf(block, key, i);
            long? points = block.MillionthsOf(i);
            rows.Add(points, points is null ? null : OutcomeOf(applications[i], block, i, on), ties, applications[i].Id);
        }

        return rows;
    }

    /// <summary>The key of an application of a block that was scored as it is and as if all were proved, with what more proof could bring; good for ordering alone.</summary>
    public RankKey KeyWithReach(Application application, BlockScorer block, BlockScorer proved, int index, LocalDate on)
    {
        if (block.IsFallback(index) || proved.IsFallback(index)) return KeyWithReach(application, on).Alone();
        decimal? points = block.PointsOf(index);
        var ties = new Rational?[facts.Length];
        for (int key = 0; key < ties.Length; key++) ties[key] = TieOf(block, key, index) is { IsKnown: true } tie ? tie.ToRational() : null;
        return new RankKey(this, null, application.Id, on, points, points is null ? null : OutcomeOf(application, block, index, on))
        {
            Found = ties,
            Pending = points is { } now ? proved.PointsOf(index)!.Value - now : 0,
            MayBeFirst = points is not null && Enumerable.Range(0, outcomes.Length).Any(i => block.Asked(i, index) == 1 && MayBeFirst(outcomes[i], application, on)),
        };
    }

    /// <summary>The values of the chain's keys; null for one that is not known.</summary>
    [SkipLocalsInit]
    public Rational?[] TiesOf(RankKey key)
    {
        var found = new Rational?[terms.Length];
        EvaluationFrame frame = new EvaluationFrame(scorer.Grid, key.Application, key.On, null, stackalloc Fraction64[kept]);
        Score? score = null;
        for (int i = 0; i < found.Length; i++)
        {
            if (terms[i] is { } term)
            {
                frame.HasOverflowed = false;
                Fraction64 value = term.Of(ref frame);
                found[i] = frame.HasOverflowed ? NumberOf(frame.Situation.Of(facts[i]!)) : value.IsKnown ? value.ToRational() : null;
                continue;
            }

            score ??= scorer.Score(key.Application, key.On);
            found[i] = score.Root is { } root ? Rational.From(root.AllSections.First(s => s.Section.Id == Chain[i].By).Points) : null;
        }

        return found;

        static Rational? NumberOf(Value value) => value.IsKnown ? value.Number : null;
    }

    public int Compare(RankKey? a, RankKey? b) => Compare<RankKey>(a!, b!);

    public int Compare<T>(T a, T b)
        where T : IRanked
    {
        (Separation separation, int order) = Separate(a, b);
        return separation.Kind != SeparationKind.Nothing ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    /// <summary>What separates two applications, and which goes first.</summary>
    public (Separation Separation, int Order) Separate<T>(T a, T b)
        where T : IRanked
    {
        if (a.Tier != b.Tier) return (ByOutcome, a.Tier.CompareTo(b.Tier));
        if (a.Points != b.Points) return (ByPoints, Nullable.Compare(b.Points, a.Points));
        if (a.Tier > RankTier.Ranked) return (ByNothing, 0);
        for (int i = 0; i < Chain.Count; i++)
            if (CompareBy(Chain[i], a.TieAt(i), b.TieAt(i)) is not 0 and var order) return (byTie[i], order);
        if (Seed is not null && a.Draw.SequenceCompareTo(b.Draw) is not 0 and var drawn) return (ByDraw, drawn);
        return (ByNothing, 0);
    }

    private Fraction64 TieOf(BlockScorer block, int key, int index)
    {
        long cell = block.Asked(outcomes.Length + key, index);
        return cell == ApplicationRow.Unknown ? Fraction64.Unknown : facts[key]!.ValueKind == ValueKind.Number ? Fraction64.Micro(cell) : new Fraction64(cell, 1);
    }

    /// <summary>Whether an outcome would put an application first if what is said were proved.</summary>
    private bool MayBeFirst((Outcome Outcome, CompiledExpression When, EvidencePolicy? Policy) one, Application application, LocalDate on) =>
        one is { Outcome.Effect: OutcomeEffect.First, Policy: not null } && Holds(one.Outcome, one.When, null, application, on) && !Holds(one.Outcome, one.When, one.Policy, application, on);

    private Outcome? OutcomeOf(Application application, LocalDate on)
    {
        foreach ((Outcome outcome, CompiledExpression when, EvidencePolicy? policy) in outcomes)
            if (Holds(outcome, when, policy, application, on)) return outcome;
        return null;
    }

    private Outcome? OutcomeOf(Application application, BlockScorer block, int index, LocalDate on)
    {
        for (int i = 0; i < outcomes.Length; i++)
        {
            (Outcome outcome, CompiledExpression when, EvidencePolicy? policy) = outcomes[i];
            if (block.Asked(i, index) == 1 && (policy is null || Holds(outcome, when, policy, application, on))) return outcome;
        }

        return null;
    }

    [SkipLocalsInit]
    private bool Holds(Outcome outcome, CompiledExpression when, EvidencePolicy? policy, Application application, LocalDate on)
    {
        EvaluationFrame frame = new EvaluationFrame(scorer.Grid, application, on, policy, stackalloc Fraction64[kept]);
        Fraction64 holds = when.Of(ref frame);
        return frame.HasOverflowed ? Evaluator.Evaluate(outcome.When, frame.Situation).IsTrue : holds.IsYes;
    }

    /// <summary>An unknown goes last in either direction unless the grid says first; two unknowns are equal.</summary>
    private static int CompareBy(TieKey key, Rational? a, Rational? b)
    {
        if (a is not { } first || b is not { } second) return a is null == b is null ? 0 : a is not null == key.IsUnknownFirst ? 1 : -1;
        int order = first.CompareTo(second);
        return key.IsDescending ? -order : order;
    }
}
