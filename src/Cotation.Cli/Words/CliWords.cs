using NodaTime;

namespace Cotation.Cli;

/// <summary>Holds everything the tool says, in one language: a missing sentence does not compile.</summary>
internal sealed partial class CliWords : Sentences
{
    private static readonly CliWords French = new(Language.French);
    private static readonly CliWords English = new(Language.English);

    private CliWords(Language language)
        : base(language)
    {
    }

    public static CliWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string OnDate(LocalDate date) => IsFrench ? $"Calcul du {Numbers.Date(date)}." : $"Calculated on {Numbers.Date(date)}.";

    public string Rejected(int count) => IsFrench
        ? count < 2 ? $"{count} demande rejetée." : $"{count} demandes rejetées."
        : count == 1 ? "1 application rejected." : $"{count} applications rejected.";

    public string Repeated(string message, int count) => IsFrench
        ? $"{message} : {count} fois de plus."
        : count < 2 ? $"{message}: once more." : $"{message}: {count} times more.";

    public string Found(int errors, int warnings) => IsFrench
        ? $"{errors} erreur{(errors < 2 ? "" : "s")}, {Warnings(warnings)}."
        : $"{errors} error{(errors == 1 ? "" : "s")}, {Warnings(warnings)}.";

    public string Valid(string title, int criteria, int sections, int warnings) => IsFrench
        ? $"{title} : {criteria} critère{(criteria < 2 ? "" : "s")}, {sections} rubrique{(sections < 2 ? "" : "s")}, {Warnings(warnings)}."
        : $"{title}: {criteria} criteri{(criteria == 1 ? "on" : "a")}, {sections} section{(sections == 1 ? "" : "s")}, {Warnings(warnings)}.";

    public IReadOnlyList<string> ScoreHeadings => IsFrench
        ? ["Demande", "Points", "En attente", "Vérifiés", "De", "À"]
        : ["Application", "Points", "Pending", "Verified", "From", "To"];

    public IReadOnlyList<string> ScoreCells(Score score) => score.Points is null
        ? [score.ApplicationId, "—", "—", "—", "—", "—"]
        : score.IsPartial ? [score.ApplicationId, Number(score.Points), "—", "—", "—", "—"]
        : [score.ApplicationId, Number(score.Points), Number(score.Pending), Number(score.Verified), Number(score.Lowest), Number(score.Highest)];

    public string ScoreLine(Score score)
    {
        if (score.Points is not { } points) return IsFrench ? $"{score.ApplicationId} : hors du champ de la grille." : $"{score.ApplicationId}: outside the scope of the grid.";
        string shown = Numbers.Points(Rational.From(points));
        if (score.IsPartial) return IsFrench ? $"{score.ApplicationId} : {shown}." : $"{score.ApplicationId}: {shown}.";
        string pending = Number(score.Pending), verified = Number(score.Verified), low = Number(score.Lowest), high = Number(score.Highest);
        return IsFrench
            ? $"{score.ApplicationId} : {shown}. En attente : {pending}. Vérifiés : {verified}. De {low} à {high}."
            : $"{score.ApplicationId}: {shown}. Pending: {pending}. Verified: {verified}. From {low} to {high}.";
    }

    public string Head => IsFrench ? "cotation : " : "cotation: ";

    public string UnknownCommand(string name) => IsFrench ? $"la commande « {name} » n'existe pas" : $"there is no command “{name}”";

    public string NoCommand => IsFrench ? "il manque une commande" : "a command is missing";

    public string MissingValue(string name) => IsFrench ? $"l'option {name} attend une valeur" : $"the option {name} takes a value";

    public string WrongUse => IsFrench ? "cette commande n'est pas comprise" : "this command line is not understood";

    public string WrongChoice(string name, string given, string choices) => IsFrench
        ? $"« {given} » n'est pas une valeur de {name}. Choix : {choices}"
        : $"“{given}” is not a value of {name}. Choices: {choices}";

