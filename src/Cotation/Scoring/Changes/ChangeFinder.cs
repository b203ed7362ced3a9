using NodaTime;

namespace Cotation;

/// <summary>Is something that time alone may turn: whether it counts, and its points.</summary>
/// <remarks>An interval in which it provably stays is left at once; else its first year is looked at, then twice as long, and so on. A year in which it may turn is tried day by day.</remarks>
internal abstract class ChangeFinder
{
    private const int Year = 366;

    private readonly ChangeDates days;
    private readonly Lazy<object?> first;

    protected ChangeFinder(IEnumerable<Expression> read, EvidencePolicy policy, Situation situation)
    {
        Situation = situation;
        days = new ChangeDates(read, policy, situation);
        first = new Lazy<object?>(() => After(situation.On));
    }

    /// <summary>The first day on which it is no longer what it is on the situation's; null where there is none in sight.</summary>
    public LocalDate? First => (LocalDate?)first.Value;

    protected Situation Situation { get; }

    /// <summary>The first day after another on which it is no longer what it is then; null where there is none in sight.</summary>
    public LocalDate? After(LocalDate day) => day >= days.Last ? null : Find(At(day), day.Next(), days.Last);

    /// <summary>Whether only the day itself moves in an interval.</summary>
    public bool IsFixedBetween(LocalDate from, LocalDate to) => days.IsFixedBetween(from, to);

    /// <summary>What it is on a day.</summary>
    protected abstract (bool Counts, Rational Points) At(LocalDate day);

    /// <summary>Whether it provably is the same on every day of an interval in which only the day itself moves.</summary>
    protected abstract bool Stays((bool Counts, Rational Points) before, LocalDate from, LocalDate to);

    private LocalDate? Find((bool Counts, Rational Points) before, LocalDate from, LocalDate to, int length = Year)
    {
        if (IsFixedBetween(from, to) && Stays(before, from, to)) return null;
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
internal sealed class LineChangeFinder(Criterion criterion, Situation all, LineResult now) : ChangeFinder(criterion.Expressions, criterion.Evidence, all.Through(EvidenceFilter.For(criterion.Evidence)))
{
    /// <summary>The next change of its points, or null where there is none in sight.</summary>
    public NextChange? Next()
    {
        for (LocalDate? day = First; day is { } on; day = After(on))
            if (ResultOn(on).Points is var after && after != now.Points) return new NextChange(on, after.ToDecimal(), (after - now.Points).ToDecimal());
        return null;
    }

    /// <summary>What it may give in an interval in which only the day itself moves.</summary>
    public PointBounds Between(LocalDate from, LocalDate to) => LineBounds.Of(criterion, BoundsContext.Standing(Situation.At(from), to));

    public LineResult ResultOn(LocalDate day) => day == Situation.On ? now : LineEvaluator.Evaluate(criterion, Situation.At(day));

    protected override (bool Counts, Rational Points) At(LocalDate day) => ResultOn(day) is var result ? (result.IsCounting, result.Points) : default;

    protected override bool Stays((bool Counts, Rational Points) before, LocalDate from, LocalDate to) =>
        Between(from, to) is var bounds && bounds.CanCount == before.Counts && bounds.MustCount == before.Counts && bounds.Whole == Interval.At(before.Points);
}

/// <summary>Is a condition as time may turn it: it counts where it is true.</summary>
internal sealed class ConditionChangeFinder(Expression when, EvidencePolicy evidence, Situation all) : ChangeFinder([when], evidence, all.Through(EvidenceFilter.For(evidence)))
{
    protected override (bool Counts, Rational Points) At(LocalDate day) => (Evaluator.Evaluate(when, Situation.At(day)).IsTrue, Rational.Zero);

    /// <summary>Whether it may be true in an interval in which only the day itself moves, and whether it must.</summary>
    public (bool Can, bool Must) Between(LocalDate from, LocalDate to) =>
        BoundsEvaluator.Evaluate(when, BoundsContext.Standing(Situation.At(from), to)) is var reach ? (reach.CanBeTrue, reach is { CanBeFalse: false, CanBeUnknown: false }) : default;

    protected override bool Stays((bool Counts, Rational Points) before, LocalDate from, LocalDate to) => Between(from, to) == (before.Counts, before.Counts);
}
