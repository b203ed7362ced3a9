using NodaTime;

namespace Cotation;

/// <summary>One cell of a kernel's row: a fact as the application gives it, or a span from a date to the reference date.</summary>
internal sealed record KernelCell(Fact Fact, Fact? SpanFrom, SpanUnit Unit);

/// <summary>Asks whether a cell lies between two bounds, or is one of a mask of codes.</summary>
internal readonly record struct KernelTest(int Cell, long Low, long High, ulong Mask, bool IsNegated);

/// <summary>Tests that all hold, or of which one holds.</summary>
internal readonly record struct KernelCondition(int First, int Count, bool IsAny);

internal enum KernelShape : byte
{
    Condition,
    Cases,
    Bands,
    PerUnit,
    General,
}

/// <summary>One criterion in the plain shape it was sorted into; a general one is left to the tree.</summary>
internal sealed record KernelLine(Criterion Criterion, KernelShape Shape, EvidencePolicy? Policy)
{
    public KernelCondition When { get; init; }

    public long Points { get; init; }

    public KernelCase[] Cases { get; init; } = [];

    public int Cell { get; init; }

    public long Beyond { get; init; }

    public long Floor { get; init; } = long.MinValue;

    public long Cap { get; init; } = long.MaxValue;

    public long Unknown { get; init; }

    public bool IsUnknownCounting { get; init; }
}

/// <summary>A case with its condition, or a band with its bounds, and its points.</summary>
internal readonly record struct KernelCase(KernelCondition When, long Low, long High, long Points, bool IsCounting);

internal sealed record KernelSection(Combination Combine, int FirstLine, int LineCount, KernelSection[] Sections, long Floor, long Cap, KernelAdjustment[] Adjustments);

internal sealed record KernelAdjustment(KernelCondition When, EvidencePolicy? Policy, bool IsSet, long Amount);

/// <summary>Computes points in fixed millionths over a row of cells, without allocating: the grid's criteria sorted into a few shapes, a plain loop each.</summary>
internal sealed class Kernel(KernelCell[] cells, KernelTest[] tests, KernelLine[] lines, KernelSection root, Grid grid, Fact? wishes, int commune, HashSet<string>? communes)
{
    private const byte No = 0, Yes = 1, Unsure = 2;
    private const long Unknown = Application.UnknownCell;
    private const long Million = 1_000_000;
    private const long MostPoints = 1_000_000_000 * Million;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public int Lines => lines.Length;

    /// <summary>The points of an application; false where some value needs the tree.</summary>
    public bool TryPoints(Application application, LocalDate on, out long points, out bool isInside)
    {
        Span<long> each = lines.Length <= 512 ? stackalloc long[lines.Length] : new long[lines.Length];
        return TryPoints(application, on, each, out points, out isInside);
    }

    public bool TryPoints(Application application, LocalDate on, Span<long> each, out long points, out bool isInside)
    {
        points = 0;
        isInside = wishes is null || !IsOutside(application);
        if (!isInside) return true;
        Span<long> row = cells.Length <= 512 ? stackalloc long[cells.Length] : new long[cells.Length];
        Span<bool> counting = lines.Length <= 512 ? stackalloc bool[lines.Length] : new bool[lines.Length];
        if (!TryFill(application, on, row)) return false;
        var frame = new Frame(application, on, row, tests, cells);
        Situation? situation = null;
        for (int i = 0; i < lines.Length; i++)
        {
            KernelLine line = lines[i];
            switch (line.Shape)
            {
                case KernelShape.Condition:
                    byte holds = frame.Holds(line.When, line.Policy);
                    each[i] = holds == Yes ? line.Points : holds == Unsure ? line.Unknown : 0;
                    counting[i] = holds == Yes || (holds == Unsure && line.IsUnknownCounting);
                    break;
                case KernelShape.PerUnit:
                    if (!TryPerUnit(in frame, line, out each[i], out counting[i])) return false;
                    break;
                case KernelShape.Bands:
                    Bands(in frame, line, out each[i], out counting[i]);
                    break;
                case KernelShape.Cases:
                    Cases(in frame, line, out each[i], out counting[i]);
                    break;
                default:
                    situation ??= new Situation(application, on, Lens.All, grid.Formulas, grid.Tables);
                    LineResult result = LineEvaluator.Evaluate(line.Criterion, line.Policy is null ? situation : situation.Through(Lens.For(line.Policy)));
                    if (!result.Points.TryMicro(out each[i])) return false;
                    counting[i] = result.IsCounting;
                    break;
            }
        }

        points = Total(root, in frame, each, counting, out _);
        return true;
    }

    private bool IsOutside(Application application)
    {
        Value asked = application.ValueOf(wishes!);
        if (!asked.IsKnown) return false;
        foreach (ListRecord wish in asked.Records)
        {
            Value place = wish.Fields[commune];
            if (!place.IsKnown || communes!.Contains(place.Code)) return false;
        }

        return true;
    }

    private bool TryFill(Application application, LocalDate on, Span<long> row)
    {
        ReadOnlySpan<long> given = application.Row;
        for (int i = 0; i < cells.Length; i++)
        {
            KernelCell cell = cells[i];
            long value = cell.Fact.Slot < given.Length ? given[cell.Fact.Slot] : Unknown;
            if (value == Unknown && cell.SpanFrom is { } from && from.Slot < given.Length) value = Span(given[from.Slot], on, cell.Unit);
            if (value == Application.OtherCell) return false;
            row[i] = value;
        }

        return true;
    }

