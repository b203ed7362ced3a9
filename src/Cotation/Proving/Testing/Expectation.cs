using NodaTime;

namespace Cotation;

/// <summary>Is what an example expects of its score; what it does not say is not looked at.</summary>
internal sealed record Expectation
{
    private static readonly EnumNames<LineState> States = new()
    {
        ["awarded"] = LineState.Awarded,
        ["notMet"] = LineState.NotMet,
        ["outranked"] = LineState.Outranked,
        ["pending"] = LineState.Pending,
        ["unknown"] = LineState.Unknown,
    };

    private static readonly string[] Own = ["name", "on", "application"];

    private readonly List<(MismatchKind Kind, string? Id, object? Expected)> parts = [];

    /// <summary>Whether it expects anything at all.</summary>
    public bool IsEmpty => parts.Count == 0;

    /// <summary>Reads what an example expects; a line or an outcome that the grid has not, or a key nobody knows, is a problem.</summary>
    public static Expectation Read(GridExample example, Grid grid, Problems problems)
    {
        var keys = new ObjectReader(example.Item, problems);
        foreach (string own in Own) keys.Has(own);
        var expected = new Expectation();
        if (keys.Has("points")) expected.Add(MismatchKind.Points, null, keys.Number("points")?.ToDecimal());
        if (keys.Number("pending") is { } pending) expected.Add(MismatchKind.Pending, null, pending.ToDecimal());
        if (keys.Number("verified") is { } verified) expected.Add(MismatchKind.Verified, null, verified.ToDecimal());
        if (keys.Items("range") is { Count: 2 } range) expected.Add(MismatchKind.Range, null, new PointRange(Bound(range[0]), Bound(range[1])));
        string[] ids = [.. grid.Criteria.Select(c => c.Id)];
        foreach (JsonMember line in keys.Object("lines")?.Item.Members ?? [])
            if (IsKnown(line, ids, problems) && keys.NumberOf(line.Value) is { } points) expected.Add(MismatchKind.Line, line.Key, points.ToDecimal());
        if (keys.Object("states") is { } states)
            foreach (JsonMember line in states.Item.Members)
                if (IsKnown(line, ids, problems) && states.OneOf(line.Key, States) is { } state) expected.Add(MismatchKind.State, line.Key, state);
        if (keys.Has("outcomes")) expected.Add(MismatchKind.Outcomes, null, string.Join(", ", keys.Texts("outcomes")));
        if (keys.Has("next")) expected.Add(MismatchKind.Next, null, keys.Date("next"));
        keys.Done();
        return expected;

        decimal? Bound(JsonItem item) => item.Kind == JsonKind.Null ? null : keys.NumberOf(item)?.ToDecimal();
    }

    /// <summary>Everything in which a score is not what was expected, the total first.</summary>
    public IEnumerable<Mismatch> Against(Score score)
    {
        foreach ((MismatchKind kind, string? id, object? expected) in parts)
        {
            object? obtained = Of(score, kind, id);
            if (!Equals(expected, obtained)) yield return new Mismatch(kind, id, expected, obtained);
        }
    }

    private void Add(MismatchKind kind, string? id, object? expected) => parts.Add((kind, id, expected));

    private static object? Of(Score score, MismatchKind kind, string? id) => kind switch
    {
        MismatchKind.Points => score.Points,
        MismatchKind.Pending => score.Pending,
        MismatchKind.Verified => score.Verified,
        MismatchKind.Range => score.Range,
        MismatchKind.Line => score.Lines.FirstOrDefault(l => l.Criterion.Id == id)?.Points,
        MismatchKind.State => score.Lines.FirstOrDefault(l => l.Criterion.Id == id)?.State,
        MismatchKind.Outcomes => string.Join(", ", score.Outcomes.Where(o => o.Applies).Select(o => o.Outcome.Id)),
        MismatchKind.Next => score.Next?.On,
        MismatchKind.Order => null,
    };

    private static bool IsKnown(JsonMember line, string[] ids, Problems problems)
    {
        if (ids.Contains(line.Key)) return true;
        problems.Error(line.Place, "unknown-criterion", w => w.UnknownCriterion(line.Key), w => w.DidYouMean(SpellChecker.Nearest(line.Key, ids)));
        return false;
    }
}

internal enum MismatchKind
{
    Points,
    Pending,
    Verified,
    Range,
    Line,
    State,
    Outcomes,
    Next,
    Order,
}

/// <summary>Is one thing that is not as expected: points as decimals, a range, a state, a day, or ids in their order.</summary>
internal sealed record Mismatch(MismatchKind Kind, string? Id, object? Expected, object? Obtained);
