using NodaTime;

namespace Cotation.Tests;

/// <summary>The kernel, the tree and RulesEngine over many pairs of a generated grid and a generated application; a thousand grids where COTATION_PAIRS asks for them, as <c>.ci/run</c> does.</summary>
public class PairLaws
{
    private const int Applications = 100;
    private const int Few = 12;

    private static readonly LocalDate On = new(2025, 6, 15);

    private static int Grids => int.TryParse(Environment.GetEnvironmentVariable("COTATION_PAIRS"), out int pairs) ? pairs / Applications : Few;

    [Fact]
    public void The_kernel_the_tree_and_RulesEngine_agree_on_every_pair()
    {
        int pairs = 0;
        Parallel.For(0, Grids, seed =>
        {
            Sample sample = new(seed * 7919);
            Grid grid = sample.Grid;
            Scorer scorer = grid.Compile();
            var toy = new Toy(new Random(seed));
            Application[] applications = [.. Enumerable.Range(0, Applications).Select(i => Application.Parse(toy.Application($"a{i}"), Toy.Vocabulary))];
            foreach (Application application in applications) Compare(scorer, application);
            PopulationLaws.Compare(scorer, applications, On);
            GridWorkflow exported = grid.ToWorkflow();
            if (exported.Workflow.Rules.Any()) WorkflowLaws.Compare(grid, exported, applications);
            Interlocked.Add(ref pairs, applications.Length);
        });
        Assert.Equal(Grids * Applications, pairs);
    }

    [Fact]
    public void The_terms_carry_nearly_every_line_of_the_rulesets()
    {
        foreach (string folder in Directory.GetDirectories(Root.PathOf("rulesets")).Where(f => File.Exists(Path.Combine(f, "grid.json"))))
        {
            Grid grid = Grid.Load(Path.Combine(folder, "grid.json"));
            var nobody = new Application("", new ApplicationRow(grid.Vocabulary), [], null);
            Assert.True(KernelCompiler.Compile(grid).TryPoints(nobody, On, out _, out _), folder);
        }
    }

    private static void Compare(Scorer scorer, Application application)
    {
        Score score = scorer.Score(application, On);
        long[] lines = new long[score.Lines.Count()];
        Assert.Equal(score.Points, scorer.Points(application, On));
        Assert.Equal(score.Points, scorer.Points(application, On, lines));
        Assert.Equal(score.Points + score.Pending, scorer.PointsIfProved(application, On));
        Assert.Equal(score.Lines.Select(l => l.Points), lines.Select(l => l / 1_000_000m));
    }
}
