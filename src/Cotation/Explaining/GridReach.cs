namespace Cotation;

/// <summary>Tells how far a line may go for some application: what nobody's facts leave open.</summary>
internal sealed class GridReach
{
    private readonly Situation nobody;

    public GridReach(Grid grid)
    {
        var nothing = new Application("", new ApplicationRow(grid.Vocabulary), [], null);
        nobody = new Situation(nothing, grid.Identity.From ?? new NodaTime.LocalDate(2000, 1, 1), Lens.All, grid.Formulas, grid.Tables);
    }

    public Outlook OutlookOf(Criterion criterion) => LineOutlook.Of(criterion, nobody);

    public Interval Of(Criterion criterion) => OutlookOf(criterion).Whole;
}
