using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace Cotation;

/// <summary>Says how far a fact is proved.</summary>
public enum EvidenceStatus
{
    /// <summary>Proof was given and not accepted.</summary>
    Rejected,

    /// <summary>The applicant says so.</summary>
    Declared,

    /// <summary>The register itself records it; as good as verified.</summary>
    Registered,

    /// <summary>Someone checked it.</summary>
    Verified,
}

/// <summary>Says who checked a fact, when, and by which document. Immutable.</summary>
/// <param name="Status">How far the fact is proved.</param>
/// <param name="By">Who checked, or null.</param>
/// <param name="Role">In which role, or null.</param>
/// <param name="On">When, or null.</param>
/// <param name="Until">The last day on which the proof holds, or null.</param>
/// <param name="Document">The document, or null.</param>
public sealed record Evidence(EvidenceStatus Status, string? By = null, string? Role = null, LocalDate? On = null, LocalDate? Until = null, string? Document = null)
{
    /// <summary>Gives when it was checked, or null.</summary>
    public LocalDate? On
    {
        get;
        init => (field, firstDay) = (value, FirstDay(value));
    } = On;

    /// <summary>Gives the last day on which the proof holds, or null.</summary>
    public LocalDate? Until
    {
        get;
        init => (field, lastDay) = (value, LastDay(value));
    } = Until;

    /// <summary>How a file writes each status.</summary>
    internal static readonly EnumNames<EvidenceStatus> Statuses = new()
    {
        ["declared"] = EvidenceStatus.Declared,
        ["registered"] = EvidenceStatus.Registered,
        ["rejected"] = EvidenceStatus.Rejected,
        ["verified"] = EvidenceStatus.Verified,
    };

    internal static Evidence Declared { get; } = new(EvidenceStatus.Declared);

    internal static Evidence Registered { get; } = new(EvidenceStatus.Registered);

    /// <summary>Whether it stands on a day: neither dated after it nor past its end.</summary>
    internal bool StandsOn(LocalDate on) => ApplicationRow.DayCell(on) is var day && firstDay <= day && day <= lastDay;

    private readonly long firstDay = FirstDay(On);
    private readonly long lastDay = LastDay(Until);

    private static long FirstDay(LocalDate? on) => on is { } given ? ApplicationRow.DayCell(given) : long.MinValue;

    private static long LastDay(LocalDate? until) => until is { } last ? ApplicationRow.DayCell(last) : long.MaxValue;

    /// <summary>The first and the last day on which it proves, in two halves; none where it was not accepted.</summary>
    internal long Days => Status < EvidenceStatus.Registered ? long.MaxValue : (Math.Max(firstDay, 0) << 32) | Math.Min(lastDay, int.MaxValue);

    /// <summary>Whether days that <see cref="Days"/> gave hold a day cell: 1 or 0, without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Hold(long days, long day) => Unsafe.BitCast<bool, byte>(days >> 32 <= day) & Unsafe.BitCast<bool, byte>(day <= (days & uint.MaxValue));

    /// <summary>The same of four: all ones or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<long> Hold(Vector256<long> days, Vector256<long> day) =>
        Vector256.LessThanOrEqual(days >> 32, day) & Vector256.LessThanOrEqual(day, days & Vector256.Create((long)uint.MaxValue));

    /// <summary>What it is worth on a day: a proof of the future or of the past leaves the bare declaration.</summary>
    internal EvidenceStatus StatusOn(LocalDate on) => Status is EvidenceStatus.Verified or EvidenceStatus.Registered && !StandsOn(on) ? EvidenceStatus.Declared : Status;
}

/// <summary>Says which proof a criterion asks for. Immutable.</summary>
/// <param name="IsVerified">Whether facts count only once verified or registered.</param>
/// <param name="By">The roles that may have checked; empty for any.</param>
/// <param name="Documents">The documents of which one is needed; empty for any.</param>
/// <param name="MaxAge">How old the proof may be, or null.</param>
internal sealed record EvidencePolicy(bool IsVerified, IReadOnlyList<string> By, IReadOnlyList<string> Documents, Period? MaxAge)
{
    internal static EvidencePolicy Declared { get; } = new(false, [], [], null);

    internal static EvidencePolicy Verified { get; } = new(true, [], [], null);

    /// <summary>Whether any proof that was accepted will do.</summary>
    internal bool IsPlain { get; } = By.Count == 0 && Documents.Count == 0 && MaxAge is null;

    /// <summary>Whether a fact with this evidence counts on a day.</summary>
    internal bool Accepts(Evidence evidence, LocalDate on)
    {
        if (!IsVerified) return true;
        if (evidence.Status < EvidenceStatus.Registered || !evidence.StandsOn(on)) return false;
        return IsPlain || evidence.Status == EvidenceStatus.Registered || (HasRole(evidence) && HasDocument(evidence) && IsFresh(evidence, on));
    }

    private bool HasRole(Evidence evidence) => By.Count == 0 || (evidence.Role is { } role && By.Contains(role)) || (evidence.By is { } by && By.Contains(by));

    private bool HasDocument(Evidence evidence) => Documents.Count == 0 || (evidence.Document is { } document && Documents.Contains(document));

    private bool IsFresh(Evidence evidence, LocalDate on) => MaxAge is null || (evidence.On is { } given && on <= given.PlusSaturating(MaxAge));
}

/// <summary>Is a person's judgement, given with the application as points. Immutable.</summary>
/// <param name="Points">The points given.</param>
/// <param name="By">Who judges, or null.</param>
/// <param name="Role">In which role, or null.</param>
/// <param name="On">When, or null.</param>
/// <param name="Reason">Why, or null; without a reason or an author it does not count.</param>
internal sealed record Assessment(decimal Points, string? By, string? Role, LocalDate? On, string? Reason);
