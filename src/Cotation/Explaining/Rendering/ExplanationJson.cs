using System.Text.Json;
using NodaTime.Text;

namespace Cotation;

/// <summary>Writes explanations as JSON: the form of <c>rulesets/explanation.schema.json</c>, the same bytes on every machine.</summary>
public static partial class Explaining
{
    /// <summary>The key of each kind of sentences.</summary>
    internal static readonly (SentenceKind Kind, string Key)[] Keys =
    [
        (SentenceKind.Data, "data"),
        (SentenceKind.Parameter, "parameters"),
        (SentenceKind.Operation, "operations"),
        (SentenceKind.Missing, "missing"),
        (SentenceKind.Change, "changes"),
        (SentenceKind.Note, "notes"),
    ];

    /// <summary>Writes explanations as an array, one object each, in the order given.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="explanations">The explanations.</param>
    public static void WriteJson(this IEnumerable<Explanation> explanations, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(explanations);
        JsonOutput.WriteArray(stream, explanations, Write);
    }

    internal static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteNumber("format", ExplanationReader.Newest);
        if (explanation.Source is { } source)
        {
            json.WriteString("id", source.Id);
            json.WriteString("grid", source.Grid);
            json.WriteString("version", source.Version);
            json.WriteString("sha256", source.Sha256);
            json.WriteString("on", LocalDatePattern.Iso.Format(source.On));
            Points(json, source.Points);
        }

        json.WriteString("audience", JsonNamingPolicy.CamelCase.ConvertName(explanation.Audience.ToString()));
        json.WriteString("language", explanation.Language switch { Language.French => "fr", Language.English => "en" });
        WriteSide(json, explanation);
        json.WriteString("footer", explanation.Footer);
        if (explanation.PrintVersion is { } paper)
        {
            json.WriteStartObject("printVersion");
            WriteSide(json, paper);
            json.WriteEndObject();
        }

        if (explanation.Rules is { } rules)
        {
            json.WritePropertyName("rules");
            rules.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, Explanation side)
    {
        json.WriteString("title", side.Title);
        json.WriteStartArray("blocks");
        foreach (ExplanationBlock block in side.Blocks) Write(json, block, side.Audience);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ExplanationBlock block, Audience audience)
    {
        json.WriteStartObject();
        json.WriteString("kind", block.Kind);
        if (block.Id is not null) json.WriteString("id", block.Id);
        if (block.Heading is not null) json.WriteString("heading", block.Heading);
        if (block.IsFolded) json.WriteBoolean("folded", true);
        json.WriteStartArray("entries");
        foreach (ExplanationEntry entry in block.Entries) Write(json, entry, audience);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExplanationEntry entry, Audience audience)
    {
        json.WriteStartObject();
        if (entry.Id is not null) json.WriteString("id", entry.Id);
        if (entry.Heading is not null) json.WriteString("heading", entry.Heading);
        if (entry.State is { } state) json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(state.ToString()));
        if (entry.Points is not null) Points(json, entry.Points);
        if (entry.KeptFacts is { } kept)
        {
            json.WritePropertyName("facts");
            kept.WriteTo(json);
        }
        else if (entry.Facts.Count > 0)
        {
            json.WriteStartObject("facts");
            foreach (FactReading reading in entry.Facts) Scoring.WriteFact(json, reading, withSensitiveFacts: audience != Audience.Landlord);
            json.WriteEndObject();
        }

        foreach ((SentenceKind kind, string key) in Keys)
        {
            List<ExplanationSentence> sentences = [.. entry.Sentences.Where(s => s.Kind == kind)];
            if (sentences.Count > 0) Write(json, key, sentences);
        }

        WriteOrder(json, entry.Sentences);
        json.WriteEndObject();
    }

    /// <summary>The kind of each sentence as they are told one after the other, where that is not the order of the keys.</summary>
    private static void WriteOrder(Utf8JsonWriter json, IReadOnlyList<ExplanationSentence> sentences)
    {
        List<int> told = [.. sentences.Select(s => Array.FindIndex(Keys, k => k.Kind == s.Kind))];
        if (told.SequenceEqual(told.Order())) return;
        json.WriteStartArray("order");
        foreach (int key in told) json.WriteStringValue(Keys[key].Key);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string key, IReadOnlyList<ExplanationSentence> sentences)
    {
        json.WriteStartArray(key);
        foreach (ExplanationSentence sentence in sentences)
        {
            if (sentence.Items.Count == 0)
            {
                json.WriteStringValue(sentence.Text);
                continue;
            }

            json.WriteStartObject();
            json.WriteString("text", sentence.Text);
            Write(json, "items", sentence.Items);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Points(Utf8JsonWriter json, decimal? points)
    {
        json.WritePropertyName("points");
        if (points is { } number) json.WriteRawValue(Rational.From(number).ToString());
        else json.WriteNullValue();
    }
}
