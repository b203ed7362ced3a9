using System.Runtime.CompilerServices;
using NodaTime;

namespace Cotation;

/// <summary>Says what of a grid's scores a reader may see who may not know what is sensitive: it depends on the grid alone. Safe to share between threads.</summary>
internal sealed class MaskPlan
{
    private static readonly ConditionalWeakTable<Grid, Lazy<MaskPlan?>> Plans = [];

    private readonly Grid grid;
    private readonly IReadOnlyList<MaskPart> sensitive;
    private readonly HashSet<Outcome> named;
    private readonly HashSet<Fact> beside;
    private readonly IReadOnlyList<MaskPart> known;
    private readonly MaskLadder ladder;
    private readonly Lazy<Grid>[] told;
    private readonly HashSet<Fact> read;

    /// <summary>Whether an outcome that may not be told shows in the order and rests on what lines read: then no line but those that everyone knows is safe beside it.</summary>
    private readonly bool isOrderTied;

    private MaskPlan(Grid grid)
    {
        this.grid = grid;
        IReadOnlyList<MaskPart> parts = MaskPart.Of(MaskUnit.Of(grid), grid);
        sensitive = [.. parts.Where(p => p.IsSensitive)];
        named = [.. grid.Outcomes.Where(IsNamed)];
        beside = [.. named.SelectMany(o => BaseOf(o.When)), .. grid.Ranking.Ties.Select(t => t.By).Concat(grid.Ranking.Comparable.Select(c => c.Fact)).SelectMany(BaseOf).Where(f => !IsSecret(f))];
        read = [.. grid.Criteria.SelectMany(c => c.Expressions).Concat(grid.Adjustments.Select(a => a.When)).Concat(named.Select(o => o.When)).SelectMany(BaseOf)];
        known = [.. parts.Where(p => !p.IsSensitive && IsKnown(p))];
        ladder = new MaskLadder(sensitive, [.. parts.Where(p => !p.IsSensitive && !known.Contains(p))]);
        isOrderTied = grid.Outcomes.Any(o => ShowsInOrder(o) && !IsFree(o.When));
        told = [.. Enumerable.Range(0, ladder.Steps.Count + 1).Select(i => new Lazy<Grid>(() => GridAfter(i)))];
    }

    /// <summary>The plan of a grid, found once and kept as long as the grid; null where it has nothing sensitive.</summary>
    public static MaskPlan? Of(Grid grid) => Plans.GetValue(grid, g => new Lazy<MaskPlan?>(() => HasSensitive(g) ? new MaskPlan(g) : null)).Value;

    /// <summary>The grid without what is sensitive: what may stand on a sheet of paper that gives no total.</summary>
    public Grid Sheet => field ??= grid.Keeping(c => !grid.IsSensitive(c), a => !grid.IsSensitive(a), o => !grid.IsSensitive(o), p => !IsSensitive(p, grid), keepsScope: !IsScopeSensitive);

    /// <summary>Whether some of what a total counts is sensitive.</summary>
    public bool HasSensitiveLines => sensitive.Count > 0;

    /// <summary>Whether something sensitive has a share in points, order or scope, and not in priorities alone.</summary>
    public bool IsOrderSensitive => HasSensitiveLines || grid.Outcomes.Any(grid.IsSensitive) || IsScopeSensitive || !TellsTies;

    /// <summary>Whether the grid's own scope is.</summary>
    public bool IsScopeSensitive => ReadsSensitiveScope(grid);

    /// <summary>Whether naming the key that tells two equals apart tells nothing sensitive.</summary>
    public bool TellsTies => grid.Ranking.Ties.All(t => Tells(t.By));

    /// <summary>Whether a place among comparable applications tells nothing sensitive but the points.</summary>
    public bool TellsCohorts => grid.Ranking.Comparable.All(c => Tells(c.Fact));

    /// <summary>Whether a priority may be told without its name: three that are not sensitive rest on facts that nothing else tells.</summary>
    private bool TellsPriority => grid.Priorities.Count(p => !IsSensitive(p, grid) && IsFree(p.When)) >= Witnesses.Fewest;

