using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace Cotation;

/// <summary>Fills columns of cells from what is given, four applications side by side.</summary>
internal static class CellColumns
{
    private const long Unknown = ApplicationRow.Unknown;
    private const long Million = 1_000_000;
    private static readonly Vector256<long> Bits = Vector256.Create(1L, 2, 4, 8);

    /// <summary>The cells of a yes-or-no fact: 1, 0 or unknown.</summary>
    public static void UnpackBits(ReadOnlySpan<long> truths, ReadOnlySpan<long> known, Span<long> column)
    {
        ReadOnlySpan<byte> isTrue = MemoryMarshal.AsBytes(truths), isKnown = MemoryMarshal.AsBytes(known);
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(column);
        for (int i = 0; i < to.Length; i++) to[i] = Vector256.ConditionalSelect(Mask(isKnown, i), Mask(isTrue, i) & Vector256<long>.One, Vector256.Create(Unknown));
    }

    /// <summary>Full units from each day to the reference date, where the span itself is not given, in the place of the cell's columns.</summary>
    public static void Spans(long[] from, BlockBuffers buffers, int cell, LocalDate on, SpanUnit unit)
    {
        ReadOnlySpan<Vector256<long>> days = MemoryMarshal.Cast<long, Vector256<long>>(from), own = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Column(cell)), ownWholes = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Wholes[cell] ?? BlockBuffers.AllUnknown);
        long[]? given = buffers.Wholes[cell] is null ? buffers.Columns[cell] : null;
        (buffers.Columns[cell], buffers.Wholes[cell]) = (buffers.Derived(cell), buffers.DerivedWholes(cell));
        Span<Vector256<long>> to = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Derived(cell).AsSpan()), wholes = MemoryMarshal.Cast<long, Vector256<long>>(buffers.DerivedWholes(cell).AsSpan());
        Vector256<long> unknown = Vector256.Create(Unknown), today = Vector256.Create(ApplicationRow.DayCell(on));
        for (int i = 0; i < to.Length; i++)
        {
            Vector256<long> units = Days.FullUnits(days[i], on, unit);
            Vector256<long> isSpan = Vector256.LessThanOrEqual(days[i], today) & ~Vector256.Equals(days[i], unknown), isOwn = ~Vector256.Equals(own[i], unknown);
            to[i] = Vector256.ConditionalSelect(isOwn, own[i], Vector256.ConditionalSelect(isSpan, units * Million, unknown));
            wholes[i] = Vector256.ConditionalSelect(isOwn, ownWholes[i], Vector256.ConditionalSelect(isSpan, units, unknown));
        }

        // The whole units of what is given may not be at hand.
        for (int i = 0; given is not null && i < given.Length; i++)
            if (given[i] != Unknown) buffers.Wholes[cell]![i] = given[i] / Million;
    }

    /// <summary>All ones in each of four lanes whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Mask(ReadOnlySpan<byte> bits, int buffers) => Vector256.Equals(Vector256.Create((long)bits[buffers >> 1] >> ((buffers & 1) << 2)) & Bits, Bits);
}
