namespace Cotation;

/// <summary>Tells what the examples show of one criterion: how often it was in each state, and which sides of each of its bounds were tried.</summary>
internal sealed record CriterionCoverage(Criterion Criterion, IReadOnlyDictionary<LineState, int> States, IReadOnlyList<BoundCoverage> Bounds)
{
    /// <summary>Whether it was seen giving points and seen not to, and every bound was tried on it and on both sides.</summary>
    public bool IsWhole => Seen(LineState.Awarded) + Seen(LineState.Outranked) > 0 && Seen(LineState.NotMet) > 0 && Bounds.All(b => b is { IsBelowTried: true, IsAtTried: true, IsAboveTried: true });

    public int Seen(LineState state) => States.GetValueOrDefault(state);

    public static CriterionCoverage Of(Criterion criterion, IEnumerable<Score> scores)
    {
        List<(ScoreLine Line, Score Score)> lines = [.. scores.SelectMany(s => s.Lines.Where(l => l.Criterion.Id == criterion.Id).Select(l => (l, s)))];
        var states = lines.GroupBy(l => l.Line.State).ToDictionary(g => g.Key, g => g.Count());
        return new CriterionCoverage(criterion, states, [.. Bound.In(criterion).Select(b => BoundCoverage.Of(b, lines.Select(l => l.Score.Situation)))]);
    }
}

/// <summary>Tells whether a bound was tried one step below, on it, and one step above.</summary>
internal sealed record BoundCoverage(Bound Bound, bool IsBelowTried, bool IsAtTried, bool IsAboveTried)
{
    public static BoundCoverage Of(Bound bound, IEnumerable<Situation> situations)
    {
        List<Rational> values = [.. situations.Select(s => Evaluator.Evaluate(bound.Of, s)).Where(v => v.IsKnown).Select(v => v.Number)];
        return new BoundCoverage(
            bound,
            values.Exists(v => v < bound.At && v >= bound.At - bound.Step),
            values.Exists(v => v == bound.At),
            values.Exists(v => v > bound.At && v <= bound.At + bound.Step));
    }
}

/// <summary>Is a number or a day at which a criterion changes its mind, of what, and the least step beside it.</summary>
internal sealed record Bound(Expression Of, Rational At, Rational Step)
{
    public string? Unit => Of is Expression.FactRef { Fact: var fact } ? fact.Unit : null;

    public bool IsDay => Of.Kind == ValueKind.Date;

    /// <summary>Every bound of a criterion once, in the order in which it stands there.</summary>
    public static IEnumerable<Bound> In(Criterion criterion) => (criterion.Form switch
    {
        CriterionForm.Bands form => form.Ordered.SelectMany(b => new[] { b.Low, b.High }).OfType<Rational>().Select(b => Make(form.Value, b)),
        CriterionForm.PerUnit form => InUnits(form, criterion.Transform),
        CriterionForm.Condition form => InCondition(form.When),
        CriterionForm.Cases form => form.Ordered.SelectMany(c => InCondition(c.When)),
        _ => [],
    }).Distinct();

    private static IEnumerable<Bound> InUnits(CriterionForm.PerUnit form, PointTransform transform)
    {
        if (form.Beyond.Sign != 0) yield return Make(form.Value, form.Beyond);
        if (form.Points is not Expression.Literal { Value.Number: { Sign: not 0 } each }) yield break;
        Rational? limit = each.Sign > 0 ? transform.Cap : transform.Floor;
        if (limit is { } most && (most / (each * transform.Weight)) is { Sign: > 0, IsInteger: true } units) yield return Make(form.Value, form.Beyond + units);
    }

    /// <summary>Comparisons with a number or a day that do not stand inside a list's condition.</summary>
    private static IEnumerable<Bound> InCondition(Expression when) => when switch
    {
        Expression.Compare { Right: Expression.Literal { Kind: ValueKind.Number or ValueKind.Date } bound } e => [Make(e.Left, bound.Value.Number)],
        Expression.Compare { Left: Expression.Literal { Kind: ValueKind.Number or ValueKind.Date } bound } e => [Make(e.Right, bound.Value.Number)],
        Expression.Aggregate => [],
        _ => when.Children.SelectMany(InCondition),
    };

    private static Bound Make(Expression of, Rational at) => new(of, at, StepOf(of, at));

    /// <summary>One for whole things, else the place of the bound's last decimal; a hundredth for a share.</summary>
    private static Rational StepOf(Expression of, Rational at)
    {
        Rational step = of is Expression.FactRef { Fact.Unit: "percent" } ? Rational.One / 100 : Rational.One;
        while (!(at / step).IsInteger && step > Rational.One / 1_000_000) step /= 10;
        return step;
    }
}
