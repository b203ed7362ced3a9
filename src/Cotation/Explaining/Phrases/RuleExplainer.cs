namespace Cotation;

/// <summary>Says the rule of a criterion: the case or band that holds, or all of them where none does.</summary>
internal sealed class RuleExplainer(Language language, bool isSpoken)
{
    private readonly ExplanationWords words = ExplanationWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly ConditionPhraser phraser = new(language, isSpoken);
    private readonly ClauseWriter writer = new(language);

    /// <summary>The rule as it applies to the facts that were read; the whole rule where none were.</summary>
    public IEnumerable<ExplanationSentence> RuleOf(Criterion criterion, ScoreLine? line)
    {
        int held = line?.Proved.Held ?? LineResult.NothingHeld;
        return criterion.Form switch
        {
            CriterionForm.Condition form => Rule(form.When, form.Points, line, line?.Proved.Verdict == Verdict.Awarded),
            CriterionForm.Cases form => RuleOfCases(form, held, line),
            CriterionForm.Bands form => RuleOfBands(form, held, line),
            CriterionForm.PerUnit form => RuleOfUnits(form),
            CriterionForm.Assessed form => [Sentence(words.RuleAssessed(numbers.Number(form.From), numbers.Points(form.To)))],
            _ => [],
        };
    }

    public ExplanationSentence RuleOf(Adjustment adjustment)
    {
        Clause condition = phraser.Condition(adjustment.When);
        return adjustment.Operation switch
        {
            AdjustmentOperation.Add => writer.Write(SentenceKind.Parameter, condition, c => words.AdjustmentAdds((adjustment.Amount.Sign > 0 ? "+" : "") + numbers.Points(adjustment.Amount), c)),
            AdjustmentOperation.Weigh => writer.Write(SentenceKind.Parameter, condition, c => words.AdjustmentWeighs(numbers.Number(adjustment.Amount), c)),
            AdjustmentOperation.Set => writer.Write(SentenceKind.Parameter, condition, c => words.AdjustmentSets(numbers.Points(adjustment.Amount), c)),
        };
    }

    /// <summary>What is done to points before floor and cap.</summary>
    public IEnumerable<ExplanationSentence> WeighingOf(PointTransform transform)
    {
        if (transform.Weight != Rational.One) yield return Sentence(words.Weighed(numbers.Number(transform.Weight)));
        if (transform.Round is { } round) yield return Sentence(words.Rounded(numbers.Points(round.To), round.Mode));
    }

    public string Each(CriterionForm.PerUnit form)
    {
        if (form.Value is Expression.Aggregate { Function: AggregateFunction.Count, List.One: { } one }) return one.In(language).Word;
        return words.FullUnit(phraser.UnitOf(form.Value), form.Value is Expression.FactRef r ? r.Fact.Label.In(language) : phraser.Thing(form.Value));
    }

    private static ExplanationSentence Sentence(string text) => new(SentenceKind.Parameter, text);

    private IEnumerable<ExplanationSentence> Rule(Expression when, Expression? points, ScoreLine? line, bool holds)
    {
        if (holds && when is Expression.FactRef && points is Expression.Literal { Value.Number: var plain })
        {
            yield return Sentence(plain.Sign < 0 ? words.RuleTakesHere(numbers.Points(-plain)) : words.RuleHere(numbers.Points(plain)));
            yield break;
        }

        if (AtOf(when, line) is { } at) yield return At(at, points);
        else yield return writer.Write(SentenceKind.Parameter, phraser.Condition(when), c => If(points, c));
        if (points is null) yield return Sentence(words.PointsNotPublished);
        else if (points is not Expression.Literal) yield return Sentence(words.PointsAre(phraser.Thing(points)));
    }

    private string If(Expression? points, string condition) => points is not Expression.Literal { Value.Number: var number }
        ? words.RuleSome(condition)
        : number.Sign < 0 ? words.RuleTakes(numbers.Points(-number), condition) : words.RuleIf(numbers.Points(number), condition);

    private ExplanationSentence At(string at, Expression? points) => Sentence(points is not Expression.Literal { Value.Number: var number }
        ? words.RuleSomeAt(at)
        : number.Sign < 0 ? words.RuleTakesAt(at, numbers.Points(-number)) : words.RuleAt(at, numbers.Points(number)));

