namespace Cotation;

/// <summary>Holds the sentences of a grid's public sheet and of the desk's answers, in one language.</summary>
internal abstract class GridWords
{
    private static readonly GridWords French = new FrenchGridWords();
    private static readonly GridWords English = new EnglishGridWords();

    public static GridWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public abstract string SheetTitle(string title);

    public abstract string AnswersTitle(string territory);

    public abstract string NotCountedTitle(string territory);

    public abstract string NotCountedHeading { get; }

    public abstract string Version(string version);

    public abstract string InForce(string from, string? to);

    public abstract string Adopted(string by, string? on, string? reference);

    public abstract string Published(string url);

    public abstract string Territory(string name, string communes);

    public abstract string Kind(GridKind kind);

    public abstract string CombiningHeading { get; }

    public abstract string Combining(Combination how);

    public abstract string Cap(string points);

    public abstract string Floor(string points);

    public abstract string UpTo(string title, string points);

    public abstract string DownTo(string title, string points);

    public abstract string Unbounded(string title);

    public abstract string OnceVerified { get; }

    public abstract string Document(string document);

    public abstract string By(string roles);

    public abstract string UnknownCounts(string points);

    public abstract string UnknownIsZero { get; }

    public abstract string Basis(string basis);

    public abstract string Priority(string letters);

    public abstract string OutcomesHeading { get; }

    public abstract string OutcomeFirst(string condition);

    public abstract string OutcomeAside(string condition);

    public abstract string OutcomeIneligible(string condition);

    public abstract string HandledBy(string who);

    public abstract string TiesHeading { get; }

    public abstract string Tie(string place, string what, bool isDescending);

    public abstract string TieDraw { get; }

    public abstract string NoTies { get; }

    public abstract string SimilarHeading { get; }

    public abstract string Similar(string facts);

    public abstract string EvaluationHeading { get; }

    public abstract string EvaluationNext(string date);

    public abstract string EvaluationEvery(string years);

    public abstract string ExamplesHeading { get; }

    public abstract string Example(string title, string date, string points);

    public abstract string ExampleLine(string title, string points);

    public abstract string LawHeading { get; }

    public abstract string Law { get; }

    public abstract string Yes(string points);

    public abstract string YesUnbounded { get; }

    public abstract string YesTakes(string points);

    public abstract string YesBoth(string more, string less);

    public abstract string YesOutside { get; }

    public abstract string YesUnpublished { get; }

    public abstract string No { get; }

    public abstract string NoInExtract { get; }

    public abstract string Line(string title, string points);

    public abstract string Through(string title, string fact);

    public abstract string Outside(string title);

    public abstract string UpToPoints(string points);

    public abstract string TopScore { get; }

    public abstract string SomeGoFirst(string titles);

    public abstract string TimeYes(string titles);

    public abstract string TimeNo { get; }

    public abstract string ProofYes(string titles);

    public abstract string ProofNo { get; }

    public abstract string RefusalsNo { get; }

    public abstract string Nothing { get; }

    public abstract string NotLookedAt(bool isExtract);

    public abstract string OwnLines(string titles);

    public abstract string Adjusts(string title);

    public abstract string YesAdjusts { get; }

    public abstract string TimeOutside(string titles);

    public abstract string ProofOutside(string titles);

    public abstract string UnknownMostlyZero { get; }

    public abstract string NoInRegister { get; }

    public abstract string OthersAsked { get; }
}
