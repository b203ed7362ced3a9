using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cotation;

/// <summary>Reads and writes applications for System.Text.Json; without a vocabulary it only writes.</summary>
internal sealed class ApplicationConverter(Vocabulary? vocabulary, bool isLenient = false) : JsonConverter<Application>
{
    public ApplicationConverter()
        : this(null)
    {
    }

    public override Application Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (vocabulary is null) throw new NotSupportedException("An application is read with a vocabulary: CotationJson.For(grid.Vocabulary).");
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (ApplicationReader.Parse(new Source("application.json", document.RootElement.GetRawText(), isPrivate: true), vocabulary, isLenient, out IReadOnlyList<Problem> problems) is { } read) return read;
        var fault = new CotationException(problems);
        throw new JsonException(fault.Message, fault);
    }

    public override void Write(Utf8JsonWriter writer, Application value, JsonSerializerOptions options) => ApplicationJson.Write(writer, value);
}
