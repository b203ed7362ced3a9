using NodaTime;

namespace Cotation;

/// <summary>Holds the scores of a whole territory by what makes applications comparable, found in one pass. Immutable and safe to share.</summary>
public sealed class Cohorts
{
    private const int Fewest = 11;
    private const decimal BandWidth = 10;

    private readonly Scorer scorer;
    private readonly LocalDate on;
    private readonly Dictionary<string, Cohort> byKey = new(StringComparer.Ordinal);

    private Cohorts(Scorer scorer, LocalDate on)
    {
        this.scorer = scorer;
        this.on = on;
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
        {
            if (scorer.Points(application, on) is not { } points) continue;
            foreach ((string key, _) in cohorts.KeysOf(application).DistinctBy(k => k.Key))
            {
                if (!cohorts.byKey.TryGetValue(key, out Cohort? cohort)) cohorts.byKey[key] = cohort = new Cohort();
                cohort.Points.Add(points);
            }
        }

        foreach (Cohort cohort in cohorts.byKey.Values) Finish(cohort);
        return cohorts;
    }

    /// <summary>Places one application among those it is comparable with: once for each wish, or once where the grid compares no wishes; it need not be one of those counted, and is then added.</summary>
    /// <param name="application">The application.</param>
    /// <exception cref="ArgumentException">The application was read with another vocabulary.</exception>
    public IReadOnlyList<Standing> StandingsOf(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (scorer.Points(application, on) is not { } points) return [];
        return [.. KeysOf(application).DistinctBy(k => k.Key).Select(k => StandingOf(k.Shared, byKey.GetValueOrDefault(k.Key), points))];
    }

    private static Standing StandingOf(IReadOnlyList<(Fact, string)> shared, Cohort? cohort, decimal points)
    {
        if (cohort is null || cohort.Points.Count < Fewest) return new Standing { Cohort = shared };
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
        cohort.Points.Sort();
        if (cohort.Points.Count < Fewest) return;
        cohort.Mean = cohort.Points.Sum() / cohort.Points.Count;
        var bands = new List<StandingBand>();
        decimal from = Math.Floor(cohort.Points[0] / BandWidth) * BandWidth;
        for (decimal to = from + BandWidth; from <= cohort.Points[^1]; to += BandWidth)
        {
            int count = CountBelow(cohort, to) - CountBelow(cohort, from);
            if (count < Fewest && to <= cohort.Points[^1]) continue;
            bands.Add(new StandingBand(from, to, count));
            from = to;
        }

        if (bands.Count > 1 && bands[^1].Count < Fewest) bands = [.. bands[..^2], new StandingBand(bands[^2].From, bands[^1].To, bands[^2].Count + bands[^1].Count)];
        cohort.Bands = bands;
    }

    private static decimal MedianOf(List<decimal> sorted) => sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    private static int CountBelow(Cohort cohort, decimal points) => Search(cohort.Points, p => p < points);

    private static int CountTo(Cohort cohort, decimal points) => Search(cohort.Points, p => p <= points);

    /// <summary>How many of the first, in a sorted list, hold.</summary>
    private static int Search(List<decimal> sorted, Func<decimal, bool> holds)
    {
        (int low, int high) = (0, sorted.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (holds(sorted[middle])) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>One key for each wish, or one in all; a fact that is not known is a value of its own.</summary>
    private IEnumerable<(string Key, IReadOnlyList<(Fact, string)> Shared)> KeysOf(Application application)
    {
        var all = new Situation(application, on, Lens.All, scorer.Grid.Formulas, scorer.Grid.Tables);
        List<(Fact, string)> plain = [];
        Fact? wishes = null;
        foreach (ComparableKey key in scorer.Grid.Ranking.Comparable)
        {
            Fact fact = scorer.Grid.Vocabulary.Find(key.Fact)!;
            if (fact.Kind == FactKind.List) wishes = fact;
            else plain.Add((fact, TextOf(all.Of(fact), key)));
        }

        if (wishes is null) return [(KeyOf(plain), plain)];
        Value asked = all.Of(wishes);
        return asked.IsKnown ? asked.Records.Select(r => Wish(wishes, r, plain)) : [];
    }

    private static (string, IReadOnlyList<(Fact, string)>) Wish(Fact wishes, ListRecord wish, List<(Fact, string)> plain)
    {
        List<(Fact, string)> shared = [.. wishes.Fields.Where(f => !f.IsDerived && wish.Fields[f.Slot].IsKnown).Select(f => (f, TextOf(wish.Fields[f.Slot], null))), .. plain];
        return (KeyOf(shared), shared);
    }

    private static string KeyOf(IEnumerable<(Fact Fact, string Value)> shared) => string.Join('\n', shared.Select(s => $"{s.Fact.FullName}\t{s.Value}"));

    private static string TextOf(Value value, ComparableKey? key)
    {
        if (!value.IsKnown) return "";
        if (key?.Bands.ToList().FindIndex(b => b.Holds(value.Number)) is { } band && key.Bands.Count > 0) return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{band}");
        return value.Kind switch
        {
            ValueKind.Code => value.Code,
            ValueKind.Codes => string.Join(' ', value.Codes.Order(StringComparer.Ordinal)),
            _ => value.Number.ToString(),
        };
    }
}
