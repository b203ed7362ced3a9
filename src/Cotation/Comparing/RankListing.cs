using System.Collections;

namespace Cotation;

/// <summary>Is the order of a table, place by place, each made when it is looked at.</summary>
internal sealed class RankListing(RankTable table, int[] sorted, int[] positions, bool[]? isDrawn) : IReadOnlyList<RankedApplication>
{
    private readonly int placed = Array.FindLastIndex(sorted, table.HasPosition) + 1;

    public int Count => sorted.Length;

    public RankedApplication this[int index] => PlaceOf(index, table.KeyOf(sorted[index]), KeyAfter(index));

    public IEnumerator<RankedApplication> GetEnumerator()
    {
        RankKey? next = sorted.Length == 0 ? null : table.KeyOf(sorted[0]);
        for (int i = 0; i < sorted.Length; i++)
        {
            RankKey key = next!;
            next = KeyAfter(i);
            yield return PlaceOf(i, key, next);
        }
    }

    /// <summary>Those without a position stand after all the others.</summary>
    public int? PositionOf(int index) => index < placed ? positions[index] : null;

    public bool IsTied(int index) => index < placed && ((index > 0 && positions[index - 1] == positions[index]) || (index + 1 < positions.Length && positions[index + 1] == positions[index]));

    /// <summary>Whether the draw alone tells it from the one before or after.</summary>
    public bool IsDrawn(int index) => isDrawn is not null && index < placed && (isDrawn[index] || (index + 1 < placed && isDrawn[index + 1]));

    /// <summary>Looks at the rows of a range of places, which lie anywhere, one after the other: so many waits for memory go by at once.</summary>
    public void Near(int first, int end) => table.Near(sorted.AsSpan(first, end - first));

    public ReadOnlySpan<byte> IdOf(int index) => table.IdOf(sorted[index]);

    public decimal? PointsOf(int index) => table.PointsOf(sorted[index]);

    private RankKey? KeyAfter(int index) => index + 1 < sorted.Length ? table.KeyOf(sorted[index + 1]) : null;

    private RankedApplication PlaceOf(int index, RankKey key, RankKey? next) => new(table.Scorer, key)
    {
        Position = PositionOf(index),
        IsTied = IsTied(index),
        IsDrawn = IsDrawn(index),
        Next = next is null || !next.HasPosition ? null : key.Order.Separate(key, next).Separation,
        Gap = next is null || !next.HasPosition ? null : key.Points - next.Points,
    };

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
