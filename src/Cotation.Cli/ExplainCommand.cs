using System.CommandLine;
using NodaTime;

namespace Cotation.Cli;

/// <summary>Explains scores line by line.</summary>
internal static class ExplainCommand
{
    public static Command Build(CommonOptions common, Screen screen)
    {
        var format = new Option<string>("--format") { Description = common.Words.FormatOption("text, json"), HelpName = "text|json" };
        var audience = new Option<string>("--audience") { Description = common.Words.AudienceOption, HelpName = "applicant|desk" };
        var command = new Command("explain", common.Words.ExplainHelp) { common.Grid, common.Applications, common.On, common.Zone, common.Id, audience, format };
        command.Aliases.Add("expliquer");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, "text", "json");
            Audience reader = common.Choose(result, audience, "applicant", "desk", "demandeur", "guichet") is "applicant" or "demandeur" ? Audience.Applicant : Audience.Desk;
            LocalDate on = common.DateOf(result);
            var inputs = new Inputs(common, result, screen);
            Grid grid = inputs.Grid();
            inputs.TellDate(grid, on);
            Scorer scorer = grid.Compile();
            IEnumerable<Explanation> explanations = inputs.Applications(grid.Vocabulary).Select(a => scorer.Score(a, on).Explain(reader, common.Language));
            if (shape == "json") ExplanationJson.Write(screen.DataStream, explanations);
            else WriteText(screen, explanations);
            return inputs.HasFindings ? ExitCode.Findings : ExitCode.Well;
        });
        return command;
    }

    private static void WriteText(Screen screen, IEnumerable<Explanation> explanations)
    {
        bool isFirst = true;
        foreach (Explanation explanation in explanations)
        {
            if (!isFirst) screen.Data.Write("\n\n");
            isFirst = false;
            screen.Data.Write(explanation.ToString());
        }
    }
}
