namespace Cotation;

/// <summary>Tells what each line brings to the total from what it gives: nothing where another line of its section counts instead, and through the weights above it. Caps and rounding belong to no line and are left out.</summary>
internal sealed class LineShares
{
    private readonly Grid grid;
    private readonly Dictionary<Criterion, int> places = [];

    public LineShares(Grid grid)
    {
        this.grid = grid;
        foreach (Criterion criterion in grid.Criteria) places[criterion] = places.Count;
    }

    /// <summary>The points that each line brings, in millionths, from those it gives.</summary>
    public long[] Of(long[] given)
    {
        long[] brought = new long[given.Length];
        Spread(grid.Root, given, brought);
        return brought;
    }

    /// <summary>Fills what a section's lines bring, and gives what they bring together.</summary>
    private long Spread(Section section, long[] given, long[] brought)
    {
        List<(long Points, IEnumerable<int> Lines)> parts = [];
        foreach (Criterion criterion in section.Criteria)
        {
            int place = places[criterion];
            brought[place] = given[place];
            parts.Add((given[place], [place]));
        }

        foreach (Section inner in section.Sections) parts.Add((Spread(inner, given, brought), inner.AllCriteria.Select(c => places[c])));
        int chosen = ChosenOf(section.Combine, [.. parts.Select(p => p.Points)]);
        for (int i = 0; i < parts.Count; i++)
            foreach (int line in parts[i].Lines) brought[line] = chosen < 0 || chosen == i ? Weighed(brought[line], section.Trim.Weight) : 0;
        int awarded = section.Combine == Combination.Average ? parts.Count(p => p.Points != 0) : 1;
        if (awarded > 1) foreach (int line in parts.SelectMany(p => p.Lines)) brought[line] /= awarded;
        return parts.SelectMany(p => p.Lines).Sum(l => brought[l]);
    }

    /// <summary>The one part that counts, or -1 where all do.</summary>
    private static int ChosenOf(Combination how, long[] points) => how switch
    {
        Combination.Best => Array.IndexOf(points, points.Max()),
        Combination.Worst when points.Any(p => p != 0) => Array.IndexOf(points, points.Where(p => p != 0).Min()),
        Combination.First => Array.FindIndex(points, p => p != 0),
        _ => -1,
    };

    private static long Weighed(long points, Rational weight) => weight == Rational.One ? points : (long)((Rational)points * weight).Floor().Numerator;
}
