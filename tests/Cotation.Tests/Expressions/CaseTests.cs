using NodaTime;

namespace Cotation.Tests;

/// <summary>The table of the language: each line is an expression and its value, three-valued included.</summary>
public class CaseTests
{
    private static readonly Vocabulary Facts = Vocabulary.Parse("""
        { "format": 1, "id": "cases", "version": "1", "facts": {
          "yes": { "kind": "yesNo", "label": "yes" }, "no": { "kind": "yesNo", "label": "no" }, "maybe": { "kind": "yesNo", "label": "maybe" },
          "zero": { "kind": "number", "label": "zero" }, "one": { "kind": "number", "label": "one" }, "three": { "kind": "integer", "label": "three" }, "tenth": { "kind": "number", "label": "tenth" }, "nothing": { "kind": "number", "label": "nothing" },
          "early": { "kind": "date", "label": "early" }, "late": { "kind": "date", "label": "late" }, "never": { "kind": "date", "label": "never" }, "leap": { "kind": "date", "label": "leap" }, "ending": { "kind": "date", "label": "ending" },
          "home": { "kind": "code", "label": "home", "codes": [ { "code": "SD" }, { "code": "HOT" }, { "code": "LP" } ] }, "other": { "kind": "code", "label": "other", "codes": "home" },
          "reasons": { "kind": "codes", "label": "reasons", "codes": "home" }, "unsaid": { "kind": "codes", "label": "unsaid", "codes": "home" },
          "people": { "kind": "list", "label": "people", "fields": { "age": { "kind": "integer", "label": "age" }, "student": { "kind": "yesNo", "label": "student" }, "birth": { "kind": "date", "label": "birth" }, "years": { "kind": "integer", "unit": "year", "label": "years", "span": { "from": "birth", "to": "asOf" } } } },
          "nobody": { "kind": "list", "label": "nobody", "fields": { "years2": { "kind": "integer", "label": "y" } } }, "strangers": { "kind": "list", "label": "strangers", "fields": { "years3": { "kind": "integer", "label": "y" } } },
          "monthsToLate": { "kind": "integer", "unit": "month", "label": "m", "span": { "from": "ending", "to": "late" } }, "leapYears": { "kind": "integer", "unit": "year", "label": "y", "span": { "from": "leap", "to": "early" } }, "reversed": { "kind": "integer", "unit": "day", "label": "d", "span": { "from": "early", "to": "leap" } } },
          "tables": { "delays": { "keys": ["code"], "gives": "number" } } }
        """);

    private static readonly Application Someone = Application.Parse("""
        { "id": "x", "facts": { "yes": true, "no": false, "zero": 0, "one": 1, "three": 3, "tenth": 0.1, "early": "2023-02-28", "late": "2023-02-28", "leap": "2020-02-29", "ending": "2023-01-31",
          "home": "SD", "reasons": ["SD", "LP"], "nobody": [], "people": [ { "age": 40, "student": false, "birth": "1983-03-01" }, { "age": 12, "student": true }, { "student": true, "birth": "2008-02-29" } ] } }
        """, Facts);

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (string line in File.ReadLines(Root.PathOf("tests", "Cotation.Tests", "Cases", "expressions.txt")))
        {
            string[] parts = line.Split(" ⇶ ");
            if (parts.Length == 2) data.Add(parts[0].Trim(), parts[1].Trim());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_expression_has_its_value(string text, string value) => Assert.Equal(value, Shown(ValueOf(text)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_printed_parses_back(string text, string value)
    {
        _ = value;
        Expression first = Parse(text);
        Assert.Equal(first, Parse(first.ToString()));
    }

    /// <summary>The reach of an expression holds the value it has.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void The_reach_holds_the_value(string text, string value)
    {
        ValueBounds reach = BoundsEvaluator.Evaluate(Parse(text), BoundsContext.Open(Situation(), EvidenceFilter.All));
        Value found = ValueOf(text);
        if (!found.IsKnown) Assert.True(reach.CanBeUnknown, text);
        else if (found.Kind == ValueKind.YesNo) Assert.True(found.IsTrue ? reach.CanBeTrue : reach.CanBeFalse, text);
        else if (found.Kind == ValueKind.Number) Assert.True((reach.Low is not { } low || low <= found.Number) && (reach.High is not { } high || found.Number <= high), text);
        Assert.NotEqual("", value);
    }

    private static Value ValueOf(string text) => Evaluator.Evaluate(Parse(text), Situation());

    private static Situation Situation()
    {
        var tables = new Dictionary<string, FactTable> { ["delays"] = new("delays", "1", [new([Value.OfCode("SD")], new LocalDate(2020, 1, 1), Value.Of((Rational)24)), new([Value.OfCode("SD")], new LocalDate(2023, 1, 1), Value.Of((Rational)30)), new([Value.OfCode("SD")], new LocalDate(2023, 3, 1), Value.Of((Rational)36))], "") };
        return new Situation(Someone, new LocalDate(2023, 2, 28), EvidenceFilter.All, Formulas(), tables);
    }

    private static Formulas Formulas()
    {
        var problems = new Problems();
        var formulas = new Formulas(Facts, problems);
        foreach (Fact fact in Facts.Facts.SelectMany(f => f.Fields.Prepend(f))) formulas.Reach(fact);
        Assert.Empty(problems.InOrder());
        return formulas;
    }

    private static Expression Parse(string text)
    {
        var problems = new Problems();
        JsonItem item = JsonReader.Read(new Source("case", System.Text.Json.JsonSerializer.Serialize(text)), problems)!;
        Expression? expression = ExpressionParser.Parse(item, Facts, problems);
        Assert.Empty(problems.InOrder().Select(p => p.Render(Language.English)));
        return expression!;
    }

    private static string Shown(Value value) => value.Kind switch
    {
        ValueKind.Unknown => "unknown",
        ValueKind.YesNo => value.IsTrue ? "true" : "false",
        ValueKind.Number => value.Number.ToString(),
        ValueKind.Date => NodaTime.Text.LocalDatePattern.Iso.Format(value.Date),
        ValueKind.Code => value.Code,
        _ => value.Kind.ToString(),
    };
}
