namespace Cotation;

/// <summary>Is what merged parts give: counted now, pending, and on proved facts alone.</summary>
internal sealed record MaskFigures(Rational Now, Rational Pending, Rational Verified)
{
    public static MaskFigures None { get; } = new(Rational.Zero, Rational.Zero, Rational.Zero);

    public static MaskFigures operator +(MaskFigures a, MaskFigures b) => new(a.Now + b.Now, a.Pending + b.Pending, a.Verified + b.Verified);

    public static MaskFigures operator -(MaskFigures a, MaskFigures b) => new(a.Now - b.Now, a.Pending - b.Pending, a.Verified - b.Verified);

    public static MaskFigures Sum(IEnumerable<MaskFigures> all)
    {
        MaskFigures sum = None;
        foreach (MaskFigures one in all) sum += one;
        return sum;
    }

    /// <summary>What one part gives in an application, from its lines.</summary>
    public static MaskFigures Of(MaskUnit unit, Situation all, Func<Criterion, MaskLine> lineOf)
    {
        if (unit.Criterion is { } criterion)
        {
            MaskLine line = lineOf(criterion);
            return new MaskFigures(line.Now.Points, line.Earned.Points - line.Now.Points, line.Verified.Points);
        }

        Rational counted = Total(unit.Section!, c => lineOf(c).Now, a => Lens.For(a.Evidence), all);
        Rational proved = Total(unit.Section!, c => lineOf(c).Earned, _ => Lens.All, all);
        Rational verified = Total(unit.Section!, c => lineOf(c).Verified, a => Lens.VerifiedFor(a.Evidence), all);
        return new MaskFigures(counted, proved - counted, verified);
    }

    private static Rational Total(Section section, Func<Criterion, LineResult> resultOf, Func<Adjustment, Lens> lensOf, Situation all) =>
        new Tally(resultOf, a => Evaluator.Evaluate(a.When, all.Through(lensOf(a))).IsTrue).Of(section).Points;
}

/// <summary>Is one line of a merged part as an application has it: now, once all is proved, and on proved facts alone.</summary>
internal sealed record MaskLine(LineResult Now, LineResult Earned, LineResult Verified)
{
    public static MaskLine Of(Criterion criterion, Situation all)
    {
        LineResult earned = LineEvaluator.Evaluate(criterion, all), verified = LineEvaluator.Evaluate(criterion, all.Through(Lens.VerifiedFor(criterion.Evidence)));
        LineResult now = criterion.Evidence.IsVerified ? LineEvaluator.Evaluate(criterion, all.Through(Lens.For(criterion.Evidence))) : earned;
        return new MaskLine(now, earned, verified.Finding == Finding.Unknown ? LineResult.NotMet : verified);
    }
}
