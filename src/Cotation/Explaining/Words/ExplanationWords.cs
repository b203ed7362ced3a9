namespace Cotation;

/// <summary>Holds every sentence of an explanation, in one language: a missing sentence does not compile.</summary>
internal sealed class ExplanationWords : Sentences
{
    private static readonly ExplanationWords French = new(Language.French);
    private static readonly ExplanationWords English = new(Language.English);

    private ExplanationWords(Language language)
        : base(language)
    {
    }

    public static ExplanationWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string LineHeading(string title, string points) => IsFrench ? $"{title} : {points}" : $"{title}: {points}";

    public string ForNow(string points) => IsFrench ? $"{points} pour l'instant" : $"{points} for now";

    public string NotPublishedPoints => IsFrench ? "chiffre non publié" : "figure not published";

    public string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public string Fact(string label, string value) => IsFrench ? $"{label} : {value}." : $"{label}: {value}.";

    public string FactWithProof(string label, string value, string proof) => IsFrench ? $"{label} : {value} ({proof})." : $"{label}: {value} ({proof}).";

    public string Declared => IsFrench ? "déclaré, non vérifié" : "declared, not verified";

    public string Registered => IsFrench ? "enregistré" : "registered";

    public string Derived => IsFrench ? "calculé" : "derived";

    public string VerifiedBy(string? date, string? by, string? document) => IsFrench
        ? string.Join(", ", new[] { "vérifié" + (date is null ? "" : $" le {date}") + (by is null ? "" : $" par {by}"), document }.OfType<string>())
        : string.Join(", ", new[] { "verified" + (date is null ? "" : $" on {date}") + (by is null ? "" : $" by {by}"), document }.OfType<string>());

    public string Rejected => IsFrench ? "justificatif non accepté" : "proof not accepted";

    public string NotKnown => IsFrench ? "non renseigné" : "not stated";

    public string SpanOf(string from, string to) => IsFrench ? $"Du {from} au {to}." : $"From {from} to {to}.";

    public string Differs(string label, string value) => IsFrench
        ? $"Le calcul de « {label} » donnerait {value}. La valeur donnée compte."
        : $"Calculated, “{label}” would be {value}. The given value counts.";

    public string Reversed(string label) => IsFrench
        ? $"« {label} » commence après la date du calcul : la donnée reste inconnue."
        : $"“{label}” begins after the date of the calculation: it stays unknown.";

    public string RuleOtherwise(string points) => IsFrench ? $"La grille donne {points} dans les autres cas." : $"The grid gives {points} in all other cases.";

    public string RulePer(string points, string unit) => IsFrench ? $"La grille donne {points} par {unit}." : $"The grid gives {points} for each {unit}.";

    public string RulePerTakes(string points, string unit) => IsFrench ? $"La grille enlève {points} par {unit}." : $"The grid takes away {points} for each {unit}.";

    public string Beyond(string number) => IsFrench ? $"Elle compte au-delà de {number}." : $"It counts beyond {number}.";

    public string FullUnit(string? unit, string thing) => FullUnit(unit) ?? (IsFrench ? $"unité de «\u00a0{thing}\u00a0»" : $"unit of “{thing}”");

    private string? FullUnit(string? unit) => unit switch
    {
        "month" => IsFrench ? "mois complet" : "full month",
        "year" => IsFrench ? "année complète" : "full year",
        "day" => IsFrench ? "jour" : "day",
        "child" => IsFrench ? "enfant" : "child",
        "person" => IsFrench ? "personne" : "person",
        "room" => IsFrench ? "pièce" : "room",
        "m2" => "m²",
        "proposal" => IsFrench ? "proposition" : "offer",
        "euro" => "euro",
        _ => null,
    };

    /// <summary>What a computed number is counted in.</summary>
    public string UnitOfThat(string? unit) => FullUnit(unit) is { } one
        ? IsFrench ? $"{one} de ce calcul" : $"{one} of this computation"
        : IsFrench ? "unité entière" : "whole unit";

    public string NoChange => IsFrench ? "Cette ligne ne change rien." : "This line changes nothing.";

    public string Weighed(string factor) => IsFrench ? $"La grille multiplie ces points par {factor}." : $"The grid multiplies these points by {factor}.";

