using System.Text.Json;
using NodaTime.Text;

namespace Cotation;

/// <summary>Writes rankings as JSON, the same bytes on every machine.</summary>
public static partial class Comparing
{
    private static readonly JsonEncodedText PositionKey = JsonEncodedText.Encode("position"), IdKey = JsonEncodedText.Encode("id"), PointsKey = JsonEncodedText.Encode("points"), TiedKey = JsonEncodedText.Encode("tied"), DrawnKey = JsonEncodedText.Encode("drawn");
    private static readonly JsonEncodedText BestKey = JsonEncodedText.Encode("best"), WorstKey = JsonEncodedText.Encode("worst");

    /// <summary>Writes a ranking with all that one needs to make it again: grid, vocabulary, tables, day and seed, then its places in order, in the form of <c>rulesets/ranking.schema.json</c>. The position is null for those without one; <c>"couldEnter": true</c> marks those told beyond the places asked for, <c>"drawn": true</c> those whom the draw alone tells from a neighbour.</summary>
    /// <param name="places">The ranking.</param>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="grid">The grid of the ranking.</param>
    public static void WriteJson(this IReadOnlyList<RankedApplication> places, Stream stream, Grid grid)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(places);
        RankedApplication? first = places.Count == 0 ? null : places[0];
        if (places is RankListing listing) JsonOutput.WriteList(stream, json => WriteHead(json, grid, first), "places", listing.Count, listing.Near, (json, index) => Write(json, listing, index));
        else JsonOutput.WriteList(stream, json => WriteHead(json, grid, first), "places", places, Write);
    }

    /// <summary>Writes the same with the best and the worst position of each and the ids it could come to pass: <c>"best", "worst", "couldPass"</c>.</summary>
    internal static void WriteJson(this IReadOnlyList<Robustness> robustness, Stream stream, Grid grid) =>
        JsonOutput.WriteList(stream, json => WriteHead(json, grid, robustness.Count == 0 ? null : robustness[0].Place), "places", robustness, (json, one) =>
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

    /// <summary>What the order rests on; the day and the seed are not known of a ranking of nobody.</summary>
    private static void WriteHead(Utf8JsonWriter json, Grid grid, RankedApplication? first)
    {
        json.WriteNumber("format", 1);
        Scoring.WriteGrid(json, grid);
        if (first is not null) json.WriteString("on", LocalDatePattern.Iso.Format(first.On));
        json.WriteString("engine", Engine.Version);
        if (first is not null) json.WriteString("seed", first.Key.Order.Seed);
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
        if (listing.IsDrawn(index)) json.WriteBoolean(DrawnKey, true);
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
        if (place.IsDrawn) json.WriteBoolean(DrawnKey, true);
    }

    private static void Points(Utf8JsonWriter json, decimal? points)
    {
        json.WritePropertyName(PointsKey);
        if (points is not { } known) json.WriteNullValue();
        else if (decimal.IsInteger(known)) json.WriteNumberValue((long)known);
        else json.WriteRawValue(Rational.From(known).ToString());
    }
}
