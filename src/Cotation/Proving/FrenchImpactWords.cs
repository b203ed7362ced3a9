using NodaTime;

namespace Cotation;

/// <summary>What a change of grid does, in French.</summary>
internal sealed class FrenchImpactWords() : ImpactWords(Language.French)
{
    public override string ChangesHeading => "Ce qui change dans la grille";

    public override string NoChange => "Rien ne change dans les règles.";

    public override string EffectHeading => "Effet sur les demandes";

    public override string MovesCaption => "Qui monte, qui descend, qui reste";

    public override string Effect => "Effet";

    public override string Points => "Points";

    public override string Places => "Places parmi les semblables";

    public override string Up => "montent";

    public override string Down => "descendent";

    public override string Same => "ne changent pas";

    public override string GroupsHeading => "Qui gagne, qui perd";

    public override string Applications => "Demandes";

    public override string MeanPoints => "Points (moyenne)";

    public override string MedianPlaces => "Places (médiane)";

    public override string NotKnown => "non connu";

    public override string LinesHeading => "Ce que fait chaque ligne";

    public override string LinesCaption => "Pour chaque ligne, avant plafonds et arrondis : combien de demandes elle fait monter ou descendre, pour combien elle pèse le plus, et combien de voisines elle départage";

    public override string Line => "Ligne";

    public override string Raises => "Monte";

    public override string Lowers => "Descend";

    public override string Decides => "Pèse le plus";

    public override string Power => "Départage";

    public override string AtMost => "Au maximum";

    public override string NoDead => "Chaque ligne de la nouvelle grille donne des points à quelqu'un.";

    public override string DistributionHeading => "Les points avant et après";

    public override string DistributionCaption => "Nombre de demandes par tranche de points";

    public override string Before => "Avant";

    public override string After => "Après";

    public override string ExamplesHeading => "Les cas types";

    public override string ExamplesCaption => "Les exemples de la grille, avant et après";

    public override string Example => "Exemple";

    public override string Difference => "Différence";

    public override string NotForIt => "hors champ";

    public override string LinePoints => "Points";

    public override string Total => "Total";

    public override string Cut => "Plafonds, arrondis et ajustements";

    public override string RankDistribution => "Nombre de demandes classées par tranche de points";

    public override string Few => "moins de 11";

    public override string NoApplication => "Aucune demande n'est dans le champ des deux grilles : il n'y a pas d'effet à montrer.";

    public override string TooFew => "Moins de 11 demandes : l'effet n'est pas montré, il dirait trop de chacune.";

    public override string From => "À partir du";

    public override string NamesNobody => "Ce rapport compte des demandes et n'en nomme aucune. Les groupes de moins de 11 demandes sont réunis à leurs voisins.";

    public override string Title(string title) => $"Changer de grille : {title}";

    public override string Population(int all, int cohorts, LocalDate on) => $"{Demandes(all)} calculée{S(all)} avec les deux grilles au {Numbers.Date(on)}, dans {Count(cohorts)} groupe{S(cohorts)} de demandes semblables.";

    public override string OutOfScope(int count) => $"{Demandes(count)} hors du champ d'une des deux grilles : non comptée{S(count)}.";

    public override string Top(TopImpact top) => $"Les {top.Top} premières places de chaque groupe : {Count(top.Entries)} entrée{S(top.Entries)}, {Count(top.Exits)} sortie{S(top.Exits)}.";

    public override string TiedFirst(int before, int after) => $"Première place partagée : avant, dans {Count(before)} groupe{S(before)} ; après, dans {Count(after)}.";

    public override string Tied(int before, int after) => $"Places partagées : avant, par {Demandes(before).ToLowerInvariant()} ; après, par {Count(after)}.";

    public override string AtCap(int before, int after) => $"Au maximum de la grille : avant, {Demandes(before).ToLowerInvariant()} ; après, {Count(after)}.";

    public override string Withheld(string grouping) => $"{grouping} : moins de 11 demandes en tout, rien n'est montré.";

    public override string WinnersAndLosers(string grouping) => $"{grouping} : demandes qui descendent et qui montent";

    public override string Dead(string titles) => $"Ne donnent de points à personne dans la nouvelle grille : {titles}.";

    public override string Band(string from, string to) => $"{from} à moins de {to}";

    public override string WaterfallCaption(string example) => $"D'où viennent les points de « {example} » dans la nouvelle grille";

    public override string StairsCaption(string example) => $"Les points de « {example} » avec le temps, dans la nouvelle grille";

    public override string Day(LocalDate date) => Numbers.Date(date);

    public override string Foot(Grid before, Grid after) => $"Avant : {Name(before)}. Après : {Name(after)}. Cotation {Engine.Version}.";

    private static string Name(Grid grid) => $"{grid.Identity.Id}, version {grid.Identity.Version}, empreinte {grid.Fingerprint}";

    private string Demandes(int count) => $"{Count(count)} demande{S(count)}";

    private static string S(int count) => count < 2 ? "" : "s";
}
