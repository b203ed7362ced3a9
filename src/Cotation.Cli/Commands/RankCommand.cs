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
        Option<string> audience = Readers.Option(common);
        var command = new Command("rank", common.Words.RankHelp) { common.Grid, common.Applications, common.On, common.Zone, common.Mapping, common.Rejects, common.Lenient, top, seed, pair, whatIf, robustness, audience, format };
        command.Aliases.Add("classer");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            return new Ranking(common, screen, result)
            {
                Form = common.Choose(result, format, Formats),
                On = common.DateOf(result),
                Reader = Readers.Of(common, result, audience),
                Top = result.GetValue(top),
                Seed = result.GetValue(seed),
                Pair = result.GetValue(pair) is [var first, var second] ? (first, second) : null,
                Change = result.GetValue(whatIf) is [var id, var change] ? (id, change) : null,
                IsRobustnessAsked = result.GetValue(robustness),
            }.Run();
        });
        return command;
    }

    /// <summary>Is one ranking as it was asked for.</summary>
    private sealed class Ranking(CommonOptions common, Screen screen, ParseResult result)
    {
        private readonly Inputs inputs = new(common, result, screen);
        private readonly RankReport report = new();

        public required string Form { get; init; }

        public required LocalDate On { get; init; }

        public required Audience Reader { get; init; }

        public int? Top { get; init; }

        public string? Seed { get; init; }

        public (string First, string Second)? Pair { get; init; }

        public (string Id, string Change)? Change { get; init; }

        public bool IsRobustnessAsked { get; init; }

        /// <summary>JSON tells nothing but the order; every other form may ask for a whole score.</summary>
        private bool IsOrderAlone => Form == "json" && Pair is null && Change is null && !IsRobustnessAsked;

        public int Run()
        {
            if (Top is < 1) throw new UsageException(common.Words.TopAboveZero);
            if (Top is not null && IsRobustnessAsked) throw new UsageException(common.Words.TopOrRobustness);
            Grid grid = inputs.Grid();
            inputs.TellDate(grid, On);
            if (IsRobustnessAsked) Readers.RequireAll(common, grid, Reader, "--robustness");
            if (Change is not null) Readers.RequireAll(common, grid, Reader, "--what-if");
            Scorer scorer = grid.Compile();
            IReadOnlyList<RankedApplication> places = Order(scorer, new RankOrder(scorer, Seed));
            if (IsRobustnessAsked && places.Count > Comparing.MostRobust) throw new UsageException(common.Words.TooManyToTest(Comparing.MostRobust));
            if (Pair is { } pair) screen.Write(Form, [Find(places, pair.First).ExplainAgainst(Find(places, pair.Second), common.Language, Reader)]);
            else if (Change is { } change) WriteChange(scorer, places, change.Id, change.Change);
            else if (Form == "json") WriteJson(Told(places, grid), grid);
            else WritePage(Told(places, grid), Told(places, grid).Explain(grid, common.Language, withRobustness: IsRobustnessAsked || (places.Count <= MostTested && Top is null), Reader));
            return inputs.HasFindings ? ExitCode.Findings : ExitCode.Success;
        }

        private IReadOnlyList<RankedApplication> Order(Scorer scorer, RankOrder order)
        {
            Vocabulary vocabulary = scorer.Grid.Vocabulary;
            if (Top is { } wanted) return scorer.PlacesOfTop(order, IsOrderAlone ? inputs.Make(vocabulary, new TopMaker(order, On)) : Counted(inputs.Make(vocabulary, a => order.KeyWithReach(a.Detached(), On))), wanted);
            if (!IsOrderAlone) return scorer.Rank(inputs.Applications(vocabulary), On, order.Seed);
            var table = new RankTable(scorer, order, On);
            foreach (RankRow row in inputs.Make(vocabulary, new RankMaker(order, On))) table.Add(row);
            return table.Places();
        }

        /// <summary>Those beyond the places asked for who could come among them: what is open of them would tell a landlord.</summary>
        private IReadOnlyList<RankedApplication> Told(IReadOnlyList<RankedApplication> places, Grid grid) =>
            Top is not null && Reader == Audience.Landlord && MaskPlan.Of(grid) is { IsOrderSensitive: true } ? [.. places.Where(p => !p.CouldEnter)] : places;

        /// <summary>The keys as they go by, their points counted: of those beyond the first places nothing else is kept.</summary>
        private IEnumerable<RankKey> Counted(IEnumerable<RankKey> keys)
        {
            foreach (RankKey key in keys)
            {
                if (key is { HasPosition: true, Points: { } points }) report.Add(points);
                yield return key;
            }
        }

        private RankedApplication Find(IReadOnlyList<RankedApplication> places, string id) => places.FirstOrDefault(p => p.ApplicationId == id) ?? throw new UsageException(common.Words.IdNotFound);

        private void WriteChange(Scorer scorer, IReadOnlyList<RankedApplication> places, string id, string change)
        {
            RankedApplication before = Find(places, id);
            Application changed = WhatIf.Change(before.Key.Application, change, scorer.Grid.Vocabulary, common);
            screen.Write(Form, [before.ExplainWhatIf(places.With(scorer, changed), common.Language)]);
        }

        private void WriteJson(IReadOnlyList<RankedApplication> places, Grid grid)
        {
            if (IsRobustnessAsked) places.Robustness().WriteJson(screen.DataStream, grid);
            else places.WriteJson(screen.DataStream, grid);
        }

        private void WritePage(IReadOnlyList<RankedApplication> places, Explanation page)
        {
            if (Form != "html")
            {
                screen.Write(Form, [page]);
                return;
            }

            foreach (decimal points in places.Where(p => Top is null && p.Position is not null).Select(p => p.Points).OfType<decimal>()) report.Add(points);
            screen.Data.Write(page.ToHtml(report.In(common.Language, Top is null ? null : places)));
        }
    }
}
