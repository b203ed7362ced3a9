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

    public int At { get; private set; }

    public readonly ReadOnlySpan<byte> Rest => text[At..];

    public readonly ReadOnlySpan<byte> Since(int start) => text[start..At];

    public void Move(int bytes) => At += bytes;

    public readonly bool IsAtEnd => At == text.Length;

    public void Skip()
    {
        while (At < text.Length && text[At] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') At++;
    }

    /// <summary>Passes a sign and the spaces around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPass(byte sign)
    {
        int next = At + 1;
        bool isAlone = next < text.Length && text[At] == sign && text[next] > ' ';
        if (!isAlone) return TryPassAmongSpaces(sign);
        At = next;
        return true;
    }

    private bool TryPassAmongSpaces(byte sign)
    {
        Skip();
        if (At >= text.Length || text[At] != sign) return false;
        At++;
        Skip();
        return true;
    }

    public bool TryWord(ReadOnlySpan<byte> word)
    {
        if (!text[At..].StartsWith(word)) return false;
        At += word.Length;
        return true;
    }

    /// <summary>Passes a text in quotes and gives what stands between them.</summary>
    public bool TryText(out ReadOnlySpan<byte> content)
    {
        content = default;
        if (At >= text.Length || text[At] != '"') return false;
        ReadOnlySpan<byte> rest = text[(At + 1)..];
        int end = rest.IndexOfAnyExcept(Plain);
        if (end < 0 || rest[end] != '"') return false;
        content = rest[..end];
        At += end + 2;
        return true;
    }

    /// <summary>Passes a number of at most 15 digits, 6 of them decimals, and gives it in millionths.</summary>
    public bool TryMicro(out long millionths)
    {
        millionths = 0;
        int at = At;
        bool isNegative = at < text.Length && text[at] == '-';
        if (isNegative) at++;
        int first = at;
        long digits = 0;
        while (at < text.Length && Digit(text[at]) <= 9 && at - first < MostDigits) digits = (digits * 10) + Digit(text[at++]);
        int whole = at - first, decimals = 0;
        if (whole == 0 || (whole > 1 && text[first] == '0')) return false;
        if (at < text.Length && text[at] == '.')
        {
            int dot = at++;
            while (at < text.Length && Digit(text[at]) <= 9 && at - dot <= Decimals) digits = (digits * 10) + Digit(text[at++]);
            decimals = at - dot - 1;
            if (decimals == 0 || whole + decimals > MostDigits) return false;
        }

        if (whole > MostWhole || at >= text.Length || text[at] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')) return false;
        for (int i = decimals; i < Decimals; i++) digits *= 10;
        millionths = isNegative ? -digits : digits;
        At = at;
        return true;
    }

    /// <summary>Passes a day in quotes and gives its <see cref="ApplicationRow.DayCell"/>.</summary>
    public bool TryDay(out long day)
    {
        day = 0;
        if (text.Length - At < 12) return false;
        ReadOnlySpan<byte> d = text.Slice(At, 12);
        if (d[0] != '"' || d[5] != '-' || d[8] != '-' || d[11] != '"') return false;
        uint y1 = Digit(d[1]), y2 = Digit(d[2]), y3 = Digit(d[3]), y4 = Digit(d[4]), m1 = Digit(d[6]), m2 = Digit(d[7]), d1 = Digit(d[9]), d2 = Digit(d[10]);
        if (y1 > 9 || y2 > 9 || y3 > 9 || y4 > 9 || m1 > 9 || m2 > 9 || d1 > 9 || d2 > 9) return false;
        int year = (int)((((((y1 * 10) + y2) * 10) + y3) * 10) + y4), month = (int)((m1 * 10) + m2), of = (int)((d1 * 10) + d2);
        if (year == 0 || month is 0 or > 12 || of == 0 || (of > 28 && of > NodaTime.CalendarSystem.Iso.GetDaysInMonth(year, month))) return false;
        day = ((long)year << 9) | (long)(month << 5) | (long)of;
        At += 12;
        return true;
    }

    /// <summary>The digit a byte writes; more than 9 where it writes none.</summary>
    private static uint Digit(byte letter) => unchecked((uint)(letter - '0'));
}
