using System.Text.Json;
using NodaTime.Text;

namespace Cotation;

/// <summary>Writes explanations as JSON, the same bytes on every machine.</summary>
public static class ExplanationJson
{
    /// <summary>Writes explanations as an array, one object per application, in the order given.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="explanations">The explanations.</param>
    public static void Write(Stream stream, IEnumerable<Explanation> explanations)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(explanations);
        JsonOutput.WriteArray(stream, explanations, Write);
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        if (explanation.Score is { } score)
        {
            json.WriteString("id", score.ApplicationId);
            json.WriteString("grid", score.Grid.Identity.Id);
            json.WriteString("version", score.Grid.Identity.Version);
            json.WriteString("sha256", score.Grid.Sha256);
            json.WriteString("on", LocalDatePattern.Iso.Format(score.On));
        }

        json.WriteString("audience", JsonNamingPolicy.CamelCase.ConvertName(explanation.Audience.ToString()));
        json.WriteString("language", explanation.Language switch { Language.French => "fr", Language.English => "en" });
        json.WriteString("title", explanation.Title);
        json.WriteStartArray("blocks");
        foreach (ExplanationBlock block in explanation.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", block.Kind);
            if (block.Id is not null) json.WriteString("id", block.Id);
            if (block.Heading is not null) json.WriteString("heading", block.Heading);
            json.WriteStartArray("entries");
            foreach (ExplanationEntry entry in block.Entries) Write(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExplanationEntry entry)
    {
        json.WriteStartObject();
        if (entry.Id is not null) json.WriteString("id", entry.Id);
        if (entry.Heading is not null) json.WriteString("heading", entry.Heading);
        if (entry.State is { } state) json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(state.ToString()));
        if (entry.Points is { } points)
        {
            json.WritePropertyName("points");
            json.WriteRawValue(Rational.From(points).ToString());
        }

        json.WriteStartArray("sentences");
        foreach (string sentence in entry.Sentences) json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
