using NodaTime.Text;

namespace Cotation.Cli;

/// <summary>Writes applications as a table: one row each, one column for each fact that some have, for each field of each record, and for proofs.</summary>
internal static class ApplicationTable
{
    public static void Write(Stream stream, string form, Dialect dialect, Vocabulary vocabulary, IEnumerable<string> applications) =>
        Write(stream, form, dialect, vocabulary, [.. applications.Select(a => Application.Parse(a, vocabulary))]);

    public static void Write(Stream stream, string form, Dialect dialect, Vocabulary vocabulary, IReadOnlyList<Application> applications)
    {
        List<(string Header, Func<Application, Cell> CellOf)> columns = [("id", a => new Cell(CellKind.Text, a.Id))];
        foreach (Fact fact in vocabulary.Facts.Where(f => !f.IsAsOf))
        {
            if (fact.Kind == FactKind.List) columns.AddRange(ColumnsOf(fact, applications));
            else if (applications.Any(a => a.Has(fact))) columns.Add((fact.Name, a => CellOf(a.ValueOf(fact))));
        }

        foreach (Fact fact in vocabulary.Facts.Where(f => applications.Any(a => a.Row.PlaceOfEvidence(f) >= 0)))
        {
            foreach (string part in Target.OfProof.Where(p => applications.Any(a => Of(a, fact, p).Kind != CellKind.Empty)))
                columns.Add(($"{fact.Name}:{part}", a => Of(a, fact, part)));
        }

        TableWriter.Write(stream, form, dialect, applications.Select(a => (IReadOnlyList<Cell>)[.. columns.Select(c => c.CellOf(a))]).Prepend([.. columns.Select(c => new Cell(CellKind.Text, c.Header))]));
    }

    /// <summary>A part of the proof of a fact; empty where the application has none.</summary>
    private static Cell Of(Application application, Fact fact, string part)
    {
        if (application.Row.PlaceOfEvidence(fact) < 0) return default;
        Evidence proof = application.EvidenceOf(fact);
        string? text = part switch
        {
            "status" => proof.Status.ToString().ToLowerInvariant(),
            "by" => proof.By,
            "role" => proof.Role,
            "document" => proof.Document,
            _ => (part == "on" ? proof.On : proof.Until) is { } day ? LocalDatePattern.Iso.Format(day) : null,
        };
        return text is null ? default : new Cell(CellKind.Text, text);
    }

    private static IEnumerable<(string Header, Func<Application, Cell> CellOf)> ColumnsOf(Fact list, IReadOnlyList<Application> applications)
    {
        if (!applications.Any(a => a.Has(list))) yield break;
        yield return (list.Name, a => a.ValueOf(list) is { IsKnown: true } value ? new Cell(CellKind.Number, value.Records.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)) : default);
        int most = applications.Select(a => a.ValueOf(list)).Where(v => v.IsKnown).Select(v => v.Records.Count).DefaultIfEmpty(0).Max();
        for (int i = 0; i < most; i++)
        {
            int record = i;
            foreach (Fact field in list.Fields.Where(f => applications.Any(a => FieldOf(a, f, record).IsKnown)))
                yield return (string.Create(null, $"{list.Name}[{record + 1}].{field.Name}"), a => CellOf(FieldOf(a, field, record)));
        }

        Value FieldOf(Application application, Fact field, int record) => application.ValueOf(list) is { IsKnown: true } value && record < value.Records.Count ? value.Records[record].Fields[field.Slot] : Value.Unknown;
    }

    private static Cell CellOf(Value value) => value.Kind switch
    {
        ValueKind.YesNo => new Cell(CellKind.YesNo, value.IsTrue ? "true" : "false"),
        ValueKind.Number => new Cell(CellKind.Number, (value.Number.IsFinite ? value.Number : value.Number.FloorTo(6)).ToString()),
        ValueKind.Date => new Cell(CellKind.Day, LocalDatePattern.Iso.Format(value.Date)),
        ValueKind.Code => new Cell(CellKind.Text, value.Code),
        ValueKind.Codes => new Cell(CellKind.Text, value.Codes.Count == 0 ? CellReader.NoneOfThem : string.Join('|', value.Codes.Order(StringComparer.Ordinal))),
        _ => default,
    };
}
