using NodaTime;

namespace Cotation;

/// <summary>Says in one language what differs between two grids.</summary>
internal abstract class CompareWords(Language language)
{
    private static readonly CompareWords French = new FrenchCompareWords();
    private static readonly CompareWords English = new EnglishCompareWords();

    public Language Language { get; } = language;

    protected NumberWords Numbers { get; } = NumberWords.In(language);

    public static CompareWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string PointsOf(Rational points) => Numbers.Points(points);

    public abstract string NotPublished { get; }

    public abstract string Kind { get; }

    public abstract string Territory { get; }

    public abstract string Applies { get; }

    public abstract string Refusals { get; }

    public abstract string NoKey { get; }

    public abstract string Draw { get; }

    public abstract string Ties(string before, string after);

    public abstract string Comparable { get; }

    public abstract string Version(string before, string after);

    public abstract string Validity(LocalDate? from, LocalDate? to);

    public abstract string Added(Criterion criterion, string rule);

    public abstract string Removed(Criterion criterion, string rule);

    public abstract string Renamed(Criterion criterion, string before);

    public abstract string Retitled(Criterion before, Criterion after);

    public abstract string Moved(Criterion criterion, Section from, Section to);

    public abstract string Points(Criterion criterion, string before, string after);

    public abstract string PointsEach(Criterion criterion, string before, string after);

    public abstract string Beyond(Criterion criterion, Rational before, Rational after, string? unit);

    public abstract string Bound(Criterion criterion, Rational before, Rational after, string? unit);

    public abstract string Band(Criterion criterion, string before, string after);

    public abstract string BandPoints(Criterion criterion, string band, string before, string after);

    public abstract string Rule(Criterion criterion, string before, string after);

    public abstract string UnknownCounts(Criterion criterion, Rational before, Rational after);

    public abstract string Proof(Criterion criterion, bool wasVerified, bool isVerified);

    public abstract string Sensitivity(Criterion criterion, bool isSensitive);

    public abstract string Priority(Criterion criterion, string letters);

    public abstract string Texts(Criterion criterion);

    public abstract string Weight(LocalizedText title, Rational before, Rational after);

    public abstract string Round(LocalizedText title);

    public abstract string Floor(LocalizedText title, Rational? before, Rational? after);

    public abstract string Cap(LocalizedText title, Rational? before, Rational? after);

    public abstract string SectionAdded(Section section);

    public abstract string SectionRemoved(Section section);

    public abstract string Combination(Section section, Combination before, Combination after);

    public abstract string Reordered(Section section);

    public abstract string PartAdded(string id, LocalizedText title);

    public abstract string PartRemoved(string id, LocalizedText title);

    public abstract string PartChanged(string id, LocalizedText title, string before, string after);

    public abstract string PartHandled(string id, LocalizedText title);

    public abstract string Handling(Criterion criterion);

    public abstract string SectionRenamed(Section section, string before);

    public abstract string SectionRetitled(Section before, Section after);

    public abstract string SectionMoved(Section section, Section from, Section to);

    public abstract string AdjustmentsReordered(Section section);

    public abstract string Table(string name);
}
