using NodaTime;

namespace Cotation;

/// <summary>Orders applications: an indicative order, the commission decides.</summary>
public static partial class Comparing
{
    /// <summary>Orders applications by outcome, points and the grid's chain for equal points; equal keys share a position. The order of the input changes nothing.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="applications">The applications; each is kept, its score is not. Those of a <see cref="Population"/> are scored side by side.</param>
    /// <param name="on">The reference date.</param>
    /// <param name="seed">The published seed of a draw among equals, or null for the grid's own, if it has one.</param>
    /// <exception cref="ArgumentException">An application was read with another vocabulary.</exception>
    public static IReadOnlyList<RankedApplication> Rank(this Scorer scorer, IEnumerable<Application> applications, LocalDate on, string? seed = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(applications);
        var order = new RankOrder(scorer, seed);
        RankKey[] keys = applications is Population population
            ? [.. population.Zip(scorer.Points(population, on), (a, points) => order.KeyOf(a, on, points))]
            : [.. applications.Select(a => order.KeyOf(a, on))];
        return PlacesOf(scorer, order, keys, keys.Length);
    }

    /// <summary>Gives the first places without keeping the others, with all who share the last of them; after them, without a position, the applications that could come among them once their own pending points are verified.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="applications">The applications; only those that may be told are kept.</param>
    /// <param name="on">The reference date.</param>
    /// <param name="top">How many places are wanted, at least 1.</param>
    /// <param name="seed">The published seed of a draw among equals, or null for the grid's own, if it has one.</param>
    /// <exception cref="ArgumentException">An application was read with another vocabulary.</exception>
    public static IReadOnlyList<RankedApplication> RankTop(this Scorer scorer, IEnumerable<Application> applications, LocalDate on, int top, string? seed = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(applications);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var order = new RankOrder(scorer, seed);
        return scorer.PlacesOfTop(order, applications.Select(a => order.KeyWithReach(a, on)), top);
    }

    /// <summary>The first places among keys that come one by one, and those who could enter.</summary>
    internal static IReadOnlyList<RankedApplication> PlacesOfTop(this Scorer scorer, RankOrder order, IEnumerable<RankKey> keys, int top)
    {
        var kept = new PriorityQueue<RankKey, RankKey>(Comparer<RankKey>.Create((a, b) => order.Compare(b, a)));
        List<RankKey> others = [];
        RankKey? beyond = null;
        int room = 4 * top;
        foreach (RankKey key in keys.Where(k => k.HasPosition))
        {
            RankKey left = key;
            if (kept.Count < top)
            {
                kept.Enqueue(key, key);
                continue;
            }

            if (order.Compare(key, kept.Peek()) < 0) left = kept.DequeueEnqueue(key, key);
            if (order.Seed is not null && (beyond is null || order.Compare(left, beyond) < 0)) beyond = left;
            if (MayBeTold(left, kept.Peek())) others.Add(left);
            if (others.Count <= room) continue;
            others.RemoveAll(o => !MayBeTold(o, kept.Peek()));
            room = Math.Max(4 * top, 2 * others.Count);
        }

        RankKey[] first = [.. kept.UnorderedItems.Select(i => i.Element)];
        if (first.Length == 0) return [];
        RankKey last = first.Max(order)!;
        first = [.. first, .. others.Where(o => order.Separate(last, o).Separation.Kind == SeparationKind.Nothing)];
        IEnumerable<RankKey> entering = others.Except(first).Where(o => MayEnter(o, last));
        return PlacesOf(scorer, order, [.. first, .. entering], first.Length, beyond);

        bool MayBeTold(RankKey key, RankKey last) => MayEnter(key, last) || order.Separate(last, key).Separation.Kind == SeparationKind.Nothing;
    }

    /// <summary>Whether an application could stand at or before another's place once its own pending points are verified.</summary>
    private static bool MayEnter(RankKey key, RankKey other)
    {
        if (key.MayBeFirst && other.Tier > RankTier.First) return true;
        return (key.MayBeFirst || (key.Tier == other.Tier && key.Pending > 0)) && key.Points + key.Pending >= other.Points;
    }

    /// <summary>Says what place an application would have in a ranking if its facts were others; the others keep theirs.</summary>
    /// <param name="places">The whole ranking.</param>
    /// <param name="scorer">The scorer that made it.</param>
    /// <param name="changed">The application with other facts; it stands in for the one of the same id, or is added.</param>
    /// <exception cref="ArgumentException">The application was read with another vocabulary.</exception>
    public static RankedApplication With(this IReadOnlyList<RankedApplication> places, Scorer scorer, Application changed)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(changed);
        if (places.Count == 0) throw new ArgumentException("The ranking is empty.", nameof(places));
        RankKey[] keys = [.. places.Where(p => p.ApplicationId != changed.Id).Select(p => p.Key), places[0].Key.Order.KeyOf(changed, places[0].On)];
        return PlacesOf(scorer, places[0].Key.Order, keys, keys.Length).Single(p => p.ApplicationId == changed.Id);
    }

    /// <summary>Says what separates two applications, and whether the first goes before the second, after it (positive), or beside it (0).</summary>
    internal static (Separation Separation, int Order) Separate(RankedApplication first, RankedApplication second) => first.Key.Order.Separate(first.Key, second.Key);

    /// <summary>The places of keys that are in memory: sorted, each told from the next; the last of those asked for also from the first beyond, where a draw may have made the cut.</summary>
    internal static RankedApplication[] PlacesOf(Scorer scorer, RankOrder order, RankKey[] keys, int asked, RankKey? beyond = null)
    {
        Array.Sort(keys, order);
        var places = new RankedApplication[keys.Length];
        var next = new Separation?[keys.Length];
        for (int i = 0; i + 1 < keys.Length; i++) next[i] = order.Separate(keys[i], keys[i + 1]).Separation;
        int position = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            bool isBeside = i > 0 && next[i - 1]!.Kind == SeparationKind.Nothing;
            if (!isBeside) position = i + 1;
            // Between those asked for and those who could enter stand others that were not kept.
            bool hasPosition = keys[i].HasPosition && i < asked, hasNext = i + 1 < keys.Length && i + 1 != asked && i < asked && keys[i + 1].HasPosition;
            bool isTied = hasPosition && (isBeside || (hasNext && next[i]!.Kind == SeparationKind.Nothing));
            bool isCut = i + 1 == asked && beyond is not null && order.Separate(keys[i], beyond).Separation.Kind == SeparationKind.Draw;
            bool isDrawn = hasPosition && (isCut || (i > 0 && next[i - 1]!.Kind == SeparationKind.Draw) || (hasNext && next[i]!.Kind == SeparationKind.Draw));
            places[i] = new RankedApplication(scorer, keys[i]) { Position = hasPosition ? position : null, IsTied = isTied, IsDrawn = isDrawn, Next = hasNext ? next[i] : null, Gap = hasNext ? keys[i].Points - keys[i + 1].Points : null, CouldEnter = i >= asked };
        }

        return places;
    }
}
