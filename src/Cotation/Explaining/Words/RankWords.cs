namespace Cotation;

/// <summary>Holds the sentences of rankings, standings and differences, in one language.</summary>
internal sealed class RankWords : Sentences
{
    private static readonly RankWords French = new(Language.French);
    private static readonly RankWords English = new(Language.English);

    private RankWords(Language language)
        : base(language)
    {
    }

    public static RankWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string RankTitle(string grid) => IsFrench ? $"Ordre indicatif : {grid}" : $"Indicative order: {grid}";

    public string Line(string place, string id, string points) => IsFrench ? $"{place} · {id} : {points}" : $"{place} · {id}: {points}";

    public string LineApart(string id, string points) => IsFrench ? $"{id} : {points}" : $"{id}: {points}";

    public string Proved(string verified, string pending) => IsFrench ? $"Vérifiés : {verified}. En attente : {pending}." : $"Verified: {verified}. Pending: {pending}.";

    public string Tied(string place) => IsFrench ? $"{place}, ex æquo" : $"{place}, tied";

    public string AheadByPoints(string points) => IsFrench ? $"Devant la suivante de {points}." : $"Ahead of the next one by {points}.";

    public string AheadByOutcome => IsFrench ? "Devant la suivante par une règle en dehors des points." : "Ahead of the next one by a rule beside the points.";

    public string AheadByTie(string fact) => IsFrench
        ? $"À égalité de points avec la suivante : « {fact} » départage."
        : $"Equal points with the next one: “{fact}” decides.";

    public string AheadByChain => IsFrench
        ? "À égalité de points avec la suivante : la règle d'égalité de la grille départage."
        : "Equal points with the next one: the grid's rule for ties decides.";

    public string AheadByDraw => IsFrench ? "À égalité avec la suivante : le tirage au sort départage." : "Equal with the next one: the draw decides.";

    public string PlacedByDraw => IsFrench ? "À égalité avec la précédente : le tirage au sort départage." : "Equal with the one before: the draw decides.";

    public string CutByDraw => IsFrench ? "À égalité avec une demande qui n'est pas dans cette liste : le tirage au sort départage." : "Equal with an application that is not in this list: the draw decides.";

    public string Shared => IsFrench ? "À égalité avec la suivante : elles partagent la même place." : "Equal with the next one: they share the same place.";

    public string RankedHeading => IsFrench ? "Demandes classées" : "Ranked applications";

    public string ApartHeading => IsFrench ? "Demandes sans place" : "Applications without a place";

    public string EnteringHeading => IsFrench ? "Pourraient entrer, une fois leurs propres données vérifiées" : "Could enter, once their own facts are verified";

    public string HandledBy(string title, string? by) => IsFrench
        ? by is null ? $"{title}." : $"{title}. Traitée par : {by}."
        : by is null ? $"{title}." : $"{title}. Handled by: {by}.";

    public string OutOfScope => IsFrench ? "Hors du champ de cette grille." : "Outside the scope of this grid.";

    public string TiesHeading => IsFrench ? "Égalités" : "Ties";

    public string NoTie => IsFrench ? "Aucune égalité." : "No tie.";

    public string SomeTies(string count) => IsFrench ? $"{count} demandes partagent leur place avec une autre." : $"{count} applications share their place with another.";

    public string Chain(string keys) => IsFrench
        ? $"À points égaux, la grille regarde dans cet ordre : {keys}."
        : $"With equal points, the grid looks in this order: {keys}.";

    public string DrawnBy(string seed) => IsFrench
        ? $"Puis un tirage au sort, que chacun peut refaire avec cette graine : « {seed} »."
        : $"Then a draw, which anyone can do again with this seed: “{seed}”.";

    public string NoSeed => IsFrench
        ? "Puis un tirage au sort. Sa graine n'est pas encore publiée : celles qui restent à égalité partagent leur place."
        : "Then a draw. Its seed is not published yet: those that remain equal share their place.";

    public string Decision => IsFrench ? "Ordre retenu : …" : "Order chosen: …";

    public string Reason => IsFrench ? "Motif : …" : "Reason: …";

    public string FirmHeading => IsFrench ? "Solidité de l'ordre" : "How firm the order is";

