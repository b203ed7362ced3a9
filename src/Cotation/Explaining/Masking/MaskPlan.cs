using System.Runtime.CompilerServices;
using NodaTime;

namespace Cotation;

/// <summary>
/// Says which parts of a grid are merged for a reader who may not know the sensitive ones. It depends on the grid alone: a choice that followed the application would tell of it.
/// Sensitive parts go with all that reads their facts, and with the widest of the others, so that one figure can be made in several ways.
/// </summary>
internal sealed class MaskPlan
{
    private const int FewestCompanions = 3;

    private static readonly Comparer<MaskCluster> WidestFirst = Comparer<MaskCluster>.Create((a, b) => b.Span.CompareTo(a.Span));

    private static readonly ConditionalWeakTable<Grid, Lazy<MaskPlan?>> Plans = [];

    private readonly Grid grid;
    private readonly HashSet<Criterion> hidden = [];
    private readonly HashSet<Section> hiddenSections = [];
    private readonly HashSet<Section> partlyHidden = [];
    private readonly HashSet<Fact> facts = [];
    private volatile WaysOfDay? kept;

    private sealed record WaysOfDay(LocalDate On, IReadOnlyList<Alternatives> Ways);

    private MaskPlan(Grid grid, IReadOnlyList<MaskCluster> clusters, bool isMergeable)
    {
        this.grid = grid;
        IsMergeable = isMergeable;
        Clusters = isMergeable ? Choose(clusters) : [];
        Denial = new NeutralApplication(grid, Clusters);
        FactsBeside = grid.Priorities.Select(p => p.When).Concat(grid.Outcomes.Select(o => o.When)).SelectMany(e => Reading.Reached(e, grid.Formulas)).ToHashSet();
        foreach (MaskUnit unit in Clusters.SelectMany(c => c.Units))
        {
            hidden.UnionWith(unit.Criteria);
            facts.UnionWith(unit.Facts);
            if (unit.Section is not null) hiddenSections.UnionWith(unit.Section.AllSections);
        }

        foreach (Section section in grid.Root.AllSections)
            if (section.AllCriteria.Any(hidden.Contains)) partlyHidden.Add(section);
    }

    /// <summary>The clusters that are merged into one line.</summary>
    public IReadOnlyList<MaskCluster> Clusters { get; }

    public NeutralApplication Denial { get; }

    /// <summary>The facts that priorities and outcomes read.</summary>
    public IReadOnlySet<Fact> FactsBeside { get; }

    /// <summary>Whether the grid adds up parts at all; a grid that chooses among them, or adjusts for a sensitive reason, shows its total alone.</summary>
    public bool IsMergeable { get; }

    /// <summary>The plan of a grid, found once and kept as long as the grid; null where it has nothing sensitive.</summary>
    public static MaskPlan? Of(Grid grid) => Plans.GetValue(grid, g => new Lazy<MaskPlan?>(() => Make(g))).Value;

    private static MaskPlan? Make(Grid grid)
    {
        bool isRootSensitive = grid.Root.Adjustments.Any(grid.IsSensitive);
        if (!isRootSensitive && !grid.Criteria.Any(grid.IsSensitive) && !grid.Adjustments.Any(grid.IsSensitive) && !grid.Outcomes.Any(grid.IsSensitive) && !(grid.Applies is { } applies && Reading.IsSensitive(applies, grid.Formulas))) return null;
        IReadOnlyList<MaskCluster> clusters = Join(grid.Root.Combine == Combination.Sum ? [.. UnitsOf(grid.Root, grid)] : []);
        bool isMergeable = !isRootSensitive && grid.Root.Combine == Combination.Sum && clusters.Where(c => c.IsSensitive).All(c => c.Drivers.Count > 0 && c.Units.All(u => u.Criteria.All(k => k.Form is not CriterionForm.Assessed)));
        return new MaskPlan(grid, clusters, isMergeable);
    }

