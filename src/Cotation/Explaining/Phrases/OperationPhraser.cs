namespace Cotation;

/// <summary>Works out the points of lines and sections with their numbers: units, weights, rounding, floors and caps, in the order in which they were done.</summary>
internal sealed class OperationPhraser(Audience audience, Language language)
{
    private readonly OperationWords words = OperationWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly ConditionPhraser phraser = new(language, audience == Audience.Applicant);

    /// <summary>How a line that counts, or would once proved, came to its points; nothing where its rule alone says it.</summary>
    public IEnumerable<ExplanationSentence> Of(ScoreLine line)
    {
        LineResult result = line.State == LineState.Pending ? line.Proved : line.Now;
        if (result.Verdict != Verdict.Awarded && result.Quantity.Sign == 0) return [];
        Criterion criterion = line.Criterion;
        Situation situation = line.State == LineState.Pending ? line.Situation : line.Situation.Through(EvidenceFilter.For(criterion.Evidence));
        var decisions = new DecisionPhraser(new FactPhraser(audience, language, criterion, situation.Formulas), language, audience == Audience.Applicant, situation, []);
        (IEnumerable<string> told, Rational found) = criterion.Form switch
        {
            CriterionForm.PerUnit form => OfUnits(form, result.Quantity, criterion.Transform != PointTransform.None, situation, decisions),
            CriterionForm.Assessed => ([], Rational.From(situation.Application.AssessmentOf(criterion.Id)!.Points)),
            _ => OfFigure(FigureOf(criterion.Form, result.Held)!, situation, decisions),
        };
        return [.. told.Concat(Of(criterion.Transform, found)).Select(Operation)];
    }

    /// <summary>What a section does beyond adding up: its mean, weight, rounding, floor and cap.</summary>
    public IEnumerable<ExplanationSentence> Of(SectionScore section)
    {
        if (section.Section.Combine == Combination.Average) yield return Operation(words.Mean(numbers.Points(section.Found), section.Found.IsFinite));
        foreach (string told in Of(section.Section.Transform, section.Found)) yield return Operation(told);
    }

    private static ExplanationSentence Operation(string text) => new(SentenceKind.Operation, text);

    private static Expression? FigureOf(CriterionForm form, int held) => form switch
    {
        CriterionForm.Condition f => f.Points,
        CriterionForm.Cases f => held == LineResult.OtherwiseHeld ? f.Otherwise : f.Ordered[held].Points,
        CriterionForm.Bands f => f.Ordered[held].Points,
        _ => null,
    };

    private static (IEnumerable<string> Told, Rational Found) OfFigure(Expression figure, Situation situation, DecisionPhraser decisions)
    {
        Rational found = Evaluator.Evaluate(figure, situation).Number;
        return (decisions.Computation(figure, "point") is { } told ? [told] : [], found);
    }

    private (IEnumerable<string> Told, Rational Found) OfUnits(CriterionForm.PerUnit form, Rational units, bool isChanged, Situation situation, DecisionPhraser decisions)
    {
        List<string> told = [];
        string? unit = phraser.UnitOf(form.Value);
        Value all = Evaluator.Evaluate(form.Value, situation);
        Rational value = all.IsKnown ? all.Number : Evaluator.Evaluate(form.Certain(situation.Formulas)!, situation).Number, each = Evaluator.Evaluate(form.Points!, situation).Number;
        if (form.Value is not Expression.FactRef && decisions.Computation(form.Value, unit) is { } counted) told.Add(counted);
        if (form.Beyond.Sign != 0) told.Add(words.Difference(numbers.Counted(value, unit, 12), numbers.Counted(form.Beyond, unit, 12), numbers.Counted(value - form.Beyond, unit, 12)));
        if (value - form.Beyond != units) told.Add(words.Whole(numbers.Counted(value - form.Beyond, unit, 12), numbers.Number(units)));
        if (decisions.Computation(form.Points!, "point") is { } figure) told.Add(figure);
        if (units != Rational.One || isChanged || told.Count > 0) told.Add(words.Product(unit is null ? numbers.Number(units) : numbers.Counted(units, unit), numbers.Points(each), numbers.Points(each * units), (each * units).IsFinite));
        return (told, each * units);
    }

    private IEnumerable<string> Of(PointTransform transform, Rational points)
    {
        Rational weighed = points * transform.Weight;
        if (transform.Weight != Rational.One) yield return words.Product(numbers.Points(points), numbers.Number(transform.Weight), numbers.Points(weighed), weighed.IsFinite);
        Rational rounded = transform.Weighed(points);
        if (rounded != weighed) yield return words.Rounded(weighed, rounded);
        if (transform.Cap is { } cap && rounded > cap) yield return words.Capped(rounded, cap);
        else if (transform.Floor is { } floor && rounded < floor) yield return words.Floored(rounded, floor);
    }
}
