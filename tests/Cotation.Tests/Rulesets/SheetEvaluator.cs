using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Cotation.Tests;

/// <summary>Finds the points of an application from what a public sheet's JSON says and nothing else: its own parser, its own three values. Null is unknown.</summary>
internal sealed class SheetEvaluator(JsonElement rules, JsonElement application, LocalDate on)
{
    private readonly JsonElement facts = rules.GetProperty("facts");
    private readonly JsonElement rules = rules;
    private readonly JsonElement application = application;
    private readonly LocalDate on = on;

    public Rational Total() => Section(rules.GetProperty("root")).Points;

    public IEnumerable<(string Id, Rational Points)> Lines() => Criteria(rules.GetProperty("root")).Select(c => (c.GetProperty("id").GetString()!, Line(c).Points));

    private static IEnumerable<JsonElement> Criteria(JsonElement section) =>
        section.GetProperty("criteria").EnumerateArray().Concat(Items(section, "sections").SelectMany(Criteria));

    private static IEnumerable<JsonElement> Items(JsonElement of, string key) => of.TryGetProperty(key, out JsonElement items) ? items.EnumerateArray() : [];

    private (bool Counts, Rational Points) Section(JsonElement section)
    {
        List<(bool Counts, Rational Points)> children = [.. section.GetProperty("criteria").EnumerateArray().Select(Line), .. Items(section, "sections").Select(Section)];
        List<Rational> counted = [.. children.Where(c => c.Counts).Select(c => c.Points)];
        Rational Sum() => children.Aggregate(Rational.Zero, (sum, c) => sum + c.Points);
        Rational points = section.GetProperty("combine").GetString() switch
        {
            "sum" => Sum(),
            _ when counted.Count == 0 => 0,
            "best" => counted.Max(),
            "worst" => counted.Min(),
            "first" => counted[0],
            _ => counted.Aggregate(Rational.Zero, (sum, points) => sum + points) / counted.Count,
        };
        points = Bounded(section, points);
        foreach (JsonElement adjustment in Items(section, "adjust"))
        {
            if (Text(adjustment.GetProperty("when"), Policy(adjustment)) is not true) continue;
            if (adjustment.TryGetProperty("points", out JsonElement add)) points += Number(add);
            else if (adjustment.TryGetProperty("weight", out JsonElement weight)) points *= Number(weight);
            else points = Number(adjustment.GetProperty("set"));
        }

        return (counted.Count > 0, points);
    }

    private (bool Counts, Rational Points) Line(JsonElement criterion) => Find(criterion) switch
    {
        Rational points => (true, points),
        "none" => (false, 0),
        _ => criterion.TryGetProperty("unknown", out JsonElement unknown) ? (true, Number(unknown)) : (false, 0),
    };

    private object? Find(JsonElement criterion)
    {
        EvidencePolicy policy = Policy(criterion);
        if (criterion.TryGetProperty("when", out JsonElement when)) return Text(when, policy) switch { true => Points(criterion, "points"), false => "none", _ => null };
        if (criterion.TryGetProperty("per", out JsonElement per))
        {
            object? counted = Text(per, policy);
            bool isPart = counted is null && !criterion.TryGetProperty("unknown", out _);
            if (isPart) counted = new SheetFormula(per.GetString()!, new Scope(this, policy, null)).Certain();
            if (counted is not Rational number) return null;
            Rational units = (number - (criterion.TryGetProperty("beyond", out JsonElement beyond) ? Number(beyond) : 0)).Floor();
            if (units <= 0) return isPart ? null : "none";
            return Figure(criterion, "points", policy) is { } each ? Finished(criterion, each * units) : null;
        }

