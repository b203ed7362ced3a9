using NodaTime;

namespace Cotation;

/// <summary>Holds what proves a grid: examples with what they expect, and orders among their applications.</summary>
internal sealed record ExampleSet(IReadOnlyList<(GridExample Example, Expectation Expects)> Examples, IReadOnlyList<ExpectedOrder> Orders)
{
    /// <summary>Reads the examples in a file; none where there is no file.</summary>
    /// <exception cref="CotationException">The file has problems; all are listed.</exception>
    public static ExampleSet Load(string path, Grid grid)
    {
        if (!File.Exists(path)) return new ExampleSet([], []);
        IReadOnlyList<GridExample> examples = GridExample.Load(path, grid);
        var problems = new Problems();
        var set = new ExampleSet([.. examples.Select(e => (e, Expectation.Read(e, grid, problems)))], ReadOrders(path, examples, problems));
        return problems.HasErrors ? throw new CotationException(problems.InOrder()) : set;
    }

    private static IReadOnlyList<ExpectedOrder> ReadOrders(string path, IReadOnlyList<GridExample> examples, Problems problems)
    {
        if (JsonReader.Read(new Source(path, File.ReadAllText(path)), problems) is not { } root) return [];
        var keys = new ObjectReader(root, problems);
        keys.Has("format");
        keys.Has("examples");
        var orders = new List<ExpectedOrder>();
        foreach (JsonItem item in keys.Items("orders"))
        {
            var order = new ObjectReader(item, problems);
            string name = order.RequiredText("name");
            if (!order.Has("on")) order.Missing("on");
            LocalDate? on = order.Date("on");
            string? seed = order.Text("seed");
            List<Application> applications = [];
            foreach (JsonItem id in order.Items("order"))
            {
                if (examples.FirstOrDefault(e => e.Application.Id == id.Content) is { } example) applications.Add(example.Application);
                else problems.Error(id.Place, "unknown-example", w => w.UnknownExample, w => w.DidYouMean(SpellChecker.Nearest(id.Content, examples.Select(e => e.Application.Id))));
            }

            order.Done();
            if (on is { } day) orders.Add(new ExpectedOrder(name, day, seed, applications));
        }

        keys.Done();
        return orders;
    }
}

/// <summary>Expects an order among the applications of examples: the first first.</summary>
internal sealed record ExpectedOrder(string Title, LocalDate On, string? Seed, IReadOnlyList<Application> Applications)
{
    /// <summary>The order obtained where it is another, else null.</summary>
    public Mismatch? Against(Scorer scorer)
    {
        IEnumerable<string> obtained = scorer.Rank(Applications, On, Seed).Select(p => p.ApplicationId);
        string wanted = string.Join(", ", Applications.Select(a => a.Id)), found = string.Join(", ", obtained);
        return wanted == found ? null : new Mismatch(MismatchKind.Order, null, wanted, found);
    }
}
