namespace Cotation;

/// <summary>Sorts a grid's criteria into the kernel's shapes, once; what no shape carries becomes terms.</summary>
internal sealed class KernelCompiler
{
    private readonly Grid grid;
    private readonly List<KernelCell> cells = [];
    private readonly Dictionary<Fact, int> cellOf = [];
    private readonly List<KernelTest> tests = [];
    private readonly List<KernelLine> lines = [];

    private readonly TermCompiler terms;
    private readonly bool isAllProved;

    private KernelCompiler(Grid grid, bool isAllProved)
    {
        this.grid = grid;
        this.isAllProved = isAllProved;
        terms = new TermCompiler(grid);
    }

    /// <param name="grid">The grid.</param>
    /// <param name="isAllProved">Whether every fact is taken as proved, so that no line asks for evidence.</param>
    public static Kernel Compile(Grid grid, bool isAllProved = false)
    {
        var compiler = new KernelCompiler(grid, isAllProved);
        KernelSection root = compiler.SectionOf(grid.Root, isChosenFrom: false);
        Term? applies = grid.Applies is { } when ? compiler.terms.Of(when) : null;
        return new Kernel(compiler.cells, compiler.tests, compiler.lines, root, grid, applies, compiler.terms.Kept);
    }

    private KernelSection SectionOf(Section section, bool isChosenFrom)
    {
        bool isPlainSum = section.Combine == Combination.Sum && !isChosenFrom;
        int first = lines.Count;
        foreach (Criterion criterion in section.Criteria)
        {
            KernelLine line = LineOf(criterion);
            lines.Add(line with { Index = lines.Count, Nothing = isPlainSum ? 0 : KernelLine.NotCounting, Terms = line.Shape == KernelShape.General ? new TermLine(criterion, terms) : null });
        }

        KernelSection[] sections = [.. section.Sections.Select(s => SectionOf(s, !isPlainSum))];
        TryBounds(section.Trim, out long floor, out long cap);
        var read = new KernelSection(section, isPlainSum, first, section.Criteria.Count, sections, floor, cap, [.. section.Adjustments.Select(AdjustmentOf)]);
        return read;
    }

    private KernelAdjustment AdjustmentOf(Adjustment adjustment)
    {
        KernelCondition? when = ConditionOf(adjustment.When);
        adjustment.Amount.TryMicro(out long amount);
        return new KernelAdjustment(adjustment, when, when is null ? terms.Of(adjustment.When) : null, PolicyOf(adjustment.Evidence), amount);
    }

    private KernelLine LineOf(Criterion criterion)
    {
        var general = new KernelLine(criterion, KernelShape.General, PolicyOf(criterion.Evidence));
        long counted = 0;
        if (criterion.Unknown is { } unknown && !unknown.TryMicro(out counted)) return general;
        KernelLine plain = criterion.Unknown is null ? general : general with { Unknown = counted };
        return criterion.Form switch
        {
            CriterionForm.Condition { Points: null } when criterion.Unknown is null => Silent(plain),
            CriterionForm.Condition form => ConditionOf(form.When) is { } when && PointsOf(criterion, form.Points) is { } points
                ? plain with { Shape = KernelShape.Condition, When = when, Points = points } : general,
            CriterionForm.PerUnit form => PerUnitOf(criterion, form, plain) ?? general,
            CriterionForm.Bands form => BandsOf(criterion, form, plain) ?? general,
            CriterionForm.Cases form => CasesOf(criterion, form, plain) ?? general,
            _ => general,
        };
    }

    /// <summary>A line whose figure is not published gives nothing, whether or not its condition holds: no band to lie in.</summary>
    private static KernelLine Silent(KernelLine plain) => plain with { Shape = KernelShape.Bands };

    private KernelLine? PerUnitOf(Criterion criterion, CriterionForm.PerUnit form, KernelLine plain)
    {
        if (criterion.Trim.Round is not null || criterion.Trim.Weight != Rational.One || form.Points is not Expression.Literal points) return null;
        if (CellOf(form.Value) is not { } cell || !points.Value.Number.TryMicro(out long each) || !form.Beyond.TryMicro(out long beyond) || !TryBounds(criterion.Trim, out long floor, out long cap)) return null;
        return plain with { Shape = KernelShape.PerUnit, Cell = cell, Points = each, Beyond = beyond, Floor = floor, Cap = cap };
    }

    private KernelLine? BandsOf(Criterion criterion, CriterionForm.Bands form, KernelLine plain)
    {
        if (form.Everywhere is not null || CellOf(form.Value) is not { } cell) return null;
        var bands = new List<KernelCase>();
        foreach (Band band in form.Ordered)
        {
            if (!band.IsBounded || PointsOf(criterion, band.Points) is not { } points) return null;
            long low = band.Low is { } from ? LeastFrom(from, band.IsLowIncluded) : long.MinValue;
            long high = band.High is { } to ? GreatestTo(to, band.IsHighIncluded) : long.MaxValue;
            bands.Add(new KernelCase(default, low, high, points, true));
        }

        return plain with { Shape = KernelShape.Bands, Cell = cell, Cases = [.. bands] };
    }

    private KernelLine? CasesOf(Criterion criterion, CriterionForm.Cases form, KernelLine plain)
    {
        var cases = new List<KernelCase>();
        foreach (Case one in form.Ordered)
        {
            if (ConditionOf(one.When) is not { } when || PointsOf(criterion, one.Points) is not { } points) return null;
            cases.Add(new KernelCase(when, 0, 0, points, true));
        }

        KernelCondition always = AlwaysTrue();
        if (!form.HasOtherwise) cases.Add(new KernelCase(always, 0, 0, 0, false));
        else if (PointsOf(criterion, form.Otherwise) is { } points) cases.Add(new KernelCase(always, 0, 0, points, true));
        else return null;
        return plain with { Shape = KernelShape.Cases, Cases = [.. cases] };
    }

