namespace Cotation;

/// <summary>Holds the sentences that frame an explanation: title, readers' parts, law and foot, in one language.</summary>
internal abstract class LetterWords
{
    private static readonly LetterWords French = new FrenchLetterWords();
    private static readonly LetterWords English = new EnglishLetterWords();

    public static LetterWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public abstract string TitleApplicant(string points);

    public abstract string TitleOther(string id, string points);

    public abstract string NoScore { get; }

    public abstract string Calculated(string date, string grid, string version);

    public abstract string NotValid { get; }

    public abstract string Fictional { get; }

    public abstract string Extract(string what);

    public abstract string Provisional(int count, string number);

    public abstract string RangeBetween(string low, string high);

    public abstract string RangeFrom(string low);

    public abstract string RangeTo(string high);

    public abstract string RangeOpen { get; }

    public abstract string OutsideTerritory(string territory);

    public abstract string NotConcerned(string title);

    public abstract string ScopeUnknown { get; }

    public abstract string PriorityApplicant { get; }

    public abstract string PriorityOther(string title, string basis);

    public abstract string PriorityMasked(bool? isMet);

    public abstract string FiledOn(string date);

    public abstract string RenewBefore(string date);

    public abstract string Wishes(string wishes);

    public abstract string Wish(string type, string commune);

    public abstract string Proved(string verified, string pending, string declared);

    public abstract string VerifiedOnly(string points);

    public abstract string HeadlinesHeading(string points, bool isOne);

    public abstract string NothingYet { get; }

    public abstract string OtherLinesHeading { get; }

    public abstract string SectionHeading(string title, string points);

    public abstract string WhyNotMoreHeading { get; }

    public abstract string RestHeading { get; }

    public abstract string Rest { get; }

    public abstract string InConfidence { get; }

    public abstract string ChangesHeading { get; }

    public abstract string Bring(string document);

    public abstract string BringFor(string title);

    public abstract string OnceVerified(string points, string total);

    public abstract string Complete(string facts);

    public abstract string Stake(string points);

    public abstract string StakeOpen { get; }

    public abstract string TotalChangesOn(string date, string points);

    public abstract string TotalChangesOnOther(string date, string points);

    public abstract string AtMaximum(string title);

    public abstract string KeepUpToDate { get; }

    public abstract string Renew(string date);

    public abstract string RefusalsHeading { get; }

    public abstract string RefusalCases(string cases);

    public abstract string RefusalsCount { get; }

    public abstract string RefusalsUnread { get; }

    public abstract string RefusalsUnsaid { get; }

    public abstract string Silence { get; }

    public abstract string WaitingHeading { get; }

    public abstract string WaitingFigure(string what, string months, string year);

    public abstract string WaitingEverywhere { get; }

    public abstract string WaitingMedian(string? of);

    public abstract string WaitingMean(string? of);

    public abstract string WaitingNoForecast { get; }

    public abstract string DecidingHeading { get; }

    public abstract string WhoDecides { get; }

    public abstract string NoRight { get; }

    public abstract string NotAlwaysFirst { get; }

    public abstract string AlsoLooksAt { get; }

    public abstract string Sovereign { get; }

    public abstract string ErrorsHeading { get; }

    public abstract string Contact(string contact);

    public abstract string Corrections { get; }

    public abstract string Controller(string authority, string? officer);

    public abstract string MentionHeading { get; }

    public abstract string MentionPurpose { get; }

    public abstract string MentionRules(string url);

    public abstract string MentionRight { get; }

    public abstract string MentionWrite(string address);

    public abstract string MentionAppeal { get; }

    public abstract string TodoHeading { get; }

    public abstract string Ask(string document, string title, string points);

    public abstract string Verify(string title, string points);

    public abstract string Fill(string fact, string points);

    public abstract string FillOpen(string fact);

    public abstract string NothingTodo { get; }

    public abstract string SayHeading { get; }

    public abstract string SayPoints(string points);

    public abstract string SayDocument(string document, string points);

    public abstract string SayVerify(string title, string points);

    public abstract string SayTime(string date, string points);

    public abstract string SayDecides { get; }

    public abstract string NotSayHeading { get; }

    public abstract string NotSay { get; }

    public abstract string MaskedHeading { get; }

    public abstract string MaskedNote { get; }

    public abstract string MaskedPending(string points);

    public abstract string OnlyTotal { get; }

    public abstract string MaskedOutcome(OutcomeEffect effect);

    public abstract string MissingHeading { get; }

    public abstract string MissingFact(string label, string points);

    public abstract string MissingFactOpen(string label);

    public abstract string OutcomesHeading { get; }

    public abstract string OutcomeFirst(string title);

    public abstract string OutcomeAside(string title, string? by);

    public abstract string OutcomeIneligible(string title);

    public abstract string OutcomePending(string title);

    public abstract string OutcomeUnknown(string title);

    public abstract string Foot(string id, string grid, string version, string date, string hash);

    public abstract string FootOfGrid(string grid, string version, string hash);

    public abstract string SkipLink { get; }
}
