using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace Cotation;

/// <summary>Runs a kernel's specialised lines down the columns of a block, four applications side by side.</summary>
internal static class KernelColumns
{
    private const long Million = 1_000_000;

    /// <summary>Writes the points of each specialised line.</summary>
    public static void Run(SpecializedLines shapes, Block block, LocalDate on, BlockBuffers buffers)
    {
        foreach (ref readonly SpecializedLines.Flag flag in shapes.AllFlags.AsSpan()) Flags(block.ValueBits(flag.Slot), flag.Nothing, flag.Toggle, buffers.Line(flag.Line));
        foreach (ref readonly SpecializedLines.ProvedFlag proved in shapes.ProvedFlags.AsSpan()) Proved(in proved, block, on, buffers.Line(proved.Flag.Line));
        foreach (ref readonly SpecializedLines.Range range in shapes.Ranges.AsSpan()) Bands(buffers, range.Line, range.Nothing, MemoryMarshal.CreateReadOnlySpan(in range, 1));
        foreach (ref readonly SpecializedLines.Bands bands in shapes.AllBands.AsSpan()) Bands(buffers, bands.Line, bands.Nothing, bands.Each);
        foreach (ref readonly SpecializedLines.Codes codes in shapes.AllCodes.AsSpan()) Codes(in codes, buffers);
        foreach (ref readonly SpecializedLines.Chain chain in shapes.Chains.AsSpan()) Chain(in chain, buffers);
        foreach (ref readonly SpecializedLines.Units units in shapes.AllUnits.AsSpan()) Units(in units, buffers);
    }

    private static void Flags(ReadOnlySpan<long> truths, long nothing, long toggle, Span<long> line)
    {
        ReadOnlySpan<byte> isSet = MemoryMarshal.AsBytes(truths);
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(line);
        Vector256<long> otherwise = Vector256.Create(nothing), award = Vector256.Create(nothing ^ toggle);
        for (int i = 0; i < to.Length; i++) to[i] = Vector256.ConditionalSelect(CellColumns.Mask(isSet, i), award, otherwise);
    }

    private static void Proved(in SpecializedLines.ProvedFlag proved, Block block, LocalDate on, Span<long> line)
    {
        ReadOnlySpan<long> truths = block.ValueBits(proved.Flag.Slot);
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
        Vector256<long> otherwise = Vector256.Create(proved.Flag.Nothing), award = Vector256.Create(proved.Flag.Nothing ^ proved.Flag.Toggle), day = Vector256.Create(ApplicationRow.DayCell(on));
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = Vector256.ConditionalSelect(CellColumns.Mask(isSet, i) & Evidence.Hold(stand[i], day), award, otherwise);
        }
    }

    private static void Bands(BlockBuffers buffers, int line, long nothing, ReadOnlySpan<SpecializedLines.Range> bands)
    {
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Line(line));
        to.Fill(Vector256.Create(nothing));
        foreach (ref readonly SpecializedLines.Range band in bands)
        {
            ReadOnlySpan<Vector256<long>> column = Column(buffers, band.Cell);
            Vector256<long> award = Vector256.Create(nothing ^ band.Toggle), start = Vector256.Create(band.Start);
            Vector256<ulong> width = Vector256.Create(band.Width);
            for (int i = 0; i < to.Length; i++) to[i] = Vector256.ConditionalSelect(Lies(column[i], start, width), award, to[i]);
        }
    }

    private static void Chain(in SpecializedLines.Chain chain, BlockBuffers buffers)
    {
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Line(chain.Line));
        to.Fill(Vector256.Create(chain.Toggle));
        foreach (ref readonly SpecializedLines.Range range in chain.Ranges.AsSpan())
        {
            ReadOnlySpan<Vector256<long>> column = Column(buffers, range.Cell);
            Vector256<long> start = Vector256.Create(range.Start);
            Vector256<ulong> width = Vector256.Create(range.Width);
            for (int i = 0; i < to.Length; i++) to[i] &= Lies(column[i], start, width);
        }

        Vector256<long> otherwise = Vector256.Create(chain.Nothing);
        for (int i = 0; i < to.Length; i++) to[i] ^= otherwise;
    }

    private static void Codes(in SpecializedLines.Codes codes, BlockBuffers buffers)
    {
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Line(codes.Line));
        ReadOnlySpan<Vector256<long>> column = Column(buffers, codes.Cell);
        to.Fill(Vector256.Create(codes.Nothing));
        Vector256<long> award = Vector256.Create(codes.Nothing ^ codes.Toggle);
        for (ulong left = codes.Mask; left != 0; left &= left - 1)
        {
            Vector256<long> code = Vector256.Create((long)BitOperations.TrailingZeroCount(left));
            for (int i = 0; i < to.Length; i++) to[i] = Vector256.ConditionalSelect(Vector256.Equals(column[i], code), award, to[i]);
        }
    }

    private static void Units(in SpecializedLines.Units units, BlockBuffers buffers)
    {
        long beyond = units.Beyond / Million;
        bool isWhole = beyond >= 0 && beyond * Million == units.Beyond;
        if (!isWhole || (buffers.Wholes[units.Cell] is null && buffers.Columns[units.Cell] is not null))
        {
            Parts(in units, buffers);
            return;
        }

        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Line(units.Line));
        ReadOnlySpan<Vector256<long>> wholes = Lanes(buffers.Wholes[units.Cell] ?? BlockBuffers.AllUnknown);
        Vector256<long> passed = Vector256.Create(beyond), most = Vector256.Create(units.Most), floor = Vector256.Create(units.Floor), cap = Vector256.Create(units.Cap), nothing = Vector256.Create(units.Nothing), tooMany = Vector256<long>.Zero;
        for (int i = 0; i < to.Length; i++)
        {
            // What is unknown is less than any number; what is too much is put aside after it was multiplied.
            Vector256<long> isMet = Vector256.GreaterThan(wholes[i], passed), count = wholes[i] - passed;
            to[i] = Vector256.ConditionalSelect(isMet, Vector256.Min(Vector256.Max(count * units.Points, floor), cap), nothing);
            tooMany |= isMet & Vector256.GreaterThan(count, most);
        }

        if (tooMany == Vector256<long>.Zero) return;
        for (int i = 0; i < Block.Size; i++) buffers.NeedsFallback[i] |= buffers.Wholes[units.Cell]![i] > beyond && buffers.Wholes[units.Cell]![i] - beyond > units.Most;
    }

    /// <summary>Units that are counted from the middle of one, or of a cell whose whole units are not at hand.</summary>
    private static void Parts(in SpecializedLines.Units units, BlockBuffers buffers)
    {
        Span<long> line = buffers.Line(units.Line);
        long[] column = buffers.Column(units.Cell);
        for (int i = 0; i < line.Length; i++)
            if (column[i] == ApplicationRow.Other || !KernelLoops.TryUnits(column[i], in units, units.Nothing, out line[i])) buffers.NeedsFallback[i] = true;
    }

    private static ReadOnlySpan<Vector256<long>> Lanes(long[] column) => MemoryMarshal.Cast<long, Vector256<long>>(column);

    private static ReadOnlySpan<Vector256<long>> Column(BlockBuffers buffers, int cell) => Lanes(buffers.Column(cell));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Lies(Vector256<long> value, Vector256<long> start, Vector256<ulong> width) => Vector256.LessThanOrEqual((value - start).AsUInt64(), width).AsInt64();
}
