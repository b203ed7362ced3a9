using NodaTime;

namespace Cotation.Cli;

/// <summary>What the tool says, in French.</summary>
internal sealed class FrenchCliWords : CliWords
{
    private readonly NumberWords numbers = NumberWords.In(Language.French);

    public override IReadOnlyList<string> ScoreHeadings { get; } = ["Demande", "Points", "En attente", "Vérifiés", "De", "À"];

    public override string OnDate(LocalDate date) => $"Calcul du {numbers.Date(date)}.";

    public override string Repeated(string message, int count) => $"{message} : {count} fois de plus.";

    public override string Rejected(int count) => count < 2 ? $"{count} demande rejetée." : $"{count} demandes rejetées.";

    public override string Found(int errors, int warnings) => $"{errors} erreur{(errors < 2 ? "" : "s")}, {Warnings(warnings)}.";

    public override string Valid(string title, int criteria, int sections, int warnings) =>
        $"{title} : {criteria} critère{(criteria < 2 ? "" : "s")}, {sections} rubrique{(sections < 2 ? "" : "s")}, {Warnings(warnings)}.";

    public override IReadOnlyList<string> ScoreCells(Score score) => score.Points is null
        ? [score.ApplicationId, "—", "—", "—", "—", "—"]
        : [score.ApplicationId, Number(score.Points), Number(score.Pending), Number(score.Verified), Number(score.Lowest), Number(score.Highest)];

    public override string ScoreLine(Score score) => score.Points is not { } points
        ? $"{score.ApplicationId} : hors du champ de la grille."
        : $"{score.ApplicationId} : {numbers.Points(Rational.From(points))}. En attente : {Number(score.Pending)}. Vérifiés : {Number(score.Verified)}. De {Number(score.Lowest)} à {Number(score.Highest)}.";

    private static string Warnings(int count) => $"{count} avertissement{(count < 2 ? "" : "s")}";

    private string Number(decimal? value) => value is { } number ? numbers.Number(Rational.From(number)) : "non borné";

    public override string Tool => "cotation : écrire, vérifier et expliquer des grilles de cotation du logement social";

    public override string Head => "cotation : ";

    public override string Usage => "Utilisation";

    public override string Commands => "Commandes";

    public override string Arguments => "Arguments";

    public override string Options => "Options";

    public override string CommandWord => "commande";

    public override string OptionsWord => "options";

    public override string AlsoNamed => "aussi :";

    public override string Date => "AAAA-MM-JJ";

    public override string ZoneName => "FUSEAU";

    public override string HelpOption => "affiche cette aide";

    public override string VersionOption => "affiche la version";

    public override string LangOption => "langue des textes (par défaut : celle du système, sinon le français)";

    public override string OnOption => "date du calcul (par défaut : aujourd'hui à Paris)";

    public override string ZoneOption => "fuseau horaire d'« aujourd'hui » (par défaut : Europe/Paris)";

    public override string IdOption => "seulement la demande de cet identifiant";

    public override string StrictOption => "un avertissement compte comme une erreur";

    public override string AudienceOption => "lecteur : applicant (demandeur), desk (guichet), landlord (bailleur) ou auditor (contrôle)";

    public override string ForOption => "pour qui : public (toutes les règles), desk (réponses du guichet) ou applicant (ce qui ne compte pas)";

    public override string DocumentHelp => "publie une grille : ses règles, les réponses du guichet";

    public override string LanguageOption => "vérifie aussi que les textes sont faciles à lire (règles LC01 à LC19)";

    public override string MaskOption => "lignes sensibles réunies : sur le papier (paper), partout (always) ou nulle part (never)";

    public override string ScoreAudienceOption => "auditor ajoute les données des lignes sensibles";

    public override string FormatOption(string formats) => $"forme de la sortie : {formats}";

    public override string GridArgument => "grille";

    public override string GridArgumentHelp => "le fichier JSON de la grille";

    public override string ApplicationsArgument => "demandes";

    public override string ApplicationsArgumentHelp => "JSON, un objet JSON par ligne, CSV, XLSX ou XML du registre ; « - » : du JSON sur l'entrée standard";

