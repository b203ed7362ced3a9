namespace Cotation;

/// <summary>Says everything that can be wrong with an input, in one language: a missing sentence does not compile.</summary>
internal abstract class ProblemWords
{
    private static readonly ProblemWords French = new FrenchProblemWords();
    private static readonly ProblemWords English = new EnglishProblemWords();

    public static ProblemWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public abstract Language Language { get; }

    public abstract string Head(Severity severity, string code);

    public abstract string KindOf(JsonKind kind);

    public abstract string KindOf(ValueKind kind);

    public abstract string WrongKind(string expected, string seen);

    public abstract string FactOfWrongKind(string fact, string expected, string seen);

    public abstract string MissingKey(string key);

    public abstract string UnknownKey(string key);

    public abstract string NeedlessKey(string key);

    public abstract string DuplicateKey(string key);

    public abstract string UnknownChoice(string written, IEnumerable<string> choices);

    public abstract string KnownKeys(IEnumerable<string> keys);

    public abstract string? DidYouMean(string? name);

    public abstract string WrongDate { get; }

    public abstract string WrongYear { get; }

    public abstract string WrongPeriod { get; }

    public abstract string EmptyText { get; }

    public abstract string MissingText(Language language);

    public abstract string NumberTooLong { get; }

    public abstract string NumberTooLarge { get; }

    public abstract string TooLarge(int most);

    public abstract string Truncated { get; }

    public abstract string NotJson { get; }

    public abstract string? NotJsonMend(string? seen);

    public abstract string DuplicateFact(string name);

    public abstract string RenameFact { get; }

    public abstract string FieldNamedAsFact(string name);

    public abstract string WrongName { get; }

    public abstract string ReservedName(string name);

    public abstract string EmptyBounds { get; }

    public abstract string UnknownField(string name, string list);

    public abstract string UnknownCodes(string name);

    public abstract string DuplicateCode(string code);

    public abstract string WrongPattern { get; }

    public abstract string ListInList { get; }

    public abstract string SpanWithoutUnit { get; }

    public abstract string TwoDerivations { get; }

    public abstract string UnknownFact(string name);

    public abstract string NotADate(string name);

    public abstract string Circle(IReadOnlyList<string> names);

    public abstract string UnknownTable(string name);

    public abstract string WrongTableKeys(string name, int count);

    public abstract string WrongId { get; }

    public abstract string NotAReceipt { get; }

    public abstract string RepeatedId { get; }

    public abstract string NotWhole(string fact);

    public abstract string OutOfBounds(string fact, Rational? min, Rational? max);

    public abstract string UnknownCodeOf(string fact);

    public abstract string ExpressionTooLong(int most);

    public abstract string ExpressionTooDeep(int most);

    public abstract string EmptyExpression { get; }

    public abstract string NotInLanguage(string shown);

    public abstract string WriteInstead(string text);

    public abstract string DigitBeforeDot { get; }

    public abstract string DoubleQuotes { get; }

    public abstract string PlainNumbers { get; }

    public abstract string DecimalDot { get; }

    public abstract string CloseQuotes { get; }

    public abstract string NoBackslash { get; }

    public abstract string NoLambda { get; }

    public abstract string ShareAsFraction { get; }

    public abstract string UnknownName(string name);

    public abstract string NotUnderstood { get; }

    public abstract string NotUnderstoodAt(string token);

    public abstract string ParenthesesAfterNot { get; }

    public abstract string SidesDiffer(string sign, string left, ValueKind leftKind, string right, ValueKind rightKind);

    public abstract string NumberWithoutQuotes(string number);

    public abstract string DateInQuotes { get; }

    public abstract string SidesDo(string sign);

    public abstract string ExpressionOfWrongKind(ValueKind expected, ValueKind seen);

    public abstract string NotAllowed { get; }

    public abstract string KnownTakesAFact { get; }

    public abstract string BareList(string name);

    public abstract string UnknownCode(string code);

    public abstract string UnknownFormat(Rational format);

    public abstract string UnknownVocabulary(string name);

    public abstract string NoFileBelow(string name);

    public abstract string ValidityReversed { get; }

    public abstract string DuplicateId(string id, int line);

    public abstract string RenameId { get; }

    public abstract string UnknownCriterion(string id);

    public abstract string UnknownExample { get; }

    public abstract string WrongShare { get; }

    public abstract string NotDrawnSo(string fact);

    public abstract string WrongMonths { get; }

    public abstract string NoParts(string key);

    public abstract string NoDraw { get; }

    public abstract string OnlyInExtracts { get; }

    public abstract string MissingPoints { get; }

    public abstract string NoForm { get; }

    public abstract string TwoForms(IReadOnlyList<string> forms);

    public abstract string FloorAboveCap { get; }

    public abstract string StepAboveZero { get; }

    public abstract string AdjustmentForm { get; }

    public abstract string SectionsTooDeep(int most);

    public abstract string EmptySection { get; }

    public abstract string MissingRound { get; }

    public abstract string RoundMend { get; }

    public abstract string EmptyBand { get; }

    public abstract string BandsOverlap(int line);

    public abstract string BandsOverlapMend { get; }

    public abstract string TwoBounds(string first, string second);

    public abstract string NoBound { get; }

    public abstract string UnknownBrace(string name);

    public abstract string DigitsInText { get; }

    public abstract string NotOrdered(string name);

    public abstract string FixedSeed { get; }

    public abstract string NeverHolds(string id);

    public abstract string AlwaysHolds(string id);

    public abstract string UnreachableCase(string id, int index, int earlier);

    public abstract string UnreachableOtherwise(string id);

    /// <summary>Why a text is hard to read or wrongly set, by the code of the rule.</summary>
    public abstract string PlainLanguage(string code, string shown);

    public abstract string MappedTwice(string fact);

    public abstract string NotMapped(string fact);

    public abstract string NotMappedMend(string fact);

    public abstract string NoIdMapped { get; }

    public abstract string NoCodeFor(string name, string fact);

    public abstract string GridsOverlap(string territory, string other);
}
