namespace Cotation;

/// <summary>Compares two grids by what they mean: a renamed, moved, re-weighted or rewritten part is told as such; layout and the order of a sum are no change.</summary>
internal sealed class GridComparer
{
    private readonly Grid before;
    private readonly Grid after;
    private readonly List<GridChange> changes = [];

    private readonly Dictionary<Section, Section> sections;

    private GridComparer(Grid before, Grid after)
    {
        (this.before, this.after) = (before, after);
        sections = MatchSections();
    }

    public static GridComparison Compare(Grid before, Grid after)
    {
        var comparer = new GridComparer(before, after);
        IReadOnlyList<(Criterion? Before, Criterion? After)> lines = comparer.Match();
        comparer.CompareIdentity();
        foreach ((Criterion? one, Criterion? other) in lines) comparer.CompareLine(one, other);
        comparer.CompareSections();
        comparer.CompareRest();
        return new GridComparison(before, after, comparer.changes, lines);
    }

    /// <summary>Criteria of one id are the same; of those left, one that gives the same by the same rule was renamed.</summary>
    private IReadOnlyList<(Criterion? Before, Criterion? After)> Match()
    {
        List<Criterion> old = [.. before.Criteria.Where(c => after.Criteria.All(a => a.Id != c.Id))];
        var pairs = new List<(Criterion?, Criterion?)>();
        foreach (Criterion now in after.Criteria)
        {
            Criterion? same = before.Criteria.FirstOrDefault(c => c.Id == now.Id) ?? old.Find(c => CriterionNormalForm.Of(c) == CriterionNormalForm.Of(now));
            if (same is not null) old.Remove(same);
            pairs.Add((same, now));
        }

        pairs.AddRange(old.Select(c => ((Criterion?)c, (Criterion?)null)));
        return pairs;
    }

    private void CompareIdentity()
    {
        GridIdentity one = before.Identity, other = after.Identity;
        if (one.Version != other.Version) Changed("version", w => w.Version(one.Version, other.Version));
        if (one.Kind != other.Kind) Changed("kind", w => w.Kind);
        if (one.Territory.Name != other.Territory.Name || !one.Territory.Communes.Order(StringComparer.Ordinal).SequenceEqual(other.Territory.Communes.Order(StringComparer.Ordinal))) Changed("territory", w => w.Territory);
        if ((one.From, one.To) != (other.From, other.To)) Changed("validity", w => w.Validity(other.From, other.To));
        if (before.Applies?.ToString() != after.Applies?.ToString()) Changed("applies", w => w.Applies);
    }

    private void CompareLine(Criterion? one, Criterion? other)
    {
        if (one is null) Say(ChangeSign.Added, other!.Id, w => w.Added(other, RuleOf(other, w)));
        else if (other is null) Say(ChangeSign.Removed, one.Id, w => w.Removed(one, RuleOf(one, w)));
        else CompareBoth(one, other);
    }

    private void CompareBoth(Criterion one, Criterion other)
    {
        if (one.Id != other.Id) Changed(other.Id, w => w.Renamed(other, one.Id));
        if (one.Title != other.Title) Changed(other.Id, w => one.Title.In(w.Language) == other.Title.In(w.Language) ? w.Texts(other) : w.Retitled(one, other));
        Section from = HomeOf(before, one), to = HomeOf(after, other);
        if (!AreSame(from, to)) Changed(other.Id, w => w.Moved(other, from, to));
        foreach (Func<CompareWords, string> said in FormChanges.Between(one, other)) Changed(other.Id, said);
        foreach (Func<CompareWords, string> said in TrimChanges.Between(other.Title, one.Transform, other.Transform)) Changed(other.Id, said);
        if (one.Unknown != other.Unknown) Changed(other.Id, w => w.UnknownCounts(other, one.Unknown ?? Rational.Zero, other.Unknown ?? Rational.Zero));
        if (PolicyOf(one.Evidence) != PolicyOf(other.Evidence)) Changed(other.Id, w => w.Proof(other, one.Evidence.IsVerified, other.Evidence.IsVerified));
        if (before.IsSensitive(one) != after.IsSensitive(other)) Changed(other.Id, w => w.Sensitivity(other, after.IsSensitive(other)));
        if (!one.Priorities.SequenceEqual(other.Priorities)) Changed(other.Id, w => w.Priority(other, string.Join(", ", other.Priorities)));
        if (one.Lever != other.Lever || one.SneCode != other.SneCode) Changed(other.Id, w => w.Handling(other));
        if (one.Document != other.Document || one.Basis != other.Basis || one.Rule != other.Rule) Changed(other.Id, w => w.Texts(other));
    }

    /// <summary>Sections of one id are the same; of those left, one of the same title was renamed.</summary>
    private void CompareSections()
    {
        foreach (Section section in after.Root.AllSections.Skip(1).Where(s => OldOf(s) is null)) Say(ChangeSign.Added, section.Id, w => w.SectionAdded(section));
        foreach (Section section in before.Root.AllSections.Skip(1).Where(s => after.Root.AllSections.All(n => OldOf(n) != s))) Say(ChangeSign.Removed, section.Id, w => w.SectionRemoved(section));
        foreach (Section other in after.Root.AllSections)
        {
            if (OldOf(other) is not { } one) continue;
            if (other != after.Root && one.Id != other.Id) Changed(other.Id, w => w.SectionRenamed(other, one.Id));
            if (other != after.Root && one.Title != other.Title) Changed(other.Id, w => w.SectionRetitled(one, other));
            if (other != after.Root && !AreSame(ParentOf(before, one), ParentOf(after, other))) Changed(other.Id, w => w.SectionMoved(other, ParentOf(before, one), ParentOf(after, other)));
            if (one.Combine != other.Combine) Changed(other.Id, w => w.Combination(other, one.Combine, other.Combine));
            foreach (Func<CompareWords, string> said in TrimChanges.Between(other.Title, one.Transform, other.Transform)) Changed(other.Id, said);
            if (other.Combine == Combination.First && IsReordered(PartsOf(one), PartsOf(other))) Changed(other.Id, w => w.Reordered(other));
            if (IsReordered(one.Adjustments.Select(x => x.Id), other.Adjustments.Select(x => x.Id))) Changed(other.Id, w => w.AdjustmentsReordered(other));
        }
    }

