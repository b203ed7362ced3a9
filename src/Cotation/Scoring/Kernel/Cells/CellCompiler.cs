namespace Cotation;

/// <summary>Binds a grid's expressions to the cells of a kernel's row: what is given, and the steps by which the rest follows from it. What no step carries becomes a compiled expression that looks at the application itself.</summary>
internal sealed class CellCompiler(Grid grid)
{
    private readonly Dictionary<Fact, int> givenCells = [];
    private readonly Dictionary<(Fact, bool), int?> facts = [];
    private readonly Dictionary<Expression, bool> remainders = new(ReferenceEqualityComparer.Instance);

    public ExpressionCompiler Expressions { get; } = new(grid);

    public List<KernelCell> Cells { get; } = [];

    public List<CellStep> Steps { get; } = [];

    public List<KernelExpression> Found { get; } = [];

    /// <summary>A condition as a yes or no, or unknown.</summary>
    public int AnswerOf(Expression condition) => Bind(condition, false)!.Value;

    /// <summary>What an expression gives, or null where no cell carries it exactly.</summary>
    /// <param name="value">A number, a day, or a yes or no.</param>
    /// <param name="isFloorEnough">Whether whole millionths, rounded down, tell all that is asked of it.</param>
    public int? ValueOf(Expression value, bool isFloorEnough) => Bind(value, isFloorEnough);

    /// <summary>One test of a cell: every condition is at least a cell that is yes.</summary>
    public KernelTest TestOf(Expression condition) => ComparisonOf(condition, ValueOf) ?? new KernelTest(AnswerOf(condition), 1, 1, 0, false);

    /// <summary>One test of a fact as it is given, or of a span from it, so that its proof can be asked for; else null.</summary>
    public KernelTest? GivenTestOf(Expression condition) => condition is Expression.FactRef
        ? GivenOf(condition, false) is { } cell ? new KernelTest(cell, 1, 1, 0, false) : null
        : condition is Expression.Not not ? GivenTestOf(not.Of) is { } of ? of with { IsNegated = !of.IsNegated } : null
        : ComparisonOf(condition, GivenOf);

    /// <summary>A fact as it is given, or a span from a given day to the reference date.</summary>
    public int? GivenOf(Expression value, bool isFloorEnough) => value is Expression.FactRef { Fact: { IsAsOf: false } fact } && (!fact.IsDerived || SpanOf(fact) is not null) ? FactOf(fact, false) : null;

    /// <summary>A count, or where it is unknown another; null where the count is not looked up in the application itself, before all steps.</summary>
    public int? FoundOr(Expression count, Expression otherwise) => Bind(count, true) is { } cell && Found.Exists(f => f.Cell == cell) ? TermOf(otherwise, true, cell) : null;

    /// <summary>A cell that is yes wherever a condition may hold for proved facts: where it holds for all that is said, or where what follows from others is given as well, so that its proof may change it. Null where less knowledge can make it hold.</summary>
    public int? GuardOf(Expression condition)
    {
        IReadOnlySet<Fact> reached = Reading.Reached(condition, grid.Formulas);
        if (reached.Select(grid.Formulas.Of).OfType<Expression>().Prepend(condition).SelectMany(e => e.All).Any(e => e is Expression.Known)) return null;
        int guard = AnswerOf(condition);
        foreach (Fact fact in reached.Where(f => f is { IsDerived: true, List: null }).OrderBy(f => f.Slot))
            guard = Add(new CellOperations.Or(), guard, HasCell(fact) ? Add(new CellOperations.IsKnown(), NewCell(fact)) : AnswerOf(new Expression.Known(new Expression.FactRef(fact))));
        return guard;
    }

    /// <summary>What no cell carries exactly is told first, so that nothing below it is bound in vain.</summary>
    private int? Bind(Expression expression, bool isFloorEnough)
    {
        bool isCarried = isFloorEnough || expression.Kind != ValueKind.Number || !MayHaveRemainder(expression);
        return isCarried ? StepOf(expression, isFloorEnough) ?? TermOf(expression, isFloorEnough) : null;
    }

