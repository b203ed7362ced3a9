namespace Cotation;

/// <summary>Says the words of a grid: every fact it reads, how it follows from others down to what is given, and the tables it looks up with their values. With the lines, it is all that one needs to find a score again.</summary>
internal sealed class GridGlossary(Grid grid, Language language)
{
    private readonly GlossaryWords words = GlossaryWords.In(language);
    private readonly PhraseWords phrases = PhraseWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly ConditionPhraser phraser = new(language, isSpoken: true);
    private readonly ClauseWriter writer = new(language);

    public IEnumerable<ExplanationBlock> Blocks()
    {
        IReadOnlySet<Fact> reached = grid.Reached;
        List<ExplanationEntry> facts = [.. grid.Vocabulary.Facts.Where(f => reached.Contains(f) && !f.IsAsOf).Select(EntryOf)];
        if (facts.Count > 0) yield return new ExplanationBlock("words", null, words.Heading, facts);
        List<ExplanationEntry> tables = [.. grid.TablesRead.Select(EntryOf)];
        if (tables.Count > 0) yield return new ExplanationBlock("tables", null, words.TablesHeading, tables);
    }

    private ExplanationEntry EntryOf(Fact fact)
    {
        List<ExplanationSentence> sentences = [Parameter(KindOf(fact)), .. DerivationOf(fact)];
        foreach (Fact field in fact.Fields.Where(grid.Reached.Contains))
        {
            sentences.Add(Parameter(words.Field(phrases.Quoted(field.Label.In(language)), KindOf(field))));
            sentences.AddRange(DerivationOf(field));
        }

        if (fact.Source is { } source && language == Language.French) sentences.Add(Parameter(words.Source(source)));
        return new ExplanationEntry(fact.Name, fact.Label.In(language), null, null, sentences);
    }

    private string KindOf(Fact fact)
    {
        string? unit = fact.Kind switch
        {
            FactKind.Money => null,
            _ when fact.Unit == "percent" => words.Share,
            _ => fact.Unit is null ? null : numbers.UnitName(fact.Unit),
        };
        return words.Kind(fact.Kind, unit, fact.IsDerived);
    }

    private IEnumerable<ExplanationSentence> DerivationOf(Fact fact)
    {
        switch (fact.Derivation)
        {
            case Derivation.Span span:
                yield return Parameter(words.Span(span.Unit, LabelOf(span.From, fact), LabelOf(span.To, fact)));
                break;
            case Derivation.Lookup lookup:
                yield return Parameter(words.Lookup(phrases.Quoted(TitleOf(lookup.Table)), numbers.List([.. lookup.By.Select(k => LabelOf(k, fact))], phrases.And), LabelOf(lookup.On, fact)));
                break;
            case Derivation.Formula when grid.Formulas.Of(fact) is { } formula:
                foreach (ExplanationSentence sentence in FormulaOf(fact, formula)) yield return sentence;
                break;
        }
    }

    /// <summary>A condition by when it is yes; a choice by its cases, the first that holds; anything else by what it is.</summary>
    private IEnumerable<ExplanationSentence> FormulaOf(Fact fact, Expression formula)
    {
        if (formula.Kind == ValueKind.YesNo)
        {
            yield return writer.Write(SentenceKind.Parameter, phraser.Condition(formula), words.YesIf);
            yield break;
        }

        bool isFirst = true;
        Expression rest = formula;
        for (; rest is Expression.Choice choice; rest = choice.Else, isFirst = false)
        {
            string then = ThingOf(choice.Then, fact);
            yield return writer.Write(SentenceKind.Parameter, phraser.Condition(choice.If), isFirst ? c => words.ValueIf(then, c) : c => words.ElseIf(then, c));
        }

        yield return Parameter(isFirst ? words.ValueIs(ThingOf(rest, fact)) : words.Else(ThingOf(rest, fact)));
    }

    private string ThingOf(Expression expression, Fact fact) =>
        expression is Expression.Literal { Kind: ValueKind.Code } code ? phraser.LiteralOf(code.Value, null, fact.Codes) : phraser.Thing(expression, fact.Unit);

    private ExplanationEntry EntryOf(FactTable table)
    {
        TableShape shape = grid.Vocabulary.Table(table.Name)!;
        IReadOnlyList<Fact?> keys = KeysOf(table.Name, shape.Keys.Count);
        Fact? gives = grid.Reached.FirstOrDefault(f => f.Derivation is Derivation.Lookup lookup && lookup.Table == table.Name);
        IEnumerable<ExplanationSentence> rows = table.Rows.Select(r => Parameter(words.Row(
            string.Join(", ", r.Keys.Select((k, i) => ValueOf(k, keys[i]))),
            numbers.Date(r.From),
            ValueOf(r.Gives, gives))));
        return new ExplanationEntry(table.Name, words.Table(shape.Label.In(language), table.Version), null, null, [.. rows]);
    }

    /// <summary>The facts by which some fact or expression looks a table up, for the words of their codes.</summary>
    private IReadOnlyList<Fact?> KeysOf(string table, int count)
    {
        if (grid.Reached.Select(f => f.Derivation).OfType<Derivation.Lookup>().FirstOrDefault(l => l.Table == table) is { } lookup) return [.. lookup.By.Select(grid.Vocabulary.Find)];
        return [.. Enumerable.Repeat((Fact?)null, count)];
    }

    private string ValueOf(Value value, Fact? fact) => value.Kind switch
    {
        ValueKind.Code => fact?.Codes?.Find(value.Code)?.Label.In(language) is { } label ? $"{label} ({value.Code})" : value.Code,
        _ => phraser.LiteralOf(value, fact?.Unit, null),
    };

    private string TitleOf(string table) => grid.Vocabulary.Table(table)?.Label.In(language) ?? table;

    private string LabelOf(string name, Fact seenFrom) => phrases.Quoted(Reading.Find(name, seenFrom, grid.Formulas)?.Label.In(language) ?? name);

    private static ExplanationSentence Parameter(string text) => new(SentenceKind.Parameter, text);
}
