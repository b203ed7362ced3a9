using System.Collections.Concurrent;
using NodaTime;

namespace Cotation;

/// <summary>Says which facts count: all, those proved as a criterion asks, or those that are registered or verified.</summary>
internal sealed record EvidenceFilter(EvidencePolicy? Policy, bool OnlyProved)
{
    public static EvidenceFilter All { get; } = new(null, false);

    public static EvidenceFilter VerifiedOnly { get; } = new(null, true);

    public static EvidenceFilter For(EvidencePolicy policy) => policy.IsVerified ? new EvidenceFilter(policy, false) : All;

    public static EvidenceFilter VerifiedFor(EvidencePolicy policy) => policy.IsVerified ? new EvidenceFilter(policy, true) : VerifiedOnly;

    public bool Accepts(Evidence evidence, LocalDate on) =>
        (!OnlyProved || evidence.StatusOn(on) >= EvidenceStatus.Registered) && (Policy is null || Policy.Accepts(evidence, on));
}

/// <summary>Is an application on a day, seen through an evidence filter: what each fact is worth there, derived ones included. Safe to share between threads, but for one that is watched.</summary>
internal sealed class Situation
{
    private volatile Computed? last;
    private ConcurrentDictionary<(Fact, ListRecord), Value>? ofRecords;

    /// <summary>Is what had to be computed, and what was before it. What two threads add at once may be lost, and is computed again.</summary>
    private sealed class Computed(int slot, Value value, Computed? before)
    {
        public int Slot => slot;

        public Value Value => value;

        public Computed? Before => before;
    }

    public Situation(Application application, LocalDate on, EvidenceFilter filter, Formulas formulas, IReadOnlyDictionary<string, FactTable> tables)
    {
        Application = application;
        On = on;
        Filter = filter;
        Formulas = formulas;
        Tables = tables;
    }

    public Application Application { get; }

    public LocalDate On { get; }

    public EvidenceFilter Filter { get; }

    public Formulas Formulas { get; }

    public IReadOnlyDictionary<string, FactTable> Tables { get; }

    /// <summary>The facts whose given values were looked at, where somebody wants to know; one set for all filters.</summary>
    public HashSet<Fact>? Seen { get; private init; }

    /// <summary>The same application on the same day through another filter.</summary>
    public Situation Through(EvidenceFilter filter) => new(Application, On, filter, Formulas, Tables) { Seen = Seen };

    /// <summary>Another application on the same day, seen alike.</summary>
    public Situation Of(Application application) => new(application, On, Filter, Formulas, Tables);

    /// <summary>The same, telling which facts are looked at.</summary>
    public Situation Watched() => new(Application, On, Filter, Formulas, Tables) { Seen = [] };

    /// <summary>The same application on another day.</summary>
    public Situation At(LocalDate on) => new(Application, on, Filter, Formulas, Tables);

    /// <summary>What a fact is worth; only what had to be computed is kept, since most situations look at few facts.</summary>
    public Value Of(Fact fact)
    {
        if (!fact.IsDerived && fact.Event is null) return Compute(fact);
        for (Computed? one = last; one is not null; one = one.Before)
            if (one.Slot == fact.Slot) return one.Value;
        Value value = Compute(fact);
        last = new Computed(fact.Slot, value, last);
        return value;
    }

    /// <summary>The value given with the application, where the filter lets it count; records dated after the day are left out.</summary>
    public Value Given(Fact fact)
    {
        Seen?.Add(fact);
        Value given = Application.ValueOf(fact);
        if (!given.IsKnown || !Filter.Accepts(Application.EvidenceOf(fact), On)) return Value.Unknown;
        return fact.Event is { } date ? Value.Of(Past(given.Records, fact.Field(date)!)) : given;
    }

