using NodaTime;

namespace Cotation;

/// <summary>What differs between two grids, in French.</summary>
internal sealed class FrenchCompareWords() : CompareWords(Language.French)
{
    public override string NotPublished => "un nombre non publié";

    public override string Kind => "La sorte de grille change (générale ou mutation).";

    public override string Territory => "Le territoire change.";

    public override string Applies => "Les demandes auxquelles la grille s'applique changent.";

    public override string Refusals => "Ce que la grille dit des refus change.";

    public override string NoKey => "aucune clé";

    public override string Draw => "un tirage au sort";

    public override string Comparable => "La définition des demandes semblables change.";

    public override string Version(string before, string after) => $"La version passe de « {before} » à « {after} ».";

    public override string Validity(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        ({ } start, { } end) => $"La grille vaut désormais du {Numbers.Date(start)} au {Numbers.Date(end)}.",
        ({ } start, null) => $"La grille vaut désormais à partir du {Numbers.Date(start)}.",
        (null, { } end) => $"La grille vaut désormais jusqu'au {Numbers.Date(end)}.",
        _ => "La grille n'a plus de dates.",
    };

    public override string Added(Criterion criterion, string rule) => $"Nouvelle ligne {Name(criterion)}. {rule}";

    public override string Removed(Criterion criterion, string rule) => $"Ligne supprimée {Name(criterion)}. Elle disait : {rule}";

    public override string Renamed(Criterion criterion, string before) => $"{Name(criterion)} : l'identifiant passe de {before} à {criterion.Id}.";

    public override string Retitled(Criterion before, Criterion after) => $"{Name(before)} s'appelle désormais {Name(after)}.";

    public override string Moved(Criterion criterion, Section from, Section to) => $"{Name(criterion)} passe de la rubrique {Quoted(from.Title)} à la rubrique {Quoted(to.Title)}.";

    public override string Points(Criterion criterion, string before, string after) => $"{Name(criterion)} passe de {before} à {after}.";

    public override string PointsEach(Criterion criterion, string before, string after) => $"{Name(criterion)} : pour chaque unité, de {before} à {after}.";

    public override string Beyond(Criterion criterion, Rational before, Rational after, string? unit) => $"{Name(criterion)} : les points commencent après {Numbers.Counted(after, unit, 6)} au lieu de {Numbers.Counted(before, unit, 6)}.";

    public override string Bound(Criterion criterion, Rational before, Rational after, string? unit) => $"{Name(criterion)} : le seuil passe de {Numbers.Counted(before, unit, 6)} à {Numbers.Counted(after, unit, 6)}.";

    public override string Band(Criterion criterion, string before, string after) => $"{Name(criterion)} : la tranche « {before} » devient « {after} ».";

    public override string BandPoints(Criterion criterion, string band, string before, string after) => $"{Name(criterion)}, {Lower(band)} : de {before} à {after}.";

    public override string Rule(Criterion criterion, string before, string after) => $"{Name(criterion)} change de règle. Avant : {before} Après : {after}";

    public override string UnknownCounts(Criterion criterion, Rational before, Rational after) => $"{Name(criterion)} : sans réponse, de {Numbers.Points(before)} à {Numbers.Points(after)}.";

    public override string Proof(Criterion criterion, bool wasVerified, bool isVerified) => (wasVerified, isVerified) switch
    {
        (false, true) => $"{Name(criterion)} ne compte plus qu'une fois vérifié.",
        (true, false) => $"{Name(criterion)} compte désormais sans vérification.",
        _ => $"{Name(criterion)} : la vérification demandée change.",
    };

    public override string Sensitivity(Criterion criterion, bool isSensitive) => isSensitive ? $"{Name(criterion)} devient une ligne sensible." : $"{Name(criterion)} n'est plus une ligne sensible.";

    public override string Priority(Criterion criterion, string letters) => letters.Length == 0 ? $"{Name(criterion)} ne met plus en œuvre de priorité de la loi." : $"{Name(criterion)} met en œuvre la priorité {letters}.";

    public override string Texts(Criterion criterion) => $"{Name(criterion)} : ses textes changent, pas ses points.";

    public override string Weight(LocalizedText title, Rational before, Rational after) => $"{Quoted(title)} : le coefficient passe de {Numbers.Number(before)} à {Numbers.Number(after)}.";

    public override string Round(LocalizedText title) => $"{Quoted(title)} : l'arrondi change.";

    public override string Floor(LocalizedText title, Rational? before, Rational? after) => Limit(title, "minimum", before, after);

    public override string Cap(LocalizedText title, Rational? before, Rational? after) => Limit(title, "maximum", before, after);

    public override string SectionAdded(Section section) => $"Nouvelle rubrique {Quoted(section.Title)}.";

    public override string SectionRemoved(Section section) => $"Rubrique supprimée {Quoted(section.Title)}.";

    public override string Combination(Section section, Combination before, Combination after) => $"{Quoted(section.Title)} : avant, {Of(before)} ; désormais, {Of(after)}.";

    public override string Reordered(Section section) => $"{Quoted(section.Title)} : l'ordre des lignes change, et la première compte.";

    public override string PartAdded(string id, LocalizedText title) => $"Ajouté : {id} {Quoted(title)}.";

    public override string PartRemoved(string id, LocalizedText title) => $"Supprimé : {id} {Quoted(title)}.";

    public override string Ties(string before, string after) => $"La règle d'égalité change. Avant : {before}. Après : {after}.";

    public override string PartChanged(string id, LocalizedText title, string before, string after) => $"{Quoted(title)} ({id}) change. Avant : {before} Après : {after}";

    public override string PartHandled(string id, LocalizedText title) => $"{Quoted(title)} ({id}) : son titre, sa vérification ou sa suite changent, pas sa condition.";

    public override string Handling(Criterion criterion) => $"{Name(criterion)} : son code ou son levier change, pas ses points.";

    public override string SectionRenamed(Section section, string before) => $"Rubrique {Quoted(section.Title)} : l'identifiant passe de {before} à {section.Id}.";

    public override string SectionRetitled(Section before, Section after) => $"La rubrique {Quoted(before.Title)} s'appelle désormais {Quoted(after.Title)}.";

    public override string SectionMoved(Section section, Section from, Section to) => $"La rubrique {Quoted(section.Title)} passe de {Quoted(from.Title)} à {Quoted(to.Title)}.";

    public override string AdjustmentsReordered(Section section) => $"{Quoted(section.Title)} : l'ordre des ajustements change.";

    public override string Table(string name) => $"La table « {name} » change.";

    private string Limit(LocalizedText title, string word, Rational? before, Rational? after) => (before, after) switch
    {
        ({ } old, { } now) => $"{Quoted(title)} : le {word} passe de {Numbers.Number(old)} à {Numbers.Points(now)}.",
        (null, { } now) => $"{Quoted(title)} a désormais un {word} de {Numbers.Points(now)}.",
        _ => $"{Quoted(title)} n'a plus de {word}.",
    };

    private static string Of(Combination how) => how switch
    {
        Cotation.Combination.Sum => "tout s'ajoute",
        Cotation.Combination.Best => "seule la ligne la plus haute compte",
        Cotation.Combination.Worst => "seule la ligne la plus basse compte",
        Cotation.Combination.First => "seule la première ligne compte",
        Cotation.Combination.Average => "la moyenne des lignes compte",
    };

    private static string Name(Criterion criterion) => Quoted(criterion.Title);

    private static string Quoted(LocalizedText title) => $"« {title.In(Language.French)} »";

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