        if (criterion.TryGetProperty("value", out JsonElement value))
        {
            if (Text(value, policy) is not Rational number)
            {
                List<JsonElement> all = [.. criterion.GetProperty("bands").EnumerateArray()];
                return all is [var low, var high] && low.TryGetProperty("below", out JsonElement end) && high.TryGetProperty("from", out JsonElement start) && end.GetRawText() == start.GetRawText() && low.GetProperty("points").GetRawText() == high.GetProperty("points").GetRawText() ? Points(low, "points") : null;
            }

            bool isOpen = false;
            foreach (JsonElement band in criterion.GetProperty("bands").EnumerateArray())
            {
                if (band.TryGetProperty("from", out JsonElement start) && start.ValueKind == JsonValueKind.Null) isOpen = true;
                else if (Holds(band, "from", number, (a, b) => a >= b) && Holds(band, "above", number, (a, b) => a > b) && Holds(band, "below", number, (a, b) => a < b) && Holds(band, "upTo", number, (a, b) => a <= b)) return Points(band, "points");
            }

            return isOpen ? null : "none";
        }

        if (criterion.TryGetProperty("assessed", out JsonElement assessed)) return Judged(criterion, assessed);
        var reachable = new List<object?>();
        foreach (JsonElement one in criterion.GetProperty("cases").EnumerateArray())
        {
            object? holds = Text(one.GetProperty("when"), policy);
            if (holds is false) continue;
            reachable.Add(Points(one, "points"));
            if (holds is true) return Same();
        }

        reachable.Add(criterion.TryGetProperty("otherwise", out _) ? Points(criterion, "otherwise") : "none");
        return Same();

        object? Same() => reachable.TrueForAll(r => Equals(r, reachable[0])) ? reachable[0] : null;
        object? Points(JsonElement of, string key) => Figure(of, key, policy) is { } points ? Finished(criterion, points) : null;
    }

    private object? Judged(JsonElement criterion, JsonElement assessed)
    {
        if (!application.TryGetProperty("assessments", out JsonElement all) || !all.TryGetProperty(criterion.GetProperty("id").GetString()!, out JsonElement given)) return null;
        string? TextOf(string key) => given.TryGetProperty(key, out JsonElement text) ? text.GetString() : null;
        List<string> roles = [.. assessed.GetProperty("by").EnumerateArray().Select(r => r.GetString()!)];
        bool isSigned = !string.IsNullOrWhiteSpace(TextOf("by")) && !string.IsNullOrWhiteSpace(TextOf("reason")) && (roles.Count == 0 || roles.Contains(TextOf("role")!)) && (TextOf("on") is not { } day || LocalDatePattern.Iso.Parse(day).Value <= on);
        Rational points = Number(given.GetProperty("points"));
        return isSigned && points >= Number(assessed.GetProperty("from")) && points <= Number(assessed.GetProperty("to")) ? Finished(criterion, points) : null;
    }

    private static bool Holds(JsonElement band, string key, Rational number, Func<Rational, Rational, bool> compare) => !band.TryGetProperty(key, out JsonElement bound) || compare(number, Number(bound));

