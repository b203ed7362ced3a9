namespace Cotation;

/// <summary>Does what a curious reader would: looks for other applications whose merged figure is the same, with other lines and nothing sensitive in them.</summary>
internal sealed class DeniabilityCheck
{
    private const int FewestSets = 3;
    private const int MostTries = 20_000;
    private const int MostChecks = 200;

    private readonly MaskPlan plan;
    private readonly Score score;
    private readonly Situation denied;
    private readonly Lazy<Beside> own;
    private readonly Lazy<Beside> without;
    private int tries;
    private int checks;

    public DeniabilityCheck(MaskPlan plan, Score score)
    {
        (this.plan, this.score) = (plan, score);
        Dictionary<Criterion, ScoreLine> lines = score.Lines.ToDictionary(l => l.Criterion);
        Merged = MaskFigures.Sum([.. plan.Clusters.SelectMany(c => c.Units).Select(u => MaskFigures.Of(u, score.Situation, LineOf))]);
        denied = score.Situation.Of(plan.Denial.Of(score.Application, score.Priorities.Any(p => p.IsMet == true)));
        own = new Lazy<Beside>(() => Beside.Of(score.Grid, score.Situation));
        without = new Lazy<Beside>(() => Beside.Of(score.Grid, denied));

        LineResult LineOf(Criterion criterion, MaskView view) => view switch
        {
            MaskView.Now => lines[criterion].Now,
            MaskView.Earned => lines[criterion].Proved,
            MaskView.Verified => LineView.Find(criterion, score.Situation, view),
        };
    }

    /// <summary>What the merged parts of the score itself give.</summary>
    public MaskFigures Merged { get; }

    /// <summary>Whether at least three sets of lines without a sensitive one give the same figures.</summary>
    public bool Holds()
    {
        List<CandidateWorlds> options = [.. plan.WaysOn(score.On).Select(w => w.OptionsOf(denied)).OrderBy(o => o.All.Count)];
        if (options.Exists(o => o.All.Count == 0)) return false;
        var sets = new HashSet<string>(StringComparer.Ordinal);
        Find(options, 0, Merged, [], sets);
        return sets.Count >= FewestSets;
    }

    /// <summary>Chooses an option of each cluster so that they add up; that of the last is told by the rest.</summary>
    private void Find(List<CandidateWorlds> options, int at, MaskFigures rest, List<CandidateWorld> chosen, HashSet<string> sets)
    {
        foreach (CandidateWorld one in at == options.Count - 1 ? options[at].Giving(rest) : options[at].All)
        {
            if (sets.Count >= FewestSets || ++tries > MostTries || checks >= MostChecks) return;
            chosen.Add(one);
            if (at < options.Count - 1) Find(options, at + 1, rest - one.Figures, chosen, sets);
            else if (ReadsTheSame(chosen)) sets.Add(string.Join('|', chosen.Select(o => o.Lines)));
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    /// <summary>Whether an application with all these facts, whose figures are the same, has the same answer on priorities and outcomes.</summary>
    private bool ReadsTheSame(List<CandidateWorld> chosen)
    {
        checks++;
        List<FactChange> changes = [.. chosen.Select(o => o.Change).OfType<FactChange>()];
        Beside theirs = changes.Exists(c => plan.FactsBeside.Contains(c.Fact)) ? Beside.Of(score.Grid, denied.Of(denied.Application.With(changes, score.Grid.Vocabulary))) : without.Value;
        return theirs.Equals(own.Value);
    }

    /// <summary>Is what a reader sees beside the points: whether there is a priority, and which outcomes hold.</summary>
    private sealed record Beside(bool? Priority, string Outcomes)
    {
        public static Beside Of(Grid grid, Situation all)
        {
            List<Value> found = [.. grid.Priorities.Select(p => Evaluator.Evaluate(p.When, all))];
            bool? priority = found.Exists(v => v.IsTrue) ? true : found.Exists(v => !v.IsKnown) ? null : false;
            return new Beside(priority, string.Concat(grid.Outcomes.Select(o => $"{Evaluator.Evaluate(o.When, all).IsTrue} {Evaluator.Evaluate(o.When, all.Through(EvidenceFilter.For(o.Evidence))).IsTrue} ")));
        }
    }
}