    public string DidYouMean(string name) => IsFrench ? $"vouliez-vous dire « {name} » ?" : $"did you mean “{name}”?";

    public string WrongDate(string given) => IsFrench
        ? $"« {given} » n'est pas une date. Une date s'écrit comme 2026-06-01"
        : $"“{given}” is not a date. A date is written like 2026-06-01";

    public string WrongZone(string given) => IsFrench
        ? $"le fuseau horaire « {given} » n'existe pas. Exemple : Europe/Paris"
        : $"there is no time zone “{given}”. Example: Europe/Paris";

    public string NoFile(string path) => IsFrench ? $"le fichier « {path} » n'existe pas" : $"there is no file “{path}”";

    public string IsFolder(string path) => IsFrench ? $"« {path} » est un dossier, il faut un fichier" : $"“{path}” is a folder, a file is needed";

    public string IsInput(string path) => IsFrench
        ? $"« {path} » est lu par cette commande : donnez un autre nom au fichier à écrire"
        : $"“{path}” is read by this command: give the file to write another name";

    public string NotTogether(string one, string other) => IsFrench ? $"{one} et {other} ne vont pas ensemble" : $"{one} and {other} do not go together";

    public string CannotWrite(string path) => IsFrench ? $"« {path} » ne peut pas être écrit" : $"“{path}” cannot be written";

    public string RejectsOnlyOfTables(string path) => IsFrench
        ? $"--rejects écrit les lignes refusées d'un tableau (CSV ou XLSX), et « {path} » n'en est pas un : chaque demande refusée est dite ici avec sa place"
        : $"--rejects writes the refused rows of a table (CSV or XLSX), and “{path}” is none: each application refused is told here with its place";

    public string Swallows(string option, string next) => IsFrench
        ? $"{option} attend une valeur, et « {next} » est une option ; si c'est bien la valeur, écrivez {option}={next}"
        : $"{option} needs a value, and “{next}” is an option; if it is the value, write {option}={next}";

    public string FromConfig(string path, string option, string value) => IsFrench ? $"{option} {value} : dit par « {path} »" : $"{option} {value}: said by “{path}”";

    public string FileTrouble => IsFrench
        ? "un fichier n'a pas pu être lu, ou la sortie n'a pas pu être écrite (disque plein, ou programme arrêté qui la lisait)"
        : "a file could not be read, or the output could not be written (the disk is full, or the program that read it has stopped)";

    public string Bug(string kind) => IsFrench
        ? $"erreur du programme ({kind}). Merci de la signaler avec la commande tapée, sans donnée personnelle."
        : $"a bug of ours ({kind}). Please report it with the command you typed, without personal data.";

    public string ToldToLandlord => IsFrench
        ? "Ce qu'un bailleur peut voir : la grille lit des données sensibles. Pour tout voir : --audience desk (guichet) ou auditor (contrôle)."
        : "What a landlord may see: the grid reads sensitive facts. To see everything: --audience desk or auditor.";

    public string TellsAll(string what) => IsFrench
        ? $"« {what} » dit tout, et cette grille lit des données sensibles : demandez-le avec « --audience desk » si vous instruisez la demande, « --audience auditor » si vous la contrôlez"
        : $"“{what}” tells everything, and this grid reads sensitive facts: ask for it with “--audience desk” if you instruct the application, “--audience auditor” if you audit it";

    public string IdNotFound => IsFrench ? "aucune demande utilisable ne porte cet identifiant" : "no usable application has this id";

    public string NotInForce => IsFrench ? "avertissement : la grille n'est pas en vigueur à cette date" : "warning: the grid is not in force on this date";

    public string TopAboveZero => IsFrench ? "--top attend un nombre à partir de 1" : "--top takes a number from 1";

    public string ReceiptHolds => IsFrench ? "Le reçu dit vrai : le calcul donne la même chose." : "The receipt holds: the calculation says the same.";

