using System.Text;

namespace Cotation;

/// <summary>Reads profiles of populations, and makes one for a vocabulary that has none.</summary>
internal sealed class ProfileReader(Vocabulary vocabulary, Problems problems)
{
    private static readonly string[] Forms = ["choose", "bands", "monthsBefore", "yes", "commune", "list"];

    /// <summary>The national profile that is shipped, where a grid is of the French register; else one made from the kinds of the vocabulary's facts.</summary>
    public static Profile For(Grid grid)
    {
        if (!grid.IsFrench) return MadeFor(grid);
        using Stream stream = typeof(ProfileReader).Assembly.GetManifestResourceStream("profile-sne.json")!;
        using var text = new StreamReader(stream, Encoding.UTF8);
        Profile national = Read(new Source("profile-sne.json", text.ReadToEnd()), grid.Vocabulary);
        return national with { Draws = [.. national.Draws, .. OtherDraws(grid, national)] };
    }

    /// <summary>Reads a profile.</summary>
    /// <exception cref="CotationException">The text has problems; all are listed.</exception>
    public static Profile Read(Source source, Vocabulary vocabulary)
    {
        var problems = new Problems();
        Profile? profile = null;
        if (JsonReader.Read(source, problems) is { } root)
        {
            var keys = new ObjectReader(root, problems);
            if (!keys.Has("format")) keys.Missing("format");
            else if (keys.Number("format") is { } format && format != Rational.One) problems.Error(keys.Value("format")!.Place, "unknown-format", w => w.UnknownFormat(format));
            if (keys.Items("draws").Count == 0) problems.Error(keys.Value("draws")?.Place ?? keys.Place, "missing-key", w => w.MissingKey("draws"));
            var reader = new ProfileReader(vocabulary, problems);
            profile = new Profile(keys.Localized("title") ?? new LocalizedText("", ""), [.. keys.Items("draws").Select(i => reader.ReadDraw(i, null)).OfType<Marginal>()]);
            keys.Has("source");
            keys.Done();
        }

        return profile is null || problems.HasErrors ? throw new CotationException(problems.InOrder()) : profile;
    }

    private static Profile MadeFor(Grid grid) => new(new LocalizedText("profil fait du vocabulaire", "profile made from the vocabulary"), [.. grid.Vocabulary.Facts.Where(f => f is { IsDerived: false, IsAsOf: false }).Select(f => Made(f, grid)).OfType<Marginal>()]);

    /// <summary>The facts that the grid's lines reach and the profile does not know.</summary>
    private static IEnumerable<Marginal> OtherDraws(Grid grid, Profile profile)
    {
        HashSet<Fact> reached = [.. grid.Criteria.SelectMany(c => c.Expressions).Concat(grid.Outcomes.Select(o => o.When)).SelectMany(e => Reading.Reached(e, grid.Formulas))];
        HashSet<Fact> drawn = [.. profile.Draws.SelectMany(SetBy)];
        return grid.Vocabulary.Facts.Where(f => reached.Contains(f) && !drawn.Contains(f) && f is { IsDerived: false, IsAsOf: false } && (f.Kind != FactKind.List || grid.Vocabulary.Owns(f))).Select(f => Made(f, grid)).OfType<Marginal>();
    }

    private static IEnumerable<Fact> SetBy(Marginal draw) => draw switch
    {
        Marginal.Choose choose => choose.Choices.SelectMany(c => c.Sets.Select(s => s.Fact).Concat(c.Then.SelectMany(SetBy))),
        Marginal.Stretch amount => [amount.Fact],
        Marginal.Day day => [day.Fact],
        Marginal.Commune commune => [commune.Fact],
        Marginal.Records records => [records.List],
        _ => [],
    };

