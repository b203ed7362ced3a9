using System.Globalization;
using System.Text;

namespace Cotation.Cli;

/// <summary>Lists the facts of a vocabulary for those who write grids and mappings: what they are called, of what kind they are, where they stand in the register and what they follow from; finds them by everyday words.</summary>
internal sealed class FactsPage(Vocabulary vocabulary, CliWords words)
{
    private static readonly HashSet<string> Empty = new(["de", "du", "des", "la", "le", "les", "un", "une", "a", "au", "aux", "et", "ou", "est", "sa", "son", "ses", "the", "an", "of", "to", "is", "in", "on", "d", "l"], StringComparer.Ordinal);

    public IReadOnlyList<string> Header => [words.FactWord, words.FrenchName, words.EnglishName, words.FactKindWord, words.FactUnit, words.FactCodes, words.FactRegister, words.FactFollows];

    /// <summary>The facts, fields of lists after their list; where words are given, those that have them all, else those that have the most, the nearest first.</summary>
    public IReadOnlyList<Fact> Find(string? wanted)
    {
        List<Fact> all = [.. vocabulary.Facts.Where(f => !f.IsAsOf).SelectMany(f => f.Fields.Prepend(f))];
        if (WordsOf(wanted ?? "") is not { Count: > 0 } asked) return all;
        List<(Fact Fact, int Found)> found = [.. all.Select(f => (f, FoundIn(f, asked))).Where(f => f.Item2 > 0)];
        int most = found.Select(f => f.Found).DefaultIfEmpty(0).Max();
        return [.. found.Where(f => f.Found == most).Select(f => f.Fact)];
    }

    public IReadOnlyList<string> RowOf(Fact fact) =>
    [
        fact.FullName,
        fact.Label.In(Language.French),
        fact.Label.In(Language.English),
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(fact.Kind.ToString()),
        fact.Unit ?? "",
        fact.Codes is { } codes ? string.Join(", ", codes.All.Take(MostCodes).Select(c => c.Name)) + (codes.All.Count > MostCodes ? "…" : "") : "",
        fact.Register ?? "",
        FollowsFrom(fact),
    ];

    public string ToText(IReadOnlyList<Fact> facts)
    {
        var text = new StringBuilder();
        foreach (Fact fact in facts)
        {
            IReadOnlyList<string> row = RowOf(fact);
            text.Append(CultureInfo.InvariantCulture, $"{row[0]} ({row[3]}{(row[4].Length == 0 ? "" : ", " + row[4])})\n  {row[1]}\n  {row[2]}\n");
            for (int i = 5; i < row.Count; i++)
                if (row[i].Length > 0) text.Append(CultureInfo.InvariantCulture, $"  {words.Said(Header[i], row[i])}\n");
        }

        return text.Append(words.FactsFound(facts.Count)).Append('\n').ToString();
    }

    public string ToMarkdown(IReadOnlyList<Fact> facts)
    {
        var text = new StringBuilder().Append("| ").AppendJoin(" | ", Header).Append(" |\n|").Append(string.Concat(Header.Select(_ => "---|"))).Append('\n');
        foreach (Fact fact in facts) text.Append("| ").AppendJoin(" | ", RowOf(fact).Select(Markup.Markdown)).Append(" |\n");
        return text.ToString();
    }

    private const int MostCodes = 20;

    private static string FollowsFrom(Fact fact) => fact.Derivation switch
    {
        Derivation.Span span => $"{span.From} → {span.To} ({System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(span.Unit.ToString())})",
        Derivation.Lookup lookup => $"{lookup.Table} ({string.Join(", ", lookup.By)})",
        Derivation.Formula formula => formula.Text.Content,
        _ => "",
    };

    private static int FoundIn(Fact fact, IReadOnlyList<string> asked)
    {
        LocalizedText?[] texts = [fact.Label, fact.Also, fact.SecondPerson, fact.ThirdPerson];
        HashSet<string> own = [.. WordsOf(string.Join(' ', texts.OfType<LocalizedText>().Select(t => $"{t.French} {t.English}").Append(Spaced(fact.Name)).Concat(fact.Codes?.All.Take(MostCodes).Select(c => $"{c.Label.French} {c.Label.English}") ?? [])))];
        return asked.Count(own.Contains);
    }

    /// <summary>The words of a name such as enfantsACharge.</summary>
    private static string Spaced(string name) => string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $" {c}" : c.ToString()));

    /// <summary>The words that say something, without accents, in the singular.</summary>
    private static List<string> WordsOf(string text) =>
        [.. CellReader.Plain(text).Split([' ', ',', ';', '.', '(', ')', '\'', '-', '{', '}', '’', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Empty.Contains(w)).Select(w => w.Length > 3 ? w.TrimEnd('s', 'x') : w).Distinct()];
}
