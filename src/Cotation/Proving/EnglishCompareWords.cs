using NodaTime;

namespace Cotation;

/// <summary>What differs between two grids, in English.</summary>
internal sealed class EnglishCompareWords() : CompareWords(Language.English)
{
    public override string NotPublished => "a figure not published";

    public override string Kind => "The kind of grid changes (general or transfer).";

    public override string Territory => "The territory changes.";

    public override string Applies => "The applications that the grid is for change.";

    public override string Refusals => "What the grid says of refusals changes.";

    public override string NoKey => "no key";

    public override string Draw => "a draw";

    public override string Comparable => "What makes applications comparable changes.";

    public override string Version(string before, string after) => $"The version goes from “{before}” to “{after}”.";

    public override string Validity(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        ({ } start, { } end) => $"The grid now holds from {Numbers.Date(start)} to {Numbers.Date(end)}.",
        ({ } start, null) => $"The grid now holds from {Numbers.Date(start)}.",
        (null, { } end) => $"The grid now holds until {Numbers.Date(end)}.",
        _ => "The grid has no dates any more.",
    };

    public override string Added(Criterion criterion, string rule) => $"New line {Name(criterion)}. {rule}";

    public override string Removed(Criterion criterion, string rule) => $"Line removed {Name(criterion)}. It said: {rule}";

    public override string Renamed(Criterion criterion, string before) => $"{Name(criterion)}: the id goes from {before} to {criterion.Id}.";

    public override string Retitled(Criterion before, Criterion after) => $"{Name(before)} is now called {Name(after)}.";

    public override string Moved(Criterion criterion, Section from, Section to) => $"{Name(criterion)} moves from section {Quoted(from.Title)} to section {Quoted(to.Title)}.";

    public override string Points(Criterion criterion, string before, string after) => $"{Name(criterion)} goes from {before} to {after}.";

    public override string PointsEach(Criterion criterion, string before, string after) => $"{Name(criterion)}: for each unit, from {before} to {after}.";

    public override string Beyond(Criterion criterion, Rational before, Rational after, string? unit) => $"{Name(criterion)}: points begin after {Numbers.Counted(after, unit, 6)} instead of {Numbers.Counted(before, unit, 6)}.";

    public override string Bound(Criterion criterion, Rational before, Rational after, string? unit) => $"{Name(criterion)}: the threshold goes from {Numbers.Counted(before, unit, 6)} to {Numbers.Counted(after, unit, 6)}.";

    public override string Band(Criterion criterion, string before, string after) => $"{Name(criterion)}: the band “{before}” becomes “{after}”.";

    public override string BandPoints(Criterion criterion, string band, string before, string after) => $"{Name(criterion)}, {Lower(band)}: from {before} to {after}.";

    public override string Rule(Criterion criterion, string before, string after) => $"{Name(criterion)} changes its rule. Before: {before} After: {after}";

    public override string UnknownCounts(Criterion criterion, Rational before, Rational after) => $"{Name(criterion)}: without an answer, from {Numbers.Points(before)} to {Numbers.Points(after)}.";

    public override string Proof(Criterion criterion, bool wasVerified, bool isVerified) => (wasVerified, isVerified) switch
    {
        (false, true) => $"{Name(criterion)} counts only once verified.",
        (true, false) => $"{Name(criterion)} now counts without being verified.",
        _ => $"{Name(criterion)}: the proof it asks for changes.",
    };

    public override string Sensitivity(Criterion criterion, bool isSensitive) => isSensitive ? $"{Name(criterion)} becomes a sensitive line." : $"{Name(criterion)} is no longer a sensitive line.";

    public override string Priority(Criterion criterion, string letters) => letters.Length == 0 ? $"{Name(criterion)} no longer implements a priority of the law." : $"{Name(criterion)} implements priority {letters}.";

    public override string Texts(Criterion criterion) => $"{Name(criterion)}: its texts change, not its points.";

    public override string Weight(LocalizedText title, Rational before, Rational after) => $"{Quoted(title)}: the weight goes from {Numbers.Number(before)} to {Numbers.Number(after)}.";

    public override string Round(LocalizedText title) => $"{Quoted(title)}: the rounding changes.";

    public override string Floor(LocalizedText title, Rational? before, Rational? after) => Limit(title, "minimum", before, after);

    public override string Cap(LocalizedText title, Rational? before, Rational? after) => Limit(title, "maximum", before, after);

    public override string SectionAdded(Section section) => $"New section {Quoted(section.Title)}.";

    public override string SectionRemoved(Section section) => $"Section removed {Quoted(section.Title)}.";

    public override string Combination(Section section, Combination before, Combination after) => $"{Quoted(section.Title)}: before, {Of(before)}; now, {Of(after)}.";

    public override string Reordered(Section section) => $"{Quoted(section.Title)}: the order of the lines changes, and the first counts.";

    public override string PartAdded(string id, LocalizedText title) => $"Added: {id} {Quoted(title)}.";

    public override string PartRemoved(string id, LocalizedText title) => $"Removed: {id} {Quoted(title)}.";

    public override string Ties(string before, string after) => $"The rule for equal points changes. Before: {before}. After: {after}.";

    public override string PartChanged(string id, LocalizedText title, string before, string after) => $"{Quoted(title)} ({id}) changes. Before: {before} After: {after}";

    public override string PartHandled(string id, LocalizedText title) => $"{Quoted(title)} ({id}): its title, its proof or what follows changes, not its condition.";

    public override string Handling(Criterion criterion) => $"{Name(criterion)}: its code or its lever changes, not its points.";

    public override string SectionRenamed(Section section, string before) => $"Section {Quoted(section.Title)}: the id goes from {before} to {section.Id}.";

    public override string SectionRetitled(Section before, Section after) => $"Section {Quoted(before.Title)} is now called {Quoted(after.Title)}.";

    public override string SectionMoved(Section section, Section from, Section to) => $"Section {Quoted(section.Title)} moves from {Quoted(from.Title)} to {Quoted(to.Title)}.";

    public override string AdjustmentsReordered(Section section) => $"{Quoted(section.Title)}: the order of the adjustments changes.";

    public override string Table(string name) => $"The table “{name}” changes.";

    private string Limit(LocalizedText title, string word, Rational? before, Rational? after) => (before, after) switch
    {
        ({ } old, { } now) => $"{Quoted(title)}: the {word} goes from {Numbers.Number(old)} to {Numbers.Points(now)}.",
        (null, { } now) => $"{Quoted(title)} now has a {word} of {Numbers.Points(now)}.",
        _ => $"{Quoted(title)} has no {word} any more.",
    };

    private static string Of(Combination how) => how switch
    {
        Cotation.Combination.Sum => "everything adds up",
        Cotation.Combination.Best => "only the highest line counts",
        Cotation.Combination.Worst => "only the lowest line counts",
        Cotation.Combination.First => "only the first line counts",
        Cotation.Combination.Average => "the mean of the lines counts",
    };

    private static string Name(Criterion criterion) => Quoted(criterion.Title);

    private static string Quoted(LocalizedText title) => $"“{title.In(Language.English)}”";

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
