using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Cotation;

/// <summary>Is what one record gave: what was made of its application, or why there is none.</summary>
internal readonly record struct RecordResult<T>(bool IsRead, T? Value, IReadOnlyList<Problem> Problems);

/// <summary>How much of a stream is read at once.</summary>
internal static class RecordStream
{
    public const int Stretch = 256 * 1024;
}

/// <summary>Reads the records of a stream side by side and makes of each application what is asked for at once, so that no application has to be kept; they come out in the order of the file. Lines are read straight from their bytes; whatever is not one record a line goes through the <see cref="RecordSplitter"/>.</summary>
internal sealed class RecordStream<T>(Stream stream, string name, Vocabulary vocabulary, IRecordProcessor<T> maker, bool isLenient = false, int stretch = RecordStream.Stretch)
{
    private const int Ahead = 6;
    private const long MostExpected = 1 << 23;
    private const int Some = 256;
    private const int Many = 4 * Some;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ConcurrentQueue<byte[]> buffers = [];
    private readonly ConcurrentQueue<RecordWorker<T>> workers = [];
    private readonly Channel<Chunk> chunks = Channel.CreateBounded<Chunk>(Ahead);
    private HashSet<UInt128> seen = [];
    private Task reading = Task.CompletedTask;
    private volatile bool isStopped;
    private volatile int expected;
    private bool isByLine;
    private bool isSplit;

    public RecordStream(Stream stream, string name, Vocabulary vocabulary, Func<Application, T> make, bool isLenient = false, int stretch = RecordStream.Stretch)
        : this(stream, name, vocabulary, new RecordProcessor<T>(make), isLenient, stretch)
    {
    }

    /// <summary>Some whole lines, what is found in them, and the beginning of the line that follows.</summary>
    private sealed record Chunk(byte[] Bytes, int Start, int End, int Length, int Line, bool IsLast)
    {
        public Task<List<FoundRecord<T>>>? Found { get; set; }

        public ReadOnlyMemory<byte> From(int at) => Bytes.AsMemory(at, Length - at);

        /// <summary>Whether a line began that does not end in so many bytes: an array on a single line, as a rule.</summary>
        public bool IsOneLine => End == 0 && !IsLast;

        public bool IsFollowed => !IsLast && !IsOneLine;
    }

    public IEnumerable<RecordResult<T>> Read()
    {
        try
        {
            Chunk? current = Next(null);
            if (current.IsFollowed) reading = Task.Run(() => ReadFrom(current));
            while (current is not null)
            {
                // The first lines, all there are of a short file, need no other thread.
                foreach (RecordResult<T> made in current.IsOneLine ? Split(current.From(current.Start), current.Line) : Used(current, current.Found?.GetAwaiter().GetResult() ?? LinesOf(current))) yield return made;
                if (current.IsFollowed && current.Line == 1) Expect(current);
                Chunk? next = isSplit || !current.IsFollowed ? null : Following();
                buffers.Enqueue(current.Bytes);
                current = next;
            }
        }
        finally
        {
            // Who stops in the middle finds the stream at rest; what was read is let go at once.
            Rest();
            buffers.Clear();
            workers.Clear();
            seen = [];
        }
    }

    /// <summary>Makes room at once for as many ids as a file may hold whose length is known.</summary>
    private void Expect(Chunk first)
    {
        if (stream.CanSeek) seen.EnsureCapacity((int)Math.Min(MostExpected, seen.Count * (stream.Length / first.End + 1)));
    }

