using NodaTime;

namespace Cotation;

/// <summary>Is units that read a common fact, told or withheld together: what is known of one may tell another. Immutable.</summary>
internal sealed class MaskPart
{
    private const int MostWitnesses = 3_000;
    private const int MostValues = 48;

    /// <summary>As good as any proof that a line may ask for.</summary>
    private static readonly Evidence Proved = Evidence.Registered;

    private static readonly Rational[] Sizes = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

    private readonly Grid grid;
    private readonly IReadOnlyList<FactChange> neutral;
    private readonly IReadOnlyList<Fact> free;

    private MaskPart(IReadOnlyList<MaskUnit> units, Grid grid)
    {
        this.grid = grid;
        Units = units;
        Sums = units.Aggregate(PossibleSums.Nothing, (sum, u) => sum + u.Sums);
        List<Fact> named = [.. units.SelectMany(u => u.Expressions).SelectMany(Reading.NamedIn).Where(f => f is { List: null, IsAsOf: false }).Distinct()];
        List<Fact> given = [.. named.Where(f => f.IsSensitive || !f.IsDerived || CanBeGiven(f, named))];
        List<Fact> drivers = [.. given.Concat(named.Except(given).SelectMany(BaseOf)).Distinct()];
        neutral = [.. drivers.Select(Neutral)];
        free = [.. drivers.Where(f => f is { IsSensitive: false, IsRegistered: false })];
    }

    public IReadOnlyList<MaskUnit> Units { get; }

    /// <summary>What the units may give together.</summary>
    public PossibleSums Sums { get; }

    public bool IsSensitive => Units.Any(u => u.IsSensitive);

    public IEnumerable<Criterion> Criteria => Units.SelectMany(u => u.Criteria);

    /// <summary>Joins the units of a grid by the facts they read; what the register records of everyone ties nothing together.</summary>
    public static IReadOnlyList<MaskPart> Of(IReadOnlyList<MaskUnit> units, Grid grid)
    {
        var joined = new List<List<MaskUnit>>();
        foreach (MaskUnit unit in units)
        {
            List<List<MaskUnit>> met = joined.FindAll(p => p.Exists(u => u.Facts.Any(f => IsTying(f) && unit.Facts.Contains(f))));
            joined.RemoveAll(met.Contains);
            joined.Add([.. met.SelectMany(p => p), unit]);
        }

        return [.. joined.Select(p => new MaskPart([.. p.OrderBy(u => IndexOf(units, u))], grid)).OrderBy(p => IndexOf(units, p.Units[0]))];

        static bool IsTying(Fact fact) => !fact.IsDerived && (fact.IsSensitive || !fact.IsRegistered);
    }

    /// <summary>
    /// What the part gives in complete files with nothing sensitive in them, as the grid makes them on a day: sets of lines, by their sum.
    /// From a file in which nothing holds, one fact or two are otherwise.
    /// </summary>
    public Witnesses WitnessesOn(LocalDate on)
    {
        if (Units is [{ Criterion.Form: CriterionForm.Assessed form, IsSensitive: false }]) return Witnesses.Of(PossibleSums.StepsOf(form) ?? []);
        var none = new Situation(Application.Empty(grid.Vocabulary).With(neutral, grid.Vocabulary), on, EvidenceFilter.All, grid.Formulas, grid.Tables);
        var sets = new Dictionary<string, Rational>(StringComparer.Ordinal);
        List<FactChange> changes = [.. free.SelectMany(ChangesOf)];
        Add([]);
        foreach (FactChange one in changes) Add([one]);
        for (int i = 0, tried = changes.Count; i < changes.Count; i++)
            for (int j = i + 1; j < changes.Count && tried < MostWitnesses; j++)
                if (changes[i].Fact != changes[j].Fact && tried++ < MostWitnesses) Add([changes[i], changes[j]]);
        return Witnesses.Of(sets.Values);

        void Add(IReadOnlyList<FactChange> otherwise)
        {
            Situation all = otherwise.Count == 0 ? none : none.Of(none.Application.With(otherwise, grid.Vocabulary));
            if (LinesOf(all) is { } lines) sets.TryAdd(lines.Key, lines.Sum);
        }
    }

    private static int IndexOf(IReadOnlyList<MaskUnit> units, MaskUnit unit) => units.TakeWhile(u => u != unit).Count();

