using System.CommandLine;
using NodaTime;

namespace Cotation.Cli;

/// <summary>Opens grids and applications for the commands, and tells what is wrong with them on the talk side.</summary>
internal sealed class Inputs(CommonOptions common, ParseResult result, Screen screen)
{
    private static readonly RecordProcessor<Application> Kept = new(a => a.Detached());

    private readonly CliWords words = common.Words;
    private readonly FileWords files = FileWords.In(common.Language);
    private readonly HashSet<string> guessed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> repeats = new(StringComparer.Ordinal);

    private bool isLenient = result.GetValue(common.Lenient);

    /// <summary>Whether some application was rejected.</summary>
    public bool HasFindings { get; private set; }

    public Grid Grid() => Cotation.Grid.Load(GridPath());

    public string GridPath()
    {
        return Required(result.GetValue(common.Grid)!);
    }

    /// <summary>The applications that can be used, as they come; problems are told, and the good ones go on.</summary>
    public IEnumerable<Application> Applications(Vocabulary vocabulary) => Applications(result.GetValue(common.Applications)!, vocabulary);

    /// <summary>The applications of a file, or of standard input where it is « - ».</summary>
    public IEnumerable<Application> Applications(string path, Vocabulary vocabulary) => Make(path, vocabulary, Kept);

    /// <summary>What is made of each application while it is read, side by side; the application is good during the call alone.</summary>
    public IEnumerable<T> Make<T>(Vocabulary vocabulary, Func<Application, T> make) => Make(vocabulary, new RecordProcessor<T>(make));

    /// <summary>What is made of applications while they are read, a few at a time.</summary>
    public IEnumerable<T> Make<T>(Vocabulary vocabulary, IRecordProcessor<T> maker) => Make(result.GetValue(common.Applications)!, vocabulary, maker);

    private IEnumerable<T> Make<T>(string path, Vocabulary vocabulary, IRecordProcessor<T> maker)
    {
        if (path != "-") RequireFile(path);
        CheckRejects(path);
        return Read(path, vocabulary, maker);
    }

    /// <summary>What is made of the applications of a file as each of two grids reads them; one that either refuses is told and left out.</summary>
    /// <param name="path">The file, or « - ».</param>
    /// <param name="before">The one grid.</param>
    /// <param name="after">The other.</param>
    /// <param name="maker">What makes it where both grids read alike.</param>
    /// <param name="make">What to make where they do not.</param>
    public IEnumerable<T> MakePairs<T>(string path, Grid before, Grid after, IRecordProcessor<T> maker, Func<Application, Application, T> make)
    {
        if (path != "-") RequireFile(path);
        CheckRejects(path);
        if (before.Vocabulary.Sha256 == after.Vocabulary.Sha256) return Read(path, after.Vocabulary, maker);
        // What one grid names and the other does not is no slip of the keyboard.
        isLenient = true;
        byte[]? input = path == "-" ? ReadInput() : null;
        return PairsOf(Entries(path, before.Vocabulary, Kept, input), Entries(path, after.Vocabulary, Kept, input), make);
    }

    /// <summary>Before anything is read: where refused rows cannot be written is told at once.</summary>
    private void CheckRejects(string path)
    {
        if (result.GetValue(common.Rejects) is not { } rejects) return;
        if (path == "-" || Path.GetExtension(path).ToLowerInvariant() is not (".csv" or ".tsv" or ".txt" or ".xlsx")) throw new UsageException(words.RejectsOnlyOfTables(path));
        bool mayReplace = result.GetValue(common.Force) || (File.Exists(rejects) && RejectsTable.IsOne(rejects, files));
        OutputFile.Begin(rejects, mayReplace, common.InputsOf(result), words).Dispose();
    }

    private IEnumerable<T> PairsOf<T>(IEnumerable<RecordResult<Application>> before, IEnumerable<RecordResult<Application>> after, Func<Application, Application, T> make)
    {
        int rejected = 0;
        foreach ((RecordResult<Application> old, RecordResult<Application> now) in before.Zip(after))
        {
            foreach (Problem problem in now.Problems.Count >= old.Problems.Count ? now.Problems : old.Problems) Tell(problem);
            if (old.IsRead && now.IsRead) yield return make(old.Value!, now.Value!);
            else if (old.Problems.Concat(now.Problems).Any(p => p.Severity == Severity.Error)) rejected++;
        }

        TellEnd(rejected);
    }

    private byte[] ReadInput()
    {
        using var memory = new MemoryStream();
        screen.Input.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>The records of a file, by what its name ends in: JSON, CSV, XLSX, or the register's XML.</summary>
    private IEnumerable<RecordResult<T>> Entries<T>(string path, Vocabulary vocabulary, IRecordProcessor<T> maker, byte[]? input = null) => new Progress(screen, words).Along(path == "-"
        ? ApplicationFile.Make(input is null ? screen.Input : new MemoryStream(input), "-", vocabulary, maker, isLenient)
        : Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" or ".tsv" or ".txt" or ".xlsx" or ".xlsm" or ".ods" or ".xls" or ".xlsb" => TableEntries(TableFile.Open(path, files), vocabulary, maker),
            ".xml" => new RegisterXml(path, vocabulary, files).Read().Select(e => new RecordResult<T>(e.Application is not null, e.Application is null ? default : maker.MakeOne(e.Application), e.Problems)),
            _ => FileEntries(path, vocabulary, maker, isLenient),
        });

