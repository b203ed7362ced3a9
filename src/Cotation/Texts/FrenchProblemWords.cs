namespace Cotation;

/// <summary>Problems in French.</summary>
internal sealed class FrenchProblemWords : ProblemWords
{
    public override Language Language => Language.French;

    public override string Head(Severity severity, string code) => (severity == Severity.Error ? "erreur" : "avertissement") + "[" + code + "] : ";

    public override string KindOf(JsonKind kind) => kind switch
    {
        JsonKind.Null => "rien (null)",
        JsonKind.Boolean => "oui ou non (true, false)",
        JsonKind.Number => "un nombre",
        JsonKind.Text => "un texte entre guillemets",
        JsonKind.Array => "une liste entre crochets",
        JsonKind.Object => "un objet entre accolades",
    };

    public override string KindOf(ValueKind kind) => kind switch
    {
        ValueKind.Unknown => "autre chose",
        ValueKind.YesNo => "oui ou non",
        ValueKind.Number => "un nombre",
        ValueKind.Date => "une date",
        ValueKind.Code => "un code",
        ValueKind.Codes => "un ensemble de codes",
        ValueKind.List => "une liste",
    };

    public override string WrongKind(string expected, string seen) => $"{expected} est attendu ici, et non {seen}";

    public override string FactOfWrongKind(string fact, string expected, string seen) => $"la donnée « {fact} » attend {expected}, et non {seen}";

    public override string MissingKey(string key) => $"il manque la clé « {key} »";

    public override string UnknownKey(string key) => $"la clé « {key} » n'existe pas ici";

    public override string NeedlessKey(string key) => $"la clé « {key} » n'a pas de sens pour cette sorte de donnée";

    public override string DuplicateKey(string key) => $"la clé « {key} » est donnée deux fois";

    public override string UnknownChoice(string written, IEnumerable<string> choices) => $"« {written} » n'est pas un choix possible ici. Les choix sont : {string.Join(", ", choices)}";

    public override string KnownKeys(IEnumerable<string> keys) => $"les clés possibles ici : {string.Join(", ", keys)}";

    public override string? DidYouMean(string? name) => name is null ? null : $"vouliez-vous dire « {name} » ?";

    public override string WrongDate => "une date s'écrit année-mois-jour, par exemple \"2026-06-01\", et doit exister";

    public override string WrongYear => "une année est un nombre entier de quatre chiffres au plus";

    public override string WrongPeriod => "une durée s'écrit comme \"P1Y\" (un an), \"P6M\" (six mois) ou \"P30D\" (trente jours)";

    public override string EmptyText => "il faut un texte en français (\"fr\") ou en anglais (\"en\")";

    public override string MissingText(Language language) => $"il manque le texte {(language == Language.French ? "français" : "anglais")}, la langue de cette grille";

    public override string NumberTooLong => "ce nombre a plus de 15 chiffres significatifs, ou un exposant de plus de deux chiffres";

    public override string NumberTooLarge => "ce nombre dépasse un milliard";

    public override string TooLarge(int most) => $"ce texte dépasse {NumberWords.In(Language.French).Counted(most, null)} caractères";

    public override string Truncated => "le texte s'arrête avant la fin : il manque une accolade, un crochet ou un guillemet";

    public override string NotJson => "ce n'est pas du JSON à cet endroit";

    public override string? NotJsonMend(string? seen) => seen switch { "" => "un objet JSON commence par une accolade, une liste par un crochet ; un tableau CSV doit d'abord devenir du JSON", "}" or "]" => "enlevez la virgule qui précède, ou fermez ce qui est ouvert", "'" => "un texte se met entre guillemets droits doubles", "/" => "JSON n'a pas de commentaires", null => null, _ => "il manque peut-être une virgule ou un guillemet juste avant" };

    public override string DuplicateFact(string name) => $"la donnée « {name} » existe déjà";

    public override string RenameFact => "donnez-lui un autre nom";