    public string Firm(string id, string best, string worst) => IsFrench
        ? best == worst ? $"{id} : place {best} dans tous les cas." : $"{id} : de la place {best} à la place {worst}, selon ce qui manque ou reste à vérifier."
        : best == worst ? $"{id}: place {best} in every case." : $"{id}: from place {best} to place {worst}, depending on what is missing or unverified.";

    public string NoPlace(string id) => IsFrench ? $"{id} : sans place." : $"{id}: no place.";

    public string CouldPass(string id, string others) => IsFrench ? $"{id} peut passer devant : {others}." : $"{id} could pass: {others}.";

    public string PairTitle(string first, string second) => IsFrench ? $"Pourquoi {first} est avant {second}" : $"Why {first} stands before {second}";

    public string PairTied(string first, string second) => IsFrench
        ? $"Pourquoi {first} et {second} partagent la même place"
        : $"Why {first} and {second} share the same place";

    public string PairApart(string first, string second) => IsFrench
        ? $"Les demandes {first} et {second} n'ont pas de place dans l'ordre"
        : $"Applications {first} and {second} have no place in the order";

    public string PairPoints(string first, string second, string points) => IsFrench
        ? $"La demande {first} a {points} de plus que la demande {second}."
        : $"Application {first} has {points} more than application {second}.";

    public string PairFewer(string first, string second, string points) => IsFrench
        ? $"La demande {first} a {points} de moins que la demande {second}."
        : $"Application {first} has {points} fewer than application {second}.";

    public string PairEqual(string first, string second) => IsFrench
        ? $"Les demandes {first} et {second} ont les mêmes points."
        : $"Applications {first} and {second} have the same points.";

    public string OneLineDiffers => IsFrench ? "Une seule ligne diffère." : "One line alone differs.";

    public string LinesDiffer(string count) => IsFrench ? $"{count} lignes diffèrent." : $"{count} lines differ.";

    public string DetailNotShown => IsFrench ? "Le détail de certaines lignes n'est pas montré." : "The detail of some lines is not shown.";

    public string NoLineDiffers => IsFrench ? "Aucune ligne ne diffère." : "No line differs.";

    public string Part(string title, string difference) => IsFrench ? $"{title} : {difference}" : $"{title}: {difference}";

    public string PartDetail(string first, string second) => IsFrench ? $"{first} contre {second}." : $"{first} against {second}.";

    public string DifferencesHeading => IsFrench ? "Ce qui diffère" : "What differs";

    public string StandingHeading => IsFrench ? "Votre place" : "Your place";

    public string StandingHeadingOther => IsFrench ? "Place parmi les demandes semblables" : "Place among similar applications";

    public string CohortSize(string count, string what) => IsFrench
        ? $"Il y a {count} demandes semblables, celle-ci comprise : {what}."
        : $"There are {count} similar applications, this one included: {what}.";

    public string CohortSizeYours(string count, string what) => IsFrench
        ? $"Il y a {count} demandes semblables, la vôtre comprise : {what}."
        : $"There are {count} similar applications, yours included: {what}.";

    public string Above(string count, bool isOne) => IsFrench
        ? isOne ? $"{count} demande a plus de points." : $"{count} demandes ont plus de points."
        : isOne ? $"{count} application has more points." : $"{count} applications have more points.";

    public string Equal(string count, bool isOne) => IsFrench
        ? isOne ? $"{count} autre demande a autant de points." : $"{count} autres demandes ont autant de points."
        : isOne ? $"{count} other application has as many points." : $"{count} other applications have as many points.";

    public string Below(string count, bool isOne) => IsFrench
        ? isOne ? $"{count} demande a moins de points." : $"{count} demandes ont moins de points."
        : isOne ? $"{count} application has fewer points." : $"{count} applications have fewer points.";

    public string Within(string count, bool isOne) => IsFrench
        ? isOne ? $"{count} autre demande est dans la même tranche." : $"{count} autres demandes sont dans la même tranche."
        : isOne ? $"{count} other application is in the same band." : $"{count} other applications are in the same band.";

    public string InBand(string from, string to, bool isYours) => IsFrench
        ? isYours ? $"Vos points sont dans une tranche, de {from} à moins de {to} points." : $"Ses points sont dans une tranche, de {from} à moins de {to} points."
        : isYours ? $"Your points lie in a band, from {from} to under {to} points." : $"Its points lie in a band, from {from} to under {to} points.";

    public string AboveBand(string count, bool isOne) => IsFrench
        ? isOne ? $"{count} demande est au-dessus de cette tranche." : $"{count} demandes sont au-dessus de cette tranche."
        : isOne ? $"{count} application lies above this band." : $"{count} applications lie above this band.";

