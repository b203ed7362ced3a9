using NodaTime;

namespace Cotation;

/// <summary>Evaluates a grid once for an application on a day, in three views: as things count now, if all were proved, and on proved facts alone.</summary>
internal sealed class GridEvaluator
{
    private readonly Grid grid;
    private readonly Situation all;
    private readonly Dictionary<EvidenceFilter, Situation> situations = [];
    private readonly Dictionary<Criterion, FoundLine> lines = [];

    /// <summary>Is what was found of one line so far.</summary>
    private sealed class FoundLine
    {
        public LineResult? Now { get; set; }

        public LineResult? Proved { get; set; }

        public PointBounds? Bounds { get; set; }
    }

    public GridEvaluator(Grid grid, Application application, LocalDate on)
    {
        this.grid = grid;
        all = new Situation(application, on, EvidenceFilter.All, grid.Formulas, grid.Tables);
        situations[EvidenceFilter.All] = all;
    }

    public decimal? Points() => ScopeOf() is ScopeState.Inside or ScopeState.Unknown ? Now().Points.ToDecimal() : null;

    public Score Score()
    {
        ScopeState scope = ScopeOf();
        IReadOnlyList<PriorityResult> priorities = [.. grid.Priorities.Select(p => new PriorityResult(p.Priority, Truth(Evaluator.Evaluate(p.When, all))))];
        IReadOnlyList<OutcomeResult> outcomes = [.. grid.Outcomes.Select(o => new OutcomeResult(o, StateOf(o.When, o.Evidence)))];
        if (scope is ScopeState.OutsideTerritory or ScopeState.NotConcerned)
            return new Score(grid, all.Application, all.On, all, NextChanges.Of) { Scope = scope, Priorities = priorities, Outcomes = outcomes };

        SectionTotal total = Now();
        Rational earned = new SectionCombiner(Proved, a => Holds(a, EvidenceFilter.All)).Of(grid.Root).Points;
        Rational verified = new SectionCombiner(Verified, a => Holds(a, EvidenceFilter.VerifiedFor(a.Evidence))).Of(grid.Root).Points;
        Interval range = new SectionBounds(BoundsOf, BoundsOf).Of(grid.Root).Whole;
        SectionScore root = Section(total, null);
        return new Score(grid, all.Application, all.On, all, NextChanges.Of)
        {
            Scope = scope,
            Points = total.Points.ToDecimal(),
            Pending = (earned - total.Points).ToDecimal(),
            Verified = verified.ToDecimal(),
            Range = new PointRange(range.Low?.ToDecimal(), range.High?.ToDecimal()),
            Root = root,
            Priorities = priorities,
            Outcomes = outcomes,
            MissingOf = () => MissingFacts.Of(root, OpenAdjustments(root), range.Width, all),
        };
    }

    private static bool? Truth(Value value) => value.IsKnown ? value.IsTrue : null;

    private ScopeState ScopeOf()
    {
        Value territory = grid.InTerritory is { } inside ? Evaluator.Evaluate(inside, all) : Value.True;
        Value concerned = grid.Applies is { } applies ? Evaluator.Evaluate(applies, all) : Value.True;
        if (territory.IsFalse) return ScopeState.OutsideTerritory;
        if (concerned.IsFalse) return ScopeState.NotConcerned;
        return territory.IsTrue && concerned.IsTrue ? ScopeState.Inside : ScopeState.Unknown;
    }

    private SectionTotal Now() => new SectionCombiner(Now, a => Holds(a, EvidenceFilter.For(a.Evidence))).Of(grid.Root);

    private LineResult Now(Criterion criterion) => Of(criterion).Now ??= LineEvaluator.Evaluate(criterion, Through(EvidenceFilter.For(criterion.Evidence)));

    private LineResult Proved(Criterion criterion) => criterion.Evidence.IsVerified ? Of(criterion).Proved ??= LineEvaluator.Evaluate(criterion, all) : Now(criterion);

    private LineResult Verified(Criterion criterion) => LineEvaluator.Evaluate(criterion, Through(EvidenceFilter.VerifiedFor(criterion.Evidence)));

    private FoundLine Of(Criterion criterion)
    {
        if (!lines.TryGetValue(criterion, out FoundLine? line)) lines[criterion] = line = new FoundLine();
        return line;
    }

