namespace Cotation;

/// <summary>Names how a section combines what it holds.</summary>
internal enum Combination
{
    /// <summary>Everything adds up.</summary>
    Sum,

    /// <summary>Only the highest of the awarded counts.</summary>
    Best,

    /// <summary>Only the lowest of the awarded counts.</summary>
    Worst,

    /// <summary>Only the first that is awarded counts.</summary>
    First,

    /// <summary>The mean of the awarded counts.</summary>
    Average,
}

/// <summary>Holds what choosing among a section's children means: the one place for exact numbers, millionths and shares alike.</summary>
internal static class Combinations
{
    /// <summary>Whether one that counts is chosen rather than the one before it; of equal ones, and where the first counts, the first written stays.</summary>
    public static bool Prefers<T>(this Combination how, T one, T chosen)
        where T : IComparable<T> => how switch
        {
            Combination.Best => one.CompareTo(chosen) > 0,
            Combination.Worst => one.CompareTo(chosen) < 0,
            _ => false,
        };
}

/// <summary>Holds criteria or sections and says how they combine. Immutable.</summary>
internal sealed class Section
{
    internal Section()
    {
    }

    /// <summary>Gives its id.</summary>
    public required string Id { get; init; }

    /// <summary>Gives its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gives how it combines what it holds.</summary>
    public Combination Combine { get; init; }

    /// <summary>Gives the criteria directly in it.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>Gives the sections directly in it; they follow the criteria.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Gives what changes its points at the end, each said as a line of its own.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Gives every criterion below, in the order of the file.</summary>
    public IEnumerable<Criterion> AllCriteria => field ??= [.. Criteria, .. Sections.SelectMany(s => s.AllCriteria)];

    internal IEnumerable<Section> AllSections => field ??= [this, .. Sections.SelectMany(s => s.AllSections)];

    internal PointTransform Transform { get; init; } = PointTransform.None;

    internal Location? Place { get; init; }

    /// <summary>The same section with every criterion, and then every section, changed as said.</summary>
    internal Section With(Func<Criterion, Criterion> criterion, Func<Section, Section> section) => section(With(criteria: [.. Criteria.Select(criterion)], sections: [.. Sections.Select(s => s.With(criterion, section))]));

    /// <summary>The same section without some of its lines and adjustments, and without the sections that nothing is left of.</summary>
    internal Section Keeping(Func<Criterion, bool> criterion, Func<Adjustment, bool> adjustment) => With(
        criteria: [.. Criteria.Where(criterion)],
        sections: [.. Sections.Select(s => s.Keeping(criterion, adjustment)).Where(s => s.AllCriteria.Any() || s.AllSections.Any(i => i.Adjustments.Count > 0))],
        adjustments: [.. Adjustments.Where(adjustment)]);

    /// <summary>The same section with other children, adjustments, combination or transform.</summary>
    internal Section With(IReadOnlyList<Criterion>? criteria = null, IReadOnlyList<Section>? sections = null, IReadOnlyList<Adjustment>? adjustments = null, Combination? combine = null, PointTransform? transform = null) => new()
    {
        Id = Id,
        Title = Title,
        Combine = combine ?? Combine,
        Criteria = criteria ?? Criteria,
        Sections = sections ?? Sections,
        Adjustments = adjustments ?? Adjustments,
        Transform = transform ?? Transform,
        Place = Place,
    };
}

/// <summary>Is what is done to points after they are found: weight, rounding, floor and cap, in this order.</summary>
internal sealed record PointTransform(Rational Weight, Rounding? Round, Rational? Floor, Rational? Cap)
{
    public static PointTransform None { get; } = new(Rational.One, null, null, null);

    /// <summary>The points with weight and rounding, before floor and cap.</summary>
    public Rational Weighed(Rational points) => Round is null ? points * Weight : Round.Apply(points * Weight);

    public Rational Bounded(Rational points) => ValueBounds.Lesser(ValueBounds.Greater(points, Floor), Cap)!.Value;
}

internal enum RoundingMode
{
    HalfUp,
    Down,
    Up,
}

/// <summary>Is a rounding that a grid asks for: to a step, half away from nought, toward nought or away from it.</summary>
internal sealed record Rounding(Rational To, RoundingMode Mode)
{
    public Rational Apply(Rational points)
    {
        Rational steps = Rational.Abs(points) / To;
        Rational whole = Mode switch
        {
            RoundingMode.HalfUp => (steps + (Rational.One / 2)).Floor(),
            RoundingMode.Down => steps.Floor(),
            RoundingMode.Up => steps.Ceiling(),
        };
        return points.Sign < 0 ? -(whole * To) : whole * To;
    }
}

/// <summary>Changes a section's points at the end: adds to them, multiplies them or sets them. Immutable.</summary>
internal sealed class Adjustment
{
    internal Adjustment(Expression when) => When = when;

    /// <summary>Gives its id.</summary>
    public required string Id { get; init; }

    /// <summary>Gives its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gives the proof it asks for.</summary>
    public EvidencePolicy Evidence { get; init; } = EvidencePolicy.Declared;

    /// <summary>Gives its legal or local source, or null.</summary>
    public LocalizedText? Basis { get; init; }

    /// <summary>Gives whether it is to be masked for readers who may not know.</summary>
    public bool IsSensitive { get; init; }

    internal Expression When { get; }

    internal AdjustmentOperation Operation { get; init; }

    internal Rational Amount { get; init; }

    internal Rational Apply(Rational points) => Operation switch
    {
        AdjustmentOperation.Add => points + Amount,
        AdjustmentOperation.Weigh => points * Amount,
        AdjustmentOperation.Set => Amount,
    };
}

internal enum AdjustmentOperation
{
    Add,
    Weigh,
    Set,
}
