namespace Cotation.Cli;

/// <summary>Writes problems and failed examples as the lines that GitHub shows beside the code.</summary>
internal static class GitHubAnnotations
{
    public static void Write(TextWriter output, IEnumerable<Problem> problems, Language language)
    {
        foreach (Problem problem in problems)
            Write(output, problem.Severity == Severity.Error ? "error" : "warning", problem.Place, problem.Code, problem.Message(language) + (problem.Suggestion(language) is { } mend ? "\n" + mend : ""));
    }

    public static void Write(TextWriter output, ExampleReport report, Language language)
    {
        var words = ProvingWords.In(language);
        foreach (ExampleResult result in report.Examples.Where(r => !r.IsPassed))
            Write(output, "error", result.Example.Item.Place, result.Example.Title, string.Join('\n', result.Mismatches.Select(m => words.Mismatch(m, report.Grid))));
        foreach (OrderResult result in report.Orders)
            if (result.Mismatch is { } mismatch) output.WriteLine($"::error title={Property(result.Order.Title)}::{Data(words.Mismatch(mismatch, report.Grid))}");
    }

    private static void Write(TextWriter output, string severity, Location place, string title, string message) =>
        output.WriteLine(string.Create(null, $"::{severity} file={Property(place.File)},line={place.Line},col={place.Column},title={Property(title)}::{Data(message)}"));

    private static string Data(string text) => string.Concat(text.Select(c => c is '\r' or '\n' || Visible.Is(c) ? c : Visible.Lost)).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
