using System.Runtime.CompilerServices;

namespace Cotation;

/// <summary>Is an exact number of two 64-bit integers, or nothing known where the divisor is 0: what a compiled expression gives. Yes is 1, a day its <see cref="ApplicationRow.DayCell"/>.</summary>
internal readonly record struct Fraction64(long Top, long Bottom)
{
    private const long Million = 1_000_000;

    public static Fraction64 Unknown => default;

    public static Fraction64 No => new(0, 1);

    public static Fraction64 Yes => new(1, 1);

    public bool IsKnown => Bottom != 0;

    public bool IsYes => Bottom != 0 && Top != 0;

    public bool IsNo => Bottom != 0 && Top == 0;

    public static Fraction64 Of(bool holds) => new(Unsafe.BitCast<bool, byte>(holds), 1);

    /// <summary>The number in a cell, whole where it can be, so that sums of whole numbers stay short.</summary>
    public static Fraction64 Micro(long millionths)
    {
        long whole = millionths / Million;
        return whole * Million == millionths ? new Fraction64(whole, 1) : new Fraction64(millionths, Million);
    }

    /// <summary>The same number, or nothing where it does not fit.</summary>
    public static bool TryOf(Rational number, out Fraction64 exact)
    {
        bool fits = number.TrySmall(out long top, out long bottom);
        exact = fits ? new Fraction64(top, bottom) : Unknown;
        return fits;
    }

    public Rational ToRational() => Rational.Ratio(Top, Bottom);

    /// <summary>Negative, 0 or positive as this known number is less than another, equal or greater.</summary>
    public int CompareTo(Fraction64 other) => Bottom == other.Bottom
        ? Top.CompareTo(other.Top)
        : Math.BigMul(Top, other.Bottom).CompareTo(Math.BigMul(other.Top, Bottom));
}
