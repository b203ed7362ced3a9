using NodaTime;

namespace Cotation;

/// <summary>Lists the days on which time can turn what is read: proofs, judgements, dated records, rows of tables and days written in a grid, and each full unit of a span.</summary>
internal sealed class ChangeDates
{
    private const int HorizonYears = 50;

    private readonly Situation situation;
    private readonly HashSet<Fact> seen = [];
    private readonly List<int> written = [];
    private readonly List<Counted> spans = [];

    /// <summary>Is a day from which units are counted to the reference date, or the other way.</summary>
    private sealed record Counted(LocalDate End, SpanUnit Unit, bool IsFrom);

    public ChangeDates(IEnumerable<Expression> expressions, EvidencePolicy policy, Situation situation)
    {
        this.situation = situation;
        Last = LastAfter(situation.On);
        foreach (Expression expression in expressions)
        {
            AddWritten(expression);
            foreach (Fact fact in Reading.NamedIn(expression)) Visit(fact);
        }

        foreach ((_, Assessment given) in situation.Application.Assessments)
            if (given.On is { } from) Add(from);

        if (!policy.IsVerified) return;
        foreach (LocalDate date in situation.Application.DatesOfEvidence())
        {
            AddAround(date);
            if (policy.MaxAge is { } age) AddAround(date.PlusSaturating(age));
        }
    }

    /// <summary>The last day that is looked at.</summary>
    public LocalDate Last { get; }

    public static LocalDate LastAfter(LocalDate on) => on.PlusYearsUpToLast(HorizonYears);

    /// <summary>Whether only the day itself moves in an interval: all that is dated stays as it is on its first day.</summary>
    public bool IsFixedBetween(LocalDate from, LocalDate to) => !written.Exists(d => d > Number(from) && d <= Number(to));

    /// <summary>The days of change in an interval, in order.</summary>
    public IEnumerable<LocalDate> Between(LocalDate from, LocalDate to)
    {
        List<int> days = [.. written];
        foreach ((LocalDate end, SpanUnit unit, bool isFrom) in spans)
            foreach (LocalDate day in isFrom ? Anniversaries(end, unit, from, to) : Countdown(end, unit, from, to)) days.Add(Number(day));
        days.Sort();
        int before = 0;
        foreach (int day in days)
        {
            if (day != before && day >= Number(from) && day <= Number(to)) yield return ApplicationRow.DayOf(day);
            before = day;
        }
    }

    /// <summary>The days on which one more unit is full.</summary>
    private static IEnumerable<LocalDate> Anniversaries(LocalDate end, SpanUnit unit, LocalDate from, LocalDate to)
    {
        for (int n = end < from ? Days.FullUnits(end, from, unit) : 0; end.PlusSaturating(Days.PeriodOf(unit, n)) is var day && day <= to; n++)
        {
            yield return day;
            if (day == Days.Last) break;
        }
    }

    /// <summary>The days after which one unit fewer is left; a month counts as full from any later day of a month that is longer.</summary>
    private static IEnumerable<LocalDate> Countdown(LocalDate end, SpanUnit unit, LocalDate from, LocalDate to)
    {
        for (int n = to < end ? Days.FullUnits(to, end, unit) : 0; end - Days.PeriodOf(unit, n) is var day && day >= from.PlusDays(-31); n++)
        {
            yield return day.Next();
            yield return DateAdjusters.EndOfMonth(day).Next();
        }
    }

    private static int Number(LocalDate day) => (int)ApplicationRow.DayCell(day);

    private void Add(LocalDate day)
    {
        if (day > situation.On && day <= Last) written.Add(Number(day));
    }

    private void AddAround(LocalDate day)
    {
        Add(day);
        Add(day.Next());
    }

    private void AddWritten(Expression expression)
    {
        foreach (Expression part in expression.All)
        {
            if (part is Expression.Literal { Kind: ValueKind.Date } literal) AddAround(literal.Value.Date);
            if (part is Expression.Lookup lookup) AddRows(lookup.Table.Name);
        }
    }

    private void AddRows(string table)
    {
        if (!situation.Tables.TryGetValue(table, out FactTable? rows)) return;
        foreach (FactTable.Row row in rows.Rows) Add(row.From);
    }

    private void Visit(Fact fact)
    {
        if (!seen.Add(fact)) return;
        foreach (LocalDate date in DatesOf(fact)) AddAround(date);
        if (situation.Formulas.Of(fact) is { } formula) AddWritten(formula);
        if (fact.Derivation is Derivation.Span span)
        {
            if (span.To == Vocabulary.AsOf) foreach (LocalDate from in EndsOf(span.From, fact)) spans.Add(new Counted(from, span.Unit, IsFrom: true));
            if (span.From == Vocabulary.AsOf) foreach (LocalDate to in EndsOf(span.To, fact)) spans.Add(new Counted(to, span.Unit, IsFrom: false));
        }

        if (fact.Derivation is Derivation.Lookup lookup) AddRows(lookup.Table);
        foreach (Fact input in situation.Formulas.InputsOf(fact)) Visit(input);
        if (fact.Event is { } happened) Visit(fact.Field(happened)!);
    }

    private IEnumerable<LocalDate> EndsOf(string name, Fact fact) => Reading.Find(name, fact, situation.Formulas) is { } end ? DatesOf(end) : [];

    /// <summary>The days a date fact names: its own, or those of every record for a list's field.</summary>
    private IEnumerable<LocalDate> DatesOf(Fact fact)
    {
        if (fact.Kind != FactKind.Date || fact.IsAsOf) yield break;
        if (fact.List is null)
        {
            // What is not proved yet is looked at too: once it is, its spans count on.
            if (situation.Application.ValueOf(fact) is { IsKnown: true } given) yield return given.Date;
            if (situation.Of(fact) is { IsKnown: true } value) yield return value.Date;
            yield break;
        }

        Value records = situation.Application.ValueOf(situation.Formulas.Vocabulary.Find(fact.List)!);
        if (!records.IsKnown) yield break;
        foreach (ListRecord record in records.Records)
            if (record.Fields[fact.Slot] is { IsKnown: true } day) yield return day.Date;
    }
}
