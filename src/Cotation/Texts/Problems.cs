namespace Cotation;

/// <summary>Gathers every problem of one reading.</summary>
internal sealed class Problems
{
    private readonly List<Problem> found = [];

    public bool HasErrors => Errors > 0;

    public int Errors { get; private set; }

    public int Count => found.Count;

    public void Error(Location place, string code, Func<ProblemWords, string> message, Func<ProblemWords, string?>? mend = null) =>
        Add(new Problem(Severity.Error, code, place, message, mend));

    public void Warning(Location place, string code, Func<ProblemWords, string> message, Func<ProblemWords, string?>? mend = null) =>
        Add(new Problem(Severity.Warning, code, place, message, mend));

    public void Add(Problem problem)
    {
        found.Add(problem);
        if (problem.Severity == Severity.Error) Errors++;
    }

    /// <summary>All problems, in the order of their places.</summary>
    public IReadOnlyList<Problem> InOrder() =>
        [.. found.OrderBy(p => p.Place.File, StringComparer.Ordinal).ThenBy(p => p.Place.Line).ThenBy(p => p.Place.Column).ThenBy(p => p.Code, StringComparer.Ordinal)];
}
