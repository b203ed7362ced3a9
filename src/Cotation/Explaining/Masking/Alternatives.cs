namespace Cotation;

/// <summary>
/// Is the ways a cluster may be on a day: as it is where nothing in it holds, and with one fact otherwise.
/// What each gives its lines is found once for all applications; what rests on facts of an application's own stays open until one is asked about. Safe to share between threads.
/// </summary>
internal sealed class Alternatives
{
    private readonly MaskCluster cluster;
    private readonly Vocabulary vocabulary;
    private readonly List<LineView> cells;
    private readonly Dictionary<Criterion, MaskPlaces> places = [];
    private readonly MaskResult?[] first;
    private readonly List<Alternative> others = [];
    private readonly bool isOpen;
    private volatile CandidateWorlds? kept;

    /// <param name="cluster">The cluster.</param>
    /// <param name="none">An application of which nothing is known but that nothing in any cluster holds.</param>
    /// <param name="drivers">The facts that are denied there, the same for every application.</param>
    public Alternatives(MaskCluster cluster, Situation none, IReadOnlySet<Fact> drivers)
    {
        this.cluster = cluster;
        vocabulary = none.Formulas.Vocabulary;
        cells = CellsOf(cluster);
        first = [.. cells.Select(c => c.ForAll(none, drivers))];
        foreach (FactChange change in cluster.Changes) Add(change, none, drivers);
        isOpen = first.Contains(null) || others.Exists(w => w.Results.Contains(null)) || cluster.Units.Any(u => u.Adjustments.Count > 0 && !u.Facts.All(drivers.Contains));
    }

    /// <summary>What the cluster may give in applications that are the given one but for what is merged; none with a sensitive line that counts or may come to count.</summary>
    public CandidateWorlds OptionsOf(Situation denied)
    {
        if (kept is { } found) return found;
        CandidateWorlds options = new CandidateWorlds();
        var results = new MaskResult[cells.Count];
        for (int i = 0; i < results.Length; i++) results[i] = first[i] ?? cells[i].Of(denied);
        var figures = new MaskFigures[cluster.Units.Count];
        for (int i = 0; i < figures.Length; i++) figures[i] = FiguresOf(cluster.Units[i], results, denied);
        if (!CountsSensitive(figures, results, denied)) options.Add(new CandidateWorld(figures, null));
        foreach (Alternative way in others)
        {
            Situation other = way.IsSettled ? denied : denied.Of(denied.Application.With([way.Change], vocabulary));
            MaskFigures[] each = FiguresOf(way, results, figures, other, out MaskResult[] before);
            if (!CountsSensitive(each, results, other)) options.Add(new CandidateWorld(each, way.Change));
            for (int i = 0; i < before.Length; i++) results[way.Cells[i].Place] = before[i];
        }

        if (!isOpen) kept = options;
        return options;
    }

    /// <summary>The views that differ: a line that asks for no proof counts now as once all is proved.</summary>
    private List<LineView> CellsOf(MaskCluster cluster)
    {
        List<LineView> all = [];
        for (int unit = 0; unit < cluster.Units.Count; unit++)
        {
            foreach (Criterion criterion in cluster.Units[unit].Criteria)
            {
                int earned = PlaceFor(MaskView.Earned), verified = PlaceFor(MaskView.Verified);
                places[criterion] = new MaskPlaces(criterion.Evidence.IsVerified ? PlaceFor(MaskView.Now) : earned, earned, verified);

                int PlaceFor(MaskView view)
                {
                    all.Add(new LineView(all.Count, unit, criterion, view));
                    return all.Count - 1;
                }
            }
        }

        return all;
    }

    private static bool IsAdjusting(MaskUnit unit, Fact fact) => unit.Adjustments.Count > 0 && unit.Facts.Contains(fact);

    /// <summary>A change that gives what another gave before it is left out.</summary>
    private void Add(FactChange change, Situation none, IReadOnlySet<Fact> drivers)
    {
        Situation other = none.Of(none.Application.With([change], vocabulary));
        bool isAdjusting = cluster.Units.Any(u => IsAdjusting(u, change.Fact));
        List<LineView> changed = [];
        List<MaskResult?> results = [];
        for (int place = 0; place < cells.Count; place++)
        {
            LineView cell = cells[place];
            if (!cluster.Units[cell.Unit].Read[cell.Criterion].Contains(change.Fact) || !cell.Sees(change, none)) continue;
            MaskResult? result = cell.ForAll(other, drivers);
            if (result is not null && first[place]?.Is(result) == true) continue;
            changed.Add(cell);
            results.Add(result);
        }

        Alternative way = new Alternative(change, changed, results, !isAdjusting && !results.Contains(null));
        if (!way.IsSettled || (changed.Count > 0 && !others.Exists(w => w.Gives(way)))) others.Add(way);
    }

    /// <summary>What each part gives in a way: what it gives without it, but where a line's result or an adjustment is another. The results are those of the way then.</summary>
    private MaskFigures[] FiguresOf(Alternative way, MaskResult[] results, MaskFigures[] without, Situation other, out MaskResult[] before)
    {
        MaskFigures[] each = [.. without];
        before = new MaskResult[way.Cells.Count];
        ulong changed = 0;
        for (int i = 0; i < before.Length; i++)
        {
            LineView cell = way.Cells[i];
            before[i] = results[cell.Place];
            results[cell.Place] = way.Results[i] ?? cell.Of(other);
            if (!before[i].Is(results[cell.Place])) changed |= 1UL << (cell.Unit & 63);
        }

        for (int i = 0; i < each.Length; i++)
            if ((changed >> (i & 63) & 1) != 0 || IsAdjusting(cluster.Units[i], way.Change.Fact)) each[i] = FiguresOf(cluster.Units[i], results, other);
        return each;
    }

    private MaskFigures FiguresOf(MaskUnit unit, MaskResult[] results, Situation all) => MaskFigures.Of(unit, all, (c, v) => results[places[c].Of(v)].Line);

    /// <summary>Whether a sensitive line of a part gives points now or once proved; of a section, its other lines may.</summary>
    private bool CountsSensitive(MaskFigures[] each, MaskResult[] results, Situation all)
    {
        for (int i = 0; i < each.Length; i++)
        {
            MaskUnit unit = cluster.Units[i];
            if (!unit.IsSensitive || each[i] == MaskFigures.None) continue;
            foreach (Criterion criterion in unit.SensitiveLines)
                if (results[places[criterion].Earned].Line.Verdict == Verdict.Awarded) return true;
            foreach (Adjustment adjustment in unit.SensitiveAdjustments)
                if (Evaluator.Evaluate(adjustment.When, all).IsTrue) return true;
        }

        return false;
    }
}
