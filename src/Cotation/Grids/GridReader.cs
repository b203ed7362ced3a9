using NodaTime;
using NodaTime.Text;

namespace Cotation;

/// <summary>Reads a grid and finds every problem of its file at once.</summary>
internal sealed class GridReader
{
    private static readonly EnumNames<GridKind> Kinds = new()
    {
        ["general"] = GridKind.General,
        ["transfer"] = GridKind.Transfer,
    };

    private static readonly EnumNames<Language> Languages = new()
    {
        ["en"] = Language.English,
        ["fr"] = Language.French,
    };

    private readonly Problems problems = new();
    private readonly ObjectReader keys;
    private readonly Vocabulary? given;
    private readonly ConfinedFolder? files;

    private GridReader(JsonItem root, Problems problems, Vocabulary? given, ConfinedFolder? files)
    {
        this.problems = problems;
        this.given = given;
        this.files = files;
        keys = new ObjectReader(root, problems);
    }

    public static (Grid? Grid, IReadOnlyList<Problem> Problems) Read(Source source, Vocabulary? given, ConfinedFolder? files)
    {
        ExpressionParser.Prepare();
        var problems = new Problems();
        Grid? grid = null;
        if (JsonReader.Read(source, problems) is { } root)
            grid = ExpressionParser.OnDeepStack(() => new GridReader(root, problems, given, files).Read());
        return (problems.HasErrors ? null : grid, problems.InOrder());
    }

    private Grid? Read()
    {
        if (keys.Item.Kind != JsonKind.Object) return null;
        if (!keys.Has("format")) keys.Missing("format");
        GridIdentity identity = ReadIdentity();
        Vocabulary vocabulary = ReadVocabulary();
        var formulas = new Formulas(vocabulary, problems);
        foreach (Fact own in vocabulary.Facts.Where(f => vocabulary.Origin is not null && vocabulary.Origin.Find(f.Name) is null)) ReachAll(own, formulas);
        var tables = new TableReader(vocabulary, problems, files).Read(keys.Object("tables"));
        var parts = new PartReader(identity.Language, formulas, problems);
        Section root = new SectionReader(parts, identity.Extract is not null).ReadRoot(keys, identity);
        IReadOnlyList<Outcome> outcomes = [.. keys.Items("outcomes").Select((item, i) => parts.ReadOutcome(item, i))];
        ObjectReader? applies = keys.Object("applies");
        Expression? appliesWhen = applies is null ? null : parts.Condition(applies, "when");
        LocalizedText? appliesTitle = applies is null ? null : parts.Title(applies, "title");
        applies?.Done();
        RankingRules ranking = new RankingReader(vocabulary, formulas, root, problems).Read(keys.Object("ranking"));
        List<(Priority, Expression)> priorities = [];
        foreach (Priority priority in vocabulary.Priorities)
            if (priority.When is { } when && formulas.Parse(when, ValueKind.YesNo) is { } condition) priorities.Add((priority, condition));
        CheckRefusals(identity, root);
        IReadOnlyList<Question> questions = [.. keys.Items("questions").Select(q => Question.Read(q, problems))];
        foreach (JsonItem name in keys.Items("questions").SelectMany(q => q["facts"]?.Items ?? []).Where(n => vocabulary.Find(n.Content.Split('.')[0]) is null))
            problems.Error(name.Place, "unknown-fact", w => w.UnknownFact(name.Content), w => w.DidYouMean(SpellChecker.Nearest(name.Content, vocabulary.Facts.Select(f => f.Name))));
        keys.Done();
        if (problems.HasErrors) return null;
        GridChecks.Check(root, vocabulary, formulas, tables, problems);
        return new Grid(identity, root, vocabulary, formulas)
        {
            Outcomes = outcomes,
            Ranking = ranking,
            Applies = appliesWhen,
            AppliesTitle = appliesTitle,
            InTerritory = InTerritory(identity.Territory, vocabulary),
            Tables = tables,
            Priorities = priorities,
            Questions = questions,
            Sha256 = CanonicalJson.Sha256(keys.Item),
            Warnings = problems.InOrder(),
        };
    }

