using System.Text;
using NodaTime;

namespace Cotation.Tests;

/// <summary>Does what a curious reader would who knows the grid: thinks of every file there may be, and asks which of them read like the one before him.</summary>
internal sealed class MaskAttack(Grid grid, IReadOnlyList<Application> everyone)
{
    /// <summary>So many sets of lines without anything sensitive must read the same.</summary>
    private const int Fewest = 3;

    public static LocalDate On { get; } = new(2026, 6, 1);

    /// <summary>More than a year later: whoever was told twice compares.</summary>
    public static LocalDate Later { get; } = On.PlusMonths(14);

    private readonly Scorer scorer = grid.Compile();
    private readonly Fact[] secrets = [.. grid.Vocabulary.Facts.Where(f => f.IsSensitive && grid.Reached.Contains(f))];

    private readonly Fact[] beside = [.. Beside(grid)];

    /// <summary>How many files were seen in which something sensitive counts, and of how many the totals of both days tell by themselves that it does.</summary>
    public (int Counting, int Told) Seen { get; private set; }

    /// <summary>What a landlord is told of a file in every form, on two days, beside another file and within an order.</summary>
    public string ToLandlord(Application application)
    {
        var said = new StringBuilder();
        Application other = everyone[0];
        foreach (LocalDate day in new[] { On, Later })
        {
            Score score = scorer.Score(application, day), second = scorer.Score(other, day);
            said.Append(Json(score)).AppendLine(EffectsOf(score)).AppendLine(string.Join(';', score.SeenBy(Audience.Landlord).DifferenceFrom(second.SeenBy(Audience.Landlord)).Parts));
        }

        return said.ToString();
    }

    /// <summary>The same in words: found again only where files are to be compared.</summary>
    public string InWords(Application application)
    {
        Application same = Named(application, "099000000000000001");
        Score now = scorer.Score(same, On), later = scorer.Score(same, Later);
        IReadOnlyList<RankedApplication> places = scorer.Rank([Named(everyone[0], "099000000000000002"), same], On);
        return string.Join('\n', now.Explain(Audience.Landlord, Language.French), later.Explain(Audience.Landlord, Language.English), later.ExplainChangesSince(now, Audience.Landlord, Language.French), places.Explain(grid, Language.French, withRobustness: true), places[0].ExplainAgainst(places[1], Language.French));
    }

    /// <summary>The files that a reader sees through: with what he would say.</summary>
    /// <param name="read">What he reads of a file.</param>
    /// <param name="words">The same in other words, which must not differ either.</param>
    public IEnumerable<string> Breaches(Func<Application, string> read, Func<Application, string>? words = null)
    {
        List<Case> cases = [.. everyone.Select(a => CaseOf(a, read(a)))];
        ILookup<((decimal?, decimal?), string), Case> byTotal = cases.ToLookup(c => (c.Totals, c.Known));
        foreach (IGrouping<string, Case> alike in cases.GroupBy(c => c.Read))
        {
            List<Case> innocent = [.. alike.Where(c => !c.IsTouched)];
            int sets = innocent.Select(c => c.Lines).Distinct().Count();
            foreach (Case one in alike.Where(c => c.IsTouched).DistinctBy(c => (c.Lines, c.IsCounting)))
            {
                bool totalTells = byTotal[(one.Totals, one.Known)].Where(c => !c.IsTouched).Select(c => c.Lines).Distinct().Count() < Fewest;
                if (one.IsCounting) Seen = (Seen.Counting + 1, Seen.Told + (totalTells ? 1 : 0));
                if (totalTells && one.IsCounting) continue;
                if (sets < (one.IsCounting ? Fewest : 1)) yield return $"{sets} sets of lines read like {one.Lines}: {string.Join(" | ", innocent.Select(c => c.Lines).Distinct())}, and as much give {string.Join(" | ", byTotal[(one.Totals, one.Known)].Where(c => !c.IsTouched).Select(c => c.Lines).Distinct())}\n{one.Read}";
                else if (words is not null && words(one.Application) is var told && innocent.FirstOrDefault(c => words(c.Application) != told && c.Lines == innocent[0].Lines) is { } other) yield return $"In words {one.Lines} does not read like {other.Lines}\n{told}\n{words(other.Application)}";
            }
        }
    }

