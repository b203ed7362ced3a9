using NodaTime;

namespace Cotation;

/// <summary>Is a line, or a section that does more than add up its lines, as one part of what a mask merges.</summary>
internal sealed class MaskUnit(Criterion? criterion, Section? section, bool isSensitive, IReadOnlyList<Fact> facts, IReadOnlyDictionary<Criterion, IReadOnlyList<Fact>> read)
{
    public Criterion? Criterion => criterion;

    public Section? Section => section;

    public bool IsSensitive => isSensitive;

    /// <summary>The facts that it reads, through derivations.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>Those that each of its lines reads.</summary>
    public IReadOnlyDictionary<Criterion, IReadOnlyList<Fact>> Read => read;

    public IEnumerable<Criterion> Criteria => Criterion is not null ? [Criterion] : Section!.AllCriteria;

    public IEnumerable<Adjustment> Adjustments => Section?.AllSections.SelectMany(s => s.Adjustments) ?? [];
}

/// <summary>Is parts that read a common fact: what is known of one may tell another.</summary>
internal sealed class MaskCluster
{
    private const int MostValues = 48;

    private static readonly Evidence Proved = new(EvidenceStatus.Verified);

    private volatile OptionsOfDay? kept;

    private sealed record OptionsOfDay(LocalDate On, IReadOnlyList<MaskOption> Options);

    /// <summary>Whether its lines read nothing but what another application has otherwise: then the day alone tells what it may give.</summary>
    private readonly bool isClosed;

    public MaskCluster(IReadOnlyList<MaskUnit> units)
    {
        Units = units;
        Drivers = [.. units.SelectMany(u => u.Criteria).SelectMany(c => c.Reads).Concat(units.SelectMany(u => u.Adjustments).SelectMany(a => Reading.NamedIn(a.When))).Where(f => f is { List: null, IsAsOf: false }).Distinct()];
        Span = units.Aggregate(Rational.Zero, (sum, u) => sum + SpanOf(u));
        isClosed = units.All(u => u.Facts.All(Drivers.Contains) && u.Criteria.All(c => c.Form is not CriterionForm.Assessed));
    }

    public IReadOnlyList<MaskUnit> Units { get; }

    public bool IsSensitive => Units.Any(u => u.IsSensitive);

    /// <summary>The facts and lists that its conditions name: what another application would have otherwise.</summary>
    public IReadOnlyList<Fact> Drivers { get; }

    /// <summary>How far its points may reach, as far as the grid's own figures tell.</summary>
    public Rational Span { get; }

    /// <summary>What may be otherwise: one fact at a time with the values that the grid tells apart, verified or only declared; nothing sensitive.</summary>
    public IReadOnlyList<MaskChange> Changes => field ??= [.. Drivers.Where(f => !f.IsSensitive).SelectMany(ChangesOf)];

    /// <summary>What it may give on a day; of a closed cluster that is kept until another day is asked for. Safe to share between threads.</summary>
    public IReadOnlyList<MaskOption> OptionsOn(LocalDate on, Func<MaskCluster, IReadOnlyList<MaskOption>> find)
    {
        if (!isClosed) return find(this);
        if (kept is { } last && last.On == on) return last.Options;
        IReadOnlyList<MaskOption> options = find(this);
        kept = new OptionsOfDay(on, options);
        return options;
    }

    private static Rational SpanOf(MaskUnit unit)
    {
        Rational sum = unit.Criteria.Aggregate(Rational.Zero, (s, c) => s + SpanOf(c));
        return unit.Section?.Trim.Cap is { } cap ? Rational.Min(cap, sum) : sum;
    }

    private static Rational SpanOf(Criterion criterion)
    {
        Rational most = Rational.Zero;
        foreach (Expression? figure in criterion.Form.Figures)
            if (figure is Expression.Literal { Value.Number: var points }) most = Rational.Max(most, Rational.Abs(points));
        return criterion.Form is CriterionForm.PerUnit ? criterion.Trim.Cap ?? most * 60 : most;
    }

    private IEnumerable<MaskChange> ChangesOf(Fact fact)
    {
        foreach (Value value in ValuesOf(fact))
        {
            yield return new MaskChange(fact, value, fact.IsRegistered ? Evidence.Registered : Proved);
            if (!fact.IsRegistered) yield return new MaskChange(fact, value, Evidence.Declared);
        }
    }

    /// <summary>The values that its conditions tell apart.</summary>
    private IEnumerable<Value> ValuesOf(Fact fact)
    {
        IEnumerable<Value> values = fact.ValueKind switch
        {
            ValueKind.YesNo => [Value.True],
            ValueKind.Code => fact.Codes!.All.Select(c => Value.OfCode(c.Name)),
            ValueKind.Codes => fact.Codes!.All.Select(c => Value.Of((IReadOnlyList<string>)[c.Name])),
            ValueKind.Number => NumbersOf(fact, [.. Units.SelectMany(u => u.Criteria).Where(c => c.Reads.Contains(fact))]).Select(Value.Of),
            _ => [],
        };
        return values.Take(MostValues);
    }

    /// <summary>Around each bound, and the units that count where a line counts them.</summary>
    private static IEnumerable<Rational> NumbersOf(Fact fact, List<Criterion> readers)
    {
        Rational step = fact.Kind == FactKind.Integer ? Rational.One : Rational.One / 100;
        var numbers = new SortedSet<Rational>();
        foreach (Rational bound in readers.SelectMany(c => c.Bounds)) numbers.UnionWith([bound - step, bound, bound + step]);
        foreach (Criterion criterion in readers)
            if (criterion.Form is CriterionForm.PerUnit form) for (int i = 1; i <= MostValues; i++) numbers.Add(form.Beyond + i);
        return numbers.Where(n => (fact.Min is not { } min || n >= min) && (fact.Max is not { } max || n <= max));
    }
}

/// <summary>Is one fact as another application may have it.</summary>
internal sealed record MaskChange(Fact Fact, Value Value, Evidence Proof);

/// <summary>Is one way a cluster may be: which points its parts give, what that adds to each figure, and the one fact that makes it so.</summary>
internal sealed record MaskOption(string Lines, MaskFigures Figures, MaskChange? Change);
