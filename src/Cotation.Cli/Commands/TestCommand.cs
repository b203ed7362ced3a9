using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Cotation.Cli;

/// <summary>Runs the examples of a grid, says what they show and what they leave out, and writes new ones.</summary>
internal static class TestCommand
{
    private static readonly string[] Formats = ["text", "json", "junit", "github"];

    public static Command Build(CommonOptions common, Screen screen)
    {
        CliWords words = common.Words;
        var format = new Option<string>("--format") { Description = words.FormatOption(string.Join(", ", Formats)), HelpName = string.Join('|', Formats) };
        var examples = new Option<string>("--examples") { Description = words.ExamplesOption, HelpName = words.FileName };
        var mutate = new Option<bool>("--mutate") { Description = words.MutateOption };
        var add = new Option<string>("--add") { Description = words.AddOption, HelpName = words.FileName };
        var name = new Option<string>("--name") { Description = words.NameOption, HelpName = words.TextName };
        var command = new Command("test", words.TestHelp) { common.Grid, examples, mutate, add, name, common.Id, common.On, common.Zone, common.Strict, format, common.Watch };
        command.Aliases.Add("tester");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, Formats);
            var inputs = new Inputs(common, result, screen);
            string path = inputs.GridPath(), beside = result.GetValue(examples) ?? GridExample.PathBeside(path);
            return Watcher.Run(result.GetValue(common.Watch), Path.GetDirectoryName(Path.GetFullPath(path))!, common, screen, () =>
            {
                Grid grid = inputs.Grid();
                if (result.GetValue(add) is { } file)
                {
                    List<Application> added = [.. inputs.Applications(file, grid.Vocabulary)];
                    if (added.Count == 0) throw new UsageException(words.NothingToAdd(file));
                    Add(grid, added, beside, added.Count == 1 ? result.GetValue(name) : null);
                    return inputs.HasFindings ? ExitCode.Findings : ExitCode.Success;
                }

                ExampleSet set = ExampleSet.Load(beside, grid);
                if (!File.Exists(beside)) throw new UsageException(ProvingWords.In(common.Language).NoExample(beside));
                ExampleReport report = grid.Test(set);
                MutationReport? mutations = result.GetValue(mutate) ? Mutator.Try(grid, set) : null;
                Write(shape, report, set, mutations);
                bool isWell = report.Failed == 0 && !(result.GetValue(common.Strict) && mutations?.Unnoticed is { Count: > 0 });
                return isWell ? ExitCode.Success : ExitCode.Findings;
            });

