namespace Cotation;

/// <summary>Is what a section gives: the combination of what it holds, with weight and rounding, what its own floor or cap cut, what adjustments changed.</summary>
internal sealed record SectionTotal(Section Section, Rational Combined, Rational Cut, Rational Points, bool IsCounting, IReadOnlyList<SectionTotal> Sections, IReadOnlyList<Rational> Changes)
{
    /// <summary>The one child that counts, where the section lets only one count: its place among criteria and sections; else -1.</summary>
    public int Chosen { get; init; } = -1;

    /// <summary>The combination before weight and rounding.</summary>
    public Rational Found { get; init; }
}

/// <summary>Combines lines into sections and sections into the grid, on one view of the application.</summary>
internal sealed class SectionCombiner(Func<Criterion, LineResult> lineOf, Func<Adjustment, bool> holds)
{
    public SectionTotal Of(Section section)
    {
        var sections = new SectionTotal[section.Sections.Count];
        var children = new (bool IsCounting, Rational Points)[section.Criteria.Count + sections.Length];
        for (int i = 0; i < section.Criteria.Count; i++)
        {
            LineResult line = lineOf(section.Criteria[i]);
            children[i] = (line.IsCounting, line.Points);
        }

        for (int i = 0; i < sections.Length; i++)
        {
            sections[i] = Of(section.Sections[i]);
            children[section.Criteria.Count + i] = (sections[i].IsCounting, sections[i].Points);
        }

        int chosen = ChosenOf(section.Combine, children);
        Rational found = Combine(section.Combine, children, chosen), combined = section.Transform.Weighed(found);
        Rational bounded = section.Transform.Bounded(combined), points = bounded;
        var changes = new Rational[section.Adjustments.Count];
        for (int i = 0; i < changes.Length; i++)
        {
            if (!holds(section.Adjustments[i])) continue;
            Rational adjusted = section.Adjustments[i].Apply(points);
            changes[i] = adjusted - points;
            points = adjusted;
        }

        return new SectionTotal(section, combined, combined - bounded, points, children.Any(c => c.IsCounting), sections, changes) { Chosen = chosen, Found = found };
    }

    private static int ChosenOf(Combination how, (bool IsCounting, Rational Points)[] children)
    {
        if (how is Combination.Sum or Combination.Average) return -1;
        int chosen = -1;
        for (int i = 0; i < children.Length; i++)
        {
            if (!children[i].IsCounting) continue;
            if (chosen < 0 || how.Prefers(children[i].Points, children[chosen].Points)) chosen = i;
        }

        return chosen;
    }

    private static Rational Combine(Combination how, (bool IsCounting, Rational Points)[] children, int chosen)
    {
        if (how is not (Combination.Sum or Combination.Average)) return chosen < 0 ? Rational.Zero : children[chosen].Points;
        Rational sum = 0;
        int count = 0;
        foreach ((bool isCounting, Rational points) in children)
        {
            if (how == Combination.Average && !isCounting) continue;
            sum += points;
            count++;
        }

        return how == Combination.Sum || count == 0 ? sum : sum / count;
    }
}
