using NodaTime;
using RulesEngine.Models;

namespace Cotation.Benchmarks;

/// <summary>What a rule sees of a record: plain properties, as RulesEngine's users give them.</summary>
public sealed class RuleInput(HandWritten r, LocalDate on)
{
    public bool? F0 => r.F0;

    public bool? F1 => r.F1;

    public bool? F2 => r.F2;

    public bool? F3 => r.F3;

    public bool? F4 => r.F4;

    public bool? F5 => r.F5;

    public bool? F6 => r.F6;

    public bool? F7 => r.F7;

    public bool? F8 => r.F8;

    public bool? F9 => r.F9;

    public bool? F10 => r.F10;

    public bool? F11 => r.F11;

    public bool? F12 => r.F12;

    public bool? F13 => r.F13;

    public bool? F14 => r.F14;

    public bool? F15 => r.F15;

    public bool? F16 => r.F16;

    public bool? F17 => r.F17;

    public bool? F18 => r.F18;

    public bool? F19 => r.F19;

    public bool? F20 => r.F20;

    public bool? F21 => r.F21;

    public bool? F22 => r.F22;

    public bool? F23 => r.F23;

    public bool? F24 => r.F24;

    public bool P16 { get; } = r.P16.HoldsOn(on);

    public bool P17 { get; } = r.P17.HoldsOn(on);

    public bool P18 { get; } = r.P18.HoldsOn(on);

    public bool P19 { get; } = r.P19.HoldsOn(on);

    public bool P20 { get; } = r.P20.HoldsOn(on);

    public int? N0 => r.N0;

    public int? N1 => r.N1;

    public int? N2 => r.N2;

    public string? C0 => r.C0;

    public string? C1 => r.C1;

    public string? C2 => r.C2;

    public string? C3 => r.C3;

    public int? Refusals => r.Refusals;

    public int? Warnings => r.Warnings;

    public int? Months { get; } = MonthsOf(r.Deposit, on);

    private static int? MonthsOf(LocalDate? deposit, LocalDate on)
    {
        if (deposit is not { } start || start > on) return null;
        int months = ((on.Year - start.Year) * 12) + on.Month - start.Month;
        return start.PlusMonths(months) > on ? months - 1 : months;
    }
}

/// <summary>The demonstration grid as RulesEngine's users write it: one rule per condition or band, points beside, sums in C#.</summary>
public sealed class RulesEngineWay
{
    private readonly RulesEngine.RulesEngine engine;
    private readonly Dictionary<string, int> points = [];
    private readonly HashSet<string> best = [];

    public RulesEngineWay()
    {
        var rules = new List<Rule>();
        for (int i = 0; i < 16; i++) Add($"f{i}", $"d.F{i} == true", i + 1);
        for (int i = 16; i < 21; i++) Add($"f{i}", $"d.F{i} == true && d.P{i} == true", 20 - i);
        foreach ((int n, int a, int b, int c) in new[] { (0, 30, 33, 40), (1, 10, 20, 30), (2, 5, 8, 12) })
        {
            Add($"n{n}a", $"d.N{n} >= {a} && d.N{n} < {b}", 5);
            Add($"n{n}b", $"d.N{n} >= {b} && d.N{n} < {c}", 10);
            Add($"n{n}c", $"d.N{n} >= {c}", 15);
        }

        Add("months", "d.Months >= 1", 0);
        Add("late", "d.Months > 36", 20);
        Add("c0", "d.C0 == \"SD\" || d.C0 == \"HOT\"", 15);
        Add("c1", "d.C1 == \"A\"", 4);
        Add("c2", "d.C2 == \"B\" || d.C2 == \"C\" || d.C2 == \"D\"", 6);
        Add("c3", "d.C3 == \"LP\"", 2);
        Add("and0", "d.F0 == true && d.N0 >= 40", 7);
        Add("and1", "d.F1 == true && d.F2 == true", 5);
        Add("and2", "d.F3 == true && d.Months >= 12", 3);
        Add("refusals", "d.Refusals >= 1", 0);
        Add("warnings", "d.Warnings >= 1", 0);
        foreach ((int flag, int worth) in new[] { (21, 10), (22, 8), (23, 12), (24, 5), (20, 3) })
        {
            Add($"best{flag}", $"d.F{flag} == true", worth);
            best.Add($"best{flag}");
        }

        engine = new RulesEngine.RulesEngine([new Workflow { WorkflowName = "grid", Rules = rules }]);

        void Add(string name, string expression, int worth)
        {
            rules.Add(new Rule { RuleName = name, Expression = expression });
            points[name] = worth;
        }
    }

    public int Total(HandWritten record)
    {
        var input = new RuleInput(record, Demonstration.On);
        List<RuleResultTree> results = engine.ExecuteAllRulesAsync("grid", new RuleParameter("d", input)).AsTask().GetAwaiter().GetResult();
        int total = 0, most = 0;
        foreach (RuleResultTree result in results)
        {
            if (!result.IsSuccess) continue;
            string name = result.Rule.RuleName;
            if (best.Contains(name)) most = Math.Max(most, points[name]);
            else total += name switch
            {
                "months" => Math.Min(input.Months!.Value, 120),
                "refusals" => Math.Max(-5 * input.Refusals!.Value, -20),
                "warnings" => Math.Max(-2 * input.Warnings!.Value, -6),
                _ => points[name],
            };
        }

        return total + most;
    }
}
