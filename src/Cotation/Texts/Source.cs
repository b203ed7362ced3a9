namespace Cotation;

/// <summary>A text with a name, and the table of its lines. A private one is never quoted.</summary>
internal sealed class Source(string name, string text, bool isPrivate = false, int firstLine = 1, int firstColumn = 1)
{
    private readonly List<int> starts = StartsOfLines(text);

    public string Text => text;

    public Location At(int offset, int length)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        int found = starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        int start = starts[line];
        int end = line + 1 < starts.Count ? starts[line + 1] : text.Length;
        while (end > start && (text[end - 1] == '\r' || text[end - 1] == '\n')) end--;
        int column = Math.Min(offset - start, end - start);
        int seen = Math.Max(1, Math.Min(length, end - start - column));
        return new Location(name, line + firstLine, column + (line == 0 ? firstColumn : 1), seen, isPrivate ? null : text[start..end]);
    }

    private static List<int> StartsOfLines(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
            if (text[i] == '\n') starts.Add(i + 1);
        return starts;
    }
}
