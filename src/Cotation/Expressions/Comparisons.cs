namespace Cotation;

/// <summary>Turns comparisons around.</summary>
internal static class Comparisons
{
    /// <summary>What holds exactly where this does not.</summary>
    public static Comparison Opposite(this Comparison how) => how switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        Comparison.GreaterOrEqual => Comparison.Less,
    };

    /// <summary>The same with its sides exchanged.</summary>
    public static Comparison Mirror(this Comparison how) => how switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => how,
    };

    public static bool Holds(this Comparison how, int order) => how switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        Comparison.GreaterOrEqual => order >= 0,
    };
}
