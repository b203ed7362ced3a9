using System.Text.Json.Serialization;

namespace Cotation;

[JsonConverter(typeof(ExplanationConverter))]
public sealed partial record Explanation;
