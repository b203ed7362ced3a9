using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace Cotation;

/// <summary>Runs a kernel's shapes down the columns of a block, four applications side by side.</summary>
internal static class KernelColumns
{
    private const long Unknown = ApplicationRow.Unknown;
    private const long Million = 1_000_000;
    private static readonly Vector256<long> Bits = Vector256.Create(1L, 2, 4, 8);

    /// <summary>Writes the points of each line of the shapes but the careful ones.</summary>
    public static void Run(KernelShapes shapes, Block block, LocalDate on, KernelLanes lanes)
    {
        foreach (ref readonly KernelShapes.Flag flag in shapes.AllFlags.AsSpan()) Flags(block.Truths(flag.Slot), flag.Nothing, flag.Toggle, lanes.Line(flag.Line));
        foreach (ref readonly KernelShapes.ProvedFlag proved in shapes.ProvedFlags.AsSpan()) Proved(in proved, block, on, lanes.Line(proved.Flag.Line));
        foreach (ref readonly KernelShapes.Range range in shapes.Ranges.AsSpan()) Bands(lanes, range.Line, range.Nothing, MemoryMarshal.CreateReadOnlySpan(in range, 1));
        foreach (ref readonly KernelShapes.Bands bands in shapes.AllBands.AsSpan()) Bands(lanes, bands.Line, bands.Nothing, bands.Each);
        foreach (ref readonly KernelShapes.Codes codes in shapes.AllCodes.AsSpan()) Codes(in codes, lanes);
        foreach (ref readonly KernelShapes.Chain chain in shapes.Chains.AsSpan()) Chain(in chain, lanes);
        foreach (ref readonly KernelShapes.Units units in shapes.AllUnits.AsSpan()) Units(in units, lanes);
    }

    /// <summary>The cells of a yes-or-no fact: 1, 0 or unknown.</summary>
    public static void Answers(ReadOnlySpan<long> truths, ReadOnlySpan<long> known, Span<long> column)
    {
        ReadOnlySpan<byte> isTrue = MemoryMarshal.AsBytes(truths), isKnown = MemoryMarshal.AsBytes(known);
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(column);
        for (int i = 0; i < to.Length; i++) to[i] = Vector256.ConditionalSelect(Mask(isKnown, i), Mask(isTrue, i) & Vector256<long>.One, Vector256.Create(Unknown));
    }

    /// <summary>Full units from each day to the reference date, where the span itself is not given, in the place of the cell's columns.</summary>
    public static void Spans(long[] from, KernelLanes lanes, int cell, LocalDate on, SpanUnit unit)
    {
        ReadOnlySpan<Vector256<long>> days = Lanes(from), own = Lanes(lanes.Column(cell)), ownWholes = Lanes(lanes.Wholes[cell] ?? KernelLanes.AllUnknown);
        long[]? given = lanes.Wholes[cell] is null ? lanes.Columns[cell] : null;
        (lanes.Columns[cell], lanes.Wholes[cell]) = (lanes.Derived(cell), lanes.DerivedWholes(cell));
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(lanes.Derived(cell).AsSpan()), wholes = MemoryMarshal.Cast<long, Vector256<long>>(lanes.DerivedWholes(cell).AsSpan());
        Vector256<long> unknown = Vector256.Create(Unknown), today = Vector256.Create(ApplicationRow.DayCell(on));
        for (int i = 0; i < to.Length; i++)
        {
            Vector256<long> units = unit == SpanUnit.Day ? DaysTo(days[i], on) : UnitsTo(days[i], on, unit);
            Vector256<long> isSpan = Vector256.LessThanOrEqual(days[i], today) & ~Vector256.Equals(days[i], unknown), isOwn = ~Vector256.Equals(own[i], unknown);
            to[i] = Vector256.ConditionalSelect(isOwn, own[i], Vector256.ConditionalSelect(isSpan, units * Million, unknown));
            wholes[i] = Vector256.ConditionalSelect(isOwn, ownWholes[i], Vector256.ConditionalSelect(isSpan, units, unknown));
        }

        // The whole units of what is given may not be at hand.
        for (int i = 0; given is not null && i < given.Length; i++)
            if (given[i] != Unknown) lanes.Wholes[cell]![i] = given[i] / Million;
    }

