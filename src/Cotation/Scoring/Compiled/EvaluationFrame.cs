using NodaTime;

namespace Cotation;

/// <summary>Is an application on a day as the compiled expressions of one grid read it, through one choice of evidence; lives on the stack of one computation.</summary>
internal ref struct EvaluationFrame
{
    public readonly Application Application;
    public readonly LocalDate On;
    public readonly long Day;
    public readonly EvidencePolicy? Policy;
    private readonly Grid grid;
    private readonly Span<Fraction64> memo;
    private ulong kept;
    private Situation? situation;

    /// <summary>A frame in which what follows from other facts is kept once found, as far as the memo reaches.</summary>
    public EvaluationFrame(Grid grid, Application application, LocalDate on, EvidencePolicy? policy, Span<Fraction64> memo)
    {
        this.grid = grid;
        Application = application;
        On = on;
        Day = ApplicationRow.DayCell(on);
        Policy = policy;
        this.memo = memo;
    }

    /// <summary>The record that the aggregate at each depth looks at.</summary>
    public ListRecord? Outer { get; set; }

    public ListRecord? Inner { get; set; }

    /// <summary>Whether some number did not fit: what was found does not hold, and the tree has to find it.</summary>
    public bool HasOverflowed { get; set; }

    /// <summary>The same application for the tree, made where an expression needs it.</summary>
    public Situation Situation => situation ??= new Situation(Application, On, Policy is null ? EvidenceFilter.All : EvidenceFilter.For(Policy), grid.Formulas, grid.Tables);

    public readonly bool Accepts(Fact fact) => Policy is null || Policy.Accepts(Application.EvidenceOf(fact), On);

    public readonly bool TryKept(int place, out Fraction64 value)
    {
        bool isKept = place < memo.Length && (kept >> place & 1) != 0;
        value = isKept ? memo[place] : Fraction64.Unknown;
        return isKept;
    }

    public Fraction64 Keep(int place, Fraction64 value)
    {
        if (place >= memo.Length || HasOverflowed) return value;
        memo[place] = value;
        kept |= 1UL << place;
        return value;
    }

    /// <summary>The number in 64 bits; one that exceeds them marks the frame for the exact evaluator.</summary>
    public Fraction64 Small(Rational number)
    {
        if (!Fraction64.TryOf(number, out Fraction64 exact)) HasOverflowed = true;
        return exact;
    }

    /// <summary>What the tree found, as a compiled expression gives it.</summary>
    public Fraction64 Small(Value value) => value.Kind switch
    {
        ValueKind.Unknown => Fraction64.Unknown,
        ValueKind.YesNo => Fraction64.Of(value.IsTrue),
        ValueKind.Number => Small(value.Number),
        ValueKind.Date => new Fraction64(ApplicationRow.DayCell(value.Date), 1),
        _ => Fraction64.Yes,
    };
}