    /// <summary>Reads chunk after chunk, each after the other, and has their lines read side by side while those before them are used.</summary>
    private async Task ReadFrom(Chunk first)
    {
        try
        {
            for (Chunk chunk = first; chunk.IsFollowed && !isStopped;)
            {
                chunk = Next(chunk);
                Chunk read = chunk;
                // In the order of the file: the oldest is waited for first.
                chunk.Found = Task.Factory.StartNew(() => read.IsOneLine ? [] : LinesOf(read), CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
                await chunks.Writer.WriteAsync(chunk).ConfigureAwait(false);
            }

            chunks.Writer.Complete();
        }
        catch (Exception broken)
        {
            chunks.Writer.Complete(broken);
        }
    }

    private Chunk? Following()
    {
        while (chunks.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            if (chunks.Reader.TryRead(out Chunk? next)) return next;
        return null;
    }

    /// <summary>Stops the reading and gives the chunks that were read and not used.</summary>
    private List<Chunk> Rest()
    {
        isStopped = true;
        List<Chunk> rest = [];
        do
        {
            while (chunks.Reader.TryRead(out Chunk? left)) rest.Add(left);
        }
        while (!reading.Wait(1) || chunks.Reader.TryPeek(out _));
        foreach (Chunk left in rest) Task.WaitAny(left.Found!);
        return rest;
    }

    /// <summary>What the records of a chunk gave; where they are not one a line, those of the rest of the stream too.</summary>
    private IEnumerable<RecordResult<T>> Used(Chunk chunk, List<FoundRecord<T>> records)
    {
        // Where each id would stand is looked at first, one after the other: so many waits for memory go by at once.
        foreach (FoundRecord<T> found in records) seen.Contains(found.Digest);
        foreach (FoundRecord<T> found in records)
        {
            if (found.UnusualAt < 0)
            {
                isByLine = true;
                yield return Once(found);
                continue;
            }

            int after = found.UnusualAt + found.Length;
            if (TryAlone(chunk.Bytes.AsMemory(found.UnusualAt, found.Length), chunk.From(after), found.Line, out List<RecordSplitter.Piece> pieces))
            {
                foreach (FoundRecord<T> one in PiecesOf(pieces.ToArray())) yield return Once(one);
                continue;
            }

            isSplit = true;
            foreach (RecordResult<T> made in Split(Begun(chunk, found.UnusualAt), found.Line)) yield return made;
            yield break;
        }
    }

    /// <summary>What was read of the stream from a place on.</summary>
    private byte[] Begun(Chunk chunk, int at)
    {
        var begun = new List<byte>();
        foreach (Chunk next in Rest())
        {
            begun.AddRange(chunk.Bytes.AsSpan(at, chunk.End - at));
            (chunk, at) = (next, 0);
        }

        begun.AddRange(chunk.From(at).Span);
        return [.. begun];
    }

    /// <summary>The lines after a chunk, or the first ones.</summary>
    private Chunk Next(Chunk? before)
    {
        if (!buffers.TryDequeue(out byte[]? bytes)) bytes = new byte[stretch];
        int length = 0, line = 1;
        if (before is not null)
        {
            ReadOnlyMemory<byte> left = before.From(before.End);
            left.CopyTo(bytes);
            length = left.Length;
            line = before.Line + before.Bytes.AsSpan(0, before.End).Count((byte)'\n');
        }

        int read = stream.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
        bool isLast = read < bytes.Length - length;
        length += read;
        int end = isLast ? length : bytes.AsSpan(0, length).LastIndexOf((byte)'\n') + 1, start = before is null && bytes.AsSpan(0, length).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        return new Chunk(bytes, start, end, length, line, isLast);
    }

    private List<FoundRecord<T>> LinesOf(Chunk chunk)
    {
        List<FoundRecord<T>> found = By(expected, worker =>
        {
            int line = chunk.Line;
            for (int start = chunk.Start; start < chunk.End; line++)
            {
                ReadOnlySpan<byte> rest = chunk.Bytes.AsSpan(start, chunk.End - start);
                int end = rest.IndexOf((byte)'\n');
                ReadOnlySpan<byte> text = end < 0 ? rest : rest[..end];
                int column = text.Length > 0 && text[0] > ' ' ? 1 : Math.Max(0, text.IndexOfAnyExcept(" \t\r"u8)) + 1;
                bool isRead = worker.TryRead(chunk.Bytes.AsSpan(start), text.Length, line, column);
                if (!isRead && IsRecord(text)) worker.Read(new RecordSplitter.Piece(text.Trim(" \t\r"u8).ToArray(), line, column));
                else if (!isRead && text.ContainsAnyExcept(" \t\r"u8)) worker.Leave(start, text.Length, line, column);
                start += text.Length + 1;
            }
        });
        expected = found.Count + (found.Count / 8);
        return found;
    }

    private List<FoundRecord<T>> PiecesOf(ReadOnlyMemory<RecordSplitter.Piece> pieces) => By(pieces.Length, worker =>
    {
        foreach (RecordSplitter.Piece piece in pieces.Span) worker.Read(piece);
    });

    /// <summary>What a worker finds that nobody else has in hand meanwhile.</summary>
    private List<FoundRecord<T>> By(int many, Action<RecordWorker<T>> work)
    {
        if (!workers.TryDequeue(out RecordWorker<T>? worker)) worker = new RecordWorker<T>(name, vocabulary, maker, isLenient);
        worker.Begin(many);
        work(worker);
        List<FoundRecord<T>> found = worker.End();
        workers.Enqueue(worker);
        return found;
    }

    /// <summary>Whether a line holds one whole record and nothing else, as the splitter would see it.</summary>
    private static bool IsRecord(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> text = line.Trim(" \t\r"u8);
        if (text.Length < 2 || text[0] != '{' || text[^1] != '}') return false;
        var splitter = new RecordSplitter(new MemoryStream(text.ToArray()));
        RecordSplitter.Piece[] pieces = [.. splitter.Pieces()];
        return pieces.Length == 1 && pieces[0].Bytes.Length == text.Length && splitter.IsOutside;
    }

    /// <summary>The pieces of one unusual line, where it is over at its end whatever follows: it stands between records, or a record cut short is followed by the beginning of another.</summary>
    private bool TryAlone(ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> rest, int line, out List<RecordSplitter.Piece> pieces)
    {
        var splitter = new RecordSplitter(new MemoryStream(text.ToArray()), line) { IsByLine = isByLine };
        pieces = [.. splitter.Pieces()];
        (bool inRecord, bool inText) = splitter.Stand;
        bool isCut = inRecord && rest.Span.StartsWith("\n"u8) && (inText || (isByLine && rest.Span.StartsWith("\n{"u8)));
        if (splitter.IsOutside) return true;
        if (isCut) pieces[^1] = pieces[^1] with { Bytes = pieces[^1].Bytes.TrimEnd(" \t\r\n"u8) };
        return isCut;
    }

    /// <summary>The rest of the stream record by record, wherever they begin and end.</summary>
    private IEnumerable<RecordResult<T>> Split(ReadOnlyMemory<byte> begun, int line)
    {
        using var all = new JoinedStream(begun.ToArray(), stream);
        foreach (RecordSplitter.Piece[] block in new RecordSplitter(all, line) { IsByLine = isByLine }.Pieces().Chunk(Many))
        {
            var found = new List<FoundRecord<T>>[(block.Length + Some - 1) / Some];
            Parallel.For(0, found.Length, i => found[i] = PiecesOf(block.AsMemory(i * Some, Math.Min(Some, block.Length - (i * Some)))));
            foreach (FoundRecord<T> one in found.SelectMany(f => f)) yield return Once(one);
        }
    }

    /// <summary>The first record of an id stands; a later one is refused.</summary>
    private RecordResult<T> Once(FoundRecord<T> found)
    {
        if (!found.IsRead || seen.Add(found.Digest)) return new RecordResult<T>(found.IsRead, found.Value, found.Problems);
        var problems = new Problems();
        foreach (Problem problem in found.Problems) problems.Add(problem);
        problems.Error(new Location(name, found.Line, found.Column, 1, null), "repeated-id", w => w.RepeatedId);
        return new RecordResult<T>(false, default, problems.InOrder());
    }
}
