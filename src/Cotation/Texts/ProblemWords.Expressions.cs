namespace Cotation;

/// <summary>What can be wrong with a condition or a computation.</summary>
internal sealed partial class ProblemWords
{
    public string ExpressionTooLong(int most) => IsFrench
        ? $"une expression a au plus {Numbers.Counted(most, null)} caractères"
        : $"an expression has at most {Numbers.Counted(most, null)} characters";

    public string ListsTooDeep(int most) => IsFrench
        ? $"une liste est regardée dans une autre sur plus de {most} niveaux"
        : $"lists are looked at within lists more than {most} deep";

    public string ExpressionTooDeep(int most) => IsFrench
        ? $"cette expression est imbriquée sur plus de {most} niveaux"
        : $"this expression is nested more than {most} levels deep";

    public string EmptyExpression => IsFrench ? "cette expression est vide" : "this expression is empty";

    public string NotInLanguage(string shown) => IsFrench
        ? $"« {shown} » n'appartient pas au langage des conditions"
        : $"“{shown}” is not part of the language of conditions";

    public string WriteInstead(string text) => IsFrench ? $"écrivez « {text} »" : $"write “{text}”";

    public string DigitBeforeDot => IsFrench ? "écrivez un chiffre avant le point : 0.5" : "write a digit before the dot: 0.5";

    public string DoubleQuotes => IsFrench ? "un texte se met entre guillemets droits doubles : \"SD\"" : "a text stands between straight double quotes: \"SD\"";

    public string PlainNumbers => IsFrench
        ? "écrivez le nombre avec des chiffres et un point seulement : 24 ou 0.33"
        : "write the number with digits and a dot only: 24 or 0.33";

    public string DecimalDot => IsFrench ? "le séparateur décimal est un point : 0.33" : "the decimal separator is a dot: 0.33";

    public string CloseQuotes => IsFrench ? "fermez les guillemets" : "close the quotes";

    public string NoBackslash => IsFrench ? "un texte ne contient pas de barre oblique inverse" : "a text holds no backslash";

    public string NoLambda => IsFrench
        ? "pour « au moins », écrivez >= ; dans une liste, la condition seule : membres.Count(age < 18)"
        : "for “at least”, write >=; in a list, the condition alone: membres.Count(age < 18)";

    public string ShareAsFraction => IsFrench ? "une part s'écrit comme une fraction : 0.33 pour 33 %" : "a share is written as a fraction: 0.33 for 33%";

    public string UnknownName(string name) => IsFrench
        ? $"« {name} » n'est ni une donnée, ni un champ, ni un mot du langage"
        : $"“{name}” is neither a fact, nor a field, nor a word of the language";

    /// <summary>What stands here for a word that other engines, spreadsheets and languages have; null for any other word.</summary>
    public string? OfOtherEngines(string name) => name.ToLowerInvariant() switch
    {
        "null" or "none" or "nil" or "isnull" or "isblank" or "missing" or "unknown" => IsFrench ? "pour « inconnu », écrivez not (known(donnee))" : "for “unknown”, write not (known(fact))",
        "today" or "now" or "getdate" or "sysdate" or "current_date" or "aujourdhui" => IsFrench ? "la date du calcul s'écrit asOf" : "the date of the calculation is written asOf",
        "between" or "entre" => IsFrench ? "écrivez les deux bornes : x >= 1 and x <= 5" : "write both bounds: x >= 1 and x <= 5",
        "if" or "then" or "else" or "iif" or "case" or "when" or "end" or "si" or "alors" or "sinon" => IsFrench ? "écrivez condition ? valeur : autre valeur" : "write condition ? value : other value",
        "round" or "floor" or "ceil" or "ceiling" or "trunc" or "arrondi" => IsFrench ? "les points s'arrondissent avec la clé « round » de la ligne" : "points are rounded with the key “round” of the line",
        "startswith" or "endswith" or "substring" or "left" or "right" or "mid" or "like" => IsFrench ? "comparez des codes entiers : code in (\"75056\", \"69123\")" : "compare whole codes: code in (\"75056\", \"69123\")",
        "total" or "score" or "points" => IsFrench ? "une condition lit des données, pas les points : utilisez le plafond ou les ajustements d'une rubrique" : "a condition reads facts, not points: use the cap or the adjustments of a section",
        "datediff" or "dateadd" or "years" or "months" or "days" or "year" or "month" => IsFrench ? "une durée est une donnée, avec « span » : mois ou années entre deux dates" : "a time is a fact, with “span”: months or years between two dates",
        "length" or "len" or "size" => IsFrench ? "comptez une liste avec liste.Count()" : "count a list with list.Count()",
        "avg" or "average" or "mean" or "moyenne" => IsFrench ? "divisez : liste.Sum(champ) / liste.Count()" : "divide: list.Sum(field) / list.Count()",
        "sum" or "count" or "any" or "all" => IsFrench ? "écrivez la liste d'abord : liste.Count(condition)" : "write the list first: list.Count(condition)",
        _ => null,
    };

    public string NotUnderstood => IsFrench
        ? "cette expression n'a pas de sens : vérifiez que chaque opération réunit des données de même sorte"
        : "this expression has no meaning: check that each operation joins facts of the same kind";

    public string NotUnderstoodAt(string token) => IsFrench ? $"l'expression n'a plus de sens à partir de « {token} »" : $"the expression stops making sense at “{token}”";

    public string ParenthesesAfterNot => IsFrench ? "après « not », mettez des parenthèses : not (x > 5)" : "put parentheses after “not”: not (x > 5)";

    public string SidesDiffer(string sign, string left, ValueKind leftKind, string right, ValueKind rightKind) => IsFrench
        ? $"« {sign} » ne peut pas réunir « {left} » ({KindOf(leftKind)}) et « {right} » ({KindOf(rightKind)})"
        : $"“{sign}” cannot join “{left}” ({KindOf(leftKind)}) and “{right}” ({KindOf(rightKind)})";

    public string NumberWithoutQuotes(string number) => IsFrench ? $"écrivez le nombre sans guillemets : {number}" : $"write the number without quotes: {number}";

    public string DateInQuotes => IsFrench
        ? "écrivez la date entre guillemets, l'année d'abord, comme \"2026-06-01\""
        : "write the date in quotes, year first, as in \"2026-06-01\"";

    public string SidesDo(string sign) => IsFrench
        ? $"les deux côtés de « {sign} » ne sont pas de la bonne sorte"
        : $"the two sides of “{sign}” are not of the right kind";

    public string ExpressionOfWrongKind(ValueKind expected, ValueKind seen) => IsFrench
        ? $"il faut ici {KindOf(expected)}, et non {KindOf(seen)}"
        : $"this should be {KindOf(expected)}, not {KindOf(seen)}";

    public string NotAllowed => IsFrench ? "le langage des conditions ne permet pas cela" : "the language of conditions does not allow this";

    public string KnownTakesAFact => IsFrench ? "« known » attend le nom d'une donnée" : "“known” takes the name of a fact";

    public string BareList(string name) => IsFrench
        ? $"« {name} » est une liste : dites quoi en faire, par exemple {name}.Count()"
        : $"“{name}” is a list: say what to do with it, such as {name}.Count()";

    public string UnknownCode(string code) => IsFrench ? $"le code « {code} » n'existe pas dans cette liste" : $"there is no code “{code}” in this list";
}
