using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cotation;

/// <summary>Reads and writes receipts for System.Text.Json.</summary>
internal sealed class ReceiptConverter : JsonConverter<Receipt>
{
    public override Receipt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Receipt.Parse(document.RootElement.GetRawText());
        }
        catch (CotationException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, Receipt value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToString());
}
