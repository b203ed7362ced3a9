using NodaTime;
using NodaTime.Text;

namespace Cotation;

/// <summary>Reads one application; its problems never hold a value or an id.</summary>
internal sealed class ApplicationReader
{
    private readonly Vocabulary vocabulary;
    private readonly Problems problems;
    private ApplicationRow row;

    private ApplicationReader(Vocabulary vocabulary, Problems problems)
    {
        this.vocabulary = vocabulary;
        this.problems = problems;
        row = new ApplicationRow(vocabulary);
    }

    /// <summary>Reads one application, or says all that is wrong with it; what the vocabulary does not know is an error unless it may be passed over.</summary>
    public static Application? Parse(Source source, Vocabulary vocabulary, bool isLenient, out IReadOnlyList<Problem> problems)
    {
        var found = new Problems();
        Application? application = Read(source, vocabulary, found);
        problems = isLenient ? found.InOrder() : [.. found.InOrder().Select(p => p.AsError())];
        return isLenient || problems.Count == 0 ? application : null;
    }

    /// <summary>The application, or null where it has errors.</summary>
    public static Application? Read(Source source, Vocabulary vocabulary, Problems problems)
    {
        int before = problems.Errors;
        Application? read = JsonReader.Read(source, problems) is { } root ? Read(root, vocabulary, problems) : null;
        return problems.Errors > before ? null : read;
    }

    /// <summary>The application that stands at an item of a larger text, or null where it has errors.</summary>
    public static Application? Read(JsonItem root, Vocabulary vocabulary, Problems problems)
    {
        int before = problems.Errors;
        var keys = new ObjectReader(root, problems);
        if (root.Kind != JsonKind.Object) return null;
        var reader = new ApplicationReader(vocabulary, problems);
        string id = keys.RequiredText("id");
        if (keys.Item["id"] is { Kind: JsonKind.Text } given && !Application.IsId(id)) problems.Error(given.Place, "wrong-id", w => w.WrongId);
        if (keys.Object("facts") is { } facts) reader.ReadFacts(facts);
        else if (!keys.Has("facts")) keys.Missing("facts");
        Evidence[] evidence = keys.Object("evidence") is { } proofs ? reader.ReadEvidence(proofs) : [];
        Dictionary<string, Assessment>? assessments = keys.Object("assessments") is { } judged ? reader.ReadAssessments(judged) : null;
        keys.Done();
        return problems.Errors > before ? null : new Application(id, reader.row, evidence, assessments);
    }

    private void ReadFacts(ObjectReader keys)
    {
        foreach (JsonMember member in keys.Item.Members)
        {
            if (vocabulary.Find(member.Key) is not { } fact || fact.IsAsOf)
            {
                UnknownName(member);
                continue;
            }

            Value value = ReadValue(fact, member.Value, problems);
            if (value.IsKnown) row.Set(fact, value);
        }
    }

    private void UnknownName(JsonMember member) => problems.Warning(
        member.Place,
        "unknown-fact",
        w => w.UnknownFact(member.Key),
        w => w.DidYouMean(SpellChecker.Nearest(member.Key, vocabulary.Facts.Select(f => f.Name))));

    /// <summary>A value as the file writes it; unknown where it cannot be the fact's.</summary>
    public static Value ReadValue(Fact fact, JsonItem item, Problems problems)
    {
        if (item.Kind == JsonKind.Null) return Value.Unknown;
        JsonKind expected = fact.Kind switch
        {
            FactKind.YesNo => JsonKind.Boolean,
            FactKind.Integer or FactKind.Number or FactKind.Money => JsonKind.Number,
            FactKind.Date or FactKind.Code => JsonKind.Text,
            FactKind.Codes or FactKind.List => JsonKind.Array,
        };
        if (item.Kind != expected)
        {
            problems.Error(item.Place, "wrong-kind", w => w.FactOfWrongKind(fact.FullName, w.KindOf(expected), w.KindOf(item.Kind)));
            return Value.Unknown;
        }

        return fact.Kind switch
        {
            FactKind.YesNo => Value.Of(item.Content == "true"),
            FactKind.Integer or FactKind.Number or FactKind.Money => ReadNumber(fact, item, problems),
            FactKind.Date => ReadDate(item, problems),
            FactKind.Code => ReadCode(fact, item, problems) is { } code && fact.Codes!.Find(code)?.IsUnknown != true ? Value.OfCode(code) : Value.Unknown,
            FactKind.Codes => Value.Of([.. item.Items.Select(i => ReadCode(fact, i, problems)).OfType<string>().Distinct()]),
            FactKind.List => ReadRecords(fact, item, problems),
        };
    }

