namespace Cotation;

/// <summary>Compares two grids by what they mean: a renamed, moved, re-weighted or rewritten part is told as such; layout and the order of a sum are no change.</summary>
internal sealed class GridComparer
{
    private readonly Grid before;
    private readonly Grid after;
    private readonly List<GridChange> changes = [];

    private GridComparer(Grid before, Grid after) => (this.before, this.after) = (before, after);

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
            Criterion? same = before.Criteria.FirstOrDefault(c => c.Id == now.Id) ?? old.Find(c => FormText.Of(c) == FormText.Of(now));
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
        else if (one.Title != other.Title) Changed(other.Id, w => w.Retitled(one, other));
        (string? from, string? to) = (HomeOf(before, one)?.Id, HomeOf(after, other)?.Id);
        if (from != to && !(from == before.Root.Id && to == after.Root.Id)) Changed(other.Id, w => w.Moved(other, HomeOf(before, one)!, HomeOf(after, other)!));
        foreach (Func<CompareWords, string> said in FormChanges.Between(one, other)) Changed(other.Id, said);
        foreach (Func<CompareWords, string> said in TrimChanges.Between(other.Title, one.Trim, other.Trim)) Changed(other.Id, said);
        if (one.Unknown != other.Unknown) Changed(other.Id, w => w.UnknownCounts(other, one.Unknown ?? Rational.Zero, other.Unknown ?? Rational.Zero));
        if (!SamePolicy(one.Evidence, other.Evidence)) Changed(other.Id, w => w.Proof(other, one.Evidence.IsVerified, other.Evidence.IsVerified));
        if (before.IsSensitive(one) != after.IsSensitive(other)) Changed(other.Id, w => w.Sensitivity(other, after.IsSensitive(other)));
        if (!one.Priorities.SequenceEqual(other.Priorities)) Changed(other.Id, w => w.Priority(other, string.Join(", ", other.Priorities)));
        if (one.Lever != other.Lever || one.Document != other.Document || one.Basis != other.Basis || one.Rule != other.Rule || one.SneCode != other.SneCode) Changed(other.Id, w => w.Texts(other));
    }

    private void CompareSections()
    {
        List<Section> old = [.. before.Root.AllSections.Skip(1)], now = [.. after.Root.AllSections.Skip(1)];
        foreach (Section section in now.Where(s => old.All(o => o.Id != s.Id))) Say(ChangeSign.Added, section.Id, w => w.SectionAdded(section));
        foreach (Section section in old.Where(s => now.All(n => n.Id != s.Id))) Say(ChangeSign.Removed, section.Id, w => w.SectionRemoved(section));
        IEnumerable<(Section, Section)> pairs = from o in old join n in now on o.Id equals n.Id select (o, n);
        foreach ((Section one, Section other) in pairs.Prepend((before.Root, after.Root)))
        {
            if (one.Combine != other.Combine) Changed(other.Id, w => w.Combination(other, one.Combine, other.Combine));
            foreach (Func<CompareWords, string> said in TrimChanges.Between(other.Title, one.Trim, other.Trim)) Changed(other.Id, said);
            if (one.Combine == Combination.First && !one.Criteria.Select(c => c.Id).SequenceEqual(other.Criteria.Select(c => c.Id)) && one.Criteria.Select(c => c.Id).Order(StringComparer.Ordinal).SequenceEqual(other.Criteria.Select(c => c.Id).Order(StringComparer.Ordinal))) Changed(other.Id, w => w.Reordered(other));
        }
    }

    private void CompareRest()
    {
        Parts(before.Adjustments, after.Adjustments, a => a.Id, a => a.Title, a => $"{FormText.Of(a.When)} {a.How} {a.Amount}");
        Parts(before.Outcomes, after.Outcomes, o => o.Id, o => o.Title, o => $"{FormText.Of(o.When)} {o.Effect}");
        if (!before.Ranking.Ties.SequenceEqual(after.Ranking.Ties) || before.Ranking.HasDraw != after.Ranking.HasDraw) Changed("ties", w => w.Ties);
        if (!before.Ranking.Comparable.Select(FormText.Of).SequenceEqual(after.Ranking.Comparable.Select(FormText.Of))) Changed("comparable", w => w.Comparable);
        Parts(OwnFacts(before), OwnFacts(after), f => f.Name, f => f.Label, f => $"{f.Kind} {f.Unit} {before.Formulas.Of(f) ?? after.Formulas.Of(f)}");
        foreach (string table in after.Tables.Keys.Union(before.Tables.Keys).Order(StringComparer.Ordinal))
            if (before.Tables.GetValueOrDefault(table)?.Version != after.Tables.GetValueOrDefault(table)?.Version) Changed(table, w => w.Table(table));
    }

    private static IEnumerable<Fact> OwnFacts(Grid grid) => grid.Vocabulary.Facts.Where(f => ProtectedGrounds.IsOwn(f, grid.Vocabulary));

    private void Parts<T>(IEnumerable<T> old, IEnumerable<T> now, Func<T, string> id, Func<T, LocalizedText> title, Func<T, string> meaning)
    {
        List<T> left = [.. old];
        foreach (T one in now)
        {
            int at = left.FindIndex(o => id(o) == id(one));
            if (at < 0) Say(ChangeSign.Added, id(one), w => w.PartAdded(id(one), title(one)));
            else if (meaning(left[at]) != meaning(one)) Changed(id(one), w => w.PartChanged(id(one), title(one)));
            if (at >= 0) left.RemoveAt(at);
        }

        foreach (T one in left) Say(ChangeSign.Removed, id(one), w => w.PartRemoved(id(one), title(one)));
    }

    private static Section? HomeOf(Grid grid, Criterion criterion) => grid.Root.AllSections.FirstOrDefault(s => s.Criteria.Contains(criterion));

    private static string RuleOf(Criterion criterion, CompareWords words) => string.Join(" ", new RuleExplainer(words.Language, isSpoken: false).RuleOf(criterion, null).SelectMany(FormChanges.Lines));

    private static bool SamePolicy(EvidencePolicy one, EvidencePolicy other) =>
        one.IsVerified == other.IsVerified && one.By.SequenceEqual(other.By) && one.Documents.SequenceEqual(other.Documents) && Equals(one.MaxAge, other.MaxAge);

    private void Changed(string id, Func<CompareWords, string> says) => Say(ChangeSign.Changed, id, says);

    private void Say(ChangeSign sign, string id, Func<CompareWords, string> says) => changes.Add(new GridChange(sign, id, says));
}
