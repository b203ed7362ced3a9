using NodaTime;
using NodaTime.Text;

namespace Cotation;

/// <summary>Reads the keys of one JSON object, checks their kinds, and tells the keys nobody asked for.</summary>
internal sealed class ObjectReader
{
    private readonly Problems problems;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public ObjectReader(JsonItem item, Problems problems)
    {
        this.problems = problems;
        Item = item;
        if (item.Kind != JsonKind.Object) problems.Error(item.Place, "wrong-kind", w => w.WrongKind(w.KindOf(JsonKind.Object), w.KindOf(item.Kind)));
    }

    public JsonItem Item { get; }

    public Location Place => Item.Place;

    public JsonMember? Member(string key)
    {
        asked.Add(key);
        return Item.Members.Find(m => m.Key == key);
    }

    public JsonItem? Value(string key) => Member(key) is { Value.Kind: not JsonKind.Null } member ? member.Value : null;

    public bool Has(string key) => Member(key) is not null;

    public bool IsNull(string key) => Member(key) is { Value.Kind: JsonKind.Null };

    public JsonItem? Value(string key, JsonKind kind)
    {
        if (Value(key) is not { } value) return null;
        if (value.Kind == kind) return value;
        problems.Error(value.Place, "wrong-kind", w => w.WrongKind(w.KindOf(kind), w.KindOf(value.Kind)));
        return null;
    }

    public string? Text(string key) => Value(key, JsonKind.Text)?.Content;

    public string RequiredText(string key)
    {
        Require(key);
        return Text(key) ?? "";
    }

    /// <summary>Tells a key that is not there, or that says nothing.</summary>
    public void Require(string key)
    {
        if (Value(key) is null) Missing(key);
    }

    public void Missing(string key) => problems.Error(Place, "missing-key", w => w.MissingKey(key));

    public bool Flag(string key) => Value(key, JsonKind.Boolean)?.Content == "true";

    public Rational? Number(string key) => Value(key, JsonKind.Number) is { } item ? NumberOf(item) : null;

    public Rational? NumberOf(JsonItem item)
    {
        if (item.Kind != JsonKind.Number)
            problems.Error(item.Place, "wrong-kind", w => w.WrongKind(w.KindOf(JsonKind.Number), w.KindOf(item.Kind)));
        else if (!Rational.TryParse(item.Content, out Rational value))
            problems.Error(item.Place, "number-too-long", w => w.NumberTooLong(15));
        else
            return value;
        return null;
    }

    public LocalDate? Date(string key)
    {
        if (Value(key, JsonKind.Text) is not { } item) return null;
        return DateOf(item, problems);
    }

    /// <summary>The first day of the calendar, which programs write for no date at all.</summary>
    public static bool IsNoDate(LocalDate day) => day is { Year: 1, Month: 1, Day: 1 };

    /// <summary>A text as a day; null, with a problem, where it is none.</summary>
    public static LocalDate? DateOf(JsonItem item, Problems problems)
    {
        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(item.Content);
        if (!parsed.Success) problems.Error(item.Place, "wrong-date", w => w.WrongDate);
        else if (IsNoDate(parsed.Value)) problems.Error(item.Place, "no-date", w => w.NoDate);
        else return parsed.Value;
        return null;
    }

    public LocalizedText? Localized(string key)
    {
        if (Value(key) is not { } item) return null;
        if (item.Kind == JsonKind.Text) return new LocalizedText(item.Content, item.Content);
        var reader = new ObjectReader(item, problems);
        var text = new LocalizedText(reader.Text("fr"), reader.Text("en"));
        reader.Done();
        if (item.Kind == JsonKind.Object && text is { French: null, English: null }) problems.Error(item.Place, "missing-text", w => w.EmptyText);
        return text;
    }

    public IReadOnlyList<JsonItem> Items(string key) => Value(key, JsonKind.Array)?.Items ?? [];

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (JsonItem item in Items(key))
        {
            if (item.Kind == JsonKind.Text) texts.Add(item.Content);
            else problems.Error(item.Place, "wrong-kind", w => w.WrongKind(w.KindOf(JsonKind.Text), w.KindOf(item.Kind)));
        }

        return texts;
    }

    public ObjectReader? Object(string key) => Value(key, JsonKind.Object) is { } item ? new ObjectReader(item, problems) : null;

    public T? OneOf<T>(string key, EnumNames<T> choices)
        where T : struct
    {
        if (Value(key, JsonKind.Text) is not { } item) return null;
        if (choices.TryFind(item.Content, out T value)) return value;
        problems.Error(item.Place, "unknown-choice", w => w.UnknownChoice(item.Content, choices.Words), w => w.DidYouMean(SpellChecker.Nearest(item.Content, choices.Words)));
        return null;
    }

    /// <summary>Tells every key that was never asked for.</summary>
    public void Done()
    {
        foreach (JsonMember member in Item.Members)
        {
            if (asked.Contains(member.Key) || member.Key == "$schema") continue;
            problems.Error(member.Place, "unknown-key", w => w.UnknownKey(member.Key), w => w.DidYouMean(SpellChecker.Nearest(member.Key, asked)) ?? w.KnownKeys(asked.Order(StringComparer.Ordinal)));
        }
    }
}
