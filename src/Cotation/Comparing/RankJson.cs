using System.Text.Json;

namespace Cotation;

/// <summary>Writes rankings as JSON, the same bytes on every machine.</summary>
public static partial class Comparing
{
    /// <summary>Writes a ranking as an array of <c>{"position", "id", "points", "tied"}</c> in order; the position is null for those without one, and <c>"couldEnter": true</c> marks those told beyond the places asked for.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="places">The ranking.</param>
    public static void Write(Stream stream, IEnumerable<Place> places)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(places);
        JsonOutput.WriteArray(stream, places, Write);
    }

    /// <summary>Writes a ranking with the best and the worst position of each and the ids it could come to pass: <c>{"position", "id", "points", "tied", "best", "worst", "couldPass"}</c>.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="robustness">What <see cref="Comparing.Robustness"/> found.</param>
    internal static void Write(Stream stream, IEnumerable<Robustness> robustness)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(robustness);
        JsonOutput.WriteArray(stream, robustness, (json, one) =>
        {
            json.WriteStartObject();
            WriteKeys(json, one.Place);
            Position(json, "best", one.Best);
            Position(json, "worst", one.Worst);
            json.WriteStartArray("couldPass");
            foreach (string id in one.CouldPass) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        WriteKeys(json, place);
        if (place.CouldEnter) json.WriteBoolean("couldEnter", true);
        json.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter json, string key, int? position)
    {
        json.WritePropertyName(key);
        if (position is { } known) json.WriteNumberValue(known);
        else json.WriteNullValue();
    }

    private static void WriteKeys(Utf8JsonWriter json, Place place)
    {
        Position(json, "position", place.Position);
        json.WriteString("id", place.ApplicationId);
        json.WritePropertyName("points");
        if (place.Points is { } whole && decimal.IsInteger(whole)) json.WriteNumberValue((long)whole);
        else if (place.Points is { } points) json.WriteRawValue(Rational.From(points).ToString());
        else json.WriteNullValue();
        json.WriteBoolean("tied", place.IsTied);
    }
}
