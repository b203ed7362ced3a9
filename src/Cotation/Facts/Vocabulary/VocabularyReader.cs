using System.Text;

namespace Cotation;

/// <summary>Reads a vocabulary, and the facts that a grid adds to one.</summary>
internal sealed class VocabularyReader
{
    private static readonly IReadOnlySet<string> Units = new SortedSet<string>(StringComparer.Ordinal)
        { "child", "day", "euro", "m2", "month", "percent", "person", "point", "proposal", "room", "year" };

    private readonly Problems problems;
    private readonly Dictionary<string, CodeList> codeLists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> known = new(StringComparer.Ordinal);
    private readonly int format;
    private readonly PersonKeys person;
    private readonly bool isOurs;

    private VocabularyReader(Problems problems, int format, bool isOurs = false) => (this.problems, this.format, person, this.isOurs) = (problems, format, PersonKeys.Of(format), isOurs);

    public static Vocabulary ReadBuiltIn(string resource)
    {
        using Stream stream = typeof(VocabularyReader).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var problems = new Problems();
        Vocabulary? vocabulary = Read(new Source(resource, reader.ReadToEnd()), problems, isOurs: true);
        return vocabulary is null || problems.HasErrors ? throw new CotationException(problems.InOrder()) : vocabulary;
    }

    /// <summary>The vocabulary of a text, or null; what is wrong is added to the problems. A pattern of one of ours may be matched as plainly as it is written.</summary>
    public static Vocabulary? Read(Source source, Problems problems, bool isOurs = false)
    {
        if (JsonReader.Read(source, problems) is not { } root) return null;
        var keys = new ObjectReader(root, problems);
        if (root.Kind != JsonKind.Object) return null;
        var reader = new VocabularyReader(problems, PersonKeys.FormatOf(keys, problems), isOurs);
        string id = keys.RequiredText("id"), version = keys.RequiredText("version");
        keys.Localized("title");
        keys.Text("language");
        keys.Text("source");
        if (keys.Object("codes") is { } lists)
            foreach (JsonMember list in lists.Item.Members) reader.codeLists[list.Key] = CodeListReader.Read(list.Value, problems, reader.person, isOurs);
        List<Fact> facts = [AsOf(), .. reader.ReadFacts(keys.Object("facts"), [AsOf()])];
        List<TableShape> tables = reader.ReadTables(keys.Object("tables"));
        List<Priority> priorities = reader.ReadPriorities(keys.Object("priorities"));
        keys.Done();
        return new Vocabulary(id, version, facts, tables, priorities, CanonicalJson.Sha256(root), null);
    }

    /// <summary>The vocabulary with the facts that a grid adds; the vocabulary itself where it adds none.</summary>
    public static Vocabulary Extend(Vocabulary origin, ObjectReader? added, ObjectReader? addedTables, int format, Problems problems)
    {
        if (added is null && addedTables is null) return origin;
        var reader = new VocabularyReader(problems, format);
        foreach (Fact fact in origin.Facts) reader.known[fact.Name] = fact;
        List<Fact> facts = [.. origin.Facts, .. reader.ReadFacts(added, origin.Facts)];
        List<TableShape> tables = [.. origin.Tables, .. reader.ReadTables(addedTables)];
        string hash = CanonicalJson.Sha256(origin.Sha256 + (added is null ? "" : CanonicalJson.Write(added.Item)) + (addedTables is null ? "" : CanonicalJson.Write(addedTables.Item)));
        return new Vocabulary(origin.Id, origin.Version, facts, tables, origin.Priorities, hash, origin);
    }

    private static Fact AsOf() => new()
    {
        Name = Vocabulary.AsOf,
        Kind = FactKind.Date,
        Label = new LocalizedText("date du calcul", "date of the calculation"),
        IsRegistered = true,
        Slot = 0,
    };

    private List<Fact> ReadFacts(ObjectReader? keys, IReadOnlyList<Fact> before)
    {
        int cells = before.Count(f => f.Kind != FactKind.YesNo);
        var facts = new List<Fact>();
        foreach (JsonMember member in keys?.Item.Members ?? [])
        {
            if (known.ContainsKey(member.Key)) problems.Error(member.Place, "duplicate-fact", w => w.DuplicateFact(member.Key), w => w.RenameFact);
            else if (ReadFact(member, before.Count + facts.Count, cells, null) is { } fact)
            {
                if (fact.Kind != FactKind.YesNo) cells++;
                known[fact.Name] = fact;
                facts.Add(fact);
            }
        }

        foreach (Fact list in facts.Where(f => f.Kind == FactKind.List))
            foreach (Fact field in list.Fields)
                if (known.ContainsKey(field.Name)) problems.Error(field.Place!, "field-named-as-fact", w => w.FieldNamedAsFact(field.Name), w => w.RenameFact);
        foreach (Fact fact in facts) CheckDerivation(fact, null);
        CheckRoles([.. before, .. facts]);
        foreach (Fact list in facts) CheckRoles(list.Fields);
        return facts;
    }

