using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace Cotation.Cli;

/// <summary>Holds the options that several commands share, and reads their values.</summary>
internal sealed class CommonOptions
{
    private static readonly string[] LanguageNames = ["fr", "en"];

    public CommonOptions(Language language, CliWords words)
    {
        Language = language;
        Words = words;
        Lang = new Option<string>("--lang") { Description = words.LangOption, HelpName = "fr|en", Recursive = true };
        On = new Option<string>("--on") { Description = words.OnOption, HelpName = words.Date };
        Zone = new Option<string>("--zone") { Description = words.ZoneOption, HelpName = words.ZoneName };
        Id = new Option<string>("--id") { Description = words.IdOption, HelpName = "ID" };
        Strict = new Option<bool>("--strict") { Description = words.StrictOption };
        Mapping = new Option<string>("--mapping") { Description = words.MappingOption, HelpName = words.FileName };
        Dialect = new Option<string>("--csv") { Description = words.CsvOption, HelpName = "excel-fr|standard" };
        Rejects = new Option<string>("--rejects") { Description = words.RejectsOption, HelpName = words.FileName };
        Lenient = new Option<bool>("--lenient") { Description = words.LenientOption };
        Output = new Option<string>("--output") { Description = words.OutputOption, HelpName = words.FileName, Recursive = true };
        Force = new Option<bool>("--force") { Description = words.ForceOption, Recursive = true };
        Watch = new Option<bool>("--watch") { Description = words.WatchOption };
        Grid = new Argument<string>(words.GridArgument) { Description = words.GridArgumentHelp };
        Applications = new Argument<string>(words.ApplicationsArgument) { Description = words.ApplicationsArgumentHelp };
    }

    public Language Language { get; }

    public CliWords Words { get; }

    public Option<string> Lang { get; }

    public Option<string> On { get; }

    public Option<string> Zone { get; }

    public Option<string> Id { get; }

    public Option<bool> Strict { get; }

    public Option<string> Mapping { get; }

    public Option<string> Rejects { get; }

    /// <summary>Whether what the vocabulary does not know is passed over with a warning.</summary>
    public Option<bool> Lenient { get; }

    public Option<string> Dialect { get; }

    /// <summary>The file that takes the place of standard output.</summary>
    public Option<string> Output { get; }

    /// <summary>Whether a file that is there may be replaced.</summary>
    public Option<bool> Force { get; }

    public Option<bool> Watch { get; }

    public Argument<string> Grid { get; }

    public Argument<string> Applications { get; }

    /// <summary>What a command line names that is a file to read, or may be one.</summary>
    public IEnumerable<string> InputsOf(ParseResult result) => result.CommandResult.Children
        .Where(c => c is not OptionResult { Option: var option } || (option != Output && option != Rejects))
        .SelectMany(c => c.Tokens).Select(t => t.Value).Where(File.Exists).SelectMany(f => GridFiles.With(f)).Concat(ConfigFile.Find(Environment.CurrentDirectory) is { } settings ? [settings] : []);

    /// <summary>Checks the value of an option against its choices; the first is the default.</summary>
    public string Choose(ParseResult result, Option<string> option, params string[] choices)
    {
        string given = result.GetValue(option) ?? choices[0];
        if (choices.Contains(given)) return given;
        string near = SpellChecker.Nearest(given, choices) is { } name ? "\n" + Words.DidYouMean(name) : "";
        throw new UsageException(Words.WrongChoice(option.Name, given, string.Join(", ", choices)) + near);
    }

    public Dialect DialectOf(ParseResult result) => Choose(result, Dialect, "excel-fr", "standard") == "standard" ? Cli.Dialect.Standard : Cli.Dialect.ExcelFr;

    public void CheckLanguage(ParseResult result) => Choose(result, Lang, LanguageNames);

    /// <summary>The reference date: the one given, else today in Paris or in the zone given.</summary>
    public LocalDate DateOf(ParseResult result)
    {
        if (result.GetValue(On) is { } given)
        {
            ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(given);
            return parsed.Success ? parsed.Value : throw new UsageException(Words.WrongDate(given));
        }

        string zone = result.GetValue(Zone) ?? "Europe/Paris";
        return Today.In(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new UsageException(Words.WrongZone(zone)));
    }
}
