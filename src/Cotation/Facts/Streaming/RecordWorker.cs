using System.Runtime.InteropServices;

namespace Cotation;

/// <summary>Is a record as it was read, before it is known whether its id came before.</summary>
internal record struct FoundRecord<T>(bool IsRead, UInt128 Digest, int Line, int Column, IReadOnlyList<Problem> Problems)
{
    /// <summary>What was made of it.</summary>
    public T? Value { get; set; }

    /// <summary>Where the line stands, where it holds something else than one record; else -1.</summary>
    public int UnusualAt { get; init; } = -1;

    public int Length { get; init; }
}

/// <summary>Reads records one after the other, and makes something of those that wait as soon as there are enough. Used by one thread at a time.</summary>
internal sealed class RecordWorker<T>(string name, Vocabulary vocabulary, IRecordProcessor<T> maker, bool isLenient)
{
    private readonly RecordReader reader = new(vocabulary, maker.Room);
    private readonly Application[] waiting = new Application[maker.Room];
    private readonly T[] made = new T[maker.Room];
    private List<FoundRecord<T>> found = [];
    private int count;

    public void Begin(int expected) => found = new List<FoundRecord<T>>(expected);

    /// <summary>Reads a record that is one to the quick reader.</summary>
    /// <param name="bytes">The record and whatever follows it in memory.</param>
    /// <param name="length">The length of the record.</param>
    /// <param name="line">Its line.</param>
    /// <param name="column">Its column.</param>
    public bool TryRead(ReadOnlySpan<byte> bytes, int length, int line, int column)
    {
        if (reader.Read(bytes, length) is not { } application) return false;
        Add(application, line, column, []);
        return true;
    }

    /// <summary>Reads any record, or tells what is wrong with it.</summary>
    public void Read(RecordSplitter.Piece piece)
    {
        if (TryRead(piece.Bytes.Span, piece.Bytes.Length, piece.Line, piece.Column)) return;
        Application? application = ApplicationReader.Parse(new Source(name, piece.Text, isPrivate: true, piece.Line, piece.Column), vocabulary, isLenient, out IReadOnlyList<Problem> problems);
        if (application is null) found.Add(new FoundRecord<T>(false, default, piece.Line, piece.Column, problems));
        else Add(application, piece.Line, piece.Column, problems);
    }

    /// <summary>Leaves a line to those who can tell where its records begin and end.</summary>
    public void Leave(int at, int length, int line, int column) => found.Add(new FoundRecord<T>(false, default, line, column, []) { UnusualAt = at, Length = length });

    /// <summary>What was read since it began.</summary>
    public List<FoundRecord<T>> End()
    {
        Make();
        return found;
    }

    private void Add(Application application, int line, int column, IReadOnlyList<Problem> problems)
    {
        found.Add(new FoundRecord<T>(true, IdDigest.Of(application.Id), line, column, problems));
        waiting[count++] = application;
        if (count == waiting.Length) Make();
    }

    private void Make()
    {
        maker.Make(waiting.AsSpan(0, count), made);
        Span<FoundRecord<T>> all = CollectionsMarshal.AsSpan(found);
        for (int i = all.Length - 1; count > 0; i--)
            if (all[i].IsRead) all[i].Value = made[--count];
    }
}
