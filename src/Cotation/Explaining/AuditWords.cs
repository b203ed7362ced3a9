namespace Cotation;

/// <summary>Holds the sentences of the auditor's dossier, in one language.</summary>
internal abstract class AuditWords
{
    private static readonly AuditWords French = new FrenchAuditWords();
    private static readonly AuditWords English = new EnglishAuditWords();

    public static AuditWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public abstract string ContributionHeading { get; }

    public abstract string Contribution { get; }

    public abstract string Basis { get; }

    public abstract string DataHeading { get; }

    public abstract string ParametersHeading { get; }

    public abstract string OperationsHeading { get; }

    public abstract string RecordHeading { get; }

    public abstract string Place(string place);

    public abstract string Text(string key, string expression);

    public abstract string Basis1(string basis);

    public abstract string Raw(string name, string value, string proof);

    public abstract string LineSum(string id, string now, string earned, string state);

    public abstract string SectionSum(string id, string combination, string points);

    public abstract string State(LineState state);

    public abstract string Combination(Combination how);

    public abstract string Hash(string what, string hash);

    public abstract string GridName { get; }

    public abstract string VocabularyName { get; }

    public abstract string TableName(string name, string version);

    public abstract string EngineVersion(string version);

    public abstract string Command(string date);
}