    /// <summary>What is drawn for a fact of which nothing is known but its kind: nine in ten are known, one in five is yes.</summary>
    private static Marginal? Made(Fact fact, Grid grid)
    {
        const int Known = 90;
        LocalizedText title = fact.Label;
        return fact.Kind switch
        {
            FactKind.YesNo => new Marginal.Choose(title, null, Known, 0, [new Situated(20, new LocalizedText("oui", "yes"), [(fact, "true")], []), new Situated(80, new LocalizedText("non", "no"), [(fact, "false")], [])]),
            FactKind.Integer => new Marginal.Stretch(title, null, Known, 0, fact, [new MarginalBand(1, fact.Min ?? 0, (fact.Max ?? (fact.Min ?? 0) + 10) + 1)], 1),
            FactKind.Number or FactKind.Money => new Marginal.Stretch(title, null, Known, 0, fact, [new MarginalBand(1, fact.Min ?? 0, fact.Max ?? (fact.Min ?? 0) + (fact.Unit == "percent" ? 1 : 2000))], fact.Unit == "percent" ? Rational.One / 100 : Rational.One),
            FactKind.Date => new Marginal.Day(title, null, Known, 0, fact, [new MarginalBand(1, 0, 120)]),
            FactKind.Code when fact.Codes is { All.Count: > 0 } codes => new Marginal.Choose(title, null, Known, 0, [.. codes.All.Select(c => new Situated(1, c.Label, [(fact, Quoted(c.Name))], []))]),
            FactKind.Code when fact.Name.Contains("commune", StringComparison.OrdinalIgnoreCase) => new Marginal.Commune(title, null, Known, 0, fact),
            FactKind.List => new Marginal.Records(title, null, Known, 0, fact, [new MarginalBand(3, 0, 1), new MarginalBand(2, 1, 2), new MarginalBand(1, 2, 4)], [.. fact.Fields.Where(f => !f.IsDerived).Select(f => Made(f, grid)).OfType<Marginal>()]),
            _ => null,
        };
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private Marginal? ReadDraw(JsonItem item, Fact? list)
    {
        var keys = new ObjectReader(item, problems);
        List<string> forms = [.. Forms.Where(keys.Has)];
        if (forms.Count != 1) problems.Error(item.Place, "no-form", w => w.NoDraw);
        LocalizedText? title = keys.Localized("title");
        LocalizedText? source = keys.Localized("source");
        int known = Percent(keys, "known", 100), verified = Percent(keys, "verified", 0);
        Marginal? draw = forms.FirstOrDefault() switch
        {
            "choose" when HasParts(keys, "choose", "share") => new Marginal.Choose(title, source, known, verified, [.. keys.Items("choose").Select(i => ReadSituated(i, list))]),
            "yes" when FactOf(keys, "fact", list, FactKind.YesNo) is { } fact => ReadYes(keys, fact, title, source, known, verified),
            "bands" when FactOf(keys, "fact", list, FactKind.Integer, FactKind.Number, FactKind.Money) is { } fact && HasParts(keys, "bands", "share") => new Marginal.Stretch(title, source, known, verified, fact, Bands(keys, "bands"), keys.Number("step") is { Sign: > 0 } step ? step : Rational.One),
            "monthsBefore" when FactOf(keys, "fact", list, FactKind.Date) is { } fact && HasParts(keys, "monthsBefore", "share") && AreMonths(keys) => new Marginal.Day(title, source, known, verified, fact, Bands(keys, "monthsBefore")),
            "commune" when FactOf(keys, "fact", list, FactKind.Code) is { } fact && keys.Flag("commune") => new Marginal.Commune(title, source, known, verified, fact),
            "list" when FactOf(keys, "list", null, FactKind.List) is { } records && HasParts(keys, "count", "share") => new Marginal.Records(title, source, known, verified, records, Bands(keys, "count"), [.. keys.Items("each").Select(i => ReadDraw(i, records)).OfType<Marginal>()]),
            _ => null,
        };
        keys.Done();
        return draw;
    }

    private Marginal.Choose ReadYes(ObjectReader keys, Fact fact, LocalizedText? title, LocalizedText? source, int known, int verified)
    {
        int yes = Percent(keys, "yes", 0);
        return new Marginal.Choose(title ?? fact.Label, source, known, verified, [new Situated(yes, new LocalizedText("oui", "yes"), [(fact, "true")], []), new Situated(100 - yes, new LocalizedText("non", "no"), [(fact, "false")], [])]);
    }

    private Situated ReadSituated(JsonItem item, Fact? list)
    {
        var keys = new ObjectReader(item, problems);
        List<(Fact, string)> sets = [];
        foreach (JsonMember member in keys.Object("set")?.Item.Members ?? [])
            if (Find(member.Key, member.Place, list) is { } fact && IsValue(fact, member, list)) sets.Add((fact, CanonicalJson.Write(member.Value)));
        var situated = new Situated(Share(keys), keys.Localized("title"), sets, [.. keys.Items("then").Select(i => ReadDraw(i, list)).OfType<Marginal>()]);
        keys.Done();
        return situated;
    }

    private IReadOnlyList<MarginalBand> Bands(ObjectReader keys, string key) => [.. keys.Items(key).Select(ReadBand)];

    private MarginalBand ReadBand(JsonItem item)
    {
        var keys = new ObjectReader(item, problems);
        Rational from = keys.Number("from") ?? 0, to = keys.Number("to") ?? from + 1;
        if (Rational.Abs(from) > 1_000_000_000 || Rational.Abs(to) > 1_000_000_000) problems.Error(item.Place, "number-too-large", w => w.NumberTooLarge);
        else if (to <= from) problems.Error(item.Place, "empty-band", w => w.EmptyBand);
        var band = new MarginalBand(Share(keys), from, to);
        keys.Done();
        return band;
    }

    /// <summary>A share in thousandths, so that 24.5 is as good as 45.</summary>
    private long Share(ObjectReader keys)
    {
        if (!keys.Has("share")) keys.Missing("share");
        Rational share = (keys.Number("share") ?? 0) * 1000;
        if (share.Sign >= 0 && share.IsInteger && share < 1_000_000_000) return (long)share.Numerator;
        problems.Error(keys.Value("share")!.Place, "wrong-share", w => w.WrongShare);
        return 0;
    }

    private int Percent(ObjectReader keys, string key, int otherwise)
    {
        if (keys.Number(key) is not { } given) return otherwise;
        if (given.IsInteger && given.Sign >= 0 && given <= 100) return (int)given.Numerator;
        problems.Error(keys.Value(key)!.Place, "wrong-share", w => w.WrongShare);
        return otherwise;
    }

    /// <summary>Whether a draw has parts, and their shares do not all come to nought.</summary>
    private bool HasParts(ObjectReader keys, string key, string share)
    {
        IReadOnlyList<JsonItem> items = keys.Items(key);
        if (items.Any(i => i[share] is not { Content: "0" })) return true;
        problems.Error(keys.Value(key)?.Place ?? keys.Place, "no-parts", w => w.NoParts(key));
        return false;
    }

    /// <summary>Whole months of at most a hundred years.</summary>
    private bool AreMonths(ObjectReader keys)
    {
        foreach (JsonItem item in keys.Items("monthsBefore"))
        {
            foreach (JsonItem bound in new[] { item["from"], item["to"] }.OfType<JsonItem>())
            {
                if (Rational.TryParse(bound.Content, out Rational months) && months.IsInteger && months.Sign >= 0 && months <= 1200) continue;
                problems.Error(bound.Place, "wrong-months", w => w.WrongMonths);
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value is one that the fact may have, told at its place.</summary>
    private bool IsValue(Fact fact, JsonMember member, Fact? list)
    {
        string json = CanonicalJson.Write(member.Value), name = System.Text.Json.JsonSerializer.Serialize(fact.Name);
        string facts = list is null ? $"{{{name}:{json}}}" : $"{{\"{list.Name}\":[{{{name}:{json}}}]}}";
        var found = new Problems();
        ApplicationReader.Read(new Source("", $"{{\"id\":\"1\",\"facts\":{facts}}}", isPrivate: true), vocabulary, found);
        foreach (Problem problem in found.InOrder()) problems.Error(member.Value.Place, problem.Code, w => problem.Message(w.Language), w => problem.Suggestion(w.Language));
        return found.Count == 0;
    }

    private Fact? FactOf(ObjectReader keys, string key, Fact? list, params FactKind[] kinds)
    {
        if (!keys.Has(key)) keys.Missing(key);
        if (keys.Value(key, JsonKind.Text) is not { } item || Find(item.Content, item.Place, list) is not { } fact) return null;
        if (kinds.Contains(fact.Kind)) return fact;
        problems.Error(item.Place, "wrong-type", w => w.NotDrawnSo(fact.FullName));
        return null;
    }

    private Fact? Find(string name, Location place, Fact? list)
    {
        if ((list is null ? vocabulary.Find(name) : list.Field(name)) is { } fact) return fact;
        problems.Error(place, "unknown-fact", w => w.UnknownFact(name), w => w.DidYouMean(SpellChecker.Nearest(name, (list?.Fields ?? vocabulary.Facts).Select(f => f.Name))));
        return null;
    }
}
