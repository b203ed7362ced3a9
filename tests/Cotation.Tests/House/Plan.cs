using System.Text.RegularExpressions;

namespace Cotation.Tests;

/// <summary>Is a room of the house: a folder of one project, with its place on the stair.</summary>
/// <param name="Project">The folder of the project, below the root: <c>src/Cotation</c>.</param>
/// <param name="Folder">The folder below the project's own, empty for its root.</param>
/// <param name="Step">Its place on the stair of its project: a room knows rooms of a lower step alone.</param>
internal sealed record Room(string Project, string Folder, int Step);

/// <summary>Is the plan of the house as the README draws it: each project with its floors, each floor with its rooms, a room after all that it knows.</summary>
internal sealed partial class Plan
{
    private readonly Dictionary<string, Room> rooms = new(StringComparer.Ordinal);

    private Plan()
    {
    }

    public IEnumerable<Room> Rooms => rooms.Values;

    /// <summary>Reads the first picture below « The house » in the README.</summary>
    public static Plan OfReadme()
    {
        string text = File.ReadAllText(Root.PathOf("README.md"));
        string picture = text[text.IndexOf("\n## The house\n", StringComparison.Ordinal)..].Split("```")[1];
        var plan = new Plan();
        string project = "", floor = "";
        foreach (Match line in Line().Matches(picture))
        {
            string name = line.Groups["name"].Value;
            switch (line.Groups["indent"].Length)
            {
                case 0:
                    plan.Close(project, floor);
                    plan.Close(project, "");
                    (project, floor) = (name, "");
                    break;
                case 2:
                    if (floor.Length > 0) plan.Close(project, floor);
                    floor = name;
                    break;
                default:
                    plan.Add(project, $"{floor}/{name}");
                    break;
            }
        }

        plan.Close(project, floor);
        plan.Close(project, "");
        return plan;
    }

    /// <summary>The room that a file stands in, by its path below the root; null where the plan has none.</summary>
    public Room? RoomOf(string file) => rooms.GetValueOrDefault(file[..file.LastIndexOf('/')]);

    /// <summary>What stands directly on a floor, or at the root of a project, may know all of its rooms.</summary>
    private void Close(string project, string floor)
    {
        if (project.Length > 0 && !rooms.ContainsKey($"{project}/{floor}".TrimEnd('/'))) Add(project, floor);
    }

    private void Add(string project, string folder) => rooms.Add($"{project}/{folder}".TrimEnd('/'), new Room(project, folder, rooms.Count));

    [GeneratedRegex(@"^(?<indent> *)(?<name>[\w./]+)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
