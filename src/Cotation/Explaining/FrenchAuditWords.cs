namespace Cotation;

/// <summary>The auditor's dossier in French.</summary>
internal sealed class FrenchAuditWords : AuditWords
{
    public override string ContributionHeading => "1. Degré et mode de contribution du programme à la décision";

    public override string Contribution => "Aide à la décision : les points aident à choisir les demandes présentées à la commission, puis aident la commission, qui décide.";

    public override string Basis => "CCH, art. L. 441-2-8 et R. 441-2-10, 11° ; CRPA, art. R. 311-3-1-2.";

    public override string DataHeading => "2. Données traitées et leurs sources";

    public override string ParametersHeading => "3. Paramètres et pondérations appliqués à la personne";

    public override string OperationsHeading => "4. Opérations effectuées";

    public override string RecordHeading => "Ce qu'il faut pour refaire le calcul";

    public override string Place(string place) => $"Place dans la grille : {place}.";

    public override string Text(string key, string expression) => $"{key} : {expression}";

    public override string Basis1(string basis) => $"Fondement : {basis}.";

    public override string Raw(string name, string value, string proof) => $"{name} = {value} ({proof})";

    public override string LineSum(string id, string now, string earned, string state) => $"{id} : {now} (gagnés {earned}, {state})";

    public override string SectionSum(string id, string combination, string points) => $"{id} : {combination} = {points}";

    public override string State(LineState state) => state switch { LineState.Awarded => "accordée", LineState.NotMet => "non remplie", LineState.Unknown => "inconnue", LineState.Pending => "en attente", LineState.Outranked => "devancée" };

    public override string Combination(Combination how) => how switch { Cotation.Combination.Sum => "somme", Cotation.Combination.Best => "le plus grand", Cotation.Combination.Worst => "le plus petit", Cotation.Combination.First => "le premier", Cotation.Combination.Average => "moyenne" };

    public override string Hash(string what, string hash) => $"SHA-256, {what} : {hash}";

    public override string GridName => "grille";

    public override string VocabularyName => "vocabulaire";

    public override string TableName(string name, string version) => $"table {name}, version {version}";

    public override string EngineVersion(string version) => $"Programme : Cotation {version}.";

    public override string Command(string date) => $"Commande : cotation score GRILLE DEMANDE --on {date} --format json --audience auditor";
}
