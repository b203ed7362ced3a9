using NodaTime;

namespace Cotation;

/// <summary>Is an application's cells on a day, as the careful lines of a kernel read them: three values, and evidence where it is asked for.</summary>
internal readonly ref struct KernelFrame(Application application, LocalDate on, ReadOnlySpan<long> row, ReadOnlySpan<KernelTest> tests, KernelCell[] cells)
{
    public const byte No = 0, Yes = 1, Unsure = 2;
    private const long Unknown = ApplicationRow.Unknown;
    private const long Million = 1_000_000;
    private readonly ReadOnlySpan<long> row = row;
    private readonly ReadOnlySpan<KernelTest> tests = tests;

    public long Read(int cell, EvidencePolicy? policy) => policy is null || row[cell] == Unknown ? row[cell] : ReadProved(cell, policy);

    public byte Holds(KernelCondition condition, EvidencePolicy? policy)
    {
        byte decisive = condition.IsAny ? Yes : No, found = condition.IsAny ? No : Yes;
        foreach (ref readonly KernelTest test in tests.Slice(condition.First, condition.Count))
        {
            byte holds = Holds(in test, policy);
            if (holds == decisive) return decisive;
            if (holds == Unsure) found = Unsure;
        }

        return found;
    }

    /// <summary>Full units between a day cell and a day, in millionths: what NodaTime's Period.Between counts, without its object.</summary>
    public static long Span(long from, LocalDate on, SpanUnit unit)
    {
        if (from == Unknown || from > ApplicationRow.DayCell(on)) return Unknown;
        int year = (int)(from >> 9), month = (int)(from >> 5) & 15, day = (int)from & 31;
        switch (unit)
        {
            case SpanUnit.Month:
                int months = ((on.Year - year) * 12) + on.Month - month;
                return (IsDayReached(day, on.Year, on.Month, on.Day) ? months : months - 1) * Million;
            case SpanUnit.Year:
                int years = on.Year - year;
                bool isReached = month < on.Month || (month == on.Month && IsDayReached(day, on.Year, month, on.Day));
                return (isReached ? years : years - 1) * Million;
            default:
                return Period.DaysBetween(new LocalDate(year, month, day), on) * Million;
        }
    }

    /// <summary>Whether the month's day has come; a day the month does not have comes on its last one.</summary>
    private static bool IsDayReached(int day, int year, int month, int today) =>
        day <= today || (day > 28 && today == CalendarSystem.Iso.GetDaysInMonth(year, month));

    private byte Holds(in KernelTest test, EvidencePolicy? policy)
    {
        long value = Read(test.Cell, policy);
        if (value == Unknown) return Unsure;
        bool holds = test.Mask != 0 ? (test.Mask >> (int)value & 1) != 0 : value >= test.Low && value <= test.High;
        return holds != test.IsNegated ? Yes : No;
    }

    /// <summary>The cell where its proof is what the policy asks, else what its derivation from proved facts gives.</summary>
    private long ReadProved(int index, EvidencePolicy policy)
    {
        KernelCell cell = cells[index];
        bool isGiven = application.Has(cell.Fact);
        if (isGiven && policy.Accepts(application.EvidenceOf(cell.Fact), on)) return row[index];
        if (cell.SpanFrom is not { } from || !policy.Accepts(application.EvidenceOf(from), on)) return Unknown;
        return isGiven ? Span(application.Row.CellOf(from), on, cell.Unit) : row[index];
    }
}
