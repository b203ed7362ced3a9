namespace Cotation;

/// <summary>Finds the base facts that are missing and adds up the points at stake.</summary>
internal static class MissingFacts
{
    /// <param name="root">The lines of a score, in their sections.</param>
    /// <param name="adjustments">The adjustments that may still hold or not, with what they do.</param>
    /// <param name="whole">How far the total may still move: no stake is larger.</param>
    /// <param name="all">The application, all that is declared taken as proved.</param>
    public static IReadOnlyList<MissingFact> Of(SectionScore root, IEnumerable<(Adjustment Adjustment, Rational Stake)> adjustments, Rational? whole, Situation all)
    {
        var missing = new Dictionary<string, Missing>(StringComparer.Ordinal);
        AddLines(root, false);
        foreach ((Adjustment adjustment, Rational stake) in adjustments) Add(OpenFacts.Of(adjustment.When, all), stake);
        List<Missing> inOrder = [.. missing.Values];
        foreach (Missing one in inOrder) one.Limit(whole);
        inOrder.Sort();
        return [.. inOrder.Select(m => m.Told())];

        // Where a section chooses, a line that gives nothing either way may still be the one that counts.
        void AddLines(SectionScore section, bool isChosenFrom)
        {
            isChosenFrom |= section.Section.Combine != Combination.Sum;
            foreach (ScoreLine line in section.Lines)
                if (line.Bounds.Whole.Width is not { Sign: 0 } and var width) Add(OpenFacts.Of(line.Criterion, all), width);
                else if (isChosenFrom && line.Bounds is { CanCount: true, MustCount: false }) Add(OpenFacts.Of(line.Criterion, all), null);
            foreach (SectionScore inner in section.Sections) AddLines(inner, isChosenFrom);
        }

        void Add(IEnumerable<MissingPath> open, Rational? width)
        {
            foreach ((string path, Fact fact, int? record) in open)
            {
                if (missing.TryGetValue(path, out Missing? before)) before.Add(width);
                else missing[path] = new Missing(path, fact, record, width);
            }
        }
    }

    /// <summary>A missing fact with the points that hang on it, null where nothing limits them; those without a limit come first, then the greatest.</summary>
    private sealed class Missing(string path, Fact fact, int? record, Rational? stake) : IComparable<Missing>
    {
        private readonly string path = path;
        private Rational? stake = stake;

        public void Add(Rational? width) => stake += width;

        public void Limit(Rational? most) => stake = most is { } limit ? Rational.Min(stake ?? limit, limit) : stake;

        public MissingFact Told() => new(path, fact, stake?.ToDecimal()) { Record = record };

        public int CompareTo(Missing? other)
        {
            if (stake is not { } own || other!.stake is not { } others) return stake is null == other!.stake is null ? string.CompareOrdinal(path, other.path) : stake is null ? -1 : 1;
            return own.CompareTo(others) is not 0 and var order ? -order : string.CompareOrdinal(path, other.path);
        }
    }
}
