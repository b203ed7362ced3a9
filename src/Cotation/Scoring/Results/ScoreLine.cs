using NodaTime;

namespace Cotation;

/// <summary>Holds what one criterion gives, and why. Immutable and safe to share.</summary>
public sealed class ScoreLine
{
    private readonly Lazy<LineChangeFinder>? finder;
    private readonly Lazy<NextChange?>? next;

    internal ScoreLine(Criterion criterion, Situation all, PointBounds bounds, bool isDated)
    {
        Criterion = criterion;
        Bounds = bounds;
        Situation = all;
        if (!isDated) return;
        finder = new Lazy<LineChangeFinder>(() => new LineChangeFinder(criterion, all, Now));
        next = new Lazy<NextChange?>(() => finder.Value.Next());
    }

    /// <summary>Gives the criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>Gives its state.</summary>
    public LineState State { get; internal init; }

    /// <summary>Gives the points counted now; an outranked line keeps its own, which its section does not count.</summary>
    public decimal Points { get; internal init; }

    /// <summary>Gives the points if all that is pending were proved.</summary>
    public decimal Earned { get; internal init; }

    /// <summary>Gives what its own floor or cap took away; negative where a floor added.</summary>
    public decimal Cut { get; internal init; }

    /// <summary>Gives the line or section that counts instead, or null; an unknown or pending line whose points would count may have one too.</summary>
    public LocalizedText? OutrankedBy { get; internal init; }

    /// <summary>Gives why it is unknown, where no fact is missing.</summary>
    internal LineNote Note { get; init; }

    /// <summary>Gives every fact it read.</summary>
    internal IReadOnlyList<FactReading> Facts { get; init; } = [];

    /// <summary>Gives the next change of its points by time alone, or null where there is none in sight.</summary>
    internal NextChange? Next => next?.Value;

    /// <summary>The line as time may turn it; null where it cannot.</summary>
    internal LineChangeFinder? ChangeFinder => finder?.Value;

    /// <summary>What it may give as it stands in an interval in which only the day itself moves.</summary>
    internal PointBounds Between(LocalDate from, LocalDate to) => ChangeFinder?.Between(from, to) ?? PointBounds.OfLine(Now.IsCounting ? Interval.At(Now.Points) : null, canBeNothing: !Now.IsCounting);

    internal LineResult Now { get; init; }

    internal LineResult Proved { get; init; }

    internal PointBounds Bounds { get; }

    internal Situation Situation { get; }
}
