using System.Globalization;

namespace Cotation.Cli;

/// <summary>Remembers the ids of a table: which were read, and which differ from another by case, spaces or invisible signs alone. Filled by one thread.</summary>
internal sealed class IdLedger
{
    private static readonly HashSet<string> Totals = new(["total", "totaux", "total general", "sous-total", "somme", "moyenne", "mediane", "effectif", "sum", "mean", "average", "median", "grand total", "subtotal"], StringComparer.Ordinal);

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> folded = new(StringComparer.Ordinal);

    /// <summary>Adds an id; false where it was read before. Tells the row of another that is almost the same.</summary>
    public bool Add(string id, int line, out int? alike)
    {
        alike = null;
        if (!lines.TryAdd(id, line)) return false;
        string plain = Folded(id);
        if (!ReferenceEquals(plain, id) && plain != id)
        {
            if (folded.TryGetValue(plain, out int other) || lines.TryGetValue(plain, out other)) alike = other;
            folded.TryAdd(plain, line);
        }
        else if (folded.TryGetValue(id, out int other))
        {
            alike = other;
        }

        return true;
    }

    /// <summary>Whether a cell in the place of an id is the word of a total, or a sentence that stands alone in its row.</summary>
    public static bool IsNoId(string text, bool isAlone) => text.Length > 0 && !text.Any(char.IsAsciiDigit) && (Totals.Contains(CellReader.Plain(text)) || (isAlone && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 3));

    /// <summary>Letters in capitals, as in the register's numbers, without blanks and without signs that nobody sees.</summary>
    private static string Folded(string id) =>
        !id.AsSpan().ContainsAnyExcept(Plain) ? id
        : string.Concat(id.Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)).Select(char.ToUpperInvariant));
}
