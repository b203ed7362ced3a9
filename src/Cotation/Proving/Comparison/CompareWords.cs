using NodaTime;

namespace Cotation;

/// <summary>Says in one language what differs between two grids.</summary>
internal sealed class CompareWords : Sentences
{
    private static readonly CompareWords French = new(Language.French);
    private static readonly CompareWords English = new(Language.English);

    private CompareWords(Language language)
        : base(language)
    {
    }

    public static CompareWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string PointsOf(Rational points) => Numbers.Points(points);

    public string NotPublished => IsFrench ? "un nombre non publié" : "a figure not published";

    public string Kind => IsFrench ? "La sorte de grille change (générale ou mutation)." : "The kind of grid changes (general or transfer).";

    public string Territory => IsFrench ? "Le territoire change." : "The territory changes.";

    public string Applies => IsFrench ? "Les demandes auxquelles la grille s'applique changent." : "The applications that the grid is for change.";

    public string Refusals => IsFrench ? "Ce que la grille dit des refus change." : "What the grid says of refusals changes.";

    public string NoKey => IsFrench ? "aucune clé" : "no key";

    public string Draw => IsFrench ? "un tirage au sort" : "a draw";

    public string Ties(string before, string after) => IsFrench
        ? $"La règle d'égalité change. Avant : {before}. Après : {after}."
        : $"The rule for equal points changes. Before: {before}. After: {after}.";

    public string Comparable => IsFrench ? "La définition des demandes semblables change." : "What makes applications comparable changes.";

    public string Version(string before, string after) => IsFrench
        ? $"La version passe de « {before} » à « {after} »."
        : $"The version goes from “{before}” to “{after}”.";

    public string Validity(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        ({ } start, { } end) => IsFrench
            ? $"La grille vaut désormais du {Numbers.Date(start)} au {Numbers.Date(end)}."
            : $"The grid now holds from {Numbers.Date(start)} to {Numbers.Date(end)}.",
        ({ } start, null) => IsFrench ? $"La grille vaut désormais à partir du {Numbers.Date(start)}." : $"The grid now holds from {Numbers.Date(start)}.",
        (null, { } end) => IsFrench ? $"La grille vaut désormais jusqu'au {Numbers.Date(end)}." : $"The grid now holds until {Numbers.Date(end)}.",
        _ => IsFrench ? "La grille n'a plus de dates." : "The grid has no dates any more.",
    };

    public string Added(Criterion criterion, string rule) => IsFrench ? $"Nouvelle ligne {Name(criterion)}. {rule}" : $"New line {Name(criterion)}. {rule}";

    public string Removed(Criterion criterion, string rule) => IsFrench
        ? $"Ligne supprimée {Name(criterion)}. Elle disait : {rule}"
        : $"Line removed {Name(criterion)}. It said: {rule}";

    public string Renamed(Criterion criterion, string before) => IsFrench
        ? $"{Name(criterion)} : l'identifiant passe de {before} à {criterion.Id}."
        : $"{Name(criterion)}: the id goes from {before} to {criterion.Id}.";

    public string Retitled(Criterion before, Criterion after) => IsFrench
        ? $"{Name(before)} s'appelle désormais {Name(after)}."
        : $"{Name(before)} is now called {Name(after)}.";

    public string Moved(Criterion criterion, Section from, Section to) => IsFrench
        ? $"{Name(criterion)} passe de la rubrique {Quoted(from.Title)} à la rubrique {Quoted(to.Title)}."
        : $"{Name(criterion)} moves from section {Quoted(from.Title)} to section {Quoted(to.Title)}.";

    public string Points(Criterion criterion, string before, string after) => IsFrench
        ? $"{Name(criterion)} passe de {before} à {after}."
        : $"{Name(criterion)} goes from {before} to {after}.";

    public string PointsEach(Criterion criterion, string before, string after) => IsFrench
        ? $"{Name(criterion)} : pour chaque unité, de {before} à {after}."
        : $"{Name(criterion)}: for each unit, from {before} to {after}.";

