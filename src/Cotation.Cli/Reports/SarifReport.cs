using System.Text.Json;

namespace Cotation.Cli;

/// <summary>Writes problems as SARIF 2.1.0, which code hosts and editors read.</summary>
internal static class SarifReport
{
    public static void Write(Stream stream, IReadOnlyList<Problem> problems, Language language) => JsonOutput.Write(stream, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "cotation");
        json.WriteString("version", Engine.Version);
        json.WriteStartArray("rules");
        foreach (string code in problems.Select(p => p.Code).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (Problem problem in problems) Write(json, problem, language);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Problem problem, Language language)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Code);
        json.WriteString("level", problem.Severity == Severity.Error ? "error" : "warning");
        json.WriteStartObject("message");
        json.WriteString("text", problem.Message(language) + (problem.Suggestion(language) is { } mend ? "\n" + mend : ""));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", problem.Place.File.Replace('\\', '/'));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", problem.Place.Line);
        json.WriteNumber("startColumn", problem.Place.Column);
        json.WriteNumber("endColumn", problem.Place.Column + problem.Place.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
