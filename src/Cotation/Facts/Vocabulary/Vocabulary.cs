namespace Cotation;

/// <summary>Holds what can be known of an application: facts, code lists, tables and the priorities of the law. Immutable and safe to share.</summary>
public sealed class Vocabulary
{
    internal const string AsOf = "asOf";

    /// <summary>The names that RulesEngine's parser or our language keeps for itself.</summary>
    internal static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "it", "parent", "root", "new", "is", "as", "iif", "np", "and", "or", "not", "in", "true", "false", "null", "known", "min", "max", "table",
        "count", "any", "all", "sum", "contains", "math", "convert", "eq", "ne", "lt", "le", "gt", "ge", "mod", "isnull", "half", "object", "string",
        "char", "bool", "byte", "short", "int", "long", "float", "double", "decimal", "datetime", "guid", "timespan", "uri", "enum", "outerIt", "isof", "cast",
    };

    private static readonly Lazy<Vocabulary> BuiltIn = new(() => VocabularyReader.ReadBuiltIn("sne.json"));

    private readonly Dictionary<string, Fact> byName;
    private readonly Fact?[] byRole;

    internal Vocabulary(string id, string version, IReadOnlyList<Fact> facts, IReadOnlyList<TableShape> tables, IReadOnlyList<Priority> priorities, string sha256, Vocabulary? origin)
    {
        Id = id;
        Version = version;
        Facts = facts;
        Cells = facts.Count(f => f.Kind != FactKind.YesNo);
        Slots = facts.Count;
        Tables = tables;
        Priorities = priorities;
        Sha256 = sha256;
        Origin = origin;
        byName = facts.ToDictionary(f => f.Name, StringComparer.Ordinal);
        byRole = [.. Enum.GetValues<FactRole>().Select(r => r == FactRole.None ? null : facts.With(r))];
    }

    /// <summary>Gives the vocabulary of the French national register (SNE), which is built in.</summary>
    public static Vocabulary Sne => BuiltIn.Value;

    /// <summary>Gives its name.</summary>
    public string Id { get; }

    /// <summary>Gives its version.</summary>
    public string Version { get; }

    /// <summary>Gives its facts, in the order of their file; the reference date <c>asOf</c> is the first.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Gives the priorities of the law that it knows.</summary>
    internal IReadOnlyList<Priority> Priorities { get; }

    /// <summary>Gives the SHA-256 of its canonical JSON, in lower-case hexadecimal; where a grid adds facts, of both.</summary>
    public string Sha256 { get; }

    internal IReadOnlyList<TableShape> Tables { get; }

    /// <summary>The vocabulary this one adds facts to, or null; its facts keep their slots.</summary>
    internal Vocabulary? Origin { get; }

    /// <summary>Finds a fact by its name, or gives null.</summary>
    /// <param name="name">The name, case-sensitive.</param>
    internal Fact? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The fact that has a role, or null.</summary>
    internal Fact? With(FactRole role) => byRole[(int)role];

    /// <summary>Whether a grid added the fact, or the list it is a field of.</summary>
    internal bool Owns(Fact fact) => Origin is { } origin && origin.Find(fact.List ?? fact.Name) is null;

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="json">The text of its JSON file.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <exception cref="CotationException">The text has problems; all are listed.</exception>
    public static Vocabulary Parse(string json, string name = "vocabulary.json")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        var problems = new Problems();
        Vocabulary? vocabulary = VocabularyReader.Read(new Source(name, json), problems);
        return vocabulary is null || problems.HasErrors ? throw new CotationException(problems.InOrder()) : vocabulary;
    }

    /// <summary>How many facts there are.</summary>
    internal int Slots { get; }

    /// <summary>How many words hold a bit for each fact.</summary>
    internal int Words => (Slots + 63) / 64;

    /// <summary>How many facts are not yes or no, and have a cell each.</summary>
    internal int Cells { get; }

    internal TableShape? Table(string name) => Tables.FirstOrDefault(t => t.Name == name);

    /// <summary>Whether applications read with the other vocabulary have their facts in the slots of this one.</summary>
    internal bool Extends(Vocabulary other)
    {
        for (Vocabulary? v = this; v is not null; v = v.Origin)
            if (ReferenceEquals(v, other) || v.Sha256 == other.Sha256) return true;
        return false;
    }
}
