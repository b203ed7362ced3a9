using System.Runtime.CompilerServices;
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

    /// <summary>Full units between two day cells, in millionths; unknown where the first lies after the second.</summary>
    public static long Span(long from, long to, SpanUnit unit) => from == Unknown || from > to ? Unknown : unchecked(FullUnits(from, to, unit) * Million);

    /// <summary>1 where the month's day has not come, else 0; a day the month does not have comes on its last one.</summary>
    private static int Unreached(int day, int year, int month, int today) =>
        day > 28 && today == CalendarSystem.Iso.GetDaysInMonth(year, month) ? 0 : Unsafe.BitCast<bool, byte>(day > today);

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
        return isGiven ? Span(application.Row.CellOf(from), ApplicationRow.DayCell(on), cell.Unit) : row[index];
    }
}
