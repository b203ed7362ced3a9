namespace Cotation;

internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}

/// <summary>One value of a JSON text, which knows where it stands.</summary>
internal sealed class JsonItem(Source source, JsonKind kind, int offset)
{
    public JsonKind Kind => kind;

    public int Length { get; set; } = 1;

    /// <summary>Where its first character stands in the text.</summary>
    public int Offset => offset;

    /// <summary>Where the character after its last one stands.</summary>
    public int End { get; set; }

    /// <summary>The content of a text, the digits of a number, <c>true</c> or <c>false</c>.</summary>
    public string Content { get; init; } = "";

    public List<JsonItem> Items { get; } = [];

    public List<JsonMember> Members { get; } = [];

    public Location Place => source.At(offset, Length);

    public JsonItem? this[string key] => Members.Find(m => m.Key == key)?.Value;

    /// <summary>The place of a range of this text's content, found back through JSON's escapes.</summary>
    public Location PlaceWithin(int start, int length)
    {
        int from = RawOffset(start);
        return source.At(from, Math.Max(1, RawOffset(start + length) - from));
    }

    private int RawOffset(int index)
    {
        int at = offset + 1;
        for (int seen = 0; seen < index && at < source.Text.Length; seen++)
            at += source.Text[at] != '\\' ? 1 : at + 1 < source.Text.Length && source.Text[at + 1] == 'u' ? 6 : 2;
        return at;
    }
}

/// <summary>One key of a JSON object with its value.</summary>
internal sealed record JsonMember(string Key, Location Place, JsonItem Value);
