using NodaTime;

namespace Cotation;

/// <summary>Is what an application has of a fact that comparable ones share: its value, or the band of the grid that it lies in. Immutable.</summary>
/// <param name="Fact">The fact, or the field of a wish.</param>
/// <param name="Value">The value; it may be unknown.</param>
/// <param name="Bands">The bands that the grid sorts the fact by; empty where the value itself is shared.</param>
internal sealed record CohortValue(Fact Fact, Value Value, IReadOnlyList<Band> Bands)
{
    /// <summary>The band the value lies in, or null.</summary>
    public Band? Band => Value.IsKnown ? Bands.FirstOrDefault(b => b.Holds(Value.Number)) : null;

    /// <summary>Whether there is something to say of it: a value, or a band that holds it.</summary>
    public bool IsTold => Value.IsKnown && (Bands.Count == 0 || Band is not null);

    /// <summary>What is equal where two applications share it.</summary>
    public string Key => !Value.IsKnown ? "" : Bands.Count > 0 ? Bands.ToList().FindIndex(b => b.Holds(Value.Number)).ToString(System.Globalization.CultureInfo.InvariantCulture) : Value.Kind switch
    {
        ValueKind.Code => Value.Code,
        ValueKind.Codes => string.Join(' ', Value.Codes.Order(StringComparer.Ordinal)),
        _ => Value.Number.ToString(),
    };
}

/// <summary>Is what one application shares with comparable ones: a key that is equal where all of it is.</summary>
internal sealed record Comparable(IReadOnlyList<CohortValue> Shared)
{
    public string Key { get; } = string.Join('\n', Shared.Select(s => $"{s.Fact.FullName}\t{s.Key}"));
}

/// <summary>Finds what makes an application comparable to others, as its grid says.</summary>
internal sealed class Comparables(Grid grid, LocalDate on)
{
    /// <summary>One key for each wish, or one in all; a fact that is not known is a value of its own.</summary>
    public IReadOnlyList<Comparable> Of(Application application) => Of(new Situation(application, on, EvidenceFilter.All, grid.Formulas, grid.Tables));

    /// <summary>The same, where the application is looked at already.</summary>
    public IReadOnlyList<Comparable> Of(Situation all)
    {
        List<CohortValue> plain = [];
        Fact? wishes = null;
        foreach (ComparableKey key in grid.Ranking.Comparable)
        {
            Fact fact = grid.Vocabulary.Find(key.Fact)!;
            if (fact.Kind == FactKind.List) wishes = fact;
            else plain.Add(new CohortValue(fact, all.Of(fact), key.Bands));
        }

        if (wishes is null) return [new Comparable(plain)];
        Value asked = all.Of(wishes);
        return asked.IsKnown ? [.. asked.Records.Select(r => new Comparable([.. WishOf(wishes, r), .. plain])).DistinctBy(k => k.Key)] : [];
    }

    private static IEnumerable<CohortValue> WishOf(Fact wishes, ListRecord wish) =>
        wishes.Fields.Where(f => !f.IsDerived && wish.Fields[f.Slot].IsKnown).Select(f => new CohortValue(f, wish.Fields[f.Slot], []));
}
