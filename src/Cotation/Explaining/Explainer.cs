namespace Cotation;

/// <summary>Puts the parts of an explanation together.</summary>
internal sealed class Explainer(Score score, Audience audience, Language language)
{
    private readonly ExplanationWords words = ExplanationWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly LineExplainer lines = new(audience, language);

    public Explanation Explain()
    {
        string points = score.Points is { } total ? lines.Points(total) : words.NoScore;
        string title = audience == Audience.Applicant ? words.TitleApplicant(points) : words.TitleDesk(score.ApplicationId, points);
        List<ExplanationBlock> blocks = [new("summary", null, null, Plain(Summary()))];
        if (score.Root is { } root) AddSection(blocks, root, isRoot: true);
        Add(blocks, "outcomes", words.OutcomesHeading, Outcomes());
        Add(blocks, "missing", words.MissingHeading, Missing());
        blocks.Add(new ExplanationBlock("closing", null, null, Plain(Closing())));
        return new Explanation(audience, language, title, blocks) { Score = score };
    }

    private static IReadOnlyList<ExplanationEntry> Plain(IEnumerable<string> sentences) => [new(null, null, null, null, [.. sentences])];

    private static void Add(List<ExplanationBlock> blocks, string kind, string heading, IEnumerable<string> sentences)
    {
        IReadOnlyList<ExplanationEntry> entries = Plain(sentences);
        if (entries[0].Sentences.Count > 0) blocks.Add(new ExplanationBlock(kind, null, heading, entries));
    }

    private IEnumerable<string> Summary()
    {
        GridIdentity grid = score.Grid.Identity;
        yield return words.Calculated(numbers.Date(score.On), grid.Title.In(language), grid.Version);
        if (!score.IsGridValid) yield return words.NotValid;
        if (grid.IsFictional) yield return words.Fictional;
        if (grid.Extract is { } extract) yield return words.Extract(extract.In(language));
        if (grid.Notice is { } notice) yield return notice.In(language);
        string? scope = score.Scope switch
        {
            ScopeState.OutsideTerritory => words.OutsideTerritory(grid.Territory.Name),
            ScopeState.NotConcerned => words.NotConcerned(score.Grid.AppliesTitle?.In(language) ?? "").TrimEnd(),
            ScopeState.Unknown => words.ScopeUnknown,
            ScopeState.Inside => null,
        };
        if (scope is not null) yield return scope;
        if (score.Points is null) yield break;
        if (score.Pending != 0) yield return words.Provisional(lines.SignedPoints(Rational.From(score.Pending)));
        if (audience == Audience.Desk) yield return words.Verified(lines.Points(score.Verified));
        (decimal? low, decimal? high) = (score.Range.Lowest, score.Range.Highest);
        if (low is null || high is null) yield return words.RangeOpen(low is { } l ? lines.Points(l) : null, high is { } h ? lines.Points(h) : null);
        else if (low != high) yield return words.RangeBetween(numbers.Number(Rational.From(low.Value)), lines.Points(high.Value));
        if (score.Next is { } next) yield return words.TotalChangesOn(numbers.Date(next.On), lines.Points(next.Points));
    }

    /// <summary>A section with its lines, then the sections in it; what the grid itself cuts or adjusts comes last.</summary>
    private void AddSection(List<ExplanationBlock> blocks, SectionScore section, bool isRoot)
    {
        List<ExplanationEntry> own = [.. section.Lines.Select(lines.Explain)], last = [.. section.Adjustments.Select(Explain)];
        List<string> cut = [.. CutOf(section)];
        if (cut.Count > 0) last.Add(new ExplanationEntry(null, null, null, null, cut));
        string heading = HeadingOf(section);
        if (!isRoot) blocks.Add(new ExplanationBlock("section", section.Section.Id, heading, [.. own, .. last]));
        else if (own.Count > 0) blocks.Add(new ExplanationBlock("section", section.Section.Id, heading, own));
        foreach (SectionScore inner in section.Sections) AddSection(blocks, inner, isRoot: false);
        if (isRoot && last.Count > 0) blocks.Add(new ExplanationBlock("section", section.Section.Id, heading, last));
    }

    private string HeadingOf(SectionScore section) => words.SectionHeading(section.Section.Title.In(language), lines.Points(section.Points));

