using System.Runtime.CompilerServices;
using NodaTime;

namespace Cotation;

/// <summary>Computes points in fixed millionths over a row of cells, without allocating: the grid's criteria sorted into a few specialised forms, a plain loop each.</summary>
internal sealed partial class Kernel
{
    private const long Unknown = ApplicationRow.Unknown;
    private const int MostOnStack = 512;
    private const int MostLines = 4000;

    private readonly KernelCell[] cells;
    private readonly CellProgram program;
    private readonly CellProgram columns;
    private readonly int[] fallbackCells;
    private readonly int[] adjusting;
    private readonly KernelTest[] tests;
    private readonly SpecializedLines flat;
    private readonly SpecializedLines rest;
    private readonly SpecializedLines all;
    private readonly bool hasFlatFallback;
    private readonly KernelSection root;
    private readonly KernelLeaves? leaves;
    private readonly int[] chosenFrom;
    private readonly Grid grid;
    private readonly CompiledExpression? applies;
    private readonly bool isForAll;
    private readonly int kept;
    private readonly Fact? wishes;
    private readonly int place;
    private readonly HashSet<string>? communes;

    public Kernel(CellCompiler compiled, IReadOnlyList<KernelTest> tests, IReadOnlyList<KernelLine> lines, KernelSection root, Grid grid, CompiledExpression? applies, int?[] asked)
    {
        cells = [.. compiled.Cells];
        this.tests = [.. tests];
        Lines = lines.Count;
        HashSet<int> added = [.. FlatLines(root)];
        flat = new SpecializedLines([.. lines.Where(l => added.Contains(l.Index))], tests, cells);
        hasFlatFallback = flat.Fallback.Length > 0;
        rest = new SpecializedLines([.. lines.Where(l => !added.Contains(l.Index)), .. flat.Fallback], tests, cells);
        all = new SpecializedLines(lines, tests, cells);
        this.root = root;
        // The loops go to these places without looking whether they are there.
        bool isWithin = lines.All(l => l.Index >= 0 && l.Index < Lines) && flat.CellsRead.Concat(rest.CellsRead).All(c => c >= 0 && c < cells.Length);
        if (!isWithin) throw new InvalidOperationException();
        leaves = KernelLeaves.Of(root);
        chosenFrom = [.. lines.Where(l => l.Nothing == KernelLine.NotCounting).Select(l => l.Index)];
        this.grid = grid;
        this.applies = applies;
        kept = compiled.Expressions.Kept;
        if (grid.InTerritory is Expression.Aggregate territory)
        {
            wishes = territory.List;
            place = wishes.Fields.With(FactRole.WishedPlace)!.Slot;
            communes = new HashSet<string>(grid.Identity.Territory.Communes, StringComparer.Ordinal);
        }

        isForAll = wishes is null && applies is null;
        fallbackCells = [.. rest.Fallback.SelectMany(CellsRead).Distinct()];
        adjusting = [.. AdjustmentsOf(root).Select(a => a.When).OfType<KernelCondition>().SelectMany(CellsRead).Distinct()];
        Asked = asked;
        program = new CellProgram(grid, compiled, CellsRead());
        columns = asked.Length == 0 ? program : new CellProgram(grid, compiled, [.. CellsRead(), .. asked.OfType<int>()]);
    }

    public int Lines { get; }

    /// <summary>The cells of what else is asked of each application of a block; null for what no cell carries.</summary>
    public int?[] Asked { get; }

    /// <summary>The facts that a block has to hold for it.</summary>
    public IEnumerable<Fact> Wanted => [.. columns.Facts, .. flat.Facts(grid.Vocabulary), .. rest.Facts(grid.Vocabulary)];

    /// <summary>Whether every sum fits 64 bits, whatever the application; a grid of more lines is left to the tree.</summary>
    private bool Fits => Lines <= MostLines;

