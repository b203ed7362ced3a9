using NodaTime.Text;

namespace Cotation;

/// <summary>Gives the rules of a grid in its own language, key by key, as its author could write them again.</summary>
internal sealed class RuleTexts(Grid grid)
{
    /// <summary>The facts that follow from others and were not given with an application, with how.</summary>
    public IEnumerable<(string Name, IEnumerable<(string Key, string Text)> Texts)> FactsOf(Situation situation) =>
        grid.Vocabulary.Facts.Where(f => f.Kind == FactKind.List ? situation.Of(f) is { IsKnown: true, Records.Count: > 0 } : !situation.Given(f).IsKnown).SelectMany(f => f.Fields.Prepend(f)).Where(f => f.IsDerived && grid.Reached.Contains(f)).Select(f => (f.FullName, Of(f)));

    public IEnumerable<(string Key, string Text)> Of(Criterion criterion) => [.. Of(criterion.Form), .. Of(criterion.Transform), .. criterion.Unknown is { } unknown ? new[] { ("unknown", unknown.ToString()) } : [], .. Of(criterion.Evidence)];

    public IEnumerable<(string Key, string Text)> Of(Section section) => [.. section.Combine != Combination.Sum ? new[] { ("combine", section.Combine.ToString().ToLowerInvariant()) } : [], .. Of(section.Transform)];

    public IEnumerable<(string Key, string Text)> Of(Adjustment adjustment) =>
    [
        ("when", adjustment.When.ToString()),
        (adjustment.Operation switch { AdjustmentOperation.Add => "points", AdjustmentOperation.Weigh => "weight", AdjustmentOperation.Set => "set" }, adjustment.Amount.ToString()),
        .. Of(adjustment.Evidence),
    ];

    public IEnumerable<(string Key, string Text)> Of(Outcome outcome) => [("when", outcome.When.ToString()), ("effect", outcome.Effect.ToString().ToLowerInvariant()), .. outcome.Tier > 1 ? new[] { ("tier", outcome.Tier.ToString(System.Globalization.CultureInfo.InvariantCulture)) } : [], .. Of(outcome.Evidence)];

    private IEnumerable<(string Key, string Text)> Of(Fact fact) => fact.Derivation switch
    {
        Derivation.Span span => [("span", $"{span.From} → {span.To} ({span.Unit.ToString().ToLowerInvariant()})")],
        Derivation.Lookup lookup => [("lookup", $"{lookup.Table} ({string.Join(", ", lookup.By)} ; {lookup.On})")],
        Derivation.Formula when grid.Formulas.Of(fact) is { } formula => [("is", formula.ToString())],
        _ => [],
    };

    private static IEnumerable<(string Key, string Text)> Of(CriterionForm form) => form switch
    {
        CriterionForm.Condition f => [("when", f.When.ToString()), ("points", PointsOf(f.Points))],
        CriterionForm.Cases f => [.. f.Ordered.Select(c => ("case", $"{c.When} → {PointsOf(c.Points)}")), .. f.HasOtherwise ? new[] { ("otherwise", PointsOf(f.Otherwise)) } : []],
        CriterionForm.Bands f => [("value", f.Value.ToString()), .. f.Ordered.Select(b => ("band", $"{(b.IsBounded ? (b.IsLowIncluded ? "[" : "]") + b.Low + " ; " + b.High + (b.IsHighIncluded ? "]" : "[") : "?")} → {PointsOf(b.Points)}"))],
        CriterionForm.PerUnit f => [("per", f.Value.ToString()), ("points", PointsOf(f.Points)), .. f.Beyond.Sign != 0 ? new[] { ("beyond", f.Beyond.ToString()) } : []],
        CriterionForm.Assessed f => [("assessed", $"{f.From} … {f.To}")],
        _ => [],
    };

    private static IEnumerable<(string Key, string Text)> Of(PointTransform transform)
    {
        if (transform.Weight != Rational.One) yield return ("weight", transform.Weight.ToString());
        if (transform.Round is { } round) yield return ("round", $"{round.To} ({round.Mode.ToString().ToLowerInvariant()})");
        if (transform.Floor is { } floor) yield return ("floor", floor.ToString());
        if (transform.Cap is { } cap) yield return ("cap", cap.ToString());
    }

    private static IEnumerable<(string Key, string Text)> Of(EvidencePolicy policy)
    {
        if (policy.IsVerified) yield return ("evidence", string.Join(", ", ["verified", .. policy.By, .. policy.Documents, .. policy.MaxAge is { } age ? new[] { PeriodPattern.NormalizingIso.Format(age) } : []]));
    }

    private static string PointsOf(Expression? points) => points?.ToString() ?? "null";
}
