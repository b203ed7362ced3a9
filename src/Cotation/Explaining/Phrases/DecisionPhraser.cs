using NodaTime;

namespace Cotation;

/// <summary>Says why a formula gave what it gave to one person, with that person's values: of conditions the part that decided, of computations the numbers, of lists who counted, however deep. What was told already is not told again.</summary>
internal sealed class DecisionPhraser(FactPhraser facts, Language language, bool isSpoken, Situation situation, HashSet<Fact> told)
{
    private readonly DecisionWords words = DecisionWords.In(language);
    private readonly PhraseWords phrases = PhraseWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly ConditionPhraser phraser = new(language, isSpoken);
    private readonly ClauseWriter writer = new(language);

    /// <summary>How a fact that was not given came to its value; of an unknown one, who of a list is known to count, and of whom it is not known.</summary>
    public IEnumerable<ExplanationSentence> Of(Fact fact)
    {
        if (!IsFollowed(fact) || !told.Add(fact)) yield break;
        Value value = situation.Of(fact);
        if (!value.IsKnown)
        {
            if (situation.Formulas.Of(fact) is { } open) foreach (ExplanationSentence sentence in OpenIn(open)) yield return sentence;
            yield break;
        }

        switch (fact.Derivation)
        {
            case Derivation.Span { To: Vocabulary.AsOf } span when !isSpoken && situation.Formulas.Vocabulary.Find(span.From) is { } from && situation.Of(from) is { IsKnown: true } day:
                yield return Data(ExplanationWords.In(language).SpanOf(numbers.Date(day.Date), numbers.Date(situation.On)));
                break;
            case Derivation.Lookup lookup when situation.Formulas.Vocabulary.Table(lookup.Table) is { } table && situation.Row(lookup) is { } row:
                foreach (ExplanationSentence sentence in Given(table, lookup.By.Select(Named), row, facts.ValueOf(fact, value))) yield return sentence;
                break;
            case Derivation.Formula when situation.Formulas.Of(fact) is { } formula:
                foreach (ExplanationSentence sentence in OfFormula(fact, formula, value)) yield return sentence;
                break;
        }
    }

    /// <summary>What an expression of a line itself found beyond single facts: who counted in lists, and what tables gave.</summary>
    public IEnumerable<ExplanationSentence> Within(Expression expression)
    {
        foreach (Expression part in Deciding(expression))
        {
            if (part is Expression.Aggregate { Body: not null } list)
                foreach (ExplanationSentence sentence in Counted(list)) yield return sentence;
            if (part is Expression.Lookup lookup && Evaluator.RowOf(lookup, situation) is { } row)
                foreach (ExplanationSentence sentence in Given(lookup.Table, lookup.Keys.Select(k => Of(k)), row, phraser.LiteralOf(row.Gives, null, null))) yield return sentence;
        }
    }

    /// <summary>What a row of a table gives, and since when.</summary>
    private IEnumerable<ExplanationSentence> Given(TableShape table, IEnumerable<string> keys, FactTable.Row row, string value) =>
        [Data(words.TableGives(table.Label.In(language), numbers.List([.. keys], phrases.And), value)), Data(words.InForceSince(numbers.Date(row.From)))];

    /// <summary>A computation with its numbers and what it gives; null where one number says it.</summary>
    public string? Computation(Expression expression, string? unit)
    {
        if (Evaluator.Evaluate(expression, situation) is not { IsKnown: true, Kind: ValueKind.Number } value) return null;
        string result = unit == "point" ? numbers.Points(value.Number) : numbers.Counted(value.Number, unit, 12);
        return Computed(expression, unit == "point" ? null : unit, 0) is { } computed && !IsOneNumber(expression) ? ExplanationWords.In(language).Capital(words.Computation(computed, result, value.Number.IsFinite)) : null;
    }

    private bool IsOneNumber(Expression expression) => expression switch
    {
        Expression.Choice e => IsOneNumber(Branch(e)),
        Expression.Arithmetic or Expression.Extreme => false,
        Expression.Aggregate { Function: AggregateFunction.Sum } => false,
        _ => true,
    };

    private static ExplanationSentence Data(string text) => new(SentenceKind.Data, text);

    private bool IsFollowed(Fact fact) => fact is { IsDerived: true, List: null } && !situation.Given(fact).IsKnown;

