using NodaTime;

namespace Cotation.Tests;

/// <summary>The case with its sums checked by hand: every line of the three applications, what is cut, pending and verified, and when each line changes.</summary>
public class RivemarneTests
{
    private static readonly LocalDate On = new(2026, 6, 1);
    private static readonly Scorer Scorer = Grid.Load(Root.Ruleset("rivemarne")).Compile();

    public static TheoryData<int, string, LineState, int, int, int, string?> Lines() => new()
    {
        { 0, "ANC", LineState.Awarded, 36, 36, 2, null },
        { 0, "REF", LineState.Awarded, -5, -5, 0, "2027-02-12" },
        { 0, "ISO", LineState.Awarded, 8, 8, 0, null },
        { 0, "ENF", LineState.Awarded, 6, 6, 0, null },
        { 0, "LIE", LineState.Awarded, 6, 6, 0, null },
        { 0, "EFF", LineState.Awarded, 10, 10, 0, null },
        { 0, "CON", LineState.Pending, 0, 12, 0, null },
        { 0, "SUR", LineState.NotMet, 0, 0, 0, null },
        { 1, "ANC", LineState.Awarded, 36, 36, 9, null },
        { 1, "REF", LineState.NotMet, 0, 0, 0, null },
        { 1, "ISO", LineState.Awarded, 8, 8, 0, null },
        { 1, "ENF", LineState.Awarded, 6, 6, 0, null },
        { 1, "LIE", LineState.Awarded, 6, 6, 0, null },
        { 1, "EFF", LineState.Awarded, 10, 10, 0, null },
        { 1, "CON", LineState.NotMet, 0, 0, 0, null },
        { 1, "SUR", LineState.NotMet, 0, 0, 0, null },
        { 2, "ANC", LineState.Awarded, 28, 28, 0, "2026-06-15" },
        { 2, "REF", LineState.NotMet, 0, 0, 0, null },
        { 2, "ISO", LineState.NotMet, 0, 0, 0, null },
        { 2, "ENF", LineState.Awarded, 9, 9, 0, null },
        { 2, "LIE", LineState.Awarded, 6, 6, 0, null },
        { 2, "EFF", LineState.Awarded, 15, 15, 0, null },
        { 2, "CON", LineState.NotMet, 0, 0, 0, null },
        { 2, "SUR", LineState.NotMet, 0, 0, 0, null },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Each_line_is_the_expected_one(int application, string id, LineState state, int points, int earned, int cut, string? next)
    {
        ScoreLine line = Score(application).Lines.Single(l => l.Criterion.Id == id);
        Assert.Equal((state, points, earned, cut), (line.State, line.Points, line.Earned, line.Cut));
        Assert.Equal(next, line.Next is { } change ? NodaTime.Text.LocalDatePattern.Iso.Format(change.On) : null);
    }

    [Theory]
    [InlineData(0, 61, 12, 61, 61, 73, "2027-02-12")]
    [InlineData(1, 66, 0, 66, 66, 66, null)]
    [InlineData(2, 58, 0, 52, 58, 58, "2026-06-15")]
    public void Each_total_is_the_expected_one(int application, int points, int pending, int verified, int lowest, int highest, string? next)
    {
        Score score = Score(application);
        Assert.Equal((points, pending, verified, new PointRange(lowest, highest)), ((int)score.Points!, (int)score.Pending, (int)score.Verified, score.Range));
        Assert.Equal(next, score.Next is { } change ? NodaTime.Text.LocalDatePattern.Iso.Format(change.On) : null);
        Assert.Equal(score.Points, Scorer.Points(Application(application), On));
    }

    [Theory]
    [InlineData(0, "EFF", "(790·€ − 142·€) / 1_780·€ = 36,4·%.")]
    [InlineData(1, "EFF", "(700·€ − 100·€) / 1_700·€ = 35,3·%.")]
    [InlineData(2, "EFF", "(900·€ − 60·€) / 2_000·€ = 42·%.")]
    [InlineData(0, "ANC", "38·mois × 1·point = 38·points.")]
    [InlineData(1, "ANC", "45·points, comptés 36·points·: c'est le maximum.")]
    [InlineData(2, "SUR", "La surface minimale pour vous est de 43·m².")]
    public void Each_figure_is_said(int application, string id, string sentence)
    {
        ExplanationEntry entry = Score(application).Explain(Audience.Applicant, Language.French).Blocks.SelectMany(b => b.Entries).Single(e => e.Id == id);
        Assert.Contains(sentence.Replace('·', NumberWords.NoBreak).Replace('_', NumberWords.ThinNoBreak), entry.Sentences.Select(s => s.Text));
    }

    private static Score Score(int application) => Scorer.Score(Application(application), On);

    private static Application Application(int index) => ApplicationFile.Load(Root.Ruleset("rivemarne", "applications.json"), Scorer.Grid.Vocabulary).ElementAt(index).Application!;
}
