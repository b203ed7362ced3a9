using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cotation.Cli;

/// <summary>Names what a column stands for: the id, a fact, a field of a record of a list, how many records a list has, or a part of a fact's proof.</summary>
internal sealed record Target(bool IsId, Fact? Fact, Fact? Field, int Record, string? Proof)
{
    /// <summary>What may stand of a fact's proof, each in a column of its own.</summary>
    public static IReadOnlyList<string> OfProof { get; } = ["status", "by", "role", "on", "until", "document"];

    /// <summary>Whether it holds a day of a proof.</summary>
    public bool IsDayOfProof => Proof is "on" or "until";

    public static Target Id { get; } = new(true, null, null, 0, null);

    /// <summary>Whether it says how many records a list has: nought is known to be none, an empty cell is not known.</summary>
    public bool IsCount => Fact is { Kind: FactKind.List } && Field is null && Proof is null;

    /// <summary>Reads « loyer », « refus », « refus[2].date », « loyer:status », « loyer:until »; null where the vocabulary has no such thing.</summary>
    public static Target? Parse(string name, Vocabulary vocabulary)
    {
        if (name == "id") return Id;
        int colon = name.LastIndexOf(':');
        if (OfProof.FirstOrDefault(p => colon > 0 && name.AsSpan(colon + 1).SequenceEqual(p)) is { } proof) return vocabulary.Find(name[..colon]) is { } proved ? new Target(false, proved, null, 0, proof) : null;
        if (vocabulary.Find(name) is { IsAsOf: false } fact) return new Target(false, fact, null, 0, null);
        int dot = name.LastIndexOf('.');
        if (dot < 0) return null;
        string list = name[..dot];
        int record = 1, open = list.IndexOf('[', StringComparison.Ordinal);
        if (open > 0 && list.EndsWith(']') && int.TryParse(list[(open + 1)..^1], out record)) list = list[..open];
        return record is >= 1 and <= 50 && vocabulary.Find(list) is { Kind: FactKind.List } records && records.Field(name[(dot + 1)..]) is { } field ? new Target(false, records, field, record - 1, null) : null;
    }
}