    /// <summary>The points of an application; false where some value needs the tree.</summary>
    [SkipLocalsInit]
    public bool TryPoints(Application application, LocalDate on, out long points, out bool isInside)
    {
        points = 0;
        isInside = isForAll;
        if (!Fits) return false;
        if (!isForAll && !(isInside = IsInside(application, on))) return true;
        long day = ApplicationRow.DayCell(on);
        Span<long> row = cells.Length <= MostOnStack ? stackalloc long[MostOnStack] : new long[cells.Length];
        Span<long> each = Lines <= MostOnStack ? stackalloc long[MostOnStack] : new long[Lines];
        if (hasFlatFallback) each[..Lines].Clear();
        return program.TryFill(application, on, day, row)
            && KernelLoops.TrySum(flat, application, on, day, row, out long sum)
            && TryRun(rest, application, on, day, row, each)
            && TryTotal(application, on, row, each, sum, !hasFlatFallback, out points);
    }

    /// <summary>The points of an application and of each of its lines; false where some value needs the tree.</summary>
    [SkipLocalsInit]
    public bool TryPoints(Application application, LocalDate on, Span<long> each, out long points, out bool isInside)
    {
        points = 0;
        each = each[..Lines];
        isInside = isForAll;
        if (!Fits) return false;
        if (!isForAll && !(isInside = IsInside(application, on)))
        {
            each.Clear();
            return true;
        }

        long day = ApplicationRow.DayCell(on);
        Span<long> row = cells.Length <= MostOnStack ? stackalloc long[MostOnStack] : new long[cells.Length];
        if (!program.TryFill(application, on, day, row) || !TryRun(all, application, on, day, row, each) || !TryTotal(application, on, row, each, 0, false, out points)) return false;
        foreach (int line in chosenFrom) each[line] &= ~Branchless.Mask(Branchless.Bit(each[line] == KernelLine.NotCounting));
        return true;
    }

    private bool TryRun(SpecializedLines shapes, Application application, LocalDate on, long day, ReadOnlySpan<long> row, Span<long> each) =>
        KernelLoops.TryRun(shapes, application, on, day, row, each) && (shapes.Fallback.Length == 0 || TryFallback(shapes, application, on, row, each));

    private bool TryTotal(Application application, LocalDate on, ReadOnlySpan<long> row, ReadOnlySpan<long> each, long sum, bool isSummed, out long points)
    {
        if (leaves is null) return TryTotalOfSections(application, on, row, each, sum, isSummed, out points);
        points = leaves.Total(each, sum, isSummed);
        return true;
    }

