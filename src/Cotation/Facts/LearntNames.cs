using System.Text;

namespace Cotation;

/// <summary>Finds names in JSON by the order in which they came before: the one that followed last time is looked at first. Not thread-safe.</summary>
internal sealed class LearntNames
{
    private const int Tries = 3;

    private readonly byte[][] quoted;
    private readonly int[] following;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> all;

    public LearntNames(IReadOnlyList<string> names)
    {
        quoted = [.. names.Select(n => Encoding.UTF8.GetBytes($"\"{n}\""))];
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
            if (!cursor.Rest.StartsWith(quoted[expected])) continue;
            cursor.Move(quoted[expected].Length);
            return cursor.TryPass((byte)':') ? expected : -1;
        }

        if (!cursor.TryText(out ReadOnlySpan<byte> name) || Find(name) is not (>= 0 and var found) || !cursor.TryPass((byte)':')) return -1;
        following[before] = found;
        return found;
    }

    public int Find(ReadOnlySpan<byte> name)
    {
        Span<char> letters = stackalloc char[64];
        if (name.Length > letters.Length) return -1;
        Encoding.Latin1.GetChars(name, letters);
        return all.TryGetValue(letters[..name.Length], out int found) ? found : -1;
    }
}
