using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Cotation.Tests;

/// <summary>A public sheet holds all that its grid counts by.</summary>
public class SheetTests
{
    [Theory]
    [MemberData(nameof(RulesetTests.AllFolders), MemberType = typeof(RulesetTests))]
    public void From_the_sheet_alone_a_reader_finds_every_score_again(string folder) => Assert.Empty(DifferencesIn(folder, RulesOf(Grid.Load(Root.Ruleset(folder)))));

    [Theory]
    [InlineData("modele-de-depart", "tauxEffort")]
    [InlineData("toulouse-metropole", "ancienneteMois")]
    public void A_formula_left_out_of_the_sheet_is_missed(string folder, string fact)
    {
        JsonNode rules = JsonNode.Parse(RulesOf(Grid.Load(Root.Ruleset(folder))).GetRawText())!;
        JsonObject one = rules["facts"]![fact]!.AsObject();
        Assert.True(one.Remove("is") | one.Remove("span") | one.Remove("lookup"));
        Assert.NotEmpty(DifferencesIn(folder, JsonSerializer.SerializeToElement(rules)));
    }

    private static List<string> DifferencesIn(string folder, JsonElement rules)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Root.Ruleset(folder, "examples.json")));
        List<string> differences = [];
        foreach (JsonElement example in file.RootElement.GetProperty("examples").EnumerateArray())
        {
            var sheet = new SheetEvaluator(rules, example.GetProperty("application"), LocalDatePattern.Iso.Parse(example.GetProperty("on").GetString()!).Value);
            string name = example.GetProperty("name").GetString()!;
            if (sheet.Total() is var total && total != Rational.From(example.GetProperty("points").GetDecimal())) differences.Add($"{name}: {total}");
            Dictionary<string, Rational> lines = sheet.Lines().ToDictionary(l => l.Id, l => l.Points);
            differences.AddRange(example.GetProperty("lines").EnumerateObject().Where(l => lines[l.Name] != Rational.From(l.Value.GetDecimal())).Select(l => $"{name}, {l.Name}: {lines[l.Name]}"));
        }

        return differences;
    }

    internal static JsonElement RulesOf(Grid grid)
    {
        using var json = new MemoryStream();
        new[] { grid.ToPublicSheet(Language.French) }.WriteJson(json);
        using JsonDocument sheet = JsonDocument.Parse(json.ToArray());
        return sheet.RootElement[0].GetProperty("rules").Clone();
    }
}
