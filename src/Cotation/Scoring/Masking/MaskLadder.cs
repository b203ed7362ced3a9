using System.Collections.Concurrent;
using NodaTime;

namespace Cotation;

/// <summary>
/// Is the order in which the parts of a grid are told beside a total, and how far it may go. How far depends on nothing but what is told already: a choice that followed the application would tell of it.
/// A part is told where, whatever it gives, what is left may be something else than a sensitive line. Safe to share between threads.
/// </summary>
internal sealed class MaskLadder
{
    /// <summary>What depends on the day is told of everyone, but in parts that are never told; there any day serves to find a good order.</summary>
    private static readonly LocalDate AnyDay = new(2026, 1, 1);

    /// <summary>Of many parts the narrowest are tried.</summary>
    private const int MostTried = 12;

    /// <summary>Of what another part may give the least is looked at.</summary>
    private const int MostBeside = 12;

    private readonly IReadOnlyList<MaskPart> sensitive;
    private readonly PossibleSums[] left;
    private volatile Day? kept;

    public MaskLadder(IReadOnlyList<MaskPart> sensitive, IReadOnlyList<MaskPart> others)
    {
        this.sensitive = sensitive;
        Steps = Order([.. others]);
        left = new PossibleSums[Steps.Count + 1];
        left[^1] = SumsOf(sensitive);
        for (int i = Steps.Count - 1; i >= 0; i--) left[i] = left[i + 1] + Steps[i].Sums;
    }

    /// <summary>What is kept of a day: the files without anything sensitive that are left to think of after each step, and whether the next may be taken.</summary>
    private sealed record Day(LocalDate On, Witnesses[] Left)
    {
        public ConcurrentDictionary<(int Step, Rational Sum), bool> Answers { get; } = [];
    }

    /// <summary>The parts in the order in which they are told.</summary>
    public IReadOnlyList<MaskPart> Steps { get; }

    /// <summary>Whether a sum of all parts tells by itself that something sensitive has a share in it.</summary>
    public bool Tells(Rational sum, LocalDate on) => left[0].MayBeSensitive(sum) && !DayOf(on).Left[0].AreEnoughFor(sum);

    /// <summary>The first sum that tells, of some that a sensitive line gives, alone and then with what one other part may give; null where none does.</summary>
    public Rational? FirstTelling(IEnumerable<Rational> sums, LocalDate on)
    {
        List<Rational> alone = [.. sums.OrderBy(Rational.Abs)];
        return alone.Concat(alone.SelectMany(s => Steps.SelectMany(p => p.Sums.All).Distinct().OrderBy(Rational.Abs).Take(MostBeside).Select(p => s + p)))
            .Cast<Rational?>().FirstOrDefault(s => Tells(s!.Value, on));
    }

    /// <summary>How many parts may be told beside a sum, and what the rest of it is then.</summary>
    /// <param name="sum">What all parts give together.</param>
    /// <param name="on">The day.</param>
    /// <param name="pointsOf">What a part gives.</param>
    public (int Told, Rational Merged) Climb(Rational sum, LocalDate on, Func<MaskPart, Rational> pointsOf)
    {
        if (Tells(sum, on)) return (0, sum);
        Day day = DayOf(on);
        int step = 0;
        while (step < Steps.Count && MayTell(day, step, sum))
        {
            Rational points = pointsOf(Steps[step]);
            if (!Steps[step].Sums.IsPossible(points)) break;
            sum -= points;
            step++;
        }

        return (step, sum);
    }

    private bool MayTell(Day day, int step, Rational sum) => day.Answers.GetOrAdd((step, sum), key =>
    {
        PossibleSums own = Steps[key.Step].Sums, rest = left[key.Step + 1];
        Witnesses witnesses = day.Left[key.Step + 1];
        if (!rest.HasSensitive) return true;
        if (!rest.IsAny) return rest.Sensitive.All(r => !own.IsPossible(key.Sum - r) || witnesses.AreEnoughFor(r));
        return !own.IsAny && own.All.All(p => witnesses.AreEnoughFor(key.Sum - p));
    });

    private Day DayOf(LocalDate on)
    {
        if (kept is { } last && last.On == on) return last;
        var witnesses = new Witnesses[Steps.Count + 1];
        witnesses[^1] = WitnessesOf(on);
        for (int i = Steps.Count - 1; i >= 0; i--) witnesses[i] = witnesses[i + 1] + Steps[i].WitnessesOn(on);
        return kept = new Day(on, witnesses);
    }

    /// <summary>Last come the parts behind which the sensitive ones hide best: with them the least sum that would tell is the greatest. Of equal ones the narrowest comes last, so that more is told.</summary>
    private List<MaskPart> Order(List<MaskPart> others)
    {
        List<MaskPart> order = [];
        Dictionary<MaskPart, Witnesses> of = others.ToDictionary(p => p, p => p.WitnessesOn(AnyDay));
        PossibleSums sums = SumsOf(sensitive);
        Witnesses witnesses = WitnessesOf(AnyDay);
        while (others.Count > 0)
        {
            // Where any sum is possible, or many parts are left, no order is better than another.
            IEnumerable<MaskPart> tried = sums.IsAny || order.Count >= MostTried ? others.OrderBy(p => p.Sums.Width).Take(1) : others.OrderBy(p => p.Sums.Width).Take(MostTried);
            (MaskPart last, sums, witnesses) = tried
                .Select(p => (Part: p, Sums: sums + p.Sums, Witnesses: witnesses + of[p]))
                .OrderByDescending(c => LeastTelling(c.Sums, c.Witnesses)).First();
            others.Remove(last);
            order.Insert(0, last);
        }

        return order;
    }

    /// <summary>How far from nought the least sum lies that a reader would see through.</summary>
    private static Rational LeastTelling(PossibleSums sums, Witnesses witnesses)
    {
        if (sums.IsAny) return Rational.Zero;
        Rational? least = null;
        foreach (Rational sum in sums.Sensitive)
            if (!witnesses.AreEnoughFor(sum) && !(Rational.Abs(sum) > least)) least = Rational.Abs(sum);
        return least ?? int.MaxValue;
    }

    private static PossibleSums SumsOf(IReadOnlyList<MaskPart> parts) => parts.Aggregate(PossibleSums.Nothing, (sum, p) => sum + p.Sums);

    private Witnesses WitnessesOf(LocalDate on) => sensitive.Aggregate(Witnesses.Nothing, (sum, p) => sum + p.WitnessesOn(on));
}
