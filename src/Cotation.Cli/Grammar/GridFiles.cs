using System.Text.Json;

namespace Cotation.Cli;

/// <summary>Finds the grids in a folder: the JSON files, at any depth, that name a territory and hold criteria.</summary>
internal static class GridFiles
{
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(IsGrid).Order(StringComparer.Ordinal);

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
