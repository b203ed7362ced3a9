using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cotation;

/// <summary>Is a word that is looked for in bytes: its first 32 are compared at once.</summary>
internal readonly struct ByteString
{
    private readonly byte[] all;

    public ByteString(byte[] all)
    {
        Span<byte> padded = stackalloc byte[Vector256<byte>.Count];
        int length = Math.Min(all.Length, padded.Length);
        all.AsSpan(0, length).CopyTo(padded);
        (Head, Mask, this.all) = (Vector256.Create<byte>(padded), uint.MaxValue >> (padded.Length - length), all);
    }

    public int Length => all.Length;

    /// <summary>Its first bytes, and nought where it is shorter.</summary>
    public Vector256<byte> Head { get; }

    /// <summary>A bit for each byte of the head that belongs to it.</summary>
    public uint Mask { get; }

    /// <summary>What follows the head; empty, as a rule.</summary>
    public ReadOnlySpan<byte> Tail => all.AsSpan(Math.Min(all.Length, Vector256<byte>.Count));
}
