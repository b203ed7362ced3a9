using NodaTime;

namespace Cotation.Tests;

/// <summary>Those that go before the others may have an order among themselves.</summary>
public class TierTests
{
    private const string Text = """
        { "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne",
          "criteria": [{ "id": "A", "title": "A", "per": "personnes", "points": 1 }],
          "outcomes": [{ "id": "second", "title": "Second", "when": "dalo", "effect": "first", "tier": 2 }, { "id": "premier", "title": "Premier", "when": "handicap", "effect": "first" }, { "id": "part", "title": "À part", "when": "daho", "effect": "aside" }] }
        """;

    private static readonly LocalDate On = new(2026, 6, 1);

    [Fact]
    public void The_first_tier_goes_before_the_second_whatever_the_points_and_both_roads_agree()
    {
        Scorer scorer = Grid.Parse(Text).Compile();
        List<Application> applications = [];
        foreach (bool dalo in new[] { true, false })
            foreach (bool handicap in new[] { true, false })
                foreach (bool daho in new[] { true, false })
                    foreach (int size in new[] { 1, 5 })
                        applications.Add(Application.Parse($$"""{ "id": "{{(dalo ? "D" : "-")}}{{(handicap ? "H" : "-")}}{{(daho ? "A" : "-")}}{{size}}", "facts": { "dalo": {{(dalo ? "true" : "false")}}, "handicap": {{(handicap ? "true" : "false")}}, "daho": {{(daho ? "true" : "false")}}, "personnes": {{size}} } }""", scorer.Grid.Vocabulary));
        IReadOnlyList<RankedApplication> places = scorer.Rank(applications, On);
        Assert.Equal(["-H-5", "DH-5", "-H-1", "DH-1", "D--5", "D--1", "---5", "---1"], places.Where(p => p.Position is not null).Select(p => p.ApplicationId));
        Assert.Equal([1, 1, 3, 3, 5, 6, 7, 8], places.Where(p => p.Position is not null).Select(p => p.Position!.Value));
        var order = new RankOrder(scorer, null);
        var table = new RankTable(scorer, order, On);
        var rows = new RankRows(order);
        foreach (Application application in applications) rows.Add(order.KeyOf(application, On));
        for (int i = 0; i < rows.Count; i++) table.Add(new RankRow(rows, i));
        Assert.Equal(places.Select(p => (p.ApplicationId, p.Position)), table.Places().Select(p => (p.ApplicationId, p.Position)));
        Assert.Equal(places.Take(3).Select(p => p.ApplicationId), scorer.RankTop(applications, On, 3).Where(p => !p.CouldEnter).Take(3).Select(p => p.ApplicationId));
        Assert.All(places.Robustness().Where(r => r.Place.Position is not null), r => Assert.InRange(r.Place.Position!.Value, r.Best!.Value, r.Worst!.Value));
    }

    [Fact]
    public void The_last_of_those_ranked_is_not_said_to_be_ahead_of_one_without_a_place()
    {
        Scorer scorer = Grid.Parse(Text).Compile();
        List<Application> applications = [.. new[] { "false", "true" }.Select(aside => Application.Parse($$"""{ "id": "{{aside}}", "facts": { "dalo": false, "handicap": false, "daho": {{aside}}, "personnes": 1 } }""", scorer.Grid.Vocabulary))];
        string page = scorer.Rank(applications, On).Explain(scorer.Grid, Language.French).ToString();
        Assert.DoesNotContain("en dehors des points", page, StringComparison.Ordinal);
        Assert.Contains("Parmi celles qui passent avant les autres, elle vient au rang 2.", scorer.Grid.ToPublicSheet(Language.French).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"first\", \"tier\": 0", "« tier » est un nombre entier de 1 à 9")]
    [InlineData("\"first\", \"tier\": 1.5", "« tier » est un nombre entier de 1 à 9")]
    [InlineData("\"aside\", \"tier\": 2", "seules les demandes qui passent avant les autres ont un « tier »")]
    public void A_tier_that_is_none_is_told(string effect, string message)
    {
        Assert.False(Grid.TryParse(Text.Replace("\"first\", \"tier\": 2", effect, StringComparison.Ordinal), out _, out IReadOnlyList<Problem> problems));
        Assert.Contains(message, Assert.Single(problems).Render(Language.French).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }
}
