namespace Cotation;

/// <summary>Reads the sections of a grid and the criteria in them.</summary>
internal sealed class SectionReader(PartReader parts, bool isExtract)
{
    private const int MostNesting = 16;

    private static readonly EnumNames<Combination> Combinations = new()
    {
        ["average"] = Combination.Average,
        ["best"] = Combination.Best,
        ["first"] = Combination.First,
        ["sum"] = Combination.Sum,
        ["worst"] = Combination.Worst,
    };

    private readonly CriterionReader criteria = new(parts, isExtract);

    public Section ReadRoot(ObjectReader keys, GridIdentity identity) => ReadContent(keys, identity.Id, identity.Title, 0);

    private Section Read(JsonItem item, int depth)
    {
        var keys = new ObjectReader(item, parts.Problems);
        Section section = ReadContent(keys, parts.Id(keys), parts.Title(keys, "title"), depth);
        keys.Done();
        return section;
    }

    private Section ReadContent(ObjectReader keys, string id, LocalizedText title, int depth)
    {
        bool isTooDeep = depth > MostNesting;
        if (isTooDeep) parts.Problems.Error(keys.Place, "too-deep", w => w.SectionsTooDeep(MostNesting));
        IReadOnlyList<JsonItem> own = keys.Items("criteria"), inner = keys.Items("sections");
        var section = new Section
        {
            Id = id,
            Title = title,
            Combine = keys.OneOf("combine", Combinations) ?? Combination.Sum,
            Criteria = [.. own.Select(criteria.Read)],
            Sections = isTooDeep ? [] : [.. inner.Select(i => Read(i, depth + 1))],
            Transform = parts.Trim(keys),
            Place = keys.Place,
            Adjustments = [.. keys.Items("adjust").Select((a, i) => parts.ReadAdjustment(a, id, i))],
        };
        if (own.Count + inner.Count == 0) parts.Problems.Error(keys.Place, "empty-section", w => w.EmptySection);
        if (section.Combine == Combination.Average && section.Transform.Round is null) parts.Problems.Error(keys.Value("combine")!.Place, "missing-round", w => w.MissingRound, w => w.RoundMend);
        return section;
    }
}
