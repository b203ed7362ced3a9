namespace Cotation;

/// <summary>Looks at single lines and pairs of lines: what never or always gives points, gaps, the same thing counted twice.</summary>
internal sealed partial class GridLinter
{
    /// <summary>A share of 5 is 500 %, which nobody means.</summary>
    private static readonly Rational LeastDoubtfulShare = 5;

    private void CheckLine(Criterion criterion)
    {
        if (!criterion.IsPublished) return;
        PointBounds bounds = outlooks[criterion];
        bool isNever = !bounds.CanCount || bounds.Counting is { Low.Sign: 0, High.Sign: 0 };
        if (isNever && !IsTold(criterion)) Warn(criterion.Place!, "never-points", w => w.NeverPoints(criterion.Id));
        else if (bounds is { MustCount: true, Counting.Width.Sign: 0 } && criterion.Unknown is null && !IsBase(criterion) && !IsTold(criterion)) Warn(criterion.Place!, "always-points", w => w.AlwaysPoints(criterion.Id));
        if (criterion.Form is CriterionForm.Bands bands) CheckGaps(bands.Value, [.. bands.Ordered.Where(b => b.IsBounded)], criterion);
        if (criterion.Form is CriterionForm.Cases { HasOtherwise: false } cases) CheckGaps(cases, criterion);
        CheckShares(criterion);
    }

    /// <summary>Whether it is a base that everyone gets, written as such.</summary>
    private static bool IsBase(Criterion criterion) => criterion.Form is CriterionForm.Condition { When: Expression.Literal };

    /// <summary>Whether the reader of grids said already that its condition never or always holds.</summary>
    private bool IsTold(Criterion criterion) => grid.Warnings.Any(w => w.Place == criterion.Place);

    /// <summary>Cases that each ask for a range of one number are bands by another name.</summary>
    private void CheckGaps(CriterionForm.Cases form, Criterion criterion)
    {
        List<(Expression Of, Band Band)?> ranges = [.. form.Ordered.Select(c => StretchOf(c.When))];
        if (ranges.Count > 1 && ranges.TrueForAll(r => r is not null && r.Value.Of.Equals(ranges[0]!.Value.Of))) CheckGaps(ranges[0]!.Value.Of, [.. ranges.Select(r => r!.Value.Band with { Place = criterion.Place! })], criterion);
    }

    /// <summary>A hole between two bands; what lies below the first and above the last is meant. Between whole numbers, and between cents, there is none.</summary>
    private void CheckGaps(Expression value, List<Band> all, Criterion criterion)
    {
        Rational step = StepOf(value);
        List<Band> bands = [.. all.OrderBy(b => b.Low is not null).ThenBy(b => b.Low ?? Rational.Zero)];
        for (int i = 1; i < bands.Count; i++)
        {
            if (bands[i - 1].High is not { } end || bands[i].Low is not { } start) continue;
            bool isNext = step.Sign > 0 && bands[i - 1].IsHighIncluded && bands[i].IsLowIncluded && start - end <= step;
            if (!isNext && (end < start || (end == start && !bands[i - 1].IsHighIncluded && !bands[i].IsLowIncluded)))
                Warn(bands[i].Place, "band-gap", w => w.BandGap(criterion.Id, w.Number(end), w.Number(start)));
        }
    }

    /// <summary>How far the values of a number lie apart: whole numbers and counts by one, money by cents; nought where they may lie as near as one likes.</summary>
    private static Rational StepOf(Expression value) => value switch
    {
        Expression.FactRef { Fact.Kind: FactKind.Integer } or Expression.FieldRef { Field.Kind: FactKind.Integer } => Rational.One,
        Expression.FactRef { Fact.Kind: FactKind.Money } or Expression.FieldRef { Field.Kind: FactKind.Money } => Rational.One / 100,
        Expression.Literal { Value: { Kind: ValueKind.Number, Number.IsInteger: true } } => Rational.One,
        Expression.Aggregate { Function: AggregateFunction.Count } => Rational.One,
        Expression.Aggregate { Function: AggregateFunction.Sum or AggregateFunction.Min or AggregateFunction.Max, Body: { } body } => StepOf(body),
        Expression.Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } e => Rational.Min(StepOf(e.Left), StepOf(e.Right)),
        Expression.Arithmetic { Operator: ArithmeticOperator.Multiply } e => StepOf(e.Left) * StepOf(e.Right),
        Expression.Negate e => StepOf(e.Of),
        Expression.Choice e => Rational.Min(StepOf(e.Then), StepOf(e.Else)),
        Expression.Extreme e => e.Operands.Select(StepOf).Aggregate(Rational.Min),
        _ => Rational.Zero,
    };

    /// <summary>A share is a fraction: compared with 33 it is never reached.</summary>
    private void CheckShares(Criterion criterion)
    {
        IEnumerable<Rational> bounds = criterion.Expressions.SelectMany(e => e.All).OfType<Expression.Compare>()
            .SelectMany(c => new[] { (Share: c.Left, Bound: c.Right), (Share: c.Right, Bound: c.Left) })
            .Where(s => IsShare(s.Share) && s.Bound is Expression.Literal).Select(s => ((Expression.Literal)s.Bound).Value.Number);
        if (criterion.Form is CriterionForm.Bands bands && IsShare(bands.Value)) bounds = bounds.Concat(criterion.Bounds);
        foreach (Rational bound in bounds.Where(b => Rational.Abs(b) >= LeastDoubtfulShare).Distinct().Take(1))
            Warn(criterion.Place!, "share-as-number", w => w.ShareAsNumber(criterion.Id, w.Number(bound)), w => w.ShareMend(w.Number(bound / 100)));
    }

    private static bool IsShare(Expression expression) => expression is Expression.FactRef { Fact.Unit: "percent" } or Expression.FieldRef { Field.Unit: "percent" };

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
        if (AskedBy(one.Form) is not { } a || AskedBy(other.Form) is not { } b) return false;
        if (CodesOf(a) is { } first && CodesOf(b) is { } second) return !first.Intersect(second).Any();
        return StretchOf(a) is { } low && StretchOf(b) is { } high && low.Of == high.Of && !low.Band.Meets(high.Band);
    }

    /// <summary>What a line asks of an application, or of each record that it counts.</summary>
    private static Expression? AskedBy(CriterionForm form) => form switch
    {
        CriterionForm.Condition f => f.When,
        CriterionForm.PerUnit { Value: Expression.Aggregate { Function: AggregateFunction.Count, Body: { } body } } => body,
        _ => null,
    };

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
        Expression.Compare { Operator: Comparison.Equal, Left: Expression.FactRef or Expression.FieldRef, Right: Expression.Literal { Kind: ValueKind.Code } code } => [code.Value.Code],
        Expression.In { What: Expression.FactRef or Expression.FieldRef } among => [.. among.Among.OfType<Expression.Literal>().Select(l => l.Value.Code)],
        _ => null,
    };

    /// <summary>How the least section that holds both combines them.</summary>
    private static Combination Together(Section section, Criterion one, Criterion other)
    {
        Section? below = section.Sections.FirstOrDefault(s => s.AllCriteria.Contains(one) && s.AllCriteria.Contains(other));
        return below is null ? section.Combine : Together(below, one, other);
    }
}
