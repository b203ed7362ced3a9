namespace Cotation;

/// <summary>Says grids in words: what a territory publishes, and what its desks answer.</summary>
public static partial class Explaining
{
    /// <summary>Writes the public sheet of a grid: every criterion, weight, bound and combination in plain words, refusals, ties, legal basis and version (CCH, article R. 441-2-16; CRPA, article L. 312-1-3).</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="language">The language.</param>
    public static Explanation Document(this Grid grid, Language language)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return grid.Document(language, []);
    }

    /// <summary>Writes the desk's answers to what people ask or believe; each is computed from the grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="language">The language.</param>
    public static Explanation Answer(this Grid grid, Language language)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var words = GridWords.In(language);
        return Page(grid, Audience.Desk, language, words.AnswersTitle(grid.Identity.Territory.Name), new GridAnswers(grid, language).Blocks());
    }

    /// <summary>The public sheet with worked examples.</summary>
    internal static Explanation Document(this Grid grid, Language language, IReadOnlyList<GridExample> examples)
    {
        var words = GridWords.In(language);
        return Page(grid, Audience.Applicant, language, words.SheetTitle(grid.Identity.Title.In(language)), new GridSheet(grid, language).Blocks(examples));
    }

    /// <summary>The applicant's page of what no line of the grid looks at.</summary>
    public static Explanation NotCounted(this Grid grid, Language language)
    {
        var words = GridWords.In(language);
        return Page(grid, Audience.Applicant, language, words.NotCountedTitle(grid.Identity.Territory.Name), [new GridAnswers(grid, language).NotCounted(heading: null)]);
    }

    private static Explanation Page(Grid grid, Audience audience, Language language, string title, IReadOnlyList<ExplanationBlock> blocks) => new(audience, language, title, blocks)
    {
        Foot = LetterWords.In(language).FootOfGrid(grid.Identity.Id, grid.Identity.Version, grid.Fingerprint),
    };
}
