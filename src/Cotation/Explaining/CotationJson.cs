using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cotation;

/// <summary>
/// Lets System.Text.Json write applications, scores, explanations and receipts, and read them back, without reflection: <c>JsonSerializer.Serialize(letter, CotationJson.Default.Explanation)</c>, or <c>options.TypeInfoResolverChain.Add(CotationJson.Default)</c> in a web application.
/// An application is read with a vocabulary (<see cref="For"/>). A score is written and not read: what it rests on is in its <see cref="Receipt"/>, which gives the whole score back.
/// The forms are those of the schemas beside the rulesets; all but a grid's own pages are personal data.
/// </summary>
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Score))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(IReadOnlyList<Application>))]
[JsonSerializable(typeof(IReadOnlyList<Score>))]
[JsonSerializable(typeof(IReadOnlyList<Explanation>))]
[JsonSerializable(typeof(IReadOnlyList<Receipt>))]
public sealed partial class CotationJson : JsonSerializerContext
{
    /// <summary>Makes serialisers that read applications too, and write letters with accents as they are.</summary>
    /// <param name="vocabulary">The facts that applications may hold: <see cref="Grid.Vocabulary"/> of the grid that will score them.</param>
    /// <param name="isLenient">Whether a fact or a field that the vocabulary does not know is passed over; reading it is a <see cref="System.Text.Json.JsonException"/> else.</param>
    public static CotationJson For(Vocabulary vocabulary, bool isLenient = false)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new CotationJson(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new ApplicationConverter(vocabulary, isLenient) } });
    }
}
