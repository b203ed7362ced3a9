using System.CommandLine;
using System.CommandLine.Parsing;

namespace Cotation.Cli;

/// <summary>Is the grammar of the tool: its commands, each with its French name, and their options.</summary>
internal sealed class CommandLine
{
    private readonly Screen screen;
    private readonly CliWords words;
    private readonly RootCommand root;
    private readonly Option<bool> help;

    public CommandLine(Language language, Screen screen)
    {
        this.screen = screen;
        words = CliWords.In(language);
        var common = new CommonOptions(language, words);
        root = new RootCommand(words.Tool);
        foreach (Option builtIn in root.Options.ToList()) root.Options.Remove(builtIn);
        root.Directives.Clear();
        help = new Option<bool>("--help", "-h", "-?") { Description = words.HelpOption, Recursive = true };
        var version = new Option<bool>("--version") { Description = words.VersionOption };
        root.Options.Add(help);
        root.Options.Add(version);
        root.Options.Add(common.Lang);
        root.Subcommands.Add(CheckCommand.Build(common, screen));
        root.Subcommands.Add(ScoreCommand.Build(common, screen));
        root.Subcommands.Add(ExplainCommand.Build(common, screen));
        root.Subcommands.Add(RankCommand.Build(common, screen));
        root.Subcommands.Add(TestCommand.Build(common, screen));
        root.Subcommands.Add(CompareCommand.Build(common, screen));
        root.Subcommands.Add(GenerateCommand.Build(common, screen));
        root.Subcommands.Add(AuditCommand.Build(common, screen));
        root.Subcommands.Add(DocumentCommand.Build(common, screen));
        root.Subcommands.Add(SchemaCommand.Build(common, screen));
        root.Subcommands.Add(InitCommand.Build(common, screen));
        root.Subcommands.Add(CompletionCommand.Build(common, screen, root));
        root.SetAction(result =>
        {
            if (result.GetValue(version)) screen.Data.WriteLine("cotation " + Engine.Version);
            else new HelpPage(words, screen.Data).Write(root, root);
            return ExitCode.Success;
        });
    }

    /// <summary>Whether the command that is asked for has an option; the options of all commands count for none.</summary>
    public bool HasOption(string[] args, string option) =>
        root.Subcommands.FirstOrDefault(c => args.Length > 0 && (c.Name == args[0] || c.Aliases.Contains(args[0]))) is { } command && command.Options.Concat(root.Options.Where(o => o.Recursive)).Any(o => o.Name == option);

    public int Run(string[] args)
    {
        ParseResult result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.GetResult(help) is { Implicit: false })
        {
            new HelpPage(words, screen.Data).Write(root, result.CommandResult.Command);
            return ExitCode.Success;
        }

        if (result.Errors.Count > 0) throw new UsageException(new UsageError(words, result).Tell());
        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = screen.Data, Error = screen.Error });
    }
}
