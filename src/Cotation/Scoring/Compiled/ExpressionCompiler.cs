namespace Cotation;

/// <summary>Binds expressions of a grid to the cells they read, once; a grid's compiled expressions share the memo of one frame.</summary>
internal sealed class ExpressionCompiler(Grid grid)
{
    /// <summary>Facts that follow from others and are kept once found.</summary>
    private const int MostKept = 64;

    /// <summary>Fields that are found anew for each mention; beyond it the tree finds each once.</summary>
    private const int MostUnfolded = 32;

    private readonly Dictionary<Fact, CompiledExpression> facts = [];
    private readonly Dictionary<Fact, int> sizes = [];

    public Formulas Formulas => grid.Formulas;

    /// <summary>How many places a memo needs for all that is bound.</summary>
    public int Kept { get; private set; }

    /// <summary>The expression made ready to run.</summary>
    public CompiledExpression Of(Expression expression) => Bind(expression, []) ?? new CompiledExpression.Tree(expression);

    /// <summary>Null where it, or what it follows from, can be found by the tree alone; lists are those of the aggregates around it.</summary>
    private CompiledExpression? Bind(Expression expression, Fact[] lists)
    {
        if (expression is Expression.Literal literal) return LiteralOf(literal.Value);
        CompiledExpression? term = expression switch
        {
            Expression.FactRef e => FactOf(e.Fact),
            Expression.FieldRef e => FieldOf(e.Field, lists),
            Expression.Not e => Bind(e.Of, lists) is { } of ? new CompiledExpression.Not(of) : null,
            Expression.And e => All(e.Operands, lists) is { } parts ? new CompiledExpression.Join(parts, isAny: false) : null,
            Expression.Or e => All(e.Operands, lists) is { } parts ? new CompiledExpression.Join(parts, isAny: true) : null,
            Expression.Compare e => CompareOf(e, lists),
            Expression.Arithmetic e => All([e.Left, e.Right], lists) is { } two ? new CompiledExpression.Arithmetic(e.Operator, two[0], two[1]) : null,
            Expression.Negate e => Bind(e.Of, lists) is { } of ? new CompiledExpression.Negate(of) : null,
            Expression.Choice e => All([e.If, e.Then, e.Else], lists) is { } three ? new CompiledExpression.Choice(three[0], three[1], three[2], e.Kind == ValueKind.Code) : null,
            Expression.In e => AmongOf(e, lists),
            Expression.Contains { Set: Expression.FactRef { Fact.IsDerived: false } set } e => Bind(e.What, lists) is { } what ? new CompiledContains(set.Fact, what) : null,
            Expression.Known e => Bind(e.Of, lists) is { } of ? new CompiledExpression.Known(of) : null,
            Expression.Extreme e => All(e.Operands, lists) is { } parts ? new CompiledExpression.Extreme(parts, e.IsGreatest) : null,
            Expression.Aggregate e => ListOf(e, lists),
            Expression.Lookup e => TableOf(e.Table.Name, [.. e.Keys.Select(k => Bind(k, lists))], e.Keys.All(k => k.Kind == ValueKind.Code), new CompiledDay()),
            _ => null,
        };

        // The tree can stand in for a part that looks at no record of an aggregate around it.
        bool isOpen = expression.All.OfType<Expression.FieldRef>().Any(f => lists.Any(l => l.Name == f.Field.List));
        return term ?? (isOpen ? null : new CompiledExpression.Tree(expression));
    }

    private CompiledExpression[]? All(IReadOnlyList<Expression> parts, Fact[] lists)
    {
        CompiledExpression?[] bound = [.. parts.Select(p => Bind(p, lists))];
        return bound.Contains(null) ? null : [.. bound.OfType<CompiledExpression>()];
    }

    private static CompiledExpression? LiteralOf(Value value) => value.Kind switch
    {
        ValueKind.Code => new CompiledExpression.Literal(Fraction64.Yes, value.Code),
        ValueKind.YesNo => new CompiledExpression.Literal(Fraction64.Of(value.IsTrue), null),
        ValueKind.Date => new CompiledExpression.Literal(new Fraction64(ApplicationRow.DayCell(value.Date), 1), null),
        ValueKind.Number => Fraction64.TryOf(value.Number, out Fraction64 exact) ? new CompiledExpression.Literal(exact, null) : null,
        _ => null,
    };

    private CompiledExpression? CompareOf(Expression.Compare e, Fact[] lists)
    {
        if (e is { Left: Expression.FactRef { Fact: var fact }, Right: Expression.Literal { Value.Kind: ValueKind.Code } } && GivenMaskOf(fact, [e.Right]) is { } mask) return new CompiledCodeTest(fact, mask, e.Operator == Comparison.NotEqual);
        if (All([e.Left, e.Right], lists) is not { } two) return null;
        return e.Left.Kind == ValueKind.Code ? new CompiledExpression.CompareCodes(e.Operator == Comparison.Equal, two[0], two[1]) : new CompiledExpression.Compare(e.Operator, two[0], two[1]);
    }

