using NodaTime;

namespace Cotation;

/// <summary>Scores on the grids of a library, each made ready once, and lets the library be replaced while others score: every call sees one library whole. Safe to share between threads.</summary>
public sealed class LibraryScorer
{
    private readonly Lock replacing = new();
    private volatile Snapshot now;

    /// <summary>Makes the grids of a library ready.</summary>
    /// <param name="library">The library.</param>
    public LibraryScorer(GridLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        now = Snapshot.After(null, library);
    }

    /// <summary>Gives the library in use.</summary>
    public GridLibrary Library => now.Library;

    /// <summary>Puts another library in the place of this one, at once for all; the grids of earlier ones can still be found by their hash.</summary>
    /// <param name="library">The library.</param>
    public void Replace(GridLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        lock (replacing) now = Snapshot.After(now, library);
    }

    /// <summary>Finds the scorer of a grid by the hash that every result carries, of this library or an earlier one; null where there never was one.</summary>
    /// <param name="sha256">The SHA-256 of the grid's canonical JSON.</param>
    public Scorer? Find(string sha256) => now.ByHash.GetValueOrDefault(sha256);

    /// <summary>Gives the scorer of the grid in force in a territory on a day, or null.</summary>
    /// <param name="territory">The territory's name, or the INSEE code of one of its communes.</param>
    /// <param name="on">The day.</param>
    /// <param name="kind">General or transfer.</param>
    public Scorer? InForce(string territory, LocalDate on, GridKind kind = GridKind.General)
    {
        Snapshot seen = now;
        return seen.Library.InForce(territory, on, kind) is { } grid ? seen.Scorers[KeyOf(grid)] : null;
    }

    /// <summary>Scores one application on every grid of one kind in force on a day: <see cref="Score.Scope"/> tells those that are not for it.</summary>
    /// <param name="application">The application; each grid sees the facts it knows by the same name and kind.</param>
    /// <param name="on">The reference date.</param>
    /// <param name="kind">General or transfer.</param>
    public IReadOnlyList<Score> Score(Application application, LocalDate on, GridKind kind = GridKind.General)
    {
        ArgumentNullException.ThrowIfNull(application);
        Snapshot seen = now;
        return [.. seen.Library.InForce(on, kind).Select(g => seen.Scorers[KeyOf(g)].Score(application.As(g.Vocabulary), on))];
    }

    /// <summary>All that a result rests on: the grid, its vocabulary and its tables.</summary>
    private static string KeyOf(Grid grid) => string.Join('/', [grid.Sha256, grid.Vocabulary.Sha256, .. grid.Tables.Values.Select(t => t.Sha256).Order(StringComparer.Ordinal)]);

    /// <summary>Is a library with the scorers of its grids, and of those before it.</summary>
    private sealed record Snapshot(GridLibrary Library, IReadOnlyDictionary<string, Scorer> Scorers, IReadOnlyDictionary<string, Scorer> ByHash)
    {
        public static Snapshot After(Snapshot? before, GridLibrary library)
        {
            var scorers = new Dictionary<string, Scorer>(before?.Scorers ?? new Dictionary<string, Scorer>(), StringComparer.Ordinal);
            var byHash = new Dictionary<string, Scorer>(before?.ByHash ?? scorers, StringComparer.Ordinal);
            foreach (Grid grid in library.Grids)
            {
                if (!scorers.TryGetValue(KeyOf(grid), out Scorer? scorer)) scorers[KeyOf(grid)] = scorer = grid.Compile();
                byHash[grid.Sha256] = scorer;
            }

            return new Snapshot(library, scorers, byHash);
        }
    }
}
