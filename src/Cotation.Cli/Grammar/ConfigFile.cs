namespace Cotation.Cli;

/// <summary>Reads <c>cotation.json</c>, the nearest upward from the current folder: default values of options, such as the language or the way to write CSV. What is typed on the line wins.</summary>
internal static class ConfigFile
{
    public const string Name = "cotation.json";

    private static readonly string[] Known = ["lang", "csv", "zone", "mapping", "mask", "audience"];

    /// <summary>What shows more, or hides less, than the line that was typed: it is told where a file says it.</summary>
    private static readonly string[] Guarded = ["mask", "audience"];

    /// <summary>The arguments with the file's options after them, where the command has them and they were not typed.</summary>
    public static string[] Complete(string[] args, string folder, Func<string, bool> hasOption, Action<(string Path, string Option, string Value)> tell)
    {
        if (Find(folder) is not { } path) return args;
        var problems = new Problems();
        List<string> complete = [.. args];
        int end = complete.IndexOf("--") is >= 0 and var stop ? stop : complete.Count;
        if (JsonReader.Read(new Source(path, File.ReadAllText(path)), problems) is { } root)
        {
            var keys = new ObjectReader(root, problems);
            foreach (string key in Known)
            {
                if (keys.Text(key) is not { } value || args.Any(a => a == $"--{key}" || a.StartsWith($"--{key}=", StringComparison.Ordinal)) || !hasOption($"--{key}")) continue;
                complete.Insert(end, $"--{key}={(key == "mapping" ? Path.Combine(Path.GetDirectoryName(path)!, value) : value)}");
                if (Guarded.Contains(key)) tell((path, $"--{key}", value));
            }

            keys.Done();
        }

        return problems.HasErrors ? throw new CotationException(problems.InOrder()) : [.. complete];
    }

    /// <summary>The nearest file of settings upward from a folder, or null.</summary>
    public static string? Find(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, Name))) return Path.Combine(at, Name);
        return null;
    }
}
