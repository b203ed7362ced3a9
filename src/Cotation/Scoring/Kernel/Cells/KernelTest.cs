namespace Cotation;

/// <summary>Asks whether a cell lies between two bounds, or is one of a mask of codes.</summary>
internal readonly record struct KernelTest(int Cell, long Low, long High, ulong Mask, bool IsNegated)
{
    /// <summary>Greater than any number a row holds, so that the distance between two bounds fits 64 bits.</summary>
    private const long Far = long.MaxValue / 4;

    /// <summary>Whether a comparison of distances decides it: an unknown cell is then out of every range.</summary>
    public bool IsRange => Mask == 0 && !IsNegated;

    public long Start => Math.Clamp(Low, -Far, Far);

    public ulong Width => unchecked((ulong)(Math.Clamp(High, -Far, Far) - Start));

    /// <summary>Whether it holds for a known cell.</summary>
    public bool HoldsFor(long value) => (Mask != 0 ? (Mask >> (int)(value & 63) & 1) != 0 : value >= Low && value <= High) != IsNegated;

    public bool IsNeverTrue => Low > High || Low > Far || High < -Far;
}
