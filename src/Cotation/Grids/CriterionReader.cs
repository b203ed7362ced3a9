namespace Cotation;

/// <summary>Reads one criterion in any of its forms.</summary>
internal sealed class CriterionReader(PartReader parts, bool isExtract)
{
    private static readonly EnumNames<Lever> Levers = new()
    {
        ["document"] = Lever.Document,
        ["none"] = Lever.None,
        ["time"] = Lever.Time,
        ["update"] = Lever.Update,
    };

    private static readonly string[] Forms = ["when", "cases", "value", "per", "assessed"];

    private Problems Problems => parts.Problems;

    public Criterion Read(JsonItem item)
    {
        var keys = new ObjectReader(item, Problems);
        int before = Problems.Errors;
        CriterionForm form = ReadForm(keys);
        bool isFormRead = Problems.Errors == before;
        var criterion = new Criterion(form)
        {
            Id = parts.Id(keys),
            Title = parts.Title(keys, "title"),
            Transform = parts.Trim(keys),
            Unknown = parts.Number(keys, "unknown", null),
            Evidence = parts.Evidence(keys),
            Document = keys.Localized("document"),
            Lever = keys.OneOf("lever", Levers) ?? Lever.None,
            IsSensitive = keys.Flag("sensitive"),
            Basis = keys.Localized("basis"),
            SneCode = keys.Text("sneCode"),
            Priorities = parts.PrioritiesOf(keys),
            Rule = ReadRule(keys, form),
            Place = keys.Place,
        };
        keys.Done();
        if (isFormRead && criterion.Transform.Round is null && MayNeverEnd(form)) Problems.Error(keys.Place, "missing-round", w => w.MissingRound, w => w.RoundMend);
        return criterion;
    }

    private CriterionForm ReadForm(ObjectReader keys)
    {
        List<string> forms = [.. Forms.Where(keys.Has)];
        if (forms.Count != 1)
        {
            Problems.Error(keys.Place, forms.Count == 0 ? "no-form" : "two-forms", w => forms.Count == 0 ? w.NoForm : w.TwoForms(forms));
            foreach (string key in new[] { "points", "bands", "otherwise", "beyond" }) keys.Has(key);
        }

        return forms.FirstOrDefault() switch
        {
            "cases" => ReadCases(keys),
            "value" => ReadBands(keys),
            "per" => new CriterionForm.PerUnit(parts.Number(keys, "per"), parts.Points(keys, "points", isExtract), parts.Number(keys, "beyond", Rational.Zero)!.Value),
            "assessed" => ReadAssessed(keys.Object("assessed")),
            "when" => new CriterionForm.Condition(parts.Condition(keys, "when"), parts.Points(keys, "points", isExtract)),
            _ => new CriterionForm.Condition(new Expression.Literal(Value.False), null),
        };
    }

    private CriterionForm.Cases ReadCases(ObjectReader keys)
    {
        var cases = new List<Case>();
        Expression? otherwise = null;
        bool hasOtherwise = keys.Has("otherwise");
        if (hasOtherwise) otherwise = parts.Points(keys, "otherwise", isExtract);
        IReadOnlyList<JsonItem> items = keys.Items("cases");
        for (int i = 0; i < items.Count; i++)
        {
            var one = new ObjectReader(items[i], Problems);
            if (i == items.Count - 1 && !hasOtherwise && one.Has("otherwise"))
            {
                hasOtherwise = true;
                otherwise = parts.Points(one, "otherwise", isExtract);
            }
            else
            {
                cases.Add(new Case(parts.Condition(one, "when"), parts.Points(one, "points", isExtract)));
            }

            one.Done();
        }

        if (cases.Count == 0) Problems.Error(keys.Value("cases")?.Place ?? keys.Place, "missing-points", w => w.MissingPoints);
        return new CriterionForm.Cases(cases, otherwise, hasOtherwise);
    }

    private CriterionForm.Bands ReadBands(ObjectReader keys)
    {
        if (!keys.Has("bands")) keys.Missing("bands");
        List<Band> bands = [.. keys.Items("bands").Select(ReadBand)];
        for (int i = 0; i < bands.Count; i++)
        {
            Band band = bands[i];
            if (!band.IsBounded) continue;
            if (band.IsEmpty) Problems.Error(band.Place, "empty-band", w => w.EmptyBand);
            else if (bands.Take(i).FirstOrDefault(b => b.IsBounded && !b.IsEmpty && b.Meets(band)) is { } other) Problems.Error(band.Place, "bands-overlap", w => w.BandsOverlap(other.Place.Line), w => w.BandsOverlapMend);
        }

        if (bands.Count == 0 && keys.Has("bands")) Problems.Error(keys.Value("bands")?.Place ?? keys.Place, "missing-points", w => w.MissingPoints);
        return new CriterionForm.Bands(parts.Number(keys, "value"), bands);
    }