    public override string FieldNamedAsFact(string name) => $"le champ « {name} » porte le nom d'une donnée : une condition ne saurait pas lequel lire";

    public override string WrongName => "un nom commence par une minuscule et ne contient que des lettres sans accent et des chiffres";

    public override string ReservedName(string name) => $"« {name} » est un mot réservé du langage";

    public override string EmptyBounds => "le maximum est plus petit que le minimum";

    public override string UnknownField(string name, string list) => $"« {name} » n'est pas un champ de « {list} »";

    public override string UnknownCodes(string name) => $"la liste de codes « {name} » n'existe pas";

    public override string DuplicateCode(string code) => $"le code « {code} » est donné deux fois";

    public override string WrongPattern => "ce modèle de code n'est pas une expression régulière simple";

    public override string ListInList => "une liste ne peut pas contenir une autre liste";

    public override string SpanWithoutUnit => "une durée entre deux dates demande une unité : \"day\", \"month\" ou \"year\"";

    public override string TwoDerivations => "une donnée ne se calcule que d'une façon : \"span\", \"is\" ou \"lookup\"";

    public override string UnknownFact(string name) => $"la donnée « {name} » n'existe pas dans le vocabulaire";

    public override string NotADate(string name) => $"« {name} » n'est pas une date";

    public override string Circle(IReadOnlyList<string> names) => $"ces données se calculent en rond : {string.Join(" → ", names)}";

    public override string UnknownTable(string name) => $"la table « {name} » n'existe pas dans le vocabulaire";

    public override string WrongTableKeys(string name, int count) => $"la table « {name} » se lit avec {count} clés de la bonne sorte";

    public override string WrongId => "l'identifiant doit avoir de 1 à 200 caractères";

    public override string NotAReceipt => "ce n'est pas un reçu : il y manque le format, le jour, la grille ou le sceau";

    public override string RepeatedId => "une demande de même identifiant a déjà été lue : la première compte, celle-ci est rejetée";

    public override string NotWhole(string fact) => $"la donnée « {fact} » attend un nombre entier";

    public override string OutOfBounds(string fact, Rational? min, Rational? max) => (min, max) switch { ({ } a, { } b) => $"la donnée « {fact} » va de {a} à {b}", ({ } a, null) => $"la donnée « {fact} » est au moins {a}", _ => $"la donnée « {fact} » est au plus {max}" };

    public override string UnknownCodeOf(string fact) => $"ce code n'existe pas pour la donnée « {fact} »";

    public override string ExpressionTooLong(int most) => $"une expression a au plus {NumberWords.In(Language.French).Counted(most, null)} caractères";

    public override string ExpressionTooDeep(int most) => $"cette expression est imbriquée sur plus de {most} niveaux";

    public override string EmptyExpression => "cette expression est vide";

    public override string NotInLanguage(string shown) => $"« {shown} » n'appartient pas au langage des conditions";

    public override string WriteInstead(string text) => $"écrivez « {text} »";

    public override string DigitBeforeDot => "écrivez un chiffre avant le point : 0.5";

    public override string DoubleQuotes => "un texte se met entre guillemets droits doubles : \"SD\"";

    public override string PlainNumbers => "écrivez le nombre avec des chiffres et un point seulement : 24 ou 0.33";

    public override string DecimalDot => "le séparateur décimal est un point : 0.33";

    public override string CloseQuotes => "fermez les guillemets";

    public override string NoBackslash => "un texte ne contient pas de barre oblique inverse";

    public override string NoLambda => "pour « au moins », écrivez >= ; dans une liste, la condition seule : membres.Count(age < 18)";

    public override string ShareAsFraction => "une part s'écrit comme une fraction : 0.33 pour 33 %";

    public override string UnknownName(string name) => $"« {name} » n'est ni une donnée, ni un champ, ni un mot du langage";