    private CompiledExpression? AmongOf(Expression.In e, Fact[] lists)
    {
        if (e.What is Expression.FactRef { Fact: var fact } && GivenMaskOf(fact, e.Among) is { } mask) return new CompiledCodeTest(fact, mask, isNegated: false);
        return Bind(e.What, lists) is { } what && All(e.Among, lists) is { } among ? new CompiledExpression.Among(what, among, e.What.Kind == ValueKind.Code) : null;
    }

    /// <summary>The codes as bits, where their list is closed and short and each is in it.</summary>
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

    /// <summary>The same where the fact is given; else none.</summary>
    private static ulong? GivenMaskOf(Fact fact, IReadOnlyList<Expression> among) => fact is { IsDerived: false, Kind: FactKind.Code } ? MaskOf(fact, among) : null;

    private CompiledExpression? ListOf(Expression.Aggregate e, Fact[] lists)
    {
        if (lists.Length == 2 || e.List.IsDerived) return null;
        CompiledExpression? body = e.Body is null ? null : Bind(e.Body, [.. lists, e.List]);
        return e.Body is not null && body is null ? null : new CompiledAggregate(e.Function, e.List, body, isInner: lists.Length == 1);
    }

    private CompiledExpression? FactOf(Fact fact)
    {
        if (fact.IsAsOf) return new CompiledDay();
        if (facts.TryGetValue(fact, out CompiledExpression? known)) return known;
        CompiledExpression? derived = fact.IsDerived ? DerivedOf(fact, []) : null;
        if (fact.IsDerived && derived is null) return null;
        if (fact is { IsDerived: false, Kind: FactKind.YesNo }) return facts[fact] = new CompiledAnswer(fact);
        // Facts that are not kept are left to the tree, which keeps them all: each may name the one before it twice.
        if (fact.IsDerived && Kept == MostKept) return null;
        return facts[fact] = new CompiledFact(fact, derived, fact.IsDerived ? Kept++ : MostKept);
    }

    private CompiledExpression? FieldOf(Fact field, Fact[] lists)
    {
        int depth = Array.FindLastIndex(lists, l => l.Name == field.List);
        if (depth < 0) return null;
        if (field.IsDerived && SizeOf(field) > MostUnfolded) return null;
        CompiledExpression? derived = field.IsDerived ? DerivedOf(field, lists[..(depth + 1)]) : null;
        return field.IsDerived && derived is null ? null : new CompiledField(field, depth == 1, derived);
    }

    /// <summary>How many fields of its record a field comes to, each counted as often as it is named; a compiled field is found anew for each.</summary>
    private int SizeOf(Fact field)
    {
        if (sizes.TryGetValue(field, out int known)) return known;
        long size = 1;
        if (grid.Formulas.Of(field) is { } formula)
            foreach (Expression.FieldRef named in formula.All.OfType<Expression.FieldRef>()) size += SizeOf(named.Field);
        return sizes[field] = (int)Math.Min(size, int.MaxValue);
    }

    private CompiledExpression? DerivedOf(Fact fact, Fact[] lists)
    {
        switch (fact.Derivation)
        {
            case Derivation.Span span:
                return Named(span.From, fact, lists) is { } from && Named(span.To, fact, lists) is { } to ? new CompiledSpan(from, to, span.Unit) : null;
            case Derivation.Formula when grid.Formulas.Of(fact) is { } formula:
                return Bind(formula, lists);
            case Derivation.Lookup lookup:
                IReadOnlyList<Fact?> keys = [.. lookup.By.Select(n => grid.Vocabulary.Find(n))];
                return grid.Vocabulary.Find(lookup.On) is { } on && FactOf(on) is { } day ? TableOf(lookup.Table, [.. keys.Select(k => k is null ? null : FactOf(k))], keys.All(k => k?.ValueKind == ValueKind.Code), day) : null;
            default:
                return null;
        }
    }

    private CompiledExpression? Named(string name, Fact seenFrom, Fact[] lists)
    {
        if (seenFrom.List is not null && Reading.Find(name, seenFrom, grid.Formulas) is { List: not null } field) return FieldOf(field, lists);
        return grid.Vocabulary.Find(name) is { } fact ? FactOf(fact) : null;
    }

    private CompiledLookup? TableOf(string name, CompiledExpression?[] keys, bool isByCode, CompiledExpression on) =>
        isByCode && keys.Length > 0 && !keys.Contains(null) ? new CompiledLookup(grid.Tables.GetValueOrDefault(name), [.. keys.OfType<CompiledExpression>()], on) : null;
}
