namespace Cotation;

/// <summary>What can be wrong with a grid, a mapping or a folder of grids.</summary>
internal sealed partial class ProblemWords
{
    public string WrongTier(int most) => IsFrench ? $"« tier » est un nombre entier de 1 à {most}" : $"\"tier\" is a whole number from 1 to {most}";

    public string TierOfFirst => IsFrench ? "seules les demandes qui passent avant les autres ont un « tier »" : "only applications that go before the others have a \"tier\"";

    public string UnknownFormat(Rational format) => IsFrench
        ? $"le format {format} n'est pas connu : le format actuel est 2, et le format 1 se lit aussi"
        : $"format {format} is not known: the present format is 2, and format 1 is read as well";

    public string UnknownVocabulary(string name) => IsFrench
        ? $"le vocabulaire « {name} » n'est ni intégré, ni un fichier JSON sous le dossier de la grille"
        : $"the vocabulary “{name}” is neither built in nor a JSON file below the folder of the grid";

    public string NoFileBelow(string name) => IsFrench
        ? $"le fichier « {name} » n'existe pas sous le dossier de la grille"
        : $"there is no file “{name}” below the folder of the grid";

    public string ValidityReversed => IsFrench ? "la validité finit avant de commencer" : "the validity ends before it begins";

    public string DuplicateId(string id, int line) => IsFrench ? $"l'identifiant « {id} » sert déjà à la ligne {line}" : $"the id “{id}” is already used on line {line}";

    public string RenameId => IsFrench ? "donnez-lui un identifiant unique" : "give it an id of its own";

    public string UnknownCriterion(string id) => IsFrench ? $"aucun critère ne porte l'identifiant « {id} »" : $"no criterion has the id “{id}”";

    public string UnknownExample => IsFrench ? "aucun exemple ne porte cet identifiant de demande" : "no example bears this application id";

    public string WrongShare => IsFrench
        ? "une part est un nombre positif, un pourcentage un nombre entier de 0 à 100"
        : "a share is a positive number, a percentage a whole number from 0 to 100";

    public string NotDrawnSo(string fact) => IsFrench
        ? $"la donnée « {fact} » n'est pas d'une sorte qui se tire ainsi"
        : $"the fact “{fact}” is not of a kind that is drawn like this";

    public string WrongMonths => IsFrench ? "un nombre entier de mois, de 0 à 1200, est attendu" : "a whole number of months, from 0 to 1200, is expected";

    public string NoParts(string key) => IsFrench ? $"« {key} » attend au moins une part qui ne soit pas nulle" : $"“{key}” expects at least one share that is not nought";

    public string NoDraw => IsFrench
        ? "un tirage a une de ces formes : « choose », « bands », « monthsBefore », « yes », « commune » ou « list »"
        : "a draw has one of these forms: “choose”, “bands”, “monthsBefore”, “yes”, “commune” or “list”";

    public string OnlyInExtracts => IsFrench
        ? "seule une grille marquée « extract » peut avoir un chiffre non publié (null)"
        : "only a grid marked “extract” may have a figure that is not published (null)";

    public string MissingPoints => IsFrench ? "il manque les points" : "the points are missing";

    public string NoForm => IsFrench
        ? "ce critère ne dit pas quand il donne des points : il faut « when », « cases », « value », « per » ou « assessed »"
        : "this criterion does not say when it gives points: it needs “when”, “cases”, “value”, “per” or “assessed”";

    public string TwoForms(IReadOnlyList<string> forms) => IsFrench
        ? $"un critère n'a qu'une forme, et celui-ci en a {forms.Count} : {string.Join(", ", forms)}"
        : $"a criterion has one form, and this one has {forms.Count}: {string.Join(", ", forms)}";

    public string FloorAboveCap => IsFrench ? "le plancher est au-dessus du plafond" : "the floor is above the cap";

