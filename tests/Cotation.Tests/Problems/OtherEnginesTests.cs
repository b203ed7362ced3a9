namespace Cotation.Tests;

/// <summary>Words that users of other engines, spreadsheets and languages type get the mend that they need.</summary>
public class OtherEnginesTests
{
    [Theory]
    [InlineData("loyer == null", "not (known(", "not (known(")]
    [InlineData("isnull(loyer)", "not (known(", "not (known(")]
    [InlineData("dateDepot < today", "asOf", "asOf")]
    [InlineData("loyer between 1 and 5", "x >= 1 and x <= 5", "x >= 1 and x <= 5")]
    [InlineData("if(loyer > 5, 1, 0) == 1", "autre valeur", "other value")]
    [InlineData("loyer > 5 && dalo", "and", "and")]
    [InlineData("round(loyer) > 5", "clé « round » de la ligne", "key “round” of the line")]
    [InlineData("communeResidence.StartsWith(\\\"75\\\")", "codes entiers", "whole codes")]
    [InlineData("total > 5", "pas les points", "not points")]
    [InlineData("sum(loyer) > 5", "liste d'abord", "list first")]
    [InlineData("datediff(dateDepot) > 5", "« span »", "“span”")]
    public void A_word_of_another_engine_gets_its_mend(string when, string french, string english)
    {
        string json = $$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "sne", "criteria": [{ "id": "A", "title": "A", "when": "{{when}}", "points": 1 }] }""";
        Assert.False(Grid.TryParse(json, out _, out IReadOnlyList<Problem> problems));
        Assert.Contains(problems, p => p.Render(Language.French).Replace('\u00a0', ' ').Contains(french, StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Render(Language.English).Contains(english, StringComparison.Ordinal));
    }
}