/// <summary>Says what each column of a table stands for: as a mapping file says, else by its header.</summary>
internal sealed partial class ColumnMap
{
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["numero unique"] = "id",
        ["numero"] = "id",
        ["n° unique"] = "id",
        ["numunique"] = "id",
        ["num unique"] = "id",
        ["identifiant"] = "id",
        ["nb personnes"] = "personnes",
        ["nombre de personnes"] = "personnes",
        ["nb enfants"] = "enfantsACharge",
        ["ressources"] = "ressourcesMensuelles",
        ["revenus mensuels"] = "ressourcesMensuelles",
        ["loyer mensuel"] = "loyer",
        ["apl"] = "aideLogement",
        ["date de depot"] = "dateDepot",
        ["date depot"] = "dateDepot",
        ["date de la demande"] = "dateDepot",
        ["surface"] = "surface",
        ["commune souhaitee"] = "souhaits.commune",
        ["type souhaite"] = "typeSouhaite",
    };

    public required IReadOnlyList<Target?> Targets { get; init; }

    /// <summary>Where the id stands; less than nought where no column gives it.</summary>
    public int IdColumn => idColumn ??= Targets.ToList().FindIndex(t => t is { IsId: true });

    private int? idColumn;

    /// <summary>The words of a table for the codes of a fact.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Codes { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The map of a table; what is wrong with it is told, a column that stands for nothing is left out and said.</summary>
    public static ColumnMap Of(Sheet table, Vocabulary vocabulary, MappingFile? mapping, FileWords words, Problems problems)
    {
        if (table.Header.Cells.Count > Sheet.MostColumns)
        {
            problems.Error(table.At(table.Header.Line, Sheet.MostColumns), "too-many-columns", _ => words.TooManyColumns(Sheet.MostColumns));
            return new ColumnMap { Targets = [] };
        }

        mapping?.Check(table, vocabulary, words, problems);
        bool isHeader = table.Header.Cells.Any(c => !string.IsNullOrEmpty(c.Text) && (mapping?.Columns.ContainsKey(c.Text) == true || Guess(c.Text, vocabulary) is not null));
        if (!isHeader)
        {
            problems.Error(table.At(table.Header.Line, 0), "missing-header", _ => words.NoHeader, _ => words.NoIdMend);
            return new ColumnMap { Targets = [] };
        }

        var targets = new List<Target?>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < table.Header.Cells.Count; i++)
        {
            string header = table.Header.Cells[i].Text ?? "";
            int column = i;
            if (header.Length > 0 && !seen.TryAdd(header, i)) problems.Error(table.At(table.Header.Line, i), "duplicate-column", _ => IsTitle(header) ? words.DuplicateColumn(header, seen[header] + 1) : words.ValueForTitle);
            Target? target = null;
            if (RejectsTable.IsReason(header))
            {
                targets.Add(null);
                continue;
            }

            if (header.Length == 0) problems.Warning(table.At(table.Header.Line, column), "unknown-column", _ => words.NamelessColumn);
            if (mapping?.Columns.TryGetValue(header, out string? named) == true)
            {
                target = named is null ? null : Target.Parse(named, vocabulary);
                if (named is not null && target is null) problems.Error(table.At(table.Header.Line, column), "unknown-fact", w => w.UnknownFact(named), w => w.DidYouMean(Nearest(named, vocabulary)));
            }
            else if (header.Length > 0)
            {
                target = Guess(header, vocabulary);
                if (target is null) problems.Warning(table.At(table.Header.Line, column), "unknown-column", _ => IsTitle(header) ? words.UnknownColumn(header) : words.ValueForTitle, w => w.DidYouMean(Nearest(header, vocabulary)));
            }

            targets.Add(target);
        }

        if (!targets.Exists(t => t is { IsId: true })) problems.Error(table.At(table.Header.Line, 0), "missing-key", _ => words.NoIdColumn, _ => words.NoIdMend);
        foreach (var group in targets.OfType<Target>().GroupBy(t => t).Where(g => g.Count() > 1)) problems.Error(table.At(table.Header.Line, targets.LastIndexOf(group.Key)), "duplicate-column", _ => words.TwoColumns);
        return new ColumnMap { Targets = targets, Codes = mapping?.Codes ?? new Dictionary<string, IReadOnlyDictionary<string, string>>() };
    }

    /// <summary>Whether a header may be quoted: where rows ran together it is what somebody said, a number, a day or an id.</summary>
    private static bool IsTitle(string header) => header.Any(char.IsLetter) && !LongNumber().IsMatch(header);

    [GeneratedRegex("[0-9]{5}")]
    private static partial Regex LongNumber();

    /// <summary>What a header stands for: the name of a fact, its words in either language, or a habit of offices.</summary>
    public static Target? Guess(string header, Vocabulary vocabulary)
    {
        if (Target.Parse(header, vocabulary) is { } named) return named;
        string plain = CellReader.Plain(header);
        if (Synonyms.TryGetValue(plain, out string? habit) && Target.Parse(habit, vocabulary) is { } usual) return usual;
        List<Fact> said = [.. vocabulary.Facts.Where(f => f is { Kind: not FactKind.List, IsAsOf: false } && (CellReader.Plain(f.Name) == plain || (f.Label.French is { } fr && CellReader.Plain(fr) == plain) || (f.Label.English is { } en && CellReader.Plain(en) == plain)))];
        return said.Count == 1 ? new Target(false, said[0], null, 0, null) : null;
    }

    /// <summary>The fact that was probably meant: by the whole header, else by what follows its last dot, as in a table made from JSON (“facts.personnes”).</summary>
    private static string? Nearest(string header, Vocabulary vocabulary)
    {
        IEnumerable<string> names = vocabulary.Facts.Select(f => f.Name);
        return SpellChecker.Nearest(header, names) ?? SpellChecker.Nearest(header[(header.LastIndexOf('.') + 1)..], names);
    }
}

