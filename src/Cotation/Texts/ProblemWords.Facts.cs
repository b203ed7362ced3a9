namespace Cotation;

/// <summary>What can be wrong with a vocabulary or an application.</summary>
internal sealed partial class ProblemWords
{
    public string DuplicateFact(string name) => IsFrench ? $"la donnée « {name} » existe déjà" : $"the fact “{name}” exists already";

    public string DuplicateRole(string fact, string first) => IsFrench
        ? $"« {fact} » a le même rôle que « {first} » : un rôle n'a qu'une donnée"
        : $"“{fact}” has the same role as “{first}”: a role has one fact";

    public string NoWishes => IsFrench
        ? "la grille nomme ses communes, et aucune donnée du vocabulaire n'a les rôles « wishes » et « wishedPlace » : nul ne sera trouvé hors du territoire"
        : "the grid names its communes, and no fact of the vocabulary has the roles “wishes” and “wishedPlace”: nobody will be found outside the territory";

    public string NounWithoutArticle => IsFrench
        ? "ce nom n'a pas d'article, et sans lui son genre n'est pas connu"
        : "this noun has no article, and without it its French gender is not known";

    public string NounMend => IsFrench
        ? "écrivez \"un refus\", ou en format 2 { \"fr\": { \"noun\": \"refus\", \"gender\": \"masculine\" }, \"en\": { \"noun\": \"refusal\" } }"
        : "write \"a refusal\", or in format 2 { \"fr\": { \"noun\": \"refus\", \"gender\": \"masculine\" }, \"en\": { \"noun\": \"refusal\" } }";

    public string RenameFact => IsFrench ? "donnez-lui un autre nom" : "give it another name";

    public string FieldNamedAsFact(string name) => IsFrench
        ? $"le champ « {name} » porte le nom d'une donnée : une condition ne saurait pas lequel lire"
        : $"the field “{name}” bears the name of a fact: a condition could not tell which to read";

    public string WrongName => IsFrench
        ? "un nom commence par une minuscule et ne contient que des lettres sans accent et des chiffres"
        : "a name begins with a lower-case letter and holds only unaccented letters and digits";

    public string ReservedName(string name) => IsFrench ? $"« {name} » est un mot réservé du langage" : $"“{name}” is a word that the language keeps for itself";

    public string EmptyBounds => IsFrench ? "le maximum est plus petit que le minimum" : "the maximum is less than the minimum";

    public string UnknownField(string name, string list) => IsFrench ? $"« {name} » n'est pas un champ de « {list} »" : $"“{name}” is not a field of “{list}”";

    public string UnknownCodes(string name) => IsFrench ? $"la liste de codes « {name} » n'existe pas" : $"there is no list of codes “{name}”";

    public string DuplicateCode(string code) => IsFrench ? $"le code « {code} » est donné deux fois" : $"the code “{code}” is given twice";

    public string WrongPattern => IsFrench ? "ce modèle de code n'est pas une expression régulière simple" : "this pattern of codes is not a plain regular expression";

    public string TooManyRecords(string list, int most) => IsFrench ? $"la liste « {list} » a plus de {most} éléments" : $"the list “{list}” has more than {most} records";

    public string ListInList => IsFrench ? "une liste ne peut pas contenir une autre liste" : "a list cannot hold another list";

    public string SpanWithoutUnit => IsFrench
        ? "une durée entre deux dates demande une unité : \"day\", \"month\" ou \"year\""
        : "a span between two dates needs a unit: \"day\", \"month\" or \"year\"";

    public string TwoDerivations => IsFrench
        ? "une donnée ne se calcule que d'une façon : \"span\", \"is\" ou \"lookup\""
        : "a fact is derived in one way only: \"span\", \"is\" or \"lookup\"";

    public string UnknownFact(string name) => IsFrench ? $"la donnée « {name} » n'existe pas dans le vocabulaire" : $"there is no fact “{name}” in the vocabulary";

    public string TwoMeanings(string name) => IsFrench ? $"« {name} » est à la fois une donnée et une section : on ne sait pas laquelle départage" : $"“{name}” is both a fact and a section: which one decides is not known";

    public string RenameSection => IsFrench ? "donnez un autre « id » à la section" : "give the section another \"id\"";

    public string NotADate(string name) => IsFrench ? $"« {name} » n'est pas une date" : $"“{name}” is not a date";

    public string Circle(IReadOnlyList<string> names) => IsFrench
        ? $"ces données se calculent en rond : {string.Join(" → ", names)}"
        : $"these facts are derived in a circle: {string.Join(" → ", names)}";

    public string UnknownTable(string name) => IsFrench ? $"la table « {name} » n'existe pas dans le vocabulaire" : $"there is no table “{name}” in the vocabulary";

    public string WrongTableKeys(string name, int count) => IsFrench
        ? $"la table « {name} » se lit avec {count} clés de la bonne sorte"
        : $"the table “{name}” is read with {count} keys of the right kind";

    public string WrongId => IsFrench ? "l'identifiant doit avoir de 1 à 200 caractères, sur une ligne et tous visibles" : "the id must have 1 to 200 characters, on one line and all of them visible";

    public string NotAReceipt => IsFrench
        ? "ce n'est pas un reçu : il y manque le format, le jour, la grille ou le sceau"
        : "this is not a receipt: it has no format, day, grid or seal";

    public string RepeatedId => IsFrench
        ? "une demande de même identifiant a déjà été lue : la première compte, celle-ci est rejetée"
        : "an application with the same id was read before: the first one stands, this one is rejected";

    public string NotWhole(string fact) => IsFrench ? $"la donnée « {fact} » attend un nombre entier" : $"the fact “{fact}” takes a whole number";

    public string OutOfBounds(string fact, Rational? min, Rational? max) => (min, max) switch
    {
        ({ } a, { } b) => IsFrench ? $"la donnée « {fact} » va de {a} à {b}" : $"the fact “{fact}” lies between {a} and {b}",
        ({ } a, null) => IsFrench ? $"la donnée « {fact} » est au moins {a}" : $"the fact “{fact}” is at least {a}",
        _ => IsFrench ? $"la donnée « {fact} » est au plus {max}" : $"the fact “{fact}” is at most {max}",
    };

    public string UnknownCodeOf(string fact) => IsFrench ? $"ce code n'existe pas pour la donnée « {fact} »" : $"the fact “{fact}” has no such code";
}
