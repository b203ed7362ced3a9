namespace Cotation;

/// <summary>Finds and fills the places <c>{name}</c> in a text.</summary>
internal static class Placeholders
{
    public static IEnumerable<string> NamesIn(LocalizedText text) => NamesIn(text.French).Concat(NamesIn(text.English)).Distinct();

    public static string Fill(string text, Func<string, string> word)
    {
        if (!text.Contains('{')) return text;
        var filled = new System.Text.StringBuilder();
        for (int at = 0; at < text.Length;)
        {
            int open = text.IndexOf('{', at), close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0) return filled.Append(text, at, text.Length - at).ToString();
            filled.Append(text, at, open - at).Append(word(text[(open + 1)..close]));
            at = close + 1;
        }

        return filled.ToString();
    }

    private static IEnumerable<string> NamesIn(string? text)
    {
        var names = new List<string>();
        if (text is not null)
        {
            Fill(text, name =>
            {
                names.Add(name);
                return "";
            });
        }

        return names;
    }
}
