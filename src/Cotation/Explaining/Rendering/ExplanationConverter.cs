using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cotation;

/// <summary>Reads and writes explanations for System.Text.Json.</summary>
internal sealed class ExplanationConverter : JsonConverter<Explanation>
{
    public override Explanation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return ExplanationReader.Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Explanation value, JsonSerializerOptions options) => Explaining.Write(writer, value);
}
