namespace Cotation;

/// <summary>Finds what a criterion may still give: over all that is unknown or not yet proved, or while days go by.</summary>
internal sealed class LineBounds
{
    private readonly Criterion criterion;
    private readonly BoundsContext context;
    private Interval? found;
    private bool canBeNothing;

    private LineBounds(Criterion criterion, BoundsContext context)
    {
        this.criterion = criterion;
        this.context = context;
    }

    public static PointBounds Of(Criterion criterion, Situation all) => Of(criterion, BoundsContext.Open(all, EvidenceFilter.For(criterion.Evidence)));

    public static PointBounds Of(Criterion criterion, BoundsContext context)
    {
        LineBounds bounds = new LineBounds(criterion, context);
        switch (criterion.Form)
        {
            case CriterionForm.Condition form: bounds.Look(form); break;
            case CriterionForm.Cases form: bounds.Look(form); break;
            case CriterionForm.Bands form: bounds.Look(form); break;
            case CriterionForm.PerUnit form: bounds.Look(form); break;
            case CriterionForm.Assessed form: bounds.Look(form); break;
            default: throw new InvalidOperationException();
        }

        return PointBounds.OfLine(bounds.found, bounds.canBeNothing);
    }

    private void Look(CriterionForm.Condition form)
    {
        ValueBounds when = Reach(form.When);
        if (when.CanBeTrue) Award(form.Points, context.Assuming(form.When));
        if (when.CanBeFalse) canBeNothing = true;
        if (when.CanBeUnknown) Unknown();
    }

    /// <summary>All that may follow; it leaves nothing unknown where it gives the same points throughout.</summary>
    private void Look(CriterionForm.Cases form)
    {
        bool canBeUnknown = false, isClosed = false;
        Interval? everywhere = null;
        BoundsContext where = context;
        foreach (Case one in form.Ordered)
        {
            ValueBounds when = BoundsEvaluator.Evaluate(one.When, where);
            if (when.CanBeTrue || when.CanBeUnknown) everywhere = AsItIs(one.Points) is var points && everywhere is { } before ? before.Or(points) : points;
            if (when.CanBeTrue || when.CanBeUnknown) Award(one.Points, when.CanBeTrue ? where.Assuming(one.When) : where);
            canBeUnknown |= when.CanBeUnknown;
            isClosed = when is { CanBeFalse: false, CanBeUnknown: false };
            if (isClosed) break;
            where = where.Excluding(one.When);
        }

        if (!isClosed && form.HasOtherwise) Award(form.Otherwise, where);
        if (!isClosed && form.HasOtherwise) everywhere = AsItIs(form.Otherwise) is var rest && everywhere is { } earlier ? earlier.Or(rest) : rest;
        if (!isClosed && !form.HasOtherwise) canBeNothing = true;
        bool isSettled = !canBeNothing && everywhere is { Width.Sign: 0 };
        if (canBeUnknown && !isSettled) Unknown();
    }

    private void Look(CriterionForm.Bands form)
    {
        if (form.Everywhere is not null)
        {
            Award(form.Everywhere, context);
            return;
        }

        ValueBounds value = Reach(form.Value);
        if (value.CanBeUnknown) Unknown();
        if (!value.CanBeKnown) return;
        bool isSettled = value.Low is { } only && value.Low == value.High && form.Ordered.Any(b => b.Holds(only));
        foreach (Band band in form.Ordered)
        {
            if (!band.IsBounded && !isSettled) AddUnpublished();
            else if (band.CanHold(value.Low, value.High)) Award(band.Points, context.Assuming(form.Value, band.Low, band.High));
        }

        canBeNothing |= Band.LeaveGap(form.Ordered, value.Low, value.High);
    }

    private void Look(CriterionForm.PerUnit form)
    {
        ValueBounds value = Reach(form.Value);
        // Of a list that is known, the records that are certain count while others stay unknown: they are the least of the count.
        bool isCertain = value.CanBeUnknown && criterion.Unknown is null && form.Certain(context.Situation.Formulas) is { List: var list } && !Reach(new Expression.FactRef(list)).CanBeUnknown;
        if (value.CanBeUnknown && !isCertain) Unknown();
        if (!value.CanBeKnown) return;
        Rational least = value.Low is { } low ? Rational.Max(0, (low - form.Beyond).Floor()) : 0;
        Rational? most = value.High is { } high ? Rational.Max(0, (high - form.Beyond).Floor()) : null;
        if (least.Sign == 0) canBeNothing = true;
        if (most is { Sign: 0 }) return;
        if (form.Points is null)
        {
            AddUnpublished();
            return;
        }

        ValueBounds each = Reach(form.Points);
        if (each.CanBeUnknown) Unknown();
        if (!each.CanBeKnown) return;
        Rational first = Rational.Max(1, least);
        Interval one = new(each.Low, each.High);
        Interval few = new(one.Low * first, one.High * first);
        Interval many = most is { } last ? new(one.Low * last, one.High * last) : new(one.Low is { Sign: >= 0 } ? few.Low : null, one.High is { Sign: <= 0 } ? few.High : null);
        AddTrimmed(few.Or(many));
    }

    private void Look(CriterionForm.Assessed form)
    {
        LineResult now = LineEvaluator.Evaluate(criterion, context.Situation);
        if (now.Verdict == Verdict.Awarded)
        {
            Add(Interval.At(now.Points));
            return;
        }

        Unknown();
        if (!context.IsStanding) AddTrimmed(new Interval(form.From, form.To));
    }

    /// <summary>What points may be where nobody knows whether their case holds, as the evaluator compares them; open where they may be unknown.</summary>
    private Interval AsItIs(Expression? points) =>
        points is not null && Reach(points) is { CanBeUnknown: false, CanBeKnown: true } found ? new Interval(found.Low, found.High).Trimmed(criterion.Transform) : Interval.Open;

    private ValueBounds Reach(Expression expression) => BoundsEvaluator.Evaluate(expression, context);

    /// <summary>What is given where a band or a case holds; null where it cannot.</summary>
    private void Award(Expression? points, BoundsContext? where)
    {
        if (where is null) return;
        if (points is null)
        {
            AddUnpublished();
            return;
        }

        ValueBounds reach = BoundsEvaluator.Evaluate(points, where);
        if (reach.CanBeUnknown) Unknown();
        if (reach.CanBeKnown) AddTrimmed(new Interval(reach.Low, reach.High));
    }

    private void Unknown()
    {
        if (criterion.Unknown is { } counted) Add(Interval.At(counted));
        else canBeNothing = true;
    }

    /// <summary>A figure that is not published counts nothing yet, and may be anything that the line itself lets through.</summary>
    private void AddUnpublished()
    {
        Add(Interval.Open.Trimmed(criterion.Transform));
        Unknown();
    }

    /// <summary>Points that pass what a line may hold leave it unknown.</summary>
    private void AddTrimmed(Interval points)
    {
        Rational weight = Rational.Abs(criterion.Transform.Weight);
        bool mayPass = points.Low is not { } low || points.High is not { } high || Rational.Max(Rational.Abs(low), Rational.Abs(high)) * weight > 999_999_999;
        if (mayPass) Unknown();
        Add(points.Trimmed(criterion.Transform));
    }

    private void Add(Interval interval) => found = found?.Or(interval) ?? interval;
}
