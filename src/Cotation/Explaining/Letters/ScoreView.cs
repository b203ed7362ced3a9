namespace Cotation;

/// <summary>Is a score as one reader may see it, with what its words need.</summary>
internal sealed class ScoreView(Score score, Audience audience, Language language, Mask? mask)
{
    public Score Score => score;

    public Audience Audience => audience;

    public Language Language => language;

    /// <summary>What is merged, or null where the reader may see every line.</summary>
    public Mask? Mask => mask;

    public LetterWords Words { get; } = LetterWords.In(language);

    public DecidingWords Deciding { get; } = new(score.Grid, language);

    public NumberWords Numbers { get; } = NumberWords.In(language);

    public LineExplainer Lines { get; } = new(audience, language);

    public GridIdentity Grid => score.Grid.Identity;

    public bool IsApplicant => audience == Audience.Applicant;

    /// <summary>Whether French law on applications and algorithms frames the grid: its vocabulary is the national register's.</summary>
    public bool IsFrench => Score.Grid.IsFrench;

    public string Points(decimal points) => Lines.Points(points);

    public string Signed(decimal points) => Lines.SignedPoints(Rational.From(points));

    /// <summary>The lines the reader may see, in the order of the grid.</summary>
    public List<ScoreLine> Shown => field ??= [.. score.Lines.Where(l => mask?.Hides(l.Criterion) != true)];

    /// <summary>The adjustments the reader may see, of sections that count.</summary>
    public List<AdjustmentLine> Adjusting => field ??= score.Root is null ? [] : [.. score.Root.AllSections.Where(s => !s.IsOutranked && mask?.Hides(s.Section) != true).SelectMany(s => s.Adjustments)];

    public bool Hides(Fact fact) => mask?.Hides(fact) == true;

    /// <summary>A date or a code that the register holds of the application, where the vocabulary knows it.</summary>
    public Value ValueOf(FactRole role) => score.Grid.Vocabulary.With(role) is { } found && !Hides(found) ? score.Situation.Of(found) : Value.Unknown;
}