    private IEnumerable<ExplanationSentence> OpenIn(Expression formula) => formula switch
    {
        Expression.Aggregate { Body: { } body } list when situation.Of(list.List) is { IsKnown: true } known && known.Records.Any(r => Evaluator.Evaluate(body, situation, new Scope(list.List, r, null)).IsTrue) => Counted(list),
        Expression.FactRef { Fact: var fact } => Of(fact),
        _ => [],
    };

    private IEnumerable<ExplanationSentence> OfFormula(Fact fact, Expression formula, Value value)
    {
        if (formula.Kind == ValueKind.YesNo)
        {
            if (Why(formula, value.IsTrue) is { } why && writer.InOne(why) != phraser.InOne(value.IsTrue ? new Expression.FactRef(fact) : new Expression.Not(new Expression.FactRef(fact)))) yield return writer.Write(SentenceKind.Data, why, words.Because);
        }
        else
        {
            Expression chosen = formula;
            var reasons = new List<Clause>();
            for (; chosen is Expression.Choice choice; chosen = Branch(choice))
                if (Evaluator.Evaluate(choice.If, situation) is { IsKnown: true } when && Why(choice.If, when.IsTrue) is { } why) reasons.Add(why);
            if (reasons.Count > 0) yield return writer.Write(SentenceKind.Data, reasons[^1], words.CaseBecause);
            if (value.Kind == ValueKind.Number && Computed(chosen, fact.Unit, 0) is { } computed && computed != facts.ValueOf(fact, value)) yield return Data(ExplanationWords.In(language).Capital(words.Computation(computed, facts.ValueOf(fact, value), isExact: true)));
        }

        foreach (ExplanationSentence sentence in Within(formula)) yield return sentence;
        foreach (Fact input in Deciding(formula).OfType<Expression.FactRef>().Select(e => e.Fact).Distinct())
            foreach (ExplanationSentence sentence in Of(input)) yield return sentence;
    }

    private Expression Branch(Expression.Choice choice) => Evaluator.Evaluate(choice.If, situation) is { IsFalse: true } ? choice.Else : choice.Then;

    /// <summary>The parts below an expression whose values made its value: one part of a disjunction that holds, one of a conjunction that fails, one branch of a choice.</summary>
    private IEnumerable<Expression> Deciding(Expression expression)
    {
        yield return expression;
        IEnumerable<Expression> below = expression switch
        {
            Expression.And e => Decisive(e.Operands, Evaluator.Evaluate(e, situation).IsFalse, isTrue: false),
            Expression.Or e => Decisive(e.Operands, Evaluator.Evaluate(e, situation).IsTrue, isTrue: true),
            Expression.Choice e => [e.If, Branch(e)],
            Expression.Aggregate => [],
            _ => expression.Children,
        };
        foreach (Expression part in below.SelectMany(Deciding)) yield return part;
    }

    private IEnumerable<Expression> Decisive(Operands parts, bool isOneEnough, bool isTrue) =>
        isOneEnough ? [parts.First(p => Evaluator.Evaluate(p, situation) is { IsKnown: true } one && one.IsTrue == isTrue)] : parts;

    /// <summary>Why a condition holds or does not, in clauses that tell the values; null where it says nothing that is not said.</summary>
    private Clause? Why(Expression condition, bool holds)
    {
        switch (condition)
        {
            case Expression.Not e:
                return Why(e.Of, !holds);
            case Expression.And e:
                return All(Decisive(e.Operands, !holds, isTrue: false), holds);
            case Expression.Or e:
                return All(Decisive(e.Operands, holds, isTrue: true), holds);
            case Expression.Choice e:
                return Evaluator.Evaluate(e.If, situation) is { IsKnown: true } when ? All([e.If, Branch(e)], holds, when.IsTrue) : Why(e.Then, holds);
            case Expression.Compare { Left.Kind: ValueKind.YesNo, Right: not Expression.Literal } e:
                return Why(ConditionPhraser.Told(e), holds);
            case Expression.Compare e:
                return new Clause(Compared(e, holds));
            case Expression.In { What: Expression.FactRef { Fact: var fact } }:
                return new Clause(Told(fact, situation.Of(fact)));
            case Expression.Literal:
                return null;
            default:
                return new Clause(phraser.InOne(holds ? condition : new Expression.Not(condition)));
        }
    }

