using System.Runtime.Intrinsics;
using FsCheck.Xunit;
using NodaTime;

namespace Cotation.Tests;

/// <summary>Days are counted in one place, one by one and four at a time: what NodaTime counts.</summary>
public class DaysLaws
{
    [Property(MaxTest = 2000)]
    public void Full_units_are_those_of_NodaTime(int first, int second)
    {
        LocalDate a = DayOf(first), b = DayOf(second), from = a <= b ? a : b, to = a <= b ? b : a;
        Assert.Equal(Period.DaysBetween(from, to), Days.FullUnits(from, to, SpanUnit.Day));
        Assert.Equal(Period.Between(from, to, PeriodUnits.Months).Months, Days.FullUnits(from, to, SpanUnit.Month));
        Assert.Equal(Period.Between(from, to, PeriodUnits.Years).Years, Days.FullUnits(from, to, SpanUnit.Year));
        foreach (SpanUnit unit in Enum.GetValues<SpanUnit>())
        {
            Vector256<long> four = Days.FullUnits(Vector256.Create(ApplicationRow.DayCell(from)), to, unit);
            Assert.Equal(Vector256.Create((long)Days.FullUnits(from, to, unit)), four);
        }
    }

    /// <summary>Month ends and leap days, each against each.</summary>
    [Fact]
    public void Full_units_hold_at_every_month_end_of_five_years()
    {
        List<LocalDate> ends = [.. Enumerable.Range(0, 60).SelectMany(m => new[] { -1, 0, 1, 27, 28, 29 }.Select(d => new LocalDate(2023, 1, 1).PlusMonths(m).PlusDays(d)))];
        foreach (LocalDate from in ends)
            foreach (LocalDate to in ends.Where(d => d >= from))
                Assert.Equal((Period.Between(from, to, PeriodUnits.Months).Months, Period.Between(from, to, PeriodUnits.Years).Years), (Days.FullUnits(from, to, SpanUnit.Month), Days.FullUnits(from, to, SpanUnit.Year)));
    }

    [Property(MaxTest = 2000)]
    public void Packed_days_of_a_proof_hold_the_days_on_which_it_stands(int on, int until, int day, int status)
    {
        var evidence = new Evidence((EvidenceStatus)(Math.Abs(status % 4)), null, null, on % 3 == 0 ? null : DayOf(on), until % 3 == 0 ? null : DayOf(until));
        LocalDate at = DayOf(day);
        bool stands = EvidencePolicy.Verified.Accepts(evidence, at);
        Assert.Equal(stands ? 1 : 0, Evidence.Hold(evidence.Days, ApplicationRow.DayCell(at)));
        Assert.Equal(Vector256.Create(stands ? -1L : 0), Evidence.Hold(Vector256.Create(evidence.Days), Vector256.Create(ApplicationRow.DayCell(at))));
    }

    private static LocalDate DayOf(int number) => new LocalDate(2000, 1, 1).PlusDays(Math.Abs(number % 14_000));
}
