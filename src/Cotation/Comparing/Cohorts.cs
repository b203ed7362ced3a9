using NodaTime;

namespace Cotation;

/// <summary>Holds the scores of a whole territory by what makes applications comparable, found in one pass. Immutable and safe to share.</summary>
public sealed class Cohorts
{
    internal const int MinimumCellSize = 11;
    private const decimal BandWidth = 10;

    private readonly Scorer scorer;
    private readonly LocalDate on;
    private readonly Comparables comparables;
    private readonly Dictionary<string, Cohort> byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> counted = new(StringComparer.Ordinal);

    private Cohorts(Scorer scorer, LocalDate on)
    {
        this.scorer = scorer;
        this.on = on;
        comparables = new Comparables(scorer.Grid, on);
    }

    private sealed class Cohort
    {
        public List<decimal> Points { get; } = [];

        public decimal Mean { get; set; }

        public IReadOnlyList<StandingBand> Bands { get; set; } = [];
    }

    /// <summary>Scores applications and sorts them by what the grid says comparable ones share.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="applications">The applications of the territory; only their points are kept.</param>
    /// <param name="on">The reference date.</param>
    /// <exception cref="ArgumentException">An application was read with another vocabulary.</exception>
    public static Cohorts Of(Scorer scorer, IEnumerable<Application> applications, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(applications);
        var cohorts = new Cohorts(scorer, on);
        foreach (Application application in applications)
            if (scorer.Points(application, on) is { } points && cohorts.counted.Add(application.Id)) cohorts.Add(cohorts.comparables.Of(application), points);
        foreach (Cohort cohort in cohorts.byKey.Values) Finish(cohort);
        return cohorts;
    }

    /// <summary>Sorts the scores of a ranking by what the grid says comparable ones share: one pass, nothing is scored again.</summary>
    /// <param name="scorer">The scorer that made the ranking.</param>
    /// <param name="places">The ranking of the territory.</param>
    /// <param name="on">The reference date.</param>
    public static Cohorts Of(Scorer scorer, IReadOnlyList<RankedApplication> places, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(places);
        var cohorts = new Cohorts(scorer, on);
        for (int i = places.Count - 1; i >= 0; i--)
            if (places[i].Points is { } points && cohorts.counted.Add(places[i].ApplicationId)) cohorts.Add(cohorts.KeysOf(places[i]), points);
        foreach (Cohort cohort in cohorts.byKey.Values) Finish(cohort);
        return cohorts;
    }

    /// <summary>Places one application of the ranking among those it is comparable with: once for each wish, or once where the grid compares no wishes.</summary>
    /// <param name="place">Its place.</param>
    public IReadOnlyList<Standing> StandingsOf(RankedApplication place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Points is not { } points) return [];
        IReadOnlyList<Comparable> keys = KeysOf(place);
        var standings = new Standing[keys.Count];
        for (int i = 0; i < standings.Length; i++) standings[i] = StandingOf(keys[i].Shared, byKey.GetValueOrDefault(keys[i].Key), points);
        return standings;
    }

    /// <summary>Places one application among those it is comparable with: once for each wish, or once where the grid compares no wishes; it need not be one of those counted, and is then added.</summary>
    /// <param name="application">The application.</param>
    /// <exception cref="ArgumentException">The application was read with another vocabulary.</exception>
    public IReadOnlyList<Standing> StandingsOf(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (scorer.Points(application, on) is not { } points) return [];
        bool isCounted = counted.Contains(application.Id);
        return [.. comparables.Of(application).Select(k => StandingOf(k.Shared, isCounted ? byKey.GetValueOrDefault(k.Key) : CohortWith(byKey.GetValueOrDefault(k.Key), points), points))];
    }

    private static Cohort CohortWith(Cohort? cohort, decimal points)
    {
        var with = new Cohort();
        with.Points.AddRange([.. cohort?.Points ?? [], points]);
        Finish(with);
        return with;
    }

    private IReadOnlyList<Comparable> KeysOf(RankedApplication place) => place.Key.Comparables ??= comparables.Of(place.Key.Application);

    private void Add(IReadOnlyList<Comparable> keys, decimal points)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            if (!byKey.TryGetValue(keys[i].Key, out Cohort? cohort)) byKey[keys[i].Key] = cohort = new Cohort();
            cohort.Points.Add(points);
        }
    }

    private static Standing StandingOf(IReadOnlyList<CohortValue> shared, Cohort? cohort, decimal points)
    {
        if (cohort is null || cohort.Points.Count < MinimumCellSize) return new Standing { Cohort = shared };
        StandingBand band = cohort.Bands.First(b => points < b.To || b == cohort.Bands[^1]);
        bool isByStretch = band.To - band.From > BandWidth || points < band.From || points >= band.To;
        int below = isByStretch ? CountBelow(cohort, band.From) : CountBelow(cohort, points);
        int above = isByStretch ? cohort.Points.Count - CountBelow(cohort, band.To) : cohort.Points.Count - CountTo(cohort, points);
        return new Standing
        {
            Cohort = shared,
            Count = cohort.Points.Count,
            Above = above,
            Below = below,
            Equal = Math.Max(0, cohort.Points.Count - above - below - 1),
            IsByStretch = isByStretch,
            Mean = Math.Round(cohort.Mean, MidpointRounding.AwayFromZero),
            Median = Math.Round(MedianOf(cohort.Points), MidpointRounding.AwayFromZero),
            Bands = cohort.Bands,
        };
    }

    private static void Finish(Cohort cohort)
    {
        if (!IsSorted(cohort.Points)) cohort.Points.Sort();
        if (cohort.Points.Count < MinimumCellSize) return;
        cohort.Mean = cohort.Points.Sum() / cohort.Points.Count;
        var bands = new List<StandingBand>();
        decimal from = Math.Floor(cohort.Points[0] / BandWidth) * BandWidth;
        decimal to = from + BandWidth;
        while (from <= cohort.Points[^1])
        {
            int below = CountBelow(cohort, to), count = below - CountBelow(cohort, from);
            if (count < MinimumCellSize && to <= cohort.Points[^1])
            {
                to = (Math.Floor(cohort.Points[below] / BandWidth) + 1) * BandWidth;
                continue;
            }

            bands.Add(new StandingBand(from, to, count));
            from = to;
            to += BandWidth;
        }

        if (bands.Count > 1 && bands[^1].Count < MinimumCellSize) bands = [.. bands[..^2], new StandingBand(bands[^2].From, bands[^1].To, bands[^2].Count + bands[^1].Count)];
        cohort.Bands = bands;
    }

    private static bool IsSorted(List<decimal> points)
    {
        for (int i = 1; i < points.Count; i++)
            if (points[i] < points[i - 1]) return false;
        return true;
    }

    private static decimal MedianOf(List<decimal> sorted) => sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    private static int CountBelow(Cohort cohort, decimal points) => Search(cohort.Points, points, isBelow: true);

    private static int CountTo(Cohort cohort, decimal points) => Search(cohort.Points, points, isBelow: false);

    /// <summary>How many of a sorted list lie below some points, or up to them.</summary>
    private static int Search(List<decimal> sorted, decimal points, bool isBelow)
    {
        (int low, int high) = (0, sorted.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (isBelow ? sorted[middle] < points : sorted[middle] <= points) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
