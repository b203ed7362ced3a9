using NodaTime;

namespace Cotation;

/// <summary>Is something that time alone may turn: whether it counts, and its points.</summary>
/// <remarks>A stretch in which it provably stays is left at once; else its first year is looked at, then twice as long, and so on. A year in which it may turn is tried day by day.</remarks>
internal abstract class Turning
{
    private const int Year = 366;

    private readonly TurningDays days;
    private readonly Lazy<object?> first;

    protected Turning(IEnumerable<Expression> read, EvidencePolicy policy, Situation situation)
    {
        Situation = situation;
        days = new TurningDays(read, policy, situation);
        first = new Lazy<object?>(() => After(situation.On));
    }

    /// <summary>The first day on which it is no longer what it is on the situation's; null where there is none in sight.</summary>
    public LocalDate? First => (LocalDate?)first.Value;

    protected Situation Situation { get; }

    /// <summary>The first day after another on which it is no longer what it is then; null where there is none in sight.</summary>
    public LocalDate? After(LocalDate day) => day >= days.Last ? null : Find(At(day), day.Next(), days.Last);

    /// <summary>Whether only the day itself moves in a stretch.</summary>
    public bool StandsBetween(LocalDate from, LocalDate to) => days.StandsBetween(from, to);

    /// <summary>What it is on a day.</summary>
    protected abstract (bool Counts, Rational Points) At(LocalDate day);

    /// <summary>Whether it provably is the same on every day of a stretch in which only the day itself moves.</summary>
    protected abstract bool Stays((bool Counts, Rational Points) before, LocalDate from, LocalDate to);

    private LocalDate? Find((bool Counts, Rational Points) before, LocalDate from, LocalDate to, int length = Year)
    {
        if (StandsBetween(from, to) && Stays(before, from, to)) return null;
        if (Period.DaysBetween(from, to) >= length)
        {
            LocalDate next = from.PlusDays(length);
            return Find(before, from, next.PlusDays(-1)) ?? Find(before, next, to, 2 * length);
        }

        if (length > Year) return Find(before, from, to);
        foreach (LocalDate day in days.Between(from, to))
            if (At(day) != before) return day;
        return null;
    }
}

/// <summary>Is a line as time may turn it.</summary>
internal sealed class LineTurning(ScoreLine line) : Turning(line.Criterion.Expressions, line.Criterion.Evidence, line.Situation.Through(Lens.For(line.Criterion.Evidence)))
{
    /// <summary>What it may give in a stretch in which only the day itself moves.</summary>
    public Outlook Between(LocalDate from, LocalDate to) => LineOutlook.Of(line.Criterion, Prospect.Standing(Situation.At(from), to));

    public LineResult ResultOn(LocalDate day) => day == Situation.On ? line.Now : LineEvaluator.Evaluate(line.Criterion, Situation.At(day));

    protected override (bool Counts, Rational Points) At(LocalDate day) => ResultOn(day) is var result ? (result.IsCounting, result.Points) : default;

    protected override bool Stays((bool Counts, Rational Points) before, LocalDate from, LocalDate to) =>
        Between(from, to) is var outlook && outlook.CanCount == before.Counts && outlook.MustCount == before.Counts && outlook.Whole == Interval.At(before.Points);
}

/// <summary>Is a condition as time may turn it: it counts where it is true.</summary>
internal sealed class ConditionTurning(Expression when, EvidencePolicy evidence, Situation all) : Turning([when], evidence, all.Through(Lens.For(evidence)))
{
    protected override (bool Counts, Rational Points) At(LocalDate day) => (Evaluator.Evaluate(when, Situation.At(day)).IsTrue, Rational.Zero);

    /// <summary>Whether it may be true in a stretch in which only the day itself moves, and whether it must.</summary>
    public (bool Can, bool Must) Between(LocalDate from, LocalDate to) =>
        ReachEvaluator.Evaluate(when, Prospect.Standing(Situation.At(from), to)) is var reach ? (reach.CanBeTrue, reach is { CanBeFalse: false, CanBeUnknown: false }) : default;

    protected override bool Stays((bool Counts, Rational Points) before, LocalDate from, LocalDate to) => Between(from, to) == (before.Counts, before.Counts);
}
