namespace Cotation.Cli;

/// <summary>Writes what the examples of a grid show, for a person at a terminal.</summary>
internal sealed class TestPage(TextWriter output, Language language)
{
    private const int MostReasons = 3;

    private readonly ProvingWords words = ProvingWords.In(language);
    private readonly LineExplainer lines = new(Audience.Desk, language);

    public void WriteResults(ExampleReport report)
    {
        foreach (ExampleResult result in report.Examples)
        {
            if (result.IsPassed) output.WriteLine(words.Passed(result.Example.Title, result.Score.Points));
            else WriteFailed(report.Grid, result);
        }

        foreach (OrderResult result in report.Orders)
        {
            output.WriteLine(result.Mismatch is null ? $"✓ {result.Order.Title}" : words.Failed(result.Order.Title));
            if (result.Mismatch is { } mismatch) output.WriteLine("    " + words.Mismatch(mismatch, report.Grid));
        }
    }

    public void WriteEmpty(ExampleSet set)
    {
        foreach ((GridExample example, Expectation expects) in set.Examples)
            if (expects.IsEmpty) output.WriteLine(words.NothingExpected(example.Title));
    }

    public void WriteCoverage(ExampleReport report)
    {
        output.WriteLine();
        output.WriteLine(words.CoverageHeading(report.Coverage.Count(c => c.IsWhole), report.Coverage.Count));
        foreach (CriterionCoverage coverage in report.Coverage.Where(c => !c.IsWhole)) output.WriteLine("  " + words.Coverage(coverage));
    }

    public void WriteMutations(MutationReport report)
    {
        output.WriteLine();
        output.WriteLine(words.MutationHeading(report.Unnoticed.Count, report.Tried));
        if (report.Tried < report.All) output.WriteLine(words.MutationsTried(report.Tried, report.All));
        foreach (Mutation mutation in report.Unnoticed) output.WriteLine("  " + words.Mutation(mutation));
    }

    /// <summary>Each thing that is not as expected; under a line, why it gives what it gives.</summary>
    private void WriteFailed(Grid grid, ExampleResult result)
    {
        output.WriteLine(words.Failed(result.Example.Title));
        foreach (Mismatch mismatch in result.Mismatches)
        {
            output.WriteLine("    " + words.Mismatch(mismatch, grid));
            if (mismatch.Kind != MismatchKind.Line || result.Score.Lines.FirstOrDefault(l => l.Criterion.Id == mismatch.Id) is not { } line) continue;
            foreach (ExplanationSentence sentence in lines.Explain(line).Sentences.Take(MostReasons)) output.WriteLine("      " + sentence.Text);
        }
    }
}
