namespace Cotation;

/// <summary>Says a condition or a computation in words, from the tree: to the applicant as vous, else about the person. Negation is pushed inward, so that none is doubled.</summary>
internal sealed class ConditionPhraser(Language language, bool isSpoken)
{
    private readonly PhraseWords words = PhraseWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly ClauseWriter writer = new(language);

    public static string Sign(ArithmeticOperator how) => how switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => NumberWords.Minus.ToString(),
        ArithmeticOperator.Multiply => "×",
        ArithmeticOperator.Divide => "/",
    };

    public Clause Condition(Expression expression) => Say(expression, isNegated: false);

    /// <summary>A condition in one clause, for narrow places.</summary>
    public string InOne(Expression expression) => writer.InOne(Condition(expression));

    /// <summary>A number, day or code as a thing: the label of a fact, a literal, or a computation.</summary>
    public string Thing(Expression expression, string? unit = null) => expression switch
    {
        Expression.Literal e => LiteralOf(e.Value, unit, null),
        Expression.FactRef e => words.Quoted(e.Fact.Label.In(language)),
        Expression.FieldRef e => words.Quoted(e.Field.Label.In(language)),
        Expression.Arithmetic e => Sum(e, unit),
        Expression.Negate e => $"{NumberWords.Minus}({Thing(e.Of)})",
        Expression.Choice e => words.Choice(InOne(e.If), Thing(e.Then, unit), Thing(e.Else, unit)),
        Expression.Extreme e => words.Extreme(e.IsGreatest, numbers.List([.. e.Operands.Select(p => p is Expression.Extreme or Expression.Choice or Expression.Arithmetic ? $"({Thing(p, unit)})" : Thing(p, unit))], words.And)),
        Expression.Aggregate e => words.Aggregate(e.Function, e.List.Label.In(language), e.Body is null ? null : e.Function == AggregateFunction.Count ? InOne(e.Body) : Thing(e.Body)),
        Expression.Lookup e => words.Lookup(e.Table.Label.In(language), numbers.List([.. e.Keys.Select(k => Thing(k))], words.And)),
        _ => InOne(expression),
    };

    /// <summary>A range of numbers that opens a sentence, each bound told included or not.</summary>
    public string AtBand(Band band, string? unit)
    {
        string? low = band.Low is { } from ? Exactly(from, unit) : null, high = band.High is { } to ? Exactly(to, unit) : null;
        if (low is not null && high is not null) return band.Low == band.High ? words.At(Comparison.Equal, low, isDay: false) : words.AtBetween(low, band.IsLowIncluded, high, band.IsHighIncluded);
        return low is not null
            ? words.At(band.IsLowIncluded ? Comparison.GreaterOrEqual : Comparison.Greater, low, isDay: false)
            : words.At(band.IsHighIncluded ? Comparison.LessOrEqual : Comparison.Less, high ?? "", isDay: false);
    }

    /// <summary>A comparison that opens a sentence; the other side is a number or a day of its own.</summary>
    public string At(Comparison how, Value bound, string? unit) => bound.Kind == ValueKind.Date
        ? words.At(how, numbers.Date(bound.Date), isDay: true)
        : words.At(how, Exactly(bound.Number, unit), isDay: false);

    public string Exactly(Rational number, string? unit) => numbers.Counted(number, unit, 12);

    public string? UnitOf(Expression expression) => expression switch
    {
        Expression.FactRef e => e.Fact.Unit,
        Expression.FieldRef e => e.Field.Unit,
        Expression.Negate e => UnitOf(e.Of),
        Expression.Extreme e => e.Operands.Select(UnitOf).FirstOrDefault(u => u is not null),
        Expression.Choice e => UnitOf(e.Then) ?? UnitOf(e.Else),
        Expression.Aggregate { Function: not AggregateFunction.Count, Body: { } body } => UnitOf(body),
        Expression.Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } e => UnitOf(e.Left) ?? UnitOf(e.Right),
        _ => null,
    };

    public string LiteralOf(Value value, string? unit, CodeList? codes) => value.Kind switch
    {
        ValueKind.YesNo => numbers.YesNo(value.IsTrue),
        ValueKind.Number => Exactly(value.Number, unit),
        ValueKind.Date => words.Day(numbers.Date(value.Date)),
        _ => words.Quoted(codes?.Find(value.Code)?.Label.In(language) ?? value.Code),
    };

    private Clause Say(Expression expression, bool isNegated) => expression switch
    {
        Expression.Not e => Say(e.Of, !isNegated),
        Expression.And e => Group(e.Operands, isNegated, isAny: isNegated),
        Expression.Or e => Group(e.Operands, isNegated, isAny: !isNegated),
        Expression.Compare { Left.Kind: ValueKind.YesNo, Right: not Expression.Literal, Left: not Expression.Literal } e => Say(Told(e), isNegated),
        Expression.Choice e => Say(new Expression.Or(new Operands([new Expression.And(new Operands([e.If, e.Then])), new Expression.And(new Operands([new Expression.Not(e.If), e.Else]))])), isNegated),
        _ => new Clause(Leaf(expression, isNegated)),
    };

    /// <summary>Two answers that are the same, or not, as what is said: both yes or both no.</summary>
    public static Expression Told(Expression.Compare e)
    {
        Expression other = e.Operator == Comparison.Equal ? e.Right : new Expression.Not(e.Right);
        return new Expression.Or(new Operands([new Expression.And(new Operands([e.Left, other])), new Expression.And(new Operands([new Expression.Not(e.Left), new Expression.Not(other)]))]));
    }

    private Clause Group(Operands parts, bool isNegated, bool isAny)
    {
        var said = new List<Clause>();
        foreach (Expression part in parts)
        {
            Clause clause = Say(part, isNegated);
            if (!clause.IsLeaf && clause.IsAny == isAny) said.AddRange(clause.Parts);
            else said.Add(clause);
        }

        return new Clause("", said, isAny);
    }

    private string Leaf(Expression expression, bool isNegated) => expression switch
    {
        Expression.FactRef e => YesOrNo(e.Fact, !isNegated),
        Expression.FieldRef e => YesOrNo(e.Field, !isNegated),
        Expression.Literal e => words.Always(e.Value.IsTrue != isNegated),
        Expression.Compare e => Compare(e, isNegated),
        Expression.In e => In(e.What, e.Among, isNegated),
        Expression.Contains e => words.Holds(Thing(e.Set), CodeOf(e.What, e.Set), isNegated),
        Expression.Known e => words.Known(Thing(e.Of), !isNegated),
        Expression.Aggregate e => Some(e, isNegated),
        _ => words.Keeps(Thing(expression), numbers.YesNo(!isNegated)),
    };

    private string Some(Expression.Aggregate e, bool isNegated)
    {
        bool isNotAll = e.Function == AggregateFunction.All && isNegated;
        bool isOneThing = e.List.One is { IsDefinite: true };
        string? body = e.Body is null ? null : writer.InOne(Say(e.Body, isNotAll || (isOneThing && isNegated)));
        return words.Some(isNotAll ? AggregateFunction.Any : e.Function, e.List.Label.In(language), e.List.One, body, isNegated && !isNotAll);
    }

    private string Compare(Expression.Compare e, bool isNegated)
    {
        Comparison how = isNegated ? e.Operator.Opposite() : e.Operator;
        (Expression left, Expression right) = e.Left is Expression.Literal ? (e.Right, e.Left) : (e.Left, e.Right);
        if (e.Left is Expression.Literal) how = how.Mirror();
        if (left.Kind == ValueKind.YesNo && right is Expression.Literal yes && left is Expression.FactRef or Expression.FieldRef) return Leaf(left, ((Expression.Literal)right).Value.IsTrue != (how == Comparison.Equal));
        if (right.Kind == ValueKind.Code) return In(left, new Operands([right]), how == Comparison.NotEqual);
        string? unit = UnitOf(left) ?? UnitOf(right);
        if (right is not Expression.Literal literal) return left.Kind == ValueKind.Date ? words.KeepsDay(Thing(left), words.ThanDay(how, Thing(right))) : words.Keeps(Thing(left, unit), words.Than(how, Thing(right, unit)));
        Fact? fact = FactOf(left);
        string? sentence = SentenceOf(fact, isYes: true)?.TrimEnd('.');
        if (literal.Kind == ValueKind.Date)
        {
            string day = words.DayBound(how, numbers.Date(literal.Value.Date));
            return sentence is not null && words.WithDay(sentence, day) is { } dated ? words.Inner(dated) : words.KeepsDay(Thing(left), day);
        }

        string bound = words.Bound(how, literal.Kind == ValueKind.Number ? Exactly(literal.Value.Number, unit) : numbers.YesNo(literal.Value.IsTrue));
        return sentence is not null && literal.Kind == ValueKind.Number && how != Comparison.NotEqual ? words.Inner(Placeholders.Fill(sentence, _ => bound)) : words.Keeps(Thing(left, unit), bound);
    }

    private string YesOrNo(Fact fact, bool isYes) => SentenceOf(fact, isYes) is { } sentence ? words.Inner(sentence) : words.Answer(fact.Label.In(language), isYes);

    /// <summary>The sentence of a fact with its value in it, as a clause; null where it has none.</summary>
    public string? SentenceWith(Fact fact, string value) => SentenceOf(fact, isYes: true) is { } sentence ? words.Inner(Placeholders.Fill(sentence.TrimEnd('.'), _ => value)) : null;

    /// <summary>The sentence of one of its codes, as a clause; null where the code has none.</summary>
    public string? SentenceOf(Fact fact, string code) => fact.Codes?.Find(code) is { } found && (isSpoken ? found.SecondPerson : found.ThirdPerson)?.Exactly(language) is { } sentence ? words.Inner(sentence.TrimEnd('.')) : null;

    private string? SentenceOf(Fact? fact, bool isYes) => fact is null ? null
        : (isSpoken ? isYes ? fact.SecondPerson : fact.SecondPersonNot : isYes ? fact.ThirdPerson ?? (fact.List is null ? null : fact.SecondPerson) : fact.ThirdPersonNot ?? (fact.List is null ? null : fact.SecondPersonNot))?.Exactly(language);

    /// <summary>A code that has a sentence of its own is said with it; several are told by their labels.</summary>
    private string In(Expression what, Operands among, bool isNegated)
    {
        if (what.Kind == ValueKind.Code && !isNegated && among.Count == 1 && among[0] is Expression.Literal only && FactOf(what) is { } fact && SentenceOf(fact, only.Value.Code) is { } sentence) return sentence;
        return words.IsOneOf(Thing(what), [.. among.Select(a => a.Kind == ValueKind.Code ? CodeOf(a, what) : Thing(a, UnitOf(what)))], isNegated);
    }

    private static Fact? FactOf(Expression expression) => expression switch
    {
        Expression.FactRef e => e.Fact,
        Expression.FieldRef e => e.Field,
        _ => null,
    };

    private string CodeOf(Expression code, Expression beside) => code is Expression.Literal literal ? LiteralOf(literal.Value, null, FactOf(beside)?.Codes) : Thing(code);

    /// <summary>Both sides of a sum are of one unit; of a product or a quotient, only facts are.</summary>
    private string Sum(Expression.Arithmetic e, string? unit)
    {
        string? shared = e.Operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract ? UnitOf(e) ?? unit : null;
        return $"{Operand(e.Left, e.Operator, shared, isRight: false)} {Sign(e.Operator)} {Operand(e.Right, e.Operator, shared, isRight: true)}";
    }

    private string Operand(Expression expression, ArithmeticOperator around, string? unit, bool isRight)
    {
        string text = Thing(expression, unit);
        bool isProduct = around is ArithmeticOperator.Multiply or ArithmeticOperator.Divide;
        bool isLoose = expression is Expression.Choice or Expression.Extreme
            || (expression is Expression.Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } && (isProduct || isRight))
            || (expression is Expression.Arithmetic && isProduct && isRight);
        return isLoose ? $"({text})" : text;
    }
}
