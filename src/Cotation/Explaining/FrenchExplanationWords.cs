namespace Cotation;

/// <summary>Explanations in French.</summary>
internal sealed class FrenchExplanationWords : ExplanationWords
{
    public override string SectionHeading(string title, string points) => $"{title} : {points}";

    public override string LineHeading(string title, string points) => $"{title} : {points}";

    public override string ForNow(string points) => $"{points} pour l'instant";

    public override string NotPublishedPoints => "chiffre non publié";

    public override string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public override string Fact(string label, string value) => $"{label} : {value}.";

    public override string FactWithProof(string label, string value, string proof) => $"{label} : {value} ({proof}).";

    public override string Declared => "déclaré, non vérifié";

    public override string Registered => "enregistré";

    public override string Derived => "calculé";

    public override string VerifiedBy(string? date, string? by, string? document) => string.Join(", ", new[] { "vérifié" + (date is null ? "" : $" le {date}") + (by is null ? "" : $" par {by}"), document }.OfType<string>());

    public override string Rejected => "justificatif non accepté";

    public override string NotKnown => "non renseigné";

    public override string SpanOf(string from, string to) => $"Du {from} au {to}.";

    public override string Differs(string label, string value) => $"Le calcul de « {label} » donnerait {value}. La valeur donnée compte.";

    public override string Reversed(string label) => $"« {label} » commence après la date du calcul : la donnée reste inconnue.";

    public override string RuleOtherwise(string points) => $"La grille donne {points} dans les autres cas.";

    public override string RulePer(string points, string unit) => $"La grille donne {points} par {unit}.";

    public override string RulePerTakes(string points, string unit) => $"La grille enlève {points} par {unit}.";

    public override string Beyond(string number) => $"Elle compte au-delà de {number}.";

    public override string FullUnit(string? unit, string thing) => unit switch { "month" => "mois complet", "year" => "année complète", "day" => "jour", "child" => "enfant", "person" => "personne", "room" => "pièce", "m2" => "m²", "proposal" => "proposition", "euro" => "euro", _ => $"unité de «\u00a0{thing}\u00a0»" };

    public override string PlainUnit => "unité entière";

    public override string Maximum(string points) => $"Le maximum est de {points}.";

    public override string CutAway(string points, bool isOne) => isOne ? $"{points} n'est pas compté" : $"{points} ne sont pas comptés";

    public override string FloorRaised(string floor) => $"La grille ne descend pas au-dessous de {floor} ici.";

    public override string NoChange => "Cette ligne ne change rien.";

    public override string Weighed(string factor) => $"La grille multiplie ces points par {factor}.";

    public override string Rounded(string step) => $"Les points sont arrondis : pas de {step}.";

    public override string OnlyOneCounts(Combination how) => how switch { Combination.Best => "Une seule de ces lignes compte : celle qui donne le plus de points.", Combination.Worst => "Une seule de ces lignes compte : celle qui donne le moins de points.", Combination.First => "Une seule de ces lignes compte : la première qui donne des points.", Combination.Average => "La grille compte la moyenne des lignes qui donnent des points.", Combination.Sum => "" };

    public override string NotComputable => "Le calcul n'est pas possible avec ces données.";

    public override string NoRow(string table) => $"La table « {table} » du territoire n'a pas de ligne pour cette situation.";

    public override string NotMet => "Cette ligne ne donne pas de point.";

    public override string PendingDesk => "Déclaré, sans la vérification que la grille demande.";

    public override string MissingDocument(string document) => $"Il manque {document}.";

    public override string ProofRejected => "Le justificatif donné n'a pas été accepté.";

    public override string ProofExpired(string date) => $"Le justificatif n'est plus valable depuis le {date}.";

    public override string UnknownDesk => "Cette ligne ne peut pas être décidée.";

    public override string MissingFacts(string facts) => $"Il manque : {facts}.";

    public override string DependsOnDwelling => "Cela dépend du logement proposé.";

    public override string UnknownCounts(string points) => $"En attendant, la grille compte {points}.";

    public override string NotPublished => "Le territoire n'a pas publié ce chiffre. Cette ligne reste hors du total.";

    public override string NotAssessed => "Cette ligne attend l'avis d'une personne habilitée.";

    public override string AssessmentUnsigned => "L'avis donné ne compte pas : il y manque l'auteur ou le motif, son rôle n'est pas prévu par la grille, ou sa date est à venir.";

    public override string AssessmentOutOfBounds => "L'avis donné ne compte pas : ses points sortent de ce que la grille permet.";

    public override string TooLarge => "Le calcul dépasse ce qu'une ligne peut compter.";

    public override string AssessedBy(string by, string? role, string reason) => $"Avis donné par {by}{(role is null ? "" : $" ({role})")}\u00a0: {reason}";

    public override string RuleAssessed(string low, string high) => $"Une personne habilitée donne de {low} à {high}.";

    public override string Outranked(string other) => $"La grille compte « {other} » à la place.";

    public override string SectionMaximum(string points, string cut) => $"Le maximum de cette partie est de {points} : {cut}.";

    public override string NotCounted(string points) => $"{points}, sans compter ici";

    public override string RuleIf(string points, string condition) => $"La grille donne {points} si {condition}";

    public override string RuleTakes(string points, string condition) => $"La grille enlève {points} si {condition}";

    public override string RuleSome(string condition) => $"La grille donne des points si {condition}";

    public override string RuleAt(string at, string points) => $"{at}, la grille donne {points}.";

    public override string RuleTakesAt(string at, string points) => $"{at}, la grille enlève {points}.";

    public override string RuleSomeAt(string at) => $"{at}, la grille donne des points.";

    public override string RuleHere(string points) => $"Cette situation compte pour {points}.";

    public override string RuleTakesHere(string points) => $"Cette situation enlève {points}.";

    public override string RulePerIf(string points, string one, string condition) => $"La grille donne {points} par {one} si {condition}";

    public override string RulePerTakesIf(string points, string one, string condition) => $"La grille enlève {points} par {one} si {condition}";

    public override string LooksAt(string thing) => $"La grille regarde {thing}.";

    public override string PointsAre(string formula) => $"Le nombre de points est {formula}.";

    public override string PointsNotPublished => "Leur nombre n'est pas publié.";

    public override string Product(string count, string points, string total) => $"{count} × {points} = {total}.";

    public override string AdjustmentAdds(string points, string condition) => $"La grille compte {points} si {condition}";

    public override string AdjustmentWeighs(string factor, string condition) => $"La grille multiplie les points par {factor} si {condition}";

    public override string AdjustmentSets(string points, string condition) => $"La grille ramène les points à {points} si {condition}";

    public override string ChangesOn(string date, string change) => $"Avec le temps, cette ligne change le {date} : {change}.";

    public override string Disappears(string date) => $"Cette ligne disparaît le {date}.";

    public override string PendingApplicant => "Vous l'avez déclaré. Un agent ne l'a pas encore vérifié.";

    public override string ExpectedDocument(string document) => $"Justificatif attendu : {document}.";

    public override string IfProved(string points) => $"Si un agent valide cette information, la ligne comptera pour {points}.";

    public override string UnknownApplicant => "Nous ne savons pas si cette ligne vous concerne.";

    public override string FieldOfRecord(string field, string list, int number) => $"{field} ({list}, n° {number})";

    public override string Means(string points) => $"Elle compte la moyenne : {points}.";
}
