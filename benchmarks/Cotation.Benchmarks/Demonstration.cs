using System.Globalization;
using System.Text;
using NodaTime;

namespace Cotation.Benchmarks;

/// <summary>The demonstration grid of 40 criteria, its random records, and the check that every way gives the same totals.</summary>
public static class Demonstration
{
    public static readonly LocalDate On = new(2026, 6, 1);

    private static readonly string[] Homes = ["SD", "HOT", "LP", "HLM", "CP"];
    private static readonly string[] Letters = ["A", "B", "C", "D", "E"];

    public static Vocabulary Vocabulary { get; } = Vocabulary.Parse(VocabularyText());

    public static Grid Grid { get; } = Grid.Parse(GridText(), Vocabulary);

    public static IEnumerable<(HandWritten Hand, Application Application)> Records(int count)
    {
        var random = new Random(20260601);
        for (int i = 0; i < count; i++) yield return Record(random, i);
    }

    /// <summary>The same records twice, each kind packed in memory as a system that holds it alone would have it: applications as they are read from a file, one a line.</summary>
    public static (HandWritten[] Hands, Application[] Applications) Apart(int count)
    {
        HandWritten[] hands = [.. Records(count).Select(r => r.Hand)];
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Records(count).Select(r => r.Application.ToJson() + "\n"))));
        Application[] applications = [.. Application.Load(file, "records.ndjson", Vocabulary).Select(e => e.Application!)];
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        return (hands, applications);
    }

    /// <summary>The applications as they come one by one, each from a text of its own: its proofs lie between it and the next.</summary>
    public static Application[] OneByOne(int count)
    {
        Application[] applications = [.. Records(count).Select(r => r.Application)];
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        return applications;
    }

    /// <summary>Every way gives the same totals, or the benchmark does not run.</summary>
    public static void Check()
    {
        Scorer scorer = Grid.Compile();
        var rules = new RulesEngineWay();
        Span<int> lines = stackalloc int[64];
        Span<long> ours = stackalloc long[64];
        int index = 0;
        foreach ((HandWritten hand, Application application) in Records(10_000))
        {
            int total = hand.Total(On);
            bool isEqual = hand.Total(On, lines) == total && scorer.Points(application, On) == total && scorer.Points(application, On, ours) == total;
            for (int i = 0; i < Grid.Criteria.Count() && isEqual; i++) isEqual = ours[i] == lines[i] * 1_000_000L;
            if (isEqual && index < 500) isEqual = scorer.Score(application, On).Points == total && rules.Total(hand) == total;
            if (!isEqual) throw new InvalidOperationException($"Record {index} has different totals.");
            index++;
        }
    }

    private static (HandWritten, Application) Record(Random random, int id)
    {
        var flags = new bool?[25];
        var proofs = new Proof[25];
        var facts = new StringBuilder();
        var evidence = new StringBuilder();
        for (int i = 0; i < flags.Length; i++)
        {
            if (random.Next(10) == 0) continue;
            flags[i] = random.Next(3) == 0;
            facts.Append(CultureInfo.InvariantCulture, $", \"f{i}\": {(flags[i] == true ? "true" : "false")}");
            if (i is < 16 or > 20 || random.Next(3) == 0) continue;
            proofs[i] = new Proof(EvidenceStatus.Verified, new LocalDate(2026, random.Next(1, 12), 1), null);
            evidence.Append(CultureInfo.InvariantCulture, $"{(evidence.Length == 0 ? "" : ", ")}\"f{i}\": {{ \"status\": \"verified\", \"on\": \"2026-{proofs[i].On!.Value.Month:00}-01\" }}");
        }

        for (int i = 0; i < proofs.Length; i++)
            if (proofs[i].Status == default) proofs[i] = new Proof(EvidenceStatus.Declared, null, null);
        int?[] numbers = [Maybe(0, 60), Maybe(0, 50), Maybe(0, 20)];
        string?[] codes = [Pick(Homes), Pick(Letters), Pick(Letters), Pick(Homes)];
        LocalDate? deposit = random.Next(20) == 0 ? null : new LocalDate(2026, 6, 1).PlusDays(-random.Next(0, 5000));
        int? refusals = Maybe(0, 6), warnings = Maybe(0, 6);
        for (int i = 0; i < 3; i++) Add($"n{i}", numbers[i]?.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < 4; i++) Add($"c{i}", codes[i] is { } code ? $"\"{code}\"" : null);
        Add("deposit", deposit is { } day ? $"\"{NodaTime.Text.LocalDatePattern.Iso.Format(day)}\"" : null);
        Add("refusals", refusals?.ToString(CultureInfo.InvariantCulture));
        Add("warnings", warnings?.ToString(CultureInfo.InvariantCulture));
        string json = $$"""{ "id": "{{id}}", "facts": { {{facts.ToString().TrimStart(',')}} }, "evidence": { {{evidence}} } }""";
        var hand = new HandWritten
        {
            F0 = flags[0],
            F1 = flags[1],
            F2 = flags[2],
            F3 = flags[3],
            F4 = flags[4],
            F5 = flags[5],
            F6 = flags[6],
            F7 = flags[7],
            F8 = flags[8],
            F9 = flags[9],
            F10 = flags[10],
            F11 = flags[11],
            F12 = flags[12],
            F13 = flags[13],
            F14 = flags[14],
            F15 = flags[15],
            F16 = flags[16],
            F17 = flags[17],
            F18 = flags[18],
            F19 = flags[19],
            F20 = flags[20],
            F21 = flags[21],
            F22 = flags[22],
            F23 = flags[23],
            F24 = flags[24],
            P16 = proofs[16],
            P17 = proofs[17],
            P18 = proofs[18],
            P19 = proofs[19],
            P20 = proofs[20],
            N0 = numbers[0],
            N1 = numbers[1],
            N2 = numbers[2],
            Refusals = refusals,
            Warnings = warnings,
            C0 = codes[0],
            C1 = codes[1],
            C2 = codes[2],
            C3 = codes[3],
            Deposit = deposit,
        };
        return (hand, Application.Parse(json, Vocabulary));

        int? Maybe(int from, int to) => random.Next(10) == 0 ? null : random.Next(from, to);

        string? Pick(string[] of) => random.Next(10) == 0 ? null : of[random.Next(of.Length)];

        void Add(string name, string? value)
        {
            if (value is not null) facts.Append(CultureInfo.InvariantCulture, $", \"{name}\": {value}");
        }
    }

    /// <summary>Writes 10,000 records with their totals, one a line, for the peers that run elsewhere.</summary>
    public static void Export(string file)
    {
        using var writer = new StreamWriter(file);
        foreach ((HandWritten hand, _) in Records(10_000))
        {
            bool?[] flags = [hand.F0, hand.F1, hand.F2, hand.F3, hand.F4, hand.F5, hand.F6, hand.F7, hand.F8, hand.F9, hand.F10, hand.F11, hand.F12, hand.F13, hand.F14, hand.F15, hand.F16, hand.F17, hand.F18, hand.F19, hand.F20, hand.F21, hand.F22, hand.F23, hand.F24];
            Proof[] proofs = [hand.P16, hand.P17, hand.P18, hand.P19, hand.P20];
            Dictionary<string, object?> record = flags.Select((f, i) => ($"f{i}", (object?)f))
                .Concat(proofs.Select((p, i) => ($"p{i + 16}", (object?)p.HoldsOn(On))))
                .Concat([("n0", hand.N0), ("n1", hand.N1), ("n2", hand.N2), ("c0", hand.C0), ("c1", hand.C1), ("c2", hand.C2), ("c3", hand.C3)])
                .Concat([("months", hand.Months(On)), ("refusals", hand.Refusals), ("warnings", hand.Warnings), ("total", hand.Total(On))])
                .ToDictionary(p => p.Item1, p => p.Item2);
            writer.WriteLine(System.Text.Json.JsonSerializer.Serialize(record));
        }
    }

    /// <summary>The flat class, mapped to the vocabulary of the demonstration.</summary>
    public static Mapping<HandWritten> Mapping()
    {
        return new Mapping<HandWritten>(Vocabulary)
            .Id(_ => "hand")
            .Fact("f0", h => h.F0)
            .Fact("f1", h => h.F1)
            .Fact("f2", h => h.F2)
            .Fact("f3", h => h.F3)
            .Fact("f4", h => h.F4)
            .Fact("f5", h => h.F5)
            .Fact("f6", h => h.F6)
            .Fact("f7", h => h.F7)
            .Fact("f8", h => h.F8)
            .Fact("f9", h => h.F9)
            .Fact("f10", h => h.F10)
            .Fact("f11", h => h.F11)
            .Fact("f12", h => h.F12)
            .Fact("f13", h => h.F13)
            .Fact("f14", h => h.F14)
            .Fact("f15", h => h.F15)
            .Fact("f16", h => h.F16)
            .Fact("f17", h => h.F17)
            .Fact("f18", h => h.F18)
            .Fact("f19", h => h.F19)
            .Fact("f20", h => h.F20)
            .Fact("f21", h => h.F21)
            .Fact("f22", h => h.F22)
            .Fact("f23", h => h.F23)
            .Fact("f24", h => h.F24)
            .Proof("f16", h => h.P16.Status == EvidenceStatus.Declared ? null : new Evidence(h.P16.Status, On: h.P16.On, Until: h.P16.Until))
            .Proof("f17", h => h.P17.Status == EvidenceStatus.Declared ? null : new Evidence(h.P17.Status, On: h.P17.On, Until: h.P17.Until))
            .Proof("f18", h => h.P18.Status == EvidenceStatus.Declared ? null : new Evidence(h.P18.Status, On: h.P18.On, Until: h.P18.Until))
            .Proof("f19", h => h.P19.Status == EvidenceStatus.Declared ? null : new Evidence(h.P19.Status, On: h.P19.On, Until: h.P19.Until))
            .Proof("f20", h => h.P20.Status == EvidenceStatus.Declared ? null : new Evidence(h.P20.Status, On: h.P20.On, Until: h.P20.Until))
            .Fact("n0", h => h.N0)
            .Fact("n1", h => h.N1)
            .Fact("n2", h => h.N2)
            .Fact("refusals", h => h.Refusals)
            .Fact("warnings", h => h.Warnings)
            .Fact("c0", h => h.C0)
            .Fact("c1", h => h.C1)
            .Fact("c2", h => h.C2)
            .Fact("c3", h => h.C3)
            .Fact("deposit", h => h.Deposit);
    }

    /// <summary>The town of the examples, with its chain for equal points and its wishes.</summary>
    public static Grid Town { get; } = Grid.Load(Path.Combine(Rulesets(), "rivemarne", "grid.json"));

    /// <summary>The application of the case that is used everywhere.</summary>
    public static Application Rivemarne { get; } = ApplicationFile.Load(Path.Combine(Rulesets(), "rivemarne", "applications.json"), Town.Vocabulary).First().Application!;

    /// <summary>Applications of the town, with a fixed seed: seven types in three communes.</summary>
    public static IEnumerable<Application> Townspeople(Grid grid, int count)
    {
        var random = new Random(11);
        string[] types = ["C", "T1", "T2", "T3", "T4", "T5", "T6P"];
        for (int i = 0; i < count; i++)
        {
            string filed = NodaTime.Text.LocalDatePattern.Iso.Format(On.PlusDays(-random.Next(10, 3000)));
            yield return Application.Parse($$"""{ "id": "099{{i:D6}}", "facts": { "dateDepot": "{{filed}}", "parentIsole": {{(random.Next(4) == 0 ? "true" : "false")}}, "enfantsACharge": {{random.Next(4)}}, "tauxEffort": 0.{{random.Next(10, 60)}}, "surface": {{random.Next(15, 80)}}, "personnes": {{random.Next(1, 6)}}, "refus": [], "souhaits": [ { "type": "{{types[random.Next(types.Length)]}}", "commune": "{{random.Next(99123, 99126)}}" } ] } }""", grid.Vocabulary);
        }
    }

    public static string Rulesets()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Cotation.sln"))) at = Path.GetDirectoryName(at);
        return Path.Combine(at ?? throw new InvalidOperationException("The repository is not above the benchmarks."), "rulesets");
    }

    private static string VocabularyText()
    {
        var facts = new StringBuilder("\"deposit\": { \"kind\": \"date\", \"label\": \"d\", \"registered\": true }, \"months\": { \"kind\": \"integer\", \"unit\": \"month\", \"label\": \"m\", \"span\": { \"from\": \"deposit\", \"to\": \"asOf\" } }, \"refusals\": { \"kind\": \"integer\", \"label\": \"r\" }, \"warnings\": { \"kind\": \"integer\", \"label\": \"w\" }");
        for (int i = 0; i < 25; i++) facts.Append(CultureInfo.InvariantCulture, $", \"f{i}\": {{ \"kind\": \"yesNo\", \"label\": \"f\" }}");
        for (int i = 0; i < 3; i++) facts.Append(CultureInfo.InvariantCulture, $", \"n{i}\": {{ \"kind\": \"integer\", \"label\": \"n\" }}");
        for (int i = 0; i < 4; i++) facts.Append(CultureInfo.InvariantCulture, $", \"c{i}\": {{ \"kind\": \"code\", \"label\": \"c\", \"codes\": [{string.Join(",", (i is 0 or 3 ? Homes : Letters).Select(c => $$"""{ "code": "{{c}}" }"""))}] }}");
        return $$"""{ "format": 1, "id": "demo", "version": "1", "facts": { {{facts}} } }""";
    }

    private static string GridText()
    {
        var criteria = new List<string>();
        for (int i = 0; i < 16; i++) Add($"\"when\": \"f{i}\", \"points\": {i + 1}");
        for (int i = 16; i < 21; i++) Add($"\"when\": \"f{i}\", \"points\": {20 - i}, \"evidence\": \"verified\"");
        foreach ((string fact, int a, int b, int c) in new[] { ("n0", 30, 33, 40), ("n1", 10, 20, 30), ("n2", 5, 8, 12) })
            Add($$"""
                "value": "{{fact}}", "bands": [ { "from": {{a}}, "below": {{b}}, "points": 5 }, { "from": {{b}}, "below": {{c}}, "points": 10 }, { "from": {{c}}, "points": 15 } ]
                """);
        Add("\"per\": \"months\", \"points\": 1, \"cap\": 120");
        Add("\"when\": \"months > 36\", \"points\": 20");
        Add("\"when\": \"c0 in (\\\"SD\\\", \\\"HOT\\\")\", \"points\": 15");
        Add("\"when\": \"c1 == \\\"A\\\"\", \"points\": 4");
        Add("\"when\": \"c2 in (\\\"B\\\", \\\"C\\\", \\\"D\\\")\", \"points\": 6");
        Add("\"when\": \"c3 == \\\"LP\\\"\", \"points\": 2");
        Add("\"when\": \"f0 and n0 >= 40\", \"points\": 7");
        Add("\"when\": \"f1 and f2\", \"points\": 5");
        Add("\"when\": \"f3 and months >= 12\", \"points\": 3");
        Add("\"per\": \"refusals\", \"points\": -5, \"floor\": -20");
        Add("\"per\": \"warnings\", \"points\": -2, \"floor\": -6");
        int first = criteria.Count;
        foreach ((string fact, int points) in new[] { ("f21", 10), ("f22", 8), ("f23", 12), ("f24", 5), ("f20", 3) }) Add($"\"when\": \"{fact}\", \"points\": {points}");
        return $$"""
            { "format": 1, "id": "demo", "version": "1", "title": "Demonstration", "territory": { "name": "demo" }, "vocabulary": "demo", "sections": [
              { "id": "all", "title": "all", "criteria": [ {{string.Join(", ", criteria.Take(first))}} ] },
              { "id": "best", "title": "best", "combine": "best", "criteria": [ {{string.Join(", ", criteria.Skip(first))}} ] } ] }
            """;

        void Add(string body) => criteria.Add($"{{ \"id\": \"K{criteria.Count}\", \"title\": \"k\", {body} }}");
    }
}