    private Clause? All(IEnumerable<Expression> parts, bool holds, bool? first = null)
    {
        List<Clause> clauses = [];
        foreach (Clause why in parts.Select((p, i) => Why(p, i == 0 && first is { } own ? own : holds)).OfType<Clause>())
        {
            if (!why.IsLeaf) clauses.AddRange(why.Parts);
            else clauses.Add(why);
        }

        return clauses.Count switch { 0 => null, 1 => clauses[0], _ => new Clause("", clauses, IsAny: false) };
    }

    /// <summary>« le loyer est de 650 € par mois, soit plus de 600 € ».</summary>
    private string Compared(Expression.Compare e, bool holds)
    {
        Comparison how = holds ? e.Operator : e.Operator.Opposite();
        (Expression left, Expression right) = e.Left is Expression.Literal ? (e.Right, e.Left) : (e.Left, e.Right);
        if (e.Left is Expression.Literal) how = how.Mirror();
        Value value = Evaluator.Evaluate(left, situation);
        if (!value.IsKnown || left.Kind is ValueKind.YesNo) return phraser.InOne(holds ? e : new Expression.Not(e));
        string? unit = phraser.UnitOf(left) ?? phraser.UnitOf(right);
        string told = left is Expression.FactRef { Fact: var fact } ? Told(fact, value) : words.Is(phraser.Thing(left, unit), Plain(value, unit));
        if (left.Kind == ValueKind.Code) return right is Expression.Literal ? told : how == Comparison.Equal ? words.As(told, Of(right)) : words.NotAs(told, Of(right));
        if (left.Kind == ValueKind.Date) return words.Keeps(told, right is Expression.Literal day ? phrases.DayBound(how, numbers.Date(day.Value.Date)) : phrases.ThanDay(how, Of(right)));
        if (right is Expression.Literal { Value.Number: var number }) return how == Comparison.Equal ? told : words.Keeps(told, phrases.Bound(how, phraser.Exactly(number, unit)));
        return words.Keeps(told, phrases.Than(how, Of(right, unit)));
    }

    /// <summary>A thing with its value beside it: « plafond » (725 €).</summary>
    private string Of(Expression expression, string? unit = null) => expression is Expression.Literal literal ? phraser.LiteralOf(literal.Value, unit, null)
        : Evaluator.Evaluate(expression, situation) is { IsKnown: true } value
            ? words.Beside(phraser.Thing(expression, unit), expression is Expression.FactRef { Fact: var fact } ? facts.ValueOf(fact, value) : Plain(value, phraser.UnitOf(expression) ?? unit))
            : phraser.Thing(expression, unit);

    private string Named(string fact) => situation.Formulas.Vocabulary.Find(fact) is { } found ? Of(new Expression.FactRef(found)) : fact;

    private string Told(Fact fact, Value value)
    {
        if (phraser.SentenceWith(fact, facts.ValueOf(fact, value)) is { } sentence && value.Kind is ValueKind.Number or ValueKind.Date) return sentence;
        if (value.Kind == ValueKind.Code && phraser.SentenceOf(fact, value.Code) is { } code) return code;
        string thing = phrases.Quoted(fact.Label.In(language));
        return value.Kind switch
        {
            ValueKind.Date => words.IsDay(thing, numbers.Date(value.Date)),
            ValueKind.Code => words.IsCode(thing, phrases.Quoted(facts.ValueOf(fact, value))),
            _ => words.Is(thing, facts.ValueOf(fact, value)),
        };
    }

    private string Plain(Value value, string? unit) => value.Kind == ValueKind.Number ? numbers.Counted(value.Number, unit, facts.DecimalsFor(value.Number, unit)) : phraser.LiteralOf(value, unit, null);

