namespace Cotation;

/// <summary>Says how one criterion's way to its points became another: a figure, a bound, or the whole rule.</summary>
internal static class FormChanges
{
    public static IEnumerable<Func<CompareWords, string>> Between(Criterion before, Criterion after)
    {
        if (CriterionNormalForm.Of(before.Form) == CriterionNormalForm.Of(after.Form)) return [];
        return (before.Form, after.Form) switch
        {
            (CriterionForm.Condition a, CriterionForm.Condition b) when CriterionNormalForm.Of(a.When) == CriterionNormalForm.Of(b.When) => [w => w.Points(after, Figure(a.Points, w), Figure(b.Points, w))],
            (CriterionForm.Condition a, CriterionForm.Condition b) when CriterionNormalForm.Of(a.Points) == CriterionNormalForm.Of(b.Points) && BoundOf(a.When, b.When) is { } bound => [w => w.Bound(after, bound.Before, bound.After, bound.Unit)],
            (CriterionForm.PerUnit a, CriterionForm.PerUnit b) when CriterionNormalForm.Of(a.Value) == CriterionNormalForm.Of(b.Value) => OfUnits(after, a, b),
            (CriterionForm.Bands a, CriterionForm.Bands b) when CriterionNormalForm.Of(a.Value) == CriterionNormalForm.Of(b.Value) && a.Ordered.Count == b.Ordered.Count => OfBands(after, a, b),
            _ => [w => RuleOf(before, w) is var was && RuleOf(after, w) is var isNow && was != isNow ? w.Rule(after, was, isNow) : w.RuleUnsaid(after)],
        };
    }

    /// <summary>A sentence and what stands below it, in one line.</summary>
    public static IEnumerable<string> Lines(ExplanationSentence sentence) => sentence.Items.Count == 0 ? [sentence.Text] : [$"{sentence.Text} {Items(sentence)}."];

    private static string Items(ExplanationSentence sentence) => string.Join("\u202f; ", sentence.Items.Select(i => i.Items.Count == 0 ? i.Text : $"({i.Text} {Items(i)})"));

    private static IEnumerable<Func<CompareWords, string>> OfUnits(Criterion after, CriterionForm.PerUnit a, CriterionForm.PerUnit b)
    {
        if (CriterionNormalForm.Of(a.Points) != CriterionNormalForm.Of(b.Points)) yield return w => w.PointsEach(after, Figure(a.Points, w), Figure(b.Points, w));
        if (a.Beyond != b.Beyond) yield return w => w.Beyond(after, a.Beyond, b.Beyond, UnitOf(b.Value));
    }

    private static IEnumerable<Func<CompareWords, string>> OfBands(Criterion after, CriterionForm.Bands a, CriterionForm.Bands b)
    {
        for (int i = 0; i < a.Ordered.Count; i++)
        {
            Band old = a.Ordered[i], now = b.Ordered[i];
            if (CriterionNormalForm.Of(old) != CriterionNormalForm.Of(now)) yield return w => w.Band(after, BandOf(old, w), BandOf(now, w));
            if (CriterionNormalForm.Of(old.Points) != CriterionNormalForm.Of(now.Points)) yield return w => w.BandPoints(after, BandOf(now, w), Figure(old.Points, w), Figure(now.Points, w));
        }

        string BandOf(Band band, CompareWords words) => new ConditionPhraser(words.Language, isSpoken: false).AtBand(band, UnitOf(b.Value));
    }

    /// <summary>The one number in which two comparisons of the same thing differ.</summary>
    private static (Rational Before, Rational After, string? Unit)? BoundOf(Expression before, Expression after) =>
        before is Expression.Compare { Right: Expression.Literal { Kind: ValueKind.Number } x } a && after is Expression.Compare { Right: Expression.Literal { Kind: ValueKind.Number } y } b && a.Operator == b.Operator && CriterionNormalForm.Of(a.Left) == CriterionNormalForm.Of(b.Left)
            ? (x.Value.Number, y.Value.Number, UnitOf(a.Left))
            : null;

    private static string? UnitOf(Expression expression) => expression is Expression.FactRef { Fact: var fact } ? fact.Unit : null;

    private static string Figure(Expression? points, CompareWords words) => points switch
    {
        null => words.NotPublished,
        Expression.Literal { Value.Number: var number } => words.PointsOf(number),
        _ => new ConditionPhraser(words.Language, isSpoken: false).Thing(points),
    };

    private static string RuleOf(Criterion criterion, CompareWords words) => string.Join(" ", new RuleExplainer(words.Language, isSpoken: false).RuleOf(criterion, null).SelectMany(Lines));
}

/// <summary>Says how weight, rounding, floor and cap became others.</summary>
internal static class TrimChanges
{
    public static IEnumerable<Func<CompareWords, string>> Between(LocalizedText title, PointTransform before, PointTransform after)
    {
        if (before.Weight != after.Weight) yield return w => w.Weight(title, before.Weight, after.Weight);
        if (before.Round != after.Round) yield return w => w.Round(title, before.Round, after.Round);
        if (before.Floor != after.Floor) yield return w => w.Floor(title, before.Floor, after.Floor);
        if (before.Cap != after.Cap) yield return w => w.Cap(title, before.Cap, after.Cap);
    }
}
