using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cotation.Tests;

/// <summary>The guide to vocabularies: every example on it gives what it says, and every key of the schema stands on it.</summary>
public sealed partial class VocabularyGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Root.PathOf("rulesets", "VOCABULARY.md"));

    private readonly string folder = Directory.CreateTempSubdirectory("cotation").FullName;

    public static TheoryData<int> Examples() => [.. Enumerable.Range(0, Example().Count(Guide))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_the_guide_says(int index)
    {
        Match example = Example().Matches(Guide)[index];
        string Written(string name) => File.Exists(Path.Combine(folder, name)) ? Path.Combine(folder, name) : Write(name, example.Groups[Path.GetFileNameWithoutExtension(name)].Value);
        Written("vocabulary.json");
        Tool.Result checkedGrid = Tool.Run("check", Written("grid.json"), "--lang", "en");
        Assert.True(checkedGrid.ExitCode == 0, checkedGrid.Talk);
        Tool.Result letter = Tool.Run("explain", Written("grid.json"), Written("application.json"), "--on", "2026-06-01", "--lang", "en");
        Assert.True(letter.ExitCode == 0, letter.Talk);
        Assert.DoesNotContain("warning", letter.Talk, StringComparison.Ordinal);
        string text = letter.Data.Replace('\u00a0', ' ');
        Assert.Contains($"Your score: {example.Groups["points"].Value}", text, StringComparison.Ordinal);
        foreach (Capture sentence in example.Groups["sentence"].Captures) Assert.Contains(sentence.Value, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_of_the_schema_stands_in_the_guide()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Root.PathOf("rulesets", "vocabulary.schema.json")));
        List<(string Key, JsonElement Says)> keys = [.. KeysIn(schema.RootElement)];
        Assert.True(keys.Count > 40);
        Assert.All(keys, k => Assert.True(k.Key == "$schema" || k.Says.TryGetProperty("description", out _), $"{k.Key} has no description"));
        Assert.All(keys.Select(k => k.Key).Where(k => k is not ("$schema" or "fr" or "en")).Distinct(), k => Assert.Contains($"`{k}`", Guide, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static IEnumerable<(string Key, JsonElement Says)> KeysIn(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Array) return part.EnumerateArray().SelectMany(KeysIn);
        if (part.ValueKind != JsonValueKind.Object) return [];
        IEnumerable<(string, JsonElement)> own = part.TryGetProperty("properties", out JsonElement keys) && keys.ValueKind == JsonValueKind.Object ? keys.EnumerateObject().Where(k => k.Value.ValueKind == JsonValueKind.Object).Select(k => (k.Name, k.Value)) : [];
        return own.Concat(part.EnumerateObject().SelectMany(m => KeysIn(m.Value)));
    }

    [GeneratedRegex("```json vocabulary\n(?<vocabulary>[^`]*)```\n\n```json grid\n(?<grid>[^`]*)```\n\n```json application\n(?<application>[^`]*)```\n\nGives: (?<points>[0-9]+ points)(?:; « (?<sentence>[^»]*) »)*\n")]
    private static partial Regex Example();
}
