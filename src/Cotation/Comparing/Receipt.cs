using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Cotation;

/// <summary>
/// Holds a score to be kept: grid, hashes, date, lines, total, and the facts or their digest under a secret, under a seal. The calculation can be done again from it, to audit it or to have the whole score back.
/// It is canonical JSON (RFC 8785), the form of <c>rulesets/receipt.schema.json</c>, so that any tool finds the same hash, whatever spaces or order a store gave it. Immutable and safe to share.
/// </summary>
[JsonConverter(typeof(ReceiptConverter))]
public sealed class Receipt
{
    private const int Format = 1;

    private readonly JsonItem root;
    private readonly string text;

    private Receipt(JsonItem root, LocalDate on)
    {
        this.root = root;
        On = on;
        text = CanonicalJson.Write(root);
    }

    /// <summary>Gives the hash of the grid it was made with: <see cref="Grid.Sha256"/>, by which <see cref="GridLibrary.Find"/> finds it.</summary>
    public string GridSha256 => root["gridSha256"]!.Content;

    /// <summary>Gives the reference date.</summary>
    public LocalDate On { get; }

    /// <summary>Makes the receipt of a score.</summary>
    /// <param name="score">The score.</param>
    /// <param name="secret">A secret of the caller: the facts are then left out, only their digest under the secret is kept; null to keep the facts.</param>
    /// <param name="pseudonym">What stands for the application's id, or null for the id itself.</param>
    public static Receipt Of(Score score, byte[]? secret = null, string? pseudonym = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (score.IsPartial) throw new ArgumentException("A receipt is made of a whole score.", nameof(score));
        string body = Body(score, secret, pseudonym);
        return new Receipt(Read($"{body[..^1]},\"seal\":\"{Seal(body, secret)}\"}}"), score.On);
    }

