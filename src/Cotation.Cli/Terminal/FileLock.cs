using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Cotation.Cli;

/// <summary>Keeps a file to one process while it is read, added to and written again. The lock stands in the folder for temporary files and stays there, so that two processes never hold two locks of one name.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits for the file to be free, at most half a minute.</summary>
    /// <exception cref="UsageException">Another process holds it for longer, or no lock can be made.</exception>
    public static IDisposable On(string path, CliWords words)
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RealPath.Of(path))))[..16];
        string held = Path.Combine(Path.GetTempPath(), $"cotation-{name}.lock");
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                // To read is enough to lock, so that the lock of another user serves as well.
                return new FileStream(held, File.Exists(held) ? FileMode.Open : FileMode.OpenOrCreate, FileAccess.Read, FileShare.None);
            }
            catch (IOException busy) when (busy.GetType() == typeof(IOException) && waited.Elapsed < Longest)
            {
                Thread.Sleep(20);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new UsageException(words.CannotWrite(path));
            }
        }
    }
}