    private Section? OldOf(Section section) => sections.GetValueOrDefault(section);

    private Dictionary<Section, Section> MatchSections()
    {
        var matched = new Dictionary<Section, Section> { [after.Root] = before.Root };
        List<Section> left = [.. before.Root.AllSections.Skip(1)];
        foreach (Func<Section, Section, bool> isSame in new Func<Section, Section, bool>[] { (one, other) => one.Id == other.Id, (one, other) => one.Title == other.Title })
        {
            foreach (Section now in after.Root.AllSections.Where(s => !matched.ContainsKey(s)))
            {
                if (left.Find(o => isSame(o, now)) is not { } old) continue;
                matched[now] = old;
                left.Remove(old);
            }
        }

        return matched;
    }

    private bool AreSame(Section old, Section now) => OldOf(now) == old;

    private static IEnumerable<string> PartsOf(Section section) => section.Criteria.Select(c => c.Id).Concat(section.Sections.Select(s => s.Id));

    private static bool IsReordered(IEnumerable<string> old, IEnumerable<string> now) => !old.SequenceEqual(now) && old.Order(StringComparer.Ordinal).SequenceEqual(now.Order(StringComparer.Ordinal));

    private static Section ParentOf(Grid grid, Section section) => grid.Root.AllSections.First(s => s.Sections.Contains(section));

    private void CompareRest()
    {
        Parts(before.Adjustments, after.Adjustments, a => a.Id, a => a.Title, (a, w) => string.Join(" ", FormChanges.Lines(new RuleExplainer(w, isSpoken: false).RuleOf(a))), a => $"{CriterionNormalForm.Of(a.When)} {a.Operation} {a.Amount} {PolicyOf(a.Evidence)} {a.IsSensitive} {a.Title}");
        Parts(before.Outcomes, after.Outcomes, o => o.Id, o => o.Title, (o, w) => $"{new ConditionPhraser(w, isSpoken: false).InOne(o.When)} ({CompareWords.In(w).Effect(o)})", o => $"{CriterionNormalForm.Of(o.When)} {o.Effect} {o.Tier} {PolicyOf(o.Evidence)} {o.IsSensitive} {string.Join(",", o.Priorities)} {o.HandledBy} {o.Title}");
        if (!before.Ranking.Ties.SequenceEqual(after.Ranking.Ties) || before.Ranking.HasDraw != after.Ranking.HasDraw) Changed("ties", w => w.Ties(KeysOf(before, w), KeysOf(after, w)));
        if (!before.Ranking.Comparable.Select(CriterionNormalForm.Of).SequenceEqual(after.Ranking.Comparable.Select(CriterionNormalForm.Of))) Changed("comparable", w => w.Comparable);
        if (!(before.Identity.Refusals?.Criteria ?? []).SequenceEqual(after.Identity.Refusals?.Criteria ?? []) || before.Identity.Refusals?.Cases != after.Identity.Refusals?.Cases) Changed("refusals", w => w.Refusals);
        changes.AddRange(new FactChanges(before, after).Between());
    }

    private static string KeysOf(Grid grid, CompareWords words) => grid.Ranking.Ties.Count == 0 ? words.NoKey : string.Join(", ", grid.Ranking.Ties.Select(t => words.TieKey(grid.TitleOf(t.By)?.In(words.Language) ?? t.By, t.IsDescending))) + (grid.Ranking.HasDraw ? ", " + words.Draw : "");

    private void Parts<T>(IEnumerable<T> old, IEnumerable<T> now, Func<T, string> id, Func<T, LocalizedText> title, Func<T, Language, string> rule, Func<T, string> meaning)
    {
        List<T> left = [.. old];
        foreach (T one in now)
        {
            int at = left.FindIndex(o => id(o) == id(one));
            if (at < 0) Say(ChangeSign.Added, id(one), w => w.PartAdded(id(one), title(one)));
            else if (meaning(left[at]) != meaning(one)) Told(left[at], one);
            if (at >= 0) left.RemoveAt(at);
        }

        foreach (T one in left) Say(ChangeSign.Removed, id(one), w => w.PartRemoved(id(one), title(one)));

        void Told(T was, T isNow) => Changed(id(isNow), w => rule(was, w.Language) is var first && rule(isNow, w.Language) is var second && first != second ? w.PartChanged(id(isNow), title(isNow), first, second) : w.PartHandled(id(isNow), title(isNow)));
    }

    private static Section HomeOf(Grid grid, Criterion criterion) => grid.Root.AllSections.First(s => s.Criteria.Contains(criterion));

    private static string RuleOf(Criterion criterion, CompareWords words) => string.Join(" ", new RuleExplainer(words.Language, isSpoken: false).RuleOf(criterion, null).SelectMany(FormChanges.Lines));

    private static string PolicyOf(EvidencePolicy policy) => $"{policy.IsVerified} {string.Join(",", policy.By)} {string.Join(",", policy.Documents)} {policy.MaxAge}";

    private void Changed(string id, Func<CompareWords, string> says) => Say(ChangeSign.Changed, id, says);

    private void Say(ChangeSign sign, string id, Func<CompareWords, string> says) => changes.Add(new GridChange(sign, id, says));
}
