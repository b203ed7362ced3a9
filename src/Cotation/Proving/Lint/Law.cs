using System.Text;

namespace Cotation;

/// <summary>Is a ground that a law protects, with its name and the words by which a grid's own texts may touch it. Immutable.</summary>
internal sealed record ProtectedGround(string Id, LocalizedText Name, IReadOnlyList<string> Words);

/// <summary>Holds what one country's law asks of a grid and forbids it, read from its data file. Immutable.</summary>
internal sealed class Law
{
    private static readonly Lazy<Law> OfFrance = new(() => Read("law-fr.json"));

    private readonly IReadOnlyList<string> listed;
    private readonly IReadOnlyList<string> unlisted;
    private readonly IReadOnlyList<string> suffered;
    private readonly IReadOnlyList<string> punished;
    private readonly IReadOnlyList<ProtectedGround> forbidden;
    private readonly IReadOnlyList<ProtectedGround> guarded;
    private readonly IReadOnlyList<string> local;
    private readonly IReadOnlyList<string> memberFacts;

    private Law(ObjectReader keys)
    {
        ObjectReader priorities = keys.Object("priorities")!, documents = keys.Object("documents")!, grounds = keys.Object("grounds")!;
        Priorities = priorities.Localized("basis")!;
        PriorityLetters = priorities.Localized("letters")!;
        Refusals = keys.RequiredText("refusals");
        Documents = documents.RequiredText("basis");
        Grounds = grounds.Localized("basis")!;
        listed = documents.Texts("listed");
        unlisted = documents.Texts("unlisted");
        suffered = grounds.Texts("suffered");
        punished = grounds.Texts("punished");
        forbidden = GroundsOf(grounds, "forbidden");
        guarded = GroundsOf(grounds, "guarded");
        local = keys.Texts("local");
        memberFacts = keys.Texts("memberFacts");
    }

    /// <summary>The law of France (CCH, Penal Code).</summary>
    public static Law France => OfFrance.Value;

    /// <summary>Where the priorities stand.</summary>
    public LocalizedText Priorities { get; }

    public LocalizedText PriorityLetters { get; }

    /// <summary>The article that asks for what refusals do.</summary>
    public string Refusals { get; }

    /// <summary>The article that limits the documents to be asked for.</summary>
    public string Documents { get; }

    /// <summary>The article that protects grounds.</summary>
    public LocalizedText Grounds { get; }

    /// <summary>Whether a document is one that the law lets a desk ask for.</summary>
    public bool IsListed(string document)
    {
        string said = document.ToLowerInvariant();
        return listed.Any(d => said.Contains(d, StringComparison.Ordinal)) && !unlisted.Any(d => said.Contains(d, StringComparison.Ordinal));
    }

    /// <summary>Whether a question of the desk's list asks for a link with the territory.</summary>
    public bool IsLocal(Question question) => local.Contains(question.Id);

    /// <summary>Whether a fact is of one person of the household: of the list of them, or named so.</summary>
    public bool IsOfMember(Fact fact, Vocabulary vocabulary) =>
        (vocabulary.With(FactRole.Members) is { } members && (fact == members || fact.List == members.Name)) || memberFacts.Any(m => fact.Name.StartsWith(m, StringComparison.Ordinal));

    /// <summary>The forbidden ground a fact touches, as its vocabulary says, else by its words; or null. What the law itself calls a priority is none.</summary>
    public ProtectedGround? ForbiddenOf(Fact fact, Vocabulary vocabulary)
    {
        if (fact.Ground is { } ground && !IsPriority(fact, vocabulary) && forbidden.FirstOrDefault(f => f.Id == ground) is { } own) return own;
        return vocabulary.Owns(fact) ? ForbiddenIn($"{fact.Name} {fact.Label.French} {fact.Label.English}") : null;
    }

    /// <summary>The forbidden ground that words name, or null; those of people who suffered an offence name none, unless they were punished for it.</summary>
    public ProtectedGround? ForbiddenIn(string text)
    {
        string said = $" {new string([.. text.ToLowerInvariant().Select(c => char.IsLetter(c) || c == '\'' ? c : ' ')])} ";
        bool hasSuffered = suffered.Any(w => Says(said, w)) && !punished.Any(w => Says(said, w));
        return hasSuffered ? null : forbidden.FirstOrDefault(f => f.Words.Any(w => Says(said, w)));
    }

    /// <summary>The ground of a fact that may count where a text asks for it, or null.</summary>
    public ProtectedGround? GuardedOf(Fact fact) => guarded.FirstOrDefault(g => g.Id == fact.Ground);

    private static Law Read(string resource)
    {
        using Stream stream = typeof(Law).Assembly.GetManifestResourceStream(resource)!;
        using var text = new StreamReader(stream, Encoding.UTF8);
        var problems = new Problems();
        var law = new Law(new ObjectReader(JsonReader.Read(new Source(resource, text.ReadToEnd()), problems)!, problems));
        return problems.HasErrors ? throw new CotationException(problems.InOrder()) : law;
    }

    private static List<ProtectedGround> GroundsOf(ObjectReader grounds, string key) =>
        [.. grounds.Items(key).Select(item => new ProtectedGround(item["ground"]!.Content, new LocalizedText(item["name"]!["fr"]!.Content, item["name"]!["en"]!.Content), [.. (item["words"]?.Items ?? []).Select(w => w.Content)]))];

    private static bool Says(string said, string words) => said.Contains($" {words} ", StringComparison.Ordinal);

    private static bool IsPriority(Fact fact, Vocabulary vocabulary) => vocabulary.Priorities.Any(p => p.When?.Content.Contains(fact.Name, StringComparison.Ordinal) == true);
}