    /// <summary>What everyone may know beside the total: the month of filing, what puts an application first or before its equals, and what stands in lines or sections with it.</summary>
    private static HashSet<Fact> Beside(Grid grid)
    {
        HashSet<Fact> known = [.. new[] { "dateDepot", "ancienneteAnnees" }.Concat(grid.Ranking.Ties.Select(t => t.By)).Select(grid.Vocabulary.Find).OfType<Fact>().Concat(grid.Outcomes.SelectMany(o => Reading.NamedIn(o.When))).Where(f => !f.IsSensitive)];
        List<List<Fact>> together = [.. UnitsOf(grid.Root).Concat(grid.Criteria.Select(c => (IEnumerable<Criterion>)[c])).Select(u => u.SelectMany(c => c.Reads).Distinct().ToList()).Where(f => !f.Exists(x => x.IsSensitive))];
        for (int before = -1; before < known.Count;)
        {
            before = known.Count;
            foreach (List<Fact> facts in together.Where(t => t.Exists(known.Contains))) known.UnionWith(facts);
        }

        return known;
    }

    private static IEnumerable<IEnumerable<Criterion>> UnitsOf(Section section) => section.Combine != Combination.Sum || section.Transform.Cap is not null
        ? [section.AllCriteria]
        : section.Criteria.Select(c => (IEnumerable<Criterion>)[c]).Concat(section.Sections.SelectMany(UnitsOf));

    /// <summary>What the order shows.</summary>
    private static string EffectsOf(Score score) => string.Join(' ', score.AppliedOutcomes.Select(o => o.Effect));

    private static string Json(Score score)
    {
        using var json = new MemoryStream();
        new[] { score }.WriteJson(json);
        return Encoding.UTF8.GetString(json.ToArray()).Replace(score.ApplicationId, "", StringComparison.Ordinal);
    }

    private static Application Named(Application application, string id) => Application.Parse(Encoding.UTF8.GetString(ApplicationJson.Canonical(application)).Replace($"\"id\":\"{application.Id}\"", $"\"id\":\"{id}\"", StringComparison.Ordinal), application.Vocabulary);

    private Case CaseOf(Application application, string read)
    {
        Score score = scorer.Score(application, On);
        bool isTouched = secrets.Any(f => score.Situation.Of(f) is { IsKnown: true, IsFalse: false });
        Application without = application.With([.. secrets.Select(f => new FactChange(f, Value.False, Evidence.Registered))], grid.Vocabulary);
        bool isCounting = isTouched && scorer.Score(without, On).Points != score.Points;
        string known = EffectsOf(score) + string.Join(' ', beside.Select(f => Encoding.UTF8.GetString(ApplicationJson.ValueOf(f, score.Situation.Of(f)))));
        return new Case(application, read, (score.Points, scorer.Score(application, Later).Points), known, string.Join(' ', score.Lines.Select(l => $"{l.Criterion.Id}={l.Points}")), isTouched, isCounting);
    }

    private sealed record Case(Application Application, string Read, (decimal?, decimal?) Totals, string Known, string Lines, bool IsTouched, bool IsCounting);
}

/// <summary>Makes a small grid with sensitive lines in it, and every file there may be.</summary>
internal sealed class MaskWorld
{
    private MaskWorld(string text, IReadOnlyList<string> facts)
    {
        Text = text;
        Grid = Grid.Parse(text);
        Everyone = [.. Files(facts).Select((f, i) => Application.Parse("{\"id\":\"0990126" + i.ToString("D6", System.Globalization.CultureInfo.InvariantCulture) + "\",\"facts\":{" + f.Facts + "},\"evidence\":{" + f.Proofs + "}}", Grid.Vocabulary))];
    }

    public string Text { get; }

    public Grid Grid { get; }

    public IReadOnlyList<Application> Everyone { get; }

    public static MaskWorld Of(string grid, params string[] facts) => new(grid, facts);