    private bool Holds(Adjustment adjustment, EvidenceFilter filter) => Evaluator.Evaluate(adjustment.When, Through(filter)).IsTrue;

    private PointBounds BoundsOf(Criterion criterion) => Of(criterion).Bounds ??= LineBounds.Of(criterion, all);

    private (bool Can, bool Must) BoundsOf(Adjustment adjustment)
    {
        ValueBounds when = BoundsEvaluator.Evaluate(adjustment.When, BoundsContext.Open(all, EvidenceFilter.For(adjustment.Evidence)));
        return (when.CanBeTrue, when is { CanBeFalse: false, CanBeUnknown: false });
    }

    /// <summary>The adjustments that may still apply or not, with what they would change now.</summary>
    private IEnumerable<(Adjustment Adjustment, Rational Stake)> OpenAdjustments(SectionScore root)
    {
        foreach (SectionScore section in root.AllSections)
        {
            foreach (Adjustment adjustment in section.Section.Adjustments)
            {
                if (BoundsOf(adjustment) is not { Can: true, Must: false }) continue;
                var points = Rational.From(section.Combined - section.Cut);
                yield return (adjustment, Rational.Abs(adjustment.Apply(points) - points));
            }
        }
    }

    private Situation Through(EvidenceFilter filter)
    {
        if (!situations.TryGetValue(filter, out Situation? situation)) situations[filter] = situation = all.Through(filter);
        return situation;
    }

    private LineState StateOf(Expression when, EvidencePolicy evidence)
    {
        // What applies today is said, even where it rests on a proof that is missing, as « not known(…) » may.
        if (Evaluator.Evaluate(when, Through(EvidenceFilter.For(evidence))).IsTrue) return LineState.Awarded;
        Value holds = Evaluator.Evaluate(when, all);
        return !holds.IsKnown ? LineState.Unknown : holds.IsFalse ? LineState.NotMet : LineState.Pending;
    }

    private SectionScore Section(SectionTotal total, LocalizedText? outrankedBy)
    {
        Section section = total.Section;
        LocalizedText? chosen = total.Chosen < 0 ? null : total.Chosen < section.Criteria.Count ? section.Criteria[total.Chosen].Title : section.Sections[total.Chosen - section.Criteria.Count].Title;
        return new SectionScore
        {
            Section = section,
            Found = total.Found,
            Combined = total.Combined.ToDecimal(),
            Cut = total.Cut.ToDecimal(),
            Points = total.Points.ToDecimal(),
            IsOutranked = outrankedBy is not null,
            Lines = [.. section.Criteria.Select((c, i) => Line(c, outrankedBy ?? (total.Chosen >= 0 && total.Chosen != i ? chosen : null)))],
            Sections = [.. total.Sections.Select((s, i) => Section(s, outrankedBy ?? (total.Chosen >= 0 && total.Chosen != i + section.Criteria.Count ? chosen : null)))],
            Adjustments = [.. section.Adjustments.Select((a, i) => new AdjustmentLine(a, StateOf(a.When, a.Evidence), total.Changes[i].ToDecimal()))],
        };
    }

    private ScoreLine Line(Criterion criterion, LocalizedText? outrankedBy)
    {
        LineResult counted = Now(criterion), earned = Proved(criterion);
        LineState state = earned.Verdict == Verdict.Unknown && (earned.Quantity.Sign == 0 || earned.Points == counted.Points) ? LineState.Unknown
            : earned.Points != counted.Points ? LineState.Pending
            : counted.IsCounting && outrankedBy is not null ? LineState.Outranked
            : earned.Verdict == Verdict.Awarded ? LineState.Awarded : LineState.NotMet;
        return new ScoreLine(criterion, all, BoundsOf(criterion), grid.IsDated(criterion))
        {
            State = state,
            Points = counted.Points.ToDecimal(),
            Earned = earned.Points.ToDecimal(),
            Cut = counted.Cut.ToDecimal(),
            OutrankedBy = counted.IsCounting ? outrankedBy : null,
            Note = earned.Note,
            Facts = FactReading.Of(criterion, all),
            Now = counted,
            Proved = earned,
        };
    }
}