    public string StepAboveZero => IsFrench ? "un pas est plus grand que zéro" : "a step is greater than zero";

    public string AdjustmentForm => IsFrench
        ? "un ajustement a une seule de ces clés : « points », « weight » ou « set »"
        : "an adjustment has one of these keys: “points”, “weight” or “set”";

    public string SectionsTooDeep(int most) => IsFrench
        ? $"les rubriques sont imbriquées sur plus de {most} niveaux"
        : $"sections are nested more than {most} levels deep";

    public string EmptySection => IsFrench ? "cette rubrique ne contient ni critère ni rubrique" : "this section holds neither a criterion nor a section";

    public string MissingRound => IsFrench
        ? "ces points peuvent avoir des décimales sans fin : il faut dire comment les arrondir"
        : "these points may have decimals without end: say how to round them";

    public string RoundMend => IsFrench ? "ajoutez \"round\": { \"to\": 1, \"mode\": \"halfUp\" }" : "add \"round\": { \"to\": 1, \"mode\": \"halfUp\" }";

    public string EmptyBand => IsFrench ? "cette tranche ne contient aucun nombre" : "this band holds no number";

    public string BandsOverlap(int line) => IsFrench ? $"cette tranche recouvre celle de la ligne {line}" : $"this band overlaps the one on line {line}";

    public string BandsOverlapMend => IsFrench
        ? "une valeur n'est que d'une seule tranche : faites finir l'une où commence l'autre, et n'incluez la borne commune qu'une fois (« below » au lieu de « to », ou « over » au lieu de « from »)"
        : "a value lies in one band only: let one end where the other begins, and include the common bound once (“below” instead of “to”, or “over” instead of “from”)";

    public string TwoBounds(string first, string second) => IsFrench
        ? $"une tranche ne peut avoir à la fois « {first} » et « {second} »"
        : $"a band cannot have both “{first}” and “{second}”";

    public string NoBound => IsFrench
        ? "une tranche a au moins une borne : « from », « over », « to » ou « below »"
        : "a band has at least one bound: “from”, “over”, “to” or “below”";

    public string UnknownBrace(string name) => IsFrench
        ? $"« {{{name}}} » ne désigne pas une donnée que ce critère lit"
        : $"“{{{name}}}” does not name a fact that this criterion reads";

    public string DigitsInText => IsFrench
        ? "ce texte contient des chiffres écrits à la main : ils mentiront quand la grille changera"
        : "this text holds digits typed by hand: they will lie once the grid changes";

    public string NotOrdered(string name) => IsFrench ? $"« {name} » ne se range pas par ordre" : $"“{name}” cannot be put in order";

    public string FixedSeed => IsFrench
        ? "une graine fixée dans la grille donne toujours le même tirage : publiez-en une par logement ou par séance"
        : "a seed fixed in the grid always draws the same: publish one for each dwelling or session";

    public string NeverHolds(string id) => IsFrench ? $"la condition du critère « {id} » n'est jamais remplie" : $"the condition of criterion “{id}” never holds";

    public string AlwaysHolds(string id) => IsFrench ? $"la condition du critère « {id} » est toujours remplie" : $"the condition of criterion “{id}” always holds";

    public string UnreachableCase(string id, int index, int earlier) => IsFrench
        ? $"le cas {index} du critère « {id} » n'est jamais atteint : le cas {earlier} l'emporte toujours"
        : $"case {index} of criterion “{id}” is never reached: case {earlier} always comes first";

    public string UnreachableOtherwise(string id) => IsFrench
        ? $"le « otherwise » du critère « {id} » n'est jamais atteint"
        : $"the “otherwise” of criterion “{id}” is never reached";

