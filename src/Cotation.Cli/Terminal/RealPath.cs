namespace Cotation.Cli;

/// <summary>Finds where a path leads, so that two names of one file are known as one.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public static bool AreSame(string one, string other) => one.Length > 0 && other.Length > 0 && string.Equals(Of(one), Of(other), Comparison);

    /// <summary>The whole path behind the links of its folders and its own; devices and pipes keep their names.</summary>
    public static string Of(string path)
    {
        string whole = Path.GetFullPath(path);
        if (whole.StartsWith("/dev/", StringComparison.Ordinal) || whole.StartsWith("/proc/", StringComparison.Ordinal)) return whole;
        for (int links = 0; links < MostLinks; links++)
        {
            if (Unlinked(whole) is not { } next) return whole;
            whole = next;
        }

        return whole;
    }

    /// <summary>The path with its first link followed, or null where it has none.</summary>
    private static string? Unlinked(string whole)
    {
        string at = Path.GetPathRoot(whole)!;
        string[] parts = whole[at.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            at = Path.Combine(at, parts[i]);
            if (new FileInfo(at).LinkTarget is { } target) return Path.GetFullPath(Path.Combine([Path.GetDirectoryName(at)!, target, .. parts[(i + 1)..]]));
        }

        return null;
    }
}
