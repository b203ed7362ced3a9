namespace Cotation;

/// <summary>Looks at single lines and pairs of lines: what never or always gives points, gaps, the same thing counted twice.</summary>
internal sealed partial class GridLinter
{
    private void CheckLine(Criterion criterion)
    {
        if (!criterion.IsPublished) return;
        PointBounds bounds = outlooks[criterion];
        bool isNever = !bounds.CanCount || bounds.Counting is { Low.Sign: 0, High.Sign: 0 };
        if (isNever && !IsTold(criterion)) Warn(criterion.Place!, "never-points", w => w.NeverPoints(criterion.Id));
        else if (bounds.MustCount && criterion.Unknown is null && !IsTold(criterion)) Warn(criterion.Place!, "always-points", w => w.AlwaysPoints(criterion.Id));
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
            bool isNext = form.Value is Expression.FactRef { Fact.Kind: FactKind.Integer } && bands[i - 1].IsHighIncluded && bands[i].IsLowIncluded && start - end <= 1;
            if (!isNext && (end < start || (end == start && !bands[i - 1].IsHighIncluded && !bands[i].IsLowIncluded)))
                Warn(bands[i].Place, "band-gap", w => w.BandGap(criterion.Id, w.Number(end), w.Number(start)));
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

    /// <summary>Whether no application gets both: they ask for other codes of one fact, or for numbers of other ranges.</summary>
    private static bool AreDisjoint(Criterion one, Criterion other)
    {
        if (one.Form is not CriterionForm.Condition a || other.Form is not CriterionForm.Condition b) return false;
        if (CodesOf(a.When) is { } first && CodesOf(b.When) is { } second) return !first.Intersect(second).Any();
        return StretchOf(a.When) is { } low && StretchOf(b.When) is { } high && low.Of == high.Of && !low.Band.Meets(high.Band);
    }

    /// <summary>The range of one number that a condition asks for, where it asks for nothing else.</summary>
    private static (Expression Of, Band Band)? StretchOf(Expression when)
    {
        IReadOnlyList<Expression> parts = when is Expression.And and ? and.Operands : [when];
        Expression? of = null;
        var band = new Band(null, true, null, true, null, true, new Location("", 1, 1, 1, null));
        foreach (Expression part in parts)
        {
            if (part is not Expression.Compare { Right: Expression.Literal { Kind: ValueKind.Number } bound } compare || (of is not null && of != compare.Left)) return null;
            of = compare.Left;
            Rational at = bound.Value.Number;
            if (compare.Operator is Comparison.Equal or Comparison.Greater or Comparison.GreaterOrEqual) band = band with { Low = at, IsLowIncluded = compare.Operator != Comparison.Greater };
            if (compare.Operator is Comparison.Equal or Comparison.Less or Comparison.LessOrEqual) band = band with { High = at, IsHighIncluded = compare.Operator != Comparison.Less };
            if (compare.Operator == Comparison.NotEqual) return null;
        }

        return of is null || band.IsEmpty ? null : (of, band);
    }

    private static string[]? CodesOf(Expression when) => when switch
    {
        Expression.Compare { Operator: Comparison.Equal, Left: Expression.FactRef, Right: Expression.Literal { Kind: ValueKind.Code } code } => [code.Value.Code],
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
