using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Cotation.Tests;

/// <summary>Makes applications that a grid can read, from a random source: every fact it reaches is sometimes missing, sometimes proved.</summary>
internal sealed class Crowd(Grid grid, Random random)
{
    private readonly List<Fact> facts = [.. grid.Criteria.SelectMany(c => c.Expressions).Concat(grid.Outcomes.Select(o => o.When)).SelectMany(e => Reading.BaseFacts(e, grid.Formulas)).Where(f => f.Kind != FactKind.List || f.Fields.Count > 0).Distinct().OrderBy(f => f.Slot)];

    public Application Next(int number)
    {
        var given = new StringBuilder();
        var proofs = new StringBuilder();
        foreach (Fact fact in facts)
        {
            if (random.Next(6) == 0 || (fact.IsDerived && random.Next(3) > 0)) continue;
            given.Append(CultureInfo.InvariantCulture, $"{(given.Length > 0 ? "," : "")}\"{fact.Name}\":{ValueOf(fact)}");
            if (random.Next(2) == 0) proofs.Append(CultureInfo.InvariantCulture, $"{(proofs.Length > 0 ? "," : "")}\"{fact.Name}\":{{\"status\":\"{(random.Next(8) == 0 ? "rejected" : "verified")}\",\"on\":\"2026-05-04\"}}");
        }

        string id = number.ToString("D6", CultureInfo.InvariantCulture);
        return Application.Parse("{\"id\":\"099" + id + "\",\"facts\":{" + given + "},\"evidence\":{" + proofs + "}}", grid.Vocabulary);
    }

    private string ValueOf(Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => random.Next(2) == 0 ? "true" : "false",
        FactKind.Date => $"\"{LocalDatePattern.Iso.Format(new LocalDate(2026, 6, 1).PlusDays(-random.Next(10, fact.Name.StartsWith("dateNaissance", StringComparison.Ordinal) ? 25_000 : 4_000)))}\"",
        FactKind.Code => $"\"{CodeOf(fact)}\"",
        FactKind.Codes => $"[{string.Join(",", fact.Codes!.All.Where(_ => random.Next(5) == 0).Select(c => $"\"{c.Name}\""))}]",
        FactKind.List => $"[{string.Join(",", Enumerable.Range(0, random.Next(3)).Select(_ => $"{{{string.Join(",", fact.Fields.Where(f => !f.IsDerived && random.Next(5) > 0).Select(f => $"\"{f.Name}\":{ValueOf(f)}"))}}}"))}]",
        FactKind.Money => random.Next(0, 2500).ToString(CultureInfo.InvariantCulture),
        _ when fact.Unit == "percent" => (random.Next(0, 70) / 100m).ToString(CultureInfo.InvariantCulture),
        _ => random.Next((int)(fact.Min?.ToDecimal() ?? 0), (int)Math.Min(fact.Max?.ToDecimal() ?? 60, 60) + 1).ToString(CultureInfo.InvariantCulture),
    };

    private string CodeOf(Fact fact) => fact.Codes!.All.Count > 0 ? fact.Codes.All[random.Next(fact.Codes.All.Count)].Name : new[] { grid.Identity.Territory.Communes.FirstOrDefault() ?? "99123", "99", "099", "200000001", "x" }.First(fact.Codes.Allows);
}
