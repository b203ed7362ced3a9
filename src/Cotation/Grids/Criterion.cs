namespace Cotation;

/// <summary>Says whether and how a person may act on a criterion; a life event is never a lever.</summary>
internal enum Lever
{
    /// <summary>Nothing may be done, or nothing is said.</summary>
    None,

    /// <summary>Handing in a document.</summary>
    Document,

    /// <summary>Waiting.</summary>
    Time,

    /// <summary>Bringing the application up to date.</summary>
    Update,
}

/// <summary>Gives points for one thing about an application. Immutable.</summary>
public sealed class Criterion
{
    internal Criterion(CriterionForm form)
    {
        Form = form;
        Reads = [.. Expressions.SelectMany(Reading.NamedIn).Distinct()];
    }

    /// <summary>Gives its id, unique in the grid.</summary>
    public required string Id { get; init; }

    /// <summary>Gives its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gives the proof it asks for.</summary>
    internal EvidencePolicy Evidence { get; init; } = EvidencePolicy.Declared;

    /// <summary>Gives what proves it, or null.</summary>
    public LocalizedText? Document { get; init; }

    /// <summary>Gives how a person may act on it.</summary>
    internal Lever Lever { get; init; }

    /// <summary>Gives whether it is to be masked for readers who may not know.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Gives its legal or local source, or null.</summary>
    public LocalizedText? Basis { get; init; }

    /// <summary>Gives its code in the national register, or null.</summary>
    public string? SneCode { get; init; }

    /// <summary>Gives the priorities of CCH, article L. 441-1, that it implements.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>Gives the author's own words for its rule, or null for ours.</summary>
    public LocalizedText? Rule { get; init; }

    /// <summary>Gives whether its territory published every figure of it.</summary>
    public bool IsPublished => !Form.Figures.Any(f => f is null);

    internal CriterionForm Form { get; }

    internal PointTransform Transform { get; init; } = PointTransform.None;

    /// <summary>What an unknown condition counts; null where the grid does not say, which is 0.</summary>
    internal Rational? Unknown { get; init; }

    internal Location? Place { get; init; }

    /// <summary>Every expression it reads.</summary>
    internal IEnumerable<Expression> Expressions => Form.Expressions;

    /// <summary>The facts, lists and list fields that its expressions name.</summary>
    internal IReadOnlyList<Fact> Reads { get; }

    /// <summary>The numbers that it compares with; a shown number stays on its side of each.</summary>
    internal IReadOnlyList<Rational> Bounds => field ??= FindBounds();

    private List<Rational> FindBounds()
    {
        List<Rational> bounds = [];
        if (Form is CriterionForm.Bands bands)
        {
            foreach (Band band in bands.Ordered)
            {
                if (band.Low is { } low) bounds.Add(low);
                if (band.High is { } high) bounds.Add(high);
            }

            return bounds;
        }

        foreach (Expression.Literal literal in Expressions.SelectMany(e => e.All).OfType<Expression.Literal>())
            if (literal.Kind == ValueKind.Number) bounds.Add(literal.Value.Number);
        return bounds;
    }

    /// <summary>The same criterion with another form, trim or proof.</summary>
    internal Criterion With(CriterionForm? form = null, PointTransform? transform = null, EvidencePolicy? evidence = null) => new(form ?? Form)
    {
        Id = Id,
        Title = Title,
        Evidence = evidence ?? Evidence,
        Document = Document,
        Lever = Lever,
        IsSensitive = IsSensitive,
        Basis = Basis,
        SneCode = SneCode,
        Priorities = Priorities,
        Rule = Rule,
        Transform = transform ?? Transform,
        Unknown = Unknown,
        Place = Place,
    };
}

/// <summary>Is the way in which a criterion finds its points. A figure of null is one that its territory did not publish.</summary>
internal abstract record CriterionForm
{
    public sealed record Condition(Expression When, Expression? Points) : CriterionForm;

    public sealed record Cases(IReadOnlyList<Case> Ordered, Expression? Otherwise, bool HasOtherwise) : CriterionForm;

    public sealed record Bands(Expression Value, IReadOnlyList<Band> Ordered) : CriterionForm
    {
        /// <summary>The points that every number gets, where the bands leave no gap and all give the same; else null.</summary>
        public Expression? Everywhere { get; } =
            Ordered.Count > 0 && Ordered.All(b => b.IsBounded && b.Points is not null && b.Points == Ordered[0].Points) && !Band.LeaveGap(Ordered, null, null) ? Ordered[0].Points : null;
    }