    /// <summary>The ways of each cluster on a day, kept until another day is asked for. Safe to share between threads.</summary>
    public IReadOnlyList<Alternatives> WaysOn(LocalDate on)
    {
        if (kept is { } last && last.On == on) return last.Ways;
        var none = new Situation(Denial.Of(Application.Empty(grid.Vocabulary), hasPriority: false), on, EvidenceFilter.All, grid.Formulas, grid.Tables);
        IReadOnlyList<Alternatives> ways = [.. Clusters.Select(c => new Alternatives(c, none, Denial.Facts))];
        kept = new WaysOfDay(on, ways);
        return ways;
    }

    public bool Hides(Criterion criterion) => !IsMergeable || hidden.Contains(criterion);

    public bool Hides(Section section) => hiddenSections.Contains(section);

    public bool HidesPartOf(Section section) => partlyHidden.Contains(section);

    public bool Hides(Fact fact) => !IsMergeable || fact.IsSensitive || facts.Contains(fact) || (fact.List is { } list && facts.Any(f => f.Name == list));

    /// <summary>Whether some outcome with this effect is sensitive.</summary>
    public bool IsSensitive(OutcomeEffect effect) => grid.Outcomes.Any(o => o.Effect == effect && grid.IsSensitive(o));

    /// <summary>Whether an outcome is told without its name: all with one effect are, where one of them is sensitive; else the namelessness would tell.</summary>
    public bool Anonymises(Outcome outcome) => IsSensitive(outcome.Effect) && (grid.IsSensitive(outcome) || HasEnoughPeers(outcome));

    /// <summary>Whether an outcome is not told at all: sensitive, and too alone with its effect to be anyone else's.</summary>
    public bool Silences(Outcome outcome) => grid.IsSensitive(outcome) && !HasEnoughPeers(outcome);

    private bool HasEnoughPeers(Outcome outcome) => grid.Outcomes.Count(o => o.Effect == outcome.Effect && !grid.IsSensitive(o)) >= FewestCompanions;

    /// <summary>The parts that add up to the root's sum: lines, and sections that choose, bound or adjust.</summary>
    private static IEnumerable<MaskUnit> UnitsOf(Section section, Grid grid)
    {
        foreach (Criterion criterion in section.Criteria) yield return new MaskUnit(criterion, null, grid);
        foreach (Section inner in section.Sections)
        {
            bool isPlain = inner.Combine == Combination.Sum && inner.Transform == PointTransform.None && inner.Adjustments.Count == 0;
            foreach (MaskUnit unit in isPlain ? UnitsOf(inner, grid) : [new MaskUnit(null, inner, grid)]) yield return unit;
        }
    }

    private static List<MaskCluster> Join(List<MaskUnit> units)
    {
        var clusters = new List<List<MaskUnit>>();
        foreach (MaskUnit unit in units)
        {
            List<List<MaskUnit>> met = clusters.FindAll(c => c.Exists(u => u.Facts.Any(unit.Facts.Contains)));
            List<MaskUnit> joined = [.. met.SelectMany(c => c), unit];
            clusters.RemoveAll(met.Contains);
            clusters.Add(joined);
        }

        return [.. clusters.Select(c => new MaskCluster([.. c.OrderBy(units.IndexOf)])).OrderBy(c => units.IndexOf(c.Units[0]))];
    }

    /// <summary>All that is sensitive, and the widest of the others until they reach as far as the widest of it.</summary>
    private static List<MaskCluster> Choose(IReadOnlyList<MaskCluster> clusters)
    {
        List<MaskCluster> chosen = [.. clusters.Where(c => c.IsSensitive)];
        if (chosen.Count == 0) return [];
        Rational needed = chosen.Aggregate(Rational.Zero, (most, c) => Rational.Max(most, c.Span)), reached = Rational.Zero;
        int count = 0;
        foreach (MaskCluster one in clusters.Where(c => !c.IsSensitive && c.Drivers.Count > 0 && c.Span.Sign > 0).Order(WidestFirst))
        {
            if (count >= FewestCompanions && reached >= needed) break;
            chosen.Add(one);
            reached += one.Span;
            count++;
        }

        return chosen;
    }
}
