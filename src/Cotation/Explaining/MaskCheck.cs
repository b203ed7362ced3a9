namespace Cotation;

/// <summary>Does what a curious reader would: looks for other applications whose merged figure is the same, with other lines and nothing sensitive in them.</summary>
internal sealed class MaskCheck(MaskPlan plan, Score score)
{
    private const int FewestSets = 3;
    private const int MostValues = 48;
    private const int MostTries = 20_000;
    private const int MostChecks = 200;

    private static readonly Evidence Proved = new(EvidenceStatus.Verified);

    private readonly Application denied = DeniedBy(plan, score);
    private int tries;
    private int checks;

    /// <summary>What the merged parts of the score itself give.</summary>
    public MaskFigures Merged { get; } = plan.Clusters.Aggregate(default(MaskFigures), (sum, c) => sum + c.Units.Aggregate(default(MaskFigures), (s, u) => s + FiguresOf(u, score.Situation)));

    /// <summary>Whether at least three sets of lines without a sensitive one give the same figures.</summary>
    public bool Holds()
    {
        List<List<Option>> options = [.. plan.Clusters.Select(OptionsOf).OrderBy(o => o.Count)];
        if (options.Exists(o => o.Count == 0)) return false;
        ILookup<MaskFigures, Option> last = options[^1].ToLookup(o => o.Figures);
        var sets = new HashSet<string>(StringComparer.Ordinal);
        Find(options, 0, Merged, [], last, sets);
        return sets.Count >= FewestSets;
    }

    private static MaskFigures FiguresOf(MaskUnit unit, Situation all)
    {
        if (unit.Criterion is { } criterion)
        {
            Rational now = LineEvaluator.Evaluate(criterion, all.Through(Lens.For(criterion.Evidence))).Points, earned = LineEvaluator.Evaluate(criterion, all).Points;
            return new MaskFigures(now, earned - now, VerifiedOf(criterion, all).Points);
        }

        Rational counted = Total(unit.Section!, c => LineEvaluator.Evaluate(c, all.Through(Lens.For(c.Evidence))), a => Lens.For(a.Evidence), all);
        Rational proved = Total(unit.Section!, c => LineEvaluator.Evaluate(c, all), _ => Lens.All, all);
        Rational verified = Total(unit.Section!, c => VerifiedOf(c, all), a => Lens.VerifiedFor(a.Evidence), all);
        return new MaskFigures(counted, proved - counted, verified);
    }

    private static LineResult VerifiedOf(Criterion criterion, Situation all)
    {
        LineResult result = LineEvaluator.Evaluate(criterion, all.Through(Lens.VerifiedFor(criterion.Evidence)));
        return result.Finding == Finding.Unknown ? LineResult.NotMet : result;
    }

    private static Rational Total(Section section, Func<Criterion, LineResult> lineOf, Func<Adjustment, Lens> lensOf, Situation all) =>
        new Tally(lineOf, a => Evaluator.Evaluate(a.When, all.Through(lensOf(a))).IsTrue).Of(section).Points;

    /// <summary>One way a cluster may be: which points its parts give, what that adds to each figure, and the one fact that makes it so.</summary>
    private sealed record Option(string Lines, MaskFigures Figures, (Fact Fact, Value Value, Evidence Proof)? Change);

