using System.Text;

namespace Cotation;

/// <summary>Finds names in JSON by the order in which they came before: the one that followed last time is looked at first. Not thread-safe.</summary>
internal sealed class LearntNames
{
    private const int Tries = 3;
    private const int Packed = 7;
    private const int FewNames = 40;

    private readonly byte[][] quoted;
    private readonly int[] following;
    private readonly ulong[] packed;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> all;

    public LearntNames(IReadOnlyList<string> names)
    {
        quoted = [.. names.Select(n => Encoding.UTF8.GetBytes($"\"{n}\":"))];
        packed = [.. names.Select(n => Pack(Encoding.UTF8.GetBytes(n)))];
        following = new int[names.Count + 1];
        all = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Stands before the first name.</summary>
    public int Start => quoted.Length;

    /// <summary>Passes a name and its colon; -1 where it is none of these.</summary>
    public int Next(int before, ref JsonCursor cursor)
    {
        // A name that is left out now and then is passed over without forgetting it.
        for (int tries = 0, expected = following[before]; tries < Tries && expected < quoted.Length; tries++, expected = following[expected])
        {
            if (!cursor.TryWord(quoted[expected])) continue;
            cursor.SkipSpaces();
            return expected;
        }

        if (!cursor.TryText(out ReadOnlySpan<byte> name) || Find(name) is not (>= 0 and var found) || !cursor.TryPass((byte)':')) return -1;
        following[before] = found;
        return found;
    }

    public int Find(ReadOnlySpan<byte> name)
    {
        if (name.Length <= Packed && packed.Length <= FewNames) return Array.IndexOf(packed, Pack(name));
        Span<char> letters = stackalloc char[64];
        if (name.Length > letters.Length) return -1;
        Encoding.Latin1.GetChars(name, letters);
        return all.TryGetValue(letters[..name.Length], out int found) ? found : -1;
    }

    /// <summary>A short name in one number, its length with it; a long one as no short name is.</summary>
    private static ulong Pack(ReadOnlySpan<byte> name)
    {
        if (name.Length > Packed) return ulong.MaxValue;
        ulong all = (ulong)name.Length;
        foreach (byte letter in name) all = (all << 8) | letter;
        return all;
    }
}
