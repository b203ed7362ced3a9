namespace Cotation;

/// <summary>Holds the places of applications within each group of comparable ones under one grid; equal keys share a place.</summary>
internal sealed class CohortPlaces
{
    private readonly int[][] places;
    private readonly List<int>[] members;

    private CohortPlaces(int applications, int cohorts)
    {
        places = new int[applications][];
        members = [.. Enumerable.Range(0, cohorts).Select(_ => new List<int>())];
    }

    /// <summary>Groups whose first place is shared.</summary>
    public int TiedFirst { get; private set; }

    /// <summary>Applications that share their place, counted once for each group.</summary>
    public int Tied { get; private set; }

    public static CohortPlaces Of(RankTable table, List<int[]> cohortsOf, int cohorts)
    {
        var found = new CohortPlaces(table.Count, cohorts);
        (int[] sorted, bool[] isShared, _) = table.Sorted();
        int level = 0;
        var levels = new int[cohorts];
        var counts = new int[cohorts];
        var place = new int[cohorts];
        var shared = new int[cohorts];
        Array.Fill(levels, -1);
        for (int i = 0; i < sorted.Length; i++)
        {
            if (!isShared[i]) level++;
            int[] own = cohortsOf[sorted[i]];
            int[] at = found.places[sorted[i]] = new int[own.Length];
            for (int which = 0; which < own.Length; which++)
            {
                int cohort = own[which];
                counts[cohort]++;
                bool isTied = levels[cohort] == level;
                if (!isTied) (place[cohort], shared[cohort]) = (counts[cohort], 1);
                else shared[cohort]++;
                if (isTied) found.Tied += shared[cohort] == 2 ? 2 : 1;
                if (isTied && place[cohort] == 1 && shared[cohort] == 2) found.TiedFirst++;
                levels[cohort] = level;
                at[which] = place[cohort];
                found.members[cohort].Add(sorted[i]);
            }
        }

        return found;
    }

    /// <summary>The places of an application, one for each of its groups, in their order.</summary>
    public int[] PlacesOf(int application) => places[application];

    /// <summary>Neighbours within each group, the first first.</summary>
    public IEnumerable<(int First, int Second)> Neighbours() => members.SelectMany(m => m.Zip(m.Skip(1)));
}
