using System.Text.RegularExpressions;
using PublicApiGenerator;

namespace Cotation.Tests;

/// <summary>The house stands: a room knows only the rooms below it, and what is banned is nowhere.</summary>
public partial class HouseTests
{
    /// <summary>A newcomer reads the public types as a table of contents.</summary>
    private const int MostPublicTypes = 40;

    private static readonly string[] Floors = ["Texts", "Facts", "Expressions", "Grids", "Scoring", "Comparing", "Explaining", "Proving"];

    [Fact]
    public void A_room_knows_only_the_rooms_below_it()
    {
        var home = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string file, int floor) in Files())
            foreach (Match declared in Declared().Matches(Bare(file))) home.TryAdd(declared.Groups[1].Value, floor);
        var climbing = new List<string>();
        foreach ((string file, int floor) in Files())
            foreach (string word in Word().Matches(Bare(file)).Select(m => m.Value).Distinct())
                if (home.TryGetValue(word, out int above) && above > floor && !IsMember(file, word)) climbing.Add($"{Path.GetFileName(file)} ({Floors[floor]}) knows {word} ({Floors[above]})");
        Assert.Empty(climbing);
    }

    [Fact]
    public void The_library_has_its_floors_and_no_file_at_its_root()
    {
        Assert.Empty(Directory.GetFiles(Root.PathOf("src", "Cotation"), "*.cs"));
        Assert.Equal(Floors.Order(), Directory.GetDirectories(Root.PathOf("src", "Cotation")).Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj")).Order());
    }

    [Theory]
    [InlineData("RulesEngine", "ExpressionParser.cs", "WorkflowWriter.cs")]
    [InlineData("System.Linq.Dynamic.Core", "ExpressionParser.cs", "RecordTypes.cs", "WorkflowWriter.cs")]
    [InlineData("SystemClock", "Today.cs")]
    [InlineData("double", "ExpressionParser.cs", "RecordTypes.cs")]
    [InlineData("float")]
    [InlineData("DateTime", "ExpressionParser.cs", "Mapping.cs", "RecordTypes.cs")]
    [InlineData("DateTimeOffset")]
    [InlineData("CurrentCulture")]
    [InlineData("CurrentUICulture")]
    [InlineData("#region")]
    [InlineData("Random")]
    [InlineData("GetHashCode", "CodeList.cs", "Expression.cs", "Rational.cs", "Value.cs")]
    [InlineData("TODO")]
    public void What_is_banned_stands_only_where_it_must(string banned, params string[] allowed)
    {
        IEnumerable<string> found = Directory.GetFiles(Root.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && Regex.IsMatch(Bare(f), $@"(?<![\w.]){Regex.Escape(banned)}(?!\w)"))
            .Select(f => Path.GetFileName(f))
            .Except(allowed);
        Assert.Empty(found);
    }

    [Fact]
    public void A_file_is_short_enough_to_hold_in_the_head() => Assert.Empty(
        Directory.GetFiles(Root.PathOf("src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && File.ReadLines(f).Count() > 300).Select(f => Path.GetFileName(f)));

    /// <summary>Imprimerie nationale: two-part signs and quotation marks never stand at the head of a line.</summary>
    [Fact]
    public void No_French_sentence_leaves_its_two_part_signs_alone() => Assert.DoesNotContain(
        Directory.GetFiles(Root.PathOf("src"), "French*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Sentence().Matches(File.ReadAllText(f)))
            .Select(m => Hole().Replace(m.Value, "x")),
        s => Loose().IsMatch(s));

    [Fact]
    public void The_public_api_is_the_one_that_was_read()
    {
        string api = typeof(Grid).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        Approved.Check(api.ReplaceLineEndings("\n") + "\n", "PublicApi.txt");
        Assert.InRange(typeof(Grid).Assembly.GetExportedTypes().Length, 1, MostPublicTypes);
    }

    private static IEnumerable<(string File, int Floor)> Files() =>
        Floors.SelectMany((name, floor) => Directory.GetFiles(Root.PathOf("src", "Cotation", name), "*.cs").Select(f => (f, floor)));

    /// <summary>A word that the file itself declares, as a member or a parameter, is not the type of the same name.</summary>
    private static bool IsMember(string file, string word) => Regex.IsMatch(Bare(file), $@"\b[\w<>?]+ {word}\s*(\(|=>|\{{|;|,|\)|=)|\.{word}\b|^\s*{word},?\s*$|public abstract \S+ {word}\b", RegexOptions.Multiline);

    private static string Bare(string file) => Comments().Replace(Strings().Replace(File.ReadAllText(file), "\"\""), "");

    [GeneratedRegex(@"(?:class|record struct|record|struct|enum|interface) (\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"""(?:\\.|[^""\\\n])*""")]
    private static partial Regex Strings();

    [GeneratedRegex(@"""(?:\\.|\{[^{}""\n]*\}|[^""\\{\n])*""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("[^ ] [:;?!»]|« ")]
    private static partial Regex Loose();
}
