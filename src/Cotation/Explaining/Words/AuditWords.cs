namespace Cotation;

/// <summary>Holds the sentences of the auditor's dossier, in one language.</summary>
internal sealed class AuditWords : Sentences
{
    private static readonly AuditWords French = new(Language.French);
    private static readonly AuditWords English = new(Language.English);

    private AuditWords(Language language)
        : base(language)
    {
    }

    public static AuditWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string ContributionHeading => IsFrench
        ? "1. Degré et mode de contribution du programme à la décision"
        : "1. Degree and mode of contribution of the program to the decision";

    public string Basis => IsFrench
        ? "CCH, art. L. 441-2-8 et R. 441-2-10, 11° ; CRPA, art. R. 311-3-1-2."
        : "CCH, art. L. 441-2-8 and R. 441-2-10, 11°; CRPA, art. R. 311-3-1-2.";

    public string DataHeading => IsFrench ? "2. Données traitées et leurs sources" : "2. Data processed and their sources";

    public string ParametersHeading => IsFrench ? "3. Paramètres et pondérations appliqués à la personne" : "3. Parameters and weights applied to the person";

    public string OperationsHeading => IsFrench ? "4. Opérations effectuées" : "4. Operations carried out";

    public string RecordHeading => IsFrench ? "Ce qu'il faut pour refaire le calcul" : "What it takes to do the calculation again";

    public string Place(string place) => IsFrench ? $"Voir {place}." : $"See {place}.";

    public string Text(string key, string expression) => IsFrench ? $"{key} : {expression}" : $"{key}: {expression}";

    public string Basis1(string basis) => IsFrench ? $"Fondement : {basis}." : $"Basis: {basis}.";

    public string Raw(string name, string value, string proof) => $"{name} = {value} ({proof})";

    /// <summary>What a line gives, and what it would once all is proved where that differs.</summary>
    public string LineSum(string id, string now, string? earned, string state) => IsFrench
        ? $"{id} : {now} ({(earned is null ? "" : $"gagnés {earned}, ")}{state})"
        : $"{id}: {now} ({(earned is null ? "" : $"earned {earned}, ")}{state})";

    public string SectionSum(string id, string combination, string points) => IsFrench ? $"{id} : {combination} = {points}" : $"{id}: {combination} = {points}";

    public string State(LineState state) => state switch
    {
        LineState.Awarded => IsFrench ? "accordée" : "awarded",
        LineState.NotMet => IsFrench ? "non remplie" : "not met",
        LineState.Unknown => IsFrench ? "inconnue" : "unknown",
        LineState.Pending => IsFrench ? "en attente" : "pending",
        LineState.Outranked => IsFrench ? "devancée" : "outranked",
    };

    public string Combination(Combination how) => how switch
    {
        Cotation.Combination.Sum => IsFrench ? "somme" : "sum",
        Cotation.Combination.Best => IsFrench ? "le plus grand" : "greatest",
        Cotation.Combination.Worst => IsFrench ? "le plus petit" : "least",
        Cotation.Combination.First => IsFrench ? "le premier" : "first",
        Cotation.Combination.Average => IsFrench ? "moyenne" : "mean",
    };

    public string Priorities(bool? isMet, string priorities) => isMet switch
    {
        true => IsFrench ? $"Priorités de la loi remplies : {priorities}." : $"Priorities of the law met: {priorities}.",
        false => IsFrench ? $"Priorités de la loi non remplies : {priorities}." : $"Priorities of the law not met: {priorities}.",
        null => IsFrench ? $"Priorités de la loi inconnues : {priorities}." : $"Priorities of the law not known: {priorities}.",
    };

    public string FormulasHeading => IsFrench ? "Les données qui se calculent" : "Facts that are computed";

    public string Result(string id, string state) => IsFrench ? $"{id} : {state}" : $"{id}: {state}";

    public string Hash(string what, string hash) => IsFrench ? $"SHA-256, {what} : {hash}" : $"SHA-256, {what}: {hash}";

    public string GridName => IsFrench ? "grille" : "grid";

    public string VocabularyName => IsFrench ? "vocabulaire" : "vocabulary";

    public string TableName(string name, string version) => $"table {name}, version {version}";

    public string EngineVersion(string version) => IsFrench ? $"Programme : Cotation {version}." : $"Program: Cotation {version}.";

    public string Command(string date) => IsFrench
        ? $"Commande : cotation score GRILLE DEMANDE --on {date} --format json --audience auditor"
        : $"Command: cotation score GRID APPLICATION --on {date} --format json --audience auditor";
}
