using NodaTime;

namespace Cotation;

/// <summary>Is an application's cells on a day, as the careful lines of a kernel read them: three values, and evidence where it is asked for.</summary>
internal readonly ref struct KernelFrame(Grid grid, Application application, LocalDate on, ReadOnlySpan<long> row, ReadOnlySpan<KernelTest> tests, KernelCell[] cells)
{
    public const byte No = 0, Yes = 1, Unsure = 2;
    private const long Unknown = ApplicationRow.Unknown;
    private const long Million = 1_000_000;
    private readonly ReadOnlySpan<long> row = row;
    private readonly ReadOnlySpan<KernelTest> tests = tests;

    public long Read(int cell, EvidencePolicy? policy) => policy is null || row[cell] == Unknown ? row[cell] : ReadProved(cell, policy);

    public bool IsYes(int cell) => row[cell] == 1;

    /// <summary>The same application as terms look at it.</summary>
    public TermFrame Terms(EvidencePolicy? policy) => new(grid, application, on, policy, default);

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

    /// <summary>Full units between two day cells: what NodaTime's Period.Between counts, without its object.</summary>
    public static long FullUnits(long from, long to, SpanUnit unit)
    {
        int year = (int)(from >> 9), month = (int)(from >> 5) & 15, day = (int)from & 31;
        int toYear = (int)(to >> 9), toMonth = (int)(to >> 5) & 15, toDay = (int)to & 31;
        switch (unit)
        {
            case SpanUnit.Month:
                int months = ((toYear - year) * 12) + toMonth - month;
                return IsDayReached(day, toYear, toMonth, toDay) ? months : months - 1;
            case SpanUnit.Year:
                bool isReached = month < toMonth || (month == toMonth && IsDayReached(day, toYear, month, toDay));
                return isReached ? toYear - year : toYear - year - 1;
            default:
                return Period.DaysBetween(new LocalDate(year, month, day), new LocalDate(toYear, toMonth, toDay));
        }
    }

    /// <summary>Full units from a day cell to a day, in millionths; unknown where it lies after it.</summary>
    public static long Span(long from, LocalDate on, SpanUnit unit)
    {
        long to = ApplicationRow.DayCell(on);
        return from == Unknown || from > to ? Unknown : FullUnits(from, to, unit) * Million;
    }

    /// <summary>Whether the month's day has come; a day the month does not have comes on its last one.</summary>
    private static bool IsDayReached(int day, int year, int month, int today) =>
        day <= today || (day > 28 && today == CalendarSystem.Iso.GetDaysInMonth(year, month));

    private byte Holds(in KernelTest test, EvidencePolicy? policy)
    {
        long value = Read(test.Cell, policy);
        if (value == Unknown) return Unsure;
        return test.HoldsFor(value) ? Yes : No;
    }

    /// <summary>The cell where its proof is what the policy asks, else what its derivation from proved facts gives.</summary>
    private long ReadProved(int index, EvidencePolicy policy)
    {
        KernelCell cell = cells[index];
        bool isGiven = application.Has(cell.Fact!);
        if (isGiven && policy.Accepts(application.EvidenceOf(cell.Fact!), on)) return row[index];
        if (cell.SpanFrom is not { } from || !policy.Accepts(application.EvidenceOf(from), on)) return Unknown;
        return isGiven ? Span(application.Row.CellOf(from), on, cell.Unit) : row[index];
    }
}
