using NodaTime;

namespace Cotation;

/// <summary>Scores applications on one grid, made ready once. Immutable and safe to share between threads.</summary>
public sealed class Scorer
{
    private readonly Lazy<Kernel> proved;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private Kernel? compiled;

    internal Scorer(Grid grid)
    {
        Grid = grid;
        Lines = [.. grid.Criteria];
        for (int i = 0; i < Lines.Count; i++) places[Lines[i].Id] = i;
        proved = new Lazy<Kernel>(() => KernelCompiler.Compile(grid, isAllProved: true));
    }

    /// <summary>Gives the grid.</summary>
    public Grid Grid { get; }

    /// <summary>The grid as numbers, compiled when the first points are asked for: an explanation asks for none.</summary>
    private Kernel Kernel => compiled ?? Compiled();

    /// <summary>The criteria, in the order of the lines.</summary>
    internal IReadOnlyList<Criterion> Lines { get; }

    /// <summary>The place of a criterion among the lines, or -1.</summary>
    internal int PlaceOf(string criterion) => places.GetValueOrDefault(criterion, -1);

    /// <summary>Scores an application with every line.</summary>
    /// <param name="application">The application, read with <see cref="Grid.Vocabulary"/> of this grid or with one that it adds to.</param>
    /// <param name="on">The reference date.</param>
    /// <exception cref="ArgumentException">The application was read with another vocabulary.</exception>
    public Score Score(Application application, LocalDate on)
    {
        Check(application);
        return new GridEvaluator(Grid, application, on).Score();
    }

    /// <summary>Gives the points alone, the same as the score gives, without allocating where every criterion has a plain shape.</summary>
    /// <param name="application">The application, read with <see cref="Grid.Vocabulary"/> of this grid or with one that it adds to.</param>
    /// <param name="on">The reference date.</param>
    /// <exception cref="ArgumentException">The application was read with another vocabulary.</exception>
    public decimal? Points(Application application, LocalDate on)
    {
        Check(application);
        return Kernel.TryPoints(application, on, out long millionths, out bool isInside) ? isInside ? Points(millionths) : null : new GridEvaluator(Grid, application, on).Points();
    }

    /// <summary>Gives the points and those of every line, in the order of <see cref="Grid.Criteria"/>.</summary>
    /// <param name="application">The application, read with <see cref="Grid.Vocabulary"/> of this grid or with one that it adds to.</param>
    /// <param name="on">The reference date.</param>
    /// <param name="lines">Receives the points of each line, in millionths.</param>
    /// <exception cref="ArgumentException">The application was read with another vocabulary, or <paramref name="lines"/> is shorter than the grid.</exception>
    public decimal? Points(Application application, LocalDate on, Span<long> lines)
    {
        Check(application);
        int count = Kernel.Lines;
        if (lines.Length < count) throw new ArgumentException($"The grid has {count} criteria.", nameof(lines));
        if (Kernel.TryPoints(application, on, lines, out long millionths, out bool isInside)) return isInside ? Points(millionths) : null;
        Score score = Score(application, on);
        int i = 0;
        foreach (ScoreLine line in score.Lines) lines[i++] = (long)(line.Points * 1_000_000m);
        return score.Points;
    }

    /// <summary>Gives the points of many applications, side by side and on every processor: for each the same as <see cref="Points(Application, LocalDate)"/>.</summary>
    /// <param name="population">The applications, read with <see cref="Grid.Vocabulary"/> of this grid or with one that it adds to.</param>
    /// <param name="on">The reference date.</param>
    /// <param name="lines">Receives the points of each line, in millionths, line after line: that of application <c>i</c> on line <c>l</c> is at <c>l × Count + i</c>; null where they are not wanted.</param>
    /// <exception cref="ArgumentException">The applications were read with another vocabulary, or <paramref name="lines"/> is too short.</exception>
    public decimal?[] Points(Population population, LocalDate on, long[]? lines = null)
    {
        ArgumentNullException.ThrowIfNull(population);
        if (lines is not null && lines.LongLength < (long)Kernel.Lines * population.Count) throw new ArgumentException($"The grid has {Kernel.Lines} criteria.", nameof(lines));
        if (population.Count > 0) Check(population[0]);
        var totals = new decimal?[population.Count];
        Parallel.For(0, population.Blocks.Count, () => Blocks(on), (which, _, scored) =>
        {
            Block block = population.Blocks[which];
            scored.Run(block);
            int first = which * Block.Size;
            for (int i = 0; i < block.Count; i++) totals[first + i] = scored.PointsOf(i);
            for (int line = 0; lines is not null && line < Kernel.Lines; line++) scored.Line(line)[..block.Count].CopyTo(lines.AsSpan((line * population.Count) + first));
            return scored;
        }, _ => { });
        return totals;
    }

    /// <summary>Scores blocks on one thread.</summary>
    internal BlockScorer Blocks(LocalDate on) => new(this, Kernel, on);

    /// <summary>Scores blocks on one thread as if all that is known were proved; lines are not found.</summary>
    internal BlockScorer ProvedBlocks(LocalDate on) => new(this, proved.Value, on, isAllProved: true);

    /// <summary>The grid as numbers that find with the points what else is asked of each application.</summary>
    internal Kernel Compile(IReadOnlyList<Asked> asked) => KernelCompiler.Compile(Grid, asked: asked);

    /// <summary>The points if all that is known were proved as the grid asks.</summary>
    internal decimal? PointsIfProved(Application application, LocalDate on)
    {
        Check(application);
        if (proved.Value.TryPoints(application, on, out long millionths, out bool isInside)) return isInside ? Points(millionths) : null;
        Score score = Score(application, on);
        return score.Points + score.Pending;
    }

    private Kernel Compiled() => LazyInitializer.EnsureInitialized(ref compiled, () => KernelCompiler.Compile(Grid));

    /// <summary>Points from their millionths.</summary>
    internal static decimal Points(long millionths)
    {
        long whole = millionths / 1_000_000;
        return whole * 1_000_000 == millionths ? whole : millionths / 1_000_000m;
    }

    private void Check(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (!ReferenceEquals(application.Vocabulary, Grid.Vocabulary) && !Grid.Vocabulary.Extends(application.Vocabulary))
            throw new ArgumentException("The application was read with another vocabulary than the grid's.", nameof(application));
    }
}
