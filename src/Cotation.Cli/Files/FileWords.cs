namespace Cotation.Cli;

/// <summary>Says in one language what is wrong with a table, and what was guessed of it.</summary>
internal abstract class FileWords
{
    private static readonly FileWords French = new FrenchFileWords();
    private static readonly FileWords English = new EnglishFileWords();

    private static readonly Dictionary<string, EvidenceStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["declare"] = EvidenceStatus.Declared,
        ["declared"] = EvidenceStatus.Declared,
        ["enregistre"] = EvidenceStatus.Registered,
        ["registered"] = EvidenceStatus.Registered,
        ["refuse"] = EvidenceStatus.Rejected,
        ["rejected"] = EvidenceStatus.Rejected,
        ["verifie"] = EvidenceStatus.Verified,
        ["verified"] = EvidenceStatus.Verified,
    };

    public static FileWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public EvidenceStatus? StatusOf(string plain) => Statuses.TryGetValue(plain, out EvidenceStatus status) ? status : null;

    public abstract string Guessed(string encoding, string separator);

    public abstract string Tab { get; }

    public abstract string NotAWorkbook(string path);

    public abstract string NotXml(string path);

    public abstract string NotTheRegister { get; }

    public abstract string ErrorCell { get; }

    public abstract string ListCell { get; }

    public abstract string NotYesNo { get; }

    public abstract string AmbiguousNumber { get; }

    public abstract string NotNumber { get; }

    public abstract string NotWhole { get; }

    public abstract string OutOfBounds(Rational? least, Rational? most);

    public abstract string ShortYear { get; }

    public abstract string NotDay { get; }

    public abstract string NotCode { get; }

    public abstract string NotStatus { get; }

    public abstract string InColumn(string column, string trouble);

    public abstract string DuplicateColumn(string header, int first);

    public abstract string TwoColumns { get; }

    public abstract string UnknownColumn(string header);

    public abstract string NoIdColumn { get; }

    public abstract string NoIdMend { get; }

    public abstract string NoId { get; }

    public abstract string MangledId { get; }

    public abstract string MangledIdMend { get; }

    public abstract string BrokenRow { get; }

    public abstract string ShortRow(int seen, int expected);

    public abstract string LongRow(int seen, int expected);

    public abstract string Reason { get; }

    public abstract string RejectsWritten(int count, string path);

    public abstract string MissingInXml(string path);

    public abstract string WrongInXml(string path, string trouble);

    public abstract string Reasons(IEnumerable<string> reasons);

    public abstract string WrongCount(int given, int count);

    public abstract string UnknownGridColumn(string header);

    public abstract string MissingColumn(string header);

    public abstract string NoCriterion { get; }

    public abstract string UnknownSection(string id);

    public abstract string UnknownForm { get; }

    public abstract string NotJsonCell { get; }

    public abstract string OneRowOnly { get; }

    public abstract string FirstSheetOnly { get; }

    public abstract string UnlikelyDay { get; }

    public abstract string NoHeader { get; }

    public abstract string NamelessColumn { get; }

    public abstract string MappedNowhere(string header);

    public abstract string DayWithoutStatus(string fact);

    public abstract string NotCount { get; }

    public abstract string FirstOnly(string path);

    public abstract string FirstRowOnly { get; }

    public abstract string BandsOnly { get; }
}
