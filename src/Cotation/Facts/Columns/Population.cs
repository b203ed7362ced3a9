using System.Collections;

namespace Cotation;

/// <summary>Holds many applications in memory, once as they are and once in columns, so that all can be scored side by side, on as many grids and days as wanted. Immutable and safe to share.</summary>
public sealed class Population : IReadOnlyList<Application>
{
    private readonly Application[] applications;

    private Population(Application[] applications)
    {
        this.applications = applications;
        var blocks = new Block[(applications.Length + Block.Size - 1) / Block.Size];
        Parallel.For(0, blocks.Length, i =>
        {
            blocks[i] = new Block(applications[0].Vocabulary);
            blocks[i].Fill(applications.AsSpan(i * Block.Size, Math.Min(Block.Size, applications.Length - (i * Block.Size))));
            blocks[i].KeepWholes();
        });
        Blocks = blocks;
    }

    /// <summary>Gives how many applications there are.</summary>
    public int Count => applications.Length;

    internal IReadOnlyList<Block> Blocks { get; }

    /// <summary>Gives an application by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public Application this[int index] => applications[index];

    /// <summary>Gathers applications, in the order given.</summary>
    /// <param name="applications">The applications, all read with one vocabulary.</param>
    /// <exception cref="ArgumentException">They were read with several vocabularies.</exception>
    public static Population Of(IEnumerable<Application> applications)
    {
        ArgumentNullException.ThrowIfNull(applications);
        Application[] all = [.. applications];
        if (all.Any(a => !ReferenceEquals(a.Vocabulary, all[0].Vocabulary) && a.Vocabulary.Sha256 != all[0].Vocabulary.Sha256)) throw new ArgumentException("The applications were read with several vocabularies.", nameof(applications));
        return new Population(all);
    }

    /// <summary>Gives the applications in their order.</summary>
    public IEnumerator<Application> GetEnumerator() => ((IEnumerable<Application>)applications).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