    private ExplanationEntry Explain(AdjustmentLine line)
    {
        Adjustment adjustment = line.Adjustment;
        string heading = words.LineHeading(adjustment.Title.In(language), line.State == LineState.Awarded ? lines.SignedPoints(Rational.From(line.Change)) : lines.Points(line.Change));
        string? state = line.State switch
        {
            LineState.Pending => audience == Audience.Applicant ? words.PendingApplicant : words.PendingDesk,
            LineState.Unknown => audience == Audience.Applicant ? words.UnknownApplicant : words.UnknownDesk,
            LineState.NotMet => words.NoChange,
            LineState.Awarded or LineState.Outranked => null,
        };
        string condition = new ConditionPhraser(language).Condition(adjustment.When);
        string rule = adjustment.How switch
        {
            AdjustmentHow.Add => words.AdjustmentAdds(condition, lines.SignedPoints(adjustment.Amount)),
            AdjustmentHow.Weigh => words.AdjustmentWeighs(condition, numbers.Number(adjustment.Amount)),
            AdjustmentHow.Set => words.AdjustmentSets(condition, numbers.Points(adjustment.Amount)),
        };
        return new ExplanationEntry(adjustment.Id, heading, line.State, line.Change, [.. new[] { state, rule }.OfType<string>()]);
    }

    private IEnumerable<string> CutOf(SectionScore section)
    {
        if (section.Section.Combine != Combination.Sum) yield return words.OnlyOneCounts(section.Section.Combine);
        foreach (string sentence in lines.WeighingOf(section.Section.Trim)) yield return sentence;
        Rational cut = Rational.From(section.Cut);
        if (cut.Sign > 0 && section.Section.Trim.Cap is { } cap) yield return words.SectionMaximum(numbers.Points(cap), words.CutAway(numbers.Points(cut), cut < 2));
        if (cut.Sign < 0 && section.Section.Trim.Floor is { } floor) yield return words.FloorRaised(numbers.Points(floor));
    }

    private IEnumerable<string> Outcomes()
    {
        bool isOutside = score.Points is null, isAside = score.Outcomes.Any(o => o is { Applies: true, Outcome.Effect: OutcomeEffect.Aside });
        foreach (OutcomeFinding finding in score.Outcomes)
        {
            // Aside beats first, and a grid that is not for an application promises nothing.
            if (isOutside || (isAside && finding.Outcome.Effect == OutcomeEffect.First)) continue;
            string title = finding.Outcome.Title.In(language);
            string? said = (finding.State, finding.Outcome.Effect) switch
            {
                (LineState.NotMet, _) => null,
                (LineState.Pending, _) => words.OutcomePending(title),
                (LineState.Unknown, _) => words.OutcomeUnknown(title),
                (_, OutcomeEffect.First) => words.OutcomeFirst(title),
                (_, OutcomeEffect.Aside) => words.OutcomeAside(title, finding.Outcome.HandledBy?.In(language)),
                (_, OutcomeEffect.Ineligible) => words.OutcomeIneligible(title),
            };
            if (said is not null) yield return said;
        }

        List<PriorityFinding> met = [.. score.Priorities.Where(p => p.IsMet == true)];
        if (met.Count == 0) yield break;
        if (audience == Audience.Applicant) yield return words.PriorityApplicant;
        else foreach (PriorityFinding finding in met) yield return words.PriorityDesk(finding.Priority.Title.In(language), finding.Priority.Basis.In(language));
    }

    private IEnumerable<string> Missing() => score.Missing.Select(m => m.Stake is { } stake
        ? words.MissingFact(words.Capital(NameOf(m)), lines.Points(stake))
        : words.MissingFactOpen(words.Capital(NameOf(m))));

    private string NameOf(MissingFact missing)
    {
        string label = missing.Fact.Label.In(language);
        if (missing.Fact.List is not { } list || missing.Record is not { } record) return label;
        return words.FieldOfRecord(label, score.Grid.Vocabulary.Find(list)!.Label.In(language), record + 1);
    }

    private IEnumerable<string> Closing()
    {
        GridIdentity grid = score.Grid.Identity;
        yield return words.WhoDecides;
        if (grid.Contact is { } contact) yield return words.Corrections(string.Join(", ", new[] { contact.Name, contact.Phone, contact.Email }.OfType<string>()));
        yield return words.Fingerprint(score.ApplicationId, grid.Id, grid.Version, score.Grid.Sha256[..4] + "…" + score.Grid.Sha256[^4..]);
    }
}
