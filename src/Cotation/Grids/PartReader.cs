namespace Cotation;

/// <summary>Reads what criteria, adjustments and outcomes have in common: titles, conditions, points, evidence.</summary>
internal sealed class PartReader(Language language, Formulas formulas, Problems problems)
{
    private static readonly EnumNames<OutcomeEffect> Effects = new()
    {
        ["aside"] = OutcomeEffect.Aside,
        ["first"] = OutcomeEffect.First,
        ["ineligible"] = OutcomeEffect.Ineligible,
    };

    private static readonly EnumNames<bool> Proofs = new()
    {
        ["declared"] = false,
        ["verified"] = true,
    };

    private static readonly EnumNames<RoundingMode> Modes = new()
    {
        ["down"] = RoundingMode.Down,
        ["halfUp"] = RoundingMode.HalfUp,
        ["up"] = RoundingMode.Up,
    };

    private static readonly Expression Nothing = new Expression.Literal(Value.False);

    private readonly Dictionary<string, Location> ids = new(StringComparer.Ordinal);

    public Problems Problems => problems;

    public Formulas Formulas => formulas;

    public LocalizedText Title(ObjectReader keys, string key) => key == "title" ? GridReader.TitleOf(keys, language, problems) : keys.Localized(key) ?? new LocalizedText("", "");

    /// <summary>An id that no other part of the grid bears.</summary>
    public string Id(ObjectReader keys, string? otherwise = null)
    {
        string id = otherwise is null || keys.Has("id") ? keys.RequiredText("id") : otherwise;
        if (id.Length == 0) return id;
        Location place = keys.Value("id")?.Place ?? keys.Place;
        if (ids.TryGetValue(id, out Location? first)) problems.Error(place, "duplicate-id", w => w.DuplicateId(id, first.Line), w => w.RenameId);
        else ids[id] = place;
        return id;
    }

    public Expression Condition(ObjectReader keys, string key)
    {
        if (!keys.Has(key)) keys.Missing(key);
        return keys.Value(key, JsonKind.Text) is { } item && formulas.Parse(item, ValueKind.YesNo) is { } condition ? condition : Nothing;
    }

    public Expression Number(ObjectReader keys, string key) =>
        keys.Value(key, JsonKind.Text) is { } item && formulas.Parse(item, ValueKind.Number) is { } number ? number : new Expression.Literal(Value.Of(Rational.Zero));

    /// <summary>Points: a number, an expression, or null for what the territory did not publish.</summary>
    public Expression? Points(ObjectReader keys, string key, bool isExtract)
    {
        if (keys.IsNull(key))
        {
            if (!isExtract) problems.Error(keys.Member(key)!.Value.Place, "not-published", w => w.OnlyInExtracts);
            return null;
        }

        if (keys.Value(key) is not { } item)
        {
            problems.Error(keys.Place, "missing-points", w => w.MissingPoints);
            return null;
        }

        if (item.Kind == JsonKind.Text) return formulas.Parse(item, ValueKind.Number) ?? new Expression.Literal(Value.Of(Rational.Zero));
        return new Expression.Literal(Value.Of(Bounded(keys.NumberOf(item) ?? 0, item.Place)));
    }

    public Rational? Number(ObjectReader keys, string key, Rational? otherwise) =>
        keys.Number(key) is { } number ? Bounded(number, keys.Value(key)!.Place) : otherwise;

    public PointTransform Trim(ObjectReader keys)
    {
        PointTransform transform = new PointTransform(Number(keys, "weight", Rational.One)!.Value, Round(keys), Number(keys, "floor", null), Number(keys, "cap", null));
        if (transform.Floor > transform.Cap) problems.Error(keys.Value("floor")!.Place, "floor-above-cap", w => w.FloorAboveCap);
        return transform;
    }

    private Rounding? Round(ObjectReader keys)
    {
        if (keys.Object("round") is not { } round) return null;
        if (!round.Has("to")) round.Missing("to");
        if (!round.Has("mode")) round.Missing("mode");
        Rational to = round.Number("to") ?? 1;
        RoundingMode mode = round.OneOf("mode", Modes) ?? RoundingMode.HalfUp;
        round.Done();
        if (to.Sign > 0) return new Rounding(to, mode);
        problems.Error(round.Value("to")!.Place, "wrong-step", w => w.StepAboveZero);
        return null;
    }