    private Fact? ReadFact(JsonMember member, int slot, int cell, string? list)
    {
        CheckName(member.Key, member.Place);
        var keys = new ObjectReader(member.Value, problems);
        if (member.Value.Kind != JsonKind.Object) return null;
        if (!keys.Has("kind")) keys.Missing("kind");
        FactKind kind = keys.OneOf("kind", FactKinds.ByName) ?? FactKind.YesNo;
        LocalizedText? label = keys.Localized("label");
        if (!keys.Has("label")) keys.Missing("label");
        string? unit = keys.Text("unit");
        if (unit is not null && !Units.Contains(unit))
            problems.Error(keys.Value("unit")!.Place, "unknown-choice", w => w.UnknownChoice(unit, Units), w => w.DidYouMean(SpellChecker.Nearest(unit, Units)));
        var fact = new Fact
        {
            Name = member.Key,
            Kind = kind,
            Role = FactRoles.Read(keys, format, member.Key, list),
            Label = label ?? new LocalizedText(member.Key, member.Key),
            Unit = unit ?? (kind == FactKind.Money ? "euro" : null),
            SecondPerson = keys.Localized(person.Second),
            SecondPersonNot = keys.Localized(person.SecondNot),
            ThirdPerson = keys.Localized(person.Third),
            ThirdPersonNot = keys.Localized(person.ThirdNot),
            One = NounReader.Read(keys, "one", problems),
            Otherwise = ReadOtherwise(keys),
            Codes = ReadCodesOf(keys, kind),
            Fields = ReadFields(keys, member.Key, kind, list),
            Register = keys.Text("register"),
            Source = keys.Text("source"),
            Also = keys.Localized("also"),
            IsSensitive = keys.Flag("sensitive"),
            Ground = keys.Text("ground"),
            IsRegistered = keys.Flag("registered"),
            Min = keys.Number("min"),
            Max = keys.Number("max"),
            Derivation = ReadDerivation(keys, unit),
            Event = keys.Text("event"),
            Slot = slot,
            Cell = cell,
            List = list,
            Place = member.Place,
        };
        keys.Done();
        if (fact.Min > fact.Max) problems.Error(keys.Value("max")!.Place, "empty-bounds", w => w.EmptyBounds);
        if (fact.Event is { } date && fact.Field(date)?.Kind != FactKind.Date)
            problems.Error(keys.Value("event")!.Place, "unknown-field", w => w.UnknownField(date, fact.Name), w => w.DidYouMean(SpellChecker.Nearest(date, fact.Fields.Select(f => f.Name))));
        return fact;
    }

    /// <summary>A role belongs to one fact: of two, the rules that look for it would see but the first.</summary>
    private void CheckRoles(IReadOnlyList<Fact> facts)
    {
        foreach (Fact fact in facts.Where(f => f.Role != FactRole.None && f.Place is not null))
            if (facts.With(fact.Role) is { } first && first != fact) problems.Error(fact.Place!, "duplicate-role", w => w.DuplicateRole(fact.Name, first.Name));
    }

    private RecordWords? ReadOtherwise(ObjectReader keys)
    {
        if (keys.Object("otherwise") is not { } words) return null;
        var read = new RecordWords(words.RequiredText("when"), words.Localized(person.Second), words.Localized(person.Third));
        words.Done();
        return read;
    }

    private void CheckName(string name, Location place)
    {
        bool isName = name.Length is > 0 and <= 100 && char.IsAsciiLetterLower(name[0]) && name.All(char.IsAsciiLetterOrDigit);
        if (!isName) problems.Error(place, "wrong-name", w => w.WrongName);
        else if (Vocabulary.Reserved.Contains(name) || name == Vocabulary.AsOf) problems.Error(place, "reserved-name", w => w.ReservedName(name));
    }

    private CodeList? ReadCodesOf(ObjectReader keys, FactKind kind)
    {
        bool needed = kind is FactKind.Code or FactKind.Codes;
        if (keys.Value("codes") is not { } item)
        {
            if (needed) keys.Missing("codes");
            return null;
        }

        if (!needed) problems.Error(item.Place, "needless-key", w => w.NeedlessKey("codes"));
        if (item.Kind != JsonKind.Text) return CodeListReader.Read(item, problems, person, isOurs);
        if (codeLists.TryGetValue(item.Content, out CodeList? list)) return list;
        if (known.Values.FirstOrDefault(f => f.Name == item.Content && f.Codes is not null) is { } other) return other.Codes;
        problems.Error(item.Place, "unknown-codes", w => w.UnknownCodes(item.Content), w => w.DidYouMean(SpellChecker.Nearest(item.Content, codeLists.Keys)));
        return CodeList.Any;
    }

