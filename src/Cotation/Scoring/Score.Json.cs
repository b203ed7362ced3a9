using System.Text.Json.Serialization;

namespace Cotation;

[JsonConverter(typeof(ScoreConverter))]
public sealed partial class Score;
