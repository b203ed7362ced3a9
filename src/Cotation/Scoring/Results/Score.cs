using NodaTime;

namespace Cotation;

/// <summary>Names the state of a line. Where several fit, the first of unknown, pending, outranked, awarded, not met holds.</summary>
public enum LineState
{
    /// <summary>What it asks is not known.</summary>
    Unknown,

    /// <summary>It is earned, and its proof is not what the criterion asks.</summary>
    Pending,

    /// <summary>Another line of its section counts instead.</summary>
    Outranked,

    /// <summary>It gives its points.</summary>
    Awarded,

    /// <summary>What it asks does not hold.</summary>
    NotMet,
}

/// <summary>Says whether a grid is for an application.</summary>
public enum ScopeState
{
    /// <summary>It is.</summary>
    Inside,

    /// <summary>No wish lies in the territory.</summary>
    OutsideTerritory,

    /// <summary>The grid is for other applications, such as transfers.</summary>
    NotConcerned,

    /// <summary>It is not known, and the application is scored all the same.</summary>
    Unknown,
}

/// <summary>Holds what a grid gives to one application on one day, with every line. Immutable and safe to share.</summary>
public sealed partial class Score
{
    private readonly Lazy<NextChange?> next;
    private readonly Grid rules;

    internal Score(Grid grid, Application application, LocalDate on, Situation all, Func<Score, NextChange?> nextOf)
    {
        Grid = rules = grid;
        Application = application;
        On = on;
        Situation = all;
        next = new Lazy<NextChange?>(() => nextOf(this));
    }

    /// <summary>The score as one reader sees it.</summary>
    /// <param name="told">What he is told of, line by line.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="points">The total, where he is told less than it counts.</param>
    /// <param name="merged">What the lines that he is not told give together.</param>
    internal Score(Score told, Audience reader, decimal? points = null, decimal? merged = null)
        : this(told.Grid, told.Application, told.On, told.Situation, _ => told.Next is { } change ? change with { Points = change.Points + (merged ?? 0) } : null)
    {
        rules = told.Grid;
        Reader = reader;
        Merged = merged;
        Scope = told.Scope;
        Points = points ?? told.Points;
        Pending = told.Pending;
        Verified = told.Verified;
        Range = told.Range;
        Root = told.Root;
        Outcomes = told.Outcomes;
        Priorities = told.Priorities;
        MissingOf = () => told.Missing;
    }

    /// <summary>Gives the grid.</summary>
    public Grid Grid { get; internal init; }

    /// <summary>Gives the id of the application.</summary>
    public string ApplicationId => Application.Id;

    /// <summary>Gives the reference date.</summary>
    public LocalDate On { get; }

    /// <summary>Gives whether the grid is for this application.</summary>
    public ScopeState Scope { get; internal init; }

    /// <summary>Gives what the lines count together that a landlord is not told one by one, part of <see cref="Points"/>; null where all are told.</summary>
    public decimal? Merged { get; }

    /// <summary>Whom it was made for; null of the whole score as the scorer gives it.</summary>
    internal Audience? Reader { get; }

    /// <summary>Whether something of the whole score may be missing in it.</summary>
    internal bool IsPartial { get; init; }

    /// <summary>Whether its points are the sum of the lines that are told instead of the total.</summary>
    internal bool IsSheet { get; init; }

    /// <summary>Whether its reader is not told which priorities are met; where he may know that there is one, <see cref="HasPriority"/>.</summary>
    internal bool HidesPriorities { get; init; }

    /// <summary>Whether a priority of the law is met, where all may know but not which.</summary>
    internal bool? HasPriority { get; init; }

    /// <summary>The effects of outcomes that apply and are told without their names.</summary>
    internal IReadOnlyList<OutcomeEffect> NamelessEffects { get; init; } = [];

    /// <summary>Gives the points counted now; null where the grid is not for this application.</summary>
    public decimal? Points { get; internal init; }

    /// <summary>Gives what the total would gain, or lose, if all that is pending were proved.</summary>
    public decimal Pending { get; internal init; }

    /// <summary>Gives the total that stands on registered or verified facts alone.</summary>
    public decimal Verified { get; internal init; }

    /// <summary>Gives the least total over all that is unknown or pending; null where nothing limits it.</summary>
    public decimal? Lowest => Range.Lowest;

    /// <summary>Gives the greatest total over all that is unknown or pending; null where nothing limits it.</summary>
    public decimal? Highest => Range.Highest;

    internal PointRange Range { get; init; } = new(0, 0);

    /// <summary>Gives the whole grid as one section with its lines; null where the grid is not for this application.</summary>
    public SectionScore? Root { get; internal init; }

    internal IReadOnlyList<OutcomeResult> Outcomes { get; init; } = [];

