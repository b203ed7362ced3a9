using NodaTime;

namespace Cotation.Cli;

/// <summary>What the tool says, in English.</summary>
internal sealed class EnglishCliWords : CliWords
{
    private readonly NumberWords numbers = NumberWords.In(Language.English);

    public override IReadOnlyList<string> ScoreHeadings { get; } = ["Application", "Points", "Pending", "Verified", "From", "To"];

    public override string OnDate(LocalDate date) => $"Calculated on {numbers.Date(date)}.";

    public override string Repeated(string message, int count) => count < 2 ? $"{message}: once more." : $"{message}: {count} times more.";

    public override string Rejected(int count) => count == 1 ? "1 application rejected." : $"{count} applications rejected.";

    public override string Found(int errors, int warnings) => $"{errors} error{(errors == 1 ? "" : "s")}, {Warnings(warnings)}.";

    public override string Valid(string title, int criteria, int sections, int warnings) =>
        $"{title}: {criteria} criteri{(criteria == 1 ? "on" : "a")}, {sections} section{(sections == 1 ? "" : "s")}, {Warnings(warnings)}.";

    public override IReadOnlyList<string> ScoreCells(Score score) => score.Points is null
        ? [score.ApplicationId, "—", "—", "—", "—", "—"]
        : [score.ApplicationId, Number(score.Points), Number(score.Pending), Number(score.Verified), Number(score.Lowest), Number(score.Highest)];

    public override string ScoreLine(Score score) => score.Points is not { } points
        ? $"{score.ApplicationId}: outside the scope of the grid."
        : $"{score.ApplicationId}: {numbers.Points(Rational.From(points))}. Pending: {Number(score.Pending)}. Verified: {Number(score.Verified)}. From {Number(score.Lowest)} to {Number(score.Highest)}.";

    private static string Warnings(int count) => $"{count} warning{(count == 1 ? "" : "s")}";

    private string Number(decimal? value) => value is { } number ? numbers.Number(Rational.From(number)) : "not bounded";

    public override string Tool => "cotation: write, check and explain scoring grids for social housing";

    public override string Head => "cotation: ";

    public override string Usage => "Usage";

    public override string Commands => "Commands";

    public override string Arguments => "Arguments";

    public override string Options => "Options";

    public override string CommandWord => "command";

    public override string OptionsWord => "options";

    public override string AlsoNamed => "also:";

    public override string Date => "YYYY-MM-DD";

    public override string ZoneName => "ZONE";

    public override string HelpOption => "shows this help";

    public override string VersionOption => "shows the version";

    public override string LangOption => "language of what is said (default: the system's, else French)";

    public override string OnOption => "reference date (default: today in Paris)";

    public override string ZoneOption => "time zone of “today” (default: Europe/Paris)";

    public override string IdOption => "only the application with this id";

    public override string StrictOption => "a warning counts as an error";

    public override string AudienceOption => "reader: applicant, desk, landlord or auditor";

    public override string ForOption => "for whom: public (all the rules), desk (its answers) or applicant (what does not count)";

    public override string DocumentHelp => "publishes a grid: its rules, the desk's answers";

    public override string LanguageOption => "also checks that the texts are easy to read (rules LC01 to LC19)";

    public override string MaskOption => "sensitive lines merged: on paper, always or never";

    public override string ScoreAudienceOption => "auditor adds the facts of sensitive lines";

    public override string FormatOption(string formats) => $"form of the output: {formats}";

    public override string GridArgument => "grid";

    public override string GridArgumentHelp => "the JSON file of the grid";

    public override string ApplicationsArgument => "applications";

    public override string ApplicationsArgumentHelp => "JSON, one JSON object a line, CSV, XLSX or the register's XML; “-”: JSON on standard input";

    public override string SchemaArgument => "format";

    public override string SchemaArgumentHelp => "grid, application, vocabulary, score or explanation (default: grid)";

    public override string CheckHelp => "checks a grid and shows every problem at its place";

    public override string ScoreHelp => "scores applications";

    public override string ExplainHelp => "explains the points line by line";

    public override string SchemaHelp => "prints the JSON Schema of a format";

    public override string ExitCodes => "Exit code: 0 well, 1 problems found, 2 usage or files, 101 a bug of ours.";

    public override string RootExample => "Example: cotation explain rulesets/rivemarne/grid.json applications.json --on 2026-06-01";

    public override string SeeHelp(string command) => $"Help: cotation {command}--help";

    public override string UnknownCommand(string name) => $"there is no command “{name}”";

    public override string UnknownArgument(string name) => $"“{name}” is not expected here";

    public override string NoCommand => "a command is missing";

    public override string MissingArgument(string name) => $"<{name}> is missing";

    public override string MissingValue(string name) => $"the option {name} takes a value";

    public override string WrongUse => "this command line is not understood";

    public override string WrongChoice(string name, string given, string choices) => $"“{given}” is not a value of {name}. Choices: {choices}";

    public override string DidYouMean(string name) => $"did you mean “{name}”?";

    public override string WrongDate(string given) => $"“{given}” is not a date. A date is written like 2026-06-01";

    public override string WrongZone(string given) => $"there is no time zone “{given}”. Example: Europe/Paris";

    public override string NoFile(string path) => $"there is no file “{path}”";

    public override string IsFolder(string path) => $"“{path}” is a folder, a file is needed";

