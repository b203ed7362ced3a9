using NodaTime;

namespace Cotation;

/// <summary>Is an application's cells on a day, as the fallback lines of a kernel read them: three values, and evidence where it is asked for.</summary>
internal readonly ref struct KernelFrame(Grid grid, Application application, LocalDate on, ReadOnlySpan<long> row, ReadOnlySpan<KernelTest> tests, KernelCell[] cells)
{
    public const byte No = 0, Yes = 1, Unsure = 2;
    private const long Unknown = ApplicationRow.Unknown;
    private readonly ReadOnlySpan<long> row = row;
    private readonly ReadOnlySpan<KernelTest> tests = tests;

    public long Read(int cell, EvidencePolicy? policy) => policy is null || row[cell] == Unknown ? row[cell] : ReadProved(cell, policy);

    public bool IsYes(int cell) => row[cell] == 1;

    /// <summary>The same application as compiled expressions read it.</summary>
    public EvaluationFrame Expressions(EvidencePolicy? policy) => new(grid, application, on, policy, default);

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
        return isGiven ? Days.Span(application.Row.CellOf(from), ApplicationRow.DayCell(on), cell.Unit) : row[index];
    }
}
