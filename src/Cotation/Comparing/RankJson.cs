using System.Text.Json;

namespace Cotation;

/// <summary>Writes rankings as JSON, the same bytes on every machine.</summary>
public static class RankJson
{
    /// <summary>Writes a ranking as an array of <c>{"position", "id", "points", "tied"}</c> in order; the position is null for those without one.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="places">The ranking.</param>
    public static void Write(Stream stream, IEnumerable<Place> places)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(places);
        JsonOutput.WriteArray(stream, places, Write);
    }

    private static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WritePropertyName("position");
        if (place.Position is { } position) json.WriteNumberValue(position);
        else json.WriteNullValue();
        json.WriteString("id", place.ApplicationId);
        json.WritePropertyName("points");
        if (place.Points is { } points) json.WriteRawValue(Rational.From(points).ToString());
        else json.WriteNullValue();
        json.WriteBoolean("tied", place.IsTied);
        json.WriteEndObject();
    }
}