    private Band ReadBand(JsonItem item)
    {
        var keys = new ObjectReader(item, Problems);
        if (keys.Has("from") && keys.Has("over")) Problems.Error(keys.Member("over")!.Place, "two-bounds", w => w.TwoBounds("from", "over"));
        if (keys.Has("to") && keys.Has("below")) Problems.Error(keys.Member("below")!.Place, "two-bounds", w => w.TwoBounds("to", "below"));
        if (!keys.Has("from") && !keys.Has("over") && !keys.Has("to") && !keys.Has("below")) Problems.Error(keys.Place, "no-bound", w => w.NoBound);
        bool isBounded = true;
        foreach (string key in new[] { "from", "over", "to", "below" })
        {
            if (!keys.IsNull(key)) continue;
            isBounded = false;
            if (!isExtract) Problems.Error(keys.Member(key)!.Value.Place, "not-published", w => w.OnlyInExtracts);
        }

        var band = new Band(
            keys.Number("from") ?? keys.Number("over"),
            keys.Has("from"),
            keys.Number("to") ?? keys.Number("below"),
            keys.Has("to"),
            parts.Points(keys, "points", isExtract),
            isBounded,
            item.Place);
        keys.Done();
        return band;
    }

    private CriterionForm.Assessed ReadAssessed(ObjectReader? keys)
    {
        if (keys is null) return new CriterionForm.Assessed([], 0, 0, null);
        keys.Require("from");
        keys.Require("to");
        var assessed = new CriterionForm.Assessed(keys.Texts("by"), parts.Number(keys, "from", 0)!.Value, parts.Number(keys, "to", 0)!.Value, keys.Number("step"));
        if (keys.Value("to") is { } to && assessed.From > assessed.To) Problems.Error(to.Place, "empty-bounds", w => w.EmptyBounds);
        if (assessed.Step is { Sign: <= 0 }) Problems.Error(keys.Value("step")!.Place, "wrong-step", w => w.StepAboveZero);
        keys.Done();
        return assessed;
    }

    /// <summary>The author's own words; each <c>{fact}</c> in them is one the criterion reads.</summary>
    private LocalizedText? ReadRule(ObjectReader keys, CriterionForm form)
    {
        LocalizedText? rule = keys.Localized("rule");
        if (rule is null) return null;
        HashSet<string> read = [.. form.Expressions.SelectMany(Reading.NamedIn).Select(f => f.Name)];
        Location place = keys.Value("rule")!.Place;
        foreach (string name in Placeholders.NamesIn(rule).Where(n => !read.Contains(n)))
            Problems.Error(place, "unknown-brace", w => w.UnknownBrace(name), w => w.DidYouMean(SpellChecker.Nearest(name, read)));
        foreach (string? text in new[] { rule.French, rule.English })
            if (text?.Any(char.IsAsciiDigit) == true) Problems.Warning(place, "digits-in-text", w => w.DigitsInText);
        return rule;
    }

    /// <summary>Whether the points may have decimals without end: a division by anything but a divisor of a power of ten.</summary>
    private bool MayNeverEnd(CriterionForm form)
    {
        HashSet<Fact> seen = [];
        return form.Figures.OfType<Expression>().Any(f => MayNeverEnd(f, seen));
    }

    private bool MayNeverEnd(Expression expression, HashSet<Fact> seen) => expression.All.Any(e => e switch
    {
        Expression.Arithmetic { Operator: ArithmeticOperator.Divide, Right: Expression.Literal { Value.Number: { Sign: not 0 } divisor } } => !(Rational.One / divisor).IsFinite,
        Expression.Arithmetic { Operator: ArithmeticOperator.Divide } => true,
        Expression.FactRef { Fact: { IsDerived: true } fact } => seen.Add(fact) && parts.Formulas.Of(fact) is { } formula && MayNeverEnd(formula, seen),
        Expression.FieldRef { Field: { IsDerived: true } field } => seen.Add(field) && parts.Formulas.Of(field) is { } formula && MayNeverEnd(formula, seen),
        _ => false,
    });
}
