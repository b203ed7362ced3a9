namespace Cotation;

/// <summary>Writes the place of one score among comparable ones: counts only.</summary>
internal sealed class StandingPage(Grid grid, Audience audience, Language language)
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
            ExplanationSentence.Note(words.Above(Number(standing.Above), numbers.IsOne(standing.Above))),
            ExplanationSentence.Note(standing.IsByStretch ? words.Within(Number(standing.Equal), numbers.IsOne(standing.Equal)) : words.Equal(Number(standing.Equal), numbers.IsOne(standing.Equal))),
            ExplanationSentence.Note(words.Below(Number(standing.Below), numbers.IsOne(standing.Below))),
            ExplanationSentence.Note(words.OutOf100(Number((int)Math.Round(100m * standing.Above / count, MidpointRounding.AwayFromZero)))),
        ];
        sentences.Add(ExplanationSentence.Note(words.MeanAndMedian(numbers.Points(Rational.From(standing.Mean)), numbers.Points(Rational.From(standing.Median)))));
        sentences.AddRange(standing.Bands.Select(b => ExplanationSentence.Note(words.Band(numbers.Number(Rational.From(b.From)), numbers.Number(Rational.From(b.To)), Number(b.Count)))));
        return new ExplanationEntry(null, null, null, null, sentences);
    }

    private string Number(int count) => numbers.Number(count, grouped: true);

    /// <summary>What the cohort shares, in the words of its codes: « 3 pièces, Rivemarne ».</summary>
    private string CohortOf(Standing standing) => string.Join(", ", standing.Cohort.Where(c => !c.Fact.IsSensitive && c.Value is not ("" or "#-1")).Select(c => ValueOf(c.Fact, c.Value)));

    private string ValueOf(Fact fact, string value)
    {
        string label = fact.Label.In(language);
        if (fact.Codes is not null) return fact.Codes.Find(value)?.Label.In(language) ?? grid.Identity.Territory.NameOf(value);
        if (fact.Kind == FactKind.YesNo) return words.Part(label, numbers.YesNo(value == "1"));
        if (!value.StartsWith('#')) return $"{label} {value}";
        Band band = grid.Ranking.Comparable.First(k => k.Fact == fact.Name).Bands[int.Parse(value.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)];
        return words.Part(label, words.Stretch(band.Low is { } low ? numbers.Number(low) : null, band.High is { } high ? numbers.Number(high) : null));
    }
}
