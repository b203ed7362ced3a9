using System.Security.Cryptography;
using System.Text;

namespace Cotation;

/// <summary>Holds what one record of a file of applications gave: the application, or why there is none.</summary>
/// <param name="Application">The application, or null where the record has errors.</param>
/// <param name="Problems">What is wrong with the record, warnings included; never with a fact value or an id.</param>
public sealed record ApplicationEntry(Application? Application, IReadOnlyList<Problem> Problems);

/// <summary>Reads files of applications: one JSON object, an array, or NDJSON, one record at a time, so that a file may be larger than memory.</summary>
public static class ApplicationFile
{
    /// <summary>Records that are read side by side; they come out in the order of the file.</summary>
    private const int Block = 256;

    /// <summary>Reads the applications of a stream as they come; a record with errors is given with its problems and the others go on.</summary>
    /// <param name="stream">UTF-8 JSON; stays open.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <param name="vocabulary">The facts they may hold: <see cref="Grid.Vocabulary"/> of the grid that will score them.</param>
    public static IEnumerable<ApplicationEntry> Read(Stream stream, string name, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return ReadAll(stream, name, vocabulary);
    }

    /// <summary>Reads the applications of a file as they come; a record with errors is given with its problems and the others go on.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">The facts they may hold: <see cref="Grid.Vocabulary"/> of the grid that will score them.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<ApplicationEntry> Load(string path, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(vocabulary);
        using FileStream stream = File.OpenRead(path);
        foreach (ApplicationEntry entry in ReadAll(stream, path, vocabulary)) yield return entry;
    }

    private static IEnumerable<ApplicationEntry> ReadAll(Stream stream, string name, Vocabulary vocabulary)
    {
        var seen = new HashSet<UInt128>();
        foreach (RecordSplitter.Piece[] block in new RecordSplitter(stream).Pieces().Chunk(Block))
        {
            var read = new (Source Source, Application? Application, Problems Problems)[block.Length];
            Parallel.For(0, block.Length, i => read[i] = Read(block[i], name, vocabulary));
            foreach ((Source source, Application? application, Problems problems) in read)
            {
                bool isRepeated = application is not null && !seen.Add(DigestOf(application.Id));
                if (isRepeated) problems.Error(source.At(0, 1), "repeated-id", w => w.RepeatedId);
                yield return new ApplicationEntry(isRepeated ? null : application, problems.InOrder());
            }
        }
    }

    private static (Source Source, Application? Application, Problems Problems) Read(RecordSplitter.Piece piece, string name, Vocabulary vocabulary)
    {
        var problems = new Problems();
        var source = new Source(name, piece.Text, isPrivate: true, piece.Line, piece.Column);
        return (source, ApplicationReader.Read(source, vocabulary, problems), problems);
    }

    private static UInt128 DigestOf(string id) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
