using System.CommandLine;
using System.Text.Json;
using NodaTime;

namespace Cotation.Cli;

/// <summary>Reads a grid, or every grid of a folder, and tells every problem and every doubt at its place.</summary>
internal static class CheckCommand
{
    private static readonly string[] Formats = ["text", "json", "sarif", "github"];

    public static Command Build(CommonOptions common, Screen screen)
    {
        var format = new Option<string>("--format") { Description = common.Words.FormatOption(string.Join(", ", Formats)), HelpName = string.Join('|', Formats) };
        var language = new Option<bool>("--language") { Description = common.Words.LanguageOption };
        var command = new Command("check", common.Words.CheckHelp) { common.Grid, format, common.Strict, language, common.On, common.Zone, common.Watch };
        command.Aliases.Add("verifier");
        command.Aliases.Add("vérifier");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, Formats);
            string path = result.GetValue(common.Grid)!;
            LocalDate on = common.DateOf(result);
            string folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(new Inputs(common, result, screen).GridPath()))!;
            return Watcher.Run(result.GetValue(common.Watch), folder, common, screen, () =>
            {
                List<string> files = Directory.Exists(path) ? [.. GridFiles.In(path)] : [path];
                if (files.Count == 0) throw new UsageException(common.Words.NoGrid(path));
                List<Problem> problems = [];
                List<Grid> grids = [];
                foreach (string file in files) Check(file, on, result.GetValue(language), problems, grids);
                problems.AddRange(GridOverlaps.Among(grids));
                Write(shape, problems);
                foreach (Grid grid in grids) TellTies(grid);
                int errors = problems.Count(p => p.Severity == Severity.Error), warnings = problems.Count - errors;
                screen.Error.WriteLine(grids is [var only] && files.Count == 1 && errors == 0
                    ? common.Words.Valid(only.Identity.Title.In(common.Language), only.Criteria.Count(), only.Root.AllSections.Count() - 1, warnings)
                    : common.Words.Found(errors, warnings));
                return errors == 0 && !(result.GetValue(common.Strict) && warnings > 0) ? ExitCode.Success : ExitCode.Findings;
            });
        });
        return command;

        void Write(string shape, IReadOnlyList<Problem> problems)
        {
            if (shape == "json") JsonOutput.WriteArray(screen.DataStream, problems, (json, problem) => WriteJson(json, problem, common.Language));
            else if (shape == "sarif") SarifReport.Write(screen.DataStream, problems, common.Language);
            else if (shape == "github") GitHubAnnotations.Write(screen.Verbatim, problems, common.Language);
            else foreach (Problem problem in problems) screen.Data.WriteLine(problem.Render(common.Language));
            screen.Data.Flush();
        }

        void TellTies(Grid grid)
        {
            if (grid is { Identity.Extract: not null, Ranking: { HasDraw: false, Ties: var chain } }) screen.Error.WriteLine(chain.Count == 0 ? common.Words.NoChain : common.Words.NoDraw);
        }
    }

    private static void Check(string file, LocalDate on, bool withLanguage, List<Problem> problems, List<Grid> grids)
    {
        if (Grid.TryLoad(file, out Grid? grid, out IReadOnlyList<Problem> found)) grids.Add(grid);
        var all = new Problems();
        foreach (Problem problem in found) all.Add(problem);
        foreach (Problem problem in grid is null ? [] : GridLinter.Lint(grid, on)) all.Add(problem);
        foreach (Problem problem in withLanguage ? LanguageChecker.Check(file, File.ReadAllText(file)) : []) all.Add(problem);
        problems.AddRange(all.InOrder());
    }

    private static void WriteJson(Utf8JsonWriter json, Problem problem, Language language)
    {
        json.WriteStartObject();
        json.WriteString("severity", problem.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("code", problem.Code);
        json.WriteString("file", problem.Place.File);
        json.WriteNumber("line", problem.Place.Line);
        json.WriteNumber("column", problem.Place.Column);
        json.WriteNumber("length", problem.Place.Length);
        json.WriteString("message", problem.Message(language));
        json.WriteString("suggestion", problem.Suggestion(language));
        json.WriteEndObject();
    }
}