    public EvidencePolicy Evidence(ObjectReader keys)
    {
        if (keys.Value("evidence") is not { } item) return EvidencePolicy.Declared;
        if (item.Kind == JsonKind.Text) return keys.OneOf("evidence", Proofs) == true ? EvidencePolicy.Verified : EvidencePolicy.Declared;
        var policy = new ObjectReader(item, problems);
        var read = new EvidencePolicy(true, policy.Texts("by"), policy.Texts("documents"), Periods.Read(policy, "maxAge", problems));
        policy.Done();
        return read;
    }

    /// <summary>One priority or several: <c>dalo</c>, <c>a</c> to <c>m</c>, <c>gbis</c>.</summary>
    public IReadOnlyList<string> PrioritiesOf(ObjectReader keys)
    {
        if (keys.Value("priority") is not { } item) return [];
        IReadOnlyList<JsonItem> items = item.Kind == JsonKind.Array ? item.Items : [item];
        foreach (JsonItem one in items.Where(i => !Priority.Ids.Contains(i.Content) || i.Kind != JsonKind.Text))
            problems.Error(one.Place, "unknown-priority", w => w.UnknownChoice(one.Content, Priority.Ids), w => w.DidYouMean(SpellChecker.Nearest(one.Content, Priority.Ids)));
        return [.. items.Select(i => i.Content)];
    }

    public Outcome ReadOutcome(JsonItem item, int index)
    {
        var keys = new ObjectReader(item, problems);
        if (!keys.Has("effect")) keys.Missing("effect");
        var outcome = new Outcome(Condition(keys, "when"))
        {
            Id = Id(keys, string.Create(null, $"outcome-{index + 1}")),
            Title = Title(keys, "title"),
            Effect = keys.OneOf("effect", Effects) ?? OutcomeEffect.Aside,
            Tier = TierOf(keys),
            HandledBy = keys.Localized("handledBy"),
            Evidence = Evidence(keys),
            Basis = keys.Localized("basis"),
            Priorities = PrioritiesOf(keys),
            IsSensitive = keys.Flag("sensitive"),
        };
        keys.Done();
        return outcome;
    }

    /// <summary>The place of an outcome among those that go first.</summary>
    private int TierOf(ObjectReader keys)
    {
        if (keys.Number("tier") is not { } tier) return 1;
        bool isFirst = keys.Value("effect")?.Content == "first";
        if (tier.IsInteger && tier >= 1 && tier <= Outcome.MostTiers && isFirst) return (int)tier.ToDecimal();
        problems.Error(keys.Value("tier")!.Place, "wrong-tier", w => isFirst ? w.WrongTier(Outcome.MostTiers) : w.TierOfFirst);
        return 1;
    }

    public Adjustment ReadAdjustment(JsonItem item, string section, int index)
    {
        var keys = new ObjectReader(item, problems);
        List<string> forms = [.. new[] { "points", "weight", "set" }.Where(keys.Has)];
        if (forms.Count != 1) problems.Error(keys.Place, "adjustment-form", w => w.AdjustmentForm);
        string form = forms.FirstOrDefault() ?? "points";
        var adjustment = new Adjustment(Condition(keys, "when"))
        {
            Id = Id(keys, string.Create(null, $"{section}-adjust-{index + 1}")),
            Title = Title(keys, "title"),
            Operation = form switch { "weight" => AdjustmentOperation.Weigh, "set" => AdjustmentOperation.Set, _ => AdjustmentOperation.Add },
            Amount = Number(keys, form, Rational.Zero)!.Value,
            Evidence = Evidence(keys),
            Basis = keys.Localized("basis"),
            IsSensitive = keys.Flag("sensitive"),
        };
        keys.Done();
        return adjustment;
    }

    private Rational Bounded(Rational number, Location place)
    {
        if (Rational.Abs(number) <= 1_000_000_000) return number;
        problems.Error(place, "number-too-large", w => w.NumberTooLarge);
        return 0;
    }
}