    /// <summary>Gives the outcomes that apply, apart from points: first, handled aside, or not fit for the dwelling offered.</summary>
    public IEnumerable<Outcome> AppliedOutcomes => Outcomes.Where(o => o.Applies).Select(o => o.Outcome);

    /// <summary>Gives the letters of the legal priorities that are met, subject to verification.</summary>
    public IEnumerable<string> PrioritiesMet => Priorities.Where(p => p.IsMet == true).Select(p => p.Priority.Id);

    /// <summary>Gives the facts that are missing, those with most points at stake first: <c>membres[2].dateNaissance</c>.</summary>
    public IEnumerable<string> MissingFacts => Missing.Select(m => m.Path);

    /// <summary>Gives the priorities of the law, each met, not met or unknown, subject to verification; never worth a point.</summary>
    internal IReadOnlyList<PriorityResult> Priorities { get; init; } = [];

    /// <summary>Gives the missing facts, those with most points at stake first.</summary>
    internal IReadOnlyList<MissingFact> Missing => field ??= MissingOf?.Invoke() ?? [];

    /// <summary>How the missing facts are found: where they are looked at, since most scores of many are asked for their points alone.</summary>
    internal Func<IReadOnlyList<MissingFact>>? MissingOf { get; init; }

    /// <summary>Gives every line, in the order of the grid.</summary>
    public IEnumerable<ScoreLine> Lines => Root?.AllLines ?? [];

    /// <summary>Gives the next change of the total by time alone, or null where there is none in sight.</summary>
    internal NextChange? Next => next.Value;

    /// <summary>Gives whether the grid holds on the reference date; outside it still scores.</summary>
    public bool IsGridValid => Grid.Identity.IsValidOn(On);

    internal Application Application { get; }

    internal Situation Situation { get; }

    /// <summary>Whether a fact may be told to its reader: anything of a whole score; of a partial one, what is not sensitive and stands in no line that is not told.</summary>
    internal bool IsTold(Fact fact) => !IsPartial || (!fact.IsSensitive && (fact.IsRegistered || IsSheet || rules.Reached.Contains(fact)));

    /// <summary>The total if all that one line asks for were proved, and nothing else.</summary>
    internal decimal PointsIfProved(ScoreLine one) => PointsWith(l => l == one ? l.Proved : l.Now, a => a.State == LineState.Awarded);

    /// <summary>The total if all that one pending adjustment asks for were proved, and nothing else.</summary>
    internal decimal PointsIfProved(AdjustmentLine one) => PointsWith(l => l.Now, a => a == one || a.State == LineState.Awarded);

    private decimal PointsWith(Func<ScoreLine, LineResult> resultOf, Func<AdjustmentLine, bool> holds)
    {
        Dictionary<Criterion, ScoreLine> lines = Lines.ToDictionary(l => l.Criterion);
        Dictionary<Adjustment, AdjustmentLine> adjustments = Root!.AllSections.SelectMany(s => s.Adjustments).ToDictionary(a => a.Adjustment);
        return new SectionCombiner(c => resultOf(lines[c]), a => holds(adjustments[a])).Of(rules.Root).Points.ToDecimal() + (Merged ?? 0);
    }
}

/// <summary>Holds the least and the greatest total; null where nothing limits it. Immutable.</summary>
internal sealed record PointRange(decimal? Lowest, decimal? Highest);

/// <summary>Holds what an adjustment did to its section. Immutable.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="State">Awarded where it changed the points, else pending, unknown or not met.</param>
/// <param name="Change">The points it added or took away.</param>
internal sealed record AdjustmentLine(Adjustment Adjustment, LineState State, decimal Change);

/// <summary>Says whether an outcome applies; one that is unknown or not proved as asked does not. Immutable.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="State">Awarded where it applies, else pending, unknown or not met.</param>
internal sealed record OutcomeResult(Outcome Outcome, LineState State)
{
    /// <summary>Gives whether it applies.</summary>
    public bool Applies => State == LineState.Awarded;
}

/// <summary>Says whether a priority of the law is met, subject to verification. Immutable.</summary>
/// <param name="Priority">The priority.</param>
/// <param name="IsMet">Whether it is met; null where it is not known.</param>
internal sealed record PriorityResult(Priority Priority, bool? IsMet);

/// <summary>Names a fact that is missing. Immutable.</summary>
/// <param name="Path">The fact, or the field of a record counted from 0: <c>membres[2].dateNaissance</c>.</param>
/// <param name="Fact">The fact or the field.</param>
/// <param name="Stake">The points at stake: how far the lines that read it may still move; null where nothing limits it.</param>
internal sealed record MissingFact(string Path, Fact Fact, decimal? Stake)
{
    /// <summary>The record it is missing in, counted from 0, or null.</summary>
    internal int? Record { get; init; }
}
