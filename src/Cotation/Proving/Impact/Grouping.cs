using System.Text;

namespace Cotation;

/// <summary>Sorts applications into groups by one thing: the first group whose condition holds, else the one of what is not known.</summary>
internal sealed record Grouping(string Id, LocalizedText Title, IReadOnlyList<(LocalizedText Title, Expression When)> Groups)
{
    /// <summary>The number of the group of what is not known.</summary>
    public int Unknown => Groups.Count;

    /// <summary>The groupings that fit a vocabulary; those that name a fact it has not are left out.</summary>
    public static IReadOnlyList<Grouping> For(Grid grid)
    {
        if (!grid.IsFrench) return [];
        using Stream stream = typeof(Grouping).Assembly.GetManifestResourceStream("groupings.json")!;
        using var text = new StreamReader(stream, Encoding.UTF8);
        var problems = new Problems();
        var groupings = new List<Grouping>();
        foreach (JsonItem item in JsonReader.Read(new Source("groupings.json", text.ReadToEnd()), problems)!.Items)
            if (Read(item, grid, problems) is { } grouping) groupings.Add(grouping);
        if (ByPriority(grid) is { } priority) groupings.Add(priority);
        return groupings;
    }

    /// <summary>Those whom a priority of the law names (CCH, article L. 441-1, and DALO), those whom none does, and those of whom it is not known.</summary>
    private static Grouping? ByPriority(Grid grid)
    {
        if (grid.Priorities.Count == 0) return null;
        var any = new Expression.Or(new Operands([.. grid.Priorities.Select(p => p.When)]));
        return new Grouping("priorite", new LocalizedText("Par priorité de la loi, sous réserve de vérification", "By priority of the law, subject to verification"),
            [(new LocalizedText("une priorité ou plus", "one priority or more"), any), (new LocalizedText("aucune", "none"), new Expression.Not(any))]);
    }

    /// <summary>A grouping by a yes-or-no fact or a code.</summary>
    public static Grouping? By(Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => new Grouping(fact.Name, fact.Label, [(new LocalizedText("oui", "yes"), new Expression.FactRef(fact)), (new LocalizedText("non", "no"), new Expression.Not(new Expression.FactRef(fact)))]),
        FactKind.Code when fact.Codes is { All.Count: > 0 } codes => new Grouping(fact.Name, fact.Label, [.. codes.All.Where(c => !c.IsUnknown).Select(c => (c.Label, (Expression)new Expression.Compare(Comparison.Equal, new Expression.FactRef(fact), new Expression.Literal(Value.OfCode(c.Name)))))]),
        _ => null,
    };

    private static Grouping? Read(JsonItem item, Grid grid, Problems problems)
    {
        var keys = new ObjectReader(item, problems);
        List<(LocalizedText, Expression)> groups = [];
        foreach (JsonItem group in keys.Items("groups"))
        {
            var one = new ObjectReader(group, problems);
            if (grid.Formulas.Parse(one.Value("when")!, ValueKind.YesNo) is { } when) groups.Add((one.Localized("title")!, when));
        }

        return groups.Count == 0 ? null : new Grouping(keys.RequiredText("id"), keys.Localized("title")!, groups);
    }
}
