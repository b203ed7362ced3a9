namespace Cotation;

/// <summary>Changes a grid in every small way an error of typing or of thought would: a point, a bound, a strictness, an operator, a cap, a proof, a combination, the formula of a fact, a row of a table.</summary>
internal static class Mutator
{
    /// <summary>The most lines that are scored to try mutations: of a grid and examples that ask for more, every so many is tried, the same each time.</summary>
    private const long MostLines = 400_000;

    /// <summary>Tries the mutations; one is noticed where an expectation that held no longer holds.</summary>
    public static MutationReport Try(Grid grid, ExampleSet set)
    {
        List<(GridExample Example, Expectation Expects)> holding = [.. set.Examples.Where(e => !e.Expects.Against(ScoreOf(grid, e.Example)).Any())];
        List<ExpectedOrder> orders = [.. set.Orders.Where(o => o.Against(grid.Compile()) is null)];
        int all = Of(grid).Count();
        long lines = (long)all * grid.Criteria.Count() * (holding.Count + (2 * orders.Count)), step = 1 + (lines / MostLines);
        List<Mutation> tried = [.. Of(grid).Where((_, i) => i % step == 0)];
        return new MutationReport(tried.FindAll(m => !holding.Exists(e => e.Expects.Against(ScoreOf(m.Grid, e.Example)).Any()) && !orders.Exists(o => o.Against(m.Grid.Compile()) is not null)), tried.Count, all);
    }

    public static IEnumerable<Mutation> Of(Grid grid) =>
        grid.Criteria.SelectMany(c => Of(grid, c)).Concat(grid.Root.AllSections.SelectMany(s => Of(grid, s))).Concat(OwnFormulas(grid).SelectMany(f => Of(grid, f))).Concat(grid.TablesRead.SelectMany(t => Of(grid, t)));

    /// <summary>The facts that a grid reads whose formula its own files hold; those built in have proofs of their own.</summary>
    private static IEnumerable<Fact> OwnFormulas(Grid grid) =>
        grid.Vocabulary.Facts.Where(f => grid.Vocabulary.Owns(f) || !grid.IsFrench).SelectMany(f => f.Fields.Prepend(f)).Where(grid.Reached.Contains);

    private static IEnumerable<Mutation> Of(Grid grid, Fact fact) => grid.Formulas.Of(fact) is not { } formula ? []
        : ExpressionMutations.Of(formula).Select(m => new Mutation(fact.FullName, fact.Label, fact.Place, m.Kind, m.Before, m.After, () => grid.With(formulas: grid.Formulas.With(fact, m.Whole))));

    private static IEnumerable<Mutation> Of(Grid grid, FactTable table)
    {
        LocalizedText title = grid.Vocabulary.Table(table.Name)!.Label;
        for (int i = 0; i < table.Rows.Count; i++)
        {
            FactTable.Row row = table.Rows[i];
            if (Moved(row.Gives) is not { } moved) continue;
            string keys = string.Concat(row.Keys.Select(k => new Expression.Literal(k) + " "));
            FactTable changed = table.With(i, row with { Gives = moved });
            yield return new Mutation(table.Name, title, null, MutationKind.Bound, keys + new Expression.Literal(row.Gives), keys + new Expression.Literal(moved), () => grid.With(tables: grid.Tables.ToDictionary(t => t.Key, t => t.Value == table ? changed : t.Value)));
        }
    }

    private static Value? Moved(Value value) => value.Kind switch
    {
        ValueKind.Number => Value.Of(value.Number + (value.Number.IsInteger ? Rational.One : Rational.One / 100)),
        ValueKind.YesNo => Value.Of(!value.IsTrue),
        ValueKind.Date => Value.OfDays((long)value.Number.Numerator + 1),
        _ => null,
    };

    private static Score ScoreOf(Grid grid, GridExample example) => new GridEvaluator(grid, example.Application, example.On).Score();

    private static IEnumerable<Mutation> Of(Grid grid, Criterion criterion)
    {
        foreach (FormMutation change in FormMutations.Of(criterion.Form)) yield return Make(change.Kind, change.Before, change.After, criterion.With(change.Form));
        foreach ((MutationKind kind, Rational before, PointTransform transform) in LimitsOf(criterion.Transform)) yield return Make(kind, before.ToString(), (before - 1).ToString(), criterion.With(transform: transform));
        if (criterion.Evidence.IsVerified) yield return Make(MutationKind.Proof, "verified", "declared", criterion.With(evidence: EvidencePolicy.Declared));

        Mutation Make(MutationKind kind, string before, string after, Criterion changed) =>
            new(criterion.Id, criterion.Title, criterion.Place, kind, before, after, () => grid.With(grid.Root.With(c => c == criterion ? changed : c, s => s)));
    }

    private static IEnumerable<Mutation> Of(Grid grid, Section section)
    {
        foreach ((MutationKind kind, Rational before, PointTransform transform) in LimitsOf(section.Transform)) yield return Make(kind, before.ToString(), (before - 1).ToString(), section.Combine, transform);
        if (section.Criteria.Count + section.Sections.Count < 2) yield break;
        Combination other = section.Combine == Combination.Sum ? Combination.Best : Combination.Sum;
        yield return Make(MutationKind.Combination, NameOf(section.Combine), NameOf(other), other, section.Transform);

        Mutation Make(MutationKind kind, string before, string after, Combination combine, PointTransform transform) =>
            new(section.Id, section.Title, section.Place, kind, before, after, () => grid.With(grid.Root.With(c => c, s => s.Id == section.Id ? s.With(combine: combine, transform: transform) : s)));
    }

    private static string NameOf(Combination combination) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(combination.ToString());

    private static IEnumerable<(MutationKind Kind, Rational Before, PointTransform After)> LimitsOf(PointTransform transform)
    {
        if (transform.Cap is { } cap) yield return (MutationKind.Cap, cap, transform with { Cap = cap - 1, Floor = ValueBounds.Lesser(transform.Floor, cap - 1) });
        if (transform.Floor is { } floor) yield return (MutationKind.Floor, floor, transform with { Floor = floor - 1 });
    }
}
