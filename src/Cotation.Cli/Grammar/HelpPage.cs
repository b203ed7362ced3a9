using System.CommandLine;

namespace Cotation.Cli;

/// <summary>Writes the help of a command in the user's language.</summary>
internal sealed class HelpPage(CliWords words, TextWriter output)
{
    private static readonly SortedDictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["audit"] = "audit receipt.json --grid grid.json",
        ["check"] = "check grid.json --language",
        ["compare"] = "compare grid-2026.json grid-2027.json --applications applications.csv --format html > impact.html",
        ["completion"] = "completion bash > ~/.local/share/bash-completion/completions/cotation",
        ["document"] = "document grid.json --format html > grid.html",
        ["explain"] = "explain grid.json applications.json --id 0990323004127G0042 --audience desk",
        ["facts"] = "facts --search \"femme enceinte\"",
        ["generate"] = "generate grid.json --count 20000 --seed 2026 > applications.ndjson",
        ["init"] = "init my-grid --territory \"Rivemarne\"",
        ["rank"] = "rank grid.json applications.csv --top 20",
        ["schema"] = "schema grid > grid.schema.json",
        ["score"] = "score grid.json applications.xlsx --format csv > points.csv",
        ["test"] = "test grid.json --mutate",
    };

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
        if (Examples.TryGetValue(command.Name, out string? example)) output.WriteLine(words.Example(example));
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
