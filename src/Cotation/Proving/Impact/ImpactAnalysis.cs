using System.Collections.Concurrent;
using NodaTime;

namespace Cotation;

/// <summary>Measures what a change of grid does to a population: every application is scored under both grids and placed among comparable ones under both.</summary>
internal sealed class ImpactAnalysis : IRecordProcessor<ImpactAnalysis.Measurement?>
{
    /// <summary>Fewer in a group are never told alone.</summary>
    public const int MinimumCellSize = Cohorts.MinimumCellSize;

    /// <summary>Whether a count is of 1 to 10 persons.</summary>
    public static bool IsFew(int count) => count is > 0 and < MinimumCellSize;

    private readonly GridComparison comparison;
    private readonly Scorer before;
    private readonly Scorer after;
    private readonly LocalDate on;
    private readonly Comparables comparables;
    private readonly IReadOnlyList<Grouping> groupings;
    private readonly LineTally lines;
    private readonly GroupClassifier groups;
    private readonly RankTable oldTable;
    private readonly RankTable newTable;
    private readonly List<int[]> groupsOf = [];
    private readonly List<int[]> cohortsOf = [];
    private readonly Dictionary<string, int> cohorts = new(StringComparer.Ordinal);
    private readonly RankOrder oldOrder;
    private readonly RankOrder newOrder;
    private readonly ConcurrentBag<(BlockScorer Old, BlockScorer New)> free = [];
    private decimal[] changes = [];
    private int outOfScope;

    private ImpactAnalysis(GridComparison comparison, LocalDate on, IReadOnlyList<Grouping> groupings)
    {
        this.comparison = comparison;
        this.on = on;
        this.groupings = groupings;
        before = comparison.Before.Compile();
        after = comparison.After.Compile();
        oldOrder = new RankOrder(before, null);
        newOrder = new RankOrder(after, null);
        (oldTable, newTable) = (new RankTable(before, oldOrder, on), new RankTable(after, newOrder, on));
        comparables = new Comparables(comparison.After, on);
        lines = new LineTally(comparison);
        groups = new GroupClassifier(comparison.After, on, groupings);
    }

    /// <summary>The effect on applications that are looked at while they are read; the sums are made in the order of the file, so that the number of threads changes nothing.</summary>
    public static Impact Measure(GridComparison comparison, Func<ImpactAnalysis, IEnumerable<Measurement?>> findings, LocalDate on, IReadOnlyList<Grouping> groupings)
    {
        ImpactAnalysis meter = new ImpactAnalysis(comparison, on, groupings);
        foreach (Measurement? one in findings(meter))
        {
            if (one is null) meter.outOfScope++;
            else meter.Add(one);
        }

        return meter.Result();
    }

    /// <summary>What one application brings.</summary>
    internal sealed record Measurement(LinePoints Points, RankRow Old, RankRow New, int[] Groups, IReadOnlyList<Comparable> Comparables);

    /// <summary>What an application brings, as each grid reads it; null where one grid is not for it. No application is kept, so that a large population needs little memory.</summary>
    public Measurement? Find(Application old, Application now)
    {
        (long[] first, long[] second) = lines.Room();
        decimal? was = before.Points(old, on, first), isNow = after.Points(now, on, second);
        return Find(now, was, isNow, first, second, RowOf(oldOrder, old, was), RowOf(newOrder, now, isNow));

        RankRow RowOf(RankOrder order, Application application, decimal? points)
        {
            var rows = new RankRows(order, 1);
            rows.Add(order.KeyOf(application, on, points));
            return new RankRow(rows, 0);
        }
    }

    public int Room => Block.Size;

    /// <summary>What applications bring that both grids read alike: many side by side, a few one by one.</summary>
    public void Make(ReadOnlySpan<Application> applications, Span<Measurement?> made)
    {
        if (applications.Length < RankMaker.Few || !oldOrder.HasBlocks || !newOrder.HasBlocks)
        {
            for (int i = 0; i < applications.Length; i++) made[i] = Find(applications[i], applications[i]);
            return;
        }

        if (!free.TryTake(out (BlockScorer Old, BlockScorer New) blocks)) blocks = (oldOrder.Blocks(on), newOrder.Blocks(on));
        blocks.Old.Run(applications);
        blocks.New.Run(applications);
        RankRows old = oldOrder.RowsOf(applications, blocks.Old, on), now = newOrder.RowsOf(applications, blocks.New, on);
        for (int i = 0; i < applications.Length; i++)
        {
            (long[] first, long[] second) = lines.Room();
            for (int line = 0; line < first.Length; line++) first[line] = blocks.Old.Line(line)[i];
            for (int line = 0; line < second.Length; line++) second[line] = blocks.New.Line(line)[i];
            made[i] = Find(applications[i], blocks.Old.PointsOf(i), blocks.New.PointsOf(i), first, second, new RankRow(old, i), new RankRow(now, i));
        }

        free.Add(blocks);
    }

    private Measurement? Find(Application application, decimal? was, decimal? isNow, long[] first, long[] second, RankRow old, RankRow now)
    {
        if (was is null || isNow is null) return null;
        var all = new Situation(application, on, EvidenceFilter.All, comparison.After.Formulas, comparison.After.Tables);
        return new Measurement(lines.PointsOf(was, isNow, first, second), old, now, groups.Of(application), comparables.Of(all));
    }

    private void Add(Measurement found)
    {
        lines.Add(found.Points);
        oldTable.Add(found.Old);
        newTable.Add(found.New);
        groupsOf.Add(found.Groups);
        cohortsOf.Add([.. found.Comparables.Select(c => NumberOf(c.Key)).Distinct()]);
    }

