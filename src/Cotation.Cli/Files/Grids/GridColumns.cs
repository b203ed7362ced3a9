namespace Cotation.Cli;

/// <summary>Names the columns of a grid that is laid out as a table: the key of the grid's JSON, and the header in both languages.</summary>
internal sealed record GridColumn(string Key, string French, string English)
{
    public const string Section = "section", Id = "id", Form = "form", When = "when", From = "from", Over = "over", To = "to", Below = "below", Points = "points", Round = "round";

    /// <summary>In the order in which people read them.</summary>
    public static IReadOnlyList<GridColumn> All { get; } =
    [
        new(Section, "rubrique", "section"),
        new(Id, "critère", "criterion"),
        new("title", "titre", "title"),
        new("title.en", "titre anglais", "English title"),
        new(Form, "forme", "form"),
        new(When, "condition ou valeur", "condition or value"),
        new(From, "à partir de", "from"),
        new(Over, "plus de", "over"),
        new(To, "jusqu'à", "to"),
        new(Below, "moins de", "below"),
        new(Points, "points", "points"),
        new("beyond", "au-delà de", "beyond"),
        new("floor", "plancher", "floor"),
        new("cap", "plafond", "cap"),
        new("weight", "coefficient", "weight"),
        new(Round, "arrondi", "rounding"),
        new("unknown", "sans réponse", "unknown"),
        new("evidence", "vérification", "evidence"),
        new("document", "document", "document"),
        new("basis", "fondement", "basis"),
        new("sneCode", "code SNE", "SNE code"),
        new("priority", "priorité", "priority"),
        new("sensitive", "sensible", "sensitive"),
    ];

    /// <summary>What stands once for a criterion, on its first row, beside its form.</summary>
    public static IReadOnlyList<string> OfCriterion { get; } = ["title", "title.en", "beyond", "floor", "cap", "weight", Round, "unknown", "evidence", "document", "basis", "sneCode", "priority", "sensitive"];

    public string In(Language language) => language == Language.French ? French : English;

    public static GridColumn? Find(string header) => All.FirstOrDefault(c => CellReader.Plain(c.French) == CellReader.Plain(header) || CellReader.Plain(c.English) == CellReader.Plain(header) || c.Key == header);
}
