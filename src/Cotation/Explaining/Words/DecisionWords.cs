namespace Cotation;

/// <summary>Holds the sentences that say why a formula gave what it gave, with the person's own values, in one language.</summary>
internal sealed class DecisionWords : Sentences
{
    private static readonly DecisionWords French = new(Language.French);
    private static readonly DecisionWords English = new(Language.English);

    private DecisionWords(Language language)
        : base(language)
    {
    }

    public static DecisionWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string Because(string clause) => IsFrench ? $"En effet, {clause}" : $"In fact, {clause}";

    public string CaseBecause(string clause) => IsFrench ? $"Ce cas compte, car {clause}" : $"This case counts, because {clause}";

    public string Computation(string formula, string value, bool isExact) => $"{formula} {(isExact ? "=" : "≈")} {value}.";

    /// <summary>A thing with its value, and the bound it keeps.</summary>
    public string Keeps(string told, string bound) => IsFrench ? $"{told}, soit {bound}" : $"{told}, that is {bound}";

    public string Is(string thing, string value) => IsFrench ? $"{thing} vaut {value}" : $"{thing} is {value}";

    public string IsDay(string thing, string day) => IsFrench ? $"{thing} est le {day}" : $"{thing} is {day}";

    public string IsCode(string thing, string code) => IsFrench ? $"{thing} est {code}" : $"{thing} is {code}";

    public string Beside(string thing, string value) => $"{thing} ({value})";

    public string FromTable(string value, string table) => IsFrench ? $"{value} (table « {table} »)" : $"{value} (table “{table}”)";

    public string TableGives(string table, string keys, string value) => IsFrench
        ? $"La table « {table} » donne ceci pour {keys} : {value}."
        : $"The table “{table}” gives this for {keys}: {value}.";

    public string InForceSince(string day) => IsFrench
        ? $"Cette valeur est en vigueur depuis le {day}."
        : $"This value has been in force since {day}.";

    public string Record(int number, string values) => IsFrench
        ? $"n° {number}" + (values.Length == 0 ? "" : $" ({values})")
        : $"no. {number}" + (values.Length == 0 ? "" : $" ({values})");

    public string Counted(string list, string records) => IsFrench ? $"Dans « {list} », cela compte : {records}." : $"In “{list}”, this counts: {records}.";

    public string Meets(string list, string records) => IsFrench ? $"Dans « {list} », répond à la condition : {records}." : $"In “{list}”, this meets the condition: {records}.";

    public string Fails(string list, string records) => IsFrench ? $"Dans « {list} », ne répond pas à la condition : {records}." : $"In “{list}”, this does not meet the condition: {records}.";

    public string As(string told, string thing) => IsFrench ? $"{told}, comme {thing}" : $"{told}, as {thing}";

    public string NotAs(string told, string thing) => IsFrench ? $"{told}, autrement que {thing}" : $"{told}, other than {thing}";

    public string NotKnownOf(string list, string records) => IsFrench ? $"Dans « {list} », cela reste inconnu : {records}." : $"In “{list}”, this is not known: {records}.";
}
