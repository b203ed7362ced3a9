using System.CommandLine;
using NodaTime;

namespace Cotation.Cli;

/// <summary>Makes a synthetic population for a grid, from a profile and a seed.</summary>
internal static class GenerateCommand
{
    private static readonly string[] Formats = ["ndjson", "json", "csv", "xlsx"];

    public static Command Build(CommonOptions common, Screen screen)
    {
        CliWords words = common.Words;
        var count = new Option<int>("--count") { Description = words.CountOption, HelpName = "N", DefaultValueFactory = _ => 1000 };
        var seed = new Option<string>("--seed") { Description = words.GenerateSeedOption, HelpName = words.SeedName, DefaultValueFactory = _ => "1" };
        var profile = new Option<string>("--profile") { Description = words.ProfileOption, HelpName = words.FileName };
        var format = new Option<string>("--format") { Description = words.FormatOption(string.Join(", ", Formats)), HelpName = string.Join('|', Formats) };
        var command = new Command("generate", words.GenerateHelp) { common.Grid, count, seed, profile, common.On, common.Zone, common.Dialect, format };
        command.Aliases.Add("peupler");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, Formats);
            if (result.GetValue(count) < 1) throw new UsageException(words.CountAboveZero);
            LocalDate on = common.DateOf(result);
            var inputs = new Inputs(common, result, screen);
            Grid grid = inputs.Grid();
            Profile drawn = result.GetValue(profile) is { } path ? ProfileReader.Read(new Source(path, File.ReadAllText(inputs.Required(path))), grid.Vocabulary) : ProfileReader.For(grid);
            var maker = new PopulationMaker(drawn, grid, on, result.GetValue(seed)!);
            IEnumerable<string> applications = new Progress(screen, words).Along(maker.Make(result.GetValue(count)), result.GetValue(count));
            if (shape is "csv" or "xlsx") ApplicationTable.Write(screen.DataStream, shape, common.DialectOf(result), grid.Vocabulary, applications);
            else WriteJson(screen.Verbatim, shape, applications);
            screen.Data.Flush();
            screen.Error.Write(PopulationReport.Of(drawn, maker, result.GetValue(count), result.GetValue(seed)!, common.Language).ToText());
            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteJson(TextWriter output, string shape, IEnumerable<string> applications)
    {
        bool isArray = shape == "json", isFirst = true;
        if (isArray) output.Write('[');
        foreach (string application in applications)
        {
            if (isArray) output.Write(isFirst ? "\n" : ",\n");
            output.Write(application);
            if (!isArray) output.Write('\n');
            isFirst = false;
        }

        if (isArray) output.Write("\n]\n");
    }
}
