using NodaTime;

namespace Cotation.Tests;

/// <summary>Scores by the plainest walk of the tree, written apart from the engine: the oracle. Null is unknown; numbers are exact.</summary>
internal sealed class Naive(Grid grid, Application application, LocalDate on)
{
    public enum View
    {
        Now,
        Proved,
        Verified,
    }

    public Rational Total(View view) => Total(grid.Root, view).Points;

    public (bool Counts, Rational Points) Line(Criterion criterion, View view)
    {
        bool Usable(Evidence e) => view switch
        {
            View.Proved => true,
            View.Now => criterion.Evidence.Accepts(e, on),
            _ => e.StatusOn(on) is EvidenceStatus.Registered or EvidenceStatus.Verified && criterion.Evidence.Accepts(e, on),
        };
        object? found = Find(criterion, Usable);
        return found switch
        {
            Rational points => (true, points),
            Certain part => (true, part.Points),
            "none" => (false, 0),
            _ => (criterion.Unknown is not null, criterion.Unknown ?? 0),
        };
    }

    private (bool Counts, Rational Points) Total(Section section, View view)
    {
        List<(bool Counts, Rational Points)> children = [.. section.Criteria.Select(c => Line(c, view)), .. section.Sections.Select(s => Total(s, view))];
        List<Rational> counted = [.. children.Where(c => c.Counts).Select(c => c.Points)];
        Rational points = section.Combine switch
        {
            Combination.Sum => children.Aggregate(Rational.Zero, (sum, c) => sum + c.Points),
            _ when counted.Count == 0 => 0,
            Combination.Best => counted.Max(),
            Combination.Worst => counted.Min(),
            Combination.First => counted[0],
            _ => counted.Aggregate(Rational.Zero, (sum, p) => sum + p) / counted.Count,
        };
        points = Trim(points, section.Transform);
        foreach (Adjustment adjustment in section.Adjustments)
        {
            bool Usable(Evidence e) => view == View.Proved || (adjustment.Evidence.Accepts(e, on) && (view == View.Now || e.StatusOn(on) >= EvidenceStatus.Registered));
            if (Evaluate(adjustment.When, Usable, null) is not true) continue;
            points = adjustment.Operation switch { AdjustmentOperation.Add => points + adjustment.Amount, AdjustmentOperation.Weigh => points * adjustment.Amount, _ => adjustment.Amount };
        }

        return (counted.Count > 0, points);
    }

    /// <summary>The points of a criterion, "none" where it is not met, null where it is unknown.</summary>
    private object? Find(Criterion criterion, Func<Evidence, bool> usable)
    {
        switch (criterion.Form)
        {
            case CriterionForm.Condition form:
                return Evaluate(form.When, usable, null) switch { true => Points(form.Points!), false => "none", _ => null };
            case CriterionForm.Bands form:
                if (Evaluate(form.Value, usable, null) is not Rational value) return form.Ordered is [{ Low: null, IsHighIncluded: false } a, { High: null, IsLowIncluded: true } b] && a.High == b.Low && a.Points == b.Points ? Points(a.Points!) : null;
                Band? band = form.Ordered.FirstOrDefault(b => (b.Low is not { } low || (b.IsLowIncluded ? value >= low : value > low)) && (b.High is not { } high || (b.IsHighIncluded ? value <= high : value < high)));
                return band is null ? "none" : Points(band.Points!);
            case CriterionForm.PerUnit form:
                bool isWhole = Evaluate(form.Value, usable, null) is Rational;
                if ((isWhole ? Evaluate(form.Value, usable, null) : criterion.Unknown is null ? Counted(form.Value, usable) : null) is not Rational number) return null;
                Rational units = (number - form.Beyond).Floor();
                if (units <= 0) return isWhole ? "none" : null;
                object? given = Evaluate(form.Points!, usable, null) is Rational each ? Finish(each * units) : null;
                return isWhole || given is not Rational sure ? given : new Certain(sure);
            case CriterionForm.Cases form:
                var reachable = new List<object?>();
                bool isClosed = false;
                foreach (Case one in form.Ordered)
                {
                    object? holds = Evaluate(one.When, usable, null);
                    if (holds is false) continue;
                    reachable.Add(Points(one.Points!));
                    if (holds is not true) continue;
                    isClosed = true;
                    break;
                }

                if (!isClosed) reachable.Add(form.HasOtherwise ? Points(form.Otherwise!) : "none");
                return reachable.TrueForAll(r => Equals(r, reachable[0])) ? reachable[0] : null;
            default:
                return null;
        }

