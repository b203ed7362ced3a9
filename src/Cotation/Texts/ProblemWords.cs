namespace Cotation;

/// <summary>Says everything that can be wrong with an input, in one language: a missing sentence does not compile.</summary>
internal sealed partial class ProblemWords : Sentences
{
    private static readonly ProblemWords French = new(Language.French);
    private static readonly ProblemWords English = new(Language.English);

    private ProblemWords(Language language)
        : base(language)
    {
    }

    public static ProblemWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string Head(Severity severity, string code) => IsFrench
        ? (severity == Severity.Error ? "erreur" : "avertissement") + "[" + code + "] : "
        : (severity == Severity.Error ? "error" : "warning") + "[" + code + "]: ";

    public string KindOf(JsonKind kind) => kind switch
    {
        JsonKind.Null => IsFrench ? "rien (null)" : "nothing (null)",
        JsonKind.Boolean => IsFrench ? "oui ou non (true, false)" : "yes or no (true, false)",
        JsonKind.Number => IsFrench ? "un nombre" : "a number",
        JsonKind.Text => IsFrench ? "un texte entre guillemets" : "a text in quotes",
        JsonKind.Array => IsFrench ? "une liste entre crochets" : "a list in brackets",
        JsonKind.Object => IsFrench ? "un objet entre accolades" : "an object in braces",
    };

    public string KindOf(ValueKind kind) => kind switch
    {
        ValueKind.Unknown => IsFrench ? "autre chose" : "something else",
        ValueKind.YesNo => IsFrench ? "oui ou non" : "yes or no",
        ValueKind.Number => IsFrench ? "un nombre" : "a number",
        ValueKind.Date => IsFrench ? "une date" : "a date",
        ValueKind.Code => IsFrench ? "un code" : "a code",
        ValueKind.Codes => IsFrench ? "un ensemble de codes" : "a set of codes",
        ValueKind.List => IsFrench ? "une liste" : "a list",
    };

    public string WrongKind(string expected, string seen) => IsFrench ? $"{expected} est attendu ici, et non {seen}" : $"{expected} is expected here, not {seen}";

    public string FactOfWrongKind(string fact, string expected, string seen) => IsFrench
        ? $"la donnée « {fact} » attend {expected}, et non {seen}"
        : $"the fact “{fact}” takes {expected}, not {seen}";

    public string MissingKey(string key) => IsFrench ? $"il manque la clé « {key} »" : $"the key “{key}” is missing";

    public string UnknownKey(string key) => IsFrench ? $"la clé « {key} » n'existe pas ici" : $"there is no key “{key}” here";

    public string NeedlessKey(string key) => IsFrench
        ? $"la clé « {key} » n'a pas de sens pour cette sorte de donnée"
        : $"the key “{key}” means nothing for this kind of fact";

    public string DuplicateKey(string key) => IsFrench ? $"la clé « {key} » est donnée deux fois" : $"the key “{key}” is given twice";

    public string UnknownChoice(string written, IEnumerable<string> choices) => IsFrench
        ? $"« {written} » n'est pas un choix possible ici. Les choix sont : {string.Join(", ", choices)}"
        : $"“{written}” is not a choice here. The choices are: {string.Join(", ", choices)}";

    public string KnownKeys(IEnumerable<string> keys) => IsFrench
        ? $"les clés possibles ici : {string.Join(", ", keys)}"
        : $"the possible keys here: {string.Join(", ", keys)}";

    public string? DidYouMean(string? name) => IsFrench ? name is null ? null : $"vouliez-vous dire « {name} » ?" : name is null ? null : $"did you mean “{name}”?";

    public string WrongDate => IsFrench
        ? "une date s'écrit année-mois-jour, par exemple \"2026-06-01\", et doit exister"
        : "a date is written year-month-day, such as \"2026-06-01\", and must exist";

    public string NullRecord(string list) => IsFrench
        ? $"un élément de la liste « {list} » est nul : laissez-le hors de la liste, ou donnez un élément dont rien n'est connu"
        : $"a record of the list “{list}” is null: leave it out, or give one of which nothing is known";

    public string NoDate => IsFrench
        ? "le 1er janvier de l'an 1 est ce qu'un programme écrit quand il n'a pas de date : laissez la donnée absente, ou à null"
        : "the 1st of January of the year 1 is what a program writes where it has no date: leave the fact out, or null";

    public string WrongYear => IsFrench ? "une année est un nombre entier de quatre chiffres au plus" : "a year is a whole number of at most four digits";

    public string WrongPeriod => IsFrench
        ? "une durée s'écrit comme \"P1Y\" (un an), \"P6M\" (six mois) ou \"P30D\" (trente jours)"
        : "a period is written like \"P1Y\" (a year), \"P6M\" (six months) or \"P30D\" (thirty days)";

    public string EmptyText => IsFrench ? "il faut un texte en français (\"fr\") ou en anglais (\"en\")" : "a text in French (\"fr\") or English (\"en\") is needed";

    public string MissingText(Language language) => IsFrench
        ? $"il manque le texte {(language == Language.French ? "français" : "anglais")}, la langue de cette grille"
        : $"the {(language == Language.French ? "French" : "English")} text, the language of this grid, is missing";

    public string NumberTooLong(int most) => IsFrench
        ? $"ce nombre a plus de {most} chiffres significatifs, ou un exposant de plus de deux chiffres"
        : $"this number has more than {most} significant digits, or an exponent of more than two";

    public string NumberTooLarge => IsFrench ? "ce nombre dépasse un milliard" : "this number is greater than a thousand million";

    public string TooLarge(int most) => IsFrench
        ? $"ce texte dépasse {Numbers.Counted(most, null)} caractères"
        : $"this text is longer than {Numbers.Counted(most, null)} characters";

    public string Truncated => IsFrench
        ? "le texte s'arrête avant la fin : il manque une accolade, un crochet ou un guillemet"
        : "the text stops too early: a brace, a bracket or a quote is missing";

    public string NotJson => IsFrench ? "ce n'est pas du JSON à cet endroit" : "this is not JSON here";

    public string? NotJsonMend(string? seen) => seen switch
    {
        "" => IsFrench
            ? "un objet JSON commence par une accolade, une liste par un crochet ; un tableau CSV doit d'abord devenir du JSON"
            : "a JSON object begins with a brace, a list with a bracket; a CSV table must become JSON first",
        "}" or "]" => IsFrench ? "enlevez la virgule qui précède, ou fermez ce qui est ouvert" : "take away the comma before it, or close what is open",
        "'" => IsFrench ? "un texte se met entre guillemets droits doubles" : "a text stands between straight double quotes",
        "/" => IsFrench ? "JSON n'a pas de commentaires" : "JSON has no comments",
        null => null,
        _ => IsFrench ? "il manque peut-être une virgule ou un guillemet juste avant" : "a comma or a quote may be missing just before",
    };
}