    public override string SchemaArgument => "format";

    public override string SchemaArgumentHelp => "grid, application, vocabulary, score ou explanation (par défaut : grid)";

    public override string CheckHelp => "vérifie une grille et montre chaque problème à sa place";

    public override string ScoreHelp => "calcule les points de demandes";

    public override string ExplainHelp => "explique les points ligne par ligne";

    public override string SchemaHelp => "affiche le schéma JSON d'un format";

    public override string ExitCodes => "Code de sortie : 0 tout va bien, 1 il y a des problèmes, 2 usage ou fichier, 101 erreur du programme.";

    public override string RootExample => "Exemple : cotation explain rulesets/rivemarne/grid.json demandes.json --on 2026-06-01";

    public override string SeeHelp(string command) => $"Aide : cotation {command}--help";

    public override string UnknownCommand(string name) => $"la commande « {name} » n'existe pas";

    public override string UnknownArgument(string name) => $"« {name} » n'est pas attendu ici";

    public override string NoCommand => "il manque une commande";

    public override string MissingArgument(string name) => $"il manque : <{name}>";

    public override string MissingValue(string name) => $"l'option {name} attend une valeur";

    public override string WrongUse => "cette commande n'est pas comprise";

    public override string WrongChoice(string name, string given, string choices) => $"« {given} » n'est pas une valeur de {name}. Choix : {choices}";

    public override string DidYouMean(string name) => $"vouliez-vous dire « {name} » ?";

    public override string WrongDate(string given) => $"« {given} » n'est pas une date. Une date s'écrit comme 2026-06-01";

    public override string WrongZone(string given) => $"le fuseau horaire « {given} » n'existe pas. Exemple : Europe/Paris";

    public override string NoFile(string path) => $"le fichier « {path} » n'existe pas";

    public override string IsFolder(string path) => $"« {path} » est un dossier, il faut un fichier";

    public override string FileTrouble => "un fichier n'a pas pu être lu ou écrit";

    public override string Bug(string kind) => $"erreur du programme ({kind}). Merci de la signaler avec la commande tapée, sans donnée personnelle.";

    public override string IdNotFound => "aucune demande utilisable ne porte cet identifiant";

    public override string NotInForce => "avertissement : la grille n'est pas en vigueur à cette date";

    public override string TopOption => "seulement les N premières places, et qui pourrait y entrer";

    public override string SeedOption => "graine publiée du tirage au sort entre demandes à égalité";

    public override string SeedName => "GRAINE";

    public override string PairOption => "dit pourquoi une demande est avant une autre";

    public override string RankHelp => "classe des demandes, dans un ordre indicatif";

    public override string TopAboveZero => "--top attend un nombre à partir de 1";

    public override string ReceiptArgument => "reçu";

    public override string ReceiptArgumentHelp => "le fichier d'un reçu (cotation score --format receipt)";

    public override string AuditApplicationOption => "la demande, si le reçu ne contient pas ses données";

    public override string SecretOption => "le fichier du secret sous lequel le reçu est scellé";

    public override string SecretName => "FICHIER";

    public override string AuditHelp => "refait le calcul d'un reçu et dit ce qui diffère";

    public override string ReceiptHolds => "Le reçu dit vrai : le calcul donne la même chose.";

    public override string AmongOption => "fichier des demandes du territoire : ajoute la place parmi les semblables";

    public override string NoDraw => "À points et clés égaux, des demandes partagent la même place : la grille ne prévoit pas de tirage.";

    public override string NoChain => "À points égaux, des demandes partagent la même place : la grille n'a pas de règle d'égalité.";

    public override string WhatIfOption => "dit ce qu'une autre donnée changerait, en points et en place";

    public override string WhatIfName => "ID DONNÉE=VALEUR";

    public override string WrongChange(string given) => $"« {given} » ne change aucune donnée connue. Exemple : surface=24";

    public override string TopOrRobustness => "--top et --robustness ne vont pas ensemble : les meilleures et les pires places se cherchent dans le classement entier";

    public override string RobustnessOption => "dit la meilleure et la pire place de chaque demande";