    /// <summary>What the derivation of a fact gives, whether the fact is given or not.</summary>
    public Value Derived(Fact fact, Scope? scope = null) => fact.Derivation switch
    {
        Derivation.Span span => SpanBetween(DateOf(span.From, fact, scope), DateOf(span.To, fact, scope), span.Unit),
        Derivation.Formula when Formulas.Of(fact) is { } expression => scope is null ? Evaluator.Evaluate(expression, this) : Once(fact, expression, scope),
        Derivation.Lookup lookup => Row(lookup)?.Gives ?? Value.Unknown,
        _ => Value.Unknown,
    };

    /// <summary>A formula of a record's field, found once: each of many may name the one before it twice.</summary>
    private Value Once(Fact field, Expression formula, Scope scope)
    {
        ConcurrentDictionary<(Fact, ListRecord), Value> found = ofRecords ?? Interlocked.CompareExchange(ref ofRecords, [], null) ?? ofRecords;
        return found.TryGetValue((field, scope.Record), out Value value) ? value : found[(field, scope.Record)] = Evaluator.Evaluate(formula, this, scope);
    }

    /// <summary>How far a fact is proved; a derived one stands as its weakest input.</summary>
    public EvidenceStatus StatusOf(Fact fact)
    {
        if (fact.IsAsOf) return EvidenceStatus.Registered;
        if (fact.List is { } list) return StatusOf(Formulas.Vocabulary.Find(list)!);
        if (!fact.IsDerived || Application.Has(fact)) return Application.EvidenceOf(fact).StatusOn(On);
        EvidenceStatus weakest = EvidenceStatus.Verified;
        foreach (Fact input in Formulas.InputsOf(fact))
        {
            EvidenceStatus status = StatusOf(input);
            if (status < weakest) weakest = status;
        }

        return weakest;
    }

    /// <summary>The full units from one day to another; unknown where a day is, or where the first lies after the second.</summary>
    public static Value SpanBetween(Value from, Value to, SpanUnit unit) =>
        !from.IsKnown || !to.IsKnown || from.Date > to.Date ? Value.Unknown : Value.Of((Rational)Days.FullUnits(from.Date, to.Date, unit));

    private static List<ListRecord> Past(IReadOnlyList<ListRecord> records, Fact date, LocalDate on) =>
        [.. records.Where(r => !r.Fields[date.Slot].IsKnown || r.Fields[date.Slot].Date <= on)];

    private List<ListRecord> Past(IReadOnlyList<ListRecord> records, Fact date) => Past(records, date, On);

    private Value Compute(Fact fact)
    {
        if (fact.IsAsOf) return Value.Of(On);
        Value given = Given(fact);
        return given.IsKnown || !fact.IsDerived ? given : Derived(fact);
    }

    private Value DateOf(string name, Fact seenFrom, Scope? scope)
    {
        if (seenFrom.List is not null && Reading.Find(name, seenFrom, Formulas) is { List: not null } field) return Evaluator.FieldOf(field, this, scope!);
        return Formulas.Vocabulary.Find(name) is { } fact ? Of(fact) : Value.Unknown;
    }

    /// <summary>The row of a table that a fact looks up, null where there is none or a key is unknown.</summary>
    public FactTable.Row? Row(Derivation.Lookup lookup)
    {
        var keys = new Value[lookup.By.Count];
        for (int i = 0; i < keys.Length; i++) keys[i] = Formulas.Vocabulary.Find(lookup.By[i]) is { } fact ? Of(fact) : Value.Unknown;
        Value on = Formulas.Vocabulary.Find(lookup.On) is { } date ? Of(date) : Value.Unknown;
        return on.IsKnown ? Row(lookup.Table, keys, on.Date) : null;
    }

    public FactTable.Row? Row(string table, IReadOnlyList<Value> keys, LocalDate on) =>
        keys.All(k => k.IsKnown) && Tables.TryGetValue(table, out FactTable? found) ? found.Find(keys, on) : null;
}

/// <summary>Is the record that an aggregate looks at, inside the one that an outer aggregate looks at.</summary>
internal sealed record Scope(Fact List, ListRecord Record, Scope? Outer);