    private static Value ReadNumber(Fact fact, JsonItem item, Problems problems)
    {
        if (!Rational.TryParse(item.Content, out Rational number, Value.MostDigits)) problems.Error(item.Place, "number-too-long", w => w.NumberTooLong(Value.MostDigits));
        else if (fact.Kind == FactKind.Integer && !number.IsInteger) problems.Error(item.Place, "not-whole", w => w.NotWhole(fact.FullName));
        else if (number < fact.Min || number > fact.Max) problems.Error(item.Place, "out-of-bounds", w => w.OutOfBounds(fact.FullName, fact.Min, fact.Max));
        else return Value.Of(number);
        return Value.Unknown;
    }

    private static Value ReadDate(JsonItem item, Problems problems) => ObjectReader.DateOf(item, problems) is { } day ? Value.Of(day) : Value.Unknown;

    private static string? ReadCode(Fact fact, JsonItem item, Problems problems)
    {
        if (item.Kind == JsonKind.Text && fact.Codes!.Allows(item.Content)) return item.Content;
        problems.Error(item.Place, "unknown-code", w => w.UnknownCodeOf(fact.FullName), w => w.DidYouMean(SpellChecker.Nearest(item.Content, fact.Codes!.Names)));
        return null;
    }

    private static Value ReadRecords(Fact list, JsonItem item, Problems problems)
    {
        var records = new List<ListRecord>();
        if (item.Items.Count > ListRecord.Most)
        {
            problems.Error(item.Place, "too-many-records", w => w.TooManyRecords(list.FullName, ListRecord.Most));
            return Value.Unknown;
        }

        foreach (JsonItem one in item.Items)
        {
            var keys = new ObjectReader(one, problems);
            var fields = new Value[list.Fields.Count];
            foreach (JsonMember member in keys.Item.Members)
            {
                if (list.Field(member.Key) is { } field) fields[field.Slot] = ReadValue(field, member.Value, problems);
                else problems.Warning(member.Place, "unknown-field", w => w.UnknownField(member.Key, list.Name), w => w.DidYouMean(SpellChecker.Nearest(member.Key, list.Fields.Select(f => f.Name))));
            }

            records.Add(new ListRecord(fields));
        }

        return Value.Of(records);
    }

    private Evidence[] ReadEvidence(ObjectReader keys)
    {
        var evidence = new SortedDictionary<int, Evidence>();
        foreach (JsonMember member in keys.Item.Members)
        {
            if (vocabulary.Find(member.Key) is not { } fact || fact.IsAsOf)
            {
                UnknownName(member);
                continue;
            }

            var one = new ObjectReader(member.Value, problems);
            if (!one.Has("status")) one.Missing("status");
            evidence[fact.Slot] = new Evidence(
                one.OneOf("status", Evidence.Statuses) ?? EvidenceStatus.Declared,
                one.Text("by"),
                one.Text("role"),
                one.Date("on"),
                one.Date("until"),
                one.Text("document"));
            one.Done();
            row.MarkEvidence(fact);
        }

        return [.. evidence.Values];
    }

    private Dictionary<string, Assessment> ReadAssessments(ObjectReader keys)
    {
        var assessments = new Dictionary<string, Assessment>(StringComparer.Ordinal);
        foreach (JsonMember member in keys.Item.Members)
        {
            var one = new ObjectReader(member.Value, problems);
            if (!one.Has("points")) one.Missing("points");
            decimal points = one.Number("points")?.ToDecimal() ?? 0;
            assessments[member.Key] = new Assessment(points, one.Text("by"), one.Text("role"), one.Date("on"), one.Text("reason"));
            one.Done();
        }

        return assessments;
    }
}
