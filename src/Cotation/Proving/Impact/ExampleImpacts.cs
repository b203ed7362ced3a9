namespace Cotation;

/// <summary>Scores the examples beside two grids under both.</summary>
internal static class ExampleImpacts
{
    /// <summary>Each example of the old grid, then those only the new one has, told by its name; one that a grid cannot read stands without its score.</summary>
    public static IReadOnlyList<ExampleImpact> Of(GridComparison comparison, string oldPath, string newPath)
    {
        Dictionary<string, Score> before = Scores(comparison.Before, oldPath, oldPath), after = Scores(comparison.After, newPath, oldPath);
        if (GridExample.PathBeside(oldPath) != GridExample.PathBeside(newPath))
        {
            foreach ((string title, Score score) in Scores(comparison.Before, oldPath, newPath)) before.TryAdd(title, score);
            foreach ((string title, Score score) in Scores(comparison.After, newPath, newPath)) after.TryAdd(title, score);
        }

        return [.. before.Keys.Union(after.Keys).Select(t => new ExampleImpact(t, before.GetValueOrDefault(t), after.GetValueOrDefault(t)))];
    }

    /// <summary>Facts that only the other grid knows are left out with a warning by the reader; what cannot be read at all is left out here.</summary>
    private static Dictionary<string, Score> Scores(Grid grid, string gridPath, string besidePath)
    {
        var scores = new Dictionary<string, Score>(StringComparer.Ordinal);
        try
        {
            foreach (GridExample example in GridExample.LoadBeside(besidePath, grid)) scores.TryAdd(example.Title, new GridEvaluator(grid, example.Application, example.On).Score());
        }
        catch (CotationException) when (gridPath != besidePath)
        {
            return scores;
        }

        return scores;
    }
}
