namespace Cotation;

/// <summary>Holds a territory's scoring rules; a grid that exists is valid. Immutable and safe to share.</summary>
public sealed class Grid
{
    private readonly HashSet<Criterion> sensitive;
    private readonly Lazy<HashSet<Criterion>> dated;

    internal Grid(GridIdentity identity, Section root, Vocabulary vocabulary, Formulas formulas)
    {
        sensitive = [.. root.AllCriteria.Where(c => c.IsSensitive || c.Expressions.Any(e => Reading.IsSensitive(e, formulas)))];
        dated = new Lazy<HashSet<Criterion>>(() => [.. root.AllCriteria.Where(c => c.Evidence.IsVerified || c.Form is CriterionForm.Assessed || c.Expressions.Any(e => Reading.IsDated(e, formulas)))]);
        Identity = identity;
        Root = root;
        Vocabulary = vocabulary;
        Formulas = formulas;
    }

    internal GridIdentity Identity { get; }

    /// <summary>Gives its id.</summary>
    public string Id => Identity.Id;

    /// <summary>Gives its version.</summary>
    public string Version => Identity.Version;

    /// <summary>Gives its title.</summary>
    public LocalizedText Title => Identity.Title;

    /// <summary>Gives the name of its territory.</summary>
    public string Territory => Identity.Territory.Name;

    /// <summary>Gives the INSEE codes of the territory's communes; none where the grid does not say.</summary>
    public IReadOnlyList<string> Communes => Identity.Territory.Communes;

    /// <summary>Gives whether it is the general grid or the one for transfers.</summary>
    public GridKind Kind => Identity.Kind;

    /// <summary>Says whether it is in force on a day; outside it still scores, and the result is marked.</summary>
    /// <param name="on">The day.</param>
    public bool IsInForce(NodaTime.LocalDate on) => Identity.IsValidOn(on);

    /// <summary>Gives the whole grid as one section.</summary>
    internal Section Root { get; }

    /// <summary>Gives the facts it can read: those of its vocabulary and its own.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Gives what stands outside points: first, aside, ineligible.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; internal init; } = [];

    /// <summary>Gives how equal scores are told apart and which applications are comparable.</summary>
    internal RankingRules Ranking { get; init; } = new([], null, []);

    /// <summary>Gives the SHA-256 of the grid's canonical JSON (RFC 8785), in lower-case hexadecimal.</summary>
    public string Sha256 { get; internal init; } = "";

    /// <summary>Gives the problems that did not keep it from being read.</summary>
    public IReadOnlyList<Problem> Warnings { get; internal init; } = [];

    /// <summary>Gives every criterion, in the order of the file.</summary>
    public IEnumerable<Criterion> Criteria => Root.AllCriteria;

    /// <summary>Every adjustment, in the order of the sections.</summary>
    internal IEnumerable<Adjustment> Adjustments => Root.AllSections.SelectMany(s => s.Adjustments);

    /// <summary>The SHA-256 of all that a score rests on: the grid, its vocabulary and its tables, so that two scores of one hash rest on the same rules.</summary>
    internal string RulesSha256 => field ??= CanonicalJson.Sha256(string.Join('\n', [Sha256, Vocabulary.Sha256, .. Tables.Values.Select(t => $"{t.Name} {t.Sha256}")]));

    /// <summary>The hash of the rules as people compare it: its first and its last four digits.</summary>
    internal string Fingerprint => RulesSha256[..4] + "…" + RulesSha256[^4..];

    /// <summary>Every fact and list field that some part of the grid reads, down to what is given.</summary>
    internal IReadOnlySet<Fact> Reached => field ??= Reading.Reached([.. Expressions, .. Ranking.Ties.Select(t => t.By).Concat(Ranking.Comparable.Select(c => c.Fact)).Select(Vocabulary.Find).OfType<Fact>().Select(f => new Expression.FactRef(f))], Formulas);

