using NodaTime;

namespace Cotation;

/// <summary>Says in one language what the examples of a grid show.</summary>
internal sealed class ProvingWords : Sentences
{
    private static readonly ProvingWords French = new(Language.French);
    private static readonly ProvingWords English = new(Language.English);

    private ProvingWords(Language language)
        : base(language)
    {
    }

    public static ProvingWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    /// <summary>One sentence: what was expected and what was obtained.</summary>
    public string Mismatch(Mismatch mismatch, Grid grid) => Sentence(Subject(mismatch, grid), Say(mismatch.Kind, mismatch.Expected), Say(mismatch.Kind, mismatch.Obtained));

    public string Passed(string title, decimal? points) => $"✓ {title}{(IsFrench ? " :" : ":")} {Say(MismatchKind.Points, points)}";

    public string Failed(string title) => $"✗ {title}";

    public string Result(int passed, int failed) => IsFrench ? $"{passed} réussi{S(passed)}, {failed} échec{S(failed)}." : $"{passed} passed, {failed} failed.";

    public string NoExample(string path) => IsFrench
        ? $"Aucun exemple : le fichier « {path} » n'existe pas. Pour en créer un : cotation test GRILLE --add DEMANDE"
        : $"No example: the file “{path}” does not exist. To make one: cotation test GRID --add APPLICATION";

    public string NothingExpected(string title) => IsFrench
        ? $"L'exemple « {title} » n'attend rien : ajoutez « points » ou « lines »."
        : $"The example “{title}” expects nothing: add “points” or “lines”.";

    public string CoverageHeading(int whole, int all) => IsFrench
        ? whole == all ? $"Couverture : les exemples montrent chaque critère ({all}) sous toutes ses faces." : $"Couverture : {whole} critère{S(whole)} sur {all} {(whole < 2 ? "est montré sous toutes ses faces" : "sont montrés sous toutes leurs faces")}. Ce qui manque :"
        : whole == all ? $"Coverage: the examples show every criterion ({all}) from every side." : $"Coverage: {whole} of {all} criteria shown from every side. What is missing:";

    public string Coverage(CriterionCoverage coverage) => IsFrench ? CoverageInFrench(coverage) : CoverageInEnglish(coverage);

    private string CoverageInFrench(CriterionCoverage coverage)
    {
        List<string> parts = [];
        int given = coverage.Seen(LineState.Awarded) + coverage.Seen(LineState.Outranked), pending = coverage.Seen(LineState.Pending);
        parts.Add(given == 0 ? "jamais accordé" : $"accordé {given} fois");
        parts.Add(coverage.Seen(LineState.NotMet) is var not && not == 0 ? "jamais « non »" : $"« non » {not} fois");
        parts.Add(coverage.Seen(LineState.Unknown) is var unknown && unknown == 0 ? "jamais inconnu" : $"inconnu {unknown} fois");
        if (pending > 0) parts.Add($"en attente {pending} fois");
        foreach (BoundCoverage bound in coverage.Bounds.Where(b => !(b.IsBelowTried && b.IsAtTried && b.IsAboveTried)))
            parts.Add($"borne {BoundOf(bound.Bound)} : à essayer {string.Join(", ", Sides(bound))}");
        return $"{coverage.Criterion.Id} « {coverage.Criterion.Title.In(Language)} » : {string.Join(" ; ", parts)}.";
    }

    private string CoverageInEnglish(CriterionCoverage coverage)
    {
        List<string> parts = [];
        int given = coverage.Seen(LineState.Awarded) + coverage.Seen(LineState.Outranked), pending = coverage.Seen(LineState.Pending);
        parts.Add(given == 0 ? "never awarded" : $"awarded {Times(given)}");
        parts.Add(coverage.Seen(LineState.NotMet) is var not && not == 0 ? "never “no”" : $"“no” {Times(not)}");
        parts.Add(coverage.Seen(LineState.Unknown) is var unknown && unknown == 0 ? "never unknown" : $"unknown {Times(unknown)}");
        if (pending > 0) parts.Add($"pending {Times(pending)}");
        foreach (BoundCoverage bound in coverage.Bounds.Where(b => !(b.IsBelowTried && b.IsAtTried && b.IsAboveTried)))
            parts.Add($"bound {BoundOf(bound.Bound)}: try {string.Join(", ", Sides(bound))}");
        return $"{coverage.Criterion.Id} “{coverage.Criterion.Title.In(Language)}”: {string.Join("; ", parts)}.";
    }

    public string MutationsTried(int tried, int all) => IsFrench
        ? $"La grille en permet {all} : avec autant d'exemples, {tried} ont été essayés, répartis sur toute la grille."
        : $"The grid allows {all}: with so many examples, {tried} were tried, spread over the whole grid.";

    public string MutationHeading(int unnoticed, int all) => IsFrench
        ? unnoticed == 0 ? $"Mutations : les exemples remarquent les {all} changements essayés." : $"Mutations : {unnoticed} changement{S(unnoticed)} sur {all} qu'aucun exemple ne remarque."
        : unnoticed == 0 ? $"Mutations: the examples notice all {all} changes tried." : $"Mutations: {unnoticed} of {all} changes that no example notices.";

