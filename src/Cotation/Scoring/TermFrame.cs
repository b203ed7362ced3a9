using NodaTime;

namespace Cotation;

/// <summary>Is an application on a day as the terms of one grid look at it, through one choice of evidence; lives on the stack of one computation.</summary>
internal ref struct TermFrame
{
    public readonly Application Application;
    public readonly LocalDate On;
    public readonly long Day;
    public readonly EvidencePolicy? Policy;
    private readonly Grid grid;
    private readonly Span<Exact> memo;
    private ulong kept;
    private Situation? situation;

    /// <summary>A frame in which what follows from other facts is kept once found, as far as the memo reaches.</summary>
    public TermFrame(Grid grid, Application application, LocalDate on, EvidencePolicy? policy, Span<Exact> memo)
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
    public bool IsLost { get; set; }

    /// <summary>The same application for the tree, made where a term needs it.</summary>
    public Situation Situation => situation ??= new Situation(Application, On, Policy is null ? Lens.All : Lens.For(Policy), grid.Formulas, grid.Tables);

    public readonly bool Accepts(Fact fact) => Policy is null || Policy.Accepts(Application.EvidenceOf(fact), On);

    public readonly bool TryKept(int place, out Exact value)
    {
        bool isKept = place < memo.Length && (kept >> place & 1) != 0;
        value = isKept ? memo[place] : Exact.Unknown;
        return isKept;
    }

    public Exact Keep(int place, Exact value)
    {
        if (place >= memo.Length || IsLost) return value;
        memo[place] = value;
        kept |= 1UL << place;
        return value;
    }

    /// <summary>An exact number as small as a term can give; one that is not loses the frame.</summary>
    public Exact Small(Rational number)
    {
        if (!Exact.TryOf(number, out Exact exact)) IsLost = true;
        return exact;
    }

    /// <summary>What the tree found, as a term gives it.</summary>
    public Exact Small(Value value) => value.Kind switch
    {
        ValueKind.Unknown => Exact.Unknown,
        ValueKind.YesNo => Exact.Of(value.IsTrue),
        ValueKind.Number => Small(value.Number),
        ValueKind.Date => new Exact(ApplicationRow.DayCell(value.Date), 1),
        _ => Exact.Yes,
    };
}