    public string Beyond(Criterion criterion, Rational before, Rational after, string? unit) => IsFrench
        ? $"{Name(criterion)} : les points commencent après {Numbers.Counted(after, unit, 6)} au lieu de {Numbers.Counted(before, unit, 6)}."
        : $"{Name(criterion)}: points begin after {Numbers.Counted(after, unit, 6)} instead of {Numbers.Counted(before, unit, 6)}.";

    public string Bound(Criterion criterion, Rational before, Rational after, string? unit) => IsFrench
        ? $"{Name(criterion)} : le seuil passe de {Numbers.Counted(before, unit, 6)} à {Numbers.Counted(after, unit, 6)}."
        : $"{Name(criterion)}: the threshold goes from {Numbers.Counted(before, unit, 6)} to {Numbers.Counted(after, unit, 6)}.";

    public string Band(Criterion criterion, string before, string after) => IsFrench
        ? $"{Name(criterion)} : la tranche « {before} » devient « {after} »."
        : $"{Name(criterion)}: the band “{before}” becomes “{after}”.";

    public string BandPoints(Criterion criterion, string band, string before, string after) => IsFrench
        ? $"{Name(criterion)}, {Lower(band)} : de {before} à {after}."
        : $"{Name(criterion)}, {Lower(band)}: from {before} to {after}.";

    public string Rule(Criterion criterion, string before, string after) => IsFrench
        ? $"{Name(criterion)} change de règle. Avant : {before} Après : {after}"
        : $"{Name(criterion)} changes its rule. Before: {before} After: {after}";

    public string UnknownCounts(Criterion criterion, Rational before, Rational after) => IsFrench
        ? $"{Name(criterion)} : sans réponse, de {Numbers.Points(before)} à {Numbers.Points(after)}."
        : $"{Name(criterion)}: without an answer, from {Numbers.Points(before)} to {Numbers.Points(after)}.";

    public string Proof(Criterion criterion, bool wasVerified, bool isVerified) => (wasVerified, isVerified) switch
    {
        (false, true) => IsFrench ? $"{Name(criterion)} ne compte plus qu'une fois vérifié." : $"{Name(criterion)} counts only once verified.",
        (true, false) => IsFrench ? $"{Name(criterion)} compte désormais sans vérification." : $"{Name(criterion)} now counts without being verified.",
        _ => IsFrench ? $"{Name(criterion)} : la vérification demandée change." : $"{Name(criterion)}: the proof it asks for changes.",
    };

    public string Sensitivity(Criterion criterion, bool isSensitive) => IsFrench
        ? isSensitive ? $"{Name(criterion)} devient une ligne sensible." : $"{Name(criterion)} n'est plus une ligne sensible."
        : isSensitive ? $"{Name(criterion)} becomes a sensitive line." : $"{Name(criterion)} is no longer a sensitive line.";

    public string Priority(Criterion criterion, string letters) => IsFrench
        ? letters.Length == 0 ? $"{Name(criterion)} ne met plus en œuvre de priorité de la loi." : $"{Name(criterion)} met en œuvre la priorité {letters}."
        : letters.Length == 0 ? $"{Name(criterion)} no longer implements a priority of the law." : $"{Name(criterion)} implements priority {letters}.";

    public string Texts(Criterion criterion) => IsFrench
        ? $"{Name(criterion)} : ses textes changent, pas ses points."
        : $"{Name(criterion)}: its texts change, not its points.";

    public string Weight(LocalizedText title, Rational before, Rational after) => IsFrench
        ? $"{Quoted(title)} : le coefficient passe de {Numbers.Number(before)} à {Numbers.Number(after)}."
        : $"{Quoted(title)}: the weight goes from {Numbers.Number(before)} to {Numbers.Number(after)}.";

    public string Round(LocalizedText title, Rounding? before, Rounding? after) => IsFrench
        ? $"{Quoted(title)} : l'arrondi change. Avant : {Of(before)} Après : {Of(after)}"
        : $"{Quoted(title)}: the rounding changes. Before: {Of(before)} After: {Of(after)}";

