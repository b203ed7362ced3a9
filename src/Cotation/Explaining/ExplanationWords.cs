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

    public abstract string TitleApplicant(string points);

    public abstract string TitleDesk(string id, string points);

    public abstract string NoScore { get; }

    public abstract string Calculated(string date, string grid, string version);

    public abstract string NotValid { get; }

    public abstract string Fictional { get; }

    public abstract string Extract(string what);

    public abstract string Provisional(string pending);

    public abstract string Verified(string points);

    public abstract string RangeBetween(string low, string high);

    public abstract string RangeOpen(string? low, string? high);

    public abstract string OutsideTerritory(string territory);

    public abstract string NotConcerned(string title);

    public abstract string ScopeUnknown { get; }

    public abstract string SectionHeading(string title, string points);

    public abstract string LineHeading(string title, string points);

    public abstract string ForNow(string points);

    public abstract string NotCounted(string points);

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

    public abstract string RuleIf(string points, string condition);

    public abstract string RuleTakes(string points, string condition);

    public abstract string RuleOtherwise(string points);

    public abstract string RuleIfComputed(string condition, string points);

    public abstract string RuleNotPublished(string condition);

    public abstract string RuleFromBand(string points, string band);

    public abstract string RulePer(string points, string unit);

    public abstract string RulePerTakes(string points, string unit);

    public abstract string Beyond(string number);

    public abstract string FullUnit(string? unit, string thing);

    public abstract string Product(string count, string points, string total);

    public abstract string Maximum(string points);

    public abstract string CutAway(string points, bool isOne);

    public abstract string FloorRaised(string floor);

    public abstract string RuleHere(string points);

    public abstract string EachOf(string list, string? condition);

    public abstract string NoChange { get; }

    public abstract string AdjustmentAdds(string condition, string points);

    public abstract string AdjustmentWeighs(string condition, string factor);

    public abstract string AdjustmentSets(string condition, string points);

    public abstract string FieldOfRecord(string field, string list, int number);

    public abstract string Weighed(string factor);

    public abstract string Rounded(string step);

    public abstract string OnlyOneCounts(Combination how);

    public abstract string NotComputable { get; }

    public abstract string NoRow(string table);

    public abstract string NotMet { get; }

    public abstract string NextStep(string condition, string points);

    public abstract string PendingApplicant { get; }

    public abstract string PendingDesk { get; }

    public abstract string MissingDocument(string document);

    public abstract string IfProved(string points);

    public abstract string ProofRejected { get; }

    public abstract string ProofExpired(string date);

    public abstract string UnknownApplicant { get; }

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

    public abstract string ChangesOn(string date, string change);

    public abstract string TotalChangesOn(string date, string points);

    public abstract string MissingHeading { get; }

    public abstract string MissingFact(string label, string points);

    public abstract string MissingFactOpen(string label);

    public abstract string OutcomesHeading { get; }

    public abstract string OutcomeFirst(string title);

    public abstract string OutcomeAside(string title, string? by);

    public abstract string OutcomeIneligible(string title);

    public abstract string OutcomePending(string title);

    public abstract string OutcomeUnknown(string title);

    public abstract string PriorityApplicant { get; }

    public abstract string PriorityDesk(string title, string basis);

    public abstract string WhoDecides { get; }

    public abstract string Corrections(string contact);

    public abstract string Fingerprint(string id, string grid, string version, string hash);
}
