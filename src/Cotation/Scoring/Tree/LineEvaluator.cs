namespace Cotation;

/// <summary>Finds what a criterion gives to a situation.</summary>
internal static class LineEvaluator
{
    public static LineResult Evaluate(Criterion criterion, Situation situation) => criterion.Form switch
    {
        CriterionForm.Condition form => EvaluateCondition(criterion, form, situation),
        CriterionForm.Cases form => EvaluateCases(criterion, form, situation),
        CriterionForm.Bands form => EvaluateBands(criterion, form, situation),
        CriterionForm.PerUnit form => EvaluatePerUnit(criterion, form, situation),
        CriterionForm.Assessed form => Assess(criterion, form, situation.Application, situation.On),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What a judgement given with the application counts.</summary>
    public static LineResult Assess(Criterion criterion, CriterionForm.Assessed form, Application application, NodaTime.LocalDate on)
    {
        Assessment? given = application.AssessmentOf(criterion.Id);
        LineNote note = NoteOf(given, form, on);
        return note == LineNote.None ? LineResult.Awarded(criterion, Value.Of(Rational.From(given!.Points)), 0, default) : LineResult.Unknown(criterion, note);
    }

    /// <summary>Why a judgement does not count, or none.</summary>
    public static LineNote NoteOf(Assessment? given, CriterionForm.Assessed form, NodaTime.LocalDate on)
    {
        if (given is null) return LineNote.NotAssessed;
        bool isSigned = !string.IsNullOrWhiteSpace(given.By) && !string.IsNullOrWhiteSpace(given.Reason) && (form.By.Count == 0 || (given.Role is { } role && form.By.Contains(role)));
        if (!isSigned || given.On > on) return LineNote.AssessmentUnsigned;
        Rational points = Rational.From(given.Points);
        bool isOnStep = form.Step is not { } step || ((points - form.From) / step).IsInteger;
        return points < form.From || points > form.To || !isOnStep ? LineNote.AssessmentOutOfBounds : LineNote.None;
    }

    private static LineResult EvaluateCondition(Criterion criterion, CriterionForm.Condition form, Situation situation)
    {
        Value holds = Evaluator.Evaluate(form.When, situation);
        if (!holds.IsKnown) return LineResult.Unknown(criterion);
        return holds.IsTrue ? Award(criterion, form.Points, situation, 0) : LineResult.NotMet;
    }

    /// <summary>The first case that holds; an unknown before it leaves the line unknown unless all that may follow gives the same.</summary>
    private static LineResult EvaluateCases(Criterion criterion, CriterionForm.Cases form, Situation situation)
    {
        LineResult? found = null;
        bool isUnknown = false;
        for (int i = 0; i <= form.Ordered.Count; i++)
        {
            Value holds = i < form.Ordered.Count ? Evaluator.Evaluate(form.Ordered[i].When, situation) : Value.True;
            if (holds.IsFalse) continue;
            LineResult here = i < form.Ordered.Count
                ? Award(criterion, form.Ordered[i].Points, situation, i)
                : form.HasOtherwise ? Award(criterion, form.Otherwise, situation, LineResult.OtherwiseHeld) : LineResult.NotMet;
            if (found is { } other && (other.Verdict != here.Verdict || other.Points != here.Points)) return LineResult.Unknown(criterion);
            found ??= here;
            if (holds.IsTrue) break;
            isUnknown = true;
        }

        LineResult result = found!.Value;
        return isUnknown && result.Verdict == Verdict.Unknown ? LineResult.Unknown(criterion) : result;
    }

    private static LineResult EvaluateBands(Criterion criterion, CriterionForm.Bands form, Situation situation)
    {
        Value value = Evaluator.Evaluate(form.Value, situation);
        if (!value.IsKnown) return form.Everywhere is { } same ? Award(criterion, same, situation, 0) : LineResult.Unknown(criterion);
        for (int i = 0; i < form.Ordered.Count; i++)
            if (form.Ordered[i].Holds(value.Number)) return Award(criterion, form.Ordered[i].Points, situation, i);
        return form.Ordered.Any(b => !b.IsBounded) ? LineResult.Unknown(criterion, LineNote.NotPublished) : LineResult.NotMet;
    }

    private static LineResult EvaluatePerUnit(Criterion criterion, CriterionForm.PerUnit form, Situation situation)
    {
        Value value = Evaluator.Evaluate(form.Value, situation);
        Expression? certain = value.IsKnown || criterion.Unknown is not null ? null : form.Certain(situation.Formulas);
        bool isPart = certain is not null;
        if (isPart) value = Evaluator.Evaluate(certain!, situation);
        if (!value.IsKnown) return LineResult.Unknown(criterion);
        Rational units = (value.Number - form.Beyond).Floor();
        if (units.Sign <= 0) return isPart ? LineResult.Unknown(criterion) : LineResult.NotMet;
        if (form.Points is null) return LineResult.Unknown(criterion, LineNote.NotPublished);
        Value each = Evaluator.Evaluate(form.Points, situation), points = each.IsKnown ? Value.Of(each.Number * units) : each;
        return isPart ? LineResult.Partly(criterion, points, units) : LineResult.Awarded(criterion, points, 0, units);
    }

    private static LineResult Award(Criterion criterion, Expression? points, Situation situation, int held) =>
        points is null ? LineResult.Unknown(criterion, LineNote.NotPublished) : LineResult.Awarded(criterion, Evaluator.Evaluate(points, situation), held, default);
}
