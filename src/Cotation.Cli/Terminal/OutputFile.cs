using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Cotation.Cli;

/// <summary>Is a file that is written whole or not at all: beside its place first, then renamed. What was not kept is gone with it. Used by one thread.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string? draft;
    private readonly bool mayReplace;
    private readonly List<PosixSignalRegistration> interrupts = [];
    private bool isKept;

    private OutputFile(string path, bool mayReplace)
    {
        this.path = path;
        this.mayReplace = mayReplace;
        draft = DraftOf(path);
        Stream = draft is null ? new FileStream(path, FileMode.Open, FileAccess.Write) : new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        if (draft is not null) interrupts.AddRange(new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(s => PosixSignalRegistration.Create(s, _ => File.Delete(draft))));
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
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) throw new UsageException(words.CannotWrite(path));
        if (Directory.Exists(path)) throw new UsageException(words.IsFolder(path));
        if (inputs.Any(i => RealPath.AreSame(i, path))) throw new UsageException(words.IsInput(path));
        string whole = RealPath.Of(path);
        if (File.Exists(whole) && !mayReplace && DraftOf(whole) is not null) throw new UsageException(words.Exists(path));
        if (!Directory.Exists(Path.GetDirectoryName(whole))) throw new UsageException(words.NoFile(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : path));
        try
        {
            return new OutputFile(whole, mayReplace);
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
        file.Stream.Write(Encoding.UTF8.GetBytes(text));
        file.Keep();
    }

    /// <summary>Puts the file in its place, with the rights of the one it replaces, once all of it is on the disk.</summary>
    public void Keep()
    {
        Stream.Flush(flushToDisk: draft is not null);
        Stream.Dispose();
        if (draft is not null)
        {
            if (File.Exists(path) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
            File.Move(draft, path, mayReplace);
        }

        isKept = true;
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration interrupt in interrupts) interrupt.Dispose();
        if (isKept) return;
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // The disk is full: what is left of it goes all the same.
        }

        if (draft is not null) File.Delete(draft);
    }

    /// <summary>A new file beside; null for a device or a pipe, which is written straight to.</summary>
    private static string? DraftOf(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)) return null;
        for (int attempt = 0; ; attempt++)
        {
            string draft = Path.Combine(Path.GetDirectoryName(path)!, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(path)}.{Environment.ProcessId}-{attempt}.part"));
            if (!File.Exists(draft)) return draft;
        }
    }
}
