using System.Text;
using NodaTime;

namespace Cotation;

/// <summary>Reads a plain evidence object from its bytes.</summary>
internal static class EvidenceReader
{
    public static bool TryRead(ref JsonCursor cursor, out Evidence evidence)
    {
        evidence = Evidence.Declared;
        EvidenceStatus? status = null;
        string? by = null, role = null, document = null;
        LocalDate? on = null, until = null;
        if (!cursor.TryPass((byte)'{')) return false;
        do
        {
            if (!cursor.TryText(out ReadOnlySpan<byte> name) || !cursor.TryPass((byte)':')) return false;
            bool isRead = name switch
            {
                _ when name.SequenceEqual("status"u8) => status is null && TryStatus(ref cursor, out status),
                _ when name.SequenceEqual("by"u8) => TryText(ref cursor, ref by),
                _ when name.SequenceEqual("role"u8) => TryText(ref cursor, ref role),
                _ when name.SequenceEqual("document"u8) => TryText(ref cursor, ref document),
                _ when name.SequenceEqual("on"u8) => TryDay(ref cursor, ref on),
                _ when name.SequenceEqual("until"u8) => TryDay(ref cursor, ref until),
                _ => false,
            };
            if (!isRead) return false;
        }
        while (cursor.TryPass((byte)','));
        if (status is not { } known || !cursor.TryPass((byte)'}')) return false;
        evidence = new Evidence(known, by, role, on, until, document);
        return true;
    }

    private static bool TryStatus(ref JsonCursor cursor, out EvidenceStatus? status)
    {
        bool isRead = cursor.TryText(out ReadOnlySpan<byte> text);
        status = isRead && Evidence.Statuses.TryFind(Encoding.ASCII.GetString(text), out EvidenceStatus found) ? found : null;
        return status is not null;
    }

    private static bool TryText(ref JsonCursor cursor, ref string? text)
    {
        if (text is not null || !cursor.TryText(out ReadOnlySpan<byte> read)) return false;
        text = Encoding.ASCII.GetString(read);
        return true;
    }

    private static bool TryDay(ref JsonCursor cursor, ref LocalDate? day)
    {
        if (day is not null || !cursor.TryDay(out long cell)) return false;
        day = ApplicationRow.DayOf(cell);
        return true;
    }
}
