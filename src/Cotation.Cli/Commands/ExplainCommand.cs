using System.CommandLine;
using NodaTime;

namespace Cotation.Cli;

/// <summary>Explains scores line by line.</summary>
internal static class ExplainCommand
{
    private static readonly string[] Formats = ["text", "markdown", "html", "fragment", "json"];

    public static Command Build(CommonOptions common, Screen screen)
    {
        var format = new Option<string>("--format") { Description = common.Words.FormatOption(string.Join(", ", Formats)), HelpName = "text|markdown|html|fragment|json" };
        var audience = new Option<string>("--audience") { Description = common.Words.AudienceOption, HelpName = "applicant|desk|landlord|auditor" };
        var mask = new Option<string>("--mask") { Description = common.Words.MaskOption, HelpName = "paper|always|never" };
        var among = new Option<string>("--among") { Description = common.Words.AmongOption, HelpName = common.Words.ApplicationsArgument };
        var command = new Command("explain", common.Words.ExplainHelp) { common.Grid, common.Applications, common.On, common.Zone, common.Mapping, common.Rejects, common.Lenient, common.Id, audience, among, format, mask };
        command.Aliases.Add("expliquer");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, Formats);
            Audience reader = Readers.Named(common.Choose(result, audience, "applicant", "desk", "landlord", "auditor", "demandeur", "guichet", "bailleur", "controle", "contrôle"));
            Masking masking = common.Choose(result, mask, "paper", "always", "never") switch { "always" => Masking.Always, "never" => Masking.Never, _ => Masking.Paper };
            LocalDate on = common.DateOf(result);
            var inputs = new Inputs(common, result, screen);
            Grid grid = inputs.Grid();
            inputs.TellDate(grid, on);
            Scorer scorer = grid.Compile();
            Cohorts? cohorts = result.GetValue(among) is { } file ? Cohorts.Of(scorer, ApplicationFile.Load(inputs.Required(file), grid.Vocabulary, result.GetValue(common.Lenient)).Select(e => e.Application).OfType<Application>(), on) : null;
            screen.Write(shape, inputs.Applications(grid.Vocabulary).Select(a =>
            {
                Explanation letter = scorer.Score(a, on).Explain(reader, common.Language, masking);
                return cohorts is null ? letter : letter.With(cohorts.StandingsOf(a));
            }));
            return inputs.HasFindings ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }
}
