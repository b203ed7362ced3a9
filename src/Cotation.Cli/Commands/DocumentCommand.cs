using System.CommandLine;

namespace Cotation.Cli;

/// <summary>Publishes a grid: its public sheet, what its desks answer, what it does not look at.</summary>
internal static class DocumentCommand
{
    private static readonly string[] Formats = ["markdown", "html", "fragment", "text", "json", "csv", "xlsx"];

    public static Command Build(CommonOptions common, Screen screen)
    {
        var format = new Option<string>("--format") { Description = common.Words.FormatOption(string.Join(", ", Formats)), HelpName = string.Join('|', Formats) };
        var reader = new Option<string>("--for") { Description = common.Words.ForOption, HelpName = "public|desk|applicant" };
        var command = new Command("document", common.Words.DocumentHelp) { common.Grid, reader, common.Dialect, format };
        command.Aliases.Add("documenter");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, Formats);
            string wanted = common.Choose(result, reader, "public", "desk", "applicant", "guichet", "demandeur");
            var inputs = new Inputs(common, result, screen);
            Grid grid = inputs.Grid();
            if (shape is "csv" or "xlsx")
            {
                new GridTable(common.Language).Write(screen.DataStream, shape, common.DialectOf(result), File.ReadAllText(inputs.GridPath()), grid);
                return ExitCode.Success;
            }

            screen.Write(shape, [wanted switch
            {
                "desk" or "guichet" => grid.ToDeskAnswers(common.Language),
                "applicant" or "demandeur" => grid.ToNotCountedSheet(common.Language),
                _ => grid.ToPublicSheet(common.Language, GridExample.LoadBeside(inputs.GridPath(), grid)),
            }]);
            return ExitCode.Success;
        });
        return command;
    }
}