    /// <summary>Reads a receipt back.</summary>
    /// <param name="json">What <see cref="ToString"/> gave; spaces and the order of keys do not matter.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <exception cref="CotationException">It is not a receipt; whether it is true, <see cref="Audit"/> tells.</exception>
    public static Receipt Parse(string json, string name = "receipt.json")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        var problems = new Problems();
        var source = new Source(name, json, isPrivate: true);
        JsonItem? root = JsonReader.Read(source, problems);
        LocalDate? on = root is { Kind: JsonKind.Object } && root["on"] is { Kind: JsonKind.Text } day && LocalDatePattern.Iso.Parse(day.Content).TryGetValue(default, out LocalDate found) ? found : null;
        bool isReceipt = on is not null && root!["format"]?.Content == "1" && root["gridSha256"]?.Kind == JsonKind.Text && root["seal"]?.Kind == JsonKind.Text;
        if (!isReceipt && !problems.HasErrors) problems.Error(source.At(0, 1), "not-a-receipt", w => w.NotAReceipt);
        return problems.HasErrors ? throw new CotationException(problems.InOrder()) : new Receipt(root!, on!.Value);
    }

    /// <summary>Gives the receipt as canonical JSON; it is personal data, unless it was made with a secret and a pseudonym.</summary>
    public override string ToString() => text;

    /// <summary>Does the calculation again and gives the whole score, to be told or compared: what it gives now, which <see cref="Audit"/> compares with what the receipt says.</summary>
    /// <param name="grid">The grid it names.</param>
    /// <param name="application">The application, where the receipt does not hold its facts; else null.</param>
    /// <exception cref="ArgumentException">The grid is not the one it names, or the application is needed.</exception>
    /// <exception cref="CotationException">The application it holds cannot be read with the grid's vocabulary.</exception>
    public Score Score(Grid grid, Application? application = null)
    {
        ArgumentNullException.ThrowIfNull(grid);
        if (grid.Sha256 != GridSha256) throw new ArgumentException("The receipt names another grid.", nameof(grid));
        var problems = new Problems();
        Application? given = application ?? Held(grid, problems);
        if (problems.HasErrors) throw new CotationException(problems.InOrder());
        return given is null ? throw new ArgumentException("The receipt does not hold the facts.", nameof(application)) : grid.Compile().Score(given, On);
    }

    /// <summary>Does the calculation again, and says what differs; an empty list where it says the same.</summary>
    /// <param name="grid">The grid it names.</param>
    /// <param name="application">The application, where the receipt does not hold its facts; else null.</param>
    /// <param name="secret">The secret it was sealed with, or null.</param>
    /// <param name="language">The language of what is said.</param>
    public IReadOnlyList<string> Audit(Grid grid, Application? application = null, byte[]? secret = null, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var words = ReceiptWords.In(language);
        if (Seal(CanonicalJson.Write(Without(root, "seal")), secret) != root["seal"]!.Content) return [words.SealBroken];
        if (GridSha256 != grid.Sha256) return [words.OtherGrid(GridSha256, grid.Sha256)];
        if ((application ?? Held(grid, new Problems())) is not { } given) return [root["application"] is null ? words.ApplicationNeeded : words.NotReadable];
        Score again = grid.Compile().Score(given, On);
        JsonItem expected = Read(Body(again, root["application"] is null ? secret ?? [] : null, root["pseudonym"]?.Content));
        return [.. Differences(root, expected, words)];
    }

    private Application? Held(Grid grid, Problems problems) => root["application"] is { } own ? ApplicationReader.Read(own, grid.Vocabulary, problems) : null;

    private static IEnumerable<string> Differences(JsonItem said, JsonItem found, ReceiptWords words)
    {
        foreach (JsonMember member in said.Members.Where(m => found[m.Key] is null && m.Key is not ("seal" or "engine"))) yield return words.Differs(member.Key, CanonicalJson.Write(member.Value), words.Nothing);
        foreach (JsonMember member in found.Members)
        {
            if (member.Key == "engine") continue;
            string now = CanonicalJson.Write(member.Value), then = said[member.Key] is { } value ? CanonicalJson.Write(value) : words.Nothing;
            if (now == then) continue;
            if (member.Key != "lines" || said["lines"] is not { } lines)
            {
                yield return words.Differs(member.Key, then, now);
                continue;
            }

            foreach (JsonMember line in member.Value.Members)
            {
                string after = CanonicalJson.Write(line.Value), before = lines[line.Key] is { } old ? CanonicalJson.Write(old) : words.Nothing;
                if (after != before) yield return words.Differs(line.Key, before, after);
            }

            foreach (JsonMember line in lines.Members.Where(l => member.Value[l.Key] is null)) yield return words.Differs(line.Key, CanonicalJson.Write(line.Value), words.Nothing);
        }
    }

    /// <summary>The canonical text of all but the seal.</summary>
    private static string Body(Score score, byte[]? secret, string? pseudonym)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("engine", Engine.Version);
            json.WriteString(pseudonym is null ? "id" : "pseudonym", pseudonym ?? score.ApplicationId);
            json.WriteString("on", LocalDatePattern.Iso.Format(score.On));
            json.WriteString("grid", score.Grid.Identity.Id);
            json.WriteString("version", score.Grid.Identity.Version);
            json.WriteString("gridSha256", score.Grid.Sha256);
            json.WriteString("vocabularySha256", score.Grid.Vocabulary.Sha256);
            json.WriteStartObject("tablesSha256");
            foreach (FactTable table in score.Grid.Tables.Values) json.WriteString(table.Name, table.Sha256);
            json.WriteEndObject();
            WriteFacts(json, score, secret, pseudonym);
            json.WriteStartObject("lines");
            foreach (ScoreLine line in score.Lines)
            {
                json.WriteStartObject(line.Criterion.Id);
                json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(line.State.ToString()));
                Number(json, "points", line.Points);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartArray("outcomes");
            foreach (OutcomeResult found in score.Outcomes)
            {
                json.WriteStartObject();
                json.WriteString("effect", JsonNamingPolicy.CamelCase.ConvertName(found.Outcome.Effect.ToString()));
                json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(found.State.ToString()));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Number(json, "points", score.Points);
            Number(json, "pending", score.Pending);
            Number(json, "verified", score.Verified);
            json.WriteEndObject();
        }

        return CanonicalJson.Write(Read(Encoding.UTF8.GetString(stream.ToArray())));
    }

    /// <summary>The application itself under its pseudonym, or its digest under the secret.</summary>
    private static void WriteFacts(Utf8JsonWriter json, Score score, byte[]? secret, string? pseudonym)
    {
        byte[] facts = ApplicationJson.Canonical(score.Application, pseudonym);
        if (secret is not null)
        {
            json.WriteString("factsHmacSha256", Convert.ToHexStringLower(HMACSHA256.HashData(secret, facts)));
            return;
        }

        json.WritePropertyName("application");
        json.WriteRawValue(facts);
    }

    private static string Seal(string body, byte[]? secret) =>
        Convert.ToHexStringLower(secret is null ? SHA256.HashData(Encoding.UTF8.GetBytes(body)) : HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(body)));

    private static JsonItem Without(JsonItem root, string key)
    {
        string text = "{" + string.Join(',', root.Members.Where(m => m.Key != key).Select(m => $"\"{JsonEncodedText.Encode(m.Key)}\":{CanonicalJson.Write(m.Value)}")) + "}";
        return Read(text);
    }

    private static JsonItem Read(string text) => JsonReader.Read(new Source("", text, isPrivate: true), new Problems())!;

    private static void Number(Utf8JsonWriter json, string key, decimal? value)
    {
        json.WritePropertyName(key);
        if (value is { } number) json.WriteRawValue(Rational.From(number).ToString());
        else json.WriteNullValue();
    }
}
