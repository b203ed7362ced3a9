using Linq = System.Linq.Expressions;

namespace Cotation;

/// <summary>Turns RulesEngine's LINQ tree into ours. It is the allow-list: what it does not know is a problem with a place.</summary>
internal sealed class Translator(
    IReadOnlyDictionary<string, ExpressionParser.Placeholder> placeholders,
    Vocabulary vocabulary,
    JsonItem item,
    Problems problems)
{
    private const int MostDepth = 256;

    /// <summary>How deep lists may be looked at within lists: each level is the records times the records.</summary>
    private const int MostLists = 2;

    private readonly Stack<Looking> scopes = new();

    /// <summary>Is the list that an aggregate looks at, and the record of it in the lambda.</summary>
    private sealed record Looking(Linq.ParameterExpression Parameter, Fact List);

    public Expression? Translate(Linq.Expression tree)
    {
        try
        {
            return Read(tree, 0);
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private sealed class Refusal : Exception;

    private Expression Read(Linq.Expression node, int depth)
    {
        if (depth > MostDepth) throw Refuse(node, "expression-too-deep", w => w.ExpressionTooDeep(MostDepth));
        return node switch
        {
            Linq.UnaryExpression { NodeType: Linq.ExpressionType.Convert or Linq.ExpressionType.ConvertChecked } e => Read(e.Operand, depth),
            Linq.UnaryExpression { NodeType: Linq.ExpressionType.Not } e => new Expression.Not(ReadAs(ValueKind.YesNo, e.Operand, depth)),
            Linq.UnaryExpression { NodeType: Linq.ExpressionType.Negate or Linq.ExpressionType.NegateChecked } e => Negated(ReadAs(ValueKind.Number, e.Operand, depth)),
            Linq.BinaryExpression { NodeType: Linq.ExpressionType.AndAlso } e => new Expression.And(Chain(e, depth)),
            Linq.BinaryExpression { NodeType: Linq.ExpressionType.OrElse } e => new Expression.Or(Chain(e, depth)),
            Linq.BinaryExpression e => ReadBinary(e, depth),
            Linq.ConditionalExpression e => ReadChoice(e, depth),
            Linq.ParameterExpression e => ReadName(e),
            Linq.MemberExpression e => ReadField(e),
            Linq.ConstantExpression { Value: bool known } => new Expression.Literal(Value.Of(known)),
            Linq.MethodCallExpression e => ReadCall(e, depth),
            _ => throw Refuse(node, "not-allowed", w => w.NotAllowed),
        };
    }

    private static Expression Negated(Expression of) =>
        of is Expression.Literal { Value.Number.Sign: > 0 } literal ? new Expression.Literal(Value.Of(-literal.Value.Number)) : new Expression.Negate(of);

    private Expression ReadAs(ValueKind kind, Linq.Expression node, int depth)
    {
        Expression read = Read(node, depth + 1);
        return read.Kind == kind ? read : throw Refuse(node, "wrong-type", w => w.ExpressionOfWrongKind(kind, read.Kind));
    }

    /// <summary>Flattens a chain of one connective; long chains lean to the left, so the walk down them is a loop.</summary>
    private Operands Chain(Linq.BinaryExpression chain, int depth)
    {
        var parts = new List<Expression>();
        Linq.Expression rest = chain;
        var right = new Stack<Linq.Expression>();
        while (rest is Linq.BinaryExpression link && link.NodeType == chain.NodeType)
        {
            right.Push(link.Right);
            rest = link.Left;
        }

        Add(rest);
        while (right.TryPop(out Linq.Expression? next)) Add(next);
        return new Operands(parts);

        void Add(Linq.Expression node)
        {
            Expression read = ReadAs(ValueKind.YesNo, node, depth);
            if (read is Expression.And and && chain.NodeType == Linq.ExpressionType.AndAlso) parts.AddRange(and.Operands);
            else if (read is Expression.Or or && chain.NodeType == Linq.ExpressionType.OrElse) parts.AddRange(or.Operands);
            else parts.Add(read);
        }
    }

    private Expression ReadBinary(Linq.BinaryExpression node, int depth)
    {
        if (OperationOf(node.NodeType) is { } operation)
            return new Expression.Arithmetic(operation, ReadAs(ValueKind.Number, node.Left, depth), ReadAs(ValueKind.Number, node.Right, depth));
        if (ComparisonOf(node.NodeType) is not { } how) throw Refuse(node, "not-allowed", w => w.NotAllowed);
        Expression left = Read(node.Left, depth + 1), right = Read(node.Right, depth + 1);
        bool isOrdered = left.Kind is ValueKind.Number or ValueKind.Date;
        bool isComparable = isOrdered || (left.Kind is ValueKind.YesNo or ValueKind.Code && how is Comparison.Equal or Comparison.NotEqual);
        if (left.Kind != right.Kind || !isComparable)
            throw Refuse(node, "wrong-type", w => w.SidesDiffer(ExpressionPrinter.Sign(how), left.ToString(), left.Kind, right.ToString(), right.Kind));
        CheckCode(left, right, node.Right);
        CheckCode(right, left, node.Left);
        return new Expression.Compare(how, left, right);
    }

    private Expression ReadChoice(Linq.ConditionalExpression node, int depth)
    {
        Expression when = ReadAs(ValueKind.YesNo, node.Test, depth), then = Read(node.IfTrue, depth + 1);
        return new Expression.Choice(when, then, ReadAs(then.Kind, node.IfFalse, depth));
    }

    private Expression ReadName(Linq.ParameterExpression node)
    {
        if (node.Name is { } name && placeholders.TryGetValue(name, out ExpressionParser.Placeholder? found) && found.Meaning is { } meaning)
            return meaning.Kind is ValueKind.List ? throw Refuse(node, "bare-list", w => w.BareList(found.Token.Content)) : meaning;
        throw Refuse(node, "not-allowed", w => w.NotAllowed);
    }

    private Expression ReadField(Linq.MemberExpression node)
    {
        foreach ((Linq.ParameterExpression parameter, Fact scope) in scopes)
            if (ReferenceEquals(parameter, node.Expression) && scope.Field(node.Member.Name) is { } field) return new Expression.FieldRef(field);
        throw Refuse(node, "not-allowed", w => w.NotAllowed);
    }

    private Expression ReadCall(Linq.MethodCallExpression call, int depth)
    {
        if (call.Method.DeclaringType == typeof(Fn)) return ReadFunction(call, depth);
        if (call.Method.DeclaringType == typeof(string) && call.Method.Name == nameof(string.Compare))
        {
            string text = Read(call.Arguments[0], depth + 1).ToString();
            throw Refuse(call, "wrong-type", w => w.NotOrdered(text));
        }

        if (call.Method.DeclaringType != typeof(Enumerable)) throw Refuse(call, "not-allowed", w => w.NotAllowed);
        if (call.Method.Name == nameof(Enumerable.Contains) && call.Arguments.Count == 2) return ReadContains(call, depth);
        if (!Enum.TryParse(call.Method.Name, out AggregateFunction how) || ListOf(call.Arguments[0]) is not { } source || call.Arguments.Count > 2)
            throw Refuse(call, "not-allowed", w => w.NotAllowed);
        Expression? body = null;
        if (call.Arguments.Count == 2)
        {
            Linq.Expression argument = call.Arguments[1] is Linq.UnaryExpression { NodeType: Linq.ExpressionType.Quote } quote ? quote.Operand : call.Arguments[1];
            if (argument is not Linq.LambdaExpression { Parameters.Count: 1 } lambda) throw Refuse(call, "not-allowed", w => w.NotAllowed);
            if (scopes.Count == MostLists) throw Refuse(call, "lists-too-deep", w => w.ListsTooDeep(MostLists));
            scopes.Push(new Looking(lambda.Parameters[0], source));
            body = how is AggregateFunction.Count or AggregateFunction.Any or AggregateFunction.All ? ReadAs(ValueKind.YesNo, lambda.Body, depth) : Read(lambda.Body, depth + 1);
            scopes.Pop();
        }

        bool isOrdered = how is AggregateFunction.Sum or AggregateFunction.Min or AggregateFunction.Max;
        if (isOrdered && (body is null || (body.Kind != ValueKind.Number && !(body.Kind == ValueKind.Date && how != AggregateFunction.Sum))))
            throw Refuse(call, "wrong-type", w => w.ExpressionOfWrongKind(ValueKind.Number, body?.Kind ?? ValueKind.List));
        return new Expression.Aggregate(how, source, body, how is AggregateFunction.Any or AggregateFunction.All ? ValueKind.YesNo : isOrdered ? body!.Kind : ValueKind.Number);
    }

    private Fact? ListOf(Linq.Expression node)
    {
        while (node is Linq.UnaryExpression { NodeType: Linq.ExpressionType.Convert } convert) node = convert.Operand;
        return node is Linq.ParameterExpression { Name: { } name } && placeholders.TryGetValue(name, out ExpressionParser.Placeholder? found) && found.Fact is { Kind: FactKind.List } fact ? fact : null;
    }

    private Expression ReadContains(Linq.MethodCallExpression call, int depth)
    {
        if (call.Arguments[0] is Linq.NewArrayExpression array)
        {
            Expression what = Read(call.Arguments[1], depth + 1);
            if (what.Kind is not (ValueKind.Number or ValueKind.Date or ValueKind.Code)) throw Refuse(call, "wrong-type", w => w.ExpressionOfWrongKind(ValueKind.Code, what.Kind));
            List<Expression> among = [.. array.Expressions.Select(e => ReadAs(what.Kind, e, depth))];
            for (int i = 0; i < among.Count; i++) CheckCode(what, among[i], array.Expressions[i]);
            return new Expression.In(what, new Operands(among));
        }

        Expression set = ReadAs(ValueKind.Codes, call.Arguments[0], depth), code = ReadAs(ValueKind.Code, call.Arguments[1], depth);
        CheckCode(set, code, call.Arguments[1]);
        return new Expression.Contains(set, code);
    }

    private Expression ReadFunction(Linq.MethodCallExpression call, int depth)
    {
        IReadOnlyList<Linq.Expression> rest = call.Arguments[^1] is Linq.NewArrayExpression array ? array.Expressions : [];
        switch (call.Method.Name)
        {
            case nameof(Fn.known):
                Linq.Expression argument = call.Arguments[0] is Linq.UnaryExpression { NodeType: Linq.ExpressionType.Convert } convert ? convert.Operand : call.Arguments[0];
                if (ListOf(argument) is { } known) return new Expression.Known(new Expression.FactRef(known));
                Expression of = Read(argument, depth + 1);
                return of is Expression.FactRef or Expression.FieldRef ? new Expression.Known(of) : throw Refuse(call, "not-allowed", w => w.KnownTakesAFact);
            case nameof(Fn.min) or nameof(Fn.max):
                List<Expression> parts = [.. rest.Select(e => Read(e, depth + 1))];
                return parts.Count > 0 ? new Expression.Extreme(call.Method.Name == nameof(Fn.max), new Operands(parts)) : throw Refuse(call, "not-allowed", w => w.NotAllowed);
            default:
                string name = Read(call.Arguments[0], depth + 1) is Expression.Literal literal ? literal.Value.Code : "";
                TableShape table = vocabulary.Table(name) ?? throw Refuse(call, "not-allowed", w => w.NotAllowed);
                List<Expression> keys = [.. rest.Select(e => Read(e, depth + 1))];
                if (!keys.Select(k => k.Kind).SequenceEqual(table.Keys)) throw Refuse(call, "wrong-type", w => w.WrongTableKeys(table.Name, table.Keys.Count));
                return new Expression.Lookup(table, new Operands(keys));
        }
    }

    /// <summary>A code written in an expression is one of the list of the fact beside it.</summary>
    private void CheckCode(Expression beside, Expression written, Linq.Expression node)
    {
        if (written is not Expression.Literal { Kind: ValueKind.Code } literal || CodesOf(beside) is not { } codes || codes.Allows(literal.Value.Code)) return;
        string code = literal.Value.Code;
        problems.Error(PlaceOf(node), "unknown-code", w => w.UnknownCode(code), w => w.DidYouMean(SpellChecker.Nearest(code, codes.Names)));
    }

    private static CodeList? CodesOf(Expression expression) => expression switch
    {
        Expression.FactRef e => e.Fact.Codes,
        Expression.FieldRef e => e.Field.Codes,
        Expression.Choice e => CodesOf(e.Then) ?? CodesOf(e.Else),
        _ => null,
    };

    private static ArithmeticOperator? OperationOf(Linq.ExpressionType type) => type switch
    {
        Linq.ExpressionType.Add or Linq.ExpressionType.AddChecked => ArithmeticOperator.Add,
        Linq.ExpressionType.Subtract or Linq.ExpressionType.SubtractChecked => ArithmeticOperator.Subtract,
        Linq.ExpressionType.Multiply or Linq.ExpressionType.MultiplyChecked => ArithmeticOperator.Multiply,
        Linq.ExpressionType.Divide => ArithmeticOperator.Divide,
        _ => null,
    };

    private static Comparison? ComparisonOf(Linq.ExpressionType type) => type switch
    {
        Linq.ExpressionType.Equal => Comparison.Equal,
        Linq.ExpressionType.NotEqual => Comparison.NotEqual,
        Linq.ExpressionType.LessThan => Comparison.Less,
        Linq.ExpressionType.LessThanOrEqual => Comparison.LessOrEqual,
        Linq.ExpressionType.GreaterThan => Comparison.Greater,
        Linq.ExpressionType.GreaterThanOrEqual => Comparison.GreaterOrEqual,
        _ => null,
    };

    private Refusal Refuse(Linq.Expression node, string code, Func<ProblemWords, string> message)
    {
        problems.Error(PlaceOf(node), code, message);
        return new Refusal();
    }

    /// <summary>The range of the text from the first to the last placeholder below a node.</summary>
    private Location PlaceOf(Linq.Expression node)
    {
        var finder = new Finder(placeholders);
        finder.Visit(node);
        return finder.From < 0 ? item.Place : item.PlaceWithin(finder.From, finder.To - finder.From);
    }

    private sealed class Finder(IReadOnlyDictionary<string, ExpressionParser.Placeholder> placeholders) : Linq.ExpressionVisitor
    {
        public int From { get; private set; } = -1;

        public int To { get; private set; }

        protected override Linq.Expression VisitParameter(Linq.ParameterExpression node)
        {
            if (node.Name is { } name && placeholders.TryGetValue(name, out ExpressionParser.Placeholder? found))
            {
                From = From < 0 ? found.Token.Start : Math.Min(From, found.Token.Start);
                To = Math.Max(To, found.Token.Start + found.Token.Length);
            }

            return node;
        }
    }
}
