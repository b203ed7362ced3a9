namespace Cotation;

/// <summary>Writes the place of one score among comparable ones: counts only.</summary>
internal sealed class StandingParts(Grid grid, Audience audience, Language language)
{
    private readonly RankWords words = RankWords.In(language);
    private readonly NumberWords numbers = NumberWords.In(language);

    public ExplanationBlock Block(IReadOnlyList<Standing> standings) => new("standing", null, audience == Audience.Applicant ? words.StandingHeading : words.StandingHeadingOther, [.. standings.Select(EntryOf)]);

    private ExplanationEntry EntryOf(Standing standing)
    {
        if (standing.Count is not { } count) return ScoreView.Plain(SentenceKind.Note, [words.Withheld]);
        string size = numbers.Number(count, grouped: true), what = CohortOf(standing);
        List<ExplanationSentence> sentences =
        [
            Note(audience == Audience.Applicant ? words.CohortSizeYours(size, what) : words.CohortSize(size, what)),
            Note(words.Above(Number(standing.Above), standing.Above < 2)),
            Note(standing.IsByStretch ? words.Within(Number(standing.Equal), standing.Equal < 2) : words.Equal(Number(standing.Equal), standing.Equal < 2)),
            Note(words.Below(Number(standing.Below), standing.Below < 2)),
            Note(words.OutOf100(Number((int)Math.Round(100m * standing.Above / count, MidpointRounding.AwayFromZero)))),
        ];
        sentences.Add(Note(words.MeanAndMedian(numbers.Points(Rational.From(standing.Mean)), numbers.Points(Rational.From(standing.Median)))));
        sentences.AddRange(standing.Bands.Select(b => Note(words.Band(numbers.Number(Rational.From(b.From)), numbers.Number(Rational.From(b.To)), Number(b.Count)))));
        return new ExplanationEntry(null, null, null, null, sentences);
    }

    private static ExplanationSentence Note(string text) => new(SentenceKind.Note, text);

    private string Number(int count) => numbers.Number(count, grouped: true);

    /// <summary>What the cohort shares, in the words of its codes: « 3 pièces, Rivemarne ».</summary>
    private string CohortOf(Standing standing) => string.Join(", ", standing.Cohort.Select(c => c.Fact.Codes is null ? $"{c.Fact.Label.In(language)} {c.Value}" : c.Fact.Codes.Find(c.Value)?.Label.In(language) ?? grid.Identity.Territory.NameOf(c.Value)));
}
