using System.Text.Json;

namespace Cotation;

/// <summary>Writes rankings as JSON, the same bytes on every machine.</summary>
public static partial class Comparing
{
    private static readonly JsonEncodedText PositionKey = JsonEncodedText.Encode("position"), IdKey = JsonEncodedText.Encode("id"), PointsKey = JsonEncodedText.Encode("points"), TiedKey = JsonEncodedText.Encode("tied");
    private static readonly JsonEncodedText BestKey = JsonEncodedText.Encode("best"), WorstKey = JsonEncodedText.Encode("worst");

    /// <summary>Writes a ranking as an array of <c>{"position", "id", "points", "tied"}</c> in order; the position is null for those without one, and <c>"couldEnter": true</c> marks those told beyond the places asked for.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="places">The ranking.</param>
    public static void WriteJson(this IEnumerable<RankedApplication> places, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(places);
        if (places is RankListing listing) JsonOutput.WriteArray(stream, listing.Count, listing.Near, (json, index) => Write(json, listing, index));
        else JsonOutput.WriteArray(stream, places, Write);
    }

    /// <summary>Writes a ranking with the best and the worst position of each and the ids it could come to pass: <c>{"position", "id", "points", "tied", "best", "worst", "couldPass"}</c>.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="robustness">What <see cref="Comparing.Robustness"/> found.</param>
    internal static void WriteJson(this IEnumerable<Robustness> robustness, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(robustness);
        JsonOutput.WriteArray(stream, robustness, (json, one) =>
        {
            json.WriteStartObject();
            WriteKeys(json, one.Place);
            Position(json, BestKey, one.Best);
            Position(json, WorstKey, one.Worst);
            json.WriteStartArray("couldPass");
            foreach (string id in one.CouldPass) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, RankedApplication place)
    {
        json.WriteStartObject();
        WriteKeys(json, place);
        if (place.CouldEnter) json.WriteBoolean("couldEnter", true);
        json.WriteEndObject();
    }

    /// <summary>The same as of its place, without making it.</summary>
    private static void Write(Utf8JsonWriter json, RankListing listing, int index)
    {
        json.WriteStartObject();
        Position(json, PositionKey, listing.PositionOf(index));
        json.WriteString(IdKey, listing.IdOf(index));
        Points(json, listing.PointsOf(index));
        json.WriteBoolean(TiedKey, listing.IsTied(index));
        json.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter json, JsonEncodedText key, int? position)
    {
        json.WritePropertyName(key);
        if (position is { } known) json.WriteNumberValue(known);
        else json.WriteNullValue();
    }

    private static void WriteKeys(Utf8JsonWriter json, RankedApplication place)
    {
        Position(json, PositionKey, place.Position);
        json.WriteString(IdKey, place.ApplicationId);
        Points(json, place.Points);
        json.WriteBoolean(TiedKey, place.IsTied);
    }

    private static void Points(Utf8JsonWriter json, decimal? points)
    {
        json.WritePropertyName(PointsKey);
        if (points is not { } known) json.WriteNullValue();
        else if (decimal.IsInteger(known)) json.WriteNumberValue((long)known);
        else json.WriteRawValue(Rational.From(known).ToString());
    }
}
