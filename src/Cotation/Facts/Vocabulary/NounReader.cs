namespace Cotation;

/// <summary>Reads what one record of a list is called: a noun with its gender, or in format 1 a text with its article.</summary>
internal static class NounReader
{
    private static readonly (string Article, bool IsFeminine, bool IsDefinite)[] FrenchArticles =
        [("un ", false, false), ("une ", true, false), ("le ", false, true), ("la ", true, true), ("l'", false, true), ("l’", false, true)];

    private static readonly (string Article, bool IsFeminine, bool IsDefinite)[] EnglishArticles =
        [("a ", false, false), ("an ", false, false), ("the ", false, true)];

    private static readonly EnumNames<bool> Genders = new() { ["feminine"] = true, ["masculine"] = false };

    public static RecordNoun? Read(ObjectReader keys, string key, Problems problems)
    {
        if (keys.Value(key) is not { } item) return null;
        if (item.Kind == JsonKind.Text) return OfTexts(item, item, problems);
        var reader = new ObjectReader(item, problems);
        JsonItem? french = reader.Value("fr"), english = reader.Value("en");
        if (french is { Kind: JsonKind.Text } || english is { Kind: JsonKind.Text })
        {
            reader.Done();
            return OfTexts(french, english, problems);
        }

        bool isDefinite = reader.Flag("definite");
        Noun? inFrench = NounOf(french, hasGender: true, problems), inEnglish = NounOf(english, hasGender: false, problems);
        reader.Done();
        if (item.Kind == JsonKind.Object && french is null && english is null) problems.Error(item.Place, "missing-text", w => w.EmptyText);
        return inFrench is null && inEnglish is null ? null : new RecordNoun(inFrench, inEnglish, isDefinite);
    }

    private static Noun? NounOf(JsonItem? item, bool hasGender, Problems problems)
    {
        if (item is null) return null;
        var keys = new ObjectReader(item, problems);
        string word = keys.RequiredText("noun");
        if (hasGender && item.Kind == JsonKind.Object && !keys.Has("gender")) keys.Missing("gender");
        bool isFeminine = hasGender && keys.OneOf("gender", Genders) == true;
        keys.Done();
        return new Noun(word, isFeminine);
    }

    private static RecordNoun? OfTexts(JsonItem? french, JsonItem? english, Problems problems)
    {
        Noun? inFrench = null, inEnglish = null;
        bool isDefinite = false;
        if (french is not null && !TryText(french, FrenchArticles, ref isDefinite, out inFrench) && !(ReferenceEquals(french, english) && TryText(english, EnglishArticles, ref isDefinite, out inEnglish)))
            problems.Error(french.Place, "noun-without-article", w => w.NounWithoutArticle, w => w.NounMend);
        else if (english is not null && !ReferenceEquals(french, english) && !TryText(english, EnglishArticles, ref isDefinite, out inEnglish))
            problems.Error(english.Place, "noun-without-article", w => w.NounWithoutArticle, w => w.NounMend);
        return inFrench is null && inEnglish is null ? null : new RecordNoun(inFrench, inEnglish, isDefinite);
    }

    private static bool TryText(JsonItem item, (string Article, bool IsFeminine, bool IsDefinite)[] articles, ref bool isDefinite, out Noun? noun)
    {
        noun = null;
        if (item.Kind != JsonKind.Text) return false;
        foreach ((string article, bool isFeminine, bool isOnly) in articles)
        {
            if (!item.Content.StartsWith(article, StringComparison.Ordinal) || item.Content.Length == article.Length) continue;
            noun = new Noun(item.Content[article.Length..], isFeminine);
            isDefinite |= isOnly;
            return true;
        }

        return false;
    }
}
