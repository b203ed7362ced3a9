namespace Cotation;

/// <summary>Sorts a grid's criteria into the kernel's forms, once; what none carries becomes a compiled line.</summary>
internal sealed class KernelCompiler
{
    private readonly Grid grid;
    private readonly CellCompiler cells;
    private readonly List<KernelTest> tests = [];
    private readonly List<KernelLine> lines = [];
    private readonly bool isAllProved;

    private KernelCompiler(Grid grid, bool isAllProved)
    {
        this.grid = grid;
        this.isAllProved = isAllProved;
        cells = new CellCompiler(grid);
    }

    /// <param name="grid">The grid.</param>
    /// <param name="isAllProved">Whether every fact is taken as proved, so that no line asks for evidence.</param>
    /// <param name="asked">What else is asked of each application.</param>
    public static Kernel Compile(Grid grid, bool isAllProved = false, IReadOnlyList<Asked>? asked = null)
    {
        var compiler = new KernelCompiler(grid, isAllProved);
        KernelSection root = compiler.SectionOf(grid.Root, isChosenFrom: false);
        CompiledExpression? applies = grid.Applies is { } when ? compiler.cells.Expressions.Of(when) : null;
        int?[] found = [.. (asked ?? []).Select(compiler.CellOf)];
        return new Kernel(compiler.cells, compiler.tests, compiler.lines, root, grid, applies, found);
    }

    private int? CellOf(Asked asked)
    {
        if (asked.Of.Kind is not (ValueKind.YesNo or ValueKind.Number or ValueKind.Date)) return null;
        return asked.Policy is null ? cells.ValueOf(asked.Of, false) : cells.GuardOf(asked.Of);
    }

    private KernelSection SectionOf(Section section, bool isChosenFrom)
    {
        bool isPlainSum = section.Combine == Combination.Sum && !isChosenFrom;
        int first = lines.Count;
        foreach (Criterion criterion in section.Criteria)
        {
            KernelLine line = Guarded(LineOf(criterion));
            lines.Add(line with { Index = lines.Count, Nothing = isPlainSum ? 0 : KernelLine.NotCounting, Compiled = line.Shape == KernelShape.General ? new CompiledLine(criterion, cells.Expressions) : null });
        }

        KernelSection[] sections = [.. section.Sections.Select(s => SectionOf(s, !isPlainSum))];
        TryBounds(section.Transform, out long floor, out long cap);
        var read = new KernelSection(section, isPlainSum, first, section.Criteria.Count, sections, floor, cap, [.. section.Adjustments.Select(AdjustmentOf)]);
        return read;
    }

    private KernelAdjustment AdjustmentOf(Adjustment adjustment)
    {
        EvidencePolicy? policy = PolicyOf(adjustment.Evidence);
        KernelCondition? when = ConditionOf(adjustment.When, policy);
        adjustment.Amount.TryMicro(out long amount);
        return new KernelAdjustment(adjustment, when, when is null ? cells.Expressions.Of(adjustment.When) : null, policy, amount);
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
            CriterionForm.Condition form => LineResult.MillionthsOf(criterion, form.Points) is { } points ? ConditionOf(plain, form.When, points) : general,
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
        Expression? certain = criterion.Unknown is null ? form.Certain(grid.Formulas) : null;
        if (criterion.Transform.Round is not null || criterion.Transform.Weight != Rational.One || form.Points is not Expression.Literal points) return null;
        if ((certain is null ? CellOf(form.Value, plain.Policy, true) : plain.Policy is null ? cells.FoundOr(form.Value, certain) : null) is not { } cell || !points.Value.Number.TryMicro(out long each) || !form.Beyond.TryMicro(out long beyond) || !TryBounds(criterion.Transform, out long floor, out long cap)) return null;
        return plain with { Shape = KernelShape.PerUnit, Cell = cell, Points = each, Beyond = beyond, Floor = floor, Cap = cap };
    }

