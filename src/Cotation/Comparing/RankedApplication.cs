using NodaTime;

namespace Cotation;

/// <summary>Names what separates two neighbours of a ranking.</summary>
internal enum SeparationKind
{
    /// <summary>Nothing: they share their place.</summary>
    Nothing,

    /// <summary>What stands outside points: one goes first, is handled aside, or does not fit.</summary>
    Outcome,

    /// <summary>Their points.</summary>
    Points,

    /// <summary>A key of the grid's chain for equal points.</summary>
    Tie,

    /// <summary>The draw.</summary>
    Draw,
}

/// <summary>Says what separates a place from the next one. Immutable.</summary>
/// <param name="Kind">What separates them.</param>
/// <param name="Key">The key of the chain, where it is one.</param>
internal sealed record Separation(SeparationKind Kind, TieKey? Key = null);

/// <summary>Holds one application's place in an indicative order. Immutable and safe to share.</summary>
public sealed class RankedApplication
{
    private readonly Scorer scorer;

    internal RankedApplication(Scorer scorer, RankKey key)
    {
        this.scorer = scorer;
        Key = key;
    }

    /// <summary>Gives the position from 1; equal keys share one (1, 2, 2, 4). Null where the application is handled aside, does not fit, is out of the grid's scope, or is told beyond the places asked for.</summary>
    public int? Position { get; internal init; }

    /// <summary>Gives whether another application shares the position.</summary>
    public bool IsTied { get; internal init; }

    /// <summary>Gives whether the draw alone tells it from a neighbour: with the seed anyone can do it again.</summary>
    public bool IsDrawn { get; internal init; }

    /// <summary>Gives the id of the application.</summary>
    public string ApplicationId => Key.Id;

    /// <summary>Gives the points; null where the grid is not for this application.</summary>
    public decimal? Points => Key.Points;

    /// <summary>Gives the score with every line; computed each time it is asked for, so that a long ranking stays small.</summary>
    public Score Score => scorer.Score(Key.Application, Key.On);

    /// <summary>Gives what separates it from the next one; null for the last that has a position.</summary>
    internal Separation? Next { get; init; }

    /// <summary>Gives how many more points it has than the next one that has a position; null where either has none.</summary>
    public decimal? Gap { get; internal init; }

    /// <summary>Gives whether it lies beyond the places asked for, and is told because it could come among them once what is pending is verified.</summary>
    public bool CouldEnter { get; internal init; }

    /// <summary>Gives the outcome that sets it before or apart, or null.</summary>
    public Outcome? Outcome => Key.Outcome;

    internal RankKey Key { get; }

    internal LocalDate On => Key.On;
}
