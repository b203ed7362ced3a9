using NodaTime;

namespace Cotation;

/// <summary>Says in one language what a change of grid does to a population.</summary>
internal abstract class ImpactWords(Language language)
{
    private static readonly ImpactWords French = new FrenchImpactWords();
    private static readonly ImpactWords English = new EnglishImpactWords();

    protected NumberWords Numbers { get; } = NumberWords.In(language);

    public static ImpactWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string Count(int count) => Numbers.Number(Rational.From(count), grouped: true);

    /// <summary>A count that may tell of persons: one of 1 to 10 is not told.</summary>
    public string Count(int count, bool isSensitive) => isSensitive && count is > 0 and < ImpactMeter.Fewest ? Few : Count(count);

    public abstract string Few { get; }

    /// <summary>A count and its share of a whole.</summary>
    public string Share(int count, int all) => all == 0 ? Count(count) : $"{Count(count)} ({Numbers.Percent(Rational.From(count) / all)})";

    /// <summary>A signed number with one decimal.</summary>
    public string Signed(decimal value) => Numbers.Signed(Rational.From(Math.Round(value, 1, MidpointRounding.AwayFromZero)));

    public string Number(decimal value) => Numbers.Number(Rational.From(value), grouped: true);

    public abstract string Title(string title);

    public abstract string ChangesHeading { get; }

    public abstract string NoChange { get; }

    public abstract string EffectHeading { get; }

    public abstract string Population(int all, int cohorts, LocalDate on);

    public abstract string OutOfScope(int count);

    public abstract string MovesCaption { get; }

    public abstract string Effect { get; }

    public abstract string Points { get; }

    public abstract string Places { get; }

    public abstract string Up { get; }

    public abstract string Down { get; }

    public abstract string Same { get; }

    public abstract string Top(TopImpact top);

    public abstract string TiedFirst(int before, int after);

    public abstract string Tied(int before, int after);

    public abstract string AtCap(int before, int after);

    public abstract string GroupsHeading { get; }

    public abstract string Applications { get; }

    public abstract string MeanPoints { get; }

    public abstract string MedianPlaces { get; }

    public abstract string NotKnown { get; }

    public abstract string Withheld(string grouping);

    public abstract string WinnersAndLosers(string grouping);

    public abstract string LinesHeading { get; }

    public abstract string LinesCaption { get; }

    public abstract string Line { get; }

    public abstract string Raises { get; }

    public abstract string Lowers { get; }

    public abstract string Decides { get; }

    public abstract string Power { get; }

    public abstract string AtMost { get; }

    public abstract string Dead(string titles);

    public abstract string NoDead { get; }

    public abstract string DistributionHeading { get; }

    public abstract string DistributionCaption { get; }

    public abstract string Band(string from, string to);

    public abstract string Before { get; }

    public abstract string After { get; }

    public abstract string ExamplesHeading { get; }

    public abstract string ExamplesCaption { get; }

    public abstract string Example { get; }

    public abstract string Difference { get; }

    public abstract string NotForIt { get; }

    public abstract string WaterfallCaption(string example);

    public abstract string LinePoints { get; }

    public abstract string Total { get; }

    public abstract string Cut { get; }

    public abstract string StairsCaption(string example);

    public abstract string From { get; }

    public abstract string Day(LocalDate date);

    public abstract string NamesNobody { get; }

    public abstract string NoApplication { get; }

    public abstract string TooFew { get; }

    public abstract string RankDistribution { get; }

    public abstract string Foot(Grid before, Grid after);
}
