using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cotation;

/// <summary>
/// Steps through the bytes of one plain JSON record: no escapes, nothing but ASCII. Every step tells whether it found what it looked for; what is not plain is for <see cref="ApplicationReader"/>.
/// Its short steps are inlined and lend it to no one, so that a loop keeps where it stands in a register; a longer step is lent a copy.
/// </summary>
internal ref struct JsonCursor
{
    /// <summary>How many bytes lie behind a record in memory: what is looked at many bytes at once may look past its end, and finds nothing there.</summary>
    public const int Slack = 40;

    private const uint Null = 0x6C6C756E, True = 0x65757274, Fals = 0x736C6166;
    private const int MostDigits = 15;
    private const int Decimals = 6;
    private const int MostWhole = 12;
    private const int DayLength = 12;
    private const long Million = 1_000_000;
    private const ulong Zeros = 0x3030303030303030, High = 0x8080808080808080, Low = 0x7F7F7F7F7F7F7F7F, NineToHigh = 0x7676767676767676;
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Where(c => c is not ('"' or '\\')).Select(c => (byte)c)]);

    private readonly ref byte first;
    private readonly int length;
    private int at;

    /// <param name="bytes">The record and what follows it.</param>
    /// <param name="length">The length of the record.</param>
    public JsonCursor(ReadOnlySpan<byte> bytes, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, bytes.Length - Slack);
        first = ref MemoryMarshal.GetReference(bytes);
        this.length = length;
    }

    public readonly int At => at;

    public readonly ReadOnlySpan<byte> Rest => Text(at, length - at);

    public readonly ReadOnlySpan<byte> Since(int start) => Text(start, at - start);

    public void Move(int bytes) => at += bytes;

    public readonly bool IsAtEnd => at == length;

    public void Skip() => at += SpacesIn(Rest);

    /// <summary>Passes spaces, where there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SkipSpaces()
    {
        if (ByteAt(at) <= ' ') Skip();
    }

    /// <summary>Passes a sign and the spaces around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPass(byte sign)
    {
        if (ByteAt(at) != sign || at >= length)
        {
            if (ByteAt(at) > ' ') return false;
            Skip();
            if (ByteAt(at) != sign || at >= length) return false;
        }

        at = unchecked(at + 1);
        SkipSpaces();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWord(in ByteString word)
    {
        uint same = Vector256.Equals(Vector256.LoadUnsafe(ref first, unchecked((nuint)at)), word.Head).ExtractMostSignificantBits();
        int end = unchecked(at + word.Length);
        if ((~same & word.Mask) != 0 || end > length || (word.Length > Vector256<byte>.Count && !IsTail(in word))) return false;
        at = end;
        return true;
    }

    /// <summary>Passes <c>null</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNull()
    {
        if (Four(at) != Null || length - at < 4) return false;
        at = unchecked(at + 4);
        return true;
    }

    /// <summary>Passes <c>true</c> or <c>false</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAnswer(out bool isYes)
    {
        uint four = Four(at);
        isYes = four == True;
        int end = unchecked(at + (isYes ? 4 : 5));
        if ((!isYes && (four != Fals || ByteAt(unchecked(at + 4)) != 'e')) || end > length) return false;
        at = end;
        return true;
    }

    /// <summary>Passes a text in quotes and gives what stands between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryText(out ReadOnlySpan<byte> content)
    {
        int start = unchecked(at + 1);
        Vector256<byte> all = Vector256.LoadUnsafe(ref first, unchecked((nuint)start));
        Vector256<byte> odd = Vector256.LessThan(all.AsSByte(), Vector256.Create((sbyte)' ')).AsByte() | Vector256.Equals(all, Vector256.Create((byte)'"')) | Vector256.Equals(all, Vector256.Create((byte)'\\')) | Vector256.Equals(all, Vector256.Create((byte)0x7F));
        int plain = BitOperations.TrailingZeroCount(odd.ExtractMostSignificantBits());
        if (plain == Vector256<byte>.Count) plain = PlainIn(Text(start, Math.Max(0, length - start)));
        content = default;
        int end = unchecked(start + plain);
        if (ByteAt(at) != '"' || end >= length || ByteAt(end) != '"') return false;
        content = Text(start, plain);
        at = unchecked(end + 1);
        return true;
    }

    /// <summary>Passes a number of at most 15 digits, 6 of them decimals, and gives it in millionths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryMicro(out long millionths, out bool isWhole)
    {
        // At most seven digits and what ends them, eight bytes at once.
        ulong digits = Eight(at) ^ Zeros;
        int count = BitOperations.TrailingZeroCount((((digits & Low) + NineToHigh) | digits) & High) >> 3;
        int end = unchecked(at + count);
        byte after = ByteAt(end);
        bool isShort = count is > 0 and < 8 && end < length && (after == ',' || after == '}') && (count == 1 || (digits & byte.MaxValue) != 0);
        if (!isShort)
        {
            int passed = MicroIn(Rest, out millionths);
            isWhole = passed > 0 && millionths % Million == 0;
            at += passed;
            return passed > 0;
        }

        unchecked
        {
            // Two digits, then four, then eight beside each other; the first one is in the lowest byte.
            ulong all = digits << (64 - (count << 3));
            all = (all * 10) + (all >> 8);
            all = (((all & 0x000000FF000000FF) * 0x000F424000000064) + (((all >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32;
            millionths = (long)all * Million;
        }

        (isWhole, at) = (true, end);
        return true;
    }

    /// <summary>Passes a day in quotes and gives its <see cref="ApplicationRow.DayCell"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDay(out long day)
    {
        const ulong yearAndMonth = 0x2D30302D30303030, dashes = 0xFF0000FF00000000;
        ulong digits = Eight(at + 1) ^ yearAndMonth;
        uint d1 = Digit(ByteAt(at + 9)), d2 = Digit(ByteAt(at + 10));
        bool isWritten = ((((digits & Low) + NineToHigh) | digits) & High) == 0 && (digits & dashes) == 0 && d1 <= 9 && d2 <= 9 && ByteAt(at) == '"' && ByteAt(at + 11) == '"';
        unchecked
        {
            int year = ((byte)digits * 1000) + ((byte)(digits >> 8) * 100) + ((byte)(digits >> 16) * 10) + (byte)(digits >> 24);
            int month = ((byte)(digits >> 40) * 10) + (byte)(digits >> 48), of = (int)((d1 * 10) + d2), end = at + DayLength;
            day = ((long)year << 9) | (long)(month << 5) | (long)of;
            if (!isWritten || end > length || !IsDay(year, month, of)) return false;
            at = end;
        }

        return true;
    }

    /// <summary>A day of the calendar after its first year, in which the day stands that means none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDay(int year, int month, int day) =>
        year > 1 && month is > 0 and <= 12 && day > 0 && (day <= 28 || day <= NodaTime.CalendarSystem.Iso.GetDaysInMonth(year, month));

    private static int SpacesIn(ReadOnlySpan<byte> text)
    {
        int passed = text.IndexOfAnyExcept(" \t\r\n"u8);
        return passed < 0 ? text.Length : passed;
    }

    private static int PlainIn(ReadOnlySpan<byte> text)
    {
        int passed = text.IndexOfAnyExcept(Plain);
        return passed < 0 ? text.Length : passed;
    }

    /// <summary>The length of the number that a text begins with; 0 where it is not plain.</summary>
    private static int MicroIn(ReadOnlySpan<byte> text, out long millionths)
    {
        millionths = 0;
        int next = 0;
        bool isNegative = text.StartsWith("-"u8);
        if (isNegative) next++;
        int first = next;
        long digits = 0;
        while (next < text.Length && Digit(text[next]) <= 9 && next - first < MostDigits) digits = (digits * 10) + Digit(text[next++]);
        int whole = next - first, decimals = 0;
        if (whole == 0 || (whole > 1 && text[first] == '0')) return 0;
        if (next < text.Length && text[next] == '.')
        {
            int dot = next++;
            while (next < text.Length && Digit(text[next]) <= 9 && next - dot <= Decimals) digits = (digits * 10) + Digit(text[next++]);
            decimals = next - dot - 1;
            if (decimals == 0 || whole + decimals > MostDigits) return 0;
        }

        if (whole > MostWhole || next >= text.Length || text[next] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')) return 0;
        for (int i = decimals; i < Decimals; i++) digits *= 10;
        millionths = isNegative ? -digits : digits;
        return next;
    }

    /// <summary>The digit a byte writes; more than 9 where it writes none.</summary>
    private static uint Digit(byte letter) => unchecked((uint)(letter - '0'));

    private readonly bool IsTail(in ByteString word) => Rest[Vector256<byte>.Count..].StartsWith(word.Tail);

    private readonly byte ByteAt(int place) => Unsafe.Add(ref first, (nint)place);

    private readonly uint Four(int place) => Little(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, (nint)place)));

    private readonly ulong Eight(int place) => Little(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, (nint)place)));

    private readonly ReadOnlySpan<byte> Text(int start, int length) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, (nint)start), length);

    private static uint Little(uint read) => BitConverter.IsLittleEndian ? read : BinaryPrimitives.ReverseEndianness(read);

    private static ulong Little(ulong read) => BitConverter.IsLittleEndian ? read : BinaryPrimitives.ReverseEndianness(read);
}
