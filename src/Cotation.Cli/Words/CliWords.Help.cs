namespace Cotation.Cli;

/// <summary>What the help pages say: commands, arguments, options.</summary>
internal sealed partial class CliWords
{
    public string Tool => IsFrench
        ? "cotation : écrire, vérifier et expliquer des grilles de cotation du logement social"
        : "cotation: write, check and explain scoring grids for social housing";

    public string Usage => IsFrench ? "Utilisation" : "Usage";

    public string Commands => IsFrench ? "Commandes" : "Commands";

    public string Arguments => "Arguments";

    public string Options => "Options";

    public string CommandWord => IsFrench ? "commande" : "command";

    public string OptionsWord => "options";

    public string AlsoNamed => IsFrench ? "aussi :" : "also:";

    public string Date => IsFrench ? "AAAA-MM-JJ" : "YYYY-MM-DD";

    public string ZoneName => IsFrench ? "FUSEAU" : "ZONE";

    public string HelpOption => IsFrench ? "affiche cette aide" : "shows this help";

    public string VersionOption => IsFrench ? "affiche la version" : "shows the version";

    public string LangOption => IsFrench
        ? "langue des textes (par défaut : celle du système, sinon le français)"
        : "language of what is said (default: the system's, else French)";

    public string OnOption => IsFrench ? "date du calcul (par défaut : aujourd'hui à Paris)" : "reference date (default: today in Paris)";

    public string ZoneOption => IsFrench ? "fuseau horaire d'« aujourd'hui » (par défaut : Europe/Paris)" : "time zone of “today” (default: Europe/Paris)";

    public string IdOption => IsFrench ? "seulement la demande de cet identifiant" : "only the application with this id";

    public string StrictOption => IsFrench ? "un avertissement compte comme une erreur" : "a warning counts as an error";

    public string AudienceOption => IsFrench
        ? "lecteur : applicant (demandeur), desk (guichet), landlord (bailleur) ou auditor (contrôle)"
        : "reader: applicant, desk, landlord or auditor";

    public string MaskOption => IsFrench
        ? "lignes sensibles laissées de côté : sur le papier (paper), partout (always) ou nulle part (never)"
        : "sensitive lines left out: on paper, always or never";

    public string LanguageOption => IsFrench
        ? "vérifie aussi que les textes sont faciles à lire (règles LC01 à LC19)"
        : "also checks that the texts are easy to read (rules LC01 to LC19)";

    public string ForOption => IsFrench
        ? "pour qui : public (toutes les règles), desk (réponses du guichet) ou applicant (ce qui ne compte pas)"
        : "for whom: public (all the rules), desk (its answers) or applicant (what does not count)";

    public string DocumentHelp => IsFrench ? "publie une grille : ses règles, les réponses du guichet" : "publishes a grid: its rules, the desk's answers";

    public string ReaderOption => IsFrench
        ? "lecteur : landlord (bailleur, par défaut), desk (guichet) ou auditor (contrôle), qui voient tout"
        : "reader: landlord (the default), desk or auditor, who see everything";

    public string FormatOption(string formats) => IsFrench ? $"forme de la sortie : {formats}" : $"form of the output: {formats}";

    public string GridArgument => IsFrench ? "grille" : "grid";

    public string GridArgumentHelp => IsFrench ? "le fichier JSON de la grille" : "the JSON file of the grid";

    public string ApplicationsArgument => IsFrench ? "demandes" : "applications";

    public string ApplicationsArgumentHelp => IsFrench
        ? "JSON, un objet JSON par ligne, CSV, XLSX ou XML du registre ; « - » : du JSON sur l'entrée standard"
        : "JSON, one JSON object a line, CSV, XLSX or the register's XML; “-”: JSON on standard input";

    public string SchemaArgument => "format";

    public string SchemaArgumentHelp => IsFrench
        ? "grid, application, vocabulary, score ou explanation (par défaut : grid)"
        : "grid, application, vocabulary, score or explanation (default: grid)";

    public string CheckHelp => IsFrench ? "vérifie une grille et montre chaque problème à sa place" : "checks a grid and shows every problem at its place";

    public string ScoreHelp => IsFrench ? "calcule les points de demandes" : "scores applications";

    public string ExplainHelp => IsFrench ? "explique les points ligne par ligne" : "explains the points line by line";

    public string FactsHelp => IsFrench ? "liste les données qu'une grille peut lire, ou les trouve avec des mots de tous les jours" : "lists the facts that a grid may read, or finds them by everyday words";

    public string FactsGridHelp => IsFrench ? "une grille, pour ses propres données aussi ; sans elle, celles du registre national" : "a grid, for its own facts too; without one, those of the national register";

