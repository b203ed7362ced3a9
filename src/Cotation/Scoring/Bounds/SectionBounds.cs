namespace Cotation;

/// <summary>Combines what lines may still give into what sections and the grid may still give.</summary>
internal sealed class SectionBounds(Func<Criterion, PointBounds> lineOf, Func<Adjustment, (bool Can, bool Must)> holds)
{
    public PointBounds Of(Section section)
    {
        PointBounds[] children = [.. section.Criteria.Select(lineOf), .. section.Sections.Select(Of)];
        Interval combined = section.Combine switch
        {
            Combination.Sum => children.Aggregate(Interval.Zero, (sum, c) => sum + c.Whole),
            Combination.Best => Best(children),
            Combination.Worst => Flip(Best([.. children.Select(c => c with { Counting = Flip(c.Counting) })])),
            Combination.First => First(children),
            Combination.Average => Average(children),
        };
        Interval whole = combined.Trimmed(section.Transform);
        foreach (Adjustment adjustment in section.Adjustments)
        {
            (bool can, bool must) = holds(adjustment);
            if (can) whole = must ? whole.Adjusted(adjustment) : whole.Or(whole.Adjusted(adjustment));
        }

        return new PointBounds(children.Any(c => c.CanCount), children.Any(c => c.MustCount), whole, whole);
    }

    private static Interval Flip(Interval of) => new(-of.High, -of.Low);

    private static Interval Best(PointBounds[] children)
    {
        PointBounds[] can = [.. children.Where(c => c.CanCount)], must = [.. can.Where(c => c.MustCount)];
        if (can.Length == 0) return Interval.Zero;
        Interval any = can.Skip(1).Aggregate(can[0].Counting, (all, c) => all.Or(c.Counting));
        if (must.Length == 0) return any.Or(Interval.Zero);
        Rational? least = null;
        foreach (PointBounds one in must) least = ValueBounds.Greater(least, one.Counting.Low);
        return new Interval(least, any.High);
    }

    private static Interval First(PointBounds[] children)
    {
        Interval? found = null;
        foreach (PointBounds child in children.Where(c => c.CanCount))
        {
            found = found?.Or(child.Counting) ?? child.Counting;
            if (child.MustCount) return found.Value;
        }

        return found?.Or(Interval.Zero) ?? Interval.Zero;
    }

    private static Interval Average(PointBounds[] children)
    {
        PointBounds[] can = [.. children.Where(c => c.CanCount)];
        if (can.Length == 0) return Interval.Zero;
        Rational? low = LeastMean(can, c => c.Counting.Low), high = -LeastMean(can, c => -c.Counting.High);
        var mean = new Interval(low, high);
        return can.Any(c => c.MustCount) ? mean : mean.Or(Interval.Zero);
    }

    /// <summary>The least mean over the subsets that hold all that must count: the lowest of the others join while they lower it.</summary>
    private static Rational? LeastMean(PointBounds[] can, Func<PointBounds, Rational?> bound)
    {
        if (can.Any(c => bound(c) is null)) return null;
        Rational sum = 0;
        int count = 0;
        foreach (PointBounds one in can.Where(c => c.MustCount)) (sum, count) = (sum + bound(one)!.Value, count + 1);
        foreach (Rational next in can.Where(c => !c.MustCount).Select(c => bound(c)!.Value).Order())
        {
            if (count > 0 && next >= sum / count) break;
            (sum, count) = (sum + next, count + 1);
        }

        return sum / count;
    }
}