    private Rational? Figure(JsonElement of, string key, EvidencePolicy policy) => of.GetProperty(key) switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number => Number(number),
        var text => Text(text, policy) is Rational found ? found : null,
    };

    private static Rational Finished(JsonElement criterion, Rational points) => Bounded(criterion, points);

    private static Rational Bounded(JsonElement of, Rational points)
    {
        if (of.TryGetProperty("weight", out JsonElement weight)) points *= Number(weight);
        if (of.TryGetProperty("round", out JsonElement round))
        {
            Rational steps = Rational.Abs(points) / Number(round.GetProperty("to"));
            Rational whole = round.GetProperty("mode").GetString() switch { "halfUp" => (steps + (Rational.One / 2)).Floor(), "down" => steps.Floor(), _ => -(-steps).Floor() };
            points = whole * Number(round.GetProperty("to")) * (points.Sign < 0 ? -1 : 1);
        }

        if (of.TryGetProperty("floor", out JsonElement floor) && points < Number(floor)) points = Number(floor);
        return of.TryGetProperty("cap", out JsonElement cap) && points > Number(cap) ? Number(cap) : points;
    }

    private static Rational Number(JsonElement number) => Rational.From(number.GetDecimal());

    private static EvidencePolicy Policy(JsonElement part)
    {
        if (!part.TryGetProperty("evidence", out JsonElement evidence)) return EvidencePolicy.Declared;
        IReadOnlyList<string> Texts(string key) => [.. evidence.GetProperty(key).EnumerateArray().Select(t => t.GetString()!)];
        return new EvidencePolicy(true, Texts("by"), Texts("documents"), evidence.TryGetProperty("maxAge", out JsonElement age) ? PeriodPattern.NormalizingIso.Parse(age.GetString()!).Value : null);
    }

    private object? Text(JsonElement text, EvidencePolicy policy) => new SheetFormula(text.GetString()!, new Scope(this, policy, null)).Value();

    /// <summary>Is where a formula looks its names up: the record of a list, then the application.</summary>
    internal sealed record Scope(SheetEvaluator Sheet, EvidencePolicy Policy, (JsonElement Fields, JsonElement Record)? Record)
    {
        public object? Of(string name)
        {
            if (name == "asOf") return Sheet.on;
            if (Record is { } at && at.Fields.TryGetProperty(name, out JsonElement field)) return Known(field, at.Record.TryGetProperty(name, out JsonElement own) ? own : default) ?? Derived(field);
            JsonElement fact = Sheet.facts.GetProperty(name);
            bool isGiven = Sheet.application.GetProperty("facts").TryGetProperty(name, out JsonElement given) && Policy.Accepts(EvidenceOf(name, fact), Sheet.on);
            return (isGiven ? Known(fact, given) : null) ?? (this with { Record = null }).Derived(fact);
        }

        public Scope In(string list, JsonElement record) => this with { Record = (Sheet.facts.GetProperty(list).TryGetProperty("fields", out JsonElement fields) ? fields : JsonDocument.Parse("{}").RootElement, record) };

        /// <summary>The row in force of a table.</summary>
        public object? Look(string table, IReadOnlyList<object?> keys, LocalDate day)
        {
            if (keys.Contains(null) || !Sheet.rules.GetProperty("tables").TryGetProperty(table, out JsonElement found)) return null;
            JsonElement? best = null;
            LocalDate began = LocalDate.MinIsoValue;
            foreach (JsonElement row in found.GetProperty("rows").EnumerateArray())
            {
                LocalDate from = LocalDatePattern.Iso.Parse(row.GetProperty("from").GetString()!).Value;
                if (from > day || (best is not null && from <= began) || !row.GetProperty("keys").EnumerateArray().Select(Plain).SequenceEqual(keys)) continue;
                (best, began) = (row, from);
            }

            return best is { } row1 ? Plain(row1.GetProperty("gives")) : null;
        }

        public LocalDate Day => Sheet.on;

        public string? FormulaOf(string name) => Sheet.facts.TryGetProperty(name, out JsonElement fact) && fact.TryGetProperty("is", out JsonElement formula) ? formula.GetString() : null;

        private Evidence EvidenceOf(string name, JsonElement fact)
        {
            EvidenceStatus otherwise = fact.TryGetProperty("registered", out _) ? EvidenceStatus.Registered : EvidenceStatus.Declared;
            if (!Sheet.application.TryGetProperty("evidence", out JsonElement all) || !all.TryGetProperty(name, out JsonElement given)) return new Evidence(otherwise);
            string? TextOf(string key) => given.TryGetProperty(key, out JsonElement text) ? text.GetString() : null;
            LocalDate? DayOf(string key) => TextOf(key) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null;
            return new Evidence(Enum.Parse<EvidenceStatus>(TextOf("status")!, ignoreCase: true), TextOf("by"), TextOf("role"), DayOf("on"), DayOf("until"), TextOf("document"));
        }

        private object? Known(JsonElement fact, JsonElement given)
        {
            if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
            if (fact.TryGetProperty("unknown", out JsonElement unknown) && given.ValueKind == JsonValueKind.String && unknown.EnumerateArray().Any(u => u.ValueEquals(given.GetString()))) return null;
            switch (fact.GetProperty("kind").GetString())
            {
                case "date":
                    return LocalDatePattern.Iso.Parse(given.GetString()!).Value;
                case "codes":
                    return given.EnumerateArray().Select(c => c.GetString()!).ToHashSet();
                case "list":
                    string? date = fact.TryGetProperty("event", out JsonElement of) ? of.GetString() : null;
                    return given.EnumerateArray().Where(r => date is null || !r.TryGetProperty(date, out JsonElement day) || day.ValueKind == JsonValueKind.Null || LocalDatePattern.Iso.Parse(day.GetString()!).Value <= Sheet.on).ToList();
                default:
                    return Plain(given);
            }
        }

        private object? Derived(JsonElement fact)
        {
            if (fact.TryGetProperty("is", out JsonElement formula)) return new SheetFormula(formula.GetString()!, this).Value();
            if (fact.TryGetProperty("lookup", out JsonElement lookup))
                return Of(lookup.GetProperty("on").GetString()!) is LocalDate day ? Look(lookup.GetProperty("table").GetString()!, [.. lookup.GetProperty("by").EnumerateArray().Select(k => Of(k.GetString()!))], day) : null;
            if (!fact.TryGetProperty("span", out JsonElement span)) return null;
            if (Of(span.GetProperty("from").GetString()!) is not LocalDate from || Of(span.GetProperty("to").GetString()!) is not LocalDate to || from > to) return null;
            return span.GetProperty("unit").GetString() switch
            {
                "day" => (Rational)Period.DaysBetween(from, to),
                "month" => (Rational)Period.Between(from, to, PeriodUnits.Months).Months,
                _ => (Rational)Period.Between(from, to, PeriodUnits.Years).Years,
            };
        }

        private static object? Plain(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Number(value),
            _ => value.GetString(),
        };
    }
}