    /// <summary>A chain of no tests holds.</summary>
    private static KernelCondition AlwaysTrue() => new(0, 0, false);

    public static long? PointsOf(Criterion criterion, Expression? points)
    {
        if (points is not Expression.Literal literal) return null;
        LineResult result = LineResult.Awarded(criterion, literal.Value, 0, default);
        return result.Finding == Finding.Awarded && result.Points.TryMicro(out long millionths) ? millionths : null;
    }

    private KernelCondition? ConditionOf(Expression when)
    {
        (IReadOnlyList<Expression> parts, bool isAny) = when switch
        {
            Expression.And and => ((IReadOnlyList<Expression>)and.Parts, false),
            Expression.Or or => (or.Parts, true),
            _ => ([when], false),
        };
        var read = new List<KernelTest>();
        foreach (Expression part in parts)
        {
            if (TestOf(part) is not { } test) return null;
            read.Add(test);
        }

        int first = tests.Count;
        tests.AddRange(read);
        return new KernelCondition(first, read.Count, isAny);
    }

    private KernelTest? TestOf(Expression test) => test switch
    {
        Expression.FactRef => CellOf(test) is { } cell ? new KernelTest(cell, 1, 1, 0, false) : null,
        Expression.Not not => TestOf(not.Of) is { } of ? of with { IsNegated = !of.IsNegated } : null,
        Expression.Compare { Right: Expression.Literal literal } compare => CellOf(compare.Left) is { } cell ? TestOf(compare, cell, literal.Value) : null,
        Expression.In { What: Expression.FactRef { Fact.Kind: FactKind.Code } fact } among => MaskOf(fact.Fact, among.Among) is { } mask && CellOf(fact) is { } cell ? new KernelTest(cell, 0, 0, mask, false) : null,
        _ => null,
    };

    private static KernelTest? TestOf(Expression.Compare compare, int cell, Value literal)
    {
        if (literal.Kind == ValueKind.Code)
            return MaskOf(((Expression.FactRef)compare.Left).Fact, [compare.Right]) is { } mask ? new KernelTest(cell, 0, 0, mask, compare.How == Comparison.NotEqual) : null;
        Rational number = literal.Kind switch
        {
            ValueKind.Number => literal.Number,
            ValueKind.Date => (Rational)ApplicationRow.DayCell(literal.Date) / 1_000_000,
            _ => literal.Number / 1_000_000,
        };
        return compare.How switch
        {
            Comparison.Less => new KernelTest(cell, long.MinValue, GreatestTo(number, false), 0, false),
            Comparison.LessOrEqual => new KernelTest(cell, long.MinValue, GreatestTo(number, true), 0, false),
            Comparison.Greater => new KernelTest(cell, LeastFrom(number, false), long.MaxValue, 0, false),
            Comparison.GreaterOrEqual => new KernelTest(cell, LeastFrom(number, true), long.MaxValue, 0, false),
            _ => new KernelTest(cell, LeastFrom(number, true), GreatestTo(number, true), 0, compare.How == Comparison.NotEqual),
        };
    }

    public static ulong? MaskOf(Fact fact, IReadOnlyList<Expression> among)
    {
        if (fact.Codes is not { Pattern: null, All.Count: <= 64 } codes) return null;
        ulong mask = 0;
        foreach (Expression one in among)
        {
            if (one is not Expression.Literal literal) return null;
            int index = codes.All.ToList().FindIndex(c => c.Name == literal.Value.Code);
            if (index < 0) return null;
            mask |= 1UL << index;
        }

        return mask == 0 ? null : mask;
    }

    /// <summary>The cell of a bare fact the kernel can carry: a given one, or a span to the reference date.</summary>
    private int? CellOf(Expression expression)
    {
        if (expression is not Expression.FactRef { Fact: { IsAsOf: false } fact } || fact.ValueKind is ValueKind.List or ValueKind.Codes || fact.Codes?.Pattern is not null) return null;
        if (cellOf.TryGetValue(fact, out int known)) return known;
        Fact? from = null;
        SpanUnit unit = default;
        if (fact.Derivation is Derivation.Span { To: Vocabulary.AsOf } span)
        {
            from = grid.Vocabulary.Find(span.From);
            unit = span.Unit;
            if (from is null or { IsDerived: true } or { IsAsOf: true }) return null;
        }
        else if (fact.IsDerived)
        {
            return null;
        }

        cells.Add(new KernelCell(fact, from, unit));
        return cellOf[fact] = cells.Count - 1;
    }

    private EvidencePolicy? PolicyOf(EvidencePolicy policy) => policy.IsVerified && !isAllProved ? policy : null;

    private static bool TryBounds(Trim trim, out long floor, out long cap)
    {
        (floor, cap) = (long.MinValue, long.MaxValue);
        return (trim.Floor is not { } low || low.TryMicro(out floor)) && (trim.Cap is not { } high || high.TryMicro(out cap));
    }

    private static long LeastFrom(Rational bound, bool isIncluded)
    {
        Rational scaled = bound * 1_000_000, whole = scaled.Ceiling();
        return (long)(whole == scaled && !isIncluded ? whole + 1 : whole).Numerator;
    }

    private static long GreatestTo(Rational bound, bool isIncluded)
    {
        Rational scaled = bound * 1_000_000, whole = scaled.Floor();
        return (long)(whole == scaled && !isIncluded ? whole - 1 : whole).Numerator;
    }
}
