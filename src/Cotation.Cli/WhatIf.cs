using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cotation.Cli;

/// <summary>Makes an application with one fact changed, from what a person types: <c>surface=24</c>, <c>logementActuel=SD</c>, <c>parentIsole=oui</c>.</summary>
internal static class WhatIf
{
    /// <summary>The changed application, or null where the text is no value at all; a value the fact cannot have is told with its problem.</summary>
    public static Application? Change(Application application, string fact, string value, Vocabulary vocabulary)
    {
        JsonNode record = JsonNode.Parse(ApplicationJson.Canonical(application))!;
        if (vocabulary.Find(fact) is not { } known || ValueOf(value, known) is not { } node) return null;
        record["facts"]![fact] = node;
        return Application.Parse(record.ToJsonString(), vocabulary, fact);
    }

    private static JsonNode? ValueOf(string value, Fact fact)
    {
        if (fact.Kind is FactKind.Code or FactKind.Date) return JsonValue.Create(value.Trim('"'));
        if (fact.Kind == FactKind.YesNo && value is "oui" or "yes") return JsonValue.Create(true);
        if (fact.Kind == FactKind.YesNo && value is "non" or "no") return JsonValue.Create(false);
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
