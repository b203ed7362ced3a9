namespace Cotation;

/// <summary>Holds the sentences of rankings, standings and differences, in one language.</summary>
internal abstract class RankWords
{
    private static readonly RankWords French = new FrenchRankWords();
    private static readonly RankWords English = new EnglishRankWords();

    public static RankWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public abstract string RankTitle(string grid);

    public abstract string Indicative { get; }

    public abstract string Line(string place, string id, string points);

    public abstract string LineApart(string id, string points);

    public abstract string Proved(string verified, string pending);

    public abstract string Tied(string place);

    public abstract string AheadByPoints(string points);

    public abstract string AheadByOutcome { get; }

    public abstract string AheadByTie(string fact);

    public abstract string AheadByChain { get; }

    public abstract string AheadByDraw { get; }

    public abstract string Shared { get; }

    public abstract string RankedHeading { get; }

    public abstract string ApartHeading { get; }

    public abstract string EnteringHeading { get; }

    public abstract string HandledBy(string title, string? by);

    public abstract string OutOfScope { get; }

    public abstract string TiesHeading { get; }

    public abstract string NoTie { get; }

    public abstract string SomeTies(string count);

    public abstract string Chain(string keys);

    public abstract string DecisionHeading { get; }

    public abstract string Decision { get; }

    public abstract string Reason { get; }

    public abstract string FirmHeading { get; }

    public abstract string Firm(string id, string best, string worst);

    public abstract string NoPlace(string id);

    public abstract string CouldPass(string id, string others);

    public abstract string PairTitle(string first, string second);

    public abstract string PairTied(string first, string second);

    public abstract string PairApart(string first, string second);

    public abstract string PairPoints(string first, string second, string points);

    public abstract string PairFewer(string first, string second, string points);

    public abstract string PairEqual(string first, string second);

    public abstract string OneLineDiffers { get; }

    public abstract string LinesDiffer(string count);

    public abstract string NoLineDiffers { get; }

    public abstract string Part(string title, string difference);

    public abstract string PartDetail(string first, string second);

    public abstract string DifferencesHeading { get; }

    public abstract string StandingHeading { get; }

    public abstract string StandingHeadingOther { get; }

    public abstract string CohortSize(string count, string what);

    public abstract string CohortSizeYours(string count, string what);

    public abstract string Above(string count, bool isOne);

    public abstract string Equal(string count, bool isOne);

    public abstract string Below(string count, bool isOne);

    public abstract string Within(string count, bool isOne);

    public abstract string OutOf100(string share);

    public abstract string MeanAndMedian(string mean, string median);

    public abstract string Stretch(string? from, string? to);

    public abstract string Band(string from, string to, string count);

    public abstract string Withheld { get; }

    public abstract string ChangeTitle(string before, string after);

    public abstract string ChangeTitleOther(string id, string before, string after);

    public abstract string GridChanged(string date);

    public abstract string YouHad(string before, string after);

    public abstract string ItHad(string before, string after);

    public abstract string Same { get; }

    public abstract string Cause(ChangeCause cause, string points);

    public abstract string CausePart(string title, string before, string after);

    public abstract string WhatIfTitle(string id, string before, string after);

    public abstract string Simulation { get; }

    public abstract string WouldHave(string before, string after);

    public abstract string PlaceMoves(string before, string after);

    public abstract string PlaceNone { get; }
}
