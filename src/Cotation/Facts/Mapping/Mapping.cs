using System.Runtime.CompilerServices;
using NodaTime;

namespace Cotation;

/// <summary>
/// Maps a class of yours to a vocabulary, so that its objects become applications without JSON: each fact is a typed function of the object, and null is unknown.
/// Say every fact, then <c>Check</c> it against the grids to score; after that it is immutable in use and safe to share between threads. No reflection is used, and nothing is allocated for a fact.
/// </summary>
/// <typeparam name="T">The class of one application, or of one record of a list.</typeparam>
public sealed class Mapping<T>
{
    private readonly Vocabulary vocabulary;
    private readonly IReadOnlyList<Fact> facts;
    private readonly Problems problems;
    private readonly List<(int Slot, MappedFact<T> Fact)> mapped = [];
    private readonly SortedDictionary<int, Func<T, Evidence?>> proofs = [];
    private readonly HashSet<string> without = new(StringComparer.Ordinal);
    private Func<T, string>? id;

    /// <summary>Begins a mapping.</summary>
    /// <param name="vocabulary">The vocabulary: <see cref="Grid.Vocabulary"/> of the grid that will score.</param>
    public Mapping(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        (this.vocabulary, facts, problems) = (vocabulary, vocabulary.Facts, new Problems());
    }

    private Mapping(Vocabulary vocabulary, Fact list, Problems problems) => (this.vocabulary, facts, this.problems) = (vocabulary, list.Fields, problems);

    /// <summary>Maps the id of the application.</summary>
    /// <param name="value">Gives it.</param>
    public Mapping<T> Id(Func<T, string> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        id = value;
        return this;
    }

