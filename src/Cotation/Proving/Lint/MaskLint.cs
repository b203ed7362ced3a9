using NodaTime;

namespace Cotation;

/// <summary>Looks for what a mask cannot hide: what a total, an order or a scope tells by itself.</summary>
internal sealed partial class GridLinter
{
    private static readonly Rational Much = Rational.Ratio(2, 3);

    private void CheckMask(LocalDate on)
    {
        if (MaskPlan.Of(grid) is not { } plan) return;
        foreach ((Criterion line, Rational points) in plan.SeenThrough(on)) Warn(line.Place!, "total-tells", w => w.TotalTells(line.Id, w.Number(points)), w => w.TotalTellsMend);
        if (plan.Hiding(on) is { Lines.Count: > 0 } hiding && hiding.Share > Much) Warn(grid.Root.Place!, "mask-hides", w => w.MaskHides(string.Join(", ", hiding.Lines.Select(l => l.Id))), w => w.MaskHidesMend);
        foreach (TieKey tie in grid.Ranking.Ties.Where(t => !plan.Tells(t.By))) Warn(grid.Root.Place!, "tie-tells", w => w.TieTells(tie.By), w => w.TieTellsMend);
        foreach (ComparableKey key in grid.Ranking.Comparable.Where(c => !plan.Tells(c.Fact))) Warn(grid.Root.Place!, "cohort-tells", w => w.CohortTells(key.Fact));
        foreach (Outcome outcome in grid.Outcomes.Where(plan.ShowsInOrder)) Warn(grid.Root.Place!, "outcome-tells", w => w.OutcomeTells(outcome.Id));
        if (plan.IsScopeSensitive) Warn(grid.Root.Place!, "scope-tells", w => w.ScopeTells);
    }
}
