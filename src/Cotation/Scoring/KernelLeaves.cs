using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cotation;

/// <summary>Is a grid's sections as one row of stretches of lines, where nothing but sums stands above them: each adds up or lets one line count, between its own bounds.</summary>
internal sealed class KernelLeaves
{
    private readonly Leaf[] all;
    private readonly Leaf[] bound;
    private readonly long floor;
    private readonly long cap;

    private KernelLeaves(KernelSection root, List<Leaf> leaves)
    {
        all = [.. leaves];
        bound = [.. leaves.Where(l => !l.IsFlat)];
        (floor, cap) = (root.Floor, root.Cap);
    }

    /// <summary>A stretch of lines; a flat one adds to the root's own sum as it is.</summary>
    private readonly record struct Leaf(int First, int Count, Combination How, long Floor, long Cap, bool IsFlat);

    /// <summary>The leaves of a grid; null where a section needs the walk over the tree of sections.</summary>
    public static KernelLeaves? Of(KernelSection root)
    {
        List<Leaf> leaves = [];
        bool isRow = root is { IsFractional: false, Adjustments.Length: 0, Combine: Combination.Sum } && root.Sections.All(s => TryAdd(s, leaves));
        if (!isRow) return null;
        leaves.Add(new Leaf(root.FirstLine, root.LineCount, Combination.Sum, long.MinValue, long.MaxValue, true));
        return new KernelLeaves(root, leaves);
    }

    /// <summary>The total of what is added up already and of the lines; the flat ones among them are left out where they are all in the sum.</summary>
    public long Total(ReadOnlySpan<long> each, long sum, bool isSummed) => Math.Min(Math.Max(Add(isSummed ? bound : all, each, sum), floor), cap);

    private static bool TryAdd(KernelSection section, List<Leaf> leaves)
    {
        if (section.IsFractional || section.Adjustments.Length > 0) return false;
        bool isOpen = section.IsOpen && section.IsPlainSum;
        if (isOpen && !section.Sections.All(s => TryAdd(s, leaves))) return false;
        if (!isOpen && section.Sections.Length > 0) return false;
        leaves.Add(new Leaf(section.FirstLine, section.LineCount, section.Combine, section.Floor, section.Cap, isOpen));
        return true;
    }

    private static long Add(Leaf[] leaves, ReadOnlySpan<long> each, long sum)
    {
        foreach (ref readonly Leaf leaf in leaves.AsSpan())
        {
            ReadOnlySpan<long> own = each.Slice(leaf.First, leaf.Count);
            long points = leaf.How == Combination.Sum ? SumOf(own) : ChosenOf(own, leaf.How);
            sum += Math.Min(Math.Max(points, leaf.Floor), leaf.Cap);
        }

        return sum;
    }

    /// <summary>The points of the one line that counts. What does not count is less than any points.</summary>
    private static long ChosenOf(ReadOnlySpan<long> own, Combination how)
    {
        long chosen = KernelLine.NotCounting;
        foreach (long points in own)
        {
            bool isFirst = chosen == KernelLine.NotCounting;
            if (how == Combination.Best) chosen = Math.Max(chosen, points);
            else if (isFirst || (how == Combination.Worst && points != KernelLine.NotCounting && points < chosen)) chosen = points;
        }

        return chosen == KernelLine.NotCounting ? 0 : chosen;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long SumOf(ReadOnlySpan<long> points)
    {
        long sum = 0;
        Vector<long> lanes = Vector<long>.Zero;
        for (; points.Length >= Vector<long>.Count; points = points[Vector<long>.Count..]) lanes += new Vector<long>(points);
        foreach (long rest in points) sum += rest;
        return sum + Vector.Sum(lanes);
    }
}
