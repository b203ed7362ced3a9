namespace Cotation;

/// <summary>Writes the place of one score among comparable ones: counts only.</summary>
internal sealed class StandingPage(Score score, Audience audience, Language language)
{
    private readonly RankWords words = RankWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);

    public ExplanationBlock Block(IReadOnlyList<Standing> standings) => new("standing", null, audience == Audience.Applicant ? words.StandingHeading : words.StandingHeadingOther, [.. standings.Select(EntryOf)]);

    private ExplanationEntry EntryOf(Standing standing)
    {
        if (standing.Count is not { } count) return ExplanationEntry.Plain(SentenceKind.Note, [words.Withheld]);
        string size = numbers.Number(count, grouped: true), what = CohortOf(standing);
        List<ExplanationSentence> sentences =
        [
            ExplanationSentence.Note(audience == Audience.Applicant ? words.CohortSizeYours(size, what) : words.CohortSize(size, what)),
            .. CountsOf(standing).Select(ExplanationSentence.Note),
            ExplanationSentence.Note((standing.IsByStretch ? words.OutOf100AboveBand : (Func<string, string>)words.OutOf100)(Number((int)Math.Round(100m * standing.Above / count, MidpointRounding.AwayFromZero)))),
        ];
        sentences.Add(ExplanationSentence.Note(words.MeanAndMedian(numbers.Points(Rational.From(standing.Mean)), numbers.Points(Rational.From(standing.Median)))));
        sentences.AddRange(standing.Bands.Select(b => ExplanationSentence.Note(words.Band(numbers.Number(Rational.From(b.From)), numbers.Number(Rational.From(b.To)), Number(b.Count)))));
        return new ExplanationEntry(null, null, null, null, sentences);
    }

    /// <summary>How many stand above, beside and below; where the score lies in a wide band, of the band and not of the score.</summary>
    private IEnumerable<string> CountsOf(Standing standing)
    {
        string above = Number(standing.Above), equal = Number(standing.Equal), below = Number(standing.Below);
        if (!standing.IsByStretch) return [words.Above(above, numbers.IsOne(standing.Above)), words.Equal(equal, numbers.IsOne(standing.Equal)), words.Below(below, numbers.IsOne(standing.Below))];
        StandingBand? band = standing.Bands.FirstOrDefault(b => b.From <= score.Points && score.Points < b.To);
        string[] counts = [words.Within(equal, numbers.IsOne(standing.Equal)), words.AboveBand(above, numbers.IsOne(standing.Above)), words.BelowBand(below, numbers.IsOne(standing.Below))];
        return band is null ? counts : [words.InBand(numbers.Number(Rational.From(band.From)), numbers.Number(Rational.From(band.To)), audience == Audience.Applicant), .. counts];
    }

    private string Number(int count) => numbers.Number(count, grouped: true);

    /// <summary>What the cohort shares, in the words of its codes: « 3 pièces, Rivemarne ».</summary>
    private string CohortOf(Standing standing) => string.Join(", ", standing.Cohort.Where(c => !c.Fact.IsSensitive && c.IsTold).Select(ValueOf));

    private string ValueOf(CohortValue shared)
    {
        string label = shared.Fact.Label.In(language);
        if (shared.Band is { } band) return words.Part(label, words.Stretch(band.Low is { } low ? numbers.Number(low) : null, band.High is { } high ? numbers.Number(high) : null));
        return shared.Value.Kind switch
        {
            ValueKind.Code => shared.Fact.Codes?.Find(shared.Value.Code)?.Label.In(language) ?? score.Grid.Identity.Territory.NameOf(shared.Value.Code),
            ValueKind.YesNo => words.Part(label, numbers.YesNo(shared.Value.IsTrue)),
            _ => $"{label} {shared.Key}",
        };
    }
}
