namespace Cotation;

/// <summary>Names what made a score change.</summary>
public enum ChangeCause
{
    /// <summary>Time alone.</summary>
    Time,

    /// <summary>A fact that is known otherwise.</summary>
    Fact,

    /// <summary>A refusal.</summary>
    Refusal,

    /// <summary>The proof of a fact, or a person's judgement.</summary>
    Evidence,

    /// <summary>Another grid, or another version of it.</summary>
    Grid,
}

/// <summary>Holds one part of a difference: what a line, or what a section does beyond adding up, gives to each side. Immutable.</summary>
/// <param name="Id">The id of the criterion or section.</param>
/// <param name="Title">Its title.</param>
/// <param name="First">The points counted in the first score.</param>
/// <param name="Second">The points counted in the second.</param>
public sealed record DifferencePart(string Id, LocalizedText Title, decimal First, decimal Second)
{
    /// <summary>Gives how many more points the first has.</summary>
    public decimal Points => First - Second;
}

/// <summary>Holds the difference of two scores, part by part; the parts add up to it exactly. Immutable.</summary>
/// <param name="First">The first score.</param>
/// <param name="Second">The second score.</param>
/// <param name="Parts">The parts that differ, the greatest first.</param>
public sealed record Difference(Score First, Score Second, IReadOnlyList<DifferencePart> Parts)
{
    /// <summary>Gives how many more points the first has; an application out of scope counts as 0.</summary>
    public decimal Points => (First.Points ?? 0) - (Second.Points ?? 0);

    /// <summary>Gives the one cause that made it, where that was told apart: the first is then the score after it, the second the one before.</summary>
    public ChangeCause? Cause { get; init; }
}