/// <summary>Reads the language of grids, as the sheet prints it, and finds what a formula is worth.</summary>
internal sealed class SheetFormula(string text, SheetEvaluator.Scope scope)
{
    private int at;

    public object? Value()
    {
        object? value = Choice();
        Assert.Equal(text.Length, at);
        return value;
    }

    /// <summary>Of a count over a list, or a fact that is one, the records that count whatever the others are.</summary>
    public object? Certain()
    {
        if (scope.FormulaOf(text) is { } formula) return new SheetFormula(formula, scope).Certain();
        int dot = text.IndexOf(".Count(", StringComparison.Ordinal);
        if (dot <= 0 || text[..dot].Any(c => !char.IsLetterOrDigit(c))) return null;
        at = dot + ".Count".Length;
        string body = Enclosed();
        return at == text.Length && body.Length > 0 && scope.Of(text[..dot]) is List<JsonElement> records ? (Rational)records.Count(r => new SheetFormula(body, scope.In(text[..dot], r)).Value() is true) : null;
    }

    private object? Choice()
    {
        object? when = Or();
        if (!Takes("?")) return when;
        object? then = Choice();
        Needs(":");
        object? otherwise = Choice();
        return when switch { true => then, false => otherwise, _ => Equals(then, otherwise) ? then : null };
    }

    private object? Or() => Joined(And, "or ", decisive: true);

    private object? And() => Joined(Not, "and ", decisive: false);

    private object? Joined(Func<object?> part, string word, bool decisive)
    {
        object? first = part();
        if (!Takes(word)) return first;
        List<object?> all = [first];
        do all.Add(part());
        while (Takes(word));
        return all.Contains(decisive) ? decisive : all.Contains(null) ? null : !decisive;
    }

    private object? Not() => Takes("not ") ? Not() is bool of ? !of : null : Compared();

    private object? Compared()
    {
        object? left = Sum();
        if (Takes("in ("))
        {
            List<object?> same = [];
            do same.Add(Sum() is { } one && left is not null ? Same(left, one) : null);
            while (Takes(","));
            Needs(")");
            return same.Contains(true) ? true : same.Contains(null) ? null : false;
        }

        foreach (string sign in new[] { "==", "!=", "<=", ">=", "<", ">" })
        {
            if (!Takes(sign)) continue;
            object? right = Sum();
            if (left is null || right is null) return null;
            if (sign is "==" or "!=") return Same(left, right) == (sign == "==");
            int order = left is LocalDate day ? day.CompareTo((LocalDate)right) : ((Rational)left).CompareTo((Rational)right);
            return sign switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
        }

        return left;
    }

    private static bool Same(object one, object other) => one.Equals(other);

    private object? Sum()
    {
        object? left = Product();
        while (true)
        {
            if (Takes("+")) left = Computed(left, Product(), (a, b) => a + b);
            else if (Takes("-")) left = Computed(left, Product(), (a, b) => a - b);
            else return left;
        }
    }

