namespace Cotation;

/// <summary>Conditions in English.</summary>
internal sealed class EnglishPhraseWords : PhraseWords
{
    public override string And => "and";

    public override string Or => "or";

    public override string Comma => ",";

    public override string Colon => ":";

    public override string AllOfThese => "all of this is true";

    public override string This => "this is true";

    public override string OneOfThese => "one of these is true";

    public override string Quoted(string thing) => $"“{thing}”";

    public override string Keeps(string thing, string bound) => $"{thing} is {bound}";

    public override string KeepsDay(string thing, string day) => $"{thing} is {day}";

    public override string ThanDay(Comparison how, string thing) => how switch
    {
        Comparison.Equal => $"the same day as {thing}",
        Comparison.NotEqual => $"another day than {thing}",
        Comparison.Less => $"before {thing}",
        Comparison.LessOrEqual => $"on or before {thing}",
        Comparison.Greater => $"after {thing}",
        Comparison.GreaterOrEqual => $"on or after {thing}",
    };

    public override string Answer(string question, bool isYes) => $"the answer to “{question}” is {(isYes ? "yes" : "no")}";

    public override string IsOneOf(string thing, IReadOnlyList<string> codes, bool isNegated) => isNegated
        ? codes.Count == 1 ? $"{thing} is not {codes[0]}" : $"{thing} is neither {string.Join(" nor ", codes)}"
        : $"{thing} is {NumberWords.In(Language.English).List(codes, Or)}";

    public override string Holds(string set, string code, bool isNegated) => isNegated ? $"{set} does not include {code}" : $"{set} includes {code}";

    public override string Always(bool holds) => holds ? "this is always so" : "this is never so";

    public override string Known(string thing, bool isKnown) => isKnown ? $"{thing} is stated" : $"{thing} is not stated";

    public override string Bound(Comparison how, string number) => how switch
    {
        Comparison.Equal => number,
        Comparison.NotEqual => $"other than {number}",
        Comparison.Less => $"less than {number}",
        Comparison.LessOrEqual => $"{number} at most",
        Comparison.Greater => $"more than {number}",
        Comparison.GreaterOrEqual => $"{number} or more",
    };

    public override string DayBound(Comparison how, string day) => how switch
    {
        Comparison.Equal => $"on {day}",
        Comparison.NotEqual => $"on another day than {day}",
        Comparison.Less => $"before {day}",
        Comparison.LessOrEqual => $"on {day} or before",
        Comparison.Greater => $"after {day}",
        Comparison.GreaterOrEqual => $"on {day} or after",
    };

    public override string At(Comparison how, string number, bool isDay) => (how, isDay) switch
    {
        (Comparison.Equal, false) => $"For {number}",
        (Comparison.NotEqual, false) => $"For anything but {number}",
        (Comparison.Less, false) => $"Below {number}",
        (Comparison.LessOrEqual, false) => $"Up to {number}, itself included",
        (Comparison.Greater, false) => $"Above {number}",
        (Comparison.GreaterOrEqual, false) => $"From {number}",
        (Comparison.Equal, true) => $"On {number}",
        (Comparison.NotEqual, true) => $"On another day than {number}",
        (Comparison.Less, true) => $"Before {number}",
        (Comparison.LessOrEqual, true) => $"Up to {number}, itself included",
        (Comparison.Greater, true) => $"After {number}",
        (Comparison.GreaterOrEqual, true) => $"From {number}",
    };

    public override string AtBetween(string low, bool isLowIncluded, string high, bool isHighIncluded) =>
        (isLowIncluded ? $"From {low}" : $"Above {low}") + (isHighIncluded ? $" up to {high} included" : $" to under {high}");

    public override string Than(Comparison how, string thing) => how switch
    {
        Comparison.Equal => $"equal to {thing}",
        Comparison.NotEqual => $"other than {thing}",
        Comparison.Less => $"less than {thing}",
        Comparison.LessOrEqual => $"at most {thing}",
        Comparison.Greater => $"more than {thing}",
        Comparison.GreaterOrEqual => $"at least {thing}",
    };

    public override string? WithDay(string sentence, string bound) => sentence.Contains("on {value}", StringComparison.Ordinal) ? sentence.Replace("on {value}", bound, StringComparison.Ordinal) : null;

    public override string Inner(string sentence) => sentence.StartsWith("I ", StringComparison.Ordinal) ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    public override string Day(string day) => day;

    public override string Choice(string when, string then, string otherwise) => $"{then} if {when}, otherwise {otherwise}";

    public override string Extreme(bool isGreatest, string things) => $"the {(isGreatest ? "greatest" : "least")} of {things}";

    public override string Aggregate(AggregateFunction how, string list, string? body) => how switch
    {
        AggregateFunction.Count when body is null => $"the number in “{list}”",
        AggregateFunction.Count => $"the number in “{list}” ({body})",
        AggregateFunction.Sum => $"the total in “{list}” ({body})",
        AggregateFunction.Min => $"the least in “{list}” ({body})",
        AggregateFunction.Max => $"the greatest in “{list}” ({body})",
        AggregateFunction.Any or AggregateFunction.All => Some(how, list, null, body, isNegated: false),
    };

    public override string Some(AggregateFunction how, string list, RecordNoun? one, string? body, bool isNegated)
    {
        if (one is { IsDefinite: true } && body is not null) return body;
        bool isAll = how == AggregateFunction.All;
        string bare = one?.In(Language.English).Word ?? $"entry of “{list}”";
        if (body is null) return isNegated ? $"“{list}” has no entry" : $"“{list}” has at least one entry";
        return $"{(isAll ? "each" : isNegated ? "no" : "at least one")} {bare} meets this: {body}";
    }

    public override string Lookup(string table, string keys) => $"the value of the table “{table}”" + (keys.Length == 0 ? "" : $" for {keys}");
}
