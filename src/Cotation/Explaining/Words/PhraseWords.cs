namespace Cotation;

/// <summary>Holds the words that make clauses of facts and conditions, in one language.</summary>
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

    public abstract string Comma { get; }

    public abstract string Colon { get; }

    /// <summary>Introduces a list of conditions that must all hold.</summary>
    public abstract string AllOfThese { get; }

    /// <summary>Introduces one condition too long for a sentence.</summary>
    public abstract string This { get; }

    /// <summary>Introduces a list of conditions of which one must hold.</summary>
    public abstract string OneOfThese { get; }

    public abstract string Quoted(string thing);

    /// <summary>A number, a day or a computation and the bounds it keeps, where no sentence says it better.</summary>
    public abstract string Keeps(string thing, string bound);

    public abstract string KeepsDay(string thing, string day);

    public abstract string ThanDay(Comparison how, string thing);

    public abstract string Answer(string question, bool isYes);

    /// <summary>A fact that is, or is not, one of some codes.</summary>
    public abstract string IsOneOf(string thing, IReadOnlyList<string> codes, bool isNegated);

    /// <summary>A set that holds, or does not hold, a code.</summary>
    public abstract string Holds(string set, string code, bool isNegated);

    public abstract string Always(bool holds);

    public abstract string Known(string thing, bool isKnown);

    /// <summary>A bound in the place of a number: « plus de 36 mois », « 36 mois ou plus ».</summary>
    public abstract string Bound(Comparison how, string number);

    /// <summary>A bound in the place of a day.</summary>
    public abstract string DayBound(Comparison how, string day);

    /// <summary>A bound that opens a sentence: « À partir de 12 mois », « Au-delà de 36 mois ».</summary>
    public abstract string At(Comparison how, string number, bool isDay);

    /// <summary>A range that opens a sentence: « À partir de 33 % et à moins de 40 % ».</summary>
    public abstract string AtBetween(string low, bool isLowIncluded, string high, bool isHighIncluded);

    /// <summary>A comparison of two things.</summary>
    public abstract string Than(Comparison how, string thing);

    /// <summary>A sentence about a day, with a bound in its place; null where the sentence has no such place.</summary>
    public abstract string? WithDay(string sentence, string bound);

    /// <summary>The sentence as a clause after « si ».</summary>
    public abstract string Inner(string sentence);

    public abstract string Day(string day);

    public abstract string Choice(string when, string then, string otherwise);

    public abstract string Extreme(bool isGreatest, string things);

    /// <summary>A number found over records, as a thing.</summary>
    public abstract string Aggregate(AggregateFunction how, string list, string? body);

    /// <summary>Says that one, none or each record of a list meets a condition; of the one thing there is, the condition alone.</summary>
    public abstract string Some(AggregateFunction how, string list, RecordNoun? one, string? body, bool isNegated);

    /// <summary>What a table gives for its keys; empty keys where it has none.</summary>
    public abstract string Lookup(string table, string keys);
}
