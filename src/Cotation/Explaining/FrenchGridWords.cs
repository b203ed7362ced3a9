namespace Cotation;

/// <summary>Grids in French.</summary>
internal sealed class FrenchGridWords : GridWords
{
    public override string SheetTitle(string title) => $"{title} : toutes les règles";

    public override string AnswersTitle(string territory) => $"Réponses aux questions fréquentes : {territory}";

    public override string NotCountedTitle(string territory) => $"Ce que la grille ne prend pas en compte : {territory}";

    public override string NotCountedHeading => "Ce que la grille ne prend pas en compte";

    public override string Version(string version) => $"Version {version}.";

    public override string InForce(string from, string? to) => to is null ? $"En vigueur depuis le {from}." : $"En vigueur du {from} au {to}.";

    public override string Adopted(string by, string? on, string? reference) => $"Adoptée par : {by}{(on is null ? "" : $", le {on}")}{(reference is null ? "" : $" ({reference})")}.";

    public override string Published(string url) => $"Publiée ici : {url}";

    public override string Territory(string name, string communes) => communes.Length == 0 ? $"Territoire : {name}." : $"Territoire : {name} ({communes}).";

    public override string Kind(GridKind kind) => kind switch { GridKind.General => "Cette grille vaut pour toutes les demandes du territoire.", GridKind.Transfer => "Cette grille vaut pour les mutations dans le parc social." };

    public override string CombiningHeading => "Comment les points se combinent";

    public override string Combining(Combination how) => how switch { Combination.Sum => "Les points des lignes s'ajoutent.", Combination.Best => "Une seule ligne compte : celle qui donne le plus de points.", Combination.Worst => "Une seule ligne compte : celle qui donne le moins de points.", Combination.First => "Une seule ligne compte : la première qui donne des points.", Combination.Average => "La grille compte la moyenne des lignes qui donnent des points." };

    public override string Cap(string points) => $"Le maximum est de {points}.";

    public override string Floor(string points) => $"Le minimum est de {points}.";

    public override string UpTo(string title, string points) => $"{title} : jusqu'à {points}";

    public override string DownTo(string title, string points) => $"{title} : jusqu'à {points} de moins";

    public override string Unbounded(string title) => $"{title} : sans maximum";

    public override string OnceVerified => "Cette ligne compte seulement une fois vérifiée.";

    public override string Document(string document) => $"Justificatif : {document}.";

    public override string By(string roles) => $"Vérification par : {roles}.";

    public override string UnknownCounts(string points) => $"Sans l'information, la ligne compte {points}.";

    public override string UnknownIsZero => "Une information qui manque ne donne et n'enlève aucun point.";

    public override string Basis(string basis) => $"Fondement : {basis}.";

    public override string Priority(string letters) => $"Priorité de la loi : {letters}.";

    public override string OutcomesHeading => "En dehors des points";

    public override string OutcomeFirst(string condition) => $"Une demande passe avant les autres si {condition}";

    public override string OutcomeAside(string condition) => $"Une demande est traitée à part si {condition}";

    public override string OutcomeIneligible(string condition) => $"La grille ou le logement ne convient pas si {condition}";

    public override string HandledBy(string who) => $"Traitée par : {who}.";

    public override string TiesHeading => "En cas d'égalité";

    public override string Tie(string place, string what, bool isDescending) => isDescending ? $"{place} : « {what} », le plus grand d'abord." : $"{place} : « {what} », le plus petit d'abord.";

    public override string TieDraw => "Puis un tirage au sort que chacun peut refaire.";

    public override string NoTies => "À points égaux, les demandes partagent la même place.";

    public override string SimilarHeading => "Les demandes semblables";

    public override string Similar(string facts) => $"Deux demandes sont semblables si elles partagent : {facts}.";

    public override string EvaluationHeading => "Le suivi de la grille";

    public override string EvaluationNext(string date) => $"Prochaine évaluation : {date}.";

    public override string EvaluationEvery(string years) => $"La grille est évaluée tous les {years}.";

    public override string ExamplesHeading => "Des exemples";

    public override string Example(string title, string date, string points) => $"{title} ({date}) : {points}";

    public override string ExampleLine(string title, string points) => $"{title} : {points}.";

    public override string LawHeading => "La loi";

    public override string Law => "CCH, art. L. 441-1, L. 441-2-8 et R. 441-2-10, 11° : les critères, leurs poids, les refus. CCH, art. R. 441-2-16 et CRPA, art. L. 312-1-3 : leur publication.";

    public override string Yes(string points) => $"Oui, jusqu'à {points}.";

    public override string YesUnbounded => "Oui, sans maximum.";

    public override string YesTakes(string points) => $"Oui, cela peut enlever jusqu'à {points}.";

    public override string YesBoth(string more, string less) => $"Oui, jusqu'à {more} de plus, ou {less} de moins.";

    public override string YesOutside => "Oui, en dehors des points.";

    public override string YesUnpublished => "Oui, mais le nombre de points n'est pas publié.";

    public override string No => "Non. Aucune ligne de la grille ne regarde cela.";

    public override string NoInExtract => "Non, pas dans cet extrait. La grille entière peut le regarder.";

    public override string Line(string title, string points) => $"Ligne « {title} » : {points}.";

    public override string Through(string title, string fact) => $"Ligne « {title} », par « {fact} ».";

    public override string Outside(string title) => $"En dehors des points : « {title} ».";

    public override string UpToPoints(string points) => $"jusqu'à {points}";

    public override string TopScore => "Non. La commission décide, et elle regarde aussi le logement, le loyer et le ménage.";

    public override string SomeGoFirst(string titles) => $"Certaines demandes passent avant les autres : {titles}.";

    public override string TimeYes(string titles) => $"Oui, avec ces lignes : {titles}.";

    public override string TimeNo => "Non. Aucune ligne de la grille ne dépend du temps.";

    public override string ProofYes(string titles) => $"Oui, pour ces lignes : {titles}. Sans justificatif, elles ne comptent pas encore.";

    public override string ProofNo => "Non. Toutes les lignes comptent dès la déclaration. Un agent vérifie ensuite.";

    public override string RefusalsNo => "Rien pour les points. Aucune ligne de la grille ne regarde les refus.";

    public override string Nothing => "Toutes les questions de la liste trouvent une ligne dans cette grille.";

    public override string NotLookedAt(bool isExtract) => isExtract ? "Cet extrait ne regarde pas ceci :" : "La grille ne regarde pas ceci :";

    public override string OwnLines(string titles) => $"La grille a aussi des lignes à elle, sur d'autres données : {titles}.";

    public override string Adjusts(string title) => $"Ligne « {title} » : elle change les points de sa partie.";

    public override string YesAdjusts => "Oui, cela change les points d'autres lignes.";

    public override string TimeOutside(string titles) => $"En dehors des points, le temps change ceci : {titles}.";

    public override string ProofOutside(string titles) => $"En dehors des points, il en faut pour ceci : {titles}.";

    public override string UnknownMostlyZero => "Une information qui manque ne donne et n'enlève aucun point, sauf si la ligne le dit.";

    public override string NoInRegister => "Non, aucune donnée du registre sur ce sujet. Voyez aussi les lignes propres à la grille, à la fin.";

    public override string OthersAsked => "La grille regarde-t-elle encore autre chose ?";
}
