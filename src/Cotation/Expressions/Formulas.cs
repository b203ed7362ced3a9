namespace Cotation;

/// <summary>Holds the parsed derivations that a grid reaches. Filled while the grid is read, read-only after.</summary>
internal sealed class Formulas(Vocabulary vocabulary, Problems problems)
{
    private readonly Dictionary<Fact, Expression?> parsed = [];
    private readonly Dictionary<Fact, IReadOnlyList<Fact>> inputs = [];
    private readonly HashSet<Fact> asking = [];
    private readonly List<Fact> underWay = [];

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The parsed formula of a fact, or null where it has none.</summary>
    public Expression? Of(Fact fact) => parsed.GetValueOrDefault(fact);

    /// <summary>Whether what a fact follows from asks what is known, so that it may turn as more is learnt.</summary>
    public bool IsAsking(Fact fact) => asking.Contains(fact);

    /// <summary>The same with another formula for one fact.</summary>
    public Formulas With(Fact fact, Expression formula)
    {
        var changed = new Formulas(vocabulary, problems);
        foreach ((Fact one, Expression? own) in parsed) changed.parsed[one] = one == fact ? formula : own;
        foreach ((Fact one, IReadOnlyList<Fact> own) in inputs)
            if (one != fact) changed.inputs[one] = own;
        changed.asking.UnionWith(asking);
        return changed;
    }

    /// <summary>What a fact directly follows from, found once.</summary>
    public IReadOnlyList<Fact> InputsOf(Fact fact) => inputs.GetValueOrDefault(fact) ?? [.. Reading.InputsOf(fact, this)];

    /// <summary>Parses an expression and all the derivations below it.</summary>
    public Expression? Parse(JsonItem item, ValueKind? expected)
    {
        Expression? expression = ExpressionParser.Parse(item, vocabulary, problems, expected);
        if (expression is not null) Reach(expression);
        return expression;
    }

    public void Reach(Expression expression)
    {
        foreach (Fact fact in Reading.NamedIn(expression)) Reach(fact);
    }

    /// <summary>Parses what a fact follows from, and what that follows from; a circle is a problem.</summary>
    public void Reach(Fact fact)
    {
        if (underWay.Contains(fact))
        {
            List<string> circle = [.. underWay.Skip(underWay.IndexOf(fact)).Select(f => f.FullName), fact.FullName];
            Location place = (fact.Derivation as Derivation.Formula)?.Text.Place ?? fact.Place!;
            problems.Error(place, "circle", w => w.Circle(circle));
            return;
        }

        if (parsed.ContainsKey(fact)) return;
        underWay.Add(fact);
        parsed[fact] = null;
        if (fact.Derivation is Derivation.Formula formula)
        {
            Fact? list = fact.List is { } name ? vocabulary.Find(name) : null;
            Expression? expression = ExpressionParser.Parse(formula.Text, vocabulary, problems, fact.ValueKind, list);
            parsed[fact] = expression;
        }
        else if (fact.Derivation is Derivation.Lookup lookup)
        {
            CheckLookup(fact, lookup);
        }

        IReadOnlyList<Fact> follows = [.. Reading.InputsOf(fact, this)];
        inputs[fact] = follows;
        foreach (Fact input in follows) Reach(input);
        if (parsed[fact]?.All.Any(e => e is Expression.Known) == true || follows.Any(asking.Contains)) asking.Add(fact);
        underWay.RemoveAt(underWay.Count - 1);
    }

    private void CheckLookup(Fact fact, Derivation.Lookup lookup)
    {
        if (vocabulary.Table(lookup.Table) is not { } table)
        {
            problems.Error(lookup.Place, "unknown-table", w => w.UnknownTable(lookup.Table), w => w.DidYouMean(SpellChecker.Nearest(lookup.Table, vocabulary.Tables.Select(t => t.Name))));
            return;
        }

        foreach (string name in lookup.By.Append(lookup.On))
            if (vocabulary.Find(name) is null) problems.Error(lookup.Place, "unknown-fact", w => w.UnknownFact(name), w => w.DidYouMean(SpellChecker.Nearest(name, vocabulary.Facts.Select(f => f.Name))));
        bool fits = table.Gives == fact.ValueKind && lookup.By.Count == table.Keys.Count;
        for (int i = 0; fits && i < table.Keys.Count; i++) fits = vocabulary.Find(lookup.By[i])?.ValueKind == table.Keys[i];
        if (!fits && !problems.HasErrors) problems.Error(lookup.Place, "wrong-type", w => w.WrongTableKeys(table.Name, table.Keys.Count));
    }
}

/// <summary>Tells which facts an expression reads.</summary>
internal static class Reading
{
    /// <summary>The facts, lists and list fields an expression names.</summary>
    public static IEnumerable<Fact> NamedIn(Expression expression) => expression.All
        .Select(e => e switch
        {
            Expression.FactRef r => r.Fact,
            Expression.FieldRef r => r.Field,
            Expression.Aggregate a => a.List,
            _ => null,
        })
        .OfType<Fact>()
        .Distinct();

    /// <summary>What a derived fact directly follows from.</summary>
    public static IEnumerable<Fact> InputsOf(Fact fact, Formulas formulas) => fact.Derivation switch
    {
        Derivation.Span span => new[] { span.From, span.To }.Select(n => Find(n, fact, formulas)).OfType<Fact>(),
        Derivation.Lookup lookup => lookup.By.Append(lookup.On).Select(n => formulas.Vocabulary.Find(n)).OfType<Fact>(),
        Derivation.Formula when formulas.Of(fact) is { } expression => NamedIn(expression),
        _ => [],
    };

    /// <summary>A name as a list's field sees it: its own list's fields first.</summary>
    public static Fact? Find(string name, Fact seenFrom, Formulas formulas) =>
        (seenFrom.List is { } list ? formulas.Vocabulary.Find(list)?.Field(name) : null) ?? formulas.Vocabulary.Find(name);

    /// <summary>The facts an expression reads, through derivations, each once; list fields are told as their list.</summary>
    public static IReadOnlyList<Fact> BaseFacts(Expression expression, Formulas formulas) =>
        [.. Reached(expression, formulas).Where(f => f is { List: null, IsAsOf: false })];

    /// <summary>Whether some fact or field it reads, through derivations, is sensitive.</summary>
    public static bool IsSensitive(Expression expression, Formulas formulas) => Reached(expression, formulas).Any(f => f.IsSensitive);

    /// <summary>Whether it may turn with the day alone, all proofs left out: it reads the day, records that have one, or a table whose rows begin on days.</summary>
    public static bool IsDated(Expression expression, Formulas formulas) =>
        expression.All.Any(e => e is Expression.Lookup)
        || Reached(expression, formulas).Any(f => f.IsAsOf || f.Event is not null || f.Derivation is Derivation.Lookup || formulas.Of(f)?.All.Any(e => e is Expression.Lookup) == true);

    /// <summary>Every fact and field it reads, through derivations.</summary>
    public static IReadOnlySet<Fact> Reached(Expression expression, Formulas formulas) => Reached([expression], formulas);

    /// <summary>Every fact and field that some of them reads, through derivations.</summary>
    public static IReadOnlySet<Fact> Reached(IEnumerable<Expression> expressions, Formulas formulas)
    {
        var seen = new HashSet<Fact>();
        foreach (Fact fact in expressions.SelectMany(NamedIn)) Visit(fact);
        return seen;

        void Visit(Fact fact)
        {
            if (!seen.Add(fact)) return;
            foreach (Fact input in InputsOf(fact, formulas)) Visit(input);
        }
    }
}
