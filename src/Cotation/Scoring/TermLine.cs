namespace Cotation;

/// <summary>Finds what a criterion of any form gives, from terms instead of the tree. Immutable.</summary>
internal sealed class TermLine
{
    private readonly Criterion criterion;
    private readonly Term[] parts;
    private readonly Term?[] figures;
    private readonly long?[] plain;
    private readonly Bound[] bounds = [];
    private readonly bool isBounded;
    private readonly Found unknown;
    private readonly bool countsUnknown;
    private readonly bool isUnknownShort;

    /// <summary>A finding with its points in millionths; an unknown has those that the grid gives it.</summary>
    private readonly record struct Found(Finding Finding, long Points)
    {
        public static Found NotMet => new(Finding.NotMet, 0);
    }

    /// <summary>The two ends of a band, where they fit.</summary>
    private readonly record struct Bound(bool Fits, Exact Low, bool IsLowIncluded, Exact High, bool IsHighIncluded)
    {
        public bool Holds(Exact value)
        {
            int low = Low.IsKnown ? value.CompareTo(Low) : 1, high = High.IsKnown ? value.CompareTo(High) : -1;
            return (low > 0 || (low == 0 && IsLowIncluded)) && (high < 0 || (high == 0 && IsHighIncluded));
        }
    }

    public TermLine(Criterion criterion, TermCompiler terms)
    {
        this.criterion = criterion;
        parts = [.. PartsOf(criterion.Form).Select(terms.Of)];
        figures = [.. criterion.Form.Figures.Select(f => f is null ? null : terms.Of(f))];
        plain = [.. criterion.Form.Figures.Select(f => KernelCompiler.PointsOf(criterion, f))];
        countsUnknown = criterion.Unknown is not null;
        isUnknownShort = (criterion.Unknown ?? Rational.Zero).TryMicro(out long points);
        unknown = new Found(Finding.Unknown, points);
        if (criterion.Form is not CriterionForm.Bands form) return;
        bounds = [.. form.Ordered.Select(BoundOf)];
        isBounded = form.Ordered.All(b => b.IsBounded);
    }

    /// <summary>What the line counts, or what it gives its section otherwise; meaningless where the frame is lost.</summary>
    public long Of(ref TermFrame frame, long nothing)
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
        if (found.Finding == Finding.Awarded) return found.Points;
        if (found.Finding == Finding.NotMet || !countsUnknown) return nothing;
        if (!isUnknownShort) frame.IsLost = true;
        return found.Points;
    }

    private static IEnumerable<Expression> PartsOf(CriterionForm form) => form switch
    {
        CriterionForm.Condition f => [f.When],
        CriterionForm.Cases f => f.Ordered.Select(c => c.When),
        CriterionForm.Bands f => [f.Value],
        CriterionForm.PerUnit f => [f.Value],
        _ => [],
    };

    private static Bound BoundOf(Band band)
    {
        Exact low = Exact.Unknown, high = Exact.Unknown;
        bool fits = (band.Low is not { } from || Exact.TryOf(from, out low)) && (band.High is not { } to || Exact.TryOf(to, out high));
        return new Bound(fits, low, band.IsLowIncluded, high, band.IsHighIncluded);
    }

    private Found Condition(ref TermFrame frame)
    {
        Exact holds = parts[0].Of(ref frame);
        if (!holds.IsKnown) return unknown;
        return holds.IsYes ? Award(0, ref frame) : Found.NotMet;
    }

    private Found Cases(CriterionForm.Cases form, ref TermFrame frame)
    {
        Found? found = null;
        bool isUnknown = false;
        for (int i = 0; i <= parts.Length; i++)
        {
            Exact holds = i < parts.Length ? parts[i].Of(ref frame) : Exact.Yes;
            if (holds.IsNo) continue;
            Found here = i < parts.Length || form.HasOtherwise ? Award(i, ref frame) : Found.NotMet;
            if (found is { } other && other != here) return unknown;
            found ??= here;
            if (holds.IsYes) break;
            isUnknown = true;
        }

        return isUnknown && found!.Value.Finding == Finding.Unknown ? unknown : found!.Value;
    }

    private Found Bands(CriterionForm.Bands form, ref TermFrame frame)
    {
        Exact value = parts[0].Of(ref frame);
        if (!value.IsKnown) return form.Everywhere is not null ? Award(0, ref frame) : unknown;
        for (int i = 0; i < bounds.Length; i++)
        {
            bool holds = bounds[i].Fits ? form.Ordered[i].IsBounded && bounds[i].Holds(value) : form.Ordered[i].Holds(value.ToRational());
            if (holds) return Award(i, ref frame);
        }

        return isBounded ? Found.NotMet : unknown;
    }

    private Found PerUnit(CriterionForm.PerUnit form, ref TermFrame frame)
    {
        Exact value = parts[0].Of(ref frame);
        if (!value.IsKnown) return unknown;
        Rational units = (value.ToRational() - form.Beyond).Floor();
        if (units.Sign <= 0) return Found.NotMet;
        return figures[0] is { } each ? Awarded(each.Of(ref frame), units, ref frame) : unknown;
    }

    private Found Award(int which, ref TermFrame frame)
    {
        if (plain[which] is { } points) return new Found(Finding.Awarded, points);
        return figures[which] is { } figure ? Awarded(figure.Of(ref frame), Rational.One, ref frame) : unknown;
    }

    private Found Awarded(Exact each, Rational units, ref TermFrame frame) =>
        each.IsKnown && !frame.IsLost ? Small(LineResult.Awarded(criterion, Value.Of(each.ToRational() * units), 0, default), ref frame) : unknown;

    private static Found Small(LineResult result, ref TermFrame frame)
    {
        if (!result.Points.TryMicro(out long points)) frame.IsLost = true;
        return new Found(result.Finding, points);
    }
}