    private string Of(Rounding? rounding) => rounding is null ? IsFrench ? "aucun." : "none." : ExplanationWords.In(Language).Rounded(Numbers.Points(rounding.To), rounding.Mode);

    public string TieKey(string title, bool isDescending) => IsFrench
        ? $"{title} ({(isDescending ? "le plus grand d'abord" : "le plus petit d'abord")})"
        : $"{title} ({(isDescending ? "the greatest first" : "the least first")})";

    public string Floor(LocalizedText title, Rational? before, Rational? after) => Limit(title, "minimum", before, after);

    public string Cap(LocalizedText title, Rational? before, Rational? after) => Limit(title, "maximum", before, after);

    public string SectionAdded(Section section) => IsFrench ? $"Nouvelle rubrique {Quoted(section.Title)}." : $"New section {Quoted(section.Title)}.";

    public string SectionRemoved(Section section) => IsFrench ? $"Rubrique supprimée {Quoted(section.Title)}." : $"Section removed {Quoted(section.Title)}.";

    public string Combination(Section section, Combination before, Combination after) => IsFrench
        ? $"{Quoted(section.Title)} : avant, {Of(before)} ; désormais, {Of(after)}."
        : $"{Quoted(section.Title)}: before, {Of(before)}; now, {Of(after)}.";

    public string Reordered(Section section) => IsFrench
        ? $"{Quoted(section.Title)} : l'ordre des lignes change, et la première compte."
        : $"{Quoted(section.Title)}: the order of the lines changes, and the first counts.";

    public string PartAdded(string id, LocalizedText title) => IsFrench ? $"Ajouté : {id} {Quoted(title)}." : $"Added: {id} {Quoted(title)}.";

    public string PartRemoved(string id, LocalizedText title) => IsFrench ? $"Supprimé : {id} {Quoted(title)}." : $"Removed: {id} {Quoted(title)}.";

    public string PartChanged(string id, LocalizedText title, string before, string after) => IsFrench
        ? $"{Quoted(title)} ({id}) change. Avant : {before} Après : {after}"
        : $"{Quoted(title)} ({id}) changes. Before: {before} After: {after}";

    public string PartHandled(string id, LocalizedText title) => IsFrench
        ? $"{Quoted(title)} ({id}) : son titre, sa vérification ou sa suite changent, pas sa condition."
        : $"{Quoted(title)} ({id}): its title, its proof or what follows changes, not its condition.";

    public string Handling(Criterion criterion) => IsFrench
        ? $"{Name(criterion)} : son code ou son levier change, pas ses points."
        : $"{Name(criterion)}: its code or its lever changes, not its points.";

    public string SectionRenamed(Section section, string before) => IsFrench
        ? $"Rubrique {Quoted(section.Title)} : l'identifiant passe de {before} à {section.Id}."
        : $"Section {Quoted(section.Title)}: the id goes from {before} to {section.Id}.";

    public string SectionRetitled(Section before, Section after) => IsFrench
        ? $"La rubrique {Quoted(before.Title)} s'appelle désormais {Quoted(after.Title)}."
        : $"Section {Quoted(before.Title)} is now called {Quoted(after.Title)}.";

    public string SectionMoved(Section section, Section from, Section to) => IsFrench
        ? $"La rubrique {Quoted(section.Title)} passe de {Quoted(from.Title)} à {Quoted(to.Title)}."
        : $"Section {Quoted(section.Title)} moves from {Quoted(from.Title)} to {Quoted(to.Title)}.";

    public string AdjustmentsReordered(Section section) => IsFrench
        ? $"{Quoted(section.Title)} : l'ordre des ajustements change."
        : $"{Quoted(section.Title)}: the order of the adjustments changes.";

