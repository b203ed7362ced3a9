using System.Runtime.CompilerServices;
using NodaTime;

namespace Cotation;

/// <summary>Holds what changed of one score since it was last computed. Immutable.</summary>
/// <param name="ApplicationId">The id of the application.</param>
/// <param name="Before">The points before; null where the grid was not for it.</param>
/// <param name="Now">The points now; null where the grid is not for it.</param>
/// <param name="Changes">The parts of the difference, cause by cause: time, facts, refusals, evidence, grid; they add up to it.</param>
public sealed record Rescored(string ApplicationId, decimal? Before, decimal? Now, IReadOnlyList<Difference> Changes);

/// <summary>Scores again what may have changed.</summary>
public static partial class Comparing
{
    /// <summary>
    /// Gives, one after the other, the applications whose points or lines are other than they were, with the parts of the difference.
    /// One application is taken at a time and only when the one before was used, so that a slow reader slows the source and nothing piles up.
    /// To go on after a stop, give the id of the last one that came out: the source has to come in the same order, and what stands before and at that id is passed over.
    /// </summary>
    /// <param name="now">The scorer of the grid in force.</param>
    /// <param name="before">The scorer of the grid at the time; the same where it did not change.</param>
    /// <param name="applications">Each application as it was and as it is.</param>
    /// <param name="then">The day of the last computation.</param>
    /// <param name="on">The reference date.</param>
    /// <param name="after">The id after which to go on, or null to begin.</param>
    /// <param name="cancellation">Stops between two applications.</param>
    /// <exception cref="ArgumentException">The id after which to go on never came.</exception>
    public static async IAsyncEnumerable<Rescored> RescoreAsync(
        this Scorer now,
        Scorer before,
        IAsyncEnumerable<(Application Before, Application Now)> applications,
        LocalDate then,
        LocalDate on,
        string? after = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(applications);
        bool isBegun = after is null;
        await foreach ((Application old, Application current) in applications.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isBegun && !IsSame(now, before, old, current, then, on))
            {
                Score was = before.Score(old, then), isNow = now.Score(current, on);
                yield return new Rescored(current.Id, was.Points, isNow.Points, isNow.ChangesSince(was));
            }

            isBegun |= current.Id == after;
        }

        if (!isBegun) throw new ArgumentException("The id after which to go on never came.", nameof(after));
    }

    /// <summary>Whether the total and every line, told by id, are what they were: found without a whole score.</summary>
    private static bool IsSame(Scorer now, Scorer before, Application old, Application current, LocalDate then, LocalDate on)
    {
        long[] were = new long[before.Lines.Count], are = new long[now.Lines.Count];
        if (before.Points(old, then, were) != now.Points(current, on, are)) return false;
        if (ReferenceEquals(now, before)) return were.AsSpan().SequenceEqual(are);
        for (int i = 0; i < are.Length; i++)
        {
            int place = before.PlaceOf(now.Lines[i].Id);
            if (are[i] != (place < 0 ? 0 : were[place])) return false;
        }

        for (int i = 0; i < were.Length; i++)
            if (were[i] != 0 && now.PlaceOf(before.Lines[i].Id) < 0) return false;
        return true;
    }
}
