namespace Cotation;

/// <summary>What examples show, in English.</summary>
internal sealed class EnglishProvingWords() : ProvingWords(Language.English)
{
    protected override string Nothing => "nothing";

    protected override string OutOfScope => "outside the grid's scope";

    protected override string Unbounded => "no limit";

    public override string Passed(string title, decimal? points) => $"✓ {title}: {(points is { } number ? Numbers.Points(Rational.From(number)) : OutOfScope)}";

    public override string Failed(string title) => $"✗ {title}";

    public override string Result(int passed, int failed) => $"{passed} passed, {failed} failed.";

    public override string NoExample(string path) => $"No example: the file “{path}” does not exist. To make one: cotation test GRID --add APPLICATION";

    public override string NothingExpected(string title) => $"The example “{title}” expects nothing: add “points” or “lines”.";

    public override string CoverageHeading(int whole, int all) => whole == all
        ? $"Coverage: the examples show every criterion ({all}) from every side."
        : $"Coverage: {whole} of {all} criteria shown from every side. What is missing:";

    public override string Coverage(CriterionCoverage coverage)
    {
        List<string> parts = [];
        int given = coverage.Seen(LineState.Awarded) + coverage.Seen(LineState.Outranked), pending = coverage.Seen(LineState.Pending);
        parts.Add(given == 0 ? "never awarded" : $"awarded {Times(given)}");
        parts.Add(coverage.Seen(LineState.NotMet) is var not && not == 0 ? "never “no”" : $"“no” {Times(not)}");
        parts.Add(coverage.Seen(LineState.Unknown) is var unknown && unknown == 0 ? "never unknown" : $"unknown {Times(unknown)}");
        if (pending > 0) parts.Add($"pending {Times(pending)}");
        foreach (BoundCoverage bound in coverage.Bounds.Where(b => !(b.IsBelowTried && b.IsAtTried && b.IsAboveTried)))
            parts.Add($"bound {BoundOf(bound.Bound)}: try {string.Join(", ", Sides(bound))}");
        return $"{coverage.Criterion.Id} “{coverage.Criterion.Title.In(Language.English)}”: {string.Join("; ", parts)}.";
    }

    public override string MutationHeading(int unnoticed, int all) => unnoticed == 0
        ? $"Mutations: the examples notice all {all} changes tried."
        : $"Mutations: {unnoticed} of {all} changes that no example notices.";

    public override string Mutation(Mutation mutation) => $"{mutation.Id} “{mutation.Title.In(Language.English)}”: " + mutation.Kind switch
    {
        MutationKind.Points => $"{Said(mutation.After)} points instead of {Said(mutation.Before)}",
        MutationKind.Bound => $"“{Said(mutation.After)}” instead of “{Said(mutation.Before)}”",
        MutationKind.Strictness when mutation.Before == mutation.After => $"the bound {Said(mutation.Before)} goes from one side to the other",
        MutationKind.Strictness or MutationKind.Operator => $"“{Said(mutation.After)}” instead of “{Said(mutation.Before)}”",
        MutationKind.Cap => $"cap {Said(mutation.After)} instead of {Said(mutation.Before)}",
        MutationKind.Floor => $"floor {Said(mutation.After)} instead of {Said(mutation.Before)}",
        MutationKind.Beyond => $"beyond {Said(mutation.After)} instead of {Said(mutation.Before)}",
        MutationKind.Proof => "no check instead of a check",
        MutationKind.Combination => $"combination “{Said(mutation.After)}” instead of “{Said(mutation.Before)}”",
    };

    public override string Added(string title, string path) => $"Example “{title}” added to {path}. Read it again: it expects what the grid gives today.";

    protected override string Sentence(string subject, string expected, string obtained) => $"{subject}: expected {expected}, obtained {obtained}";

    protected override string Subject(Mismatch mismatch, Grid grid) => mismatch.Kind switch
    {
        MismatchKind.Points => "total",
        MismatchKind.Pending => "pending",
        MismatchKind.Verified => "verified",
        MismatchKind.Range => "range",
        MismatchKind.Line => $"line {mismatch.Id} “{TitleOf(mismatch, grid)}”",
        MismatchKind.State => $"state of {mismatch.Id} “{TitleOf(mismatch, grid)}”",
        MismatchKind.Outcomes => "outside points",
        MismatchKind.Next => "next change",
        MismatchKind.Order => "order",
    };

    protected override string StateOf(LineState state) => state switch
    {
        LineState.Unknown => "unknown",
        LineState.Pending => "pending",
        LineState.Outranked => "outranked",
        LineState.Awarded => "awarded",
        LineState.NotMet => "not met",
    };

    protected override string Range(string low, string high) => $"from {low} to {high}";

    private static string TitleOf(Mismatch mismatch, Grid grid) => grid.Criteria.First(c => c.Id == mismatch.Id).Title.In(Language.English);

    private static IEnumerable<string> Sides(BoundCoverage bound)
    {
        if (!bound.IsBelowTried) yield return "just below";
        if (!bound.IsAtTried) yield return "on it";
        if (!bound.IsAboveTried) yield return "just above";
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
