using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;

namespace Cotation.Cli;

/// <summary>Reads separated text of any habit: the mark at its start, UTF-8 or Windows-1252, semicolons, commas or tabs; says what it guessed.</summary>
internal static class CsvTable
{
    private const int Sampled = 20;
    private const int SampledCharacters = 1 << 18;

    /// <summary>The longest cell, in characters: what passes it is a quote that was never closed.</summary>
    private const int LongestCell = 1_000_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly char[] Separators = [';', ',', '\t'];

    static CsvTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Sheet Open(string path, FileWords words)
    {
        (Encoding encoding, bool isWide) = EncodingOf(path);
        char separator = SeparatorOf(path, encoding);
        IEnumerator<Row> rows = Rows(path, encoding, separator).GetEnumerator();
        Row header = rows.MoveNext() ? rows.Current : new Row(1, []);
        return new Sheet(path, header, Rest(rows), words.Guessed(encoding is UTF8Encoding ? "UTF-8" : "Windows-1252", separator == '\t' ? words.Tab : separator.ToString()))
        {
            Again = isWide || IsTwofold(path, separator) ? () => Rows(path, encoding, separator).Skip(1) : null,
        };
    }

    private static IEnumerable<Row> Rest(IEnumerator<Row> rows)
    {
        using (rows)
            while (rows.MoveNext()) yield return rows.Current;
    }

    private static IEnumerable<Row> Rows(string path, Encoding encoding, char separator)
    {
        bool isBroken = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = true,
            BadDataFound = _ => isBroken = true,
            MaxFieldSize = LongestCell,
        };
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        if (reader.Peek() == 's') SkipHint(reader, path);
        using var parser = new CsvParser(reader, configuration);
        int line = 1, width = 0;
        while (Read(parser) is { } isRead)
        {
            if (!isRead)
            {
                yield return new Row(line, [], IsBroken: true);
                yield break;
            }

            string[] fields = parser.Record ?? [];
            width = width == 0 ? fields.Length : width;
            bool wasBroken = isBroken || (parser.RawRow > line && fields.Any(f => Swallows(f, separator, width)));
            isBroken = false;
            int at = line;
            line = parser.RawRow + 1;
            var cells = new Cell[fields.Length];
            bool isBlank = true;
            for (int i = 0; i < fields.Length; i++)
            {
                cells[i] = Cell.OfField(fields[i]);
                isBlank &= cells[i].Kind == CellKind.Empty;
            }

            // A record that took several lines begins on the first of them; blank lines before it are none of it.
            int inside = parser.RawRow == at ? 0 : fields.Sum(f => f.Count(c => c == '\n'));
            if (!isBlank) yield return new Row(Math.Max(at, parser.RawRow - inside), cells, wasBroken);
        }
    }

    /// <summary>Whether a cell in quotes holds what looks like whole rows: a stray quote, which would lose them without a word.</summary>
    private static bool Swallows(string field, char separator, int width) =>
        width > 1 && field.Contains('\n', StringComparison.Ordinal) && field.Split('\n').Skip(1).Any(l => l.Count(c => c == separator) >= width - 1);

    /// <summary>Whether a row was read, or what stands there is none; null at the end.</summary>
    private static bool? Read(CsvParser parser)
    {
        try
        {
            return parser.Read() ? true : null;
        }
        catch (CsvHelperException)
        {
            return false;
        }
    }

    /// <summary>A first line « sep=; » is a word to Excel and no header.</summary>
    private static void SkipHint(StreamReader reader, string path)
    {
        char[] begun = new char["sep=".Length];
        using var hint = new StreamReader(path);
        if (hint.ReadBlock(begun) == begun.Length && new string(begun).Equals("sep=", StringComparison.OrdinalIgnoreCase)) reader.ReadLine();
    }

    private static bool IsTwofold(string path, char separator)
    {
        using FileStream file = File.OpenRead(path);
        return TwofoldScan.Finds(file, separator);
    }

    /// <summary>UTF-8 where every byte of the file is, else what Windows wrote in France; and whether its mark says that a sign has more than one byte.</summary>
    private static (Encoding Encoding, bool IsWide) EncodingOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] buffer = new byte[1 << 18];
        int kept = 0;
        for (bool isFirst = true; ; isFirst = false)
        {
            int read = file.Read(buffer, kept, buffer.Length - kept), length = kept + read;
            ReadOnlySpan<byte> text = buffer.AsSpan(0, length);
            if (isFirst && text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return (Strict, true);
            // A sign that straddles two readings is looked at with its end.
            kept = read == 0 ? 0 : text.Length - EndOf(text);
            if (!Utf8.IsValid(text[..^kept])) return (Encoding.GetEncoding(1252), false);
            if (read == 0) return (Strict, false);
            text[^kept..].CopyTo(buffer);
        }
    }

    /// <summary>Where the last sign begins that may go on in the next bytes, or the end.</summary>
    private static int EndOf(ReadOnlySpan<byte> text)
    {
        for (int back = 1; back <= Math.Min(3, text.Length); back++)
            if (text[^back] >= 0xC0) return text.Length - back;
            else if (text[^back] < 0x80) break;
        return text.Length;
    }

    /// <summary>The sign that stands most often outside quotes in the first lines.</summary>
    private static char SeparatorOf(string path, Encoding encoding)
    {
        var counts = new int[Separators.Length];
        bool isQuoted = false;
        char[] begun = new char[SampledCharacters];
        using var reader = new StreamReader(path, encoding);
        foreach (string line in new string(begun, 0, reader.ReadBlock(begun)).Split('\n').Take(Sampled))
        {
            foreach (char c in line)
            {
                if (c == '"') isQuoted = !isQuoted;
                int at = isQuoted ? -1 : Array.IndexOf(Separators, c);
                if (at >= 0) counts[at]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }
}
