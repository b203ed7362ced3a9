using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cotation.Cli;

/// <summary>Makes an application with one fact changed, from what a person types: <c>surface=24</c>, <c>logementActuel=SD</c>, <c>parentIsole=oui</c>.</summary>
internal static class WhatIf
{
    /// <summary>The changed application; a fact that is not known or a value it cannot have is a wrong use.</summary>
    public static Application Change(Application application, string change, Vocabulary vocabulary, CommonOptions common)
    {
        string[] parts = change.Split('=', 2);
        if (parts.Length < 2 || vocabulary.Find(parts[0]) is not { } fact || ValueOf(parts[1], fact) is not { } value) throw new UsageException(common.Words.WrongChange(change));
        JsonNode record = JsonNode.Parse(ApplicationJson.Canonical(application))!;
        record["facts"]![fact.Name] = value;
        try
        {
            return Application.Parse(record.ToJsonString(), vocabulary, fact.Name);
        }
        catch (CotationException refused)
        {
            throw new UsageException(string.Join("\n", refused.Problems.Select(p => p.Message(common.Language))));
        }
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
