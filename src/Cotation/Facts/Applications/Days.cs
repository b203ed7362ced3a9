using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace Cotation;

/// <summary>Counts full units between days and adds to days: the one place for calendar arithmetic. What would come after the calendar's last day is that day, as a proof « until 9999-12-31 » has no end.</summary>
internal static class Days
{
    /// <summary>The zone in which a day with a time and an offset is a day.</summary>
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    /// <summary>The day that an instant is in Paris.</summary>
    public static LocalDate InParis(Instant instant) => instant.InZone(Paris).Date;

    private const long Unknown = ApplicationRow.Unknown;
    private const long Million = 1_000_000;

    public static LocalDate Last => LocalDate.MaxIsoValue;

    public static LocalDate Next(this LocalDate day) => day == Last ? Last : day.PlusDays(1);

    public static LocalDate PlusYearsUpToLast(this LocalDate day, int years) => day.Year + years >= Last.Year ? Last : day.PlusYears(years);

    public static LocalDate PlusSaturating(this LocalDate day, Period period)
    {
        try
        {
            return day.Plus(period);
        }
        catch (Exception beyond) when (beyond is ArgumentOutOfRangeException or OverflowException)
        {
            return Last;
        }
    }

    /// <summary>A number of units as a period to add.</summary>
    public static Period PeriodOf(SpanUnit unit, int count) => unit switch { SpanUnit.Day => Period.FromDays(count), SpanUnit.Month => Period.FromMonths(count), SpanUnit.Year => Period.FromYears(count) };

    /// <summary>Full units from one day to a later one: what NodaTime's Period.Between counts.</summary>
    public static int FullUnits(LocalDate from, LocalDate to, SpanUnit unit) => (int)FullUnits(ApplicationRow.DayCell(from), ApplicationRow.DayCell(to), unit);

    /// <summary>The same between two day cells.</summary>
    public static long FullUnits(long from, long to, SpanUnit unit)
    {
        unchecked
        {
            int year = (int)(from >> 9), month = (int)(from >> 5) & 15, day = (int)from & 31;
            int toYear = (int)(to >> 9), toMonth = (int)(to >> 5) & 15, toDay = (int)to & 31;
            return unit switch
            {
                SpanUnit.Month => ((toYear - year) * 12) + toMonth - month - Unreached(day, toYear, toMonth, toDay),
                SpanUnit.Year => toYear - year - (month == toMonth ? Unreached(day, toYear, month, toDay) : month < toMonth ? 0 : 1),
                _ => Period.DaysBetween(new LocalDate(year, month, day), new LocalDate(toYear, toMonth, toDay)),
            };
        }
    }

    /// <summary>The same from four day cells to a day; meaningless from a later day or an unknown one.</summary>
    public static Vector256<long> FullUnits(Vector256<long> from, LocalDate to, SpanUnit unit)
    {
        if (unit == SpanUnit.Day) return FullDays(from, ApplicationRow.DayCell(to));
        Vector256<long> year = from >> 9, month = (from >> 5) & Vector256.Create(15L), day = from & Vector256.Create(31L);
        Vector256<long> isReached = Vector256.LessThanOrEqual(day, Vector256.Create((long)to.Day));
        if (to.Day == CalendarSystem.Iso.GetDaysInMonth(to.Year, to.Month)) isReached |= Vector256.GreaterThan(day, Vector256.Create(28L));
        // A mask is -1 where it holds, so that what is not reached takes one away.
        if (unit == SpanUnit.Month) return (Vector256.Create((long)to.Year) - year) * 12 + (Vector256.Create((long)to.Month) - month) - Vector256<long>.One - isReached;
        isReached = Vector256.LessThan(month, Vector256.Create((long)to.Month)) | (Vector256.Equals(month, Vector256.Create((long)to.Month)) & isReached);
        return Vector256.Create((long)to.Year) - year - Vector256<long>.One - isReached;
    }

    /// <summary>Full units between two day cells, in millionths; unknown where the first is unknown or lies after the second.</summary>
    public static long Span(long from, long to, SpanUnit unit) => from == Unknown || from > to ? Unknown : unchecked(FullUnits(from, to, unit) * Million);

    private static Vector256<long> FullDays(Vector256<long> from, long to)
    {
        Span<long> days = stackalloc long[Vector256<long>.Count];
        for (int i = 0; i < days.Length; i++) days[i] = from[i] >= 0 && from[i] <= to ? FullUnits(from[i], to, SpanUnit.Day) : 0;
        return Vector256.Create<long>(days);
    }

    /// <summary>1 where the month's day has not come, else 0; a day the month does not have comes on its last one.</summary>
    private static int Unreached(int day, int year, int month, int today) =>
        day > 28 && today == CalendarSystem.Iso.GetDaysInMonth(year, month) ? 0 : Unsafe.BitCast<bool, byte>(day > today);
}
