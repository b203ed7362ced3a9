using NodaTime;

namespace Cotation;

/// <summary>Finds the first day on which time alone changes a total.</summary>
internal static class NextChanges
{
    /// <summary>The total can turn only where a line, an adjustment or the scope of the grid does.</summary>
    public static NextChange? Of(Score score)
    {
        if (score.Points is not { } before) return null;
        Grid grid = score.Grid;
        Dictionary<Criterion, ScoreLine> lines = score.Lines.ToDictionary(l => l.Criterion);
        Dictionary<Adjustment, ConditionChangeFinder> adjustments = grid.Adjustments.ToDictionary(a => a, a => new ConditionChangeFinder(a.When, a.Evidence, score.Situation));
        // Where it is not known whether the grid is for an application, it scores: it leaves only where that turns false.
        List<ConditionChangeFinder> leaving = [.. new[] { grid.InTerritory, grid.Applies }.OfType<Expression>().Select(e => new ConditionChangeFinder(new Expression.Not(e), EvidencePolicy.Declared, score.Situation))];
        List<ChangeFinder> parts = [.. score.Lines.Select(l => l.ChangeFinder).OfType<ChangeFinder>(), .. adjustments.Values, .. leaving];
        var turns = new LocalDate?[parts.Count];
        for (int i = 0; i < turns.Length; i++) turns[i] = parts[i].First;
        for (bool isFirst = true; FirstOf(turns) is { } day; isFirst = false)
        {
            if (new GridEvaluator(grid, score.Application, day).Points() is { } after && after != before) return new NextChange(day, after, after - before);
            if (isFirst && Stays()) return null;
            for (int i = 0; i < turns.Length; i++)
                if (turns[i] == day) turns[i] = parts[i].After(day);
        }

        return null;

        // A line that turns each month for ever may lie under a cap that it has long reached.
        bool Stays()
        {
            LocalDate first = score.On.Next(), last = ChangeDates.LastAfter(score.On);
            return parts.TrueForAll(p => p.IsFixedBetween(first, last))
                && leaving.TrueForAll(l => !l.Between(first, last).Can)
                && new SectionBounds(c => lines[c].Between(first, last), a => adjustments[a].Between(first, last)).Of(grid.Root).Whole == Interval.At(Rational.From(before));
        }
    }

    private static LocalDate? FirstOf(LocalDate?[] days)
    {
        LocalDate? first = null;
        foreach (LocalDate? day in days)
            if (day is { } known && !(known >= first)) first = known;
        return first;
    }
}