    /// <summary>What <see cref="KernelFrame.FullUnits"/> counts of months or years, without a branch.</summary>
    private static Vector256<long> UnitsTo(Vector256<long> from, LocalDate on, SpanUnit unit)
    {
        Vector256<long> year = from >> 9, month = (from >> 5) & Vector256.Create(15L), day = from & Vector256.Create(31L);
        Vector256<long> isReached = Vector256.LessThanOrEqual(day, Vector256.Create((long)on.Day));
        if (on.Day == CalendarSystem.Iso.GetDaysInMonth(on.Year, on.Month)) isReached |= Vector256.GreaterThan(day, Vector256.Create(28L));
        // A mask is -1 where it holds, so that what is not reached takes one away.
        if (unit == SpanUnit.Month) return (Vector256.Create((long)on.Year) - year) * 12 + (Vector256.Create((long)on.Month) - month) - Vector256<long>.One - isReached;
        isReached = Vector256.LessThan(month, Vector256.Create((long)on.Month)) | (Vector256.Equals(month, Vector256.Create((long)on.Month)) & isReached);
        return Vector256.Create((long)on.Year) - year - Vector256<long>.One - isReached;
    }

    private static Vector256<long> DaysTo(Vector256<long> from, LocalDate on)
    {
        Span<long> days = stackalloc long[Vector256<long>.Count];
        for (int i = 0; i < days.Length; i++) days[i] = from[i] is var day && day >= 0 && day <= ApplicationRow.DayCell(on) ? KernelFrame.FullUnits(day, ApplicationRow.DayCell(on), SpanUnit.Day) : 0;
        return Vector256.Create<long>(days);
    }

    private static void Flags(ReadOnlySpan<long> truths, long nothing, long toggle, Span<long> line)
    {
        ReadOnlySpan<byte> isSet = MemoryMarshal.AsBytes(truths);
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(line);
        Vector256<long> otherwise = Vector256.Create(nothing), award = Vector256.Create(nothing ^ toggle);
        for (int i = 0; i < to.Length; i++) to[i] = Vector256.ConditionalSelect(Mask(isSet, i), award, otherwise);
    }

    private static void Proved(in KernelShapes.ProvedFlag proved, Block block, LocalDate on, Span<long> line)
    {
        ReadOnlySpan<long> truths = block.Truths(proved.Flag.Slot);
        if (!proved.Policy.IsPlain)
        {
            for (int i = 0; i < block.Count; i++)
                line[i] = (truths[i >> 6] >> (i & 63) & 1) != 0 && proved.Policy.Accepts(block.Applications[i].EvidenceOf(proved.Fact), on) ? proved.Flag.Nothing ^ proved.Flag.Toggle : proved.Flag.Nothing;
            return;
        }

        if (block.Proofs(proved.Flag.Slot) is not { } days)
        {
            Flags(truths, proved.Flag.Nothing, proved.IsRegistered != 0 ? proved.Flag.Toggle : 0, line);
            return;
        }

        ReadOnlySpan<byte> isSet = MemoryMarshal.AsBytes(truths);
        ReadOnlySpan<Vector256<long>> stand = MemoryMarshal.Cast<long, Vector256<long>>(days);
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(line);
        Vector256<long> otherwise = Vector256.Create(proved.Flag.Nothing), award = Vector256.Create(proved.Flag.Nothing ^ proved.Flag.Toggle), day = Vector256.Create(ApplicationRow.DayCell(on)), half = Vector256.Create((long)uint.MaxValue);
        for (int i = 0; i < to.Length; i++)
        {
            Vector256<long> isProved = Vector256.LessThanOrEqual(stand[i] >> 32, day) & Vector256.LessThanOrEqual(day, stand[i] & half);
            to[i] = Vector256.ConditionalSelect(Mask(isSet, i) & isProved, award, otherwise);
        }
    }

    private static void Bands(KernelLanes lanes, int line, long nothing, ReadOnlySpan<KernelShapes.Range> bands)
    {
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(lanes.Line(line));
        to.Fill(Vector256.Create(nothing));
        foreach (ref readonly KernelShapes.Range band in bands)
        {
            ReadOnlySpan<Vector256<long>> column = Column(lanes, band.Cell);
            Vector256<long> award = Vector256.Create(nothing ^ band.Toggle), start = Vector256.Create(band.Start);
            Vector256<ulong> width = Vector256.Create(band.Width);
            for (int i = 0; i < to.Length; i++) to[i] = Vector256.ConditionalSelect(Lies(column[i], start, width), award, to[i]);
        }
    }

