namespace Cotation;

/// <summary>Conditions in French.</summary>
internal sealed class FrenchPhraseWords : PhraseWords
{
    public override string And => "et";

    public override string Or => "ou";

    public override string Comma => ",";

    public override string Colon => " :";

    public override string AllOfThese => "tout ceci est vrai";

    public override string This => "ceci est vrai";

    public override string OneOfThese => "l'un de ces cas est vrai";

    public override string Quoted(string thing) => $"« {thing} »";

    public override string Keeps(string thing, string bound) => $"{thing} vaut {bound}";

    public override string KeepsDay(string thing, string day) => $"{thing} est {day}";

    public override string ThanDay(Comparison how, string thing) => how switch
    {
        Comparison.Equal => $"le même jour que {thing}",
        Comparison.NotEqual => $"un autre jour que {thing}",
        Comparison.Less => $"avant {thing}",
        Comparison.LessOrEqual => $"le même jour que {thing} ou avant",
        Comparison.Greater => $"après {thing}",
        Comparison.GreaterOrEqual => $"le même jour que {thing} ou après",
    };

    public override string Answer(string question, bool isYes) => $"la réponse à « {question} » est {(isYes ? "oui" : "non")}";

    public override string IsOneOf(string thing, IReadOnlyList<string> codes, bool isNegated) => isNegated
        ? codes.Count == 1 ? $"{thing} n'est pas {codes[0]}" : $"{thing} n'est ni {string.Join(" ni ", codes)}"
        : $"{thing} est {NumberWords.In(Language.French).List(codes, Or)}";

    public override string Holds(string set, string code, bool isNegated) => isNegated ? $"{set} ne comprend pas {code}" : $"{set} comprend {code}";

    public override string Always(bool holds) => holds ? "c'est toujours le cas" : "ce n'est jamais le cas";

    public override string Known(string thing, bool isKnown) => isKnown ? $"{thing} est renseigné" : $"{thing} n'est pas renseigné";

    public override string Bound(Comparison how, string number) => how switch
    {
        Comparison.Equal => number,
        Comparison.NotEqual => $"autre chose que {number}",
        Comparison.Less => $"moins de {number}",
        Comparison.LessOrEqual => $"{number} au plus",
        Comparison.Greater => $"plus de {number}",
        Comparison.GreaterOrEqual => $"{number} ou plus",
    };

    public override string DayBound(Comparison how, string day) => how switch
    {
        Comparison.Equal => $"le {day}",
        Comparison.NotEqual => $"un autre jour que le {day}",
        Comparison.Less => $"avant le {day}",
        Comparison.LessOrEqual => $"le {day} ou avant",
        Comparison.Greater => $"après le {day}",
        Comparison.GreaterOrEqual => $"le {day} ou après",
    };

    public override string At(Comparison how, string number, bool isDay) => (how, isDay) switch
    {
        (Comparison.Equal, false) => $"Pour {number}",
        (Comparison.NotEqual, false) => $"Pour autre chose que {number}",
        (Comparison.Less, false) => $"En dessous de {number}",
        (Comparison.LessOrEqual, false) => $"Jusqu'à {number} compris",
        (Comparison.Greater, false) => $"Au-delà de {number}",
        (Comparison.GreaterOrEqual, false) => $"À partir de {number}",
        (Comparison.Equal, true) => $"Le {number}",
        (Comparison.NotEqual, true) => $"Un autre jour que le {number}",
        (Comparison.Less, true) => $"Avant le {number}",
        (Comparison.LessOrEqual, true) => $"Jusqu'au {number} compris",
        (Comparison.Greater, true) => $"Après le {number}",
        (Comparison.GreaterOrEqual, true) => $"À partir du {number}",
    };

    public override string AtBetween(string low, bool isLowIncluded, string high, bool isHighIncluded) =>
        (isLowIncluded ? $"À partir de {low}" : $"Au-delà de {low}") + (isHighIncluded ? $" et jusqu'à {high} compris" : $" et à moins de {high}");

    public override string Than(Comparison how, string thing) => how switch
    {
        Comparison.Equal => $"autant que {thing}",
        Comparison.NotEqual => $"autre chose que {thing}",
        Comparison.Less => $"moins que {thing}",
        Comparison.LessOrEqual => $"au plus {thing}",
        Comparison.Greater => $"plus que {thing}",
        Comparison.GreaterOrEqual => $"au moins {thing}",
    };

    public override string? WithDay(string sentence, string bound) => sentence.Contains("le {value}", StringComparison.Ordinal) ? sentence.Replace("le {value}", bound, StringComparison.Ordinal) : null;

    public override string Inner(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    public override string Day(string day) => $"le {day}";

    public override string Choice(string when, string then, string otherwise) => $"{then} si {when}, sinon {otherwise}";

    public override string Extreme(bool isGreatest, string things) => $"le plus {(isGreatest ? "grand" : "petit")} de {things}";

    public override string Aggregate(AggregateFunction how, string list, string? body) => how switch
    {
        AggregateFunction.Count when body is null => $"le nombre dans « {list} »",
        AggregateFunction.Count => $"le nombre dans « {list} » ({body})",
        AggregateFunction.Sum => $"le total dans « {list} » ({body})",
        AggregateFunction.Min => $"la plus petite valeur dans « {list} » ({body})",
        AggregateFunction.Max => $"la plus grande valeur dans « {list} » ({body})",
        AggregateFunction.Any or AggregateFunction.All => Some(how, list, null, body, isNegated: false),
    };

    public override string Some(AggregateFunction how, string list, RecordNoun? one, string? body, bool isNegated)
    {
        if (one is { IsDefinite: true } && body is not null) return body;
        bool isAll = how == AggregateFunction.All;
        Noun noun = one?.In(Language.French) ?? new Noun($"élément de « {list} »", IsFeminine: false);
        string which = isAll ? $"chaque {noun.Word}" : isNegated ? $"{(noun.IsFeminine ? "aucune" : "aucun")} {noun.Word}" : $"au moins {(noun.IsFeminine ? "une" : "un")} {noun.Word}";
        if (body is null) return isNegated ? $"« {list} » ne compte rien" : $"« {list} » compte au moins un élément";
        return isNegated && !isAll ? $"{which} ne répond à ceci : {body}" : $"{which} répond à ceci : {body}";
    }

    public override string Lookup(string table, string keys) => $"la valeur de la table « {table} »" + (keys.Length == 0 ? "" : $" pour {keys}");
}