    public string Rounded(string step, RoundingMode mode) => mode switch
    {
        RoundingMode.HalfUp => IsFrench ? $"Les points sont arrondis au plus proche : pas de {step}." : $"The points are rounded to the nearest step of {step}.",
        RoundingMode.Down => IsFrench ? $"Les points sont arrondis vers zéro : pas de {step}." : $"The points are rounded toward zero, to a step of {step}.",
        RoundingMode.Up => IsFrench ? $"Les points sont arrondis en s'éloignant de zéro : pas de {step}." : $"The points are rounded away from zero, to a step of {step}.",
    };

    public string PointsEachAre(string each, string formula) => IsFrench ? $"Le nombre de points par {each} est {formula}." : $"The number of points for each {each} is {formula}.";

    public string OtherwiseAre(string formula) => IsFrench ? $"Dans les autres cas, le nombre de points est {formula}." : $"In all other cases, the number of points is {formula}.";

    public string OtherwiseNotPublished => IsFrench ? "Dans les autres cas, le nombre de points n'est pas publié." : "In all other cases, the number of points is not published.";

    public string OnlyOneCounts(Combination how) => how switch
    {
        Combination.Best => IsFrench
            ? "Une seule de ces lignes compte : celle qui donne le plus de points."
            : "Only one of these lines counts: the one that gives most points.",
        Combination.Worst => IsFrench
            ? "Une seule de ces lignes compte : celle qui donne le moins de points."
            : "Only one of these lines counts: the one that gives fewest points.",
        Combination.First => IsFrench
            ? "Une seule de ces lignes compte : la première qui donne des points."
            : "Only one of these lines counts: the first that gives points.",
        Combination.Average => IsFrench ? "La grille compte la moyenne des lignes qui donnent des points." : "The grid counts the mean of the lines that give points.",
        Combination.Sum => "",
    };

    public string NotComputable => IsFrench ? "Le calcul n'est pas possible avec ces données." : "It cannot be computed from these facts.";

    public string NoRow(string table) => IsFrench
        ? $"La table « {table} » du territoire n'a pas de ligne pour cette situation."
        : $"The territory's table “{table}” has no row for this situation.";

    public string NotMet => IsFrench ? "Cette ligne ne donne pas de point." : "This line gives no point.";

    public string PendingDesk => IsFrench ? "Déclaré, sans la vérification que la grille demande." : "Declared, without the verification that the grid asks for.";

    public string MissingDocument(string document) => IsFrench ? $"Il manque {document}." : $"{document} is missing.";

    public string ProofRejected => IsFrench ? "Le justificatif donné n'a pas été accepté." : "The proof given was not accepted.";

    public string ProofExpired(string date) => IsFrench ? $"Le justificatif n'est plus valable depuis le {date}." : $"The proof has not been valid since {date}.";

    public string UnknownDesk => IsFrench ? "Cette ligne ne peut pas être décidée." : "This line cannot be decided.";

    public string MissingFacts(string facts) => IsFrench ? $"Il manque : {facts}." : $"What is missing: {facts}.";

    public string DependsOnDwelling => IsFrench ? "Cela dépend du logement proposé." : "This depends on the dwelling offered.";

    public string PartlyKnown => IsFrench ? "Une partie de cette ligne reste inconnue." : "Part of this line is not known.";

    public string UnknownCounts(string points) => IsFrench ? $"En attendant, la grille compte {points}." : $"Meanwhile the grid counts {points}.";

    public string NotPublished => IsFrench
        ? "Le territoire n'a pas publié ce chiffre. Cette ligne reste hors du total."
        : "The territory has not published this figure. This line stays out of the total.";

    public string NotAssessed => IsFrench ? "Cette ligne attend l'avis d'une personne habilitée." : "This line awaits the judgement of an authorised person.";

    public string AssessmentUnsigned => IsFrench
        ? "L'avis donné ne compte pas : il y manque l'auteur ou le motif, son rôle n'est pas prévu par la grille, ou sa date est à venir."
        : "The judgement given does not count: its author or reason is missing, its role is not one the grid names, or it is dated later.";

    public string AssessmentOutOfBounds => IsFrench
        ? "L'avis donné ne compte pas : ses points sortent de ce que la grille permet."
        : "The judgement given does not count: its points lie outside what the grid allows.";

    public string TooLarge => IsFrench ? "Le calcul dépasse ce qu'une ligne peut compter." : "The computation passes what a line may count.";

