using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace Cotation;

/// <summary>Writes a score as an example that expects exactly it, and adds it to a file of examples without touching the rest.</summary>
internal static class ExampleWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a file of examples with one more; a text that is null or blank begins a new file.</summary>
    /// <exception cref="CotationException">The text is not a file of examples.</exception>
    public static string Add(string? text, string path, Score score, string title)
    {
        string example = Indent(Write(score, title));
        if (string.IsNullOrWhiteSpace(text)) return "{\n  \"format\": 1,\n  \"examples\": [\n    " + example + "\n  ]\n}\n";
        int end = EndOfExamples(text, path);
        bool isFirst = text[..end].TrimEnd().EndsWith('[');
        return text[..end].TrimEnd() + (isFirst ? "\n    " : ",\n    ") + example + "\n  " + text[end..];
    }

    /// <summary>Where the list of examples closes.</summary>
    private static int EndOfExamples(string text, string path)
    {
        var problems = new Problems();
        JsonItem? root = JsonReader.Read(new Source(path, text), problems);
        if (root is not null && root["examples"] is not { Kind: JsonKind.Array }) problems.Error(root.Place, "missing-key", w => w.MissingKey("examples"));
        if (problems.HasErrors) throw new CotationException(problems.InOrder());
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        bool isInside = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1) isInside = reader.ValueTextEquals("examples");
            else if (isInside && reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == 1) break;
        }

        return Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.TokenStartIndex));
    }

    private static string Write(Score score, string title)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("name", title);
            json.WriteString("on", LocalDatePattern.Iso.Format(score.On));
            json.WritePropertyName("application");
            ApplicationJson.Write(json, score.Application);
            if (score.Points is { } points) json.WriteNumber("points", points);
            else json.WriteNull("points");
            json.WriteNumber("pending", score.Pending);
            json.WriteNumber("verified", score.Verified);
            json.WriteStartObject("lines");
            foreach (ScoreLine line in score.Lines) json.WriteNumber(line.Criterion.Id, line.Points);
            json.WriteEndObject();
            json.WriteStartObject("states");
            foreach (ScoreLine line in score.Lines) json.WriteString(line.Criterion.Id, JsonNamingPolicy.CamelCase.ConvertName(line.State.ToString()));
            json.WriteEndObject();
            if (score.Grid.Outcomes.Count > 0)
            {
                json.WriteStartArray("outcomes");
                foreach (OutcomeResult outcome in score.Outcomes.Where(o => o.Applies)) json.WriteStringValue(outcome.Outcome.Id);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Indent(string text) => text.Replace("\n", "\n    ", StringComparison.Ordinal);
}