    public string SearchOption => IsFrench ? "garde les données qui répondent à ces mots" : "keeps the facts that answer to these words";

    public string SearchName => IsFrench ? "MOTS" : "WORDS";

    public string FactWord => IsFrench ? "donnée" : "fact";

    public string FrenchName => IsFrench ? "en français" : "in French";

    public string EnglishName => IsFrench ? "en anglais" : "in English";

    public string FactKindWord => IsFrench ? "sorte" : "kind";

    public string FactUnit => IsFrench ? "unité" : "unit";

    public string FactCodes => "codes";

    public string FactRegister => IsFrench ? "au registre" : "in the register";

    public string FactFollows => IsFrench ? "se calcule" : "follows from";

    public string Said(string heading, string text) => IsFrench ? $"{heading} : {text}" : $"{heading}: {text}";

    public string FactsFound(int count) => IsFrench
        ? count == 0 ? "Aucune donnée ne répond à ces mots." : $"{count} donnée{(count < 2 ? "" : "s")}."
        : count == 0 ? "No fact answers to these words." : $"{count} fact{(count == 1 ? "" : "s")}.";

    public string SchemaHelp => IsFrench ? "affiche le schéma JSON d'un format" : "prints the JSON Schema of a format";

    public string ExitCodes => IsFrench
        ? "Code de sortie : 0 tout va bien, 1 il y a des problèmes, 2 usage ou fichier, 101 erreur du programme."
        : "Exit code: 0 well, 1 problems found, 2 usage or files, 101 a bug of ours.";

    public string RootExample => IsFrench
        ? "Exemple : cotation explain rulesets/rivemarne/grid.json demandes.json --on 2026-06-01"
        : "Example: cotation explain rulesets/rivemarne/grid.json applications.json --on 2026-06-01";

    public string SeeHelp(string command) => IsFrench ? $"Aide : cotation {command}--help" : $"Help: cotation {command}--help";

    public string UnknownArgument(string name) => IsFrench ? $"« {name} » n'est pas attendu ici" : $"“{name}” is not expected here";

    public string MissingArgument(string name) => IsFrench ? $"il manque : <{name}>" : $"<{name}> is missing";

    public string TopOption => IsFrench ? "seulement les N premières places, et qui pourrait y entrer" : "only the first N places, and who could enter them";

    public string SeedOption => IsFrench ? "graine publiée du tirage au sort entre demandes à égalité" : "published seed of the draw among equals";

    public string SeedName => IsFrench ? "GRAINE" : "SEED";

    public string PairOption => IsFrench ? "dit pourquoi une demande est avant une autre" : "says why one application stands before another";

    public string RankHelp => IsFrench ? "classe des demandes, dans un ordre indicatif" : "orders applications, as an indication";

    public string ReceiptArgument => IsFrench ? "reçu" : "receipt";

    public string ReceiptArgumentHelp => IsFrench ? "le fichier d'un reçu (cotation score --format receipt)" : "the file of a receipt (cotation score --format receipt)";

    public string AuditApplicationOption => IsFrench ? "la demande, si le reçu ne contient pas ses données" : "the application, where the receipt does not hold its facts";

    public string SecretOption => IsFrench ? "le fichier du secret sous lequel le reçu est scellé" : "the file of the secret under which the receipt is sealed";

    public string SecretName => IsFrench ? "FICHIER" : "FILE";

    public string AuditHelp => IsFrench ? "refait le calcul d'un reçu et dit ce qui diffère" : "does the calculation of a receipt again and says what differs";

    public string AmongOption => IsFrench
        ? "fichier des demandes du territoire : ajoute la place parmi les semblables"
        : "file of the territory's applications: adds the place among similar ones";

    public string WhatIfOption => IsFrench
        ? "dit ce qu'une autre donnée changerait, en points et en place"
        : "says what another fact would change, in points and in place";

    public string WhatIfName => IsFrench ? "ID DONNÉE=VALEUR" : "ID FACT=VALUE";

    public string RobustnessOption => IsFrench ? "dit la meilleure et la pire place de chaque demande" : "says the best and the worst place of each application";

    public string ExamplesOption => IsFrench
        ? "fichier des exemples (par défaut : examples.json, à côté de la grille)"
        : "file of examples (default: examples.json, beside the grid)";

    public string MutateOption => IsFrench
        ? "change la grille par petites touches et dit ce qu'aucun exemple ne remarque"
        : "changes the grid in small ways and tells what no example notices";

    public string AddOption => IsFrench
        ? "ajoute aux exemples une demande avec son résultat d'aujourd'hui"
        : "adds an application with its present result to the examples";

