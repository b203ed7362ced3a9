using System.CommandLine;
using NodaTime;

namespace Cotation.Cli;

/// <summary>Scores applications on a grid.</summary>
internal static class ScoreCommand
{
    private static readonly string[] Formats = ["text", "json", "receipt", "csv", "xlsx", "register"];

    public static Command Build(CommonOptions common, Screen screen)
    {
        var format = new Option<string>("--format") { Description = common.Words.FormatOption(string.Join(", ", Formats)), HelpName = string.Join('|', Formats) };
        Option<string> audience = Readers.Option(common);
        var command = new Command("score", common.Words.ScoreHelp) { common.Grid, common.Applications, common.On, common.Zone, common.Id, common.Mapping, common.Rejects, common.Lenient, common.Dialect, format, audience };
        command.Aliases.Add("coter");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, Formats);
            Audience reader = Readers.Of(common, result, audience);
            LocalDate on = common.DateOf(result);
            var inputs = new Inputs(common, result, screen);
            Grid grid = inputs.Grid();
            inputs.TellDate(grid, on);
            Readers.Tell(common, result, audience, grid, screen);
            if (shape is "receipt" or "register") Readers.RequireAll(common, grid, reader, $"--format {shape}", tellsFacts: shape == "receipt");
            Scorer scorer = grid.Compile();
            IEnumerable<Score> scores = inputs.Applications(grid.Vocabulary).Select(a => scorer.Score(a, on).SeenBy(reader));
            if (shape == "receipt") foreach (Score score in scores) screen.Verbatim.WriteLine(Receipt.Of(score));
            else if (shape is "csv" or "xlsx") ScoreTable.Write(screen.DataStream, shape, common.DialectOf(result), common.Words, scores);
            else if (shape == "register") RegisterTable.Write(screen.DataStream, common.DialectOf(result), grid, scores);
            else if (shape == "json") scores.WriteJson(screen.DataStream);
            else WriteText(common, screen, grid, scores);
            return inputs.HasFindings ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }

    private static void WriteText(CommonOptions common, Screen screen, Grid grid, IEnumerable<Score> scores)
    {
        screen.Data.WriteLine(grid.Identity.Title.In(common.Language));
        foreach (LocalizedText said in new[] { grid.Identity.Extract, grid.Identity.Notice }.OfType<LocalizedText>()) screen.Data.WriteLine(said.In(common.Language));
        screen.Data.WriteLine();
        if (!screen.IsTerminal)
        {
            foreach (Score score in scores) screen.Data.WriteLine(common.Words.ScoreLine(score));
            return;
        }

        screen.Data.Write(ReportText.Columns([common.Words.ScoreHeadings, .. scores.Select(common.Words.ScoreCells)]));
    }
}
