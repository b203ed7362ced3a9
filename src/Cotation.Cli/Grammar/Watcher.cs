namespace Cotation.Cli;

/// <summary>Runs a command again each time a file of a folder changes, until it is interrupted.</summary>
internal static class Watcher
{
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(150);

    public static int Run(bool isWatching, string folder, CommonOptions common, Screen screen, Func<int> command)
    {
        if (!isWatching) return command();
        using var watcher = new FileSystemWatcher(folder, "*.json") { EnableRaisingEvents = true };
        while (true)
        {
            Again(screen, common, command);
            screen.Data.Flush();
            screen.Error.WriteLine(common.Words.Watching(folder));
            watcher.WaitForChanged(WatcherChangeTypes.All);
            Thread.Sleep(Settling);
        }
    }

    /// <summary>While one watches, a faulty file is told and waited for.</summary>
    private static void Again(Screen screen, CommonOptions common, Func<int> command)
    {
        try
        {
            command();
        }
        catch (CotationException invalid)
        {
            foreach (Problem problem in invalid.Problems) screen.Error.WriteLine(problem.Render(common.Language));
        }
        catch (UsageException usage)
        {
            screen.Error.WriteLine(common.Words.Head + usage.Message);
        }
        catch (IOException)
        {
            screen.Error.WriteLine(common.Words.Head + common.Words.FileTrouble);
        }
    }
}