    public string AssessedBy(string by, string? role, string reason) => IsFrench
        ? $"Avis donné par {by}{(role is null ? "" : $" ({role})")}\u00a0: {reason}"
        : $"Judgement given by {by}{(role is null ? "" : $" ({role})")}: {reason}";

    public string RuleAssessed(string low, string high) => IsFrench
        ? $"Une personne habilitée donne de {low} à {high}."
        : $"An authorised person gives between {low} and {high}.";

    public string Outranked(string other) => IsFrench ? $"La grille compte « {other} » à la place." : $"The grid counts “{other}” instead.";

    public string NotCounted(string points) => IsFrench ? $"{points}, sans compter ici" : $"{points}, not counted here";

    public string RuleIf(string points, string condition) => IsFrench ? $"La grille donne {points} si {condition}" : $"The grid gives {points} if {condition}";

    public string RuleTakes(string points, string condition) => IsFrench ? $"La grille enlève {points} si {condition}" : $"The grid takes away {points} if {condition}";

    public string RuleSome(string condition) => IsFrench ? $"La grille donne des points si {condition}" : $"The grid gives points if {condition}";

    public string RuleAt(string at, string points) => IsFrench ? $"{at}, la grille donne {points}." : $"{at}, the grid gives {points}.";

    public string RuleTakesAt(string at, string points) => IsFrench ? $"{at}, la grille enlève {points}." : $"{at}, the grid takes away {points}.";

    public string RuleSomeAt(string at) => IsFrench ? $"{at}, la grille donne des points." : $"{at}, the grid gives points.";

    public string RuleHere(string points) => IsFrench ? $"Cette situation compte pour {points}." : $"This situation counts for {points}.";

    public string RuleTakesHere(string points) => IsFrench ? $"Cette situation enlève {points}." : $"This situation takes away {points}.";

    public string RulePerIf(string points, string one, string condition) => IsFrench
        ? $"La grille donne {points} par {one} si {condition}"
        : $"The grid gives {points} for each {one} if {condition}";

    public string RulePerTakesIf(string points, string one, string condition) => IsFrench
        ? $"La grille enlève {points} par {one} si {condition}"
        : $"The grid takes away {points} for each {one} if {condition}";

    public string FirstCaseCounts => IsFrench ? "Seul compte le premier de ces cas qui est vrai." : "Only the first of these cases that is true counts.";

    public string LooksAt(string thing) => IsFrench ? $"La grille regarde {thing}." : $"The grid looks at {thing}.";

    public string PointsAre(string formula) => IsFrench ? $"Le nombre de points est {formula}." : $"The number of points is {formula}.";

    public string PointsNotPublished => IsFrench ? "Leur nombre n'est pas publié." : "Their number is not published.";

    public string AdjustmentAdds(string points, string condition) => IsFrench ? $"La grille compte {points} si {condition}" : $"The grid counts {points} if {condition}";

    public string AdjustmentWeighs(string factor, string condition) => IsFrench
        ? $"La grille multiplie les points par {factor} si {condition}"
        : $"The grid multiplies the points by {factor} if {condition}";

    public string AdjustmentSets(string points, string condition) => IsFrench
        ? $"La grille fixe les points à {points} si {condition}"
        : $"The grid sets the points to {points} if {condition}";

    public string ChangesOn(string date, string change) => IsFrench
        ? $"Avec le temps, cette ligne change le {date} : {change}."
        : $"With time, this line changes on {date}: {change}.";

    public string Disappears(string date) => IsFrench ? $"Cette ligne disparaît le {date}." : $"This line disappears on {date}.";

    public string PendingApplicant => IsFrench ? "Vous l'avez déclaré. Un agent ne l'a pas encore vérifié." : "You stated it. An agent has not verified it yet.";

    public string ExpectedDocument(string document) => IsFrench ? $"Justificatif attendu : {document}." : $"Proof expected: {document}.";

    public string IfProved(string points) => IsFrench
        ? $"Si un agent valide cette information, la ligne comptera pour {points}."
        : $"If an agent accepts it, the line will count for {points}.";

    public string UnknownApplicant => IsFrench ? "Nous ne savons pas si cette ligne vous concerne." : "We do not know whether this line concerns you.";

    public string FieldOfRecord(string field, string list, int number) => IsFrench ? $"{field} ({list}, n° {number})" : $"{field} ({list}, no. {number})";

}
