namespace Cotation;

/// <summary>Says what stands around the lines: the head of the page, what is outside points, what is missing, who decides.</summary>
internal sealed class LetterSummary(ScoreView view)
{
    private readonly LetterWords words = view.Words;
    private readonly Score score = view.Score;

    public IEnumerable<ExplanationBlock> Summary()
    {
        List<string> sentences = [.. Status(), .. Scope()];
        if (score.Points is not null) sentences.AddRange(Figures());
        if (score.IsSheet) sentences.Add(words.SheetNote);
        if (view.IsApplicant && PriorityOf() is { } priority) sentences.Add(priority);
        yield return ExplanationBlock.Of("summary", null, SentenceKind.Note, sentences);
    }

    public IEnumerable<ExplanationBlock> Outcomes()
    {
        List<string> sentences = [.. Effects()];
        if (!view.IsApplicant && PriorityOf() is { } one) sentences.Add(one);
        else if (view.Audience is Audience.Desk or Audience.Auditor)
            sentences.AddRange(score.Priorities.Where(p => p.IsMet == true).Select(p => words.PriorityOther(p.Priority.Title.In(view.Language), p.Priority.Basis.In(view.Language))));
        if (sentences.Count > 0) yield return ExplanationBlock.Of("outcomes", words.OutcomesHeading, SentenceKind.Note, sentences);
    }

    public IEnumerable<ExplanationBlock> Missing()
    {
        List<string> sentences = [.. score.Missing.Select(m => m.Stake is { } stake ? words.MissingFact(Capital(NameOf(m)), view.Points(stake)) : words.MissingFactOpen(Capital(NameOf(m))))];
        if (sentences.Count > 0) yield return ExplanationBlock.Of("missing", words.MissingHeading, SentenceKind.Missing, sentences);
    }

    public IEnumerable<ExplanationBlock> Deciding()
    {
        yield return ExplanationBlock.Of("deciding", view.Deciding.Heading, SentenceKind.Note, view.Audience switch
        {
            Audience.Applicant => view.Deciding.ToApplicant,
            Audience.Landlord => view.Deciding.ToLandlord,
            _ => [view.Deciding.WhoDecides],
        });
    }

