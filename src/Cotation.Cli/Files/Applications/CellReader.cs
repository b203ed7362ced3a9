using System.Text;

namespace Cotation.Cli;

/// <summary>Reads a cell as the value of a fact, as people write them: oui and non, 1 234,50 €, 15/03/2023, a code or its words. What cannot be read surely is a problem, never a guess.</summary>
internal sealed class CellReader(FileWords words, bool isCountedFrom1904 = false)
{
    /// <summary>How a set without a code is written: a blank cell would say that nobody knows.</summary>
    public const string NoneOfThem = "aucun";

    private readonly NumberReader numbers = new(words);
    private readonly DayReader days = new(words, isCountedFrom1904);

    /// <summary>The letters of French and its neighbours with a sign, and without; the framework folds none where it knows no culture.</summary>
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", Bare = "aaaaaaceeeeiiiinooooouuuuyy";

    private static readonly HashSet<string> Yes = new(["oui", "o", "vrai", "true", "yes", "y", "1", "x"], StringComparer.Ordinal);
    private static readonly HashSet<string> No = new(["non", "n", "faux", "false", "no", "0"], StringComparer.Ordinal);
    private static readonly HashSet<string> Nothing = new([NoneOfThem, "aucune", "none"], StringComparer.Ordinal);
    private static readonly HashSet<string> NotKnown = new(["inconnu", "inconnue", "nsp", "nc", "n/a", "na", "?", "-", "unknown", "non renseigne", "non renseignee", "non communique"], StringComparer.Ordinal);
    private static readonly System.Buffers.SearchValues<char> PlainLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>The value, or what is wrong.</summary>
    public Value Read(Cell cell, Fact fact, ColumnHabit habit, IReadOnlyDictionary<string, string>? codes, out string? trouble)
    {
        trouble = null;
        if (cell.Kind == CellKind.Empty) return Value.Unknown;
        if (cell.Kind == CellKind.Error) return Fail(cell.Text.Length == 0 ? words.NoSavedValue : words.ErrorCell, out trouble);
        if (char.IsAsciiDigit(cell.Text[0]) && (fact.ValueKind is ValueKind.Number or ValueKind.Date)) return fact.Kind == FactKind.Date ? ReadDay(cell, habit, out trouble) : numbers.Read(cell, fact, habit.DecimalMark, out trouble);
        if (fact.Kind == FactKind.YesNo && (cell.Text is "oui" or "non" or "true" or "false")) return cell.Text is "oui" or "true" ? Value.True : Value.False;
        // What a mapping names is a code of its table, even where others write the same for what they do not know.
        if (codes is not null && codes.TryGetValue(cell.Text, out string? mapped) && fact.Codes?.Allows(mapped) == true) return fact.Kind == FactKind.Codes ? Value.Of([mapped]) : fact.Codes.Find(mapped)?.IsUnknown == true ? Value.Unknown : Value.OfCode(mapped);
        if (fact.Kind == FactKind.Code && codes is null && fact.Codes!.Find(cell.Text) is { IsUnknown: false }) return Value.OfCode(cell.Text);
        string plain = Plain(cell.Text);
        if (NotKnown.Contains(plain)) return Value.Unknown;
        return fact.Kind switch
        {
            FactKind.YesNo => ReadYesNo(plain, out trouble),
            FactKind.Integer or FactKind.Number or FactKind.Money => numbers.Read(cell, fact, habit.DecimalMark, out trouble),
            FactKind.Date => ReadDay(cell, habit, out trouble),
            FactKind.Code => ReadCode(cell.Text, plain, fact, codes, out trouble) is { } code ? fact.Codes!.Find(code)?.IsUnknown == true ? Value.Unknown : Value.OfCode(code) : Value.Unknown,
            FactKind.Codes => ReadCodes(cell.Text, fact, codes, out trouble),
            _ => Fail(words.ListCell, out trouble),
        };
    }

    /// <summary>Letters alone, in lower case, without accents: how headers and words are compared.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(PlainLetters)) return text.ToLowerInvariant();
        var plain = new StringBuilder();
        foreach (char c in text)
        {
            char lower = char.ToLowerInvariant(c);
            int at = Accented.IndexOf(lower, StringComparison.Ordinal);
            if (at >= 0) plain.Append(Bare[at]);
            else if (lower is 'œ' or 'æ') plain.Append(lower == 'œ' ? "oe" : "ae");
            else if (lower == '\u2019') plain.Append('\'');
            else if (!char.IsWhiteSpace(c)) plain.Append(lower);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().Trim();
    }

    public static bool IsNotKnown(string text) => NotKnown.Contains(Plain(text));

    public Value ReadDay(Cell cell, ColumnHabit habit, out string? trouble) => days.Read(cell, habit.HasMonthFirst, out trouble);

    private Value ReadYesNo(string plain, out string? trouble)
    {
        trouble = null;
        if (Yes.Contains(plain)) return Value.True;
        return No.Contains(plain) ? Value.False : Fail(words.NotYesNo, out trouble);
    }

    private string? ReadCode(string text, string plain, Fact fact, IReadOnlyDictionary<string, string>? codes, out string? trouble)
    {
        trouble = null;
        CodeList list = fact.Codes!;
        if (codes is null && list.Allows(text)) return text;
        if (codes is not null && codes.TryGetValue(text, out string? mapped) && list.Allows(mapped)) return mapped;
        if (list.Allows(text)) return text;
        List<string> said = [.. list.All.Where(c => Plain(c.Name) == plain || (c.Label.French is { } fr && Plain(fr) == plain) || (c.Label.English is { } en && Plain(en) == plain)).Select(c => c.Name)];
        if (said.Count == 0 && text.All(char.IsAsciiDigit)) said = [.. Enumerable.Range(text.Length + 1, 4).Select(n => text.PadLeft(n, '0')).Where(list.Allows).Take(1)];
        if (said.Count == 1) return said[0];
        trouble = words.NotCode;
        return null;
    }

    private Value ReadCodes(string text, Fact fact, IReadOnlyDictionary<string, string>? codes, out string? trouble)
    {
        trouble = null;
        if (Nothing.Contains(Plain(text)) && !fact.Codes!.Allows(text)) return Value.Of((IReadOnlyList<string>)[]);
        List<string> read = [];
        foreach (string part in text.Split([',', ';', '|', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadCode(part, Plain(part), fact, codes, out trouble) is { } code) read.Add(code);
            if (trouble is not null) return Value.Unknown;
        }

        return Value.Of([.. read.Distinct()]);
    }

    public static Value Fail(string message, out string? trouble)
    {
        trouble = message;
        return Value.Unknown;
    }
}
