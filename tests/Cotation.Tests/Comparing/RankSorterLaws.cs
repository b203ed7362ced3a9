using FsCheck.Xunit;

namespace Cotation.Tests;

public class RankSorterLaws
{
    /// <summary>Few values are dealt on piles, many are compared: the first column and the second come both ways.</summary>
    [Property(MaxTest = 40)]
    public bool Columns_sort_as_ordering_by_each_in_turn_does(int seed, byte first, ushort second)
    {
        var random = new Random(seed);
        int count = random.Next(4 * RankSorter.Many);
        long[][] columns = [Column(first + 1), Column(second + 1), Column(3)];
        int[] expected = [.. Enumerable.Range(0, count).OrderBy(i => columns[0][i]).ThenBy(i => columns[1][i]).ThenBy(i => columns[2][i]).ThenByDescending(i => i)];
        return new RankSorter(columns, (a, b) => b.CompareTo(a)).Sort(count).SequenceEqual(expected);

        long[] Column(int values)
        {
            long[] among = [long.MinValue, long.MaxValue, .. Enumerable.Range(0, values).Select(_ => random.NextInt64(long.MinValue, long.MaxValue))];
            return [.. Enumerable.Range(0, count).Select(_ => among[random.Next(among.Length)])];
        }
    }
}