    private static long Span(long from, LocalDate on, SpanUnit unit)
    {
        if (from == Unknown) return Unknown;
        LocalDate start = Epoch.PlusDays((int)from);
        if (start > on) return Unknown;
        int months = ((on.Year - start.Year) * 12) + on.Month - start.Month;
        switch (unit)
        {
            case SpanUnit.Day:
                return Period.DaysBetween(start, on) * Million;
            case SpanUnit.Month:
                return (start.PlusMonths(months) > on ? months - 1 : months) * Million;
            default:
                int years = on.Year - start.Year;
                return (start.PlusYears(years) > on ? years - 1 : years) * Million;
        }
    }

    private static bool TryPerUnit(in Frame frame, KernelLine line, out long points, out bool isCounting)
    {
        long value = frame.Read(line.Cell, line.Policy);
        (points, isCounting) = (line.Unknown, line.IsUnknownCounting);
        if (value == Unknown) return true;
        long units = (value - line.Beyond) / Million;
        (points, isCounting) = (0, units > 0);
        if (units <= 0) return true;
        Int128 all = (Int128)units * line.Points;
        if (all > MostPoints || all < -MostPoints) return false;
        points = Math.Min(Math.Max((long)all, line.Floor), line.Cap);
        return true;
    }

    private static void Bands(in Frame frame, KernelLine line, out long points, out bool isCounting)
    {
        long value = frame.Read(line.Cell, line.Policy);
        (points, isCounting) = value == Unknown ? (line.Unknown, line.IsUnknownCounting) : (0L, false);
        if (value == Unknown) return;
        foreach (ref readonly KernelCase band in line.Cases.AsSpan())
        {
            if (value < band.Low || value > band.High) continue;
            (points, isCounting) = (band.Points, true);
            return;
        }
    }

    private static void Cases(in Frame frame, KernelLine line, out long points, out bool isCounting)
    {
        bool isFound = false;
        (points, isCounting) = (0, false);
        foreach (ref readonly KernelCase one in line.Cases.AsSpan())
        {
            byte holds = frame.Holds(one.When, line.Policy);
            if (holds == No) continue;
            if (isFound && (points != one.Points || isCounting != one.IsCounting))
            {
                (points, isCounting) = (line.Unknown, line.IsUnknownCounting);
                return;
            }

            (points, isCounting, isFound) = (one.Points, one.IsCounting, true);
            if (holds == Yes) return;
        }
    }

    private static long Total(KernelSection section, in Frame frame, ReadOnlySpan<long> each, ReadOnlySpan<bool> counting, out bool isCounting)
    {
        long combined = 0;
        isCounting = false;
        for (int i = section.FirstLine; i < section.FirstLine + section.LineCount; i++)
            Add(section.Combine, each[i], counting[i], ref combined, ref isCounting);
        foreach (KernelSection inner in section.Sections)
        {
            long points = Total(inner, in frame, each, counting, out bool isInnerCounting);
            Add(section.Combine, points, isInnerCounting, ref combined, ref isCounting);
        }

        long total = Math.Min(Math.Max(combined, section.Floor), section.Cap);
        foreach (KernelAdjustment adjustment in section.Adjustments)
            if (frame.Holds(adjustment.When, adjustment.Policy) == Yes) total = adjustment.IsSet ? adjustment.Amount : total + adjustment.Amount;
        return total;
    }

    private static void Add(Combination how, long points, bool isOneCounting, ref long combined, ref bool isCounting)
    {
        if (how == Combination.Sum) combined += points;
        else if (isOneCounting && (!isCounting || (how == Combination.Best && points > combined) || (how == Combination.Worst && points < combined))) combined = points;
        isCounting |= isOneCounting;
    }

    /// <summary>An application's cells on a day.</summary>
    private readonly ref struct Frame(Application application, LocalDate on, ReadOnlySpan<long> row, ReadOnlySpan<KernelTest> tests, KernelCell[] cells)
    {
        private readonly ReadOnlySpan<long> row = row;
        private readonly ReadOnlySpan<KernelTest> tests = tests;

        public long Read(int cell, EvidencePolicy? policy) => policy is null || row[cell] == Unknown ? row[cell] : ReadProved(cell, policy);

        public byte Holds(KernelCondition condition, EvidencePolicy? policy)
        {
            if (condition.Count == 1) return Holds(in tests[condition.First], policy);
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
            bool holds = test.Mask != 0 ? (test.Mask >> (int)value & 1) != 0 : value >= test.Low && value <= test.High;
            return holds != test.IsNegated ? Yes : No;
        }

        /// <summary>The cell where its proof is what the policy asks, else what its derivation from proved facts gives.</summary>
        private long ReadProved(int index, EvidencePolicy policy)
        {
            KernelCell cell = cells[index];
            bool isGiven = application.Has(cell.Fact.Slot);
            if (isGiven && policy.Accepts(application.EvidenceOf(cell.Fact), on)) return row[index];
            if (cell.SpanFrom is not { } from || !policy.Accepts(application.EvidenceOf(from), on)) return Unknown;
            return isGiven ? Span(application.Has(from.Slot) ? application.Row[from.Slot] : Unknown, on, cell.Unit) : row[index];
        }
    }
}
