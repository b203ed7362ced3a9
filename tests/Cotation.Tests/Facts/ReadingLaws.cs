using System.Text;
using FsCheck.Xunit;

namespace Cotation.Tests;

/// <summary>The fast way of reading finds what the careful way finds, whatever the file.</summary>
public class ReadingLaws
{
    [Property(MaxTest = 100)]
    public void A_plain_record_reads_as_the_careful_reader_reads_it(int seed)
    {
        var random = new Random(seed);
        var toy = new Toy(random);
        var reader = new RecordReader(Toy.Vocabulary);
        int plain = 0;
        for (int i = 0; i < 40; i++)
        {
            string text = toy.Application($"a{i}").ReplaceLineEndings(" ");
            if (random.Next(2) == 0) text = text.Replace(" ", "", StringComparison.Ordinal);
            if (random.Next(3) == 0) text = Mangled(text, random);
            var problems = new Problems();
            Application? careful = ApplicationReader.Read(new Source("a", text, isPrivate: true), Toy.Vocabulary, problems);
            if (reader.Read(Encoding.UTF8.GetBytes(text)) is not { } fast) continue;
            plain++;
            Assert.True(problems.Count == 0, text);
            Assert.Equal(Written(careful!), Written(fast));
            Assert.Equal(Written(careful!), Written(fast.Detached()));
        }

        Assert.True(plain > 10, "the fast way is nearly never taken");
    }

    [Property(MaxTest = 100)]
    public void A_record_ends_where_it_ends_whatever_follows_it_in_memory(int seed)
    {
        var random = new Random(seed);
        var toy = new Toy(random);
        var reader = new RecordReader(Toy.Vocabulary);
        for (int i = 0; i < 40; i++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(toy.Application($"a{i}").ReplaceLineEndings(" ").Replace(" ", "", StringComparison.Ordinal));
            byte[] behind = [.. Enumerable.Range(0, JsonCursor.Slack).Select(_ => (byte)"0123456789\"},:e-. \n"[random.Next(19)])];
            int length = random.Next(2) == 0 ? bytes.Length : random.Next(bytes.Length);
            string? alone = reader.Read(bytes.AsSpan(0, length)) is { } one ? Written(one) : null;
            Assert.Equal(alone, reader.Read([.. bytes, .. behind], length) is { } among ? Written(among) : null);
            if (length < bytes.Length) Assert.Null(alone);
        }
    }

    [Property(MaxTest = 200)]
    public void A_file_gives_the_same_entries_whatever_the_length_read_at_once(int seed)
    {
        var random = new Random(seed);
        var toy = new Toy(random);
        string[] records = [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => toy.Application($"a{(random.Next(9) == 0 ? 0 : i)}"))];
        string text = random.Next(5) switch
        {
            0 => "[" + string.Join(",\n", records) + "]",
            1 => string.Join("\n", records),
            _ => string.Join(random.Next(2) == 0 ? "\n" : "\r\n", records.Select(r => r.ReplaceLineEndings(" "))) + (random.Next(2) == 0 ? "\n" : ""),
        };
        for (int i = random.Next(4); i > 0; i--) text = Mangled(text, random);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bool isLenient = random.Next(2) == 0;
        List<string> expected = [.. Careful(bytes, isLenient)];
        foreach (int stretch in new[] { RecordStream.Stretch, 3000, 900 })
            AssertSame(text, expected, [.. new RecordStream<string>(new MemoryStream(bytes), "f", Toy.Vocabulary, Written, isLenient, stretch).Read().Select(m => Told(m.Value, m.Problems))]);
    }

    [Fact]
    public void A_stream_that_breaks_gives_the_records_before_and_then_its_own_exception()
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100).Select(i => $"{{\"id\":\"a{i}\",\"facts\":{{}}}}\n")));
        List<string> read = [];
        var broken = Assert.Throws<IOException>(() =>
        {
            foreach (RecordResult<string> made in new RecordStream<string>(new JoinedStream(lines, new BrokenStream()), "f", Toy.Vocabulary, a => a.Id, stretch: 200).Read()) read.Add(made.Value!);
        });
        Assert.Equal("gone", broken.Message);
        Assert.True(read.Count > 80, $"{read.Count}");
        Assert.Equal(Enumerable.Range(0, read.Count).Select(i => $"a{i}"), read);
    }

    [Fact]
    public void Who_stops_in_the_middle_finds_the_stream_at_rest()
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"id\":\"a{i}\",\"facts\":{{}}}}\n")));
        using var stream = new MemoryStream(lines);
        Assert.Equal(["a0", "a1", "a2"], new RecordStream<string>(stream, "f", Toy.Vocabulary, a => a.Id, stretch: 200).Read().Take(3).Select(m => m.Value));
        long position = stream.Position;
        Thread.Sleep(50);
        Assert.Equal(position, stream.Position);
        Assert.True(position < lines.Length, "all of it was read for three records");
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("gone");
    }

    private static void AssertSame(string text, List<string> expected, List<string> found)
    {
        string careful = string.Join("\n----\n", expected), fast = string.Join("\n----\n", found);
        Assert.True(careful == fast, $"{text}\n==== careful\n{careful}\n==== fast\n{fast}");
    }

    /// <summary>One record after the other, without any short cut.</summary>
    private static IEnumerable<string> Careful(byte[] bytes, bool isLenient)
    {
        HashSet<string> seen = [];
        foreach (RecordSplitter.Piece piece in new RecordSplitter(new MemoryStream(bytes)).Pieces())
        {
            var problems = new Problems();
            var source = new Source("f", piece.Text, isPrivate: true, piece.Line, piece.Column);
            Application? application = ApplicationReader.Parse(source, Toy.Vocabulary, isLenient, out IReadOnlyList<Problem> found);
            bool isRepeated = application is not null && !seen.Add(application.Id);
            if (isRepeated) problems.Error(source.At(0, 1), "repeated-id", w => w.RepeatedId);
            yield return Told(isRepeated || application is null ? null : Written(application), [.. found, .. problems.InOrder()]);
        }
    }

    private static string Told(string? application, IReadOnlyList<Problem> problems) => application + "\n" + string.Join("\n", problems.Select(p => p.Render(Language.English)));

    private static string Written(Application application) => Encoding.UTF8.GetString(ApplicationJson.Canonical(application));

    private static string Mangled(string text, Random random)
    {
        int at = random.Next(text.Length);
        return random.Next(6) switch
        {
            0 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)),
            1 => text.Insert(at, ((char)random.Next(1, 300)).ToString()),
            2 => text.Insert(at, "\n"),
            3 => text.Insert(at, new[] { "{", "}", "\"", ",", "[", "]", "\\", "null", "1e2", "0", "-", "." }[random.Next(12)]),
            4 => text.Replace("true", random.Next(2) == 0 ? "null" : "\"true\"", StringComparison.Ordinal),
            _ => text.Insert(at, " "),
        };
    }
}