    /// <summary>The cell that steps find, or null.</summary>
    private int? StepOf(Expression expression, bool isFloorEnough) => expression switch
    {
        Expression.Literal { Value: var value } => CellOf(value) is { } number ? Add(new CellOperations.Always(number)) : null,
        Expression.FactRef { Fact: var fact } => FactOf(fact, isFloorEnough),
        Expression.Not e => Add(new CellOperations.Holds(new KernelTest(0, 0, 0, 0, false)), AnswerOf(e.Of)),
        Expression.And e => e.Operands.Select(AnswerOf).Aggregate((a, b) => Add(new CellOperations.And(), a, b)),
        Expression.Or e => e.Operands.Select(AnswerOf).Aggregate((a, b) => Add(new CellOperations.Or(), a, b)),
        Expression.Compare e => ComparisonOf(e, ValueOf) is { } test ? Add(new CellOperations.Holds(test), test.Cell) : e.Right is Expression.Literal ? null : Add(e.Left, e.Right, new CellOperations.Compare(e.Operator)),
        Expression.In e => ComparisonOf(e, ValueOf) is { } test ? Add(new CellOperations.Holds(test), test.Cell) : null,
        Expression.Known { Of: var of } => Bind(of, true) is { } cell ? Add(new CellOperations.IsKnown(), cell) : null,
        Expression.Negate { Of: var of } => Bind(of, false) is { } cell ? Add(new CellOperations.Times(-1), cell) : null,
        Expression.Arithmetic e => ArithmeticOf(e, isFloorEnough),
        Expression.Choice { Kind: not ValueKind.Code } e => Bind(e.Then, isFloorEnough) is { } then && Bind(e.Else, isFloorEnough) is { } otherwise ? Add(new CellOperations.Choice(), AnswerOf(e.If), then, otherwise) : null,
        Expression.Extreme e => ExtremeOf(e, [.. e.Operands.Select(p => Bind(p, isFloorEnough))]),
        _ => null,
    };

    private int? ArithmeticOf(Expression.Arithmetic e, bool isFloorEnough) => e.Operator switch
    {
        ArithmeticOperator.Add => Add(e.Left, e.Right, new CellOperations.Sum()),
        ArithmeticOperator.Subtract => Add(e.Left, e.Right, new CellOperations.Difference()),
        ArithmeticOperator.Multiply => TimesOf(e.Left, e.Right) ?? TimesOf(e.Right, e.Left),
        ArithmeticOperator.Divide => isFloorEnough ? Add(e.Left, e.Right, new CellOperations.Ratio()) : null,
    };

    private int? TimesOf(Expression factor, Expression of) =>
        factor is Expression.Literal { Value.Number: var number } && number.TryMicro(out long millionths) && millionths % 1_000_000 == 0 && Bind(of, false) is { } cell ? Add(new CellOperations.Times(millionths / 1_000_000), cell) : null;

    private int? ExtremeOf(Expression.Extreme e, int?[] parts)
    {
        if (parts.Contains(null)) return null;
        return parts.Aggregate((a, b) => e.IsGreatest ? Add(new CellOperations.Greatest(), a!.Value, b!.Value) : Add(new CellOperations.Least(), a!.Value, b!.Value));
    }

    /// <summary>A comparison of a cell with what is written, as one test.</summary>
    private static KernelTest? ComparisonOf(Expression test, Func<Expression, bool, int?> cellOf)
    {
        switch (test)
        {
            case Expression.Compare { Right: Expression.Literal { Value.Kind: ValueKind.Code }, Left: Expression.FactRef { Fact: var fact } left } e:
                return ExpressionCompiler.MaskOf(fact, [e.Right]) is { } one && cellOf(left, false) is { } code ? new KernelTest(code, 0, 0, one, e.Operator == Comparison.NotEqual) : null;
            case Expression.In { What: Expression.FactRef { Fact.Kind: FactKind.Code } what } e:
                return ExpressionCompiler.MaskOf(what.Fact, e.Among) is { } mask && cellOf(what, false) is { } among ? new KernelTest(among, 0, 0, mask, false) : null;
            case Expression.Compare { Right: Expression.Literal { Value: { Kind: ValueKind.YesNo or ValueKind.Number or ValueKind.Date } value } } e:
                Rational bound = value.Kind == ValueKind.Number ? value.Number * 1_000_000 : value.Kind == ValueKind.Date ? ApplicationRow.DayCell(value.Date) : value.Number;
                bool isFloorEnough = e.Operator is Comparison.Less or Comparison.GreaterOrEqual && bound.Ceiling() == bound;
                return cellOf(e.Left, isFloorEnough) is { } cell ? RangeOf(cell, e.Operator, bound) : null;
            default:
                return null;
        }
    }

    private static KernelTest RangeOf(int cell, Comparison how, Rational bound) => how switch
    {
        Comparison.Less => new KernelTest(cell, long.MinValue, GreatestTo(bound, false), 0, false),
        Comparison.LessOrEqual => new KernelTest(cell, long.MinValue, GreatestTo(bound, true), 0, false),
        Comparison.Greater => new KernelTest(cell, LeastFrom(bound, false), long.MaxValue, 0, false),
        Comparison.GreaterOrEqual => new KernelTest(cell, LeastFrom(bound, true), long.MaxValue, 0, false),
        _ => new KernelTest(cell, LeastFrom(bound, true), GreatestTo(bound, true), 0, how == Comparison.NotEqual),
    };

