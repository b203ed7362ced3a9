namespace Cotation;

/// <summary>Says grids in words: what a territory publishes, and what its desks answer.</summary>
public static partial class Explaining
{
    /// <summary>Writes the public sheet of a grid: every criterion, weight, bound and combination in plain words, refusals, ties, legal basis and version (CCH, article R. 441-2-16; CRPA, article L. 312-1-3).</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="language">The language.</param>
    public static Explanation ToPublicSheet(this Grid grid, Language language)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return grid.ToPublicSheet(language, []);
    }

    /// <summary>Writes the desk's answers to what people ask or believe; each is computed from the grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="language">The language.</param>
    public static Explanation ToDeskAnswers(this Grid grid, Language language)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return Page(grid, Audience.Desk, language, GridWords.In(language).AnswersTitle(grid.Identity.Territory.Name), new GridAnswers(grid, language).Blocks());
    }

    /// <summary>Writes the applicant's page of what no line of the grid looks at.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="language">The language.</param>
    public static Explanation ToNotCountedSheet(this Grid grid, Language language)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return Page(grid, Audience.Applicant, language, GridWords.In(language).NotCountedTitle(grid.Identity.Territory.Name), [new GridAnswers(grid, language).NotCounted(heading: null) ?? ExplanationBlock.Of("notCounted", null, SentenceKind.Note, [GridWords.In(language).NoQuestion])]);
    }

    /// <summary>The public sheet with worked examples.</summary>
    internal static Explanation ToPublicSheet(this Grid grid, Language language, IReadOnlyList<GridExample> examples) =>
        Page(grid, Audience.Applicant, language, GridWords.In(language).SheetTitle(grid.Identity.Title.In(language)), new GridSheet(grid, language).Blocks(examples)) with { Rules = GridRules.Of(grid) };

    /// <summary>What stands under the title of a page about a grid; none where there is nothing to say.</summary>
    private static IEnumerable<ExplanationBlock> NoticesOf(Grid grid, Language language) =>
        new DecidingWords(grid, language).Notices.ToList() is { Count: > 0 } notices ? [ExplanationBlock.Of("summary", null, SentenceKind.Note, notices)] : [];

    private static Explanation Page(Grid grid, Audience audience, Language language, string title, IReadOnlyList<ExplanationBlock> blocks) => new(audience, language, title, blocks[0].Kind == "summary" ? blocks : [.. NoticesOf(grid, language), .. blocks])
    {
        Footer = LetterWords.In(language).FootOfGrid(grid.Identity.Id, grid.Identity.Version, grid.Fingerprint),
    };
}
