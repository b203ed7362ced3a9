namespace Cotation;

/// <summary>The auditor's dossier in English.</summary>
internal sealed class EnglishAuditWords : AuditWords
{
    public override string ContributionHeading => "1. Degree and mode of contribution of the program to the decision";

    public override string Contribution => "Aid to decision: points help to choose the applications put before the commission, then help the commission, which decides.";

    public override string Basis => "CCH, art. L. 441-2-8 and R. 441-2-10, 11°; CRPA, art. R. 311-3-1-2.";

    public override string DataHeading => "2. Data processed and their sources";

    public override string ParametersHeading => "3. Parameters and weights applied to the person";

    public override string OperationsHeading => "4. Operations carried out";

    public override string RecordHeading => "What it takes to do the calculation again";

    public override string Place(string place) => $"Place in the grid: {place}.";

    public override string Text(string key, string expression) => $"{key}: {expression}";

    public override string Basis1(string basis) => $"Basis: {basis}.";

    public override string Raw(string name, string value, string proof) => $"{name} = {value} ({proof})";

    public override string LineSum(string id, string now, string earned, string state) => $"{id}: {now} (earned {earned}, {state})";

    public override string SectionSum(string id, string combination, string points) => $"{id}: {combination} = {points}";

    public override string State(LineState state) => state switch { LineState.Awarded => "awarded", LineState.NotMet => "not met", LineState.Unknown => "unknown", LineState.Pending => "pending", LineState.Outranked => "outranked" };

    public override string Combination(Combination how) => how switch { Cotation.Combination.Sum => "sum", Cotation.Combination.Best => "greatest", Cotation.Combination.Worst => "least", Cotation.Combination.First => "first", Cotation.Combination.Average => "mean" };

    public override string Hash(string what, string hash) => $"SHA-256, {what}: {hash}";

    public override string GridName => "grid";

    public override string VocabularyName => "vocabulary";

    public override string TableName(string name, string version) => $"table {name}, version {version}";

    public override string EngineVersion(string version) => $"Program: Cotation {version}.";

    public override string Command(string date) => $"Command: cotation score GRID APPLICATION --on {date} --format json --audience auditor";
}
