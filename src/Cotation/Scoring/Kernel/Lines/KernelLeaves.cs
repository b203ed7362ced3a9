using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cotation;

/// <summary>Holds sections as consecutive ranges of lines, where the root only sums them: each is a sum or a maximum, clamped.</summary>
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

    /// <summary>A range of lines; a flat one adds to the root's own sum as it is.</summary>
    private readonly record struct Leaf(int First, int Count, Combination How, long Floor, long Cap, bool IsFlat);

    /// <summary>The leaves of a grid; null where a section needs the evaluator of sections.</summary>
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

    /// <summary>The totals of a block, from the columns of its lines.</summary>
    public void Total(BlockBuffers buffers)
    {
        Span<Vector256<long>> totals = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Totals.AsSpan());
        Span<Vector256<long>> points = stackalloc Vector256<long>[totals.Length];
        totals.Clear();
        foreach (ref readonly Leaf leaf in all.AsSpan())
        {
            Combine(in leaf, buffers, leaf.IsFlat ? totals : points);
            if (leaf.IsFlat) continue;
            Vector256<long> low = Vector256.Create(leaf.Floor), high = Vector256.Create(leaf.Cap);
            for (int i = 0; i < totals.Length; i++) totals[i] += Vector256.Min(Vector256.Max(points[i], low), high);
        }

        Vector256<long> least = Vector256.Create(floor), most = Vector256.Create(cap);
        for (int i = 0; i < totals.Length; i++) totals[i] = Vector256.Min(Vector256.Max(totals[i], least), most);
    }

    /// <summary>Adds a leaf's lines to what a flat one adds to, or finds its points from nothing.</summary>
    private static void Combine(in Leaf leaf, BlockBuffers buffers, Span<Vector256<long>> points)
    {
        if (leaf.How == Combination.Sum)
        {
            Sum(in leaf, buffers, points);
            return;
        }

        Vector256<long> none = Vector256.Create(KernelLine.NotCounting);
        points.Fill(none);
        for (int line = leaf.First; line < leaf.First + leaf.Count; line++)
        {
            ReadOnlySpan<Vector256<long>> own = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Line(line));
            for (int i = 0; i < points.Length; i++)
            {
                points[i] = leaf.How switch
                {
                    Combination.Best => Vector256.Max(points[i], own[i]),
                    Combination.Worst => Vector256.ConditionalSelect(Vector256.Equals(points[i], none), own[i], Vector256.ConditionalSelect(Vector256.Equals(own[i], none), points[i], Vector256.Min(points[i], own[i]))),
                    _ => Vector256.ConditionalSelect(Vector256.Equals(points[i], none), own[i], points[i]),
                };
            }
        }

        for (int i = 0; i < points.Length; i++) points[i] &= ~Vector256.Equals(points[i], none);
    }

    /// <summary>Adds up a leaf's lines, a few applications at a time, so that their sums stay in registers.</summary>
    private static void Sum(in Leaf leaf, BlockBuffers buffers, Span<Vector256<long>> points)
    {
        for (int i = 0; i < points.Length; i += 4)
        {
            Vector256<long> a = Vector256<long>.Zero, b = a, c = a, d = a;
            for (int line = leaf.First; line < leaf.First + leaf.Count; line++)
            {
                ReadOnlySpan<Vector256<long>> own = MemoryMarshal.Cast<long, Vector256<long>>(buffers.Line(line)).Slice(i, 4);
                (a, b, c, d) = (a + own[0], b + own[1], c + own[2], d + own[3]);
            }

            Span<Vector256<long>> to = points.Slice(i, 4);
            (to[0], to[1], to[2], to[3]) = leaf.IsFlat ? (to[0] + a, to[1] + b, to[2] + c, to[3] + d) : (a, b, c, d);
        }
    }

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
            long points = leaf.How == Combination.Sum ? SumOf(own) : leaf.How == Combination.Best ? BestOf(own) : ChosenOf(own, leaf.How);
            sum = unchecked(sum + Branchless.Bounded(points, leaf.Floor, leaf.Cap));
        }

        return sum;
    }

    /// <summary>The points of the best line, without a branch. What does not count is less than any points.</summary>
    private static long BestOf(ReadOnlySpan<long> own)
    {
        long best = KernelLine.NotCounting;
        foreach (long points in own) best = Branchless.Greater(best, points);
        return best & ~Branchless.Mask(Branchless.Bit(best == KernelLine.NotCounting));
    }

    private static long ChosenOf(ReadOnlySpan<long> own, Combination how)
    {
        long chosen = KernelLine.NotCounting;
        foreach (long points in own)
            if (chosen == KernelLine.NotCounting || (points != KernelLine.NotCounting && how.Prefers(points, chosen))) chosen = points;
        return chosen == KernelLine.NotCounting ? 0 : chosen;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long SumOf(ReadOnlySpan<long> points)
    {
        long sum = 0;
        Vector<long> buffers = Vector<long>.Zero;
        for (; points.Length >= Vector<long>.Count; points = points[Vector<long>.Count..]) buffers += new Vector<long>(points);
        foreach (long rest in points) sum = unchecked(sum + rest);
        return unchecked(sum + Vector.Sum(buffers));
    }
}