    public string Mutation(Mutation mutation) => (IsFrench ? $"{mutation.Id} « {mutation.Title.In(Language)} » : " : $"{mutation.Id} “{mutation.Title.In(Language)}”: ") + mutation.Kind switch
    {
        MutationKind.Points => IsFrench
            ? $"{Said(mutation.After)} points au lieu de {Said(mutation.Before)}"
            : $"{Said(mutation.After)} points instead of {Said(mutation.Before)}",
        MutationKind.Bound => IsFrench
            ? $"« {Said(mutation.After)} » au lieu de « {Said(mutation.Before)} »"
            : $"“{Said(mutation.After)}” instead of “{Said(mutation.Before)}”",
        MutationKind.Strictness when mutation.Before == mutation.After => IsFrench
            ? $"la borne {Said(mutation.Before)} passe d'un côté à l'autre"
            : $"the bound {Said(mutation.Before)} goes from one side to the other",
        MutationKind.Strictness or MutationKind.Operator => IsFrench
            ? $"« {Said(mutation.After)} » au lieu de « {Said(mutation.Before)} »"
            : $"“{Said(mutation.After)}” instead of “{Said(mutation.Before)}”",
        MutationKind.Cap => IsFrench
            ? $"plafond {Said(mutation.After)} au lieu de {Said(mutation.Before)}"
            : $"cap {Said(mutation.After)} instead of {Said(mutation.Before)}",
        MutationKind.Floor => IsFrench
            ? $"plancher {Said(mutation.After)} au lieu de {Said(mutation.Before)}"
            : $"floor {Said(mutation.After)} instead of {Said(mutation.Before)}",
        MutationKind.Beyond => IsFrench
            ? $"au-delà de {Said(mutation.After)} au lieu de {Said(mutation.Before)}"
            : $"beyond {Said(mutation.After)} instead of {Said(mutation.Before)}",
        MutationKind.Proof => IsFrench ? "sans vérification au lieu d'une vérification" : "no check instead of a check",
        MutationKind.Combination => IsFrench
            ? $"combinaison « {Said(mutation.After)} » au lieu de « {Said(mutation.Before)} »"
            : $"combination “{Said(mutation.After)}” instead of “{Said(mutation.Before)}”",
    };

    public string Added(string title, string path) => IsFrench
        ? $"Exemple « {title} » ajouté à {path}. Relisez-le : il attend ce que la grille donne aujourd'hui."
        : $"Example “{title}” added to {path}. Read it again: it expects what the grid gives today.";

    private string Sentence(string subject, string expected, string obtained) => IsFrench
        ? $"{subject} : attendu {expected}, obtenu {obtained}"
        : $"{subject}: expected {expected}, obtained {obtained}";

    private string Subject(Mismatch mismatch, Grid grid) => mismatch.Kind switch
    {
        MismatchKind.Points => "total",
        MismatchKind.Pending => IsFrench ? "en attente" : "pending",
        MismatchKind.Verified => IsFrench ? "vérifiés" : "verified",
        MismatchKind.Range => IsFrench ? "étendue" : "range",
        MismatchKind.Line => IsFrench ? $"ligne {mismatch.Id} « {TitleOf(mismatch, grid)} »" : $"line {mismatch.Id} “{TitleOf(mismatch, grid)}”",
        MismatchKind.State => IsFrench ? $"état de {mismatch.Id} « {TitleOf(mismatch, grid)} »" : $"state of {mismatch.Id} “{TitleOf(mismatch, grid)}”",
        MismatchKind.Outcomes => IsFrench ? "hors points" : "outside points",
        MismatchKind.Next => IsFrench ? "prochain changement" : "next change",
        MismatchKind.Order => IsFrench ? "ordre" : "order",
    };

    private string StateOf(LineState state) => state switch
    {
        LineState.Unknown => IsFrench ? "inconnue" : "unknown",
        LineState.Pending => IsFrench ? "en attente" : "pending",
        LineState.Outranked => IsFrench ? "non cumulée" : "outranked",
        LineState.Awarded => IsFrench ? "accordée" : "awarded",
        LineState.NotMet => IsFrench ? "non remplie" : "not met",
    };

    private string Nothing => IsFrench ? "rien" : "nothing";

    private string OutOfScope => IsFrench ? "hors du champ de la grille" : "outside the grid's scope";

    private string Range(string low, string high) => IsFrench ? $"de {low} à {high}" : $"from {low} to {high}";

    private string Unbounded => IsFrench ? "sans limite" : "no limit";

    private string BoundOf(Bound bound) => bound.IsDay ? Numbers.Date(Value.OfDays((long)bound.At.Numerator).Date) : Numbers.Counted(bound.At, bound.Unit, 6);

    /// <summary>A number as the language writes it, anything else as the grid does.</summary>
    private string Said(string written) => Rational.TryParse(written, out Rational number) ? Numbers.Number(number) : written;

    private string Say(MismatchKind kind, object? value) => value switch
    {
        null => kind == MismatchKind.Points ? OutOfScope : Nothing,
        decimal points => Numbers.Points(Rational.From(points)),
        PointRange range => Range(Number(range.Lowest), Number(range.Highest)),
        LineState state => StateOf(state),
        LocalDate date => Numbers.Date(date),
        string { Length: 0 } => Nothing,
        _ => value.ToString()!,
    };

    private string Number(decimal? bound) => bound is { } number ? Numbers.Number(Rational.From(number)) : Unbounded;

    private string TitleOf(Mismatch mismatch, Grid grid) => grid.Criteria.First(c => c.Id == mismatch.Id).Title.In(Language);

    private IEnumerable<string> Sides(BoundCoverage bound) => IsFrench ? SidesInFrench(bound) : SidesInEnglish(bound);

    private static IEnumerable<string> SidesInFrench(BoundCoverage bound)
    {
        if (!bound.IsBelowTried) yield return "juste en dessous";
        if (!bound.IsAtTried) yield return "sur la borne";
        if (!bound.IsAboveTried) yield return "juste au-dessus";
    }

    private static IEnumerable<string> SidesInEnglish(BoundCoverage bound)
    {
        if (!bound.IsBelowTried) yield return "just below";
        if (!bound.IsAtTried) yield return "on it";
        if (!bound.IsAboveTried) yield return "just above";
    }

    private static string S(int count) => count < 2 ? "" : "s";

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
