using System.Text.Json;

namespace Cotation.Cli;

/// <summary>Finds the grids in a folder: the JSON files, at any depth, that name a territory and hold criteria.</summary>
internal static class GridFiles
{
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(IsGrid).Order(StringComparer.Ordinal);

    /// <summary>A file, and where it is a grid what is read with it: its examples, and each file below its folder that it names.</summary>
    public static IEnumerable<string> With(string path)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !IsGrid(path)) return [path];
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            using JsonDocument grid = JsonDocument.Parse(File.ReadAllBytes(path));
            return [path, GridExample.PathBeside(path), .. TextsIn(grid.RootElement).Where(t => t.EndsWith(".json", StringComparison.Ordinal) && !t.Contains('\0', StringComparison.Ordinal)).Select(t => Path.Combine(folder, t)).Where(File.Exists)];
        }
        catch (JsonException)
        {
            return [path];
        }
    }

    private static IEnumerable<string> TextsIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => TextsIn(m.Value)),
        _ => [],
    };

    /// <summary>A file that is no JSON is taken for a grid where its name says so, so that its fault is told.</summary>
    private static bool IsGrid(string path)
    {
        try
        {
            using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path));
            return file.RootElement.ValueKind == JsonValueKind.Object
                && file.RootElement.TryGetProperty("territory", out _)
                && (file.RootElement.TryGetProperty("criteria", out _) || file.RootElement.TryGetProperty("sections", out _));
        }
        catch (JsonException)
        {
            return Path.GetFileName(path) == "grid.json";
        }
    }
}
