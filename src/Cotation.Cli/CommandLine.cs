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
    private readonly CommonOptions common;

    public CommandLine(Language language, Screen screen)
    {
        this.screen = screen;
        words = CliWords.In(language);
        common = new CommonOptions(language, words);
        root = new RootCommand(words.Tool);
        foreach (Option builtIn in root.Options.ToList()) root.Options.Remove(builtIn);
        root.Directives.Clear();
        help = new Option<bool>("--help", "-h", "-?") { Description = words.HelpOption, Recursive = true };
        var version = new Option<bool>("--version") { Description = words.VersionOption };
        root.Options.Add(help);
        root.Options.Add(version);
        root.Options.Add(common.Lang);
        root.Options.Add(common.Output);
        root.Options.Add(common.Force);
        root.Subcommands.Add(CheckCommand.Build(common, screen));
        root.Subcommands.Add(ScoreCommand.Build(common, screen));
        root.Subcommands.Add(ExplainCommand.Build(common, screen));
        root.Subcommands.Add(RankCommand.Build(common, screen));
        root.Subcommands.Add(TestCommand.Build(common, screen));
        root.Subcommands.Add(CompareCommand.Build(common, screen));
        root.Subcommands.Add(GenerateCommand.Build(common, screen));
        root.Subcommands.Add(AuditCommand.Build(common, screen));
        root.Subcommands.Add(DocumentCommand.Build(common, screen));
        root.Subcommands.Add(FactsCommand.Build(common, screen));
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
        root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }).CommandResult.Command is { } command and not RootCommand
        && command.Options.Concat(root.Options.Where(o => o.Recursive)).Any(o => o.Name == option && (o.Name != common.Mapping.Name || o == common.Mapping));

    public int Run(string[] args)
    {
        ParseResult result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Swallowed(args, result.CommandResult.Command) is null && result.GetResult(help) is { Implicit: false })
        {
            new HelpPage(words, screen.Data).Write(root, result.CommandResult.Command);
            return ExitCode.Success;
        }

        if (Swallowed(args, result.CommandResult.Command) is var (option, next)) throw new UsageException(words.Swallows(option, next));
        if (result.Errors.Count > 0) throw new UsageException(new UsageError(words, result).Tell());
        if (result.GetValue(common.Output) is not { } path) return Invoke(result);
        if (result.GetResult(common.Watch) is not null && result.GetValue(common.Watch)) throw new UsageException(words.NotTogether(common.Watch.Name, common.Output.Name));
        if (result.GetResult(common.Rejects) is not null && result.GetValue(common.Rejects) is { } rejects && RealPath.AreSame(rejects, path)) throw new UsageException(words.NotTogether(common.Rejects.Name, common.Output.Name));
        using OutputFile file = OutputFile.Begin(path, result.GetValue(common.Force), common.InputsOf(result), words);
        int code = screen.Into(file.Stream, () => Invoke(result));
        file.Keep();
        return code;
    }

    private int Invoke(ParseResult result) => result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = screen.Data, Error = screen.Error });

    /// <summary>An option whose value was forgotten and the option after it, which would be taken for the value; null where there is none.</summary>
    private (string Option, string Next)? Swallowed(string[] args, Command command)
    {
        List<Option> known = [.. command.Options, .. root.Options.Where(o => o.Recursive)];
        for (int i = 0; i < args.Length && args[i] != "--"; i++)
        {
            if (known.Find(o => Names(o).Contains(args[i])) is not { } option || option.ValueType == typeof(bool)) continue;
            foreach (string next in args.Skip(i + 1).Take(Math.Max(1, option.Arity.MinimumNumberOfValues)).TakeWhile(n => !Names(option).Contains(n)))
                if (known.Exists(o => Names(o).Contains(next))) return (args[i], next);
        }

        return null;

        static IEnumerable<string> Names(Option option) => option.Aliases.Append(option.Name);
    }
}
