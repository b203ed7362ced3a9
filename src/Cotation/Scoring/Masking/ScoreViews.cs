namespace Cotation;

/// <summary>Says what of a score each reader may see.</summary>
public static partial class Scoring
{
    /// <summary>
    /// Gives a score as one reader may see it: every output is made of it, and nothing else of the score reaches him.
    /// The auditor has everything, and so have the agent at the desk, who instructs the application (CCH, article R. 441-2-6), and the applicant, but where masking is <see cref="Masking.Always"/>: they have the lines that are not sensitive, and their sum instead of the total.
    /// A landlord has the total, which orders, and line by line what tells nothing sensitive with it; the rest is one figure, <see cref="Score.Merged"/>.
    /// A grid that has nothing sensitive is told to everyone. Safe to call from any thread.
    /// </summary>
    /// <param name="score">The whole score.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="masking">Where sensitive lines are left out for the applicant and the desk.</param>
    /// <exception cref="ArgumentException">The score is one that another reader was given already.</exception>
    public static Score SeenBy(this Score score, Audience reader, Masking masking = Masking.Paper)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (score.Reader == reader) return score;
        if (score.Reader is not null) throw new ArgumentException("The score was made for another reader.", nameof(score));
        if (reader == Audience.Landlord) return MaskPlan.Of(score.Grid) is { } plan ? plan.Show(score) : new Score(score, reader);
        return masking == Masking.Always && reader != Audience.Auditor ? score.OnSheet(reader) : new Score(score, reader);
    }

    /// <summary>The score as a sheet of paper may say it, which others than the reader may see: the lines that are not sensitive, and their sum.</summary>
    internal static Score OnSheet(this Score score, Audience reader) =>
        MaskPlan.Of(score.Grid) is { } plan ? new Score(plan.Sheet.Compile().Score(score.Application, score.On), reader) { Grid = score.Grid, IsSheet = plan.HasSensitiveLines, IsPartial = plan.IsOrderSensitive } : new Score(score, reader);
}
