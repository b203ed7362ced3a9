namespace Cotation;

/// <summary>Says scores in words.</summary>
public static partial class Explaining
{
    /// <summary>Explains a score to a reader, line by line, in the words of the grid and its vocabulary.</summary>
    /// <param name="score">The score.</param>
    /// <param name="audience">The reader. A landlord never sees a sensitive line alone: it is merged with others.</param>
    /// <param name="language">The language.</param>
    /// <param name="masking">Where sensitive lines are left out for the applicant and the desk; the auditor's dossier is never masked.</param>
    public static Explanation Explain(this Score score, Audience audience, Language language, Masking masking = Masking.Paper)
    {
        ArgumentNullException.ThrowIfNull(score);
        Explanation letter = Make(score.SeenBy(audience, masking));
        if (masking != Masking.Paper || audience is not (Audience.Applicant or Audience.Desk)) return letter;
        Score sheet = score.OnSheet(audience);
        Explanation paper = Make(sheet);
        return sheet.IsPartial || paper.ToString() != letter.ToString() ? letter with { PrintVersion = paper } : letter;

        Explanation Make(Score seen) => new Explainer(new ScoreView(seen, audience, language)).Explain();
    }
}
