namespace Cotation.Cli;

/// <summary>Is a file that is written whole or not at all: beside its place first, then renamed. What was not kept is gone with it. Used by one thread.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string draft;
    private bool isKept;

    private OutputFile(string path)
    {
        this.path = path;
        string folder = Path.GetDirectoryName(path)!;
        for (int attempt = 0; ; attempt++)
        {
            draft = Path.Combine(folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{Path.GetFileName(path)}.{Environment.ProcessId}-{attempt}.part"));
            if (File.Exists(draft)) continue;
            Stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            return;
        }
    }

    public FileStream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where it is to stand.</param>
    /// <param name="mayReplace">Whether it may take the place of a file that is there.</param>
    /// <param name="inputs">What the command reads: none of it is ever written over.</param>
    /// <param name="words">The words to refuse with.</param>
    /// <exception cref="UsageException">It may not be written there.</exception>
    public static OutputFile Begin(string path, bool mayReplace, IEnumerable<string> inputs, CliWords words)
    {
        if (Directory.Exists(path)) throw new UsageException(words.IsFolder(path));
        string whole = WholePathOf(path);
        if (inputs.Any(i => string.Equals(WholePathOf(i), whole, StringComparison.Ordinal))) throw new UsageException(words.IsInput(path));
        if (File.Exists(whole) && !mayReplace) throw new UsageException(words.Exists(path));
        if (!Directory.Exists(Path.GetDirectoryName(whole))) throw new UsageException(words.NoFile(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : path));
        try
        {
            return new OutputFile(whole);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(words.CannotWrite(path));
        }
    }

    /// <summary>Writes a text as a file.</summary>
    public static void Write(string path, string text, bool mayReplace, IEnumerable<string> inputs, CliWords words)
    {
        using OutputFile file = Begin(path, mayReplace, inputs, words);
        file.Stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        file.Keep();
    }

    /// <summary>Puts the file in its place, once all of it is on the disk.</summary>
    public void Keep()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(draft, path, overwrite: true);
        isKept = true;
    }

    public void Dispose()
    {
        if (isKept) return;
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // The disk is full: what is left of it goes all the same.
        }

        File.Delete(draft);
    }

    /// <summary>A path from its root, behind links, so that two names of one file are one.</summary>
    private static string WholePathOf(string path)
    {
        string whole = Path.GetFullPath(path);
        return File.Exists(whole) && File.ResolveLinkTarget(whole, returnFinalTarget: true) is { } target ? target.FullName : whole;
    }
}
