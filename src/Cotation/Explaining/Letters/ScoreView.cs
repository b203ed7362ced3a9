namespace Cotation;

/// <summary>Is a score as its reader may see it, with what its words need.</summary>
internal sealed class ScoreView(Score score, Audience audience, Language language)
{
    public Score Score => score;

    public Audience Audience => audience;

    public Language Language => language;

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

    /// <summary>The lines, in the order of the grid.</summary>
    public List<ScoreLine> Shown => field ??= [.. score.Lines];

    /// <summary>The adjustments of sections that count.</summary>
    public List<AdjustmentLine> Adjusting => field ??= score.Root is null ? [] : [.. score.Root.AllSections.Where(s => !s.IsOutranked).SelectMany(s => s.Adjustments)];

    /// <summary>A date or a code that the register holds of the application, where the vocabulary knows it.</summary>
    public Value ValueOf(FactRole role) => score.Grid.Vocabulary.With(role) is { } found && score.IsTold(found) ? score.Situation.Of(found) : Value.Unknown;
}
