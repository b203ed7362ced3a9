namespace Cotation;

/// <summary>Is where a value is missing: the fact, or the field of a record counted from 0.</summary>
internal sealed record MissingPath(string Path, Fact Fact, int? Record);

/// <summary>Finds what is not known of an application and may still change what a line or a condition gives: nothing of what no longer matters.</summary>
internal sealed class OpenFacts
{
    private readonly Situation all;
    private readonly List<MissingPath> found = [];
    private readonly HashSet<Fact> seen = [];
    private readonly HashSet<(Fact, int)> seenFields = [];

    /// <summary>Is the record that an aggregate looks at, and its place in its list.</summary>
    private sealed record At(Scope Scope, int Index, At? Outer);

    private OpenFacts(Situation all) => this.all = all;

    public static IReadOnlyList<MissingPath> Of(Criterion criterion, Situation all)
    {
        var open = new OpenFacts(all);
        open.Visit(criterion.Form);
        return open.found;
    }

    public static IReadOnlyList<MissingPath> Of(Expression condition, Situation all)
    {
        var open = new OpenFacts(all);
        open.Visit(condition, null);
        return open.found;
    }

    private void Visit(CriterionForm form)
    {
        switch (form)
        {
            case CriterionForm.Condition f:
                Visit(f.When, null);
                if (!Settled(f.When, null).IsFalse) Visit(f.Points);
                break;
            case CriterionForm.Cases f:
                foreach (Case one in f.Ordered)
                {
                    Visit(one.When, null);
                    Value holds = Settled(one.When, null);
                    if (!holds.IsFalse) Visit(one.Points);
                    if (holds.IsTrue) return;
                }

                Visit(f.Otherwise);
                break;
            case CriterionForm.Bands f:
                Visit(f.Value, null);
                Value value = Settled(f.Value, null);
                foreach (Band band in f.Ordered.Where(b => !value.IsKnown || !b.IsBounded || b.Holds(value.Number))) Visit(band.Points);
                break;
            case CriterionForm.PerUnit f:
                Visit(f.Value, null);
                Visit(f.Points);
                break;
        }
    }

    private void Visit(Expression? figure)
    {
        if (figure is not null) Visit(figure, null);
    }

    private void Visit(Expression expression, At? at)
    {
        if (expression is not Expression.Known && Settled(expression, at).IsKnown) return;
        switch (expression)
        {
            case Expression.FactRef e:
                Visit(e.Fact);
                break;
            case Expression.FieldRef e:
                Visit(e.Field, at);
                break;
            case Expression.Choice e when Settled(e.If, at) is { IsKnown: true } holds:
                Visit(holds.IsTrue ? e.Then : e.Else, at);
                break;
            case Expression.Aggregate e:
                Visit(e, at);
                break;
            default:
                foreach (Expression part in expression.Children) Visit(part, at);
                break;
        }
    }

    private void Visit(Fact fact)
    {
        if (fact.IsAsOf || all.Given(fact).IsKnown || !seen.Add(fact)) return;
        switch (fact.Derivation)
        {
            case null:
                found.Add(new MissingPath(fact.Name, fact, null));
                break;
            case Derivation.Formula when all.Formulas.Of(fact) is { } formula:
                Visit(formula, null);
                break;
            case Derivation.Lookup when all.Formulas.InputsOf(fact).All(i => all.Of(i).IsKnown):
                found.Add(new MissingPath(fact.Name, fact, null));
                break;
            default:
                foreach (Fact input in all.Formulas.InputsOf(fact)) Visit(new Expression.FactRef(input), null);
                break;
        }
    }

    private void Visit(Fact field, At? at)
    {
        while (at is not null && at.Scope.List.Name != field.List) at = at.Outer;
        if (at is null || !seenFields.Add((field, at.Index))) return;
        if (!field.IsDerived) found.Add(new MissingPath(string.Create(null, $"{field.List}[{at.Index}].{field.Name}"), field, at.Index));
        else if (all.Formulas.Of(field) is { } formula) Visit(formula, at);
        else
            foreach (Fact input in all.Formulas.InputsOf(field)) Visit(input.List is null ? new Expression.FactRef(input) : new Expression.FieldRef(input), at);
    }

    private void Visit(Expression.Aggregate e, At? at)
    {
        Visit(new Expression.FactRef(e.List), null);
        if (all.Of(e.List) is not { IsKnown: true } known || e.Body is null) return;
        IReadOnlyList<ListRecord> given = all.Application.ValueOf(e.List) is { IsKnown: true } whole ? whole.Records : known.Records;
        for (int i = 0, next = 0; i < given.Count && next < known.Records.Count; i++)
        {
            if (!ReferenceEquals(given[i], known.Records[next])) continue;
            Visit(e.Body, new At(new Scope(e.List, given[i], at?.Scope), i, at));
            next++;
        }
    }

    /// <summary>What an expression is worth whatever is still learnt; one that asks what is known may turn.</summary>
    private Value Settled(Expression expression, At? at) =>
        expression.All.Any(IsAsking) ? Value.Unknown : Evaluator.Evaluate(expression, all, at?.Scope);

    private bool IsAsking(Expression part) => part switch
    {
        Expression.Known => true,
        Expression.FactRef e => all.Formulas.IsAsking(e.Fact) && !all.Given(e.Fact).IsKnown,
        Expression.FieldRef e => all.Formulas.IsAsking(e.Field),
        _ => false,
    };
}
