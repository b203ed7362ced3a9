using System.Runtime.InteropServices;

namespace Cotation;

/// <summary>Keeps what was read from a range of bytes, so that the same bytes give the same object again; of a bounded size. Not thread-safe.</summary>
internal sealed class Interned<T>
{
    private const int Places = 1024;
    private const int Longest = 256;

    private (byte[]? Bytes, T Value)[] kept = [];

    public bool TryFind(ReadOnlySpan<byte> bytes, out T value)
    {
        value = default!;
        if (kept.Length == 0) return false;
        ref readonly (byte[]? Bytes, T Value) one = ref kept[PlaceOf(bytes)];
        value = one.Value;
        return one.Bytes is not null && bytes.SequenceEqual(one.Bytes);
    }

    public T Keep(ReadOnlySpan<byte> bytes, T value)
    {
        if (kept.Length == 0) kept = new (byte[]?, T)[Places];
        if (bytes.Length <= Longest) kept[PlaceOf(bytes)] = (bytes.ToArray(), value);
        return value;
    }

    private static ulong Mix(ulong mixed, ulong more) => unchecked((mixed ^ more) * 0x9E3779B97F4A7C15) ^ (mixed >> 29);

    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        ulong mixed = (ulong)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..]) mixed = Mix(mixed, MemoryMarshal.Read<ulong>(bytes));
        foreach (byte rest in bytes) mixed = Mix(mixed, rest);
        return (int)((mixed ^ (mixed >> 32)) & (Places - 1));
    }
}
