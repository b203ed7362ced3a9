namespace Cotation;

/// <summary>Conditions in French.</summary>
internal sealed class FrenchPhraseWords : PhraseWords
{
    public override string And => "et";

    public override string Or => "ou";

    public override string Nor => "ni";

    public override string Comma => ",";

    public override string Has(string thing, string asked) => $"{thing} : {asked}";

    public override string Between(string low, bool isLowIncluded, string high, bool isHighIncluded) =>
        (isLowIncluded ? $"à partir de {low}" : $"à plus de {low}") + (isHighIncluded ? $" et jusqu'à {high} compris" : $" et à moins de {high}");

    public override string Without(string other) => $"autre que {other}";

    public override string Lacking(string other) => $"sans « {other} »";

    public override string Quoted(string thing) => $"« {thing} »";

    public override string Always(bool holds) => holds ? "dans tous les cas" : "dans aucun cas";

    public override string Known(string thing, bool isKnown) => Has(thing, isKnown ? "renseigné" : "non renseigné");

    public override string Bound(Comparison how, string number, bool isDate) => (how, isDate) switch
    {
        (Comparison.Equal, false) => number,
        (Comparison.NotEqual, _) => $"autre que {number}",
        (Comparison.Less, false) => $"moins de {number}",
        (Comparison.LessOrEqual, false) => $"{number} au plus",
        (Comparison.Greater, false) => $"plus de {number}",
        (Comparison.GreaterOrEqual, false) => $"à partir de {number}",
        (Comparison.Equal, true) => $"le {number}",
        (Comparison.Less, true) => $"avant le {number}",
        (Comparison.LessOrEqual, true) => $"jusqu'au {number} compris",
        (Comparison.Greater, true) => $"après le {number}",
        (Comparison.GreaterOrEqual, true) => $"à partir du {number}",
    };

    public override string Than(Comparison how, string thing) => how switch
    {
        Comparison.Equal => $"égal à {thing}",
        Comparison.NotEqual => $"différent de {thing}",
        Comparison.Less => $"en dessous de {thing}",
        Comparison.LessOrEqual => $"au plus {thing}",
        Comparison.Greater => $"au-dessus de {thing}",
        Comparison.GreaterOrEqual => $"au moins {thing}",
    };

    public override string Day(string date) => $"le {date}";

    public override string Choice(string when, string then, string otherwise) => $"{then} si {when}, sinon {otherwise}";

    public override string Extreme(bool isGreatest, string things) => $"le plus {(isGreatest ? "grand" : "petit")} de {things}";

    public override string Aggregate(AggregateHow how, string list, string? body) => how switch
    {
        AggregateHow.Count when body is null => $"nombre dans « {list} »",
        AggregateHow.Count => $"nombre dans « {list} » ({body})",
        AggregateHow.Sum => $"total dans « {list} » ({body})",
        AggregateHow.Min => $"plus petite valeur dans « {list} » ({body})",
        AggregateHow.Max => $"plus grande valeur dans « {list} » ({body})",
        AggregateHow.Any or AggregateHow.All => Some(how, list, body, isNegated: false),
    };

    public override string Some(AggregateHow how, string list, string? body, bool isNegated) => (how, isNegated, body) switch
    {
        (_, false, null) => $"« {list} » : au moins un",
        (_, true, null) => $"« {list} » : aucun",
        (AggregateHow.All, false, _) => $"pour chacun dans « {list} » ({body})",
        (AggregateHow.All, true, _) => $"au moins un dans « {list} » ({body})",
        (_, false, _) => $"au moins un dans « {list} » ({body})",
        (_, true, _) => $"aucun dans « {list} » ({body})",
    };

    public override string Lookup(string table) => $"valeur de la table « {table} »";
}
