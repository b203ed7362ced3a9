namespace Cotation;

/// <summary>Is what the parts of a cluster give in one way, and the one fact that makes it so.</summary>
internal sealed class CandidateWorld(MaskFigures[] each, FactChange? change)
{
    /// <summary>What they add to each figure.</summary>
    public MaskFigures Figures { get; } = MaskFigures.Sum(each);

    public FactChange? Change => change;

    /// <summary>What each part gives now, in one word.</summary>
    public string Lines => string.Join(' ', Each.Select(f => f.Now));

    private MaskFigures[] Each => each;

    public bool Gives(CandidateWorld other) => Each.AsSpan().SequenceEqual(other.Each);
}

/// <summary>Is all that a cluster may give, each once. Filled once, read-only after.</summary>
internal sealed class CandidateWorlds
{
    private readonly List<CandidateWorld> all = [];
    private readonly Dictionary<MaskFigures, List<CandidateWorld>> byFigures = [];

    public IReadOnlyList<CandidateWorld> All => all;

    /// <summary>Those that add so much to each figure.</summary>
    public IReadOnlyList<CandidateWorld> Giving(MaskFigures figures) => byFigures.GetValueOrDefault(figures) ?? [];

    /// <summary>Adds one where none gives the same to every part.</summary>
    public void Add(CandidateWorld option)
    {
        if (!byFigures.TryGetValue(option.Figures, out List<CandidateWorld>? same)) byFigures[option.Figures] = same = [];
        if (same.Exists(option.Gives)) return;
        same.Add(option);
        all.Add(option);
    }
}