    private List<Fact> ReadFields(ObjectReader keys, string name, FactKind kind, string? list)
    {
        var fields = new List<Fact>();
        if (keys.Object("fields") is not { } members)
        {
            if (kind == FactKind.List) keys.Missing("fields");
            return fields;
        }

        if (kind != FactKind.List || list is not null)
        {
            problems.Error(members.Place, "needless-key", w => w.NeedlessKey("fields"));
            return fields;
        }

        foreach (JsonMember member in members.Item.Members)
        {
            if (ReadFact(member, fields.Count, 0, name) is not { } field) continue;
            if (field.Kind == FactKind.List) problems.Error(member.Place, "list-in-list", w => w.ListInList);
            else fields.Add(field);
        }

        foreach (Fact field in fields) CheckDerivation(field, fields);
        return fields;
    }

    private Derivation? ReadDerivation(ObjectReader keys, string? unit)
    {
        Derivation? found = null;
        if (keys.Object("span") is { } span)
        {
            string from = span.RequiredText("from"), to = span.RequiredText("to");
            SpanUnit? counted = unit switch { "day" => SpanUnit.Day, "month" => SpanUnit.Month, "year" => SpanUnit.Year, _ => null };
            if (counted is null) problems.Error(span.Place, "span-without-unit", w => w.SpanWithoutUnit);
            span.Done();
            found = new Derivation.Span(from, to, counted ?? SpanUnit.Month, span.Place);
        }

        if (keys.Value("is", JsonKind.Text) is { } formula)
        {
            if (found is not null) problems.Error(formula.Place, "two-derivations", w => w.TwoDerivations);
            found = new Derivation.Formula(formula);
        }

        if (keys.Value("lookup", JsonKind.Text) is { } lookup)
        {
            if (found is not null) problems.Error(lookup.Place, "two-derivations", w => w.TwoDerivations);
            found = new Derivation.Lookup(lookup.Content, keys.Texts("by"), keys.Text("on") ?? Vocabulary.AsOf, lookup.Place);
        }

        return found;
    }

    /// <summary>Spans name dates, seen from a list's own fields first.</summary>
    private void CheckDerivation(Fact fact, IReadOnlyList<Fact>? fields)
    {
        if (fact.Derivation is not Derivation.Span span) return;
        foreach (string name in new[] { span.From, span.To })
        {
            if (name == Vocabulary.AsOf) continue;
            Fact? date = fields?.FirstOrDefault(f => f.Name == name) ?? known.GetValueOrDefault(name);
            if (date is null && fields is not null) continue;
            if (date is null) problems.Error(span.Place, "unknown-fact", w => w.UnknownFact(name), w => w.DidYouMean(SpellChecker.Nearest(name, known.Keys)));
            else if (date.Kind != FactKind.Date) problems.Error(span.Place, "wrong-type", w => w.NotADate(name));
        }
    }

    private List<TableShape> ReadTables(ObjectReader? keys)
    {
        var tables = new List<TableShape>();
        foreach (JsonMember member in keys?.Item.Members ?? [])
        {
            var table = new ObjectReader(member.Value, problems);
            LocalizedText label = table.Localized("label") ?? new LocalizedText(member.Key, member.Key);
            table.Text("source");
            var kinds = new List<ValueKind>();
            foreach (JsonItem kind in table.Items("keys"))
            {
                if (kind.Kind == JsonKind.Text && FactKinds.ByName.TryFind(kind.Content, out FactKind known) && known is not (FactKind.List or FactKind.Codes)) kinds.Add(FactKinds.ValueKindOf(known));
                else problems.Error(kind.Place, "unknown-choice", w => w.UnknownChoice(kind.Content, FactKinds.ByName.Words));
            }

            if (!table.Has("gives")) table.Missing("gives");
            FactKind gives = table.OneOf("gives", FactKinds.ByName) ?? FactKind.Number;
            table.Done();
            tables.Add(new TableShape(member.Key, label, kinds, FactKinds.ValueKindOf(gives), member.Place));
        }

        return tables;
    }

    private List<Priority> ReadPriorities(ObjectReader? keys)
    {
        var priorities = new List<Priority>();
        foreach (JsonMember member in keys?.Item.Members ?? [])
        {
            if (!Priority.Ids.Contains(member.Key))
                problems.Error(member.Place, "unknown-priority", w => w.UnknownChoice(member.Key, Priority.Ids), w => w.DidYouMean(SpellChecker.Nearest(member.Key, Priority.Ids)));
            var priority = new ObjectReader(member.Value, problems);
            if (!priority.Has("when")) priority.Missing("when");
            priorities.Add(new Priority(
                member.Key,
                priority.Localized("title") ?? new LocalizedText(member.Key, member.Key),
                priority.Localized("basis") ?? new LocalizedText("", ""),
                priority.Flag("sensitive"))
            { When = priority.Value("when", JsonKind.Text) });
            priority.Done();
        }

        return priorities;
    }
}
