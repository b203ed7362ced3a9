namespace Cotation;

/// <summary>Combines a kernel's lines into sections and sections into the grid, in whole millionths.</summary>
internal static class KernelTotal
{
    public static long Of(KernelSection section, in KernelFrame frame, ReadOnlySpan<long> each, long sum, bool isSummed, out bool isCounting, ref bool isLost)
    {
        long combined = sum;
        int counting = 0;
        isSummed &= section.IsPlainSum;
        isCounting = section.IsPlainSum;
        Combination how = section.Combine == Combination.Average ? Combination.Sum : section.Combine;
        ReadOnlySpan<long> own = each.Slice(section.FirstLine, section.LineCount);
        if (section.IsPlainSum && !isSummed)
        {
            combined += KernelLeaves.SumOf(own);
        }
        else if (!isSummed)
        {
            foreach (long points in own) Add(how, points, points != KernelLine.NotCounting, ref combined, ref isCounting);
            if (section.Combine == Combination.Average) counting = own.Length - own.Count(KernelLine.NotCounting);
        }

        foreach (KernelSection inner in section.Sections)
        {
            long points = Of(inner, in frame, each, 0, isSummed && inner.IsOpen, out bool isInnerCounting, ref isLost);
            if (isInnerCounting) counting++;
            if (section.Combine == Combination.Sum) (combined, isCounting) = (combined + points, isCounting | isInnerCounting);
            else Add(how, points, isInnerCounting, ref combined, ref isCounting);
        }

        if (section.IsFractional) return Fractional(section, in frame, combined, counting, ref isLost);
        long total = Math.Min(Math.Max(combined, section.Floor), section.Cap);
        foreach (KernelAdjustment adjustment in section.Adjustments)
            if (Holds(adjustment, in frame, ref isLost)) total = adjustment.Adjustment.Operation == AdjustmentOperation.Set ? adjustment.Amount : total + adjustment.Amount;
        return total;
    }

    /// <summary>The points of a section that passes through fractions: they are whole millionths again at its end, or the tree finds them.</summary>
    private static long Fractional(KernelSection section, in KernelFrame frame, long combined, int counting, ref bool isLost)
    {
        Rational points = Rational.Micro(combined);
        if (section.Combine == Combination.Average && counting > 1) points /= counting;
        points = section.Section.Transform.Bounded(section.Section.Transform.Weighed(points));
        foreach (KernelAdjustment adjustment in section.Adjustments)
            if (Holds(adjustment, in frame, ref isLost)) points = adjustment.Adjustment.Apply(points);
        isLost |= !points.TryMicro(out long total) || Math.Abs(total) > KernelSection.Most;
        return total;
    }

    private static bool Holds(KernelAdjustment adjustment, in KernelFrame frame, ref bool isLost)
    {
        if (adjustment.When is { } when) return frame.Holds(when, adjustment.Policy) == KernelFrame.Yes;
        EvaluationFrame terms = frame.Expressions(adjustment.Policy);
        bool holds = adjustment.Term!.Of(ref terms).IsYes;
        isLost |= terms.HasOverflowed;
        return holds;
    }

    private static void Add(Combination how, long points, bool isOneCounting, ref long combined, ref bool isCounting)
    {
        if (!isOneCounting) return;
        if (how == Combination.Sum) combined += points;
        else if (!isCounting || how.Prefers(points, combined)) combined = points;
        isCounting = true;
    }
}
