using System.Globalization;
using System.Text;

namespace Cotation.Tests;

/// <summary>Makes small vocabularies, grids and applications from a random source, as JSON: what the laws are tried on.</summary>
internal sealed class Toy(Random random)
{
    public const string VocabularyText = """
        { "format": 1, "id": "toy", "version": "1", "facts": {
          "b0": { "kind": "yesNo", "label": "b0" }, "b1": { "kind": "yesNo", "label": "b1" }, "b2": { "kind": "yesNo", "label": "b2" },
          "n0": { "kind": "integer", "label": "n0", "min": 0, "max": 12 }, "n1": { "kind": "integer", "label": "n1", "min": 0, "max": 12 },
          "m0": { "kind": "number", "label": "m0" },
          "c0": { "kind": "code", "label": "c0", "codes": [ { "code": "A", "label": "alpha" }, { "code": "B", "label": "beta" }, { "code": "C", "label": "gamma" }, { "code": "Q9" } ] },
          "c1": { "kind": "code", "label": "c1", "codes": "c0" },
          "s0": { "kind": "codes", "label": "s0", "codes": "c0" },
          "d0": { "kind": "date", "label": "d0" }, "d1": { "kind": "date", "label": "d1" },
          "l0": { "kind": "list", "label": "l0", "event": "day", "fields": {
            "age": { "kind": "integer", "label": "age", "min": 0, "max": 99 }, "ok": { "kind": "yesNo", "label": "ok" }, "day": { "kind": "date", "label": "day" },
            "since": { "kind": "integer", "label": "since", "unit": "month", "span": { "from": "day", "to": "asOf" } },
            "old": { "kind": "yesNo", "label": "old", "is": "age >= 30 or since > n0" }, "worth": { "kind": "number", "label": "worth", "is": "ok ? age / 2 : since" } } },
          "months": { "kind": "integer", "label": "months", "unit": "month", "span": { "from": "d0", "to": "asOf" } },
          "years": { "kind": "integer", "label": "years", "unit": "year", "span": { "from": "d1", "to": "asOf" } },
          "left": { "kind": "integer", "label": "left", "unit": "month", "span": { "from": "asOf", "to": "d1" } },
          "days": { "kind": "integer", "label": "days", "unit": "day", "span": { "from": "d0", "to": "d1" } },
          "ratio": { "kind": "number", "label": "ratio", "is": "n0 / n1" },
          "total": { "kind": "number", "label": "total", "is": "n0 + m0 * 2" },
          "flag": { "kind": "yesNo", "label": "flag", "is": "b1 or c0 == \"A\" or n0 > m0" },
          "rooms": { "kind": "integer", "label": "rooms", "is": "c0 in (\"A\", \"B\") ? 3 * n1 - 4 : min(n0, months)" },
          "share": { "kind": "number", "label": "share", "is": "flag ? (n0 - m0) / rooms : l0.Count(ok) / n1" },
          "adults": { "kind": "integer", "label": "adults", "is": "l0.Count(age >= 18 and ok)" },
          "elders": { "kind": "integer", "label": "elders", "is": "adults" },
          "limit": { "kind": "number", "label": "limit", "lookup": "t0", "by": ["c0"], "on": "asOf" },
          "tier": { "kind": "number", "label": "tier", "is": "n1 > limit ? limit / 4 : Table(\"t1\", c1, b0)" },
          "unread": { "kind": "integer", "label": "unread" } },
          "tables": { "t0": { "label": "t0", "keys": ["code"], "gives": "number" }, "t1": { "label": "t1", "keys": ["code", "yesNo"], "gives": "number" } } }
        """;

    private static readonly string[] Bools = ["b0", "b1", "b2"];
    private static readonly string[] Answers = [.. Bools, "flag"];
    private static readonly string[] Numbers = ["n0", "n1", "m0", "months", "years", "left", "days", "ratio", "total", "rooms", "share", "adults", "elders", "limit", "tier"];
    private static readonly string[] Codes = ["A", "B", "C"];
    private int ids;

