namespace Cotation;

/// <summary>Binds expressions of a grid to the cells they read, once; a grid's terms share the memo of one frame.</summary>
internal sealed class TermCompiler(Grid grid)
{
    /// <summary>Facts that follow from others and are kept once found; beyond it they are found again.</summary>
    private const int MostKept = 64;

    private readonly Dictionary<Fact, Term> facts = [];

    /// <summary>How many places a memo needs for all that is bound.</summary>
    public int Kept { get; private set; }

    /// <summary>The expression made ready to run.</summary>
    public Term Of(Expression expression) => Bind(expression, []) ?? new Term.Tree(expression);

    /// <summary>Null where it, or what it follows from, can be found by the tree alone; lists are those of the aggregates around it.</summary>
    private Term? Bind(Expression expression, Fact[] lists)
    {
        if (expression is Expression.Literal literal) return LiteralOf(literal.Value);
        Term? term = expression switch
        {
            Expression.FactRef e => FactOf(e.Fact),
            Expression.FieldRef e => FieldOf(e.Field, lists),
            Expression.Not e => Bind(e.Of, lists) is { } of ? new Term.Not(of) : null,
            Expression.And e => All(e.Parts, lists) is { } parts ? new Term.Join(parts, isAny: false) : null,
            Expression.Or e => All(e.Parts, lists) is { } parts ? new Term.Join(parts, isAny: true) : null,
            Expression.Compare e => CompareOf(e, lists),
            Expression.Arithmetic e => All([e.Left, e.Right], lists) is { } two ? new Term.Arithmetic(e.How, two[0], two[1]) : null,
            Expression.Negate e => Bind(e.Of, lists) is { } of ? new Term.Negate(of) : null,
            Expression.Choice e => All([e.If, e.Then, e.Else], lists) is { } three ? new Term.Choice(three[0], three[1], three[2], e.Kind == ValueKind.Code) : null,
            Expression.In e => AmongOf(e, lists),
            Expression.Contains { Set: Expression.FactRef { Fact.IsDerived: false } set } e => Bind(e.What, lists) is { } what ? new ContainsTerm(set.Fact, what) : null,
            Expression.Known e => Bind(e.Of, lists) is { } of ? new Term.Known(of) : null,
            Expression.Extreme e => All(e.Parts, lists) is { } parts ? new Term.Extreme(parts, e.IsGreatest) : null,
            Expression.Aggregate e => ListOf(e, lists),
            Expression.Lookup e => TableOf(e.Table.Name, [.. e.Keys.Select(k => Bind(k, lists))], e.Keys.All(k => k.Kind == ValueKind.Code), new DayTerm()),
            _ => null,
        };

        // The tree can stand in for a part that looks at no record of an aggregate around it.
        bool isOpen = expression.All.OfType<Expression.FieldRef>().Any(f => lists.Any(l => l.Name == f.Field.List));
        return term ?? (isOpen ? null : new Term.Tree(expression));
    }

    private Term[]? All(IReadOnlyList<Expression> parts, Fact[] lists)
    {
        Term?[] bound = [.. parts.Select(p => Bind(p, lists))];
        return bound.Contains(null) ? null : [.. bound.OfType<Term>()];
    }

    private static Term? LiteralOf(Value value) => value.Kind switch
    {
        ValueKind.Code => new Term.Literal(Exact.Yes, value.Code),
        ValueKind.YesNo => new Term.Literal(Exact.Of(value.IsTrue), null),
        ValueKind.Date => new Term.Literal(new Exact(ApplicationRow.DayCell(value.Date), 1), null),
        ValueKind.Number => Exact.TryOf(value.Number, out Exact exact) ? new Term.Literal(exact, null) : null,
        _ => null,
    };

