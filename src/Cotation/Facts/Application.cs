using System.Text.Json.Serialization;
using NodaTime;

namespace Cotation;

/// <summary>Holds one household's request: its id, what is known of it, and how far that is proved. Immutable and safe to share.</summary>
[JsonConverter(typeof(ApplicationConverter))]
public sealed class Application
{
    private readonly ApplicationRow row;
    private readonly Evidence[] evidence;
    private readonly Dictionary<string, Assessment>? assessments;

    /// <param name="id">Its id.</param>
    /// <param name="row">What is known.</param>
    /// <param name="evidence">The proofs, in the order of the facts.</param>
    /// <param name="assessments">The judgements, or null.</param>
    /// <param name="isTaken">Whether the row is taken as it is, with room for the days of the proofs: one made for it, or the reader's own, good until it reads on; else it is copied.</param>
    internal Application(string id, ApplicationRow row, Evidence[] evidence, Dictionary<string, Assessment>? assessments, bool isTaken = false)
    {
        Id = id;
        this.row = isTaken ? row.Taken(evidence) : row.WithProofs(evidence);
        this.evidence = evidence;
        this.assessments = assessments;
    }

    /// <summary>Gives its id as the file gave it.</summary>
    public string Id { get; }

    /// <summary>An application of which nothing is known.</summary>
    internal static Application Empty(Vocabulary vocabulary) => new("", new ApplicationRow(vocabulary), [], null);

    /// <summary>Gives the vocabulary it was read with.</summary>
    public Vocabulary Vocabulary => row.Vocabulary;

    internal ref readonly ApplicationRow Row => ref row;

    /// <summary>The same with a row of its own, to be kept.</summary>
    internal Application Kept() => new(Id, row, evidence, assessments);

    /// <summary>The facts that came with evidence of their own, and that evidence.</summary>
    internal IEnumerable<(Fact Fact, Evidence Evidence)> Proofs => Vocabulary.Facts.Where(f => row.PlaceOfEvidence(f) >= 0).Select(f => (f, EvidenceOf(f)));

    /// <summary>The judgements given, by criterion.</summary>
    internal IEnumerable<KeyValuePair<string, Assessment>> Assessments => assessments ?? [];

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

    /// <summary>Gives the same application with one fact other than it is, declared: a dwelling that is offered, or a question « what if ».</summary>
    /// <param name="fact">The name of the fact.</param>
    /// <param name="json">Its value as an application's file writes it; <c>null</c> where it is not known.</param>
    /// <exception cref="CotationException">The vocabulary does not know the fact, or it cannot have the value.</exception>
    public Application With(string fact, string json)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(json);
        var problems = new Problems();
        var source = new Source(fact, json, isPrivate: true);
        JsonItem? item = JsonReader.Read(source, problems);
        Fact? found = Vocabulary.Find(fact);
        if (found is null || found.IsAsOf) problems.Error(source.At(0, 1), "unknown-fact", w => w.UnknownFact(fact), w => w.DidYouMean(Suggestion.Nearest(fact, Vocabulary.Facts.Select(f => f.Name))));
        Value value = item is null || problems.HasErrors ? Value.Unknown : ApplicationReader.ReadValue(found!, item, problems);
        return problems.HasErrors ? throw new CotationException(problems.InOrder()) : With(found!, value, Evidence.Declared, Vocabulary);
    }

    /// <summary>Reads the applications of a file as they come: one JSON object, an array, or one object a line. A record with errors is given with its problems, and the others go on.</summary>
    /// <param name="path">The file; it may be larger than memory.</param>
    /// <param name="vocabulary">The facts they may hold: <see cref="Grid.Vocabulary"/> of the grid that will score them.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<ApplicationEntry> Load(string path, Vocabulary vocabulary) => ApplicationFile.Load(path, vocabulary);

    /// <summary>Reads the applications of a stream as they come.</summary>
    /// <param name="stream">UTF-8 JSON; stays open.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <param name="vocabulary">The facts they may hold.</param>
    public static IEnumerable<ApplicationEntry> Load(Stream stream, string name, Vocabulary vocabulary) => ApplicationFile.Read(stream, name, vocabulary);

    /// <summary>Gives the application as canonical JSON (RFC 8785), which <see cref="Parse"/> reads back to the same; it is personal data.</summary>
    public string ToJson() => System.Text.Encoding.UTF8.GetString(ApplicationJson.Canonical(this));

    /// <summary>The same application as another vocabulary sees it: the facts it knows by the same name and kind.</summary>
    internal Application As(Vocabulary vocabulary)
    {
        if (ReferenceEquals(vocabulary, Vocabulary) || vocabulary.Extends(Vocabulary)) return this;
        var copy = new ApplicationRow(vocabulary);
        var proofs = new SortedDictionary<int, Evidence>();
        foreach (Fact fact in vocabulary.Facts)
        {
            if (Vocabulary.Find(fact.Name) is not { } own || own.Kind != fact.Kind) continue;
            if (Has(own)) copy.Set(fact, ValueOf(own).As(own, fact));
            if (row.PlaceOfEvidence(own) < 0) continue;
            proofs[fact.Slot] = EvidenceOf(own);
            copy.MarkEvidence(fact);
        }

        return new Application(Id, copy, [.. proofs.Values], assessments);
    }

    /// <summary>The same application with one fact, and its evidence, other than they are; read with the vocabulary that knows the fact.</summary>
    internal Application With(Fact fact, Value value, Evidence proof, Vocabulary vocabulary) => With([new FactChange(fact, value, proof)], vocabulary);

    /// <summary>The same application with some facts, and their evidence, other than they are.</summary>
    internal Application With(IReadOnlyList<FactChange> changes, Vocabulary vocabulary)
    {
        ApplicationRow changed = row.CopyFor(vocabulary, evidence.Length + changes.Count);
        List<Evidence> proofs = [.. evidence];
        foreach (FactChange change in changes)
        {
            bool isNew = changed.PlaceOfEvidence(change.Fact) < 0;
            changed.Set(change.Fact, change.Value);
            changed.MarkEvidence(change.Fact);
            int place = changed.PlaceOfEvidence(change.Fact);
            if (isNew) proofs.Insert(place, change.Proof);
            else proofs[place] = change.Proof;
        }

        return new Application(Id, changed, [.. proofs], assessments, isTaken: true);
    }

    /// <summary>Writes the class name alone: an application is personal data.</summary>
    public override string ToString() => nameof(Application);

    internal bool Has(Fact fact) => row.CellOf(fact) != ApplicationRow.Unknown;

    internal Value ValueOf(Fact fact) => row.ValueOf(fact);

    /// <summary>The evidence given with a fact, or what stands for none: registered where the register records it, else declared.</summary>
    internal Evidence EvidenceOf(Fact fact)
    {
        int place = row.PlaceOfEvidence(fact);
        if (place >= 0) return evidence[place];
        return fact.IsRegistered ? Evidence.Registered : Evidence.Declared;
    }

    internal Assessment? AssessmentOf(string criterion) => assessments?.GetValueOrDefault(criterion);

    internal IEnumerable<LocalDate> DatesOfEvidence()
    {
        foreach (Evidence one in evidence)
        {
            if (one.On is { } on) yield return on;
            if (one.Until is { } until) yield return until;
        }
    }
}