    public override string NotUnderstood => "cette expression n'a pas de sens : vérifiez que chaque opération réunit des données de même sorte";

    public override string NotUnderstoodAt(string token) => $"l'expression n'a plus de sens à partir de « {token} »";

    public override string ParenthesesAfterNot => "après « not », mettez des parenthèses : not (x > 5)";

    public override string SidesDiffer(string sign, string left, ValueKind leftKind, string right, ValueKind rightKind) => $"« {sign} » ne peut pas réunir « {left} » ({KindOf(leftKind)}) et « {right} » ({KindOf(rightKind)})";

    public override string NumberWithoutQuotes(string number) => $"écrivez le nombre sans guillemets : {number}";

    public override string DateInQuotes => "écrivez la date entre guillemets, l'année d'abord, comme \"2026-06-01\"";

    public override string SidesDo(string sign) => $"les deux côtés de « {sign} » ne sont pas de la bonne sorte";

    public override string ExpressionOfWrongKind(ValueKind expected, ValueKind seen) => $"il faut ici {KindOf(expected)}, et non {KindOf(seen)}";

    public override string NotAllowed => "le langage des conditions ne permet pas cela";

    public override string KnownTakesAFact => "« known » attend le nom d'une donnée";

    public override string BareList(string name) => $"« {name} » est une liste : dites quoi en faire, par exemple {name}.Count()";

    public override string UnknownCode(string code) => $"le code « {code} » n'existe pas dans cette liste";

    public override string UnknownFormat(Rational format) => $"le format {format} n'est pas connu : le format actuel est 1";

    public override string UnknownVocabulary(string name) => $"le vocabulaire « {name} » n'est ni intégré, ni un fichier JSON sous le dossier de la grille";

    public override string NoFileBelow(string name) => $"le fichier « {name} » n'existe pas sous le dossier de la grille";

    public override string ValidityReversed => "la validité finit avant de commencer";

    public override string DuplicateId(string id, int line) => $"l'identifiant « {id} » sert déjà à la ligne {line}";

    public override string RenameId => "donnez-lui un identifiant unique";

    public override string UnknownCriterion(string id) => $"aucun critère ne porte l'identifiant « {id} »";

    public override string UnknownExample => "aucun exemple ne porte cet identifiant de demande";

    public override string WrongShare => "une part est un nombre positif, un pourcentage un nombre entier de 0 à 100";

    public override string NotDrawnSo(string fact) => $"la donnée « {fact} » n'est pas d'une sorte qui se tire ainsi";

    public override string WrongMonths => "un nombre entier de mois, de 0 à 1200, est attendu";

    public override string NoParts(string key) => $"« {key} » attend au moins une part qui ne soit pas nulle";

    public override string NoDraw => "un tirage a une de ces formes : « choose », « bands », « monthsBefore », « yes », « commune » ou « list »";

    public override string OnlyInExtracts => "seule une grille marquée « extract » peut avoir un chiffre non publié (null)";

    public override string MissingPoints => "il manque les points";

    public override string NoForm => "ce critère ne dit pas quand il donne des points : il faut « when », « cases », « value », « per » ou « assessed »";

    public override string TwoForms(IReadOnlyList<string> forms) => $"un critère n'a qu'une forme, et celui-ci en a {forms.Count} : {string.Join(", ", forms)}";

    public override string FloorAboveCap => "le plancher est au-dessus du plafond";

    public override string StepAboveZero => "un pas est plus grand que zéro";

    public override string AdjustmentForm => "un ajustement a une seule de ces clés : « points », « weight » ou « set »";

    public override string SectionsTooDeep(int most) => $"les rubriques sont imbriquées sur plus de {most} niveaux";

    public override string EmptySection => "cette rubrique ne contient ni critère ni rubrique";

    public override string MissingRound => "ces points peuvent avoir des décimales sans fin : il faut dire comment les arrondir";

    public override string RoundMend => "ajoutez \"round\": { \"to\": 1, \"mode\": \"halfUp\" }";