    public string Effect(Outcome outcome) => outcome.Effect switch
    {
        OutcomeEffect.First => (IsFrench ? "passe avant les autres" : "goes before the others") + (outcome.Tier > 1 ? IsFrench ? $", au rang {outcome.Tier}" : $", in tier {outcome.Tier}" : ""),
        OutcomeEffect.Aside => IsFrench ? "traitée à part" : "handled apart",
        OutcomeEffect.Ineligible => IsFrench ? "ne convient pas" : "does not suit",
    };

    public string RuleUnsaid(Criterion criterion) => IsFrench
        ? $"{Name(criterion)} change de règle, dans un détail que ses mots ne disent pas."
        : $"{Name(criterion)} changes its rule, in a detail that its words do not say.";

    public string FactAdded(string id, LocalizedText title, string rule) => IsFrench ? $"Nouvelle donnée {Quoted(title)} ({id}). {rule}" : $"New fact {Quoted(title)} ({id}). {rule}";

    public string FactHandled(string id, LocalizedText title) => IsFrench
        ? $"{Quoted(title)} ({id}) : ses bornes, ses codes ou ce qui la protège changent, pas son calcul."
        : $"{Quoted(title)} ({id}): its bounds, its codes or what protects it change, not its computation.";

    public string VocabularyTexts => IsFrench
        ? "Le vocabulaire change dans ses mots, ou dans ce que la grille ne lit pas : aucun calcul ne change."
        : "The vocabulary changes in its words, or in what the grid does not read: no computation changes.";

    /// <summary>One row of a table, and what it gives before and after; null where it is not there.</summary>
    public string TableRow(string table, string keys, LocalDate from, string? before, string? after)
    {
        string row = (keys.Length == 0 ? "" : keys + ", ") + (IsFrench ? $"à partir du {Numbers.Date(from)}" : $"from {Numbers.Date(from)}");
        string named = IsFrench ? $"Table « {table} », {row} :" : $"Table “{table}”, {row}:";
        return (before, after) switch
        {
            (null, _) => IsFrench ? $"{named} nouvelle valeur, {after}." : $"{named} new value, {after}.",
            (_, null) => IsFrench ? $"{named} la valeur {before} disparaît." : $"{named} the value {before} goes away.",
            _ => IsFrench ? $"{named} de {before} à {after}." : $"{named} from {before} to {after}.",
        };
    }

    public string TableHandled(string table) => IsFrench
        ? $"Table « {table} » : sa version ou sa source change, pas ses valeurs."
        : $"Table “{table}”: its version or its source changes, not its values.";

    private string Limit(LocalizedText title, string word, Rational? before, Rational? after) => (before, after) switch
    {
        ({ } old, { } now) => IsFrench
            ? $"{Quoted(title)} : le {word} passe de {Numbers.Number(old)} à {Numbers.Points(now)}."
            : $"{Quoted(title)}: the {word} goes from {Numbers.Number(old)} to {Numbers.Points(now)}.",
        (null, { } now) => IsFrench ? $"{Quoted(title)} a désormais un {word} de {Numbers.Points(now)}." : $"{Quoted(title)} now has a {word} of {Numbers.Points(now)}.",
        _ => IsFrench ? $"{Quoted(title)} n'a plus de {word}." : $"{Quoted(title)} has no {word} any more.",
    };

    private string Of(Combination how) => how switch
    {
        Cotation.Combination.Sum => IsFrench ? "tout s'ajoute" : "everything adds up",
        Cotation.Combination.Best => IsFrench ? "seule la ligne la plus haute compte" : "only the highest line counts",
        Cotation.Combination.Worst => IsFrench ? "seule la ligne la plus basse compte" : "only the lowest line counts",
        Cotation.Combination.First => IsFrench ? "seule la première ligne compte" : "only the first line counts",
        Cotation.Combination.Average => IsFrench ? "la moyenne des lignes compte" : "the mean of the lines counts",
    };

    private string Name(Criterion criterion) => Quoted(criterion.Title);

    private string Quoted(LocalizedText title) => IsFrench ? $"« {title.In(Language)} »" : $"“{title.In(Language)}”";

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
