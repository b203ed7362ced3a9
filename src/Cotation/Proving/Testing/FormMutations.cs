namespace Cotation;

/// <summary>Is one changed form of a criterion, with what was changed.</summary>
internal sealed record FormMutation(MutationKind Kind, string Before, string After, CriterionForm Form);

/// <summary>Changes the form of a criterion in one place at a time.</summary>
internal static class FormMutations
{
    public static IEnumerable<FormMutation> Of(CriterionForm form) => form switch
    {
        CriterionForm.Condition f => OfCondition(f),
        CriterionForm.Cases f => OfCases(f),
        CriterionForm.Bands f => OfBands(f),
        CriterionForm.PerUnit f => OfUnits(f),
        _ => [],
    };

    private static IEnumerable<FormMutation> OfCondition(CriterionForm.Condition form)
    {
        foreach ((string before, string after, Expression points) in Figures(form.Points)) yield return new(MutationKind.Points, before, after, form with { Points = points });
        foreach (ExpressionMutation change in ExpressionMutations.Of(form.When)) yield return change.Made(form with { When = change.Whole });
    }

    private static IEnumerable<FormMutation> OfCases(CriterionForm.Cases form)
    {
        for (int i = 0; i < form.Ordered.Count; i++)
        {
            Case one = form.Ordered[i];
            foreach ((string before, string after, Expression points) in Figures(one.Points)) yield return new(MutationKind.Points, before, after, With(i, one with { Points = points }));
            foreach (ExpressionMutation change in ExpressionMutations.Of(one.When)) yield return change.Made(With(i, one with { When = change.Whole }));
        }

        foreach ((string before, string after, Expression points) in Figures(form.Otherwise)) yield return new(MutationKind.Points, before, after, form with { Otherwise = points });

        CriterionForm.Cases With(int index, Case changed) => form with { Ordered = [.. form.Ordered.Select((c, i) => i == index ? changed : c)] };
    }

    /// <summary>A bound moves with the bound that meets it, so that no gap and no overlap hides the change.</summary>
    private static IEnumerable<FormMutation> OfBands(CriterionForm.Bands form)
    {
        for (int i = 0; i < form.Ordered.Count; i++)
        {
            int index = i;
            foreach ((string before, string after, Expression points) in Figures(form.Ordered[i].Points))
                yield return new(MutationKind.Points, before, after, new CriterionForm.Bands(form.Value, [.. form.Ordered.Select((b, j) => j == index ? b with { Points = points } : b)]));
        }

        foreach (Rational bound in form.Ordered.SelectMany(b => new[] { b.Low, b.High }).OfType<Rational>().Distinct())
        {
            Rational moved = bound + (bound.IsInteger ? Rational.One : Rational.One / 100);
            yield return new(MutationKind.Bound, bound.ToString(), moved.ToString(), Moved(form, bound, moved));
            yield return new(MutationKind.Strictness, bound.ToString(), bound.ToString(), Turned(form, bound));
        }
    }

    private static CriterionForm.Bands Moved(CriterionForm.Bands form, Rational from, Rational to) => new(form.Value, [.. form.Ordered.Select(b => b with
    {
        Low = b.Low == from ? to : b.Low,
        High = b.High == from ? to : b.High,
    })]);

    private static CriterionForm.Bands Turned(CriterionForm.Bands form, Rational at) => new(form.Value, [.. form.Ordered.Select(b => b with
    {
        IsLowIncluded = b.Low == at ? !b.IsLowIncluded : b.IsLowIncluded,
        IsHighIncluded = b.High == at ? !b.IsHighIncluded : b.IsHighIncluded,
    })]);

    private static IEnumerable<FormMutation> OfUnits(CriterionForm.PerUnit form)
    {
        foreach ((string before, string after, Expression points) in Figures(form.Points)) yield return new(MutationKind.Points, before, after, form with { Points = points });
        yield return new(MutationKind.Beyond, form.Beyond.ToString(), (form.Beyond + 1).ToString(), form with { Beyond = form.Beyond + 1 });
        foreach (ExpressionMutation change in ExpressionMutations.Of(form.Value)) yield return change.Made(form with { Value = change.Whole });
    }

    private static IEnumerable<(string Before, string After, Expression Points)> Figures(Expression? points)
    {
        if (points is null) yield break;
        if (points is Expression.Literal { Value.Number: var number })
        {
            yield return (number.ToString(), (number + 1).ToString(), new Expression.Literal(Value.Of(number + 1)));
            yield break;
        }

        foreach (ExpressionMutation change in ExpressionMutations.Of(points)) yield return (points.ToString(), change.Whole.ToString(), change.Whole);
    }
}