    public string NameOption => IsFrench ? "nom du nouvel exemple" : "name of the new example";

    public string TestHelp => IsFrench
        ? "essaie les exemples d'une grille et dit ce qu'ils ne montrent pas"
        : "runs the examples of a grid and tells what they do not show";

    public string WatchOption => IsFrench ? "recommence à chaque changement de fichier" : "runs again at every change of a file";

    public string FileName => IsFrench ? "FICHIER" : "FILE";

    public string TextName => IsFrench ? "TEXTE" : "TEXT";

    public string OldGridArgument => IsFrench ? "avant" : "before";

    public string OldGridArgumentHelp => IsFrench ? "le fichier de la grille d'aujourd'hui" : "the file of today's grid";

    public string NewGridArgument => IsFrench ? "après" : "after";

    public string NewGridArgumentHelp => IsFrench ? "le fichier de la grille proposée" : "the file of the proposed grid";

    public string CompareApplicationsOption => IsFrench
        ? "fichier de demandes : dit qui monte et qui descend"
        : "file of applications: tells who goes up and who goes down";

    public string ByOption => IsFrench ? "ajoute les groupes d'une donnée oui ou non, ou d'un code" : "adds the groups of a yes-or-no fact or of a code";

    public string FactName => IsFrench ? "DONNÉE" : "FACT";

    public string FailOption => IsFrench ? "code de sortie 1 si les grilles diffèrent" : "exit code 1 where the grids differ";

    public string CompareHelp => IsFrench ? "compare deux grilles et dit l'effet du changement" : "compares two grids and tells the effect of the change";

    public string OutputOption => IsFrench ? "fichier où écrire, entier ou pas du tout (par défaut : la sortie standard)" : "file to write, whole or not at all (default: standard output)";

    public string ForceOption => IsFrench ? "remplace un fichier qui existe déjà" : "replaces a file that exists already";

    public string MappingOption => IsFrench ? "correspondance des colonnes avec les données" : "what each column stands for";

    public string LenientOption => IsFrench ? "passer, avec un avertissement, les données que le vocabulaire ne connaît pas" : "pass over, with a warning, the facts that the vocabulary does not know";

    public string RejectsOption => IsFrench ? "où écrire les lignes refusées, avec la raison" : "where to write the refused rows, with the reason";

    public string CountOption => IsFrench ? "combien de demandes (par défaut : 1000)" : "how many applications (default: 1000)";

    public string GenerateSeedOption => IsFrench
        ? "graine : la même donne les mêmes demandes (par défaut : 1)"
        : "seed: the same gives the same applications (default: 1)";

    public string ProfileOption => IsFrench
        ? "profil de la population (par défaut : le profil national, ou celui du vocabulaire)"
        : "profile of the population (default: the national one, or that of the vocabulary)";

    public string GenerateHelp => IsFrench ? "invente une population pour essayer une grille" : "makes an invented population to try a grid on";

    public string CsvOption => IsFrench
        ? "façon d'écrire le CSV : excel-fr (point-virgule, virgule) ou standard (virgule, point)"
        : "how CSV is written: excel-fr (semicolon, comma) or standard (comma, point)";

    public string FolderArgument => IsFrench ? "dossier" : "folder";

    public string FolderArgumentHelp => IsFrench
        ? "où écrire grid.json et examples.json (par défaut : ici)"
        : "where to write grid.json and examples.json (default: here)";

    public string TerritoryOption => IsFrench ? "nom du territoire" : "name of the territory";

    public string ProposeOption => IsFrench ? "propose, pour ce tableau, ce que dit chaque colonne" : "proposes, for this table, what each column stands for";

    public string InitGridOption => IsFrench ? "grille dont les données servent à la correspondance" : "grid whose facts the mapping uses";

    public string OverwriteOption => IsFrench ? "remplace les fichiers qui existent" : "replaces files that exist";

    public string InitHelp => IsFrench
        ? "commence une grille à partir du modèle, ou propose une correspondance de colonnes"
        : "begins a grid from the model, or proposes a mapping of columns";

    public string TableOption => IsFrench
        ? "grille laissée en tableau (XLSX ou CSV) : la relit par-dessus --grid"
        : "grid laid out as a table (XLSX or CSV): reads it back over --grid";

    public string ShellArgumentHelp => IsFrench ? "bash, zsh, fish ou pwsh" : "bash, zsh, fish or pwsh";

    public string CompletionHelp => IsFrench ? "écrit le script qui complète les commandes dans un terminal" : "prints the script that completes commands in a shell";

    public string Example(string command) => IsFrench ? $"Exemple : cotation {command}" : $"Example: cotation {command}";
}
