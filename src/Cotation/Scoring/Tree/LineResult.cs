namespace Cotation;

internal enum Verdict
{
    Unknown,
    NotMet,
    Awarded,
}

/// <summary>Says why a line is unknown for another reason than a missing fact.</summary>
internal enum LineNote
{
    /// <summary>There is nothing to add.</summary>
    None,

    /// <summary>The territory did not publish the figure.</summary>
    NotPublished,

    /// <summary>Nobody has given the judgement yet.</summary>
    NotAssessed,

    /// <summary>The judgement has no author, no reason, the wrong role, or is dated later.</summary>
    AssessmentUnsigned,

    /// <summary>The judgement lies outside what the grid allows.</summary>
    AssessmentOutOfBounds,

    /// <summary>The points would pass a thousand million.</summary>
    TooLarge,
}

/// <summary>Is what one criterion gives to one situation.</summary>
internal readonly record struct LineResult(Verdict Verdict, Rational Points, Rational Cut, LineNote Note, int Held, Rational Quantity, bool IsCounting)
{
    /// <summary>Stands for no case or band.</summary>
    public const int NothingHeld = -1;

    /// <summary>Stands for the last word of a list of cases.</summary>
    public const int OtherwiseHeld = int.MaxValue;

    public static LineResult NotMet { get; } = new(Verdict.NotMet, default, default, LineNote.None, NothingHeld, default, false);

    /// <summary>Counts what the criterion says an unknown counts; a candidate of its section only where the grid says a number.</summary>
    public static LineResult Unknown(Criterion criterion, LineNote note = LineNote.None) =>
        new(Verdict.Unknown, criterion.Unknown ?? Rational.Zero, default, note, NothingHeld, default, criterion.Unknown is not null);

    /// <summary>Counts what is certain of a line that stays unknown: those records of a list that count whatever the others are.</summary>
    public static LineResult Partly(Criterion criterion, Value points, Rational quantity) => Awarded(criterion, points, NothingHeld, quantity) switch
    {
        { Verdict: Verdict.Awarded } certain => certain with { Verdict = Verdict.Unknown },
        var unknown => unknown,
    };

    public static LineResult Awarded(Criterion criterion, Value points, int held, Rational quantity)
    {
        if (!points.IsKnown) return Unknown(criterion);
        Rational weighed = criterion.Transform.Weighed(points.Number), bounded = criterion.Transform.Bounded(weighed);
        if (Rational.Abs(weighed) > 1_000_000_000) return Unknown(criterion, LineNote.TooLarge);
        return new LineResult(Verdict.Awarded, bounded, weighed - bounded, LineNote.None, held, quantity, true);
    }

    /// <summary>What a written figure gives, in millionths; null where it is computed, not published, or finer.</summary>
    public static long? MillionthsOf(Criterion criterion, Expression? points)
    {
        if (points is not Expression.Literal literal) return null;
        LineResult result = Awarded(criterion, literal.Value, 0, default);
        return result.Verdict == Verdict.Awarded && result.Points.TryMicro(out long millionths) ? millionths : null;
    }
}
