namespace Cotation.Cli;

/// <summary>Runs the tool: one try around everything, so that no stack trace ever reaches a user.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        ExpressionParser.Prepare();
        using var screen = Screen.OfProcess();
        try
        {
            return Run(args, screen, Environment.GetEnvironmentVariable, Environment.CurrentDirectory);
        }
        catch (IOException)
        {
            // Even what is wrong cannot be told.
            return ExitCode.Usage;
        }
    }

    private static bool IsHelp(string arg) => arg is "--help" or "-h" or "-?";

    /// <summary>Runs the tool on arguments; the exit code is 0 well, 1 findings, 2 usage or files, 101 a bug of ours.</summary>
    public static int Run(string[] args, Screen screen, Func<string, string?> environment, string? folder = null)
    {
        Language language = Languages.Of(args, environment);
        var words = CliWords.In(language);
        try
        {
            string[] complete = args;
            if (folder is not null && !args.Any(IsHelp))
            {
                complete = ConfigFile.Complete(args, folder, option => new CommandLine(language, screen).HasOption(args, option), said => screen.Error.WriteLine(words.FromConfig(said.Path, said.Option, said.Value)));
                language = Languages.Of(complete, environment);
                words = CliWords.In(language);
            }

            int code = new CommandLine(language, screen).Run(complete);
            screen.Data.Flush();
            return code;
        }
        catch (CotationException invalid)
        {
            foreach (Problem problem in invalid.Problems) screen.Error.WriteLine(problem.Render(language));
            return ExitCode.Findings;
        }
        catch (UsageException usage)
        {
            screen.Error.WriteLine(words.Head + usage.Message);
            return ExitCode.Usage;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            screen.Error.WriteLine(words.Head + words.FileTrouble);
            return ExitCode.Usage;
        }
        catch (Exception bug)
        {
            // The message of an exception may hold what it was working on: only its kind is told.
            screen.Error.WriteLine(words.Head + words.Bug(bug.GetType().Name));
            return ExitCode.Bug;
        }
    }
}
