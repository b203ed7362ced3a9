namespace Cotation;

/// <summary>Explanations in French.</summary>
internal sealed class FrenchExplanationWords : ExplanationWords
{
    public override string TitleApplicant(string points) => $"Votre cotation : {points}";

    public override string TitleDesk(string id, string points) => $"Demande {id} : {points}";

    public override string NoScore => "pas de cotation sur cette grille";

    public override string Calculated(string date, string grid, string version) => $"Calcul du {date}. {grid}, version {version}.";

    public override string NotValid => "Attention : à cette date, la grille n'est pas en vigueur.";

    public override string Fictional => "Cette grille est inventée, pour essayer.";

    public override string Extract(string what) => $"Extrait d'une grille. {what}";

    public override string Provisional(string pending) => $"Ce nombre est provisoire. En attente d'une vérification : {pending}.";

    public override string Verified(string points) => $"Sur des données vérifiées ou enregistrées seulement : {points}.";

    public override string RangeBetween(string low, string high) => $"Selon ce qui manque ou reste à vérifier, le total peut aller de {low} à {high}.";

    public override string RangeOpen(string? low, string? high) => (low, high) switch { ({ } l, null) => $"Selon ce qui manque, le total est d'au moins {l}\u202f; son maximum n'est pas borné.", (null, { } h) => $"Selon ce qui manque, le total est d'au plus {h}\u202f; son minimum n'est pas borné.", _ => "Selon ce qui manque, le total n'est pas borné." };

    public override string OutsideTerritory(string territory) => $"Aucun des logements souhaités n'est à {territory} : cette grille ne s'applique pas.";

    public override string NotConcerned(string title) => $"Cette grille ne s'applique pas à cette demande. {title}";

    public override string ScopeUnknown => "Nous ne savons pas si cette grille s'applique : l'information manque.";

    public override string SectionHeading(string title, string points) => $"{title} : {points}";

    public override string LineHeading(string title, string points) => $"{title} : {points}";

    public override string ForNow(string points) => $"{points} pour l'instant";

    public override string NotCounted(string points) => $"{points}, non comptés ici";

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

    public override string Differs(string label, string value) => $"La donnée « {label} » est donnée ; le calcul aurait donné {value}. La valeur donnée compte.";

    public override string Reversed(string label) => $"« {label} » commence après la date du calcul : la donnée reste inconnue.";

    public override string RuleIf(string points, string condition) => $"La grille donne {points} dans ce cas : {condition}.";

    public override string RuleTakes(string points, string condition) => $"La grille enlève {points} dans ce cas : {condition}.";

    public override string RuleOtherwise(string points) => $"La grille donne {points} dans les autres cas.";

    public override string RuleIfComputed(string condition, string points) => $"La grille compte, dans ce cas : {condition}. Les points sont : {points}.";

    public override string RuleNotPublished(string condition) => $"La grille donne des points dans ce cas : {condition}. Leur nombre n'est pas publié.";

    public override string RuleFromBand(string points, string band) => $"La grille donne {points} {band}.";

    public override string RulePer(string points, string unit) => $"La grille donne {points} par {unit}.";

    public override string RulePerTakes(string points, string unit) => $"La grille enlève {points} par {unit}.";

    public override string Beyond(string number) => $"Elle compte au-delà de {number}.";

    public override string FullUnit(string? unit, string thing) => unit switch { "month" => "mois complet", "year" => "année complète", "day" => "jour", "child" => "enfant", "person" => "personne", "room" => "pièce", "m2" => "m²", "proposal" => "proposition", "euro" => "euro", _ => $"unité de «\u00a0{thing}\u00a0»" };

    public override string Product(string count, string points, string total) => $"Soit {count} × {points} = {total}.";

    public override string Maximum(string points) => $"Le maximum est de {points}.";

    public override string CutAway(string points, bool isOne) => isOne ? $"{points} n'est pas compté" : $"{points} ne sont pas comptés";

    public override string FloorRaised(string floor) => $"La grille ne descend pas au-dessous de {floor} ici.";

    public override string RuleHere(string points) => $"La grille donne {points} dans cette situation.";

    public override string EachOf(string list, string? condition) => condition is null ? $"élément de « {list} »" : $"élément de « {list} » dans ce cas : {condition}";

