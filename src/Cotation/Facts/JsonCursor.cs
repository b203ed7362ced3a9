using System.Buffers;
using System.Runtime.CompilerServices;

namespace Cotation;

/// <summary>Steps through the bytes of one plain JSON record: no escapes, nothing but ASCII. Every step tells whether it found what it looked for; what is not plain is for <see cref="ApplicationReader"/>.</summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> text)
{
    private const int MostDigits = 15;
    private const int Decimals = 6;
    private const int MostWhole = 12;
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Where(c => c is not ('"' or '\\')).Select(c => (byte)c)]);
    private readonly ReadOnlySpan<byte> text = text;

    private int at;

    public readonly int At => at;

    public readonly ReadOnlySpan<byte> Rest => text[at..];

    public readonly ReadOnlySpan<byte> Since(int start) => text[start..at];

    public void Move(int bytes) => at += bytes;

    public readonly bool IsAtEnd => at == text.Length;

    public void Skip()
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') at++;
    }

    /// <summary>Passes spaces, where there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SkipSpaces()
    {
        if (at < text.Length && text[at] <= ' ') Skip();
    }

    /// <summary>Passes a sign and the spaces around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPass(byte sign)
    {
        int next = at + 1;
        bool isAlone = next < text.Length && text[at] == sign && text[next] > ' ';
        if (!isAlone) return TryPassAmongSpaces(sign);
        at = next;
        return true;
    }

    private bool TryPassAmongSpaces(byte sign)
    {
        Skip();
        if (at >= text.Length || text[at] != sign) return false;
        at++;
        Skip();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWord(ReadOnlySpan<byte> word)
    {
        if (!text[at..].StartsWith(word)) return false;
        at += word.Length;
        return true;
    }

    /// <summary>Passes a text in quotes and gives what stands between them.</summary>
    public bool TryText(out ReadOnlySpan<byte> content)
    {
        content = default;
        if (at >= text.Length || text[at] != '"') return false;
        ReadOnlySpan<byte> rest = text[(at + 1)..];
        int end = rest.IndexOfAnyExcept(Plain);
        if (end < 0 || rest[end] != '"') return false;
        content = rest[..end];
        at += end + 2;
        return true;
    }

    /// <summary>Passes a number of at most 15 digits, 6 of them decimals, and gives it in millionths.</summary>
    public bool TryMicro(out long millionths)
    {
        millionths = 0;
        int next = at;
        bool isNegative = next < text.Length && text[next] == '-';
        if (isNegative) next++;
        int first = next;
        long digits = 0;
        while (next < text.Length && Digit(text[next]) <= 9 && next - first < MostDigits) digits = (digits * 10) + Digit(text[next++]);
        int whole = next - first, decimals = 0;
        if (whole == 0 || (whole > 1 && text[first] == '0')) return false;
        if (next < text.Length && text[next] == '.')
        {
            int dot = next++;
            while (next < text.Length && Digit(text[next]) <= 9 && next - dot <= Decimals) digits = (digits * 10) + Digit(text[next++]);
            decimals = next - dot - 1;
            if (decimals == 0 || whole + decimals > MostDigits) return false;
        }

        if (whole > MostWhole || next >= text.Length || text[next] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')) return false;
        for (int i = decimals; i < Decimals; i++) digits *= 10;
        millionths = isNegative ? -digits : digits;
        at = next;
        return true;
    }

    /// <summary>Passes a day in quotes and gives its <see cref="ApplicationRow.DayCell"/>.</summary>
    public bool TryDay(out long day)
    {
        day = 0;
        if (text.Length - at < 12) return false;
        ReadOnlySpan<byte> d = text.Slice(at, 12);
        if (d[0] != '"' || d[5] != '-' || d[8] != '-' || d[11] != '"') return false;
        uint y1 = Digit(d[1]), y2 = Digit(d[2]), y3 = Digit(d[3]), y4 = Digit(d[4]), m1 = Digit(d[6]), m2 = Digit(d[7]), d1 = Digit(d[9]), d2 = Digit(d[10]);
        if (y1 > 9 || y2 > 9 || y3 > 9 || y4 > 9 || m1 > 9 || m2 > 9 || d1 > 9 || d2 > 9) return false;
        int year = (int)((((((y1 * 10) + y2) * 10) + y3) * 10) + y4), month = (int)((m1 * 10) + m2), of = (int)((d1 * 10) + d2);
        if (year == 0 || month is 0 or > 12 || of == 0 || (of > 28 && of > NodaTime.CalendarSystem.Iso.GetDaysInMonth(year, month))) return false;
        day = ((long)year << 9) | (long)(month << 5) | (long)of;
        at += 12;
        return true;
    }

    /// <summary>The digit a byte writes; more than 9 where it writes none.</summary>
    private static uint Digit(byte letter) => unchecked((uint)(letter - '0'));
}