    /// <summary>A computation with its values; null where it has an unknown in it.</summary>
    private string? Computed(Expression formula, string? unit, int around)
    {
        switch (formula)
        {
            case Expression.Literal { Kind: ValueKind.Number } literal:
                return phraser.Exactly(literal.Value.Number, unit);
            case Expression.FactRef e:
                return situation.Of(e.Fact) is { IsKnown: true } value ? facts.ValueOf(e.Fact, value) : null;
            case Expression.Arithmetic e:
                bool isSum = e.Operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract;
                string? shared = isSum ? phraser.UnitOf(e) ?? unit : null;
                int own = isSum ? 1 : 2;
                if (Computed(e.Left, shared, own) is not { } left || Computed(e.Right, shared, own + 1) is not { } right) return null;
                string text = $"{left} {ConditionPhraser.Sign(e.Operator)} {right}";
                return own < around ? $"({text})" : text;
            case Expression.Extreme e:
                List<string?> all = [.. e.Operands.Select(o => Computed(o, unit, 0) is { } one ? o is Expression.Extreme or Expression.Arithmetic ? $"({one})" : one : null)];
                string? extreme = all.Contains(null) ? null : phrases.Extreme(e.IsGreatest, numbers.List([.. all.OfType<string>()], phrases.And));
                return extreme is not null && around > 0 ? $"({extreme})" : extreme;
            case Expression.Choice e:
                return Evaluator.Evaluate(e.If, situation).IsKnown ? Computed(Branch(e), unit, around) : null;
            case Expression.Lookup e:
                return Evaluator.Evaluate(e, situation) is { IsKnown: true } found ? words.FromTable(Plain(found, unit), e.Table.Label.In(language)) : null;
            case Expression.Aggregate { Function: AggregateFunction.Sum, Body: { } body } e when situation.Of(e.List) is { IsKnown: true, Records: { Count: > 1 } records }:
                string sum = string.Join(" + ", records.Select(r => Plain(Evaluator.Evaluate(body, situation, new Scope(e.List, r, null)), phraser.UnitOf(body) ?? unit)));
                return around > 0 ? $"({sum})" : sum;
            default:
                return Evaluator.Evaluate(formula, situation) is { IsKnown: true } plain ? Plain(plain, phraser.UnitOf(formula) ?? unit) : null;
        }
    }

    /// <summary>Who counted in a list, by place and by what the condition looks at, and of whom it is not known; never by name.</summary>
    private IEnumerable<ExplanationSentence> Counted(Expression.Aggregate e)
    {
        if (situation.Of(e.List) is not { IsKnown: true } list || e.Function is AggregateFunction.Sum || e.List.One is { IsDefinite: true }) yield break;
        List<string> counted = [], open = [];
        Value extreme = Evaluator.Evaluate(e, situation);
        for (int i = 0; i < list.Records.Count; i++)
        {
            Value value = Evaluator.Evaluate(e.Body!, situation, new Scope(e.List, list.Records[i], null));
            bool counts = e.Function switch
            {
                AggregateFunction.Count or AggregateFunction.Any => value.IsTrue,
                AggregateFunction.All => value.IsFalse,
                _ => value.IsKnown && value.Equals(extreme),
            };
            if (!value.IsKnown) open.Add(words.Record(i + 1, ""));
            else if (counts) counted.Add(words.Record(i + 1, ValuesOf(e, list.Records[i])));
        }

        string label = e.List.Label.In(language);
        if (counted.Count > 0) yield return Data(e.Function switch
        {
            AggregateFunction.Any => words.Meets(label, numbers.List(counted, phrases.And)),
            AggregateFunction.All => words.Fails(label, numbers.List(counted, phrases.And)),
            _ => words.Counted(label, numbers.List(counted, phrases.And)),
        });
        if (open.Count > 0) yield return Data(words.NotKnownOf(label, numbers.List(open, phrases.And)));
    }

    private string ValuesOf(Expression.Aggregate e, ListRecord record)
    {
        var scope = new Scope(e.List, record, null);
        IEnumerable<(Fact Field, Value Value)> known = FieldsIn(e.Body!).Where(f => f.List == e.List.Name).Distinct()
            .Select(f => (f, Evaluator.FieldOf(f, situation, scope))).Where(f => f.Item2 is { IsKnown: true, Kind: not ValueKind.YesNo });
        return string.Join(", ", known.Select(f => facts.ValueOf(f.Field, f.Value)));
    }

    /// <summary>The fields that a condition looks at; of an answer that follows from others, those.</summary>
    private IEnumerable<Fact> FieldsIn(Expression condition) => condition.All.OfType<Expression.FieldRef>().SelectMany(f =>
        f is { Kind: ValueKind.YesNo } && situation.Formulas.Of(f.Field) is { } formula ? FieldsIn(formula) : [f.Field]);
}