    public static Vocabulary Vocabulary { get; } = Vocabulary.Parse(VocabularyText);

    /// <summary>Whether conditions and points stay such that more never gives less.</summary>
    public bool IsMonotonic { get; init; }

    public string Grid()
    {
        ids = 0;
        string sections = string.Join(",", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Section(1)));
        return $$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "toy", {{Trim(0.15)}} "sections": [{{sections}}], "tables": { "t0": { "version": "1", "rows": [{{Rows(_ => "")}}] }, "t1": { "version": "2", "rows": [{{Rows(i => i % 2 == 0 ? ", true" : ", false")}}] } } }""";
    }

    public string Application(string id = "a")
    {
        var facts = new List<string>();
        var proofs = new List<string>();
        foreach (string name in Bools) Add(name, () => random.Next(2) == 0 ? "true" : "false");
        Add("n0", () => Number(0, 12));
        Add("n1", () => Number(0, 12));
        Add("m0", () => (random.Next(-20, 21) * 0.5m).ToString(CultureInfo.InvariantCulture));
        Add("c0", () => $"\"{Pick(Codes)}\"");
        Add("c1", () => $"\"{Pick(Codes)}\"");
        Add("s0", () => $"[{string.Join(",", Codes.Where(_ => random.Next(2) == 0).Select(c => $"\"{c}\""))}]");
        Add("d0", Day);
        Add("d1", Day);
        Add("l0", () => $"[{string.Join(",", Enumerable.Range(0, random.Next(3)).Select(_ => Record()))}]");
        foreach (string name in new[] { "months", "years", "rooms" })
            if (random.Next(6) == 0) Add(name, () => Number(0, 60));
        if (random.Next(6) == 0) Add("flag", () => random.Next(2) == 0 ? "true" : "false");
        if (random.Next(6) == 0) Add("share", () => Pick("0.5", "3.5", "1.25", "0.3333333333"));
        return $$"""{ "id": "{{id}}", "facts": { {{string.Join(", ", facts)}} }, "evidence": { {{string.Join(", ", proofs)}} } }""";

        void Add(string name, Func<string> value)
        {
            if (random.Next(4) == 0) return;
            facts.Add($"\"{name}\": {value()}");
            if (random.Next(3) == 0) return;
            proofs.Add($$"""
                "{{name}}": { "status": "{{Pick("declared", "registered", "verified", "rejected", "verified")}}"{{(random.Next(3) == 0 ? $", \"on\": {Day()}" : "")}}{{(random.Next(4) == 0 ? $", \"until\": {Day()}" : "")}}{{(random.Next(3) == 0 ? ", \"role\": \"agent\"" : "")}} }
                """);
        }
    }

    public string Condition(int depth = 3)
    {
        int most = depth <= 0 ? 5 : IsMonotonic ? 7 : 11;
        return random.Next(most) switch
        {
            0 => Pick(IsMonotonic ? Bools : Answers),
            1 => IsMonotonic ? $"n0 >= {random.Next(12)}" : $"{Pick(Numbers)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Literal()}",
            2 => IsMonotonic ? Pick(Bools) : Pick($"c0 == \"{Pick(Codes)}\"", $"c0 in (\"A\", \"{Pick("B", "C")}\")", "c0 == c1", $"c0 != \"{Pick(Codes)}\"", $"s0.Contains(\"{Pick(Codes)}\")"),
            3 => IsMonotonic ? Pick(Bools) : Pick("d0 < \"2025-03-01\"", "d0 <= d1", "d1 > \"2024-02-29\"", "d1 >= asOf", "asOf < \"2025-09-01\"", "known(n0)", "known(ratio)", "b0 == b1"),
            4 => IsMonotonic ? $"n1 >= {random.Next(12)}" : Pick("l0.Any(age >= 18)", "l0.All(ok)", "l0.Any()", "l0.Count(age < 18 and ok) >= 1", "l0.Count(since < 12) == 1", "l0.Sum(age) > 30", "l0.Max(age) >= 40", "l0.Any(old)", "l0.Count(old and not ok) >= 1", "l0.Sum(worth) > 20", "l0.Any(ok and b0)"),
            5 => $"({Condition(depth - 1)} and {Condition(depth - 1)})",
            6 => $"({Condition(depth - 1)} or {Condition(depth - 1)})",
            7 => $"not ({Condition(depth - 1)})",
            8 => $"({Condition(depth - 1)} ? {Condition(depth - 1)} : {Condition(depth - 1)})",
            9 => $"{NumberText(2)} {Pick("<", "<=", ">", ">=")} {NumberText(2)}",
            _ => $"({Condition(depth - 1)} and {Condition(depth - 1)} and {Condition(depth - 1)})",
        };
    }

    public string NumberText(int depth = 2) => random.Next(depth <= 0 ? 3 : 9) switch
    {
        0 => Literal(),
        1 or 2 => Pick(Numbers),
        3 => $"({NumberText(depth - 1)} + {NumberText(depth - 1)})",
        4 => $"({NumberText(depth - 1)} - {NumberText(depth - 1)})",
        5 => $"({NumberText(depth - 1)} * {NumberText(depth - 1)})",
        6 => $"min({NumberText(depth - 1)}, {NumberText(depth - 1)})",
        7 => $"({Condition(1)} ? {NumberText(depth - 1)} : {NumberText(depth - 1)})",
        _ => Pick("l0.Count(ok)", "l0.Count(old)", "l0.Max(worth)", "l0.Sum(age)", "l0.Count()", "l0.Min(age)", "-n0", "max(n0, n1)"),
    };

    /// <summary>Rows of a table, some codes left out, some with a second from a later day.</summary>
    private string Rows(Func<int, string> rest) => string.Join(",", Codes.Where(_ => random.Next(4) > 0).SelectMany((code, i) => new[] { "2022-01-01", "2025-06-15" }.Take(random.Next(1, 3)).Select(day => $$"""{ "keys": ["{{code}}"{{rest(i)}}], "from": "{{day}}", "gives": {{Pick("3", "4.5", "0.25", "12")}} }""")));

    private string Section(int depth)
    {
        bool isNested = depth < 3 && random.Next(4) == 0;
        string children = isNested
            ? $"\"sections\": [{string.Join(",", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Section(depth + 1)))}]"
            : $"\"criteria\": [{string.Join(",", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Criterion()))}]";
        string how = IsMonotonic ? Pick("sum", "sum", "best") : Pick("sum", "sum", "sum", "best", "worst", "first", "average");
        string round = how == "average" ? "\"round\": { \"to\": 0.5, \"mode\": \"halfUp\" }, " : "";
        string adjust = !IsMonotonic && random.Next(5) == 0 ? $$""" "adjust": [ { "title": "adj", "when": {{Quoted(Condition(1))}}, {{Pick("\"points\": -5", "\"weight\": 0.5", "\"set\": 0", "\"points\": 3")}}{{Proof()}} } ], """ : "";
        return $$"""{ "id": "s{{ids++}}", "title": "s", "combine": "{{how}}", {{round}}{{Trim(0.3, how == "average")}}{{adjust}}{{children}} }""";
    }

    private string Criterion()
    {
        string id = $"\"id\": \"k{ids++}\", \"title\": \"k\"{Proof()}";
        string transform = Trim(0.2, isRounded: true);
        string unknown = !IsMonotonic && random.Next(6) == 0 ? $"\"unknown\": {random.Next(-3, 8)}, " : "";
        string rounded = "\"round\": { \"to\": 0.1, \"mode\": \"" + Pick("halfUp", "down", "up") + "\" }, ";
        return random.Next(5) switch
        {
            0 => $$"""{ {{id}}, {{unknown}}{{transform}}"when": {{Quoted(Condition())}}, "points": {{Points()}} }""",
            1 => $$"""{ {{id}}, {{unknown}}{{transform}}"per": {{Quoted(IsMonotonic ? "n0" : NumberText(1))}}, "points": {{Points()}}, "beyond": {{random.Next(0, 4)}} }""",
            2 when !IsMonotonic && random.Next(4) == 0 => $$"""{ {{id}}, {{unknown}}{{transform}}"value": {{Quoted(NumberText(1))}}, "bands": [ { "below": 5, "points": 4 }, { "from": 5, "points": {{random.Next(4, 6)}} } ] }""",
            2 when !IsMonotonic => $$"""{ {{id}}, {{unknown}}{{transform}}"value": {{Quoted(NumberText(1))}}, "bands": [ { "below": 2, "points": {{Points()}} }, { "from": 2, "to": 6.5, "points": {{Points()}} }, { "over": {{random.Next(7, 9)}}, "points": {{Points()}} } ] }""",
            3 when !IsMonotonic => Cases(id, unknown + transform),
            4 when !IsMonotonic => $$"""{ {{id}}, {{unknown}}{{rounded}}"when": {{Quoted(Condition(1))}}, "points": {{Quoted(NumberText(2))}} }""",
            _ => $$"""{ {{id}}, {{unknown}}"when": {{Quoted(Condition())}}, "points": {{Points()}} }""",
        };
    }

    private string Cases(string id, string rest)
    {
        string first = random.Next(12).ToString(CultureInfo.InvariantCulture);
        var cases = new StringBuilder($$"""{ "when": "n0 > {{first}} and b0", "points": {{Points()}} }, { "when": "n1 == {{first}}", "points": {{Points()}} }, { "when": {{Quoted($"m0 < {first} or ({Condition(1)})")}}, "points": {{Points()}} }""");
        return $$"""{ {{id}}, {{rest}}"cases": [ {{cases}} ]{{(random.Next(2) == 0 ? $", \"otherwise\": {Points()}" : "")}} }""";
    }

    private string Trim(double chance, bool isRounded = false)
    {
        var transform = new StringBuilder();
        if (random.NextDouble() < chance) transform.Append(CultureInfo.InvariantCulture, $"\"cap\": {random.Next(5, 30)}, ");
        if (random.NextDouble() < chance && !IsMonotonic) transform.Append(CultureInfo.InvariantCulture, $"\"floor\": {random.Next(-20, 3)}, ");
        if (random.NextDouble() < chance && isRounded) transform.Append(CultureInfo.InvariantCulture, $"\"weight\": {Pick("0.5", "2", IsMonotonic ? "3" : "-1")}, ");
        return transform.ToString();
    }

    private string Proof() => !IsMonotonic && random.Next(3) == 0 ? ", \"evidence\": " + Pick("\"verified\"", "{ \"by\": [\"agent\"] }", "{ \"maxAge\": \"P1Y\" }") : "";

    private string Points() => (IsMonotonic ? random.Next(0, 20) : random.Next(-10, 20)).ToString(CultureInfo.InvariantCulture);

    private string Literal() => Pick("0", "1", "2", "3.5", "6", "0.5", "11", "24");

    private string Number(int from, int to) => random.Next(from, to + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A day whose number falls together with others often, month ends and 29 February among them.</summary>
    private string Day()
    {
        int year = random.Next(2022, 2028), month = random.Next(1, 13), last = NodaTime.CalendarSystem.Iso.GetDaysInMonth(year, month);
        return string.Create(CultureInfo.InvariantCulture, $"\"{year:0000}-{month:00}-{(random.Next(3) == 0 ? last : random.Next(1, last + 1)):00}\"");
    }

    private string Record()
    {
        var fields = new List<string>();
        if (random.Next(4) > 0) fields.Add($"\"age\": {Number(0, 60)}");
        if (random.Next(4) > 0) fields.Add($"\"ok\": {(random.Next(2) == 0 ? "true" : "false")}");
        if (random.Next(4) > 0) fields.Add($"\"day\": {Day()}");
        return "{ " + string.Join(", ", fields) + " }";
    }

    private string Pick(params string[] of) => of[random.Next(of.Length)];

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
