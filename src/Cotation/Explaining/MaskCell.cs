namespace Cotation;

/// <summary>Says in which of three ways a merged line is looked at.</summary>
internal enum MaskView
{
    /// <summary>As it counts now.</summary>
    Now,

    /// <summary>Once all is proved.</summary>
    Earned,

    /// <summary>On proved facts alone.</summary>
    Verified,
}

/// <summary>Is where the results of a line stand, view by view.</summary>
internal readonly record struct MaskPlaces(int Now, int Earned, int Verified)
{
    public int Of(MaskView view) => view switch
    {
        MaskView.Now => Now,
        MaskView.Earned => Earned,
        MaskView.Verified => Verified,
    };
}

/// <summary>Is one line in one view.</summary>
internal sealed record MaskCell(int Unit, Criterion Criterion, MaskView View)
{
    private Lens Lens { get; } = LensOf(Criterion.Evidence, View);

    public LineResult Of(Situation all) => Find(Criterion, all, View, Lens);

    /// <summary>What it gives whatever is known besides; null where it looks at facts that are not denied, or at a judgement.</summary>
    public LineResult? ForAll(Situation all, IReadOnlySet<Fact> drivers)
    {
        if (Criterion.Form is CriterionForm.Assessed) return null;
        Situation watched = all.Watched();
        LineResult result = Of(watched);
        return watched.Seen!.IsSubsetOf(drivers) ? result : null;
    }

    /// <summary>Whether the view lets it see that a denied fact is otherwise.</summary>
    public bool Sees(FactChange change, Situation all) => Lens.Accepts(change.Proof, all.On) || Lens.Accepts(Evidence.Declared, all.On);

    /// <summary>What a line gives in one view, and not how; on proved facts alone an unknown one gives nothing, whatever it counts otherwise.</summary>
    public static LineResult Find(Criterion criterion, Situation all, MaskView view) => Find(criterion, all, view, LensOf(criterion.Evidence, view));

    public static Lens LensOf(EvidencePolicy policy, MaskView view) => view switch
    {
        MaskView.Now => Lens.For(policy),
        MaskView.Earned => Lens.All,
        MaskView.Verified => Lens.VerifiedFor(policy),
    };

    private static LineResult Find(Criterion criterion, Situation all, MaskView view, Lens lens)
    {
        LineResult result = LineEvaluator.Evaluate(criterion, view == MaskView.Earned ? all : all.Through(lens));
        if (view == MaskView.Verified && result.Finding == Finding.Unknown) return LineResult.NotMet;
        return new LineResult(result.Finding, result.Points, default, LineNote.None, LineResult.NothingHeld, default, result.IsCounting);
    }
}
