namespace Cotation;

/// <summary>Names what a fact is to rules that hold in every territory, whatever its vocabulary calls it.</summary>
internal enum FactRole
{
    /// <summary>No more than a fact.</summary>
    None,

    /// <summary>The day on which the application was made.</summary>
    Filed,

    /// <summary>The last day on which the application stands.</summary>
    Expiry,

    /// <summary>The list of dwellings asked for.</summary>
    Wishes,

    /// <summary>In a wish, the type of dwelling.</summary>
    WishedType,

    /// <summary>In a wish, the place.</summary>
    WishedPlace,

    /// <summary>The list of refusals of dwellings offered.</summary>
    Refusals,

    /// <summary>The list of people to house.</summary>
    Members,

    /// <summary>The dwelling offered, which only a commission knows.</summary>
    Dwelling,
}

/// <summary>Reads roles, and finds facts by theirs.</summary>
internal static class FactRoles
{
    private static readonly EnumNames<FactRole> ByWord = new()
    {
        ["filed"] = FactRole.Filed,
        ["expiry"] = FactRole.Expiry,
        ["wishes"] = FactRole.Wishes,
        ["wishedType"] = FactRole.WishedType,
        ["wishedPlace"] = FactRole.WishedPlace,
        ["refusals"] = FactRole.Refusals,
        ["members"] = FactRole.Members,
        ["dwelling"] = FactRole.Dwelling,
    };

    /// <summary>Format 1 had no roles: the names of the French register stood for them.</summary>
    private static readonly Dictionary<string, FactRole> ByName = new(StringComparer.Ordinal)
    {
        ["dateDepot"] = FactRole.Filed,
        ["dateFinValidite"] = FactRole.Expiry,
        ["souhaits"] = FactRole.Wishes,
        ["souhaits.type"] = FactRole.WishedType,
        ["souhaits.commune"] = FactRole.WishedPlace,
        ["refus"] = FactRole.Refusals,
        ["membres"] = FactRole.Members,
        ["logement"] = FactRole.Dwelling,
    };

    public static FactRole Read(ObjectReader keys, int format, string name, string? list) => format == 1
        ? ByName.GetValueOrDefault(list is null ? name : $"{list}.{name}")
        : keys.OneOf("role", ByWord) ?? FactRole.None;

    public static Fact? With(this IEnumerable<Fact> facts, FactRole role) => facts.FirstOrDefault(f => f.Role == role);
}