    public IEnumerable<ExplanationBlock> Waiting()
    {
        List<Waiting> figures = [.. view.Grid.Waiting.Where(Concerns)];
        if (figures.Count == 0) yield break;
        var sentences = new List<string>();
        foreach (Waiting figure in figures)
        {
            sentences.Add(words.WaitingFigure(WhatOf(figure), view.Numbers.Counted(Rational.From(figure.Months), "month"), figure.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            sentences.Add(figure.Kind == "median" ? words.WaitingMedian(figure.Of?.In(view.Language)) : words.WaitingMean(figure.Of?.In(view.Language)));
        }

        if (view.IsApplicant) sentences.Add(words.WaitingNoForecast);
        yield return ExplanationBlock.Of("waiting", words.WaitingHeading, SentenceKind.Note, sentences);
    }

    public string NameOf(MissingFact missing)
    {
        string label = missing.Fact.Label.In(view.Language);
        if (missing.Fact.List is not { } list || missing.Record is not { } record) return label;
        return ExplanationWords.In(view.Language).FieldOfRecord(label, score.Grid.Vocabulary.Find(list)!.Label.In(view.Language), record + 1);
    }

    private string Capital(string text) => ExplanationWords.In(view.Language).Capital(text);

    private IEnumerable<string> Status()
    {
        GridIdentity grid = view.Grid;
        foreach (string notice in view.Deciding.Notices) yield return notice;
        yield return words.Calculated(view.Numbers.Date(score.On), grid.Title.In(view.Language), grid.Version);
        if (!score.IsGridValid) yield return words.NotValid;
        if (view.IsApplicant || view.Audience == Audience.Landlord) yield break;
        if (view.ValueOf(FactRole.Filed) is { IsKnown: true } filed) yield return words.FiledOn(view.Numbers.Date(filed.Date));
        if (view.ValueOf(FactRole.Expiry) is { IsKnown: true } end) yield return words.RenewBefore(view.Numbers.Date(end.Date));
        List<string> wishes = [.. WishesOf().Select(w => words.Wish(w.Type, w.Commune))];
        if (wishes.Count > 0) yield return words.Wishes(string.Join(", ", wishes));
    }

    private IEnumerable<string> Scope()
    {
        string? scope = score.Scope switch
        {
            ScopeState.OutsideTerritory => words.OutsideTerritory(view.Grid.Territory.Name),
            ScopeState.NotConcerned => words.NotConcerned(!score.IsPartial ? score.Grid.AppliesTitle?.In(view.Language) ?? "" : ""),
            ScopeState.Unknown => words.ScopeUnknown,
            ScopeState.Inside => null,
        };
        if (scope is not null) yield return scope;
    }

    private IEnumerable<string> Figures()
    {
        // The proof of a total tells which of its lines are proved.
        if (score.Merged is not null) yield break;
        int pending = view.Shown.Count(l => l.State == LineState.Pending) + view.Adjusting.Count(a => a.State == LineState.Pending);
        if (view.IsApplicant && pending > 0) yield return words.Provisional(pending, view.Numbers.Number(pending));
        if (!view.IsApplicant) yield return words.Proved(view.Points(score.Verified), view.Signed(score.Pending), view.Points(score.Points!.Value - score.Verified));
        else if (score.Verified != score.Points && !score.IsSheet) yield return words.VerifiedOnly(view.Points(score.Verified));
        if (score.IsPartial) yield break;
        (decimal? low, decimal? high) = (score.Lowest, score.Highest);
        if (low is { } l && high is { } h && l != h) yield return words.RangeBetween(view.Numbers.Number(Rational.From(l)), view.Points(h));
        else if (low is { } from && high is null) yield return words.RangeFrom(view.Points(from));
        else if (low is null && high is { } to) yield return words.RangeTo(view.Points(to));
        else if (low is null) yield return words.RangeOpen;
        if (low is { } least && low != high && score.Verified < least) yield return words.RangeTakesAsTrue(view.IsApplicant);
        if (!view.IsApplicant && score.Next is { } next) yield return words.TotalChangesOnOther(view.Numbers.Date(next.On), view.Points(next.Points));
    }

    /// <summary>To the applicant and to those who may not know which, one sentence for all priorities.</summary>
    private string? PriorityOf()
    {
        bool isMet = score.Priorities.Any(p => p.IsMet == true);
        if (view.Audience == Audience.Landlord) return (score.HidesPriorities ? score.HasPriority : isMet) is { } told ? words.PriorityMasked(told) : null;
        return view.IsApplicant && isMet ? words.PriorityApplicant : null;
    }

    private IEnumerable<string> Effects()
    {
        foreach (OutcomeEffect effect in score.NamelessEffects) yield return words.MaskedOutcome(effect);
        bool isOutside = score.Points is null, isAside = score.Outcomes.Any(o => o is { Applies: true, Outcome.Effect: OutcomeEffect.Aside });
        foreach (OutcomeResult finding in score.Outcomes)
        {
            // Aside beats first, and a grid that is not for an application promises nothing.
            if (finding.State == LineState.NotMet || isOutside || (isAside && finding.Outcome.Effect == OutcomeEffect.First)) continue;
            string title = finding.Outcome.Title.In(view.Language);
            yield return (finding.State, finding.Outcome.Effect) switch
            {
                (LineState.Pending, _) => words.OutcomePending(title),
                (LineState.Unknown, _) => words.OutcomeUnknown(title),
                (_, OutcomeEffect.First) => words.OutcomeFirst(title),
                (_, OutcomeEffect.Aside) => words.OutcomeAside(title, finding.Outcome.HandledBy?.In(view.Language)),
                (_, OutcomeEffect.Ineligible) => words.OutcomeIneligible(title),
            };
        }
    }

    private IEnumerable<(string Type, string Commune, string TypeCode, string CommuneCode)> WishesOf()
    {
        if (score.Grid.Vocabulary.With(FactRole.Wishes) is not { Kind: FactKind.List } list || !score.IsTold(list) || list.Fields.With(FactRole.WishedType) is not { } type || list.Fields.With(FactRole.WishedPlace) is not { } commune) yield break;
        if (score.Situation.Of(list) is not { IsKnown: true } wishes) yield break;
        foreach (ListRecord wish in wishes.Records)
        {
            Value kind = wish.Fields[type.Slot], place = wish.Fields[commune.Slot];
            if (kind.IsKnown && place.IsKnown) yield return (type.Codes!.Find(kind.Code)?.Label.In(view.Language) ?? kind.Code, view.Grid.Territory.NameOf(place.Code), kind.Code, place.Code);
        }
    }

    private bool Concerns(Waiting figure) =>
        (figure.Type is null && figure.Commune is null) || WishesOf().Any(w => (figure.Type is null || figure.Type == w.TypeCode) && (figure.Commune is null || figure.Commune == w.CommuneCode));

    private string WhatOf(Waiting figure)
    {
        string? type = figure.Type is null ? null : score.Grid.Vocabulary.With(FactRole.Wishes)?.Fields.With(FactRole.WishedType)?.Codes?.Find(figure.Type)?.Label.In(view.Language) ?? figure.Type;
        string? commune = figure.Commune is null ? null : view.Grid.Territory.NameOf(figure.Commune);
        return (type, commune) switch
        {
            ({ } t, { } c) => words.Wish(t, c),
            ({ } t, null) => t,
            (null, { } c) => c,
            _ => words.WaitingEverywhere,
        };
    }
}
