namespace Cotation;

/// <summary>
/// Is the ways a cluster may be on a day: as it is where nothing in it holds, and with one fact otherwise.
/// What each gives its lines is found once for all applications; what rests on facts of an application's own stays open until one is asked about. Safe to share between threads.
/// </summary>
internal sealed class MaskWays
{
    private readonly MaskCluster cluster;
    private readonly Vocabulary vocabulary;
    private readonly MaskCell[] cells;
    private readonly Dictionary<Criterion, MaskPlaces> places = [];
    private readonly LineResult?[] first;
    private readonly List<MaskWay> others = [];
    private readonly bool isOpen;
    private volatile MaskOptions? kept;

    /// <param name="cluster">The cluster.</param>
    /// <param name="none">An application of which nothing is known but that nothing in any cluster holds.</param>
    /// <param name="drivers">The facts that are denied there, the same for every application.</param>
    public MaskWays(MaskCluster cluster, Situation none, IReadOnlySet<Fact> drivers)
    {
        this.cluster = cluster;
        vocabulary = none.Formulas.Vocabulary;
        cells = [.. CellsOf(cluster)];
        first = [.. cells.Select(c => c.ForAll(none, drivers))];
        foreach (FactChange change in cluster.Changes) Add(change, none, drivers);
        isOpen = first.Concat(others.SelectMany(w => w.Results)).Any(r => r is null) || cluster.Units.Any(u => u.Adjustments.Count > 0 && !u.Facts.All(drivers.Contains));
    }

    /// <summary>What the cluster may give in applications that are the given one but for what is merged; none with a sensitive line that counts or may come to count.</summary>
    public MaskOptions OptionsOf(Situation denied)
    {
        if (kept is { } found) return found;
        var options = new MaskOptions();
        var results = new LineResult[cells.Length];
        for (int i = 0; i < results.Length; i++) results[i] = first[i] ?? cells[i].Of(denied);
        var figures = new MaskFigures[cluster.Units.Count];
        for (int i = 0; i < figures.Length; i++) figures[i] = FiguresOf(cluster.Units[i], results, denied);
        if (!CountsSensitive(figures, results, denied)) options.Add(new MaskOption(figures, null));
        foreach (MaskWay way in others)
        {
            Situation other = way.IsSettled ? denied : denied.Of(denied.Application.With([way.Change], vocabulary));
            MaskFigures[] each = FiguresOf(way, results, figures, other, out LineResult[] before);
            if (!CountsSensitive(each, results, other)) options.Add(new MaskOption(each, way.Change));
            for (int i = 0; i < before.Length; i++) results[way.Places[i]] = before[i];
        }

        if (!isOpen) kept = options;
        return options;
    }

    /// <summary>The views that differ: a line that asks for no proof counts now as once all is proved.</summary>
    private IEnumerable<MaskCell> CellsOf(MaskCluster cluster)
    {
        int next = 0;
        for (int unit = 0; unit < cluster.Units.Count; unit++)
        {
            foreach (Criterion criterion in cluster.Units[unit].Criteria)
            {
                yield return new MaskCell(unit, criterion, MaskView.Earned);
                yield return new MaskCell(unit, criterion, MaskView.Verified);
                if (criterion.Evidence.IsVerified) yield return new MaskCell(unit, criterion, MaskView.Now);
                places[criterion] = new MaskPlaces(criterion.Evidence.IsVerified ? next + 2 : next, next, next + 1);
                next += criterion.Evidence.IsVerified ? 3 : 2;
            }
        }
    }

    private static bool IsAdjusting(MaskUnit unit, Fact fact) => unit.Adjustments.Count > 0 && unit.Facts.Contains(fact);

    /// <summary>A change that gives what another gave before it is left out.</summary>
    private void Add(FactChange change, Situation none, IReadOnlySet<Fact> drivers)
    {
        Situation other = none.Of(none.Application.With([change], vocabulary));
        bool isAdjusting = cluster.Units.Any(u => IsAdjusting(u, change.Fact));
        List<int> changed = [];
        List<LineResult?> results = [];
        for (int place = 0; place < cells.Length; place++)
        {
            MaskCell cell = cells[place];
            if (!cluster.Units[cell.Unit].Read[cell.Criterion].Contains(change.Fact) || !cell.Sees(change, none)) continue;
            LineResult? result = cell.ForAll(other, drivers);
            if (result is not null && result == first[place]) continue;
            changed.Add(place);
            results.Add(result);
        }

        var way = new MaskWay(change, [.. changed], [.. results], !isAdjusting && results.TrueForAll(r => r is not null));
        if (!way.IsSettled || (changed.Count > 0 && !others.Exists(w => w.Gives(way)))) others.Add(way);
    }

    /// <summary>What each part gives in a way: what it gives without it, but where a line's result or an adjustment is another. The results are those of the way then.</summary>
    private MaskFigures[] FiguresOf(MaskWay way, LineResult[] results, MaskFigures[] without, Situation other, out LineResult[] before)
    {
        MaskFigures[] each = [.. without];
        before = new LineResult[way.Places.Length];
        ulong changed = 0;
        for (int i = 0; i < before.Length; i++)
        {
            int place = way.Places[i];
            before[i] = results[place];
            results[place] = way.Results[i] ?? cells[place].Of(other);
            if (results[place] != before[i]) changed |= 1UL << (cells[place].Unit & 63);
        }

        for (int i = 0; i < each.Length; i++)
            if ((changed >> (i & 63) & 1) != 0 || IsAdjusting(cluster.Units[i], way.Change.Fact)) each[i] = FiguresOf(cluster.Units[i], results, other);
        return each;
    }

    private MaskFigures FiguresOf(MaskUnit unit, LineResult[] results, Situation all) => MaskFigures.Of(unit, all, (c, v) => results[places[c].Of(v)]);

    /// <summary>Whether a sensitive line of a part gives points now or once proved; of a section, its other lines may.</summary>
    private bool CountsSensitive(MaskFigures[] each, LineResult[] results, Situation all)
    {
        for (int i = 0; i < each.Length; i++)
        {
            MaskUnit unit = cluster.Units[i];
            if (!unit.IsSensitive || each[i] == MaskFigures.None) continue;
            foreach (Criterion criterion in unit.SensitiveLines)
                if (results[places[criterion].Earned].Finding == Finding.Awarded) return true;
            foreach (Adjustment adjustment in unit.SensitiveAdjustments)
                if (Evaluator.Evaluate(adjustment.When, all).IsTrue) return true;
        }

        return false;
    }
}
