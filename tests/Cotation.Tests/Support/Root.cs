namespace Cotation.Tests;

/// <summary>Finds the files of the repository.</summary>
internal static class Root
{
    public static string Folder { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    public static string Ruleset(string folder, string file = "grid.json") => PathOf("rulesets", folder, file);

    private static string Find()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Cotation.sln"))) at = Path.GetDirectoryName(at);
        return at ?? throw new InvalidOperationException("The repository is not above the tests.");
    }
}