        object? Points(Expression points) => Evaluate(points, usable, null) is Rational exact ? Finish(exact) : null;

        object? Finish(Rational points) => Rational.Abs(criterion.Transform.Weighed(points)) > 1_000_000_000 ? null : Trim(points, criterion.Transform);
    }

    /// <summary>The records that count, whatever the unknown ones are.</summary>
    private object? Counted(Expression value, Func<Evidence, bool> usable) =>
        value is Expression.FactRef { Fact: var fact } && grid.Formulas.Of(fact) is { } formula ? Counted(formula, usable)
        : value is Expression.Aggregate { Function: AggregateFunction.Count, Body: { } body } e && Fact(e.List, usable) is List<ListRecord> records ? (Rational)records.Count(r => Evaluate(body, usable, r) is true) : null;

    private sealed record Certain(Rational Points);

    private static Rational Trim(Rational points, PointTransform transform)
    {
        points *= transform.Weight;
        if (transform.Round is { } round) points = round.Apply(points);
        if (transform.Floor is { } floor && points < floor) points = floor;
        if (transform.Cap is { } cap && points > cap) points = cap;
        return points;
    }

    private object? Fact(Fact fact, Func<Evidence, bool> usable)
    {
        if (fact.Name == "asOf") return on;
        Value given = application.ValueOf(fact);
        if (given.IsKnown && usable(application.EvidenceOf(fact))) return Boxed(given, fact);
        return fact.Derivation is null ? null : Derive(fact, usable, null);
    }

    private object? Boxed(Value value, Fact fact) => value.Kind switch
    {
        ValueKind.Unknown => null,
        ValueKind.YesNo => value.IsTrue,
        ValueKind.Number => value.Number,
        ValueKind.Date => value.Date,
        ValueKind.Code => value.Code,
        ValueKind.Codes => value.Codes,
        _ => value.Records.Where(r => fact.Event is null || !r.Fields[fact.Field(fact.Event)!.Slot].IsKnown || r.Fields[fact.Field(fact.Event)!.Slot].Date <= on).ToList(),
    };

    private object? Derive(Fact fact, Func<Evidence, bool> usable, ListRecord? record)
    {
        if (fact.Derivation is Derivation.Span span)
        {
            object? from = Date(span.From), to = Date(span.To);
            if (from is not LocalDate start || to is not LocalDate end || start > end) return null;
            int months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
            if (start.PlusMonths(months) > end) months--;
            return span.Unit switch
            {
                SpanUnit.Day => (Rational)Period.DaysBetween(start, end),
                SpanUnit.Month => (Rational)months,
                _ => (Rational)(start.PlusYears(end.Year - start.Year) > end ? end.Year - start.Year - 1 : end.Year - start.Year),
            };
        }

        if (fact.Derivation is Derivation.Lookup lookup) return Date(lookup.On) is LocalDate day ? Row(lookup.Table, [.. lookup.By.Select(n => Fact(grid.Vocabulary.Find(n)!, usable))], day) : null;
        return Evaluate(grid.Formulas.Of(fact)!, usable, record);

        object? Date(string name) => name == "asOf" ? on : record is not null && grid.Vocabulary.Find(fact.List!)!.Field(name) is { } field ? Boxed(record.Fields[field.Slot], field) : Fact(grid.Vocabulary.Find(name)!, usable);
    }

    private object? Row(string table, List<object?> keys, LocalDate day) =>
        grid.Tables.GetValueOrDefault(table)?.Rows.Where(r => r.From <= day && r.Keys.Select(k => Boxed(k, null!)).SequenceEqual(keys)).MaxBy(r => r.From) is { } row ? Boxed(row.Gives, null!) : null;

