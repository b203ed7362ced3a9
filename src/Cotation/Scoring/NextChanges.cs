using NodaTime;

namespace Cotation;

/// <summary>Finds the first day on which time alone changes points.</summary>
internal static class NextChanges
{
    public static NextChange? OfLine(ScoreLine line)
    {
        if (line.Turning is not { } turning) return null;
        Rational before = line.Now.Points;
        for (LocalDate? day = turning.First; day is { } on; day = turning.After(on))
            if (turning.ResultOn(on).Points is var after && after != before) return new NextChange(on, after.ToDecimal(), (after - before).ToDecimal());
        return null;
    }

    /// <summary>The total can turn only where a line, an adjustment or the scope of the grid does.</summary>
    public static NextChange? OfScore(Score score)
    {
        if (score.Points is not { } before) return null;
        Grid grid = score.Grid;
        Dictionary<Criterion, ScoreLine> lines = score.Lines.ToDictionary(l => l.Criterion);
        Dictionary<Adjustment, ConditionTurning> adjustments = grid.Adjustments.ToDictionary(a => a, a => new ConditionTurning(a.When, a.Evidence, score.Situation));
        // Where it is not known whether the grid is for an application, it scores: it leaves only where that turns false.
        List<ConditionTurning> leaving = [.. new[] { grid.InTerritory, grid.Applies }.OfType<Expression>().Select(e => new ConditionTurning(new Expression.Not(e), EvidencePolicy.Declared, score.Situation))];
        List<Turning> parts = [.. score.Lines.Select(l => l.Turning).OfType<Turning>(), .. adjustments.Values, .. leaving];
        var turns = new LocalDate?[parts.Count];
        for (int i = 0; i < turns.Length; i++) turns[i] = parts[i].First;
        for (bool isFirst = true; FirstOf(turns) is { } day; isFirst = false)
        {
            if (new Walk(grid, score.Application, day).Points() is { } after && after != before) return new NextChange(day, after, after - before);
            if (isFirst && Stays()) return null;
            for (int i = 0; i < turns.Length; i++)
                if (turns[i] == day) turns[i] = parts[i].After(day);
        }

        return null;

        // A line that turns each month for ever may lie under a cap that it has long reached.
        bool Stays()
        {
            LocalDate first = score.On.Next(), last = TurningDays.LastAfter(score.On);
            return parts.TrueForAll(p => p.StandsBetween(first, last))
                && leaving.TrueForAll(l => !l.Between(first, last).Can)
                && new OutlookTally(c => lines[c].Between(first, last), a => adjustments[a].Between(first, last)).Of(grid.Root).Whole == Interval.At(Rational.From(before));
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
