namespace Cotation;

/// <summary>Does what a curious reader would: looks for other applications whose merged figure is the same, with other lines and nothing sensitive in them.</summary>
internal sealed class MaskCheck
{
    private const int FewestSets = 3;
    private const int MostTries = 20_000;
    private const int MostChecks = 200;

    private readonly MaskPlan plan;
    private readonly Score score;
    private readonly Situation denied;
    private readonly Dictionary<Criterion, MaskLine> lines;
    private readonly Dictionary<MaskUnit, MaskFigures> figures;
    private int tries;
    private int checks;

    public MaskCheck(MaskPlan plan, Score score)
    {
        (this.plan, this.score) = (plan, score);
        List<MaskUnit> units = [.. plan.Clusters.SelectMany(c => c.Units)];
        Merged = MaskFigures.Sum(units.Select(u => MaskFigures.Of(u, score.Situation, c => MaskLine.Of(c, score.Situation))));
        denied = score.Situation.Of(Denied());
        lines = units.SelectMany(u => u.Criteria).ToDictionary(c => c, c => MaskLine.Of(c, denied));
        figures = units.ToDictionary(u => u, u => MaskFigures.Of(u, denied, c => lines[c]));
    }

    /// <summary>What the merged parts of the score itself give.</summary>
    public MaskFigures Merged { get; }

    /// <summary>Whether at least three sets of lines without a sensitive one give the same figures.</summary>
    public bool Holds()
    {
        List<IReadOnlyList<MaskOption>> options = [.. plan.Clusters.Select(c => c.OptionsOn(score.On, OptionsOf)).OrderBy(o => o.Count)];
        if (options.Exists(o => o.Count == 0)) return false;
        ILookup<MaskFigures, MaskOption> last = options[^1].ToLookup(o => o.Figures);
        var sets = new HashSet<string>(StringComparer.Ordinal);
        Find(options, 0, Merged, [], last, sets);
        return sets.Count >= FewestSets;
    }

    private void Find(List<IReadOnlyList<MaskOption>> options, int at, MaskFigures rest, List<MaskOption> chosen, ILookup<MaskFigures, MaskOption> last, HashSet<string> sets)
    {
        foreach (MaskOption one in at == options.Count - 1 ? last[rest] : options[at])
        {
            if (sets.Count >= FewestSets || ++tries > MostTries || checks >= MostChecks) return;
            chosen.Add(one);
            if (at < options.Count - 1) Find(options, at + 1, rest - one.Figures, chosen, last, sets);
            else if (ReadsTheSame(chosen)) sets.Add(string.Join('|', chosen.Select(o => o.Lines)));
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    /// <summary>Whether an application with all these facts gives the same figures, and the same answer on priorities and outcomes.</summary>
    private bool ReadsTheSame(List<MaskOption> chosen)
    {
        checks++;
        var other = new OtherApplication(this, [.. chosen.Select(o => o.Change).OfType<MaskChange>()]);
        return MaskFigures.Sum(plan.Clusters.SelectMany(c => c.Units).Select(other.FiguresOf)) == Merged
            && PriorityOf(other.All) == PriorityOf(score.Situation)
            && score.Grid.Outcomes.All(o => StateOf(o, other.All) == StateOf(o, score.Situation));
    }

    /// <summary>
    /// The application with nothing in the merged parts. Where a priority shows, what gives it beside the lines is taken away too:
    /// else the form of the page would tell whose priority comes from a line that is hidden.
    /// </summary>
    private Application Denied()
    {
        Application denied = score.Application;
        foreach (Fact fact in score.Priorities.Any(p => p.IsMet == true) ? plan.DriversAndPriorities : plan.Drivers) denied = denied.With(fact, Denial(fact), Evidence.Declared, score.Grid.Vocabulary);
        return denied;
    }

    private bool? PriorityOf(Situation all)
    {
        List<Value> found = [.. score.Grid.Priorities.Select(p => Evaluator.Evaluate(p.When, all))];
        return found.Exists(v => v.IsTrue) ? true : found.Exists(v => !v.IsKnown) ? null : false;
    }

    private static (bool, bool) StateOf(Outcome outcome, Situation all) => (Evaluator.Evaluate(outcome.When, all).IsTrue, Evaluator.Evaluate(outcome.When, all.Through(Lens.For(outcome.Evidence))).IsTrue);

    /// <summary>What a cluster gives in other applications, none with a sensitive line that counts or may come to count.</summary>
    private IReadOnlyList<MaskOption> OptionsOf(MaskCluster cluster)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = new List<MaskOption>();
        foreach (MaskChange? change in cluster.Changes.Prepend(null))
        {
            var other = new OtherApplication(this, change is null ? [] : [change]);
            MaskFigures[] each = [.. cluster.Units.Select(other.FiguresOf)];
            if (cluster.Units.Where((u, i) => u.IsSensitive && each[i] != MaskFigures.None && SensitiveCounts(u, other)).Any()) continue;
            if (seen.Add(string.Join(' ', each.Select(f => $"{f.Now} {f.Pending} {f.Verified}")))) options.Add(new MaskOption(string.Join(' ', each.Select(f => f.Now.ToString())), MaskFigures.Sum(each), change));
        }

        return options;
    }

    /// <summary>Whether a sensitive line of a part gives points now or once proved; of a section, its other lines may.</summary>
    private bool SensitiveCounts(MaskUnit unit, OtherApplication other) =>
        unit.Criteria.Where(score.Grid.IsSensitive).Any(c => other.LineOf(unit, c).Earned.Finding == Finding.Awarded)
        || unit.Adjustments.Any(a => (a.IsSensitive || Reading.IsSensitive(a.When, score.Grid.Formulas)) && Evaluator.Evaluate(a.When, other.All).IsTrue);

    private static Value Denial(Fact fact) => fact.ValueKind switch
    {
        ValueKind.YesNo => Value.False,
        ValueKind.Number => Value.Of(fact.Min ?? Rational.Zero),
        ValueKind.Codes => Value.Of((IReadOnlyList<string>)[]),
        ValueKind.List => Value.Of((IReadOnlyList<ListRecord>)[]),
        _ => Value.Unknown,
    };

    /// <summary>Is the application with nothing in the merged parts, but for some facts: only the lines that read them are found again.</summary>
    private sealed class OtherApplication(MaskCheck check, IReadOnlyList<MaskChange> changes)
    {
        private readonly Dictionary<Criterion, MaskLine> found = [];

        public Situation All { get; } = changes.Count == 0 ? check.denied : check.denied.Of(changes.Aggregate(check.denied.Application, (a, c) => a.With(c.Fact, c.Value, c.Proof, check.score.Grid.Vocabulary)));

        public MaskFigures FiguresOf(MaskUnit unit)
        {
            bool isSame = !Touches(unit.Facts) || (!unit.Adjustments.Any() && unit.Criteria.All(c => LineOf(unit, c) == check.lines[c]));
            return isSame ? check.figures[unit] : MaskFigures.Of(unit, All, c => LineOf(unit, c));
        }

        public MaskLine LineOf(MaskUnit unit, Criterion criterion)
        {
            if (!Touches(unit.Read[criterion])) return check.lines[criterion];
            if (!found.TryGetValue(criterion, out MaskLine? line)) found[criterion] = line = MaskLine.Of(criterion, All);
            return line;
        }

        private bool Touches(IReadOnlyList<Fact> facts)
        {
            foreach (MaskChange change in changes)
                if (facts.Contains(change.Fact)) return true;
            return false;
        }
    }
}
