using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cotation;

/// <summary>Writes scores for System.Text.Json as their reader sees them, a landlord where none is named.</summary>
internal sealed class ScoreConverter : JsonConverter<Score>
{
    public override Score Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A score as JSON does not hold all that it rests on: keep its receipt, which gives the score back.");

    public override void Write(Utf8JsonWriter writer, Score value, JsonSerializerOptions options) => Scoring.Write(writer, value);
}
