using System.Text;

namespace Cotation.Tests;

/// <summary>Looks for files without anything sensitive that read like a score to a landlord: from the same file with nothing sensitive in it, up to three facts of lines that are not told are otherwise.</summary>
internal sealed class MaskNeighbours
{
    private const int Enough = 3;

    private readonly Scorer scorer;
    private readonly Score score;
    private readonly string read;
    private readonly HashSet<string> found = [];

    public MaskNeighbours(Scorer scorer, Score score)
    {
        (this.scorer, this.score) = (scorer, score);
        read = Read(score);
        Grid grid = scorer.Grid;
        HashSet<string> told = [.. score.SeenBy(Audience.Landlord).Lines.Select(l => l.Criterion.Id)];
        HashSet<Fact> shown = [.. grid.Criteria.Where(c => told.Contains(c.Id)).SelectMany(c => c.Expressions).SelectMany(e => Reading.BaseFacts(e, grid.Formulas))];
        Fact[] secrets = [.. grid.Reached.Where(f => f is { IsSensitive: true, List: null, Kind: not FactKind.List })];
        List<FactChange> changes = [.. grid.Criteria.Where(c => !told.Contains(c.Id)).SelectMany(c => c.Expressions).SelectMany(e => Reading.BaseFacts(e, grid.Formulas)).Distinct()
            .Where(f => f is { IsSensitive: false, IsRegistered: false } && !shown.Contains(f)).SelectMany(f => ValuesOf(f).Select(v => new FactChange(f, v, Evidence.Registered)))];
        Search(score.Application.With([.. secrets.Select(f => new FactChange(f, f.ValueKind == ValueKind.YesNo ? Value.False : f.ValueKind == ValueKind.Number ? Value.Of(f.Min ?? Rational.Zero) : Value.Unknown, Evidence.Registered))], grid.Vocabulary), changes, 0, 3);
    }

    /// <summary>How many sets of lines, up to three.</summary>
    public int Count => found.Count;

    private void Search(Application application, List<FactChange> changes, int from, int depth)
    {
        if (scorer.Points(application, score.On) == score.Points && scorer.Score(application, score.On) is var other && Read(other) == read) found.Add(string.Join(' ', other.Lines.Select(l => l.Points)));
        for (int i = from; depth > 0 && i < changes.Count && found.Count < Enough; i++)
            Search(application.With([changes[i]], scorer.Grid.Vocabulary), changes, i + 1, depth - 1);
    }

    private static string Read(Score score)
    {
        using var json = new MemoryStream();
        new[] { score }.WriteJson(json);
        return Encoding.UTF8.GetString(json.ToArray());
    }

    private static IEnumerable<Value> ValuesOf(Fact fact) => fact.ValueKind switch
    {
        ValueKind.YesNo => [Value.True, Value.False],
        ValueKind.Number => Enumerable.Range(0, 13).Select(n => (Rational)n).Where(n => !(n < fact.Min) && !(n > fact.Max)).Select(Value.Of),
        ValueKind.Code => fact.Codes?.All.Take(24).Select(c => Value.OfCode(c.Name)) ?? [],
        _ => [],
    };
}
