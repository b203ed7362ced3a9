namespace Cotation;

/// <summary>Writes rankings and the reason of a pair's order.</summary>
internal sealed class RankingPage(Grid grid, Language language, Audience reader)
{
    /// <summary>Beyond so many places a list tells points alone: nobody reads the proofs of a whole territory in one page.</summary>
    private const int MostWithProofs = 200;

    private readonly RankWords words = RankWords.In(language);
    private readonly DecidingWords deciding = new(grid, language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly LineExplainer lines = new(reader, language);

    /// <summary>What is open or pending tells which line it is: where the grid has something sensitive, a landlord's ranking keeps to the points.</summary>
    private readonly MaskPlan? plan = reader == Audience.Landlord && MaskPlan.Of(grid) is { IsOrderSensitive: true } found ? found : null;

    public Explanation Explain(IReadOnlyList<RankedApplication> places, bool withRobustness)
    {
        bool withProofs = places.Count <= MostWithProofs;
        List<ExplanationBlock> blocks = [ExplanationBlock.Of("summary", null, SentenceKind.Note, [.. deciding.Notices, deciding.OfOrder])];
        Add(blocks, "ranked", words.RankedHeading, places.Where(p => p is { Position: not null, CouldEnter: false }), withProofs);
        if (plan is null) Add(blocks, "entering", words.EnteringHeading, places.Where(p => p.CouldEnter), withProofs);
        Add(blocks, "apart", words.ApartHeading, places.Where(p => p is { Position: null, CouldEnter: false }), withProofs);
        int tied = places.Count(p => p.IsTied);
        List<string> ties = [tied == 0 ? words.NoTie : words.SomeTies(numbers.Number(tied))];
        if (grid.Ranking.Ties.Count > 0) ties.Add(words.Chain(string.Join(", ", grid.Ranking.Ties.Select(k => LabelOf(k.By)))));
        if (grid.Ranking.HasDraw || SeedOf(places) is not null) ties.Add(SeedOf(places) is { } seed ? words.DrawnBy(seed) : words.NoSeed);
        blocks.Add(ExplanationBlock.Of("ties", words.TiesHeading, SentenceKind.Note, ties));
        if (withRobustness && plan is null) blocks.Add(ExplanationBlock.Of("robustness", words.FirmHeading, SentenceKind.Note, Firmness(places.Robustness())));
        blocks.Add(ExplanationBlock.Of("decision", deciding.DecisionHeading, SentenceKind.Note, [words.Decision, words.Reason]));
        return Page(words.RankTitle(grid.Identity.Title.In(language)), blocks, places.Count > 0 ? places[0].On : null);
    }

    public Explanation Pair(RankedApplication first, RankedApplication second)
    {
        Difference difference = first.Score.SeenBy(reader).DifferenceFrom(second.Score.SeenBy(reader));
        string one = first.ApplicationId, two = second.ApplicationId;
        string points = lines.Points(Math.Abs(difference.Points));
        IReadOnlyList<DifferencePart> parts = difference.Parts;
        List<string> summary =
        [
            .. deciding.Notices,
            difference.Points > 0 ? words.PairPoints(one, two, points) : difference.Points < 0 ? words.PairFewer(one, two, points) : words.PairEqual(one, two),
            plan is not null ? words.DetailNotShown : parts.Count == 0 ? words.NoLineDiffers : parts.Count == 1 ? words.OneLineDiffers : words.LinesDiffer(numbers.Number(parts.Count)),
        ];
        (Separation separation, int order) = Comparing.Separate(first, second);
        if (separation.Kind is not (SeparationKind.Points or SeparationKind.Nothing)) summary.Add(ReasonOf(separation, first, second));
        if (separation.Kind == SeparationKind.Draw) summary.Add(words.DrawnBy(first.Key.Order.Seed!));
        List<ExplanationBlock> blocks = [ExplanationBlock.Of("summary", null, SentenceKind.Note, summary)];
        IEnumerable<ExplanationEntry> entries = parts.Select(p => new ExplanationEntry(p.Id, words.Part(p.Title.In(language), lines.SignedPoints(Rational.From(p.Points))), null, p.Points, [new ExplanationSentence(SentenceKind.Operation, words.PartDetail(lines.Points(p.First), lines.Points(p.Second)))]));
        if (parts.Count > 0) blocks.Add(new ExplanationBlock("differences", null, words.DifferencesHeading, [.. entries]));
        blocks.Add(ExplanationBlock.Of("deciding", null, SentenceKind.Note, [deciding.OfOrder]));
        string title = first.Position is null && second.Position is null ? words.PairApart(one, two) : separation.Kind == SeparationKind.Nothing ? words.PairTied(one, two) : order <= 0 ? words.PairTitle(one, two) : words.PairTitle(two, one);
        return Page(title, blocks, first.On);
    }

    public Explanation WhatIf(RankedApplication before, RankedApplication after)
    {
        Difference difference = after.Score.DifferenceFrom(before.Score);
        string then = PointsOf(before), now = PointsOf(after);
        string moves = before.Position is { } one && after.Position is { } two ? words.PlaceMoves(numbers.Ordinal(one), numbers.Ordinal(two)) : words.PlaceNone;
        List<ExplanationBlock> blocks = [ExplanationBlock.Of("summary", null, SentenceKind.Note, [.. deciding.Notices, words.Simulation, words.WouldHave(then, now), moves])];
        if (difference.Parts.Count > 0) blocks.Add(ExplanationBlock.Of("differences", words.DifferencesHeading, SentenceKind.Note, difference.Parts.Select(p => words.CausePart(p.Title.In(language), lines.Points(p.Second), lines.Points(p.First)))));
        return Page(words.WhatIfTitle(before.ApplicationId, then, now), blocks, before.On);
    }

    private string PointsOf(RankedApplication place) => place.Points is { } points ? lines.Points(points) : LetterWords.In(language).NoScore;

    private void Add(List<ExplanationBlock> blocks, string kind, string heading, IEnumerable<RankedApplication> places, bool withProofs)
    {
        RankedApplication? before = null;
        List<ExplanationEntry> entries = [];
        foreach (RankedApplication place in places)
        {
            entries.Add(EntryOf(place, before, withProofs));
            before = place;
        }

        if (entries.Count > 0) blocks.Add(new ExplanationBlock(kind, null, heading, entries));
    }

    private ExplanationEntry EntryOf(RankedApplication place, RankedApplication? before, bool withProofs)
    {
        string points = PointsOf(place);
        string heading = place.Position is { } position
            ? words.Line(place.IsTied ? words.Tied(numbers.Ordinal(position)) : numbers.Ordinal(position), place.ApplicationId, points)
            : words.LineApart(place.ApplicationId, points);
        var sentences = new List<string>();
        if (withProofs && plan is null && place.Points is not null && (place.Position is not null || place.CouldEnter))
        {
            Score score = place.Score;
            sentences.Add(words.Proved(lines.Points(score.Verified), lines.SignedPoints(Rational.From(score.Pending))));
        }

        if (place.Outcome is { } outcome) sentences.Add(plan?.IsNamed(outcome) == false ? LetterWords.In(language).MaskedOutcome(outcome.Effect) : words.HandledBy(outcome.Title.In(language), outcome.HandledBy?.In(language)));
        else if (place.Points is null) sentences.Add(words.OutOfScope);
        if (place is { Position: not null, Next: { } next }) sentences.Add(ReasonOf(next, place, null));
        if (place is { IsDrawn: true } and not { Next.Kind: SeparationKind.Draw }) sentences.Add(before?.Next?.Kind == SeparationKind.Draw ? words.PlacedByDraw : words.CutByDraw);
        return new ExplanationEntry(null, heading, null, place.Points, [.. sentences.Select(s => new ExplanationSentence(SentenceKind.Note, s))]);
    }

    private string ReasonOf(Separation separation, RankedApplication first, RankedApplication? second) => separation.Kind switch
    {
        SeparationKind.Points when first.Gap is { } gap => words.AheadByPoints(lines.Points(gap)),
        SeparationKind.Points => words.AheadByPoints(lines.Points(Math.Abs((first.Points ?? 0) - (second?.Points ?? 0)))),
        SeparationKind.Outcome => words.AheadByOutcome,
        SeparationKind.Tie => plan is { TellsTies: false } ? words.AheadByChain : words.AheadByTie(LabelOf(separation.Key!.By)),
        SeparationKind.Draw => words.AheadByDraw,
        SeparationKind.Nothing => words.Shared,
    };

    private IEnumerable<string> Firmness(IReadOnlyList<Robustness> all)
    {
        foreach (Robustness one in all)
        {
            yield return one is { Best: { } best, Worst: { } worst } ? words.Firm(one.Place.ApplicationId, numbers.Number(best), numbers.Number(worst)) : words.NoPlace(one.Place.ApplicationId);
            if (one.CouldPass.Count > 0) yield return words.CouldPass(one.Place.ApplicationId, string.Join(", ", one.CouldPass));
        }
    }

    private static string? SeedOf(IReadOnlyList<RankedApplication> places) => places.Count == 0 ? null : places[0].Key.Order.Seed;

    private string LabelOf(string name) => grid.TitleOf(name)?.In(language) ?? name;

    private Explanation Page(string title, IReadOnlyList<ExplanationBlock> blocks, NodaTime.LocalDate? on)
    {
        string foot = LetterWords.In(language).FootOfGrid(grid.Identity.Id, grid.Identity.Version, grid.Fingerprint);
        return new Explanation(reader, language, title, blocks) { Footer = on is { } day ? $"{foot} · {numbers.Date(day)}" : foot };
    }
}
