using System.Runtime.CompilerServices;
using System.Text;

namespace Cotation;

/// <summary>Reads a plain record straight from its bytes, in the order it has learnt; what is unusual in any way is left to <see cref="ApplicationReader"/>, which gives the same application or says what is wrong. Not thread-safe.</summary>
internal sealed class RecordReader
{

    private readonly int asOf;
    private readonly FieldOrderPredictor parts = new(["id", "facts", "evidence"]);
    private readonly FieldOrderPredictor facts;
    private readonly FieldOrderPredictor proved;
    private readonly ValueReader[] values;
    private readonly ulong[] seen;
    private readonly Interned<Evidence> proofs = new();
    private readonly List<(int Slot, Evidence Evidence)> evidence = [];
    private readonly ApplicationRow[] rows;
    private int current;
    private byte[] copy = [];

    /// <param name="vocabulary">The facts a record may hold.</param>
    /// <param name="room">How many applications stay good side by side.</param>
    public RecordReader(Vocabulary vocabulary, int room = 1)
    {
        asOf = vocabulary.Find(Vocabulary.AsOf)?.Slot ?? -1;
        string[] names = [.. vocabulary.Facts.Select(f => f.Name)];
        (facts, proved) = (new FieldOrderPredictor(names), new FieldOrderPredictor(names));
        values = [.. vocabulary.Facts.Select(f => new ValueReader(f))];
        seen = new ulong[vocabulary.Words];
        rows = new ApplicationRow[room];
        for (int i = 0; i < room; i++) rows[i] = new ApplicationRow(vocabulary, vocabulary.Slots);
    }

    /// <summary>The application, good until as many more are read as there is room for; null where the record is not plain.</summary>
    /// <param name="text">The record.</param>
    public Application? Read(ReadOnlySpan<byte> text)
    {
        int needed = text.Length + JsonCursor.Slack;
        if (copy.Length < needed) copy = new byte[2 * needed];
        text.CopyTo(copy);
        return Read(copy, text.Length);
    }

    /// <summary>The application, good until as many more are read as there is room for; null where the record is not plain.</summary>
    /// <param name="bytes">The record and whatever follows it in memory.</param>
    /// <param name="length">The length of the record.</param>
    public Application? Read(ReadOnlySpan<byte> bytes, int length)
    {
        if (bytes.Length - length < JsonCursor.Slack) return Read(bytes[..length]);
        var cursor = new JsonCursor(bytes, length);
        ref ApplicationRow row = ref rows[current];
        row.Clear();
        evidence.Clear();
        string? id = null;
        bool hasFacts = false, hasEvidence = false;
        cursor.Skip();
        if (!cursor.TryPass((byte)'{')) return null;
        int part = parts.Start;
        do
        {
            part = parts.Next(part, ref cursor);
            bool isRead = part switch
            {
                0 => id is null && TryId(ref cursor, out id),
                1 => !hasFacts && (hasFacts = TryFacts(ref cursor, ref row)),
                2 => !hasEvidence && (hasEvidence = TryEvidence(ref cursor, ref row)),
                _ => false,
            };
            if (!isRead) return null;
        }
        while (cursor.TryPass((byte)','));
        if (!cursor.TryPass((byte)'}') || !cursor.IsAtEnd || id is null || !hasFacts) return null;
        current = current + 1 < rows.Length ? current + 1 : 0;
        return new Application(id, row, Evidence(), null, isTaken: true);
    }

    private static bool TryId(ref JsonCursor cursor, out string? id)
    {
        bool isRead = cursor.TryText(out ReadOnlySpan<byte> text) && text.Length is > 0 and <= Application.LongestId;
        id = isRead ? Encoding.ASCII.GetString(text) : null;
        return isRead;
    }

    private bool TryFacts(ref JsonCursor given, ref ApplicationRow row)
    {
        JsonCursor cursor = given;
        if (!cursor.TryPass((byte)'{')) return false;
        Array.Clear(seen);
        if (!cursor.TryPass((byte)'}'))
        {
            int slot = facts.Start;
            do
            {
                slot = facts.Next(slot, ref cursor);
                if (slot < 0 || slot == asOf || !IsNew(slot) || !values[slot].TryRead(ref cursor, ref row)) return false;
            }
            while (cursor.TryPass((byte)','));
            if (!cursor.TryPass((byte)'}')) return false;
        }

        given = cursor;
        return true;
    }

    private bool TryEvidence(ref JsonCursor cursor, ref ApplicationRow row)
    {
        if (!cursor.TryPass((byte)'{')) return false;
        Array.Clear(seen);
        if (cursor.TryPass((byte)'}')) return true;
        int slot = proved.Start;
        do
        {
            slot = proved.Next(slot, ref cursor);
            if (slot < 0 || slot == asOf || !IsNew(slot) || !TryProof(ref cursor, out Evidence one)) return false;
            row.MarkEvidence(slot);
            evidence.Add((slot, one));
        }
        while (cursor.TryPass((byte)','));
        return cursor.TryPass((byte)'}');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsNew(int slot)
    {
        ulong bit = 1UL << (slot & 63);
        bool isNew = (seen[slot >> 6] & bit) == 0;
        seen[slot >> 6] |= bit;
        return isNew;
    }

    private bool TryProof(ref JsonCursor cursor, out Evidence proof)
    {
        int start = cursor.At, length = cursor.Rest.IndexOf((byte)'}') + 1;
        ReadOnlySpan<byte> text = cursor.Rest[..length];
        if (proofs.TryFind(text, out proof))
        {
            cursor.Move(length);
            return true;
        }

        if (!EvidenceReader.TryRead(ref cursor, out proof)) return false;
        if (cursor.Since(start).TrimEnd(" \t\r\n"u8).SequenceEqual(text)) proofs.Keep(text, proof);
        return true;
    }

    /// <summary>In the order of the facts, whatever the order of the file.</summary>
    private Evidence[] Evidence()
    {
        if (evidence.Count == 0) return [];
        bool isInOrder = true;
        for (int i = 1; i < evidence.Count; i++) isInOrder &= evidence[i - 1].Slot < evidence[i].Slot;
        if (!isInOrder) evidence.Sort((a, b) => a.Slot.CompareTo(b.Slot));
        var all = new Evidence[evidence.Count];
        for (int i = 0; i < all.Length; i++) all[i] = evidence[i].Evidence;
        return all;
    }
}
