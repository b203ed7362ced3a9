namespace Cotation;

/// <summary>Finds what a criterion of any form gives, from terms instead of the tree. Immutable.</summary>
internal sealed class TermLine
{
    private readonly Criterion criterion;
    private readonly Term[] parts;
    private readonly Term?[] points;

    public TermLine(Criterion criterion, TermCompiler terms)
    {
        this.criterion = criterion;
        parts = [.. PartsOf(criterion.Form).Select(terms.Of)];
        points = [.. criterion.Form.Figures.Select(f => f is null ? null : terms.Of(f))];
    }

    /// <summary>What the line gives; meaningless where the frame is lost.</summary>
    public LineResult Of(ref TermFrame frame) => criterion.Form switch
    {
        CriterionForm.Condition => Condition(ref frame),
        CriterionForm.Cases form => Cases(form, ref frame),
        CriterionForm.Bands form => Bands(form, ref frame),
        CriterionForm.PerUnit form => PerUnit(form, ref frame),
        CriterionForm.Assessed form => LineEvaluator.Assess(criterion, form, frame.Application, frame.On),
        _ => throw new InvalidOperationException(),
    };

    private static IEnumerable<Expression> PartsOf(CriterionForm form) => form switch
    {
        CriterionForm.Condition f => [f.When],
        CriterionForm.Cases f => f.Ordered.Select(c => c.When),
        CriterionForm.Bands f => [f.Value],
        CriterionForm.PerUnit f => [f.Value],
        _ => [],
    };

    private LineResult Condition(ref TermFrame frame)
    {
        Exact holds = parts[0].Of(ref frame);
        if (!holds.IsKnown) return LineResult.Unknown(criterion);
        return holds.IsYes ? Award(0, 0, ref frame) : LineResult.NotMet;
    }

    private LineResult Cases(CriterionForm.Cases form, ref TermFrame frame)
    {
        LineResult? found = null;
        bool isUnknown = false;
        for (int i = 0; i <= parts.Length; i++)
        {
            Exact holds = i < parts.Length ? parts[i].Of(ref frame) : Exact.Yes;
            if (holds.IsNo) continue;
            LineResult here = i < parts.Length ? Award(i, i, ref frame) : form.HasOtherwise ? Award(i, LineResult.OtherwiseHeld, ref frame) : LineResult.NotMet;
            if (found is { } other && (other.Finding != here.Finding || other.Points != here.Points)) return LineResult.Unknown(criterion);
            found ??= here;
            if (holds.IsYes) break;
            isUnknown = true;
        }

        LineResult result = found!.Value;
        return isUnknown && result.Finding == Finding.Unknown ? LineResult.Unknown(criterion) : result;
    }

    private LineResult Bands(CriterionForm.Bands form, ref TermFrame frame)
    {
        Exact value = parts[0].Of(ref frame);
        if (!value.IsKnown) return form.Everywhere is not null ? Award(0, 0, ref frame) : LineResult.Unknown(criterion);
        Rational number = value.ToRational();
        bool isBounded = true;
        for (int i = 0; i < form.Ordered.Count; i++)
        {
            if (form.Ordered[i].Holds(number)) return Award(i, i, ref frame);
            isBounded &= form.Ordered[i].IsBounded;
        }

        return isBounded ? LineResult.NotMet : LineResult.Unknown(criterion, LineNote.NotPublished);
    }

    private LineResult PerUnit(CriterionForm.PerUnit form, ref TermFrame frame)
    {
        Exact value = parts[0].Of(ref frame);
        if (!value.IsKnown) return LineResult.Unknown(criterion);
        Rational units = (value.ToRational() - form.Beyond).Floor();
        if (units.Sign <= 0) return LineResult.NotMet;
        if (points[0] is not { } each) return LineResult.Unknown(criterion, LineNote.NotPublished);
        return Awarded(each.Of(ref frame), 0, units, ref frame);
    }

    private LineResult Award(int which, int held, ref TermFrame frame) =>
        points[which] is { } figure ? Awarded(figure.Of(ref frame), held, null, ref frame) : LineResult.Unknown(criterion, LineNote.NotPublished);

    private LineResult Awarded(Exact each, int held, Rational? units, ref TermFrame frame)
    {
        if (!each.IsKnown || frame.IsLost) return LineResult.Unknown(criterion);
        Rational found = each.ToRational();
        return LineResult.Awarded(criterion, Value.Of(units is { } many ? found * many : found), held, units ?? default);
    }
}