    public override string ExamplesOption => "fichier des exemples (par défaut : examples.json, à côté de la grille)";

    public override string MutateOption => "change la grille par petites touches et dit ce qu'aucun exemple ne remarque";

    public override string AddOption => "ajoute aux exemples une demande avec son résultat d'aujourd'hui";

    public override string NameOption => "nom du nouvel exemple";

    public override string TestHelp => "essaie les exemples d'une grille et dit ce qu'ils ne montrent pas";

    public override string WatchOption => "recommence à chaque changement de fichier";

    public override string FileName => "FICHIER";

    public override string TextName => "TEXTE";

    public override string ExampleTitle(string id) => $"demande {id}";

    public override string Watching(string folder) => $"En attente d'un changement dans {folder} (Ctrl+C pour arrêter).";

    public override string NoGrid(string folder) => $"aucune grille dans « {folder} » : il faut un fichier JSON avec « territory » et « criteria »";

    public override string OldGridArgument => "avant";

    public override string OldGridArgumentHelp => "le fichier de la grille d'aujourd'hui";

    public override string NewGridArgument => "après";

    public override string NewGridArgumentHelp => "le fichier de la grille proposée";

    public override string CompareApplicationsOption => "fichier de demandes : dit qui monte et qui descend";

    public override string ByOption => "ajoute les groupes d'une donnée oui ou non, ou d'un code";

    public override string FactName => "DONNÉE";

    public override string FailOption => "code de sortie 1 si les grilles diffèrent";

    public override string CompareHelp => "compare deux grilles et dit l'effet du changement";

    public override string MappingOption => "correspondance des colonnes avec les données";

    public override string RejectsOption => "où écrire les lignes refusées, avec la raison";

    public override string NotAGrouping(string name) => $"« {name} » n'est pas une donnée oui ou non, ni un code";

    public override string CountOption => "combien de demandes (par défaut : 1000)";

    public override string GenerateSeedOption => "graine : la même donne les mêmes demandes (par défaut : 1)";

    public override string ProfileOption => "profil de la population (par défaut : le profil national, ou celui du vocabulaire)";

    public override string GenerateHelp => "invente une population pour essayer une grille";

    public override string CountAboveZero => "--count attend un nombre à partir de 1";

    public override string CsvOption => "façon d'écrire le CSV : excel-fr (point-virgule, virgule) ou standard (virgule, point)";

    public override string Done(long count, long rate) => $"{count} lues, {rate} par seconde";

    public override string TimeLeft(long seconds) => $", encore {seconds} s";

    public override string FolderArgument => "dossier";

    public override string FolderArgumentHelp => "où écrire grid.json et examples.json (par défaut : ici)";

    public override string TerritoryOption => "nom du territoire";

    public override string ProposeOption => "propose, pour ce tableau, ce que dit chaque colonne";

    public override string InitGridOption => "grille dont les données servent à la correspondance";

    public override string OverwriteOption => "remplace les fichiers qui existent";

    public override string InitHelp => "commence une grille à partir du modèle, ou propose une correspondance de colonnes";

    public override string Exists(string path) => $"« {path} » existe déjà ; --overwrite le remplace";

    public override string Created(string path, int criteria, int examples) => $"Grille créée : {path}, {criteria} critères. Ses {examples} exemples réussissent.";

    public override IReadOnlyList<string> NextSteps(string path) =>
    [
        "Et maintenant :",
        $"  changer des points dans {path}, puis : cotation check {path}",
        $"  essayer les exemples : cotation test {path} --mutate",
        $"  inventer une population : cotation generate {path} --count 20000 > demandes.ndjson",
    ];

    public override string TableOption => "grille laissée en tableau (XLSX ou CSV) : la relit par-dessus --grid";

    public override string NeedsGrid => "--table attend --grid : la grille d'où vient le tableau";

    public override string ShellArgumentHelp => "bash, zsh, fish ou pwsh";

    public override string CompletionHelp => "écrit le script qui complète les commandes dans un terminal";

    public override string Example(string command) => $"Exemple : cotation {command}";

    public override string NothingToAdd(string path) => $"« {path} » ne contient aucune demande utilisable";
}
