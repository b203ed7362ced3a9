using NodaTime;

namespace Cotation;

/// <summary>Holds one household's request: its id, what is known of it, and how far that is proved. Immutable and safe to share.</summary>
public sealed partial class Application
{
    /// <summary>The longest id, in characters.</summary>
    internal const int LongestId = 200;

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

    /// <summary>Whether a text may be an id: on one line, so that it never stands for two.</summary>
    internal static bool IsId(string text) => text.Length is > 0 and <= LongestId && Visible.Is(text);

    /// <summary>An application of which nothing is known.</summary>
    internal static Application Empty(Vocabulary vocabulary) => new("", new ApplicationRow(vocabulary), [], null);

    /// <summary>Gives the vocabulary it was read with.</summary>
    public Vocabulary Vocabulary => row.Vocabulary;

    internal ref readonly ApplicationRow Row => ref row;

    /// <summary>The same with a row of its own, to be kept.</summary>
    internal Application Detached() => new(Id, row, evidence, assessments);

    /// <summary>The facts that came with evidence of their own, and that evidence.</summary>
    internal IEnumerable<(Fact Fact, Evidence Evidence)> Proofs => Vocabulary.Facts.Where(f => row.PlaceOfEvidence(f) >= 0).Select(f => (f, EvidenceOf(f)));

    /// <summary>The judgements given, by criterion.</summary>
    internal IEnumerable<KeyValuePair<string, Assessment>> Assessments => assessments ?? [];

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
