namespace Cotation;

/// <summary>Holds one score's place among comparable applications, for one wish. Immutable. Nothing withheld can be had back from it or from several of them.</summary>
public sealed record Standing
{
    /// <summary>Gives what comparable applications share: each fact and its value here.</summary>
    internal IReadOnlyList<CohortValue> Cohort { get; init; } = null!;

    /// <summary>Gives how many there are, this one included; null where they are fewer than 11 and all is withheld.</summary>
    public int? Count { get; init; }

    /// <summary>Gives how many have more points; where the score lies in bands that were merged, more than the whole range.</summary>
    public int Above { get; init; }

    /// <summary>Gives how many others have as many points; where the score lies in bands that were merged, how many others lie in the range.</summary>
    public int Equal { get; init; }

    /// <summary>Gives how many have fewer points; where the score lies in bands that were merged, fewer than the whole range.</summary>
    public int Below { get; init; }

    /// <summary>Gives whether the three counts speak of the range and not of the score itself.</summary>
    public bool IsByStretch { get; init; }

    /// <summary>Gives the mean of the points, rounded to a whole point.</summary>
    public decimal Mean { get; init; }

    /// <summary>Gives the median of the points, rounded to a whole point.</summary>
    public decimal Median { get; init; }

    /// <summary>Gives the distribution in bands of 10 points, lowest first; neighbours are merged until each holds at least 11.</summary>
    internal IReadOnlyList<StandingBand> Bands { get; init; } = [];
}

/// <summary>Holds how many scores lie in a range of points, its end not included. Immutable.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where the next one begins.</param>
/// <param name="Count">How many scores.</param>
internal sealed record StandingBand(decimal From, decimal To, int Count);
