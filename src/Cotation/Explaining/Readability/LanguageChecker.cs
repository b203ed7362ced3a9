using System.Text.RegularExpressions;

namespace Cotation;

/// <summary>Is one rule of plain language: its code, whether a text that breaks it is wrong or only heavy, and how it is found.</summary>
internal sealed record LanguageRule(string Code, bool IsError, Regex Pattern);

/// <summary>Is one place of a text that breaks a rule.</summary>
internal readonly record struct LanguageFinding(LanguageRule Rule, int Start, int Length);

/// <summary>Finds what makes a text hard to read or wrongly set: the rules LC01 to LC19 over rendered texts and over the texts of a grid.</summary>
internal static class LanguageChecker
{
    private const decimal LeastIndex = 70;
    private const int WordsForAnIndex = 30;

    private static readonly LanguageRule TooLong = Rule("LC01", true, "");
    private static readonly LanguageRule Acronym = Rule("LC03", true, "");
    private static readonly LanguageRule Hard = Rule("LC19", false, "");

    private static readonly LanguageRule[] French =
    [
        Rule("LC02", false, @";|(?:,? (?:mais|donc|or|car) [^.]*){2,}"),
        Rule("LC04", false, @"\b(?:sont|a été|ont été|sera|seront) (?!vrai|oui|non|pas)\p{L}+(?:é|ée|és|ées|is|ie|us|ue)\b"),
        Rule("LC05", true, @"(?i)\b(?:le demandeur|la demandeuse|l'intéressée?|l'usager)\b"),
        Rule("LC06", false, @"(?i)\b(?:afférente?s?|nonobstant|susvisée?s?|susmentionnée?s?|en vertu de|procéder à|le cas échéant|au regard de|s'avère(?:r|nt)?|ayant trait à)\b"),
        Rule("LC07", false, @"\bn(?:e |')[^.]*\bne [^.]*\bpas\b|\bsauf si\b[^.]*\bne\b(?![^.]*\b(?:pas|plus|rien|jamais)\b)"),
        Rule("LC08", false, @"(?i)\b(?:votre dossier|votre score|votre note|le barème)\b"),
        Rule("LC09", true, @"\d[ .]\d{3}\b(?=[^-\d]|$)(?<!\d{2}[ .]\d{3})|\d\.\d+\s?[€%]|\d[€%]|(?<=[\s(])-\d"),
        Rule("LC10", true, @"\b(?:0|1|[01],\d+)\u00A0(?:points|enfants|personnes|pièces|jours|ans)\b"),
        Rule("LC11", true, @"\b\d{2}/\d{2}/\d{4}\b|\b1 (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|\b\d{1,2}(?:er)? (?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)\b"),
        Rule("LC12", true, @"\bN°|\bn° |#\d"),
        Rule("LC13", true, @"(?<![ \u00A0\u202F/]):(?=\s|$)|(?<=\p{L})[!?](?=\s|$)|« | »| [:;!?]"),
        Rule("LC14", true, @"\b\d{3} \d{4} \d{6}\b"),
        Rule("LC15", false, @"\b(?:art|env|max|min|nb|tél|pers)\.(?= \p{Ll}| \d)"),
        Rule("LC17", false, @"(?i)\b(?:vous n'avez droit|malheureusement|vos chances|garantie?)\b"),
        Rule("LC18", true, @"\(e\)|\(s\)|\bil/elle\b|·(?:e|s|es)\b"),
    ];

    private static readonly LanguageRule[] English =
    [
        Rule("LC02", false, ";"),
        Rule("LC11", true, @"\b\d{2}/\d{2}/\d{4}\b"),
        Rule("LC13", true, @" [:;!?]"),
        Rule("LC18", true, @"\(s\)|\bs?he/s?he\b|\bhe or she\b"),
    ];

    /// <summary>Every place where a text breaks a rule, in their order; acronyms known from elsewhere need no words here.</summary>
    public static IEnumerable<LanguageFinding> Find(string text, Language language, IReadOnlySet<string> known)
    {
        var found = new List<LanguageFinding>();
        foreach (LanguageRule rule in language == Language.French ? French : English)
            found.AddRange(rule.Pattern.Matches(text).Select(m => new LanguageFinding(rule, m.Index, Math.Max(1, m.Length))));
        foreach (string sentence in PlainLanguage.SentencesOf(text).Where(s => PlainLanguage.WordsIn(s) > PlainLanguage.MostWords))
            found.Add(new LanguageFinding(TooLong, text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length));
        foreach (string acronym in PlainLanguage.AcronymsIn(text).Where(a => !known.Contains(a)))
        {
            int first = text.IndexOf(acronym, StringComparison.Ordinal);
            if (first == 0 || text[first - 1] != '(') found.Add(new LanguageFinding(Acronym, first, acronym.Length));
        }

        if (language == Language.French && PlainLanguage.WordsIn(text) >= WordsForAnIndex && PlainLanguage.KandelMoles([text]) < LeastIndex) found.Add(new LanguageFinding(Hard, 0, text.Length));
        return found.OrderBy(f => f.Start).ThenBy(f => f.Rule.Code, StringComparer.Ordinal);
    }

    /// <summary>Checks every text of a grid or a vocabulary at its place.</summary>
    public static IReadOnlyList<Problem> Check(string name, string json)
    {
        var problems = new Problems();
        var source = new Source(name, json);
        if (JsonReader.Read(source, problems) is { } root) Visit(root, problems, new HashSet<string>(StringComparer.Ordinal) { "CCH", "INSEE" });
        return problems.InOrder();
    }

    private static LanguageRule Rule(string code, bool isError, string pattern) => new(code, isError, new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    /// <summary>A text is a member <c>fr</c> or <c>en</c>, or one that stands for both.</summary>
    private static void Visit(JsonItem item, Problems problems, HashSet<string> known)
    {
        foreach (JsonMember member in item.Members)
        {
            if (member.Value.Kind != JsonKind.Text) Visit(member.Value, problems, known);
            else if (member.Key is "fr" or "en") Check(member.Value, member.Key == "fr" ? Language.French : Language.English, problems, known);
        }

        foreach (JsonItem one in item.Items) Visit(one, problems, known);
    }

    private static void Check(JsonItem text, Language language, Problems problems, HashSet<string> known)
    {
        foreach (LanguageFinding finding in Find(text.Content, language, known))
        {
            string shown = text.Content.Substring(finding.Start, Math.Min(finding.Length, text.Content.Length - finding.Start));
            Location place = text.PlaceWithin(finding.Start, finding.Length);
            problems.Warning(place, finding.Rule.Code, w => w.PlainLanguage(finding.Rule.Code, shown));
        }

        known.UnionWith(PlainLanguage.AcronymsIn(text.Content));
    }
}
