namespace Cotation.Cli;

/// <summary>Says what is wrong in a grid that is laid out as a table.</summary>
internal sealed partial class FileWords
{
    public string UnknownGridColumn(string header) => IsFrench
        ? $"la colonne « {header} » n'est pas une colonne de grille"
        : $"the column “{header}” is not a column of a grid";

    public string MissingColumn(string header) => IsFrench ? $"il manque la colonne « {header} »" : $"the column “{header}” is missing";

    public string NoCriterion => IsFrench ? "le critère manque sur cette ligne" : "the criterion is missing on this row";

    public string UnknownSection(string id) => IsFrench
        ? $"la rubrique « {id} » n'existe pas dans la grille de départ"
        : $"the section “{id}” does not exist in the grid it came from";

    public string UnknownForm => IsFrench
        ? "la forme d'un critère est when, cases, value, per ou assessed ; d'une rubrique section ; d'un ajustement adjust ou set ; d'un fait is, span ou lookup ; d'une table rows ou file"
        : "the form of a criterion is when, cases, value, per or assessed; of a section section; of an adjustment adjust or set; of a fact is, span or lookup; of a table rows or file";

    public string NotJsonCell => IsFrench ? "cette cellule attend un objet JSON" : "this cell expects a JSON object";

    public string NotLookup => IsFrench
        ? "cette cellule attend une table et ses clés, comme « delaiAnormal (departement, typologie) », et la date de lecture si ce n'est pas celle du calcul : « taux (commune ; dateDepot) »"
        : "this cell expects a table and its keys, such as “delaiAnormal (departement, typologie)”, and the date it is read on where that is not the date of the calculation: “taux (commune ; dateDepot)”";

    public string NotKeys => IsFrench ? "cette cellule attend les clés de la ligne, séparées par une barre : « 099 | T2 »" : "this cell expects the keys of the row with a bar between them: “099 | T2”";

    public string NotForFacts => IsFrench
        ? "cette colonne ne dit rien d'une formule ni d'une table"
        : "this column says nothing of a formula or a table";

    public string OneRowOnly => IsFrench
        ? "ce critère a une seule ligne ; des cas ou des tranches demandent une autre forme"
        : "this criterion has one row; cases or bands ask for another form";

    public string FirstRowOnly => IsFrench
        ? "cette colonne se remplit sur la première ligne du critère seulement"
        : "this column is filled on the first row of the criterion only";

    public string BandsOnly => IsFrench ? "les bornes sont pour les tranches (forme « value »)" : "bounds are for bands (form “value”)";

    public string UnknownCombination(IReadOnlyList<string> known) => IsFrench
        ? $"une rubrique réunit ses lignes par {string.Join(", ", known)}"
        : $"a section combines its lines by {string.Join(", ", known)}";

    public string SectionInItself(string id) => IsFrench
        ? $"une rubrique ne peut pas se trouver dans elle-même, ni dans « {id} » qui s'y trouve"
        : $"a section cannot stand in itself, nor in “{id}”, which stands in it";

    public string NotRounding => IsFrench ? "un arrondi s'écrit par un pas et un mode : « 0.5 halfUp »" : "a rounding is written as a step and a mode: “0.5 halfUp”";

    public string NotForSections => IsFrench
        ? "cette colonne ne dit rien d'une rubrique ni d'un ajustement"
        : "this column says nothing of a section or an adjustment";

    public string OfVocabulary(string name, string vocabulary) => IsFrench
        ? $"« {name} » vient du vocabulaire « {vocabulary} » : cette ligne se lit et ne se change pas ici"
        : $"“{name}” comes from the vocabulary “{vocabulary}”: this row is there to be read, and is not changed here";

    public string OfVocabularyMend => IsFrench
        ? "déclarez dans la grille, sous « facts », un fait qui compte autrement, avec un autre nom"
        : "declare in the grid, under “facts”, a fact that counts otherwise, with another name";
}
