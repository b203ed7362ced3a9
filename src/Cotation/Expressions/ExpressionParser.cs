using System.Linq.Dynamic.Core;
using System.Linq.Dynamic.Core.Exceptions;
using NodaTime.Text;
using RulesEngine;
using RulesEngine.HelperFunctions;
using Linq = System.Linq.Expressions;

namespace Cotation;

/// <summary>Turns a text into an expression: our scan gives names and places, RulesEngine the grammar, our translator decides what is allowed.</summary>
internal sealed class ExpressionParser
{
    /// <summary>As RulesEngine sets up the parser of its rules, but for the types: one for all texts, which keep no state in it. Enumerations of the framework have no name in a grid; to look for them is to load every type of its libraries.</summary>
    private static readonly ParsingConfig Settings = new() { CustomTypeProvider = new NamedTypes(), IsCaseSensitive = true, SupportEnumerationsFromSystemNamespace = false };

    private static readonly Lazy<Task> Preparation = new(() => Task.Run(() => TreeOf(
        "not (a or b < c * c - c and b == c) and d in (d, d) and e.Any(it != d)",
        [
            Linq.Expression.Parameter(typeof(bool), "a"),
            Linq.Expression.Parameter(typeof(double), "b"),
            Linq.Expression.Parameter(typeof(double), "c"),
            Linq.Expression.Parameter(typeof(string), "d"),
            Linq.Expression.Parameter(typeof(IEnumerable<string>), "e"),
        ])));

    private static readonly string[] Keywords = ["and", "or", "not", "in", "true", "false"];
    private static readonly string[] Functions = ["known", "max", "min", "Table"];
    private static readonly string[] Methods = ["All", "Any", "Contains", "Count", "Max", "Min", "Sum"];

    private readonly Vocabulary vocabulary;
    private readonly Fact? list;
    private readonly JsonItem item;
    private readonly Problems problems;
    private readonly Dictionary<string, Placeholder> placeholders = new(StringComparer.Ordinal);
    private readonly List<Linq.ParameterExpression> parameters = [];
    private readonly List<Written> written = [];
    private readonly System.Text.StringBuilder text = new();

    /// <summary>Is a token and where it stands in what RulesEngine's parser reads.</summary>
    private sealed record Written(int Start, Token Token);

    private ExpressionParser(Vocabulary vocabulary, Fact? list, JsonItem item, Problems problems)
    {
        this.vocabulary = vocabulary;
        this.list = list;
        this.item = item;
        this.problems = problems;
    }

    /// <summary>What a name or a literal of the text became for RulesEngine; a fact may be a field of the record that the text is a formula of.</summary>
    public sealed record Placeholder(Token Token, Expression? Meaning, Fact? Fact);

    /// <summary>Begins to make RulesEngine's parser ready beside other work: to a fresh process its first text, whatever it is, costs as much as reading a whole grid.</summary>
    public static void Prepare() => _ = Preparation.Value;

