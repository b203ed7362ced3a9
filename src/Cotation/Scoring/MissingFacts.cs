namespace Cotation;

/// <summary>Finds the base facts that are missing and adds up the points at stake.</summary>
internal static class MissingFacts
{
    public static IReadOnlyList<MissingFact> Of(IEnumerable<ScoreLine> lines, IEnumerable<(Adjustment Adjustment, Rational Stake)> adjustments, Situation all)
    {
        var stakes = new SortedDictionary<string, (Fact Fact, int? Record, Rational? Stake)>(StringComparer.Ordinal);
        foreach (ScoreLine line in lines)
            if (line.Outlook.Whole.Width is not { Sign: 0 } and var width) Add(line.Criterion.Reads, width);
        foreach ((Adjustment adjustment, Rational stake) in adjustments) Add(Reading.NamedIn(adjustment.When), stake);

        return
        [
            .. stakes
                .OrderBy(s => s.Value.Stake is not null)
                .ThenByDescending(s => s.Value.Stake ?? Rational.Zero)
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new MissingFact(s.Key, s.Value.Fact, s.Value.Stake?.ToDecimal()) { Record = s.Value.Record }),
        ];

        void Add(IEnumerable<Fact> read, Rational? width)
        {
            foreach ((string path, Fact fact, int? record) in MissingIn(read, all))
                stakes[path] = (fact, record, stakes.TryGetValue(path, out var before) ? before.Stake + width : width);
        }
    }

    public static IEnumerable<(string Path, Fact Fact, int? Record)> MissingIn(IEnumerable<Fact> read, Situation all)
    {
        var found = new List<(string, Fact, int?)>();
        var seen = new HashSet<Fact>();
        foreach (Fact fact in read) Visit(fact);
        return found;

        void Visit(Fact fact)
        {
            if (!seen.Add(fact) || fact.IsAsOf) return;
            if (fact.List is not null) VisitField(fact);
            else if (all.Of(fact).IsKnown) return;
            else if (!fact.IsDerived || !all.Formulas.InputsOf(fact).Any()) found.Add((fact.Name, fact, null));
            else
            {
                int before = found.Count;
                foreach (Fact input in all.Formulas.InputsOf(fact)) Visit(input);
                bool isTable = fact.Derivation is Derivation.Lookup && found.Count == before;
                if (isTable) found.Add((fact.Name, fact, null));
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
                if (!records.Records[i].Fields[field.Slot].IsKnown) found.Add((string.Create(null, $"{list.Name}[{i}].{field.Name}"), field, i));
        }
    }
}