    private static void ReachAll(Fact fact, Formulas formulas)
    {
        formulas.Reach(fact);
        foreach (Fact field in fact.Fields) formulas.Reach(field);
    }

    private GridIdentity ReadIdentity()
    {
        Language language = keys.OneOf("language", Languages) ?? Language.French;
        LocalizedText title = TitleOf(keys, language, problems);
        ObjectReader? territory = keys.Object("territory");
        if (!keys.Has("territory")) keys.Missing("territory");
        ObjectReader? validity = keys.Object("validity");
        var identity = new GridIdentity
        {
            Id = keys.RequiredText("id"),
            Version = keys.RequiredText("version"),
            Title = title,
            Territory = ReadTerritory(territory),
            Kind = keys.OneOf("kind", Kinds) ?? GridKind.General,
            Language = language,
            IsFictional = keys.Flag("fictional"),
            Extract = keys.Localized("extract"),
            Notice = keys.Localized("notice"),
            From = validity?.Date("from"),
            To = validity?.Date("to"),
            Adopted = keys.Object("adopted") is { } a ? Finish(a, new Adoption(a.RequiredText("by"), a.Date("on"), a.Text("reference"), a.Text("url"))) : null,
            Publication = keys.Text("publication"),
            Source = keys.Text("source"),
            Decision = keys.Localized("decision"),
            Contact = keys.Object("contact") is { } c ? Finish(c, new Contact(c.RequiredText("name"), c.Text("phone"), c.Text("email"), c.Text("address"))) : null,
            Authority = keys.Object("authority") is { } d ? Finish(d, new Authority(d.RequiredText("name"), d.Text("dpo"))) : null,
            Refusals = keys.Object("refusals") is { } r ? Finish(r, new Refusals(r.Texts("criteria"), r.Localized("cases"))) : null,
            Evaluation = keys.Object("evaluation") is { } e ? Finish(e, new Evaluation(Periods.Read(e, "every", problems), e.Date("next"))) : null,
            Waiting = [.. keys.Items("waiting").Select(ReadWaiting)],
        };
        territory?.Done();
        validity?.Done();
        if (identity.To < identity.From) problems.Error(validity!.Value("to")!.Place, "validity-reversed", w => w.ValidityReversed);
        return identity;
    }

    /// <summary>A commune is its code, or its code with its name.</summary>
    private Territory ReadTerritory(ObjectReader? territory)
    {
        if (territory is null) return new Territory("", []);
        var codes = new List<string>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonItem item in territory.Items("communes"))
        {
            if (item.Kind == JsonKind.Text)
            {
                codes.Add(item.Content);
                continue;
            }

            var commune = new ObjectReader(item, problems);
            string code = commune.RequiredText("code");
            codes.Add(code);
            names[code] = commune.RequiredText("name");
            commune.Done();
        }

