namespace Cotation;

/// <summary>Rankings, standings and differences in French.</summary>
internal sealed class FrenchRankWords : RankWords
{
    public override string RankTitle(string grid) => $"Ordre indicatif : {grid}";

    public override string Indicative => "Ordre indicatif. Les points aident la commission. Elle décide.";

    public override string Line(string place, string id, string points) => $"{place} · {id} : {points}";

    public override string LineApart(string id, string points) => $"{id} : {points}";

    public override string Proved(string verified, string pending) => $"Vérifiés : {verified}. En attente : {pending}.";

    public override string Tied(string place) => $"{place}, ex æquo";

    public override string AheadByPoints(string points) => $"Devant la suivante de {points}.";

    public override string AheadByOutcome => "Devant la suivante par une règle en dehors des points.";

    public override string AheadByTie(string fact) => $"À égalité de points avec la suivante : « {fact} » départage.";

    public override string AheadByChain => "À égalité de points avec la suivante : la règle d'égalité de la grille départage.";

    public override string AheadByDraw => "À égalité avec la suivante : le tirage au sort départage.";

    public override string Shared => "À égalité avec la suivante : elles partagent la même place.";

    public override string RankedHeading => "Demandes classées";

    public override string ApartHeading => "Demandes sans place";

    public override string EnteringHeading => "Pourraient entrer, une fois leurs propres données vérifiées";

    public override string HandledBy(string title, string? by) => by is null ? $"{title}." : $"{title}. Traitée par : {by}.";

    public override string OutOfScope => "Hors du champ de cette grille.";

    public override string TiesHeading => "Égalités";

    public override string NoTie => "Aucune égalité.";

    public override string SomeTies(string count) => $"{count} demandes partagent leur place avec une autre.";

    public override string Chain(string keys) => $"À points égaux, la grille regarde dans cet ordre : {keys}.";

    public override string DecisionHeading => "Décision de la commission";

    public override string Decision => "Ordre retenu : …";

    public override string Reason => "Motif : …";

    public override string FirmHeading => "Solidité de l'ordre";

    public override string Firm(string id, string best, string worst) => best == worst ? $"{id} : place {best} dans tous les cas." : $"{id} : de la place {best} à la place {worst}, selon ce qui manque ou reste à vérifier.";

    public override string NoPlace(string id) => $"{id} : sans place.";

    public override string CouldPass(string id, string others) => $"{id} peut passer devant : {others}.";

    public override string PairTitle(string first, string second) => $"Pourquoi {first} est avant {second}";

    public override string PairTied(string first, string second) => $"Pourquoi {first} et {second} partagent la même place";

    public override string PairApart(string first, string second) => $"Les demandes {first} et {second} n'ont pas de place dans l'ordre";

    public override string PairPoints(string first, string second, string points) => $"La demande {first} a {points} de plus que la demande {second}.";

    public override string PairFewer(string first, string second, string points) => $"La demande {first} a {points} de moins que la demande {second}.";

    public override string PairEqual(string first, string second) => $"Les demandes {first} et {second} ont les mêmes points.";

    public override string OneLineDiffers => "Une seule ligne diffère.";

    public override string LinesDiffer(string count) => $"{count} lignes diffèrent.";

    public override string NoLineDiffers => "Aucune ligne ne diffère.";

    public override string Part(string title, string difference) => $"{title} : {difference}";

    public override string PartDetail(string first, string second) => $"{first} contre {second}.";

    public override string DifferencesHeading => "Ce qui diffère";

    public override string StandingHeading => "Votre place";

    public override string StandingHeadingOther => "Place parmi les demandes semblables";

    public override string CohortSize(string count, string what) => $"Il y a {count} demandes semblables, celle-ci comprise : {what}.";

    public override string CohortSizeYours(string count, string what) => $"Il y a {count} demandes semblables, la vôtre comprise : {what}.";

    public override string Above(string count, bool isOne) => isOne ? $"{count} demande a plus de points." : $"{count} demandes ont plus de points.";

    public override string Equal(string count, bool isOne) => isOne ? $"{count} autre demande a autant de points." : $"{count} autres demandes ont autant de points.";

    public override string Below(string count, bool isOne) => isOne ? $"{count} demande a moins de points." : $"{count} demandes ont moins de points.";

    public override string Within(string count, bool isOne) => isOne ? $"{count} autre demande est dans la même tranche de points." : $"{count} autres demandes sont dans la même tranche de points.";

    public override string OutOf100(string share) => $"Autrement dit : sur 100 demandes semblables, environ {share} ont plus de points.";

    public override string MeanAndMedian(string mean, string median) => $"La moyenne est de {mean}, la médiane de {median}.";

    public override string Stretch(string? from, string? to) => from is null ? $"jusqu'à {to}" : to is null ? $"à partir de {from}" : $"de {from} à {to}";

    public override string Band(string from, string to, string count) => $"De {from} à moins de {to} points : {count}.";

    public override string Withheld => "Trop peu de demandes ressemblent à celle-ci. Une place dirait la situation d'autres personnes.";

    public override string ChangeTitle(string before, string after) => $"Vos points : {before}, puis {after}";

    public override string ChangeTitleOther(string id, string before, string after) => $"Demande {id} : {before}, puis {after}";

    public override string GridChanged(string date) => $"La grille a changé le {date}. Votre situation est la même.";

    public override string YouHad(string before, string after) => $"Vous aviez {before}. Vous avez maintenant {after}.";

    public override string ItHad(string before, string after) => $"La demande avait {before}. Elle a maintenant {after}.";

    public override string Same => "Rien n'a changé.";

    public override string Cause(ChangeCause cause, string points) => cause switch { ChangeCause.Time => $"Le temps : {points}", ChangeCause.Fact => $"Des données : {points}", ChangeCause.Refusal => $"Des refus : {points}", ChangeCause.Evidence => $"Des justificatifs : {points}", ChangeCause.Grid => $"La grille : {points}" };

    public override string CausePart(string title, string before, string after) => $"{title} : {before}, puis {after}.";

    public override string WhatIfTitle(string id, string before, string after) => $"Simulation pour la demande {id} : {before}, puis {after}";

    public override string Simulation => "Ceci est une simulation. Ce n'est pas une décision.";

    public override string WouldHave(string before, string after) => before == after ? $"La demande garderait {before}." : $"La demande a {before}. Elle aurait {after}.";

    public override string PlaceMoves(string before, string after) => before == after ? $"La place resterait la {before}." : $"La place passerait de la {before} à la {after}.";

    public override string PlaceNone => "Sans place dans l'un des deux cas.";
}
