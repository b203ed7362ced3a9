using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Xunit;

namespace Cotation.Tests;

/// <summary>The table of any grid has all that the grid counts by of its own, and gives the grid back.</summary>
[Properties(Arbitrary = [typeof(Samples)], MaxTest = 60)]
public partial class GridTableLaws
{
    [Property]
    public void The_table_of_a_grid_gives_the_grid_back(Sample sample)
    {
        string folder = Directory.CreateTempSubdirectory("cotation").FullName, path = Path.Combine(folder, "g.json"), table = Path.Combine(folder, "g.csv");
        try
        {
            File.WriteAllText(Path.Combine(folder, "toy.json"), Toy.VocabularyText);
            JsonObject grid = JsonNode.Parse(sample.GridText)!.AsObject();
            grid["vocabulary"] = "toy.json";
            JsonObject facts = JsonNode.Parse(Toy.VocabularyText)!["facts"]!.AsObject();
            grid["facts"] = new JsonObject(facts.Where(f => f.Value!["is"] is not null || f.Value["span"] is not null).Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key + "Own", f.Value!.DeepClone())));
            File.WriteAllText(path, grid.ToJsonString());
            Tool.Result written = Tool.Run("document", path, "--format", "csv", "--lang", "fr");
            Assert.True(written.ExitCode == 0, written.Talk);
            foreach ((string name, JsonNode? fact) in facts.Where(f => sample.Grid.Reached.Any(r => r.Name == f.Key && r.IsDerived))) Assert.Contains($"\ntoy;{name};", written.Data.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
            foreach ((string _, JsonNode? fact) in facts.Where(f => f.Value!["is"] is not null)) Assert.Contains(fact!["is"]!.GetValue<string>().Replace("\"", "\"\"", StringComparison.Ordinal), written.Data, StringComparison.Ordinal);
            File.WriteAllText(table, written.Data);
            Tool.Result back = Tool.Run("init", "--table", table, "--grid", path);
            Assert.True(back.ExitCode == 0, back.Talk);
            string whole = QuotedNumber().Replace(GridTableTests.Canonical(grid.ToJsonString()), "$1");
            Assert.Equal(whole, GridTableTests.Canonical(back.Data));

            // Every figure comes from the table: the same comes back over a grid that has none of them.
            foreach (string key in new[] { "sections", "floor", "cap" }) grid.Remove(key);
            foreach (JsonNode? row in grid["tables"]!.AsObject().SelectMany(t => t.Value!["rows"]!.AsArray())) row!["gives"] = 999;
            File.WriteAllText(path, grid.ToJsonString());
            Tool.Result made = Tool.Run("init", "--table", table, "--grid", path);
            Assert.True(made.ExitCode == 0, made.Talk);
            Assert.Equal(whole, NewTitle().Replace(GridTableTests.Canonical(made.Data), "$1"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A part that is made from its row has its title in French; one that was there before keeps the way in which it was written.</summary>
    [GeneratedRegex("(?<=\"title\":)\\{\"fr\":(\"[^\"]*\")\\}")]
    private static partial Regex NewTitle();

    /// <summary>A cell has no quotes: a figure that was written as the expression "0" comes back as the number 0, which it is.</summary>
    [GeneratedRegex("(?<=\"points\":)\"(-?[0-9]+(?:\\.[0-9]+)?)\"")]
    private static partial Regex QuotedNumber();
}
