namespace Cotation;

/// <summary>Tells which grounds that the law protects a fact touches (Penal Code, article 225-1): as its vocabulary says, else by its words.</summary>
internal static class ProtectedGrounds
{
    /// <summary>What no text allows a French grid to count.</summary>
    private static readonly (string Ground, string[] Words)[] Forbidden =
    [
        ("nation", ["nationalité", "nationalite", "nationality", "étranger", "étrangère", "étrangers", "foreigner", "né hors", "née hors", "né en", "née en", "né à", "née à", "pays de naissance", "titre de séjour", "durée de séjour"]),
        ("origine", ["origine ethnique", "origine sociale", "origine géographique", "pays d'origine", "origine étrangère", "origine de la personne", "origine du demandeur", "ethnie", "ethnique", "race", "couleur de peau", "langue maternelle", "parle français", "parle pas français", "ethnic", "skin"]),
        ("nom", ["nom de famille", "patronyme", "prénom", "surname", "first name"]),
        ("sexe", ["sexe", "civilité", "civilite", "orientation sexuelle", "identité de genre", "genre de la personne", "genre du demandeur", "gender", "masculin", "féminin"]),
        ("religion", ["religion", "religieux", "religieuse", "musulman", "musulmane", "chrétien", "chrétienne", "catholique", "protestant", "juif", "juive", "bouddhiste", "athée", "culte", "religious"]),
        ("opinion", ["opinion", "opinions", "parti politique", "engagement politique", "activité syndicale", "syndiqué", "syndiquée", "adhérent d'un syndicat", "political party", "union member"]),
        ("infraction", ["condamné pour", "condamnée pour", "condamné ou", "condamnation", "condamnations", "casier judiciaire", "délinquant", "délinquance", "délit", "infraction", "infractions", "stupéfiants", "stupéfiant", "prison", "incarcéré", "incarcération", "reconnu violent", "reconnue violente", "convicted", "conviction", "criminal", "offence", "drug"]),
    ];

    /// <summary>What a French grid may count where the law asks for it, with its basis written.</summary>
    private static readonly string[] Guarded = ["lieu de résidence", "âge", "situation de famille", "grossesse", "état de santé", "handicap"];

    /// <summary>Words of those who suffered something, not of those who did it.</summary>
    private static readonly string[] Suffered = ["victime", "victimes", "subi", "subie", "subies", "victim", "suffered"], Punished = ["condamné", "condamnée", "condamnation", "peine", "prison", "auteur", "convicted"];

    /// <summary>The forbidden ground a fact touches, or null; what the law itself calls a priority is none.</summary>
    public static string? ForbiddenOf(Fact fact, Vocabulary vocabulary)
    {
        if (fact.Ground is { } ground && !IsPriority(fact, vocabulary) && Forbidden.Any(f => f.Ground == ground)) return ground;
        if (!IsOwn(fact, vocabulary)) return null;
        return ForbiddenIn($"{fact.Name} {fact.Label.French} {fact.Label.English}");
    }

    /// <summary>The forbidden ground that words name, or null; those of people who suffered an offence name none, unless they were punished for it.</summary>
    public static string? ForbiddenIn(string text)
    {
        string said = $" {new string([.. text.ToLowerInvariant().Select(c => char.IsLetter(c) || c == '\'' ? c : ' ')])} ";
        bool hasSuffered = Suffered.Any(w => Says(said, w)) && !Punished.Any(w => Says(said, w));
        return hasSuffered ? null : Forbidden.FirstOrDefault(f => f.Words.Any(w => Says(said, w))).Ground;
    }

    private static bool Says(string said, string words) => said.Contains($" {words} ", StringComparison.Ordinal);

    public static string? GuardedOf(Fact fact) => Guarded.Contains(fact.Ground) ? fact.Ground : null;

    /// <summary>Whether it is a fact of the grid's own, or a field of one.</summary>
    public static bool IsOwn(Fact fact, Vocabulary vocabulary) => vocabulary.Origin is { } origin && origin.Find(fact.List ?? fact.Name) is null;

    private static bool IsPriority(Fact fact, Vocabulary vocabulary) => vocabulary.Priorities.Any(p => p.When?.Content.Contains(fact.Name, StringComparison.Ordinal) == true);
}
