using NodaTime;

namespace Cotation;

/// <summary>Finds what is well formed in a grid and probably not meant, or not allowed: each with a code, a place and a reason.</summary>
internal sealed partial class GridLinter
{
    private readonly Grid grid;
    private readonly Problems problems = new();
    private readonly Dictionary<Criterion, PointBounds> outlooks;

    private GridLinter(Grid grid)
    {
        this.grid = grid;
        GridBounds reach = new GridBounds(grid);
        outlooks = grid.Criteria.ToDictionary(c => c, reach.OutlookOf);
    }

    /// <summary>Whether the file holds the whole grid, not an extract.</summary>
    private bool IsWhole => grid.Identity.Extract is null;

    /// <summary>Everything found in one grid on a day, in the order of the file.</summary>
    public static IReadOnlyList<Problem> Lint(Grid grid, LocalDate on)
    {
        var linter = new GridLinter(grid);
        foreach (Criterion criterion in grid.Criteria) linter.CheckLine(criterion);
        foreach (Section section in grid.Root.AllSections) linter.CheckSection(section);
        linter.CheckPairs();
        linter.CheckTexts();
        linter.CheckPlaceholders();
        linter.CheckMask(on);
        if (linter.IsWhole) linter.CheckTies();
        if (grid.Identity.Evaluation?.Next is { } next && next < on) linter.Warn(grid.Root.Place!, "evaluation-passed", w => w.EvaluationPassed(next));
        if (grid.IsFrench) linter.CheckLaw();
        return linter.problems.InOrder();
    }

    private void Warn(Location place, string code, Func<LintWords, string> message, Func<LintWords, string?>? mend = null) => problems.Warning(place, code, Said(message), mend is null ? null : w => mend(LintWords.In(w.Language)));

    private void Refuse(Location place, string code, Func<LintWords, string> message, Func<LintWords, string?>? mend = null) => problems.Error(place, code, Said(message), mend is null ? null : w => mend(LintWords.In(w.Language)));

    private static Func<ProblemWords, string> Said(Func<LintWords, string> message) => w => message(LintWords.In(w.Language));

    private void CheckTexts()
    {
        HashSet<Fact> read = [.. grid.Criteria.SelectMany(c => c.Reads)];
        foreach (Fact fact in read.Where(f => f is { SecondPerson: null, List: null, Kind: not FactKind.List } && grid.Vocabulary.Owns(f)))
            Warn(fact.Place ?? grid.Root.Place!, "missing-spoken", w => w.MissingSpoken(fact.Name), w => w.SpokenMend);
    }

    /// <summary>A name that waits for one would be printed on every letter.</summary>
    private void CheckPlaceholders()
    {
        GridIdentity identity = grid.Identity;
        if (identity.IsFictional) return;
        foreach (string text in new[] { identity.Territory.Name, identity.Contact?.Name, identity.Contact?.Phone, identity.Contact?.Email, identity.Contact?.Address, identity.Authority?.Name, identity.Authority?.Dpo, identity.Adopted?.By, identity.Publication }.OfType<string>().Where(IsPlaceholder).Distinct())
            Refuse(grid.Root.Place!, "placeholder", w => w.Placeholder(text), w => w.PlaceholderMend);
    }

    private static bool IsPlaceholder(string text) =>
        new[] { "à nommer", "à compléter", "à remplir", "to be named", "to be completed", "todo", "xxx", "@example.", "//example.", ".example/" }.Any(p => text.Contains(p, StringComparison.OrdinalIgnoreCase)) || text.EndsWith(".example", StringComparison.OrdinalIgnoreCase);

    private void CheckTies()
    {
        if (grid.Ranking.HasDraw) return;
        Warn(grid.Root.Place!, "ties-remain", w => grid.Ranking.Ties.Count == 0 ? w.NoTieKeys : w.TieKeysMayBeEqual);
    }
}