    public string NoDraw => IsFrench
        ? "À points et clés égaux, des demandes partagent la même place : la grille ne prévoit pas de tirage."
        : "With equal points and keys, applications share a place: the grid has no draw.";

    public string NoChain => IsFrench
        ? "À points égaux, des demandes partagent la même place : la grille n'a pas de règle d'égalité."
        : "With equal points, applications share a place: the grid has no rule for ties.";

    public string WrongChange(string given) => IsFrench
        ? $"« {given} » ne change aucune donnée connue. Exemple : surface=24"
        : $"“{given}” changes no known fact. Example: surface=24";

    public string TopOrRobustness => IsFrench
        ? "--top et --robustness ne vont pas ensemble : les meilleures et les pires places se cherchent dans le classement entier"
        : "--top and --robustness do not go together: the best and the worst places are found in the whole ranking";

    public string TooManyToTest(int most) => IsFrench
        ? $"--robustness compare chaque demande à toutes les autres : {most} demandes au plus. Gardez les candidates d'un logement."
        : $"--robustness compares each application with all the others: {most} applications at most. Keep the candidates of one dwelling.";

    public string ExampleTitle(string id) => IsFrench ? $"demande {id}" : $"application {id}";

    public string Watching(string folder) => IsFrench
        ? $"En attente d'un changement dans {folder} (Ctrl+C pour arrêter)."
        : $"Waiting for a change in {folder} (Ctrl+C to stop).";

    public string NoGrid(string folder) => IsFrench
        ? $"aucune grille dans « {folder} » : il faut un fichier JSON avec « territory » et « criteria »"
        : $"no grid in “{folder}”: a JSON file with “territory” and “criteria” is needed";

    public string NotAGrouping(string name) => IsFrench ? $"« {name} » n'est pas une donnée oui ou non, ni un code" : $"“{name}” is neither a yes-or-no fact nor a code";

    public string CountAboveZero => IsFrench ? "--count attend un nombre à partir de 1" : "--count expects a number from 1";

    public string Done(long count, long rate) => IsFrench ? $"{count} lues, {rate} par seconde" : $"{count} read, {rate} a second";

    public string TimeLeft(long seconds) => IsFrench ? $", encore {seconds} s" : $", {seconds} s left";

    public string Exists(string path) => IsFrench ? $"« {path} » existe déjà ; --force le remplace" : $"“{path}” exists already; --force replaces it";

    public string Created(string path, int criteria, int examples) => IsFrench
        ? $"Grille créée : {path}, {criteria} critères. Ses {examples} exemples réussissent."
        : $"Grid created: {path}, {criteria} criteria. Its {examples} examples pass.";

    public IReadOnlyList<string> NextSteps(string path) => IsFrench
        ? ["Et maintenant :", $"  changer des points dans {path}, puis : cotation check {path}", $"  essayer les exemples : cotation test {path} --mutate", $"  inventer une population : cotation generate {path} --count 20000 > demandes.ndjson",]
        : ["What next:", $"  change points in {path}, then: cotation check {path}", $"  try the examples: cotation test {path} --mutate", $"  make an invented population: cotation generate {path} --count 20000 > applications.ndjson",];

    public string NeedsGrid => IsFrench ? "--table attend --grid : la grille d'où vient le tableau" : "--table expects --grid: the grid the table comes from";

    public string NothingToAdd(string path) => IsFrench ? $"« {path} » ne contient aucune demande utilisable" : $"“{path}” holds no application that can be used";

    private string Warnings(int count) => IsFrench ? $"{count} avertissement{(count < 2 ? "" : "s")}" : $"{count} warning{(count == 1 ? "" : "s")}";

    private string Number(decimal? value) => value is { } number ? Numbers.Number(Rational.From(number)) : IsFrench ? "non borné" : "not bounded";
}
