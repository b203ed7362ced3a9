namespace Cotation;

/// <summary>Is what merged parts give: counted now, pending, and on proved facts alone.</summary>
internal sealed record MaskFigures(Rational Now, Rational Pending, Rational Verified)
{
    public static MaskFigures None { get; } = new(Rational.Zero, Rational.Zero, Rational.Zero);

    public static MaskFigures operator +(MaskFigures a, MaskFigures b) => new(a.Now + b.Now, a.Pending + b.Pending, a.Verified + b.Verified);

    public static MaskFigures operator -(MaskFigures a, MaskFigures b) => new(a.Now - b.Now, a.Pending - b.Pending, a.Verified - b.Verified);

    public static MaskFigures Sum(MaskFigures[] all)
    {
        MaskFigures sum = None;
        foreach (MaskFigures one in all) sum = ReferenceEquals(sum, None) ? one : sum + one;
        return sum;
    }

    /// <summary>What one part gives in an application, from its lines.</summary>
    public static MaskFigures Of(MaskUnit unit, Situation all, Func<Criterion, MaskView, LineResult> lineOf)
    {
        Rational earned = PointsOf(MaskView.Earned), now = unit.AsksForProof ? PointsOf(MaskView.Now) : earned;
        return new MaskFigures(now, earned - now, PointsOf(MaskView.Verified));

        Rational PointsOf(MaskView view) => unit.Criterion is { } criterion
            ? lineOf(criterion, view).Points
            : new SectionCombiner(c => lineOf(c, view), a => Evaluator.Evaluate(a.When, all.Through(LineView.LensOf(a.Evidence, view))).IsTrue).Of(unit.Section!).Points;
    }
}
