using System.CommandLine;

namespace Cotation.Cli;

/// <summary>Prints what a shell needs to complete the tool's commands and options.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Build(CommonOptions common, Screen screen, RootCommand root)
    {
        var shell = new Argument<string>("shell") { Description = common.Words.ShellArgumentHelp, HelpName = string.Join('|', Shells) };
        var command = new Command("completion", common.Words.CompletionHelp) { shell };
        command.SetAction(result =>
        {
            common.CheckLanguage(result);
            string wanted = result.GetValue(shell)!;
            if (!Shells.Contains(wanted)) throw new UsageException(common.Words.WrongChoice("shell", wanted, string.Join(", ", Shells)));
            screen.Verbatim.Write(wanted switch { "bash" => Bash(root), "zsh" => Zsh(root), "fish" => Fish(root), _ => PowerShell(root) });
            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<Command> Commands(RootCommand root) => root.Subcommands;

    private static IEnumerable<string> Options(RootCommand root, Command command) => command.Options.Concat(root.Options.Where(o => o.Recursive)).Select(o => o.Name).Order(StringComparer.Ordinal);

    private static string Names(RootCommand root) => string.Join(' ', Commands(root).SelectMany(c => c.Aliases.Prepend(c.Name)).Distinct());

    private static string NamesOf(Command command, string separator) => string.Join(separator, command.Aliases.Prepend(command.Name).Distinct());

    private static string Bash(RootCommand root) =>
        "_cotation() {\n  local word=\"${COMP_WORDS[COMP_CWORD]}\"\n  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"" + Names(root) + "\" -- \"$word\"))\n    return\n  fi\n  case \"${COMP_WORDS[1]}\" in\n"
        + string.Concat(Commands(root).Select(c => $"    {NamesOf(c, "|")}) [[ \"$word\" == -* ]] && COMPREPLY=($(compgen -W \"{string.Join(' ', Options(root, c))}\" -- \"$word\")) || COMPREPLY=($(compgen -f -- \"$word\"));;\n"))
        + "  esac\n}\ncomplete -o filenames -F _cotation cotation\n";

    private static string Zsh(RootCommand root) =>
        "#compdef cotation\n_cotation() {\n  if (( CURRENT == 2 )); then\n    compadd -- " + Names(root) + "\n    return\n  fi\n  case ${words[2]} in\n"
        + string.Concat(Commands(root).Select(c => $"    {NamesOf(c, "|")}) compadd -- {string.Join(' ', Options(root, c))};;\n"))
        + "  esac\n  _files\n}\ncompdef _cotation cotation\n";

    private static string Fish(RootCommand root) =>
        string.Concat(Commands(root).Select(c => $"complete -c cotation -n __fish_use_subcommand -a '{NamesOf(c, " ")}' -d '{(c.Description ?? "").Replace("'", "\\'", StringComparison.Ordinal)}'\n"
            + string.Concat(Options(root, c).Select(o => $"complete -c cotation -n '__fish_seen_subcommand_from {NamesOf(c, " ")}' -l {o[2..]}\n"))));

    private static string PowerShell(RootCommand root) =>
        "Register-ArgumentCompleter -Native -CommandName cotation -ScriptBlock {\n  param($word, $ast, $position)\n  $options = @{\n"
        + string.Concat(Commands(root).SelectMany(c => c.Aliases.Prepend(c.Name).Distinct().Select(n => $"    '{n}' = @({string.Join(", ", Options(root, c).Select(o => $"'{o}'"))})\n")))
        + "  }\n  $seen = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })\n  $choices = if ($seen.Count -gt 0 -and $options.ContainsKey($seen[0])) { $options[$seen[0]] } else { $options.Keys | Sort-Object }\n  $choices | Where-Object { $_ -like \"$word*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }\n}\n";
}
