namespace Cotation;

/// <summary>Holds the sentences that say what a grid's words mean, in one language.</summary>
internal sealed class GlossaryWords : Sentences
{
    private static readonly GlossaryWords French = new(Language.French);
    private static readonly GlossaryWords English = new(Language.English);

    private GlossaryWords(Language language)
        : base(language)
    {
    }

    public static GlossaryWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string Heading => IsFrench ? "Les mots de la grille" : "The words of the grid";

    public string TablesHeading => IsFrench ? "Les tables du territoire" : "The territory's tables";

    public string Share => IsFrench ? "part, en pourcentage" : "share, as a percentage";

    /// <summary>What kind of answer a fact holds, and whether it is given or found from others.</summary>
    public string Kind(FactKind kind, string? unit, bool isDerived)
    {
        string what = kind switch
        {
            FactKind.YesNo => IsFrench ? "Oui ou non" : "Yes or no",
            FactKind.Integer or FactKind.Number => (IsFrench ? "Nombre" : "Number") + (unit is null ? "" : $" ({unit})"),
            FactKind.Money => IsFrench ? "Montant en euros" : "Amount in euros",
            FactKind.Date => "Date",
            FactKind.Code => IsFrench ? "Un code d'une liste" : "One code of a list",
            FactKind.Codes => IsFrench ? "Plusieurs codes d'une liste" : "Several codes of a list",
            FactKind.List => IsFrench ? "Liste" : "List",
        };
        return IsFrench
            ? isDerived ? $"{what}. Cela se calcule si le dossier ne le dit pas." : $"{what}. Le dossier le dit."
            : isDerived ? $"{what}. It is computed where the application does not say it." : $"{what}. The application says it.";
    }

    public string Field(string label, string kind) => IsFrench ? $"Dans cette liste, {label}. {kind}" : $"In this list, {label}. {kind}";

    public string Source(string source) => IsFrench ? $"Source : {source}." : $"Source: {source}.";

    public string Span(SpanUnit unit, string from, string to) => unit switch
    {
        SpanUnit.Day => IsFrench ? $"Ce sont les jours de {from} à {to}." : $"It is the days from {from} to {to}.",
        SpanUnit.Month => IsFrench ? $"Ce sont les mois complets de {from} à {to}." : $"It is the full months from {from} to {to}.",
        SpanUnit.Year => IsFrench ? $"Ce sont les années complètes de {from} à {to}." : $"It is the full years from {from} to {to}.",
    };

    public string Lookup(string table, string keys, string on) => IsFrench
        ? $"C'est la valeur de la table {table} pour {keys}, en vigueur à cette date : {on}."
        : $"It is the value of the table {table} for {keys}, in force on this date: {on}.";

    public string YesIf(string condition) => IsFrench ? $"La réponse est oui si {condition}" : $"The answer is yes if {condition}";

    public string ValueIs(string thing) => IsFrench ? $"Le calcul : {thing}." : $"The computation: {thing}.";

    public string ValueIf(string thing, string condition) => IsFrench ? $"C'est {thing} si {condition}" : $"It is {thing} if {condition}";

    public string ElseIf(string thing, string condition) => IsFrench ? $"Sinon, c'est {thing} si {condition}" : $"Otherwise it is {thing} if {condition}";

    public string Else(string thing) => IsFrench ? $"Sinon, c'est {thing}." : $"Otherwise it is {thing}.";

    public string Table(string title, string version) => $"{title} (version {version})";

    public string Row(string keys, string from, string gives)
    {
        string of = keys.Length == 0 ? "" : $"{keys}, ";
        return IsFrench ? $"{of}à partir du {from} : {gives}." : $"{of}from {from}: {gives}.";
    }
}
