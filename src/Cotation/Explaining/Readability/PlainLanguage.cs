using System.Text.RegularExpressions;

namespace Cotation;

/// <summary>Measures texts by the rules of plain language: words in a sentence, syllables, the index of Kandel and Moles.</summary>
internal static partial class PlainLanguage
{
    /// <summary>The most words of a sentence to an applicant.</summary>
    public const int MostWords = 20;

    /// <summary>How many words a text has: what holds a letter or a digit between spaces; a number with its spaces is one.</summary>
    public static int WordsIn(string text)
    {
        int words = 0;
        bool isInWord = false;
        foreach (char c in text)
        {
            if (c is ' ' or NumberWords.NoBreak or '\n') isInWord = false;
            else if (!isInWord && char.IsLetterOrDigit(c))
            {
                isInWord = true;
                words++;
            }
        }

        return words;
    }

    /// <summary>The sentences of a text; an abbreviation, a number and an address do not end one.</summary>
    public static IEnumerable<string> SentencesOf(string text) => Ends().Split(text).Select(s => s.Trim()).Where(s => s.Any(char.IsLetterOrDigit));

    /// <summary>The French index of Kandel and Moles (1958) over whole texts: 207 − 1.015 × words in a sentence − 73.6 × syllables in a word.</summary>
    public static decimal KandelMoles(IEnumerable<string> texts)
    {
        List<string> sentences = [.. texts.SelectMany(SentencesOf)];
        int words = sentences.Sum(WordsIn), syllables = sentences.Sum(SyllablesIn);
        return words == 0 ? 207 : 207 - (1.015m * words / sentences.Count) - (73.6m * syllables / words);
    }

    /// <summary>Groups of vowels, a last mute e not counted; one for each digit group.</summary>
    public static int SyllablesIn(string text) => Words().Matches(text).Sum(m => SyllablesOf(m.Value.ToLowerInvariant()));

    /// <summary>The words in capitals that no earlier or neighbouring text spells out.</summary>
    public static IEnumerable<string> AcronymsIn(string text) => Acronyms().Matches(text).Select(m => m.Value).Distinct();

    private static int SyllablesOf(string word)
    {
        if (char.IsDigit(word[0])) return 1;
        string spoken = MuteEnds().Replace(word, "");
        return Math.Max(1, Vowels().Count(spoken.Length == 0 ? word : spoken));
    }

    [GeneratedRegex(@"(?<=[.?!…])\s+(?=[^a-z])|\n|(?<=:)\s*\n")]
    private static partial Regex Ends();

    [GeneratedRegex(@"[\p{L}]+|\d+(?:[\u202F ,.]\d+)*")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<=[^aeiouyàâäéèêëîïôöùûü])(?:es|e|(?<!m)ent)$")]
    private static partial Regex MuteEnds();

    [GeneratedRegex(@"(?:[aeiouàâäéèêëîïôöùûüœæ]|y(?![aeiouàâäéèêëîïôöùûü]))+")]
    private static partial Regex Vowels();

    [GeneratedRegex(@"\b[A-ZÉÈ]{2,}\b")]
    private static partial Regex Acronyms();
}
