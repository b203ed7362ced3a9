using NodaTime;

namespace Cotation;

/// <summary>Says in one language what a change of grid does to a population.</summary>
internal sealed class ImpactWords : Sentences
{
    private static readonly ImpactWords French = new(Language.French);
    private static readonly ImpactWords English = new(Language.English);

    private ImpactWords(Language language)
        : base(language)
    {
    }

    public static ImpactWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string Count(int count) => Numbers.Number(Rational.From(count), grouped: true);

    /// <summary>A count that may tell of persons: one of 1 to 10 is not told.</summary>
    public string Count(int count, bool isSensitive) => isSensitive && count is > 0 and < ImpactAnalysis.MinimumCellSize ? Few : Count(count);

    /// <summary>Those who go up, down and neither; where the rules are sensitive, a part of 1 to 10 persons is not told, nor what it could be worked out from.</summary>
    public IReadOnlyList<string> Shares(Moves moves, bool isSensitive)
    {
        int[] parts = [moves.Up, moves.Down, moves.Same];
        if (!isSensitive || !moves.TellsOfFew) return [.. parts.Select(p => Share(p, moves.All))];
        int most = parts.Max();
        return [.. parts.Select(p => p == most ? Others : Count(p, isSensitive: true))];
    }

    private string Others => IsFrench ? "les autres" : "the others";

    /// <summary>Stands for a figure that would tell of few persons.</summary>
    public static string Untold => "—";

    public string Few => IsFrench ? "moins de 11" : "under 11";

    /// <summary>A count and its share of a whole.</summary>
    public string Share(int count, int all) => all == 0 ? Count(count) : $"{Count(count)} ({Numbers.Percent(Rational.From(count) / all)})";

    /// <summary>A signed number with one decimal.</summary>
    public string Signed(decimal value) => Numbers.Signed(Rational.From(Math.Round(value, 1, MidpointRounding.AwayFromZero)));

    public string Number(decimal value) => Numbers.Number(Rational.From(value), grouped: true);

    public string Title(string title) => IsFrench ? $"Changer de grille : {title}" : $"Changing the grid: {title}";

    public string ChangesHeading => IsFrench ? "Ce qui change dans la grille" : "What changes in the grid";

    public string NoChange => IsFrench ? "Rien ne change dans les règles." : "Nothing changes in the rules.";

    public string EffectHeading => IsFrench ? "Effet sur les demandes" : "Effect on the applications";

    public string Population(int all, int cohorts, LocalDate on) => IsFrench
        ? $"{Demandes(all)} calculée{S(all)} avec les deux grilles au {Numbers.Date(on)}, dans {Count(cohorts)} groupe{S(cohorts)} de demandes semblables."
        : $"{Counted(all)} scored on both grids on {Numbers.Date(on)}, in {Count(cohorts)} group{S(cohorts)} of comparable applications.";

    public string OutOfScope(int count) => IsFrench
        ? $"{Demandes(count)} hors du champ d'une des deux grilles : non comptée{S(count)}."
        : $"{Counted(count)} outside the scope of one of the grids: not counted.";

    public string MovesCaption => IsFrench ? "Qui monte, qui descend, qui reste" : "Who goes up, who goes down, who stays";

    public string Effect => IsFrench ? "Effet" : "Effect";

    public string Points => "Points";

    public string Places => IsFrench ? "Places parmi les semblables" : "Places among comparable ones";

    public string Up => IsFrench ? "montent" : "go up";

    public string Down => IsFrench ? "descendent" : "go down";

    public string Same => IsFrench ? "ne changent pas" : "stay";

    public string Top(TopImpact top) => IsFrench
        ? $"Les {top.Top} premières places de chaque groupe : {Count(top.Entries)} entrée{S(top.Entries)}, {Count(top.Exits)} sortie{S(top.Exits)}."
        : $"The first {top.Top} places of each group: {Count(top.Entries)} in, {Count(top.Exits)} out.";

    public string TiedFirst(int before, int after) => IsFrench
        ? $"Première place partagée : avant, dans {Count(before)} groupe{S(before)} ; après, dans {Count(after)}."
        : $"First place shared: before, in {Count(before)} group{S(before)}; after, in {Count(after)}.";

    public string Tied(int before, int after) => IsFrench
        ? $"Places partagées : avant, par {Demandes(before).ToLowerInvariant()} ; après, par {Count(after)}."
        : $"Shared places: before, by {Counted(before)}; after, by {Count(after)}.";

    public string AtCap(int before, int after) => IsFrench
        ? $"Au maximum de la grille : avant, {Demandes(before).ToLowerInvariant()} ; après, {Count(after)}."
        : $"At the grid's maximum: before, {Counted(before)}; after, {Count(after)}.";

    public string GroupsHeading => IsFrench ? "Qui gagne, qui perd" : "Who wins, who loses";

    public string Applications => IsFrench ? "Demandes" : "Applications";

    public string MeanPoints => IsFrench ? "Points (moyenne)" : "Points (mean)";

    public string MedianPlaces => IsFrench ? "Places (médiane)" : "Places (median)";

    public string NotKnown => IsFrench ? "non connu" : "not known";

