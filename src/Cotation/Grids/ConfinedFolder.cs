namespace Cotation;

/// <summary>Opens the files that a grid may name: those below its own folder, never elsewhere on the disk.</summary>
internal sealed class ConfinedFolder(string folder)
{
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>The text of a file, or null where it is not below the folder, not there or too large.</summary>
    public string? Read(string name)
    {
        if (Path.IsPathRooted(name) || name.Contains('\0', StringComparison.Ordinal)) return null;
        string path = Path.GetFullPath(Path.Combine(folder, name));
        if (!path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > MostBytes || LeadsAway(path)) return null;
        return File.ReadAllText(path);
    }

    /// <summary>Whether a link on the way leads out of the folder.</summary>
    private bool LeadsAway(string path)
    {
        for (string? at = path; at is not null && at.Length > folder.Length; at = Path.GetDirectoryName(at))
            if (File.GetAttributes(at).HasFlag(FileAttributes.ReparsePoint)) return true;
        return false;
    }
}
