namespace Cotation;

internal enum TokenKind
{
    Word,
    Number,
    Text,
    Sign,
}

/// <summary>One word, number, text or sign of an expression, with its place in it.</summary>
internal sealed record Token(TokenKind Kind, string Content, int Start, int Length);

/// <summary>Cuts an expression into tokens and refuses, with its place, all that the language does not have.</summary>
internal sealed class Scanner(JsonItem item, Problems problems)
{
    public const int MostCharacters = 10_000;
    public const int MostDepth = 64;

    private readonly string text = item.Content;
    private readonly List<Token> tokens = [];
    private int at;

    /// <summary>The tokens, or null where there is anything wrong.</summary>
    public IReadOnlyList<Token>? Scan()
    {
        int before = problems.Errors;
        if (text.Length > MostCharacters)
        {
            problems.Error(item.PlaceWithin(0, 1), "expression-too-long", w => w.ExpressionTooLong(MostCharacters));
            return null;
        }

        while (at < text.Length && problems.Errors == before) Next();
        if (problems.Errors == before && tokens.Count == 0) problems.Error(item.Place, "empty-expression", w => w.EmptyExpression);
        if (problems.Errors == before) CheckDepth();
        return problems.Errors == before ? tokens : null;
    }

    private void Next()
    {
        char c = text[at];
        if (char.IsWhiteSpace(c)) at++;
        else if (char.IsLetter(c) || c == '_') Word();
        else if (char.IsAsciiDigit(c)) Number();
        else if (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) Refuse(at, 2, w => w.DigitBeforeDot);
        else if (c == '"') Text();
        else if (c == '\'') Refuse(at, 1, w => w.DoubleQuotes);
        else Sign();
    }

    private void Word()
    {
        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
        Add(TokenKind.Word, start);
    }

    private void Number()
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        }

        if (at < text.Length && (char.IsLetter(text[at]) || text[at] == '_')) Refuse(start, at - start + 1, w => w.PlainNumbers);
        else if (at < text.Length && text[at] == ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && !IsInList()) Refuse(at, 1, w => w.DecimalDot);
        else if (!Rational.TryParse(text[start..at], out _)) problems.Error(item.PlaceWithin(start, at - start), "number-too-long", w => w.NumberTooLong(15));
        else Add(TokenKind.Number, start);
    }

    /// <summary>Whether an enclosing parenthesis separates its parts by commas.</summary>
    private bool IsInList()
    {
        int depth = 0;
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            if (tokens[i].Content == ")" && tokens[i].Kind == TokenKind.Sign) depth++;
            else if (tokens[i].Content == "(" && tokens[i].Kind == TokenKind.Sign && depth-- == 0) return true;
        }

        return false;
    }

    private void Text()
    {
        int start = at++;
        while (at < text.Length && text[at] is not ('"' or '\\')) at++;
        if (at >= text.Length) Refuse(start, 1, w => w.CloseQuotes);
        else if (text[at] == '\\') Refuse(at, 1, w => w.NoBackslash);
        else
        {
            at++;
            Add(TokenKind.Text, start);
        }
    }

    private void Sign()
    {
        string two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        if (two is "==" or "!=" or "<=" or ">=")
        {
            at += 2;
            Add(TokenKind.Sign, at - 2);
            return;
        }

        switch (two)
        {
            case "&&": Refuse(at, 2, w => w.WriteInstead("and")); return;
            case "||": Refuse(at, 2, w => w.WriteInstead("or")); return;
            case "=>": Refuse(at, 2, w => w.NoLambda); return;
            case "<>": Refuse(at, 2, w => w.WriteInstead("!=")); return;
        }

        switch (text[at])
        {
            case '(' or ')' or '<' or '>' or '+' or '-' or '*' or '/' or '?' or ':' or ',' or '.':
                at++;
                Add(TokenKind.Sign, at - 1);
                break;
            case '=': Refuse(at, 1, w => w.WriteInstead("==")); break;
            case '!': Refuse(at, 1, w => w.WriteInstead("not ( … )")); break;
            case '≥': Refuse(at, 1, w => w.WriteInstead(">=")); break;
            case '≤': Refuse(at, 1, w => w.WriteInstead("<=")); break;
            case '≠': Refuse(at, 1, w => w.WriteInstead("!=")); break;
            case '“' or '”' or '«' or '»': Refuse(at, 1, w => w.DoubleQuotes); break;
            case '%': Refuse(at, 1, w => w.ShareAsFraction); break;
            default: Refuse(at, 1, _ => null); break;
        }
    }

    private void CheckDepth()
    {
        int depth = 0;
        foreach (Token token in tokens)
        {
            if (token.Kind != TokenKind.Sign) continue;
            if (token.Content == "(" && ++depth > MostDepth)
            {
                problems.Error(PlaceOf(token), "expression-too-deep", w => w.ExpressionTooDeep(MostDepth));
                return;
            }

            if (token.Content == ")") depth--;
        }
    }

    private Location PlaceOf(Token token) => item.PlaceWithin(token.Start, token.Length);

    private void Add(TokenKind kind, int start) => tokens.Add(new Token(kind, text[start..at], start, at - start));

    private void Refuse(int start, int length, Func<ProblemWords, string?> mend)
    {
        string shown = text.Substring(start, Math.Min(length, text.Length - start));
        problems.Error(item.PlaceWithin(start, shown.Length), "not-in-language", w => w.NotInLanguage(shown), mend);
        at = text.Length;
    }
}