    /// <summary>Why a text is hard to read or wrongly set, by the code of the rule.</summary>
    public string PlainLanguage(string code, string shown) => code switch
    {
        "LC01" => IsFrench ? "cette phrase passe 20 mots : coupez-la" : "this sentence has more than 20 words: cut it",
        "LC02" => IsFrench ? "cette phrase dit plusieurs choses : faites-en deux" : "this sentence says several things: make it two",
        "LC03" => IsFrench
            ? $"le sigle « {shown} » n'est pas développé : écrivez les mots, puis le sigle entre parenthèses"
            : $"the acronym “{shown}” is not spelled out: write the words, then the acronym in parentheses",
        "LC04" => IsFrench ? $"« {shown} » est au passif : dites qui agit" : $"“{shown}” is passive: say who acts",
        "LC05" => IsFrench ? $"« {shown} » : dites « vous »" : $"“{shown}”: say you",
        "LC06" => IsFrench ? $"« {shown} » est du langage administratif : dites-le simplement" : $"“{shown}” is officialese: say it plainly",
        "LC07" => IsFrench ? "deux négations se suivent : dites-le à la forme positive" : "two negations follow each other: say it positively",
        "LC08" => IsFrench ? $"« {shown} » : un seul mot par chose (demande, points, grille, ligne, justificatif)" : $"“{shown}”: one word for each thing",
        "LC09" => IsFrench ? $"« {shown} » : un nombre se donne entre accolades, le programme l'écrit" : $"“{shown}”: a number is given in braces, the program writes it",
        "LC10" => IsFrench ? $"« {shown} » : le singulier vaut en dessous de 2" : $"“{shown}”: the singular holds below 2",
        "LC11" => IsFrench ? $"« {shown} » : une date s'écrit « 1er janvier 2026 »" : $"“{shown}”: a date is written 1 January 2026",
        "LC12" => IsFrench ? $"« {shown} » : écrivez « n° » avec une espace insécable" : $"“{shown}”: write n° with a no-break space",
        "LC13" => IsFrench ? $"« {shown} » : il manque l'espace insécable" : $"“{shown}”: the space before the sign is wrong",
        "LC14" => IsFrench ? "un identifiant s'écrit sans espace" : "an identifier is written without spaces",
        "LC15" => IsFrench ? $"« {shown} » est une abréviation : écrivez le mot" : $"“{shown}” is an abbreviation: write the word",
        "LC17" => IsFrench ? $"« {shown} » promet ou reproche : dites le fait" : $"“{shown}” promises or blames: say the fact",
        "LC18" => IsFrench ? $"« {shown} » : choisissez un mot sans genre" : $"“{shown}”: choose a word without gender",
        _ => IsFrench
            ? "ce texte est difficile à lire : des phrases plus courtes, des mots plus courants"
            : "this text is hard to read: shorter sentences, commoner words",
    };

    public string MappedTwice(string fact) => IsFrench ? $"la donnée « {fact} » est reliée deux fois" : $"the fact “{fact}” is mapped twice";

    public string NotMapped(string fact) => IsFrench
        ? $"la grille lit « {fact} », et rien ne la relie, ni tout ce dont elle découle"
        : $"the grid reads “{fact}”, and nothing maps it, nor all it follows from";

    public string NotMappedMend(string fact) => IsFrench
        ? $"reliez-la, ou dites Without(\"{fact}\") : elle restera inconnue, et chaque ligne qui la lit le dira"
        : $"map it, or say Without(\"{fact}\"): it stays unknown, and every line that reads it says so";

    public string NoIdMapped => IsFrench ? "rien ne donne le numéro de la demande : reliez-le avec Id" : "nothing gives the id of the application: map it with Id";

    public string NoCodeFor(string name, string fact) => IsFrench ? $"« {name} » ne correspond à aucun code de « {fact} »" : $"“{name}” stands for no code of “{fact}”";

    public string GridsOverlap(string territory, string other) => IsFrench
        ? $"deux grilles du même genre valent un même jour à {territory} : l'autre est dans {other}"
        : $"two grids of the same kind are in force on one day in {territory}: the other is in {other}";
}
