using System.Runtime.CompilerServices;

namespace Cotation;

/// <summary>Does what a kernel's loops do a million times a second without a branch, and without looking whether a place is there.</summary>
internal static class Branchless
{
    /// <summary>An index that a kernel's own lines name, checked when the kernel was made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref long At(ref long first, int place) => ref Unsafe.Add(ref first, unchecked((nint)(uint)place));

    /// <summary>1 where it holds, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Bit(bool holds) => Unsafe.BitCast<bool, byte>(holds);

    /// <summary>All ones of 1, nought of 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Mask(long bit) => unchecked(-bit);

    /// <summary>The greater of two; of <see cref="Math.Max(long, long)"/> the compiler makes a branch where it stands in a loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Greater(long a, long b) => a ^ ((a ^ b) & Mask(Bit(b > a)));

    /// <summary>Points between their bounds; the cap has the last word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Bounded(long points, long floor, long cap)
    {
        long most = Greater(points, floor);
        return most ^ ((most ^ cap) & Mask(Bit(most > cap)));
    }
}
