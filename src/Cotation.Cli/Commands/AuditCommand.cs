using System.CommandLine;
using System.Text;

namespace Cotation.Cli;

/// <summary>Does the calculation of a receipt again, and says whether it says the same.</summary>
internal static class AuditCommand
{
    public static Command Build(CommonOptions common, Screen screen)
    {
        var receipt = new Argument<string>(common.Words.ReceiptArgument) { Description = common.Words.ReceiptArgumentHelp };
        var gridFile = new Option<string>("--grid") { Description = common.Words.GridArgumentHelp, HelpName = common.Words.GridArgument, Required = true };
        var applicationFile = new Option<string>("--application") { Description = common.Words.AuditApplicationOption, HelpName = common.Words.ApplicationsArgument };
        var secretFile = new Option<string>("--secret") { Description = common.Words.SecretOption, HelpName = common.Words.SecretName };
        var command = new Command("audit", common.Words.AuditHelp) { receipt, gridFile, applicationFile, secretFile };
        command.Aliases.Add("auditer");
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            var inputs = new Inputs(common, result, screen);
            Grid grid = Grid.Load(inputs.Required(result.GetValue(gridFile)!));
            Application? application = result.GetValue(applicationFile) is { } file ? ApplicationFile.Load(inputs.Required(file), grid.Vocabulary, isLenient: true).Select(e => e.Application).FirstOrDefault(a => a is not null) : null;
            byte[]? secret = result.GetValue(secretFile) is { } key ? File.ReadAllBytes(inputs.Required(key)) : null;
            string path = inputs.Required(result.GetValue(receipt)!);
            IReadOnlyList<string> differences = Receipt.Parse(File.ReadAllText(path, Encoding.UTF8), path).Audit(grid, application, secret, common.Language);
            foreach (string difference in differences) screen.Data.WriteLine(difference);
            if (differences.Count == 0) screen.Data.WriteLine(common.Words.ReceiptHolds);
            return differences.Count == 0 ? ExitCode.Success : ExitCode.Findings;
        });
        return command;
    }
}
