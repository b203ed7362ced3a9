using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Cotation;

/// <summary>Is a stream of numbers that a seed and a place decide alone: SplitMix64, the same on every machine and in every order of work.</summary>
internal struct SplitMix64
{
    private ulong state;

    private SplitMix64(ulong state) => this.state = state;

    /// <summary>The stream of one application of a population.</summary>
    public static SplitMix64 Of(ulong seed, long index) => new(unchecked(seed ^ ((ulong)index * 0x9E3779B97F4A7C15UL)));

    /// <summary>The number that stands for a seed of any text.</summary>
    public static ulong SeedOf(string seed) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    /// <summary>A whole number from nought to below a bound.</summary>
    public long Below(long bound) => (long)Math.BigMul(Next(), (ulong)bound, out _);

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
