using System.Text;

namespace Cotation;

/// <summary>Gives the JSON Schemas of the formats, for editors and checkers; the readers check everything themselves.</summary>
internal static class Schemas
{
    /// <summary>Gives the names of the schemas.</summary>
    public static IReadOnlyList<string> Names { get; } = ["grid", "application", "vocabulary", "score", "ranking", "explanation", "receipt"];

    /// <summary>Finds a schema by its name, or gives null.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string? Find(string name)
    {
        if (!Names.Contains(name)) return null;
        using Stream stream = typeof(Schemas).Assembly.GetManifestResourceStream(name + ".schema.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
