using System.CommandLine;
using NodaTime;

namespace Cotation.Cli;

/// <summary>Orders applications, or says why one stands before another.</summary>
internal static class RankCommand
{
    /// <summary>Candidates of one dwelling: their best and worst places are told without being asked for.</summary>
    private const int MostTested = 20;

    private static readonly string[] Formats = ["text", "markdown", "html", "fragment", "json"];

    public static Command Build(CommonOptions common, Screen screen)
    {
        var format = new Option<string>("--format") { Description = common.Words.FormatOption(string.Join(", ", Formats)), HelpName = "text|markdown|html|fragment|json" };
        var top = new Option<int?>("--top") { Description = common.Words.TopOption, HelpName = "N" };
        var seed = new Option<string>("--seed") { Description = common.Words.SeedOption, HelpName = common.Words.SeedName };
        var pair = new Option<string[]>("--explain") { Description = common.Words.PairOption, HelpName = "ID ID", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var whatIf = new Option<string[]>("--what-if") { Description = common.Words.WhatIfOption, HelpName = common.Words.WhatIfName, Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var robustness = new Option<bool>("--robustness") { Description = common.Words.RobustnessOption };
        var command = new Command("rank", common.Words.RankHelp) { common.Grid, common.Applications, common.On, common.Zone, common.Mapping, common.Rejects, top, seed, pair, whatIf, robustness, format };
        command.Aliases.Add("classer");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string shape = common.Choose(result, format, Formats);
            LocalDate on = common.DateOf(result);
            if (result.GetValue(top) is < 1) throw new UsageException(common.Words.TopAboveZero);
            if (result.GetValue(top) is not null && result.GetValue(robustness)) throw new UsageException(common.Words.TopOrRobustness);
            var inputs = new Inputs(common, result, screen);
            Grid grid = inputs.Grid();
            inputs.TellDate(grid, on);
            Scorer scorer = grid.Compile();
            var order = new RankOrder(scorer, result.GetValue(seed));
            // JSON tells nothing but the order; every other form may ask for a whole score.
            bool isOrderAlone = shape == "json" && result.GetValue(pair) is not { Length: 2 } && result.GetValue(whatIf) is not { Length: 2 } && !result.GetValue(robustness);
            IReadOnlyList<RankedApplication> places = result.GetValue(top) is { } wanted ? scorer.PlacesOfTop(order, isOrderAlone ? inputs.Make(grid.Vocabulary, new TopMaker(order, on)) : inputs.Make(grid.Vocabulary, a => order.KeyWithReach(a.Detached(), on)), wanted)
                : isOrderAlone ? Ordered(inputs, scorer, order, on)
                : scorer.Rank(inputs.Applications(grid.Vocabulary), on, order.Seed);
            if (result.GetValue(pair) is { Length: 2 } ids) screen.Write(shape, [Find(ids[0]).ExplainAgainst(Find(ids[1]), common.Language)]);
            else if (result.GetValue(whatIf) is { Length: 2 } change) screen.Write(shape, [Find(change[0]).ExplainWhatIf(places.With(scorer, WhatIf.Change(Find(change[0]).Key.Application, change[1], grid.Vocabulary, common)), common.Language)]);
            else if (shape == "json" && result.GetValue(robustness)) places.Robustness().WriteJson(screen.DataStream);
            else if (shape == "json") places.WriteJson(screen.DataStream);
            else Write(shape, places, places.Explain(grid, common.Language, withRobustness: result.GetValue(robustness) || (places.Count <= MostTested && result.GetValue(top) is null)));
            return inputs.HasFindings ? ExitCode.Findings : ExitCode.Success;

            void Write(string form, IReadOnlyList<RankedApplication> shown, Explanation order)
            {
                if (form == "html") screen.Data.Write(order.ToHtml(RankReport.Of(shown, common.Language)));
                else screen.Write(form, [order]);
            }

            RankedApplication Find(string id) => places.FirstOrDefault(p => p.ApplicationId == id) ?? throw new UsageException(common.Words.IdNotFound);
        });
        return command;
    }

    /// <summary>The order of all, of which the keys alone are kept.</summary>
    private static IReadOnlyList<RankedApplication> Ordered(Inputs inputs, Scorer scorer, RankOrder order, LocalDate on)
    {
        var table = new RankTable(scorer, order, on);
        foreach (RankRow row in inputs.Make(scorer.Grid.Vocabulary, new RankMaker(order, on))) table.Add(row);
        return table.Places();
    }
}
