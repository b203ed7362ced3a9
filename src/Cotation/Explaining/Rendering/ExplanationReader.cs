using System.Text.Json;
using NodaTime.Text;

namespace Cotation;

/// <summary>Reads explanations back from the form of <c>rulesets/explanation.schema.json</c>, so that they are told again in the same words.</summary>
internal static class ExplanationReader
{
    /// <summary>The format that is written; format 2 says « foot » and « paper » where it says « footer » and « printVersion », and is read as well.</summary>
    public const int Newest = 3;

    private const int Oldest = 2;

    /// <summary>The explanation as it was told.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static Explanation Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("format", out JsonElement format) || format.ValueKind != JsonValueKind.Number || !format.TryGetInt32(out int version) || version is < Oldest or > Newest) throw new JsonException($"This is not an explanation of format {Oldest} to {Newest}.");
        (string footer, string printed) = version < 3 ? ("foot", "paper") : ("footer", "printVersion");
        try
        {
            Audience audience = Named<Audience>(json.GetProperty("audience"));
            Language language = json.GetProperty("language").ValueEquals("fr") ? Language.French : Language.English;
            Explanation told = Side(json);
            return told with
            {
                PrintVersion = json.TryGetProperty(printed, out JsonElement paper) ? Side(paper) : null,
                Rules = json.TryGetProperty("rules", out JsonElement rules) ? rules.Clone() : null,
            };

            Explanation Side(JsonElement side) => new(audience, language, Text(side, "title")!, [.. side.GetProperty("blocks").EnumerateArray().Select(Block)]) { Footer = Text(json, footer)!, Source = SourceOf(json) };
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException or UnparsableValueException)
        {
            // The message may quote the explanation, which is personal data: it is not passed on.
            throw new JsonException("This explanation lacks a part, or a part is not what it should be.");
        }
    }

    private static ExplanationSource? SourceOf(JsonElement json) => Text(json, "id") is not { } id ? null
        : new ExplanationSource(id, Text(json, "grid")!, Text(json, "version")!, Text(json, "sha256")!, LocalDatePattern.Iso.Parse(Text(json, "on")!).Value, Points(json));

    private static ExplanationBlock Block(JsonElement json) => new(Text(json, "kind")!, Text(json, "id"), Text(json, "heading"), [.. json.GetProperty("entries").EnumerateArray().Select(Entry)])
    {
        IsFolded = json.TryGetProperty("folded", out JsonElement folded) && folded.GetBoolean(),
    };

    private static ExplanationEntry Entry(JsonElement json) => new(
        Text(json, "id"),
        Text(json, "heading"),
        json.TryGetProperty("state", out JsonElement state) ? Named<LineState>(state) : null,
        Points(json),
        Sentences(json))
    {
        KeptFacts = json.TryGetProperty("facts", out JsonElement facts) ? facts.Clone() : null,
    };

    private static List<ExplanationSentence> Sentences(JsonElement json)
    {
        Queue<ExplanationSentence>[] said = [.. Explaining.Keys.Select(k => new Queue<ExplanationSentence>(json.TryGetProperty(k.Key, out JsonElement all) ? all.EnumerateArray().Select(s => Sentence(k.Kind, s)) : []))];
        List<ExplanationSentence> told = json.TryGetProperty("order", out JsonElement order) ? [.. order.EnumerateArray().Select(o => said[Array.FindIndex(Explaining.Keys, k => o.ValueEquals(k.Key))].Dequeue())] : [];
        foreach (Queue<ExplanationSentence> rest in said) told.AddRange(rest);
        return told;
    }

    private static ExplanationSentence Sentence(SentenceKind kind, JsonElement json) => json.ValueKind == JsonValueKind.String
        ? new ExplanationSentence(kind, json.GetString()!)
        : new ExplanationSentence(kind, Text(json, "text")!, [.. json.GetProperty("items").EnumerateArray().Select(i => Sentence(kind, i))]);

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out JsonElement text) ? text.GetString() : null;

    private static decimal? Points(JsonElement json) => json.TryGetProperty("points", out JsonElement points) && points.ValueKind != JsonValueKind.Null ? points.GetDecimal() : null;

    /// <summary>The member of an enumeration that is written as its name in camel case.</summary>
    private static TEnum Named<TEnum>(JsonElement json)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Single(m => json.ValueEquals(JsonNamingPolicy.CamelCase.ConvertName(m.ToString())));
}
