using System.Buffers;

namespace Cotation.Cli;

/// <summary>Looks through the bytes of a file for what may be read in two ways: a number such as 1.250, whose sign may mark thousands or decimals, and a day such as 03/15/2023, written month first. Where it finds none, no column has to be looked through before it is read.</summary>
internal static class TwofoldScan
{
    private const int Most = 12;

    /// <summary>Whether there is one; the separator never stands inside a value. Text of more than one byte a sign is not looked through: say yes of it.</summary>
    public static bool Finds(Stream stream, char separator)
    {
        SearchValues<byte> signs = SearchValues.Create([.. "./,-".Where(s => s != separator).Select(s => (byte)s)]);
        byte[] buffer = new byte[1 << 18];
        int kept = 0;
        while (true)
        {
            int read = stream.Read(buffer, kept, buffer.Length - kept), length = kept + read;
            ReadOnlySpan<byte> text = buffer.AsSpan(0, length);
            for (int at = 0; at < length;)
            {
                int next = text[at..].IndexOfAny(signs);
                if (next < 0) break;
                at += next;
                if (IsThousands(text, at) || IsMonthFirst(text, at)) return true;
                at++;
            }

            if (read == 0) return false;
            // What straddles two readings is looked at again with its end.
            kept = Math.Min(2 * Most, length);
            text[^kept..].CopyTo(buffer);
        }
    }

    /// <summary>One to three digits before the sign, three after it.</summary>
    private static bool IsThousands(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] is not ((byte)'.' or (byte)',')) return false;
        int before = DigitsBefore(text, at), after = DigitsAfter(text, at);
        return after == 3 && before is >= 1 and <= 3 && text[at - before] != (byte)'0';
    }

    /// <summary>One or two digits, the sign, a number from 13 to 31, a sign, four digits.</summary>
    private static bool IsMonthFirst(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] == (byte)',' || DigitsBefore(text, at) is not (1 or 2) || DigitsAfter(text, at) != 2) return false;
        int middle = ((text[at + 1] - '0') * 10) + text[at + 2] - '0', second = at + 3;
        return middle is > 12 and <= 31 && second < text.Length && text[second] is (byte)'/' or (byte)'.' or (byte)'-' && DigitsAfter(text, second) == 4;
    }

    private static int DigitsBefore(ReadOnlySpan<byte> text, int at)
    {
        int count = 0;
        while (count < Most && at - count - 1 >= 0 && char.IsAsciiDigit((char)text[at - count - 1])) count++;
        return count;
    }

    private static int DigitsAfter(ReadOnlySpan<byte> text, int at)
    {
        int count = 0;
        while (count < Most && at + count + 1 < text.Length && char.IsAsciiDigit((char)text[at + count + 1])) count++;
        return count;
    }
}