            // One process after the other reads the examples, adds to them and writes them again, all or none.
            void Add(Grid grid, IReadOnlyList<Application> added, string target, string? title)
            {
                Scorer scorer = grid.Compile();
                LocalDate on = common.DateOf(result);
                using IDisposable held = FileLock.On(target, words);
                string? text = File.Exists(target) ? File.ReadAllText(target) : null;
                foreach (Application application in added) text = ExampleWriter.Add(text, target, scorer.Score(application, on), title ?? words.ExampleTitle(application.Id));
                OutputFile.Write(target, text!, mayReplace: true, [], words);
                foreach (Application application in added) screen.Error.WriteLine(ProvingWords.In(common.Language).Added(title ?? words.ExampleTitle(application.Id), target));
            }
        });
        return command;

        void Write(string shape, ExampleReport report, ExampleSet set, MutationReport? mutations)
        {
            if (shape == "junit") JUnitReport.Write(screen.DataStream, report, common.Language);
            else if (shape == "github") GitHubAnnotations.Write(screen.Verbatim, report, common.Language);
            else if (shape == "json") WriteJson(screen.DataStream, report, mutations);
            else WriteText(new TestPage(screen.Data, common.Language), report, set, mutations);
            screen.Data.Flush();
            if (mutations is { Unnoticed.Count: > 0 } && (shape is "junit" or "github")) new TestPage(screen.Error, common.Language).WriteMutations(mutations);
            screen.Error.WriteLine(ProvingWords.In(common.Language).Result(report.Passed, report.Failed));
        }
    }

    private static void WriteText(TestPage page, ExampleReport report, ExampleSet set, MutationReport? mutations)
    {
        page.WriteResults(report);
        page.WriteEmpty(set);
        page.WriteCoverage(report);
        if (mutations is not null) page.WriteMutations(mutations);
    }

    private static void WriteJson(Stream stream, ExampleReport report, MutationReport? mutations) => JsonOutput.Write(stream, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("passed", report.Passed);
        json.WriteNumber("failed", report.Failed);
        json.WriteStartArray("examples");
        foreach (ExampleResult result in report.Examples) Write(json, result.Example.Title, result.Score.Points, result.Mismatches);
        foreach (OrderResult result in report.Orders) Write(json, result.Order.Title, null, result.Mismatch is { } m ? [m] : []);
        json.WriteEndArray();
        json.WriteStartArray("coverage");
        foreach (CriterionCoverage coverage in report.Coverage) Write(json, coverage);
        json.WriteEndArray();
        if (mutations is not null)
        {
            json.WriteNumber("mutations", mutations.All);
            json.WriteNumber("tried", mutations.Tried);
            json.WriteStartArray("unnoticed");
            foreach (Mutation mutation in mutations.Unnoticed)
            {
                json.WriteStartObject();
                json.WriteString("id", mutation.Id);
                json.WriteString("kind", Camel(mutation.Kind.ToString()));
                json.WriteString("before", mutation.Before);
                json.WriteString("after", mutation.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string title, decimal? points, IReadOnlyList<Mismatch> mismatches)
    {
        json.WriteStartObject();
        json.WriteString("name", title);
        json.WriteBoolean("passed", mismatches.Count == 0);
        if (points is { } number) json.WriteNumber("points", number);
        json.WriteStartArray("mismatches");
        foreach (Mismatch mismatch in mismatches)
        {
            json.WriteStartObject();
            json.WriteString("what", Camel(mismatch.Kind.ToString()));
            if (mismatch.Id is not null) json.WriteString("criterion", mismatch.Id);
            json.WritePropertyName("expected");
            WriteValue(json, mismatch.Expected);
            json.WritePropertyName("obtained");
            WriteValue(json, mismatch.Obtained);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CriterionCoverage coverage)
    {
        json.WriteStartObject();
        json.WriteString("criterion", coverage.Criterion.Id);
        foreach (LineState state in Enum.GetValues<LineState>()) json.WriteNumber(Camel(state.ToString()), coverage.Seen(state));
        json.WriteStartArray("bounds");
        foreach (BoundCoverage bound in coverage.Bounds)
        {
            json.WriteStartObject();
            json.WriteString("of", bound.Bound.Of.ToString());
            json.WriteString("at", bound.Bound.IsDay ? LocalDatePattern.Iso.Format(Value.OfDays((long)bound.Bound.At.Numerator).Date) : bound.Bound.At.ToString());
            json.WriteBoolean("below", bound.IsBelowTried);
            json.WriteBoolean("on", bound.IsAtTried);
            json.WriteBoolean("above", bound.IsAboveTried);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case decimal number: json.WriteNumberValue(number); break;
            case LineState state: json.WriteStringValue(Camel(state.ToString())); break;
            case NodaTime.LocalDate date: json.WriteStringValue(LocalDatePattern.Iso.Format(date)); break;
            case PointRange range:
                json.WriteStartArray();
                foreach (decimal? bound in new[] { range.Lowest, range.Highest })
                {
                    if (bound is { } limit) json.WriteNumberValue(limit);
                    else json.WriteNullValue();
                }

                json.WriteEndArray();
                break;
            default: json.WriteStringValue(value.ToString()); break;
        }
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
