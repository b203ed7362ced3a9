namespace Cotation;

/// <summary>Says how the facts that two grids read, and the rows of their tables, became others; whatever a grid inherits counts as its own.</summary>
internal sealed class FactChanges(Grid before, Grid after)
{
    public IEnumerable<GridChange> Between()
    {
        List<GridChange> changes = [.. OfFacts(), .. OfTables()];
        bool isOtherwise = changes.Count == 0 && before.Vocabulary.Sha256 != after.Vocabulary.Sha256;
        return isOtherwise ? [new GridChange(ChangeSign.Changed, "vocabulary", w => w.VocabularyTexts)] : changes;
    }

    private IEnumerable<GridChange> OfFacts()
    {
        foreach (Fact now in Told(after))
        {
            Fact? was = before.Vocabulary.Find(now.Name);
            if (was is null) yield return new GridChange(ChangeSign.Added, now.Name, w => w.FactAdded(now.Name, now.Label, RuleOf(after, now, w)));
            else if (FactNormalForm.Of(was, before) != FactNormalForm.Of(now, after)) yield return new GridChange(ChangeSign.Changed, now.Name, w => Said(was, now, w));
        }

        foreach (Fact gone in Told(before).Where(f => after.Vocabulary.Find(f.Name) is null)) yield return new GridChange(ChangeSign.Removed, gone.Name, w => w.PartRemoved(gone.Name, gone.Label));
    }

    private string Said(Fact was, Fact now, CompareWords words)
    {
        // What kind of answer it is goes without saying where it stays the same.
        bool isWhole = was.Kind != now.Kind || was.Unit != now.Unit || was.IsDerived != now.IsDerived || now.Fields.Count > 0;
        string first = RuleOf(before, was, words, isWhole), second = RuleOf(after, now, words, isWhole);
        return first != second ? words.PartChanged(now.Name, now.Label, first, second) : words.FactHandled(now.Name, now.Label);
    }

    /// <summary>What some part reads, and what the grid itself declares.</summary>
    private static IEnumerable<Fact> Told(Grid grid) => grid.Vocabulary.Facts.Where(f => !f.IsAsOf && (grid.Reached.Contains(f) || grid.Vocabulary.Owns(f)));

    private static string RuleOf(Grid grid, Fact fact, CompareWords words, bool isWhole = true) =>
        string.Join(" ", (isWhole ? Of(grid, words).RuleOf(fact) : Of(grid, words).DerivationOf(fact)).SelectMany(FormChanges.Lines));

    private IEnumerable<GridChange> OfTables()
    {
        foreach (string name in after.Tables.Keys.Union(before.Tables.Keys).Order(StringComparer.Ordinal))
        {
            FactTable? was = before.Tables.GetValueOrDefault(name), now = after.Tables.GetValueOrDefault(name);
            if (was?.Sha256 == now?.Sha256) continue;
            bool isSame = true;
            foreach (FactTable.Row row in now?.Rows ?? [])
            {
                FactTable.Row? old = was?.Rows.FirstOrDefault(r => IsOf(r, row));
                if (old is not null && old.Gives.Equals(row.Gives)) continue;
                isSame = false;
                yield return new GridChange(old is null ? ChangeSign.Added : ChangeSign.Changed, name, w => w.TableRow(LabelOf(after, name, w), Of(after, w).KeysOf(name, row), row.From, old is null ? null : Of(before, w).GivenBy(name, old), Of(after, w).GivenBy(name, row)));
            }

            foreach (FactTable.Row gone in was?.Rows.Where(r => now?.Rows.Any(n => IsOf(n, r)) != true) ?? [])
            {
                isSame = false;
                yield return new GridChange(ChangeSign.Removed, name, w => w.TableRow(LabelOf(before, name, w), Of(before, w).KeysOf(name, gone), gone.From, Of(before, w).GivenBy(name, gone), null));
            }

            if (isSame) yield return new GridChange(ChangeSign.Changed, name, w => w.TableHandled(LabelOf(after, name, w)));
        }
    }

    private static bool IsOf(FactTable.Row one, FactTable.Row other) => one.From == other.From && one.Keys.SequenceEqual(other.Keys);

    private static GridGlossary Of(Grid grid, CompareWords words) => new(grid, words.Language, isSpoken: false);

    private static string LabelOf(Grid grid, string table, CompareWords words) => grid.Vocabulary.Table(table)?.Label.In(words.Language) ?? table;
}
