using System.Text.Json;

namespace Cotation;

/// <summary>Writes a comparison of grids as JSON: the same bytes on every machine.</summary>
internal static class ComparisonJson
{
    public static void Write(Stream stream, GridComparison comparison, Impact? impact, IReadOnlyList<ExampleImpact> examples, Language language) => JsonOutput.Write(stream, json =>
    {
        var words = CompareWords.In(language);
        json.WriteStartObject();
        Write(json, "before", comparison.Before);
        Write(json, "after", comparison.After);
        json.WriteStartArray("changes");
        foreach (GridChange change in comparison.Changes)
        {
            json.WriteStartObject();
            json.WriteString("sign", Camel(change.Sign.ToString()));
            json.WriteString("id", change.Id);
            json.WriteString("text", change.Says(words));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (impact is not null) Write(json, impact, comparison, language);
        json.WriteStartArray("examples");
        foreach (ExampleImpact example in examples)
        {
            json.WriteStartObject();
            json.WriteString("name", example.Title);
            Write(json, "before", example.Before?.Points);
            Write(json, "after", example.After?.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string name, Grid grid)
    {
        json.WriteStartObject(name);
        json.WriteString("id", grid.Identity.Id);
        json.WriteString("version", grid.Identity.Version);
        json.WriteString("sha256", grid.Sha256);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Impact impact, GridComparison comparison, Language language)
    {
        json.WriteStartObject("impact");
        json.WriteNumber("applications", impact.All);
        json.WriteNumber("outOfScope", impact.OutOfScope);
        json.WriteBoolean("withheld", impact.All < ImpactAnalysis.MinimumCellSize);
        if (impact.All < ImpactAnalysis.MinimumCellSize)
        {
            json.WriteEndObject();
            return;
        }

        bool isFew = impact.TellsOfFew(comparison);
        json.WriteNumber("cohorts", impact.Cohorts);
        Write(json, "points", impact.Points, isFew);
        Write(json, "places", impact.Places, isFew);
        json.WriteStartArray("top");
        foreach (TopImpact top in impact.Tops)
        {
            json.WriteStartObject();
            json.WriteNumber("places", top.Top);
            json.WriteNumber("entries", top.Entries);
            json.WriteNumber("exits", top.Exits);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "firstPlaceShared", impact.TiedFirst);
        Write(json, "placesShared", impact.Tied);
        if (impact.AtCap is { } cap) Write(json, "atMaximum", cap);
        json.WriteStartArray("groups");
        foreach ((Grouping grouping, IReadOnlyList<GroupImpact> groups) in impact.Groups)
        {
            json.WriteStartObject();
            json.WriteString("by", grouping.Id);
            json.WriteStartArray("groups");
            foreach (GroupImpact group in groups)
            {
                json.WriteStartObject();
                json.WriteString("title", string.Join(", ", group.Titles.Select(t => t?.In(language) ?? ImpactWords.In(language).NotKnown)));
                Write(json, "points", group.Points, isFew);
                Mean(json, group.MeanChange, isFew && group.Points.TellsOfFew);
                json.WriteNumber("medianPlaces", group.MedianPlaces);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("pairs", impact.Pairs);
        json.WriteStartArray("lines");
        foreach (LineImpact line in impact.Lines)
        {
            bool isSensitive = comparison.IsSensitive(line.Criterion);
            json.WriteStartObject();
            json.WriteString("criterion", line.Criterion.Id);
            WriteCount(json, "raises", line.Raises, isSensitive);
            WriteCount(json, "lowers", line.Lowers, isSensitive);
            WriteCount(json, "weighsMost", line.Decides, isSensitive);
            Mean(json, line.MeanChange, isSensitive && line.IsFew);
            WriteCount(json, "beneficiaries", line.Beneficiaries, isSensitive);
            WriteCount(json, "atCap", line.AtMost, isSensitive);
            WriteCount(json, "pairs", line.Pairs, isSensitive);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("distribution");
        foreach (BandImpact band in impact.Bands)
        {
            json.WriteStartObject();
            json.WriteNumber("from", band.From);
            json.WriteNumber("to", band.To);
            json.WriteNumber("before", band.Before);
            json.WriteNumber("after", band.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A count of 1 to 10 under a sensitive line is withheld.</summary>
    private static void Mean(Utf8JsonWriter json, decimal change, bool isWithheld)
    {
        if (isWithheld) json.WriteNull("meanChange");
        else json.WriteNumber("meanChange", Math.Round(change, 6, MidpointRounding.AwayFromZero));
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int count, bool isSensitive)
    {
        if (isSensitive && count is > 0 and < ImpactAnalysis.MinimumCellSize) json.WriteNull(name);
        else json.WriteNumber(name, count);
    }

    /// <summary>Those who move; where a sensitive line moves few, a part of few is null, and so is the greatest, which it could be worked out from.</summary>
    private static void Write(Utf8JsonWriter json, string name, Moves moves, bool isFew)
    {
        bool isWithheld = isFew && moves.TellsOfFew;
        int most = Math.Max(moves.Up, Math.Max(moves.Down, moves.Same));
        json.WriteStartObject(name);
        foreach ((string part, int count) in new[] { ("up", moves.Up), ("down", moves.Down), ("same", moves.Same) })
        {
            if (isWithheld && (count == most || ImpactAnalysis.IsFew(count))) json.WriteNull(part);
            else json.WriteNumber(part, count);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, (int Before, int After) counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("before", counts.Before);
        json.WriteNumber("after", counts.After);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? points)
    {
        if (points is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
