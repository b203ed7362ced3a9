namespace Cotation;

/// <summary>Says scores in words.</summary>
public static partial class Explaining
{
    /// <summary>Explains a score to a reader, line by line, in the words of the grid and its vocabulary.</summary>
    /// <param name="score">The score.</param>
    /// <param name="audience">The reader. A landlord never sees a sensitive line alone: it is merged with others, or only the total is shown.</param>
    /// <param name="language">The language.</param>
    /// <param name="masking">Where sensitive lines are merged for the applicant and the desk; the auditor's dossier is never masked.</param>
    public static Explanation Explain(this Score score, Audience audience, Language language, Masking masking = Masking.Paper)
    {
        ArgumentNullException.ThrowIfNull(score);
        Explanation Make(Mask? mask) => new Explainer(new ScoreView(score, audience, language, mask)).Explain();
        if (audience == Audience.Auditor || (audience != Audience.Landlord && masking == Masking.Never)) return Make(null);
        if (Mask.Of(score) is not { } mask) return Make(null);
        if (audience == Audience.Landlord || masking == Masking.Always) return Make(mask);
        return Make(null) with { PrintVersion = Make(mask) };
    }
}
