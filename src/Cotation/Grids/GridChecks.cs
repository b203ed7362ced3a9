namespace Cotation;

/// <summary>Finds what a grid says in vain: cases after one that always holds or that says as much, conditions that never hold.</summary>
internal sealed class GridChecks
{
    private readonly Situation nothing;
    private readonly Problems problems;

    private GridChecks(Situation nothing, Problems problems)
    {
        this.nothing = nothing;
        this.problems = problems;
    }

    public static void Check(Section root, Vocabulary vocabulary, Formulas formulas, IReadOnlyDictionary<string, FactTable> tables, Problems problems)
    {
        var nobody = new Application("", new ApplicationRow(vocabulary), [], null);
        var checks = new GridChecks(new Situation(nobody, new NodaTime.LocalDate(2000, 1, 1), EvidenceFilter.All, formulas, tables), problems);
        foreach (Criterion criterion in root.AllCriteria)
        {
            if (criterion.Form is CriterionForm.Cases cases) checks.CheckCases(cases, criterion);
            if (criterion.Form is CriterionForm.Condition condition) checks.CheckCondition(condition.When, criterion);
        }
    }

    private void CheckCondition(Expression when, Criterion criterion)
    {
        // A base that everyone gets is written so.
        if (when is Expression.Literal { Value.IsTrue: true } || ReachOf(when) is not { } reach) return;
        if (!reach.CanBeTrue) problems.Warning(criterion.Place!, "never-holds", w => w.NeverHolds(criterion.Id));
        else if (!reach.CanBeFalse) problems.Warning(criterion.Place!, "always-holds", w => w.AlwaysHolds(criterion.Id));
    }

    private void CheckCases(CriterionForm.Cases cases, Criterion criterion)
    {
        for (int i = 0; i < cases.Ordered.Count; i++)
        {
            Expression when = cases.Ordered[i].When;
            int place = i + 1, earlier = Enumerable.Range(0, i).FirstOrDefault(j => Covers(cases.Ordered[j].When, when), -1);
            if (earlier >= 0) problems.Error(criterion.Place!, "unreachable-case", w => w.UnreachableCase(criterion.Id, place, earlier + 1));
            else if (ReachOf(when) is { CanBeTrue: false }) problems.Warning(criterion.Place!, "never-holds", w => w.NeverHolds(criterion.Id));
        }

        if (cases.HasOtherwise && cases.Ordered.Any(c => ReachOf(c.When) is { CanBeFalse: false }))
            problems.Error(criterion.Place!, "unreachable-case", w => w.UnreachableOtherwise(criterion.Id));
    }

    /// <summary>Whether the first holds wherever the second does, as far as can be seen at once.</summary>
    private bool Covers(Expression first, Expression second)
    {
        if (ReachOf(first) is { CanBeFalse: false } || first == second) return true;
        if (second is Expression.And and && and.Operands.Any(p => p == first)) return true;
        if (first is Expression.Or or && or.Operands.Any(p => p == second)) return true;
        if (first is not Expression.Compare a || second is not Expression.Compare b || a.Left != b.Left) return false;
        if (a.Right is not Expression.Literal { Kind: ValueKind.Number or ValueKind.Date } x || b.Right is not Expression.Literal { Kind: ValueKind.Number or ValueKind.Date } y) return false;
        int order = x.Value.Number.CompareTo(y.Value.Number);
        return (a.Operator, b.Operator) switch
        {
            (Comparison.GreaterOrEqual, Comparison.GreaterOrEqual or Comparison.Greater or Comparison.Equal) => order <= 0,
            (Comparison.Greater, Comparison.Greater) => order <= 0,
            (Comparison.Greater, Comparison.GreaterOrEqual or Comparison.Equal) => order < 0,
            (Comparison.LessOrEqual, Comparison.LessOrEqual or Comparison.Less or Comparison.Equal) => order >= 0,
            (Comparison.Less, Comparison.Less) => order >= 0,
            (Comparison.Less, Comparison.LessOrEqual or Comparison.Equal) => order > 0,
            _ => false,
        };
    }

    /// <summary>What a condition may be for some application on some day; null where it reads the day itself.</summary>
    private ValueBounds? ReachOf(Expression when) =>
        Reading.NamedIn(when).Any(f => f.IsAsOf || nothing.Formulas.InputsOf(f).Any(i => i.IsAsOf && f.Derivation is not Derivation.Span)) ? null : BoundsEvaluator.Evaluate(when, BoundsContext.Open(nothing, EvidenceFilter.All));
}
