using NodaTime;

namespace Cotation.Cli;

/// <summary>Holds everything the tool says, in one language: a missing sentence does not compile.</summary>
internal abstract class CliWords
{
    private static readonly CliWords French = new FrenchCliWords();
    private static readonly CliWords English = new EnglishCliWords();

    public static CliWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public abstract string OnDate(LocalDate date);

    public abstract string Rejected(int count);

    public abstract string Repeated(string message, int count);

    public abstract string Found(int errors, int warnings);

    public abstract string Valid(string title, int criteria, int sections, int warnings);

    public abstract IReadOnlyList<string> ScoreHeadings { get; }

    public abstract IReadOnlyList<string> ScoreCells(Score score);

    public abstract string ScoreLine(Score score);

    public abstract string Tool { get; }

    public abstract string Head { get; }

    public abstract string Usage { get; }

    public abstract string Commands { get; }

    public abstract string Arguments { get; }

    public abstract string Options { get; }

    public abstract string CommandWord { get; }

    public abstract string OptionsWord { get; }

    public abstract string AlsoNamed { get; }

    public abstract string Date { get; }

    public abstract string ZoneName { get; }

    public abstract string HelpOption { get; }

    public abstract string VersionOption { get; }

    public abstract string LangOption { get; }

    public abstract string OnOption { get; }

    public abstract string ZoneOption { get; }

    public abstract string IdOption { get; }

    public abstract string StrictOption { get; }

    public abstract string AudienceOption { get; }

    public abstract string MaskOption { get; }

    public abstract string LanguageOption { get; }

    public abstract string ForOption { get; }

    public abstract string DocumentHelp { get; }

    public abstract string ScoreAudienceOption { get; }

    public abstract string FormatOption(string formats);

    public abstract string GridArgument { get; }

    public abstract string GridArgumentHelp { get; }

    public abstract string ApplicationsArgument { get; }

    public abstract string ApplicationsArgumentHelp { get; }

    public abstract string SchemaArgument { get; }

    public abstract string SchemaArgumentHelp { get; }

    public abstract string CheckHelp { get; }

    public abstract string ScoreHelp { get; }

    public abstract string ExplainHelp { get; }

    public abstract string SchemaHelp { get; }

    public abstract string ExitCodes { get; }

    public abstract string RootExample { get; }

    public abstract string SeeHelp(string command);

    public abstract string UnknownCommand(string name);

    public abstract string UnknownArgument(string name);

    public abstract string NoCommand { get; }

    public abstract string MissingArgument(string name);

    public abstract string MissingValue(string name);

    public abstract string WrongUse { get; }

    public abstract string WrongChoice(string name, string given, string choices);

    public abstract string DidYouMean(string name);

    public abstract string WrongDate(string given);

    public abstract string WrongZone(string given);

    public abstract string NoFile(string path);

    public abstract string IsFolder(string path);

    public abstract string FileTrouble { get; }

    public abstract string Bug(string kind);

    public abstract string IdNotFound { get; }

    public abstract string NotInForce { get; }

    public abstract string TopOption { get; }

    public abstract string SeedOption { get; }

    public abstract string SeedName { get; }

    public abstract string PairOption { get; }

    public abstract string RankHelp { get; }

    public abstract string TopAboveZero { get; }

    public abstract string ReceiptArgument { get; }

    public abstract string ReceiptArgumentHelp { get; }

    public abstract string AuditApplicationOption { get; }

    public abstract string SecretOption { get; }

    public abstract string SecretName { get; }

    public abstract string AuditHelp { get; }

    public abstract string ReceiptHolds { get; }

    public abstract string AmongOption { get; }

    public abstract string NoDraw { get; }

    public abstract string NoChain { get; }

    public abstract string WhatIfOption { get; }

    public abstract string WhatIfName { get; }

    public abstract string WrongChange(string given);

    public abstract string TopOrRobustness { get; }

    public abstract string RobustnessOption { get; }

    public abstract string ExamplesOption { get; }

    public abstract string MutateOption { get; }

    public abstract string AddOption { get; }

    public abstract string NameOption { get; }

    public abstract string TestHelp { get; }

    public abstract string WatchOption { get; }

    public abstract string FileName { get; }

    public abstract string TextName { get; }

    public abstract string ExampleTitle(string id);

    public abstract string Watching(string folder);

    public abstract string NoGrid(string folder);

    public abstract string OldGridArgument { get; }

    public abstract string OldGridArgumentHelp { get; }

    public abstract string NewGridArgument { get; }

    public abstract string NewGridArgumentHelp { get; }

    public abstract string CompareApplicationsOption { get; }

    public abstract string ByOption { get; }

    public abstract string FactName { get; }

    public abstract string FailOption { get; }

    public abstract string CompareHelp { get; }

    public abstract string MappingOption { get; }

    public abstract string RejectsOption { get; }

    public abstract string NotAGrouping(string name);

    public abstract string CountOption { get; }

    public abstract string GenerateSeedOption { get; }

    public abstract string ProfileOption { get; }

    public abstract string GenerateHelp { get; }

    public abstract string CountAboveZero { get; }

    public abstract string CsvOption { get; }

    public abstract string Done(long count, long rate);

    public abstract string TimeLeft(long seconds);

    public abstract string FolderArgument { get; }

    public abstract string FolderArgumentHelp { get; }

    public abstract string TerritoryOption { get; }

    public abstract string ProposeOption { get; }

    public abstract string InitGridOption { get; }

    public abstract string OverwriteOption { get; }

    public abstract string InitHelp { get; }

    public abstract string Exists(string path);

    public abstract string Created(string path, int criteria, int examples);

    public abstract IReadOnlyList<string> NextSteps(string path);

    public abstract string TableOption { get; }

    public abstract string NeedsGrid { get; }

    public abstract string ShellArgumentHelp { get; }

    public abstract string CompletionHelp { get; }

    public abstract string Example(string command);

    public abstract string NothingToAdd(string path);
}
