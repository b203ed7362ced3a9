using System.Text.Json;
using NodaTime.Text;

namespace Cotation;

/// <summary>Writes scores as JSON: the form of <c>rulesets/score.schema.json</c>, the same bytes on every machine.</summary>
public static partial class Scoring
{
    /// <summary>Writes scores as an array, one object per application, in the order given.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="scores">The scores: as a reader sees them (<see cref="SeenBy"/>), else as a landlord does. A system that may know all asks for it by name: <c>scores.Select(s => s.SeenBy(Audience.Desk))</c>.</param>
    public static void WriteJson(this IEnumerable<Score> scores, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(scores);
        JsonOutput.WriteArray(stream, scores, Write);
    }

    internal static void Write(Utf8JsonWriter json, Score whole)
    {
        Score score = whole.Reader is null ? whole.SeenBy(Audience.Landlord) : whole;
        bool withSensitiveFacts = !score.IsPartial;
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("id", score.ApplicationId);
        Number(json, "points", score.Points);
        if (score.IsPartial) WriteLeftOut(json, score);
        else WriteFirmness(json, score);
        if (score.HasPriority is { } hasPriority) json.WriteBoolean("hasPriority", hasPriority);
        WriteGrid(json, score.Grid);
        json.WriteString("on", LocalDatePattern.Iso.Format(score.On));
        json.WriteString("engine", Engine.Version);
        json.WriteString("scope", score.Scope switch
        {
            ScopeState.Inside => "inside",
            ScopeState.OutsideTerritory => "outsideTerritory",
            ScopeState.NotConcerned => "notConcerned",
            ScopeState.Unknown => "unknown",
        });
        json.WriteBoolean("inForce", score.IsGridValid);
        json.WriteStartArray("sections");
        if (score.Root is { } root) WriteSection(json, root, score.Grid, withSensitiveFacts);
        json.WriteEndArray();
        WriteRest(json, score);
        json.WriteEndObject();
    }

    /// <summary>What is not told line by line; how firm the total is would tell of it.</summary>
    private static void WriteLeftOut(Utf8JsonWriter json, Score score)
    {
        json.WriteString("seenBy", JsonNamingPolicy.CamelCase.ConvertName(score.Reader!.Value.ToString()));
        Number(json, "merged", score.Merged);
    }

    private static void WriteFirmness(Utf8JsonWriter json, Score score)
    {
        Number(json, "pending", score.Pending);
        Number(json, "verified", score.Verified);
        json.WriteStartObject("range");
        Number(json, "lowest", score.Lowest);
        Number(json, "highest", score.Highest);
        json.WriteEndObject();
    }

    /// <summary>The grid with its vocabulary and its tables, each with what tells it from any other.</summary>
    internal static void WriteGrid(Utf8JsonWriter json, Grid grid)
    {
        json.WriteStartObject("grid");
        json.WriteString("id", grid.Identity.Id);
        json.WriteString("version", grid.Identity.Version);
        json.WriteString("sha256", grid.Sha256);
        if (grid.Identity.Extract is { } extract) json.WriteString("extract", extract.In(grid.Identity.Language));
        if (grid.Identity.Notice is { } notice) json.WriteString("notice", notice.In(grid.Identity.Language));
        json.WriteEndObject();
        json.WriteStartObject("vocabulary");
        json.WriteString("id", grid.Vocabulary.Id);
        json.WriteString("version", grid.Vocabulary.Version);
        json.WriteString("sha256", grid.Vocabulary.Sha256);
        json.WriteEndObject();
        json.WriteStartArray("tables");
        foreach (FactTable table in grid.Tables.Values)
        {
            json.WriteStartObject();
            json.WriteString("id", table.Name);
            json.WriteString("version", table.Version);
            json.WriteString("sha256", table.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSection(Utf8JsonWriter json, SectionScore section, Grid grid, bool withSensitiveFacts)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Section.Id);
        Number(json, "points", section.Points);
        Number(json, "cut", section.Cut);
        json.WriteStartArray("lines");
        foreach (ScoreLine line in section.Lines) WriteLine(json, line, grid, withSensitiveFacts);
        json.WriteEndArray();
        json.WriteStartArray("sections");
        foreach (SectionScore inner in section.Sections) WriteSection(json, inner, grid, withSensitiveFacts);
        json.WriteEndArray();
        json.WriteStartArray("adjustments");
        foreach (AdjustmentLine line in section.Adjustments)
        {
            json.WriteStartObject();
            json.WriteString("id", line.Adjustment.Id);
            json.WriteString("state", StateName(line.State));
            Number(json, "change", line.Change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, ScoreLine line, Grid grid, bool withSensitiveFacts)
    {
        json.WriteStartObject();
        json.WriteString("criterion", line.Criterion.Id);
        json.WriteString("state", StateName(line.State));
        Number(json, "points", line.Points);
        Number(json, "earned", line.Earned);
        Number(json, "cut", line.Cut);
        if (line.Note != LineNote.None) json.WriteString("note", JsonNamingPolicy.CamelCase.ConvertName(line.Note.ToString()));
        WriteNext(json, line.Next);
        json.WriteStartObject("facts");
        if (withSensitiveFacts || !grid.IsSensitive(line.Criterion))
            foreach (FactReading reading in line.Facts) WriteFact(json, reading, withSensitiveFacts);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteFact(Utf8JsonWriter json, FactReading reading, bool withSensitiveFacts)
    {
        json.WriteStartObject(reading.Fact.Name);
        json.WritePropertyName("value");
        ApplicationJson.WriteValue(json, reading.Fact, reading.Value, withSensitiveFacts);
        if (reading.Value.Kind == ValueKind.Number && !reading.Value.Number.IsFinite) json.WriteString("exact", reading.Value.Number.ToString());
        if (reading.IsKnown) json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(reading.Status.ToString()));
        if (reading.Note != FactNote.None) json.WriteString("note", JsonNamingPolicy.CamelCase.ConvertName(reading.Note.ToString()));
        if (reading.From.Count > 0)
        {
            json.WriteStartObject("from");
            foreach (FactReading input in reading.From) WriteFact(json, input, withSensitiveFacts);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRest(Utf8JsonWriter json, Score score)
    {
        json.WriteStartArray("outcomes");
        foreach (OutcomeResult finding in score.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Outcome.Id);
            json.WriteString("effect", JsonNamingPolicy.CamelCase.ConvertName(finding.Outcome.Effect.ToString()));
            json.WriteString("state", StateName(finding.State));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("priorities");
        foreach (PriorityResult finding in score.Priorities)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Priority.Id);
            if (finding.IsMet is { } isMet) json.WriteBoolean("met", isMet);
            else json.WriteNull("met");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (MissingFact missing in score.Missing)
        {
            json.WriteStartObject();
            json.WriteString("fact", missing.Path);
            Number(json, "stake", missing.Stake);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNext(json, score.Next);
    }

    private static void WriteNext(Utf8JsonWriter json, NextChange? next)
    {
        if (next is null)
        {
            json.WriteNull("next");
            return;
        }

        json.WriteStartObject("next");
        json.WriteString("on", LocalDatePattern.Iso.Format(next.On));
        Number(json, "points", next.Points);
        json.WriteEndObject();
    }

    private static string StateName(LineState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    /// <summary>A number without trailing zeros, or null.</summary>
    private static void Number(Utf8JsonWriter json, string key, decimal? value)
    {
        json.WritePropertyName(key);
        if (value is { } number) json.WriteRawValue(Rational.From(number).ToString());
        else json.WriteNullValue();
    }
}
