using System.Runtime.CompilerServices;
using System.Text;

namespace Cotation;

/// <summary>Finds names in JSON by the order in which they came before: the one that followed last time is looked at first. Not thread-safe.</summary>
internal sealed class FieldOrderPredictor
{
    private const int Tries = 3;

    private readonly ByteString[] quoted;
    private readonly int[] following;
    private readonly ByteStringTable all;

    public FieldOrderPredictor(IReadOnlyList<string> names)
    {
        quoted = [.. names.Select(n => new ByteString(Encoding.UTF8.GetBytes($"\"{n}\":")))];
        following = new int[names.Count + 1];
        all = new ByteStringTable(names);
    }

    /// <summary>Stands before the first name.</summary>
    public int Start => quoted.Length;

    /// <summary>Passes a name and its colon; -1 where it is none of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int before, ref JsonCursor cursor)
    {
        int expected = following[before];
        if (expected >= quoted.Length || !cursor.TryWord(in quoted[expected]))
        {
            JsonCursor lent = cursor;
            expected = Other(before, ref lent);
            cursor = lent;
        }

        cursor.SkipSpaces();
        return expected;
    }

    private int Other(int before, ref JsonCursor cursor)
    {
        // A name that is left out now and then is passed over without forgetting it.
        int expected = following[before];
        for (int tries = 1; tries < Tries && expected < quoted.Length; tries++)
        {
            expected = following[expected];
            if (expected < quoted.Length && cursor.TryWord(in quoted[expected])) return expected;
        }

        if (!cursor.TryText(out ReadOnlySpan<byte> name) || all.Find(name) is not (>= 0 and var found) || !cursor.TryPass((byte)':')) return -1;
        following[before] = found;
        return found;
    }
}
