namespace Cotation;

/// <summary>Holds the sentences of a grid's public sheet and of the desk's answers, in one language.</summary>
internal sealed class GridWords : Sentences
{
    private static readonly GridWords French = new(Language.French);
    private static readonly GridWords English = new(Language.English);

    private GridWords(Language language)
        : base(language)
    {
    }

    public static GridWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string SheetTitle(string title) => IsFrench ? $"{title} : toutes les règles" : $"{title}: all the rules";

    public string AnswersTitle(string territory) => IsFrench ? $"Réponses aux questions fréquentes : {territory}" : $"Answers to frequent questions: {territory}";

    public string NotCountedTitle(string territory) => IsFrench
        ? $"Ce que la grille ne prend pas en compte : {territory}"
        : $"What the grid does not take into account: {territory}";

    public string NotCountedHeading => IsFrench ? "Ce que la grille ne prend pas en compte" : "What the grid does not take into account";

    public string Version(string version) => $"Version {version}.";

    public string InForce(string from, string? to) => IsFrench
        ? to is null ? $"En vigueur depuis le {from}." : $"En vigueur du {from} au {to}."
        : to is null ? $"In force since {from}." : $"In force from {from} to {to}.";

    public string Adopted(string by, string? on, string? reference) => IsFrench
        ? $"Adoptée par : {by}{(on is null ? "" : $", le {on}")}{(reference is null ? "" : $" ({reference})")}."
        : $"Adopted by: {by}{(on is null ? "" : $", on {on}")}{(reference is null ? "" : $" ({reference})")}.";

    public string DecisionAt(string url) => IsFrench ? $"La décision : {url}" : $"The decision: {url}";

    public string ReadAt(string source) => IsFrench ? $"Lue ici : {source}" : $"Read here: {source}";

    public string Applies(string title) => IsFrench ? $"Elle s'applique à ceci : {title}." : $"It applies to this: {title}.";

    public string AppliesHeading => IsFrench ? "À qui la grille s'applique" : "Whom the grid is for";

    public string AppliesIf(string condition) => IsFrench ? $"La grille s'applique si {condition}" : $"The grid applies if {condition}";

    public string NoQuestion => IsFrench ? "Aucune question n'est prévue sur les données de cette grille." : "No question is planned on the facts of this grid.";

    public string Published(string url) => IsFrench ? $"Publiée ici : {url}" : $"Published here: {url}";

    public string Territory(string name, string communes) => IsFrench
        ? communes.Length == 0 ? $"Territoire : {name}." : $"Territoire : {name} ({communes})."
        : communes.Length == 0 ? $"Territory: {name}." : $"Territory: {name} ({communes}).";

    public string Kind(GridKind kind) => kind switch
    {
        GridKind.General => IsFrench ? "Cette grille vaut pour toutes les demandes du territoire." : "This grid applies to all applications of the territory.",
        GridKind.Transfer => IsFrench ? "Cette grille vaut pour les mutations dans le parc social." : "This grid applies to transfers within social housing.",
    };

    public string CombiningHeading => IsFrench ? "Comment les points se combinent" : "How points combine";

    public string Combining(Combination how) => how switch
    {
        Combination.Sum => IsFrench ? "Les points des lignes s'ajoutent." : "The points of the lines add up.",
        Combination.Best => IsFrench ? "Une seule ligne compte : celle qui donne le plus de points." : "Only one line counts: the one that gives most points.",
        Combination.Worst => IsFrench ? "Une seule ligne compte : celle qui donne le moins de points." : "Only one line counts: the one that gives fewest points.",
        Combination.First => IsFrench ? "Une seule ligne compte : la première qui donne des points." : "Only one line counts: the first that gives points.",
        Combination.Average => IsFrench ? "La grille compte la moyenne des lignes qui donnent des points." : "The grid counts the mean of the lines that give points.",
    };

    public string Cap(string points) => IsFrench ? $"Le maximum est de {points}." : $"The maximum is {points}.";

    public string Floor(string points) => IsFrench ? $"Le minimum est de {points}." : $"The minimum is {points}.";

    public string UpTo(string title, string points) => IsFrench ? $"{title} : jusqu'à {points}" : $"{title}: up to {points}";

    public string DownTo(string title, string points) => IsFrench ? $"{title} : jusqu'à {points} de moins" : $"{title}: up to {points} less";

