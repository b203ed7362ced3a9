using NodaTime;

namespace Cotation.Tests;

/// <summary>What a line may still give is bounded by the band or the case it stands in, by its own floor and cap, and by what is published or not yet.</summary>
public class RangeTests
{
    private static readonly LocalDate On = new(2026, 6, 1);

    private const string Facts = """
        { "x": { "kind": "number", "min": 0, "label": "x" }, "y": { "kind": "number", "label": "y" }, "ok": { "kind": "yesNo", "label": "ok" },
          "demi": { "kind": "number", "label": "demi", "is": "x / 2" },
          "region": { "kind": "code", "codes": { "pattern": "[0-9]{2}" }, "label": "region" },
          "threshold": { "kind": "number", "label": "threshold", "lookup": "limit", "by": ["region"] } }
        """;

    [Theory]
    [InlineData(""" "value": "x", "bands": [{ "from": 0, "to": 10, "points": "x / 2" }], "round": { "to": 1, "mode": "down" } """, "{}", 0, 5)]
    [InlineData(""" "value": "x", "bands": [{ "over": 10, "to": 20, "points": "demi" }, { "over": 20, "points": 1 }], "round": { "to": 1, "mode": "down" } """, "{}", 0, 10)]
    [InlineData(""" "cases": [{ "when": "x >= 2 and x <= 10", "points": "10 - x" }] """, "{}", 0, 8)]
    [InlineData(""" "cases": [{ "when": "x >= 2 and ok", "points": "x" }, { "when": "20 >= x", "points": "x" }], "cap": 30 """, "{}", 0, 30)]
    [InlineData(""" "when": "x < 7 and y > 3", "points": "x" """, "{}", 0, 7)]
    [InlineData(""" "when": "x < 7 and y > 3", "points": "x" """, """{ "y": 5 }""", 0, 7)]
    [InlineData(""" "when": "x < 7 or y > 3", "points": "x" """, "{}", 0, null)]
    [InlineData(""" "when": "y > 3 and y < 9", "points": "y - 3" """, "{}", 0, 6)]
    [InlineData(""" "cases": [{ "when": "x == 2", "points": "x * 10" }], "otherwise": 20 """, "{}", 0, 20)]
    [InlineData(""" "cases": [{ "when": "x >= 10", "points": "min(x, 10)" }], "otherwise": 10 """, "{}", 0, 10)]
    [InlineData(""" "cases": [{ "when": "x >= 10", "points": 10 }], "otherwise": 10 """, "{}", 10, 10)]
    [InlineData(""" "when": "x < threshold", "points": 6 """, """{ "x": 50, "region": "02" }""", 0, 6)]
    [InlineData(""" "when": "x < threshold", "points": 6 """, """{ "x": 50, "region": "01" }""", 6, 6)]
    [InlineData(""" "when": "x < threshold", "points": 6 """, """{ "x": 500, "region": "01" }""", 0, 0)]
    public void A_range_is_as_tight_as_what_it_rests_on(string form, string facts, int lowest, int? highest)
    {
        var grid = Grid.Parse($$"""
            { "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "facts": {{Facts}},
              "tableShapes": { "limit": { "keys": ["code"], "gives": "number" } },
              "tables": { "limit": { "version": "1", "rows": [{ "keys": ["01"], "from": "2020-01-01", "gives": 100 }] } },
              "criteria": [{ "id": "A", "title": "a", {{form}} }] }
            """);
        Score score = grid.Compile().Score(Application.Parse($$"""{ "id": "a", "facts": {{facts}} }""", grid.Vocabulary), On);
        Assert.Equal((lowest, highest), (score.Lowest, score.Highest));
    }

    /// <summary>A figure that its territory did not publish lets through what the line itself does.</summary>
    [Theory]
    [InlineData(""" "cap": 12, "floor": 0 """, 0, 12)]
    [InlineData(""" "cap": 12 """, null, 12)]
    [InlineData(""" "floor": 2, "cap": 4, "unknown": 1 """, 1, 4)]
    public void A_figure_that_is_not_published_stays_between_the_floor_and_the_cap_of_its_line(string bounds, int? lowest, int? highest)
    {
        var grid = Grid.Parse($$"""
            { "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "extract": "essai",
              "criteria": [{ "id": "A", "title": "a", "when": "parentIsole", "points": null, {{bounds}} }] }
            """);
        Score score = grid.Compile().Score(Application.Parse("""{ "id": "a", "facts": { "parentIsole": true } }""", grid.Vocabulary), On);
        Assert.Equal((lowest, highest), (score.Lowest, score.Highest));
    }
}
