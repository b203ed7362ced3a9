namespace Cotation;

/// <summary>Says a condition or a computation in words, from the tree. Negation is pushed inward, so that none is doubled.</summary>
internal sealed class ConditionPhraser(Language language)
{
    private readonly PhraseWords words = PhraseWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);

    public string Condition(Expression expression) => Say(expression, isNegated: false, isInner: false);

    /// <summary>A number, day or code as a thing: the label of a fact, a literal, or a computation.</summary>
    public string Thing(Expression expression, string? unit = null) => expression switch
    {
        Expression.Literal e => LiteralOf(e.Value, unit, null),
        Expression.FactRef e => e.Fact.Label.In(language),
        Expression.FieldRef e => e.Field.Label.In(language),
        Expression.Arithmetic e => $"{Operand(e.Left, e.How, isRight: false)} {Sign(e.How)} {Operand(e.Right, e.How, isRight: true)}",
        Expression.Negate e => $"{NumberWords.Minus}({Thing(e.Of)})",
        Expression.Choice e => words.Choice(Condition(e.If), Thing(e.Then, unit), Thing(e.Else, unit)),
        Expression.Extreme e => words.Extreme(e.IsGreatest, numbers.List([.. e.Parts.Select(p => Thing(p, unit))], words.And)),
        Expression.Aggregate e => words.Aggregate(e.How, e.List.Label.In(language), e.Body is null ? null : e.How == AggregateHow.Count ? Condition(e.Body) : Thing(e.Body)),
        Expression.Lookup e => words.Lookup(e.Table.Label.In(language)),
        _ => Condition(expression),
    };

    /// <summary>A stretch of numbers with its bounds, each told included or not.</summary>
    public string Band(Band band, string? unit)
    {
        string? low = band.Low is { } from ? numbers.Counted(from, unit, 12) : null, high = band.High is { } to ? numbers.Counted(to, unit, 12) : null;
        if (low is not null && high is not null) return words.Between(low, band.IsLowIncluded, high, band.IsHighIncluded);
        return low is not null
            ? words.Bound(band.IsLowIncluded ? Comparison.GreaterOrEqual : Comparison.Greater, low, isDate: false)
            : words.Bound(band.IsHighIncluded ? Comparison.LessOrEqual : Comparison.Less, high ?? "", isDate: false);
    }

    public string? UnitOf(Expression expression) => expression switch
    {
        Expression.FactRef e => e.Fact.Unit,
        Expression.FieldRef e => e.Field.Unit,
        Expression.Negate e => UnitOf(e.Of),
        Expression.Extreme e => e.Parts.Select(UnitOf).FirstOrDefault(u => u is not null),
        Expression.Choice e => UnitOf(e.Then) ?? UnitOf(e.Else),
        Expression.Aggregate { How: not AggregateHow.Count, Body: { } body } => UnitOf(body),
        Expression.Arithmetic { How: Operation.Add or Operation.Subtract } e => UnitOf(e.Left) ?? UnitOf(e.Right),
        _ => null,
    };

    /// <summary>The numbers that a criterion compares with; a shown number stays on its side of each.</summary>
    public static IEnumerable<Rational> BoundsIn(Criterion criterion) => criterion.Form switch
    {
        CriterionForm.Bands form => form.Ordered.SelectMany(b => new[] { b.Low, b.High }).OfType<Rational>(),
        _ => criterion.Expressions.SelectMany(e => e.All).OfType<Expression.Literal>().Where(l => l.Kind == ValueKind.Number).Select(l => l.Value.Number),
    };

    public string LiteralOf(Value value, string? unit, CodeList? codes) => value.Kind switch
    {
        ValueKind.YesNo => numbers.YesNo(value.IsTrue),
        ValueKind.Number => numbers.Counted(value.Number, unit, 12),
        ValueKind.Date => words.Day(numbers.Date(value.Date)),
        _ => codes?.Find(value.Code)?.Label.In(language) ?? value.Code,
    };

    private string Say(Expression expression, bool isNegated, bool isInner) => expression switch
    {
        Expression.Not e => Say(e.Of, !isNegated, isInner),
        Expression.And e => Chain(e.Parts, isNegated ? words.Or : words.And, isNegated, isInner),
        Expression.Or e => Chain(e.Parts, isNegated ? words.And : words.Or, isNegated, isInner),
        Expression.FactRef e => YesOrNo(e.Fact, isNegated),
        Expression.FieldRef e => YesOrNo(e.Field, isNegated),
        Expression.Literal e => words.Always(e.Value.IsTrue != isNegated),
        Expression.Compare e => Compare(e, isNegated),
        Expression.In e => In(e, isNegated),
        Expression.Contains e => words.Has(Thing(e.Set), isNegated ? words.Lacking(CodeOf(e.What, e.Set)) : CodeOf(e.What, e.Set)),
        Expression.Known e => words.Known(Thing(e.Of), !isNegated),
        Expression.Aggregate e => words.Some(e.How, e.List.Label.In(language), e.Body is null ? null : Say(e.Body, e.How == AggregateHow.All && isNegated, isInner: false), isNegated),
        Expression.Choice e => words.Choice(Condition(e.If), Say(e.Then, isNegated, isInner: false), Say(e.Else, isNegated, isInner: false)),
        _ => words.Has(Thing(expression), numbers.YesNo(!isNegated)),
    };

    private string Chain(Parts parts, string joint, bool isNegated, bool isInner)
    {
        string text = string.Join($"{words.Comma} {joint} ", parts.Select(p => Say(p, isNegated, isInner: true)));
        return isInner ? $"({text})" : text;
    }

    private string Compare(Expression.Compare e, bool isNegated)
    {
        Comparison how = isNegated ? e.How.Opposite() : e.How;
        (Expression left, Expression right) = e.Left is Expression.Literal ? (e.Right, e.Left) : (e.Left, e.Right);
        if (e.Left is Expression.Literal) how = how.Mirror();
        string? unit = UnitOf(left) ?? UnitOf(right);
        string other = right.Kind == ValueKind.Code ? CodeOf(right, left) : right is Expression.Literal ? Thing(right, unit) : words.Quoted(Thing(right, unit));
        if (right is not Expression.Literal literal) return words.Keeps(Thing(left, unit), words.Than(how, other));
        if (right.Kind is ValueKind.Code or ValueKind.YesNo) return words.Has(Thing(left, unit), how == Comparison.NotEqual ? words.Without(other) : other);
        bool isDate = right.Kind == ValueKind.Date;
        string bound = words.Bound(how, isDate ? numbers.Date(literal.Value.Date) : other, isDate);
        return how == Comparison.Equal ? words.Has(Thing(left, unit), bound) : words.Keeps(Thing(left, unit), bound);
    }

    /// <summary>A yes is the label alone, as its author wrote it.</summary>
    private string YesOrNo(Fact fact, bool isNegated) => isNegated ? words.Has(fact.Label.In(language), numbers.YesNo(false)) : fact.Label.In(language);

    private string In(Expression.In e, bool isNegated)
    {
        string among = numbers.List([.. e.Among.Select(a => a.Kind == ValueKind.Code ? CodeOf(a, e.What) : Thing(a, UnitOf(e.What)))], isNegated ? words.Nor : words.Or);
        return words.Has(Thing(e.What), isNegated ? words.Without(among) : among);
    }

    private string CodeOf(Expression code, Expression beside) => code is Expression.Literal literal
        ? LiteralOf(literal.Value, null, beside switch { Expression.FactRef r => r.Fact.Codes, Expression.FieldRef r => r.Field.Codes, _ => null })
        : words.Quoted(Thing(code));

    private string Operand(Expression expression, Operation around, bool isRight)
    {
        string text = Thing(expression);
        bool isLoose = expression is Expression.Choice or Expression.Arithmetic { How: Operation.Add or Operation.Subtract } || (isRight && expression is Expression.Arithmetic);
        return isLoose && (around is Operation.Multiply or Operation.Divide || isRight) ? $"({text})" : text;
    }

    public static string Sign(Operation how) => how switch
    {
        Operation.Add => "+",
        Operation.Subtract => NumberWords.Minus.ToString(),
        Operation.Multiply => "×",
        Operation.Divide => "/",
    };
}