    /// <summary>The least whole number from a bound on.</summary>
    public static long LeastFrom(Rational bound, bool isIncluded)
    {
        Rational whole = bound.Ceiling();
        return (long)(whole == bound && !isIncluded ? whole + 1 : whole).Numerator;
    }

    /// <summary>The greatest whole number up to a bound.</summary>
    public static long GreatestTo(Rational bound, bool isIncluded)
    {
        Rational whole = bound.Floor();
        return (long)(whole == bound && !isIncluded ? whole - 1 : whole).Numerator;
    }

    private int? FactOf(Fact fact, bool isFloorEnough)
    {
        if (facts.TryGetValue((fact, isFloorEnough), out int? known)) return known;
        int? found = fact.IsAsOf ? TermOf(new Expression.FactRef(fact), isFloorEnough)
            : !HasCell(fact) ? null
            : !fact.IsDerived || SpanOf(fact) is not null ? CellOf(fact)
            : fact.Kind == FactKind.Code ? null
            : isFloorEnough && FactOf(fact, false) is { } exact ? exact
            : grid.Formulas.Of(fact) is { } formula && StepOf(formula, isFloorEnough) is { } follows ? Add(new CellOperations.Given(), CellOf(fact), follows)
            : TermOf(new Expression.FactRef(fact), isFloorEnough, CellOf(fact));
        return facts[(fact, isFloorEnough)] = found;
    }

    /// <summary>The cell of what is given of a fact.</summary>
    private int CellOf(Fact fact)
    {
        if (givenCells.TryGetValue(fact, out int cell)) return cell;
        Derivation.Span? span = SpanOf(fact);
        return givenCells[fact] = NewCell(fact, span is null ? null : grid.Vocabulary.Find(span.From), span?.Unit ?? default);
    }

    private int NewCell(Fact? fact = null, Fact? spanFrom = null, SpanUnit unit = default)
    {
        Cells.Add(new KernelCell(fact, spanFrom, unit));
        return Cells.Count - 1;
    }

    /// <summary>Whether a fact is one number, day or code of a closed list, or a yes or no.</summary>
    private static bool HasCell(Fact fact) => fact.ValueKind is not (ValueKind.List or ValueKind.Codes) && fact.Codes?.Pattern is null;

    /// <summary>How a fact counts from a given day to the reference date, or null.</summary>
    private Derivation.Span? SpanOf(Fact fact) =>
        fact.Derivation is Derivation.Span { To: Vocabulary.AsOf } span && grid.Vocabulary.Find(span.From) is { IsDerived: false, IsAsOf: false } ? span : null;

    /// <summary>The cell that is looked up in the application itself, or null where it would not be exact, or no number.</summary>
    private int? TermOf(Expression expression, bool isFloorEnough, int? given = null)
    {
        if (expression.Kind is not (ValueKind.YesNo or ValueKind.Number or ValueKind.Date) || (expression.Kind == ValueKind.Number && !isFloorEnough && MayHaveRemainder(expression))) return null;
        int cell = NewCell();
        Found.Add(new KernelExpression(cell, given, Expressions.Of(expression), expression.Kind == ValueKind.Number, isFloorEnough));
        return cell;
    }

    /// <summary>Whether it may be finer than a millionth.</summary>
    private bool MayHaveRemainder(Expression expression)
    {
        if (remainders.TryGetValue(expression, out bool known)) return known;
        bool isDivided = expression is Expression.Arithmetic { Operator: ArithmeticOperator.Divide } or Expression.Arithmetic { Operator: ArithmeticOperator.Multiply, Left: not Expression.Literal, Right: not Expression.Literal };
        return remainders[expression] = isDivided || expression.Children.Any(MayHaveRemainder) || Reading.NamedIn(expression).Any(f => grid.Formulas.Of(f) is { } formula && MayHaveRemainder(formula));
    }

    private static long? CellOf(Value value) => value.Kind switch
    {
        ValueKind.YesNo => value.IsTrue ? 1 : 0,
        ValueKind.Date => ApplicationRow.DayCell(value.Date),
        ValueKind.Number when value.Number.TryMicro(out long millionths) => millionths,
        _ => null,
    };

    private int? Add<T>(Expression left, Expression right, T operation)
        where T : struct, ICellOperation => left.Kind is ValueKind.YesNo or ValueKind.Number or ValueKind.Date && Bind(left, false) is { } a && Bind(right, false) is { } b ? Add(operation, a, b) : null;

    private int Add<T>(T operation, int a = -1, int b = -1, int c = -1)
        where T : struct, ICellOperation
    {
        int cell = NewCell();
        Steps.Add(new CellStep<T>(operation, cell, a, b, c));
        return cell;
    }
}
