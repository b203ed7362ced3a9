using NodaTime;

namespace Cotation.Cli;

/// <summary>Reads the rows of a table as applications; a row that cannot be read surely is refused with every reason, and the others go on.</summary>
internal sealed class TableApplications(Sheet table, Vocabulary vocabulary, MappingFile? mapping, FileWords words)
{
    private const int Sampled = 200;
    private const int Block = 2048;

    private readonly CellReader cells = new(words, table.IsCountedFrom1904);
    private readonly IdLedger ids = new();
    private readonly HashSet<string> several = new(StringComparer.Ordinal);

    /// <summary>The applications as they come; the first entry tells what is wrong with the columns, where something is. A refused row comes with its row.</summary>
    public IEnumerable<(RecordResult<T> Made, Row? Row)> Read<T>(IRecordProcessor<T> maker)
    {
        var columns = new Problems();
        ColumnMap map = ColumnMap.Of(table, vocabulary, mapping, words, columns);
        if (columns.Count > 0) yield return (new RecordResult<T>(false, default, columns.InOrder()), null);
        if (columns.HasErrors) yield break;
        List<Row> sample = [];
        using IEnumerator<Row> rows = table.Rows.GetEnumerator();
        while (sample.Count < Sampled && rows.MoveNext()) sample.Add(rows.Current);
        if (sample.Count > 0 && IsSecondHeader(sample[0], map))
        {
            columns.Error(table.At(sample[0].Line, 0), "two-headers", _ => words.TwoHeaders);
            yield return (new RecordResult<T>(false, default, columns.InOrder()), null);
            yield break;
        }

        ColumnHabit[] habits = HabitsIn(table.Again?.Invoke() ?? sample, map);
        HashSet<string> once = new(Block, StringComparer.Ordinal);
        foreach (Row[] block in Ahead(sample.Concat(Rest(rows)).Chunk(Block)))
        {
            var read = new (Application? Application, IReadOnlyList<Problem> Problems)[block.Length];
            once.Clear();
            foreach (string id in block.Select(r => IdIn(r, map)))
                if (id.Length > 0 && !once.Add(id)) several.Add(id);
            Parallel.For(0, block.Length, i =>
            {
                var problems = new Problems();
                if (several.Count > 0 && several.Contains(IdIn(block[i], map))) problems.Error(table.At(block[i].Line, 0), "several-rows", _ => words.SeveralRows);
                read[i] = (Read(block[i], map, habits, problems), problems.Count == 0 ? [] : problems.InOrder());
            });
            T[] made = maker.MakeAll([.. read.Select(r => r.Application).OfType<Application>()]);
            for (int i = 0, next = 0; i < read.Length; i++) yield return Once(read[i].Application?.Id, read[i].Application is null ? default : made[next++], read[i].Problems, block[i]);
        }
    }

    /// <summary>How each column writes its values; a sample shows it where nothing in the file may be read in two ways.</summary>
    private static ColumnHabit[] HabitsIn(IEnumerable<Row> rows, ColumnMap map)
    {
        ValueKind?[] kinds = [.. map.Targets.Select(KindOf)];
        var habits = new ColumnHabit[kinds.Length];
        foreach (Row row in rows)
            for (int i = 0; i < Math.Min(habits.Length, row.Cells.Count); i++) habits[i] = habits[i].And(kinds[i], row.Cells[i]);
        return habits;
    }

    /// <summary>The same blocks, each taken while the one before it is used.</summary>
    private static IEnumerable<Row[]> Ahead(IEnumerable<Row[]> blocks)
    {
        using IEnumerator<Row[]> all = blocks.GetEnumerator();
        Task<bool> next = Task.Run(all.MoveNext);
        try
        {
            while (next.GetAwaiter().GetResult())
            {
                Row[] block = all.Current;
                next = Task.Run(all.MoveNext);
                yield return block;
            }
        }
        finally
        {
            Task.WaitAny(next);
        }
    }

    private static IEnumerable<Row> Rest(IEnumerator<Row> rows)
    {
        while (rows.MoveNext()) yield return rows.Current;
    }

    /// <summary>The second row of one id is refused; one that differs by next to nothing from another is doubted.</summary>
    private (RecordResult<T> Made, Row? Row) Once<T>(string? id, T? value, IReadOnlyList<Problem> found, Row row)
    {
        if (id is null) return (new RecordResult<T>(false, default, found), row);
        var problems = new Problems();
        if (!ids.Add(id, row.Line, out int? alike))
        {
            problems.Error(table.At(row.Line, 0), "repeated-id", w => w.RepeatedId);
            return (new RecordResult<T>(false, default, problems.InOrder()), row);
        }

        if (row.IsHidden) problems.Warning(table.At(row.Line, 0), "hidden-row", _ => words.HiddenRow);
        if (alike is { } line) problems.Warning(table.At(row.Line, 0), "almost-same-id", _ => words.AlmostSameId(line));
        return (new RecordResult<T>(true, value, problems.Count == 0 ? found : [.. found, .. problems.InOrder()]), null);
    }

