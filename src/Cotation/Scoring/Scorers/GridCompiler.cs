namespace Cotation;

/// <summary>Makes grids ready to score.</summary>
public static partial class Scoring
{
    /// <summary>Makes a grid ready to score; do it once and share the scorer. Its first points take a little longer than those that follow.</summary>
    /// <param name="grid">The grid.</param>
    public static Scorer Compile(this Grid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return new Scorer(grid);
    }
}
