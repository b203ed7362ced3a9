using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Cotation;

/// <summary>Stands for an id in 128 bits: an id of capitals and digits as itself, any other by SHA-256.</summary>
internal static class IdDigest
{
    private const int Letters = 37;
    private const int LongestPlain = 23;

    /// <summary>Set where a digest stands for the id, so that it meets no plain one.</summary>
    private static readonly UInt128 Mark = UInt128.One << 127;

    public static UInt128 Of(string id)
    {
        if (id.Length > LongestPlain) return Hashed(id);
        UInt128 high = 0;
        ulong packed = 0;
        for (int i = 0; i < id.Length; i++)
        {
            char c = id[i];
            uint letter = char.IsAsciiDigit(c) ? (uint)(c - '0' + 1) : char.IsAsciiLetterUpper(c) ? (uint)(c - 'A' + 11) : 0;
            if (letter == 0) return Hashed(id);
            packed = (packed * Letters) + letter;
            if (i != 11) continue;
            (high, packed) = (packed, 0);
        }

        // Twelve letters fit 63 bits, eleven more 58, and no letter is nought: two ids never meet.
        return (high << 63) | packed;
    }

    private static UInt128 Hashed(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash) | Mark;
    }
}