    private static string IdIn(Row row, ColumnMap map)
    {
        int column = map.IdColumn;
        return column >= 0 && column < row.Cells.Count ? row.Cells[column].Text ?? "" : "";
    }

    /// <summary>Whether the first row goes on with the titles: it has no id, nothing but words, and a title for a column that had none.</summary>
    private bool IsSecondHeader(Row row, ColumnMap map) =>
        IdIn(row, map).Length == 0 && row.Cells.All(c => c.Kind is CellKind.Empty or CellKind.Text && !(c.Text ?? "").Any(char.IsAsciiDigit))
        && row.Cells.Select((c, i) => c.Kind == CellKind.Text && (i >= table.Header.Cells.Count || string.IsNullOrEmpty(table.Header.Cells[i].Text))).Any(isTitle => isTitle);

    private static ValueKind? KindOf(Target? target) => target is { IsDayOfProof: true } ? ValueKind.Date : ValueOf(target)?.ValueKind;

    private static Fact? ValueOf(Target? target) => target?.Field ?? (target?.Proof is null ? target?.Fact : null);

    /// <summary>The application of a row, or null where it has errors.</summary>
    private Application? Read(Row row, ColumnMap map, ColumnHabit[] habits, Problems problems)
    {
        int width = map.Targets.Count;
        if (row.IsBroken) problems.Error(table.At(row.Line, 0), "broken-row", _ => words.BrokenRow);
        else if (row.Cells.Count < width && !(row.Cells.Count >= LastNeeded(map))) problems.Error(table.At(row.Line, Math.Max(0, row.Cells.Count - 1)), "short-row", _ => words.ShortRow(row.Cells.Count, width));
        else if (row.Cells.Count > width && row.Cells.Skip(width).Any(c => c.Kind != CellKind.Empty)) problems.Error(table.At(row.Line, width), "long-row", _ => words.LongRow(row.Cells.Count, width));
        string id = "";
        var facts = new ApplicationRow(vocabulary);
        SortedDictionary<int, SortedDictionary<int, Value[]>> records = [];
        SortedDictionary<int, (int Column, int Count)> counts = [];
        SortedDictionary<int, Proof> proofs = [];
        for (int i = 0; i < Math.Min(width, row.Cells.Count); i++)
        {
            if (map.Targets[i] is not { } target) continue;
            Cell cell = row.Cells[i];
            if (target.IsId) id = IdOf(cell, row, i, problems);
            else if (target.IsCount) ReadCount(cell, target.Fact!, row, i, counts, problems);
            else if (target.Proof is not null) ReadProof(cell, target, row, i, habits[i], proofs, problems);
            else ReadValue(cell, target, row, i, map, habits[i], ref facts, records, problems);
        }

        foreach ((int slot, (int column, int count)) in counts)
        {
            int given = records.TryGetValue(slot, out SortedDictionary<int, Value[]>? all) ? all.Count : 0;
            if (given > count) problems.Error(table.At(row.Line, column), "wrong-count", _ => words.WrongCount(given, count));
            if (given == 0 && count == 0) facts.Set(vocabulary.Facts[slot], Value.Of((IReadOnlyList<ListRecord>)[]));
            if (given < count) records[slot] = Filled(all ?? [], count, vocabulary.Facts[slot].Fields.Count);
        }

        if (id.Length == 0 && !problems.HasErrors) problems.Error(table.At(row.Line, 0), "wrong-id", _ => words.NoId);
        foreach (Proof proof in proofs.Values.Where(p => p.Status is null)) problems.Error(table.At(row.Line, 0), "wrong-cell", _ => words.ProofWithoutStatus(proof.Fact.Name));
        if (problems.HasErrors) return null;
        foreach ((int slot, SortedDictionary<int, Value[]> all) in records) facts.Set(vocabulary.Facts[slot], Value.Of([.. all.Values.Select(v => new ListRecord(v))]));
        List<Evidence> evidence = [];
        foreach (Proof proof in proofs.Values)
        {
            facts.MarkEvidence(proof.Fact);
            evidence.Add(proof.Rest with { Status = proof.Status!.Value });
        }

        return new Application(id, facts, [.. evidence], null);
    }

