namespace Cotation;

/// <summary>Looks at what the law asks of a grid and forbids it.</summary>
internal sealed partial class GridLinter
{
    private static readonly Law Law = Law.France;

    private void CheckLaw()
    {
        foreach (Criterion criterion in grid.Criteria) CheckLaw(criterion);
        CheckOutside();
        if (!IsWhole) return;
        if (!grid.Criteria.Any(c => c.Priorities.Count > 0) && !grid.Outcomes.Any(o => o.Priorities.Count > 0)) Warn(grid.Root.Place!, "no-priority", w => w.NoPriority(Law.Priorities), w => w.NoPriorityMend(Law.PriorityLetters));
        if (grid.Identity.Refusals is null && grid.RefusalCriteria.Count + grid.RefusalAdjustments.Count + grid.RefusalOutcomes.Count == 0) Warn(grid.Root.Place!, "no-refusals", w => w.NoRefusals(Law.Refusals));
        Interval local = MostOf(grid.Criteria.Where(IsLocal)), priority = MostOf(grid.Criteria.Where(c => c.Priorities.Count > 0));
        if (!grid.Criteria.Any(c => c.Priorities.Count > 0)) return;
        if (local.High is null && priority.High is not null) Warn(grid.Root.Place!, "local-above-priority", w => w.LocalWithoutLimit);
        else if (local.High is { Sign: > 0 } most && priority.High is { } against && most > against) Warn(grid.Root.Place!, "local-above-priority", w => w.LocalAbovePriority(w.Number(most), w.Number(against)));
    }

    private void CheckLaw(Criterion criterion)
    {
        PointBounds bounds = outlooks[criterion];
        bool isMalus = bounds.Whole is { Low.Sign: < 0, High.Sign: <= 0 } or { Low: null, High.Sign: <= 0 };
        Refuse(criterion.Expressions, criterion.Place!, criterion.Id);
        if (criterion.Basis is null && criterion.Priorities.Count == 0)
            foreach (ProtectedGround ground in TouchedBy(criterion).Select(Law.GuardedOf).OfType<ProtectedGround>().Distinct())
                Warn(criterion.Place!, "ground-without-basis", w => w.GroundWithoutBasis(criterion.Id, ground.Name), w => w.BasisMend);
        if (isMalus && !criterion.Evidence.IsVerified && criterion.Expressions.SelectMany(e => Reading.BaseFacts(e, grid.Formulas)).Any(f => f is { IsRegistered: false, IsDerived: false }))
            Warn(criterion.Place!, "declared-malus", w => w.DeclaredMalus(criterion.Id));
        if (isMalus && criterion.Reads.Any(f => Law.IsOfMember(f, grid.Vocabulary))) Warn(criterion.Place!, "member-malus", w => w.MemberMalus(criterion.Id));
        foreach (string document in DocumentsOf(criterion).Where(d => !Law.IsListed(d))) Warn(criterion.Place!, "unlisted-document", w => w.UnlistedDocument(document, Law.Documents));
    }

    /// <summary>What changes points, order or scope beside the criteria is held to the same grounds.</summary>
    private void CheckOutside()
    {
        Location root = grid.Root.Place!;
        foreach (Adjustment adjustment in grid.Adjustments) Refuse([adjustment.When], root, adjustment.Id);
        foreach (Outcome outcome in grid.Outcomes) Refuse([outcome.When], root, outcome.Id);
        if (grid.Applies is { } applies) Refuse([applies], root, "applies");
        foreach (string key in grid.Ranking.Ties.Select(t => t.By).Concat(grid.Ranking.Comparable.Select(c => c.Fact)))
            if (grid.Vocabulary.Find(key) is { } fact) Refuse([new Expression.FactRef(fact)], root, key);
    }

    /// <summary>Refuses the grounds that expressions look at, through derivations and in the words of the codes they name.</summary>
    private void Refuse(IEnumerable<Expression> expressions, Location place, string id)
    {
        IEnumerable<Expression> all = expressions.ToList();
        IEnumerable<ProtectedGround?> facts = all.SelectMany(e => Reading.Reached(e, grid.Formulas)).Distinct().Select(f => Law.ForbiddenOf(f, grid.Vocabulary));
        foreach (ProtectedGround ground in facts.Concat(all.SelectMany(e => e.All).SelectMany(CodesNamed)).OfType<ProtectedGround>().Distinct())
            Refuse(place, "forbidden-ground", w => w.ForbiddenGround(id, ground.Name, Law.Grounds));
    }

    private IEnumerable<ProtectedGround?> CodesNamed(Expression expression) => expression switch
    {
        Expression.Compare { Left: Expression.FactRef { Fact: var fact }, Right: Expression.Literal { Kind: ValueKind.Code } code } => [GroundOf(fact, code)],
        Expression.In { What: Expression.FactRef { Fact: var fact } } among => among.Among.OfType<Expression.Literal>().Select(l => GroundOf(fact, l)),
        _ => [],
    };

    private ProtectedGround? GroundOf(Fact fact, Expression.Literal code) =>
        grid.Vocabulary.Owns(fact) && fact.Codes?.Find(code.Value.Code)?.Label is { } label ? Law.ForbiddenIn($"{label.French} {label.English}") : null;

    /// <summary>What a criterion names, and what facts of the grid's own that it names follow from.</summary>
    private IEnumerable<Fact> TouchedBy(Criterion criterion) => criterion.Reads
        .Concat(criterion.Reads.Where(f => f.IsDerived && f.List is null && grid.Vocabulary.Owns(f)).SelectMany(f => Reading.Reached(new Expression.FactRef(f), grid.Formulas)))
        .Distinct();

    private static IEnumerable<string> DocumentsOf(Criterion criterion) => criterion.Document?.French is { } one ? [one, .. criterion.Evidence.Documents] : criterion.Evidence.Documents;

    private bool IsLocal(Criterion criterion) => criterion.Priorities.Count == 0 && TouchedBy(criterion).Any(f => Question.BuiltIn.Where(Law.IsLocal).Any(q => q.Facts.Contains(f.FullName)));

    /// <summary>What some lines may give together, through the sections they stand in, where the others give nothing.</summary>
    private Interval MostOf(IEnumerable<Criterion> criteria)
    {
        HashSet<Criterion> some = [.. criteria];
        return new SectionBounds(c => some.Contains(c) ? outlooks[c] : PointBounds.OfLine(null, canBeNothing: true), a => (false, false)).Of(grid.Root).Whole;
    }
}
