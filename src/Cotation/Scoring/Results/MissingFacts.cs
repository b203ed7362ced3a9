namespace Cotation;

/// <summary>Finds the base facts that are missing and adds up the points at stake.</summary>
internal static class MissingFacts
{
    public static IReadOnlyList<MissingFact> Of(IEnumerable<ScoreLine> lines, IEnumerable<(Adjustment Adjustment, Rational Stake)> adjustments, Situation all)
    {
        var missing = new Dictionary<string, Missing>(StringComparer.Ordinal);
        foreach (ScoreLine line in lines)
            if (line.Bounds.Whole.Width is not { Sign: 0 } and var width) Add(line.Criterion.Reads, width);
        foreach ((Adjustment adjustment, Rational stake) in adjustments) Add(Reading.NamedIn(adjustment.When), stake);
        List<Missing> inOrder = [.. missing.Values];
        inOrder.Sort();
        return [.. inOrder.Select(m => m.Told())];

        void Add(IEnumerable<Fact> read, Rational? width)
        {
            foreach ((string path, Fact fact, int? record) in MissingIn(read, all))
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

        public MissingFact Told() => new(path, fact, stake?.ToDecimal()) { Record = record };

        public int CompareTo(Missing? other)
        {
            if (stake is not { } own || other!.stake is not { } others) return stake is null == other!.stake is null ? string.CompareOrdinal(path, other.path) : stake is null ? -1 : 1;
            return own.CompareTo(others) is not 0 and var order ? -order : string.CompareOrdinal(path, other.path);
        }
    }

    public static IReadOnlyList<MissingPath> MissingIn(IEnumerable<Fact> read, Situation all)
    {
        var found = new List<MissingPath>();
        var seen = new HashSet<Fact>();
        foreach (Fact fact in read) Visit(fact);
        return found;

        void Visit(Fact fact)
        {
            if (!seen.Add(fact) || fact.IsAsOf) return;
            if (fact.List is not null) VisitField(fact);
            else if (all.Of(fact).IsKnown) return;
            else if (!fact.IsDerived || !all.Formulas.InputsOf(fact).Any()) found.Add(new MissingPath(fact.Name, fact, null));
            else
            {
                int before = found.Count;
                foreach (Fact input in all.Formulas.InputsOf(fact)) Visit(input);
                bool isTable = fact.Derivation is Derivation.Lookup && found.Count == before;
                if (isTable) found.Add(new MissingPath(fact.Name, fact, null));
            }
        }

        void VisitField(Fact field)
        {
            Fact list = all.Formulas.Vocabulary.Find(field.List!)!;
            if (field.IsDerived)
            {
                foreach (Fact input in all.Formulas.InputsOf(field)) Visit(input);
                return;
            }

            // The list itself is named by the same expression, and told there when it is missing.
            Value records = all.Application.ValueOf(list);
            if (!records.IsKnown) return;
            for (int i = 0; i < records.Records.Count; i++)
                if (!records.Records[i].Fields[field.Slot].IsKnown) found.Add(new MissingPath(string.Create(null, $"{list.Name}[{i}].{field.Name}"), field, i));
        }
    }
}

/// <summary>Is where a value is missing: the fact, or the field of a record counted from 0.</summary>
internal sealed record MissingPath(string Path, Fact Fact, int? Record);