    /// <summary>Whether all that a key of the ranking rests on may be told.</summary>
    public bool Tells(string key) => !BaseOf(key).Any(IsSecret);

    /// <summary>Whether an outcome is told by its name: no other with its effect is sensitive, and it reads nothing that is never told.</summary>
    public bool IsNamed(Outcome outcome) => !grid.Outcomes.Any(o => o.Effect == outcome.Effect && grid.IsSensitive(o)) && !BaseOf(outcome.When).Any(IsSecret);

    /// <summary>Whether an effect may be told without a name: three outcomes that are not sensitive have it too, and rest on facts that nothing else tells.</summary>
    public bool Tells(OutcomeEffect effect) => FreeOutcomes(effect) >= Witnesses.Fewest;

    /// <summary>Whether an outcome that may not be told shows all the same: the order is as it is, and no other with its effect may be what it shows.</summary>
    public bool ShowsInOrder(Outcome outcome) => !named.Contains(outcome) && FreeOutcomes(outcome.Effect) == 0;

    /// <summary>The score as a reader of its total may see it.</summary>
    public Score Show(Score score)
    {
        bool? hasPriority = TellsPriority ? score.Priorities.Any(p => p.IsMet == true) : null;
        if (!IsOrderSensitive) return new Score(score, Audience.Landlord) { Priorities = [], HidesPriorities = true, HasPriority = hasPriority };
        (Grid shown, Rational? merged) = score.Root is { } root ? Cut(score, root) : (told[0].Value, null);
        return new Score(shown.Compile().Score(score.Application, score.On), Audience.Landlord, score.Points, merged?.ToDecimal())
        {
            Grid = grid,
            IsPartial = true,
            HidesPriorities = true,
            HasPriority = hasPriority,
            NamelessEffects = [.. score.Outcomes.Where(o => o.Applies && !named.Contains(o.Outcome)).Select(o => o.Outcome.Effect).Where(Tells).Distinct()],
        };
    }

    /// <summary>The sensitive lines that a total sees through, where they count alone or with one other part: with that total, seniority and all that is told of everyone aside.</summary>
    public IReadOnlyList<(Criterion Line, Rational Points)> SeenThrough(LocalDate on) =>
        [.. sensitive.SelectMany(p => p.Criteria).Where(grid.IsSensitive).Select(c => (Line: c, Points: ladder.FirstTelling(PossibleSums.Of(c, isSensitive: true).Sensitive, on))).Where(s => s.Points is not null).Select(s => (s.Line, s.Points!.Value))];

    /// <summary>The lines that stay merged where every part gives the middle of what it may, and their share in all that is not sensitive.</summary>
    public (IReadOnlyList<Criterion> Lines, Rational Share) Hiding(LocalDate on)
    {
        if (!HasSensitiveLines) return ([], Rational.Zero);
        Rational others = ladder.Steps.Aggregate(Rational.Zero, (sum, p) => sum + MiddleOf(p));
        int most = ladder.Climb(others, on, MiddleOf).Told;
        List<Criterion> hiding = [.. ladder.Steps.Skip(most).Concat(sensitive).SelectMany(p => p.Criteria).Where(c => !grid.IsSensitive(c))];
        Rational all = Sum(grid.Criteria.Where(c => !grid.IsSensitive(c)));
        return (hiding, all.Sign == 0 ? Rational.Zero : Sum(hiding) / all);

        static Rational MiddleOf(MaskPart part) => part.Sums.All.Order().ElementAt(part.Sums.All.Count / 2);

        static Rational Sum(IEnumerable<Criterion> lines) => lines.Aggregate(Rational.Zero, (sum, c) => sum + PossibleSums.Of(c, isSensitive: false).Width);
    }

