namespace Cotation;

/// <summary>Holds every sentence of an explanation, in one language: a missing sentence does not compile.</summary>
internal abstract class ExplanationWords
{
    private static readonly ExplanationWords French = new FrenchExplanationWords();
    private static readonly ExplanationWords English = new EnglishExplanationWords();

    public static ExplanationWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public abstract string SectionHeading(string title, string points);

    public abstract string LineHeading(string title, string points);

    public abstract string ForNow(string points);

    public abstract string NotPublishedPoints { get; }

    public abstract string Capital(string text);

    public abstract string Fact(string label, string value);

    public abstract string FactWithProof(string label, string value, string proof);

    public abstract string Declared { get; }

    public abstract string Registered { get; }

    public abstract string Derived { get; }

    public abstract string VerifiedBy(string? date, string? by, string? document);

    public abstract string Rejected { get; }

    public abstract string NotKnown { get; }

    public abstract string SpanOf(string from, string to);

    public abstract string Differs(string label, string value);

    public abstract string Reversed(string label);

    public abstract string RuleOtherwise(string points);

    public abstract string RulePer(string points, string unit);

    public abstract string RulePerTakes(string points, string unit);

    public abstract string Beyond(string number);

    public abstract string FullUnit(string? unit, string thing);

    public abstract string PlainUnit { get; }

    public abstract string Maximum(string points);

    public abstract string CutAway(string points, bool isOne);

    public abstract string FloorRaised(string floor);

    public abstract string NoChange { get; }

    public abstract string Weighed(string factor);

    public abstract string Rounded(string step);

    public abstract string OnlyOneCounts(Combination how);

    public abstract string NotComputable { get; }

    public abstract string NoRow(string table);

    public abstract string NotMet { get; }

    public abstract string PendingDesk { get; }

    public abstract string MissingDocument(string document);

    public abstract string ProofRejected { get; }

    public abstract string ProofExpired(string date);

    public abstract string UnknownDesk { get; }

    public abstract string MissingFacts(string facts);

    public abstract string DependsOnDwelling { get; }

    public abstract string UnknownCounts(string points);

    public abstract string NotPublished { get; }

    public abstract string NotAssessed { get; }

    public abstract string AssessmentUnsigned { get; }

    public abstract string AssessmentOutOfBounds { get; }

    public abstract string TooLarge { get; }

    public abstract string AssessedBy(string by, string? role, string reason);

    public abstract string RuleAssessed(string low, string high);

    public abstract string Outranked(string other);

    public abstract string SectionMaximum(string points, string cut);

    public abstract string NotCounted(string points);

    public abstract string RuleIf(string points, string condition);

    public abstract string RuleTakes(string points, string condition);

    public abstract string RuleSome(string condition);

    public abstract string RuleAt(string at, string points);

    public abstract string RuleTakesAt(string at, string points);

    public abstract string RuleSomeAt(string at);

    public abstract string RuleHere(string points);

    public abstract string RuleTakesHere(string points);

    public abstract string RulePerIf(string points, string one, string condition);

    public abstract string RulePerTakesIf(string points, string one, string condition);

    public abstract string LooksAt(string thing);

    public abstract string PointsAre(string formula);

    public abstract string PointsNotPublished { get; }

    public abstract string Product(string count, string points, string total);

    public abstract string AdjustmentAdds(string points, string condition);

    public abstract string AdjustmentWeighs(string factor, string condition);

    public abstract string AdjustmentSets(string points, string condition);

    public abstract string ChangesOn(string date, string change);

    public abstract string Disappears(string date);

    public abstract string PendingApplicant { get; }

    public abstract string ExpectedDocument(string document);

    public abstract string IfProved(string points);

    public abstract string UnknownApplicant { get; }

    public abstract string FieldOfRecord(string field, string list, int number);

    public abstract string Means(string points);
}
