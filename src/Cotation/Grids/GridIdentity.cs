using NodaTime;

namespace Cotation;

/// <summary>Names the two kinds of grids that the law allows in a territory (CCH, article R. 441-2-10, 11°).</summary>
public enum GridKind
{
    /// <summary>For every application.</summary>
    General,

    /// <summary>For tenants of social housing who ask for another home.</summary>
    Transfer,
}

/// <summary>Says whose grid it is, what it is called, from when it holds and whom to ask. Immutable.</summary>
internal sealed record GridIdentity
{
    /// <summary>Gives its id.</summary>
    public required string Id { get; init; }

    /// <summary>Gives its version.</summary>
    public required string Version { get; init; }

    /// <summary>Gives its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gives the territory.</summary>
    public required Territory Territory { get; init; }

    /// <summary>Gives its kind.</summary>
    public GridKind Kind { get; init; }

    /// <summary>Gives the language in which it must have every text.</summary>
    public Language Language { get; init; }

    /// <summary>Gives whether it is invented, for tests and lessons.</summary>
    public bool IsFictional { get; init; }

    /// <summary>Gives what it is an extract of and what is missing, or null where it is whole.</summary>
    public LocalizedText? Extract { get; init; }

    /// <summary>Gives a notice that every output shows, such as a contest of its legality, or null.</summary>
    public LocalizedText? Notice { get; init; }

    /// <summary>Gives the first day on which it holds, or null.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gives the last day on which it holds, or null.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gives who adopted it, or null.</summary>
    public Adoption? Adopted { get; init; }

    /// <summary>Gives where its rules are published, or null.</summary>
    public string? Publication { get; init; }

    /// <summary>Gives where it was read, by whoever wrote it down, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Gives who decides and how, in its own words, or null.</summary>
    public LocalizedText? Decision { get; init; }

    /// <summary>Gives whom to ask, or null.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Gives the authority and its data-protection officer, or null.</summary>
    public Authority? Authority { get; init; }

    /// <summary>Gives what refusals do, or null.</summary>
    public Refusals? Refusals { get; init; }

    /// <summary>Gives how often and when it is evaluated, or null.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>Gives the waiting figures that the territory states.</summary>
    public IReadOnlyList<Waiting> Waiting { get; init; } = [];

    /// <summary>Says whether it holds on a day.</summary>
    /// <param name="on">The day.</param>
    public bool IsValidOn(LocalDate on) => (From is not { } from || from <= on) && (To is not { } to || on <= to);
}

/// <summary>Names a territory and the INSEE codes of its communes; none where it does not say. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Communes">Their codes.</param>
internal sealed record Territory(string Name, IReadOnlyList<string> Communes)
{
    internal IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Gives the name of a commune, or its code where the grid does not name it.</summary>
    /// <param name="commune">The INSEE code.</param>
    public string NameOf(string commune) => Names.GetValueOrDefault(commune, commune);
}

/// <summary>Says who adopted a grid. Immutable.</summary>
/// <param name="By">Who.</param>
/// <param name="On">When, or null.</param>
/// <param name="Reference">The reference of the decision, or null.</param>
/// <param name="Url">Where the decision stands, or null.</param>
internal sealed record Adoption(string By, LocalDate? On, string? Reference, string? Url);

/// <summary>Says whom to ask. Immutable.</summary>
/// <param name="Name">The service.</param>
/// <param name="Phone">Its telephone, or null.</param>
/// <param name="Email">Its address, or null.</param>
/// <param name="Address">Where it receives, or null.</param>
internal sealed record Contact(string Name, string? Phone, string? Email, string? Address);

/// <summary>Names the authority and its data-protection officer. Immutable.</summary>
/// <param name="Name">The authority.</param>
/// <param name="Dpo">How to write to the officer, or null.</param>
internal sealed record Authority(string Name, string? Dpo);

/// <summary>Says which refusals change the score. Immutable.</summary>
/// <param name="Criteria">The ids of the criteria they change.</param>
/// <param name="Cases">The cases in words, or null.</param>
internal sealed record Refusals(IReadOnlyList<string> Criteria, LocalizedText? Cases);

/// <summary>Says how often a grid is evaluated. Immutable.</summary>
/// <param name="Every">The period, or null.</param>
/// <param name="Next">The next day, or null.</param>
internal sealed record Evaluation(Period? Every, LocalDate? Next);

/// <summary>Holds a waiting time that the territory states, with its definition. Immutable.</summary>
/// <param name="Type">The type of dwelling, or null.</param>
/// <param name="Commune">The commune, or null.</param>
/// <param name="Months">The months.</param>
/// <param name="Kind">What the figure is: <c>median</c> or <c>mean</c>.</param>
/// <param name="Year">The year it was seen.</param>
/// <param name="Of">Of whom, or null.</param>
internal sealed record Waiting(string? Type, string? Commune, decimal Months, string Kind, int Year, LocalizedText? Of);
