using System.Text.Json.Nodes;
using FsCheck.Xunit;

namespace Cotation.Tests;

/// <summary>What is asked for, over generated grids and applications.</summary>
[Properties(Arbitrary = [typeof(Samples)], MaxTest = 150)]
public class MissingLaws
{
    /// <summary>All that a score does not ask for may be learnt at once: nothing is counted otherwise, and no more can be proved.</summary>
    [Property]
    public void What_is_not_asked_for_changes_nothing(Sample sample)
    {
        Scorer scorer = sample.Grid.Compile();
        var toy = new Toy(new Random(sample.Seed));
        foreach (string text in sample.ApplicationTexts)
        {
            Application application = Application.Parse(text, Toy.Vocabulary);
            Score before = scorer.Score(application, sample.On);
            HashSet<string> asked = [.. before.MissingFacts];
            Score after = scorer.Score(Application.Parse(Learnt(text, toy, asked), Toy.Vocabulary), sample.On);
            Assert.Equal((before.Points, before.Pending), (after.Points, after.Pending));
            foreach ((ScoreLine was, ScoreLine now) in before.Lines.Zip(after.Lines)) Assert.Equal((was.Points, was.Earned), (now.Points, now.Earned));
        }
    }

    [Property]
    public void No_stake_is_larger_than_the_range_of_the_total(Sample sample)
    {
        foreach (Application application in sample.Applications)
        {
            Score score = sample.Grid.Compile().Score(application, sample.On);
            foreach (MissingFact missing in score.Missing.Where(_ => score.Lowest is not null && score.Highest is not null)) Assert.True(missing.Stake <= score.Highest - score.Lowest);
        }
    }

    /// <summary>The application with a value for all that it does not know and is not asked for, in its records too.</summary>
    private static string Learnt(string text, Toy toy, HashSet<string> asked)
    {
        JsonNode root = JsonNode.Parse(text)!;
        JsonObject facts = root["facts"]!.AsObject(), others = JsonNode.Parse(toy.Application())!["facts"]!.AsObject();
        HashSet<string> derived = ["months", "years", "rooms", "flag", "share"];
        foreach ((string name, JsonNode? value) in others)
            if (!facts.ContainsKey(name) && !asked.Contains(name) && !derived.Contains(name)) facts[name] = value!.DeepClone();
        JsonArray records = facts["l0"] as JsonArray ?? [];
        for (int i = 0; i < records.Count; i++)
            foreach ((string field, JsonNode value) in new[] { ("age", JsonValue.Create(25)), ("ok", (JsonNode)JsonValue.Create(true)) })
                if (!records[i]!.AsObject().ContainsKey(field) && !asked.Contains($"l0[{i}].{field}")) records[i]![field] = value;
        return root.ToJsonString();
    }
}