    private object? Product()
    {
        object? left = Unary();
        while (true)
        {
            if (Takes("*")) left = Computed(left, Unary(), (a, b) => a * b);
            else if (Takes("/")) left = Computed(left, Unary(), (a, b) => b.Sign == 0 ? null : a / b);
            else return left;
        }
    }

    private static object? Computed(object? left, object? right, Func<Rational, Rational, Rational?> how) => left is Rational a && right is Rational b ? how(a, b) : null;

    private object? Unary() => Takes("-") ? Unary() is Rational of ? -of : null : Takes("not ") ? Unary() is bool yes ? !yes : null : Primary();

    private object? Primary()
    {
        if (Takes("("))
        {
            object? inner = Choice();
            Needs(")");
            return inner;
        }

        Space();
        if (text[at] == '"') return Quoted();
        int start = at;
        if (char.IsAsciiDigit(text[at]))
        {
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.')) at++;
            return Rational.From(decimal.Parse(text[start..at], CultureInfo.InvariantCulture));
        }

        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
        string name = text[start..at];
        switch (name)
        {
            case "true" or "false":
                return name == "true";
            case "known":
                return Arguments()[0] is not null;
            case "max" or "min":
                return Furthest(Arguments(), name == "max");
            case "Table":
                List<object?> all = Arguments();
                return scope.Look((string)all[0]!, all[1..], scope.Day);
        }

        return at < text.Length && text[at] == '.' ? Method(name) : scope.Of(name);
    }

    private object? Method(string name)
    {
        int start = ++at;
        while (char.IsLetter(text[at])) at++;
        string method = text[start..at];
        if (method == "Contains") return Arguments()[0] is { } code && scope.Of(name) is HashSet<string> set ? set.Contains((string)code) : null;
        string body = Enclosed();
        if (scope.Of(name) is not List<JsonElement> records) return null;
        if (body.Length == 0) return method == "Any" ? records.Count > 0 : (Rational)records.Count;
        List<object?> each = [.. records.Select(r => new SheetFormula(body, scope.In(name, r)).Value())];
        if (method is "Any" or "All") return each.Contains(method == "Any") ? method == "Any" : each.Contains(null) ? null : method != "Any";
        if (each.Contains(null)) return null;
        return method switch
        {
            "Count" => (Rational)each.Count(e => e is true),
            "Sum" => each.Aggregate(Rational.Zero, (sum, e) => sum + (Rational)e!),
            _ => Furthest(each, method == "Max"),
        };
    }

    private static object? Furthest(List<object?> all, bool isGreatest)
    {
        if (all.Count == 0 || all.Contains(null)) return null;
        return all[0] is LocalDate ? isGreatest ? all.Cast<LocalDate>().Max() : all.Cast<LocalDate>().Min() : isGreatest ? all.Cast<Rational>().Max() : all.Cast<Rational>().Min();
    }

    /// <summary>What stands between a parenthesis and its own end.</summary>
    private string Enclosed()
    {
        Needs("(");
        int start = at, depth = 1;
        for (bool isQuoted = false; depth > 0; at++)
        {
            isQuoted ^= text[at] == '"';
            if (!isQuoted) depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        return text[start..(at - 1)];
    }

    private List<object?> Arguments()
    {
        List<object?> all = [];
        Needs("(");
        do all.Add(Choice());
        while (Takes(","));
        Needs(")");
        return all;
    }

    private object Quoted()
    {
        int end = text.IndexOf('"', at + 1);
        string inner = text[(at + 1)..end];
        at = end + 1;
        return LocalDatePattern.Iso.Parse(inner) is { Success: true } day ? day.Value : inner;
    }

    private bool Takes(string word)
    {
        Space();
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0 && !(word.EndsWith(' ') && string.CompareOrdinal(text, at, word.TrimEnd() + "(", 0, word.Length) == 0)) return false;
        at += word.TrimEnd().Length;
        return true;
    }

    private void Needs(string word) => Assert.True(Takes(word), $"{word} at {at} of {text}");

    private void Space()
    {
        while (at < text.Length && text[at] == ' ') at++;
    }
}
