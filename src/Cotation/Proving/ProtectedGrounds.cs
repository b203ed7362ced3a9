namespace Cotation;

/// <summary>Tells which grounds that the law protects a fact touches (Penal Code, article 225-1): as its vocabulary says, else by its words.</summary>
internal static class ProtectedGrounds
{
    /// <summary>What no text allows a French grid to count.</summary>
    private static readonly (string Ground, string[] Words)[] Forbidden =
    [
        ("nation", ["nationalit", "étranger", "foreign"]),
        ("origine", ["origine", "ethni", "race", "origin"]),
        ("nom", ["nom de famille", "patronyme", "prénom", "surname", "first name"]),
        ("sexe", ["sexe", "civilité", "genre", "gender"]),
        ("religion", ["religi", "confession", "culte"]),
        ("opinion", ["opinion", "politique", "syndica", "political", "union member"]),
        ("infraction", ["condamn", "casier judiciaire", "délinqu", "infraction", "stupéfiant", "reconnu violent", "convict", "criminal", "offence", "drug"]),
    ];

    /// <summary>What a French grid may count where the law asks for it, with its basis written.</summary>
    private static readonly string[] Guarded = ["lieu de résidence", "âge", "situation de famille", "grossesse", "état de santé", "handicap"];

    /// <summary>Words of those who suffered something, not of those who did it.</summary>
    private static readonly string[] Suffered = ["victime", "subi", "victim", "suffered"];

    /// <summary>The forbidden ground a fact touches, or null; what the law itself calls a priority is none.</summary>
    public static string? ForbiddenOf(Fact fact, Vocabulary vocabulary)
    {
        if (fact.Ground is { } ground && !IsPriority(fact, vocabulary) && Forbidden.Any(f => f.Ground == ground)) return ground;
        if (!IsOwn(fact, vocabulary)) return null;
        string said = $"{fact.Name} {fact.Label.French} {fact.Label.English}".ToLowerInvariant();
        if (Suffered.Any(w => said.Contains(w, StringComparison.Ordinal))) return null;
        foreach ((string name, string[] words) in Forbidden)
            if (words.Any(w => said.Contains(w, StringComparison.Ordinal))) return name;
        return null;
    }

    public static string? GuardedOf(Fact fact) => Guarded.Contains(fact.Ground) ? fact.Ground : null;

    /// <summary>Whether it is a fact of the grid's own, or a field of one.</summary>
    public static bool IsOwn(Fact fact, Vocabulary vocabulary) => vocabulary.Origin is { } origin && origin.Find(fact.List ?? fact.Name) is null;

    private static bool IsPriority(Fact fact, Vocabulary vocabulary) => vocabulary.Priorities.Any(p => p.When?.Content.Contains(fact.Name, StringComparison.Ordinal) == true);
}