    /// <summary>A comparison of one fact that was just told with a number or a day: only the bound is worth saying again.</summary>
    private string? AtOf(Expression when, ScoreLine? line)
    {
        if (when is not Expression.Compare { Left: Expression.FactRef { Fact: var fact }, Left.Kind: ValueKind.Number or ValueKind.Date } e || line?.Situation.Of(fact).IsKnown != true) return null;
        Value bound = e.Right switch
        {
            Expression.Literal literal => literal.Value,
            Expression.FactRef { Kind: ValueKind.Number } other => line.Situation.Of(other.Fact),
            _ => Value.Unknown,
        };
        return bound.IsKnown ? phraser.At(e.Operator, bound, fact.Unit) : null;
    }

    private IEnumerable<ExplanationSentence> RuleOfCases(CriterionForm.Cases form, int held, ScoreLine? line)
    {
        if (held >= 0 && held < form.Ordered.Count) return Rule(form.Ordered[held].When, form.Ordered[held].Points, line, holds: true);
        // A bound alone is enough only where every case bounds the same fact.
        bool isOneFact = form.Ordered.SelectMany(c => Reading.NamedIn(c.When)).Distinct().Count() == 1;
        List<ExplanationSentence> rules = [.. form.Ordered.Count > 1 ? new[] { Sentence(words.FirstCaseCounts) } : [], .. form.Ordered.SelectMany(c => Rule(c.When, c.Points, isOneFact ? line : null, holds: false))];
        if (form.HasOtherwise) rules.Add(Sentence(form.Otherwise switch
        {
            null => words.OtherwiseNotPublished,
            Expression.Literal { Value.Number: var otherwise } => words.RuleOtherwise(numbers.Points(otherwise)),
            var computed => words.OtherwiseAre(phraser.Thing(computed)),
        }));
        return rules;
    }

    private IEnumerable<ExplanationSentence> RuleOfBands(CriterionForm.Bands form, int held, ScoreLine? line)
    {
        string? unit = phraser.UnitOf(form.Value);
        if (form.Value is not Expression.FactRef || line?.Facts.Any(f => f.IsKnown) != true) yield return Sentence(words.LooksAt(phraser.Thing(form.Value)));
        foreach (Band band in (held >= 0 ? [form.Ordered[held]] : form.Ordered).Where(b => b.IsBounded))
        {
            yield return At(phraser.AtBand(band, unit), band.Points);
            if (band.Points is null) yield return Sentence(words.PointsNotPublished);
            else if (band.Points is not Expression.Literal) yield return Sentence(words.PointsAre(phraser.Thing(band.Points)));
        }
    }

    private IEnumerable<ExplanationSentence> RuleOfUnits(CriterionForm.PerUnit form)
    {
        // « par mois » is true of a fact that counts months, not of a number made of it.
        bool isComputed = form.Value is not (Expression.FactRef or Expression.Aggregate { Function: AggregateFunction.Count });
        string each = isComputed ? words.UnitOfThat(phraser.UnitOf(form.Value)) : Each(form);
        if (isComputed && form.Points is Expression.Literal) yield return Sentence(words.LooksAt(phraser.Thing(form.Value)));
        if (form.Points is not Expression.Literal { Value.Number: var points })
        {
            yield return Sentence(words.LooksAt(phraser.Thing(form.Value)));
            yield return Sentence(form.Points is null ? words.PointsNotPublished : words.PointsEachAre(each, phraser.Thing(form.Points)));
        }
        else if (form.Value is Expression.Aggregate { Function: AggregateFunction.Count, Body: { } body, List.One: not null })
        {
            yield return writer.Write(SentenceKind.Parameter, phraser.Condition(body), c => points.Sign < 0 ? words.RulePerTakesIf(numbers.Points(-points), each, c) : words.RulePerIf(numbers.Points(points), each, c));
        }
        else
        {
            yield return Sentence(points.Sign < 0 ? words.RulePerTakes(numbers.Points(-points), each) : words.RulePer(numbers.Points(points), each));
        }

        if (form.Beyond.Sign != 0) yield return Sentence(words.Beyond(phraser.Exactly(form.Beyond, phraser.UnitOf(form.Value))));
    }
}