        return new Territory(territory.RequiredText("name"), codes) { Names = names };
    }

    private Waiting ReadWaiting(JsonItem item)
    {
        var one = new ObjectReader(item, problems);
        if (!one.Has("months")) one.Missing("months");
        if (!one.Has("year")) one.Missing("year");
        Rational year = one.Number("year") ?? 0;
        if (!year.IsInteger || year < 0 || year > 9999) problems.Error(one.Value("year")!.Place, "wrong-date", w => w.WrongYear);
        string kind = one.RequiredText("kind");
        string[] kinds = ["mean", "median"];
        if (one.Has("kind") && !kinds.Contains(kind)) problems.Error(one.Value("kind")?.Place ?? one.Place, "unknown-choice", w => w.UnknownChoice(kind, kinds), w => w.DidYouMean(SpellChecker.Nearest(kind, kinds)));
        decimal months = one.Number("months")?.ToDecimal() ?? 0;
        return Finish(one, new Waiting(one.Text("type"), one.Text("commune"), months, kind, year.IsInteger ? (int)year.ToDecimal() : 0, one.Localized("of")));
    }

    private static T Finish<T>(ObjectReader reader, T read)
    {
        reader.Done();
        return read;
    }

    public static LocalizedText TitleOf(ObjectReader keys, Language language, Problems problems)
    {
        if (!keys.Has("title")) keys.Missing("title");
        LocalizedText? title = keys.Localized("title");
        if (title is not null && string.IsNullOrWhiteSpace(title.Exactly(language)))
            problems.Error(keys.Value("title")!.Place, "missing-text", w => w.MissingText(language));
        return title ?? new LocalizedText("", "");
    }

    private Vocabulary ReadVocabulary()
    {
        keys.Has("vocabulary");
        Vocabulary origin = given ?? Named();
        return VocabularyReader.Extend(origin, keys.Object("facts"), keys.Object("tableShapes"), PersonKeys.FormatOf(keys, problems), problems);
    }

    /// <summary>A bare name is a built-in vocabulary, anything else a file below the grid's folder.</summary>
    private Vocabulary Named()
    {
        if (keys.Value("vocabulary", JsonKind.Text) is not { } item)
        {
            if (!keys.Has("vocabulary")) keys.Missing("vocabulary");
            return Vocabulary.Sne;
        }

        string name = item.Content;
        if (name == Vocabulary.Sne.Id) return Vocabulary.Sne;
        if (name.EndsWith(".json", StringComparison.Ordinal) && files?.Read(name) is { } text)
            return VocabularyReader.Read(new Source(name, text), problems) ?? Vocabulary.Sne;
        problems.Error(item.Place, "unknown-vocabulary", w => w.UnknownVocabulary(name), w => w.DidYouMean(SpellChecker.Nearest(name, [Vocabulary.Sne.Id])));
        return Vocabulary.Sne;
    }

    private Expression.Aggregate? InTerritory(Territory territory, Vocabulary vocabulary)
    {
        if (territory.Communes.Count == 0) return null;
        if (vocabulary.With(FactRole.Wishes) is not { Kind: FactKind.List } wishes || wishes.Fields.With(FactRole.WishedPlace) is not { Kind: FactKind.Code } place)
        {
            problems.Warning(keys.Object("territory")!.Value("communes")!.Place, "no-wishes", w => w.NoWishes);
            return null;
        }

        Operands codes = new Operands([.. territory.Communes.Select(c => new Expression.Literal(Value.OfCode(c)))]);
        return new Expression.Aggregate(AggregateFunction.Any, wishes, new Expression.In(new Expression.FieldRef(place), codes), ValueKind.YesNo);
    }

    private void CheckRefusals(GridIdentity identity, Section root)
    {
        if (identity.Refusals is null) return;
        List<string> ids = [.. root.AllCriteria.Select(c => c.Id), .. root.AllSections.SelectMany(s => s.Adjustments).Select(a => a.Id)];
        foreach (string id in identity.Refusals.Criteria.Where(id => !ids.Contains(id)))
            problems.Error(keys.Object("refusals")!.Value("criteria")!.Place, "unknown-criterion", w => w.UnknownCriterion(id), w => w.DidYouMean(SpellChecker.Nearest(id, ids)));
    }
}

/// <summary>Reads ISO 8601 periods.</summary>
internal static class Periods
{
    public static Period? Read(ObjectReader keys, string key, Problems problems)
    {
        if (keys.Value(key, JsonKind.Text) is not { } item) return null;
        ParseResult<Period> parsed = PeriodPattern.NormalizingIso.Parse(item.Content);
        if (parsed.Success && !parsed.Value.HasTimeComponent) return parsed.Value;
        problems.Error(item.Place, "wrong-period", w => w.WrongPeriod);
        return null;
    }
}
