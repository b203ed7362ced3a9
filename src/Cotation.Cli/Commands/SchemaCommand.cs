using System.CommandLine;

namespace Cotation.Cli;

/// <summary>Prints the JSON Schemas of the formats.</summary>
internal static class SchemaCommand
{
    public static Command Build(CommonOptions common, Screen screen)
    {
        var name = new Argument<string>(common.Words.SchemaArgument) { Description = common.Words.SchemaArgumentHelp, Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("schema", common.Words.SchemaHelp) { name };
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string wanted = result.GetValue(name) ?? "grid";
            if (Schemas.Find(wanted) is not { } schema)
                throw new UsageException(common.Words.WrongChoice(common.Words.SchemaArgument, wanted, string.Join(", ", Schemas.Names)) + (SpellChecker.Nearest(wanted, Schemas.Names) is { } near ? "\n" + common.Words.DidYouMean(near) : ""));
            screen.Verbatim.Write(schema);
            return ExitCode.Success;
        });
        return command;
    }
}
