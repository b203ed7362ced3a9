namespace Cotation;

/// <summary>Holds a section's points and what they are made of: the combination of its children less its own cut, then its adjustments. Immutable.</summary>
public sealed class SectionScore
{
    internal Section Section { get; init; } = null!;

    /// <summary>Gives the id of the section.</summary>
    public string Id => Section.Id;

    /// <summary>Gives its title.</summary>
    public LocalizedText Title => Section.Title;

    /// <summary>Gives what its lines and sections combine to, with weight and rounding.</summary>
    public required decimal Combined { get; init; }

    /// <summary>Gives what its own floor or cap took away; negative where a floor added.</summary>
    public required decimal Cut { get; init; }

    /// <summary>Gives its points.</summary>
    public required decimal Points { get; init; }

    /// <summary>Gives its own lines.</summary>
    public required IReadOnlyList<ScoreLine> Lines { get; init; }

    /// <summary>Gives its sections.</summary>
    public required IReadOnlyList<SectionScore> Sections { get; init; }

    /// <summary>Gives whether another line or section counts instead of it.</summary>
    public bool IsOutranked { get; init; }

    /// <summary>Gives what its lines and sections combine to, before weight and rounding.</summary>
    internal Rational Found { get; init; }

    /// <summary>Gives what its adjustments did.</summary>
    internal IReadOnlyList<AdjustmentLine> Adjustments { get; init; } = null!;

    /// <summary>Gives every line below, in the order of the grid.</summary>
    public IEnumerable<ScoreLine> AllLines => field ??= [.. Lines, .. Sections.SelectMany(s => s.AllLines)];

    /// <summary>Gives every section below, itself first.</summary>
    public IEnumerable<SectionScore> AllSections => field ??= [this, .. Sections.SelectMany(s => s.AllSections)];
}
