namespace Cotation;

/// <summary>Tells how far a line may go for some application: what nobody's facts leave open.</summary>
internal sealed class GridBounds
{
    private readonly Situation nobody;

    public GridBounds(Grid grid)
    {
        var nothing = new Application("", new ApplicationRow(grid.Vocabulary), [], null);
        nobody = new Situation(nothing, grid.Identity.From ?? new NodaTime.LocalDate(2000, 1, 1), EvidenceFilter.All, grid.Formulas, grid.Tables);
    }

    public PointBounds OutlookOf(Criterion criterion) => LineBounds.Of(criterion, nobody);

    public Interval Of(Criterion criterion) => OutlookOf(criterion).Whole;
}