    /// <summary>The grid as far as a score may be told, and what all that is left gives.</summary>
    private (Grid Told, Rational? Merged) Cut(Score score, SectionScore root)
    {
        Dictionary<Criterion, ScoreLine> lines = score.Lines.ToDictionary(l => l.Criterion);
        HashSet<Adjustment> holding = [.. root.AllSections.SelectMany(s => s.Adjustments).Where(a => a.State == LineState.Awarded).Select(a => a.Adjustment)];
        var combiner = new SectionCombiner(c => lines[c].Now, holding.Contains);
        Rational sum = known.Aggregate(combiner.Of(grid.Root).Points, (sum, p) => sum - p.PointsIn(combiner, lines));
        (int steps, Rational merged) = isOrderTied ? (0, sum) : ladder.Climb(sum, score.On, p => p.PointsIn(combiner, lines));
        return (told[steps].Value, sensitive.Count == 0 && steps == ladder.Steps.Count ? null : merged);
    }

    private Grid GridAfter(int steps)
    {
        List<MaskPart> shown = [.. known, .. ladder.Steps.Take(steps)];
        return grid.Keeping(shown.SelectMany(p => p.Criteria).ToHashSet().Contains, shown.SelectMany(p => p.Units).SelectMany(u => u.Adjustments).ToHashSet().Contains, named.Contains, _ => false, keepsScope: true);
    }

    /// <summary>What the register knows of everyone hides nothing, nor what may give any number at all; nor what time turns, since two days would tell it; nor what outcomes, ties and cohorts tell.</summary>
    private bool IsKnown(MaskPart part)
    {
        List<Fact> facts = [.. part.Units.SelectMany(u => u.Facts).Where(f => !f.IsDerived)];
        return part.Sums.IsAny || part.Units.Any(u => u.IsDated) || (facts.Count > 0 && facts.TrueForAll(f => f.IsRegistered)) || facts.Exists(beside.Contains);
    }

    /// <summary>Whether a fact is sensitive, or stands in a part that is never told.</summary>
    private bool IsSecret(Fact fact) => fact.IsSensitive || (!fact.IsRegistered && sensitive.Any(p => p.Units.Any(u => u.Facts.Contains(fact))));

    /// <summary>What a key of the ranking rests on: a fact, or a section's lines.</summary>
    private IEnumerable<Fact> BaseOf(string key) => grid.Vocabulary.Find(key) is { } fact
        ? BaseOf(new Expression.FactRef(fact)).Append(fact)
        : grid.Root.AllSections.Where(s => s.Id == key).SelectMany(s => s.AllCriteria).SelectMany(c => c.Expressions).SelectMany(BaseOf);

    /// <summary>How many outcomes that are not sensitive have an effect and rest on facts that nothing else tells.</summary>
    private int FreeOutcomes(OutcomeEffect effect) => grid.Outcomes.Count(o => o.Effect == effect && !grid.IsSensitive(o) && !named.Contains(o) && IsFree(o.When));

    /// <summary>Whether nothing that is told reads what a condition rests on.</summary>
    private bool IsFree(Expression when) => !BaseOf(when).Any(read.Contains);

    private IEnumerable<Fact> BaseOf(Expression expression) => Reading.BaseFacts(expression, grid.Formulas).Where(f => !f.IsDerived || f.IsSensitive);

    private static bool IsSensitive((Priority Priority, Expression When) priority, Grid grid) => priority.Priority.IsSensitive || Reading.IsSensitive(priority.When, grid.Formulas);

    private static bool HasSensitive(Grid grid) =>
        grid.Criteria.Any(grid.IsSensitive) || grid.Adjustments.Any(grid.IsSensitive) || grid.Outcomes.Any(grid.IsSensitive) || grid.Priorities.Any(p => IsSensitive(p, grid)) || ReadsSensitiveScope(grid)
        || grid.Ranking.Ties.Select(t => t.By).Concat(grid.Ranking.Comparable.Select(c => c.Fact)).Select(grid.Vocabulary.Find).OfType<Fact>().Any(f => Reading.IsSensitive(new Expression.FactRef(f), grid.Formulas));

    private static bool ReadsSensitiveScope(Grid grid) => grid.Applies is { } applies && Reading.IsSensitive(applies, grid.Formulas);
}
