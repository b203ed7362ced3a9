using System.Runtime.CompilerServices;
using NodaTime;

namespace Cotation;

/// <summary>Computes points in fixed millionths over a row of cells, without allocating: the grid's criteria sorted into a few shapes, a plain loop each.</summary>
internal sealed partial class Kernel
{
    private const long Unknown = ApplicationRow.Unknown;
    private const int MostOnStack = 512;
    private const int MostLines = 4000;

    private readonly KernelCell[] cells;
    private readonly (int Cell, int From)[] fills;
    private readonly (int Cell, int Slot)[] answers;
    private readonly int[] spans;
    private readonly KernelTest[] tests;
    private readonly KernelShapes flat;
    private readonly KernelShapes rest;
    private readonly bool hasFlatCareful;
    private readonly KernelSection root;
    private readonly KernelLeaves? leaves;
    private readonly int[] chosenFrom;
    private readonly Grid grid;
    private readonly Term? applies;
    private readonly int kept;
    private readonly Fact? wishes;
    private readonly int commune;
    private readonly HashSet<string>? communes;

    public Kernel(IReadOnlyList<KernelCell> cells, IReadOnlyList<KernelTest> tests, IReadOnlyList<KernelLine> lines, KernelSection root, Grid grid, Term? applies, int kept)
    {
        this.cells = [.. cells];
        this.tests = [.. tests];
        Lines = lines.Count;
        HashSet<int> added = [.. FlatLines(root)];
        flat = new KernelShapes([.. lines.Where(l => added.Contains(l.Index))], tests, cells);
        hasFlatCareful = flat.Careful.Length > 0;
        rest = new KernelShapes([.. lines.Where(l => !added.Contains(l.Index))], tests, cells).With(flat.TakeCareful());
        this.root = root;
        leaves = KernelLeaves.Of(root);
        chosenFrom = [.. lines.Where(l => l.Nothing == KernelLine.NotCounting).Select(l => l.Index)];
        this.grid = grid;
        this.applies = applies;
        this.kept = kept;
        if (grid.InTerritory is Expression.Aggregate territory)
        {
            wishes = territory.List;
            commune = wishes.Field("commune")!.Slot;
            communes = new HashSet<string>(grid.Identity.Territory.Communes, StringComparer.Ordinal);
        }

        bool[] isRead = CellsRead();
        fills = [.. Enumerable.Range(0, cells.Count).Where(i => isRead[i] && cells[i].Fact.Kind != FactKind.YesNo).Select(i => (i, cells[i].Fact.Cell))];
        answers = [.. Enumerable.Range(0, cells.Count).Where(i => isRead[i] && cells[i].Fact.Kind == FactKind.YesNo).Select(i => (i, cells[i].Fact.Slot))];
        spans = [.. Enumerable.Range(0, cells.Count).Where(i => isRead[i] && cells[i].SpanFrom is not null)];
    }

    public int Lines { get; }

    /// <summary>Whether every sum fits 64 bits, whatever the application; a grid of more lines is left to the tree.</summary>
    private bool Fits => Lines <= MostLines;

    /// <summary>The points of an application; false where some value needs the tree.</summary>
    [SkipLocalsInit]
    public bool TryPoints(Application application, LocalDate on, out long points, out bool isInside)
    {
        points = 0;
        isInside = false;
        if (!Fits) return false;
        isInside = IsInside(application, on);
        if (!isInside) return true;
        Span<long> row = cells.Length <= MostOnStack ? stackalloc long[cells.Length] : new long[cells.Length];
        Span<long> each = Lines <= MostOnStack ? stackalloc long[Lines] : new long[Lines];
        if (hasFlatCareful) each.Clear();
        if (!TryFill(application, on, row) || !KernelLoops.TrySum(flat, application, on, row, out long sum)) return false;
        return TryRun(rest, application, on, row, each) && TryTotal(application, on, row, each, sum, !hasFlatCareful, out points);
    }

    /// <summary>The points of an application and of each of its lines; false where some value needs the tree.</summary>
    [SkipLocalsInit]
    public bool TryPoints(Application application, LocalDate on, Span<long> each, out long points, out bool isInside)
    {
        points = 0;
        each = each[..Lines];
        isInside = false;
        if (!Fits) return false;
        isInside = IsInside(application, on);
        if (!isInside)
        {
            each.Clear();
            return true;
        }

        Span<long> row = cells.Length <= MostOnStack ? stackalloc long[cells.Length] : new long[cells.Length];
        if (!TryFill(application, on, row) || !TryRun(flat, application, on, row, each) || !TryRun(rest, application, on, row, each) || !TryTotal(application, on, row, each, 0, false, out points)) return false;
        foreach (int line in chosenFrom) each[line] = each[line] == KernelLine.NotCounting ? 0 : each[line];
        return true;
    }

