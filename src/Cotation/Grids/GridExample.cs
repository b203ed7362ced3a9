using NodaTime;

namespace Cotation;

/// <summary>Is one example of a grid: an application on a day, with a title.</summary>
internal sealed record GridExample(string Title, LocalDate On, Application Application, JsonItem Item)
{
    /// <summary>Where the examples of a grid stand: in its folder.</summary>
    public static string PathBeside(string gridPath) => Path.Combine(Path.GetDirectoryName(gridPath) ?? "", "examples.json");

    /// <summary>The examples in the file beside a grid; none where there is no such file.</summary>
    /// <exception cref="CotationException">The file has problems; all are listed.</exception>
    public static IReadOnlyList<GridExample> LoadBeside(string gridPath, Grid grid) => File.Exists(PathBeside(gridPath)) ? Load(PathBeside(gridPath), grid) : [];

    /// <summary>The examples in a file.</summary>
    /// <exception cref="CotationException">The file has problems; all are listed.</exception>
    public static IReadOnlyList<GridExample> Load(string path, Grid grid)
    {
        var problems = new Problems();
        var examples = new List<GridExample>();
        if (JsonReader.Read(new Source(path, File.ReadAllText(path)), problems) is { } root)
            foreach (JsonItem item in new ObjectReader(root, problems).Items("examples"))
                if (Read(item, grid, problems) is { } example) examples.Add(example);
        return problems.HasErrors ? throw new CotationException(problems.InOrder()) : examples;
    }

    /// <summary>Reads what an example is; what it expects is for those who test it.</summary>
    private static GridExample? Read(JsonItem item, Grid grid, Problems problems)
    {
        var keys = new ObjectReader(item, problems);
        string title = keys.RequiredText("name");
        LocalDate? on = keys.Date("on");
        if (!keys.Has("on")) keys.Missing("on");
        if (!keys.Has("application")) keys.Missing("application");
        Application? application = keys.Value("application") is { } one ? ApplicationReader.Read(one, grid.Vocabulary, problems) : null;
        return application is null || on is not { } day ? null : new GridExample(title, day, application, item);
    }
}
