namespace Cotation;

/// <summary>Finds what a criterion of any form gives, from compiled expressions instead of the tree. Immutable.</summary>
internal sealed class CompiledLine
{
    private readonly Criterion criterion;
    private readonly CompiledExpression[] parts;
    private readonly CompiledExpression?[] figures;
    private readonly long?[] plain;
    private readonly Bound[] bounds = [];
    private readonly bool isBounded;
    private readonly Found unknown;
    private readonly bool countsUnknown;
    private readonly bool isUnknownShort;

    /// <summary>A finding with its points in millionths; an unknown has those that the grid gives it.</summary>
    private readonly record struct Found(Verdict Finding, long Points)
    {
        public static Found NotMet => new(Verdict.NotMet, 0);
    }

    /// <summary>The two ends of a band, where they fit.</summary>
    private readonly record struct Bound(bool Fits, Fraction64 Low, bool IsLowIncluded, Fraction64 High, bool IsHighIncluded)
    {
        public bool Holds(Fraction64 value)
        {
            int low = Low.IsKnown ? value.CompareTo(Low) : 1, high = High.IsKnown ? value.CompareTo(High) : -1;
            return (low > 0 || (low == 0 && IsLowIncluded)) && (high < 0 || (high == 0 && IsHighIncluded));
        }
    }

    public CompiledLine(Criterion criterion, ExpressionCompiler terms)
    {
        this.criterion = criterion;
        parts = [.. PartsOf(criterion.Form, terms.Formulas).Select(terms.Of)];
        figures = [.. criterion.Form.Figures.Select(f => f is null ? null : terms.Of(f))];
        plain = [.. criterion.Form.Figures.Select(f => LineResult.MillionthsOf(criterion, f))];
        countsUnknown = criterion.Unknown is not null;
        isUnknownShort = (criterion.Unknown ?? Rational.Zero).TryMicro(out long points);
        unknown = new Found(Verdict.Unknown, points);
        if (criterion.Form is not CriterionForm.Bands form) return;
        bounds = [.. form.Ordered.Select(BoundOf)];
        isBounded = form.Ordered.All(b => b.IsBounded);
    }

    /// <summary>What the line counts, or what it gives its section otherwise; meaningless where the frame is lost.</summary>
    public long Of(ref EvaluationFrame frame, long nothing)
    {
        Found found = criterion.Form switch
        {
            CriterionForm.Condition => Condition(ref frame),
            CriterionForm.Cases form => Cases(form, ref frame),
            CriterionForm.Bands form => Bands(form, ref frame),
            CriterionForm.PerUnit form => PerUnit(form, ref frame),
            CriterionForm.Assessed form => Small(LineEvaluator.Assess(criterion, form, frame.Application, frame.On), ref frame),
            _ => throw new InvalidOperationException(),
        };
        if (found.Finding == Verdict.Awarded) return found.Points;
        if (found.Finding == Verdict.NotMet || !countsUnknown) return nothing;
        if (!isUnknownShort) frame.HasOverflowed = true;
        return found.Points;
    }

    /// <summary>Of a count over a list, what is certain stands beside the count.</summary>
    private static IEnumerable<Expression> PartsOf(CriterionForm form, Formulas formulas) => form switch
    {
        CriterionForm.Condition f => [f.When],
        CriterionForm.Cases f => f.Ordered.Select(c => c.When),
        CriterionForm.Bands f => [f.Value],
        CriterionForm.PerUnit f => f.Certain(formulas) is { } certain ? [f.Value, certain] : [f.Value],
        _ => [],
    };

    private static Bound BoundOf(Band band)
    {
        Fraction64 low = Fraction64.Unknown, high = Fraction64.Unknown;
        bool fits = (band.Low is not { } from || Fraction64.TryOf(from, out low)) && (band.High is not { } to || Fraction64.TryOf(to, out high));
        return new Bound(fits, low, band.IsLowIncluded, high, band.IsHighIncluded);
    }

    private Found Condition(ref EvaluationFrame frame)
    {
        Fraction64 holds = parts[0].Of(ref frame);
        if (!holds.IsKnown) return unknown;
        return holds.IsYes ? Award(0, ref frame) : Found.NotMet;
    }

    private Found Cases(CriterionForm.Cases form, ref EvaluationFrame frame)
    {
        Found? found = null;
        bool isUnknown = false;
        for (int i = 0; i <= parts.Length; i++)
        {
            Fraction64 holds = i < parts.Length ? parts[i].Of(ref frame) : Fraction64.Yes;
            if (holds.IsNo) continue;
            Found here = i < parts.Length || form.HasOtherwise ? Award(i, ref frame) : Found.NotMet;
            if (found is { } other && other != here) return unknown;
            found ??= here;
            if (holds.IsYes) break;
            isUnknown = true;
        }

        return isUnknown && found!.Value.Finding == Verdict.Unknown ? unknown : found!.Value;
    }

    private Found Bands(CriterionForm.Bands form, ref EvaluationFrame frame)
    {
        Fraction64 value = parts[0].Of(ref frame);
        if (!value.IsKnown) return form.Everywhere is not null ? Award(0, ref frame) : unknown;
        for (int i = 0; i < bounds.Length; i++)
        {
            bool holds = bounds[i].Fits ? form.Ordered[i].IsBounded && bounds[i].Holds(value) : form.Ordered[i].Holds(value.ToRational());
            if (holds) return Award(i, ref frame);
        }

        return isBounded ? Found.NotMet : unknown;
    }

    private Found PerUnit(CriterionForm.PerUnit form, ref EvaluationFrame frame)
    {
        Fraction64 value = parts[0].Of(ref frame);
        if (!value.IsKnown && parts.Length > 1 && !countsUnknown) value = parts[1].Of(ref frame);
        if (!value.IsKnown) return unknown;
        Rational units = (value.ToRational() - form.Beyond).Floor();
        if (units.Sign <= 0) return Found.NotMet;
        return figures[0] is { } each ? Awarded(each.Of(ref frame), units, ref frame) : unknown;
    }

    private Found Award(int which, ref EvaluationFrame frame)
    {
        if (plain[which] is { } points) return new Found(Verdict.Awarded, points);
        return figures[which] is { } figure ? Awarded(figure.Of(ref frame), Rational.One, ref frame) : unknown;
    }

    private Found Awarded(Fraction64 each, Rational units, ref EvaluationFrame frame) =>
        each.IsKnown && !frame.HasOverflowed ? Small(LineResult.Awarded(criterion, Value.Of(each.ToRational() * units), 0, default), ref frame) : unknown;

    private static Found Small(LineResult result, ref EvaluationFrame frame)
    {
        if (!result.Points.TryMicro(out long points)) frame.HasOverflowed = true;
        return new Found(result.Verdict, points);
    }
}