    public string Unbounded(string title) => IsFrench ? $"{title} : {WithoutLimit}" : $"{title}: {WithoutLimit}";

    public string WithoutLimit => IsFrench ? "sans maximum" : "no maximum";

    public string OnceVerified => IsFrench ? "Cette ligne compte seulement une fois vérifiée." : "This line counts only once verified.";

    public string Document(string document) => IsFrench ? $"Justificatif : {document}." : $"Proof: {document}.";

    public string By(string roles) => IsFrench ? $"Vérification par : {roles}." : $"Verified by: {roles}.";

    public string UnknownCounts(string points) => IsFrench ? $"Sans l'information, la ligne compte {points}." : $"Without the information, the line counts {points}.";

    public string UnknownIsZero => IsFrench ? "Une information qui manque ne donne et n'enlève aucun point." : "Missing information gives and takes no points.";

    public string Basis(string basis) => IsFrench ? $"Fondement : {basis}." : $"Basis: {basis}.";

    public string Priority(string letters) => IsFrench ? $"Priorité de la loi : {letters}." : $"Priority of the law: {letters}.";

    public string OutcomesHeading => IsFrench ? "En dehors des points" : "Beside the points";

    public string OutcomeFirst(string condition) => IsFrench
        ? $"Une demande passe avant les autres si {condition}"
        : $"An application goes before the others if {condition}";

    public string OutcomeTier(string tier) => IsFrench ? $"Parmi celles qui passent avant les autres, elle vient au rang {tier}." : $"Among those that go first, it comes in tier {tier}.";

    public string OutcomeAside(string condition) => IsFrench ? $"Une demande est traitée à part si {condition}" : $"An application is handled apart if {condition}";

    public string OutcomeIneligible(string condition) => IsFrench
        ? $"La grille ou le logement ne convient pas si {condition}"
        : $"The grid or the dwelling does not suit if {condition}";

    public string HandledBy(string who) => IsFrench ? $"Traitée par : {who}." : $"Handled by: {who}.";

    public string TiesHeading => IsFrench ? "En cas d'égalité" : "In case of a tie";

    public string Tie(string place, string what, bool isDescending) => IsFrench
        ? isDescending ? $"{place} : « {what} », le plus grand d'abord." : $"{place} : « {what} », le plus petit d'abord."
        : isDescending ? $"{place}: “{what}”, the greatest first." : $"{place}: “{what}”, the least first.";

    public string TieDraw => IsFrench ? "Puis un tirage au sort que chacun peut refaire." : "Then a draw that anyone can do again.";

    public string NoTies => IsFrench ? "À points égaux, les demandes partagent la même place." : "With equal points, applications share the same place.";

    public string SimilarHeading => IsFrench ? "Les demandes semblables" : "Similar applications";

    public string Similar(string facts) => IsFrench
        ? $"Deux demandes sont semblables si elles partagent : {facts}."
        : $"Two applications are similar if they share: {facts}.";

    public string EvaluationHeading => IsFrench ? "Le suivi de la grille" : "How the grid is followed up";

    public string EvaluationNext(string date) => IsFrench ? $"Prochaine évaluation : {date}." : $"Next evaluation: {date}.";

    public string EvaluationEvery(string years) => IsFrench ? $"La grille est évaluée tous les {years}." : $"The grid is evaluated every {years}.";

    public string ExamplesHeading => IsFrench ? "Des exemples" : "Examples";

    public string Example(string title, string date, string points) => IsFrench ? $"{title} ({date}) : {points}" : $"{title} ({date}): {points}";

    public string ExampleLine(string title, string points) => IsFrench ? $"{title} : {points}." : $"{title}: {points}.";

    public string LawHeading => IsFrench ? "La loi" : "The law";

    public string Law => IsFrench
        ? "CCH, art. L. 441-1, L. 441-2-8 et R. 441-2-10, 11° : les critères, leurs poids, les refus. CCH, art. R. 441-2-16 et CRPA, art. L. 312-1-3 : leur publication."
        : "CCH, art. L. 441-1, L. 441-2-8 and R. 441-2-10, 11°: criteria, their weights, refusals. CCH, art. R. 441-2-16 and CRPA, art. L. 312-1-3: their publication.";

    public string Yes(string points) => IsFrench ? $"Oui, jusqu'à {points}." : $"Yes, up to {points}.";

    public string YesUnbounded => IsFrench ? "Oui, sans maximum." : "Yes, without a maximum.";