    private static IEnumerable<RecordResult<T>> FileEntries<T>(string path, Vocabulary vocabulary, IRecordProcessor<T> maker, bool isLenient)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        foreach (RecordResult<T> made in ApplicationFile.Make(stream, path, vocabulary, maker, isLenient)) yield return made;
    }

    private IEnumerable<RecordResult<T>> TableEntries<T>(Sheet table, Vocabulary vocabulary, IRecordProcessor<T> maker)
    {
        if (table.Guess is not null && guessed.Add(table.Name)) screen.Error.WriteLine(table.Guess);
        MappingFile? mapping = result.GetValue(common.Mapping) is { } path ? MappingFile.Load(Required(path)) : null;
        List<(Row Row, IReadOnlyList<Problem> Problems)> refused = [];
        foreach ((RecordResult<T> made, Row? row) in new TableApplications(table, vocabulary, mapping, files).Read(maker))
        {
            if (row is not null) refused.Add((row, made.Problems));
            yield return made;
        }

        if (result.GetValue(common.Rejects) is { } rejects) WriteRejects(rejects, table, refused);
    }

    /// <summary>Writes what was refused; where nothing was, only a file of rows that were refused before goes.</summary>
    private void WriteRejects(string path, Sheet table, List<(Row Row, IReadOnlyList<Problem> Problems)> refused)
    {
        bool isOurs = File.Exists(path) && RejectsTable.IsOne(path, files);
        if (refused.Count == 0)
        {
            if (isOurs && !common.InputsOf(result).Any(i => RealPath.AreSame(i, path))) File.Delete(path);
            return;
        }

        using OutputFile file = OutputFile.Begin(path, isOurs || result.GetValue(common.Force), common.InputsOf(result), words);
        RejectsTable.Write(file.Stream, path, table, refused, common.Language);
        file.Keep();
        screen.Error.WriteLine(files.RejectsWritten(refused.Count, path));
    }

    private void TellEnd(int rejected)
    {
        TellRepeats();
        HasFindings = rejected > 0;
        if (rejected > 0) screen.Error.WriteLine(words.Rejected(rejected));
    }

    private IEnumerable<T> Read<T>(string path, Vocabulary vocabulary, IRecordProcessor<T> maker)
    {
        if (result.GetValue(common.Id) is not { } wanted) return Told(Entries(path, vocabulary, maker));
        return Wanted(Told(Entries(path, vocabulary, new RecordProcessor<T[]>(a => a.Id == wanted ? [maker.MakeOne(a)] : []))));
    }

    private IEnumerable<T> Wanted<T>(IEnumerable<T[]> entries)
    {
        bool isFound = false;
        foreach (T[] entry in entries)
        {
            isFound |= entry.Length > 0;
            foreach (T one in entry) yield return one;
        }

        if (!isFound) throw new UsageException(words.IdNotFound);
    }

    /// <summary>What was read; the problems are told on the way.</summary>
    private IEnumerable<T> Told<T>(IEnumerable<RecordResult<T>> entries)
    {
        int rejected = 0;
        foreach (RecordResult<T> entry in entries)
        {
            foreach (Problem problem in entry.Problems) Tell(problem);
            if (!entry.IsRead && entry.Problems.Any(p => p.Severity == Severity.Error)) rejected++;
            if (entry.IsRead) yield return entry.Value!;
        }

        TellEnd(rejected);
    }

    /// <summary>Tells every error at its place; a warning, or a name that nobody knows, that comes again is only counted.</summary>
    private void Tell(Problem problem)
    {
        bool isOnce = problem.Severity != Severity.Error || problem.Code is "unknown-fact" or "unknown-field";
        if (!isOnce || repeats.TryAdd(problem.Message(common.Language), 0)) screen.Error.WriteLine(problem.Render(common.Language));
        else repeats[problem.Message(common.Language)]++;
    }

    private void TellRepeats()
    {
        foreach (string message in repeats.Keys.Order(StringComparer.Ordinal))
            if (repeats[message] is > 0 and var count) screen.Error.WriteLine(words.Repeated(message, count));
    }

    /// <summary>Tells the date, and that the grid is not in force on it.</summary>
    public void TellDate(Grid grid, LocalDate on)
    {
        screen.Error.WriteLine(words.OnDate(on));
        if (!grid.Identity.IsValidOn(on)) screen.Error.WriteLine(words.NotInForce);
    }

    /// <summary>The path of a file that is there.</summary>
    public string Required(string path)
    {
        RequireFile(path);
        return path;
    }

    private void RequireFile(string path)
    {
        if (Directory.Exists(path)) throw new UsageException(words.IsFolder(path));
        if (!File.Exists(path)) throw new UsageException(words.NoFile(path));
    }
}
