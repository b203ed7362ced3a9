using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace Cotation;

/// <summary>Writes applications as JSON: the form they are read from, the same bytes on every machine.</summary>
internal static class ApplicationJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The application in the one canonical form of RFC 8785, as UTF-8.</summary>
    public static byte[] Canonical(Application application, string? pseudonym = null)
    {
        string text = Encoding.UTF8.GetString(Bytes(json => Write(json, application, pseudonym)));
        return Encoding.UTF8.GetBytes(CanonicalJson.Write(JsonReader.Read(new Source("", text, isPrivate: true), new Problems())!));
    }

    /// <summary>One value as JSON, as UTF-8.</summary>
    public static byte[] ValueOf(Fact fact, Value value) => Bytes(json => WriteValue(json, fact, value));

    public static void Write(Utf8JsonWriter json, Application application, string? pseudonym = null)
    {
        json.WriteStartObject();
        json.WriteString("id", pseudonym ?? application.Id);
        json.WriteStartObject("facts");
        foreach (Fact fact in application.Vocabulary.Facts.Where(application.Has))
        {
            json.WritePropertyName(fact.Name);
            WriteValue(json, fact, application.ValueOf(fact));
        }

        json.WriteEndObject();
        if (application.Proofs.Any())
        {
            json.WriteStartObject("evidence");
            foreach ((Fact fact, Evidence evidence) in application.Proofs) WriteEvidence(json, fact.Name, evidence);
            json.WriteEndObject();
        }

        if (application.Assessments.Any())
        {
            json.WriteStartObject("assessments");
            foreach ((string criterion, Assessment given) in application.Assessments.OrderBy(a => a.Key, StringComparer.Ordinal)) WriteAssessment(json, criterion, given);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a value; sensitive fields of records only where they are asked for.</summary>
    public static void WriteValue(Utf8JsonWriter json, Fact fact, Value value, bool withSensitive = true)
    {
        switch (value.Kind)
        {
            case ValueKind.Unknown: json.WriteNullValue(); break;
            case ValueKind.YesNo: json.WriteBooleanValue(value.IsTrue); break;
            case ValueKind.Number: json.WriteRawValue((value.Number.IsFinite ? value.Number : value.Number.FloorTo(6)).ToString()); break;
            case ValueKind.Date: json.WriteStringValue(LocalDatePattern.Iso.Format(value.Date)); break;
            case ValueKind.Code: json.WriteStringValue(value.Code); break;
            case ValueKind.Codes:
                json.WriteStartArray();
                foreach (string code in value.Codes.Order(StringComparer.Ordinal)) json.WriteStringValue(code);
                json.WriteEndArray();
                break;
            case ValueKind.List:
                json.WriteStartArray();
                foreach (ListRecord record in value.Records)
                {
                    json.WriteStartObject();
                    foreach (Fact field in fact.Fields.Where(f => record.Fields[f.Slot].IsKnown && (withSensitive || !f.IsSensitive)))
                    {
                        json.WritePropertyName(field.Name);
                        WriteValue(json, field, record.Fields[field.Slot]);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
        }
    }

    private static void WriteEvidence(Utf8JsonWriter json, string fact, Evidence evidence)
    {
        json.WriteStartObject(fact);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(evidence.Status.ToString()));
        WriteText(json, "by", evidence.By);
        WriteText(json, "role", evidence.Role);
        WriteText(json, "on", evidence.On is { } on ? LocalDatePattern.Iso.Format(on) : null);
        WriteText(json, "until", evidence.Until is { } until ? LocalDatePattern.Iso.Format(until) : null);
        WriteText(json, "document", evidence.Document);
        json.WriteEndObject();
    }

    private static void WriteAssessment(Utf8JsonWriter json, string criterion, Assessment given)
    {
        json.WriteStartObject(criterion);
        json.WritePropertyName("points");
        json.WriteRawValue(Rational.From(given.Points).ToString());
        WriteText(json, "by", given.By);
        WriteText(json, "role", given.Role);
        WriteText(json, "on", given.On is { } on ? LocalDatePattern.Iso.Format(on) : null);
        WriteText(json, "reason", given.Reason);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null) json.WriteString(key, text);
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact)) write(json);
        return stream.ToArray();
    }
}
