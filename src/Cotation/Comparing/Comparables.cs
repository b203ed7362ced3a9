using NodaTime;

namespace Cotation;

/// <summary>Is what one application shares with comparable ones: a key that is equal where all of it is.</summary>
internal sealed record Comparable(string Key, IReadOnlyList<(Fact Fact, string Value)> Shared);

/// <summary>Finds what makes an application comparable to others, as its grid says.</summary>
internal sealed class Comparables(Grid grid, LocalDate on)
{
    /// <summary>One key for each wish, or one in all; a fact that is not known is a value of its own.</summary>
    public IReadOnlyList<Comparable> Of(Application application) => Of(new Situation(application, on, EvidenceFilter.All, grid.Formulas, grid.Tables));

    /// <summary>The same, where the application is looked at already.</summary>
    public IReadOnlyList<Comparable> Of(Situation all)
    {
        List<(Fact, string)> plain = [];
        Fact? wishes = null;
        foreach (ComparableKey key in grid.Ranking.Comparable)
        {
            Fact fact = grid.Vocabulary.Find(key.Fact)!;
            if (fact.Kind == FactKind.List) wishes = fact;
            else plain.Add((fact, TextOf(all.Of(fact), key)));
        }

        if (wishes is null) return [new Comparable(KeyOf(plain), plain)];
        Value asked = all.Of(wishes);
        return asked.IsKnown ? [.. asked.Records.Select(r => Wish(wishes, r, plain)).DistinctBy(k => k.Key)] : [];
    }

    private static Comparable Wish(Fact wishes, ListRecord wish, List<(Fact, string)> plain)
    {
        List<(Fact, string)> shared = [.. wishes.Fields.Where(f => !f.IsDerived && wish.Fields[f.Slot].IsKnown).Select(f => (f, TextOf(wish.Fields[f.Slot], null))), .. plain];
        return new Comparable(KeyOf(shared), shared);
    }

    private static string KeyOf(IEnumerable<(Fact Fact, string Value)> shared) => string.Join('\n', shared.Select(s => $"{s.Fact.FullName}\t{s.Value}"));

    private static string TextOf(Value value, ComparableKey? key)
    {
        if (!value.IsKnown) return "";
        if (key?.Bands.ToList().FindIndex(b => b.Holds(value.Number)) is { } band && key.Bands.Count > 0) return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{band}");
        return value.Kind switch
        {
            ValueKind.Code => value.Code,
            ValueKind.Codes => string.Join(' ', value.Codes.Order(StringComparer.Ordinal)),
            _ => value.Number.ToString(),
        };
    }
}