    /// <summary>A spreadsheet leaves out the empty cells at the end of a row; a text that was cut leaves out cells it should have.</summary>
    private int LastNeeded(ColumnMap map) => table.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? 1 : map.Targets.Count;

    private string IdOf(Cell cell, Row row, int column, Problems problems)
    {
        string text = cell.Text ?? "";
        bool isMangled = cell.Kind == CellKind.Day || (text.Contains("E+", StringComparison.OrdinalIgnoreCase) && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or 'E' or 'e' or '+'));
        if (isMangled || (cell.Kind == CellKind.Number && text.Length > 15)) problems.Error(table.At(row.Line, column), "mangled-id", _ => words.MangledId, _ => words.MangledIdMend);
        else if (cell.Kind == CellKind.Error) problems.Error(table.At(row.Line, column), "wrong-id", _ => words.ErrorCell);
        else if (text.Length > 0 && !Application.IsId(text)) problems.Error(table.At(row.Line, column), "wrong-id", w => w.WrongId);
        else if (IdLedger.IsNoId(text, row.Cells.Count(c => c.Kind != CellKind.Empty) == 1)) problems.Error(table.At(row.Line, column), "not-an-application", _ => words.NotAnApplication);
        return text;
    }

    private void ReadValue(Cell cell, Target target, Row row, int column, ColumnMap map, ColumnHabit habit, ref ApplicationRow facts, SortedDictionary<int, SortedDictionary<int, Value[]>> records, Problems problems)
    {
        Fact fact = target.Field ?? target.Fact!;
        Value value = cells.Read(cell, fact, habit, map.Codes.GetValueOrDefault(fact.FullName), out string? trouble);
        if (trouble is not null) Wrong(row, column, trouble, problems);
        if (!value.IsKnown) return;
        if (target.Field is not { } field)
        {
            facts.Set(fact, value);
            return;
        }

        if (!records.TryGetValue(target.Fact!.Slot, out SortedDictionary<int, Value[]>? all)) records[target.Fact.Slot] = all = [];
        if (!all.TryGetValue(target.Record, out Value[]? fields)) all[target.Record] = fields = new Value[target.Fact.Fields.Count];
        fields[field.Slot] = value;
    }

    /// <summary>A record of which nothing is known is still a record.</summary>
    private static SortedDictionary<int, Value[]> Filled(SortedDictionary<int, Value[]> records, int count, int fields)
    {
        for (int i = 0; records.Count < count; i++) records.TryAdd(i, new Value[fields]);
        return records;
    }

    private void ReadCount(Cell cell, Fact list, Row row, int column, SortedDictionary<int, (int Column, int Count)> counts, Problems problems)
    {
        if (cell.Kind == CellKind.Empty || CellReader.IsNotKnown(cell.Text)) return;
        if (int.TryParse(cell.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int count) && count <= 50) counts[list.Slot] = (column, count);
        else Wrong(row, column, words.NotCount, problems);
    }

    private void Wrong(Row row, int column, string trouble, Problems problems) =>
        problems.Error(table.At(row.Line, column), "wrong-cell", _ => words.InColumn(table.Header.Cells[column].Text, trouble));

    private void ReadProof(Cell cell, Target target, Row row, int column, ColumnHabit habit, SortedDictionary<int, Proof> proofs, Problems problems)
    {
        if (cell.Kind == CellKind.Empty) return;
        Proof proof = proofs.TryGetValue(target.Fact!.Slot, out Proof? known) ? known : new Proof(target.Fact, null, Evidence.Declared);
        string? trouble = null;
        LocalDate? day = target.IsDayOfProof && cells.ReadDay(cell, habit, out trouble) is { IsKnown: true } read ? read.Date : null;
        Evidence rest = proof.Rest;
        switch (target.Proof)
        {
            case "status" when words.StatusOf(CellReader.Plain(cell.Text)) is { } status: proof = proof with { Status = status }; break;
            case "status": trouble = words.NotStatus; break;
            case "by": rest = rest with { By = cell.Text }; break;
            case "role": rest = rest with { Role = cell.Text }; break;
            case "document": rest = rest with { Document = cell.Text }; break;
            case "on": rest = rest with { On = day }; break;
            default: rest = rest with { Until = day }; break;
        }

        if (trouble is not null) Wrong(row, column, trouble, problems);
        proofs[proof.Fact.Slot] = proof with { Rest = rest };
    }

    /// <summary>Is what a row has said so far of the proof of a fact: its status stands apart, since a row may not say it.</summary>
    private sealed record Proof(Fact Fact, EvidenceStatus? Status, Evidence Rest);
}
