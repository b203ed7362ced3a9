namespace Cotation;

/// <summary>Says the words of a grid: every fact it reads, how it follows from others down to what is given, and the tables it looks up with their values. With the lines, it is all that one needs to find a score again.</summary>
internal sealed class GridGlossary(Grid grid, Language language, bool isSpoken = true)
{
    private readonly GlossaryWords words = GlossaryWords.In(language);
    private readonly PhraseWords phrases = PhraseWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly ConditionPhraser phraser = new(language, isSpoken);
    private readonly ClauseWriter writer = new(language);

    public IEnumerable<ExplanationBlock> Blocks()
    {
        IReadOnlySet<Fact> reached = grid.Reached;
        List<ExplanationEntry> facts = [.. grid.Vocabulary.Facts.Where(f => reached.Contains(f) && !f.IsAsOf).Select(EntryOf)];
        if (facts.Count > 0) yield return new ExplanationBlock("words", null, words.Heading, facts);
        List<ExplanationEntry> tables = [.. grid.TablesRead.Select(EntryOf)];
        if (tables.Count > 0) yield return new ExplanationBlock("tables", null, words.TablesHeading, tables);
    }

    /// <summary>What a fact is and how it follows from others; of a list, the same of each field that the grid reads.</summary>
    public IEnumerable<ExplanationSentence> RuleOf(Fact fact)
    {
        yield return Parameter(KindOf(fact));
        foreach (ExplanationSentence sentence in DerivationOf(fact)) yield return sentence;
        foreach (Fact field in fact.Fields.Where(grid.Reached.Contains))
        {
            yield return Parameter(words.Field(phrases.Quoted(field.Label.In(language)), KindOf(field)));
            foreach (ExplanationSentence sentence in DerivationOf(field)) yield return sentence;
        }
    }

    /// <summary>The keys of a row of a table, in words.</summary>
    public string KeysOf(string table, FactTable.Row row) => string.Join(", ", row.Keys.Select((k, i) => ValueOf(k, grid.KeysOfTables.GetValueOrDefault(table)?[i])));

    /// <summary>What a row of a table gives, in words.</summary>
    public string GivenBy(string table, FactTable.Row row) => ValueOf(row.Gives, grid.Reached.FirstOrDefault(f => f.Derivation is Derivation.Lookup lookup && lookup.Table == table));

    private ExplanationEntry EntryOf(Fact fact)
    {
        List<ExplanationSentence> sentences = [.. RuleOf(fact)];
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

    /// <summary>How a fact follows from others; nothing where it is given.</summary>
    public IEnumerable<ExplanationSentence> DerivationOf(Fact fact)
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
        IEnumerable<ExplanationSentence> rows = table.Rows.Select(r => Parameter(words.Row(KeysOf(table.Name, r), numbers.Date(r.From), GivenBy(table.Name, r))));
        return new ExplanationEntry(table.Name, words.Table(TitleOf(table.Name), table.Version), null, null, [.. rows]);
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