    public string BelowBand(string count, bool isOne) => IsFrench
        ? isOne ? $"{count} demande est au-dessous de cette tranche." : $"{count} demandes sont au-dessous de cette tranche."
        : isOne ? $"{count} application lies below this band." : $"{count} applications lie below this band.";

    public string OutOf100AboveBand(string share) => IsFrench
        ? $"Autrement dit : sur 100 demandes semblables, environ {share} sont au-dessus de cette tranche."
        : $"In other words: of 100 similar applications, about {share} lie above this band.";

    public string OutOf100(string share) => IsFrench
        ? $"Autrement dit : sur 100 demandes semblables, environ {share} ont plus de points."
        : $"In other words: of 100 similar applications, about {share} have more points.";

    public string MeanAndMedian(string mean, string median) => IsFrench
        ? $"La moyenne est de {mean}, la médiane de {median}."
        : $"The mean is {mean}, the median {median}.";

    public string Stretch(string? from, string? to) => IsFrench
        ? from is null ? $"jusqu'à {to}" : to is null ? $"à partir de {from}" : $"de {from} à {to}"
        : from is null ? $"up to {to}" : to is null ? $"from {from}" : $"from {from} to {to}";

    public string Band(string from, string to, string count) => IsFrench ? $"De {from} à moins de {to} points : {count}." : $"From {from} to under {to} points: {count}.";

    public string Withheld => IsFrench
        ? "Trop peu de demandes ressemblent à celle-ci. Une place dirait la situation d'autres personnes."
        : "Too few applications are like this one. A place would tell of other people's situation.";

    public string ChangeTitle(string before, string after) => IsFrench ? $"Vos points : {before}, puis {after}" : $"Your points: {before}, then {after}";

    public string ChangeTitleOther(string id, string before, string after) => IsFrench
        ? $"Demande {id} : {before}, puis {after}"
        : $"Application {id}: {before}, then {after}";

    public string GridChanged(string date) => IsFrench
        ? $"La grille a changé le {date}. Votre situation est la même."
        : $"The grid changed on {date}. Your situation is the same.";

    public string YouHad(string before, string after) => IsFrench ? $"Vous aviez {before}. Vous avez maintenant {after}." : $"You had {before}. You now have {after}.";

    public string ItHad(string before, string after) => IsFrench
        ? $"La demande avait {before}. Elle a maintenant {after}."
        : $"The application had {before}. It now has {after}.";

    public string Same => IsFrench ? "Rien n'a changé." : "Nothing has changed.";

    public string Cause(ChangeCause cause, string points) => cause switch
    {
        ChangeCause.Time => IsFrench ? $"Le temps : {points}" : $"Time: {points}",
        ChangeCause.Fact => IsFrench ? $"Des données : {points}" : $"Facts: {points}",
        ChangeCause.Refusal => IsFrench ? $"Des refus : {points}" : $"Refusals: {points}",
        ChangeCause.Evidence => IsFrench ? $"Des justificatifs : {points}" : $"Proofs: {points}",
        ChangeCause.Grid => IsFrench ? $"La grille : {points}" : $"The grid: {points}",
    };

    public string CausePart(string title, string before, string after) => IsFrench ? $"{title} : {before}, puis {after}." : $"{title}: {before}, then {after}.";

    public string WhatIfTitle(string id, string before, string after) => IsFrench
        ? $"Simulation pour la demande {id} : {before}, puis {after}"
        : $"Simulation for application {id}: {before}, then {after}";

    public string Simulation => IsFrench ? "Ceci est une simulation. Ce n'est pas une décision." : "This is a simulation. It is not a decision.";

    public string WouldHave(string before, string after) => IsFrench
        ? before == after ? $"La demande garderait {before}." : $"La demande a {before}. Elle aurait {after}."
        : before == after ? $"The application would keep {before}." : $"The application has {before}. It would have {after}.";

    public string PlaceMoves(string before, string after) => IsFrench
        ? before == after ? $"La place resterait la {before}." : $"La place passerait de la {before} à la {after}."
        : before == after ? $"The place would remain {before}." : $"The place would go from {before} to {after}.";

    public string PlaceNone => IsFrench ? "Sans place dans l'un des deux cas." : "Without a place in one of the two cases.";
}
