namespace Cotation.Cli;

/// <summary>Says in one language what is wrong with a table, and what was guessed of it.</summary>
internal sealed partial class FileWords : Sentences
{
    private static readonly FileWords French = new(Language.French);
    private static readonly FileWords English = new(Language.English);

    private static readonly Dictionary<string, EvidenceStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["declare"] = EvidenceStatus.Declared,
        ["declared"] = EvidenceStatus.Declared,
        ["enregistre"] = EvidenceStatus.Registered,
        ["registered"] = EvidenceStatus.Registered,
        ["refuse"] = EvidenceStatus.Rejected,
        ["rejected"] = EvidenceStatus.Rejected,
        ["verifie"] = EvidenceStatus.Verified,
        ["verified"] = EvidenceStatus.Verified,
    };

    private FileWords(Language language)
        : base(language)
    {
    }

    public static FileWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public EvidenceStatus? StatusOf(string plain) => Statuses.TryGetValue(plain, out EvidenceStatus status) ? status : null;

    /// <summary>The last word of a list of cases, in a cell.</summary>
    public string Otherwise => IsFrench ? "sinon" : "otherwise";

    /// <summary>A figure that its territory did not publish, in a cell.</summary>
    public string NotPublished => IsFrench ? "non publié" : "not published";

    public string Guessed(string encoding, string separator) => IsFrench
        ? $"Lu : encodage {encoding}, séparateur « {separator} »."
        : $"Read: encoding {encoding}, separator “{separator}”.";

    public string Tab => IsFrench ? "tabulation" : "tab";

    public string NotAWorkbook(string path) => IsFrench ? $"« {path} » n'est pas un classeur XLSX lisible" : $"“{path}” is not a readable XLSX workbook";

    public string NotXml(string path) => IsFrench
        ? $"« {path} » n'est pas un fichier XML lisible jusqu'au bout"
        : $"“{path}” is not an XML file that can be read to its end";

    public string NotTheRegister => IsFrench
        ? "ce fichier XML n'est pas une interface du système national d'enregistrement (interfaceNuu)"
        : "this XML file is not an interface of the national register (interfaceNuu)";

    public string ErrorCell => IsFrench ? "la cellule contient une erreur du tableur" : "the cell holds an error of the spreadsheet";

    public string NoSavedValue => IsFrench
        ? "la cellule contient une formule dont la valeur n'est pas enregistrée. Ouvrez le fichier dans un tableur et enregistrez-le"
        : "the cell holds a formula whose value was not saved. Open the file in a spreadsheet and save it";

    public string ListCell => IsFrench
        ? "une liste s'écrit en plusieurs colonnes : refus[1].date, refus[2].date…"
        : "a list takes several columns: refus[1].date, refus[2].date…";

    public string NotYesNo => IsFrench ? "oui ou non est attendu" : "yes or no is expected";

    public string AmbiguousNumber => IsFrench
        ? "ce nombre peut se lire de deux façons : son point ou sa virgule peut marquer les milliers ou les décimales"
        : "this number can be read in two ways: its point or comma may mark thousands or decimals";

    public string NotShare => IsFrench
        ? "une part s'écrit 36,7 % ou 0,367 : ce nombre seul peut se lire de deux façons"
        : "a share is written 36.7% or 0.367: this number alone can be read in two ways";

    public string AmbiguousDay => IsFrench
        ? "cette colonne a des dates où le mois vient d'abord : celle-ci peut se lire de deux façons"
        : "this column has dates whose month comes first: this one can be read in two ways";

    public string NumberForDay => IsFrench
        ? "ce nombre n'a pas le format d'une date : ce peut être une année ou un code postal. Mettez la colonne au format Date"
        : "this number has not the format of a date: it may be a year or a postcode. Set the column to Date";

    public string TwoHeaders => IsFrench
        ? "l'en-tête tient sur deux lignes : on ne sait pas de quelle colonne parle chaque titre. Gardez une seule ligne de titres"
        : "the header takes two rows: which column each title speaks of is not known. Keep one row of titles";

    public string NotAnApplication => IsFrench ? "cette ligne est un total ou une note, et non une demande" : "this row is a total or a note, not an application";

    public string HiddenRow => IsFrench ? "cette ligne est masquée dans le tableur, et elle est lue" : "this row is hidden in the spreadsheet, and it is read";

    public string SeveralRows => IsFrench
        ? "plusieurs lignes portent cet identifiant : aucune n'est lue. Une demande tient sur une ligne, ses membres en colonnes : membres[1].dateNaissance, membres[2].dateNaissance…"
        : "several rows have this id: none is read. An application takes one row, its members in columns: membres[1].dateNaissance, membres[2].dateNaissance…";

    public string AlmostSameId(int line) => IsFrench
        ? $"cet identifiant ne diffère de celui de la ligne {line} que par la casse, des espaces ou des signes invisibles : est-ce la même demande ?"
        : $"this id differs from the one on row {line} by case, spaces or invisible signs alone: is it the same application?";

    public string OldWorkbook(string path) => IsFrench
        ? $"« {path} » est un classeur .ods ou .xls, qui n'est pas lu : enregistrez-le en .xlsx ou en .csv"
        : $"“{path}” is an .ods or .xls workbook, which is not read: save it as .xlsx or .csv";

    public string NotNumber => IsFrench ? "un nombre est attendu" : "a number is expected";

    public string NotWhole => IsFrench ? "un nombre entier est attendu" : "a whole number is expected";

    public string OutOfBounds(Rational? least, Rational? most) => (least, most) switch
    {
        ({ } low, { } high) => IsFrench ? $"un nombre de {low} à {high} est attendu" : $"a number from {low} to {high} is expected",
        ({ } low, null) => IsFrench ? $"un nombre de {low} ou plus est attendu" : $"a number of {low} or more is expected",
        _ => IsFrench ? $"un nombre de {most} ou moins est attendu" : $"a number of {most} or less is expected",
    };

    public string ShortYear => IsFrench ? "l'année s'écrit avec quatre chiffres" : "a year has four digits";

    public string NotDay => IsFrench ? "une date est attendue : 15/03/2023 ou 2023-03-15" : "a date is expected: 15/03/2023 or 2023-03-15";

    public string NotCode => IsFrench
        ? "ce code n'est pas dans la liste de la donnée ; une correspondance peut le traduire (« codes »)"
        : "this code is not in the fact's list; a mapping can translate it (“codes”)";

    public string NotStatus => IsFrench ? "declared, registered, verified ou rejected est attendu" : "declared, registered, verified or rejected is expected";

    public string InColumn(string column, string trouble) => IsFrench ? $"colonne « {column} » : {trouble}" : $"column “{column}”: {trouble}";

    public string DuplicateColumn(string header, int first) => IsFrench
        ? $"la colonne « {header} » est donnée deux fois (déjà en colonne {first})"
        : $"the column “{header}” is given twice (already in column {first})";

    public string TwoColumns => IsFrench ? "deux colonnes disent la même donnée" : "two columns say the same fact";

    public string UnknownColumn(string header) => IsFrench
        ? $"la colonne « {header} » ne correspond à aucune donnée : elle n'est pas lue"
        : $"the column “{header}” stands for no fact: it is not read";

    public string NoIdColumn => IsFrench ? "aucune colonne ne donne l'identifiant de la demande" : "no column gives the id of the application";

    public string NoIdMend => IsFrench
        ? "nommez une colonne « id », ou dites laquelle dans une correspondance (cotation init --mapping)"
        : "name a column “id”, or say which one in a mapping (cotation init --mapping)";

    public string NoId => IsFrench ? "l'identifiant de la demande manque" : "the id of the application is missing";

    public string MangledId => IsFrench
        ? "le tableur a transformé cet identifiant en nombre : des chiffres sont perdus"
        : "the spreadsheet has turned this id into a number: digits are lost";

    public string MangledIdMend => IsFrench
        ? "mettez la colonne au format Texte dans le tableur, puis exportez de nouveau"
        : "set the column to Text in the spreadsheet, then export again";

    public string BrokenRow => IsFrench ? "un guillemet est mal placé ou n'est pas fermé" : "a quote is misplaced or not closed";

    public string ShortRow(int seen, int expected) => IsFrench
        ? $"cette ligne a {seen} cellule{(seen < 2 ? "" : "s")} sur {expected} : elle semble coupée"
        : $"this row has {seen} of {expected} cells: it seems cut";

    public string LongRow(int seen, int expected) => IsFrench
        ? $"cette ligne a {seen} cellules pour {expected} colonnes"
        : $"this row has {seen} cells for {expected} columns";

    public string Reason => IsFrench ? "raison" : "reason";

    public string RejectsWritten(int count, string path) => IsFrench
        ? $"{count} ligne{(count < 2 ? "" : "s")} refusée{(count < 2 ? "" : "s")}, écrite{(count < 2 ? "" : "s")} dans {path}."
        : $"{count} refused row{(count == 1 ? "" : "s")} written to {path}.";

    public string MissingInXml(string path) => IsFrench ? $"il manque {path}" : $"{path} is missing";

    public string UnreadElement(string path) => IsFrench ? $"l'élément {path} n'est pas lu" : $"the element {path} is not read";

    public string UnknownVersion(string version, IReadOnlyList<string> known) => IsFrench
        ? $"cette interface est de version {version}. Les versions connues sont {string.Join(", ", known)}"
        : $"this interface is of version {version}. The versions known are {string.Join(", ", known)}";

    public string WrongInXml(string path, string trouble) => IsFrench
        ? $"la valeur de {path} n'est pas comprise : {trouble}"
        : $"the value of {path} is not understood: {trouble}";

    public string Reasons(IEnumerable<string> reasons) => IsFrench ? string.Join(" ; ", reasons) : string.Join("; ", reasons);

    public string WrongCount(int given, int count) => IsFrench
        ? $"le nombre annoncé est {count}, et {given} éléments sont donnés"
        : $"the number said is {count}, and {given} records are given";

    public string FirstSheetOnly => IsFrench ? "Seule la première feuille du classeur est lue." : "Only the first sheet of the workbook is read.";

    public string UnlikelyDay => IsFrench ? "une année de 1900 à 2100 est attendue" : "a year from 1900 to 2100 is expected";

    public string NoHeader => IsFrench ? "la première ligne ne nomme aucune colonne connue" : "the first row names no known column";

    public string NamelessColumn => IsFrench ? "cette colonne n'a pas de nom : elle n'est pas lue" : "this column has no name: it is not read";

    public string ValueForTitle => IsFrench
        ? "le titre de cette colonne est une valeur et non un nom : elle n'est pas lue. Deux lignes se suivent peut-être sans retour"
        : "the title of this column is a value and not a name: it is not read. Two rows may have run together";

    public string MappedNowhere(string header) => IsFrench
        ? $"la correspondance parle d'une colonne « {header} » que ce tableau n'a pas"
        : $"the mapping speaks of a column “{header}” that this table has not";

    public string ProofWithoutStatus(string fact) => IsFrench ? $"la preuve de « {fact} » n'a pas d'état" : $"the proof of “{fact}” has no status";

    public string TooLargeElement => IsFrench ? "cette demande est plus grande que toute demande du registre" : "this application is larger than any of the register";

    public string TooManyColumns(int most) => IsFrench ? $"ce tableau a plus de {most} colonnes" : $"this table has more than {most} columns";

    public string NotCount => IsFrench ? "un nombre entier de 0 à 50 est attendu" : "a whole number from 0 to 50 is expected";

    public string FirstOnly(string path) => IsFrench
        ? $"{path} est donné plusieurs fois : seul le premier est lu"
        : $"{path} is given several times: only the first is read";
}
