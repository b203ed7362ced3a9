using System.CommandLine;
using System.CommandLine.Parsing;

namespace Cotation.Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal sealed class UsageError(CliWords words, ParseResult result)
{
    public string Tell()
    {
        Command command = result.CommandResult.Command;
        string mend = "\n" + words.SeeHelp(command is RootCommand ? "" : command.Name + " ");
        foreach (string token in result.UnmatchedTokens)
        {
            IEnumerable<string> known = command is RootCommand && !token.StartsWith('-')
                ? command.Subcommands.SelectMany(s => s.Aliases.Append(s.Name))
                : command.Options.Concat(result.RootCommandResult.Command.Options.Where(o => o.Recursive)).Select(o => o.Name);
            string unknown = command is RootCommand && !token.StartsWith('-') ? words.UnknownCommand(token) : words.UnknownArgument(token);
            return unknown + (SpellChecker.Nearest(token, known) is { } near ? "\n" + words.DidYouMean(near) : "") + mend;
        }

        if (command is RootCommand) return words.NoCommand + mend;
        foreach (Argument argument in command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && result.GetResult(a) is not { Tokens.Count: > 0 }))
            return words.MissingArgument(argument.Name) + mend;
        foreach (Option option in command.Options.Concat(result.RootCommandResult.Command.Options))
            if (result.GetResult(option) is { Tokens.Count: 0, IdentifierTokenCount: > 0 } && option.ValueType != typeof(bool)) return words.MissingValue(option.Name) + mend;
        return words.WrongUse + mend;
    }
}
