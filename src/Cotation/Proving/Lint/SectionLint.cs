namespace Cotation;

/// <summary>Looks at sections: caps that hide or do nothing, and combinations in which more hardship gives fewer points.</summary>
internal sealed partial class GridLinter
{
    private void CheckSection(Section section)
    {
        if (grid.Reached.Any(f => f.List is null && f.Name == section.Id)) Warn(section.Place!, "two-meanings", w => w.TwoMeanings(section.Id), w => w.RenameSection);
        if (section.Combine is Combination.Average or Combination.Worst && PartsOf(section).Count(p => p.Counting.High is null or { Sign: > 0 }) > 1)
            Warn(section.Place!, "hardship-lowers", w => w.HardshipLowers(section.Id));
        if (section.Transform.Cap is not { } cap || section.AllCriteria.Any(c => !c.IsPublished)) return;
        Interval free = new SectionBounds(c => outlooks[c], OpenAdjustment).Of(section.With(transform: section.Transform with { Cap = null })).Whole;
        if (free.Low is { } low && low >= cap) Warn(section.Place!, "always-at-cap", w => w.AlwaysAtCap(section.Id, w.Number(cap)));
        else if (free.High is { } high && high < cap) Warn(section.Place!, "cap-not-reached", w => w.CapNotReached(section.Id, w.Number(cap), w.Number(high)));
        else if (section.Combine == Combination.Sum && Filling(section, cap) is { } filling) Warn(section.Place!, "cap-hides", w => w.CapHides(section.Id, w.Number(cap), filling.Id));
    }

    /// <summary>A line that fills the cap of its section alone, so that the others add nothing to it.</summary>
    private Criterion? Filling(Section section, Rational cap) => section.AllCriteria.Count(c => outlooks[c].Whole.High is null or { Sign: > 0 }) < 2
        ? null
        : section.Criteria.FirstOrDefault(c => outlooks[c] is { CanCount: true, Counting.Low: { } least } && least * section.Transform.Weight >= cap);

    private IEnumerable<PointBounds> PartsOf(Section section) => section.Criteria.Select(c => outlooks[c]).Concat(section.Sections.Select(s => new SectionBounds(c => outlooks[c], OpenAdjustment).Of(s)));

    /// <summary>An adjustment may hold and may not.</summary>
    private static (bool Can, bool Must) OpenAdjustment(Adjustment adjustment) => (true, false);
}
