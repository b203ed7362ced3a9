using System.Globalization;
using FsCheck.Xunit;

namespace Cotation.Tests;

/// <summary>Where no two lines share an unknown, the range of a score is not only sound: both its ends are what some completion gets.</summary>
[Properties(Arbitrary = [typeof(Samples)], MaxTest = 60)]
public class ReachLaws
{
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["b0"] = ["true", "false"],
        ["b1"] = ["true", "false"],
        ["n0"] = [.. Enumerable.Range(0, 13).Select(n => n.ToString(CultureInfo.InvariantCulture))],
        ["n1"] = [.. Enumerable.Range(0, 13).Select(n => n.ToString(CultureInfo.InvariantCulture))],
        ["c0"] = ["\"A\"", "\"B\"", "\"C\""],
        ["c1"] = ["\"A\"", "\"B\"", "\"C\""],
        ["s0"] = ["[]", "[\"A\"]", "[\"B\"]", "[\"A\",\"B\",\"C\"]"],
        ["m0"] = ["-4", "0", "2", "2.5", "6", "6.5", "40"],
        ["d0"] = ["\"2022-02-01\"", "\"2025-02-28\"", "\"2025-03-01\"", "\"2027-05-05\""],
    };

    [Property]
    public void Both_ends_of_the_range_are_reached(Sample sample)
    {
        var random = new Random(sample.Seed);
        string[] facts = [.. Values.Keys.OrderBy(_ => random.Next()).Take(4)];
        string[] lines = [.. facts.Select((f, i) => Line(f, i, random))];
        string how = Pick(random, "sum", "sum", "best", "worst", "first");
        string bounds = random.Next(3) == 0 ? "\"cap\": 12, \"floor\": -6, " : "";
        string text = $$"""
            { "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "toy", {{bounds}}"sections": [
              { "id": "p", "title": "p", "combine": "{{how}}", "criteria": [{{lines[0]}}, {{lines[1]}}, {{lines[2]}}] }, { "id": "q", "title": "q", "criteria": [{{lines[3]}}] }] }
            """;
        Scorer scorer = Grid.Parse(text, vocabulary: Toy.Vocabulary).Compile();
        List<string?> given = [.. facts.Select(f => random.Next(3) == 0 ? Pick(random, Values[f]) : null)];
        Score score = scorer.Score(Application(facts, given), sample.On);
        List<decimal> reached = [];
        foreach (string? a in Completions(facts[0], given[0]))
            foreach (string? b in Completions(facts[1], given[1]))
                foreach (string? c in Completions(facts[2], given[2]))
                    foreach (string? d in Completions(facts[3], given[3])) reached.Add(scorer.Points(Application(facts, [a, b, c, d]), sample.On)!.Value);
        Assert.True((score.Lowest, score.Highest) == (reached.Min(), reached.Max()), $"{score.Lowest} to {score.Highest}, reached {reached.Min()} to {reached.Max()}\n{text}\n{string.Join(", ", facts.Zip(given))}");
    }

    private static IEnumerable<string?> Completions(string fact, string? given) => given is not null ? [given] : Values[fact].Prepend(null);

    private static Application Application(string[] facts, IReadOnlyList<string?> values) =>
        Cotation.Application.Parse($$"""{ "id": "a", "facts": { {{string.Join(", ", facts.Zip(values).Where(f => f.Second is not null).Select(f => $"\"{f.First}\": {f.Second}"))}} } }""", Toy.Vocabulary);

    private static string Line(string fact, int index, Random random)
    {
        string head = $"\"id\": \"k{index}\", \"title\": \"k\"{(random.Next(4) == 0 ? $", \"unknown\": {random.Next(-3, 8)}" : "")}";
        string Points() => random.Next(-8, 12).ToString(CultureInfo.InvariantCulture);
        return fact[0] switch
        {
            'b' => $$"""{ {{head}}, "when": "{{fact}}", "points": {{Points()}} }""",
            'c' => random.Next(2) == 0 ? $$"""{ {{head}}, "when": "{{fact}} in (\"A\", \"B\")", "points": {{Points()}} }""" : $$"""{ {{head}}, "cases": [{ "when": "{{fact}} == \"A\"", "points": {{Points()}} }, { "when": "{{fact}} == \"B\"", "points": {{Points()}} }], "otherwise": {{Points()}} }""",
            's' => $$"""{ {{head}}, "when": "{{fact}}.Contains(\"A\") and not {{fact}}.Contains(\"B\")", "points": {{Points()}} }""",
            'd' => $$"""{ {{head}}, "when": "{{fact}} < \"2025-03-01\"", "points": {{Points()}} }""",
            'm' => $$"""{ {{head}}, "value": "{{fact}}", "bands": [{ "below": 2, "points": {{Points()}} }, { "from": 2, "to": 6, "points": {{Points()}} }, { "over": 6, "points": {{Points()}} }] }""",
            _ => random.Next(3) switch
            {
                0 => $$"""{ {{head}}, "per": "{{fact}}", "points": {{Points()}}, "beyond": {{random.Next(0, 3)}}, "cap": 20 }""",
                1 => $$"""{ {{head}}, "value": "{{fact}}", "bands": [{ "from": 1, "to": 3, "points": {{Points()}} }, { "from": 4, "points": {{Points()}} }] }""",
                _ => $$"""{ {{head}}, "cases": [{ "when": "{{fact}} > 9", "points": {{Points()}} }, { "when": "{{fact}} > 4", "points": {{Points()}} }] }""",
            },
        };
    }

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
