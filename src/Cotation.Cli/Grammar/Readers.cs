using System.CommandLine;

namespace Cotation.Cli;

/// <summary>Reads for whom an output is made. Who asks for none by name is given what a landlord may see.</summary>
internal static class Readers
{
    public static Option<string> Option(CommonOptions common) => new("--audience") { Description = common.Words.ReaderOption, HelpName = "landlord|desk|auditor" };

    /// <summary>The reader of figures and orders: the agent who instructs and the auditor have everything.</summary>
    public static Audience Of(CommonOptions common, ParseResult result, Option<string> option) =>
        Named(common.Choose(result, option, "landlord", "desk", "auditor", "bailleur", "guichet", "controle", "contrôle"));

    public static Audience Named(string word) => word switch
    {
        "desk" or "guichet" => Audience.Desk,
        "landlord" or "bailleur" => Audience.Landlord,
        "auditor" or "controle" or "contrôle" => Audience.Auditor,
        _ => Audience.Applicant,
    };

    /// <summary>Says on the talk side that a landlord is told less, where no reader was named and the grid has something sensitive.</summary>
    public static void Tell(CommonOptions common, ParseResult result, Option<string> option, Grid grid, Screen screen)
    {
        if (result.GetValue(option) is null && MaskPlan.Of(grid) is { IsOrderSensitive: true }) screen.Error.WriteLine(common.Words.ToldToLandlord);
    }

    /// <summary>Refuses to a landlord what tells everything, where a grid has something sensitive.</summary>
    public static void RequireAll(CommonOptions common, Grid grid, Audience reader, string what, bool tellsFacts = false)
    {
        if (reader == Audience.Landlord && MaskPlan.Of(grid) is { } plan && (tellsFacts || plan.IsOrderSensitive)) throw new UsageException(common.Words.TellsAll(what));
    }
}
