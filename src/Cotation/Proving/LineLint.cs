namespace Cotation;

/// <summary>Looks at single lines and pairs of lines: what never or always gives points, gaps, the same thing counted twice.</summary>
internal sealed partial class GridLinter
{
    private void CheckLine(Criterion criterion)
    {
        if (!criterion.IsPublished) return;
        Outlook outlook = outlooks[criterion];
        bool isNever = !outlook.CanCount || outlook.Counting is { Low.Sign: 0, High.Sign: 0 };
        if (isNever && !IsTold(criterion)) Warn(criterion.Place!, "never-points", w => w.NeverPoints(criterion.Id));
        else if (outlook.MustCount && !IsTold(criterion)) Warn(criterion.Place!, "always-points", w => w.AlwaysPoints(criterion.Id));
        if (criterion.Form is CriterionForm.Bands bands) CheckGaps(bands, criterion);
    }

    /// <summary>Whether the reader of grids said already that its condition never or always holds.</summary>
    private bool IsTold(Criterion criterion) => grid.Warnings.Any(w => w.Place == criterion.Place);

    /// <summary>A hole between two bands; what lies below the first and above the last is meant.</summary>
    private void CheckGaps(CriterionForm.Bands form, Criterion criterion)
    {
        List<Band> bands = [.. form.Ordered.Where(b => b.IsBounded).OrderBy(b => b.Low is not null).ThenBy(b => b.Low ?? Rational.Zero)];
        for (int i = 1; i < bands.Count; i++)
        {
            if (bands[i - 1].High is not { } end || bands[i].Low is not { } start) continue;
            if (end < start || (end == start && !bands[i - 1].IsHighIncluded && !bands[i].IsLowIncluded))
                Warn(bands[i].Place, "band-gap", w => w.BandGap(criterion.Id, end.ToString(), start.ToString()));
        }
    }

    /// <summary>Two lines that add up and look at nothing but the same facts.</summary>
    private void CheckPairs()
    {
        List<Criterion> all = [.. grid.Criteria.Where(c => c.Reads.Count > 0)];
        for (int i = 0; i < all.Count; i++)
        {
            Criterion later = all[i];
            if (all.Take(i).FirstOrDefault(c => CountSame(c, later)) is { } first) Warn(later.Place!, "same-fact", w => w.SameFact(first.Id, later.Id));
        }
    }

    private bool CountSame(Criterion one, Criterion other) =>
        one.Reads.ToHashSet().SetEquals(other.Reads)
        && SignOf(one) == SignOf(other)
        && !AreDisjoint(one, other)
        && Together(grid.Root, one, other) == Combination.Sum;

    private int SignOf(Criterion criterion) => outlooks[criterion].Whole is { High.Sign: <= 0 } ? -1 : 1;

    /// <summary>Whether no application gets both: they ask for other codes of one fact.</summary>
    private static bool AreDisjoint(Criterion one, Criterion other) =>
        one.Form is CriterionForm.Condition a && other.Form is CriterionForm.Condition b && CodesOf(a.When) is { } first && CodesOf(b.When) is { } second && !first.Intersect(second).Any();

    private static string[]? CodesOf(Expression when) => when switch
    {
        Expression.Compare { How: Comparison.Equal, Left: Expression.FactRef, Right: Expression.Literal { Kind: ValueKind.Code } code } => [code.Value.Code],
        Expression.In { What: Expression.FactRef } among => [.. among.Among.OfType<Expression.Literal>().Select(l => l.Value.Code)],
        _ => null,
    };

    /// <summary>How the least section that holds both combines them.</summary>
    private static Combination Together(Section section, Criterion one, Criterion other)
    {
        Section? below = section.Sections.FirstOrDefault(s => s.AllCriteria.Contains(one) && s.AllCriteria.Contains(other));
        return below is null ? section.Combine : Together(below, one, other);
    }
}
