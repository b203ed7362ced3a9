using System.CommandLine;

namespace Cotation.Cli;

/// <summary>Lists the facts that a grid may read, or finds some by everyday words.</summary>
internal static class FactsCommand
{
    private static readonly string[] Formats = ["text", "markdown", "csv", "xlsx", "json"];

    public static Command Build(CommonOptions common, Screen screen)
    {
        var grid = new Argument<string>(common.Words.GridArgument) { Description = common.Words.FactsGridHelp, Arity = ArgumentArity.ZeroOrOne };
        var search = new Option<string>("--search") { Description = common.Words.SearchOption, HelpName = common.Words.SearchName };
        var format = new Option<string>("--format") { Description = common.Words.FormatOption(string.Join(", ", Formats)), HelpName = string.Join('|', Formats) };
        var command = new Command("facts", common.Words.FactsHelp) { grid, search, common.Dialect, format };
        command.Aliases.Add("donnees");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, Formats);
            Vocabulary vocabulary = result.GetValue(grid) is { } path ? Cotation.Grid.Load(new Inputs(common, result, screen).Required(path)).Vocabulary : Vocabulary.Sne;
            var page = new FactsPage(vocabulary, common.Words);
            IReadOnlyList<Fact> facts = page.Find(result.GetValue(search));
            if (shape is "csv" or "xlsx") TableWriter.Write(screen.DataStream, shape, common.DialectOf(result), facts.Select(page.RowOf).Prepend(page.Header).Select(r => (IReadOnlyList<Cell>)[.. r.Select(c => c.Length == 0 ? default : new Cell(CellKind.Text, c))]));
            else if (shape == "json") WriteJson(screen.DataStream, page, facts);
            else screen.Data.Write(shape == "markdown" ? page.ToMarkdown(facts) : page.ToText(facts));
            return facts.Count > 0 ? ExitCode.Success : ExitCode.Findings;
        });
        return command;
    }

    private static void WriteJson(Stream stream, FactsPage page, IReadOnlyList<Fact> facts) => JsonOutput.WriteArray(stream, facts, (json, fact) =>
    {
        string[] keys = ["name", "fr", "en", "kind", "unit", "codes", "register", "follows"];
        json.WriteStartObject();
        foreach ((string key, string cell) in keys.Zip(page.RowOf(fact)))
            if (cell.Length > 0) json.WriteString(key, cell);
        json.WriteEndObject();
    });
}
