namespace Cotation;

/// <summary>Is what one score shows through a mask: its merged parts as one figure, where at least three other applications would read the same without anything sensitive in them; else the total alone.</summary>
internal sealed class Mask
{
    private Mask(MaskPlan plan, MaskFigures merged, bool isTotalOnly)
    {
        Plan = plan;
        Merged = merged;
        IsTotalOnly = isTotalOnly;
    }

    public MaskPlan Plan { get; }

    public bool IsTotalOnly { get; }

    /// <summary>What the merged parts count together.</summary>
    public MaskFigures Merged { get; }

    /// <summary>The mask of a score, or null where its grid has nothing sensitive.</summary>
    public static Mask? Of(Score score)
    {
        if (MaskPlan.Of(score.Grid) is not { } plan) return null;
        if (score.Points is null || (plan.IsMergeable && plan.Clusters.Count == 0)) return new Mask(plan, MaskFigures.None, false);
        if (!plan.IsMergeable) return new Mask(plan, MaskFigures.None, true);
        DeniabilityCheck check = new DeniabilityCheck(plan, score);
        return new Mask(plan, check.Merged, !check.Holds());
    }

    public bool Hides(Criterion criterion) => IsTotalOnly || Plan.Hides(criterion);

    public bool Hides(Section section) => IsTotalOnly || Plan.Hides(section);

    public bool HidesPartOf(Section section) => Plan.HidesPartOf(section);

    public bool Hides(Fact fact) => IsTotalOnly || Plan.Hides(fact);
}
