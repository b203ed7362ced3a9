namespace Cotation;

/// <summary>Changes a grid in every small way an error of typing or of thought would: a point, a bound, a strictness, an operator, a cap, a proof, a combination.</summary>
internal static class Mutator
{
    /// <summary>The mutations that no example notices: each expectation that held still holds.</summary>
    public static IReadOnlyList<Mutation> Unnoticed(Grid grid, ExampleSet set, out int count)
    {
        List<(GridExample Example, Expectation Expects)> holding = [.. set.Examples.Where(e => !e.Expects.Against(ScoreOf(grid, e.Example)).Any())];
        List<ExpectedOrder> orders = [.. set.Orders.Where(o => o.Against(grid.Compile()) is null)];
        List<Mutation> all = [.. Of(grid)];
        count = all.Count;
        return all.FindAll(m => !holding.Exists(e => e.Expects.Against(ScoreOf(m.Grid, e.Example)).Any()) && !orders.Exists(o => o.Against(m.Grid.Compile()) is not null));
    }

    public static IEnumerable<Mutation> Of(Grid grid) =>
        grid.Criteria.SelectMany(c => Of(grid, c)).Concat(grid.Root.AllSections.SelectMany(s => Of(grid, s)));

    private static Score ScoreOf(Grid grid, GridExample example) => new GridEvaluator(grid, example.Application, example.On).Score();

    private static IEnumerable<Mutation> Of(Grid grid, Criterion criterion)
    {
        foreach (FormMutation change in FormMutations.Of(criterion.Form)) yield return Make(change.Kind, change.Before, change.After, criterion.With(change.Form));
        foreach ((MutationKind kind, Rational before, PointTransform transform) in LimitsOf(criterion.Transform)) yield return Make(kind, before.ToString(), (before - 1).ToString(), criterion.With(transform: transform));
        if (criterion.Evidence.IsVerified) yield return Make(MutationKind.Proof, "verified", "declared", criterion.With(evidence: EvidencePolicy.Declared));

        Mutation Make(MutationKind kind, string before, string after, Criterion changed) =>
            new(criterion.Id, criterion.Title, criterion.Place, kind, before, after, grid.With(grid.Root.With(c => c == criterion ? changed : c, s => s)));
    }

    private static IEnumerable<Mutation> Of(Grid grid, Section section)
    {
        foreach ((MutationKind kind, Rational before, PointTransform transform) in LimitsOf(section.Transform)) yield return Make(kind, before.ToString(), (before - 1).ToString(), section.Combine, transform);
        if (section.Criteria.Count + section.Sections.Count < 2) yield break;
        Combination other = section.Combine == Combination.Sum ? Combination.Best : Combination.Sum;
        yield return Make(MutationKind.Combination, NameOf(section.Combine), NameOf(other), other, section.Transform);

        Mutation Make(MutationKind kind, string before, string after, Combination combine, PointTransform transform) =>
            new(section.Id, section.Title, section.Place, kind, before, after, grid.With(grid.Root.With(c => c, s => s.Id == section.Id ? s.With(combine, transform) : s)));
    }

    private static string NameOf(Combination combination) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(combination.ToString());

    private static IEnumerable<(MutationKind Kind, Rational Before, PointTransform After)> LimitsOf(PointTransform transform)
    {
        if (transform.Cap is { } cap) yield return (MutationKind.Cap, cap, transform with { Cap = cap - 1, Floor = ValueBounds.Lesser(transform.Floor, cap - 1) });
        if (transform.Floor is { } floor) yield return (MutationKind.Floor, floor, transform with { Floor = floor - 1 });
    }
}
