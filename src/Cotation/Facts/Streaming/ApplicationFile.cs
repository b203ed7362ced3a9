namespace Cotation;

/// <summary>Reads files of applications: one JSON object, an array, or NDJSON, one record at a time, so that a file may be larger than memory.</summary>
internal static class ApplicationFile
{
    /// <summary>Reads the applications of a stream as they come; a record with errors is given with its problems and the others go on.</summary>
    /// <param name="stream">UTF-8 JSON; stays open.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <param name="vocabulary">The facts they may hold: <see cref="Grid.Vocabulary"/> of the grid that will score them.</param>
    /// <param name="isLenient">Whether a fact or a field that the vocabulary does not know is a warning and passed over; the record is refused else, since it may be a misspelt one.</param>
    public static IEnumerable<ApplicationEntry> Read(Stream stream, string name, Vocabulary vocabulary, bool isLenient = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return ReadAll(stream, name, vocabulary, isLenient);
    }

    /// <summary>Reads the applications of a file as they come; a record with errors is given with its problems and the others go on.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">The facts they may hold: <see cref="Grid.Vocabulary"/> of the grid that will score them.</param>
    /// <param name="isLenient">Whether a fact or a field that the vocabulary does not know is a warning and passed over; the record is refused else, since it may be a misspelt one.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<ApplicationEntry> Load(string path, Vocabulary vocabulary, bool isLenient = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(vocabulary);
        using FileStream stream = File.OpenRead(path);
        foreach (ApplicationEntry entry in ReadAll(stream, path, vocabulary, isLenient)) yield return entry;
    }

    /// <summary>Reads the applications of a stream and makes of each what is asked for, side by side: no application has to be kept.</summary>
    /// <param name="stream">UTF-8 JSON; stays open.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <param name="vocabulary">The facts they may hold.</param>
    /// <param name="maker">What makes it; called from several threads.</param>
    /// <param name="isLenient">Whether a fact or a field that the vocabulary does not know is a warning and passed over; the record is refused else, since it may be a misspelt one.</param>
    internal static IEnumerable<RecordResult<T>> Make<T>(Stream stream, string name, Vocabulary vocabulary, IRecordProcessor<T> maker, bool isLenient = false) => new RecordStream<T>(stream, name, vocabulary, maker, isLenient).Read();

    private static IEnumerable<ApplicationEntry> ReadAll(Stream stream, string name, Vocabulary vocabulary, bool isLenient) =>
        Make(stream, name, vocabulary, new RecordProcessor<Application>(a => a.Detached()), isLenient).Select(m => new ApplicationEntry(m.Value, m.Problems));
}
