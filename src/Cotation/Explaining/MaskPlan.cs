using System.Runtime.CompilerServices;

namespace Cotation;

/// <summary>
/// Says which parts of a grid are merged for a reader who may not know the sensitive ones. It depends on the grid alone: a choice that followed the application would tell of it.
/// Sensitive parts go with all that reads their facts, and with the widest of the others, so that one figure can be made in several ways.
/// </summary>
internal sealed class MaskPlan
{
    private const int FewestCompanions = 3;

    private static readonly ConditionalWeakTable<Grid, Lazy<MaskPlan?>> Plans = [];

    private readonly Grid grid;
    private readonly HashSet<Criterion> hidden = [];
    private readonly HashSet<Section> hiddenSections = [];
    private readonly HashSet<Section> partlyHidden = [];
    private readonly HashSet<Fact> facts = [];

    private MaskPlan(Grid grid, IReadOnlyList<MaskCluster> clusters, bool isMergeable)
    {
        this.grid = grid;
        IsMergeable = isMergeable;
        Clusters = isMergeable ? Choose(clusters) : [];
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

    /// <summary>The facts that another application has otherwise: what the conditions of the merged parts name.</summary>
    public IReadOnlyList<Fact> Drivers => field ??= [.. Clusters.SelectMany(c => c.Drivers).Distinct()];

    /// <summary>The same, and what gives a priority beside the lines.</summary>
    public IReadOnlyList<Fact> DriversAndPriorities => field ??= [.. Drivers.Concat(BesideLines()).Distinct()];

    /// <summary>Whether the grid adds up parts at all; a grid that chooses among them, or adjusts for a sensitive reason, shows its total alone.</summary>
    public bool IsMergeable { get; }

    /// <summary>The plan of a grid, found once and kept as long as the grid; null where it has nothing sensitive.</summary>
    public static MaskPlan? Of(Grid grid) => Plans.GetValue(grid, g => new Lazy<MaskPlan?>(() => Make(g))).Value;

    private static MaskPlan? Make(Grid grid)
    {
        bool isRootSensitive = grid.Root.Adjustments.Any(a => IsSensitive(a, grid));
        if (!isRootSensitive && !grid.Criteria.Any(grid.IsSensitive) && !grid.Adjustments.Any(a => IsSensitive(a, grid)) && !grid.Outcomes.Any(o => IsSensitive(o, grid)) && !(grid.Applies is { } applies && Reading.IsSensitive(applies, grid.Formulas))) return null;
        List<MaskUnit> units = [];
        if (grid.Root.Combine == Combination.Sum) Add(grid.Root, units, grid);
        IReadOnlyList<MaskCluster> clusters = Join(units);
        bool isMergeable = !isRootSensitive && grid.Root.Combine == Combination.Sum && clusters.Where(c => c.IsSensitive).All(c => c.Drivers.Count > 0 && c.Units.All(u => u.Criteria.All(k => k.Form is not CriterionForm.Assessed)));
        return new MaskPlan(grid, clusters, isMergeable);
    }

    public bool Hides(Criterion criterion) => !IsMergeable || hidden.Contains(criterion);

    public bool Hides(Section section) => hiddenSections.Contains(section);

    public bool HidesPartOf(Section section) => partlyHidden.Contains(section);

    public bool Hides(Fact fact) => !IsMergeable || fact.IsSensitive || facts.Contains(fact) || (fact.List is { } list && facts.Any(f => f.Name == list));

    /// <summary>Whether some outcome with this effect is sensitive.</summary>
    public bool IsSensitive(OutcomeEffect effect) => grid.Outcomes.Any(o => o.Effect == effect && IsSensitive(o, grid));

    /// <summary>Whether an outcome is told without its name: all with one effect are, where one of them is sensitive; else the namelessness would tell.</summary>
    public bool Covers(Outcome outcome) => IsSensitive(outcome.Effect) && (IsSensitive(outcome, grid) || HasCompany(outcome));

    /// <summary>Whether an outcome is not told at all: sensitive, and too alone with its effect to be anyone else's.</summary>
    public bool Silences(Outcome outcome) => IsSensitive(outcome, grid) && !HasCompany(outcome);

    private IEnumerable<Fact> BesideLines()
    {
        HashSet<Fact> read = [.. grid.Criteria.SelectMany(c => c.Expressions).Concat(grid.Outcomes.Select(o => o.When)).Concat(grid.Adjustments.Select(a => a.When)).SelectMany(e => Reading.Reached(e, grid.Formulas))];
        return grid.Priorities.SelectMany(p => Reading.BaseFacts(p.When, grid.Formulas)).Where(f => !read.Contains(f));
    }

    private bool HasCompany(Outcome outcome) => grid.Outcomes.Count(o => o.Effect == outcome.Effect && !IsSensitive(o, grid)) >= FewestCompanions;

    private static bool IsSensitive(Outcome outcome, Grid grid) => outcome.IsSensitive || Reading.IsSensitive(outcome.When, grid.Formulas);

    private static bool IsSensitive(Adjustment adjustment, Grid grid) => adjustment.IsSensitive || Reading.IsSensitive(adjustment.When, grid.Formulas);

    /// <summary>The parts that add up to the root's sum: lines, and sections that choose, bound or adjust.</summary>
    private static void Add(Section section, List<MaskUnit> units, Grid grid)
    {
        foreach (Criterion criterion in section.Criteria)
            units.Add(UnitOf(criterion, null, [criterion], [], grid));
        foreach (Section inner in section.Sections)
        {
            bool isPlain = inner.Combine == Combination.Sum && inner.Trim == Trim.None && inner.Adjustments.Count == 0;
            if (isPlain) Add(inner, units, grid);
            else units.Add(UnitOf(null, inner, [.. inner.AllCriteria], [.. inner.AllSections.SelectMany(s => s.Adjustments)], grid));
        }
    }

    private static MaskUnit UnitOf(Criterion? criterion, Section? section, List<Criterion> criteria, List<Adjustment> adjustments, Grid grid)
    {
        Dictionary<Criterion, IReadOnlyList<Fact>> read = criteria.ToDictionary(c => c, c => FactsOf(c.Expressions, grid));
        bool isSensitive = criteria.Exists(grid.IsSensitive) || adjustments.Exists(a => IsSensitive(a, grid));
        return new MaskUnit(criterion, section, isSensitive, [.. read.Values.SelectMany(f => f).Concat(FactsOf(adjustments.Select(a => a.When), grid)).Distinct()], read);
    }

    private static IReadOnlyList<Fact> FactsOf(IEnumerable<Expression> expressions, Grid grid) => [.. expressions.SelectMany(e => Reading.BaseFacts(e, grid.Formulas)).Distinct()];

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
        foreach (MaskCluster one in clusters.Where(c => !c.IsSensitive && c.Drivers.Count > 0 && c.Span.Sign > 0).OrderByDescending(c => c.Span))
        {
            if (count >= FewestCompanions && reached >= needed) break;
            chosen.Add(one);
            reached += one.Span;
            count++;
        }

        return chosen;
    }
}
