using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cotation.Cli;

/// <summary>Reads a grid and tells every problem at its place.</summary>
internal static class CheckCommand
{
    public static Command Build(CommonOptions common, Screen screen)
    {
        var format = new Option<string>("--format") { Description = common.Words.FormatOption("text, json"), HelpName = "text|json" };
        var command = new Command("check", common.Words.CheckHelp) { common.Grid, format, common.Strict };
        command.Aliases.Add("verifier");
        command.Aliases.Add("vérifier");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, "text", "json");
            string path = new Inputs(common, result, screen).GridPath();
            bool isValid = Grid.TryLoad(path, out Grid? grid, out IReadOnlyList<Problem> problems);
            if (shape == "json") WriteJson(screen, problems, common.Language);
            else foreach (Problem problem in problems) screen.Data.WriteLine(problem.Render(common.Language));
            screen.Data.Flush();
            int errors = problems.Count(p => p.Severity == Severity.Error), warnings = problems.Count - errors;
            screen.Talk.WriteLine(grid is null ? common.Words.Found(errors, warnings) : common.Words.Valid(grid.Identity.Title.In(common.Language), grid.Criteria.Count(), grid.Root.AllSections.Count() - 1, warnings));
            bool isStrict = result.GetValue(common.Strict) && warnings > 0;
            return isValid && !isStrict ? ExitCode.Well : ExitCode.Findings;
        });
        return command;
    }

    private static void WriteJson(Screen screen, IReadOnlyList<Problem> problems, Language language)
    {
        using var json = new Utf8JsonWriter(screen.DataStream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (Problem problem in problems)
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

        json.WriteEndArray();
        json.Flush();
        screen.DataStream.WriteByte((byte)'\n');
    }
}
