namespace Cotation;

/// <summary>Reads how equal scores are told apart and which applications are comparable.</summary>
internal sealed class RankingReader(Vocabulary vocabulary, Formulas formulas, Section root, Problems problems)
{
    private static readonly EnumNames<bool> Orders = new()
    {
        ["ascending"] = false,
        ["descending"] = true,
    };

    private static readonly EnumNames<bool> Unknowns = new()
    {
        ["first"] = true,
        ["last"] = false,
    };

    public RankingRules Read(ObjectReader? keys)
    {
        if (keys is null) return new RankingRules([], null, []);
        List<TieKey> ties = [.. keys.Items("ties").Select(ReadTie)];
        string? seed = null;
        if (keys.Object("draw") is { } draw)
        {
            seed = draw.Text("seed");
            draw.Done();
            if (seed is not null) problems.Warning(draw.Value("seed")!.Place, "fixed-seed", w => w.FixedSeed);
        }

        List<ComparableKey> comparable = [.. keys.Items("comparable").Select(ReadComparable)];
        keys.Done();
        return new RankingRules(ties, seed, comparable) { HasDraw = keys.Has("draw") };
    }

    private TieKey ReadTie(JsonItem item)
    {
        var keys = new ObjectReader(item, problems);
        string by = keys.RequiredText("by");
        bool isSection = root.AllSections.Any(s => s.Id == by);
        if (keys.Value("by") is { } name && !isSection) CheckFact(by, name.Place, isOrdered: true);
        else if (keys.Value("by") is { } both && vocabulary.Find(by) is not null) problems.Error(both.Place, "two-meanings", w => w.TwoMeanings(by), w => w.RenameSection);
        var tie = new TieKey(by, keys.OneOf("order", Orders) ?? false, keys.OneOf("unknown", Unknowns) ?? false);
        keys.Done();
        return tie;
    }

    private ComparableKey ReadComparable(JsonItem item)
    {
        if (item.Kind == JsonKind.Text)
        {
            CheckFact(item.Content, item.Place, isOrdered: false);
            return new ComparableKey(item.Content);
        }

        var keys = new ObjectReader(item, problems);
        string fact = keys.RequiredText("value");
        if (keys.Value("value") is { } name) CheckFact(fact, name.Place, isOrdered: true);
        if (!keys.Has("bands")) keys.Missing("bands");
        List<Band> bands = [.. keys.Items("bands").Select(ReadBand)];
        keys.Done();
        return new ComparableKey(fact) { Bands = bands };
    }

    private Band ReadBand(JsonItem item)
    {
        var keys = new ObjectReader(item, problems);
        var band = new Band(keys.Number("from") ?? keys.Number("over"), keys.Has("from"), keys.Number("to") ?? keys.Number("below"), keys.Has("to"), null, true, item.Place);
        keys.Done();
        if (band.IsEmpty) problems.Error(item.Place, "empty-band", w => w.EmptyBand);
        return band;
    }

    private void CheckFact(string name, Location place, bool isOrdered)
    {
        if (vocabulary.Find(name) is not { } fact)
            problems.Error(place, "unknown-fact", w => w.UnknownFact(name), w => w.DidYouMean(SpellChecker.Nearest(name, vocabulary.Facts.Select(f => f.Name))));
        else if (isOrdered && fact.ValueKind is not (ValueKind.Number or ValueKind.Date or ValueKind.YesNo)) problems.Error(place, "wrong-type", w => w.NotOrdered(name));
        else formulas.Reach(fact);
    }
}
