namespace Cotation.Cli;

/// <summary>What is wrong with a table, in French.</summary>
internal sealed class FrenchFileWords : FileWords
{
    public override string Tab => "tabulation";

    public override string NotTheRegister => "ce fichier XML n'est pas une interface du système national d'enregistrement (interfaceNuu)";

    public override string ErrorCell => "la cellule contient une erreur du tableur";

    public override string ListCell => "une liste s'écrit en plusieurs colonnes : refus[1].date, refus[2].date…";

    public override string NotYesNo => "oui ou non est attendu";

    public override string AmbiguousNumber => "ce nombre a une virgule là où la colonne met un point, ou l'inverse : il peut se lire de deux façons";

    public override string NotNumber => "un nombre est attendu";

    public override string NotWhole => "un nombre entier est attendu";

    public override string ShortYear => "l'année s'écrit avec quatre chiffres";

    public override string NotDay => "une date est attendue : 15/03/2023 ou 2023-03-15";

    public override string NotCode => "ce code n'est pas dans la liste de la donnée ; une correspondance peut le traduire (« codes »)";

    public override string NotStatus => "declared, registered, verified ou rejected est attendu";

    public override string TwoColumns => "deux colonnes disent la même donnée";

    public override string NoIdColumn => "aucune colonne ne donne l'identifiant de la demande";

    public override string NoIdMend => "nommez une colonne « id », ou dites laquelle dans une correspondance (cotation init --mapping)";

    public override string NoId => "l'identifiant de la demande manque";

    public override string MangledId => "le tableur a transformé cet identifiant en nombre : des chiffres sont perdus";

    public override string MangledIdMend => "mettez la colonne au format Texte dans le tableur, puis exportez de nouveau";

    public override string BrokenRow => "un guillemet est mal placé ou n'est pas fermé";

    public override string Reason => "raison";

    public override string Guessed(string encoding, string separator) => $"Lu : encodage {encoding}, séparateur « {separator} ».";

    public override string NotAWorkbook(string path) => $"« {path} » n'est pas un classeur XLSX lisible";

    public override string NotXml(string path) => $"« {path} » n'est pas un fichier XML lisible jusqu'au bout";

    public override string OutOfBounds(Rational? least, Rational? most) => (least, most) switch
    {
        ({ } low, { } high) => $"un nombre de {low} à {high} est attendu",
        ({ } low, null) => $"un nombre de {low} ou plus est attendu",
        _ => $"un nombre de {most} ou moins est attendu",
    };

    public override string InColumn(string column, string trouble) => $"colonne « {column} » : {trouble}";

    public override string DuplicateColumn(string header, int first) => $"la colonne « {header} » est donnée deux fois (déjà en colonne {first})";

    public override string UnknownColumn(string header) => $"la colonne « {header} » ne correspond à aucune donnée : elle n'est pas lue";

    public override string ShortRow(int seen, int expected) => $"cette ligne a {seen} cellule{(seen < 2 ? "" : "s")} sur {expected} : elle semble coupée";

    public override string LongRow(int seen, int expected) => $"cette ligne a {seen} cellules pour {expected} colonnes";

    public override string RejectsWritten(int count, string path) => $"{count} ligne{(count < 2 ? "" : "s")} refusée{(count < 2 ? "" : "s")}, écrite{(count < 2 ? "" : "s")} dans {path}.";

    public override string MissingInXml(string path) => $"il manque {path}";

    public override string WrongInXml(string path, string trouble) => $"la valeur de {path} n'est pas comprise : {trouble}";

    public override string Reasons(IEnumerable<string> reasons) => string.Join(" ; ", reasons);

    public override string WrongCount(int given, int count) => $"le nombre annoncé est {count}, et {given} éléments sont donnés";

    public override string UnknownGridColumn(string header) => $"la colonne « {header} » n'est pas une colonne de grille";

    public override string MissingColumn(string header) => $"il manque la colonne « {header} »";

    public override string NoCriterion => "le critère manque sur cette ligne";

    public override string UnknownSection(string id) => $"la rubrique « {id} » n'existe pas dans la grille de départ";

    public override string UnknownForm => "la forme d'un critère est when, cases, value, per ou assessed";

    public override string NotJsonCell => "cette cellule attend un objet JSON";

    public override string OneRowOnly => "ce critère a une seule ligne ; des cas ou des tranches demandent une autre forme";

    public override string FirstSheetOnly => "Seule la première feuille du classeur est lue.";

    public override string UnlikelyDay => "une année de 1900 à 2100 est attendue";

    public override string NoHeader => "la première ligne ne nomme aucune colonne connue";

    public override string NamelessColumn => "cette colonne n'a pas de nom : elle n'est pas lue";

    public override string MappedNowhere(string header) => $"la correspondance parle d'une colonne « {header} » que ce tableau n'a pas";

    public override string DayWithoutStatus(string fact) => $"la preuve de « {fact} » a une date et pas d'état";

    public override string NotCount => "un nombre entier de 0 à 50 est attendu";

    public override string FirstOnly(string path) => $"{path} est donné plusieurs fois : seul le premier est lu";

    public override string FirstRowOnly => "cette colonne se remplit sur la première ligne du critère seulement";

    public override string BandsOnly => "les bornes sont pour les tranches (forme « value »)";
}
