namespace Cotation;

/// <summary>Runs the examples of a grid: what each expects, what it obtains, and what no example looks at.</summary>
internal static class ExampleTester
{
    public static ExampleReport Test(this Grid grid, ExampleSet set)
    {
        Scorer scorer = grid.Compile();
        IReadOnlyList<ExampleResult> results = [.. set.Examples.Select(e => Test(scorer, e.Example, e.Expects))];
        IReadOnlyList<OrderResult> orders = [.. set.Orders.Select(o => new OrderResult(o, o.Against(scorer)))];
        return new ExampleReport(grid, results, orders, [.. grid.Criteria.Select(c => CriterionCoverage.Of(c, results.Select(r => r.Score)))]);
    }

    private static ExampleResult Test(Scorer scorer, GridExample example, Expectation expects)
    {
        Score score = scorer.Score(example.Application, example.On);
        return new ExampleResult(example, score, [.. expects.Against(score)]);
    }
}

/// <summary>Holds what the examples of a grid gave.</summary>
internal sealed record ExampleReport(Grid Grid, IReadOnlyList<ExampleResult> Examples, IReadOnlyList<OrderResult> Orders, IReadOnlyList<CriterionCoverage> Coverage)
{
    public int Failed => Examples.Count(e => !e.IsPassed) + Orders.Count(o => o.Mismatch is not null);

    public int Passed => Examples.Count + Orders.Count - Failed;
}

internal sealed record ExampleResult(GridExample Example, Score Score, IReadOnlyList<Mismatch> Mismatches)
{
    public bool IsPassed => Mismatches.Count == 0;
}

internal sealed record OrderResult(ExpectedOrder Order, Mismatch? Mismatch);
