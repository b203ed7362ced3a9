using NodaTime;

namespace Cotation;

/// <summary>Walks a grid's tree once over an application on a day, in three views: as things count now, if all were proved, and on proved facts alone.</summary>
internal sealed class Walk
{
    private readonly Grid grid;
    private readonly Situation all;
    private readonly Dictionary<Lens, Situation> situations = [];
    private readonly Dictionary<Criterion, Walked> lines = [];

    /// <summary>Is what was found of one line so far.</summary>
    private sealed class Walked
    {
        public LineResult? Now { get; set; }

        public LineResult? Proved { get; set; }

        public Outlook? Outlook { get; set; }
    }

    public Walk(Grid grid, Application application, LocalDate on)
    {
        this.grid = grid;
        all = new Situation(application, on, Lens.All, grid.Formulas, grid.Tables);
        situations[Lens.All] = all;
    }

    public decimal? Points() => ScopeOf() is ScopeState.Inside or ScopeState.Unknown ? Now().Points.ToDecimal() : null;

    public Score Score()
    {
        ScopeState scope = ScopeOf();
        IReadOnlyList<PriorityFinding> priorities = [.. grid.Priorities.Select(p => new PriorityFinding(p.Priority, Truth(Evaluator.Evaluate(p.When, all))))];
        IReadOnlyList<OutcomeFinding> outcomes = [.. grid.Outcomes.Select(o => new OutcomeFinding(o, StateOf(o.When, o.Evidence)))];
        if (scope is ScopeState.OutsideTerritory or ScopeState.NotConcerned)
            return new Score(grid, all.Application, all.On, all) { Scope = scope, Priorities = priorities, Outcomes = outcomes };

        SectionTotal total = Now();
        Rational earned = new Tally(Proved, a => Holds(a, Lens.All)).Of(grid.Root).Points;
        Rational verified = new Tally(Verified, a => Holds(a, Lens.VerifiedFor(a.Evidence))).Of(grid.Root).Points;
        Interval range = new OutlookTally(OutlookOf, OutlookOf).Of(grid.Root).Whole;
        SectionScore root = Section(total, null);
        return new Score(grid, all.Application, all.On, all)
        {
            Scope = scope,
            Points = total.Points.ToDecimal(),
            Pending = (earned - total.Points).ToDecimal(),
            Verified = verified.ToDecimal(),
            Range = new PointRange(range.Low?.ToDecimal(), range.High?.ToDecimal()),
            Root = root,
            Priorities = priorities,
            Outcomes = outcomes,
            Missing = MissingFacts.Of(root.AllLines, OpenAdjustments(root), all),
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

    private SectionTotal Now() => new Tally(Now, a => Holds(a, Lens.For(a.Evidence))).Of(grid.Root);

    private LineResult Now(Criterion criterion) => Of(criterion).Now ??= LineEvaluator.Evaluate(criterion, Through(Lens.For(criterion.Evidence)));

    private LineResult Proved(Criterion criterion) => criterion.Evidence.IsVerified ? Of(criterion).Proved ??= LineEvaluator.Evaluate(criterion, all) : Now(criterion);

    /// <summary>On proved facts alone an unknown line gives nothing, whatever it counts otherwise.</summary>
    private LineResult Verified(Criterion criterion)
    {
        LineResult result = LineEvaluator.Evaluate(criterion, Through(Lens.VerifiedFor(criterion.Evidence)));
        return result.Finding == Finding.Unknown ? LineResult.NotMet : result;
    }

    private Walked Of(Criterion criterion)
    {
        if (!lines.TryGetValue(criterion, out Walked? line)) lines[criterion] = line = new Walked();
        return line;
    }

    private bool Holds(Adjustment adjustment, Lens lens) => Evaluator.Evaluate(adjustment.When, Through(lens)).IsTrue;

    private Outlook OutlookOf(Criterion criterion) => Of(criterion).Outlook ??= LineOutlook.Of(criterion, all);

    private (bool Can, bool Must) OutlookOf(Adjustment adjustment)
    {
        Reach when = ReachEvaluator.Evaluate(adjustment.When, Prospect.Open(all, Lens.For(adjustment.Evidence)));
        return (when.CanBeTrue, when is { CanBeFalse: false, CanBeUnknown: false });
    }

    /// <summary>The adjustments that may still apply or not, with what they would change now.</summary>
    private IEnumerable<(Adjustment Adjustment, Rational Stake)> OpenAdjustments(SectionScore root)
    {
        foreach (SectionScore section in root.AllSections)
        {
            foreach (Adjustment adjustment in section.Section.Adjustments)
            {
                if (OutlookOf(adjustment) is not { Can: true, Must: false }) continue;
                var points = Rational.From(section.Combined - section.Cut);
                yield return (adjustment, Rational.Abs(adjustment.Apply(points) - points));
            }
        }
    }

    private Situation Through(Lens lens)
    {
        if (!situations.TryGetValue(lens, out Situation? situation)) situations[lens] = situation = all.Through(lens);
        return situation;
    }

    private LineState StateOf(Expression when, EvidencePolicy evidence)
    {
        // What applies today is said, even where it rests on a proof that is missing, as « not known(…) » may.
        if (Evaluator.Evaluate(when, Through(Lens.For(evidence))).IsTrue) return LineState.Awarded;
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
        LineState state = earned.Finding == Finding.Unknown ? LineState.Unknown
            : earned.Points != counted.Points ? LineState.Pending
            : counted.IsCounting && outrankedBy is not null ? LineState.Outranked
            : earned.Finding == Finding.Awarded ? LineState.Awarded : LineState.NotMet;
        return new ScoreLine(criterion, all, OutlookOf(criterion), grid.IsDated(criterion))
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