    public sealed record PerUnit(Expression Value, Expression? Points, Rational Beyond) : CriterionForm
    {
        /// <summary>Of a count over a list, or of a fact that is one, the records that count whatever the others turn out to be; null for any other number.</summary>
        public Expression.Aggregate? Certain(Formulas formulas) => CertainOf(Value, formulas);

        private static Expression.Aggregate? CertainOf(Expression value, Formulas formulas) => value switch
        {
            Expression.Aggregate { Function: AggregateFunction.Count, Body: { } body } count => count with { Body = new Expression.And(new Operands([new Expression.Known(body), body])) },
            Expression.FactRef { Fact: var fact } when formulas.Of(fact) is { } formula => CertainOf(formula, formulas),
            _ => null,
        };
    }

    public sealed record Assessed(IReadOnlyList<string> By, Rational From, Rational To, Rational? Step) : CriterionForm;

    /// <summary>The expressions that give points, null for one that is not published.</summary>
    public IEnumerable<Expression?> Figures => this switch
    {
        Condition f => [f.Points],
        Cases f => f.HasOtherwise ? [.. f.Ordered.Select(c => c.Points), f.Otherwise] : f.Ordered.Select(c => c.Points),
        Bands f => f.Ordered.Select(b => b.IsBounded ? b.Points : null),
        PerUnit f => [f.Points],
        _ => [],
    };

    public IEnumerable<Expression> Expressions => (this switch
    {
        Condition f => [f.When],
        Cases f => f.Ordered.Select(c => c.When),
        Bands f => [f.Value],
        PerUnit f => new[] { f.Value },
        _ => [],
    }).Concat(Figures.OfType<Expression>());
}

internal sealed record Case(Expression When, Expression? Points);

/// <summary>Is a range of numbers with its points. A bound that is not published has neither number nor meaning: the band cannot be decided.</summary>
internal sealed record Band(Rational? Low, bool IsLowIncluded, Rational? High, bool IsHighIncluded, Expression? Points, bool IsBounded, Location Place)
{
    public bool Holds(Rational value) => IsBounded && !IsBelow(value) && !IsAbove(value);

    public bool IsBelow(Rational value) => Low is { } low && (IsLowIncluded ? value < low : value <= low);

    public bool IsAbove(Rational value) => High is { } high && (IsHighIncluded ? value > high : value >= high);

    public bool IsEmpty => Low is { } low && High is { } high && (low > high || (low == high && !(IsLowIncluded && IsHighIncluded)));

    /// <summary>Whether some number lies in both.</summary>
    public bool Meets(Band other)
    {
        bool thisFirst = Low is null || (other.Low is { } second && (Low.Value < second || (Low.Value == second && IsLowIncluded)));
        (Band first, Band next) = thisFirst ? (this, other) : (other, this);
        if (first.High is not { } end || next.Low is not { } start) return true;
        return end > start || (end == start && first.IsHighIncluded && next.IsLowIncluded);
    }

    /// <summary>Whether some number between two bounds lies in it.</summary>
    public bool CanHold(Rational? low, Rational? high)
    {
        bool isLowKnown = low is not null, isHighKnown = high is not null;
        return !(isHighKnown && IsBelow(high!.Value)) && !(isLowKnown && IsAbove(low!.Value));
    }

    /// <summary>Whether some number between two bounds lies in none of the bands whose bounds are published.</summary>
    public static bool LeaveGap(IReadOnlyList<Band> all, Rational? low, Rational? high)
    {
        List<Band> bands = [.. all.Where(b => b.IsBounded)];
        if (low is { } one && low == high) return !bands.Exists(b => b.Holds(one));
        Rational? at = low;
        bool isAtCovered = false, isStart = true;
        bands.Sort(CompareLows);
        foreach (Band band in bands)
        {
            bool begins = isStart
                ? band.Low is null || (at is { } start && !band.IsBelow(start))
                : at is { } end && (band.Low is not { } from || from < end || (from == end && (isAtCovered || band.IsLowIncluded)));
            if (!begins) continue;
            if (band.High is not { } top) return false;
            if (isStart || at is null || top > at || (top == at && band.IsHighIncluded)) (at, isAtCovered) = (top, band.IsHighIncluded);
            isStart = false;
        }

        return isStart || high is not { } last || at is not { } reached || reached < last || (reached == last && !isAtCovered);
    }

    /// <summary>The one without a low end first, then the lower, then the one that has its low end.</summary>
    private static int CompareLows(Band a, Band b)
    {
        if (a.Low is not { } one || b.Low is not { } other) return (a.Low is not null).CompareTo(b.Low is not null);
        return one.CompareTo(other) is not 0 and var order ? order : (!a.IsLowIncluded).CompareTo(!b.IsLowIncluded);
    }
}
