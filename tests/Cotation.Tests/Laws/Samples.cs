using FsCheck;
using FsCheck.Fluent;

namespace Cotation.Tests;

/// <summary>A generated grid with applications; printed as JSON where a law breaks.</summary>
public sealed record Sample(int Seed)
{
    private readonly Lazy<(Grid Grid, string Text, string[] Applications)> texts = new(() => Make(Seed, isMonotonic: false));
    private readonly Lazy<(Grid Grid, string Text, string[] Applications)> monotonic = new(() => Make(Seed, isMonotonic: true));

    /// <summary>A day of 2025, any of its month's.</summary>
    internal NodaTime.LocalDate On => new NodaTime.LocalDate(2025, 1, 1).PlusDays(Seed % 365);

    internal string GridText => texts.Value.Text;

    internal string[] ApplicationTexts => texts.Value.Applications;

    internal Grid Grid => texts.Value.Grid;

    internal Grid MonotonicGrid => monotonic.Value.Grid;

    internal string[] MonotonicApplications => monotonic.Value.Applications;

    internal IEnumerable<Application> Applications => ApplicationTexts.Select(t => Application.Parse(t, Toy.Vocabulary));

    public override string ToString() => $"seed {Seed}\n{GridText}\n{string.Join('\n', ApplicationTexts)}";

    private static (Grid Grid, string Text, string[] Applications) Make(int seed, bool isMonotonic)
    {
        var toy = new Toy(new Random(seed)) { IsMonotonic = isMonotonic };
        for (; ; )
        {
            string text = toy.Grid();
            if (Grid.TryParse(text, out Grid? grid, out IReadOnlyList<Problem> problems, Toy.Vocabulary)) return (grid, text, [.. Enumerable.Range(0, 4).Select(i => toy.Application($"a{i}"))]);
            Problem problem = problems.First(p => p.Severity == Severity.Error);
            // Two random cases may say the same; every other problem is a fault of the generator or of the reader.
            if (problem.Code is not "unreachable-case") throw new InvalidOperationException(problem.Render(Language.English));
        }
    }
}

/// <summary>Gives samples to the laws.</summary>
public static class Samples
{
    public static Arbitrary<Sample> Sample() => Gen.Choose(0, int.MaxValue - 1).Select(seed => new Sample(seed)).ToArbitrary();
}
