using NodaTime;

namespace Cotation;

/// <summary>Adds to days without leaving the calendar: what would come after its last day is that day, as a proof « until 9999-12-31 » has no end.</summary>
internal static class Days
{
    public static LocalDate Last => LocalDate.MaxIsoValue;

    public static LocalDate Next(this LocalDate day) => day == Last ? Last : day.PlusDays(1);

    public static LocalDate PlusYearsUpToLast(this LocalDate day, int years) => day.Year + years >= Last.Year ? Last : day.PlusYears(years);

    public static LocalDate PlusUpToLast(this LocalDate day, Period period)
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
}