    /// <summary>Runs work that recurses as deep as a text is nested, on a thread with a stack that holds it.</summary>
    public static T OnDeepStack<T>(Func<T> work)
    {
        T result = default!;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
                }
            },
            16 * 1024 * 1024);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }

    private static Linq.Expression TreeOf(string text, Linq.ParameterExpression[] parameters) => new System.Linq.Dynamic.Core.Parser.ExpressionParser(parameters, text, [], Settings).Parse(null);

    /// <summary>The expression, or null where it has problems; a formula of a list's field sees the fields of that list.</summary>
    public static Expression? Parse(JsonItem item, Vocabulary vocabulary, Problems problems, ValueKind? expected = null, Fact? list = null)
    {
        int before = problems.Errors;
        var parser = new ExpressionParser(vocabulary, list, item, problems);
        if (new Scanner(item, problems).Scan() is not { } tokens) return null;
        parser.Rewrite(tokens);
        if (problems.Errors > before) return null;
        if (parser.ParseRewritten(tokens) is not { } tree) return null;
        Expression? expression = new Translator(parser.placeholders, vocabulary, item, problems).Translate(tree);
        if (expression is null || problems.Errors > before) return null;
        if (expected is { } kind && expression.Kind != kind)
        {
            problems.Error(item.Place, "wrong-type", w => w.ExpressionOfWrongKind(kind, expression.Kind));
            return null;
        }

        return expression;
    }

    /// <summary>Writes the text again with a placeholder for each fact and literal, and tells the names that nobody knows.</summary>
    private void Rewrite(IReadOnlyList<Token> tokens)
    {
        var scopes = new Stack<Fact?>();
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            if (text.Length > 0 && token.Content is not ("." or "(" or ")" or ",") && text[^1] is not ('.' or '(')) text.Append(' ');
            switch (token.Kind)
            {
                case TokenKind.Number:
                    Rational.TryParse(token.Content, out Rational number);
                    Place(token, typeof(double), new Expression.Literal(Value.Of(number)), null);
                    break;
                case TokenKind.Text:
                    WriteText(token, i > 1 && tokens[i - 2].Content == "Table" && tokens[i - 1].Content == "(");
                    break;
                case TokenKind.Sign:
                    if (token.Content == "(") scopes.Push(ListBefore(tokens, i) ?? (scopes.Count > 0 ? scopes.Peek() : null));
                    else if (token.Content == ")" && scopes.Count > 0) scopes.Pop();
                    Write(token, token.Content);
                    break;
                default:
                    WriteWord(tokens, i, scopes.Count > 0 ? scopes.Peek() : null);
                    break;
            }
        }
    }

    /// <summary>The list whose records the parenthesis at this place looks at, or null.</summary>
    private Fact? ListBefore(IReadOnlyList<Token> tokens, int i) =>
        i >= 3 && tokens[i - 1].Kind == TokenKind.Word && tokens[i - 2].Content == "." && vocabulary.Find(tokens[i - 3].Content) is { Kind: FactKind.List } found ? found : null;

    private void WriteWord(IReadOnlyList<Token> tokens, int i, Fact? scope)
    {
        Token token = tokens[i];
        bool afterDot = i > 0 && tokens[i - 1].Content == ".";
        bool isCall = i + 1 < tokens.Count && tokens[i + 1].Content == "(";
        if (afterDot)
        {
            if (isCall && Methods.Contains(token.Content)) Write(token, token.Content);
            else Unknown(token, Methods);
        }
        else if (Functions.Contains(token.Content) && isCall) WriteFunction(tokens, i);
        else if (Keywords.Contains(token.Content)) Write(token, token.Content);
        else if (scope?.Field(token.Content) is { } field) Write(token, field.Name);
        else if (scope is null && list?.Field(token.Content) is { } own) Place(token, RecordTypes.TypeOf(own), new Expression.FieldRef(own), own);
        else if (vocabulary.Find(token.Content) is { } fact && !isCall) Place(token, RecordTypes.TypeOf(fact), new Expression.FactRef(fact), fact);
        else
        {
            IEnumerable<string> known = isCall ? Functions : [.. vocabulary.Facts.Select(f => f.Name), .. (scope ?? list)?.Fields.Select(f => f.Name) ?? [], .. Keywords];
            Unknown(token, known);
        }
    }

    private void WriteFunction(IReadOnlyList<Token> tokens, int i)
    {
        Token token = tokens[i];
        if (token.Content != "Table")
        {
            Write(token, "Fn." + token.Content);
            return;
        }

        string name = i + 2 < tokens.Count && tokens[i + 2].Kind == TokenKind.Text ? tokens[i + 2].Content.Trim('"') : "";
        if (vocabulary.Table(name) is { } table) Write(token, "Fn.Table" + table.Gives);
        else problems.Error(PlaceOf(tokens[Math.Min(i + 2, tokens.Count - 1)]), "unknown-table", w => w.UnknownTable(name), w => w.DidYouMean(SpellChecker.Nearest(name, vocabulary.Tables.Select(t => t.Name))));
    }

    private void WriteText(Token token, bool isTable)
    {
        string content = token.Content[1..^1];
        var date = LocalDatePattern.Iso.Parse(content);
        if (date.Success && !isTable) Place(token, typeof(DateTime), new Expression.Literal(Value.Of(date.Value)), null);
        else Place(token, typeof(string), new Expression.Literal(Value.OfCode(content)), null);
    }

    private void Place(Token token, Type type, Expression meaning, Fact? fact)
    {
        string name = string.Create(null, $"p{placeholders.Count}");
        placeholders[name] = new Placeholder(token, meaning, fact);
        parameters.Add(Linq.Expression.Parameter(type, name));
        Write(token, name);
    }

    private void Write(Token token, string content)
    {
        written.Add(new Written(text.Length, token));
        text.Append(content);
    }

    private void Unknown(Token token, IEnumerable<string> known) => problems.Error(
        PlaceOf(token),
        "unknown-name",
        w => w.UnknownName(token.Content),
        w => w.OfOtherEngines(token.Content) ?? w.DidYouMean(SpellChecker.Nearest(token.Content, known)));

    private Location PlaceOf(Token token) => item.PlaceWithin(token.Start, token.Length);

    private Linq.Expression? ParseRewritten(IReadOnlyList<Token> tokens)
    {
        try
        {
            return TreeOf(text.ToString(), [.. parameters]);
        }
        catch (ParseException refused)
        {
            int index = Math.Max(0, written.FindLastIndex(w => w.Start <= refused.Position));
            Disagree(tokens, index);
        }
        catch (Exception refused) when (refused is ArgumentException or InvalidOperationException or FormatException or OverflowException or NotSupportedException or InvalidCastException or NullReferenceException or IndexOutOfRangeException)
        {
            // Dynamic LINQ tells some ill-typed texts by these, without a position.
            problems.Error(item.Place, "not-understood", w => w.NotUnderstood);
        }

        return null;
    }

    /// <summary>Says what does not fit at a token: two sides of different kinds, or a word out of place.</summary>
    private void Disagree(IReadOnlyList<Token> tokens, int index)
    {
        Token token = tokens[index];
        bool isOperator = index > 0 && index + 1 < tokens.Count && token.Content is "<" or ">" or "<=" or ">=" or "==" or "!=" or "+" or "-" or "*" or "/" or "and" or "or" or "in";
        if (isOperator && KindOf(tokens[index - 1]) is { } left && KindOf(tokens[index + 1]) is { } right && left != right)
            problems.Error(PlaceOf(token), "wrong-type", w => w.SidesDiffer(token.Content, tokens[index - 1].Content, left, tokens[index + 1].Content, right), w => MendOf(left, tokens[index - 1], w) ?? MendOf(right, tokens[index + 1], w) ?? MendOf(left, tokens[index + 1], w) ?? MendOf(right, tokens[index - 1], w));
        else if (tokens.Take(index + 1).Any(t => t.Content == "not"))
            problems.Error(PlaceOf(token), "not-understood", w => w.NotUnderstoodAt(token.Content), w => w.ParenthesesAfterNot);
        else
            problems.Error(PlaceOf(token), isOperator ? "wrong-type" : "not-understood", w => isOperator ? w.SidesDo(token.Content) : w.NotUnderstoodAt(token.Content));
    }

    /// <summary>How a literal is to be written beside a value of a kind, where its quotes alone are amiss.</summary>
    private static string? MendOf(ValueKind beside, Token literal, ProblemWords words) => beside switch
    {
        ValueKind.Number when literal.Kind is TokenKind.Text && Rational.TryParse(literal.Content[1..^1], out _) => words.NumberWithoutQuotes(literal.Content[1..^1]),
        ValueKind.Date when literal.Kind is TokenKind.Number => words.DateInQuotes,
        _ => null,
    };

    private ValueKind? KindOf(Token token) => token.Kind switch
    {
        TokenKind.Number => ValueKind.Number,
        TokenKind.Text => LocalDatePattern.Iso.Parse(token.Content[1..^1]).Success ? ValueKind.Date : ValueKind.Code,
        TokenKind.Word => (list?.Field(token.Content) ?? vocabulary.Find(token.Content))?.ValueKind,
        _ => null,
    };

    /// <summary>The types that RulesEngine names to its parser, and no others: its own provider first looks through every type of every loaded assembly for more, which takes a tenth of a second and lets a stranger's assembly change what a grid may say.</summary>
    private sealed class NamedTypes() : CustomTypeProvider([typeof(Fn)])
    {
        private readonly HashSet<Type> types = [typeof(Fn), typeof(ExpressionUtils), typeof(Enumerable), typeof(System.Collections.IEnumerable), typeof(object)];

        public override HashSet<Type> GetCustomTypes() => types;
    }
}
