namespace Cotation;

/// <summary>Is a line, or a section that does more than add up its lines, as one part of what a mask merges.</summary>
internal sealed class MaskUnit
{
    /// <param name="criterion">The line, or null.</param>
    /// <param name="section">The section, or null.</param>
    /// <param name="grid">The grid of both.</param>
    public MaskUnit(Criterion? criterion, Section? section, Grid grid)
    {
        (Criterion, Section) = (criterion, section);
        Criteria = criterion is not null ? [criterion] : [.. section!.AllCriteria];
        Adjustments = [.. section?.AllSections.SelectMany(s => s.Adjustments) ?? []];
        SensitiveLines = [.. Criteria.Where(grid.IsSensitive)];
        SensitiveAdjustments = [.. Adjustments.Where(grid.IsSensitive)];
        IsSensitive = SensitiveLines.Count > 0 || SensitiveAdjustments.Count > 0;
        AsksForProof = Criteria.Any(c => c.Evidence.IsVerified) || Adjustments.Any(a => a.Evidence.IsVerified);
        Read = Criteria.ToDictionary(c => c, c => FactsOf(c.Expressions, grid));
        Facts = [.. Read.Values.SelectMany(f => f).Concat(FactsOf(Adjustments.Select(a => a.When), grid)).Distinct()];
    }

    public Criterion? Criterion { get; }

    public Section? Section { get; }

    public IReadOnlyList<Criterion> Criteria { get; }

    public IReadOnlyList<Adjustment> Adjustments { get; }

    public IReadOnlyList<Criterion> SensitiveLines { get; }

    public IReadOnlyList<Adjustment> SensitiveAdjustments { get; }

    public bool IsSensitive { get; }

    /// <summary>Whether it may count less now than once all is proved.</summary>
    public bool AsksForProof { get; }

    /// <summary>The facts that it reads, through derivations.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Those that each of its lines reads.</summary>
    public IReadOnlyDictionary<Criterion, IReadOnlyList<Fact>> Read { get; }

    private static IReadOnlyList<Fact> FactsOf(IEnumerable<Expression> expressions, Grid grid) => [.. expressions.SelectMany(e => Reading.BaseFacts(e, grid.Formulas)).Distinct()];
}

/// <summary>Is parts that read a common fact: what is known of one may tell another.</summary>
internal sealed class MaskCluster
{
    private const int MostValues = 48;

    private static readonly Evidence Proved = new(EvidenceStatus.Verified);

    public MaskCluster(IReadOnlyList<MaskUnit> units)
    {
        Units = units;
        Drivers = [.. units.SelectMany(u => u.Criteria).SelectMany(c => c.Reads).Concat(units.SelectMany(u => u.Adjustments).SelectMany(a => Reading.NamedIn(a.When))).Where(f => f is { List: null, IsAsOf: false }).Distinct()];
        Span = units.Aggregate(Rational.Zero, (sum, u) => sum + SpanOf(u));
    }

    public IReadOnlyList<MaskUnit> Units { get; }

    public bool IsSensitive => Units.Any(u => u.IsSensitive);

    /// <summary>The facts and lists that its conditions name: what another application would have otherwise.</summary>
    public IReadOnlyList<Fact> Drivers { get; }

    /// <summary>How far its points may reach, as far as the grid's own figures tell.</summary>
    public Rational Span { get; }

    /// <summary>What may be otherwise: one fact at a time with the values that the grid tells apart, verified or only declared; nothing sensitive.</summary>
    public IEnumerable<FactChange> Changes => Drivers.Where(f => !f.IsSensitive).SelectMany(ChangesOf);

    private static Rational SpanOf(MaskUnit unit)
    {
        Rational sum = unit.Criteria.Aggregate(Rational.Zero, (s, c) => s + SpanOf(c));
        return unit.Section?.Transform.Cap is { } cap ? Rational.Min(cap, sum) : sum;
    }

    private static Rational SpanOf(Criterion criterion)
    {
        Rational most = Rational.Zero;
        foreach (Expression? figure in criterion.Form.Figures)
            if (figure is Expression.Literal { Value.Number: var points }) most = Rational.Max(most, Rational.Abs(points));
        return criterion.Form is CriterionForm.PerUnit ? criterion.Transform.Cap ?? most * 60 : most;
    }

    private IEnumerable<FactChange> ChangesOf(Fact fact)
    {
        foreach (FactChange declared in DeclaredOf(fact).Take(MostValues))
        {
            yield return declared with { Proof = fact.IsRegistered ? Evidence.Registered : Proved };
            if (!fact.IsRegistered) yield return declared;
        }
    }

    /// <summary>The values that its conditions tell apart.</summary>
    private IEnumerable<FactChange> DeclaredOf(Fact fact) => fact.ValueKind switch
    {
        ValueKind.YesNo => [Declared(fact, Value.True)],
        ValueKind.Code => fact.Codes!.All.Select(c => Declared(fact, Value.OfCode(c.Name))),
        ValueKind.Codes => fact.Codes!.All.Select(c => Declared(fact, Value.Of((IReadOnlyList<string>)[c.Name]))),
        ValueKind.Number => NumbersOf(fact, Units.SelectMany(u => u.Criteria).Where(c => c.Reads.Contains(fact))),
        _ => [],
    };

    /// <summary>Around each bound, and the units that count where a line counts them; in order, each once.</summary>
    private static IEnumerable<FactChange> NumbersOf(Fact fact, IEnumerable<Criterion> readers)
    {
        Rational step = fact.Kind == FactKind.Integer ? Rational.One : Rational.One / 100;
        List<FactChange> numbers = [];
        foreach (Criterion criterion in readers)
        {
            foreach (Rational bound in criterion.Bounds)
            {
                Add(bound - step);
                Add(bound);
                Add(bound + step);
            }

            if (criterion.Form is CriterionForm.PerUnit form) for (int i = 1; i <= MostValues; i++) Add(form.Beyond + i);
        }

        numbers.Sort((a, b) => a.Value.Number.CompareTo(b.Value.Number));
        return numbers.Where((n, i) => i == 0 || n.Value.Number != numbers[i - 1].Value.Number);

        void Add(Rational number)
        {
            if (!(number < fact.Min) && !(number > fact.Max)) numbers.Add(Declared(fact, Value.Of(number)));
        }
    }

    private static FactChange Declared(Fact fact, Value value) => new(fact, value, Evidence.Declared);
}