    public override string NoChange => "Cette ligne ne change rien.";

    public override string AdjustmentAdds(string condition, string points) => $"La grille compte {points} dans ce cas : {condition}.";

    public override string AdjustmentWeighs(string condition, string factor) => $"La grille multiplie les points par {factor} dans ce cas : {condition}.";

    public override string AdjustmentSets(string condition, string points) => $"La grille ramène le total à {points} dans ce cas : {condition}.";

    public override string FieldOfRecord(string field, string list, int number) => $"{field} ({list}, n° {number})";

    public override string Weighed(string factor) => $"La grille multiplie ces points par {factor}.";

    public override string Rounded(string step) => $"Les points sont arrondis : pas de {step}.";

    public override string OnlyOneCounts(Combination how) => how switch { Combination.Best => "Une seule de ces lignes compte : celle qui donne le plus de points.", Combination.Worst => "Une seule de ces lignes compte : celle qui donne le moins de points.", Combination.First => "Une seule de ces lignes compte : la première qui donne des points.", Combination.Average => "La grille compte la moyenne des lignes qui donnent des points.", Combination.Sum => "" };

    public override string NotComputable => "Le calcul n'est pas possible avec ces données.";

    public override string NoRow(string table) => $"La table « {table} » du territoire n'a pas de ligne pour cette situation.";

    public override string NotMet => "Cette ligne ne donne pas de point.";

    public override string NextStep(string condition, string points) => $"La tranche la plus proche : {points} {condition}.";

    public override string PendingApplicant => "Vous l'avez déclaré. Ce n'est pas encore vérifié.";

    public override string PendingDesk => "Déclaré, sans la vérification que la grille demande.";

    public override string MissingDocument(string document) => $"Il manque {document}.";

    public override string IfProved(string points) => $"Si un agent valide cette information, la ligne comptera pour {points}.";

    public override string ProofRejected => "Le justificatif donné n'a pas été accepté.";

    public override string ProofExpired(string date) => $"Le justificatif n'est plus valable depuis le {date}.";

    public override string UnknownApplicant => "Nous ne savons pas si cette ligne vous concerne.";

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

    public override string Outranked(string other) => $"Cette ligne ne s'ajoute pas à « {other} » : la grille compte « {other} » à la place.";

    public override string SectionMaximum(string points, string cut) => $"Le maximum de cette partie est de {points} : {cut}.";

    public override string ChangesOn(string date, string change) => $"Par le seul effet du temps, cette ligne change le {date} : {change}.";

    public override string TotalChangesOn(string date, string points) => $"Par le seul effet du temps, le total passe à {points} le {date}.";

    public override string MissingHeading => "Ce qui manque";

    public override string MissingFact(string label, string points) => $"{label} : jusqu'à {points} en jeu.";

    public override string MissingFactOpen(string label) => $"{label}.";

    public override string OutcomesHeading => "En dehors des points";

    public override string OutcomeFirst(string title) => $"{title}. Cette demande passe avant les autres.";

    public override string OutcomeAside(string title, string? by) => by is null ? $"{title}. Cette demande est traitée à part." : $"{title}. Cette demande est traitée à part, par {by}.";

    public override string OutcomeIneligible(string title) => $"{title}. Ce logement ou cette grille ne convient pas à cette demande.";

    public override string OutcomePending(string title) => $"{title} : à vérifier, sans effet pour l'instant.";

    public override string OutcomeUnknown(string title) => $"{title} : l'information manque, sans effet pour l'instant.";

    public override string PriorityApplicant => "Votre demande relève d'une priorité prévue par la loi, sous réserve de vérification.";

    public override string PriorityDesk(string title, string basis) => $"Priorité de la loi, sous réserve de vérification : {title} ({basis}).";

    public override string WhoDecides => "Les points aident à choisir les demandes présentées à la commission, puis aident la commission. Elle décide.";

    public override string Corrections(string contact) => $"Vous voyez une erreur ? Vous pouvez demander une correction à tout moment : {contact}.";

    public override string Fingerprint(string id, string grid, string version, string hash) => $"Demande n° {id} · grille {grid}, version {version} · empreinte {hash}";
}