    /// <summary>The lines that hold and their sum; null where one is open or something sensitive counts.</summary>
    private (string Key, Rational Sum)? LinesOf(Situation all)
    {
        var lines = new Dictionary<Criterion, LineResult>();
        foreach (Criterion criterion in Criteria)
        {
            LineResult line = LineEvaluator.Evaluate(criterion, all.Through(EvidenceFilter.For(criterion.Evidence)));
            if (line.Verdict == Verdict.Unknown || (line.Points.Sign != 0 && grid.IsSensitive(criterion))) return null;
            lines[criterion] = line;
        }

        HashSet<Adjustment> holding = [.. Units.SelectMany(u => u.Adjustments).Where(a => Evaluator.Evaluate(a.When, all.Through(EvidenceFilter.For(a.Evidence))).IsTrue)];
        if (holding.Any(grid.IsSensitive)) return null;
        var combiner = new SectionCombiner(c => lines[c], holding.Contains);
        Rational sum = Units.Aggregate(Rational.Zero, (sum, u) => sum + (u.Criterion is { } criterion ? lines[criterion].Points : combiner.Of(u.Section!).Points));
        return ($"{string.Join(' ', Criteria.Select(c => lines[c].Points))} {string.Join(' ', holding.Select(a => a.Id))}", sum);
    }

    /// <summary>Whether a file may give a derived fact itself: nothing the register records stands behind it, and no other line sees what does.</summary>
    private bool CanBeGiven(Fact fact, List<Fact> named)
    {
        HashSet<Fact> behind = [.. BaseOf(fact)];
        return !behind.Any(f => f.IsRegistered) && !named.Exists(f => f != fact && BaseOf(f).Any(behind.Contains));
    }

    private IEnumerable<Fact> BaseOf(Fact fact) => Reading.BaseFacts(new Expression.FactRef(fact), grid.Formulas).Where(f => !f.IsDerived);

    private FactChange Neutral(Fact fact) => new(fact, fact.ValueKind switch
    {
        ValueKind.YesNo => Value.False,
        ValueKind.Number => Value.Of(fact.Min ?? Rational.Zero),
        ValueKind.Code when PlainCodeOf(fact) is { } code => Value.OfCode(code),
        ValueKind.Codes => Value.Of((IReadOnlyList<string>)[]),
        ValueKind.List => Value.Of((IReadOnlyList<ListRecord>)[]),
        _ => Value.Unknown,
    }, Proved);

    /// <summary>A code that no condition names.</summary>
    private string? PlainCodeOf(Fact fact)
    {
        HashSet<string> said = [.. Units.SelectMany(u => u.Expressions).SelectMany(e => e.All).OfType<Expression.Literal>().SelectMany(l => l.Value.Kind switch
        {
            ValueKind.Code => [l.Value.Code],
            ValueKind.Codes => l.Value.Codes,
            _ => (IReadOnlyList<string>)[],
        })];
        return fact.Codes?.All.Select(c => c.Name).FirstOrDefault(c => !said.Contains(c)) ?? fact.Codes?.All.Select(c => c.Name).FirstOrDefault();
    }

    private IEnumerable<FactChange> ChangesOf(Fact fact) => (fact.ValueKind switch
    {
        ValueKind.YesNo => [Value.True],
        ValueKind.Code => fact.Codes?.All.Select(c => Value.OfCode(c.Name)) ?? [],
        ValueKind.Codes => fact.Codes?.All.Select(c => Value.Of((IReadOnlyList<string>)[c.Name])) ?? [],
        ValueKind.Number => NumbersOf(fact).Select(Value.Of),
        _ => [],
    }).Take(MostValues).Select(v => new FactChange(fact, v, Proved));

    /// <summary>Around each bound, and the units that count where a line counts them; in order, each once.</summary>
    private IEnumerable<Rational> NumbersOf(Fact fact)
    {
        Rational step = fact.Kind == FactKind.Integer ? Rational.One : Rational.One / 100;
        SortedSet<Rational> numbers = [];
        List<Criterion> readers = [.. Criteria.Where(c => c.Reads.Contains(fact))];
        foreach (Criterion criterion in readers)
        {
            foreach (Rational bound in criterion.Bounds) numbers.UnionWith([bound - step, bound, bound + step]);
            if (criterion.Form is CriterionForm.PerUnit form) numbers.UnionWith(Enumerable.Range(1, MostValues).Select(i => form.Beyond + i));
            if (criterion.Form.Figures.Any(f => f is Expression.FactRef r && r.Fact == fact)) numbers.UnionWith(Enumerable.Range(1, MostValues).Select(i => (Rational)i));
        }

        if (numbers.Count == 0) numbers.UnionWith(Sizes);
        return numbers.Where(n => !(n < fact.Min) && !(n > fact.Max));
    }

    /// <summary>The points it gives in a score.</summary>
    public Rational PointsIn(SectionCombiner combiner, IReadOnlyDictionary<Criterion, ScoreLine> lines) =>
        Units.Aggregate(Rational.Zero, (sum, u) => sum + (u.Criterion is { } criterion ? lines[criterion].Now.Points : combiner.Of(u.Section!).Points));
}
