using NodaTime;

namespace Cotation.Benchmarks;

/// <summary>The proof of one fact, as a landlord's own class would keep it.</summary>
public readonly record struct Proof(EvidenceStatus Status, LocalDate? On, LocalDate? Until)
{
    public bool HoldsOn(LocalDate on) =>
        Status >= EvidenceStatus.Registered && (On is not { } given || given <= on) && (Until is not { } until || on <= until);
}

/// <summary>The demonstration grid as a careful C# developer writes it by hand: a flat class, one branch per criterion, three values, evidence where it is asked for.</summary>
public sealed class HandWritten
{
    public bool? F0, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12, F13, F14, F15, F16, F17, F18, F19, F20, F21, F22, F23, F24;
    public Proof P16, P17, P18, P19, P20;
    public int? N0, N1, N2, Refusals, Warnings;
    public string? C0, C1, C2, C3;
    public LocalDate? Deposit;

    public int Total(LocalDate on)
    {
        int total = 0;
        if (F0 == true) total += 1;
        if (F1 == true) total += 2;
        if (F2 == true) total += 3;
        if (F3 == true) total += 4;
        if (F4 == true) total += 5;
        if (F5 == true) total += 6;
        if (F6 == true) total += 7;
        if (F7 == true) total += 8;
        if (F8 == true) total += 9;
        if (F9 == true) total += 10;
        if (F10 == true) total += 11;
        if (F11 == true) total += 12;
        if (F12 == true) total += 13;
        if (F13 == true) total += 14;
        if (F14 == true) total += 15;
        if (F15 == true) total += 16;
        if (F16 == true && P16.HoldsOn(on)) total += 4;
        if (F17 == true && P17.HoldsOn(on)) total += 3;
        if (F18 == true && P18.HoldsOn(on)) total += 2;
        if (F19 == true && P19.HoldsOn(on)) total += 1;
        if (F20 == true && P20.HoldsOn(on)) total += 0;
        total += Band(N0, 30, 33, 40) + Band(N1, 10, 20, 30) + Band(N2, 5, 8, 12);
        int? months = Months(on);
        if (months is { } waited)
        {
            total += Math.Min(waited, 120);
            if (waited > 36) total += 20;
        }

        if (C0 is "SD" or "HOT") total += 15;
        if (C1 is "A") total += 4;
        if (C2 is "B" or "C" or "D") total += 6;
        if (C3 is "LP") total += 2;
        if (F0 == true && N0 >= 40) total += 7;
        if (F1 == true && F2 == true) total += 5;
        if (F3 == true && months >= 12) total += 3;
        int best = 0;
        if (F21 == true) best = 10;
        if (F22 == true && best < 8) best = 8;
        if (F23 == true && best < 12) best = 12;
        if (F24 == true && best < 5) best = 5;
        if (F20 == true && best < 3) best = 3;
        total += best;
        if (Refusals is { } refusals) total += Math.Max(-5 * refusals, -20);
        if (Warnings is { } warnings) total += Math.Max(-2 * warnings, -6);
        return total;
    }

    public int Total(LocalDate on, Span<int> lines)
    {
        int at = 0;
        lines[at++] = F0 == true ? 1 : 0;
        lines[at++] = F1 == true ? 2 : 0;
        lines[at++] = F2 == true ? 3 : 0;
        lines[at++] = F3 == true ? 4 : 0;
        lines[at++] = F4 == true ? 5 : 0;
        lines[at++] = F5 == true ? 6 : 0;
        lines[at++] = F6 == true ? 7 : 0;
        lines[at++] = F7 == true ? 8 : 0;
        lines[at++] = F8 == true ? 9 : 0;
        lines[at++] = F9 == true ? 10 : 0;
        lines[at++] = F10 == true ? 11 : 0;
        lines[at++] = F11 == true ? 12 : 0;
        lines[at++] = F12 == true ? 13 : 0;
        lines[at++] = F13 == true ? 14 : 0;
        lines[at++] = F14 == true ? 15 : 0;
        lines[at++] = F15 == true ? 16 : 0;
        lines[at++] = F16 == true && P16.HoldsOn(on) ? 4 : 0;
        lines[at++] = F17 == true && P17.HoldsOn(on) ? 3 : 0;
        lines[at++] = F18 == true && P18.HoldsOn(on) ? 2 : 0;
        lines[at++] = F19 == true && P19.HoldsOn(on) ? 1 : 0;
        lines[at++] = F20 == true && P20.HoldsOn(on) ? 0 : 0;
        lines[at++] = Band(N0, 30, 33, 40);
        lines[at++] = Band(N1, 10, 20, 30);
        lines[at++] = Band(N2, 5, 8, 12);
        int? months = Months(on);
        lines[at++] = months is { } waited ? Math.Min(waited, 120) : 0;
        lines[at++] = months > 36 ? 20 : 0;
        lines[at++] = C0 is "SD" or "HOT" ? 15 : 0;
        lines[at++] = C1 is "A" ? 4 : 0;
        lines[at++] = C2 is "B" or "C" or "D" ? 6 : 0;
        lines[at++] = C3 is "LP" ? 2 : 0;
        lines[at++] = F0 == true && N0 >= 40 ? 7 : 0;
        lines[at++] = F1 == true && F2 == true ? 5 : 0;
        lines[at++] = F3 == true && months >= 12 ? 3 : 0;
        lines[at++] = Refusals is { } refusals ? Math.Max(-5 * refusals, -20) : 0;
        lines[at++] = Warnings is { } warnings ? Math.Max(-2 * warnings, -6) : 0;
        int total = 0;
        for (int i = 0; i < at; i++) total += lines[i];
        int first = at;
        lines[at++] = F21 == true ? 10 : 0;
        lines[at++] = F22 == true ? 8 : 0;
        lines[at++] = F23 == true ? 12 : 0;
        lines[at++] = F24 == true ? 5 : 0;
        lines[at++] = F20 == true ? 3 : 0;
        int best = 0;
        for (int i = first; i < at; i++) best = Math.Max(best, lines[i]);
        return total + best;
    }

    public int? Months(LocalDate on)
    {
        if (Deposit is not { } deposit || deposit > on) return null;
        int months = ((on.Year - deposit.Year) * 12) + on.Month - deposit.Month;
        return deposit.PlusMonths(months) > on ? months - 1 : months;
    }

    private static int Band(int? value, int first, int second, int third) => value switch
    {
        null => 0,
        _ when value >= third => 15,
        _ when value >= second => 10,
        _ when value >= first => 5,
        _ => 0,
    };
}
