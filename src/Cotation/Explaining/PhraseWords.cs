namespace Cotation;

/// <summary>Holds the words that join facts into conditions, in one language.</summary>
internal abstract class PhraseWords
{
    private static readonly PhraseWords French = new FrenchPhraseWords();
    private static readonly PhraseWords English = new EnglishPhraseWords();

    public static PhraseWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public abstract string And { get; }

    public abstract string Or { get; }

    public abstract string Nor { get; }

    public abstract string Comma { get; }

    /// <summary>A thing and what it is: a code, a yes, a no.</summary>
    public abstract string Has(string thing, string asked);

    /// <summary>A thing and the bounds it keeps.</summary>
    public string Keeps(string thing, string bounds) => $"{thing} {bounds}";

    /// <summary>A band between two bounds: « à partir de 33 % et à moins de 40 % ».</summary>
    public abstract string Between(string low, bool isLowIncluded, string high, bool isHighIncluded);

    public abstract string Without(string other);

    /// <summary>What a set does not hold.</summary>
    public abstract string Lacking(string other);

    public abstract string Quoted(string thing);

    public abstract string Always(bool holds);

    public abstract string Known(string thing, bool isKnown);

    /// <summary>A bound, included or not: « à partir de 33 % », « plus de 36 mois ».</summary>
    public abstract string Bound(Comparison how, string number, bool isDate);

    public abstract string Than(Comparison how, string thing);

    public abstract string Day(string date);

    public abstract string Choice(string when, string then, string otherwise);

    public abstract string Extreme(bool isGreatest, string things);

    public abstract string Aggregate(AggregateHow how, string list, string? body);

    public abstract string Some(AggregateHow how, string list, string? body, bool isNegated);

    public abstract string Lookup(string table);
}
