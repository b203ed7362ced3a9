namespace Cotation;

/// <summary>What examples show, in French.</summary>
internal sealed class FrenchProvingWords() : ProvingWords(Language.French)
{
    protected override string Nothing => "rien";

    protected override string OutOfScope => "hors du champ de la grille";

    protected override string Unbounded => "sans limite";

    public override string Passed(string title, decimal? points) => $"✓ {title} : {(points is { } number ? Numbers.Points(Rational.From(number)) : OutOfScope)}";

    public override string Failed(string title) => $"✗ {title}";

    public override string Result(int passed, int failed) => $"{passed} réussi{S(passed)}, {failed} échec{S(failed)}.";

    public override string NoExample(string path) => $"Aucun exemple : le fichier « {path} » n'existe pas. Pour en créer un : cotation test GRILLE --add DEMANDE";

    public override string NothingExpected(string title) => $"L'exemple « {title} » n'attend rien : ajoutez « points » ou « lines ».";

    public override string CoverageHeading(int whole, int all) => whole == all
        ? $"Couverture : les exemples montrent chaque critère ({all}) sous toutes ses faces."
        : $"Couverture : {whole} critère{S(whole)} sur {all} {(whole < 2 ? "est montré sous toutes ses faces" : "sont montrés sous toutes leurs faces")}. Ce qui manque :";

    public override string Coverage(CriterionCoverage coverage)
    {
        List<string> parts = [];
        int given = coverage.Seen(LineState.Awarded) + coverage.Seen(LineState.Outranked), pending = coverage.Seen(LineState.Pending);
        parts.Add(given == 0 ? "jamais accordé" : $"accordé {given} fois");
        parts.Add(coverage.Seen(LineState.NotMet) is var not && not == 0 ? "jamais « non »" : $"« non » {not} fois");
        parts.Add(coverage.Seen(LineState.Unknown) is var unknown && unknown == 0 ? "jamais inconnu" : $"inconnu {unknown} fois");
        if (pending > 0) parts.Add($"en attente {pending} fois");
        foreach (BoundCoverage bound in coverage.Bounds.Where(b => !(b.IsBelowTried && b.IsAtTried && b.IsAboveTried)))
            parts.Add($"borne {BoundOf(bound.Bound)} : à essayer {string.Join(", ", Sides(bound))}");
        return $"{coverage.Criterion.Id} « {coverage.Criterion.Title.In(Language.French)} » : {string.Join(" ; ", parts)}.";
    }

    public override string MutationHeading(int unnoticed, int all) => unnoticed == 0
        ? $"Mutations : les exemples remarquent les {all} changements essayés."
        : $"Mutations : {unnoticed} changement{S(unnoticed)} sur {all} qu'aucun exemple ne remarque.";

    public override string Mutation(Mutation mutation) => $"{mutation.Id} « {mutation.Title.In(Language.French)} » : " + mutation.Kind switch
    {
        MutationKind.Points => $"{Said(mutation.After)} points au lieu de {Said(mutation.Before)}",
        MutationKind.Bound => $"« {Said(mutation.After)} » au lieu de « {Said(mutation.Before)} »",
        MutationKind.Strictness when mutation.Before == mutation.After => $"la borne {Said(mutation.Before)} passe d'un côté à l'autre",
        MutationKind.Strictness or MutationKind.Operator => $"« {Said(mutation.After)} » au lieu de « {Said(mutation.Before)} »",
        MutationKind.Cap => $"plafond {Said(mutation.After)} au lieu de {Said(mutation.Before)}",
        MutationKind.Floor => $"plancher {Said(mutation.After)} au lieu de {Said(mutation.Before)}",
        MutationKind.Beyond => $"au-delà de {Said(mutation.After)} au lieu de {Said(mutation.Before)}",
        MutationKind.Proof => "sans vérification au lieu d'une vérification",
        MutationKind.Combination => $"combinaison « {Said(mutation.After)} » au lieu de « {Said(mutation.Before)} »",
    };

    public override string Added(string title, string path) => $"Exemple « {title} » ajouté à {path}. Relisez-le : il attend ce que la grille donne aujourd'hui.";

    protected override string Sentence(string subject, string expected, string obtained) => $"{subject} : attendu {expected}, obtenu {obtained}";

    protected override string Subject(Mismatch mismatch, Grid grid) => mismatch.Kind switch
    {
        MismatchKind.Points => "total",
        MismatchKind.Pending => "en attente",
        MismatchKind.Verified => "vérifiés",
        MismatchKind.Range => "étendue",
        MismatchKind.Line => $"ligne {mismatch.Id} « {TitleOf(mismatch, grid)} »",
        MismatchKind.State => $"état de {mismatch.Id} « {TitleOf(mismatch, grid)} »",
        MismatchKind.Outcomes => "hors points",
        MismatchKind.Next => "prochain changement",
        MismatchKind.Order => "ordre",
    };

    protected override string StateOf(LineState state) => state switch
    {
        LineState.Unknown => "inconnue",
        LineState.Pending => "en attente",
        LineState.Outranked => "non cumulée",
        LineState.Awarded => "accordée",
        LineState.NotMet => "non remplie",
    };

    protected override string Range(string low, string high) => $"de {low} à {high}";

    private static string TitleOf(Mismatch mismatch, Grid grid) => grid.Criteria.First(c => c.Id == mismatch.Id).Title.In(Language.French);

    private static IEnumerable<string> Sides(BoundCoverage bound)
    {
        if (!bound.IsBelowTried) yield return "juste en dessous";
        if (!bound.IsAtTried) yield return "sur la borne";
        if (!bound.IsAboveTried) yield return "juste au-dessus";
    }

    private static string S(int count) => count < 2 ? "" : "s";
}
