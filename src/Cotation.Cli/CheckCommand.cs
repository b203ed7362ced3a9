using System.CommandLine;
using System.Text.Json;

namespace Cotation.Cli;

/// <summary>Reads a grid and tells every problem at its place.</summary>
internal static class CheckCommand
{
    public static Command Build(CommonOptions common, Screen screen)
    {
        var format = new Option<string>("--format") { Description = common.Words.FormatOption("text, json"), HelpName = "text|json" };
        var language = new Option<bool>("--language") { Description = common.Words.LanguageOption };
        var command = new Command("check", common.Words.CheckHelp) { common.Grid, format, common.Strict, language };
        command.Aliases.Add("verifier");
        command.Aliases.Add("vérifier");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, "text", "json");
            string path = new Inputs(common, result, screen).GridPath();
            bool isValid = Grid.TryLoad(path, out Grid? grid, out IReadOnlyList<Problem> problems);
            if (result.GetValue(language)) problems = [.. problems, .. LanguageChecker.Check(path, File.ReadAllText(path))];
            if (shape == "json") JsonOutput.WriteArray(screen.DataStream, problems, (json, problem) => Write(json, problem, common.Language));
            else foreach (Problem problem in problems) screen.Data.WriteLine(problem.Render(common.Language));
            screen.Data.Flush();
            int errors = problems.Count(p => p.Severity == Severity.Error), warnings = problems.Count - errors;
            screen.Talk.WriteLine(grid is null ? common.Words.Found(errors, warnings) : common.Words.Valid(grid.Identity.Title.In(common.Language), grid.Criteria.Count(), grid.Root.AllSections.Count() - 1, warnings));
            if (grid is { Ranking: { Seed: null, Ties: var chain } }) screen.Talk.WriteLine(chain.Count == 0 ? common.Words.NoChain : common.Words.NoDraw);
            bool isStrict = result.GetValue(common.Strict) && warnings > 0;
            return isValid && !isStrict ? ExitCode.Well : ExitCode.Findings;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, Problem problem, Language language)
    {
        json.WriteStartObject();
        json.WriteString("severity", problem.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("code", problem.Code);
        json.WriteString("file", problem.Place.File);
        json.WriteNumber("line", problem.Place.Line);
        json.WriteNumber("column", problem.Place.Column);
        json.WriteNumber("length", problem.Place.Length);
        json.WriteString("message", problem.Message(language));
        json.WriteString("mend", problem.Mend(language));
        json.WriteEndObject();
    }
}