    // A frame is large: what most applications run through stays clear of it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryTotalOfSections(Application application, LocalDate on, ReadOnlySpan<long> row, ReadOnlySpan<long> each, long sum, bool isSummed, out long points)
    {
        bool isLost = false;
        points = KernelTotal.Of(root, new KernelFrame(grid, application, on, row, tests, cells), each, sum, isSummed, out _, ref isLost);
        return !isLost;
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryFallback(SpecializedLines shapes, Application application, LocalDate on, ReadOnlySpan<long> row, Span<long> each)
    {
        var frame = new KernelFrame(grid, application, on, row, tests, cells);
        Span<Fraction64> memo = stackalloc Fraction64[kept];
        EvaluationFrame open = new EvaluationFrame(grid, application, on, null, memo);
        foreach (KernelLine line in shapes.Fallback)
            if (!TryLine(line, in frame, ref open, out each[line.Index])) return false;
        return !open.HasOverflowed;
    }

    private static bool TryLine(KernelLine line, in KernelFrame frame, ref EvaluationFrame open, out long points)
    {
        points = line.Nothing;
        if (line.Guard is { } guard && !frame.IsYes(guard)) return true;
        switch (line.Shape)
        {
            case KernelShape.Condition:
                byte holds = frame.Holds(line.When, line.Policy);
                points = holds == KernelFrame.Yes ? line.Points : holds == KernelFrame.Unsure ? line.WhenUnknown : line.Nothing;
                return true;
            case KernelShape.PerUnit:
                return KernelLoops.TryUnits(frame.Read(line.Cell, line.Policy), SpecializedLines.UnitsOf(line), line.WhenUnknown, out points);
            case KernelShape.Bands:
                points = BandOf(frame.Read(line.Cell, line.Policy), line);
                return true;
            case KernelShape.Cases:
                points = CaseOf(in frame, line);
                return true;
            default:
                if (line.Policy is null)
                {
                    points = line.Compiled!.Of(ref open, line.Nothing);
                    return true;
                }

                EvaluationFrame proved = frame.Expressions(line.Policy);
                points = line.Compiled!.Of(ref proved, line.Nothing);
                return !proved.HasOverflowed;
        }
    }

    /// <summary>The cells that some line or adjustment reads; flags read their bits instead.</summary>
    private IEnumerable<int> CellsRead() =>
        [.. flat.CellsRead, .. rest.CellsRead, .. fallbackCells, .. adjusting];

    private IEnumerable<int> CellsRead(KernelLine line) =>
        [.. CellsRead(line.When), .. line.Cases.SelectMany(c => CellsRead(c.When)), .. line.Guard is { } guard ? [guard] : Array.Empty<int>(), .. line.Shape is KernelShape.Bands or KernelShape.PerUnit ? [line.Cell] : Array.Empty<int>()];

    private IEnumerable<int> CellsRead(KernelCondition condition) => tests.Skip(condition.First).Take(condition.Count).Select(t => t.Cell);

    /// <summary>The lines that do nothing but add up to the root's own sum: on the way there no section chooses, bounds or adjusts.</summary>
    private static IEnumerable<int> FlatLines(KernelSection section)
    {
        if (!section.IsPlainSum) return [];
        IEnumerable<KernelSection> open = section.Sections.Where(s => s.IsOpen);
        return Enumerable.Range(section.FirstLine, section.LineCount).Concat(open.SelectMany(FlatLines));
    }

    private static IEnumerable<KernelAdjustment> AdjustmentsOf(KernelSection section) => section.Adjustments.Concat(section.Sections.SelectMany(AdjustmentsOf));

    private bool IsInside(Application application, LocalDate on)
    {
        if (wishes is not null && IsOutside(application)) return false;
        if (applies is null) return true;
        EvaluationFrame frame = new EvaluationFrame(grid, application, on, null, default);
        Fraction64 concerned = applies.Of(ref frame);
        return frame.HasOverflowed ? !Evaluator.Evaluate(grid.Applies!, frame.Situation).IsFalse : !concerned.IsNo;
    }

    private bool IsOutside(Application application)
    {
        Value asked = application.ValueOf(wishes!);
        if (!asked.IsKnown) return false;
        foreach (ListRecord wish in asked.Records)
        {
            Value wished = wish.Fields[place];
            if (!wished.IsKnown || communes!.Contains(wished.Code)) return false;
        }

        return true;
    }

    private static long BandOf(long value, KernelLine line)
    {
        if (value == Unknown) return line.WhenUnknown;
        foreach (ref readonly KernelCase band in line.Cases.AsSpan())
            if (value >= band.Low && value <= band.High) return band.Points;
        return line.Nothing;
    }

    /// <summary>The first case that holds; an unknown before it counts as unknown unless all that may follow gives the same.</summary>
    private static long CaseOf(in KernelFrame frame, KernelLine line)
    {
        bool isFound = false, isCounting = false;
        long points = 0;
        foreach (ref readonly KernelCase one in line.Cases.AsSpan())
        {
            byte holds = frame.Holds(one.When, line.Policy);
            if (holds == KernelFrame.No) continue;
            if (isFound && (points != one.Points || isCounting != one.IsCounting)) return line.WhenUnknown;
            (points, isCounting, isFound) = (one.Points, one.IsCounting, true);
            if (holds == KernelFrame.Yes) break;
        }

        return isCounting ? points : line.Nothing;
    }
}
