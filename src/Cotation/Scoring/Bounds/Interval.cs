namespace Cotation;

/// <summary>Is the points between two bounds; a bound of null is one that nothing limits.</summary>
internal readonly record struct Interval(Rational? Low, Rational? High)
{
    public static Interval Zero { get; } = new(Rational.Zero, Rational.Zero);

    public static Interval Open { get; } = new(null, null);

    public static Interval At(Rational points) => new(points, points);

    public Interval Or(Interval other) => new(
        Low is { } a && other.Low is { } b ? Rational.Min(a, b) : null,
        High is { } c && other.High is { } d ? Rational.Max(c, d) : null);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>How far it reaches; null where nothing limits it.</summary>
    public Rational? Width => High - Low;

    public Interval Trimmed(PointTransform transform)
    {
        (Rational? low, Rational? high) = transform.Weight.Sign < 0 ? (High, Low) : (Low, High);
        if (transform.Weight.Sign == 0) (low, high) = (Rational.Zero, Rational.Zero);
        return new Interval(
            low is { } a ? transform.Bounded(transform.Weighed(a)) : transform.Floor,
            high is { } b ? transform.Bounded(transform.Weighed(b)) : transform.Cap);
    }

    public Interval Adjusted(Adjustment adjustment) => adjustment.Operation switch
    {
        AdjustmentOperation.Add => this + At(adjustment.Amount),
        AdjustmentOperation.Set => At(adjustment.Amount),
        AdjustmentOperation.Weigh when adjustment.Amount.Sign == 0 => Zero,
        AdjustmentOperation.Weigh when adjustment.Amount.Sign < 0 => new Interval(High * adjustment.Amount, Low * adjustment.Amount),
        AdjustmentOperation.Weigh => new Interval(Low * adjustment.Amount, High * adjustment.Amount),
    };
}

/// <summary>Is what a line or a section may still give: whether it can and must count, its points where it counts, and its points in all.</summary>
internal sealed record PointBounds(bool CanCount, bool MustCount, Interval Counting, Interval Whole)
{
    /// <summary>A line that does not count gives nothing.</summary>
    public static PointBounds OfLine(Interval? counting, bool canBeNothing)
    {
        Interval points = counting ?? Interval.Zero;
        return new PointBounds(counting is not null, !canBeNothing, points, canBeNothing ? points.Or(Interval.Zero) : points);
    }
}
