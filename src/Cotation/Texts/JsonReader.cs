using System.Text;
using System.Text.Json;

namespace Cotation;

/// <summary>Reads a JSON text into items that know their places.</summary>
internal static class JsonReader
{
    /// <summary>The greatest text read whole, in characters.</summary>
    public const int MostCharacters = 16 * 1024 * 1024;

    /// <summary>The root item, or null where the text is not JSON; what is wrong is added to the problems.</summary>
    public static JsonItem? Read(Source source, Problems problems)
    {
        if (source.Text.Length > MostCharacters)
        {
            problems.Error(source.At(0, 1), "too-large", w => w.TooLarge(MostCharacters));
            return null;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(source.Text);
        var cursor = new Cursor(bytes);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            reader.Read();
            JsonItem root = ReadItem(ref reader, source, cursor, problems);
            reader.Read();
            return root;
        }
        catch (JsonException broken)
        {
            int offset = OffsetOf(source.Text, broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
            bool atEnd = source.Text.AsSpan(Math.Min(offset, source.Text.Length)).IsWhiteSpace();
            problems.Error(source.At(offset, 1), "syntax", w => atEnd ? w.Truncated : w.NotJson, w => w.NotJsonMend(SeenAt(source.Text, offset)));
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Error(source.At(0, 1), "syntax", w => w.NotJson);
            return null;
        }
    }

    private static JsonItem ReadItem(ref Utf8JsonReader reader, Source source, Cursor cursor, Problems problems)
    {
        JsonItem item = ReadItem(ref reader, source, cursor, problems, cursor.CharAt((int)reader.TokenStartIndex));
        item.End = cursor.CharAt((int)reader.BytesConsumed);
        return item;
    }

    private static JsonItem ReadItem(ref Utf8JsonReader reader, Source source, Cursor cursor, Problems problems, int offset)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, source, cursor, problems, offset);
            case JsonTokenType.StartArray:
                var array = new JsonItem(source, JsonKind.Array, offset);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Items.Add(ReadItem(ref reader, source, cursor, problems));
                return array;
            case JsonTokenType.String:
                string text = reader.GetString()!;
                int end = cursor.CharAt((int)reader.BytesConsumed);
                return new JsonItem(source, JsonKind.Text, offset) { Content = text, Length = end - offset };
            case JsonTokenType.Number:
                string digits = Encoding.ASCII.GetString(reader.ValueSpan);
                return new JsonItem(source, JsonKind.Number, offset) { Content = digits, Length = digits.Length };
            case JsonTokenType.True:
                return new JsonItem(source, JsonKind.Boolean, offset) { Content = "true", Length = 4 };
            case JsonTokenType.False:
                return new JsonItem(source, JsonKind.Boolean, offset) { Content = "false", Length = 5 };
            default:
                return new JsonItem(source, JsonKind.Null, offset) { Content = "null", Length = 4 };
        }
    }

    private static JsonItem ReadObject(ref Utf8JsonReader reader, Source source, Cursor cursor, Problems problems, int offset)
    {
        var item = new JsonItem(source, JsonKind.Object, offset);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int keyOffset = cursor.CharAt((int)reader.TokenStartIndex);
            string key = reader.GetString()!;
            Location place = source.At(keyOffset, key.Length + 2);
            reader.Read();
            JsonItem value = ReadItem(ref reader, source, cursor, problems);
            if (seen.Add(key)) item.Members.Add(new JsonMember(key, place, value));
            else problems.Error(place, "duplicate-key", w => w.DuplicateKey(key));
        }

        return item;
    }

    /// <summary>The sign that could not be read, empty where the text is not even meant as JSON: a table, a page, words.</summary>
    private static string? SeenAt(string text, int offset)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start.Length > 0 && start[0] is not ('{' or '[')) return "";
        return offset < text.Length && !char.IsControl(text[offset]) && !char.IsLetterOrDigit(text[offset]) ? text[offset].ToString() : null;
    }

    private static int OffsetOf(string text, long line, long byteInLine)
    {
        int start = 0;
        for (long seen = 0; seen < line && start < text.Length; start++)
            if (text[start] == '\n') seen++;
        int at = start;
        for (long bytes = 0; at < text.Length && bytes < byteInLine; at++)
            bytes += char.IsSurrogate(text[at]) ? 2 : Encoding.UTF8.GetByteCount(text.AsSpan(at, 1));
        return at;
    }

    /// <summary>Turns growing byte offsets into character offsets.</summary>
    private sealed class Cursor(byte[] bytes)
    {
        private int atByte;
        private int atChar;

        public int CharAt(int offset)
        {
            atChar += Encoding.UTF8.GetCharCount(bytes, atByte, offset - atByte);
            atByte = offset;
            return atChar;
        }
    }
}