    private int NumberOf(string cohort)
    {
        if (!cohorts.TryGetValue(cohort, out int number)) cohorts[cohort] = number = cohorts.Count;
        return number;
    }

    private Impact Result()
    {
        changes = [.. newTable.Points.Zip(oldTable.Points, (isNow, was) => isNow - was)];
        CohortPlaces old = null!, now = null!;
        Parallel.Invoke(() => old = CohortPlaces.Of(oldTable, cohortsOf, cohorts.Count), () => now = CohortPlaces.Of(newTable, cohortsOf, cohorts.Count));
        int pairs = 0;
        foreach ((int first, int second) in now.Neighbours())
        {
            if (newTable.Points[first] <= newTable.Points[second]) continue;
            pairs++;
            lines.AddPair(first, second, newTable.Points[first] - newTable.Points[second]);
        }

        return new Impact
        {
            All = newTable.Count,
            OutOfScope = outOfScope,
            Points = Enumerable.Range(0, newTable.Count).Aggregate(new Moves(0, 0, 0), (sum, i) => sum + MoveOf(ChangeOf(i))),
            Places = Places(old, now),
            Cohorts = cohorts.Count,
            Tops = [Top(3, old, now), Top(10, old, now)],
            TiedFirst = (old.TiedFirst, now.TiedFirst),
            Tied = (old.Tied, now.Tied),
            AtCap = AtCap(),
            Pairs = pairs,
            Groups = [.. groupings.Select((g, i) => (g, GroupsOf(g, i, old, now)))],
            Lines = lines.Result(newTable.Count),
            Bands = ImpactBands.Of(oldTable.Points, newTable.Points),
        };
    }

    private decimal ChangeOf(int index) => changes[index];

    private static Moves MoveOf(decimal change) => new(change > 0 ? 1 : 0, change < 0 ? 1 : 0, change == 0 ? 1 : 0);

    private Moves Places(CohortPlaces old, CohortPlaces now)
    {
        var moves = new Moves(0, 0, 0);
        for (int i = 0; i < cohortsOf.Count; i++)
        {
            int[] was = old.PlacesOf(i), isNow = now.PlacesOf(i);
            for (int k = 0; k < was.Length; k++) moves += MoveOf(was[k] - isNow[k]);
        }

        return moves;
    }

    private TopImpact Top(int top, CohortPlaces old, CohortPlaces now)
    {
        int entries = 0, exits = 0;
        for (int i = 0; i < cohortsOf.Count; i++)
        {
            int[] was = old.PlacesOf(i), isNow = now.PlacesOf(i);
            for (int k = 0; k < was.Length; k++)
            {
                if (isNow[k] <= top && was[k] > top) entries++;
                if (was[k] <= top && isNow[k] > top) exits++;
            }
        }

        return new TopImpact(top, entries, exits);
    }

    private (int Before, int After)? AtCap()
    {
        if (comparison.Before.Root.Transform.Cap is null && comparison.After.Root.Transform.Cap is null) return null;
        return (Count(oldTable.Points, comparison.Before.Root.Transform.Cap), Count(newTable.Points, comparison.After.Root.Transform.Cap));

        static int Count(IEnumerable<decimal> points, Rational? cap) => cap is { } most ? points.Count(p => p == most.ToDecimal()) : 0;
    }

    /// <summary>The groups of one grouping, neighbours merged until each holds enough.</summary>
    private IReadOnlyList<GroupImpact> GroupsOf(Grouping grouping, int place, CohortPlaces old, CohortPlaces now)
    {
        List<(List<LocalizedText?> Titles, List<int> Members)> groups = [.. Enumerable.Range(0, grouping.Groups.Count + 1).Select(g => (new List<LocalizedText?> { g == grouping.Unknown ? null : grouping.Groups[g].Title }, new List<int>()))];
        for (int i = 0; i < groupsOf.Count; i++) groups[groupsOf[i][place]].Members.Add(i);
        groups.RemoveAll(g => g.Members.Count == 0);
        while (groups.Count > 1 && groups.FindIndex(g => TellsOfFew(g.Members)) is >= 0 and var small)
        {
            int into = small == 0 ? 1 : small - 1;
            (var first, var second) = small < into ? (groups[small], groups[into]) : (groups[into], groups[small]);
            groups[Math.Min(small, into)] = ([.. first.Titles, .. second.Titles], [.. first.Members, .. second.Members]);
            groups.RemoveAt(Math.Max(small, into));
        }

        return groups.Count == 1 && TellsOfFew(groups[0].Members) ? [] : [.. groups.Select(g => Of(g.Titles, g.Members))];

        bool TellsOfFew(List<int> members)
        {
            Moves moves = members.Aggregate(new Moves(0, 0, 0), (sum, i) => sum + MoveOf(ChangeOf(i)));
            return members.Count < MinimumCellSize || new[] { moves.Up, moves.Down, moves.Same }.Any(n => n is > 0 and < MinimumCellSize);
        }

        GroupImpact Of(List<LocalizedText?> titles, List<int> members)
        {
            List<int> places = new(members.Count);
            foreach (int i in members)
            {
                int[] was = old.PlacesOf(i), isNow = now.PlacesOf(i);
                for (int k = 0; k < was.Length; k++) places.Add(was[k] - isNow[k]);
            }

            places.Sort();
            return new GroupImpact(titles, members.Aggregate(new Moves(0, 0, 0), (sum, i) => sum + MoveOf(ChangeOf(i))), members.Sum(ChangeOf) / members.Count, places.Count == 0 ? 0 : places[(places.Count - 1) / 2]);
        }
    }
}
