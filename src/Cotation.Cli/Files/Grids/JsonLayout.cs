using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cotation.Cli;

/// <summary>Writes a changed JSON tree in the layout of the text it came from: what did not change keeps its bytes, what is new is laid out as its neighbours are.</summary>
internal sealed class JsonLayout
{
    private const int WidestLine = 120;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string text;
    private readonly string newLine;

    private JsonLayout(string text)
    {
        this.text = text;
        newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The text of the changed tree; of a tree that says the same, the text as it was.</summary>
    public static string Keep(string text, JsonNode changed)
    {
        JsonItem root = JsonReader.Read(new Source("", text), new Problems())!;
        return text[..root.Offset] + new JsonLayout(text).Of(changed, JsonNode.Parse(text), root) + text[root.End..];
    }

    private string Of(JsonNode? node, JsonNode? was, JsonItem item) => (node, was) switch
    {
        _ when JsonNode.DeepEquals(node, was) => text[item.Offset..item.End],
        (JsonObject now, JsonObject before) when item.Members.Count > 0 => Join(item, [.. now.Select(m => (Prefix(m.Key), m.Value, item.Members.FindIndex(o => o.Key == m.Key)))], [.. before.Select(m => m.Value)], [.. item.Members.Select(m => m.Value)]),
        (JsonArray now, JsonArray before) when item.Items.Count > 0 => Join(item, [.. now.Zip(Matches(now, before), (n, old) => ("", n, old))], [.. before], item.Items),
        _ => Fresh(node, ""),
    };

    /// <summary>The parts of an object or a list between its brackets; a part that stood there before keeps the space that stood before it.</summary>
    private string Join(JsonItem item, IReadOnlyList<(string Prefix, JsonNode? Node, int Old)> parts, IReadOnlyList<JsonNode?> before, IReadOnlyList<JsonItem> items)
    {
        if (parts.Count == 0) return item.Kind == JsonKind.Array ? "[]" : "{}";
        string[] gaps = [.. items.Select((part, i) => Gap(i == 0 ? item.Offset : items[i - 1].End, part.Offset))];
        string later = gaps.Length > 1 ? gaps[1] : gaps[0].Contains('\n', StringComparison.Ordinal) ? gaps[0] : " ";
        var all = new StringBuilder(text[item.Offset..(item.Offset + 1)]);
        for (int i = 0; i < parts.Count; i++)
        {
            (string prefix, JsonNode? node, int old) = parts[i];
            string gap = i == 0 ? gaps[0] : old > 0 ? gaps[old] : later;
            if (i > 0) all.Append(',');
            all.Append(gap).Append(prefix).Append(old < 0 ? Fresh(node, gap[(gap.LastIndexOf('\n') + 1)..]) : Of(node, before[old], items[old]));
        }

        return all.Append(text[items[^1].End..item.End]).ToString();
    }

    /// <summary>The space before a part, after the bracket or the comma.</summary>
    private string Gap(int from, int to)
    {
        string between = text[from..to];
        string after = between[(between.AsSpan().IndexOfAny(',', '[', '{') + 1)..];
        int end = after.AsSpan().IndexOfAnyExcept(" \t\r\n");
        return end < 0 ? after : after[..end];
    }

    /// <summary>Which item of the list before each of the list now was: by its id, else the same, else the one at its place.</summary>
    private static int[] Matches(JsonArray now, JsonArray before)
    {
        var free = new SortedSet<int>(Enumerable.Range(0, before.Count));
        int[] matches = [.. now.Select(n => Take(i => IdOf(n) is { } id ? IdOf(before[i]) == id : JsonNode.DeepEquals(n, before[i])))];
        for (int i = 0; i < matches.Length; i++)
            if (matches[i] < 0 && IdOf(now[i]) is null && free.Remove(i)) matches[i] = i;
        return matches;

        int Take(Func<int, bool> isIt)
        {
            foreach (int i in free)
            {
                if (!isIt(i)) continue;
                free.Remove(i);
                return i;
            }

            return -1;
        }
    }

    private static string? IdOf(JsonNode? node) => node is JsonObject part && part["id"] is JsonValue id ? id.ToJsonString() : null;

    /// <summary>A value that is new: on one line where it fits, else indented from where it stands.</summary>
    private string Fresh(JsonNode? node, string indent) =>
        OneLine(node) is { Length: <= WidestLine } line ? line : node!.ToJsonString(Indented).Replace("\n", newLine + indent, StringComparison.Ordinal);

    private static string OneLine(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } all => $"{{ {string.Join(", ", all.Select(m => Prefix(m.Key) + OneLine(m.Value)))} }}",
        JsonArray all => $"[{string.Join(", ", all.Select(OneLine))}]",
        null => "null",
        _ => node.ToJsonString(Plain),
    };

    private static string Prefix(string key) => JsonSerializer.Serialize(key, Plain) + ": ";
}
