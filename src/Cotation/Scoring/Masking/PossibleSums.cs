namespace Cotation;

/// <summary>Is every sum that parts may come to, and those that something sensitive may have a share in: never fewer than there may be. Immutable.</summary>
internal sealed class PossibleSums
{
    /// <summary>Beyond so many sums any sum is taken to be possible.</summary>
    private const int Most = 1_000;

    /// <summary>So many units of one line are looked at; what lies beyond is in no list, and is taken to tell.</summary>
    private const int MostUnits = 200;

    private readonly HashSet<Rational>? all;
    private readonly HashSet<Rational> sensitive;

    private PossibleSums(HashSet<Rational>? all, HashSet<Rational> sensitive, bool hasSensitive)
    {
        this.all = all;
        this.sensitive = sensitive;
        HasSensitive = hasSensitive;
    }

    /// <summary>Of nothing at all.</summary>
    public static PossibleSums Nothing { get; } = new([Rational.Zero], [], false);

    /// <summary>Whether something sensitive may count.</summary>
    public bool HasSensitive { get; }

    /// <summary>Whether its sums cannot be listed.</summary>
    public bool IsAny => all is null;

    /// <summary>The sums; none where they cannot be listed.</summary>
    public IReadOnlyCollection<Rational> All => all ?? [];

    /// <summary>The sums in which something sensitive may have a share; none where they cannot be listed.</summary>
    public IReadOnlyCollection<Rational> Sensitive => sensitive;

    /// <summary>How far apart they may lie; nought where they cannot be listed.</summary>
    public Rational Width => all is null ? Rational.Zero : all.Max() - all.Min();

    public bool IsPossible(Rational sum) => all?.Contains(sum) != false;

    /// <summary>Whether something sensitive may have a share in a sum.</summary>
    public bool MayBeSensitive(Rational sum) => HasSensitive && (all is null || sensitive.Contains(sum) || !all.Contains(sum));

    /// <summary>Of a line, over all that an application may hold.</summary>
    public static PossibleSums Of(Criterion criterion, bool isSensitive)
    {
        HashSet<Rational>? points = PointsOf(criterion);
        points?.Add(Rational.Zero);
        if (points is not null && criterion.Unknown is { } unknown) points.Add(unknown);
        // A line that gives nothing says nothing.
        return new PossibleSums(points, points is null || !isSensitive ? [] : [.. points.Where(p => p.Sign != 0)], isSensitive);
    }

    /// <summary>Of a section, its adjustments with it.</summary>
    public static PossibleSums Of(Section section, Grid grid)
    {
        PossibleSums[] children = [.. section.Criteria.Select(c => Of(c, grid.IsSensitive(c))), .. section.Sections.Select(s => Of(s, grid))];
        PossibleSums found = section.Combine switch
        {
            Combination.Sum => children.Aggregate(Nothing, (sum, c) => sum + c),
            Combination.Average => children.All(c => c is { IsAny: false, All.Count: 1 }) ? Nothing : Any(children.Any(c => c.HasSensitive)),
            _ => children.Aggregate(Nothing, (sum, c) => sum.Or(c)),
        };
        found = found.Each(p => section.Transform.Bounded(section.Transform.Weighed(p)));
        foreach (Adjustment adjustment in section.Adjustments)
        {
            PossibleSums adjusted = found.Each(adjustment.Apply);
            found = found.Or(grid.IsSensitive(adjustment) ? new PossibleSums(adjusted.all, adjusted.all ?? [], true) : adjusted);
        }

        return found;
    }

    public static PossibleSums operator +(PossibleSums a, PossibleSums b)
    {
        bool hasSensitive = a.HasSensitive || b.HasSensitive;
        if (a.all is null || b.all is null || (long)a.all.Count * b.all.Count > 50L * Most) return Any(hasSensitive);
        HashSet<Rational> sums = [.. a.all.SelectMany(x => b.all.Select(y => x + y))];
        return sums.Count > Most ? Any(hasSensitive) : new PossibleSums(sums, [.. a.sensitive.SelectMany(x => b.all.Select(y => x + y)), .. b.sensitive.SelectMany(y => a.all.Select(x => x + y))], hasSensitive);
    }

    private static PossibleSums Any(bool hasSensitive) => new(null, [], hasSensitive);

    /// <summary>One or the other: what does not count has no share.</summary>
    private PossibleSums Or(PossibleSums other)
    {
        bool hasSensitive = HasSensitive || other.HasSensitive;
        if (all is null || other.all is null) return Any(hasSensitive);
        return new PossibleSums([.. all, .. other.all], [.. sensitive, .. other.sensitive], hasSensitive);
    }

    private PossibleSums Each(Func<Rational, Rational> change) => all is null ? this : new PossibleSums([.. all.Select(change)], [.. sensitive.Select(change)], HasSensitive);

    private static HashSet<Rational>? PointsOf(Criterion criterion) => criterion.Form switch
    {
        CriterionForm.PerUnit form => UnitsOf(form, criterion.Transform),
        CriterionForm.Assessed form => StepsOf(form) is { } steps ? [.. steps.Select(p => Trimmed(p, criterion.Transform))] : null,
        _ => FiguresOf(criterion),
    };

    /// <summary>What an assessor may give, where it goes by steps.</summary>
    public static IReadOnlyList<Rational>? StepsOf(CriterionForm.Assessed form)
    {
        if (form.Step is not { Sign: > 0 } step || form.To - form.From > step * MostUnits) return null;
        List<Rational> steps = [];
        for (Rational at = form.From; at <= form.To; at += step) steps.Add(at);
        return steps;
    }

    private static HashSet<Rational>? FiguresOf(Criterion criterion)
    {
        HashSet<Rational> found = [];
        foreach (Expression? figure in criterion.Form.Figures)
        {
            // A figure that is not published counts nothing yet.
            if (figure is null) continue;
            if (ValuesOf(figure) is not { } values) return null;
            found.UnionWith(values.Select(p => Trimmed(p, criterion.Transform)));
        }

        return found;
    }

    /// <summary>Units go on until a cap or a floor ends them, or the fact itself does.</summary>
    private static HashSet<Rational>? UnitsOf(CriterionForm.PerUnit form, PointTransform transform)
    {
        if (form.Points is null) return [Rational.Zero];
        if (form.Points is not Expression.Literal { Value.Number: var each }) return null;
        Rational? end = form.Value is Expression.FactRef { Fact.Max: { } max } ? max - form.Beyond : null;
        HashSet<Rational> found = [];
        for (int units = 0; units <= MostUnits; units++)
        {
            Rational points = Trimmed(each * units, transform);
            bool isLast = units > end || (units > 0 && (each.Sign > 0 ? points == transform.Cap : points == transform.Floor));
            found.Add(points);
            if (isLast) break;
        }

        return found;
    }

    private static IEnumerable<Rational>? ValuesOf(Expression figure) => figure switch
    {
        Expression.Literal { Value.Number: var points } => [points],
        Expression.FactRef { Fact: { Kind: FactKind.Integer, Min: var min, Max: var max } } => WholeBetween(Rational.Max(min ?? -MostUnits, -MostUnits), Rational.Min(max ?? MostUnits, MostUnits)),
        _ => null,
    };

    private static IEnumerable<Rational> WholeBetween(Rational min, Rational max)
    {
        for (Rational at = min.Ceiling(); at <= max; at += Rational.One) yield return at;
    }

    private static Rational Trimmed(Rational points, PointTransform transform) => transform.Bounded(transform.Weighed(points));
}
