namespace Cotation;

/// <summary>Conditions in English.</summary>
internal sealed class EnglishPhraseWords : PhraseWords
{
    public override string And => "and";

    public override string Or => "or";

    public override string Nor => "or";

    public override string Comma => ",";

    public override string Has(string thing, string asked) => $"{thing}: {asked}";

    public override string Between(string low, bool isLowIncluded, string high, bool isHighIncluded) =>
        (isLowIncluded ? $"from {low}" : $"over {low}") + (isHighIncluded ? $" up to and including {high}" : $" to under {high}");

    public override string Without(string other) => $"other than {other}";

    public override string Lacking(string other) => $"not including “{other}”";

    public override string Quoted(string thing) => $"“{thing}”";

    public override string Always(bool holds) => holds ? "in every case" : "in no case";

    public override string Known(string thing, bool isKnown) => Has(thing, isKnown ? "stated" : "not stated");

    public override string Bound(Comparison how, string number, bool isDate) => (how, isDate) switch
    {
        (Comparison.Equal, false) => number,
        (Comparison.NotEqual, _) => $"other than {number}",
        (Comparison.Less, false) => $"less than {number}",
        (Comparison.LessOrEqual, false) => $"{number} at most",
        (Comparison.Greater, false) => $"more than {number}",
        (Comparison.GreaterOrEqual, false) => $"{number} or more",
        (Comparison.Equal, true) => $"on {number}",
        (Comparison.Less, true) => $"before {number}",
        (Comparison.LessOrEqual, true) => $"up to and including {number}",
        (Comparison.Greater, true) => $"after {number}",
        (Comparison.GreaterOrEqual, true) => $"from {number}",
    };

    public override string Than(Comparison how, string thing) => how switch
    {
        Comparison.Equal => $"the same as {thing}",
        Comparison.NotEqual => $"not the same as {thing}",
        Comparison.Less => $"below {thing}",
        Comparison.LessOrEqual => $"at most {thing}",
        Comparison.Greater => $"above {thing}",
        Comparison.GreaterOrEqual => $"at least {thing}",
    };

    public override string Day(string date) => date;

    public override string Choice(string when, string then, string otherwise) => $"{then} if {when}, else {otherwise}";

    public override string Extreme(bool isGreatest, string things) => $"the {(isGreatest ? "greatest" : "least")} of {things}";

    public override string Aggregate(AggregateHow how, string list, string? body) => how switch
    {
        AggregateHow.Count when body is null => $"number in “{list}”",
        AggregateHow.Count => $"number in “{list}” ({body})",
        AggregateHow.Sum => $"total in “{list}” ({body})",
        AggregateHow.Min => $"least in “{list}” ({body})",
        AggregateHow.Max => $"greatest in “{list}” ({body})",
        AggregateHow.Any or AggregateHow.All => Some(how, list, body, isNegated: false),
    };

    public override string Some(AggregateHow how, string list, string? body, bool isNegated) => (how, isNegated, body) switch
    {
        (_, false, null) => $"“{list}”: at least one",
        (_, true, null) => $"“{list}”: none",
        (AggregateHow.All, false, _) => $"each in “{list}” ({body})",
        (AggregateHow.All, true, _) => $"at least one in “{list}” ({body})",
        (_, false, _) => $"at least one in “{list}” ({body})",
        (_, true, _) => $"none in “{list}” ({body})",
    };

    public override string Lookup(string table) => $"the entry of the table “{table}”";
}