/// <summary>Is a mapping made once and kept: what each header stands for, null for a column to leave out, and what a table's words are in codes.</summary>
internal sealed record MappingFile(IReadOnlyDictionary<string, string?> Columns, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Codes)
{
    public static MappingFile Load(string path)
    {
        var problems = new Problems();
        var columns = new Dictionary<string, string?>(StringComparer.Ordinal);
        var codes = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        if (JsonReader.Read(new Source(path, File.ReadAllText(path)), problems) is { } root)
        {
            var keys = new ObjectReader(root, problems);
            if (!keys.Has("columns")) keys.Missing("columns");
            keys.Has("format");
            ObjectReader? named = keys.Object("columns"), translated = keys.Object("codes");
            foreach (JsonMember column in named?.Item.Members ?? []) columns[column.Key] = named!.Text(column.Key);
            foreach (JsonMember fact in translated?.Item.Members ?? [])
                if (translated!.Object(fact.Key) is { } words) codes[fact.Key] = words.Item.Members.ToDictionary(m => m.Key, m => words.Text(m.Key) ?? "", StringComparer.Ordinal);
            keys.Done();
        }

        return problems.HasErrors ? throw new CotationException(problems.InOrder()) : new MappingFile(columns, codes);
    }

    /// <summary>Tells a header that the table has not, a fact that is not known and a code that its list has not.</summary>
    public void Check(Sheet table, Vocabulary vocabulary, FileWords words, Problems problems)
    {
        HashSet<string> headers = [.. table.Header.Cells.Select(c => c.Text).OfType<string>()];
        foreach (string header in Columns.Keys.Where(h => !headers.Contains(h))) problems.Warning(table.At(table.Header.Line, 0), "unknown-column", _ => words.MappedNowhere(header), w => w.DidYouMean(SpellChecker.Nearest(header, headers)));
        foreach ((string name, IReadOnlyDictionary<string, string> codes) in Codes)
        {
            Fact? fact = vocabulary.Find(name.Split('.')[0]) is { } found && name.Contains('.', StringComparison.Ordinal) ? found.Field(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]) : vocabulary.Find(name);
            if (fact?.Codes is not { } list) problems.Error(table.At(table.Header.Line, 0), "unknown-fact", w => w.UnknownFact(name), w => w.DidYouMean(SpellChecker.Nearest(name, vocabulary.Facts.Where(f => f.Codes is not null).Select(f => f.Name))));
            else foreach (string code in codes.Values.Where(c => !list.Allows(c))) problems.Error(table.At(table.Header.Line, 0), "unknown-code", w => w.UnknownCodeOf(name), w => w.DidYouMean(SpellChecker.Nearest(code, list.Names)));
        }
    }

    /// <summary>Proposes a mapping for the headers of a table: what is recognised, and null for what is not.</summary>
    public static void Propose(Stream stream, Sheet table, Vocabulary vocabulary) => JsonOutput.Write(stream, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteStartObject("columns");
        foreach (string header in table.Header.Cells.Select(c => c.Text).Where(h => !string.IsNullOrEmpty(h)).Distinct())
        {
            if (ColumnMap.Guess(header, vocabulary) is { } target) json.WriteString(header, NameOf(target));
            else json.WriteNull(header);
        }

        json.WriteEndObject();
        json.WriteStartObject("codes");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static string NameOf(Target target) => target switch
    {
        { IsId: true } => "id",
        { Field: { } field } => string.Create(null, $"{target.Fact!.Name}[{target.Record + 1}].{field.Name}"),
        { Proof: { } proof } => $"{target.Fact!.Name}:{proof}",
        _ => target.Fact!.Name,
    };
}
