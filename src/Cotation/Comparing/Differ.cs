using NodaTime;

namespace Cotation;

/// <summary>Compares scores.</summary>
public static partial class Comparing
{
    private static readonly LocalizedText Others = new("Autres éléments pris en compte", "Other elements taken into account");

    /// <summary>Compares two scores line by line: two applications on one grid, or one application on two. Of scores made for a reader who may not know all, what both tell, and the rest in one part without id.</summary>
    /// <param name="first">The first score.</param>
    /// <param name="second">The second score.</param>
    public static Difference DifferenceFrom(this Score first, Score second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Dictionary<(string, string), (LocalizedText Title, decimal Points)> one = PartsOf(first), two = PartsOf(second);
        IEnumerable<DifferencePart> parts = one.Keys.Union(two.Keys)
            .Select(k => new DifferencePart(k.Item2, one.TryGetValue(k, out var a) ? a.Title : two[k].Title, one.GetValueOrDefault(k).Points, two.GetValueOrDefault(k).Points))
            .Where(p => p.Points != 0).OrderByDescending(p => Math.Abs(p.Points)).ThenBy(p => p.Id, StringComparer.Ordinal);
        return new Difference(first, second, first.IsPartial || second.IsPartial ? [.. Told(first, second, [.. parts])] : [.. parts]);
    }

    /// <summary>The parts that both tell, and the rest of both totals as one.</summary>
    private static IEnumerable<DifferencePart> Told(Score first, Score second, List<DifferencePart> parts)
    {
        HashSet<string> both = [.. IdsOf(first)];
        both.IntersectWith(IdsOf(second));
        List<DifferencePart> told = [.. parts.Where(p => both.Contains(p.Id))];
        decimal one = (first.Points ?? 0) - PartsOf(first).Where(p => both.Contains(p.Key.Item2)).Sum(p => p.Value.Points), two = (second.Points ?? 0) - PartsOf(second).Where(p => both.Contains(p.Key.Item2)).Sum(p => p.Value.Points);
        return one == two ? told : told.Append(new DifferencePart("", Others, one, two));
    }

    private static IEnumerable<string> IdsOf(Score score) => score.Lines.Select(l => l.Criterion.Id).Concat(score.Root?.AllSections.Select(s => s.Id) ?? []);

    /// <summary>Tells apart what changed between two scores of one application: time, facts, refusals, evidence and the grid, one after another, so that the parts add up exactly.</summary>
    /// <param name="now">The later score.</param>
    /// <param name="before">The earlier score.</param>
    /// <exception cref="ArgumentException">The scores are of two applications, were read with vocabularies that share nothing, or were made for a reader who may not know all.</exception>
    public static IReadOnlyList<Difference> ChangesSince(this Score now, Score before)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        if (now.ApplicationId != before.ApplicationId) throw new ArgumentException("The scores are of two applications.", nameof(before));
        if (now.IsPartial || before.IsPartial) throw new ArgumentException("What changed is found from whole scores.", nameof(now));
        Scorer old = before.Grid.Compile();
        Application facts = Changed(before.Application, now.Application, isRefusal: false), refusals = Changed(facts, now.Application, isRefusal: true);
        Score[] steps =
        [
            before,
            old.Score(before.Application, now.On),
            old.Score(facts, now.On),
            old.Score(refusals, now.On),
            old.Score(now.Application.As(before.Application.Vocabulary), now.On),
            now,
        ];
        return [.. Enum.GetValues<ChangeCause>().Select((cause, i) => steps[i + 1].DifferenceFrom(steps[i]) with { Cause = cause }).Where(c => c.Parts.Count > 0)];
    }

    /// <summary>Says what one other fact would give: the score with it, less the score without.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="application">The application.</param>
    /// <param name="changed">The same application with the fact changed.</param>
    /// <param name="on">The reference date.</param>
    public static Difference WhatIf(this Scorer scorer, Application application, Application changed, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        return scorer.Score(changed, on).DifferenceFrom(scorer.Score(application, on));
    }

    /// <summary>The earlier application with the facts of the later one, refusals or all others, each with the proof it had where its value is the same.</summary>
    private static Application Changed(Application from, Application to, bool isRefusal)
    {
        var changes = new List<FactChange>();
        foreach (Fact fact in from.Vocabulary.Facts.Where(f => (f.Event is not null) == isRefusal))
        {
            Value before = from.ValueOf(fact), after = to.Vocabulary.Find(fact.Name) is { } same && same.Kind == fact.Kind ? to.ValueOf(same).As(same, fact) : Value.Unknown;
            if (!before.Equals(after)) changes.Add(new FactChange(fact, after, to.Vocabulary.Find(fact.Name) is { } proof ? to.EvidenceOf(proof) : Evidence.Declared));
        }

        return from.With(changes, from.Vocabulary);
    }

    /// <summary>What each line gives to the total, and what each section does beyond adding up.</summary>
    private static Dictionary<(string, string), (LocalizedText Title, decimal Points)> PartsOf(Score score)
    {
        var parts = new Dictionary<(string, string), (LocalizedText, decimal)>();
        if (score.Root is not { } root) return parts;
        foreach (SectionScore section in root.AllSections.Where(s => !s.IsOutranked))
        {
            decimal listed = 0;
            foreach (ScoreLine line in section.Lines.Where(l => l.OutrankedBy is null))
            {
                parts[("line", line.Criterion.Id)] = (line.Criterion.Title, line.Points);
                listed += line.Points;
            }

            listed += section.Sections.Where(s => !s.IsOutranked).Sum(s => s.Points);
            if (section.Points - listed != 0) parts[("section", section.Section.Id)] = (section.Section.Title, section.Points - listed);
        }

        return parts;
    }
}