    private Term? CompareOf(Expression.Compare e, Fact[] lists)
    {
        if (e is { Left: Expression.FactRef { Fact: var fact }, Right: Expression.Literal { Value.Kind: ValueKind.Code } } && MaskOf(fact, [e.Right]) is { } mask) return new MaskTerm(fact, mask, e.How == Comparison.NotEqual);
        if (All([e.Left, e.Right], lists) is not { } two) return null;
        return e.Left.Kind == ValueKind.Code ? new Term.CompareCodes(e.How == Comparison.Equal, two[0], two[1]) : new Term.Compare(e.How, two[0], two[1]);
    }

    private Term? AmongOf(Expression.In e, Fact[] lists)
    {
        if (e.What is Expression.FactRef { Fact: var fact } && MaskOf(fact, e.Among) is { } mask) return new MaskTerm(fact, mask, isNegated: false);
        return Bind(e.What, lists) is { } what && All(e.Among, lists) is { } among ? new Term.Among(what, among, e.What.Kind == ValueKind.Code) : null;
    }

    /// <summary>The codes as bits, where the fact is given and its list is closed and short; none where one is not in it.</summary>
    private static ulong? MaskOf(Fact fact, IReadOnlyList<Expression> among) => fact is { IsDerived: false, Kind: FactKind.Code } ? CellCompiler.MaskOf(fact, among) : null;

    private Term? ListOf(Expression.Aggregate e, Fact[] lists)
    {
        if (lists.Length == 2 || e.List.IsDerived) return null;
        Term? body = e.Body is null ? null : Bind(e.Body, [.. lists, e.List]);
        return e.Body is not null && body is null ? null : new ListTerm(e.How, e.List, body, isInner: lists.Length == 1);
    }

    private Term? FactOf(Fact fact)
    {
        if (fact.IsAsOf) return new DayTerm();
        if (facts.TryGetValue(fact, out Term? known)) return known;
        Term? derived = fact.IsDerived ? DerivedOf(fact, []) : null;
        if (fact.IsDerived && derived is null) return null;
        if (fact is { IsDerived: false, Kind: FactKind.YesNo }) return facts[fact] = new AnswerTerm(fact);
        return facts[fact] = new FactTerm(fact, derived, fact.IsDerived && Kept < MostKept ? Kept++ : MostKept);
    }

    private Term? FieldOf(Fact field, Fact[] lists)
    {
        int depth = Array.FindLastIndex(lists, l => l.Name == field.List);
        if (depth < 0) return null;
        Term? derived = field.IsDerived ? DerivedOf(field, lists[..(depth + 1)]) : null;
        return field.IsDerived && derived is null ? null : new FieldTerm(field, depth == 1, derived);
    }

    private Term? DerivedOf(Fact fact, Fact[] lists)
    {
        switch (fact.Derivation)
        {
            case Derivation.Span span:
                return Named(span.From, fact, lists) is { } from && Named(span.To, fact, lists) is { } to ? new SpanTerm(from, to, span.Unit) : null;
            case Derivation.Formula when grid.Formulas.Of(fact) is { } formula:
                return Bind(formula, lists);
            case Derivation.Lookup lookup:
                IReadOnlyList<Fact?> keys = [.. lookup.By.Select(n => grid.Vocabulary.Find(n))];
                return grid.Vocabulary.Find(lookup.On) is { } on && FactOf(on) is { } day ? TableOf(lookup.Table, [.. keys.Select(k => k is null ? null : FactOf(k))], keys.All(k => k?.ValueKind == ValueKind.Code), day) : null;
            default:
                return null;
        }
    }

    private Term? Named(string name, Fact seenFrom, Fact[] lists)
    {
        if (seenFrom.List is not null && Reading.Find(name, seenFrom, grid.Formulas) is { List: not null } field) return FieldOf(field, lists);
        return grid.Vocabulary.Find(name) is { } fact ? FactOf(fact) : null;
    }

    private TableTerm? TableOf(string name, Term?[] keys, bool isByCode, Term on) =>
        isByCode && keys.Length > 0 && !keys.Contains(null) ? new TableTerm(grid.Tables.GetValueOrDefault(name), [.. keys.OfType<Term>()], on) : null;
}