    public override string EmptyBand => "cette tranche ne contient aucun nombre";

    public override string BandsOverlap(int line) => $"cette tranche recouvre celle de la ligne {line}";

    public override string BandsOverlapMend => "une valeur n'est que d'une seule tranche : faites finir l'une où commence l'autre, et n'incluez la borne commune qu'une fois (« below » au lieu de « to », ou « over » au lieu de « from »)";

    public override string TwoBounds(string first, string second) => $"une tranche ne peut avoir à la fois « {first} » et « {second} »";

    public override string NoBound => "une tranche a au moins une borne : « from », « over », « to » ou « below »";

    public override string UnknownBrace(string name) => $"« {{{name}}} » ne désigne pas une donnée que ce critère lit";

    public override string DigitsInText => "ce texte contient des chiffres écrits à la main : ils mentiront quand la grille changera";

    public override string NotOrdered(string name) => $"« {name} » ne se range pas par ordre";

    public override string FixedSeed => "une graine fixée dans la grille donne toujours le même tirage : publiez-en une par logement ou par séance";

    public override string NeverHolds(string id) => $"la condition du critère « {id} » n'est jamais remplie";

    public override string AlwaysHolds(string id) => $"la condition du critère « {id} » est toujours remplie";

    public override string UnreachableCase(string id, int index, int earlier) => $"le cas {index} du critère « {id} » n'est jamais atteint : le cas {earlier} l'emporte toujours";

    public override string UnreachableOtherwise(string id) => $"le « otherwise » du critère « {id} » n'est jamais atteint";

    public override string PlainLanguage(string code, string shown) => code switch
    {
        "LC01" => "cette phrase passe 20 mots : coupez-la",
        "LC02" => "cette phrase dit plusieurs choses : faites-en deux",
        "LC03" => $"le sigle « {shown} » n'est pas développé : écrivez les mots, puis le sigle entre parenthèses",
        "LC04" => $"« {shown} » est au passif : dites qui agit",
        "LC05" => $"« {shown} » : dites « vous »",
        "LC06" => $"« {shown} » est du langage administratif : dites-le simplement",
        "LC07" => "deux négations se suivent : dites-le à la forme positive",
        "LC08" => $"« {shown} » : un seul mot par chose (demande, points, grille, ligne, justificatif)",
        "LC09" => $"« {shown} » : un nombre se donne entre accolades, le programme l'écrit",
        "LC10" => $"« {shown} » : le singulier vaut en dessous de 2",
        "LC11" => $"« {shown} » : une date s'écrit « 1er janvier 2026 »",
        "LC12" => $"« {shown} » : écrivez « n° » avec une espace insécable",
        "LC13" => $"« {shown} » : il manque l'espace insécable",
        "LC14" => "un identifiant s'écrit sans espace",
        "LC15" => $"« {shown} » est une abréviation : écrivez le mot",
        "LC17" => $"« {shown} » promet ou reproche : dites le fait",
        "LC18" => $"« {shown} » : choisissez un mot sans genre",
        _ => "ce texte est difficile à lire : des phrases plus courtes, des mots plus courants",
    };

    public override string MappedTwice(string fact) => $"la donnée « {fact} » est reliée deux fois";

    public override string NotMapped(string fact) => $"la grille lit « {fact} », et rien ne la relie, ni tout ce dont elle découle";

    public override string NotMappedMend(string fact) => $"reliez-la, ou dites Without(\"{fact}\") : elle restera inconnue, et chaque ligne qui la lit le dira";

    public override string NoIdMapped => "rien ne donne le numéro de la demande : reliez-le avec Id";

    public override string NoCodeFor(string name, string fact) => $"« {name} » ne correspond à aucun code de « {fact} »";

    public override string GridsOverlap(string territory, string other) => $"deux grilles du même genre valent un même jour à {territory} : l'autre est dans {other}";
}