    public string YesTakes(string points) => IsFrench ? $"Oui, cela peut enlever jusqu'à {points}." : $"Yes, it may take away up to {points}.";

    public string YesBoth(string more, string less) => IsFrench ? $"Oui, jusqu'à {more} de plus, ou {less} de moins." : $"Yes, up to {more} more, or {less} less.";

    public string YesOutside => IsFrench ? "Oui, en dehors des points." : "Yes, beside the points.";

    public string YesUnpublished => IsFrench ? "Oui, mais le nombre de points n'est pas publié." : "Yes, but the number of points is not published.";

    public string No => IsFrench ? "Non. Aucune ligne de la grille ne regarde cela." : "No. No line of the grid looks at this.";

    public string NoInExtract => IsFrench ? "Non, pas dans cet extrait. La grille entière peut le regarder." : "No, not in this extract. The whole grid may look at it.";

    public string Line(string title, string points) => IsFrench ? $"Ligne « {title} » : {points}." : $"Line “{title}”: {points}.";

    public string Through(string title, string fact) => IsFrench ? $"Ligne « {title} », par « {fact} »." : $"Line “{title}”, through “{fact}”.";

    public string Outside(string title) => IsFrench ? $"En dehors des points : « {title} »." : $"Beside the points: “{title}”.";

    public string UpToPoints(string points) => IsFrench ? $"jusqu'à {points}" : $"up to {points}";

    public string SomeGoFirst(string titles) => IsFrench
        ? $"Certaines demandes passent avant les autres : {titles}."
        : $"Some applications go before the others: {titles}.";

    public string TimeYes(string titles) => IsFrench ? $"Oui, avec ces lignes : {titles}." : $"Yes, with these lines: {titles}.";

    public string TimeNo => IsFrench ? "Non. Aucune ligne de la grille ne dépend du temps." : "No. No line of the grid depends on time.";

    public string ProofYes(string titles) => IsFrench
        ? $"Oui, pour ces lignes : {titles}. Sans justificatif, elles ne comptent pas encore."
        : $"Yes, for these lines: {titles}. Without proof they do not count yet.";

    public string ProofNo => IsFrench
        ? "Non. Toutes les lignes comptent dès la déclaration. Un agent vérifie ensuite."
        : "No. All lines count as soon as they are stated. An agent checks afterwards.";

    public string RefusalsNo => IsFrench
        ? "Rien pour les points. Aucune ligne de la grille ne regarde les refus."
        : "Nothing for the points. No line of the grid looks at refusals.";

    public string Nothing => IsFrench ? "Toutes les questions de la liste trouvent une ligne dans cette grille." : "Every question of the list finds a line in this grid.";

    public string NotLookedAt(bool isExtract) => IsFrench
        ? isExtract ? "Cet extrait ne regarde pas ceci :" : "La grille ne regarde pas ceci :"
        : isExtract ? "This extract does not look at this:" : "The grid does not look at this:";

    public string OwnLines(string titles) => IsFrench
        ? $"La grille a aussi des lignes à elle, sur d'autres données : {titles}."
        : $"The grid also has lines of its own, on other facts: {titles}.";

    public string Adjusts(string title) => IsFrench ? $"Ligne « {title} » : elle change les points de sa partie." : $"Line “{title}”: it changes the points of its part.";

    public string YesAdjusts => IsFrench ? "Oui, cela change les points d'autres lignes." : "Yes, it changes the points of other lines.";

    public string TimeOutside(string titles) => IsFrench ? $"En dehors des points, le temps change ceci : {titles}." : $"Beside the points, time changes this: {titles}.";

    public string ProofOutside(string titles) => IsFrench ? $"En dehors des points, il en faut pour ceci : {titles}." : $"Beside the points, this needs proof: {titles}.";

    public string UnknownMostlyZero => IsFrench
        ? "Une information qui manque ne donne et n'enlève aucun point, sauf si la ligne le dit."
        : "Missing information gives and takes no points, unless the line says so.";

    public string NoInRegister => IsFrench
        ? "Non, aucune donnée du registre sur ce sujet. Voyez aussi les lignes propres à la grille, à la fin."
        : "No, no fact of the register about this. See also the lines of the grid's own, at the end.";

    public string OthersAsked => IsFrench ? "La grille regarde-t-elle encore autre chose ?" : "Does the grid look at anything else?";
}
