using System.CommandLine;

namespace Cotation.Cli;

/// <summary>Writes the help of a command in the user's language.</summary>
internal sealed class HelpPage(CliWords words, TextWriter output)
{
    public void Write(RootCommand root, Command command)
    {
        bool isRoot = command is RootCommand;
        string arguments = string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues > 0 ? $" <{a.Name}>" : $" [{a.Name}]"));
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(words.Usage);
        output.WriteLine(isRoot ? $"  cotation <{words.CommandWord}> [{words.OptionsWord}]" : $"  cotation {command.Name}{arguments} [{words.OptionsWord}]");
        List<string> others = [.. command.Aliases.Where(a => a != command.Name && !isRoot)];
        if (others.Count > 0) output.WriteLine($"  {words.AlsoNamed} {string.Join(", ", others)}");
        if (isRoot) List(words.Commands, command.Subcommands.Select(s => (string.Join(", ", s.Aliases.Where(a => a.All(char.IsAscii) && a != s.Name).Prepend(s.Name)), s.Description ?? "")));
        List(words.Arguments, command.Arguments.Select(a => ($"<{a.Name}>", a.Description ?? "")));
        IEnumerable<Option> options = isRoot ? command.Options : command.Options.Concat(root.Options.Where(o => o.Recursive));
        List(words.Options, options.Select(o => (o.HelpName is { } name ? $"{o.Name} <{name}>" : o.Name, o.Description ?? "")));
        output.WriteLine();
        output.WriteLine(isRoot ? words.RootExample : words.ExitCodes);
    }

    private void List(string heading, IEnumerable<(string Name, string Says)> entries)
    {
        List<(string Name, string Says)> all = [.. entries];
        if (all.Count == 0) return;
        int width = all.Max(e => e.Name.Length) + 2;
        output.WriteLine();
        output.WriteLine(heading);
        foreach ((string name, string says) in all) output.WriteLine("  " + name.PadRight(width) + says);
    }
}
