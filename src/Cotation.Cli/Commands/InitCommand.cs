using System.CommandLine;
using System.Text;

namespace Cotation.Cli;

/// <summary>Begins a grid from the shipped model, with its examples, and tests it at once; or proposes what the columns of a table stand for.</summary>
internal static class InitCommand
{
    public static Command Build(CommonOptions common, Screen screen)
    {
        CliWords words = common.Words;
        var folder = new Argument<string>(words.FolderArgument) { Description = words.FolderArgumentHelp, Arity = ArgumentArity.ZeroOrOne };
        var territory = new Option<string>("--territory") { Description = words.TerritoryOption, HelpName = words.TextName };
        var mapping = new Option<string>("--mapping") { Description = words.ProposeOption, HelpName = words.FileName };
        var grid = new Option<string>("--grid") { Description = words.InitGridOption, HelpName = words.FileName };
        var laidOut = new Option<string>("--table") { Description = words.TableOption, HelpName = words.FileName };
        var overwrite = new Option<bool>("--overwrite") { Description = words.OverwriteOption };
        var command = new Command("init", words.InitHelp) { folder, territory, mapping, laidOut, grid, overwrite };
        command.Aliases.Add("creer");
        command.Aliases.Add("créer");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            var inputs = new Inputs(common, result, screen);
            if (result.GetValue(mapping) is { } table)
            {
                Vocabulary vocabulary = result.GetValue(grid) is { } path ? Grid.Load(inputs.Required(path)).Vocabulary : Vocabulary.Sne;
                Sheet sheet = TableFile.Open(inputs.Required(table), FileWords.In(common.Language));
                if (sheet.Guess is not null) screen.Error.WriteLine(sheet.Guess);
                MappingFile.Propose(screen.DataStream, sheet, vocabulary);
                return ExitCode.Success;
            }

            if (result.GetValue(laidOut) is { } votes)
            {
                string from = inputs.Required(result.GetValue(grid) ?? throw new UsageException(words.NeedsGrid));
                string voted = GridTableReader.Read(TableFile.Open(inputs.Required(votes), FileWords.In(common.Language)), File.ReadAllText(from), from, FileWords.In(common.Language));
                if (result.GetValue(folder) is { } home) Write(home, "grid.json", voted);
                else screen.Verbatim.Write(voted);
                return ExitCode.Success;
            }

            string into = result.GetValue(folder) ?? ".";
            string gridPath = Path.Combine(into, "grid.json"), examplesPath = Path.Combine(into, "examples.json");
            foreach (string path in new[] { gridPath, examplesPath })
                if (File.Exists(path) && !MayReplace(result)) throw new UsageException(words.Exists(path));
            Write(into, "grid.json", Named(Read("model-grid.json"), result.GetValue(territory), into));
            Write(into, "examples.json", Read("model-examples.json"));
            Grid made = Grid.Load(gridPath);
            ExampleReport report = made.Test(ExampleSet.Load(examplesPath, made));
            screen.Data.WriteLine(words.Created(gridPath, made.Criteria.Count(), report.Passed));
            foreach (string next in words.NextSteps(gridPath)) screen.Error.WriteLine(next);
            return report.Failed == 0 ? ExitCode.Success : ExitCode.Findings;

            void Write(string home, string name, string text)
            {
                Directory.CreateDirectory(home);
                OutputFile.Write(Path.Combine(home, name), text, MayReplace(result), common.InputsOf(result), words);
            }
        });
        return command;

        bool MayReplace(ParseResult result) => result.GetValue(overwrite) || result.GetValue(common.Force);
    }

    /// <summary>The model with a territory's own name and an id made of its folder's; without the path to a schema that is not there.</summary>
    private static string Named(string grid, string? territory, string folder)
    {
        string id = CellReader.Plain(Path.GetFileName(Path.GetFullPath(folder))).Replace(' ', '-');
        grid = Replaced(grid, "\"id\": \"modele-de-depart\"", $"\"id\": {Quoted(id.Length == 0 ? "grille" : id)}");
        if (territory is not null) grid = System.Text.RegularExpressions.Regex.Replace(grid, "(\"territory\": \\{\\s*\"name\": )\"[^\"]*\"", m => m.Groups[1].Value + Quoted(territory), System.Text.RegularExpressions.RegexOptions.CultureInvariant);
        return Replaced(grid, "  \"$schema\": \"../grid.schema.json\",\n", "");
    }

    private static string Replaced(string text, string old, string now) => text.IndexOf(old, StringComparison.Ordinal) is >= 0 and var at ? text[..at] + now + text[(at + old.Length)..] : text;

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text, new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Read(string name)
    {
        using Stream stream = typeof(InitCommand).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
