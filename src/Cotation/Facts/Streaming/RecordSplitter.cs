using System.Text;

namespace Cotation;

/// <summary>Cuts a stream of JSON into the texts of its objects, one at a time: an array, one object, or one object a line.</summary>
internal sealed class RecordSplitter(Stream stream, int firstLine = 1)
{
    /// <summary>The longest record, in bytes of letters that take two.</summary>
    private const int Longest = 2 * JsonReader.MostCharacters;

    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly MemoryStream record = new();
    private readonly List<byte> open = [];
    private int length;
    private int at;
    private int line = firstLine;
    private int column;
    private int recordLine = 1;
    private int recordColumn = 1;
    private bool inText;
    private bool escaped;
    private bool isStray;
    private bool inArray;
    private bool hasLine;
    private byte last;

    /// <summary>The bytes of one object, whole or broken, with the line and column it begins on.</summary>
    public readonly record struct Piece(ReadOnlyMemory<byte> Bytes, int Line, int Column)
    {
        public string Text => Encoding.UTF8.GetString(Bytes.Span);
    }

    /// <summary>Whether some record was whole on one line, so that a new line begins a new one.</summary>
    public bool IsByLine { get; init; }

    /// <summary>Whether it stands between records, outside an array.</summary>
    public bool IsOutside => open.Count == 0 && !inArray;

    /// <summary>Whether it stands inside a record that belongs to no array, and there inside a text.</summary>
    public (bool InRecord, bool InText) Stand => (open.Count > 0 && !inArray, inText);

    public IEnumerable<Piece> Pieces()
    {
        bool afterBreak = true;
        for (int read = Next(); read >= 0; read = Next())
        {
            var c = (byte)read;
            bool isBreak = c == '\n';
            if ((c & 0xC0) != 0x80) column++;
            if (open.Count == 0)
            {
                if (Outside(c) is { } stray) yield return stray;
            }
            else if (record.Length > Longest && !isBreak)
            {
                PassLine();
            }
            else if ((isBreak && (inText || record.Length > Longest)) || (c == '{' && !inText && IsLost(afterBreak)))
            {
                Piece cut = Take();
                yield return cut with { Bytes = cut.Bytes.TrimEnd(" \t\r\n"u8) };
                open.Clear();
                inText = false;
                if (c == '{') Begin(c);
            }
            else
            {
                Inside(c);
                if (open.Count == 0)
                {
                    hasLine |= !inArray && recordLine == line;
                    yield return Take();
                }
            }

            if (isBreak) (line, column) = (line + 1, 0);
            afterBreak = isBreak;
        }

        if (open.Count > 0 || isStray) yield return Take();
        else if (inArray) yield return new Piece(default, line, column + 1);
    }

    /// <summary>What stands between objects: only spaces, commas and the brackets of an array belong there.</summary>
    private Piece? Outside(byte c)
    {
        bool isSpace = c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)'[' or (byte)']' or 0xEF or 0xBB or 0xBF;
        Piece? stray = null;
        if (isStray && (c is (byte)'\n' or (byte)'{'))
        {
            stray = Take();
            isStray = false;
        }

        bool isByteOrderMark = c == 0xEF && line == 1 && column == 1;
        if (isByteOrderMark) column = 0;
        if (c == '[') inArray = true;
        else if (c == ']') inArray = false;
        else if (c == '{') Begin(c);
        else if (isStray && record.Length <= Longest) record.WriteByte(c);
        else if (!isSpace)
        {
            isStray = true;
            record.WriteByte(c);
            (recordLine, recordColumn) = (line, column);
        }

        return stray;
    }

    private void Inside(byte c)
    {
        // What is longer than any record is kept just far enough to be told as too long.
        if (record.Length <= Longest) record.WriteByte(c);
        if (escaped) escaped = false;
        else if (inText && c == '\\') escaped = true;
        else if (c == '"') inText = !inText;
        else if (!inText && c is (byte)'{' or (byte)'[') open.Add(c);
        else if (!inText && c is (byte)'}' or (byte)']') open.RemoveAt(open.Count - 1);
        if (c is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) last = c;
    }

    /// <summary>Whether a brace cannot belong to the record being read: that one was cut short, and a new one begins.</summary>
    private bool IsLost(bool afterBreak) =>
        ((IsByLine || hasLine) && afterBreak) || !(last is (byte)':' or (byte)'[' || (last == ',' && open[^1] == '['));

    /// <summary>What stands on the rest of the line belongs to a record that is too long.</summary>
    private void PassLine()
    {
        int end = buffer.AsSpan(at, length - at).IndexOf((byte)'\n');
        at = end < 0 ? length : at + end;
    }

    private void Begin(byte first)
    {
        record.SetLength(0);
        record.WriteByte(first);
        open.Add(first);
        (recordLine, recordColumn, last, escaped) = (line, column, first, false);
    }

    private Piece Take()
    {
        byte[] bytes = record.ToArray();
        record.SetLength(0);
        return new Piece(bytes, recordLine, recordColumn);
    }

    private int Next()
    {
        if (at == length)
        {
            length = stream.Read(buffer, 0, buffer.Length);
            at = 0;
            if (length == 0) return -1;
        }

        return buffer[at++];
    }
}
