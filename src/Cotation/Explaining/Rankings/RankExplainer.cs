namespace Cotation;

/// <summary>Says rankings, pairs, standings and changes in words.</summary>
public static partial class Explaining
{
    /// <summary>Says a ranking to a landlord, or to another reader: each place, what separates it from the next, ties, and how firm the order is; with a place for the commission's own decision.</summary>
    /// <param name="places">The ranking.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="language">The language.</param>
    /// <param name="withRobustness">Whether to say the best and the worst place of each; for the few candidates of a dwelling. A landlord is not told where the grid has something sensitive: what is open would tell it.</param>
    /// <param name="reader">The reader.</param>
    public static Explanation Explain(this IReadOnlyList<RankedApplication> places, Grid grid, Language language, bool withRobustness = false, Audience reader = Audience.Landlord)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(grid);
        return new RankingPage(grid, language, reader).Explain(places, withRobustness);
    }

    /// <summary>Says why one place stands before another, line by line, to a landlord's commission, or to another reader; lines that are merged for it are told together.</summary>
    /// <param name="first">The first place.</param>
    /// <param name="second">The second place.</param>
    /// <param name="language">The language.</param>
    /// <param name="reader">The reader.</param>
    public static Explanation ExplainAgainst(this RankedApplication first, RankedApplication second, Language language, Audience reader = Audience.Landlord)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new RankingPage(first.Score.Grid, language, reader).Pair(first, second);
    }

    /// <summary>Says what other facts would change for one application, in points and in place, to the desk, which may know all: a simulation.</summary>
    /// <param name="before">Its place in the ranking.</param>
    /// <param name="after">Its place with other facts.</param>
    /// <param name="language">The language.</param>
    public static Explanation ExplainWhatIf(this RankedApplication before, RankedApplication after, Language language)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new RankingPage(before.Score.Grid, language, Audience.Desk).WhatIf(before, after);
    }

    /// <summary>Says what changed between two scores of one application, cause by cause; where the grid alone changed, says so first.</summary>
    /// <param name="now">The later score.</param>
    /// <param name="before">The earlier score.</param>
    /// <param name="audience">The reader.</param>
    /// <param name="language">The language.</param>
    public static Explanation ExplainChangesSince(this Score now, Score before, Audience audience, Language language)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        return new LetterChanges(now, before, audience, language).Explain();
    }

    /// <summary>Adds to an explanation the place among comparable applications: counts only, never another application; nothing where a place would tell more than the explanation may.</summary>
    /// <param name="explanation">The explanation of a score.</param>
    /// <param name="standings">Its standings.</param>
    public static Explanation With(this Explanation explanation, IReadOnlyList<Standing> standings)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(standings);
        if (standings.Count == 0 || explanation.Score is not { } score) return explanation;
        if (score.IsPartial && (score.IsSheet || MaskPlan.Of(score.Grid) is { TellsCohorts: false })) return explanation;
        ExplanationBlock place = new StandingPage(score, explanation.Audience, explanation.Language).Block(standings);
        return explanation with { Blocks = [explanation.Blocks[0], place, .. explanation.Blocks.Skip(1)], PrintVersion = explanation.PrintVersion?.With(standings) };
    }
}