    private void Find(List<List<Option>> options, int at, MaskFigures rest, List<Option> chosen, ILookup<MaskFigures, Option> last, HashSet<string> sets)
    {
        foreach (Option one in at == options.Count - 1 ? last[rest] : options[at])
        {
            if (sets.Count >= FewestSets || ++tries > MostTries || checks >= MostChecks) return;
            chosen.Add(one);
            if (at < options.Count - 1) Find(options, at + 1, rest - one.Figures, chosen, last, sets);
            else if (ReadsTheSame(chosen)) sets.Add(string.Join('|', chosen.Select(o => o.Lines)));
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    /// <summary>Whether an application with all these facts gives the same figures, and the same answer on priorities and outcomes.</summary>
    private bool ReadsTheSame(List<Option> chosen)
    {
        checks++;
        Application other = chosen.Aggregate(denied, (a, o) => o.Change is { } change ? a.With(change.Fact, change.Value, change.Proof, score.Grid.Vocabulary) : a);
        Situation all = score.Situation.Of(other);
        MaskFigures figures = plan.Clusters.SelectMany(c => c.Units).Aggregate(default(MaskFigures), (sum, u) => sum + FiguresOf(u, all));
        return figures == Merged && PriorityOf(all) == PriorityOf(score.Situation) && score.Grid.Outcomes.All(o => StateOf(o, all) == StateOf(o, score.Situation));
    }

    /// <summary>
    /// The application with nothing in the merged parts. Where a priority shows, what gives it beside the lines is taken away too:
    /// else the form of the page would tell whose priority comes from a line that is hidden.
    /// </summary>
    private static Application DeniedBy(MaskPlan plan, Score score)
    {
        IEnumerable<Fact> facts = plan.Clusters.SelectMany(c => c.Drivers);
        if (score.Priorities.Any(p => p.IsMet == true))
        {
            Grid grid = score.Grid;
            HashSet<Fact> read = [.. grid.Criteria.SelectMany(c => c.Expressions).Concat(grid.Outcomes.Select(o => o.When)).Concat(grid.Adjustments.Select(a => a.When)).SelectMany(e => Reading.Reached(e, grid.Formulas))];
            facts = facts.Concat(grid.Priorities.SelectMany(p => Reading.BaseFacts(p.When, grid.Formulas)).Where(f => !read.Contains(f)));
        }

        return facts.Distinct().Aggregate(score.Application, (a, f) => a.With(f, Denial(f), Evidence.Declared, score.Grid.Vocabulary));
    }

    private bool? PriorityOf(Situation all)
    {
        List<Value> found = [.. score.Grid.Priorities.Select(p => Evaluator.Evaluate(p.When, all))];
        return found.Exists(v => v.IsTrue) ? true : found.Exists(v => !v.IsKnown) ? null : false;
    }

    private static (bool, bool) StateOf(Outcome outcome, Situation all) => (Evaluator.Evaluate(outcome.When, all).IsTrue, Evaluator.Evaluate(outcome.When, all.Through(Lens.For(outcome.Evidence))).IsTrue);

    /// <summary>What a cluster gives in other applications, none with a sensitive line that counts or may come to count.</summary>
    private List<Option> OptionsOf(MaskCluster cluster)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = new List<Option>();
        foreach ((Fact Fact, Value Value, Evidence Proof)? change in ChangesOf(cluster))
        {
            Situation all = score.Situation.Of(change is { } one ? denied.With(one.Fact, one.Value, one.Proof, score.Grid.Vocabulary) : denied);
            MaskFigures[] each = [.. cluster.Units.Select(u => FiguresOf(u, all))];
            if (cluster.Units.Where((u, i) => u.IsSensitive && each[i] != default && SensitiveCounts(u, all)).Any()) continue;
            if (seen.Add(string.Join(' ', each.Select(f => $"{f.Now} {f.Pending} {f.Verified}")))) options.Add(new Option(string.Join(' ', each.Select(f => f.Now)), each.Aggregate(default(MaskFigures), (sum, f) => sum + f), change));
        }

        return options;
    }

    /// <summary>Whether a sensitive line of a part gives points now or once proved; of a section, its other lines may.</summary>
    private bool SensitiveCounts(MaskUnit unit, Situation all) =>
        unit.Criteria.Where(score.Grid.IsSensitive).Any(c => LineEvaluator.Evaluate(c, all).Finding == Finding.Awarded) || unit.Adjustments.Any(a => (a.IsSensitive || Reading.IsSensitive(a.When, score.Grid.Formulas)) && Evaluator.Evaluate(a.When, all).IsTrue);

    /// <summary>What may be otherwise in one cluster: nothing, then one fact at a time with the values that the grid tells apart, verified or only declared.</summary>
    private static IEnumerable<(Fact Fact, Value Value, Evidence Proof)?> ChangesOf(MaskCluster cluster)
    {
        yield return null;
        foreach (Fact fact in cluster.Drivers.Where(f => !f.IsSensitive))
        {
            foreach (Value value in ValuesOf(fact, cluster))
            {
                yield return (fact, value, fact.IsRegistered ? Evidence.Registered : Proved);
                if (!fact.IsRegistered) yield return (fact, value, Evidence.Declared);
            }
        }
    }

    private static Value Denial(Fact fact) => fact.ValueKind switch
    {
        ValueKind.YesNo => Value.False,
        ValueKind.Number => Value.Of(fact.Min ?? Rational.Zero),
        ValueKind.Codes => Value.Of((IReadOnlyList<string>)[]),
        ValueKind.List => Value.Of((IReadOnlyList<ListRecord>)[]),
        _ => Value.Unknown,
    };

    /// <summary>The values that the cluster's conditions tell apart.</summary>
    private static IEnumerable<Value> ValuesOf(Fact fact, MaskCluster cluster)
    {
        List<Criterion> readers = [.. cluster.Units.SelectMany(u => u.Criteria).Where(c => c.Reads.Contains(fact))];
        IEnumerable<Value> values = fact.ValueKind switch
        {
            ValueKind.YesNo => [Value.True],
            ValueKind.Code => fact.Codes!.All.Select(c => Value.OfCode(c.Name)),
            ValueKind.Codes => fact.Codes!.All.Select(c => Value.Of((IReadOnlyList<string>)[c.Name])),
            ValueKind.Number => NumbersOf(fact, readers).Select(Value.Of),
            _ => [],
        };
        return values.Take(MostValues);
    }

    /// <summary>Around each bound, and the units that count where a line counts them.</summary>
    private static IEnumerable<Rational> NumbersOf(Fact fact, List<Criterion> readers)
    {
        Rational step = fact.Kind == FactKind.Integer ? Rational.One : Rational.One / 100;
        var numbers = new SortedSet<Rational>();
        foreach (Rational bound in readers.SelectMany(c => c.Bounds)) numbers.UnionWith([bound - step, bound, bound + step]);
        foreach (Criterion criterion in readers)
            if (criterion.Form is CriterionForm.PerUnit form) for (int i = 1; i <= MostValues; i++) numbers.Add(form.Beyond + i);
        return numbers.Where(n => (fact.Min is not { } min || n >= min) && (fact.Max is not { } max || n <= max));
    }
}