    /// <summary>Maps a yes-or-no fact.</summary>
    /// <param name="fact">The name of the fact.</param>
    /// <param name="value">Gives it; null where it is not known.</param>
    /// <param name="file">Filled by the compiler: where the problem is told.</param>
    /// <param name="line">Filled by the compiler.</param>
    public Mapping<T> Fact(string fact, Func<T, bool?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(fact, ValueKind.YesNo, f => new MappedAnswer<T>(f, value), file, line);

    /// <summary>Maps a whole number.</summary>
    /// <inheritdoc cref="Fact(string, Func{T, bool?}, string, int)"/>
    public Mapping<T> Fact(string fact, Func<T, int?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(fact, ValueKind.Number, f => new MappedWhole<T>(f, value), file, line);

    /// <summary>Maps a number or an amount.</summary>
    /// <inheritdoc cref="Fact(string, Func{T, bool?}, string, int)"/>
    public Mapping<T> Fact(string fact, Func<T, decimal?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(fact, ValueKind.Number, f => new MappedNumber<T>(f, value), file, line);

    /// <summary>Maps a day.</summary>
    /// <inheritdoc cref="Fact(string, Func{T, bool?}, string, int)"/>
    public Mapping<T> Fact(string fact, Func<T, LocalDate?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(fact, ValueKind.Date, f => new MappedDay<T>(f, value), file, line);

    /// <summary>Maps a day.</summary>
    /// <inheritdoc cref="Fact(string, Func{T, bool?}, string, int)"/>
    public Mapping<T> Fact(string fact, Func<T, DateOnly?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Fact(fact, o => value(o) is { } day ? new LocalDate(day.Year, day.Month, day.Day) : (LocalDate?)null, file, line);

    /// <summary>Maps a day from a time: a time that says it is of UTC is the day in Paris at that instant, any other the day as it is written.</summary>
    /// <inheritdoc cref="Fact(string, Func{T, bool?}, string, int)"/>
    public Mapping<T> Fact(string fact, Func<T, DateTime?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Fact(fact, o => value(o) switch
        {
            null => (LocalDate?)null,
            { Kind: DateTimeKind.Utc } instant when instant != default => Days.InParis(Instant.FromDateTimeUtc(instant)),
            { } day => new LocalDate(day.Year, day.Month, day.Day),
        }, file, line);

    /// <summary>Maps a day from an instant: the day in Paris.</summary>
    /// <inheritdoc cref="Fact(string, Func{T, bool?}, string, int)"/>
    public Mapping<T> Fact(string fact, Func<T, DateTimeOffset?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Fact(fact, o => value(o) is { } instant ? instant == default ? new LocalDate(1, 1, 1) : Days.InParis(Instant.FromDateTimeOffset(instant)) : (LocalDate?)null, file, line);

    /// <summary>Maps a code, as the vocabulary writes it.</summary>
    /// <inheritdoc cref="Fact(string, Func{T, bool?}, string, int)"/>
    public Mapping<T> Fact(string fact, Func<T, string?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(fact, ValueKind.Code, f => new MappedCode<T>(f, value), file, line);

    /// <summary>Maps a set of codes.</summary>
    /// <inheritdoc cref="Fact(string, Func{T, bool?}, string, int)"/>
    public Mapping<T> Fact(string fact, Func<T, IEnumerable<string>?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(fact, ValueKind.Codes, f => new MappedCodes<T>(f, value), file, line);

    /// <summary>Maps a code from an enumeration.</summary>
    /// <param name="fact">The name of the fact.</param>
    /// <param name="value">Gives it; null where it is not known.</param>
    /// <param name="codes">The code of each member; null where the members bear the codes' own names.</param>
    /// <param name="file">Filled by the compiler: where the problem is told.</param>
    /// <param name="line">Filled by the compiler.</param>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    public Mapping<T> Code<TEnum>(string fact, Func<T, TEnum?> value, IReadOnlyDictionary<TEnum, string>? codes = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TEnum : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(value);
        Dictionary<TEnum, string> all = codes is null ? Enum.GetValues<TEnum>().Distinct().ToDictionary(m => m, m => m.ToString()) : new(codes);
        if (facts.FirstOrDefault(f => f.Name == fact)?.Codes is { } list)
            foreach ((TEnum member, string code) in all.Where(p => !list.Allows(p.Value)).OrderBy(p => p.Value, StringComparer.Ordinal)) problems.Error(At(file, line), "unknown-code", w => w.NoCodeFor(member.ToString(), fact), w => w.DidYouMean(SpellChecker.Nearest(code, list.Names)));
        return Fact(fact, o => value(o) is { } member ? all.GetValueOrDefault(member, "") : null, file, line);
    }

    /// <summary>Maps a list, record by record.</summary>
    /// <param name="fact">The name of the list.</param>
    /// <param name="records">Gives the records; null where nothing is known of them, which is not the same as none.</param>
    /// <param name="fields">Maps the fields of a record.</param>
    /// <param name="file">Filled by the compiler: where the problem is told.</param>
    /// <param name="line">Filled by the compiler.</param>
    /// <typeparam name="TRecord">The class of one record.</typeparam>
    public Mapping<T> List<TRecord>(string fact, Func<T, IEnumerable<TRecord>?> records, Action<Mapping<TRecord>> fields, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(fields);
        return Add(fact, ValueKind.List, list =>
        {
            var inner = new Mapping<TRecord>(vocabulary, list, problems);
            fields(inner);
            return new MappedList<T, TRecord>(list, records, [.. inner.mapped.Select(m => m.Fact)]);
        }, file, line);
    }

    /// <summary>Maps the proof of a fact.</summary>
    /// <param name="fact">The name of the fact.</param>
    /// <param name="value">Gives the proof; null where it is only declared.</param>
    /// <param name="file">Filled by the compiler: where the problem is told.</param>
    /// <param name="line">Filled by the compiler.</param>
    public Mapping<T> Proof(string fact, Func<T, Evidence?> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Find(fact, file, line) is { } found && !proofs.TryAdd(found.Slot, value)) problems.Error(At(file, line), "mapped-twice", w => w.MappedTwice(fact));
        return this;
    }

    /// <summary>Says that your system does not hold a fact: it stays unknown, and every line that reads it says so.</summary>
    /// <param name="facts">The names of the facts.</param>
    public Mapping<T> Without(params string[] facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        without.UnionWith(facts);
        return this;
    }

    /// <summary>What did not fit while the mapping was said, and whether it gives an id.</summary>
    internal IReadOnlyList<Problem> Found => id is not null ? problems.InOrder() : [.. problems.InOrder(), new Problem(Severity.Error, "unmapped-id", Whole, w => w.NoIdMapped, null)];

    /// <summary>The facts that it maps, or says that nobody holds.</summary>
    internal IReadOnlySet<string> Named => new HashSet<string>([.. mapped.Select(m => m.Fact.Fact.Name), .. without], StringComparer.Ordinal);

    /// <summary>Where what concerns no single line is told.</summary>
    internal static Location Whole { get; } = At($"Mapping<{typeof(T).Name}>", 1);

    /// <summary>Reads an object as an application.</summary>
    /// <param name="source">The object.</param>
    /// <exception cref="CotationException">Some value cannot be the fact's: out of its bounds, or no code of its list; all are listed, none with the value.</exception>
    public Application Read(T source) => TryRead(source, out Application? application, out IReadOnlyList<Problem> found) ? application : throw new CotationException(found);

    /// <summary>Reads an object as an application, or says why not.</summary>
    /// <param name="source">The object.</param>
    /// <param name="application">The application, or null.</param>
    /// <param name="found">What cannot be a fact's value; never with the value.</param>
    public bool TryRead(T source, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Application? application, out IReadOnlyList<Problem> found)
    {
        if (id is null) throw new InvalidOperationException("The mapping gives no id; Check tells so.");
        var row = new MappedRow(new ApplicationRow(vocabulary, proofs.Count));
        foreach ((_, MappedFact<T> fact) in mapped) fact.Put(source, ref row);
        Evidence[] evidence = Proofs(source, ref row);
        string? number = id(source);
        if (number is null || !Application.IsId(number)) row.Error(Whole, "wrong-id", w => w.WrongId);
        found = row.Problems?.InOrder() ?? [];
        application = found.Count > 0 ? null : new Application(number!, row.Facts, evidence, null, isTaken: true);
        return application is not null;
    }

    private Evidence[] Proofs(T source, ref MappedRow row)
    {
        if (proofs.Count == 0) return [];
        List<Evidence> given = [];
        foreach ((int slot, Func<T, Evidence?> proof) in proofs)
        {
            if (proof(source) is not { } one) continue;
            row.Facts.MarkEvidence(slot);
            given.Add(one);
        }

        return [.. given];
    }

    private Mapping<T> Add(string fact, ValueKind kind, Func<Fact, MappedFact<T>> make, string file, int line)
    {
        if (Find(fact, file, line) is not { } found) return this;
        if (found.ValueKind != kind) problems.Error(At(file, line), "wrong-kind", w => w.FactOfWrongKind(found.FullName, w.KindOf(found.ValueKind), w.KindOf(kind)));
        else if (mapped.Exists(m => m.Slot == found.Slot)) problems.Error(At(file, line), "mapped-twice", w => w.MappedTwice(fact));
        else mapped.Add((found.Slot, make(found) with { Where = At(file, line) }));
        return this;
    }

    private Fact? Find(string fact, string file, int line)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Fact? found = facts.FirstOrDefault(f => f.Name == fact && !f.IsAsOf);
        if (found is null) problems.Error(At(file, line), "unknown-fact", w => w.UnknownFact(fact), w => w.DidYouMean(SpellChecker.Nearest(fact, facts.Select(f => f.Name))));
        return found;
    }

    private static Location At(string file, int line) => new(Path.GetFileName(file), Math.Max(1, line), 1, 1, null);
}
