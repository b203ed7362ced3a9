namespace Cotation;

/// <summary>Finds grids of one kind that are in force in one territory on one day; the law allows one (CCH, article R. 441-2-10, 11°).</summary>
internal static class GridOverlaps
{
    public static IReadOnlyList<Problem> Among(IReadOnlyList<Grid> grids)
    {
        var problems = new Problems();
        for (int i = 0; i < grids.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                GridIdentity one = grids[j].Identity, other = grids[i].Identity;
                if (one.Kind != other.Kind || !ShareTerritory(one.Territory, other.Territory) || !ShareDay(one, other)) continue;
                string file = grids[j].Root.Place!.File;
                problems.Error(grids[i].Root.Place!, "two-grids", w => w.GridsOverlap(one.Territory.Name, file));
            }
        }

        return problems.InOrder();
    }

    private static bool ShareTerritory(Territory one, Territory other) =>
        string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase) || one.Communes.Intersect(other.Communes).Any();

    private static bool ShareDay(GridIdentity one, GridIdentity other) =>
        !(one.To is { } end && other.From is { } start && end < start) && !(other.To is { } last && one.From is { } first && last < first);
}
