namespace Cotation;

/// <summary>Tests that all hold, or of which one holds.</summary>
internal readonly record struct KernelCondition(int First, int Count, bool IsAny);

internal enum KernelShape : byte
{
    Condition,
    Cases,
    Bands,
    PerUnit,
    General,
}

/// <summary>One criterion in the form it was specialised to; a general one runs as a compiled line.</summary>
internal sealed record KernelLine(Criterion Criterion, KernelShape Shape, EvidencePolicy? Policy)
{
    /// <summary>Stands for a line that its section passes over.</summary>
    public const long NotCounting = long.MinValue;

    public int Index { get; init; }

    /// <summary>What a line that is not met gives its section: nought, or nothing to choose from.</summary>
    public long Nothing { get; init; }

    public KernelCondition When { get; init; }

    /// <summary>The cell without whose yes it gives nothing, or null.</summary>
    public int? Guard { get; init; }

    public long Points { get; init; }

    public KernelCase[] Cases { get; init; } = [];

    public int Cell { get; init; }

    public long Beyond { get; init; }

    public long Floor { get; init; } = long.MinValue;

    public long Cap { get; init; } = long.MaxValue;

    /// <summary>The compiled line that finds it where no specialised form does, or null.</summary>
    public CompiledLine? Compiled { get; init; }

    /// <summary>What an unknown counts, where the grid says it.</summary>
    public long? Unknown { get; init; }

    public long WhenUnknown => Unknown ?? Nothing;

    /// <summary>The most units whose points a line may hold.</summary>
    public long MostUnits => 1_000_000_000_000_000 / Math.Max(1, Math.Abs(Points));
}

/// <summary>A case with its condition, or a band with its bounds, and its points.</summary>
internal readonly record struct KernelCase(KernelCondition When, long Low, long High, long Points, bool IsCounting);

/// <summary>A section; a plain sum is one that no section above chooses from, so that nobody asks whether it counts.</summary>
internal sealed record KernelSection(Section Section, bool IsPlainSum, int FirstLine, int LineCount, KernelSection[] Sections, long Floor, long Cap, KernelAdjustment[] Adjustments)
{
    /// <summary>No figure on the way is greater, so that four thousand of them fit 64 bits; a greater one is left to fractions.</summary>
    public const long Most = 1_000_000_000_000_000;

    public Combination Combine { get; } = Section.Combine;

    /// <summary>Whether its points need fractions on the way: a mean, a weight, a rounding, or a figure too fine or too large for millionths.</summary>
    public bool IsFractional { get; } = IsFractionalOf(Section);

    /// <summary>Whether its points go up as they are.</summary>
    public bool IsOpen { get; } = Floor == long.MinValue && Cap == long.MaxValue && Adjustments.Length == 0 && !IsFractionalOf(Section);

    private static bool IsFractionalOf(Section section) => section.Combine == Combination.Average || section.Transform.Round is not null || section.Transform.Weight != Rational.One
        || section.Adjustments.Any(a => a.Operation == AdjustmentOperation.Weigh || !IsShort(a.Amount)) || !IsShort(section.Transform.Floor) || !IsShort(section.Transform.Cap);

    private static bool IsShort(Rational? figure) => figure is not { } given || (given.TryMicro(out long millionths) && Math.Abs(millionths) <= Most);
}

/// <summary>What changes a section's points: by tests of cells, or by a compiled expression where these do not tell it.</summary>
internal sealed record KernelAdjustment(Adjustment Adjustment, KernelCondition? When, CompiledExpression? Term, EvidencePolicy? Policy, long Amount);