    private bool TryRun(KernelShapes shapes, Application application, LocalDate on, ReadOnlySpan<long> row, Span<long> each) =>
        KernelLoops.TryRun(shapes, application, on, row, each)
        && (shapes.Careful.Length == 0 || TryCareful(shapes, application, on, new KernelFrame(grid, application, on, row, tests, cells), each));

    private bool TryTotal(Application application, LocalDate on, ReadOnlySpan<long> row, ReadOnlySpan<long> each, long sum, bool isSummed, out long points)
    {
        if (leaves is not null)
        {
            points = leaves.Total(each, sum, isSummed);
            return true;
        }

        var frame = new KernelFrame(grid, application, on, row, tests, cells);
        bool isLost = false;
        points = KernelTotal.Of(root, in frame, each, sum, isSummed, out _, ref isLost);
        return !isLost;
    }

    [SkipLocalsInit]
    private bool TryCareful(KernelShapes shapes, Application application, LocalDate on, in KernelFrame frame, Span<long> each)
    {
        Span<Exact> memo = stackalloc Exact[kept];
        var open = new TermFrame(grid, application, on, null, memo);
        foreach (KernelLine line in shapes.Careful)
        {
            switch (line.Shape)
            {
                case KernelShape.Condition:
                    byte holds = frame.Holds(line.When, line.Policy);
                    each[line.Index] = holds == KernelFrame.Yes ? line.Points : holds == KernelFrame.Unsure ? line.WhenUnknown : line.Nothing;
                    break;
                case KernelShape.PerUnit:
                    if (!KernelLoops.TryUnits(frame.Read(line.Cell, line.Policy), KernelShapes.UnitsOf(line), line.WhenUnknown, out each[line.Index])) return false;
                    break;
                case KernelShape.Bands:
                    each[line.Index] = BandOf(frame.Read(line.Cell, line.Policy), line);
                    break;
                case KernelShape.Cases:
                    each[line.Index] = CaseOf(in frame, line);
                    break;
                default:
                    if (line.Policy is null)
                    {
                        each[line.Index] = line.Terms!.Of(ref open, line.Nothing);
                        break;
                    }

                    var proved = new TermFrame(grid, application, on, line.Policy, default);
                    each[line.Index] = line.Terms!.Of(ref proved, line.Nothing);
                    if (proved.IsLost) return false;
                    break;
            }
        }

        return !open.IsLost;
    }

    /// <summary>The cells that some line or adjustment reads; flags read their bits instead.</summary>
    private bool[] CellsRead()
    {
        var isRead = new bool[cells.Length];
        foreach (int cell in flat.CellsRead.Concat(rest.CellsRead)) isRead[cell] = true;
        IEnumerable<KernelCondition> conditions = rest.Careful.Select(l => l.When).Concat(rest.Careful.SelectMany(l => l.Cases).Select(c => c.When)).Concat(AdjustmentsOf(root).Select(a => a.When).OfType<KernelCondition>());
        foreach (KernelCondition condition in conditions)
            foreach (KernelTest test in tests.AsSpan(condition.First, condition.Count)) isRead[test.Cell] = true;
        return isRead;
    }

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
        var frame = new TermFrame(grid, application, on, null, default);
        Exact concerned = applies.Of(ref frame);
        return frame.IsLost ? !Evaluator.Evaluate(grid.Applies!, frame.Situation).IsFalse : !concerned.IsNo;
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
        ref readonly ApplicationRow given = ref application.Row;
        if (!ReferenceEquals(given.Vocabulary, grid.Vocabulary) && given.Vocabulary.Sha256 != grid.Vocabulary.Sha256) return false;
        ReadOnlySpan<long> givenCells = given.Cells;
        foreach ((int cell, int from) in fills) row[cell] = givenCells[from];
        foreach ((int cell, int slot) in answers) row[cell] = given.AnswerAt(slot);
        if (!given.IsPlain && row.Contains(ApplicationRow.Other)) return false;
        foreach (int cell in spans)
        {
            if (row[cell] != Unknown) continue;
            long from = givenCells[cells[cell].SpanFrom!.Cell];
            if (from == ApplicationRow.Other) return false;
            row[cell] = KernelFrame.Span(from, on, cells[cell].Unit);
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