    private object? Evaluate(Expression expression, Func<Evidence, bool> usable, ListRecord? record)
    {
        object? E(Expression e) => Evaluate(e, usable, record);
        switch (expression)
        {
            case Expression.Literal e: return Boxed(e.Value, null!);
            case Expression.FactRef e: return Fact(e.Fact, usable);
            case Expression.FieldRef e:
                object? own = Boxed(record!.Fields[e.Field.Slot], e.Field);
                return own ?? (e.Field.Derivation is null ? null : Derive(e.Field, usable, record));
            case Expression.Not e: return E(e.Of) is bool of ? !of : null;
            case Expression.And e: return Kleene(e.Operands.Select(E), false);
            case Expression.Or e: return Kleene(e.Operands.Select(E), true);
            case Expression.In e: return Kleene(e.Among.Select(a => (object?)(E(e.What) is { } what && E(a) is { } one ? what.Equals(one) : null)), true);
            case Expression.Contains e: return E(e.Set) is IReadOnlyList<string> set && E(e.What) is string code ? set.Contains(code) : null;
            case Expression.Known e: return E(e.Of) is not null;
            case Expression.Negate e: return E(e.Of) is Rational negated ? -negated : null;
            case Expression.Choice e: return E(e.If) switch { true => E(e.Then), false => E(e.Else), _ => E(e.Then) is { } then && then.Equals(E(e.Else)) ? then : null };
            case Expression.Extreme e: return Extreme(e.Operands.Select(E), e.IsGreatest);
            case Expression.Compare e:
                if (E(e.Left) is not { } left || E(e.Right) is not { } right) return null;
                int order = left is IComparable comparable && left is not string ? comparable.CompareTo(right) : left is Rational a ? a.CompareTo((Rational)right) : left.Equals(right) ? 0 : 1;
                return e.Operator switch { Comparison.Equal => order == 0, Comparison.NotEqual => order != 0, Comparison.Less => order < 0, Comparison.LessOrEqual => order <= 0, Comparison.Greater => order > 0, _ => order >= 0 };
            case Expression.Arithmetic e:
                if (E(e.Left) is not Rational x || E(e.Right) is not Rational y) return null;
                return e.Operator switch { ArithmeticOperator.Add => x + y, ArithmeticOperator.Subtract => x - y, ArithmeticOperator.Multiply => x * y, _ => y.Sign == 0 ? null : x / y };
            case Expression.Aggregate e:
                if (Fact(e.List, usable) is not List<ListRecord> records) return null;
                if (e.Body is null) return e.Function == AggregateFunction.Any ? records.Count > 0 : (Rational)records.Count;
                List<object?> each = [.. records.Select(r => Evaluate(e.Body, usable, r))];
                if (e.Function is AggregateFunction.Any or AggregateFunction.All) return Kleene(each, e.Function == AggregateFunction.Any);
                if (each.Contains(null)) return null;
                return e.Function switch
                {
                    AggregateFunction.Count => (Rational)each.Count(v => v is true),
                    AggregateFunction.Sum => each.Aggregate(Rational.Zero, (sum, v) => sum + (Rational)v!),
                    _ => Extreme(each, e.Function == AggregateFunction.Max),
                };
            case Expression.Lookup e: return Row(e.Table.Name, [.. e.Keys.Select(E)], on);
            default: throw new NotSupportedException();
        }
    }

    private static object? Kleene(IEnumerable<object?> parts, bool decisive)
    {
        List<object?> all = [.. parts];
        return all.Contains(decisive) ? decisive : all.Contains(null) ? null : !decisive;
    }

    private static object? Extreme(IEnumerable<object?> parts, bool isGreatest)
    {
        List<object?> all = [.. parts];
        if (all.Count == 0 || all.Contains(null)) return null;
        IEnumerable<Rational> numbers = all.Cast<Rational>();
        return isGreatest ? numbers.Max() : numbers.Min();
    }
}