    /// <summary>The tables in which those facts and expressions look something up.</summary>
    internal IEnumerable<FactTable> TablesRead => Tables.Values.Where(t => KeysOfTables.ContainsKey(t.Name));

    /// <summary>By table that is read, the facts by which it is looked up; null where a key is computed.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<Fact?>> KeysOfTables => field ??= Reached.Select(f => f.Derivation).OfType<Derivation.Lookup>().Select(l => (l.Table, By: l.By.Select(Vocabulary.Find)))
        .Concat(Expressions.Concat(Reached.Select(Formulas.Of).OfType<Expression>()).SelectMany(e => e.All).OfType<Expression.Lookup>().Select(l => (Table: l.Table.Name, By: l.Keys.Select(k => (k as Expression.FactRef)?.Fact))))
        .GroupBy(l => l.Table, StringComparer.Ordinal).ToDictionary(l => l.Key, IReadOnlyList<Fact?> (l) => [.. l.First().By], StringComparer.Ordinal);

    /// <summary>Every condition and computation of the grid's own parts.</summary>
    private IEnumerable<Expression> Expressions => [.. Criteria.SelectMany(c => c.Expressions), .. Adjustments.Select(a => a.When), .. Outcomes.Select(o => o.When), .. Applies is null ? [] : new[] { Applies }];

    /// <summary>What people call a fact or a section that a key of the ranking names.</summary>
    internal LocalizedText? TitleOf(string key) => Vocabulary.Find(key)?.Label ?? Root.AllSections.FirstOrDefault(s => s.Id == key)?.Title;

    /// <summary>The questions of its territory that the desk's list has not.</summary>
    internal IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Whether French law on applications frames it: its vocabulary is that of the national register.</summary>
    internal bool IsFrench => Vocabulary.Id == Vocabulary.Sne.Id;

    /// <summary>Whom it applies to beside the communes; null for everyone.</summary>
    internal Expression? Applies { get; init; }

    internal LocalizedText? AppliesTitle { get; init; }

    /// <summary>Whether one of the wishes lies in the territory; null where the territory names no communes.</summary>
    internal Expression? InTerritory { get; init; }

    internal Formulas Formulas { get; }

    internal IReadOnlyDictionary<string, FactTable> Tables { get; init; } = new Dictionary<string, FactTable>();

    /// <summary>The priorities of the law with their parsed conditions.</summary>
    internal IReadOnlyList<(Priority Priority, Expression When)> Priorities { get; init; } = [];

    /// <summary>The criteria that refusals change: those the grid names, else those that read refusals.</summary>
    internal IReadOnlyList<Criterion> RefusalCriteria => [.. Criteria.Where(c => Identity.Refusals?.Criteria.Contains(c.Id) ?? c.Expressions.Any(ReadsRefusals))];

    /// <summary>The adjustments that count refusals.</summary>
    internal IReadOnlyList<Adjustment> RefusalAdjustments => [.. Adjustments.Where(a => Identity.Refusals?.Criteria.Contains(a.Id) ?? ReadsRefusals(a.When))];

    /// <summary>The outcomes that count refusals.</summary>
    internal IReadOnlyList<Outcome> RefusalOutcomes => [.. Outcomes.Where(o => ReadsRefusals(o.When))];

    private bool ReadsRefusals(Expression when) => Vocabulary.With(FactRole.Refusals) is { } refusals && Reading.Reached(when, Formulas).Any(f => f == refusals || f.List == refusals.Name);

    /// <summary>The same grid with other sections, formulas or tables.</summary>
    internal Grid With(Section? root = null, Formulas? formulas = null, IReadOnlyDictionary<string, FactTable>? tables = null) => new(Identity, root ?? Root, Vocabulary, formulas ?? Formulas)
    {
        Outcomes = Outcomes,
        Ranking = Ranking,
        Applies = Applies,
        AppliesTitle = AppliesTitle,
        InTerritory = InTerritory,
        Tables = tables ?? Tables,
        Priorities = Priorities,
        Questions = Questions,
        Sha256 = Sha256,
    };

