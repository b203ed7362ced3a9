using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Cotation.Fuzz;

/// <summary>Damages a file a little: any bytes, or what its format is made of, so that most of it still reads.</summary>
internal sealed class Damage(Random random)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1", "0.5", "1e2", "1e400", "-0", "123456789012345678901234567890", "79228162514264337593543950335", "99999999", "0.000001", "\"\"", "\"x\"", "\"A\"", "\"2026-02-30\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"P1Y\"", "\"P999999Y\"", "[]", "{}", "[[]]", "[null]", "[{}]", "{\"fr\":\"é\"}", "{\"from\":5}",
        "\"true\"", "\"1/0\"", "\"1 / 3\"", "\"loyer\"", "\"loyer + aideLogement\"", "\"asOf\"", "\"membres.Count(age >= 18)\"", "\"not known(loyer)\"", "\"((((1))))\"", "\"min(1)\"", "\"a ? b : c\"", "\"1e5 * 100000\"", "\"ancienneteMois\"", "\"@\\u0000\"",
    ];

    private static readonly string[] Cells = ["", "oui", "0", "-1", "1e400", "1.250", "31/02/2026", "2026-06-01", "0001-01-01", "99999999999999999999", "#REF!", "NaN", "aucun", "=1+1", "'x", "XFD1048576", "A0", "2147483648", new string('9', 400), new string('x', 3000)];

    private static readonly string[] Words = ["and", "or", "not", "(", ")", "<", ">=", "==", "+", "-", "*", "/", "?", ":", ",", ".", "0", "1", "100", "0.5", "1000000000000", "loyer", "membres", "Count", "Sum", "known", "asOf", "\"A\"", "min(", "in"];

    public byte[] Of(Target target)
    {
        byte[] bytes = target.Bytes;
        for (int i = random.Next(4) == 0 ? random.Next(2, 6) : 1; i > 0; i--)
        {
            bytes = target.Name switch
            {
                _ when random.Next(5) == 0 => Bytes(bytes),
                var name when name.EndsWith(".json", StringComparison.Ordinal) => Json(bytes),
                var name when name.EndsWith(".xlsx", StringComparison.Ordinal) => Workbook(bytes),
                var name when name.EndsWith(".xml", StringComparison.Ordinal) => Xml(bytes),
                _ => Text(bytes),
            };
        }

        return bytes;
    }

    private byte[] Bytes(byte[] bytes)
    {
        if (bytes.Length == 0) return [(byte)random.Next(256)];
        int at = random.Next(bytes.Length), count = Math.Min(random.Next(1, 40), bytes.Length - at), to = random.Next(bytes.Length);
        return random.Next(5) switch
        {
            0 => [.. bytes[..at], .. bytes[(at + count)..]],
            1 => [.. bytes[..to], .. bytes[at..(at + count)], .. bytes[to..]],
            2 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            3 => bytes[..at],
            _ => [.. bytes[..at], .. Encoding.UTF8.GetBytes(Pick("\"", "{", "}", "[", "]", ",", ":", ";", "\n", "\r", "\t", "<", ">", "&", "\0", "é", "\ufeff", "=", "-", "0")), .. bytes[at..]],
        };
    }

    private byte[] Text(byte[] bytes)
    {
        List<string> parts = [.. System.Text.RegularExpressions.Regex.Split(Encoding.UTF8.GetString(bytes), "([;,\\t\\n\\r<>\"/= ]+)")];
        int at = random.Next(parts.Count), other = random.Next(parts.Count);
        switch (random.Next(4))
        {
            case 0: parts[at] = parts[other]; break;
            case 1: parts.RemoveAt(at); break;
            case 2: parts.Insert(at, parts[other]); break;
            default: parts[at] = Pick(Cells); break;
        }

        return Encoding.UTF8.GetBytes(string.Concat(parts));
    }

    private byte[] Json(byte[] bytes)
    {
        if (Parsed(bytes) is not { } root) return Bytes(bytes);
        List<JsonNode> all = [.. Below(root)];
        JsonNode at = all[random.Next(all.Count)], other = all[random.Next(all.Count)];
        switch (random.Next(7))
        {
            case 0 or 1: Replace(ref root, at, JsonNode.Parse(Pick(Values))); break;
            case 2: Replace(ref root, at, other.DeepClone()); break;
            case 3 when at.Parent is JsonObject parent: parent.Remove(at.GetPropertyName()); break;
            case 4 when at.Parent is JsonObject parent: Rename(parent, at, other.Parent is JsonObject ? other.GetPropertyName() : "x"); break;
            case 5 when at.Parent is JsonArray list: list.Insert(random.Next(list.Count + 1), other.DeepClone()); break;
            default:
                if (all.Where(n => n is JsonValue v && v.TryGetValue(out string? _)).ToList() is { Count: > 0 } texts && texts[random.Next(texts.Count)] is var text) Replace(ref root, text, JsonValue.Create(Formula(text.GetValue<string>())));
                break;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private string Formula(string text)
    {
        List<string> words = [.. text.Split(' ')];
        int at = random.Next(words.Count);
        switch (random.Next(4))
        {
            case 0: words[at] = Pick(Words); break;
            case 1: words.Insert(at, Pick(Words)); break;
            case 2: words.RemoveAt(at); break;
            default: words.InsertRange(at, ["(", Pick(Words), Pick("+", "and", "<", "*"), Pick(Words), ")"]); break;
        }

        return string.Join(' ', words);
    }

    private byte[] Workbook(byte[] bytes)
    {
        try
        {
            using var changed = new MemoryStream();
            using (var from = new ZipArchive(new MemoryStream(bytes)))
            using (var into = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true))
            {
                int at = random.Next(from.Entries.Count);
                for (int i = 0; i < from.Entries.Count; i++)
                {
                    if (i == at && random.Next(10) == 0) continue;
                    using Stream part = from.Entries[i].Open();
                    using var content = new MemoryStream();
                    part.CopyTo(content);
                    using Stream made = into.CreateEntry(from.Entries[i].FullName).Open();
                    made.Write(i == at ? Xml(content.ToArray()) : content.ToArray());
                }
            }

            return changed.ToArray();
        }
        catch (InvalidDataException)
        {
            return Bytes(bytes);
        }
    }

    private byte[] Xml(byte[] bytes)
    {
        XDocument document;
        try
        {
            document = XDocument.Load(new MemoryStream(bytes));
        }
        catch (System.Xml.XmlException)
        {
            return Text(bytes);
        }

        List<XElement> all = [.. document.Descendants()];
        XElement at = all[random.Next(all.Count)], other = all[random.Next(all.Count)];
        List<XAttribute> attributes = [.. at.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.Xml)];
        switch (random.Next(6))
        {
            case 0 when at.Parent is not null: at.Remove(); break;
            case 1 when at.Parent is not null: at.AddAfterSelf(new XElement(other)); break;
            case 2 when attributes.Count > 0: attributes[random.Next(attributes.Count)].Value = Pick(Cells); break;
            case 3 when attributes.Count > 0: attributes[random.Next(attributes.Count)].Remove(); break;
            case 4: at.Name = other.Name; break;
            default: at.Value = Pick(Cells); break;
        }

        using var changed = new MemoryStream();
        document.Save(changed, SaveOptions.DisableFormatting);
        return changed.ToArray();
    }

    private static JsonNode? Parsed(byte[] bytes)
    {
        try
        {
            JsonNode? root = JsonNode.Parse(Encoding.UTF8.GetString(bytes));
            return root is JsonObject or JsonArray && Below(root).Count() > 0 ? root : null;
        }
        catch (Exception bad) when (bad is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Replace(ref JsonNode root, JsonNode at, JsonNode? by)
    {
        if (at.Parent is JsonObject parent) parent[at.GetPropertyName()] = by;
        else if (at.Parent is JsonArray list) list[at.GetElementIndex()] = by;
        else root = by ?? root;
    }

    private static void Rename(JsonObject parent, JsonNode at, string name)
    {
        parent.Remove(at.GetPropertyName());
        parent[name] = at;
    }

    /// <summary>The nodes below one, nulls left out.</summary>
    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch { JsonObject all => all.Select(m => m.Value), JsonArray all => all, _ => [] };
        return children.OfType<JsonNode>().SelectMany(c => Below(c).Prepend(c));
    }

    private string Pick(params string[] of) => of[random.Next(of.Length)];
}
