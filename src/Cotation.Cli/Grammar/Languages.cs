namespace Cotation.Cli;

/// <summary>Finds the language to speak: the option's, else the environment's, French where that says nothing.</summary>
internal static class Languages
{
    public static Language Of(string[] args, Func<string, string?> environment)
    {
        for (int i = 0; i < args.Length; i++)
        {
            string? given = args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..] : args[i] == "--lang" && i + 1 < args.Length ? args[i + 1] : null;
            if (given is not null) return given == "en" ? Language.English : Language.French;
        }

        string locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "";
        return locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.French;
    }
}