    public string Withheld(string grouping) => IsFrench
        ? $"{grouping} : moins de 11 demandes en tout, rien n'est montré."
        : $"{grouping}: fewer than 11 applications in all, nothing is shown.";

    public string WinnersAndLosers(string grouping) => IsFrench
        ? $"{grouping} : demandes qui descendent et qui montent"
        : $"{grouping}: applications that go down and that go up";

    public string LinesHeading => IsFrench ? "Ce que fait chaque ligne" : "What each line does";

    public string LinesCaption => IsFrench
        ? "Pour chaque ligne, avant plafonds et arrondis : combien de demandes elle fait monter ou descendre, pour combien elle pèse le plus, et combien de voisines elle départage"
        : "For each line, before caps and rounding: how many applications it raises or lowers, for how many it weighs most, and how many neighbours it tells apart";

    public string Line => IsFrench ? "Ligne" : "Line";

    public string Raises => IsFrench ? "Monte" : "Raises";

    public string Lowers => IsFrench ? "Descend" : "Lowers";

    public string Decides => IsFrench ? "Pèse le plus" : "Weighs most";

    public string Power => IsFrench ? "Départage" : "Tells apart";

    public string AtMost => IsFrench ? "Au maximum" : "At its cap";

    public string Dead(string titles) => IsFrench
        ? $"Ne donnent de points à personne dans la nouvelle grille : {titles}."
        : $"Give points to nobody in the new grid: {titles}.";

    public string NoDead => IsFrench ? "Chaque ligne de la nouvelle grille donne des points à quelqu'un." : "Every line of the new grid gives points to someone.";

    public string DistributionHeading => IsFrench ? "Les points avant et après" : "Points before and after";

    public string DistributionCaption => IsFrench ? "Nombre de demandes par tranche de points" : "Number of applications by band of points";

    public string Band(string from, string to) => IsFrench ? $"{from} à moins de {to}" : $"{from} to under {to}";

    public string Before => IsFrench ? "Avant" : "Before";

    public string After => IsFrench ? "Après" : "After";

    public string ExamplesHeading => IsFrench ? "Les cas types" : "Worked examples";

    public string ExamplesCaption => IsFrench ? "Les exemples de la grille, avant et après" : "The grid's examples, before and after";

    public string Example => IsFrench ? "Exemple" : "Example";

    public string Difference => IsFrench ? "Différence" : "Difference";

    public string NotForIt => IsFrench ? "hors champ" : "out of scope";

    public string WaterfallCaption(string example) => IsFrench
        ? $"D'où viennent les points de « {example} » dans la nouvelle grille"
        : $"Where the points of “{example}” come from in the new grid";

    public string LinePoints => "Points";

    public string Total => "Total";

    public string Cut => IsFrench ? "Plafonds, arrondis et ajustements" : "Caps, rounding and adjustments";

    public string StairsCaption(string example) => IsFrench
        ? $"Les points de « {example} » avec le temps, dans la nouvelle grille"
        : $"The points of “{example}” with time, in the new grid";

    public string From => IsFrench ? "À partir du" : "From";

    public string Day(LocalDate date) => Numbers.Date(date);

    public string NamesNobody => IsFrench
        ? "Ce rapport compte des demandes et n'en nomme aucune. Les groupes de moins de 11 demandes sont réunis à leurs voisins."
        : "This report counts applications and names none. Groups of fewer than 11 applications are merged with their neighbours.";

    public string NoApplication => IsFrench
        ? "Aucune demande n'est dans le champ des deux grilles : il n'y a pas d'effet à montrer."
        : "No application is in the scope of both grids: there is no effect to show.";

    public string TooFew => IsFrench
        ? "Moins de 11 demandes : l'effet n'est pas montré, il dirait trop de chacune."
        : "Fewer than 11 applications: the effect is not shown, it would tell too much of each.";

    public string AmongFirst => IsFrench ? "Parmi les premières places" : "Among the first places";

    public string FirstShown(string shown, string all, string points) => IsFrench
        ? $"Cette page montre {shown} des {all} demandes classées. La dernière montrée a {points}."
        : $"This page shows {shown} of the {all} ranked applications. The last one shown has {points}.";

    public string RankDistribution => IsFrench ? "Nombre de demandes classées par tranche de points" : "Number of ranked applications by band of points";

    public string Foot(Grid before, Grid after) => IsFrench
        ? $"Avant : {Name(before)}. Après : {Name(after)}. Cotation {Engine.Version}."
        : $"Before: {Name(before)}. After: {Name(after)}. Cotation {Engine.Version}.";

    private string Name(Grid grid) => IsFrench
        ? $"{grid.Identity.Id}, version {grid.Identity.Version}, empreinte {grid.Fingerprint}"
        : $"{grid.Identity.Id}, version {grid.Identity.Version}, fingerprint {grid.Fingerprint}";

    private string Demandes(int count) => $"{Count(count)} demande{S(count)}";

    private string S(int count) => IsFrench ? count < 2 ? "" : "s" : count == 1 ? "" : "s";

    private string Counted(int count) => $"{Count(count)} application{S(count)}";
}
