using NodaTime;

namespace Cotation;

/// <summary>Finds the first day on which time alone changes points: it tries the days on which something can turn, in their order.</summary>
internal static class NextChanges
{
    private const int HorizonYears = 50;

    public static NextChange? OfLine(ScoreLine line)
    {
        Rational before = line.Now.Points;
        Lens lens = Lens.For(line.Criterion.Evidence);
        foreach (LocalDate day in TurningDays(line.Criterion.Expressions, [line.Criterion.Evidence], line.Situation))
        {
            Rational after = LineEvaluator.Evaluate(line.Criterion, line.Situation.Through(lens).At(day)).Points;
            if (after != before) return new NextChange(day, after.ToDecimal(), (after - before).ToDecimal());
        }

        return null;
    }

    public static NextChange? OfScore(Score score)
    {
        if (score.Points is not { } before) return null;
        IEnumerable<Expression> read = score.Grid.Criteria.SelectMany(c => c.Expressions)
            .Concat(score.Grid.Adjustments.Select(a => a.When))
            .Concat(new[] { score.Grid.Applies }.OfType<Expression>());
        IEnumerable<EvidencePolicy> policies = score.Grid.Criteria.Select(c => c.Evidence).Concat(score.Grid.Adjustments.Select(a => a.Evidence));
        foreach (LocalDate day in TurningDays(read, policies, score.Situation))
        {
            if (new Walk(score.Grid, score.Application, day).Points() is { } after && after != before) return new NextChange(day, after, after - before);
        }

        return null;
    }

    private static IEnumerable<LocalDate> TurningDays(IEnumerable<Expression> expressions, IEnumerable<EvidencePolicy> policies, Situation situation)
    {
        List<int> days = [];
        LocalDate last = situation.On.PlusYearsUpToLast(HorizonYears);
        var seen = new HashSet<Fact>();
        foreach (Expression expression in expressions)
        {
            AddWritten(expression);
            foreach (Fact fact in Reading.NamedIn(expression)) Visit(fact);
        }

        foreach ((_, Assessment given) in situation.Application.Assessments)
            if (given.On is { } from) Add(from);

        foreach (EvidencePolicy policy in policies.Where(p => p.IsVerified).Distinct())
        {
            foreach (LocalDate date in situation.Application.DatesOfEvidence())
            {
                AddAround(date);
                if (policy.MaxAge is { } age) AddAround(date.PlusUpToLast(age));
            }
        }

        return InOrder(days);

        void Add(LocalDate day)
        {
            if (day > situation.On && day <= last) days.Add((int)ApplicationRow.DayCell(day));
        }

        void AddAround(LocalDate day)
        {
            Add(day);
            Add(day.Next());
        }

        void AddWritten(Expression expression)
        {
            foreach (Expression.Literal literal in expression.All.OfType<Expression.Literal>().Where(l => l.Kind == ValueKind.Date)) AddAround(literal.Value.Date);
            foreach (Expression.Lookup lookup in expression.All.OfType<Expression.Lookup>()) AddRows(lookup.Table.Name);
        }

        void AddRows(string table)
        {
            if (!situation.Tables.TryGetValue(table, out FactTable? rows)) return;
            foreach (FactTable.Row row in rows.Rows) Add(row.From);
        }

        void Visit(Fact fact)
        {
            if (!seen.Add(fact)) return;
            foreach (LocalDate date in DatesOf(fact, situation)) AddAround(date);
            if (situation.Formulas.Of(fact) is { } formula) AddWritten(formula);
            if (fact.Derivation is Derivation.Span span)
            {
                if (span.To == Vocabulary.AsOf) foreach (LocalDate from in EndsOf(span.From, fact)) AddAnniversaries(from, span.Unit);
                if (span.From == Vocabulary.AsOf) foreach (LocalDate to in EndsOf(span.To, fact)) AddCountdown(to, span.Unit);
            }

            if (fact.Derivation is Derivation.Lookup lookup) AddRows(lookup.Table);
            foreach (Fact input in situation.Formulas.InputsOf(fact)) Visit(input);
            if (fact.Event is { } happened) Visit(fact.Field(happened)!);
        }

        IEnumerable<LocalDate> EndsOf(string name, Fact fact) => Reading.Find(name, fact, situation.Formulas) is { } end ? DatesOf(end, situation) : [];

        // Full units up to a day are one fewer on the day after a count of them is left.
        void AddCountdown(LocalDate to, SpanUnit unit)
        {
            PeriodUnits units = unit switch { SpanUnit.Day => PeriodUnits.Days, SpanUnit.Month => PeriodUnits.Months, SpanUnit.Year => PeriodUnits.Years };
            LocalDate from = to;
            if (to > last) from = to - Period.Between(last, to, units);
            for (int n = 0; from - Units(unit, n) is var day && day > situation.On; n++) AddAround(day);
        }

        void AddAnniversaries(LocalDate from, SpanUnit unit)
        {
            if (from > situation.On) Add(from);
            int first = unit switch
            {
                SpanUnit.Day => Math.Max(0, Period.DaysBetween(from, situation.On)),
                SpanUnit.Month => Math.Max(0, (int)Period.Between(from, situation.On, PeriodUnits.Months).Months),
                SpanUnit.Year => Math.Max(0, (int)Period.Between(from, situation.On, PeriodUnits.Years).Years),
            };
            int most = unit switch { SpanUnit.Day => HorizonYears * 366, SpanUnit.Month => HorizonYears * 12, SpanUnit.Year => HorizonYears };
            for (int n = first; n <= first + most && After(n) is var day && day <= last; n++)
            {
                Add(day);
                if (day == Days.Last) break;
            }

            LocalDate After(int n) => from.PlusUpToLast(Units(unit, n));
        }
    }

    private static IEnumerable<LocalDate> InOrder(List<int> days)
    {
        days.Sort();
        int before = 0;
        foreach (int day in days)
        {
            if (day != before) yield return ApplicationRow.DayOf(day);
            before = day;
        }
    }

    private static Period Units(SpanUnit unit, int count) => unit switch { SpanUnit.Day => Period.FromDays(count), SpanUnit.Month => Period.FromMonths(count), SpanUnit.Year => Period.FromYears(count) };

    /// <summary>The days a date fact names: its own, or those of every record for a list's field.</summary>
    private static IEnumerable<LocalDate> DatesOf(Fact fact, Situation situation)
    {
        if (fact.Kind != FactKind.Date || fact.IsAsOf) yield break;
        if (fact.List is null)
        {
            if (situation.Of(fact) is { IsKnown: true } value) yield return value.Date;
            yield break;
        }

        Value records = situation.Application.ValueOf(situation.Formulas.Vocabulary.Find(fact.List)!);
        if (!records.IsKnown) yield break;
        foreach (ListRecord record in records.Records)
            if (record.Fields[fact.Slot] is { IsKnown: true } day) yield return day.Date;
    }
}