    public override string FileTrouble => "a file could not be read or written";

    public override string Bug(string kind) => $"a bug of ours ({kind}). Please report it with the command you typed, without personal data.";

    public override string IdNotFound => "no usable application has this id";

    public override string NotInForce => "warning: the grid is not in force on this date";

    public override string TopOption => "only the first N places, and who could enter them";

    public override string SeedOption => "published seed of the draw among equals";

    public override string SeedName => "SEED";

    public override string PairOption => "says why one application stands before another";

    public override string RankHelp => "orders applications, as an indication";

    public override string TopAboveZero => "--top takes a number from 1";

    public override string ReceiptArgument => "receipt";

    public override string ReceiptArgumentHelp => "the file of a receipt (cotation score --format receipt)";

    public override string AuditApplicationOption => "the application, where the receipt does not hold its facts";

    public override string SecretOption => "the file of the secret under which the receipt is sealed";

    public override string SecretName => "FILE";

    public override string AuditHelp => "does the calculation of a receipt again and says what differs";

    public override string ReceiptHolds => "The receipt holds: the calculation says the same.";

    public override string AmongOption => "file of the territory's applications: adds the place among similar ones";

    public override string NoDraw => "With equal points and keys, applications share a place: the grid has no draw.";

    public override string NoChain => "With equal points, applications share a place: the grid has no rule for ties.";

    public override string WhatIfOption => "says what another fact would change, in points and in place";

    public override string WhatIfName => "ID FACT=VALUE";

    public override string WrongChange(string given) => $"“{given}” changes no known fact. Example: surface=24";

    public override string TopOrRobustness => "--top and --robustness do not go together: the best and the worst places are found in the whole ranking";

    public override string RobustnessOption => "says the best and the worst place of each application";

    public override string ExamplesOption => "file of examples (default: examples.json, beside the grid)";

    public override string MutateOption => "changes the grid in small ways and tells what no example notices";

    public override string AddOption => "adds an application with its present result to the examples";

    public override string NameOption => "name of the new example";

    public override string TestHelp => "runs the examples of a grid and tells what they do not show";

    public override string WatchOption => "runs again at every change of a file";

    public override string FileName => "FILE";

    public override string TextName => "TEXT";

    public override string ExampleTitle(string id) => $"application {id}";

    public override string Watching(string folder) => $"Waiting for a change in {folder} (Ctrl+C to stop).";

    public override string NoGrid(string folder) => $"no grid in “{folder}”: a JSON file with “territory” and “criteria” is needed";

    public override string OldGridArgument => "before";

    public override string OldGridArgumentHelp => "the file of today's grid";

    public override string NewGridArgument => "after";

    public override string NewGridArgumentHelp => "the file of the proposed grid";

    public override string CompareApplicationsOption => "file of applications: tells who goes up and who goes down";

    public override string ByOption => "adds the groups of a yes-or-no fact or of a code";

    public override string FactName => "FACT";

    public override string FailOption => "exit code 1 where the grids differ";

    public override string CompareHelp => "compares two grids and tells the effect of the change";

    public override string MappingOption => "what each column stands for";

    public override string RejectsOption => "where to write the refused rows, with the reason";

    public override string NotAGrouping(string name) => $"“{name}” is neither a yes-or-no fact nor a code";

    public override string CountOption => "how many applications (default: 1000)";

    public override string GenerateSeedOption => "seed: the same gives the same applications (default: 1)";

    public override string ProfileOption => "profile of the population (default: the national one, or that of the vocabulary)";

    public override string GenerateHelp => "makes an invented population to try a grid on";

    public override string CountAboveZero => "--count expects a number from 1";

    public override string CsvOption => "how CSV is written: excel-fr (semicolon, comma) or standard (comma, point)";

    public override string Done(long count, long rate) => $"{count} read, {rate} a second";

    public override string TimeLeft(long seconds) => $", {seconds} s left";

    public override string FolderArgument => "folder";

    public override string FolderArgumentHelp => "where to write grid.json and examples.json (default: here)";

    public override string TerritoryOption => "name of the territory";

    public override string ProposeOption => "proposes, for this table, what each column stands for";

    public override string InitGridOption => "grid whose facts the mapping uses";

    public override string OverwriteOption => "replaces files that exist";

    public override string InitHelp => "begins a grid from the model, or proposes a mapping of columns";

    public override string Exists(string path) => $"“{path}” exists already; --overwrite replaces it";

    public override string Created(string path, int criteria, int examples) => $"Grid created: {path}, {criteria} criteria. Its {examples} examples pass.";

    public override IReadOnlyList<string> NextSteps(string path) =>
    [
        "What next:",
        $"  change points in {path}, then: cotation check {path}",
        $"  try the examples: cotation test {path} --mutate",
        $"  make an invented population: cotation generate {path} --count 20000 > applications.ndjson",
    ];

    public override string TableOption => "grid laid out as a table (XLSX or CSV): reads it back over --grid";

    public override string NeedsGrid => "--table expects --grid: the grid the table comes from";

    public override string ShellArgumentHelp => "bash, zsh, fish or pwsh";

    public override string CompletionHelp => "prints the script that completes commands in a shell";

    public override string Example(string command) => $"Example: cotation {command}";

    public override string NothingToAdd(string path) => $"“{path}” holds no application that can be used";
}
