namespace Cotation;

/// <summary>Tells what each line brings to the total from what it gives: nothing where another line of its section counts instead, and through the weights above it. Caps and rounding belong to no line and are left out.</summary>
internal sealed class LineShares
{
    private readonly Node root;

    public LineShares(Grid grid)
    {
        var places = new Dictionary<Criterion, int>();
        foreach (Criterion criterion in grid.Criteria) places[criterion] = places.Count;
        root = new Node(grid.Root, places);
    }

    /// <summary>The points that each line brings, in millionths, in the place of those it gives.</summary>
    public long[] Of(long[] given)
    {
        root.Spread(given);
        return given;
    }

    /// <summary>Is a section with the places of its lines.</summary>
    private sealed class Node(Section section, Dictionary<Criterion, int> places)
    {
        private readonly int[] own = [.. section.Criteria.Select(c => places[c])];
        private readonly int[] all = [.. section.AllCriteria.Select(c => places[c])];
        private readonly Node[] inner = [.. section.Sections.Select(s => new Node(s, places))];
        private readonly Combination how = section.Combine;
        private readonly Rational weight = section.Transform.Weight;

        /// <summary>Leaves to each line what it brings, and gives what they bring together.</summary>
        public long Spread(long[] points)
        {
            Span<long> parts = stackalloc long[Math.Min(own.Length + inner.Length, 256)];
            if (parts.Length < own.Length + inner.Length) parts = new long[own.Length + inner.Length];
            for (int i = 0; i < own.Length; i++) parts[i] = points[own[i]];
            for (int i = 0; i < inner.Length; i++) parts[own.Length + i] = inner[i].Spread(points);
            int chosen = Chosen(parts);
            if (chosen >= 0) Clear(points, chosen);
            long awarded = 0, sum = 0;
            if (how == Combination.Average) foreach (long part in parts) awarded += part != 0 ? 1 : 0;
            foreach (int line in all)
            {
                if (weight != Rational.One) points[line] = (long)((Rational)points[line] * weight).Floor().Numerator;
                if (awarded > 1) points[line] /= awarded;
                sum += points[line];
            }

            return sum;
        }

        /// <summary>The one part that counts, or -1 where all do.</summary>
        private int Chosen(ReadOnlySpan<long> parts)
        {
            if (how is Combination.Sum or Combination.Average) return -1;
            int chosen = -1;
            for (int i = 0; i < parts.Length; i++)
            {
                bool isCounting = how == Combination.Best || parts[i] != 0;
                if (isCounting && (chosen < 0 || how.Prefers(parts[i], parts[chosen]))) chosen = i;
            }

            return chosen;
        }

        private void Clear(long[] points, int chosen)
        {
            for (int i = 0; i < own.Length; i++)
                if (i != chosen) points[own[i]] = 0;
            for (int i = 0; i < inner.Length; i++)
                if (own.Length + i != chosen) foreach (int line in inner[i].all) points[line] = 0;
        }
    }
}
