using System.Runtime.InteropServices;
using System.Text;

namespace Cotation;

/// <summary>Finds a word among many by its bytes. Immutable.</summary>
internal sealed class ByteStringTable
{
    private const ulong Odd = 0x9E3779B97F4A7C15;
    private readonly byte[][] words;
    private readonly int[] first;
    private readonly int[] next;

    public ByteStringTable(IReadOnlyList<string> words)
    {
        this.words = [.. words.Select(Encoding.UTF8.GetBytes)];
        int size = 16;
        while (size < 4 * words.Count) size *= 2;
        first = new int[size];
        next = new int[words.Count];
        Array.Fill(first, -1);
        for (int i = words.Count - 1; i >= 0; i--)
        {
            ref int place = ref first[PlaceOf(this.words[i])];
            (next[i], place) = (place, i);
        }
    }

    /// <summary>The place of a word in the list; -1 where it is not one of it.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        for (int i = first[PlaceOf(word)]; i >= 0; i = next[i])
            if (word.SequenceEqual(words[i])) return i;
        return -1;
    }

    private int PlaceOf(ReadOnlySpan<byte> word)
    {
        ulong mixed = unchecked((Ends(word) + (ulong)word.Length) * Odd);
        return (int)(mixed >> 40) & (first.Length - 1);
    }

    /// <summary>The first and the last bytes in one number.</summary>
    private static ulong Ends(ReadOnlySpan<byte> word) => word.Length switch
    {
        >= 8 => MemoryMarshal.Read<ulong>(word) ^ unchecked(MemoryMarshal.Read<ulong>(word[^8..]) * 31),
        >= 4 => ((ulong)MemoryMarshal.Read<uint>(word) << 32) | MemoryMarshal.Read<uint>(word[^4..]),
        > 0 => ((ulong)word[0] << 16) | ((ulong)word[word.Length / 2] << 8) | word[^1],
        _ => 0,
    };
}
