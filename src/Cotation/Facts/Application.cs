using NodaTime;

namespace Cotation;

/// <summary>Holds one household's request: its id, what is known of it, and how far that is proved. Immutable and safe to share.</summary>
public sealed class Application
{
    /// <summary>Stands in the row for a fact that is not known.</summary>
    internal const long UnknownCell = long.MinValue;

    /// <summary>Stands in the row for a value that a number cannot carry.</summary>
    internal const long OtherCell = long.MinValue + 1;

    private readonly long[] row;
    private readonly Dictionary<int, Value>? others;
    private readonly Evidence?[]? evidence;
    private readonly Dictionary<string, Assessment>? assessments;

    internal Application(string id, Vocabulary vocabulary, long[] row, Dictionary<int, Value>? others, Evidence?[]? evidence, Dictionary<string, Assessment>? assessments)
    {
        Id = id;
        Vocabulary = vocabulary;
        this.row = row;
        this.others = others;
        this.evidence = evidence;
        this.assessments = assessments;
    }

    /// <summary>Gives its id as the file gave it.</summary>
    public string Id { get; }

    /// <summary>Gives the vocabulary it was read with.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Numbers in millionths, yes as 1, days since 1970; the row has a cell for each fact of the vocabulary.</summary>
    internal ReadOnlySpan<long> Row => row;

    /// <summary>Reads one application from a JSON object.</summary>
    /// <param name="json">The text.</param>
    /// <param name="vocabulary">The facts it may hold: <see cref="Grid.Vocabulary"/> of the grid that will score it.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <exception cref="CotationException">The text has problems; all are listed, and none holds a fact value.</exception>
    public static Application Parse(string json, Vocabulary vocabulary, string name = "application.json")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(name);
        var problems = new Problems();
        Application? application = ApplicationReader.Read(new Source(name, json, isPrivate: true), vocabulary, problems);
        return application is null || problems.HasErrors ? throw new CotationException(problems.InOrder()) : application;
    }

    /// <summary>Writes the class name alone: an application is personal data.</summary>
    public override string ToString() => nameof(Application);

    internal bool Has(int slot) => slot < row.Length && row[slot] != UnknownCell;

    internal Value ValueOf(Fact fact)
    {
        if (fact.Slot >= row.Length) return Value.Unknown;
        long cell = row[fact.Slot];
        return cell switch
        {
            UnknownCell => Value.Unknown,
            OtherCell => others![fact.Slot],
            _ => fact.ValueKind switch
            {
                ValueKind.YesNo => Value.Of(cell != 0),
                ValueKind.Date => Value.OfDays(cell),
                ValueKind.Code => Value.OfCode(fact.Codes!.All[(int)cell].Name),
                _ => Value.Of(Rational.Micro(cell)),
            },
        };
    }

    /// <summary>The evidence given with a fact, or what stands for none: registered where the register records it, else declared.</summary>
    internal Evidence EvidenceOf(Fact fact)
    {
        if (evidence is not null && fact.Slot < evidence.Length && evidence[fact.Slot] is { } given) return given;
        return fact.IsRegistered ? Evidence.Registered : Evidence.Declared;
    }

    internal Assessment? AssessmentOf(string criterion) => assessments?.GetValueOrDefault(criterion);

    internal IEnumerable<LocalDate> DatesOfEvidence() =>
        evidence is null ? [] : evidence.OfType<Evidence>().SelectMany(e => new[] { e.On, e.Until }).OfType<LocalDate>();
}