    /// <summary>The same grid without some of its parts: it keeps its name and its hash, and nothing in it tells what is left out.</summary>
    internal Grid Keeping(Func<Criterion, bool> criterion, Func<Adjustment, bool> adjustment, Func<Outcome, bool> outcome, Func<(Priority Priority, Expression When), bool> priority, bool keepsScope) => new(Identity, Root.Keeping(criterion, adjustment), Vocabulary, Formulas)
    {
        Outcomes = [.. Outcomes.Where(outcome)],
        Ranking = Ranking,
        Applies = keepsScope ? Applies : null,
        InTerritory = InTerritory,
        Tables = Tables,
        Priorities = [.. Priorities.Where(priority)],
        Questions = Questions,
        Sha256 = Sha256,
    };

    /// <summary>Whether a criterion says so, or reads a sensitive fact, if only through others.</summary>
    internal bool IsSensitive(Criterion criterion) => sensitive.Contains(criterion);

    internal bool IsSensitive(Adjustment adjustment) => adjustment.IsSensitive || Reading.IsSensitive(adjustment.When, Formulas);

    internal bool IsSensitive(Outcome outcome) => outcome.IsSensitive || Reading.IsSensitive(outcome.When, Formulas);

    /// <summary>Whether time alone may turn a criterion, by what it reads, a proof or a judgement.</summary>
    internal bool IsDated(Criterion criterion) => dated.Value.Contains(criterion);

    /// <summary>Reads the grid in a file; its vocabulary and tables may be files below its folder.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CotationException">The grid has problems; all are listed, with file, line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Grid Load(string path) => TryLoad(path, out Grid? grid, out IReadOnlyList<Problem> problems) ? grid : throw new CotationException(problems);

    /// <summary>Reads the grid in a file, or says all that is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="grid">The grid, or null.</param>
    /// <param name="problems">Every problem, warnings included, in the order of their places.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool TryLoad(string path, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Grid? grid, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(path);
        ConfinedFolder files = new ConfinedFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        (grid, problems) = GridReader.Read(new Source(path, File.ReadAllText(path)), null, files);
        return grid is not null;
    }

    /// <summary>Reads a grid.</summary>
    /// <param name="json">The text of its JSON file.</param>
    /// <param name="vocabulary">The vocabulary it builds on; null for the one it names, which is then a built-in one.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <exception cref="CotationException">The grid has problems; all are listed, with line and column.</exception>
    public static Grid Parse(string json, Vocabulary? vocabulary = null, string name = "grid.json") =>
        TryParse(json, out Grid? grid, out IReadOnlyList<Problem> problems, vocabulary, name) ? grid : throw new CotationException(problems);

    /// <summary>Reads a grid, or says all that is wrong with it.</summary>
    /// <param name="json">The text of its JSON file.</param>
    /// <param name="grid">The grid, or null.</param>
    /// <param name="problems">Every problem, warnings included, in the order of their places.</param>
    /// <param name="vocabulary">The vocabulary it builds on; null for the one it names, which is then a built-in one.</param>
    /// <param name="name">The name to show in problems.</param>
    public static bool TryParse(string json, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Grid? grid, out IReadOnlyList<Problem> problems, Vocabulary? vocabulary = null, string name = "grid.json")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        (grid, problems) = GridReader.Read(new Source(name, json), vocabulary, null);
        return grid is not null;
    }

    /// <summary>Checks a whole mapping against what this grid reads, and gives it.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <typeparam name="T">The class it maps.</typeparam>
    /// <exception cref="CotationException">Something does not fit: an unknown fact, a wrong kind, a code that is not in its list, a fact that the grid reads and nothing gives. All is listed, each at its line of your source.</exception>
    public Mapping<T> Check<T>(Mapping<T> mapping) => MappingChecker.Check(mapping, [this]);
}