    private KernelLine? BandsOf(Criterion criterion, CriterionForm.Bands form, KernelLine plain)
    {
        bool isFloorEnough = form.Ordered.All(b => (b.Low is not { } from || (b.IsLowIncluded && from.TryMicro(out _))) && (b.High is not { } to || (!b.IsHighIncluded && to.TryMicro(out _))));
        if (form.Everywhere is not null || CellOf(form.Value, plain.Policy, isFloorEnough) is not { } cell) return null;
        var bands = new List<KernelCase>();
        foreach (Band band in form.Ordered)
        {
            if (!band.IsBounded || LineResult.MillionthsOf(criterion, band.Points) is not { } points) return null;
            long low = band.Low is { } from ? CellCompiler.LeastFrom(from * 1_000_000, band.IsLowIncluded) : long.MinValue;
            long high = band.High is { } to ? CellCompiler.GreatestTo(to * 1_000_000, band.IsHighIncluded) : long.MaxValue;
            bands.Add(new KernelCase(default, low, high, points, true));
        }

        return plain with { Shape = KernelShape.Bands, Cell = cell, Cases = [.. bands] };
    }

    private KernelLine? CasesOf(Criterion criterion, CriterionForm.Cases form, KernelLine plain)
    {
        var cases = new List<KernelCase>();
        foreach (Case one in form.Ordered)
        {
            if (ConditionOf(one.When, plain.Policy) is not { } when || LineResult.MillionthsOf(criterion, one.Points) is not { } points) return null;
            cases.Add(new KernelCase(when, 0, 0, points, true));
        }

        // A chain of no tests holds.
        KernelCondition always = Tests(false);
        if (!form.HasOtherwise) cases.Add(new KernelCase(always, 0, 0, 0, false));
        else if (LineResult.MillionthsOf(criterion, form.Otherwise) is { } points) cases.Add(new KernelCase(always, 0, 0, points, true));
        else return null;
        return plain with { Shape = KernelShape.Cases, Cases = [.. cases] };
    }

    /// <summary>The cell of a value; one whose proof is asked for has to be given as it is.</summary>
    private int? CellOf(Expression value, EvidencePolicy? policy, bool isFloorEnough) => policy is null ? cells.ValueOf(value, isFloorEnough) : cells.GivenOf(value, isFloorEnough);

    /// <summary>A condition as tests of cells; null where it asks for the proof of something that is not given as it is.</summary>
    private KernelCondition? ConditionOf(Expression when, EvidencePolicy? policy)
    {
        (IReadOnlyList<Expression> parts, bool isAny) = when switch
        {
            Expression.And and => ((IReadOnlyList<Expression>)and.Operands, false),
            Expression.Or or => (or.Operands, true),
            _ => ([when], false),
        };
        var read = new List<KernelTest>();
        foreach (Expression part in parts)
        {
            if ((policy is null ? cells.TestOf(part) : cells.GivenTestOf(part)) is not { } test) return null;
            read.Add(test);
        }

        return Tests(isAny, [.. read]);
    }

    private KernelCondition Tests(bool isAny, params KernelTest[] read)
    {
        int first = tests.Count;
        tests.AddRange(read);
        return new KernelCondition(first, read.Length, isAny);
    }

    private KernelLine ConditionOf(KernelLine line, Expression when, long points)
    {
        KernelLine condition = line with { Shape = KernelShape.Condition, Points = points };
        if (ConditionOf(when, line.Policy) is not { } read) return line;
        bool isShaped = line.Policy is not null || line.Unknown is not null || SpecializedLines.IsShaped(read, tests);
        return condition with { When = isShaped ? read : Tests(false, new KernelTest(cells.AnswerOf(when), 1, 1, 0, false)) };
    }

    /// <summary>What tells, without looking at proofs, that a line is not met.</summary>
    private KernelLine Guarded(KernelLine line) => line is { Policy: not null, Criterion: { Unknown: null, Form: CriterionForm.Condition form } } && cells.GuardOf(form.When) is { } guard ? line with { Guard = guard } : line;

    private EvidencePolicy? PolicyOf(EvidencePolicy policy) => policy.IsVerified && !isAllProved ? policy : null;

    private static bool TryBounds(PointTransform transform, out long floor, out long cap)
    {
        (floor, cap) = (long.MinValue, long.MaxValue);
        return (transform.Floor is not { } low || low.TryMicro(out floor)) && (transform.Cap is not { } high || high.TryMicro(out cap));
    }
}
