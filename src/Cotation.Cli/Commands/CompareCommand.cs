using System.CommandLine;
using NodaTime;

namespace Cotation.Cli;

/// <summary>Compares two grids: what changes in the rules, and what that does to the applications of a file and to the grid's own examples.</summary>
internal static class CompareCommand
{
    private static readonly string[] Formats = ["text", "markdown", "html", "json"];

    public static Command Build(CommonOptions common, Screen screen)
    {
        CliWords words = common.Words;
        var before = new Argument<string>(words.OldGridArgument) { Description = words.OldGridArgumentHelp };
        var after = new Argument<string>(words.NewGridArgument) { Description = words.NewGridArgumentHelp };
        var applications = new Option<string>("--applications") { Description = words.CompareApplicationsOption, HelpName = words.FileName };
        var by = new Option<string[]>("--by") { Description = words.ByOption, HelpName = words.FactName };
        var fail = new Option<bool>("--fail-if-different") { Description = words.FailOption };
        var format = new Option<string>("--format") { Description = words.FormatOption(string.Join(", ", Formats)), HelpName = string.Join('|', Formats) };
        var command = new Command("compare", words.CompareHelp) { before, after, applications, by, common.On, common.Zone, common.Mapping, common.Rejects, common.Lenient, fail, format };
        command.Aliases.Add("comparer");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, Formats);
            LocalDate on = common.DateOf(result);
            var inputs = new Inputs(common, result, screen);
            string oldPath = inputs.Required(result.GetValue(before)!), newPath = inputs.Required(result.GetValue(after)!);
            GridComparison comparison = GridComparer.Compare(Grid.Load(oldPath), Grid.Load(newPath));
            screen.Error.WriteLine(words.OnDate(on));
            IReadOnlyList<Grouping> groupings = GroupingsOf(comparison.After, result.GetValue(by) ?? [], common);
            Impact? impact = result.GetValue(applications) is { } path
                ? ImpactAnalysis.Measure(comparison, meter => inputs.MakePairs(path, comparison.Before, comparison.After, meter, meter.Find), on, groupings)
                : null;
            IReadOnlyList<ExampleImpact> examples = ExampleImpacts.Of(comparison, oldPath, newPath);
            if (shape == "json") ComparisonJson.Write(screen.DataStream, comparison, impact, examples, common.Language);
            else screen.Write(shape, ComparisonReport.Of(comparison, impact, on, common.Language, examples));
            return inputs.HasFindings || (result.GetValue(fail) && comparison.Changes.Count > 0) ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }

    /// <summary>The groupings of the vocabulary, and one for each fact that is asked for.</summary>
    private static IReadOnlyList<Grouping> GroupingsOf(Grid grid, string[] facts, CommonOptions common)
    {
        List<Grouping> groupings = [.. Grouping.For(grid)];
        foreach (string name in facts)
        {
            if (grid.Vocabulary.Find(name) is { } fact && Grouping.By(fact) is { } grouping) groupings.Add(grouping);
            else throw new UsageException(common.Words.NotAGrouping(name) + (SpellChecker.Nearest(name, grid.Vocabulary.Facts.Where(f => f.Kind is FactKind.YesNo or FactKind.Code).Select(f => f.Name)) is { } near ? "\n" + common.Words.DidYouMean(near) : ""));
        }

        return groupings;
    }
}
