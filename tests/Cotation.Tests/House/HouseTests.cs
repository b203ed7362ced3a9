using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PublicApiGenerator;

namespace Cotation.Tests;

/// <summary>The house stands: a room knows only the rooms below it, and what is banned is nowhere.</summary>
public partial class HouseTests
{
    /// <summary>A newcomer reads the public types as a table of contents.</summary>
    private const int MostPublicTypes = 50;

    private static readonly Plan Plan = Plan.OfReadme();

    [Fact]
    public void A_room_knows_only_the_rooms_below_it() => Assert.Empty(Climbing(k => Plan.RoomOf(k.File)));

    [Theory]
    [InlineData("src/Cotation/Facts/Applications/Days.cs", "src/Cotation/Facts/Mapping")]
    [InlineData("src/Cotation/Scoring/Results/Score.cs", "src/Cotation/Scoring/Scorers")]
    [InlineData("src/Cotation/Explaining/Letters/LetterLines.cs", "src/Cotation/Explaining/Masking")]
    [InlineData("src/Cotation.Cli/Terminal/UsageException.cs", "src/Cotation.Cli/Commands")]
    public void A_file_in_a_wrong_room_is_found(string file, string wrong)
    {
        Room room = Plan.RoomOf(wrong + "/x.cs")!;
        Assert.Contains(Knowledge.All, k => Climbs(k.File == file ? room : Plan.RoomOf(k.File), k.Other == file ? room : Plan.RoomOf(k.Other)));
    }

    [Fact]
    public void The_house_is_the_one_that_the_README_draws()
    {
        IEnumerable<string> folders = new[] { "src/Cotation", "src/Cotation.Cli" }.SelectMany(Knowledge.Files).Select(f => f[..f.LastIndexOf('/')]).Distinct();
        IEnumerable<string> drawn = Plan.Rooms.Select(r => $"{r.Project}/{r.Folder}".TrimEnd('/'));
        Assert.Empty(folders.Except(drawn));
        Assert.Empty(Plan.Rooms.Where(r => r.Folder.Contains('/') && !folders.Contains($"{r.Project}/{r.Folder}")).Select(r => r.Folder));
    }

    [Fact]
    public void The_files_that_CONTRIBUTING_names_are_there() =>
        Assert.All(Named().Matches(File.ReadAllText(Root.PathOf("CONTRIBUTING.md"))).Select(m => m.Groups[1].Value), p => Assert.True(Path.Exists(Root.PathOf(p)), p));

    [Fact]
    public void The_library_has_no_file_at_its_root_and_no_room_with_one_file()
    {
        Assert.Empty(Directory.GetFiles(Root.PathOf("src", "Cotation"), "*.cs"));
        Assert.Empty(Plan.Rooms.Where(r => r.Folder.Contains('/') && Knowledge.Files(r.Project).Count(f => Plan.RoomOf(f) == r) < 2).Select(r => r.Folder));
    }

    [Theory]
    [InlineData("RulesEngine", "ExpressionParser.cs", "WorkflowWriter.cs")]
    [InlineData("System.Linq.Dynamic.Core", "ExpressionParser.cs", "RecordTypes.cs", "WorkflowWriter.cs")]
    [InlineData("SystemClock", "Today.cs")]
    [InlineData("double", "ExpressionParser.cs", "RecordTypes.cs")]
    [InlineData("float")]
    [InlineData("DateTime", "ExpressionParser.cs", "Mapping.cs", "RecordTypes.cs")]
    [InlineData("DateTimeOffset", "Mapping.cs")]
    [InlineData("CurrentCulture")]
    [InlineData("CurrentUICulture")]
    [InlineData("#region")]
    [InlineData("Random")]
    [InlineData("GetHashCode", "CodeList.cs", "Expression.cs", "Rational.cs", "Value.cs")]
    [InlineData("PeriodUnits")]
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
        new[] { "src/Cotation", "src/Cotation.Cli" }.SelectMany(Knowledge.Files).SelectMany(FrenchIn).SelectMany(f => f.DescendantNodesAndSelf()).Select(TextOf).OfType<string>(),
        s => Loose().IsMatch(s));

    /// <summary>A file of French grammar whole; elsewhere what stands for French beside English.</summary>
    private static IEnumerable<SyntaxNode> FrenchIn(string file)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(Root.PathOf(file))).GetRoot();
        return Path.GetFileName(file).StartsWith("French", StringComparison.Ordinal) ? [root] : root.DescendantNodes().Select(n => n switch
        {
            ConditionalExpressionSyntax { Condition: IdentifierNameSyntax { Identifier.Text: "IsFrench" } } c => c.WhenTrue,
            MethodDeclarationSyntax m when m.Identifier.Text.EndsWith("InFrench", StringComparison.Ordinal) => m,
            _ => (SyntaxNode?)null,
        }).OfType<SyntaxNode>();
    }

    /// <summary>The text of a string, with a letter in the place of each hole; null of anything else.</summary>
    private static string? TextOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(c => c is InterpolatedStringTextSyntax t ? t.TextToken.ValueText : "x")),
        _ => null,
    };

    [Fact]
    public void The_public_api_is_the_one_that_was_read()
    {
        string api = typeof(Grid).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        Approved.Check(api.ReplaceLineEndings("\n") + "\n", "PublicApi.txt");
        Assert.InRange(typeof(Grid).Assembly.GetExportedTypes().Length, 1, MostPublicTypes);
    }

    private static IEnumerable<string> Climbing(Func<Knows, Room?> roomOf) => Knowledge.All
        .Where(k => Climbs(roomOf(k), Plan.RoomOf(k.Other)))
        .Select(k => $"{k.File} knows {k.Symbol} of {k.Other}");

    private static bool Climbs(Room? of, Room? known) => of is null || known is null || known.Step > of.Step;

    private static string Bare(string file) => Comments().Replace(Strings().Replace(File.ReadAllText(file), "\"\""), "");

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"""(?:\\.|[^""\\\n])*""")]
    private static partial Regex Strings();

    [GeneratedRegex(@"`((?:src|tests|rulesets|benchmarks)/[^`]+)`")]
    private static partial Regex Named();

    [GeneratedRegex("[^ ] [:;?!»]|« ")]
    private static partial Regex Loose();
}
