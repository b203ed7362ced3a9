namespace Cotation;

/// <summary>Puts the parts of an explanation together, as the table of readers says.</summary>
internal sealed class Explainer(ScoreView view)
{
    private readonly LetterSummary summary = new(view);
    private readonly LetterLines lines = new(view);
    private readonly LetterAdvice advice = new(view);
    private readonly LetterLaw law = new(view);

    public Explanation Explain()
    {
        Score score = view.Score;
        string points = score.Points is { } total ? score.IsSheet ? view.Words.OnSheet(view.Points(total)) : view.Points(total) : view.Words.NoScore;
        string title = view.IsApplicant ? view.Words.TitleApplicant(points) : view.Words.TitleOther(score.ApplicationId, points);
        List<ExplanationBlock> blocks = [];
        foreach ((Part part, bool isFolded) in AudienceTable.PartsOf(view.Audience))
            blocks.AddRange(Make(part).Select(b => b with { IsFolded = isFolded }));
        return new Explanation(view.Audience, view.Language, title, blocks)
        {
            Score = score,
            Footer = view.Words.Foot(score.ApplicationId, view.Grid.Id, view.Grid.Version, view.Numbers.Date(score.On), score.Grid.Fingerprint),
        };
    }

    private IEnumerable<ExplanationBlock> Make(Part part) => part switch
    {
        Part.Summary => summary.Summary(),
        Part.Todo => advice.Todo(),
        Part.Headlines => lines.Headlines(),
        Part.OtherLines => lines.OtherLines(),
        Part.Lines => lines.Lines(),
        Part.WhyNotMore => lines.WhyNotMore(),
        Part.Changes => advice.Changes(),
        Part.Refusals => advice.Refusals(),
        Part.Waiting => summary.Waiting(),
        Part.Outcomes => summary.Outcomes(),
        Part.Missing => summary.Missing(),
        Part.Say => advice.Say(),
        Part.Contribution => law.Contribution(),
        Part.Data => law.Data(),
        Part.Parameters => law.Parameters(),
        Part.Operations => law.Operations(),
        Part.Record => law.Record(),
        Part.Rest => lines.Rest(),
        Part.Deciding => summary.Deciding(),
        Part.Errors => law.Errors(),
        Part.Mention => law.Mention(),
    };
}
