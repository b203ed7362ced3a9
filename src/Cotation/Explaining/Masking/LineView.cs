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

/// <summary>Is what a line gives in one view, and not how.</summary>
internal sealed class MaskResult(LineResult found)
{
    public LineResult Line { get; } = new(found.Verdict, found.Points, default, LineNote.None, LineResult.NothingHeld, default, found.IsCounting);

    public bool Is(MaskResult other) => Line.Verdict == other.Line.Verdict && Line.IsCounting == other.Line.IsCounting && Line.Points == other.Line.Points;
}

/// <summary>Is where the results of a line stand, view by view.</summary>
internal sealed class MaskPlaces(int now, int earned, int verified)
{
    public int Earned => earned;

    public int Of(MaskView view) => view switch
    {
        MaskView.Now => now,
        MaskView.Earned => earned,
        MaskView.Verified => verified,
    };
}

/// <summary>Is one line of a part in one view.</summary>
internal sealed class LineView(int place, int unit, Criterion criterion, MaskView view)
{
    private readonly EvidenceFilter filter = LensOf(criterion.Evidence, view);

    /// <summary>Where its result stands.</summary>
    public int Place => place;

    public int Unit => unit;

    public Criterion Criterion => criterion;

    public MaskResult Of(Situation all) => new(Find(criterion, all, view, filter));

    /// <summary>What it gives whatever is known besides; null where it looks at facts that are not denied, or at a judgement.</summary>
    public MaskResult? ForAll(Situation all, IReadOnlySet<Fact> drivers)
    {
        if (criterion.Form is CriterionForm.Assessed) return null;
        Situation watched = all.Watched();
        MaskResult result = Of(watched);
        return watched.Seen!.IsSubsetOf(drivers) ? result : null;
    }

    /// <summary>Whether the view lets it see that a denied fact is otherwise.</summary>
    public bool Sees(FactChange change, Situation all) => filter.Accepts(change.Proof, all.On) || filter.Accepts(Evidence.Declared, all.On);

    /// <summary>What a line gives in one view.</summary>
    public static LineResult Find(Criterion criterion, Situation all, MaskView view) => Find(criterion, all, view, LensOf(criterion.Evidence, view));

    public static EvidenceFilter LensOf(EvidencePolicy policy, MaskView view) => view switch
    {
        MaskView.Now => EvidenceFilter.For(policy),
        MaskView.Earned => EvidenceFilter.All,
        MaskView.Verified => EvidenceFilter.VerifiedFor(policy),
    };

    private static LineResult Find(Criterion criterion, Situation all, MaskView view, EvidenceFilter filter) =>
        LineEvaluator.Evaluate(criterion, view == MaskView.Earned ? all : all.Through(filter));
}