    /// <summary>A world from a number: one sensitive line or two among others, in sections that add up, choose or bound.</summary>
    public static MaskWorld From(int seed)
    {
        var random = new Random(seed);
        int others = random.Next(3, 6);
        List<string> facts = [.. Enumerable.Range(0, others).Select(i => $"o{i}"), "s0"];
        if (random.Next(3) == 0) facts.Add("s1");
        if (random.Next(2) == 0) facts.Add("n0");
        if (random.Next(2) == 0) facts.Add("dateDepot");
        List<string> lines = [.. facts.Select(f => LineOf(f, random))];
        if (random.Next(3) == 0) lines.Add(Line("X", $"s0 and o{random.Next(others)}", 5 * random.Next(1, 5), random));
        if (random.Next(3) == 0) lines.Add(Line("Y", $"o0 and o{random.Next(1, others)}", 5 * random.Next(1, 5), random));
        lines = [.. lines.OrderBy(_ => random.Next())];
        string outcomes = random.Next(3) == 0 ? $$""", "outcomes": [{ "id": "O", "title": "O", "when": "o{{random.Next(others)}}", "effect": "first" }]""" : "";
        string ranking = random.Next(3) == 0 ? $$""", "ranking": { "ties": [{ "by": "o{{random.Next(others)}}", "order": "descending" }] }""" : "";
        int cut = random.Next(1, lines.Count);
        string first = random.Next(3) switch
        {
            0 => """, "combine": "best" """,
            1 => $$""", "cap": {{5 * random.Next(3, 9)}}""",
            _ => "",
        };
        return new MaskWorld($$"""
            { "format": 1, "id": "monde", "version": "1", "title": "Monde", "territory": { "name": "Monde" }, "vocabulary": "sne", "extract": "x",
              "facts": { {{string.Join(", ", facts.Where(f => f != "dateDepot").Select(FactOf))}} },
              "sections": [
                { "id": "a", "title": "A"{{first}}, "criteria": [{{string.Join(",\n", lines.Take(cut))}}] },
                { "id": "b", "title": "B", "criteria": [{{string.Join(",\n", lines.Skip(cut))}}] }]{{outcomes}}{{ranking}} }
            """, facts);
    }

    private static string FactOf(string name) => name[0] switch
    {
        'n' => $$""" "{{name}}": { "kind": "integer", "min": 0, "max": 3, "label": "{{name}}", "spoken": "x {value}", "told": "x {value}" }""",
        's' => $$""" "{{name}}": { "kind": "yesNo", "label": "{{name}}", "sensitive": true, "spoken": "x", "told": "x" }""",
        _ => $$""" "{{name}}": { "kind": "yesNo", "label": "{{name}}", "spoken": "x", "told": "x" }""",
    };

    private static string LineOf(string fact, Random random) => fact switch
    {
        "dateDepot" => """{ "id": "ANC", "title": "ANC", "per": "ancienneteAnnees", "points": 5, "cap": 20 }""",
        "n0" => $$"""{ "id": "N", "title": "N", "per": "n0", "points": {{5 * random.Next(1, 3)}} }""",
        _ => Line(fact.ToUpperInvariant(), fact, 5 * random.Next(1, 5), random),
    };

    private static string Line(string id, string when, int points, Random random) =>
        $$"""{ "id": "{{id}}", "title": "{{id}}", "when": "{{when}}", "points": {{(random.Next(8) == 0 ? -points : points)}}{{(random.Next(4) == 0 ? """, "evidence": "verified" """ : "")}} }""";

    /// <summary>Every file: what is sensitive is no, declared or proved; all else is recorded.</summary>
    private static IEnumerable<(string Facts, string Proofs)> Files(IReadOnlyList<string> facts)
    {
        IEnumerable<(string Facts, string Proofs)> files = [("", "")];
        foreach (string fact in facts)
        {
            (string Value, string Status)[] ways = fact[0] switch
            {
                's' or 'v' or 'h' => [("false", "registered"), ("true", "declared"), ("true", "verified")],
                'n' or 'e' => [("0", "registered"), ("1", "registered"), ("2", "registered"), ("3", "registered")],
                'd' when fact == "dateDepot" => [("\"2024-05-10\"", "registered"), ("\"2021-05-10\"", "registered")],
                _ => [("false", "registered"), ("true", "registered")],
            };
            files = files.SelectMany(f => ways.Select(w => (Joined(f.Facts, $"\"{fact}\":{w.Value}"), Joined(f.Proofs, $"\"{fact}\":{{\"status\":\"{w.Status}\"}}"))));
        }

        return files;
    }

    private static string Joined(string first, string second) => first.Length == 0 ? second : $"{first},{second}";
}
