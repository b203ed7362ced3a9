namespace Cotation;

/// <summary>Says scores in words.</summary>
public static class ScoreExplainer
{
    /// <summary>Explains a score to a reader, line by line, in the words of the grid and its vocabulary.</summary>
    /// <param name="score">The score.</param>
    /// <param name="audience">The reader.</param>
    /// <param name="language">The language.</param>
    public static Explanation Explain(this Score score, Audience audience, Language language)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new Explainer(score, audience, language).Explain();
    }
}
