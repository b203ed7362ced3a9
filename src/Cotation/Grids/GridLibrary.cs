using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Cotation;

/// <summary>Holds the grids of many territories, their versions one after the other: of one kind, never two on one day in one territory. Immutable and safe to share.</summary>
public sealed class GridLibrary
{
    private readonly Dictionary<string, Grid> byHash;

    private GridLibrary(IReadOnlyList<Grid> grids)
    {
        Grids = grids;
        byHash = grids.DistinctBy(g => g.Sha256).ToDictionary(g => g.Sha256, StringComparer.Ordinal);
    }

    /// <summary>Gives every grid, in the order they were given.</summary>
    public IReadOnlyList<Grid> Grids { get; }

    /// <summary>Makes a library of grids.</summary>
    /// <param name="grids">The grids.</param>
    /// <exception cref="CotationException">Two grids of one kind are in force in one territory on one day; all such pairs are listed.</exception>
    public static GridLibrary Of(params IEnumerable<Grid> grids)
    {
        ArgumentNullException.ThrowIfNull(grids);
        Grid[] all = [.. grids];
        IReadOnlyList<Problem> problems = GridOverlaps.Among(all);
        return problems.Count > 0 ? throw new CotationException(problems) : new GridLibrary(all);
    }

    /// <summary>Reads every grid below a folder: the files named <c>grid.json</c>, or <c>grid-</c> and more, such as <c>grid-2025.json</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="CotationException">A grid has errors, or two overlap; all are listed.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static GridLibrary Load(string folder) => TryLoad(folder, out GridLibrary? library, out IReadOnlyList<Problem> problems) ? library : throw new CotationException(problems);

    /// <summary>Reads every grid below a folder, or says everything that is wrong.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="library">The library, or null.</param>
    /// <param name="problems">Every problem of every grid, warnings included.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static bool TryLoad(string folder, [NotNullWhen(true)] out GridLibrary? library, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(folder);
        List<Grid> grids = [];
        List<Problem> found = [];
        foreach (string path in Directory.EnumerateFiles(folder, "grid*.json", SearchOption.AllDirectories).Where(IsGrid).Order(StringComparer.Ordinal))
        {
            if (Grid.TryLoad(path, out Grid? grid, out IReadOnlyList<Problem> own)) grids.Add(grid);
            found.AddRange(own);
        }

        found.AddRange(GridOverlaps.Among(grids));
        problems = found;
        library = found.Exists(p => p.Severity == Severity.Error) ? null : new GridLibrary(grids);
        return library is not null;
    }

    /// <summary>Checks a whole mapping against what the grids of the library read, and gives it.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <typeparam name="T">The class it maps.</typeparam>
    /// <exception cref="CotationException">Something does not fit; all is listed, each at its line of your source.</exception>
    public Mapping<T> Check<T>(Mapping<T> mapping) => MappingChecker.Check(mapping, Grids);

    /// <summary>Finds a grid by the hash that every result carries, or gives null.</summary>
    /// <param name="sha256">The SHA-256 of its canonical JSON.</param>
    public Grid? Find(string sha256) => byHash.GetValueOrDefault(sha256);

    /// <summary>Gives the grids of one kind that are in force on a day, one for each territory.</summary>
    /// <param name="on">The day.</param>
    /// <param name="kind">General or transfer.</param>
    public IEnumerable<Grid> InForce(LocalDate on, GridKind kind = GridKind.General) => Grids.Where(g => g.Identity.Kind == kind && g.Identity.IsValidOn(on));

    /// <summary>Gives the grid of one kind that is in force in a territory on a day, or null.</summary>
    /// <param name="territory">The territory's name, or the INSEE code of one of its communes.</param>
    /// <param name="on">The day.</param>
    /// <param name="kind">General or transfer.</param>
    public Grid? InForce(string territory, LocalDate on, GridKind kind = GridKind.General) =>
        InForce(on, kind).FirstOrDefault(g => string.Equals(g.Identity.Territory.Name, territory, StringComparison.OrdinalIgnoreCase) || g.Identity.Territory.Communes.Contains(territory));

    private static bool IsGrid(string path) => Path.GetFileName(path) is "grid.json" || Path.GetFileName(path).StartsWith("grid-", StringComparison.Ordinal);
}