    private static void Chain(in KernelShapes.Chain chain, KernelLanes lanes)
    {
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(lanes.Line(chain.Line));
        to.Fill(Vector256.Create(chain.Toggle));
        foreach (ref readonly KernelShapes.Range range in chain.Ranges.AsSpan())
        {
            ReadOnlySpan<Vector256<long>> column = Column(lanes, range.Cell);
            Vector256<long> start = Vector256.Create(range.Start);
            Vector256<ulong> width = Vector256.Create(range.Width);
            for (int i = 0; i < to.Length; i++) to[i] &= Lies(column[i], start, width);
        }

        Vector256<long> otherwise = Vector256.Create(chain.Nothing);
        for (int i = 0; i < to.Length; i++) to[i] ^= otherwise;
    }

    private static void Codes(in KernelShapes.Codes codes, KernelLanes lanes)
    {
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(lanes.Line(codes.Line));
        ReadOnlySpan<Vector256<long>> column = Column(lanes, codes.Cell);
        to.Fill(Vector256.Create(codes.Nothing));
        Vector256<long> award = Vector256.Create(codes.Nothing ^ codes.Toggle);
        for (ulong left = codes.Mask; left != 0; left &= left - 1)
        {
            Vector256<long> code = Vector256.Create((long)BitOperations.TrailingZeroCount(left));
            for (int i = 0; i < to.Length; i++) to[i] = Vector256.ConditionalSelect(Vector256.Equals(column[i], code), award, to[i]);
        }
    }

    private static void Units(in KernelShapes.Units units, KernelLanes lanes)
    {
        long beyond = units.Beyond / Million;
        bool isWhole = beyond >= 0 && beyond * Million == units.Beyond;
        if (!isWhole || (lanes.Wholes[units.Cell] is null && lanes.Columns[units.Cell] is not null))
        {
            Parts(in units, lanes);
            return;
        }

        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(lanes.Line(units.Line));
        ReadOnlySpan<Vector256<long>> wholes = Lanes(lanes.Wholes[units.Cell] ?? KernelLanes.AllUnknown);
        Vector256<long> passed = Vector256.Create(beyond), most = Vector256.Create(units.Most), floor = Vector256.Create(units.Floor), cap = Vector256.Create(units.Cap), nothing = Vector256.Create(units.Nothing), tooMany = Vector256<long>.Zero;
        for (int i = 0; i < to.Length; i++)
        {
            // What is unknown is less than any number; what is too much is put aside after it was multiplied.
            Vector256<long> isMet = Vector256.GreaterThan(wholes[i], passed), count = wholes[i] - passed;
            to[i] = Vector256.ConditionalSelect(isMet, Vector256.Min(Vector256.Max(count * units.Points, floor), cap), nothing);
            tooMany |= isMet & Vector256.GreaterThan(count, most);
        }

        if (tooMany == Vector256<long>.Zero) return;
        for (int i = 0; i < Block.Size; i++) lanes.IsOdd[i] |= lanes.Wholes[units.Cell]![i] > beyond && lanes.Wholes[units.Cell]![i] - beyond > units.Most;
    }

    /// <summary>Units that are counted from the middle of one, or of a cell whose whole units are not at hand.</summary>
    private static void Parts(in KernelShapes.Units units, KernelLanes lanes)
    {
        Span<long> line = lanes.Line(units.Line);
        long[] column = lanes.Column(units.Cell);
        for (int i = 0; i < line.Length; i++)
            if (column[i] == ApplicationRow.Other || !KernelLoops.TryUnits(column[i], in units, units.Nothing, out line[i])) lanes.IsOdd[i] = true;
    }

    private static ReadOnlySpan<Vector256<long>> Lanes(long[] column) => MemoryMarshal.Cast<long, Vector256<long>>(column);

    private static ReadOnlySpan<Vector256<long>> Column(KernelLanes lanes, int cell) => Lanes(lanes.Column(cell));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Lies(Vector256<long> value, Vector256<long> start, Vector256<ulong> width) => Vector256.LessThanOrEqual((value - start).AsUInt64(), width).AsInt64();

    /// <summary>All ones in the lanes whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Mask(ReadOnlySpan<byte> bits, int lanes) => Vector256.Equals(Vector256.Create((long)bits[lanes >> 1] >> ((lanes & 1) << 2)) & Bits, Bits);
}
