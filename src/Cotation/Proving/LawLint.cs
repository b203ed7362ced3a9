namespace Cotation;

/// <summary>Looks at what French law asks of a grid and forbids it (CCH, articles L. 441-1 and R. 441-2-10; Penal Code, article 225-1).</summary>
internal sealed partial class GridLinter
{
    private static readonly string[] ListedDocuments =
    [
        "identité", "séjour", "livret de famille", "acte de naissance", "mariage", "pacs", "divorce", "séparation", "garde", "grossesse", "imposition", "salaire", "revenu", "pension", "retraite", "allocation", "caf", "chômage", "étudiant", "bourse", "contrat", "employeur", "bail", "quittance", "propriétaire", "congé", "hébergement", "domiciliation", "expulsion", "commandement", "jugement", "décision", "ordonnance", "plainte", "handicap", "invalidité", "mdph", "médical", "travailleur social", "arrêté", "visite", "insalubrité", "surendettement", "attestation", "procédure", "parcours",
    ];

    private static readonly string[] UnlistedDocuments = ["casier", "relevé bancaire", "relevé de compte", "compte bancaire", "nationalité", "baptême", "photographie", "recommandation", "carte vitale"];

    private void CheckLaw()
    {
        foreach (Criterion criterion in grid.Criteria) CheckLaw(criterion);
        if (!IsWhole) return;
        if (!grid.Criteria.Any(c => c.Priorities.Count > 0) && !grid.Outcomes.Any(o => o.Priorities.Count > 0)) Warn(grid.Root.Place!, "no-priority", w => w.NoPriority, w => w.NoPriorityMend);
        if (grid.Identity.Refusals is null && grid.RefusalCriteria.Count + grid.RefusalAdjustments.Count + grid.RefusalOutcomes.Count == 0) Warn(grid.Root.Place!, "no-refusals", w => w.NoRefusals);
        Interval local = MostOf(grid.Criteria.Where(IsLocal)), priority = MostOf(grid.Criteria.Where(c => c.Priorities.Count > 0));
        if (local.High is null && priority.High is not null) Warn(grid.Root.Place!, "local-above-priority", w => w.LocalWithoutLimit);
        else if (local.High is { Sign: > 0 } most && priority.High is { } against && most > against) Warn(grid.Root.Place!, "local-above-priority", w => w.LocalAbovePriority(most.ToString(), against.ToString()));
    }

    private void CheckLaw(Criterion criterion)
    {
        Outlook outlook = outlooks[criterion];
        bool isMalus = outlook.Whole is { Low.Sign: < 0, High.Sign: <= 0 } or { Low: null, High.Sign: <= 0 };
        IReadOnlyList<Fact> reached = [.. criterion.Expressions.SelectMany(e => Reading.Reached(e, grid.Formulas)).Distinct()];
        foreach (string ground in reached.Select(f => ProtectedGrounds.ForbiddenOf(f, grid.Vocabulary)).OfType<string>().Distinct())
            Refuse(criterion.Place!, "forbidden-ground", w => w.ForbiddenGround(criterion.Id, w.Ground(ground)));
        if (criterion.Basis is null && criterion.Priorities.Count == 0)
            foreach (string ground in criterion.Reads.Select(ProtectedGrounds.GuardedOf).OfType<string>().Distinct())
                Warn(criterion.Place!, "ground-without-basis", w => w.GroundWithoutBasis(criterion.Id, w.Ground(ground)), w => w.BasisMend);
        if (isMalus && !criterion.Evidence.IsVerified && criterion.Expressions.SelectMany(e => Reading.BaseFacts(e, grid.Formulas)).Any(f => f is { IsRegistered: false, IsDerived: false }))
            Warn(criterion.Place!, "declared-malus", w => w.DeclaredMalus(criterion.Id));
        if (isMalus && criterion.Reads.Any(f => f.Name.StartsWith("membre", StringComparison.Ordinal) || f.List == "membres")) Warn(criterion.Place!, "member-malus", w => w.MemberMalus(criterion.Id));
        foreach (string document in DocumentsOf(criterion).Where(d => !IsListed(d))) Warn(criterion.Place!, "unlisted-document", w => w.UnlistedDocument(document));
    }

    private static IEnumerable<string> DocumentsOf(Criterion criterion) => criterion.Document?.French is { } one ? [one, .. criterion.Evidence.Documents] : criterion.Evidence.Documents;

    private static bool IsListed(string document)
    {
        string said = document.ToLowerInvariant();
        return ListedDocuments.Any(d => said.Contains(d, StringComparison.Ordinal)) && !UnlistedDocuments.Any(d => said.Contains(d, StringComparison.Ordinal));
    }

    private bool IsLocal(Criterion criterion) => criterion.Priorities.Count == 0 && criterion.Reads.Any(f => Question.BuiltIn.Where(q => q.Id is "residence" or "travail").Any(q => q.Facts.Contains(f.FullName)));

    private Interval MostOf(IEnumerable<Criterion> criteria) => criteria.Select(c => outlooks[c].Whole).Aggregate(Interval.Zero, (sum, one) => sum + one);
}
